import type { Resource } from '../model.ts'

type Dated = Pick<Resource, 'date' | 'dateFrom'>

/** Why a value was kept where several were stated. */
export type Preference = 'column' | 'precise' | 'first'

/**
 * The date to keep: one from a column rather than one that follows from an arXiv number, and of those a more precise
 * one rather than a coarser one that it lies in.
 */
export function chooseDate<T extends Dated>(stated: readonly T[]): { kept: T; because: Preference } | undefined {
  const dated = stated.filter(({ date }) => date !== null)
  const columns = dated.filter(({ dateFrom }) => dateFrom === 'column')
  const among = columns.length > 0 ? columns : dated
  const [first] = among
  if (first === undefined) return undefined
  const kept = among.reduce((best, next) => (isWithin(next.date, best.date) ? next : best), first)
  const because = columns.length > 0 && columns.length < dated.length ? 'column' : 'first'
  return { kept, because: kept.date !== first.date ? 'precise' : because }
}

/** Whether a date is a more precise one in a coarser one: `2024-03-11` in `2024-03`. */
export function isWithin(precise: string | null, coarse: string | null): boolean {
  return precise !== null && coarse !== null && precise.startsWith(`${coarse}-`)
}
