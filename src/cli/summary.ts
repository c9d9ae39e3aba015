import type { Bundle } from '../model.ts'

/** The numbers of an account that a run ends with. */
export interface Tally {
  tables: number
  resources: number
  /** Rows that were skipped, and the places where. */
  skipped: number
  places: number
  /** Addresses that were left out, as they may run something. */
  unsafe: number
}

export function tallyOf({ account, messages }: Pick<Bundle, 'account' | 'messages'>): Tally {
  const { tables, resources, skipped } = account
  return {
    tables,
    resources,
    skipped: skipped.reduce((sum, { rows }) => sum + rows, 0),
    places: skipped.length,
    unsafe: messages.filter(({ ruleId }) => ruleId === 'unsafe-link').length
  }
}

export function emptyTally(): Tally {
  return { tables: 0, resources: 0, skipped: 0, places: 0, unsafe: 0 }
}

export function addTally(sum: Tally, more: Tally): void {
  sum.tables += more.tables
  sum.resources += more.resources
  sum.skipped += more.skipped
  sum.places += more.places
  sum.unsafe += more.unsafe
}

/** `231 resources from 20 tables, 0 skipped`; of the resources in `total`, `chosen` were written. */
export function summary(
  { tables, resources, skipped, places, unsafe }: Tally,
  total: number,
  chosen: number,
  inputs = ''
): string {
  const part = chosen < total ? `${chosen} of ` : ''
  const left = skipped > 0 ? `${count(skipped, 'row')} in ${count(places, 'place')}` : '0'
  const merged = total < resources ? ` (${resources} before merging)` : ''
  const out = unsafe > 0 ? `; ${count(unsafe, 'unsafe address', 'es')} left out, which 'ai4med lint' names` : ''
  return `${part}${count(total, 'resource')}${merged} from ${count(tables, 'table')}${inputs}, ${left} skipped${out}`
}

export function count(number: number, noun: string, plural = 's'): string {
  return `${number} ${noun}${number === 1 ? '' : plural}`
}
