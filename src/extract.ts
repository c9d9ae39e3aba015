import type { Account, Bundle, Message, Resource, Table } from './model.ts'
import type { LinkNote } from './normalize/draft.ts'
import { rowReader } from './normalize/resource.ts'
import { identifiers } from './normalize/slug.ts'
import { byPlace } from './order.ts'
import type { TableCell } from './parse/cell.ts'
import { parse } from './parse/document.ts'
import type { RawTable, TableRow } from './parse/tables.ts'
import { type Input, type ReadOptions, type ReadSource, readSource, sha256Of } from './read/source.ts'
import { withAddresses } from './understand/addresses.ts'
import { understandEach } from './understand/alike.ts'
import type { DocumentOverride } from './understand/override.ts'
import type { Understanding } from './understand/table.ts'

export interface ExtractOptions extends ReadOptions {
  /** Adds each row's raw cells to its resource, under `cells`. */
  cells?: boolean
  /** CSS selector of the README in a saved web page. */
  select?: string
  /** What the user knows better of the tables of a document than their headers and cells say. */
  override?: DocumentOverride
}

export interface DocumentOptions extends ExtractOptions {
  /** Describes the document in the sources of a bundle, which takes a hash of it; on unless `false`. */
  sources?: boolean
}

/** A table together with what it was taken for, which is found out when it is first asked for. */
export interface UnderstoodTable {
  table: RawTable
  readonly meaning: Understanding
}

/** A document that was read and understood. */
export interface ReadDocument extends ReadSource {
  title: string | null
  /** Hex SHA-256 of the original bytes; null where the run describes no sources. */
  sha256: string | null
  tables: UnderstoodTable[]
}

/** Reads one document up to its tables. Throws `DecodeError`, `LimitError` and `SelectError`. */
export async function readDocument(input: Input, options: DocumentOptions = {}): Promise<ReadDocument> {
  const read = readSource(input, options)
  const { title, tables } = await parse(read.text, input.path, options.select)
  const meanings = understandEach(tables, title, options.override)
  return {
    ...read,
    title,
    sha256: options.sources === false ? null : await sha256Of(input),
    // Understanding a table right before its rows are read finds what was learned of its links still in memory.
    tables: tables.map((table, index) => ({
      table,
      get meaning() {
        return (meanings[index] as () => Understanding)()
      }
    }))
  }
}

/**
 * Extracts the resources of one or several documents, with an account of every row and link, and messages sorted by
 * place. Throws `DecodeError` for bytes that are not text, `SelectError` for a selector that finds nothing, and `LimitError`
 * for a document that no person wrote.
 */
export async function extract(inputs: Input | readonly Input[], options: ExtractOptions = {}): Promise<Bundle> {
  const bundle = bundler(options)
  for (const input of [inputs].flat() as Input[]) bundle.add(await readDocument(input, options))
  return bundle.finish()
}

/** Every table of one or several documents as GitHub shows it, with what each column was taken for. Throws as `extract`. */
export async function tables(inputs: Input | readonly Input[], options: ExtractOptions = {}): Promise<Table[]> {
  const found: Table[] = []
  for (const input of [inputs].flat() as Input[]) found.push(...toTables(await readDocument(input, options)))
  return found
}

/** The tables of a document in the form that leaves the program. */
export function toTables(document: ReadDocument): Table[] {
  return document.tables.map(({ table, meaning }) => {
    const { index, line, section, headers } = table
    const columns = meaning.columns.map(({ header, field, why }) => ({ header, field, why }))
    const rows = table.rows.map(row => row.cells.map(toCell))
    return { source: document.source.path, index, line, section, kind: meaning.kind, headers, columns, rows }
  })
}

export interface Bundler {
  /** Adds what a document holds, whose rows are let go; returns how many resources that were. */
  add(document: ReadDocument): number
  finish(): Bundle
}

/** Collects documents into one bundle, in which every resource has an id of its own. */
export function bundler(options: ExtractOptions = {}): Bundler {
  const bundle: Bundle = { version: 1, sources: [], resources: [], account: emptyAccount(), messages: [] }
  const identify = identifiers()
  return {
    add(document) {
      const before = bundle.resources.length
      for (const resource of resourcesOf(document, options, identify, bundle)) bundle.resources.push(resource)
      const added = bundle.resources.length - before
      const { title, sha256, source, tables } = document
      const { path, bytes, encoding, repaired } = source
      const counts = { tables: tables.length, resources: added }
      if (sha256 !== null) bundle.sources.push({ path, title, bytes, sha256, encoding, repaired, ...counts })
      return added
    },
    finish() {
      bundle.messages.sort(byPlace)
      return bundle
    }
  }
}

export function emptyAccount(): Account {
  return { tables: 0, rows: 0, resources: 0, links: { read: 0, written: 0 }, skipped: [] }
}

/**
 * The resources of a document one by one, each with the id that `identify` gives it. Adds to an account and to messages.
 * Each row is let go once it is read, so that a large document is not in memory twice.
 */
export function* resourcesOf(
  document: ReadDocument,
  options: ExtractOptions,
  identify: (kind: string, name: string) => string,
  story: Pick<Bundle, 'account' | 'messages'>
): Generator<Resource> {
  for (const understood of document.tables) {
    for (const resource of resourcesIn(understood, document, options, story)) {
      resource.id = identify(resource.kind, resource.name)
      yield resource
    }
    understood.table.rows = []
  }
}

/** What stands in place of a row that was let go. */
const GONE: TableRow = { cells: [], line: 0 }

function* resourcesIn(
  { table, meaning }: UnderstoodTable,
  document: ReadDocument,
  options: ExtractOptions,
  { account, messages }: Pick<Bundle, 'account' | 'messages'>
): Generator<Resource> {
  const skip = (line: number, rows: number, reason: string): void => {
    account.skipped.push({ table: table.index, line, rows, reason })
    messages.push(
      message(document, 'skipped', 'info', `Skipped ${rows === 1 ? 'a row' : `${rows} rows`}: ${reason}`, line)
    )
  }
  account.tables++
  account.rows += table.rows.length
  for (const row of table.rows)
    for (const { links } of withAddresses(row, meaning.addressed).cells) account.links.read += links.length
  if (meaning.kind === null) {
    skip(table.line, table.rows.length, `not a list of resources: ${meaning.why}`)
    return
  }
  const read = rowReader(table, meaning, document.source.path)
  for (const [index, row] of table.rows.entries()) {
    table.rows[index] = GONE
    const made = read(row, index)
    if (typeof made === 'string') {
      skip(row.line, 1, made)
      continue
    }
    const resource: Resource = options.cells ? { ...made.resource, cells: row.cells.map(toCell) } : made.resource
    account.resources++
    account.links.written += made.links
    for (const note of made.notes) messages.push(noteMessage(document, note, row.line))
    yield resource
  }
}

function toCell({ text, links, images }: TableCell): Table['rows'][number][number] {
  return {
    text,
    links: links.map(({ text, url }) => ({ text, url })),
    images: images.map(({ alt, url }) => ({ alt, url }))
  }
}

function noteMessage(document: ReadDocument, { ruleId, reason, link }: LinkNote, line: number): Message {
  const base = message(document, ruleId, 'warning', reason, line)
  if (!link.place) return base
  const start = document.locate(link.place.start)
  const end = document.locate(link.place.end)
  return { ...base, line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

function message(
  document: ReadDocument,
  ruleId: string,
  severity: Message['severity'],
  reason: string,
  line: number
): Message {
  const { path } = document.source
  return { ruleId, severity, reason, path, line, column: null, endLine: null, endColumn: null, url: null }
}
