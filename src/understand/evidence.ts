import { leadsToArchives, namesInArchives, namesOnHub } from '../fields/archives.ts'
import { holdsNoWords } from '../fields/field.ts'
import { isOfPart } from '../fields/measure.ts'
import type { Profile } from '../fields/profile.ts'
import type { RawTable } from '../parse/tables.ts'
import { isSourceHeader } from '../values/source-header.ts'
import { type Field, type Kind, LINK_FIELDS } from '../vocabulary.ts'
import { type ColumnField, ITS_CELLS } from './columns.ts'
import { fieldScores } from './field-words.ts'
import { headerScore, isAbout, nameSet } from './header.ts'
import { headerKind, isHost, isMade, isOutright, isPublished, isWork, type KindHint, linkedKind } from './kind.ts'
import { isOfPrograms } from './manual.ts'
import type { NameColumn } from './name-column.ts'
import { linksInFront, linksWhatIsSaid } from './name-looks.ts'
import { namesPublished } from './published.ts'

/** Fields that tell a resource of a kind apart even where nothing is linked. */
const TELLING = new Set<Field>([
  'title',
  'date',
  'organization',
  'authors',
  'license',
  'modalities',
  'tasks',
  'parameters',
  'samples',
  'images',
  'texts',
  'inputTokens',
  'outputTokens',
  'knowledgeCutoff',
  'benchmarks',
  'paper'
])
/** Words that head the names of a list and the keys of a description alike, and those that head what the keys have. */
const ENTRIES = nameSet({ en: 'item|items|entry|entries' })
const DETAILS = nameSet({ en: 'detail|details|info|information|value|values' })
const LINKS = new Set<Field>(LINK_FIELDS)

/** What speaks for a list of resources, and against it. */
export interface Evidence {
  table: RawTable
  profiles: readonly Profile[]
  columns: readonly ColumnField[]
  /** Where the column of the names stands, and how it looks. */
  nameAt: number
  named: Profile
  /** The kind that its header is a word for. */
  hint: KindHint | undefined
  /** Whether its header is a word for names or for a kind. */
  isNoun: boolean
  /** Whether its header is a word for one kind and nothing else. */
  isOutright: boolean
  /** Whether what stands above names that kind as well. */
  isSaid: boolean
  /** The kinds that the section names. */
  listed: readonly Kind[]
  /** The kinds that the title of the document names. */
  titled: readonly Kind[]
  /** Whether the title says that the document collects something. */
  isCollected: boolean
  /** Columns that link to what belongs to the rows. */
  own: readonly Profile[]
  /** Whether rows are linked, in such a column or by their names, or are about to be. */
  isLinked: boolean
  /** Whether rows name what anyone finds without a link. */
  isPublished: boolean
  /** Fields that tell a resource of a kind apart. */
  telling: ReadonlySet<Field>
  /** Whether the stars of the rows are counted, which only what is published has. */
  isStarred: boolean
  /** Whether a column describes the rows. */
  isDescribed: boolean
  /** The heading right above, or that of the document. */
  heading: string
}

/** What is known of a table from outside of it. */
export interface Around {
  /** The heading right above, or that of the document. */
  heading: string
  /** The kinds that the section names, and those that the title of the document does. */
  listed: readonly Kind[]
  titled: readonly Kind[]
  /** Whether the title says that the document collects something. */
  isCollected: boolean
  /** Whether a larger table with the same headers is a list. */
  isAlike: boolean
}

/** Headings of what only shows how a program works. */
const SAMPLES =
  /\b(?:demo|examples?|output|sample|test data|beispiele?|ejemplos?|exemples?|exemplos?|prueba)\b|示例|样例|演示|效果|サンプル|예시/i

/** Headers of what an analysis has of the data that it takes from archives. */
const OF_ANALYSIS =
  /^(?:conditions?|donors?|fig(?:ures?|\.)?|notebooks?|panels?|patient|replicates?|runs?|sample(?: id| name)?|scripts?|split|subject|use|used (?:for|in))$/

/** Kinds that a title names for what is listed; of tools, papers and benchmarks, the document is mostly that of one. */
const OF_TITLES: ReadonlySet<Kind> = new Set(['dataset', 'model'])

