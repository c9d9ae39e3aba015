import { isPart } from '../fields/measure.ts'
import { hasLetter } from '../letters.ts'
import { isPlaceholder } from '../normalize/placeholder.ts'
import { isBold, type TableCell } from '../parse/cell.ts'
import { isTitle, joinHeaders, type RawTable, type TableRow } from '../parse/tables.ts'
import type { Field, Kind } from '../vocabulary.ts'
import { type ColumnField, findFields, findName, isHeaderWord, linksInFront } from './columns.ts'
import { headerScore, nameSet } from './header.ts'
import { columnsKind, headerKind, linkedKind, listsOthers, type SectionKind, sectionKind } from './kind.ts'
import { whyNoList } from './listing.ts'
import { type Profile, profile } from './profile.ts'

/** What a table was taken for: its kind, null when it does not list resources, and the field of each column. */
export interface Understanding {
  kind: Kind | null
  /** The evidence for the kind, in a few words. */
  why: string
  columns: (ColumnField & { header: string })[]
  /** How many rows at the top, which the markup does not set apart, hold the headers. */
  headerRows: number
}

/** What the user knows better: it goes before all evidence. */
export interface Override {
  /** Kind of the resources; null for tables that list none. */
  kind?: Kind | null
  /** Header to field; headers are compared without case and spaces around them. */
  columns?: Readonly<Record<string, Field>>
}

const TITLE = nameSet({
  en: 'title|titles|paper title|article title|title of paper',
  zh: '标题|题目',
  ja: 'タイトル|題名',
  es: 'título|títulos',
  fr: 'titre|titres',
  de: 'titel',
  vi: 'tiêu đề'
})

/**
 * Finds out whether a table lists resources, of what kind, and what each of its columns holds. `title` is the heading
 * of the document.
 */
export function understand(read: RawTable, title: string | null = null, override: Override = {}): Understanding {
  const headerRows = countHeaderRows(read)
  const table = headerRows > 0 ? promote(read, headerRows) : read
  const profiles = profile(table)
  const given = givenFields(profiles, override)
  const section = sectionKind([...table.section, ...titleOf(read)])
  const nameGiven = given.findIndex(field => field?.field === 'name')
  const name =
    nameGiven >= 0 ? { column: nameGiven, score: SURE, why: GIVEN } : findName(profiles, section?.kind, given)
  const header = name ? (profiles[name.column]?.header ?? '') : ''
  const hint = headerKind(header)
  const likely = hint && !hint.weak ? hint.kind : (section?.kind ?? hint?.kind ?? null)
  const first = findFields(profiles, name, override.kind ?? likely, given)
  const { kind, why } = override.kind
    ? { kind: override.kind, why: GIVEN }
    : decideKind(profiles, first, name && profiles[name.column], section, listsOthers(table.section), title)
  // What a size or a text column counts depends on the kind.
  const fields = kind === (override.kind ?? likely) ? first : findFields(profiles, name, kind, given)
  const not =
    override.kind === null
      ? GIVEN
      : override.kind && name
        ? null
        : whyNoList(table, profiles, fields, name, {
            listed: section?.kinds ?? [],
            titled: (title !== null && sectionKind([title])?.kinds) || []
          })
  const columns = profiles.map((column, index) => ({
    header: column.header,
    ...(not ? { field: 'extra' as const, why: not } : (fields[index] as ColumnField))
  }))
  return not ? { kind: null, why: not, columns, headerRows } : { kind, why, columns, headerRows }
}

/**
 * How many rows hold headers that the markup does not set apart, with a title of the whole table above them: they may go
 * on with those that it does.
 */
function countHeaderRows({ headers, rows }: RawTable): number {
  const [first, second, third] = rows
  if (!first || !second) return 0
  if (!entitle(headers) && headers.some(header => header !== '')) return goesOn(headers, first.cells) ? 1 : 0
  if (holdHeaders(first.cells, rows.slice(1, SAMPLE))) return 1
  return isTitle(first) && third && holdHeaders(second.cells, rows.slice(2, SAMPLE)) ? 2 : 0
}

