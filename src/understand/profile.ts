import { readDate } from '../normalize/date.ts'
import { identify } from '../normalize/identify.ts'
import { modalityShare } from '../normalize/modality.ts'
import { isPlaceholder } from '../normalize/placeholder.ts'
import { readParameters, readQuantity } from '../normalize/quantity.ts'
import { type TableCell, textOutside } from '../parse/cell.ts'
import type { RawTable } from '../parse/tables.ts'
import type { LinkRole } from '../vocabulary.ts'

/** Rows looked at to learn what a column holds; more would not change the answer. */
const SAMPLE = 100

/** What the cells of a column look like. Shares are 0 to 1, of the cells that say something. */
export interface Profile {
  header: string
  /** Cells that say something. */
  filled: number
  /** Cells that hold anything at all, a placeholder included. */
  present: number
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
  /** Cells of five words or more. */
  long: number
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
  const share = (test: (cell: TableCell) => boolean): number =>
    filled.length ? filled.filter(test).length / filled.length : 0
  const words = filled.map(cell => countWords(cell.text))
  const roles = { homepage: 0, paper: 0, weights: 0, data: 0, code: 0, demo: 0, other: 0 }
  const links = filled.flatMap(cell => cell.links.filter(link => isOutward(link.url)))
  for (const link of links) roles[identify(link.url).role ?? 'homepage'] += 1 / links.length
  return {
    header,
    filled: filled.length,
    present: present.length,
    distinct: filled.length ? new Set(filled.map(cell => cell.text)).size / filled.length : 0,
    linked: share(cell => cell.links.some(link => isOutward(link.url))),
    linkOnly: share(cell => cell.links.length > 0 && !/[\p{L}\p{N}]/u.test(textOutside(cell))),
    roles,
    links: links.length,
    pictured: share(cell => cell.images.length > 0),
    images: share(cell => cell.images.length > 0 && cell.text === '' && cell.links.length === 0),
    digits: share(cell => /\d/.test(cell.text) && !/^[~≈约約]?\d[\d.,]*\s*[kmgt]i?b\b/i.test(cell.text)),
    number: share(
      cell =>
        !/^(?:19|20)\d\d[./-](?:0?[1-9]|1[0-2])(?:[./-]\d{1,2})?$/.test(cell.text) &&
        (readQuantity(cell.text) !== null || /^[<>~≈]?[-+]?\d+(?:[.,]\d+)*\s*(?:%|±.*)?$/u.test(cell.text))
    ),
    date: share(cell => isDateLike(cell.text)),
    sizes: share(cell => readParameters(cell.text).length > 0 || SIZE.test(cell.text)),
    marks: share(cell => MARK.test(cell.text.replace(/\u{FE0F}/gu, ''))),
    modality: share(cell => modalityShare(cell.text) >= 0.5),
    words: words.reduce((sum, count) => sum + count, 0) / (words.length || 1),
    long: words.filter(count => count >= 5).length / (words.length || 1)
  }
}

/** An address that leaves the page. */
export function isOutward(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url.trim())
}

function isDateLike(text: string): boolean {
  return readDate(text) !== null && (/\D/.test(text) || /^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?$/.test(text))
}

/** Words of a text; a run of Han or kana counts a word for every two characters. */
function countWords(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const rest = text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ')
  return Math.ceil(wide / 2) + (rest.match(/[^\s]+/gu)?.length ?? 0)
}
