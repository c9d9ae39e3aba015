import type { Resource } from '../model.ts'
import type { Kind } from '../vocabulary.ts'
import { type Edge, unambiguous } from './chains.ts'
import { ownIds } from './identity.ts'
import { isVersion, nameKey, nameWords, prefixes } from './names.ts'
import { unionFind } from './union-find.ts'

/** Why resources are one: they have one name, or one name begins with the other and both have an identifier. */
export type Reason =
  | { rule: 'same-name'; names: string[] }
  | { rule: 'prefix'; names: [shorter: string, longer: string]; shared: string[] }

/** Two names that share an identifier, one beginning with the other, and were still kept apart. */
export interface NearMiss {
  kind: Kind
  names: [shorter: string, longer: string]
  shared: string[]
  /** What is added says another version, or the shorter name begins several names that don't begin each other. */
  because: 'version' | 'ambiguous'
}

/** Resources that are one thing. */
export interface Group {
  kind: Kind
  key: string
  /** Of all names the longest, which says the most. */
  name: string
  words: readonly string[]
  members: readonly Resource[]
  ids: Set<string>
  why: Reason[]
}

/** Finds what is one thing, in time linear in the resources. `resources` come in the order in which they are preferred. */
export function findGroups(resources: readonly Resource[]): { groups: Group[]; nearMisses: NearMiss[] } {
  let groups = byName(resources)
  const missed = new Map<string, NearMiss>()
  for (;;) {
    const { edges, nearMisses } = findEdges(groups)
    for (const nearMiss of nearMisses) missed.set(`${nearMiss.kind} ${nearMiss.names.join(' ')}`, nearMiss)
    const { use, leave } = unambiguous(groups, edges)
    // What was united may share more than its parts did, so it is looked at again until nothing is left to unite.
    if (use.length === 0) {
      const ambiguous = leave.map(edge => nearMiss(groups, edge, 'ambiguous'))
      return { groups, nearMisses: [...missed.values(), ...ambiguous] }
    }
    groups = unite(groups, use)
  }
}

function byName(resources: readonly Resource[]): Group[] {
  const found = new Map<string, Resource[]>()
  for (const resource of resources) {
    const key = `${resource.kind} ${nameKey(resource.name)}`
    const same = found.get(key)
    if (same) same.push(resource)
    else found.set(key, [resource])
  }
  return [...found.values()].map(members => {
    const { kind, name } = members[0] as Resource
    const names = [...new Set(members.map(member => member.name))]
    const why: Reason[] = members.length > 1 ? [{ rule: 'same-name', names }] : []
    return {
      kind,
      key: nameKey(name),
      name,
      words: nameWords(name),
      members,
      ids: new Set(members.flatMap(ownIds)),
      why
    }
  })
}

function findEdges(groups: readonly Group[]): { edges: Edge[]; nearMisses: NearMiss[] } {
  const places = new Map(groups.map(({ kind, key }, place) => [`${kind} ${key}`, place]))
  const edges: Edge[] = []
  const nearMisses: NearMiss[] = []
  groups.forEach((group, long) => {
    if (group.ids.size === 0) return
    for (const { key, rest } of prefixes(group.words)) {
      const short = places.get(`${group.kind} ${key}`)
      if (short === undefined) continue
      const shared = [...group.ids].filter(id => groups[short]?.ids.has(id)).sort()
      if (shared.length === 0) continue
      if (isVersion(rest)) nearMisses.push(nearMiss(groups, { short, long, shared }, 'version'))
      else edges.push({ short, long, shared })
    }
  })
  return { edges, nearMisses }
}

function unite(groups: readonly Group[], edges: readonly Edge[]): Group[] {
  const sets = unionFind(groups.length)
  for (const { short, long } of edges) sets.union(short, long)
  const reasons = new Map<number, Reason[]>()
  for (const { short, long, shared } of edges) {
    const names: [string, string] = [groups[short]?.name ?? '', groups[long]?.name ?? '']
    const set = sets.find(short)
    reasons.set(set, [...(reasons.get(set) ?? []), { rule: 'prefix', names, shared }])
  }
  return sets.all(groups.keys()).map(places => {
    const parts = places.map(place => groups[place] as Group)
    if (parts.length === 1) return parts[0] as Group
    const longest = parts.reduce((a, b) => (b.key.length > a.key.length ? b : a))
    return {
      ...longest,
      members: parts.flatMap(part => part.members),
      ids: new Set(parts.flatMap(part => [...part.ids])),
      why: [...parts.flatMap(part => part.why), ...(reasons.get(sets.find(places[0] ?? 0)) ?? [])]
    }
  })
}

function nearMiss(groups: readonly Group[], { short, long, shared }: Edge, because: NearMiss['because']): NearMiss {
  const [a, b] = [groups[short] as Group, groups[long] as Group]
  return { kind: a.kind, names: [a.name, b.name], shared, because }
}
