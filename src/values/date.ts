import { readArxivId } from '../identify/arxiv.ts'
import { isAscii, withoutFootnotes } from '../letters.ts'
import { remembered } from '../remembered.ts'

/** No cell that is only a date is longer, and the bound keeps any text cheap. */
const LONGEST = 80

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
/** How the names of all months begin, in full or short: alternatives of a pattern in small letters. */
export const MONTH_STEMS = MONTHS.map(month => month.slice(0, 3)).join('|')
/** Their names in other languages, month by month, where they are not those in English. */
const FOREIGN_MONTHS = new Map(
  [
    'januar jänner janvier enero janeiro gennaio январь января янв',
    'februar février febrero fevereiro febbraio февраль февраля фев',
    'märz mars marzo março март марта мар',
    'avril abril aprile апрель апреля апр',
    'mai mayo maio maggio май мая',
    'juni juin junio junho giugno июнь июня июн',
    'juli juillet julio julho luglio июль июля июл',
    'août agosto август августа авг',
    'septembre septiembre setiembre setembro settembre сентябрь сентября сен сент',
    'oktober octobre octubre outubro ottobre октябрь октября окт',
    'novembre noviembre novembro ноябрь ноября ноя',
    'dezember décembre diciembre dezembro dicembre декабрь декабря дек'
  ].flatMap((names, month) => names.split(' ').map(name => [name, MONTHS[month] as string] as const))
)
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
/** Ends a number, so that the head of a longer one is not taken for a year. */
const END = '(?![\\d\\p{L}])'

interface Form {
  /** Whether it begins with a digit, and whether a month is named; patterns that can't match need not even be made. */
  isDigit: boolean
  hasMonth: boolean
  /** Its pattern, for a text that is ASCII or for any. */
  pattern(forAscii: boolean): RegExp
}
type Parts = (groups: readonly string[]) => string | null

/** Each form of a date at the start of a text, with how its groups make a date. The longest forms come first. */
const FORMS: readonly (readonly [form: Form, parts: Parts])[] = [
  [
    form('(\\d{4})年(?:度|[初中底末]|[春夏秋冬]季?|[上下]半年|(\\d{1,2})月(?:(\\d{1,2})[日号])?)?'),
    ([y, m, d]) => iso(y, m, d)
  ],
  [form(`(\\d{4})([-/.])\\2?(\\d{1,2})\\2(\\d{1,2})(?:(?=t\\d)|${END})`), ([y, , m, d]) => iso(y, m, d)],
  [
    form(`(\\d{4})([-/.])\\2?(\\d{1,2})${END}`),
    ([y, mark, m]) => (mark !== '.' && isLaterYear(y, m) ? iso(y) : iso(y, m))
  ],
  [form(`(\\d{4})(\\d{2})(\\d{2})?${END}`), ([y = '', m, d]) => (d || y >= '1950' ? iso(y, m, d) : null)],
  [form(`(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${END}`), ([a, mark, b, y]) => dayAndMonth(a, b, y, mark === '.')],
  [form(`(\\d{1,2})[-/.](\\d{4})${END}`), ([m, y]) => iso(y, m)],
  [form(`(\\d{4})[ ,./-]{0,2}[qh][1-4]${END}`), ([y]) => iso(y)],
  [form(`[qh][1-4][ ,.'/-]{0,2}(\\d{4})${END}`), ([y]) => iso(y)],
  [form(`${MONTH}[ .-]{0,2}${DAY}(?:-\\d{1,2})?[ ,.-]{1,2}(\\d{4})${END}`), ([m, d, y]) => iso(y, monthOf(m), d)],
  [form(`${MONTH}[ ,.'/-]{0,3}(\\d{4})${END}`), ([m, y]) => iso(y, monthOf(m))],
  [form(`${MONTH} ?(?:-|/|&|to|and) ?${MONTH}[ ,.]{0,2}(\\d{4})${END}`), ([m, , y]) => iso(y, monthOf(m))],
  [form(`${MONTH} ?['-](\\d{2})${END}`), ([m, y]) => iso(century(y), monthOf(m))],
  [
    form(`${DAY}(?:-\\d{1,2})?[ ./-]{0,2}(?:of )?${MONTH}[ ,./-]{0,2}(\\d{4})${END}`),
    ([d, m, y]) => iso(y, monthOf(m), d)
  ],
  [form(`${DAY}-${MONTH}-(\\d{2})${END}`), ([d, m, y]) => iso(century(y), monthOf(m), d)],
  [form(`(\\d{4})[ ,./-]{0,2}${MONTH}(?:[ ./-]${DAY})?${END}`), ([y, m, d]) => iso(y, monthOf(m), d || undefined)],
  [form(`'(\\d{2})${END}`), ([y]) => iso(century(y))],
  [form(`(\\d{4})${END}`), ([y]) => iso(y)]
]

