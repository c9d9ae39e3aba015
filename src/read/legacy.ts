import { type Decoded, DecodeError, decode } from './decode.ts'

/**
 * Decodes bytes whose encoding the user states, by any name the `iconv-lite` package knows. Throws `DecodeError` where
 * the bytes are not of that encoding, and `RangeError` for a name nobody knows.
 */
export async function decodeAs(bytes: Uint8Array, encoding: string): Promise<Decoded> {
  if (/^utf-?8$/i.test(encoding)) return decode(bytes)
  // Loaded late: its tables take longer to load than a README takes to read.
  const { default: iconv } = await import('iconv-lite')
  if (!iconv.encodingExists(encoding))
    throw new RangeError(`Unexpected encoding '${encoding}', expected a name such as windows-1252, gbk or shift_jis`)
  const read = (end: number): string => iconv.decode(bytes.subarray(0, end) as Buffer, encoding)
  const text = read(bytes.length)
  if (!text.includes('\u{FFFD}')) return { text, encoding: encoding.toLowerCase() }
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    // The last character of a prefix may be cut; one that is wrong before it is wrong in the whole text too.
    if (read(middle).slice(0, -1).includes('\u{FFFD}')) bad = middle
    else good = middle
  }
  const offset = Math.max(0, good - 1)
  const line = read(offset).split('\n').length
  throw new DecodeError(`Unexpected bytes at offset ${offset}, expected ${encoding}`, offset, line)
}
