import type { ReadDocument } from '../extract.ts'
import type { Account, Resource } from '../model.ts'
import type { Kind } from '../vocabulary.ts'
import { linePieces } from '../write/json.ts'
import { noTable } from './inputs.ts'
import { output } from './output.ts'
import { shownName } from './printable.ts'
import type { World } from './world.ts'

/** What was found, in numbers that can be added up. */
export interface Counts {
  tables: number
  resources: number
  /** Rows that were skipped, and places they stood in. */
  rows: number
  places: number
}

export function countsOf({ tables, resources, skipped }: Account): Counts {
  return { tables, resources, rows: skipped.reduce((sum, { rows }) => sum + rows, 0), places: skipped.length }
}

/** Writes resources of some kinds, or of all, as lines to standard output; returns how many. */
export async function writeLines(resources: Resource[], kinds: Kind[] | undefined, world: World): Promise<number> {
  const chosen = resources.filter(resource => kinds?.includes(resource.kind) ?? true)
  for (const piece of linePieces(chosen)) await output(piece, undefined, world)
  return chosen.length
}

/** Says why a document gave nothing, which is an error for each of them. */
export function reportEmpty(document: ReadDocument, world: World): void {
  const path = shownName(document.source.path)
  const { length } = document.tables
  const which = length === 1 ? 'its table does not list resources' : `none of its ${length} tables lists resources`
  const line = document.tables[0]?.table.line
  world.stderr(noTable(document) ?? `ai4med: ${path}:${line}: ${which}; 'ai4med inspect' says why\n`)
}

/** `231 resources from 20 tables, 0 skipped`; of the resources in `total`, `chosen` were written. */
export function summary(counts: Counts, total: number, chosen: number, inputs = ''): string {
  const part = chosen < total ? `${chosen} of ` : ''
  const places = counts.rows > 0 ? `${count(counts.rows, 'row')} in ${count(counts.places, 'place')}` : '0'
  const merged = total < counts.resources ? ` (${counts.resources} before merging)` : ''
  return `${part}${count(total, 'resource')}${merged} from ${count(counts.tables, 'table')}${inputs}, ${places} skipped`
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
