import type { Account } from '../model.ts'

/** The numbers of an account that a run ends with. */
export interface Tally {
  tables: number
  resources: number
  /** Rows that were skipped, and the places where. */
  skipped: number
  places: number
}

export function tallyOf({ tables, resources, skipped }: Account): Tally {
  return { tables, resources, skipped: skipped.reduce((sum, { rows }) => sum + rows, 0), places: skipped.length }
}

export function emptyTally(): Tally {
  return { tables: 0, resources: 0, skipped: 0, places: 0 }
}

export function addTally(sum: Tally, more: Tally): void {
  sum.tables += more.tables
  sum.resources += more.resources
  sum.skipped += more.skipped
  sum.places += more.places
}

/** `231 resources from 20 tables, 0 skipped`; of the resources in `total`, `chosen` were written. */
export function summary(
  { tables, resources, skipped, places }: Tally,
  total: number,
  chosen: number,
  inputs = ''
): string {
  const part = chosen < total ? `${chosen} of ` : ''
  const left = skipped > 0 ? `${count(skipped, 'row')} in ${count(places, 'place')}` : '0'
  const merged = total < resources ? ` (${resources} before merging)` : ''
  return `${part}${count(total, 'resource')}${merged} from ${count(tables, 'table')}${inputs}, ${left} skipped`
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
