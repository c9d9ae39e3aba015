import type { NearMiss, Reason } from '../relate/groups.ts'
import type { Merge } from '../relate/merge.ts'
import type { Conflict } from '../relate/unite.ts'

const PREFERENCES: Record<Conflict['because'], string> = {
  column: 'a column states it, the other follows from an arXiv number',
  precise: 'it is more precise than another that holds it',
  first: 'it stands first by source and line'
}

/** `model/radfm: RadFM (a.md:45), RadFM (b.md:98): the same name` */
export function mergeWords({ id, from, why }: Merge): string {
  const parts = from.map(({ name, provenance }) => `${name} (${provenance.map(placeWords).join(', ')})`)
  return `${id}: ${parts.join(' + ')}: ${why.map(reasonWords).join('; ')}`
}

/** `dataset/slake: quantities.images 642 (b.md:534), not 700 (c.md:3): …` */
export function conflictWords({ id, field, kept, others, because }: Conflict): string {
  const not = others.map(({ value, from }) => `${value} (${placeWords(from)})`).join(' or ')
  return `${id}: ${field} ${kept.value} (${placeWords(kept.from)}), not ${not}: ${PREFERENCES[because]}`
}

export function nearMissWords({ kind, names, shared, because }: NearMiss): string {
  const [shorter, longer] = names
  const reason =
    because === 'version'
      ? 'the longer name says another version'
      : `${shorter} begins other names too, which would become one`
  return `kept apart: ${kind} ${shorter} and ${longer}, which both have ${shared.join(', ')}: ${reason}`
}

function reasonWords(reason: Reason): string {
  if (reason.rule === 'prefix') return `${reason.names.join(' begins ')} and both have ${reason.shared.join(', ')}`
  return reason.names.length === 1
    ? 'the same name'
    : `the same name but for case, punctuation or spaces (${reason.names.join(', ')})`
}

function placeWords({ source, line }: { source: string; line: number }): string {
  return `${source}:${line}`
}
