import type { Resource } from '../model.ts'
import { QUANTITIES } from '../vocabulary.ts'
import { chooseDate, isWithin, type Preference } from './dates.ts'
import type { Group } from './groups.ts'
import { foldId } from './identity.ts'
import { uniteMissing } from './missing.ts'
import { sortedPlaces } from './order.ts'
import { uniteLinks } from './unite-links.ts'

type Place = Resource['provenance'][number]
type Value = string | number

/** A field of which the occurrences of one thing state different values. */
export interface Conflict {
  id: string
  kind: Resource['kind']
  name: string
  /** A key of the resource; `quantities.images` and `extra.Header` for parts of one. */
  field: string
  kept: { value: Value; from: Place }
  others: { value: Value; from: Place }[]
  /** Stated in a column rather than derived, more precise, or the first by source and line. */
  because: Preference
}

type Stated = { value: Value; from: Place }

/** Makes one resource of a group whose members come in the order of preference. Its id is given later. */
export function unite({ name, members }: Group): { resource: Resource; conflicts: Omit<Conflict, 'id'>[] } {
  const [first] = members as [Resource]
  if (members.length === 1) return { resource: { ...first }, conflicts: [] }
  const conflicts: Omit<Conflict, 'id'>[] = []
  const report = (field: string, kept: Stated, stated: readonly Stated[], because: Preference): void => {
    const others = firsts(stated, ({ value }) => fold(value)).filter(({ value }) => fold(value) !== fold(kept.value))
    if (others.length > 0) conflicts.push({ kind: first.kind, name, field, kept, others, because })
  }
  const scalar = <T extends Value>(field: string, read: (member: Resource) => T | null | undefined): T | null => {
    const stated = members.flatMap(member => {
      const value = read(member)
      return value === null || value === undefined ? [] : { value, from: placeOf(member) }
    })
    const [kept] = stated
    if (kept) report(field, kept, stated, 'first')
    return kept?.value ?? null
  }
  const dated = (field: 'date' | 'knowledgeCutoff'): Pick<Resource, 'date' | 'dateFrom'> => {
    const stated = members.map(member => ({
      date: member[field],
      dateFrom: field === 'date' ? member.dateFrom : null,
      from: placeOf(member)
    }))
    const chosen = chooseDate(stated)
    if (!chosen) return { date: null, dateFrom: null }
    const { date, dateFrom, from } = chosen.kept
    const others = stated.flatMap(({ date: value, from }) =>
      value === null || isWithin(date, value) || (dateFrom === 'column' && isWithin(value, date)) ? [] : { value, from }
    )
    report(field, { value: date ?? '', from }, others, chosen.because)
    return { date, dateFrom }
  }
  const resource: Resource = {
    ...first,
    name,
    title: scalar('title', member => member.title),
    description: scalar('description', member => member.description),
    specialty: scalar('specialty', member => member.specialty),
    modalities: uniteTexts(members.map(member => member.modalities)),
    tasks: uniteTexts(members.map(member => member.tasks)),
    organization: scalar('organization', member => member.organization),
    authors: uniteTexts(members.map(member => member.authors)),
    license: scalar('license', member => member.license),
    ...dated('date'),
    knowledgeCutoff: dated('knowledgeCutoff').date,
    parameters: [...new Set(members.flatMap(member => member.parameters))].sort((a, b) => a - b),
    quantities: Object.fromEntries(
      QUANTITIES.map(key => [key, scalar(`quantities.${key}`, member => member.quantities[key])])
    ) as Resource['quantities'],
    benchmarks: uniteBenchmarks(members),
    links: uniteLinks(members),
    ids: firsts(
      members.flatMap(member => member.ids),
      foldId
    ),
    missing: uniteMissing(members),
    extra: Object.fromEntries(
      [...new Set(members.flatMap(member => Object.keys(member.extra)))].map(header => [
        header,
        scalar(`extra.${header}`, member => (Object.hasOwn(member.extra, header) ? member.extra[header] : null)) ?? ''
      ])
    ),
    provenance: sortedPlaces(members.flatMap(member => member.provenance))
  }
  return { resource, conflicts }
}

function placeOf(member: Resource): Place {
  return sortedPlaces(member.provenance)[0] ?? { source: '', line: 1, table: 1, row: 1 }
}

/** Case and white space alone are no conflict. */
function fold(value: Value): string {
  return String(value).normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase()
}

function uniteTexts(lists: readonly (readonly string[])[]): string[] {
  return firsts(lists.flat(), fold)
}

function uniteBenchmarks(members: readonly Resource[]): Resource['benchmarks'] {
  const groups = new Map<string | null, string[]>()
  for (const { group, items } of members.flatMap(member => member.benchmarks)) {
    const known = groups.get(group)
    if (known) known.push(...items)
    else groups.set(group, [...items])
  }
  return [...groups].map(([group, items]) => ({ group, items: firsts(items, fold) }))
}

/** The first of each that is the same, in order. */
function firsts<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Map<string, T>()
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item)
  return [...seen.values()]
}
