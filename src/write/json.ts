import type { Resource } from '../model.ts'

/** Resources to a piece: enough that writing takes few calls, few enough that a piece is small beside the data. */
export const PIECE = 200

interface Item {
  /** What an item begins with; its id follows. */
  start: string
  end: string
  write(resource: Resource): string
}

/** How resources are laid out: as the items of one array, two spaces deep, or one a line. */
export const ITEMS = {
  // Without the brackets, `[\n` and `\n]`, what is left is an item of a larger array.
  json: { start: '  {\n    "id": "', end: ',\n', write: resource => JSON.stringify([resource], null, 2).slice(2, -2) },
  ndjson: { start: '{"id":"', end: '\n', write: resource => JSON.stringify(resource) }
} satisfies Record<string, Item>

export type Layout = keyof typeof ITEMS

/** Resources as JSON in pieces: as one text it would take twice its size in memory. */
export function jsonPieces(resources: readonly Resource[], layout: Layout): Iterable<string> {
  return wholeOf(layout, textsOf(resources, ITEMS[layout]))
}

/** The texts of items made one output: an array gets brackets around it, and no comma at its end. */
export function wholeOf(layout: Layout, texts: Iterable<string>): Iterable<string> {
  return layout === 'json' ? inBrackets(texts) : texts
}

function* textsOf(resources: readonly Resource[], { write, end }: Item): Generator<string> {
  for (let from = 0; from < resources.length; from += PIECE) {
    yield resources
      .slice(from, from + PIECE)
      .map(resource => write(resource) + end)
      .join('')
  }
}

function* inBrackets(texts: Iterable<string>): Generator<string> {
  let last: string | undefined
  for (const text of texts) {
    yield last ?? '[\n'
    last = text
  }
  if (last === undefined) yield '[]\n'
  else yield `${last.slice(0, -ITEMS.json.end.length)}\n]\n`
}
