/** Scores a chain: how odd it looks as it stands, and how likely what it decodes to is. */
import * as Class from './mojibake-classes.ts'
import { plausibility } from './mojibake-plausible.ts'
import type { Sequence } from './mojibake-utf8.ts'

const QUOTE = /["'`([{“‘«‹„‚]/

/** Ã, Ă and Â are hardly ever words of their own, unless someone quotes the letter. */
function aloneScore(text: string, start: number, before: number): number {
  const after = Class.classOf(text.charCodeAt(start + 1))
  if (QUOTE.test(text.charAt(start - 1))) return 0
  if (before === Class.ASCII_UPPER || before === Class.UPPER)
    return after === Class.MARK && text[start] !== 'Â' ? -2 : 0
  if (Class.isLetter(before)) return 0
  if (after === Class.CLOSING) return 2
  return text[start + 1] === '\u00a0' ? (text[start] === 'Â' ? 2 : 1) : 0
}

/** A sign, a foreign letter or a capital in the middle of a word, where the decoded letter would fit. */
function fitScore(text: string, at: number, sequence: Sequence): number {
  if (sequence.code > 0x24f || !/\p{Ll}/u.test(String.fromCodePoint(sequence.code))) return 0
  const end = at + sequence.length
  const before = Class.isAsciiLetter(Class.classOf(text.charCodeAt(at - 1)))
  const after = Class.classOf(text.charCodeAt(end)) === Class.ASCII_LOWER
  let strange = before && after && Class.classOf(text.charCodeAt(end - 1)) === Class.UPPER
  for (let i = at; i < end; i++) {
    const id = Class.classOf(text.charCodeAt(i))
    strange ||= id !== Class.UPPER && id !== Class.LOWER && id !== Class.LEAD
  }
  return strange ? (before && after ? 2 : before || after ? 1 : 0) : 0
}

function likelihood({ code, lead, second, complete }: Sequence): number {
  if (complete) return plausibility(code) ?? 0
  // The first halves of emoji and of typographic punctuation tell enough.
  return (lead === 0xf0 && second === 0x9f) || (lead === 0xe2 && second === 0x80) ? 3 : 0
}

/** Score of the chain from `start` to `end` (UTF-16 offsets in the damaged text): 0 if it looks like plain text. */
export function chainScore(text: string, start: number, end: number, sequences: readonly Sequence[]): number {
  let odd = 0
  let a = text.charCodeAt(start - 1)
  let x = Class.classOf(a)
  if (Class.classOf(text.charCodeAt(start)) === Class.LEAD) odd += aloneScore(text, start, x)
  for (let i = start; i <= end; i++) {
    const b = text.charCodeAt(i)
    const y = Class.classOf(b)
    odd += Class.oddness(a, x, b, y)
    a = b
    x = y
  }
  let likely = 0
  let at = start
  for (const sequence of sequences) {
    likely += likelihood(sequence) + fitScore(text, at, sequence)
    at += sequence.length
  }
  const long = odd > 0 && sequences.length > 2 ? 2 : 0
  return odd + likely + long
}
