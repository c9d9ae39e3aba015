import { namesInArchives } from '../fields/archives.ts'
import { saysParameters } from '../fields/numbers.ts'
import type { Profile } from '../fields/profile.ts'
import { TITLE_NAMES } from '../fields/texts.ts'
import { isSourceHeader } from '../values/source-header.ts'
import type { Field, Kind } from '../vocabulary.ts'
import type { ColumnField } from './columns.ts'
import { fieldScores } from './field-words.ts'
import { headerScore, nameSet } from './header.ts'
import { columnsKind, headerKind, type KindHint, linkedKind } from './kind.ts'
import { linksInFront } from './name-looks.ts'
import { namesPublished } from './published.ts'
import { listsAddOns, listsOthers, type SectionKind, sectionKind } from './section-kind.ts'

/** What is known of a table when its kind is asked for. */
interface Known {
  profiles: readonly Profile[]
  columns: readonly ColumnField[]
  fields: ReadonlySet<Field>
  /** The column of the names, with its header, which may be a word for a kind, or for what is listed where it is linked. */
  named: Profile | undefined
  header: string
  hint: KindHint | undefined
  among: Kind | undefined
  /** Whether the names in front lead to a thing of their own each. */
  isLinked: boolean
  section: SectionKind | undefined
  headings: readonly string[]
  title: string | null
  /** Whether the innermost heading is of other things than the title of the document says. */
  areOthers: boolean
}

interface Judgement {
  kind: Kind
  /** The evidence in a few words. */
  why: string
}

/** The kind, by the name column's header, else the section, else the columns, else the document's title. */
export function decideKind(
  profiles: Profile[],
  columns: ColumnField[],
  named: Profile | undefined,
  section: SectionKind | undefined,
  headings: readonly string[],
  title: string | null
): Judgement {
  const header = named?.header ?? ''
  const hint = headerKind(header)
  const known: Known = {
    profiles,
    columns,
    fields: new Set(columns.map(column => column.field)),
    named,
    header,
    hint,
    among: hint ? undefined : linkedKind(header),
    isLinked: named !== undefined && linksInFront(named, profiles),
    section,
    headings,
    title,
    areOthers: listsOthers(headings)
  }
  for (const judge of JUDGES) {
    const found = judge(known)
    if (found) return found
  }
  return { kind: 'other', why: 'nothing says what it lists' }
}

/** What may say the kind, the surest first. */
const JUDGES: readonly ((known: Known) => Judgement | undefined)[] = [
  byMakersOfData,
  byNoun,
  byArchive,
  byLinkedTools,
  byPublished,
  byPapersAndVenues,
  byArea,
  byCodes,
  byTypes,
  bySection,
  byWeakNoun,
  byTitles,
  byColumns,
  byOthers,
  byCodeHeader,
  byAddOns,
  byDocument,
  byAnyColumn,
  byPrograms
]

function ofHeader(kind: Kind, header: string): Judgement {
  return { kind, why: `header "${header}"` }
}

function isTitle({ header }: Known): boolean {
  return headerScore(header, TITLE) >= 0.9
}

function byMakersOfData(known: Known): Judgement | undefined {
  const { named, profiles } = known
  if (!named || !isTitle(known) || named.roles.paper > 0.5) return undefined
  const ofData = profiles.find(({ header }) => OF_DATASETS.test(header.trim()))
  return ofData && ofHeader('dataset', ofData.header)
}

function byNoun(known: Known): Judgement | undefined {
  const { hint, named, header } = known
  if (!hint || hint.weak || (named && isTitle(known) && !entitlesPapers(known, named))) return undefined
  return ofHeader(hint.kind, header)
}

function byArchive({ named }: Known): Judgement | undefined {
  return named && namesInArchives(named) ? { kind: 'dataset', why: 'numbers in an archive of data' } : undefined
}

function byLinkedTools({ among, isLinked, section, named, header }: Known): Judgement | undefined {
  const isTool = among === 'tool' && isLinked && section?.kind !== 'model'
  return isTool && named && named.roles.weights + named.roles.data <= 0.5 ? ofHeader(among, header) : undefined
}

function byPublished({ among, named, isLinked, profiles, header }: Known): Judgement | undefined {
  return among && named && !isLinked && namesPublished(named, profiles) ? ofHeader(among, header) : undefined
}

