import type { Resource } from '../model.ts'
import { content, type Item, join, said, saysMuch, toItem } from './item.ts'

export type Pair = [before: Resource, after: Resource]

/** The items of two sides that found no partner so far, and the pairs. */
interface Sides {
  before: Set<Item>
  after: Set<Item>
  pairs: Pair[]
}

type Stage = (sides: Sides) => void

/**
 * How resources find each other, the surest way first. A name may stand for several resources, and an id with `-2` says
 * only which of them came second, so content and identifiers come before the id.
 */
const STAGES: Stage[] = [
  inTurn(content),
  inTurn(({ kind, name, section, targets }) => join(kind, name, section, ...targets)),
  inTurn(({ kind, name, targets }) => (targets.length > 0 ? join(kind, name, ...targets) : null)),
  onlyBy(({ kind, name, targets }) => targets.map(target => join(kind, name, target))),
  inTurn(({ kind, name, section }) => join(kind, name, section)),
  inTurn(({ resource, name }) => join(resource.id, name)),
  // From here on the name has changed.
  onlyBy(({ kind, targets, linked }) => (linked.length > 0 ? [join(kind, ...targets)] : [])),
  onlyBy(({ kind, own }) => own.map(target => join(kind, target))),
  onlyBy(({ kind, linked }) => linked.map(target => join(kind, target))),
  inTurn(({ kind, name }) => join(kind, name)),
  // From here on the kind may have changed with the table.
  onlyBy(({ name, targets }) => targets.map(target => join(name, target))),
  onlyBy(({ name, resource }) => [join(name, said(resource))]),
  // A name that was mended where nothing is linked.
  onlyBy(item => (saysMuch(item) ? [join(item.kind, item.section, said(item.resource))] : [])),
  onlyBy(({ resource }) => (resource.id === '' ? [] : [resource.id]))
]

/** Pairs each resource with the one that it became. Each stage takes time linear in the resources. */
export function pair(before: readonly Resource[], after: readonly Resource[]): Pair[] {
  const sides: Sides = { before: new Set(before.map(toItem)), after: new Set(after.map(toItem)), pairs: [] }
  for (const stage of STAGES) {
    if (sides.before.size === 0 || sides.after.size === 0) break
    stage(sides)
  }
  return sides.pairs
}

/** Pairs those of one key in the order in which they come. */
function inTurn(keyOf: (item: Item) => string | null): Stage {
  return sides => {
    const waiting = new Map<string, Item[]>()
    for (const item of sides.before) {
      const key = keyOf(item)
      const queue = key === null ? undefined : waiting.get(key)
      if (queue) queue.push(item)
      else if (key !== null) waiting.set(key, [item])
    }
    for (const queue of waiting.values()) queue.reverse()
    for (const item of sides.after) {
      const partner = waiting.get(keyOf(item) ?? '')?.pop()
      if (partner) accept(sides, partner, item)
    }
  }
}

/** Pairs two that have a key which no other has, unless another key leads to someone else. */
function onlyBy(keysOf: (item: Item) => string[]): Stage {
  return sides => {
    const theirs = onlyHolders(sides.after, keysOf)
    const partners = new Map<Item, Set<Item>>()
    const meet = (a: Item, b: Item): void => {
      const known = partners.get(a)
      if (known) known.add(b)
      else partners.set(a, new Set([b]))
    }
    for (const [key, a] of onlyHolders(sides.before, keysOf)) {
      const b = theirs.get(key)
      if (!a || !b) continue
      meet(a, b)
      meet(b, a)
    }
    for (const item of [...sides.before]) {
      const [partner, another] = partners.get(item) ?? []
      if (partner && !another && partners.get(partner)?.size === 1) accept(sides, item, partner)
    }
  }
}

/** Each key with the only item that has it, or null where several have. */
function onlyHolders(items: Iterable<Item>, keysOf: (item: Item) => string[]): Map<string, Item | null> {
  const holders = new Map<string, Item | null>()
  for (const item of items) {
    for (const key of keysOf(item)) holders.set(key, holders.has(key) && holders.get(key) !== item ? null : item)
  }
  return holders
}

function accept({ before, after, pairs }: Sides, a: Item, b: Item): void {
  before.delete(a)
  after.delete(b)
  pairs.push([a.resource, b.resource])
}
