import { holdsNoWords } from '../fields/field.ts'
import type { Profile } from '../fields/profile.ts'
import { isSourceHeader } from '../values/source-header.ts'
import type { Field, Kind } from '../vocabulary.ts'
import type { Evidence } from './evidence.ts'
import { SAYS } from './field-words.ts'
import { headerScore, isAbout, nameSet } from './header.ts'
import { isOfPrograms } from './manual.ts'
import { mayBeResult } from './matrix.ts'
import { isNumbering, LONG } from './name-looks.ts'
import { sectionKind } from './section-kind.ts'

// Lists without links: what tells data sets, benchmarks and papers that are listed from those that something was done with.

/**
 * Whether data sets and the like are told apart by what others say of them in words, and by no results; one of these words
 * is for what is said of such things, or a heading says what is listed.
 */
export function isTold(evidence: Evidence): boolean {
  const { table, profiles, nameAt, named, hint, listed, telling, isDescribed } = evidence
  if (!hint || table.rows.length < 2 || named.distinct < 0.95 || named.above('anchors', 0.5)) return false
  if (hint.kind !== 'tool' && !isPlainly(evidence, hint.kind)) return false
  const others = profiles.filter((column, index) => index !== nameAt && column.filled * 2 > named.filled)
  if (others.some(column => mayBeResult(column) || isOfPrograms(column.header))) return false
  const said = others.filter(holdsWords)
  // What a program is made with is told in a word or two, what may be chosen from at length.
  if (hint.kind === 'tool') {
    if (table.rows.length < 3 || nameAt > 0 || isOfTeam(evidence, others)) return false
    if (evidence.isCollected && evidence.titled.includes('tool') && isDescribed)
      return !OF_DOCUMENT.test(evidence.heading)
    const chosenBy = others.filter(({ header }) => OF_CHOICE.test(header))
    const isChosen = listed.includes('tool') && chosenBy.length > 1
    return said.length >= MANY || (isChosen && new Set([...said, ...chosenBy]).size >= MANY - 1)
  }
  const isSaid = listed.includes(hint.kind) || telling.size > 0 || isDescribed
  return said.length + (telling.has('date') ? 1 : 0) > 1 && (isSaid || said.some(isSaidOfAny))
}

/** Whether a header can't but head data sets, benchmarks or papers: everyday words for these head other things as well. */
function isPlainly({ named, listed, titled, telling }: Evidence, kind: Kind): boolean {
  if (kind === 'dataset') return listed.includes(kind) || titled.includes(kind) || !STORES.test(named.header)
  if (kind === 'benchmark') return BENCHMARKS.test(named.header) || (CONTESTS.test(named.header) && telling.has('date'))
  if (kind !== 'paper') return false
  // Laws and goods are articles, books have titles and authors.
  const arePapers = listed.includes(kind) || (OF_PAPERS.test(named.header) && !/art[ií]c/i.test(named.header))
  return arePapers && (named.words >= LONG || OF_PAPER.some(field => telling.has(field)))
}

/** Words for data that programs keep as well. */
const STORES = /database|datenbank|数据库|資料庫|データベース|base de da|bases de da|banc|база|базы/i
/** Words for benchmarks alone, and for contests, which have a date; so has any problem a word for challenges. */
const BENCHMARKS = /bench|基准|基準|评测|評測|ベンチ|벤치|бенчмарк/i
const CONTESTS = /challenge|competition|挑战赛|竞赛|チャレンジ|챌린지/i
/** What is told of papers. */
const OF_PAPER: readonly Field[] = ['authors', 'date', 'paper']

/** Whether a column is said of things that can be had, in the words for it. */
function isSaidOfAny({ header }: Profile): boolean {
  return headerScore(header, SAYS) >= 0.7 || headerScore(header, OF_THINGS) >= 0.7
}