function byPapersAndVenues({ section, profiles, columns }: Known): Judgement | undefined {
  if (!section || !arePapers(section, profiles, columns)) return undefined
  return { kind: 'paper', why: `section "${section.title}", papers and venues` }
}

/** Programs below a heading for an area with another one below it are not what the area is called: `Data > Backup`. */
function byArea({ section, headings, named, profiles, columns, fields, title }: Known): Judgement | undefined {
  if (!section || !AREA.test(section.title) || section.title === headings.at(-1)) return undefined
  if (!named || !linkPrograms(named) || columns.some(({ field }) => OF_DATA_ALONE.has(field) || field === 'paper'))
    return undefined
  const runSomewhere = profiles.some(({ header }) => RUNS.test(header.trim())) || fields.has('stars')
  if (!runSomewhere || (title !== null && sectionKind([title])?.kind === 'dataset')) return undefined
  return { kind: 'tool', why: 'links to code' }
}

/** Codes that are linked in front are programs, whatever data they are about; repositories hold anything. */
function byCodes({ named, isLinked, header, section, areOthers }: Known): Judgement | undefined {
  if (!named || !isLinked || areOthers || !/^codes?$/i.test(header.trim())) return undefined
  if (section && section.kind !== 'dataset') return undefined
  return named.roles.data + named.roles.weights <= 0.5 ? ofHeader('tool', header) : undefined
}

/** Resources of any kind, each of which says that it is one of the same kind: `Type` above nothing but `Dataset`. */
function byTypes({ hint, among, profiles, section, headings, areOthers }: Known): Judgement | undefined {
  // A heading right above says more.
  if (hint || among || areOthers || (section !== undefined && section.title === headings.at(-1))) return undefined
  const types = profiles.find(({ header, filled }) => filled > 1 && TYPES.test(header.trim()))
  const kind = types && kindOf(types.texts[0] ?? '')
  if (!kind || !types.texts.every(text => text === '' || kindOf(text) === kind)) return undefined
  return { kind, why: `each is a ${kind}` }
}

/** Headers of what sort of thing a row is. */
const TYPES = /^(?:(?:resource )?(?:type|kind)|类型|種類|종류|유형|tipo|typ|тип)$/i

/** The kind that a text is a plain word for; `Database` and `Article` are words for other things as well. */
function kindOf(text: string): Kind | undefined {
  return KINDS.find(([, words]) => words.test(text.trim()))?.[0]
}

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['dataset', /^(?:data(?: ?sets?)?|corpus|[数數資资](?:据|據|料)集|データセット|데이터셋|датасет|набор данных)$/i],
  ['model', /^(?:(?:language |foundation )?models?|llm|模型|モデル|모델|модель)$/i],
  ['tool', /^(?:tools?|librar(?:y|ies)|software|工具|ツール|도구|инструмент)$/i],
  ['benchmark', /^(?:benchmarks?|基准|ベンチマーク|벤치마크|бенчмарк)$/i]
]

/** Whether sources are told that nothing leads to: only data are had there, whatever the heading names. */
function areUnlinkedSources({ header, profiles }: Known): boolean {
  return isSourceHeader(header) && profiles.every(({ links }) => links === 0)
}

function bySection(known: Known): Judgement | undefined {
  const { section, hint } = known
  if (section?.kind !== 'dataset' && areUnlinkedSources(known)) return undefined
  if (!section || (section.weak && hint?.weak) || areModels(known)) return undefined
  return { kind: section.kind, why: `section "${section.title}"` }
}

function byWeakNoun({ hint, among, isLinked, header }: Known): Judgement | undefined {
  const kind = hint?.weak ? hint.kind : isLinked ? among : undefined
  return kind && ofHeader(kind, header)
}

/** Columns that tell a data set, such as its modalities, stand beside titles as well. */
function byTitles({ profiles, columns }: Known): Judgement | undefined {
  const isEntitled = profiles.some(
    ({ header }, index) => columns[index]?.field === 'title' && headerKind(header)?.kind === 'paper'
  )
  return isEntitled ? { kind: 'paper', why: 'a column of titles' } : undefined
}

function byColumns(known: Known): Judgement | undefined {
  const sign = columnsKind(evidentFields(known))
  return sign && !sign.weak ? { kind: sign.kind, why: `a column of ${sign.field}` } : undefined
}

