import pc from 'picocolors'
import type { Resource } from '../model.ts'
import { type Diff, diff } from '../relate/diff.ts'
import { toPretty } from '../write/diff-pretty.ts'
import { printable } from './printable.ts'

/** Resources to compare, and whether CSV or TSV held them. */
export interface Comparable {
  resources: readonly Resource[]
  isFlat: boolean
}

/** Compares two sides on what both of them hold. */
export async function compare(before: Comparable, after: Comparable): Promise<Diff> {
  if (!before.isFlat && !after.isFlat) return diff(before.resources, after.resources)
  const { flattened } = await import('../reread/data-rows.ts')
  return diff(before.resources.map(flattened), after.resources.map(flattened))
}

export function isSame({ added, removed, changed }: Diff): boolean {
  return added.length + removed.length + changed.length === 0
}

/** A diff for a terminal, in which nothing of a document has a say but its words. */
export function pretty(found: Diff, color: boolean): string {
  const { green, red, yellow, dim } = pc.createColors(color)
  return toPretty(found, { added: green, removed: red, changed: yellow, dim, safe: printable })
}