/** Gathers the evidence from the columns of a table and from what stands above it. */
export function evidenceOf(
  table: RawTable,
  profiles: readonly Profile[],
  columns: readonly ColumnField[],
  name: NameColumn,
  { heading, listed: below, titled, isCollected }: Around
): Evidence {
  const named = profiles[name.column] as Profile
  const isBelowTitle = below.length === 0 && table.section.length === 0
  const listed = isBelowTitle ? titled.filter(kind => OF_TITLES.has(kind)) : below
  const hint = headerKind(named.header)
  const isPlain = isOutright(hint)
  // Where the names lead nowhere, marks that do say whether a row has what the header asks for.
  const own = profiles.filter(
    (column, index) =>
      column.linked >= 0.3 &&
      LINKS.has(columns[index]?.field ?? 'extra') &&
      !(
        named.linked < 0.3 &&
        columns[index]?.why === ITS_CELLS &&
        column.atLeast('marks', 0.5) &&
        !AVAILABLE.test(column.header)
      )
  )
  const telling = new Set(columns.map(column => column.field).filter(field => TELLING.has(field)))
  // The parts of data sets tell as much of them as their sums would.
  if (hint?.kind === 'dataset' && profiles.some(holdsPart)) telling.add('samples')
  const isDescribed = columns.some(column => column.field === 'description')
  const areHosted = profiles.some(({ header }) => isHost(header))
  const isEntry =
    own.length === 0 &&
    named.linked < 0.3 &&
    headerScore(named.header, ENTRIES) >= 0.9 &&
    profiles.some(({ header }) => headerScore(header, DETAILS) >= 0.9)
  const areWorkedOn = profiles.some(
    ({ header }) => isOfPrograms(header) || OF_ANALYSIS.test(header.trim().toLowerCase())
  )
  const areFound = namesPublished(named, profiles, heading) && !SAMPLES.test(heading)
  return {
    table,
    profiles,
    columns,
    nameAt: name.column,
    named,
    hint,
    isNoun:
      hint?.weak === false ||
      areFound ||
      (name.column === 0 && (isCollected || titled.includes('dataset')) && areSources(named.header, heading, listed)) ||
      (named.header !== '' && name.score > 1.6 && !isEntry && !saysLinks(named.header, hint)) ||
      (listsLinked(named, profiles, listed, titled, areHosted, heading) &&
        (isDescribed || telling.size > 0 || areHosted || areSites(named.header, heading))) ||
      linksWhatIsSaid(named, profiles, heading) ||
      listsTold(named, telling, listed),
    isOutright: isPlain,
    isSaid:
      isPlain &&
      (listed.includes(hint.kind) ||
        (OF_TITLES.has(hint.kind) && titled.includes(hint.kind)) ||
        isAbout([heading], named.header)),
    listed,
    titled,
    isCollected,
    own,
    isLinked:
      own.length > 0 ||
      named.linked >= 0.3 ||
      (!areWorkedOn && areArchived(named, profiles)) ||
      profiles.some(
        (column, index) =>
          LINKS.has(columns[index]?.field ?? 'extra') &&
          (awaitsLinks(column) || namesOnHub(column) || (leadsToArchives(column) && !areWorkedOn))
      ) ||
      (isPlain && profiles.some(column => column.linked >= 0.5)) ||
      columns.some(({ field }, index) => field === 'title' && (profiles[index]?.linked ?? 0) >= 0.3),
    isPublished: areFound,
    telling,
    isStarred: profiles.some((column, index) => columns[index]?.field === 'stars' && countsStars(column)),
    isDescribed,
    heading
  }
}

/** Headers that ask whether a thing can be had, so that what their marks lead to is the thing. */
const AVAILABLE = /\b(?:available|availability|code|open|public(?:ly)?|released|source)\b|开源|公开/i

/** Whether a header is a word for links and for nothing else. */
function saysLinks(header: string, hint: KindHint | undefined): boolean {
  const { link, name } = fieldScores(header)
  return link >= 0.9 && name < 0.7 && hint === undefined
}

/** Whether a heading names the sites that a header does; what is published or made is told of in many other ways. */
function areSites(header: string, heading: string): boolean {
  return linkedKind(header) === 'other' && !isPublished(header) && !isMade(header) && isAbout([heading], header)
}

/** Whether a heading says that the sources below a word for these are those of data. */
function areSources(header: string, heading: string, listed: readonly Kind[]): boolean {
  return isSourceHeader(header) && listed.includes('dataset') && isAbout([heading], header)
}

/** Whether names are the numbers of data in archives, of which words tell more. */
function areArchived(named: Profile, profiles: readonly Profile[]): boolean {
  if (named.distinct < 0.95 || !namesInArchives(named)) return false
  return profiles.some(column => column !== named && !holdsNoWords(column, 0.5))
}

/** Whether what is linked in front stands below a word for what is listed so: the parts of one program are on one site. */
function listsLinked(
  named: Profile,
  profiles: readonly Profile[],
  listed: readonly Kind[],
  titled: readonly Kind[],
  areHosted: boolean,
  heading: string
): boolean {
  if (!linksInFront(named, profiles)) return false
  if (isSourceHeader(named.header) && (listed.length > 0 ? listed : titled).includes('dataset')) return true
  if (linkedKind(named.header) === undefined) return false
  // Most programs have tutorials of their own, wherever these are.
  if (isMade(named.header)) return areHosted && named.repositories > 0.5
  // Catalogues have a page for each film, album or game.
  if (named.sites > 0.5) return true
  if (!isWork(named.header) || named.outward.length < named.filled * 0.8) return false
  return !TRIED.test(heading) && !profiles.some(({ header }) => TRIED.test(header))
}

/** Headings and headers of what a program was tried with. */
const TRIED = /\b(?:compatib\w*|issues?|patch(?:es)?|playable|runs|status|supported|tested|works)\b/i

/** Whether enough is told of what such a word heads where nothing is linked. */
function listsTold({ header, distinct }: Profile, telling: ReadonlySet<Field>, listed: readonly Kind[]): boolean {
  // Below a heading for it, who made a thing and its terms are told of what can be had, under any name.
  if (header !== '' && listed.length > 0 && distinct >= 0.9 && telling.has('authors') && telling.has('license'))
    return true
  return linkedKind(header) === 'other' && !isMade(header) && distinct >= 0.9 && telling.size >= 2
}

/** Whether a column says how many there are in a part of the data. */
function holdsPart(column: Profile): boolean {
  return isOfPart(column.header, column.headers) && column.atLeast('number', 0.5)
}

/** Whether more stars are counted than anyone gives: what users rate has five at most, and ten now and then. */
function countsStars(column: Profile): boolean {
  return (
    column.pictured >= 0.5 || column.texts.some(text => /\d[kK]\b|\d{2,}/.test(text) && !/^\D?10(?:\.0)?$/.test(text))
  )
}

/** Whether most cells are links whose addresses are not filled in yet. */
function awaitsLinks(column: Profile): boolean {
  return column.linkOnly >= 0.8 && column.atLeast('awaiting', 0.5)
}
