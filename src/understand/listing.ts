import { holdsNoWords, isOfOthers } from '../fields/field.ts'
import { remembered } from '../normalize/remembered.ts'
import type { RawTable } from '../parse/tables.ts'
import type { Kind } from '../vocabulary.ts'
import type { ColumnField } from './columns.ts'
import { type Around, type Evidence, evidenceOf } from './evidence.ts'
import { fieldScores, isHeaderWord, SAYS } from './field-words.ts'
import { HEADER_SLOTS, headerScore, isAbout, nameSet } from './header.ts'
import { headerKind, linkedKind } from './kind.ts'
import { countsClasses, isLeaderboard, mayBeResult, whyMatrix } from './matrix.ts'
import type { NameColumn } from './name-column.ts'
import { isNumbering, linksInFront } from './name-looks.ts'
import type { Profile } from './profile.ts'
import { isBelowPeople, OF_PROJECT } from './project-tables.ts'

/** Why a table is no list of resources, or null when it is one. */
export function whyNoList(
  table: RawTable,
  profiles: readonly Profile[],
  columns: readonly ColumnField[],
  name: NameColumn | undefined,
  around: Around
): string | null {
  const width = profiles.length
  if (table.rows.length === 0) return 'no rows'
  if (width < 2 && !listsAlone(profiles)) return 'a single column'
  if (profiles.filter(column => column.images > 0.5).length * 2 >= width) return 'mostly images'
  const pictured = profiles.filter(column => column.pictured > 0.5).length
  if (table.headers.every(header => header === '') && pictured * 2 >= width) return 'a wall of pictures'
  if (!name) return 'no column names anything'
  if (table.headers.length === 0 && around.listed.length === 0 && isBelowPeople(table.section)) return 'people'
  const evidence = evidenceOf(table, profiles, columns, name, around)
  const reasons = around.isAlike ? REASONS.filter(([why]) => why !== NAMES_NOTHING) : REASONS
  const [why] = reasons.find(([, isSo]) => isSo(evidence)) ?? []
  if (why !== undefined) return why
  const isEnough = around.isAlike || saysEnough(evidence)
  return whyMatrix(evidence) ?? (isEnough ? null : 'nothing is linked, and too little is said of each row')
}

const NAMES_NOTHING = 'no column names or links resources'

/** A column of papers and the like may stand alone, where its header and its links say so. */
function listsAlone([column]: readonly Profile[]): boolean {
  const hint = headerKind(column?.header ?? '')
  return hint?.weak === false && hint.score >= 0.9 && (column?.linked ?? 0) >= 0.8
}

/** What a table with names may be instead of a list, the surest first. */
const REASONS: readonly [why: string, isSo: (evidence: Evidence) => boolean][] = [
  ...OF_PROJECT,
  ['laid out, not listed', isLayout],
  ['its rows are fields', isTransposed],
  ['documents parameters or commands', isManualTable],
  ['leads to documentation', ({ named }) => headerScore(named.header, DOCS) >= 0.9],
  [NAMES_NOTHING, namesNothing],
  ['its links stay in the page', isContents],
  ['laid out, not listed', isGridOfLinks],
  ['counts the classes of data', countsClasses],
  ['a matrix of results', isLeaderboard]
]

/** Whether the cells are places on the page: each holds a thing of its own, or many under the word for them. */
function isLayout({ table: { headers }, profiles, named }: Evidence): boolean {
  if (profiles.length > 2 && headers.every(header => header === '')) {
    const roles = new Set(profiles.map(mainRole))
    if (roles.size === 1 && profiles.every(column => column.linked >= 0.5 && !column.above('labels', 0.3))) return true
  }
  const things = headers.every(header => header === '' || (headerKind(header)?.kind ?? 'paper') !== 'paper')
  return things && named.atLeast('several', 0.5) && !profiles.some(column => column.roles.paper > 0.5)
}

/** What most links of a column lead to. */
function mainRole({ roles }: Profile): string | undefined {
  return Object.entries(roles).sort(([, a], [, b]) => b - a)[0]?.[0]
}

/**
 * Whether the first column holds words for fields, each with what one or several things have there. In a list it may
 * hold them too, as types of what a column behind it names under a word for names.
 */
