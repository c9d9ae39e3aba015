import { readDate } from '../normalize/date.ts'
import { identify } from '../normalize/identify.ts'
import { modalityShare } from '../normalize/modality.ts'
import { isPlaceholder } from '../normalize/placeholder.ts'
import { readParameters, readQuantity } from '../normalize/quantity.ts'
import { type TableCell, textOutside } from '../parse/cell.ts'
import type { RawTable } from '../parse/tables.ts'
import { remembered } from '../remembered.ts'
import type { LinkRole } from '../vocabulary.ts'

/** Rows looked at to learn what a column holds; more would not change the answer. */
const SAMPLE = 60

/** What the cells of a column look like. Shares are 0 to 1, of the cells that say something. */
export interface Profile {
  header: string
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
  images: number
  /** Cells that hold a picture, whatever else they hold. */
  pictured: number
  number: number
  digits: number
  date: number
  sizes: number
  marks: number
  modality: number
  /** Mean number of words of a filled cell. */
  words: number
}

/** Words that stand for the size of a model. */
const SIZE = /^(?:tiny|mini|small|base|medium|large|x+l|huge|giant|-|\/|,|\s)+$/i

const MARK = /^(?:[✓✔✅☑✗✘❌×⭕○●√xXyYnN+]|yes|no|true|false|是|否|有|无|:heavy_check_mark:|:white_check_mark:|:x:)$/u

/** Looks at the cells of each column of a table. */
export function profile(table: RawTable): Profile[] {
  const width = table.rows.reduce((most, row) => Math.max(most, row.cells.length), table.headers.length)
  const rows = table.rows.slice(0, SAMPLE)
  return Array.from({ length: width }, (_, column) =>
    look(
      table.headers[column] ?? '',
      rows.flatMap(row => row.cells[column] ?? [])
    )
  )
}

function look(header: string, cells: TableCell[]): Profile {
  const present = cells.filter(cell => cell.text !== '' || cell.links.length > 0 || cell.images.length > 0)
  const filled = present.filter(cell => cell.links.length > 0 || cell.images.length > 0 || !isPlaceholder(cell.text))
  const share = (count: number): number => (filled.length ? count / filled.length : 0)
  const cellsThat = (test: (cell: TableCell) => boolean): number => share(filled.filter(test).length)
  const words = filled.map(cell => countWords(cell.text))
  const roles = { homepage: 0, paper: 0, weights: 0, data: 0, code: 0, demo: 0, other: 0 }
  const links = filled.flatMap(cell => cell.links.filter(link => isOutward(link.url)))
  for (const link of links) roles[identify(link.url).role ?? 'homepage'] += 1 / links.length
  // Each of these takes a reader to every cell, and most columns are known before all have been asked for.
  const asked = new Map<(text: string) => boolean, number>()
  const textsThat = (test: (text: string) => boolean): number => {
    const known = asked.get(test) ?? cellsThat(cell => test(cell.text))
    asked.set(test, known)
    return known
  }
  return {
    header,
    filled: filled.length,
    distinct: share(new Set(filled.map(cell => cell.text)).size),
    linked: cellsThat(cell => cell.links.some(link => isOutward(link.url))),
    linkOnly: cellsThat(cell => cell.links.length > 0 && !/[\p{L}\p{N}]/u.test(textOutside(cell))),
    roles,
    links: links.length,
    pictured: cellsThat(cell => cell.images.length > 0),
    images: cellsThat(cell => cell.images.length > 0 && cell.text === '' && cell.links.length === 0),
    words: words.reduce((sum, count) => sum + count, 0) / (words.length || 1),
    get digits() {
      return textsThat(hasDigits)
    },
    get number() {
      return textsThat(isNumber)
    },
    get date() {
      return textsThat(isDateLike)
    },
    get sizes() {
      return textsThat(isSize)
    },
    get marks() {
      return textsThat(isMark)
    },
    get modality() {
      return textsThat(isModality)
    }
  }
}

const ANY_DIGIT = /\p{N}/u

/** Digits that are no size in bytes. */
function hasDigits(text: string): boolean {
  return ANY_DIGIT.test(text) && !/^[~≈约約]?\d[\d.,]*\s*[kmgt]i?b\b/i.test(text)
}

function isNumber(text: string): boolean {
  if (!ANY_DIGIT.test(text) || /^(?:19|20)\d\d[./-](?:0?[1-9]|1[0-2])(?:[./-]\d{1,2})?$/.test(text)) return false
  return readQuantity(text) !== null || /^[<>~≈]?[-+]?\d+(?:[.,]\d+)*\s*(?:%|±.*)?$/u.test(text)
}

function isSize(text: string): boolean {
  return (ANY_DIGIT.test(text) && readParameters(text).length > 0) || SIZE.test(text)
}

function isMark(text: string): boolean {
  return text.length <= 80 && MARK.test(text.replace(/\u{FE0F}/gu, ''))
}

/** Lists repeat the same few modalities in every row. */
const isModal = remembered(2000, text => modalityShare(text) >= 0.5)

function isModality(text: string): boolean {
  return text.length <= 80 && isModal(text)
}

/** An address that leaves the page. */
export function isOutward(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url.trim())
}

function isDateLike(text: string): boolean {
  if (!ANY_DIGIT.test(text)) return false
  return readDate(text) !== null && (/\D/.test(text) || /^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?$/.test(text))
}

/** Words of a text; a run of Han or kana counts a word for every two characters. */
function countWords(text: string): number {
  if (/^[\x00-\x7f]*$/.test(text)) return text.match(/\S+/g)?.length ?? 0
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const rest = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ')
  return Math.ceil(wide / 2) + (rest.match(/[^\s]+/gu)?.length ?? 0)
}
