import type { Bundle, Message, Resource } from '../src/model.ts'
import { FACETS, type FacetIndex, indexFacet } from './facets.ts'
import { type Hits, searcher } from './search.ts'
import { type Sort, sorter } from './sort.ts'

/** The list of the page, with what makes it quick to ask. */
export interface List {
  title: string
  bundle: Bundle
  resources: readonly Resource[]
  rowOf: ReadonlyMap<string, number>
  facets: readonly FacetIndex[]
  search(query: string): Hits | null
  sort(rows: readonly number[], sort: Sort): number[]
}

export function readList(text: string): List {
  const bundle = JSON.parse(text) as Bundle
  const { resources, sources } = bundle
  const titles = sources.map(({ title, path }) => title ?? path)
  return {
    title: titles.length > 0 ? titles.join(' + ') : 'Resources',
    bundle,
    resources,
    rowOf: new Map(resources.map(({ id }, row) => [id, row])),
    facets: FACETS.map(facet => indexFacet(facet, resources)),
    search: searcher(resources),
    sort: sorter(resources)
  }
}

/** Messages about the lines that a resource comes from. */
export function messagesOf({ provenance }: Resource, messages: readonly Message[]): Message[] {
  return messages.filter(({ path, line, endLine }) =>
    provenance.some(
      place => place.source === path && line !== null && line <= place.line && place.line <= (endLine ?? line)
    )
  )
}

/** The address if it may be followed: whole, and of the web. */
export function safeUrl(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url)) return null
  return URL.canParse(url) ? url : null
}
