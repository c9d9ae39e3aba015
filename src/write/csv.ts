import { stringify } from 'csv-stringify/sync'
import type { Resource } from '../model.ts'
import { COLUMNS, flatten } from './flatten.ts'

/**
 * Resources as delimited text (RFC 4180, LF), a header line first. `safe` puts a quote before cells that a
 * spreadsheet would run as a formula.
 */
export function toDelimited(resources: readonly Resource[], delimiter: ',' | '\t', safe = false): string {
  return stringify(resources.map(flatten), { header: true, columns: [...COLUMNS], delimiter, escape_formulas: safe })
}
