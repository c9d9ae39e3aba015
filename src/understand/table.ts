import { isPart } from '../fields/measure.ts'
import { hasLetter } from '../letters.ts'
import type { TableCell } from '../parse/cell.ts'
import type { RawTable } from '../parse/tables.ts'
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
  /** Whether the first row, which the markup does not set apart, holds the headers. */
  hasHeaderRow: boolean
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
  const hasHeaderRow = beginsWithHeader(read)
  const table = hasHeaderRow ? promote(read) : read
  const profiles = profile(table)
  const given = givenFields(profiles, override)
  const section = sectionKind(table.section)
  const nameGiven = given.findIndex(field => field?.field === 'name')
  const name =
    nameGiven >= 0 ? { column: nameGiven, score: SURE, why: GIVEN } : findName(profiles, section?.kind, given)
  const header = name ? (profiles[name.column]?.header ?? '') : ''
  const hint = headerKind(header)
  const likely = hint && !hint.weak ? hint.kind : (section?.kind ?? hint?.kind ?? null)
  const first = findFields(profiles, name, override.kind ?? likely, given)
  const { kind, why } = override.kind
    ? { kind: override.kind, why: GIVEN }
    : decideKind(profiles, first, name && profiles[name.column], section, listsOthers(table.section) ? null : title)
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
  return not ? { kind: null, why: not, columns, hasHeaderRow } : { kind, why, columns, hasHeaderRow }
}

/** A first row of plain cells that are nearly all words for columns, or that goes on under headers over several. */
function beginsWithHeader({ headers, rows }: RawTable): boolean {
  const [first] = rows
  if (!first || rows.length < 2) return false
  if (headers.some(header => header !== '')) return goesOn(headers, first.cells)
  const words = first.cells.filter(cell => cell.text !== '')
  const known = words.filter(cell => cell.links.length === 0 && isHeaderWord(cell.text)).length
  return known >= 2 && known * 2 > words.length
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

function promote(table: RawTable): RawTable {
  const [first, ...rows] = table.rows
  const cells = first?.cells ?? []
  const headers = Array.from({ length: Math.max(cells.length, table.headers.length) }, (_, at) => [
    ...new Set([table.headers[at] ?? '', cells[at]?.text.replaceAll('\n', ' ') ?? ''])
  ])
  return { ...table, headers: headers.map(texts => texts.filter(Boolean).join(' / ')), rows }
}

/** Whether titles are those of papers, which are in sight. */
function entitlesPapers(
  named: Profile,
  profiles: readonly Profile[],
  fields: ReadonlySet<Field>,
  section: SectionKind | undefined
): boolean {
  if (fields.has('authors') || (named.linked >= 0.5 && named.roles.paper > 0.5)) return true
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
  title: string | null
): { kind: Kind; why: string } {
  const header = named?.header ?? ''
  const hint = headerKind(header)
  const fields = new Set(columns.map(column => column.field))
  const isTitle = named !== undefined && headerScore(header, TITLE) >= 0.9
  if (hint && !hint.weak && !(isTitle && !entitlesPapers(named, profiles, fields, section)))
    return { kind: hint.kind, why: `header "${header}"` }
  const linked = !hint && named && linksInFront(named, profiles.indexOf(named)) ? linkedKind(header) : undefined
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
  const fromTitle = sectionKind(title === null ? [] : [title])
  if (fromTitle) return { kind: fromTitle.kind, why: `title "${fromTitle.title}"` }
  return fromColumns ?? { kind: 'other', why: 'nothing says what it lists' }
}
