import { CsvError, parse } from 'csv-parse/sync'
import type { Resource } from '../model.ts'
import { addLink } from '../normalize/links.ts'
import { KINDS, LINK_ROLES, QUANTITIES, type Quantity } from '../vocabulary.ts'
import { flatten } from '../write/flatten.ts'
import { DataError } from './data-error.ts'

type Row = Record<string, string>

/** What the parser missed. */
const WANTED: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote behind the cell that one begins',
  INVALID_OPENING_QUOTE: 'quotes around all of it',
  CSV_INVALID_CLOSING_QUOTE: 'the end of the cell behind its second quote',
  CSV_RECORD_INCONSISTENT_COLUMNS: 'as many as the first line has'
}

/** Reads the resources of CSV or TSV of ours, as far as it holds them: links come without labels, for example. */
export function readRows(text: string, delimiter: ',' | '\t'): Resource[] {
  try {
    const rows = parse(text, { columns: true, delimiter, record_delimiter: ['\n', '\r\n'], info: true }) as unknown as {
      record: Row
      info: { lines: number }
    }[]
    return rows.map(({ record, info }, index) => fromRow(record, index, info.lines))
  } catch (error) {
    if (error instanceof CsvError)
      throw new DataError(`Unexpected cell, expected ${WANTED[error.code] ?? 'CSV'}`, Number(error['lines']))
    throw error
  }
}

/** A resource with only what CSV holds of it, so that it can be compared with one that was read from there. */
export function flattened(resource: Resource): Resource {
  const row = Object.entries(flatten(resource)).map(([column, value]) => [column, value === null ? '' : String(value)])
  return { ...fromRow(Object.fromEntries(row), 0, 1), id: resource.id, provenance: resource.provenance }
}

function fromRow(row: Row, index: number, line: number): Resource {
  // A cell that was guarded against spreadsheets has a quote before its sign.
  const text = (column: string): string => (row[column] ?? '').replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/u, '')
  const list = (column: string): string[] => text(column).split(' | ').filter(Boolean)
  const optional = (column: string): string | null => text(column) || null
  const number = (column: string): number | null =>
    text(column) === '' ? null : readNumber(text(column), column, line)
  const kind = KINDS.find(kind => kind === text('kind'))
  if (kind === undefined) throw new DataError(`Unexpected kind, expected one of ${KINDS.join(', ')}`, line)
  if (text('name') === '') throw new DataError('Unexpected row without a name', line)
  const links: Resource['links'] = { homepage: [], paper: [], weights: [], data: [], code: [], demo: [], other: [] }
  for (const role of LINK_ROLES) for (const url of list(role)) addLink(links, role, '', url)
  return {
    id: text('id'),
    kind,
    name: text('name'),
    title: optional('title'),
    description: optional('description'),
    section: text('section').split(' > ').filter(Boolean),
    specialty: optional('specialty'),
    modalities: list('modalities'),
    tasks: list('tasks'),
    organization: optional('organization'),
    authors: list('authors'),
    license: optional('license'),
    date: optional('date'),
    dateFrom: (['column', 'arxiv'] as const).find(from => from === text('dateFrom')) ?? null,
    knowledgeCutoff: optional('knowledgeCutoff'),
    parameters: list('parameters').map(value => readNumber(value, 'parameters', line)),
    quantities: Object.fromEntries(QUANTITIES.map(key => [key, number(key)])) as Record<Quantity, number | null>,
    benchmarks: list('benchmarks').map(readSuite),
    links,
    ids: list('ids'),
    missing: {},
    extra: readExtra(text('extra'), line),
    provenance: readPlaces(list('source'), list('line'), index)
  }
}

function readNumber(text: string, column: string, line: number): number {
  const number = Number(text)
  if (!Number.isFinite(number) || number < 0) throw new DataError(`Unexpected ${column}, expected a number`, line)
  return number
}

function readSuite(text: string): Resource['benchmarks'][number] {
  const [, group = null, items = ''] = /^(?:(.*?): )?(.*)$/su.exec(text) ?? []
  return { group, items: items.split(', ').filter(Boolean) }
}

function readExtra(text: string, line: number): Record<string, string> {
  if (text === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([header, cell]) => [header, String(cell)]))
    }
  } catch {}
  throw new DataError('Unexpected extra, expected a JSON object', line)
}

/** CSV holds distinct sources and all lines, but no tables and rows: these become 1 and the row of the CSV. */
function readPlaces(sources: string[], lines: string[], index: number): Resource['provenance'] {
  const places = lines.map((line, at) => ({
    source: sources[at] ?? sources.at(-1) ?? '',
    line: Math.max(1, Math.trunc(Number(line)) || 1),
    table: 1,
    row: index + 1
  }))
  return places.length > 0 ? places : [{ source: sources[0] ?? '', line: 1, table: 1, row: index + 1 }]
}
