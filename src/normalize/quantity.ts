/** No cell that is only a number is longer, and the bound keeps any text cheap. */
const LONGEST = 80

const POWERS = new Map([
  ['k', 3],
  ['thousand', 3],
  ['m', 6],
  ['mn', 6],
  ['million', 6],
  ['millions', 6],
  ['b', 9],
  ['bn', 9],
  ['billion', 9],
  ['billions', 9],
  ['trillion', 12],
  // Only of tokens, as `3T` by itself may be the field of a scanner.
  ['t', 12],
  ['千', 3],
  ['万', 4],
  ['萬', 4],
  ['百万', 6],
  ['百萬', 6],
  ['千万', 7],
  ['千萬', 7],
  ['亿', 8],
  ['億', 8],
  ['万亿', 12],
  ['萬億', 12]
])

const BEFORE =
  /^(?:[~≈><≥≤≦≧]=?|about|around|approximately|approx\.?|ca\.?|circa|over|more than|at least|nearly|almost|up to|n ?=|大约|约|超过|近|逾|共|总计)\s*/
const GROUPED = /^\d{1,3}(?:([, '])\d{3})(?:\1\d{3})*(?:\.\d+)?(?![\d,.])/
const DOTTED = /^\d{1,3}(?:\.\d{3}){2,}(?![\d,.])/
const PLAIN = /^\d+(?:\.\d+)?(?![\d,.])/
const COMMA = /^\d+,\d+(?= ?(?:[kmb]|bn|mn|[mb]illion|万|亿)(?![a-z]))/
const MULTIPLIER =
  /^( ?)(?:(k|b|bn|mn|thousand|[mb]illions?|trillion|m|t(?= ?tokens?$))(?![a-z])|([千百]?[万萬](?![亿億])|[万萬][亿億]|千|[亿億]))/
const MARKS = /^[\s+*†‡§^]+|^(?:余|多|左右|以上)/
const UNIT = /^\(?(?:[a-z][a-z&-]*(?:[ /][a-z][a-z&-]*){0,4}|\p{Script=Han}{1,8})\)?[.*+]?$/u

/** Units of something else than a count, and words that show that the number is only part of a statement. */
const NOT_COUNTED = new Set(
  `bit bits byte bytes kb mb gb tb pb kib mib gib tib g t p s sec secs second seconds ms min mins minute minutes h hr hrs
  hour hours d day days week weeks month months y yr yrs year years mm cm m km nm um mm2 px pixel pixels hz khz mhz ghz
  x fps dpi kg mg ml l usd eur rmb hu kv tesla percent fold th st nd rd e for of or and to per vs by in at from with
  ago cubic`.split(/\s+/)
)
const TOUCHING = /^(?:images?|imgs?|samples?|cases?|patients?|slices?|pairs?|videos?|tokens?)(?![a-z])/
const NOT_COUNTED_HAN = /^(?:个?[年月日天周]|小时|分钟|秒|岁|元|倍|度|时|毫米|厘米|折)/

/** A year and a month: as a count it would be an odd fraction. */
const DATE = /^(?:19|20)\d\d\.(?:0[1-9]|1[0-2])$/

/**
 * Reads a count: `26,000,000`, `25.6k`, `~10K+`, `44k*`, `1.3 million`, `3.5亿`, `500 images`. Exact for any decimal
 * fraction. Null for two numbers, a range, a fraction, a percentage, a date, a size in bytes, a time or a length.
 */
export function readQuantity(text: string): number | null {
  if (text.length > LONGEST) return null
  let rest = text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
  for (let match = BEFORE.exec(rest); match; match = BEFORE.exec(rest)) rest = rest.slice(match[0].length)
  if (DATE.test(rest)) return null
  const number = readNumber(rest)
  if (number === null) return null
  rest = rest.slice(number.length)
  const multiplier = MULTIPLIER.exec(rest)
  // `30 m` are metres or minutes, `1.8m` are millions.
  const counts = multiplier !== null && !(multiplier[1] === ' ' && multiplier[2] === 'm' && !/ M/.test(text))
  const power = counts ? (POWERS.get(multiplier[2] ?? multiplier[3] ?? '') ?? 0) : 0
  if (counts) rest = rest.slice(multiplier[0].length)
  // Only a few words may touch the number: `2023dolly` is a name.
  if (/^[a-z]/.test(rest) && !TOUCHING.test(rest)) return null
  rest = rest.replace(MARKS, '').trimStart()
  return rest === '' || isCounted(rest) ? scale(digitsOf(number), power) : null
}

function readNumber(text: string): string | null {
  return (GROUPED.exec(text) ?? DOTTED.exec(text) ?? PLAIN.exec(text) ?? COMMA.exec(text))?.[0] ?? null
}

/** The number with a dot before its fraction and nothing between its thousands. */
function digitsOf(number: string): string {
  if (DOTTED.test(number)) return number.replaceAll('.', '')
  return GROUPED.test(number) ? number.replace(/[, ']/g, '') : number.replace(',', '.')
}

function isCounted(unit: string): boolean {
  if (!UNIT.test(unit) || NOT_COUNTED_HAN.test(unit)) return false
  const first = unit.replace(/^\(/, '').split(/[^a-z0-9]/, 1)[0] ?? ''
  return !NOT_COUNTED.has(first)
}

/** Moves the decimal point in the text, as a product of floating-point numbers would not be exact. */
function scale(digits: string, power: number): number | null {
  const value = Number(`${digits}e${power}`)
  return Number.isFinite(value) ? value : null
}

const SIZE =
  /(?<![\w.])(\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:\.\d+)?)( ?)(?:([BbMm]|T|[Bb]illion|[Mm]illion|[Tt]rillion|bn)(?![\p{L}\d_])|([千百]?[万萬](?![亿億])|[万萬][亿億]|[亿億]))?/gu
/** What follows a number of something else than parameters, or of those in use at a time. */
const NOT_SIZE =
  /^[ -]?(?:tokens?|images?|samples?|pairs?|tiles?|patches|slides?|context|downloads?|active|activated)(?![a-z])/i
const BARE = /^[~≈><≥≤ ]*\d+(?:,\d{3})*(?:\.\d+)?(?:\s?[/|,、;~-]\s?[~≈]?\d+(?:,\d{3})*(?:\.\d+)?)*\s?[*+]?$/

/**
 * Reads the sizes of models that a label or a cell names, in parameters, distinct and ascending: `HF (3.8B)`,
 * `7B/13B/70B`, `7/13/70B`, `0.5B-72B`, `350M`, `110 million`. Numbers without a unit count only if `unit` says what one
 * of them stands for (1e9 under a header such as `Param (B)`) and the text holds nothing else.
 *
 * `8x7B` gives nothing: the experts share weights, so the product is not the size. `30B-A3B` gives the whole, 30B.
 */
export function readParameters(text: string, unit?: number): number[] {
  const sizes = new Set<number>()
  // Numbers that wait for the unit at the end of their list: `7/13/70B`.
  let waiting: string[] = []
  let end = 0
  for (const match of text.normalize('NFKC').matchAll(SIZE)) {
    const [whole, number = '', , letter, han] = match
    const before = match.input.slice(end, match.index)
    const list = waiting.length > 0 && /^ ?[/|] ?$/.test(before) ? waiting : []
    end = match.index + whole.length
    waiting = []
    if (/[x×*+] ?$/i.test(before)) continue
    const power = POWERS.get((letter ?? han ?? '').toLowerCase()) ?? (letter === 'T' ? 12 : null)
    if (power === null) waiting = [...list, number].slice(-16)
    else if (!NOT_SIZE.test(match.input.slice(end, end + 16)))
      for (const each of [...list, number]) sizes.add(Number(`${each.replaceAll(',', '')}e${power}`))
  }
  if (sizes.size === 0 && unit !== undefined && text.length <= LONGEST && BARE.test(text.trim()))
    for (const [number] of text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g))
      sizes.add(Number((Number(number.replaceAll(',', '')) * unit).toPrecision(15)))
  return [...sizes].filter(size => size > 0 && Number.isFinite(size)).sort((a, b) => a - b)
}
