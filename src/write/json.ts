import type { Resource } from '../model.ts'

/** Resources to a piece: enough that writing takes few calls, few enough that a piece is small beside the data. */
const PIECE = 200

/** The JSON array of resources, two spaces deep, in pieces: as one text it would take twice its size in memory. */
export function* jsonPieces(resources: readonly Resource[]): Generator<string> {
  if (resources.length === 0) {
    yield '[]\n'
    return
  }
  for (let from = 0; from < resources.length; from += PIECE) {
    // Without the brackets, `[\n` and `\n]`, what is left are the items of a larger array.
    const items = JSON.stringify(resources.slice(from, from + PIECE), null, 2).slice(2, -2)
    yield (from === 0 ? '[\n' : ',\n') + items
  }
  yield '\n]\n'
}

/** Resources as JSON, one a line, in pieces. */
export function* linePieces(resources: readonly Resource[]): Generator<string> {
  for (let from = 0; from < resources.length; from += PIECE) {
    yield resources
      .slice(from, from + PIECE)
      .map(resource => `${JSON.stringify(resource)}\n`)
      .join('')
  }
}
