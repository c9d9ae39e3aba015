import { constants } from 'node:buffer'
import { DecodeError, strict } from '../read/decode.ts'
import { printable, shownName } from './printable.ts'

/** A README to read: its text, or else the place where it lies. */
export interface ReadmeRecord {
  path: string
  content?: string
}

/** A line of standard input; null for one that is too long to become a text. */
export type Line = Uint8Array | null

/**
 * The lines of a stream of bytes, each without its end, the last one with or without one. Only the byte of `\n` ends a
 * line: readline would cut at U+2028 too, which may stand in a JSON text as it is. The pieces of a line are joined once,
 * so that a long line costs no more than its length.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest = constants.MAX_STRING_LENGTH
): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = []
  let length = 0
  const keep = (piece: Uint8Array): void => {
    length += piece.length
    // What can't be read need not fill the memory first.
    if (length <= longest) pieces.push(piece)
    else pieces = []
  }
  const take = (): Line => {
    const line = length <= longest ? Buffer.concat(pieces) : null
    pieces = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, end))
      yield take()
      from = end + 1
    }
    if (from < chunk.length) keep(chunk.subarray(from))
  }
  if (length > 0) yield take()
}

/**
 * Reads a line of JSON, such as `{"path": "list.md", "content": "# List…"}`; returns null for a blank one. Throws errors
 * whose message is safe to print.
 */
export async function readRecord(line: Line): Promise<ReadmeRecord | null> {
  if (line === null) throw new Error('Unexpected length, expected a line that fits into a text')
  const text = decodeLine(line)
  if (text.trim() === '') return null
  const value = await parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`Unexpected ${kindOf(value)}, expected an object with "path"`)
  const { path, content } = value as Record<string, unknown>
  if (typeof path !== 'string' || path === '')
    throw new Error(`Unexpected ${path === '' ? 'empty text' : kindOf(path)} as "path", expected the name of a README`)
  if (content === undefined) return { path }
  if (typeof content !== 'string')
    throw new Error(`${shownName(path)}: Unexpected ${kindOf(content)} as "content", expected a text`)
  return { path, content }
}

/** The text of a line. A byte order mark goes, wherever files that begin with one were put together. */
function decodeLine(line: Uint8Array): string {
  try {
    return strict(line, 'utf-8')
  } catch (error) {
    throw error instanceof DecodeError ? new Error(error.message) : error
  }
}

async function parsed(text: string): Promise<unknown> {
  try {
    return JSON.parse(text)
  } catch {
    const { syntaxError } = await import('../json-place.ts')
    throw new Error(printable((await syntaxError(text)).message))
  }
}

/** What a value of JSON is called. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'string' ? 'text' : typeof value
}
