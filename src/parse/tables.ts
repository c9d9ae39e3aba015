import type { Element, Root } from 'hast'
import { EMPTY_CELL, type Place, placeOf, readCell, type TableCell } from './cell.ts'
import { type GridRow, layOut } from './grid.ts'
import { trail } from './section.ts'
import { walk } from './walk.ts'

export interface TableRow {
  cells: TableCell[]
  /** 1-based line of the parsed text. */
  line: number
}

/** A table as it stands in the document, before anything is known of what it means. */
export interface RawTable {
  /** 1-based position among the tables of the document. */
  index: number
  line: number
  section: string[]
  headers: string[]
  rows: TableRow[]
  place: Place | undefined
}

export interface Document {
  /** Text of the first heading. */
  title: string | null
  tables: RawTable[]
}

/** Reads every table of a tree in document order, nested ones after the table that holds them. */
export function readTables(tree: Root): Document {
  const sections = trail()
  const found: { node: Element; section: ReturnType<typeof sections.here> }[] = []
  walk(
    tree,
    (node, parent) => {
      if (node.type !== 'element') return
      if (node.tagName === 'table') found.push({ node, section: sections.here() })
      sections.enter(node, parent)
      return
    },
    sections.leave
  )
  return {
    title: sections.title(),
    tables: found.map(({ node, section }, at) => readTable(node, at + 1, sections.titles(section)))
  }
}

function readTable(node: Element, index: number, section: string[]): RawTable {
  const cache = new Map<Element, TableCell>()
  const read = (cell: Element | undefined): TableCell => {
    if (!cell) return EMPTY_CELL
    const known = cache.get(cell) ?? readCell(cell)
    cache.set(cell, known)
    return known
  }
  const grid = layOut(node)
  const line = firstLine(node) ?? 1
  const isHead = headRows(grid)
  const rows = grid
    .filter(row => !isHead(row) && row.cells.length > 0)
    .map(row => ({ cells: row.cells.map(read), line: firstLine(row.node) ?? line }))
  const headers = joinHeaders(grid.filter(isHead).map(row => row.cells.map(cell => read(cell).text)))
  return { index, line, section, headers, rows, place: placeOf(node) }
}

/** Header rows are those of `<thead>`; without one, a first row made of `<th>` only. */
function headRows(grid: GridRow[]): (row: GridRow) => boolean {
  if (grid.some(row => row.isHead)) return row => row.isHead
  const [first] = grid
  const isHead = first && first.cells.length > 0 && first.cells.every(cell => cell?.tagName === 'th')
  return row => Boolean(isHead) && row === first
}

/** The distinct texts of each column's header cells, joined. */
function joinHeaders(rows: string[][]): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map(row => (row[column] ?? '').replaceAll('\n', ' ')).filter(Boolean)
    return [...new Set(texts)].join(' / ')
  })
}

/** Line of an element; the parser gives none to tags it had to imply, so their content is asked. */
function firstLine(node: Element): number | undefined {
  let line: number | undefined
  walk(node, inner => {
    line ??= inner.position?.start.line
    return line === undefined
  })
  return line
}
