import type { Profile } from '../fields/profile.ts'
import type { RawTable } from '../parse/tables.ts'
import { isSourceHeader } from '../values/source-header.ts'
import type { Field } from '../vocabulary.ts'
import type { ColumnField } from './columns.ts'
import { isAnnounced, saysEnough } from './enough.ts'
import { type Around, type Evidence, evidenceOf } from './evidence.ts'
import { fieldScores, isHeaderWord, LOOSE, SAYS } from './field-words.ts'
import { headerScore, isAbout, nameSet } from './header.ts'
import { headerKind, isOutright, linkedKind } from './kind.ts'
import { isManual } from './manual.ts'
import { countsClasses, isLeaderboard, whyMatrix } from './matrix.ts'
import type { NameColumn } from './name-column.ts'
import { linksInFront } from './name-looks.ts'
import { isBelowPeople, isBelowUsers } from './people.ts'
import { namesParts, OF_PROJECT } from './project-tables.ts'
import { isSaidOfPublished, venueColumns } from './published.ts'
import { areLicensed, collectsFolders, isListed, leadsToOwn, OF_DOCUMENT } from './told.ts'

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
  const isNamed = name !== undefined && namesLinked(profiles[name.column] as Profile)
  if (!isNamed && profiles.filter(column => column.images > 0.5).length * 2 >= width) return 'mostly images'
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

/** Whether a column links a program of its own in each row, below a word for these: pictures beside it show them. */
function namesLinked({ header, linked, distinct, repositories }: Profile): boolean {
  const { code, name } = fieldScores(header)
  const areTools = headerKind(header)?.kind === 'tool' || code >= 0.9
  // What else has a name may be parts of one repository.
  const areNamed = name >= 0.9 && headerScore(header, LOOSE) < 0.9 && repositories >= 0.9
  return (areTools || areNamed) && linked >= 0.8 && distinct >= 0.9 && repositories > 0.3
}

/** A column of papers and the like may stand alone, where its header and its links say so. */
function listsAlone([column]: readonly Profile[]): boolean {
  const hint = headerKind(column?.header ?? '')
  return isOutright(hint) && (column?.linked ?? 0) >= 0.8
}

/** What a table with names may be instead of a list, the surest first. */
const REASONS: readonly [why: string, isSo: (evidence: Evidence) => boolean][] = [
  ...OF_PROJECT,
  ['laid out, not listed', isLayout],
  ['its rows are fields', isTransposed],
  ['documents parameters or commands', isManualTable],
  ['parts of one project', namesParts],
  ['leads to documentation', ({ named }) => headerScore(named.header, DOCS) >= 0.9],
  ['tells of uses or ways, not of things', areWays],
  [NAMES_NOTHING, namesNothing],
  ['its links stay in the page', isContents],
  ['laid out, not listed', isGridOfLinks],
  ['counts the classes of data', countsClasses],
  ['a matrix of results', isLeaderboard]
]

/** Whether the cells are places on the page: each holds a thing of its own, or many under the word for them. */
function isLayout({ table: { headers }, profiles, nameAt, named, isNoun }: Evidence): boolean {
  if (profiles.length > 1 && headers.every(header => header === '')) {
    // Two columns may be a name and where it leads, unless each holds nothing but links.
    const least = profiles.length > 2 ? 0 : 0.8
    const roles = new Set(profiles.map(mainRole))
    const arePlaces = profiles.every(
      column => column.linked >= 0.5 && column.linkOnly >= least && !column.above('labels', 0.3)
    )
    if (roles.size === 1 && arePlaces) return true
  }
  // Papers stand beside links of their own; several in each cell are those to begin with.
  if (profiles.some(column => column.roles.paper > 0.5))
    return named.header !== '' && !isNoun && named.atLeast('several', 0.8)
  const things = headers.every(header => header === '' || (headerKind(header)?.kind ?? 'paper') !== 'paper')
  // Below a plural behind what groups them, several of them in some rows are enough.
  const areGrouped = profiles.length === 2 && nameAt === 1 && headerScore(headers[0] ?? '', SAYS) >= 0.9
  if (areGrouped && /[^s]s$/i.test(named.header) && partsOf(named) > named.filled * 0.3) return true
  return things && named.atLeast('several', 0.5)
}

