import type { Link, Links, Resource } from '../model.ts'
import { LINK_ROLES } from '../vocabulary.ts'
import { linkKey } from './identity.ts'

interface AnyLink extends Link {
  venue?: string | null
  year?: number | null
  parameters?: number | null
  note?: string | null
}

/**
 * The links of several resources that are one, role by role. Links to one thing become one: the first of them, with what
 * it lacks from the others. The links of one row stay as they are among themselves, since a row that names a thing
 * twice says two things of it.
 */
export function uniteLinks(members: readonly Resource[]): Links {
  return Object.fromEntries(LINK_ROLES.map(role => [role, uniteRole(members.map(({ links }) => links[role]))])) as Links
}

function uniteRole(rows: readonly (readonly AnyLink[])[]): AnyLink[] {
  const all: AnyLink[] = []
  const known: Known = { byKey: new Map(), bySaying: new Map(), nowhere: new Map() }
  for (const row of rows) {
    const fresh: AnyLink[] = []
    for (const link of row) {
      const same = find(known, link)
      if (same) fill(same, link)
      else fresh.push({ ...link })
    }
    for (const link of fresh) note(known, link)
    all.push(...fresh)
  }
  return all
}

interface Known {
  byKey: Map<string, AnyLink[]>
  /** The first link that says a thing, and the first that says it and leads nowhere. */
  bySaying: Map<string, AnyLink>
  nowhere: Map<string, AnyLink>
}

function note({ byKey, bySaying, nowhere }: Known, link: AnyLink): void {
  const key = linkKey(link)
  const same = key === null ? undefined : byKey.get(key)
  if (same) same.push(link)
  else if (key !== null) byKey.set(key, [link])
  const said = saying(link)
  if (!bySaying.has(said)) bySaying.set(said, link)
  if (key === null && !nowhere.has(said)) nowhere.set(said, link)
}

/** A link that leads nowhere yet is known by what it says, and found by it when another list has the address. */
function find({ byKey, bySaying, nowhere }: Known, link: AnyLink): AnyLink | undefined {
  const key = linkKey(link)
  if (key === null) return bySaying.get(saying(link))
  const same = byKey.get(key) ?? []
  return (
    same.find(one => one.note === link.note && one.parameters === link.parameters) ??
    same[0] ??
    nowhere.get(saying(link))
  )
}

function saying({ venue, year, label }: AnyLink): string {
  return venue ? `venue ${venue.toLowerCase()} ${year ?? ''}` : `label ${label.toLowerCase()}`
}

function fill(link: AnyLink, from: AnyLink): void {
  if (link.url === null) Object.assign(link, { url: from.url, host: from.host, id: from.id })
  if (link.label === '') link.label = from.label
  for (const detail of ['venue', 'year', 'parameters', 'note'] as const) {
    if (detail in link && link[detail] === null) Object.assign(link, { [detail]: from[detail] ?? null })
  }
}
