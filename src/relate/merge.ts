import type { Resource } from '../model.ts'
import { identifiers } from '../normalize/slug.ts'
import { findGroups, type NearMiss, type Reason } from './groups.ts'
import { byPreference, sortedPlaces } from './order.ts'
import { type Conflict, unite } from './unite.ts'

/** A resource that stands for several, and why. */
export interface Merge {
  id: string
  kind: Resource['kind']
  name: string
  from: { name: string; provenance: Resource['provenance'] }[]
  why: Reason[]
}

export interface Merged {
  resources: Resource[]
  merges: Merge[]
  conflicts: Conflict[]
  nearMisses: NearMiss[]
}

/**
 * Makes one resource of all that are the same thing, within one list or across several: same kind and same name (case,
 * punctuation and spaces aside), or same kind, one name the beginning of the other, and an identifier of the thing
 * itself in common. Resources come in the order of their first occurrence and get new ids. Which are united and with
 * which values does not depend on the order, and merging again changes nothing.
 */
export function merge(resources: readonly Resource[]): Merged {
  const preferred = byPreference(resources)
  const rank = new Map(preferred.map((resource, place) => [resource, place]))
  const order = new Map<Resource, number>()
  for (const [place, resource] of resources.entries()) if (!order.has(resource)) order.set(resource, place)
  const { groups, nearMisses } = findGroups(preferred)
  const firsts = new Map(
    groups.map(group => [group, group.members.reduce((least, one) => Math.min(least, order.get(one) ?? 0), Infinity)])
  )
  const identify = identifiers()
  const merged: Merged = { resources: [], merges: [], conflicts: [], nearMisses }
  for (const group of [...groups].sort((a, b) => (firsts.get(a) ?? 0) - (firsts.get(b) ?? 0))) {
    const members = [...group.members].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
    const { resource, conflicts } = unite({ ...group, members })
    const { kind, name } = resource
    const id = identify(kind, name)
    merged.resources.push({ ...resource, id })
    merged.conflicts.push(...conflicts.map(conflict => ({ id, ...conflict })))
    if (members.length > 1) {
      const from = members.map(({ name, provenance }) => ({ name, provenance: sortedPlaces(provenance) }))
      merged.merges.push({ id, kind, name, from, why: group.why })
    }
  }
  return merged
}