function isTransposed({ table, profiles, nameAt, named }: Evidence): boolean {
  const [heads] = profiles
  if (!heads || heads.linked >= 0.5 || (nameAt > 0 && isHeaderWord(named.header))) return false
  const texts = table.rows.slice(0, HEADS).flatMap(({ cells: [head] }) => head?.text || [])
  // Names are no such words, so that two of them tell.
  if (!texts.slice(0, 2).some(isFieldWord)) return false
  const words = new Set(texts.filter(isFieldWord)).size
  return words > 1 && words * 2 > texts.length
}

/** Rows whose heads are looked at. */
const HEADS = 10

/** Whether a cell holds a word for a column; none is longer or has digits, as many names do. */
function isFieldWord(text: string): boolean {
  return text.length <= 40 && !/\d/.test(text) && isHeaderWord(text)
}

/** Headers of tables that document a program instead of listing resources. */
const MANUAL = nameSet({
  en: 'parameter|parameters|option|options|flag|flags|argument|arguments|arg|default|default value|defaults|type|types|variable|env|environment variable|command|commands|syntax|shortcut|key|value|values|example|examples|usage|field|fields|attribute|property|required|supported values|preview|setting|keyword|column|return|returns|input|output|before|after|status|permission|config|configuration',
  zh: '参数|选项|默认值|类型|变量|命令|语法|快捷键|键|值|示例|用法|字段|属性|必填|效果|配置',
  ja: 'パラメータ|オプション|既定値|デフォルト|型|変数|コマンド|構文|キー|値|例|使い方|フィールド'
})

const isManual = remembered((header: string) => headerScore(header, MANUAL) >= 0.9, HEADER_SLOTS)

/** Whether columns are those of a manual, and the others say too little. */
function isManualTable(evidence: Evidence): boolean {
  const { table, columns, named, hint, isNoun, isOutright, isSaid, own, isLinked, telling } = evidence
  const isExtra = (index: number): boolean => (columns[index]?.field ?? 'extra') === 'extra'
  const manuals = table.headers.filter((header, index) => isManual(header) && isExtra(index))
  // What goes into a model that can be had by its name is said of the model.
  const isHad = isOutright && named.linked >= 0.5 && named.roles.weights + named.roles.data > 0.5
  const isList = isNoun && (own.length > 0 || telling.size >= 3 || isHad)
  if (manuals.length === 0 || isList) return false
  // Such a column documents the parts of a program, as its tools and models, more often than a list of them.
  const isSaidOfData = isSaid && hint?.kind === 'dataset'
  // How benchmarks are set up is told of them, how they are run is not.
  const isSetUp = manuals.every(header => /^config/i.test(header)) && isAnnounced(evidence)
  const isTold = isOutright && (telling.size > 0 ? hint?.kind !== 'tool' : isSaidOfData || isSetUp)
  // Names that all lead to one site, beside nothing else, are explained there.
  const areExplained =
    manuals.length === table.headers.length - 1 && named.sites * named.links < 2 && named.repositories * named.links < 2
  return manuals.length > 1 || (own.length === 0 && !isTold && (!isLinked || (named.filled > 2 && areExplained)))
}

/** Headers of names that lead to what explains, not to what is listed. */
const DOCS = nameSet({
  en: 'chapter|doc|docs|documentation|lesson|lesson link|lessons|section|subsection',
  zh: '文档|章节',
  ja: 'ドキュメント|章'
})

/** Words that head names in front of what describes them; elsewhere they say with what data were made, or what helps. */
const IN_FRONT = nameSet({ en: 'device|devices|solution|solutions' })

/** Whether no header is a word for names and no link leads to what could be named. */
function namesNothing(evidence: Evidence): boolean {
  const { table, nameAt, named, isNoun, own, listed, telling, isDescribed } = evidence
  if (isNoun || own.length > 0 || table.headers.length === 0) return false
  const { paper, weights, data } = named.roles
  const isHead =
    (named.header === '' || headerScore(named.header, IN_FRONT) >= 0.9) &&
    nameAt === 0 &&
    (named.header === '' ? listed.length > 0 : listed.includes('tool')) &&
    (isDescribed || telling.size > 0)
  return named.linked < 0.5 || (paper + weights + data <= 0.5 && !isHead && !listsSites(evidence))
}

