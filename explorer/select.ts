import type { FacetIndex } from './facets.ts'
import type { Hits } from './search.ts'
import type { View } from './state.ts'

/** The rows of a view, and what each value of each facet would give. */
export interface Selection {
  rows: number[]
  /** By key of the facet, by code of the value: rows that match everything but the choice in that facet. */
  counts: Readonly<Record<string, Uint32Array>>
  /** The same split by kind, for the facets that charts show: `counts[code * kinds + kind]`. */
  split: Readonly<Record<string, Uint32Array>>
}

interface Active {
  index: FacetIndex
  wanted: ReadonlySet<number>
}

/**
 * One pass over all resources. A row that fails in no facet counts everywhere; one that fails in a single facet counts
 * there, because another value of it would let the row in.
 */
export function select(
  size: number,
  indexes: readonly FacetIndex[],
  hits: Hits | null,
  chosen: View['chosen'],
  charts: readonly string[]
): Selection {
  const kind = indexes[0]
  if (kind === undefined) throw new Error('Unexpected empty list of facets')
  const kinds = kind.values.length
  const counters = indexes.map(index => ({
    index,
    counts: new Uint32Array(index.values.length),
    split: charts.includes(index.facet.key) ? new Uint32Array(index.values.length * kinds) : undefined
  }))
  const active: Active[] = indexes.flatMap(index => {
    const values = chosen[index.facet.key]
    // A value that the data doesn't hold gets a code that no row has.
    return values ? [{ index, wanted: new Set(values.map(value => index.codeOf.get(value) ?? -1)) }] : []
  })

  const count = (row: number, only: FacetIndex | null): void => {
    const rowKind = kind.codes[row] ?? 0
    for (const { index, counts, split } of counters) {
      if (only !== null && only !== index) continue
      for (let at = index.starts[row] ?? 0; at < (index.starts[row + 1] ?? 0); at++) {
        const code = index.codes[at] ?? 0
        counts[code]! += 1
        if (split) split[code * kinds + rowKind]! += 1
      }
    }
  }

  const rows: number[] = []
  const visit = (row: number): void => {
    let failed: Active | null = null
    for (const facet of active) {
      if (matches(facet, row)) continue
      if (failed !== null) return
      failed = facet
    }
    if (failed === null) rows.push(row)
    if (failed === null || !failed.index.facet.all) count(row, failed?.index ?? null)
  }
  if (hits) for (const row of hits.rows) visit(row)
  else for (let row = 0; row < size; row++) visit(row)

  const byKey = <T>(read: (counter: (typeof counters)[number]) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      counters.flatMap(counter => {
        const value = read(counter)
        return value === undefined ? [] : [[counter.index.facet.key, value]]
      })
    )
  return { rows, counts: byKey(({ counts }) => counts), split: byKey(({ split }) => split) }
}

function matches({ index, wanted }: Active, row: number): boolean {
  let found = 0
  for (let at = index.starts[row] ?? 0; at < (index.starts[row + 1] ?? 0); at++) {
    if (wanted.has(index.codes[at] ?? 0)) found++
  }
  return index.facet.all ? found === wanted.size : found > 0
}
