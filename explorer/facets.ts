import type { Resource } from '../src/model.ts'
import { KINDS } from '../src/vocabulary.ts'

/** A property to filter by. Chosen values of one facet widen the selection, unless it is one that asks for `all`. */
export interface Facet {
  key: string
  label: string
  /** Sorted by how many resources have a value, or by the value itself. */
  order: 'count' | 'newest' | 'given'
  all?: boolean
  values?: readonly string[]
  open?: boolean
  read(resource: Resource): readonly string[]
}

/** What stands for a resource that says nothing about a facet. */
export const NOT_STATED = ''

const one = (value: string | null): readonly string[] => [value ?? NOT_STATED]
const many = (values: readonly string[]): readonly string[] => (values.length > 0 ? values : [NOT_STATED])

export const HAS = ['weights', 'code', 'data', 'paper', 'demo'] as const

export const FACETS: readonly Facet[] = [
  { key: 'kind', label: 'Kind', order: 'given', values: KINDS, open: true, read: ({ kind }) => [kind] },
  {
    key: 'has',
    label: 'Has',
    order: 'given',
    all: true,
    open: true,
    values: HAS,
    read: ({ links }) => HAS.filter(role => links[role].some(({ url }) => url !== null))
  },
  { key: 'specialty', label: 'Specialty', order: 'count', open: true, read: ({ specialty }) => one(specialty) },
  { key: 'modality', label: 'Modality', order: 'count', open: true, read: ({ modalities }) => many(modalities) },
  { key: 'task', label: 'Task', order: 'count', open: true, read: ({ tasks }) => many(tasks) },
  { key: 'organization', label: 'Organization', order: 'count', read: ({ organization }) => one(organization) },
  { key: 'license', label: 'Licence', order: 'count', read: ({ license }) => one(license) },
  { key: 'year', label: 'Year', order: 'newest', read: ({ date }) => one(date === null ? null : date.slice(0, 4)) }
]

/** Which values of a facet each resource has, as numbers: `codes` from `starts[row]` up to `starts[row + 1]`. */
export interface FacetIndex {
  facet: Facet
  values: readonly string[]
  codeOf: ReadonlyMap<string, number>
  starts: Uint32Array
  codes: Uint32Array
}

export function indexFacet(facet: Facet, resources: readonly Resource[]): FacetIndex {
  const codeOf = new Map<string, number>((facet.values ?? []).map((value, code) => [value, code]))
  const starts = new Uint32Array(resources.length + 1)
  const codes: number[] = []
  resources.forEach((resource, row) => {
    for (const value of new Set(facet.read(resource))) {
      const code = codeOf.get(value) ?? codeOf.size
      codeOf.set(value, code)
      codes.push(code)
    }
    starts[row + 1] = codes.length
  })
  return { facet, values: [...codeOf.keys()], codeOf, starts, codes: Uint32Array.from(codes) }
}

/** The name of a value, for people. */
export function nameOf(value: string): string {
  return value === NOT_STATED ? 'not stated' : value
}
