import type { Resource } from '../model.ts'
import { LINK_ROLES, PLAIN_FIELDS, QUANTITIES } from '../vocabulary.ts'

/** Columns of CSV and TSV, in order. */
export const COLUMNS = [
  'id',
  ...PLAIN_FIELDS,
  ...QUANTITIES,
  'benchmarks',
  ...LINK_ROLES,
  'ids',
  'source',
  'line',
  'extra'
] as const

/** One resource as a flat row: lists joined with ` | `, the section with ` > `, links as their addresses. */
export function flatten(resource: Resource): Record<(typeof COLUMNS)[number], string | number | null> {
  const { quantities, links, provenance } = resource
  const urls = (role: (typeof LINK_ROLES)[number]): string => list(links[role].flatMap(link => link.url ?? []))
  return {
    id: resource.id,
    kind: resource.kind,
    name: resource.name,
    title: resource.title,
    description: resource.description,
    section: resource.section.join(' > '),
    specialty: resource.specialty,
    modalities: list(resource.modalities),
    tasks: list(resource.tasks),
    organization: resource.organization,
    authors: list(resource.authors),
    license: resource.license,
    date: resource.date,
    dateFrom: resource.dateFrom,
    knowledgeCutoff: resource.knowledgeCutoff,
    parameters: list(resource.parameters),
    ...quantities,
    benchmarks: list(
      resource.benchmarks.map(({ group, items }) => (group === null ? '' : `${group}: `) + items.join(', '))
    ),
    homepage: urls('homepage'),
    paper: urls('paper'),
    weights: urls('weights'),
    data: urls('data'),
    code: urls('code'),
    demo: urls('demo'),
    other: urls('other'),
    ids: list(resource.ids),
    source: list([...new Set(provenance.map(place => place.source))]),
    line: list(provenance.map(place => place.line)),
    extra: Object.keys(resource.extra).length > 0 ? JSON.stringify(resource.extra) : ''
  }
}

function list(items: readonly (string | number)[]): string {
  return items.join(' | ')
}
