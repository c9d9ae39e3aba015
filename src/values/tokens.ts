import { LONGEST, POWERS } from './multipliers.ts'
import { BEFORE, DOT_MAY_GROUP, fold, scale } from './quantity.ts'

const TOKEN_LEAD = /^(?:max(?:imum)?\.? |最大|最长|最長|context (?:length|window)?:? ?)/
const TOKEN_COUNT =
  /^(\d{1,3}(?:,\d{3})+(?!\d|,\d)|\d+(?:\.\d+)?)(?: ?(ki?|mi?|b|thousand|million|billion|[百千]?万|[亿億])(?![a-z\d]))?(?: ?(?:(?:个 ?)?tokens?|tok|jetons?|токен(?:а|ов)?|トークン|토큰)(?![a-zа-я]))?[*+]?/
const YEAR_AND_MONTH = /^(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])(?![\dkm])/
const TOKEN_BETWEEN = /^ ?(?:[,/|、;~〜–—-]|,? ?(?:to|and|or)(?= )) ?(?=\d)/
/** What may follow a length: a bracket, or words on how it is reached. `2048 images` and `512 x 512` are no length. */
const TOKEN_REST =
  /^(?:$| ?[([（]| ?[,;:]? ?(?:with|by|via|using|after|when|through|extend|extens|expand|native|default|context|ctx|max|window|length)|[,;] )/

/**
 * Reads the longest text that a model takes, in tokens: `8192`, `32.8K`, `1M`, with k = 1000. Of a list or range the
 * largest (`512, 2048`, `2k~8k`); of a length with a remark the length (`128K (extendable to 1M)` → 128000), as a remark
 * tells what takes more to reach. Null for words, sizes of something else, and where it is not sure what a unit is of.
 * Where the list `hasCommas` in its decimals, `32.768` is a whole number and `1,5M` is none.
 */
export function readTokens(text: string, hasCommas = false): number | null {
  if (text.length > 4 * LONGEST) return null
  const folded = fold(text)
  if (YEAR_AND_MONTH.test(folded)) return null
  let rest = withEnglishMarks(folded, hasCommas)
  if (MAY_BE_COMMA.test(rest)) return null
  for (let match = leadOf(rest); match; match = leadOf(rest)) rest = rest.slice(match[0].length)
  const found: { number: string; power: number | null }[] = []
  for (;;) {
    const match = TOKEN_COUNT.exec(rest)
    if (match === null) return null
    const [whole, number = '', unit] = match
    const power = unit === undefined ? null : (POWERS.get(unit.replace('i', '')) ?? POWERS.get(unit) ?? null)
    found.push({ number, power })
    rest = rest.slice(whole.length)
    const between = TOKEN_BETWEEN.exec(rest)
    if (between === null) break
    rest = rest.slice(between[0].length)
  }
  return TOKEN_REST.test(rest) ? largestOf(found) : null
}

/** Whole numbers in front of their word, and those in front of anything but a unit: tokens have no parts. */
const DOTS_OF_TOKENS = /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?= tok)/g
const DOTS = /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?! ?[kmb百千万亿億]|[\d.,]\d)/g
/** Decimals, and not two lengths: one digit, or digits behind a zero. */
const DECIMAL_COMMA = /(?<![\d.,])(\d{1,3}),(\d|0\d)(?= ?[kmb](?![a-z]))/g
/** The same where it is not sure. */
const MAY_BE_COMMA = /(?<![\d.,])\d{1,3},(?:\d|0\d) ?(?:[kmb](?![a-z])|mil|mio|млн|тыс)/

/** Thousands of languages that write decimals with a comma; elsewhere these may be millions. */
const MIL = /(?<=(?<![\d.,])\d{1,4}) ?mil(?= tok|$)/

/** A text whose thousands have no periods and whose decimals have them, as far as it is sure which is which. */
function withEnglishMarks(written: string, hasCommas: boolean): string {
  const text = hasCommas && written.includes('mil') ? written.replace(MIL, 'k') : written
  if (!/\d[.,]\d/.test(text)) return text
  if (!hasCommas) return text.replace(DOTS_OF_TOKENS, number => number.replaceAll('.', ''))
  return text.replace(DOTS, number => number.replaceAll('.', '')).replace(DECIMAL_COMMA, '$1.$2')
}

function leadOf(text: string): RegExpExecArray | null {
  return BEFORE.exec(text) ?? TOKEN_LEAD.exec(text)
}

function largestOf(found: readonly { number: string; power: number | null }[]): number | null {
  let largest: number | null = null
  for (const { number, power } of found) {
    // `256,512` is a list without spaces or a grouped number, and `10.000` has a fraction or a group.
    if (power === null && (DOT_MAY_GROUP.test(number) || /^(?:64|128|256),(?:128|256|512)$/.test(number))) return null
    const value = scale(number.replaceAll(',', ''), power ?? 0)
    if (value === null) return null
    largest = Math.max(largest ?? 0, value)
  }
  // A number may share the unit behind the list, as in `8/32K`; then it must not be the largest: `128/8K` is not clear.
  const shared = found.at(-1)?.power ?? 0
  const isClear = found.every(
    ({ number, power }) => power !== null || number.length > 3 || Number(`${number}e${shared}`) <= (largest ?? 0)
  )
  return isClear ? largest : null
}
