import { isAscii, made, wordsIn } from '../letters.ts'
import { remembered } from '../remembered.ts'
import { FOREIGN_WORD, LONGEST, POWERS, scriptsApart } from './multipliers.ts'

export const BEFORE =
  /^(?:[~≈><≥≤≦≧]=?|about|around|approximately|approx\.?|ca\.?|circa|over|more than|at least|nearly|almost|up to|some|all|(?:a )?total(?: of)?|n ?=|大约|大約|约|約|およそ|超过|超|近|逾|总共|共|总计|总数|合计|合計|計)\s*/
const GROUPED = /^\d{1,3}(?:([, '])\d{3})(?:\1\d{3})*(?:\.\d+)?(?![\d,.])/
const DOTTED = /^\d{1,3}(?:\.\d{3}){2,}(?![\d,.])/
const PLAIN = /^\d+(?:\.\d+)?(?![\d,.])/
const COMMA = new RegExp(`^\\d+,\\d+(?= ?(?:(?:[kmb]|bn|mn|[mb]illion)(?![a-z])|[万亿만억]|${FOREIGN_WORD}))`)
/** `2亿5000万`, `1万2000`: each part is smaller than the unit before it. `3万5` is left out, as it may stand for 35,000. */
const HAN_PARTS =
  /^(?:(\d{1,4}) ?[亿億억] ?)?(?:(\d{1,4}) ?[万萬만] ?)?(?:(\d) ?[千천]|(?<! )(\d{3,4}))?(?![\d,.千百万萬亿億천백만억])/
/** What may follow a Korean unit; other letters make it a part of a word, such as `조직` and `만화`. */
const COUNTED_KO = '(?![가-힣])|(?=여|이상|개|건|장|명|쌍|편|권|토큰|문장)'
const MULTIPLIER = new RegExp(
  '^( ?)(?:(k|b|bn|mn|hundred|thousands?|[mb]illions?|trillions?|m|t(?= ?tokens?$))(?!-?[a-z])' +
    // What stands before the unit only says that it is more: `20余万`.
    '|[余多+]? ?([十百千]?(?:[万萬](?![亿億])|[亿億])|[万萬][亿億]|[百千](?![克米])' +
    `|(?:[십백천]?[만억]|(?<! )[백천])(?:${COUNTED_KO})|(?<! )조(?![가-힣]))` +
    `|(${FOREIGN_WORD}))`
)
export const MARKS = /^[\s+*†‡§^]+|^(?:余|多|左右|以上|여)/
const LETTERS = 'a-zß-ɏа-џḀ-ỿ'
/** A few words; those with digits are names, such as `IC50` and `T1-weighted`, but no factors, such as `x20`. */
const WORD = `[${LETTERS}](?:\\d-[${LETTERS}-]+|[${LETTERS}&-]*(?:[${LETTERS}]\\d{1,3})?)`
const unitPattern = made(
  `^\\(?(?:${WORD}(?:[ /]${WORD}){0,4}` +
    '|[\\p{Script=Han}\\p{Script=Katakana}ー]{1,8}|[가-힣]{1,8}(?:-[가-힣]{1,8}(?= 쌍))?(?: [가-힣]{1,8}){0,2})\\)?[.*+]?$',
  'u'
)
/**
 * A word for a number that is not read, or not where it stands: the one before it is only a part of what is meant. `20 Go`
 * are bytes in French, `20 GO terms` are counted.
 */
export const NUMBER_WORD =
  /^(?:[mgt]o$|mil(?![a-z])|[bm]il[lh]|[bm]il[ij]on|tril[lh]|dozens?(?![a-z])|hundreds|lakhs?(?![a-z])|(?:hundred|thousand)(?![a-z])|crores?(?![a-z])|w(?![a-z])|[余多数數几幾여수몇+]? ?[十百千万萬亿億]|[여수몇]?[십백천만억조])/
/** How large the files are, said behind how many there are. A comma right behind a digit may belong to the number. */
export const BYTES = /(?:(?<=\D),|[,;] |;| ?(?=\()| \/ )\s*\(?[~≈约約]?\s?\d+(?:[.,]\d+)?\s?(?:[kmgt]i?b|bytes)\)?$/

/** Units of something else than a count, and words that show that the number is only part of a statement. */
export const NOT_COUNTED = new Set(
  wordsIn(`bit bits byte bytes kb mb gb tb pb kib mib gib tib g t p s sec secs second seconds ms min mins minute minutes h hr hrs
  hour hours d day days week weeks month months y yr yrs year years mm cm m km nm um mm2 px pixel pixels hz khz mhz ghz
  x fps dpi kg mg ml l usd eur rmb hu kv tesla percent fold th st nd rd e for of or and to per vs by in at from with
  ago cubic bp kbp mbp gbp tbp base bases kbases mbases gbases nt nucleotide nucleotides
  horas minutos segundos días dias semanas meses años anos heures secondes jours semaines mois ans années
  stunden minuten sekunden tage wochen monate jahre ч час часа часов минут секунд дней месяцев год года лет кб мб гб тб
  giờ phút giây ngày tuần tháng năm tuổi`)
)
const TOUCHING = /^(?:images?|imgs?|samples?|cases?|patients?|slices?|pairs?|videos?|tokens?)(?![a-z])/
const NOT_COUNTED_HAN =
  /^(?:[个個か]?[年月日天周]|[カヶケ]月|小时|分|秒|岁|歳|元|円|倍|度|时|時|毫米|厘米|折|割|バイト|바이트|[기메테]가|킬로|테라|[キメギテ][ロガラ]|ドル|ユーロ|ミリ|センチ|メートル|パーセント|시간|분|초|일|주|개월|년|세|배|원|점)/

/** A thousand separator or a decimal point; `0.350` can only be a fraction, and `1.234M` is one too. */
export const DOT_MAY_GROUP = /^[1-9]\d{0,2}\.\d{3}$/

/** A year and a month: as a count it would be an odd fraction. */
const DATE = /^(?:19|20)\d\d\.(?:0[1-9]|1[0-2])$/

/**
 * Reads a count: `26,000,000`, `25.6k`, `~10K+`, `44k*`, `1.3 million`, `3亿5000万`, `500 images`. Exact for any decimal
 * fraction. Null for two numbers, a range, a fraction, a percentage, a date, a size in bytes, a time or a length, and
 * for `10.000`, which is ten thousand to some and ten to others.
 */
export const readQuantity = remembered((text: string): number | null => {
  if (text.length > LONGEST) return null
  const plain = fold(text)
  if (!/^\d/.test(plain) && !BEFORE.test(plain)) return null
  const withoutBytes = plain.replace(BYTES, '')
  const head = readHead(withoutBytes === '' ? plain : withoutBytes, text)
  if (head === null) return null
  const rest = head.rest.replace(MARKS, '').trimStart()
  return rest === '' || isCounted(rest) ? head.value : null
})

/** How a bracket may begin that makes the number before it that of a part, or of each. */
const OF_PART =
  /^(?:each|per|train(?:ing)?|val(?:id(?:ation)?)?|dev(?:elopment)?|test(?:ing)?)(?![a-z])|训练|验证|测试|每/i

/** Whether words in a bracket only say more of a count: `98 (open access)`, but not `98 (K)` or `98 (train)`. */
export function isRemark(words: string): boolean {
  const [first = ''] = words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
  return first !== '' && !POWERS.has(first) && !NOT_COUNTED.has(first) && !OF_PART.test(words)
}

export function fold(text: string): string {
  const plain = isAscii(text) ? text : scriptsApart(text).normalize('NFKC').replace(/[’‘]/g, "'").replace(/[‐-―]/g, '-')
  return withPower(plain.toLowerCase().replace(/\s+/g, ' ').trim())
}

/** A power of ten and what it is multiplied with. */
const POWER_OF_TEN = /(?<![\d.,^])(?:(\d{1,4}(?:\.\d{1,9})?) ?[x×*·] ?)?10\^(\d{1,2})(?![.,]?\d|\^)/

/** A folded text with its first power of ten written out: `1.2 × 10^5` → `120000`. */
function withPower(text: string): string {
  if (!text.includes('10^')) return text
  return text.replace(POWER_OF_TEN, (_, factor = '1', power) => String(Number(`${factor}e${power}`)))
}

/** The number at the start of a folded text, with its multiplier, and what follows. */
export function readHead(folded: string, text: string): { value: number; rest: string } | null {
  let rest = folded
  for (let match = BEFORE.exec(rest); match; match = BEFORE.exec(rest)) rest = rest.slice(match[0].length)
  if (DATE.test(rest)) return null
  const parts = HAN_PARTS.exec(rest)
  if (parts && parts.slice(1).filter(part => part !== undefined).length > 1) {
    const [whole, hundredMillions = 0, tenThousands = 0, thousands = 0, ones = 0] = parts
    const value = Number(hundredMillions) * 1e8 + Number(tenThousands) * 1e4 + Number(thousands) * 1e3 + Number(ones)
    return { value, rest: rest.slice(whole.length) }
  }
  const number = readNumber(rest)
  if (number === null) return null
  rest = rest.slice(number.length)
  const multiplier = MULTIPLIER.exec(rest)
  // `30 m` are metres or minutes, `1.8m` are millions.
  const counts = multiplier !== null && !(multiplier[1] === ' ' && multiplier[2] === 'm' && !/ M/.test(text))
  const [, , letters, han, foreign] = multiplier ?? []
  // The comma of one language is the period of another: `1.500 Mio` and `1,500 млн` may be either.
  if (foreign !== undefined && /^[1-9]\d{0,2}[.,]\d{3}$/.test(number)) return null
  // `122,925 B` are bytes: no count is of thousands of billions.
  if (letters === 'b' && GROUPED.test(number)) return null
  const power = counts ? (POWERS.get(letters ?? han ?? foreign?.replace('.', '') ?? '') ?? 0) : 0
  if (counts) rest = rest.slice(multiplier[0].length)
  else if (DOT_MAY_GROUP.test(number)) return null
  // A number that goes on, such as `3万5`, is not understood.
  if (counts && /^\d/.test(rest)) return null
  // Only a few words may touch the number: `2023dolly` is a name.
  if (/^[a-zß-ɏа-џḀ-ỿ]/.test(rest) && !TOUCHING.test(rest)) return null
  const value = scale(digitsOf(number), power)
  return value === null ? null : { value, rest }
}

function readNumber(text: string): string | null {
  return (GROUPED.exec(text) ?? DOTTED.exec(text) ?? PLAIN.exec(text) ?? COMMA.exec(text))?.[0] ?? null
}

/** The number with a dot before its fraction and nothing between its thousands. */
function digitsOf(number: string): string {
  if (DOTTED.test(number)) return number.replaceAll('.', '')
  return GROUPED.test(number) ? number.replace(/[, ']/g, '') : number.replace(',', '.')
}

/** Words and signs for a count of each of several, which is no total: `images per class`, `images/class`, `each`. */
const EACH_OF =
  /(?<![a-zß-ɏ])(?:(?:per|each(?! with)|every|apiece)(?![a-zß-ɏ-])|(?<= )(?:(?:por|par) (?:cada|chaque|class?e)|(?:pro|je) [a-z]))|^[a-z]+s ?\/ ?[a-z]*(?:ss|[^\Ws\d])$/

function isCounted(unit: string): boolean {
  if (EACH_OF.test(unit)) return false
  if (!unitPattern().test(unit) || NOT_COUNTED_HAN.test(unit) || NUMBER_WORD.test(unit)) return false
  const words = unit.replace(/^\(/, '')
  if (words !== unit && !isRemark(words)) return false
  // `x-ray` and `h&e` begin with a letter that alone would be a unit.
  return /^[a-z]\d?[&-][a-z]/.test(words) || !NOT_COUNTED.has(words.split(/[^a-zß-ɏа-џḀ-ỿ]/, 1)[0] ?? '')
}

/** Moves the decimal point in the text, as a product of floating-point numbers would not be exact. */
export function scale(digits: string, power: number): number | null {
  const value = Number(`${digits}e${power}`)
  return Number.isFinite(value) ? value : null
}