/** What is said of data and benchmarks, whoever has them. */
const OF_THINGS = nameSet({
  en: 'access|coverage|edition|format|formats|language|languages|limitation|limitations|modality|sensors|source|strengths|weaknesses',
  zh: '格式|来源|语言',
  ja: '言語|形式',
  ko: '언어|출처',
  es: 'fuente|idioma|idiomas',
  fr: 'langue|langues|source',
  de: 'inhalt|quelle|sprache|sprachen',
  pt: 'fonte|idioma|idiomas|língua',
  ru: 'источник|формат|язык',
  uk: 'джерело|формат|мова',
  pl: 'format|język|źródło',
  tr: 'biçim|dil|kaynak|format',
  it: 'formato|lingua|fonte'
})

/** Whether hardly any cell of a column is short and begins with a number. */
function holdsWords(column: Profile): boolean {
  const numbers = column.texts.filter(text => /^\W?\d\S*(?: \S+){0,2}$/.test(text)).length
  return numbers * 5 <= column.filled && !column.above('marks', 0.2)
}

/** Words for papers: talks and standards have titles as well. */
export const OF_PAPERS = /paper|preprint|论文|論文|논문|文献|art[ií]c|artigo|статья|bài báo/i

/** Headings of what stands around a list, and of how its document is made. */
export const OF_DOCUMENT =
  /\b(?:about|checks?|checked|communit(?:y|ies)|contact|contribut\w{0,5}|development|docs|documentation|help|how|install\w{0,6}|links|maintain\w{0,5}|references?|setup|social|support)\b|贡献|安装|开发/i

/** Headers of how those who tell of programs use them, and headings of what they do with them. */
const OF_TEAM =
  /\b(?:alternatives?|check|frequency|layer|our|owner|runtime|scope|stage|status|team|trigger|verdict|version|we)\b/i
const USED =
  /\b(?:built|dependenc(?:y|ies)|evaluated|my|our|pipeline|requirements?|running|stack|this project|used?|we|workflow)\b/i

function isOfTeam({ heading }: Evidence, others: readonly Profile[]): boolean {
  return USED.test(heading) || others.some(({ header }) => OF_TEAM.test(header))
}

/** Headers of what one chooses a program by. */
const OF_CHOICE =
  /\b(?:best for|cons|cost|free tier|limitations|price|pricing|pros|rating|strengths|weaknesses|worth)\b/i

/** Columns of words that nobody tells of what a program is made with. */
const MANY = 4

/**
 * Whether a document that collects things has a folder or a file of its own on each, below a word for them and beside words
 * that tell of them.
 */
export function collectsFolders({ profiles, nameAt, named, hint, isCollected }: Evidence): boolean {
  if (!isCollected || hint?.weak !== false || hint.kind !== 'tool') return false
  if (named.filled < 3 || named.distinct < 0.95 || !named.atLeast('single', 0.6)) return false
  const isOwn = (column: Profile): boolean => column.linkOnly >= 0.8 && leadsToOwn(column)
  const others = profiles.filter((column, index) => index !== nameAt && !isOwn(column))
  return profiles.some(isOwn) && others.filter(holdsWords).length > 0 && !others.some(mayBeResult)
}

/**
 * Whether the heading right above names what the rows do, of which something is told in words. Programs and models need
 * more, as projects name below such headings those that they use.
 */
export function isListed(evidence: Evidence): boolean {
  const { table, profiles, nameAt, named, hint, isOutright, telling, heading } = evidence
  // A word for parts of programs as well is meant for whole ones where each is by somebody: `Agent | Company`.
  const isMeant = isOutright || (telling.has('organization') && isAbout([heading], named.header))
  if (!hint || !isMeant || table.rows.length < 3 || named.distinct < 0.95 || named.above('anchors', 0)) return false
  if (!sectionKind([heading])?.kinds.includes(hint.kind) && !isAbout([heading], named.header)) return false
  if (/\b(?:supported|required|used)\b/i.test(heading) || named.atLeast('files', 0.5) || named.atLeast('coded', 0.5))
    return false
  const others = profiles.filter((column, index) => index !== nameAt && column.filled * 2 > named.filled)
  if (areWorkedOn(evidence, others)) return false
  const said = others.filter(holdsWords).length
  if (said <= others.filter(column => holdsNoWords(column, 0.5)).length) return false
  if (hint.kind !== 'tool' && hint.kind !== 'model') return isPlainly(evidence, hint.kind)
  return profiles.some(leadsToOwn) || (hint.kind === 'tool' && said > 1 && isOfOthers(evidence))
}

