import type { TableCell } from '../parse/cell.ts'
import type { Entry } from './context.ts'

/**
 * A name with all but its letters and digits aside, so that `Qwen2-7B` and `Qwen27B` are one: a hint may be wrong, where a
 * merge may not. Empty where nothing is left.
 */
export function looseNameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#*]+/gu, '')
}

/**
 * Entries of each kind and name, in document order; only names that occur more than once. A name that spans several
 * rows heads a group of things and names none of them.
 */
export function namesakes(entries: Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>()
  entries.forEach((entry, index) => {
    const key = entry.resource && looseNameKey(entry.resource.name)
    const cell = nameCell(entry)
    if (!key || (cell && (cell === nameCell(entries[index - 1]) || cell === nameCell(entries[index + 1])))) return
    const group = groups.get(`${entry.resource?.kind} ${key}`)
    if (group) group.push(entry)
    else groups.set(`${entry.resource?.kind} ${key}`, [entry])
  })
  return [...groups.values()].filter(group => group.length > 1)
}

function nameCell(entry: Entry | undefined): TableCell | undefined {
  return entry?.row.cells[entry.list.meaning.columns.findIndex(({ field }) => field === 'name')]
}

/** The identifiers of a role's links. */
export function idsOf(
  entry: Entry,
  ...roles: ('paper' | 'code' | 'weights' | 'data' | 'homepage' | 'demo')[]
): string[] {
  const links = entry.resource?.links
  if (!links) return []
  return [...new Set(roles.flatMap(role => links[role].flatMap(link => link.id ?? [])))]
}

export function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some(id => b.includes(id))
}
