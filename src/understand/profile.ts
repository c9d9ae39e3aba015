import { hasDigit, isAscii } from '../letters.ts'
import { isPeriod, readDate, readShortMonth } from '../normalize/date.ts'
import { identify } from '../normalize/identify.ts'
import { isGenericLabel } from '../normalize/label-words.ts'
import { modalityShare } from '../normalize/modality.ts'
import { readParameters } from '../normalize/parameters.ts'
import { isPlaceholder, isPlaceholderUrl } from '../normalize/placeholder.ts'
import { isKnownVenue } from '../normalize/plain-venue.ts'
import { isPointer } from '../normalize/pointer.ts'
import { readQuantity } from '../normalize/quantity.ts'
import { readVenue } from '../normalize/venue.ts'
import { isOnlyLinks, listText, type TableCell } from '../parse/cell.ts'
import type { RawTable } from '../parse/tables.ts'
import type { LinkRole } from '../vocabulary.ts'

/** Rows looked at to learn what a column holds; more would not change the answer. */
const SAMPLE = 60

/** What the cells of a column look like. Shares are 0 to 1, of the cells that say something. */
export interface Profile {
  header: string
  /** Headers of all columns of its table. */
  headers: readonly string[]
  /** Cells that say something. */
  filled: number
  /** Distinct texts among the filled cells, as a share. */
  distinct: number
  linked: number
  /** Cells that hold nothing but links. */
  linkOnly: number
  /** Share of the links that point at each kind of thing; `homepage` where the address does not tell. */
  roles: Record<LinkRole, number>
  links: number
  /** Share of the links that lead to a site of their own, or to a folder of a repository. */
  sites: number
  images: number
  /** Cells that hold a picture, whatever else they hold. */
  pictured: number
  /** Mean number of words of a filled cell. */
  words: number
  /** Whether more than a share of the cells look so: sooner known than the share itself, as some of them settle it. */
  above(look: Look, share: number): boolean
  /** Whether a share of the cells or more look so. */
  atLeast(look: Look, share: number): boolean
  /** Whether the texts of the links repeat and lead elsewhere each time, as words for what they lead to do. */
  repeatsLabels(): boolean
}

/** What the text of a cell may look like; a text may look like several things. */
export type Look =
  | 'number'
  | 'digits'
  | 'bytes'
  | 'mayBeBytes'
  | 'date'
  | 'shortMonth'
  | 'period'
  | 'sizes'
  | 'scaled'
  | 'starred'
  | 'duration'
  | 'amount'
  | 'marks'
  | 'modality'
  | 'labels'
  | 'figure'
  | 'fraction'
  | 'ordinal'
  | 'anchors'
  | 'inward'
  | 'awaiting'
  | 'venues'
  | 'knownVenues'
  | 'dated'
  | 'several'
  | 'single'
  | 'enumerated'
  | 'pointers'

/** The number of a row or the day it is for: `3.`, `0a.`, `IV`, `1st`, a medal, `2/19`; `3D` and `7b` may be names. */
const ORDINAL = /^(?:[🥇🥈🥉]\s*)?(?:\d{1,3}(?:st|nd|rd|th|[a-z](?=[.)]))?|\d{1,2}\/\d{1,2}|[IVX]{1,6})?[.)]?$/u

/** A number alone; one that stands in the address of its link as well is a name. */
const FIGURE = /^\d+(?:[.,]\d+)*\s?%?$/

