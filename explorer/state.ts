import { FACETS } from './facets.ts'
import { isSortKey, type Sort } from './sort.ts'

/** Everything that makes up a view; the address holds it, so that a view can be shared. */
export interface View {
  query: string
  /** Values chosen, by key of the facet; a facet without a choice has no entry. */
  chosen: Readonly<Record<string, readonly string[]>>
  sort: Sort | null
  /** The facet that the breakdown shows; null for the one that fits the data. */
  by: string | null
  /** The resource whose details are open. */
  open: string | null
}

export const EMPTY: View = { query: '', chosen: {}, sort: null, by: null, open: null }

/** A view as the part of an address after `#`. Equal views give equal text. */
export function toHash(view: View): string {
  const params = new URLSearchParams()
  if (view.query !== '') params.set('q', view.query)
  for (const { key } of FACETS) for (const value of [...(view.chosen[key] ?? [])].sort()) params.append(key, value)
  if (view.sort) params.set('sort', `${view.sort.down ? '-' : ''}${view.sort.by}`)
  if (view.by !== null) params.set('by', view.by)
  if (view.open !== null) params.set('open', view.open)
  return params.toString()
}

/** The view that an address asks for. It may be anyone's: what makes no sense is left out. */
export function fromHash(hash: string): View {
  const params = new URLSearchParams(hash.replace(/^#/, ''))
  const chosen = Object.fromEntries(
    FACETS.filter(({ key }) => params.has(key)).map(({ key }) => [key, [...new Set(params.getAll(key))]])
  )
  const sort = params.get('sort') ?? ''
  const sortBy = sort.replace(/^-/, '')
  const by = params.get('by')
  return {
    query: params.get('q') ?? '',
    chosen,
    sort: isSortKey(sortBy) ? { by: sortBy, down: sort.startsWith('-') } : null,
    by: FACETS.some(({ key }) => key === by) ? by : null,
    open: params.get('open')
  }
}

/** The choice with one value of a facet added, or taken away if it was chosen. */
export function toggled(chosen: View['chosen'], key: string, value: string): View['chosen'] {
  const old = chosen[key] ?? []
  const values = old.includes(value) ? old.filter(other => other !== value) : [...old, value]
  const { [key]: _, ...others } = chosen
  return values.length > 0 ? { ...others, [key]: values } : others
}
