import { lineStarts } from '../lines.ts'
import type { Source } from '../model.ts'
import { decode } from './decode.ts'
import { originalOffset, type RepairedSpan, repair, summarize, type UnsureSpan } from './repair.ts'

/** A document to read. */
export interface Input {
  /** Name of the document, as it is to stand in the output; `-` for standard input. */
  path: string
  /** Its bytes, in UTF-8 or UTF-16 with a byte order mark, or text that is decoded already. */
  content: string | Uint8Array
  /** Encoding of the original bytes, when `content` is text. */
  encoding?: string
  /** Size of the original, when `content` is text that came from other bytes than UTF-8. */
  bytes?: number
  /** Hex SHA-256 of the original bytes, or what makes it, when the caller knows better how. */
  sha256?: string | (() => string)
}

export interface ReadOptions {
  /** Undo damaged encodings; on unless `false`. */
  repair?: boolean
}

/** A document as text, ready to parse. */
export interface ReadSource {
  text: string
  source: Omit<Source, 'title' | 'sha256' | 'tables' | 'resources'>
  /** Damage that was left as it is, as offsets in `text`. */
  unsure: UnsureSpan[]
  /** 1-based line and column in the original document of an offset in `text`. */
  locate(offset: number): { line: number; column: number }
}

/**
 * Decodes and repairs a document. Throws `DecodeError` for bytes that are no text in a known encoding,
 * and `TypeError` for what is no input.
 */
export function readSource(input: Input, options: ReadOptions = {}): ReadSource {
  const { path, content } = (input ?? {}) as Partial<Input>
  if (typeof path !== 'string' || !(typeof content === 'string' || content instanceof Uint8Array))
    throw new TypeError('Unexpected input, expected { path, content } with a text or bytes as content')
  const decoded = typeof content === 'string' ? { text: content, encoding: input.encoding ?? 'utf-8' } : decode(content)
  const original = decoded.text.startsWith('\u{FEFF}') ? decoded.text.slice(1) : decoded.text
  const repaired = options.repair === false ? { text: original, spans: [], unsure: [] } : repair(original)
  return {
    text: repaired.text,
    source: {
      path,
      bytes: input.bytes ?? bytesOf(content).length,
      encoding: decoded.encoding,
      repaired: summarize(repaired.spans)
    },
    unsure: repaired.unsure,
    locate: locator(original, repaired.spans)
  }
}

/** Hex SHA-256 of the original bytes of a document. The hash is loaded when it is asked for. */
export async function sha256Of({ sha256, content }: Input): Promise<string> {
  if (sha256 !== undefined) return typeof sha256 === 'string' ? sha256 : sha256()
  const [{ sha256: hash }, { bytesToHex }] = await Promise.all([
    import('@noble/hashes/sha2.js'),
    import('@noble/hashes/utils.js')
  ])
  return bytesToHex(hash(bytesOf(content)))
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** Finds lines by halving over the line starts, which are looked up once and only when asked for. */
function locator(original: string, spans: RepairedSpan[]): ReadSource['locate'] {
  let starts: number[] | undefined
  return offset => {
    starts ??= lineStarts(original)
    const at = originalOffset(spans, offset)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 }
  }
}
