import type { Resource } from '../src/model.ts'
import { toBibtex } from '../src/write/bibtex.ts'
import { COLUMNS, flatten } from '../src/write/flatten.ts'

/** The files that a selection can be saved as. */
export const DOWNLOADS = [
  { label: 'JSON', file: 'resources.json', type: 'application/json', write: toJson },
  { label: 'CSV', file: 'resources.csv', type: 'text/csv', write: toCsv },
  { label: 'BibTeX', file: 'references.bib', type: 'application/x-bibtex', write: toBibtex }
] as const

export function save({ file, type, write }: (typeof DOWNLOADS)[number], resources: readonly Resource[]): void {
  const url = URL.createObjectURL(new Blob([write(resources)], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = file
  link.click()
  // The browser reads the address after this turn; a minute is time enough for a large file.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

export function toJson(resources: readonly Resource[]): string {
  return `${JSON.stringify(resources, null, 2)}\n`
}

/**
 * The columns of `-f csv --csv-safe`: a file that a browser saved is likely to be opened in a spreadsheet, which must
 * not run what a list holds.
 */
export function toCsv(resources: readonly Resource[]): string {
  const rows = resources.map(resource => {
    const flat = flatten(resource)
    return COLUMNS.map(column => cell(flat[column]))
  })
  return [COLUMNS, ...rows].map(row => `${row.join(',')}\n`).join('')
}

function cell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const safe = /^[=+\-@\t\r＝＋－＠]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
