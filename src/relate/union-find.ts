export interface UnionFind {
  find(member: number): number
  union(a: number, b: number): void
  /** The sets that hold the given members, each with its given members in their order. */
  all(members: Iterable<number>): number[][]
}

/** Sets of the numbers below `size`, each alone at first. */
export function unionFind(size: number): UnionFind {
  const parents = Array.from({ length: size }, (_, index) => index)
  const find = (member: number): number => {
    let root = member
    while (parents[root] !== root) root = parents[root] ?? root
    // Shortens the way for the next who asks.
    for (let at = member; at !== root; ) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }
  return {
    find,
    union(a, b) {
      parents[find(a)] = find(b)
    },
    all(members) {
      const sets = new Map<number, number[]>()
      for (const member of new Set(members)) {
        const root = find(member)
        const set = sets.get(root)
        if (set) set.push(member)
        else sets.set(root, [member])
      }
      return [...sets.values()]
    }
  }
}