function byOthers({ among, header }: Known): Judgement | undefined {
  return among && ofHeader(among, header)
}

function byCodeHeader({ named, header, areOthers }: Known): Judgement | undefined {
  return named && !areOthers && fieldScores(header).code >= 0.9 ? ofHeader('tool', header) : undefined
}

function byAddOns({ headings }: Known): Judgement | undefined {
  return listsAddOns(headings) ? { kind: 'tool', why: `section "${headings.at(-1)}"` } : undefined
}

function byDocument(known: Known): Judgement | undefined {
  const { title, areOthers, header } = known
  const found = sectionKind(title === null || areOthers || isUnknown(known) ? [] : [title])
  // Where models and tools are from is neither.
  if ((found?.kind === 'model' || found?.kind === 'tool') && isSourceHeader(header)) return undefined
  return found && { kind: found.kind, why: `title "${found.title}"` }
}

/** What columns of any list suggest. */
function byAnyColumn(known: Known): Judgement | undefined {
  const { areOthers, named } = known
  const sign = columnsKind(evidentFields(known))
  // What has a venue and a date may be a workshop or a talk.
  if (sign?.field === 'paper' && areOthers && (named?.roles.paper ?? 0) <= 0.2) return undefined
  return sign && { kind: sign.kind, why: `a column of ${sign.field}` }
}

function byPrograms({ named, areOthers }: Known): Judgement | undefined {
  return named && !areOthers && linkPrograms(named) ? { kind: 'tool', why: 'links to code' } : undefined
}

/** The title is not of what stands below a word that nothing here knows, nor is each count one of samples. */
function isUnknown({ hint, among, header, isLinked }: Known): boolean {
  return !hint && !among && isUnknownWord(header) && isLinked
}

/** The fields of a table, with weights where links of the names, or of a column under any header, lead to these. */
function evidentFields(known: Known): ReadonlySet<Field> {
  const { named, profiles, columns } = known
  const fields = new Set(known.fields)
  const areLinked = ({ linked, roles }: Profile, index: number): boolean =>
    columns[index]?.field === 'link' &&
    linked >= 0.5 &&
    // Beside papers, half of them are enough.
    (roles.weights > 0.5 || (roles.weights === 0.5 && fields.has('paper')))
  if ((named && named.linked >= 0.5 && named.roles.weights > 0.5) || profiles.some(areLinked)) fields.add('weights')
  if (isUnknown(known) && !BESIDE_SAMPLES.some(field => fields.has(field))) fields.delete('samples')
  return fields
}

/** A heading that is an area of many things rather than what is listed, where another one stands below it. */
const AREA = /^\W*data(?:\W+(?:back|go) to top)?\W*$/i

/** Headers of what programs run on. */
const RUNS = /^(?:deploy(?:ment)?|os|platforms?|stack|tech stack)$/i

/** Whether names link code, below no word for other things, and are not those of data that is kept like code. */
function linkPrograms({ header, linked, roles, texts }: Profile): boolean {
  const { name, code } = fieldScores(header)
  if (linked < 0.5 || roles.code <= 0.5 || (header !== '' && name < 0.9 && code < 0.9)) return false
  return texts.filter(text => OF_DATA_NAMED.test(text)).length * 4 < texts.length
}

const OF_DATA_NAMED = /data|corpus|images\b|数据|データ/i

/** What is told of data beside how many there are. */
const BESIDE_SAMPLES: readonly Field[] = ['modalities', 'images', 'texts', 'data']

/** Whether a header is a word for neither names nor anything that is said of rows. */
function isUnknownWord(header: string): boolean {
  const { name, link } = fieldScores(header)
  return header !== '' && name < 0.7 && link < 0.9 && !isSourceHeader(header)
}

const TITLE = nameSet({
  en: 'title|titles',
  zh: '标题|题目',
  ja: 'タイトル|題名',
  es: 'título|títulos',
  fr: 'titre|titres',
  de: 'titel',
  vi: 'tiêu đề',
  ...TITLE_NAMES
})

/** Whether titles are those of papers, which are in sight. */
function entitlesPapers({ profiles, fields, section, areOthers }: Known, named: Profile): boolean {
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
function areModels({ profiles, columns, hint, section }: Known): boolean {
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
const OF_DATA_ALONE: ReadonlySet<Field> = new Set([...BESIDE_SAMPLES, 'samples'])