/** Words for what is explained somewhere rather than listed: parts of a program, a course or a field, and what these need. */
const EXPLAINED = nameSet({
  en: 'area|category|categories|channel|component|concept|day|dependency|dependencies|error|event|feature|function|issue|level|metric|problem|question|requirement|role|rule|stage|standard|step|subject|task|term|theme|topic|use case|week',
  zh: '功能|规则|主题|话题|步骤|任务|类别|概念|依赖|知识点',
  ja: '機能|ルール|トピック|手順',
  ko: '기능|규칙|주제|단계',
  es: 'función|regla|tema|paso',
  fr: 'fonction|règle|thème|sujet|étape',
  de: 'funktion|regel|thema|schritt',
  pt: 'função|regra|tópico|etapa',
  ru: 'функция|правило|тема|шаг',
  vi: 'chức năng|quy tắc|chủ đề|bước'
})

/**
 * Whether each name in front leads to a site of its own, below a word that no list of words here holds: something is told
 * of the rows, or the heading says that they are what is listed.
 */
function listsSites({ table, profiles, named, telling, isDescribed, heading }: Evidence): boolean {
  if (!linksInFront(named, profiles) || named.filled < 2 || named.sites <= 0.5) return false
  if (named.header === '' || linkedKind(named.header) !== undefined || isBelowPeople(table.section)) return false
  const singular = named.header.replace(/s$/i, '')
  if (isManual(named.header) || [named.header, singular].some(word => headerScore(word, EXPLAINED) >= 0.75))
    return false
  if (isHeaderWord(named.header) && fieldScores(named.header).organization < 0.9) return false
  return isDescribed || telling.size > 0 || isAbout([heading], named.header)
}

/**
 * Whether all links stay in the document or beside it; those to headings make a table of contents, and those that wait
 * for their addresses stay nowhere.
 */
function isContents({ profiles, nameAt, isNoun, isSaid, telling }: Evidence): boolean {
  if (profiles.some(column => column.linked > 0) || (isNoun && telling.size >= 2)) return false
  const inward = profiles.filter(
    (column, index) => index !== nameAt && column.linkOnly >= 0.8 && column.above('inward', 0)
  )
  return inward.some(column => !isSaid || column.atLeast('anchors', 0.5))
}

/** Whether other columns lead to things of their own: the rows are places, days or ranks. */
function isGridOfLinks({ table, profiles, nameAt, isNoun, telling }: Evidence): boolean {
  if (isNoun || telling.size > 0 || table.headers.every(header => header === '')) return false
  return profiles.some(
    (column, index) =>
      index !== nameAt &&
      column.linkOnly >= 0.8 &&
      column.distinct >= 0.5 &&
      !isHeaderWord(column.header) &&
      !column.above('labels', 0.3)
  )
}

/** Whether the rows are linked, or enough is said of them where they are not. */
function saysEnough(evidence: Evidence): boolean {
  const { table, profiles, nameAt, named, hint, listed, isNoun, isOutright, isSaid, isLinked, isDescribed, telling } =
    evidence
  if (
    isLinked ||
    ((isSaid || (isOutright && (havePages(named) || named.atLeast('hubNames', 0.8)))) && telling.size >= 1)
  )
    return true
  if (isNoun && ((table.rows.length > 1 && telling.size >= 2) || (isDescribed && listed.length > 0))) return true
  if (listsPapers(evidence) || listsSizes(evidence) || listsGrouped(evidence)) return true
  // Further back in a row, data sets are those that something was tried on.
  if (!hint || !isOutright || !profiles.slice(0, nameAt).every(isNumbering)) return false
  if (isAnnounced(evidence)) return true
  // Data sets are described by their counts.
  const counts = isSaid && profiles.some(countsParts)
  return hint.kind === 'dataset' && (telling.size >= 1 || counts)
}

/** Whether names lead to files beside the document, as notes on each of what is listed are. */
function havePages(named: Profile): boolean {
  return named.atLeast('inward', 0.8) && !named.above('anchors', 0)
}

/**
 * Whether names below a plain word for them, and a heading that says what they name, stand beside sizes, licenses or what
 * models were built on: these are often all that is said.
 */
function listsSizes({ table, profiles, named, hint, isOutright, listed, telling }: Evidence): boolean {
  const isName = hint ? isOutright : NAME.test(named.header)
  if (!isName || table.rows.length < 2 || profiles.some(mayBeResult)) return false
  const kind = hint?.kind ?? listed.find(kind => kind === 'model' || kind === 'dataset')
  if (kind === undefined || !listed.includes(kind)) return false
  if (telling.has('license')) return kind === 'model' || kind === 'dataset'
  return (
    kind === 'model' &&
    (telling.has('parameters') || (isOutright && profiles.some(column => isOfOthers(column.header))))
  )
}

