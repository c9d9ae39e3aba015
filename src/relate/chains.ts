import { unionFind } from './union-find.ts'

/** Two names, by their places, of which one begins the other, and the identifiers that both have. */
export interface Edge {
  short: number
  long: number
  shared: string[]
}

interface Keyed {
  key: string
}

/**
 * A name that begins two names which don't begin each other could be either of them, and would make them one:
 * `A` must not unite `A-7B` and `A-13B`. Among names that hang together, only those are used whose longer names form
 * one chain.
 */
export function unambiguous(groups: readonly Keyed[], edges: readonly Edge[]): { use: Edge[]; leave: Edge[] } {
  const sets = unionFind(groups.length)
  for (const { short, long } of edges) sets.union(short, long)
  const isChain = new Map<number, boolean>()
  for (const component of sets.all(edges.flatMap(({ short, long }) => [short, long])))
    markChains(groups, component, isChain)
  return {
    use: edges.filter(({ short }) => isChain.get(short)),
    leave: edges.filter(({ short }) => !isChain.get(short))
  }
}

function markChains(groups: readonly Keyed[], component: number[], isChain: Map<number, boolean>): void {
  const keyOf = (place: number): string => groups[place]?.key ?? ''
  const sorted = [...component].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const children = new Map<number, number[]>()
  const open: number[] = []
  for (const place of sorted) {
    while (open.length > 0 && !keyOf(place).startsWith(keyOf(open.at(-1) ?? place))) open.pop()
    const parent = open.at(-1)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []).slice(0, 1), place])
    open.push(place)
  }
  for (const place of sorted.reverse()) {
    const [child, second] = children.get(place) ?? []
    isChain.set(place, second === undefined && (child === undefined || isChain.get(child) === true))
  }
}