/** A score of up to a hundred, with its spread: `0.81`, `87.1%`, `87.1 ± 0.2`. */
const FRACTION = /^[-+]?(?:\d{0,2}\.\d+ ?%?|\d{1,3} ?%)(?: ?(?:±|\(|\+\/-).{1,20})?$/

/** Words that stand for the size of a model. */
const SIZE = /^(?:tiny|mini|small|base|medium|large|x+l|huge|giant|-|\/|,|\s)+$/i

const MARK =
  /^(?:\[[xX ]?\]|[✓✔✅☑✗✘❌×⭕○●√xXyYnN+]|[Yy]es|YES|[Nn]o|NO|[Tt]rue|[Ff]alse|是|否|有|无|:heavy_check_mark:|:white_check_mark:|:x:)$/u

/** Looks at the cells of each column of a table. */
export function profile(table: Pick<RawTable, 'headers' | 'rows'>): Profile[] {
  const width = table.rows.reduce((most, row) => Math.max(most, row.cells.length), table.headers.length)
  const rows = table.rows.slice(0, SAMPLE)
  return Array.from({ length: width }, (_, column) => {
    const filled: TableCell[] = []
    for (const { cells } of rows) {
      const cell = cells[column]
      if (cell && saysSomething(cell)) filled.push(cell)
    }
    return new Column(table.headers[column] ?? '', table.headers, filled)
  })
}

class Column implements Profile {
  readonly filled: number
  readonly distinct: number
  readonly linked: number
  readonly linkOnly: number
  readonly roles: Record<LinkRole, number>
  readonly links: number
  readonly pictured: number
  readonly images: number
  readonly words: number
  readonly header: string
  readonly headers: readonly string[]
  private readonly cells: readonly TableCell[]
  private readonly outward: readonly string[]
  /** Cells that were looked at for each look, and how many of them look so. */
  private readonly counts: Partial<Record<Look, { seen: number; hits: number }>> = {}

  constructor(header: string, headers: readonly string[], cells: readonly TableCell[]) {
    const outward: string[] = []
    const texts = new Set<string>()
    let [linked, linkOnly, pictured, images, words] = [0, 0, 0, 0, 0]
    for (const cell of cells) {
      const before = outward.length
      for (const { url } of cell.links) if (isOutward(url)) outward.push(url)
      if (outward.length > before) linked++
      if (isOnlyLinks(cell)) linkOnly++
      if (cell.images.length > 0) pictured++
      if (cell.images.length > 0 && cell.text === '' && cell.links.length === 0) images++
      texts.add(cell.text)
      words += countWords(cell.text)
    }
    this.header = header
    this.headers = headers
    this.cells = cells
    this.filled = cells.length
    this.distinct = this.share(texts.size)
    this.linked = this.share(linked)
    this.linkOnly = this.share(linkOnly)
    this.pictured = this.share(pictured)
    this.images = this.share(images)
    this.words = words / (cells.length || 1)
    this.links = outward.length
    this.outward = outward
    this.roles = { homepage: 0, paper: 0, weights: 0, data: 0, code: 0, demo: 0, other: 0 }
    for (const url of outward) this.roles[identify(url).role ?? 'homepage'] += 1 / outward.length
  }

  get sites(): number {
    return new Set(this.outward.map(siteOf)).size / (this.links || 1)
  }

  above(look: Look, share: number): boolean {
    return this.hasEnough(look, hits => this.share(hits) > share)
  }

  atLeast(look: Look, share: number): boolean {
    return this.hasEnough(look, hits => this.share(hits) >= share)
  }

  repeatsLabels(): boolean {
    if (this.distinct > 0.5) return false
    const urls = this.cells.flatMap(({ links }) => links.map(({ url }) => url))
    return new Set(urls).size >= urls.length * 0.9
  }

  private share(count: number): number {
    return this.filled ? count / this.filled : 0
  }

  /** Looks at further cells until it is settled whether enough of them look so: each takes a reader to tell. */
  private hasEnough(look: Look, isEnough: (hits: number) => boolean): boolean {
    this.counts[look] ??= { seen: 0, hits: 0 }
    const count = this.counts[look]
    while (!isEnough(count.hits)) {
      if (!isEnough(count.hits + this.filled - count.seen)) return false
      if (LOOKS[look](this.cells[count.seen++] as TableCell, this.header)) count.hits++
    }
    return true
  }
}

function saysSomething({ text, links, images }: TableCell): boolean {
  return links.length > 0 || images.length > 0 || (text !== '' && !isPlaceholder(text))
}

/** A size in bytes; no count is of thousands of billions. */
const BYTES = /^[~≈约約]?\d[\d.,]*\s*[kmgt]i?b\b|^\d{1,3}(?:,\d{3})+ ?B$/i

/** A size below 1000 bytes, which may be billions as well. */
const FEW_BYTES = /^\d{1,3} B$/

/** A count in thousands or more. */
const SCALED = /^[~≈<>]?\s?\d[\d.,]*\s?[kmb]\+?$/i

/** Numbers and no words: `5.4M`, `-/17,862`. */
const AMOUNT = /^(?=.{0,20}\d)[-~≈<>\d.,/ ]{1,30}[kmb]?\+?$/i

/** What most texts that are none are told by, in a fraction of the time. */
const MAY_BE_DURATION = /\d[ -]?[hms]|[分秒时時초분간]/i
/** How long something takes: `10s`, `5–8 seconds each`. */
const DURATION =
  /^[~≈<>≤≥]? ?\d+(?:\.\d+)?(?: ?[-–~] ?\d+(?:\.\d+)?)?[ -]?(?:m?s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|毫?秒|分[钟鐘]?|小[时時]|時間|초|분|시간)(?![a-z])/i

/** Digits that are no size in bytes. */
function hasDigits(text: string): boolean {
  return hasDigit(text) && !BYTES.test(text)
}

function isNumber(text: string): boolean {
  if (!hasDigit(text) || /^(?:19|20)\d\d[./-](?:0?[1-9]|1[0-2])(?:[./-]\d{1,2})?$/.test(text)) return false
  return readQuantity(text) !== null || /^[<>~≈]?[-+]?\d+(?:[.,]\d+)*\s*(?:%|±.*)?$/u.test(text)
}

function isSize(text: string): boolean {
  return (hasDigit(text) && readParameters(text).length > 0) || SIZE.test(text)
}

function isMark(text: string): boolean {
  return text.length <= 80 && MARK.test(text.replace(/\u{FE0F}/gu, ''))
}

function isModality(text: string): boolean {
  return text.length <= 80 && modalityShare(text) >= 0.5
}

/** Where an address leads, without the pages of one site or the files of one repository. */
function siteOf(url: string): string {
  const [, host = '', path = ''] = /^\s*(?:https?:)?\/\/([^/?#]+)([^?#]*)/i.exec(url) ?? []
  if (!/^(?:www\.)?(?:github\.com|gitlab\.com|huggingface\.co)$/i.test(host)) return host.toLowerCase()
  return `${host}${/\/tree\//.test(path) ? path : path.split('/').slice(0, 3).join('/')}`.toLowerCase()
}

/** An address that leaves the page. */
export function isOutward(url: string): boolean {
  return /^\s*(?:https?:)?\/\//i.test(url)
}

function isDateLike(text: string): boolean {
  if (!hasDigit(text)) return false
  return readDate(text) !== null && (/\D/.test(text) || /^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?$/.test(text))
}

/** Words of a text; a run of Han or kana counts a word for every two characters. */
function countWords(text: string): number {
  if (isAscii(text)) return text.match(/\S+/g)?.length ?? 0
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const rest = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ')
  return Math.ceil(wide / 2) + (rest.match(/[^\s]+/gu)?.length ?? 0)
}

/** Whether a text names one thing, whatever stands on the lines below it. */
function isSingle(text: string): boolean {
  const [first = ''] = text.split('\n', 1)
  return countWords(first) <= 5 && !/[,;，；、]|\s[/+&]\s/.test(first)
}

/** Whether a text names several things of few words each. */
function isEnumeration(text: string): boolean {
  const parts = text.split(/[,;，；、]/)
  return parts.length > 1 && parts.every(part => part !== '' && countWords(part) <= 4)
}

/** How many things a cell of nothing but links names. */
function linkedThings(cell: TableCell): number {
  if (cell.links.length < 2 || !isOnlyLinks(cell)) return 0
  return new Set(cell.links.filter(({ label }) => !isGenericLabel(label)).map(({ url }) => url)).size
}

/** A venue beyond doubt: any other short label may be a name. */
function isDatedVenue(text: string): boolean {
  const { venue, year } = readVenue(text)
  return year !== null || /xiv$/i.test(venue ?? '')
}

const LOOKS: Record<Look, (cell: TableCell, header: string) => boolean> = {
  number: ({ text }) => isNumber(text),
  digits: ({ text }) => hasDigits(text),
  bytes: ({ text }) => BYTES.test(text),
  mayBeBytes: ({ text }) => BYTES.test(text) || FEW_BYTES.test(text),
  date: ({ text }) => isDateLike(text),
  shortMonth: ({ text }) => readShortMonth(text) !== null,
  period: ({ text }) => isPeriod(text),
  sizes: ({ text }) => isSize(text),
  scaled: ({ text }) => SCALED.test(text),
  amount: ({ text }) => AMOUNT.test(text),
  duration: ({ text }) => MAY_BE_DURATION.test(text) && DURATION.test(text),
  starred: ({ text }) => hasDigit(text) && /[⭐🌟★☆]|:star2?:/u.test(text),
  marks: ({ text }) => isMark(text),
  modality: cell => isModality(listText(cell)),
  labels: ({ text }) => isGenericLabel(text),
  figure: ({ text, links }) => FIGURE.test(text) && !links.some(({ url }) => url.includes(text)),
  fraction: ({ text }) => FRACTION.test(text),
  ordinal: ({ text }) => text.length <= 12 && ORDINAL.test(text),
  anchors: ({ links }) => links.some(({ url }) => /^#./.test(url)),
  inward: ({ links }) => links.some(({ url }) => !isOutward(url) && !isPlaceholderUrl(url)),
  awaiting: ({ links }) => links.some(({ url }) => isPlaceholderUrl(url)),
  dated: ({ text }) => isDatedVenue(text),
  several: cell => linkedThings(cell) > 1,
  single: ({ text }) => isSingle(text),
  enumerated: ({ text }) => isEnumeration(text),
  pointers: ({ links }, header) => links.some(link => isPointer(link, header)),
  knownVenues: ({ text }) => isKnownVenue(text),
  venues: ({ text }) => isGenericLabel(text) || isDatedVenue(text)
}