/** The title of the whole table that stands in a row of its own above all others, the only one like it. */
function titleOf({ rows }: RawTable): string[] {
  const [first, ...others] = rows
  return first && isTitle(first) && !others.some(isTitle) ? [first.cells[0]?.text ?? ''] : []
}

/** Whether headers are one title of the whole table. */
function entitle(headers: readonly string[]): boolean {
  return headers.length > 1 && headers.every(header => header === headers[0])
}

/** Rows that are looked at below what may be headers. */
const SAMPLE = 40

/**
 * Whether plain cells are headers of the rows below: nearly all are words for columns, or some are and stand above
 * numbers; or all are bold, as no row below is: above a single row they may head what is laid out.
 */
function holdHeaders(cells: readonly TableCell[], below: readonly TableRow[]): boolean {
  const words = cells.filter(({ text }) => text !== '')
  const known = words.filter(cell => cell.links.length === 0 && isHeaderWord(cell.text)).length
  if (known >= 2 && known * 2 > words.length) return true
  if (words.some(({ text, links }) => links.length > 0 || !hasLetter(text) || isPlaceholder(text))) return false
  if (known === 0) return false
  if (areBold(cells) && below.length > 1 && !below.some(({ cells }) => areBold(cells))) return !comeAgain(cells, below)
  return known + countAboveNumbers(cells, below) >= 3
}

/** Whether the text of a cell stands in a row below it too, as values do and headers do not. */
function comeAgain(cells: readonly TableCell[], below: readonly TableRow[]): boolean {
  return below.some(row => row.cells.some(({ text }, at) => text !== '' && text === cells[at]?.text))
}

/** Whether all of several cells are bold, but for empty ones. */
function areBold(cells: readonly TableCell[]): boolean {
  const shown = new Set(cells.filter(({ text }) => text !== ''))
  return shown.size > 1 && [...shown].every(isBold)
}

/** How many cells are words above columns of numbers and dates. */
function countAboveNumbers(cells: readonly TableCell[], below: readonly TableRow[]): number {
  const rows = below.filter(row => !isTitle(row))
  const columns = profile({ headers: cells.map(({ text }) => text), rows })
  return columns.filter(
    column =>
      column.header !== '' && column.filled > 1 && (column.atLeast('number', 0.8) || column.atLeast('date', 0.8))
  ).length
}

/** Whether cells say more of headers that span columns, and repeat or leave out the others. */
function goesOn(headers: readonly string[], cells: readonly TableCell[]): boolean {
  const spans = headers.map((header, at) => {
    const [before, after] = [headers[at - 1], headers[at + 1]]
    return header === '' || after === '' || header === before || header === after
  })
  if (!spans.includes(true) || !spans.includes(false)) return false
  // A row may end early, but not before it has said more of every span.
  if (cells.length > headers.length || cells.length <= spans.lastIndexOf(true)) return false
  // A cell alone is a heading between the rows.
  if (cells.filter(({ text }) => text !== '').length < 2) return false
  const under = cells.filter((_, at) => spans[at])
  // An empty header may be part of a span or head a column of its own, so that a row with a name is a row.
  const [first] = cells
  const isNamed = first?.text !== '' && first?.text !== headers[0]
  if (headers.includes('') && isNamed && !(headers[0] === '' && isHeaderWord(first?.text ?? ''))) return false
  return (
    under.every(({ text, links }) => hasLetter(text) && links.length === 0) &&
    cells.every(({ text }, at) => spans[at] || text === '' || text === headers[at]) &&
    (under.some(({ text }) => isHeaderWord(text) || isPart(text)) ||
      cells.some(({ text }, at) => !spans[at] && text !== ''))
  )
}

