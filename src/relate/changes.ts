import type { Resource } from '../model.ts'
import { LINK_ROLES, PLAIN_FIELDS, QUANTITIES } from '../vocabulary.ts'

/** Fields that differ, each with its old and new value; `links.paper`, `quantities.images`, `extra.Header` for parts. */
export type Changes = Record<string, [before: unknown, after: unknown]>

/**
 * What differs between two states of one resource. Where it stands in a file is no change, nor is its id, which follows
 * from its name and its neighbours, nor are `ids` and `cells`, which say what other fields say.
 */
export function changesOf(before: Resource, after: Resource): Changes {
  const all: [string, unknown, unknown][] = [
    ...PLAIN_FIELDS.map((key): [string, unknown, unknown] => [key, before[key], after[key]]),
    ...QUANTITIES.map((key): [string, unknown, unknown] => [
      `quantities.${key}`,
      before.quantities[key],
      after.quantities[key]
    ]),
    ['benchmarks', before.benchmarks, after.benchmarks],
    ...LINK_ROLES.map((role): [string, unknown, unknown] => [`links.${role}`, before.links[role], after.links[role]]),
    ...entries('missing', before.missing, after.missing),
    ...entries('extra', before.extra, after.extra)
  ]
  return Object.fromEntries(all.filter(([, a, b]) => !equal(a, b)).map(([key, a, b]) => [key, [a, b]]))
}

function entries(
  field: string,
  before: Record<string, string>,
  after: Record<string, string>
): [string, unknown, unknown][] {
  // An empty cell says as little as a column that is not there.
  const at = (record: Record<string, string>, key: string): string | null =>
    Object.hasOwn(record, key) ? record[key] || null : null
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].map(key => [`${field}.${key}`, at(before, key), at(after, key)])
}

function equal(a: unknown, b: unknown): boolean {
  return a === b || stable(a) === stable(b)
}

/** JSON in which the order of keys does not count. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  )
}
