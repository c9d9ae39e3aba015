import { hasLetterOrDigit } from '../letters.ts'
import type { CellLink, TableCell } from './cell.ts'
import type { TableRow } from './tables.ts'

/**
 * Finds addresses that stand in cells as mere text, which GitHub links in no HTML table, and nowhere without their scheme.
 */
const ADDRESS =
  /^(?:https?:\/\/[^\s<>"]{4,2000}|(?:[a-z\d-]{1,63}\.){1,4}(?:ai|app|cn|co|com|de|dev|edu|eu|gov|info|io|jp|kr|net|org|ru|uk)\/[^\s<>"]{1,2000})$/i

/** Addresses that one cell may hold. */
const MOST = 8

/** Filled cells of a column after which one without any address is taken to hold none. */
const FIRST = 8

/** The columns, by index, half of whose cells or more hold nothing but addresses that are no links. */
export function addressColumns(rows: readonly TableRow[]): readonly number[] {
  const columns: number[] = []
  for (let column = 0; column < (rows[0]?.cells.length ?? 0); column++) {
    let [filled, addressed] = [0, 0]
    for (const { cells } of rows) {
      const cell = cells[column]
      // What is linked, or empty but for a dash, says nothing of the others.
      if (cell === undefined || cell.links.length > 0 || !hasLetterOrDigit(cell.text)) continue
      filled++
      if (isAddressed(cell)) addressed++
      else if (filled >= FIRST && addressed === 0) break
    }
    if (addressed > 0 && addressed * 2 >= filled) columns.push(column)
  }
  return columns
}

/** A row in which the addresses in these columns are links. */
export function withAddresses(row: TableRow, columns: readonly number[]): TableRow {
  if (columns.length === 0) return row
  return {
    ...row,
    cells: row.cells.map((cell, column) => (columns.includes(column) && isAddressed(cell) ? linked(cell) : cell))
  }
}

function isAddressed({ text, links }: TableCell): boolean {
  // Most cells hold no slash, and nearly all that do are linked.
  if (links.length > 0 || !text.includes('/')) return false
  const parts = text.split(/\s+/)
  return parts.length <= MOST && parts.every(part => ADDRESS.test(part))
}

function linked(cell: TableCell): TableCell {
  const links = [...cell.text.matchAll(/\S+/g)].map(({ 0: text, index }): CellLink => {
    const url = /^https?:/i.test(text) ? text : `https://${text}`
    return { label: text, text, url, start: index, end: index + text.length, place: undefined }
  })
  return { ...cell, links }
}