/** A table with the last of its first rows as headers, which go on with those it has; a title tells no column apart. */
function promote(table: RawTable, count: number): RawTable {
  const headers = table.rows[count - 1]?.cells.map(({ text }) => text.replaceAll('\n', ' ')) ?? []
  const above = entitle(table.headers) ? [] : [table.headers]
  return { ...table, headers: joinHeaders([...above, headers]), rows: table.rows.slice(count) }
}

/** Whether titles are those of papers, which are in sight. */
function entitlesPapers(
  named: Profile,
  profiles: readonly Profile[],
  fields: ReadonlySet<Field>,
  section: SectionKind | undefined,
  areOthers: boolean
): boolean {
  if (named.linked >= 0.5 && named.roles.paper > 0.5) return true
  // Books and courses have titles and authors as well.
  if (areOthers) return profiles.some(({ roles }) => roles.paper > 0.5)
  if (fields.has('authors')) return true
  // Below a heading for things of another kind, short titles are their names.
  if (section && !section.weak && !section.kinds.includes('paper') && named.words < SHORT) return false
  return fields.has('paper') || profiles.some(({ roles }) => roles.paper > 0.2)
}

/** Mean number of words below which titles are names. */
const SHORT = 3

const GIVEN = 'set by the user'
const SURE = 10

/** A header as overrides compare it: without case, and with one space for many. */
export function foldHeader(header: string): string {
  return header.replace(/\s+/gu, ' ').trim().toLowerCase()
}

function givenFields(profiles: Profile[], { columns = {} }: Override): (ColumnField | undefined)[] {
  const fields = new Map(Object.entries(columns).map(([header, field]) => [foldHeader(header), field]))
  return profiles.map(({ header }) => {
    const field = fields.get(foldHeader(header))
    return field && { field, why: GIVEN }
  })
}

/** The kind, by the name column's header, else the section, else the columns, else the document's title. */
function decideKind(
  profiles: Profile[],
  columns: ColumnField[],
  named: Profile | undefined,
  section: SectionKind | undefined,
  areOthers: boolean,
  title: string | null
): { kind: Kind; why: string } {
  const header = named?.header ?? ''
  const hint = headerKind(header)
  const fields = new Set(columns.map(column => column.field))
  const isTitle = named !== undefined && headerScore(header, TITLE) >= 0.9
  if (hint && !hint.weak && !(isTitle && !entitlesPapers(named, profiles, fields, section, areOthers)))
    return { kind: hint.kind, why: `header "${header}"` }
  const among = hint ? undefined : linkedKind(header)
  const linked = among && named && linksInFront(named, profiles.indexOf(named)) ? among : undefined
  if (linked === 'tool' && section?.kind !== 'model' && named && named.roles.weights + named.roles.data <= 0.5)
    return { kind: linked, why: `header "${header}"` }
  if (section && !(section.weak && hint?.weak)) return { kind: section.kind, why: `section "${section.title}"` }
  if (hint?.weak) return { kind: hint.kind, why: `header "${header}"` }
  if (linked) return { kind: linked, why: `header "${header}"` }
  // Columns that tell a data set, such as its modalities, stand beside titles as well.
  if (profiles.some(({ header }, index) => columns[index]?.field === 'title' && headerKind(header)?.kind === 'paper'))
    return { kind: 'paper', why: 'a column of titles' }
  // A column of links under any header says by them that models are listed.
  if (
    profiles.some(
      ({ linked, roles }, index) => columns[index]?.field === 'link' && linked >= 0.5 && roles.weights > 0.5
    )
  )
    fields.add('weights')
  const sign = columnsKind(fields)
  const fromColumns = sign && { kind: sign.kind, why: `a column of ${sign.field}` }
  if (fromColumns && !sign.weak) return fromColumns
  if (among === 'other') return { kind: 'other', why: `header "${header}"` }
  const fromTitle = sectionKind(title === null || areOthers ? [] : [title])
  if (fromTitle) return { kind: fromTitle.kind, why: `title "${fromTitle.title}"` }
  return fromColumns ?? { kind: 'other', why: 'nothing says what it lists' }
}
