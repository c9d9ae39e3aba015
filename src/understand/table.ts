import { saysParameters } from '../fields/numbers.ts'
import type { RawTable } from '../parse/tables.ts'
import type { Field, Kind } from '../vocabulary.ts'
import { type ColumnField, findFields } from './columns.ts'
import { headerScore, nameSet } from './header.ts'
import { countHeaderRows, promote, titleOf } from './header-rows.ts'
import { columnsKind, headerKind, type KindHint, linkedKind } from './kind.ts'
import { whyNoList } from './listing.ts'
import { findName, type NameColumn } from './name-column.ts'
import { linksInFront } from './name-looks.ts'
import { type Profile, profile } from './profile.ts'
import { listsAddOns, listsOthers, type SectionKind, sectionKind } from './section-kind.ts'

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
  en: 'title|titles',
  zh: '标题|题目',
  ja: 'タイトル|題名',
  es: 'título|títulos',
  fr: 'titre|titres',
  de: 'titel',
  vi: 'tiêu đề'
})

/**
 * Finds out whether a table lists resources, of what kind, and what each of its columns holds. `title` is the heading
 * of the document; `namesAt` is where a list with the same headers has its names.
 */
export function understand(
  read: RawTable,
  title: string | null = null,
  override: Override = {},
  namesAt?: number
): Understanding {
  const headerRows = countHeaderRows(read)
  const table = headerRows > 0 ? promote(read, headerRows) : read
  const profiles = profile(table)
  const given = givenFields(profiles, override)
  const section = sectionKind([...table.section, ...titleOf(read)])
  const name =
    settledName(given, namesAt) ??
    findName(profiles, [...table.section, title ?? ''], section?.kind, given.map(Boolean))
  const header = name ? (profiles[name.column]?.header ?? '') : ''
  const hint = headerKind(header)
  const likely = hint && !hint.weak ? hint.kind : (section?.kind ?? hint?.kind ?? null)
  const first = findFields(profiles, name, override.kind ?? likely, given)
  const { kind, why } = override.kind
    ? { kind: override.kind, why: GIVEN }
    : decideKind(profiles, first, name && profiles[name.column], section, table.section, title)
  // What a size or a text column counts depends on the kind.
  const fields = kind === (override.kind ?? likely) ? first : findFields(profiles, name, kind, given)
  const not =
    override.kind === null
      ? GIVEN
      : override.kind && name
        ? null
        : whyNoList(table, profiles, fields, name, {
            heading: table.section.at(-1) ?? title ?? '',
            listed: section?.kinds ?? [],
            titled: (title !== null && sectionKind([title])?.kinds) || [],
            isAlike: namesAt !== undefined
          })
  const columns = profiles.map((column, index) => ({
    header: column.header,
    ...(not ? { field: 'extra' as const, why: not } : (fields[index] as ColumnField))
  }))
  return not ? { kind: null, why: not, columns, headerRows } : { kind, why, columns, headerRows }
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

/** The column of the names where that is known before looking at any cell. */
function settledName(given: readonly (ColumnField | undefined)[], namesAt = -1): NameColumn | undefined {
  const column = given.findIndex(field => field?.field === 'name')
  if (column >= 0) return { column, score: SURE, why: GIVEN }
  return namesAt < 0 || given[namesAt]
    ? undefined
    : { column: namesAt, score: SURE, why: 'a table with the same headers' }
}

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

/** Where a heading names papers beside other things. */
const AND_PAPERS =
  /\bpapers? ?(?:[&+,/]|and\b)|(?:[&+,/]|\band) ?(?:\w+ )?papers?\b|[论論]文 ?[和与與及、&/]|[和与與及、&/] ?[论論]文/i

/** What is told of other things than papers, or leads to them. */
const OF_NO_PAPERS: readonly Field[] = ['data', 'samples', 'images', 'texts', 'weights', 'parameters', 'link', 'demo']

/** Whether all that is listed below a heading for papers and other things has its paper and the venue of that. */
function arePapers(
  { title, kinds }: SectionKind,
  profiles: readonly Profile[],
  columns: readonly ColumnField[]
): boolean {
  if (!kinds.includes('paper') || !AND_PAPERS.test(title)) return false
  if (columns.some(({ field }) => OF_NO_PAPERS.includes(field))) return false
  const most = profiles.reduce((most, { filled }) => Math.max(most, filled), 0)
  const papers = profiles.filter((_, index) => columns[index]?.field === 'paper')
  return (
    papers.some(({ filled, linked }) => linked > 0.5 && filled >= most * 0.8) &&
    papers.some(column => column.links === 0 && column.atLeast('knownVenues', 0.5))
  )
}

/** Headers of who gives data sets and of their terms, which nobody tells of the data that a paper used. */
const OF_DATASETS =
  /^(?:data ?sets?|(?:数据|資料|资料)集|データセット|데이터셋)[ _-]?(?:licen[cs]e|maintainer|owner|provider|publisher|提供(?:者|方|元)|发布者|许可证?|ライセンス|제공자|라이선스)s?$/i

/**
 * Titles that say what things are made of or tried on as often as what is listed: `Clinical data`, `Grove dataset`; and
 * those of data with what was made of them.
 */
const OF_DATA = /(?:^|[\s-])data(?:[ -]?set)?\W*$|\b(?:weights|checkpoints)\b|权重/i

/** Whether models are listed below such a title: columns lead to them, or head them and their sizes, and none to data. */
function areModels(
  profiles: readonly Profile[],
  columns: readonly ColumnField[],
  hint: KindHint | undefined,
  section: SectionKind | undefined
): boolean {
  if (section?.kind !== 'dataset' || !OF_DATA.test(section.title) || (hint && hint.kind !== 'model')) return false
  if (columns.some(({ field }) => OF_DATA_ALONE.has(field)) || profiles.some(({ roles }) => roles.data > 0))
    return false
  return profiles.some(
    ({ header, linked, roles }, index) =>
      (linked >= 0.5 && (roles.weights > 0.5 || columns[index]?.field === 'weights')) ||
      (hint !== undefined && saysParameters(header))
  )
}

/** What is told of data, and hardly ever of models. */
const OF_DATA_ALONE: ReadonlySet<Field> = new Set(['data', 'samples', 'images', 'texts', 'modalities'])

/** The kind, by the name column's header, else the section, else the columns, else the document's title. */
function decideKind(
  profiles: Profile[],
  columns: ColumnField[],
  named: Profile | undefined,
  section: SectionKind | undefined,
  headings: readonly string[],
  title: string | null
): { kind: Kind; why: string } {
  const areOthers = listsOthers(headings)
  const header = named?.header ?? ''
  const hint = headerKind(header)
  const fields = new Set(columns.map(column => column.field))
  const isTitle = named !== undefined && headerScore(header, TITLE) >= 0.9
  const ofData = isTitle && named.roles.paper <= 0.5 && profiles.find(({ header }) => OF_DATASETS.test(header.trim()))
  if (ofData) return { kind: 'dataset', why: `header "${ofData.header}"` }
  if (hint && !hint.weak && !(isTitle && !entitlesPapers(named, profiles, fields, section, areOthers)))
    return { kind: hint.kind, why: `header "${header}"` }
  const among = hint ? undefined : linkedKind(header)
  const linked = among && named && linksInFront(named, profiles) ? among : undefined
  if (linked === 'tool' && section?.kind !== 'model' && named && named.roles.weights + named.roles.data <= 0.5)
    return { kind: linked, why: `header "${header}"` }
  if (section && arePapers(section, profiles, columns))
    return { kind: 'paper', why: `section "${section.title}", papers and venues` }
  if (section && !(section.weak && hint?.weak) && !areModels(profiles, columns, hint, section))
    return { kind: section.kind, why: `section "${section.title}"` }
  if (hint?.weak) return { kind: hint.kind, why: `header "${header}"` }
  if (linked) return { kind: linked, why: `header "${header}"` }
  // Columns that tell a data set, such as its modalities, stand beside titles as well.
  if (profiles.some(({ header }, index) => columns[index]?.field === 'title' && headerKind(header)?.kind === 'paper'))
    return { kind: 'paper', why: 'a column of titles' }
  // Links of the names, or of a column under any header, say that models are listed.
  if (
    (named && named.linked >= 0.5 && named.roles.weights > 0.5) ||
    profiles.some(
      ({ linked, roles }, index) =>
        columns[index]?.field === 'link' &&
        linked >= 0.5 &&
        // Beside papers, half of them are enough.
        (roles.weights > 0.5 || (roles.weights === 0.5 && fields.has('paper')))
    )
  )
    fields.add('weights')
  const sign = columnsKind(fields)
  const fromColumns = sign && { kind: sign.kind, why: `a column of ${sign.field}` }
  if (fromColumns && !sign.weak) return fromColumns
  if (among === 'other') return { kind: 'other', why: `header "${header}"` }
  if (listsAddOns(headings)) return { kind: 'tool', why: `section "${headings.at(-1)}"` }
  const fromTitle = sectionKind(title === null || areOthers ? [] : [title])
  if (fromTitle) return { kind: fromTitle.kind, why: `title "${fromTitle.title}"` }
  return fromColumns ?? { kind: 'other', why: 'nothing says what it lists' }
}
