/** Reads one UTF-8 character out of wrongly decoded text, even if one of its bytes has been lost on the way. */
import type { Charset } from './charsets.ts'
import { plausibility } from './mojibake-plausible.ts'

export const REPLACEMENT = 0xfffd

/** One character: `length` in UTF-16 code units of the damaged text, `code` its code point, U+FFFD if not recoverable. */
export interface Sequence {
  length: number
  code: number
  lead: number
  /** Second byte, 0 if lost. */
  second: number
  /** False if a byte was lost, whether or not it could be told which. */
  complete: boolean
}

/** Number of bytes after a lead byte, or 0 for a byte that starts no character. */
export function trailing(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0
  return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
}

/** Whether a byte is one that follows a lead byte. */
export function follows(byte: number): boolean {
  return byte >= 0x80 && byte <= 0xbf
}

/** Characters that stand for a byte in text damaged twice: C1 interim, and the logo in Mac Roman. */
export const INTERIM = /[\u0080-\u009f\uf8ff]/

/** Whether a code point may be put into a text; interim ones only if a later pass is to undo them. */
const allowed = (code: number, interim: boolean): boolean =>
  (code >= 0x80 && code < 0xa0) || code === 0xf8ff ? interim : plausibility(code) !== undefined

function assemble(lead: number, tail: readonly number[]): number {
  let code = lead & (0x3f >> tail.length)
  for (const byte of tail) code = (code << 6) | (byte & 0x3f)
  const least = tail.length === 1 ? 0x80 : tail.length === 2 ? 0x800 : 0x10000
  const surrogate = code >= 0xd800 && code <= 0xdfff
  return code < least || code > 0x10ffff || surrogate ? -1 : code
}

const recovered = new Map<Charset, Map<number, number>>()

/**
 * The character that a sequence with one lost byte was: U+FFFD if it may have been several, -1 if there is none. `hole`
 * is the place of the lost byte, or -1 if that is unknown too.
 */
function recover(charset: Charset, lead: number, tail: readonly number[], hole: number): number {
  const cache = recovered.get(charset) ?? new Map<number, number>()
  recovered.set(charset, cache)
  let key = (lead << 3) | (hole + 1)
  for (const byte of tail) key = key * 256 + byte + 1
  const known = cache.get(key)
  if (known !== undefined) return known
  const found = new Set<number>()
  const places = hole >= 0 ? [hole] : Array.from({ length: tail.length + 1 }, (_, i) => i)
  for (const place of places) {
    for (const byte of charset.undefinedBytes) {
      const code = assemble(lead, tail.toSpliced(place, hole >= 0 ? 1 : 0, byte))
      if (code > 0 && allowed(code, false)) found.add(code)
    }
  }
  const [code = -1] = found
  const result = found.size > 1 ? REPLACEMENT : code
  cache.set(key, result)
  return result
}

/**
 * Reads the character that starts at UTF-16 offset `at` of a damaged text, or undefined if none does. A lead byte whose
 * only other byte is lost is read if `alone` is set.
 */
export function readSequence(
  charset: Charset,
  text: string,
  at: number,
  interim: boolean,
  alone = false
): Sequence | undefined {
  const lead = charset.bytes.get(text.charCodeAt(at)) ?? 0
  const need = trailing(lead)
  if (need === 0) return undefined
  const tail: number[] = []
  let hole = -1
  let holes = 0
  while (tail.length < need) {
    const unit = text.charCodeAt(at + 1 + tail.length)
    const byte = charset.bytes.get(unit) ?? 0
    if (follows(byte)) tail.push(byte)
    else if (unit === REPLACEMENT && charset.undefinedBytes.length > 0) {
      hole = tail.length
      holes++
      tail.push(-1)
    } else break
  }
  const length = tail.length + 1
  const second = Math.max(tail[0] ?? 0, 0)
  const missing = holes + need - tail.length
  if (missing === 0) {
    const code = assemble(lead, tail)
    return code > 0 && allowed(code, interim) ? { length, code, lead, second, complete: true } : undefined
  }
  if (charset.undefinedBytes.length === 0 || (tail.length === 0 && !alone)) return undefined
  const lost = { length, code: REPLACEMENT, lead, second, complete: false }
  // Nothing but an emoji starts with F0 9F, so these are told even by half of their bytes.
  if (missing > 1) return lead === 0xf0 && second === 0x9f && missing === 2 ? lost : undefined
  const code = recover(charset, lead, tail, hole)
  return code < 0 ? undefined : { ...lost, code }
}
