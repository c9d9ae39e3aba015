import type { Resource } from '../model.ts'
import { type Changes, changesOf } from './changes.ts'
import { pair } from './pair.ts'

export interface Changed {
  id: string
  kind: Resource['kind']
  name: string
  /** What it went by before; its id may also change with its neighbours. */
  before: { id: string; kind: Resource['kind']; name: string }
  changes: Changes
}

export interface Diff {
  /** In the order of the new side. */
  added: Resource[]
  /** In the order of the old side. */
  removed: Resource[]
  /** In the order of the new side. */
  changed: Changed[]
  /** How many stayed as they were. */
  same: number
}

/**
 * What became of the resources of one extraction in another. A resource that was moved, renamed or put into another
 * section has changed; it was not removed and added. Where it stands in its file and the ids of its neighbours don't
 * count.
 */
export function diff(before: readonly Resource[], after: readonly Resource[]): Diff {
  const pairs = pair(before, after)
  const became = countBy(pairs.map(([, resource]) => resource))
  const stayed = countBy(pairs.map(([resource]) => resource))
  const order = new Map(after.map((resource, place) => [resource, place]))
  const changed: Changed[] = []
  for (const [a, b] of pairs.sort((x, y) => (order.get(x[1]) ?? 0) - (order.get(y[1]) ?? 0))) {
    const changes = changesOf(a, b)
    if (Object.keys(changes).length === 0) continue
    const was = { id: a.id, kind: a.kind, name: a.name }
    changed.push({ id: b.id, kind: b.kind, name: b.name, before: was, changes })
  }
  return {
    added: after.filter(resource => !take(became, resource)),
    removed: before.filter(resource => !take(stayed, resource)),
    changed,
    same: pairs.length - changed.length
  }
}

function countBy(resources: readonly Resource[]): Map<Resource, number> {
  const counts = new Map<Resource, number>()
  for (const resource of resources) counts.set(resource, (counts.get(resource) ?? 0) + 1)
  return counts
}

function take(counts: Map<Resource, number>, resource: Resource): boolean {
  const left = counts.get(resource) ?? 0
  counts.set(resource, left - 1)
  return left > 0
}
