import { isPart } from '../fields/measure.ts'
import { hasLetter } from '../letters.ts'
import { isBold, type TableCell } from '../parse/cell.ts'
import { isTitle, joinHeaders, type RawTable, type TableRow } from '../parse/tables.ts'
import { isPlaceholder } from '../values/placeholder.ts'
import { isHeaderWord } from './field-words.ts'
import { profile } from './profile.ts'

/**
 * How many rows hold headers that the markup does not set apart, with a title of the whole table above them: they may go
 * on with those that it does.
 */
export function countHeaderRows({ headers, rows }: RawTable): number {
  const [first, second, third] = rows
  if (!first || !second) return 0
  if (!entitle(headers) && headers.some(header => header !== '')) return goesOn(headers, first.cells) ? 1 : 0
  if (third && areSpanned(first.cells, second.cells, third.cells)) return 2
  if (holdHeaders(first.cells, rows.slice(1, SAMPLE))) return 1
  return isTitle(first) && third && holdHeaders(second.cells, rows.slice(2, SAMPLE)) ? 2 : 0
}

/** A table with its first rows as headers, which go on with those it has; a title tells no column apart. */
export function promote(table: RawTable, count: number): RawTable {
  const held = table.rows.slice(0, count).filter(row => !isTitle(row))
  const headers = held.map(({ cells }) => cells.map(({ text }) => text))
  const above = entitle(table.headers) ? [] : [table.headers]
  return { ...table, headers: joinHeaders([...above, ...headers]), rows: table.rows.slice(count) }
}

/** The title of the whole table that stands in a row of its own above all others, the only one like it. */
export function titleOf({ rows }: RawTable): string[] {
  const [first, ...others] = rows
  return first && isTitle(first) && !others.some(isTitle) ? [first.cells[0]?.text ?? ''] : []
}

/** Whether headers are one title of the whole table. */
function entitle(headers: readonly string[]): boolean {
  return headers.length > 1 && headers.every(header => header === headers[0])
}

/** Rows that are looked at below what may be headers. */
const SAMPLE = 40

/**
 * Whether plain cells are headers of the rows below: nearly all are words for columns, or some are and stand above
 * numbers; or all are bold, as no row below is: above a single row they may head what is laid out.
 */
function holdHeaders(cells: readonly TableCell[], below: readonly TableRow[]): boolean {
  const words = cells.filter(({ text }) => text !== '')
  const known = words.filter(cell => cell.links.length === 0 && isHeaderWord(cell.text)).length
  if (known >= 2 && known * 2 > words.length) return true
  if (words.some(({ text, links }) => links.length > 0 || !hasLetter(text) || isPlaceholder(text))) return false
  if (known === 0) return false
  if (areBold(cells) && below.length > 1 && !below.some(({ cells }) => areBold(cells))) return !comeAgain(cells, below)
  return known + countAboveNumbers(cells, below) >= 3
}

type Cells = readonly TableCell[]

/**
 * Whether the first two rows hold the headers together: some cells of the first reach down into the second and no further,
 * and all others span columns that the second tells apart.
 */
function areSpanned(first: Cells, second: Cells, third: Cells): boolean {
  const width = first.length
  if (second.length !== width || [...first, ...second].some(cell => cell.links.length > 0)) return false
  const isDown = first.map((cell, at) => cell === second[at])
  if (!isDown.includes(true) || !isDown.includes(false)) return false
  return first.every((cell, at) => {
    if (!hasLetter(cell.text)) return false
    if (isDown[at]) return cell !== third[at]
    const below = second[at]
    const beside = [at - 1, at + 1].filter(next => first[next] === cell)
    return (
      below !== undefined &&
      hasLetter(below.text) &&
      beside.length > 0 &&
      beside.every(next => second[next]?.text !== below.text)
    )
  })
}

/** Whether the text of a cell stands in a row below it too, as values do and headers do not. */
function comeAgain(cells: readonly TableCell[], below: readonly TableRow[]): boolean {
  return below.some(row => row.cells.some(({ text }, at) => text !== '' && text === cells[at]?.text))
}

/** Whether all of several cells are bold, but for empty ones. */
function areBold(cells: readonly TableCell[]): boolean {
  const shown = new Set(cells.filter(({ text }) => text !== ''))
  return shown.size > 1 && [...shown].every(isBold)
}

/** How many cells are words above columns of numbers and dates. */
function countAboveNumbers(cells: readonly TableCell[], below: readonly TableRow[]): number {
  const rows = below.filter(row => !isTitle(row))
  const columns = profile({ headers: cells.map(({ text }) => text), rows })
  return columns.filter(
    column =>
      column.header !== '' && column.filled > 1 && (column.atLeast('number', 0.8) || column.atLeast('date', 0.8))
  ).length
}

/** Whether cells say more of headers that span columns, and repeat or leave out the others. */
function goesOn(headers: readonly string[], cells: readonly TableCell[]): boolean {
  const spans = headers.map((header, at) => {
    const [before, after] = [headers[at - 1], headers[at + 1]]
    return header === '' || after === '' || header === before || header === after
  })
  if (!spans.includes(true) || !spans.includes(false)) return false
  // A row may end early, but not before it has said more of every span.
  if (cells.length > headers.length || cells.length <= spans.lastIndexOf(true)) return false
  // A cell alone is a heading between the rows.
  if (cells.filter(({ text }) => text !== '').length < 2) return false
  const under = cells.filter((_, at) => spans[at])
  // An empty header may be part of a span or head a column of its own, so that a row with a name is a row.
  const [first] = cells
  const isNamed = first?.text !== '' && first?.text !== headers[0]
  if (headers.includes('') && isNamed && !(headers[0] === '' && isHeaderWord(first?.text ?? ''))) return false
  return (
    under.every(({ text, links }) => hasLetter(text) && links.length === 0) &&
    cells.every(({ text }, at) => spans[at] || text === '' || text === headers[at]) &&
    (under.some(({ text }) => isHeaderWord(text) || isPart(text)) ||
      cells.some(({ text }, at) => !spans[at] && text !== ''))
  )
}
