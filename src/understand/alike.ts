import type { RawTable } from '../parse/tables.ts'
import { type DocumentOverride, understandIn } from './override.ts'
import { foldHeader, type Understanding } from './table.ts'

/** Rows up to which the cells of a table may look alike by chance. */
const FEW = 2

/** Columns from which on the same headers are no chance. */
const SAME = 3

/**
 * What each table of a document is taken for, found out when it is asked for. A small one is read like the largest list
 * with the same headers, if it is one of the same kind then: a list of many sections has sections of one row.
 */
export function understandEach(
  tables: readonly RawTable[],
  title: string | null,
  override: DocumentOverride = {}
): (() => Understanding)[] {
  const larger = largerAlike(tables)
  const alone = once(index => understandIn(tables[index] as RawTable, title, override))
  // What the user leaves out tells of the others as before.
  const left = override.skip
    ? once(index => understandIn(tables[index] as RawTable, title, { ...override, skip: [] }))
    : alone
  const meaning = once(index => {
    const own = alone(index)
    // Rows are let go when they are read.
    left(index)
    const list = larger[index]?.map(left).find(({ kind }) => kind !== null)
    const namesAt = list?.columns.findIndex(({ field }) => field === 'name') ?? -1
    if (!list || namesAt < 0 || own.columns[namesAt]?.field === 'name') return own
    const alike = understandIn(tables[index] as RawTable, title, override, namesAt)
    return alike.kind !== null && (alike.kind === list.kind || alike.why.startsWith('section')) ? alike : own
  })
  return tables.map((_, index) => () => meaning(index))
}

/** A function of an index that is asked once for each. */
function once<T>(find: (index: number) => T): (index: number) => T {
  const found: T[] = []
  return index => (found[index] ??= find(index))
}

/**
 * For each small table, the larger ones with its headers, the largest first. Where their rows are linked, its rows have to
 * be, too: templates and legends are not.
 */
function largerAlike(tables: readonly RawTable[]): (number[] | undefined)[] {
  const groups = new Map<string, number[]>()
  const keys = tables.map(({ headers }) => (headers.length < SAME ? '' : headers.map(foldHeader).join('\n')))
  for (const [index, key] of keys.entries()) {
    if (key === '') continue
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  const size = (index: number): number => (tables[index] as RawTable).rows.length
  for (const group of groups.values()) group.sort((a, b) => size(b) - size(a))
  const isLinked = once(index => areLinked(tables[index] as RawTable))
  return keys.map((key, index) => {
    const group = groups.get(key) ?? []
    const most = group[0] === undefined ? 0 : size(group[0])
    if (size(index) * 2 > most && (size(index) > FEW || most <= FEW)) return undefined
    return group.filter(other => size(other) > Math.max(FEW, size(index)) && (isLinked(index) || !isLinked(other)))
  })
}

function areLinked({ rows }: RawTable): boolean {
  return rows.some(({ cells }) => cells.some(({ links }) => links.length > 0))
}