/** How many cells hold several things, with marks between them that part nothing else. */
function partsOf({ texts }: Profile): number {
  return texts.filter(text => / [·•|] /.test(text)).length
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

/** Whether columns are those of a manual, and the others say too little. */
function isManualTable(evidence: Evidence): boolean {
  const { table, profiles, columns, named, hint, listed, isNoun, isOutright, isSaid, own, isLinked, telling } = evidence
  const { nameAt, isPublished, isStarred, isDescribed } = evidence
  const isExtra = (index: number): boolean => (columns[index]?.field ?? 'extra') === 'extra'
  const manuals = table.headers.filter(
    (header, index) => isManual(header) && isExtra(index) && !(isPublished && index < nameAt)
  )
  // What goes into a model that can be had by its name is said of the model.
  const isHad = isOutright && named.linked >= 0.5 && named.roles.weights + named.roles.data > 0.5
  // Where and when they appeared is said of papers, whatever else is.
  const areDated = hint?.kind === 'paper' && telling.has('date') && columns.some(({ field }) => field === 'paper')
  const isList = isNoun && (own.length > 0 || telling.size >= 3 || isHad || areDated)
  // What a heading announces, and leads from each row to a site of its own, is no part of one program.
  const areApart = listed.length > 0 && named.links >= 3 && named.linked >= 0.8 && named.sites >= 0.8
  if (manuals.length === 0 || isList || areApart) return false
  // Such a column documents the parts of a program, as its tools and models, more often than a list of them.
  const isSaidOfData = isSaid && hint?.kind === 'dataset'
  // How benchmarks are set up is told of them, how they are run is not.
  const isSetUp = manuals.every(header => /^config/i.test(header)) && isAnnounced(evidence)
  const isTold =
    isListed(evidence) ||
    (isPublished && telling.size > 0 && isDescribed) ||
    (isPublished && manuals.length === 1 && profiles.filter(isSaidOfPublished).length > 1) ||
    (isStarred && named.distinct >= 0.9) ||
    (isOutright && (telling.size > 0 ? hint?.kind !== 'tool' : isSaidOfData || isSetUp)) ||
    (isNoun && listed.includes('dataset') && telling.has('samples'))
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

/** Whether nothing linked stands below a word for what something is used for, or for the ways to get at it. */
function areWays({ named: { header, linked }, own, telling, heading }: Evidence): boolean {
  if (/^applications?$/i.test(header.trim())) return linked < 0.3 && own.length + telling.size === 0
  return /^methods?$/i.test(header.trim()) && WAYS.test(heading)
}

/** Headings of the ways to get at something. */
const WAYS =
  /\b(?:access|authentication|backup|contact|deploy(?:ment)?|download|install(?:ation)?|payment|support) methods?\b/i

/** Whether no header is a word for names and no link leads to what could be named. */
function namesNothing(evidence: Evidence): boolean {
  const { table, nameAt, named, isNoun, own, listed, telling, isDescribed } = evidence
  if (isNoun || own.length > 0 || table.headers.length === 0 || areLicensed(evidence)) return false
  const { paper, weights, data } = named.roles
  const isHead =
    compareSites(evidence) ||
    ((named.header === '' || headerScore(named.header, IN_FRONT) >= 0.9) &&
      nameAt === 0 &&
      (named.header === '' ? listed.length > 0 : listed.includes('tool')) &&
      (isDescribed || telling.size > 0))
  const isTold = isHead || listsSites(evidence) || listsRepositories(evidence) || listsLinks(evidence)
  return named.linked < 0.5 || (paper + weights + data <= 0.5 && !isTold)
}

/** Whether sites of their own, below no header, are compared by marks. */
function compareSites({ table, profiles, nameAt, named }: Evidence): boolean {
  if (named.header !== '' || nameAt > 0 || named.filled < 3 || named.linked < 0.9 || named.sites < 0.9) return false
  if (isBelowPeople(table.section) || isBelowUsers(table.section)) return false
  const others = profiles.slice(1)
  return others.length > 1 && others.every(column => column.header !== '' && column.links === 0 && column.words < 2)
}

/** Whether names are the labels of links below a word for these, each to a site of its own that is described beside it. */
function listsLinks({ nameAt, named, isDescribed, listed, isCollected, heading }: Evidence): boolean {
  if (nameAt > 0 || fieldScores(named.header).link < 0.9 || !isDescribed) return false
  if (listed.length === 0 && (!isCollected || OF_DOCUMENT.test(heading))) return false
  return named.filled > 2 && named.linkOnly >= 0.8 && named.distinct >= 0.95 && named.sites > 0.5
}

/** Whether each name is that of a repository of its own, below a word for code: borrowed code is linked so, too. */
function listsRepositories({ named, listed, isStarred }: Evidence): boolean {
  const isOwn = named.roles.code > 0.5 && named.repositories >= 0.9 && named.linked >= 0.8
  return (
    isOwn && fieldScores(named.header).code >= 0.9 && (isStarred || listed.includes('tool') || listed.includes('model'))
  )
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

/** Words for those around a project and for where it runs, who are thanked and told of rather than listed. */
const AROUND = nameSet({
  en: 'advisor|adviser|annotator|author|award|browser|city|cities|collaborator|competitor|consultant|contributor|country|countries|customer|developer|employer|exchange|founder|funder|grant|hardware|instructor|integration|investigator|labeler|layer|lecturer|location|maintainer|meetup|member|mentor|mirror|moderator|organizer|outlet|part|participant|partner|person|people|place|prerequisite|press|region|reviewer|speaker|sponsor|student|supervisor|supporter|teacher|technology|technologies|translator|user|volunteer|who',
  zh: '作者|贡献者|讲师|赞助商|合作伙伴|用户|成员|浏览器|技术|城市|国家|站点|镜像',
  ja: '作者|講師|スポンサー|ブラウザ|技術',
  ko: '저자|강사|후원|브라우저|기술',
  es: 'autor|patrocinador|navegador',
  fr: 'auteur|sponsor|navigateur|orateur',
  de: 'autor|sponsor|browser|sprecher',
  pt: 'autor|patrocinador|navegador',
  ru: 'автор|спонсор|браузер',
  vi: 'tác giả|nhà tài trợ|trình duyệt'
})

/** What is told of data alone, whatever word heads their names. */
const OF_DATA: readonly Field[] = ['modalities', 'images']

/**
 * Whether each name in front leads to a site of its own, below a word that no list of words here holds, and a heading
 * says that they are what is listed; data are told by what is told of them.
 */
function listsSites({ table, profiles, named, isStarred, telling, heading }: Evidence): boolean {
  const { header } = named
  if (named.filled < 2 || named.sites <= 0.5) return false
  if (!linksInFront(named, profiles) && !(isStarred && named.linked >= 0.8)) return false
  if (header === '' || linkedKind(header) !== undefined || isManual(header) || isBelowPeople(table.section))
    return false
  const words = [header, header.replace(/s$/i, '')]
  if (words.some(word => headerScore(word, AROUND) >= 0.75)) return false
  if (isStarred || OF_DATA.some(field => telling.has(field))) return true
  if (words.some(word => headerScore(word, EXPLAINED) >= 0.75) || isBelowUsers(table.section)) return false
  const areSources = isSourceHeader(header)
  if (isHeaderWord(header) && !areSources && fieldScores(header).organization < 0.9) return false
  return isAbout(areSources ? table.section : [heading], header)
}

/**
 * Whether all links stay in the document or beside it; those to headings make a table of contents, and those that wait
 * for their addresses stay nowhere.
 */
function isContents(evidence: Evidence): boolean {
  const { profiles, nameAt, hint, isNoun, isOutright, isSaid, isDescribed, telling } = evidence
  if (profiles.some(column => column.linked > 0) || (isNoun && telling.size >= 2)) return false
  // What appeared somewhere is told of wherever the document has more on it, and so are papers in a few words.
  if (isNoun && (venueColumns(evidence).length > 0 || (isOutright && hint?.kind === 'paper' && isDescribed)))
    return false
  if (collectsFolders(evidence)) return false
  const inward = profiles.filter(
    (column, index) => index !== nameAt && column.linkOnly >= 0.8 && column.above('inward', 0)
  )
  const areTold = isOutright && telling.size > 0 && inward.every(leadsToOwn)
  return inward.some(column => !(isSaid || areTold) || column.atLeast('anchors', 0.5))
}

/** Whether a header says that a column leads to pages or to code. */
function isRole(field: Field | undefined, { header }: Profile): boolean {
  if (field === 'link' && isSourceHeader(header)) return true
  return (field === 'link' || field === 'code') && fieldScores(header)[field] >= 0.7
}

/** Whether other columns lead to things of their own: the rows are places, days or ranks. */
function isGridOfLinks({ table, profiles, columns, nameAt, named, isNoun, isStarred, telling }: Evidence): boolean {
  if (isNoun || isStarred || telling.size > 0 || table.headers.every(header => header === '')) return false
  // Companies have a page for each place that they have to fill.
  if (fieldScores(named.header).organization >= 0.9 && linksInFront(named, profiles)) return false
  return profiles.some(
    (column, index) =>
      index !== nameAt &&
      column.linkOnly >= 0.8 &&
      column.distinct >= 0.5 &&
      !isHeaderWord(column.header) &&
      // One page or repository of each row is where the row is.
      !isRole(columns[index]?.field, column) &&
      !column.above('labels', 0.3)
  )
}