/** Headers of when something was used. */
const STAGES = /\b(?:stage|step|phase|split|fold)s?\b|阶段/i

/** Whether models or data are told of behind what groups them, which is no model that was tried on them. */
function listsGrouped({ table, profiles, nameAt, hint, isOutright, isDescribed, telling }: Evidence): boolean {
  if (!isOutright || (hint?.kind !== 'dataset' && hint?.kind !== 'model') || table.rows.length < 2) return false
  const grouped = profiles.slice(0, nameAt)
  if (grouped.some(({ header }) => headerKind(header) !== undefined || STAGES.test(header))) return false
  if (profiles.some(mayBeResult)) return false
  return grouped.length > 0 && (telling.has('license') || (telling.size > 0 && isDescribed))
}

const NAME = /^names?$|^名[称字前]$|^이름$/i

/** Whether titles stand beside venues that are known or, below a heading for papers, long ones beside years. */
function listsPapers({ table, profiles, columns, nameAt, named, hint, isOutright, listed }: Evidence): boolean {
  if (hint?.kind !== 'paper' || !isOutright || table.rows.length < 2) return false
  if (profiles.some((column, index) => index !== nameAt && mayBeResult(column))) return false
  const isPapers = listed.includes('paper')
  const arePapers = isPapers || OF_PAPERS.test(named.header)
  if (!isPapers && table.section.some(heading => OTHER_TITLES.test(heading))) return false
  return profiles.some((column, index) => {
    const field = columns[index]?.field
    if (field === 'paper') return column.atLeast('knownVenues', 0.5) || (arePapers && column.atLeast('dated', 0.8))
    return field === 'date' && isPapers && named.words >= LONG && YEAR.test(column.header)
  })
}

/** Words for papers: talks and standards have titles as well. */
const OF_PAPERS = /paper|preprint|论文|論文|논문|文献|art[ií]c|artigo|статья|bài báo/i

/** Mean number of words from which on texts are titles and no names. */
const LONG = 5
const YEAR = /year|年|año|\bano\b|jahr|année|год/i

/** Sections of what has a title and a venue as papers do. */
const OTHER_TITLES =
  /\b(?:agenda|blogs?|books?|courses?|events?|films?|lectures?|movies|news|patents?|podcasts?|posters?|posts?|presentations?|schedule|seminars?|slides|talks?|theses|tutorials?|videos?|webinars?|workshops?)\b|报告|講演/i

/** Kinds that a heading announces a list of; programs document their models and tools below such headings too. */
const ANNOUNCED: ReadonlySet<Kind> = new Set(['dataset', 'benchmark', 'paper'])

/** Whether a heading announces what the rows name, and they say more of it. */
function isAnnounced({ profiles, nameAt, named, hint, isOutright, listed }: Evidence): boolean {
  if (!hint || !isOutright || !ANNOUNCED.has(hint.kind) || !listed.includes(hint.kind)) return false
  return saysMore(
    profiles.filter((_, index) => index !== nameAt),
    named
  )
}

/** Whether rows say two things more and no results: at least one in words, below a word for what is said of rows. */
function saysMore(besides: readonly Profile[], named: Profile): boolean {
  // Headings between the rows stand in the column of the names alone.
  const rows = besides.reduce((most, { filled }) => Math.max(most, filled), 0)
  const others = besides.filter(({ filled }) => filled >= rows * 0.8)
  if (rows < 2 || rows * 2 <= named.filled || others.length < 2 || others.some(mayBeResult)) return false
  return others.some(
    column => headerScore(column.header, SAYS) >= 0.7 && !isManual(column.header) && !holdsNoWords(column, 0.2)
  )
}

/** What data sets are described by the counts of, besides samples. */
const PARTS = nameSet({
  en: 'attributes|classes|demonstrations|density|edges|entities|episodes|features|genes|interactions|items|labels|nodes|observations|ratings|relations|relationships|series|sparsity|tasks|terms|tokens|trajectories|triples|users|variables',
  zh: '类别数|实体数|关系数',
  ja: 'クラス数'
})

function countsParts(column: Profile): boolean {
  return headerScore(column.header.replace('#', ''), PARTS) >= 0.75 && column.atLeast('number', 0.5)
}
