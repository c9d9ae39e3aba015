import { isBlank, isBold, type TableCell } from '../parse/cell.ts'
import type { RawTable, TableRow } from '../parse/tables.ts'
import { isPlaceholder, isPlaceholderUrl } from '../values/placeholder.ts'

/**
 * Why a row is no resource: it is empty, repeats the header, or is a heading between rows. `mayHead` says that names are
 * linked, and further ones follow, so that a name with no other cell in its row is such a heading.
 */
export function whyNot(
  table: RawTable,
  row: TableRow,
  nameAt: number,
  before: string | undefined,
  mayHead: boolean
): string | null {
  const shown = row.cells.filter(cell => !isBlank(cell))
  if (shown.length === 0) return 'an empty row'
  const { headers } = table
  if (headers.length > 1 && row.cells.every(({ text }, i) => text === headers[i])) return 'repeats the header'
  const first = row.cells[0]
  if (row.cells.length > 1 && row.cells.every(cell => cell === first)) return 'a heading between rows'
  const name = row.cells[nameAt]
  // Of two rows of headers, the lower one parts those of the upper one.
  const isHeader = name !== undefined && name.text !== '' && name.text === headers[nameAt]
  if (isHeader && headers.length > 1 && row.cells.every(({ links }) => links.length === 0)) return 'repeats the header'
  if (isToCopy(name, row)) return 'a row to copy'
  if (
    name !== undefined &&
    name.text.length <= 60 &&
    /full/i.test(name.text) &&
    ELSEWHERE.test(name.text.toLowerCase()) &&
    leadsNowhere(row)
  )
    return 'leads to the rest of the list'
  const sums =
    name && isBlank(name) ? row.cells.some(isSum) : isSum(name) || isBoldSum(name, row) || isSumOf(name, row, before)
  if (sums && row.cells.every(cell => cell.links.length === 0)) return 'sums up the rows'
  const said = shown[0]
  const isAlone =
    Math.max(headers.length, row.cells.length) > 2 &&
    said !== undefined &&
    shown.length === 1 &&
    said.links.length === 0
  if (isAlone && (isBold(said) || (mayHead && said === name && isHeading(said, row)))) return 'a heading between rows'
  return null
}

/** Whether a name has no other cell in its row and says nothing of itself, as `Maple (closed)` does. */
function isHeading(name: TableCell, { cells }: TableRow): boolean {
  return !AWAITED.test(name.text) && cells.every(cell => cell === name || cell.place === undefined)
}

/** Names of more than one line, and of what has no link yet, none any more, or never had one: `Maple (closed)`. */
const AWAITED =
  /\n|[(（](?:closed|code soon|coming|in pre|in pro|no code|not (?:available|open|public|released|yet)|private[)）]|proprietary|removed|soon|tba|tbd|to be|todo|under|unreleased|upcoming|wip|withdrawn|即将|待|未)/i

/**
 * The index of the last row whose name is linked, where most are: in front of it, a name that is alone in its row and not
 * linked heads those below it. 0 where the names of few are linked.
 */
export function lastLinked({ rows }: RawTable, nameAt: number): number {
  const isLinked = ({ cells }: TableRow): boolean => (cells[nameAt]?.links.length ?? 0) > 0
  return rows.filter(isLinked).length >= rows.length * 0.7 ? rows.findLastIndex(isLinked) : 0
}

/** Where the rows are that a table leaves out. */
const ELSEWHERE = /^\W{0,3}(?:see )?(?:the )?full (?:list|table) (?:at|here|in|on)\b/

function leadsNowhere({ cells }: TableRow): boolean {
  return cells.every(({ links }) => links.every(({ url }) => isPlaceholderUrl(url)))
}

/** What stands for a name in a row that contributors copy, and for an address there. */
const TEMPLATE =
  /^(?:(?:model|data ?set|benchmark|paper|tool|project|repo(?:sitory)?) ?)?(?:name|title)$|^x{3,}$|^your [a-z]+$/
const NO_ADDRESS =
  /^(?:[#?]?|link|url|x{3,}|\.{3})$|^https?:\/\/(?:(?:www\.)?example\.|[\w.]{1,40}\.link(?:\/|$)|github\.com\/(?:org|owner|user|user-?name|your[\w-]{0,40})\/)/i

/** Whether a row is there to be copied: its name says that a name goes there, and nothing is behind its links. */
function isToCopy(name: TableCell | undefined, { cells }: TableRow): boolean {
  if (name === undefined || !/name|title|xxx|your/i.test(name.text)) return false
  const said = name.text.replace(/[[\]{}<>_*\s-]+/g, ' ').trim()
  if (said.length > 20 || !TEMPLATE.test(said.toLowerCase())) return false
  const links = cells.flatMap(cell => cell.links)
  return links.length > 0 && links.every(({ url }) => NO_ADDRESS.test(url.trim()))
}

const SUM =
  /^(?:grand |sub-?\s?)?totals?\b(?:\s?[:：(]?\s?[\d,.]+\)?(?: \w+)?)?$|^(?:sum|average|mean|gesamt|insgesamt|summe|totale|итого|всего|tổng|tổng cộng|tổng số|总计|合计|共计|总数|總計|共計|総計|総合計|総数|合計|小计|小計|计|計|합계|총계|소계)[:：]?$/

/** A name that stands for the rows above together: `Total`, `Total (12)`, `Total: 2,300`. */
function isSum(cell: TableCell | undefined): boolean {
  return cell !== undefined && cell.text.length <= 40 && SUM.test(cell.text.toLowerCase())
}

/** The same in words that may be names as well, which are bold then. */
function isBoldSum(cell: TableCell | undefined, { cells }: TableRow): boolean {
  if (!cell || !isBold(cell) || !/^(?:combined|overall|all data ?sets)[:：]?$/i.test(cell.text)) return false
  return cells.every(
    other => other === cell || isPlaceholder(other.text) || /^[~≈]?\d[\d., ]*[kmb]?$/i.test(other.text)
  )
}

/** Whether a row sums up the rows above it under the name that they begin with, by figures alone: `Maple total`. */
function isSumOf(name: TableCell | undefined, { cells }: TableRow, before: string | undefined): boolean {
  const summed = /^(\S.*) totals?:?$/i.exec(name?.text ?? '')?.[1]
  if (summed === undefined || !before?.toLowerCase().startsWith(summed.toLowerCase())) return false
  const others = cells.filter(cell => cell !== name && !isPlaceholder(cell.text))
  return others.length > 0 && others.every(({ text }) => /^\d[\d., ]*$/.test(text))
}
