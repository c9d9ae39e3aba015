import type { RawTable } from '../parse/tables.ts'
import { type DocumentOverride, understandIn } from './override.ts'
import { foldHeader, type Understanding } from './table.ts'

/** Rows up to which the cells of a table may look alike by chance. */
const FEW = 2

/** Columns from which on the same headers are no chance. */
const SAME = 3

/**
 * What each table of a document is taken for, found out when it is asked for. One with few rows is read like the largest
 * with the same headers, where that is a list: a list of many sections has sections of one row.
 */
export function understandEach(
  tables: readonly RawTable[],
  title: string | null,
  override?: DocumentOverride
): (() => Understanding)[] {
  const largest = largestAlike(tables)
  const known: (Understanding | undefined)[] = []
  const understood = (table: RawTable, index: number): Understanding => {
    const alone = understandIn(table, title, override)
    const at = largest[index]
    const nameAt = at === undefined ? -1 : meaning(at).columns.findIndex(({ field }) => field === 'name')
    if (nameAt < 0 || alone.columns[nameAt]?.field === 'name') return alone
    const alike = understandIn(table, title, override, nameAt)
    return alike.kind === null ? alone : alike
  }
  const meaning = (index: number): Understanding => (known[index] ??= understood(tables[index] as RawTable, index))
  return tables.map((_, index) => () => meaning(index))
}

/** For each table of few rows, where the largest with the same headers stands, if that has more. */
function largestAlike(tables: readonly RawTable[]): (number | undefined)[] {
  const sizes = tables.map(({ rows }) => rows.length)
  const keys = tables.map(({ headers }) => (headers.length < SAME ? undefined : headers.map(foldHeader).join('\n')))
  const largest = new Map<string, number>()
  for (const [index, key] of keys.entries()) {
    const size = sizes[index] as number
    if (key !== undefined && size > FEW && size > (sizes[largest.get(key) ?? -1] ?? 0)) largest.set(key, index)
  }
  return keys.map((key, index) => (key !== undefined && (sizes[index] as number) <= FEW ? largest.get(key) : undefined))
}
