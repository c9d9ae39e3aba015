import type { Element } from 'hast'
import { type Identity, identify } from '../identify/identify.ts'
import { lineStarts } from '../lines.ts'
import type { Resource } from '../model.ts'
import type { LinkNote } from '../normalize/draft.ts'
import { rowReader } from '../normalize/resource.ts'
import { type CellLink, placeOf, type TableCell } from '../parse/cell.ts'
import type { RawTable, TableRow } from '../parse/tables.ts'
import { kids } from '../parse/walk.ts'
import { withAddresses } from '../understand/addresses.ts'
import type { Understanding } from '../understand/table.ts'
import type { Field } from '../vocabulary.ts'
import type { LintDocument } from './document.ts'
import { type AddressSpan, addressSpan, cellSpan, type Span, trimmed } from './place.ts'

/** A table that lists resources. */
export interface List {
  table: RawTable
  meaning: Understanding
  element: Element | undefined
  entries: Entry[]
}

/** A row of such a table. */
export interface Entry {
  list: List
  row: TableRow
  /** Null for a row that is no resource; `no` then says why. */
  resource: Resource | null
  no: string | null
  notes: LinkNote[]
  links: LinkUse[]
}

/** A link in such a row. A cell that spans several rows is counted in the first only. */
export interface LinkUse {
  link: CellLink
  cell: TableCell
  field: Field
  entry: Entry
  identity: Identity
}

/** What rules look at. */
export interface Context {
  document: LintDocument
  /** ISO 8601 day; without it nothing is in the future. */
  today: string | null
  lists: List[]
  /** The rows of all lists, in document order. */
  entries: Entry[]
  links: LinkUse[]
  /** Where the address of a link stands; its line where that can't be told. */
  addressAt(link: CellLink, row: TableRow): AddressSpan
  /** What a cell holds; its line where that can't be told. */
  cellAt(cell: TableCell | undefined, row: TableRow): Span
  /** The cell that names an entry. */
  nameAt(entry: Entry): Span
  headerAt(list: List, column: number): Span
  /** A 1-based line without the white space at its ends. */
  lineAt(line: number): Span
}

export function contextOf(document: LintDocument, today: string | null): Context {
  const { text } = document
  const starts = lineStarts(text)
  const lineAt = (line: number): Span =>
    trimmed(text, { start: starts[line - 1] ?? text.length, end: starts[line] ?? text.length })
  const lists = document.tables
    .filter(({ meaning }) => meaning.kind !== null)
    .map(({ table, meaning, element }) => readList({ table, meaning, element, entries: [] }, document.source.path))
  const entries = lists.flatMap(list => list.entries)
  const cellAt = (cell: TableCell | undefined, row: TableRow): Span => cellSpan(text, cell?.place) ?? lineAt(row.line)
  return {
    document,
    today,
    lists,
    entries,
    links: entries.flatMap(entry => entry.links),
    cellAt,
    lineAt,
    addressAt: (link, row) =>
      addressSpan(text, link.place, link.url) ?? { ...lineAt(link.place?.line ?? row.line), exact: false },
    nameAt: ({ list, row }) => cellAt(row.cells[list.meaning.columns.findIndex(({ field }) => field === 'name')], row),
    headerAt({ table, element }, column) {
      const cells = headerCells(element)
      const cell = cells.length === table.headers.length ? cells[column] : undefined
      return cellSpan(text, placeOf(cell)) ?? lineAt(table.line)
    }
  }
}

function readList(list: List, path: string): List {
  const { table, meaning } = list
  const seen = new Set<TableCell>()
  const read = rowReader(table, meaning, path)
  list.entries = table.rows.map((row, index) => {
    const made = read(row, index)
    const entry: Entry = { list, row, resource: null, no: null, notes: [], links: [] }
    if (typeof made === 'string') entry.no = made
    else Object.assign(entry, { resource: made.resource, notes: made.notes })
    const linked = withAddresses(row, meaning.addressed)
    row.cells.forEach((shown, column) => {
      const cell = linked.cells[column] ?? shown
      if (cell.links.length === 0 || seen.has(shown)) return
      seen.add(shown)
      const field = meaning.columns[column]?.field ?? 'extra'
      entry.links.push(...cell.links.map(link => ({ link, cell, field, entry, identity: identify(link.url) })))
    })
    return entry
  })
  return list
}

/** The cells of the first row of a table. */
function headerCells(table: Element | undefined): Element[] {
  if (!table) return []
  const groups = kids(table, 'thead', 'tbody')
  const row = [...groups.slice(0, 1).flatMap(group => kids(group, 'tr')), ...kids(table, 'tr')][0]
  return row ? kids(row, 'th', 'td') : []
}
