import type { Element, Root, RootContent } from 'hast'
import { EMPTY_CELL, type Place, placeOf, readCell, type TableCell } from './cell.ts'
import { type GridRow, layOut, type Spanned } from './grid.ts'
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

/** Collects the tables of a document whose tree arrives in parts, each whole in itself. */
export interface TableReader {
  read(nodes: readonly RootContent[]): void
  finish(): Document
}

/** Tables whose rows were read before their tree was made; the element then has no children. */
const known = new WeakMap<Element, KnownRows>()

export interface KnownRows {
  headers: string[]
  rows: TableRow[]
}

/** Settles what a table element holds, in place of children. */
export function setRows(table: Element, rows: KnownRows): void {
  known.set(table, rows)
}

export function tableReader(): TableReader {
  const sections = trail()
  const spanned: Spanned = { slots: 0 }
  const found: { table: RawTable; above: ReturnType<typeof sections.here> }[] = []
  const enter: Parameters<typeof walk>[1] = (node, parent) => {
    if (node.type !== 'element') return
    if (node.tagName === 'table')
      found.push({ table: readTable(node, found.length + 1, spanned), above: sections.here() })
    sections.enter(node, parent)
    return
  }
  return {
    read(nodes) {
      for (const node of nodes) walk(node, enter, sections.leave)
    },
    finish: () => ({
      title: sections.title(),
      tables: found.map(({ table, above }) => ({ ...table, section: sections.titles(above) }))
    })
  }
}

/** Reads every table of a tree in document order, nested ones after the table that holds them. */
export function readTables(tree: Root): Document {
  const reader = tableReader()
  reader.read(tree.children)
  return reader.finish()
}

function readTable(node: Element, index: number, spanned: Spanned): RawTable {
  const section: string[] = []
  const rowsKnown = known.get(node)
  if (rowsKnown) {
    const { headers, rows } = rowsKnown
    return { index, line: firstLine(node) ?? 1, section, headers, rows, place: placeOf(node) }
  }
  const cache = new Map<Element, TableCell>()
  const read = (cell: Element | undefined): TableCell => {
    if (!cell) return EMPTY_CELL
    const known = cache.get(cell) ?? readCell(cell)
    cache.set(cell, known)
    return known
  }
  const grid = layOut(node, spanned)
  const line = firstLine(node) ?? 1
  const isHead = headRows(grid)
  const rows = grid
    .filter(row => !isHead(row) && row.cells.length > 0)
    .map(row => ({ cells: row.cells.map(read), line: firstLine(row.node) ?? line }))
  const headers = joinHeaders(grid.filter(isHead).map(row => row.cells.map(cell => read(cell).text)))
  return { index, line, section, headers, rows, place: placeOf(node) }
}

/**
 * Header rows are those of `<thead>`; without one, a first row made of `<th>` only, but for an empty corner. Below a title
 * of the whole table, which heads rows as others between them do, it is the second.
 */
function headRows(grid: GridRow[]): (row: GridRow) => boolean {
  if (grid.some(row => row.isHead)) return row => row.isHead
  const [first, second, third] = grid
  if (!first || !isHeadings(first)) return () => false
  const isBelow = isTitle(first) && third && second && isHeadings(second) && !isTitle(second)
  return row => row === (isBelow ? second : first)
}

function isHeadings({ cells }: GridRow): boolean {
  return (
    cells.some(cell => cell?.tagName === 'th') &&
    cells.every((cell, at) => cell?.tagName === 'th' || (at === 0 && cell?.children.length === 0))
  )
}

/** Whether one cell spans all columns. */
export function isTitle({ cells }: { cells: readonly unknown[] }): boolean {
  return cells.length > 1 && cells.every(cell => cell === cells[0])
}

/** The distinct texts of each column's header cells, joined. */
export function joinHeaders(rows: readonly (readonly string[])[]): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map(row => (row[column] ?? '').replaceAll('\n', ' ')).filter(Boolean)
    return [...new Set(texts)].join(' / ')
  })
}

/** Line of an element; the parser gives none to tags it had to imply, so their content is asked. */
function firstLine(node: Element): number | undefined {
  let line = node.position?.start.line
  if (line !== undefined) return line
  walk(node, inner => {
    line ??= inner.position?.start.line
    return line === undefined
  })
  return line
}
