import { isOfOthers } from '../fields/field.ts'
import type { RawTable, TableRow } from '../parse/tables.ts'
import { ITS_CELLS } from '../understand/columns.ts'
import type { Understanding } from '../understand/table.ts'
import type { Field } from '../vocabulary.ts'
import { shapeOfNames } from './name.ts'
import { type NameShape, PLAIN } from './name-lead.ts'
import { type Look, lookOf, SAMPLE } from './paper-column.ts'

/** A column as the rows of its table are read. */
export interface Column {
  field: Field
  header: string
  /** Its key in `extra`: its header, numbered where headers repeat, are empty or would be no key. */
  key: string
  /** Whether it is of other things than the one that the row names. */
  isOfOthers: boolean
  /** Whether its header says something else than what it leads to: `[✅](…)` below `Berlin`. */
  isToldByCells: boolean
  look: Look
  /** What stands around its texts where these are the names. */
  shape: NameShape
}

export const NO_COLUMN: Column = {
  field: 'extra',
  header: '',
  key: '',
  isOfOthers: false,
  isToldByCells: false,
  look: null,
  shape: PLAIN
}

/** The columns of a table as its rows are read. */
export function columnsOf(table: RawTable, meaning: Understanding): Column[] {
  // From all over the table, as lists are sorted.
  const step = Math.ceil(table.rows.length / SAMPLE)
  const rows = table.rows.filter((_, at) => at % step === 0)
  return readColumns(rows.slice(Math.ceil(meaning.headerRows / step)), step, meaning)
}

function readColumns(rows: readonly TableRow[], step: number, { columns, kind }: Understanding): Column[] {
  const keys = columnKeys(columns.map(column => column.header))
  return columns.map(({ field, header, why, isBeside = false }, index) => {
    const cells = field === 'paper' || field === 'name' ? rows.flatMap(row => row.cells[index] ?? []) : []
    const key = keys[index] as string
    const look = lookOf(header, field === 'paper' ? cells : [], kind === 'paper')
    const shape = field === 'name' ? shapeOfNames(cells, step, kind ?? 'other', header) : PLAIN
    const isToldByCells = header !== '' && why === ITS_CELLS
    return { field, header, key, isOfOthers: isBeside || isOfOthers(header), isToldByCells, look, shape }
  })
}

function columnKeys(headers: readonly string[]): string[] {
  // Readers of data lose a key of this name, as setting it sets what an object inherits.
  const used = new Set(['__proto__'])
  const next = new Map<string, number>()
  return headers.map(header => {
    const base = header || 'column'
    let key = base
    let n = next.get(base) ?? 2
    for (; used.has(key); n++) key = `${base} ${n}`
    next.set(base, n)
    used.add(key)
    return key
  })
}
