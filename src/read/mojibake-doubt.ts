/**
 * Tells damage that can be undone from damage that only looks like it. Encodings that are alike make something of each
 * other's damage, but not of all of it: words that come out half, or lines that take several encodings, are wrong.
 */
import { hasLetter } from '../letters.ts'
import { CHARSETS, type Charset, RARE } from './charsets.ts'
import type { Chain } from './mojibake-chains.ts'
import { follows, INTERIM, REPLACEMENT } from './mojibake-utf8.ts'

/** The encoding that explains all damage; `several` that explain it differently; or none. */
export type Explanation = Charset | 'several' | undefined

/**
 * Looks for an encoding that alone explains all damage, whichever encodings it was read with: the one whose text is the
 * likeliest.
 */
export function explain(
  text: string,
  all: readonly Chain[],
  likely: readonly Chain[],
  worth: (chain: Chain) => number
): Explanation {
  let best: Charset | undefined
  let most = Number.NEGATIVE_INFINITY
  let said = ''
  let differ = false
  for (const charset of CHARSETS) {
    const chains = covering(
      all.filter(chain => chain.charset === charset),
      likely
    )
    if (chains === undefined) continue
    const value = chains.reduce((sum, chain) => sum + worth(chain) - 2 * capitalsWithin(text, chain), 0)
    const saying = chains.map(({ start, decoded }) => `${start} ${decoded}`).join('\n')
    if (value > most) {
      best = charset
      most = value
      said = saying
      differ = false
    } else if (value === most && saying !== said) differ = true
  }
  return differ && best && !isBelieved(text, likely, best) ? 'several' : best
}

/**
 * Whether an encoding is so common that it is believed even where others explain the text as well. Controls stand for most
 * bytes of an ISO encoding, and only for a few of another: nobody can tell which it was.
 */
function isBelieved(text: string, likely: readonly Chain[], charset: Charset): boolean {
  if (charset === CHARSETS[0]) return true
  return !RARE.has(charset.name) && !likely.some(({ start, end }) => INTERIM.test(text.slice(start, end)))
}

/** Those of an encoding's chains that together hold all of the others, or undefined if they don't. */
function covering(own: readonly Chain[], others: readonly Chain[]): Chain[] | undefined {
  const used = new Set<Chain>()
  let next = 0
  for (const { start, end } of others) {
    for (let at = start; at < end; ) {
      while (next < own.length && own[next]!.end <= at) next++
      const chain = own[next]
      if (!chain || chain.start > at) return undefined
      used.add(chain)
      at = chain.end
    }
  }
  return [...used]
}

/** How often a capital would follow a small letter, which shows that the encoding is not the right one. */
function capitalsWithin(text: string, { start, end, decoded }: Chain): number {
  const shown = text.charAt(start - 1) + decoded + text.charAt(end)
  // Without a capital there is none behind a small letter.
  return shown === shown.toLowerCase() ? 0 : (shown.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0)
}

/** The share of words or lines that may come out wrong by chance, such as where right text touches damaged text. */
const CHANCE = 0.1

/**
 * The same where the encoding leaves bytes undefined, which are lost on the way: that cuts a seventh of the characters of
 * Chinese and Japanese.
 */
const LOSSY = 0.4

/** Whether a character is a letter or a line of a box, which may be damage next to damage where the encoding has it. */
function isOdd(unit: string, { bytes }: Charset): boolean {
  return unit > '\x7f' && bytes.has(unit.charCodeAt(0)) && (hasLetter(unit) || /[\u2500-\u259f]/.test(unit))
}

/** Whether the damage was done by another encoding than these chains say, one that nobody knows here. */
export function isDoubtful(text: string, chains: readonly Chain[]): boolean {
  let frayed = 0
  let lines = 0
  let mixed = 0
  let isMixed = false
  for (const [i, chain] of chains.entries()) {
    const before = chains[i - 1]
    const after = chains[i + 1]
    const isFrayed =
      (before?.end !== chain.start && isOdd(text.charAt(chain.start - 1), chain.charset)) ||
      (after?.start !== chain.end && isOdd(text.charAt(chain.end), chain.charset))
    if (isFrayed) frayed++
    if (before && !/[\n\r]/.test(text.slice(before.end, chain.start))) {
      if (!isMixed && familyOf(before) !== familyOf(chain)) {
        isMixed = true
        mixed++
      }
    } else {
      isMixed = false
      lines++
    }
  }
  const isLossy = chains.some(({ charset }) => charset.undefinedBytes.length > 0)
  return frayed + leftOver(text, chains) > (isLossy ? LOSSY : CHANCE) * chains.length || mixed > CHANCE * lines
}

/** How often what starts these chains also starts something that their encoding can't have made. */
function leftOver(text: string, chains: readonly Chain[]): number {
  const charsets = new Map(chains.map(({ start, charset }) => [text.charCodeAt(start), charset]))
  let count = 0
  let at = 0
  for (const { start, end } of [...chains, { start: text.length, end: text.length }]) {
    for (const [run] of text.slice(at, start).matchAll(/[^\0-\x7f]{2,}/g))
      for (let i = 0; i + 1 < run.length; i++) {
        const unit = run.charCodeAt(i + 1)
        const charset = charsets.get(run.charCodeAt(i))
        if (charset && unit !== REPLACEMENT && !follows(charset.bytes.get(unit) ?? 0)) count++
      }
    at = end
  }
  return count
}

/** Windows-1252 and what it grew out of stand in for each other, in browsers and in one text. */
function familyOf({ charset: { name } }: Chain): string {
  return name === 'iso-8859-1' ? 'windows-1252' : name
}
