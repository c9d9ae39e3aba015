import type { Resource } from '../src/model.ts'

export const SORTS = {
  name: { label: 'Name', read: (resource: Resource) => resource.name },
  kind: { label: 'Kind', read: (resource: Resource) => resource.kind },
  specialty: { label: 'Specialty', read: (resource: Resource) => resource.specialty },
  modalities: { label: 'Modalities', read: (resource: Resource) => resource.modalities.join(' ') },
  organization: { label: 'Organization', read: (resource: Resource) => resource.organization },
  date: { label: 'Date', read: (resource: Resource) => resource.date }
} as const

export type SortKey = keyof typeof SORTS

export interface Sort {
  by: SortKey
  down: boolean
}

export function isSortKey(key: string): key is SortKey {
  return Object.hasOwn(SORTS, key)
}

// A fixed language: the same page sorts alike for everyone.
const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Sorts rows by what their resources say; a resource that says nothing comes last either way. */
export function sorter(resources: readonly Resource[]): (rows: readonly number[], sort: Sort) => number[] {
  const known = new Map<SortKey, Int32Array>()
  const ranks = (by: SortKey): Int32Array => {
    const found = known.get(by) ?? rank(resources, by)
    known.set(by, found)
    return found
  }
  return (rows, { by, down }) => {
    const of = ranks(by)
    const last = resources.length
    const key = (row: number): number => {
      const value = of[row] ?? last
      return value === last ? last : down ? -value : value
    }
    return [...rows].sort((a, b) => key(a) - key(b) || a - b)
  }
}

/** The place of each resource among all: comparing texts once is what keeps sorting a long list quick. */
function rank(resources: readonly Resource[], by: SortKey): Int32Array {
  const texts = resources.map(resource => SORTS[by].read(resource) ?? '')
  const distinct = [...new Set(texts)].filter(text => text !== '').sort(compare)
  const places = new Map<string, number>()
  let place = 0
  distinct.forEach((text, index) => {
    if (index > 0 && compare(distinct[index - 1] ?? '', text) !== 0) place = index
    places.set(text, place)
  })
  return Int32Array.from(texts, text => places.get(text) ?? resources.length)
}