/** What every form holds, in a text that is ASCII; most texts hold none of it. */
const YEAR_OR_MONTH = new RegExp(`\\d{4}|['\`]\\d\\d|${MONTH_STEMS}`, 'i')

const NAMED_MONTH = new RegExp(MONTH_STEMS)

/** How every form begins; most texts do not. */
const START = new RegExp(`^(?:\\d|'\\d|[qh][1-4]|${MONTH_STEMS})`)

/** What may stand before a date without changing it. */
const BEFORE =
  /^(?:[~≈(["'[]|(?:last )?updated?|since|released?|published|from|as of|circa|ca\.|approx\.|about|around|early|mid|late|end of|spring|summer|fall|autumn|winter|[:, -])(?![a-z])/
/** The short codes of pictures around a date. */
const SHORT_CODES = /^(?::[a-z_]+: ?)+|(?: ?:[a-z_]+:)+$/g
const TIME = /^[t ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)? ?(?:z|utc|gmt|[ap]m|[+-]\d{2}:?\d{2})?$/
/** A word behind a date that says what happened then, or what to. */
const WORD = /^[ ,;]{1,2}(?:new|preprint|published|released|updated|v\d{1,2})$/
const RANGE = /^ ?(?:-|~|\/|→|to|until|至|到) ?/
/** The end of a range, where it leaves out what it shares with the start. */
const PARTIAL_END = new RegExp(
  `^(?:present|now|ongoing|today|current|今|现在|(?:\\d{1,2}月)?\\d{1,2}[月日号]|${MONTH}|\\d{1,2})$`,
  'u'
)

/**
 * Reads a date and gives it as ISO 8601 with the precision it is written in: `2025-06-28`, `2024-03` or `2021`. A range
 * gives its start, a quarter or season its year, and `03/04/2023`, which may be March or April, its year as well. Null
 * if the text is no date, holds other words, names an impossible day, or a year outside 1900 to 2100.
 */
export const readDate = remembered((text: string): string | null => {
  if (text.length > LONGEST || (isAscii(text) && !YEAR_OR_MONTH.test(text))) return null
  const head = readHead(clean(text))
  if (head === null) return null
  const [date, rest] = head
  if (rest === '' || isNote(rest) || WORD.test(rest)) return date
  return (date.length === 10 && TIME.test(rest)) || isRangeEnd(rest) ? date : null
})

/** A bracket behind a date; with a year of its own it must say what that is the year of: `2020 (MLHC 2022)`. */
function isNote(rest: string): boolean {
  return /^ ?\((?:v\d+|[^\d()]*|(?=[^()]*\p{L})[^\d()]*(?:19|20)\d\d[^\d()]*)\)$/u.test(rest)
}

/** Whether a text is a date and a later one: `2019-2021`, `2019-21`, `2021-03 to 2021-05`. */
export function isPeriod(text: string): boolean {
  if (text.length > LONGEST) return false
  const plain = clean(text)
  const [date = '', rest = ''] = readHead(plain) ?? []
  return isRangeEnd(rest) || (date.length === 4 && /^\d{4}[-/]\d/.test(plain))
}

/**
 * Reads a year and a month such as `25.04`, which only a column of such dates tells from other numbers; the year alone
 * where the month is open, as in `25.XX`.
 */
export function readShortMonth(text: string): string | null {
  const [, year = '', month] = /^(1[3-9]|[23]\d)\.(?:(0[1-9]|1[0-2])|xx|\?\?)$/i.exec(text) ?? []
  return year === '' ? null : iso(`20${year}`, month)
}

/** Whether a text of six digits may be a day of a year cut to two digits, and no month of a whole one: `191213`. */
export function isShortDay(text: string): boolean {
  return /^\d\d(?:0[1-9]|1[0-2])(?:1[3-9]|2\d|3[01])$/.test(text)
}

/**
 * The year in a cell that names more than a date, such as that of a column `Year / Venue`: `ICML2025`, `NeurIPS 2024`,
 * `MICCAI'23 (oral)`. For where a column is known to hold dates and `readDate` finds none, as any text may hold a number
 * that looks like a year. Null unless exactly one year from 1950 to 2039 is named; addresses and identifiers name none.
 */
export function readYearOf(text: string): string | null {
  if (text.length > LONGEST || /:\/\/|www\.|(?<!\d)10\.\d{4}/i.test(text)) return null
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/\s+/g, ' ')
  // What is counted is no year: `2000 images`, `2000+`, `2,000`; nor is a part of a longer number or an identifier.
  const yearOf =
    /(?<![\d#~≈<>$€£]|\d[.,:_]|[<>~≈] )((?:19[5-9]|20[0-3])\d)(?![\da-z+%]|[.,_]\d|[x×]\d| ?(?:images?|samples?|cases?|patients?|subjects?|studies|scans?|slides?|slices?|volumes?|videos?|frames?|pairs?|questions?|reports?|tokens?|pages?|classes|hours?|words?|[张枚件例条个名])(?!\p{L}))/gu
  const years = new Set([...plain.matchAll(yearOf)].map(([year]) => year))
  for (const [, digits = ''] of plain.matchAll(/(?<=\p{L} ?)'(\d{2})(?![\p{L}\d])/gu))
    if (digits < '40' || digits >= '70') years.add(century(digits))
  const [year] = years
  return year !== undefined && years.size === 1 ? year : null
}

/** The month in an identifier such as `arxiv:2305.15075` or `arxiv:cs/0101001`, as `2023-05`; null if it has none. */
export function monthOfArxiv(id: string): string | null {
  const value = readArxivId(id)
  if (value === null) return null
  const digits = value.slice(value.indexOf('/') + 1)
  const year = digits.slice(0, 2)
  return `${year >= '91' ? '19' : '20'}${year}-${digits.slice(2, 4)}`
}

function clean(text: string): string {
  const folded = isAscii(text)
    ? text
    : withoutFootnotes(text)
        .replace(
          /^(?:\s|\p{Extended_Pictographic}|\u{FE0F}|\u{200D})+|(?:\s|\p{Extended_Pictographic}|\u{FE0F}|\u{200D})+$/gu,
          ''
        )
        .normalize('NFKC')
        .replace(/[‐-―−]/g, '-')
        .replace(/[‘’]/g, "'")
  let rest = inEnglish(folded.toLowerCase())
    .replaceAll('`', "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SHORT_CODES, '')
    .replace(/ ?([-/.]) ?(?=\d)| ?([年月日号]) ?/g, '$1$2')
    .trim()
    .replace(/[\])"'.,;:*?+~]+$/, end => (end.includes(')') && text.includes('(') ? ')' : ''))
  for (let match = BEFORE.exec(rest); match && !/^'\d{2}(?!\d)/.test(rest); match = BEFORE.exec(rest))
    rest = rest.slice(match[0].length).trimStart()
  // A bracket opened before the date may be closed right behind it.
  return rest.includes('(') ? rest : rest.replace(/\)$/, '')
}

/** A text in lower case with its date as English writes it: `12 de mayo de 2023` → `12 may 2023`, `2023년 5월` → `2023年 5月`. */
function inEnglish(text: string): string {
  if (!/\d{4}/.test(text)) return text
  if (/\d ?[년월일]/.test(text))
    return text.replace(/(?<=\d ?)[년월일]/g, unit => ({ 년: '年', 월: '月' })[unit] ?? '日').replace('年도', '年度')
  if (text.startsWith('tháng ')) return text.replace(/^tháng (\d{1,2})(?: năm |\/)/, '$1/')
  let isForeign = false
  const english = text.replace(/[a-zß-ɏа-я]{3,}/g, word => {
    const month = FOREIGN_MONTHS.get(word)
    isForeign ||= month !== undefined
    return month ?? word
  })
  if (!isForeign) return text
  return english
    .replace(/ (?:de|del|di) /g, ' ')
    .replace(/^1(?:er|o) /, '1 ')
    .replace(/ (?:г\.?|года?)$/, '')
}

function readHead(text: string): readonly [date: string, rest: string] | null {
  if (!START.test(text)) return null
  const ascii = isAscii(text)
  const isDigit = /^\d/.test(text)
  const hasMonth = NAMED_MONTH.test(text)
  for (const [form, parts] of FORMS) {
    if (form.isDigit !== isDigit || (form.hasMonth && !hasMonth)) continue
    const match = form.pattern(ascii).exec(text)
    if (!match) continue
    const date = parts(match.slice(1).map(group => group ?? ''))
    return date === null ? null : [date, text.slice(match[0].length)]
  }
  return null
}

function isRangeEnd(rest: string): boolean {
  const end = rest.replace(RANGE, '')
  return end !== rest && (PARTIAL_END.test(end) || readHead(end)?.[1] === '')
}

/** Nearly all texts are ASCII: a pattern without the letters of all scripts is made in a fraction of the time. */
function form(source: string): Form {
  let ascii: RegExp | undefined
  let any: RegExp | undefined
  return {
    isDigit: source.startsWith('(\\d'),
    hasMonth: source.includes(MONTH),
    pattern(forAscii) {
      if (forAscii) ascii ??= new RegExp(`^${source.replaceAll('\\p{L}', 'a-z')}`)
      else any ??= new RegExp(`^${source}`, 'u')
      return (forAscii ? ascii : any) as RegExp
    }
  }
}

function monthOf(name = ''): string {
  return String(MONTHS.findIndex(month => month.startsWith(name.slice(0, 3))) + 1)
}

/** Two digits of a year, such as `'98` and `'23`. */
function century(year = ''): string {
  return `${year >= '70' ? '19' : '20'}${year}`
}

/** Only dots are a sure sign that the day comes first; elsewhere a number above 12 must tell. */
function dayAndMonth(first = '', second = '', year = '', dayFirst = false): string | null {
  if (Number(first) > 12 || dayFirst) return iso(year, second, first)
  if (Number(second) > 12 || first.padStart(2, '0') === second.padStart(2, '0')) return iso(year, first, second)
  return iso(year)
}

/** The 23 of `2022-23`: too large for a month, and not too many years after the first. */
function isLaterYear(year = '', digits = ''): boolean {
  const later = Number(digits) - (Number(year) % 100)
  return Number(digits) > 12 && later > 0 && later <= 25
}

/**
 * The first of two years, of which the second is cut to two digits: `2011–12`, `2006/07`. For columns of years alone, as
 * these may be months elsewhere; with a hyphen they mostly are. Null for anything else.
 */
export function readYearsFrom(text: string): string | null {
  const [, year = '', end = ''] = /^\s*(\d{4})\s?[–—/]\s?(\d\d)\s*$/.exec(text) ?? []
  return Number(end) > Number(year) % 100 ? iso(year) : null
}

function iso(year = '', month = '', day = ''): string | null {
  if (year < '1900' || year > '2100') return null
  if (month === '') return year
  if (Number(month) < 1 || Number(month) > 12) return null
  const reduced = `${year}-${month.padStart(2, '0')}`
  if (day === '') return reduced
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= last ? `${reduced}-${day.padStart(2, '0')}` : null
}
