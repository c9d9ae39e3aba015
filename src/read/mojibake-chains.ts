/** Finds chains: characters of wrongly decoded UTF-8 that stand side by side, with a score of how sure each chain is. */
import { hasLetterOrDigit } from '../letters.ts'
import { CHARSETS, type Charset } from './charsets.ts'
import { chainScore } from './mojibake-score.ts'
import { follows, INTERIM, REPLACEMENT, readSequence, type Sequence, trailing } from './mojibake-utf8.ts'

/** `start` and `end` are UTF-16 offsets in the damaged text; `decoded` is what stood there, `lost` its U+FFFD. */
export interface Chain {
  charset: Charset
  start: number
  end: number
  decoded: string
  lost: number
  score: number
  /** True for a single character of two bytes, which text that is right may contain by chance. */
  short: boolean
  /** True if some character is there with all of its bytes. */
  complete: boolean
}

/** An encoding that a text is known to be damaged by, with the lead bytes that are characters even on their own. */
export interface Known {
  charset: Charset
  leads: ReadonlySet<number>
}

/** Whether a lead byte stands on its own because the byte after it was lost, not because it is a letter. */
export function isStray(text: string, at: number, { charset, leads }: Known): boolean {
  const byte = charset.bytes.get(text.charCodeAt(at)) ?? 0
  if (!(leads.has(byte) || leads.has(byte - 1) || leads.has(byte + 1)) || charset.undefinedBytes.length === 0)
    return false
  // Capitals make a word in capitals likely, and Ã before a space is most often à with a space for its second byte.
  return !/[A-Z]/.test(text.charAt(at - 1)) && !(byte === 0xc3 && text[at + 1] === ' ')
}

/** Undoes further damage in the given text until nothing changes. */
export type Settle = (text: string) => string

// Bit i of a unit is set if it is a lead byte, or one that follows, in encoding i.
const LEADS = new Uint16Array(0x10000)
const TRAILS = new Uint16Array(0x10000)
CHARSETS.forEach(({ bytes, undefinedBytes }, i) => {
  bytes.forEach((byte, unit) => {
    if (follows(byte)) TRAILS[unit]! |= 1 << i
    else if (trailing(byte) > 0) LEADS[unit]! |= 1 << i
  })
  if (undefinedBytes.length > 0) TRAILS[REPLACEMENT]! |= 1 << i
})

const NOT_ASCII = /[^\0-\x7f]+/g

const near = (charset: Charset, unit: number, lead: number): boolean => {
  const byte = charset.bytes.get(unit) ?? 0
  return trailing(byte) === 1 && Math.abs(byte - lead) <= 1
}

/** A lead byte whose other byte was lost: believed only between characters of the same alphabet. */
function readAlone(charset: Charset, text: string, at: number, lead: number): Sequence | undefined {
  return near(charset, text.charCodeAt(at), lead) ? readSequence(charset, text, at, false, true) : undefined
}

function readChain(
  charset: Charset,
  text: string,
  from: number,
  floor: number,
  interim: boolean,
  alone: boolean
): Chain | undefined {
  const sequences: Sequence[] = []
  let start = from
  let end = from
  for (;;) {
    const lead = sequences.at(-1)?.lead
    let next = readSequence(charset, text, end, interim, alone && end === from)
    if (!next && lead !== undefined) {
      const after = text.charAt(end + 1)
      if (near(charset, after.charCodeAt(0), lead) || !hasLetterOrDigit(after))
        next = readAlone(charset, text, end, lead)
    }
    if (!next) break
    sequences.push(next)
    end += next.length
  }
  const first = sequences[0]
  if (!first) return undefined
  while (start > floor) {
    const before = readAlone(charset, text, start - 1, first.lead)
    if (!before) break
    sequences.unshift({ ...before, length: 1 })
    start--
    if (sequences.length > 64) break
  }
  const decoded = sequences.map(sequence => String.fromCodePoint(sequence.code)).join('')
  return {
    charset,
    start,
    end,
    decoded,
    lost: sequences.filter(sequence => sequence.code === REPLACEMENT).length,
    score: chainScore(text, start, end, sequences),
    short: sequences.length === 1 && first.lead < 0xe0,
    complete: sequences.some(sequence => sequence.complete)
  }
}

/**
 * All chains of a text, for each encoding (or only the known one) from left to right. What decodes to C1 controls
 * must be damaged twice: it is left for a next pass to undo, or undone at once by `settle` if that is given.
 */
export function findChains(text: string, settle?: Settle, known?: Known): Chain[] {
  const chains: Chain[] = []
  const done = CHARSETS.map(() => 0)
  const tried = CHARSETS.map(() => 0)
  const look = (start: number): void => {
    const suspects = LEADS[text.charCodeAt(start)] ?? 0
    const stray = known !== undefined && suspects !== 0 && isStray(text, start, known)
    const hits = suspects & (TRAILS[text.charCodeAt(start + 1)] ?? 0)
    if (hits === 0 && !stray) return
    for (let i = 0; i < CHARSETS.length; i++) {
      const charset = CHARSETS[i]!
      if (known ? known.charset !== charset : (hits & (1 << i)) === 0) continue
      if (start < done[i]!) continue
      // A stretch is read only once with C1 controls, as reading it again from each of its characters would take for ever.
      let chain = readChain(charset, text, start, done[i]!, start >= tried[i]!, stray)
      if (chain && settle && INTERIM.test(chain.decoded)) {
        tried[i] = chain.end
        const settled = settle(chain.decoded)
        if (INTERIM.test(settled)) chain = readChain(charset, text, start, done[i]!, false, stray)
        else chain = { ...chain, decoded: settled, lost: settled.split('\ufffd').length - 1 }
      }
      if (!chain) continue
      done[i] = chain.end
      chains.push(chain)
    }
  }
  // No lead byte stands for an ASCII character, and an expression passes those by faster than a loop.
  for (const { index, 0: run } of text.matchAll(NOT_ASCII))
    for (let start = index; start < index + run.length; start++) look(start)
  return chains.sort((a, b) => a.start - b.start)
}