/** Whether rows are told of by their licenses, which nobody gives of what is not to be had. */
export function areLicensed(evidence: Evidence): boolean {
  return evidence.telling.has('license') && (isNamedAbove(evidence) || areSourcesTold(evidence))
}

/** Whether sources are told of by their licenses, without which nobody may take anything from them. */
function areSourcesTold(evidence: Evidence): boolean {
  const { table, profiles, nameAt, named, heading } = evidence
  if (!isSourceHeader(named.header) || areFilesOf(named) || TERMS.test(heading.toLowerCase())) return false
  if (table.rows.length < 3 || named.distinct < 0.95 || !profiles.slice(0, nameAt).every(isNumbering)) return false
  const others = profiles.filter((_, index) => index !== nameAt)
  if (others.length < 2 || others.some(({ header }) => TAKEN.test(header.trim()))) return false
  return !areWorkedOn(evidence, others)
}

/** Headings of what a project has taken from others, and headers of what it did with that. */
const TERMS =
  /(?:\b(?:licen[cçsz]|lizenz|credit|attribution|copyright|acknowledge?ment)|лицензи)[a-zß-ɏͰ-\u1fff\u3041-\ud7ff]*[^a-zß-ɏͰ-\u1fff\u3041-\ud7ff]*$|\bthird[- ]party\b|许可|ライセンス/
const TAKEN = /^(?:copyright|used (?:by|for|in)|files?|path)$/i

/** Whether names are those of files or folders. */
function areFilesOf(named: Profile): boolean {
  return (
    named.atLeast('files', 0.3) || named.atLeast('coded', 0.5) || named.texts.some(text => /^[\w.-]+\/$/.test(text))
  )
}

/**
 * Whether things of any sort, which the heading right above names as their header does, are told of by their licenses and
 * in words.
 */
function isNamedAbove(evidence: Evidence): boolean {
  const { table, profiles, nameAt, named, heading, titled, isCollected } = evidence
  if (nameAt > 0 || table.rows.length < 3 || named.distinct < 0.95) return false
  if ((!isCollected && titled.length === 0) || areFilesOf(named) || TERMS.test(heading.toLowerCase())) return false
  if (named.header === '' || !isAbout([heading], named.header)) return false
  const others = profiles.slice(1)
  if (areWorkedOn(evidence, others)) return false
  return others.filter(holdsWords).length >= MANY
}

/** Whether columns tell what someone did with the rows, or what came of that. */
function areWorkedOn(evidence: Evidence, others: readonly Profile[]): boolean {
  return others.some(column => mayBeResult(column) || isWorkedOn(column)) || isOfTeam(evidence, others)
}

/** Whether a column is for what a program has of the rows; of what sort they are is said of any. */
function isWorkedOn({ header }: Profile): boolean {
  return isOfPrograms(header) && !/^(?:types?|类型|類型|種類|종류|tipo)$/i.test(header.trim())
}

/** Whether a document is one of other things than a program, so that the programs in it are listed as well. */
function isOfOthers({ heading, titled, isCollected }: Evidence): boolean {
  const areData = titled.includes('dataset') && titled.every(kind => kind === 'dataset' || kind === 'benchmark')
  return (isCollected || areData) && !OF_DOCUMENT.test(heading)
}

/** Whether each row leads to a page of its own beside the document. */
export function leadsToOwn(column: Profile): boolean {
  return column.atLeast('inward', 0.8) && !column.above('anchors', 0) && column.distinct >= 0.95
}
