/** Text of a document, and the encoding its bytes were read as. */
export interface Decoded {
  text: string
  encoding: string
}

/** Bytes that can't be read as text. `offset` is 0-based, in bytes; `line` 1-based. */
export class DecodeError extends Error {
  readonly offset: number
  readonly line: number
  constructor(reason: string, offset: number, line: number) {
    super(reason)
    this.offset = offset
    this.line = line
  }
}

/**
 * Decodes UTF-8, with or without a byte order mark, and UTF-16 with one. Throws `DecodeError` for other bytes, which
 * need their encoding stated.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (isUtf32(bytes)) throw new DecodeError('Unexpected UTF-32, expected UTF-8 or UTF-16', 0, 1)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: strict(bytes, 'utf-16le'), encoding: 'utf-16le' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: strict(bytes, 'utf-16be'), encoding: 'utf-16be' }
  const nul = bytes.indexOf(0)
  if (nul >= 0) throw new DecodeError(`Unexpected NUL byte at offset ${nul}, expected text`, nul, lineAt(bytes, nul))
  return { text: strict(bytes, 'utf-8'), encoding: 'utf-8' }
}

/** Whether a byte order mark says so; the little-endian one begins with that of UTF-16. */
function isUtf32([a, b, c, d]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)
}

/** Text of bytes in a Unicode encoding, without a byte order mark. Throws `DecodeError` for other bytes. */
export function strict(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    const offset = firstInvalid(bytes, encoding)
    const byte = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0')}`
    throw new DecodeError(
      `Unexpected byte ${byte} at offset ${offset}, expected ${encoding.toUpperCase()}`,
      offset,
      lineAt(bytes, offset)
    )
  }
}

/** Offset of the first byte that is not of the encoding, found by halving: a decoder tells only whether, not where. */
function firstInvalid(bytes: Uint8Array, encoding: string): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    // A character cut at the end of a prefix is no error while more may follow.
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  // The last character of the good prefix may be one that was never finished: the error is where it began.
  for (let back = 0; back < 4 && back <= good; back++) {
    try {
      new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, good - back))
      return good - back
    } catch {}
  }
  return good
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++
  return line
}
