import type { Profile } from '../fields/profile.ts'
import type { Kind } from '../vocabulary.ts'
import { against } from './against-name.ts'
import { fieldScores, LOOSE, SAYS, SPECS } from './field-words.ts'
import { headerScore, isAbout } from './header.ts'
import { asksForNames, headerKind, isWordFor, type KindHint, linkedKind } from './kind.ts'
import {
  canName,
  countSame,
  isLinkedTitles,
  isNumbering,
  isTitled,
  linksInFront,
  linksWeights,
  linksWhatIsSaid
} from './name-looks.ts'
import { isBelowUsers } from './people.ts'
import { namesPublished } from './published.ts'

export interface NameColumn {
  column: number
  score: number
  why: string
}

/**
 * The column that names the resources, with the evidence; undefined when none can. `headings` stand above the table, and
 * `listed` is what they say it lists; `settled` columns hold something else.
 */
export function findName(
  columns: Profile[],
  headings: readonly string[],
  listed: Kind | undefined,
  settled: readonly boolean[]
): NameColumn | undefined {
  const most = columns.reduce((most, { filled }) => Math.max(most, filled), 0)
  const best = bestName(columns, headings, listed, settled)
  // What names less than half of the rows is the name of a group, where another column tells the rows apart.
  if (!best || (columns[best.column] as Profile).filled * 2 >= most) return best
  const others = columns.map(
    ({ filled, distinct }, index) => settled[index] === true || filled * 5 < most * 4 || distinct < 0.8
  )
  const other = bestName(columns, headings, listed, others)
  return other && other.score > SCORES.ofOtherField ? other : best
}

/**
 * How much speaks for a column as the name, by what does. A header adds to that as much as its words account for, long
 * texts and short labels change it, and names that come again take from it.
 */
const SCORES = {
  /** A word for names, or one that may as well head what the names are of. */
  name: 3.2,
  looseName: 2.95,
  /** No header, in front of the rows. */
  headless: 3.1,
  /** A word for a kind; one that any list may have where it names what is listed, where it asks for names, or elsewhere. */
  kind: 2.4,
  weakInFront: 2.6,
  weakName: 2.35,
  weak: 1.6,
  title: 2.3,
  /** A header that ends with a word for names. */
  endsInName: 2.2,
  paper: 1.6,
  /** A word for what is linked; in front it may be any column. */
  linked: 1.6,
  linkedInFront: 1.5,
  /** Links in front, each with a label of its own. */
  links: 2.5,
  company: 1.5,
  /** In front of what is told of those that one may work for or buy from. */
  companyTold: 2.9,
  /** Texts that never come again, more so in front; less where another field lays claim to them. */
  distinct: 1,
  inFront: 0.5,
  ofOtherField: 0.5,
  /** Linked titles that another field lays claim to, where papers are listed. */
  linkedTitles: 0.9
}

/** What each column further back has to make up for. */
const STEP = 0.06

function bestName(
  columns: Profile[],
  headings: readonly string[],
  listed: Kind | undefined,
  settled: readonly boolean[]
): NameColumn | undefined {
  let best: NameColumn | undefined
  // Where another column is headed by the very word, what the section lists is named there.
  const words = columns.map(column => isWordFor(listed, headerKind(column.header)) && canName(column))
  const count = words.filter(Boolean).length
  columns.forEach((column, index) => {
    if (settled[index]) return
    const said = count > (words[index] ? 1 : 0) ? undefined : listed
    const least = best?.score ?? 0
    const { score, why } = nameScore({ column, index, listed: said, columns, headings }, least + index * STEP)
    const placed = score - index * STEP
    if (score <= 0 || placed <= least) return
    // Whether it can be a name takes a look at every cell, so that is asked last.
    const left = placed - against(column, index, columns, listed)
    if (left > least && canName(column)) best = { column: index, score: left, why }
  })
  return best
}

const HEADS = 'the head of the rows'

/** A column that may be the name. */
interface Candidate {
  column: Profile
  index: number
  /** The kind that the headings say is listed, unless another column is headed by the very word for it. */
  listed: Kind | undefined
  columns: readonly Profile[]
  headings: readonly string[]
}

interface Score {
  score: number
  why: string
}

/** What speaks for a column, the plainest first. `least` is what it has to be above, where finding out takes longer. */
function nameScore(candidate: Candidate, least: number): Score {
  const score = scoreOfHeader(candidate)
  if (score !== undefined) return { score, why: `header "${candidate.column.header}"` }
  return scoreOfTexts(candidate, least)
}

/** How much the names that come again take from the score: the same few words in every row only label links. */
function repeatsOf({ column, listed }: Candidate): number {
  if (column.filled <= 2) return 0
  const areWeights = listed === 'model' && isWordFor(listed, headerKind(column.header)) && linksWeights(column)
  return (1 - column.distinct) * (column.linkOnly > 0.5 && !areWeights ? 4 : 2)
}

/** The score of a column whose header is a word for names, titles, a kind or what is linked; undefined for others. */
function scoreOfHeader(candidate: Candidate): number | undefined {
  const { column, index, columns, headings } = candidate
  const { header } = column
  const { name: named, title: titled } = fieldScores(header)
  if (titled >= 0.9) return SCORES.title + wordy(column) - repeatsOf(candidate)
  if (named >= 0.9) {
    const isLoose = headerScore(header, LOOSE) >= 0.9
    return (isLoose ? SCORES.looseName : SCORES.name) - repeatsOf(candidate)
  }
  const kind = headerKind(header)
  if (kind)
    return (
      (kind.kind === 'paper' ? scoreOfPapers(candidate, kind) : scoreOfKind(candidate, kind)) - repeatsOf(candidate)
    )
  if (named >= 0.7) return SCORES.endsInName - repeatsOf(candidate)
  const among = linkedKind(header)
  if (among === undefined) return undefined
  const mayName =
    among === 'tool'
      ? column.distinct >= 0.9
      : linksInFront(column, columns) ||
        namesPublished(column, columns) ||
        headings.some(heading => linksWhatIsSaid(column, columns, heading))
  // It goes before a column in front of it that may hold anything.
  return mayName ? (index === 0 ? SCORES.linkedInFront : SCORES.linked) - repeatsOf(candidate) : undefined
}

/** What long texts add to a title. */
function wordy({ words }: Profile): number {
  return words >= 4 ? 0.4 : 0
}

function scoreOfKind({ column, index, listed, columns }: Candidate, kind: KindHint): number {
  // In front, a word for any list names what it links, or what the section says is listed.
  const isLinked = (column.linked >= 0.5 && column.distinct >= 0.9) || areLabelsOf(column, columns)
  const leads = index === 0 && (kind.kind === listed || isLinked)
  // Behind what has a name, a repository is where its code is.
  const isCodeOf = REPOSITORY.test(column.header.trim()) && columns.slice(0, index).some(namesLinked)
  if (isCodeOf) return 0
  const weak = leads ? SCORES.weakInFront : asksForNames(column.header) ? SCORES.weakName : SCORES.weak
  return (kind.weak ? weak : SCORES.kind) + kind.score * 0.6
}

const REPOSITORY = /^(?:github )?repos?(?:itor(?:y|ies))?$/i

/** Whether a column tells the rows apart below a word for what programs are linked by, which have code of their own. */
function namesLinked(column: Profile): boolean {
  const areLinked = linkedKind(column.header) === 'tool' && !/^apis?$/i.test(column.header.trim())
  return areLinked && column.distinct >= 0.95 && canName(column)
}

/** Whether the texts of a column label the links of another one: `nnU-Net` beside `[nnU-Net](…)`. */
function areLabelsOf(column: Profile, columns: readonly Profile[]): boolean {
  if (column.filled < 2 || column.distinct < 0.95) return false
  // Who offers a thing may label its link as well.
  const areNamed = columns.some(({ header, distinct }) => {
    const hint = headerKind(header)
    return hint?.weak === false && hint.score >= 0.95 && distinct >= 0.95
  })
  if (areNamed) return false
  return columns.some(
    other => other !== column && other.linkOnly >= 0.8 && countSame(column, other) >= column.filled * 0.8
  )
}

function scoreOfPapers({ column, index, listed, columns }: Candidate, kind: KindHint): number {
  // Behind what has a name, who wrote a paper stands for it: `Elm et al.`.
  const areAuthors = column.words < 4 && column.texts.every(text => text === '' || namesOnlyAuthors(text))
  if (areAuthors && columns.slice(0, index).some(other => other.distinct >= 0.95 && mayHead(other) && canName(other)))
    return 0
  // Short labels are mostly venues; where the first column tells its rows apart by others, papers go by them.
  const short = column.linkOnly > 0.8 && column.words < 3
  const isFirst = columns.slice(0, index).every(other => isNumbering(other) || other.atLeast('date', 0.8))
  const isAlone = index === 0 || !columns.some(other => other !== column && namesOthers(other))
  const leads = (isFirst && isAlone && short) || (index === 0 && listed === 'paper')
  // Beside longer titles, long names are those of journals and meetings.
  const titles = columns.find(isTitled)
  const long = titles !== undefined && titles.words > column.words ? 0 : wordy(column) * 2
  const tells = leads && column.filled > 1 && column.distinct >= 0.95 && !column.above('venues', 0.2)
  return SCORES.paper + kind.score * 0.6 + (tells ? 0.8 : long - (short ? 1.5 : 0))
}

/** Whether a text says of a paper who wrote it, with others or with its year. */
function namesOnlyAuthors(text: string): boolean {
  if (/\bet al\b/.test(text)) return true
  if (!/ \(?(?:19|20)\d\d\)?$/.test(text)) return false
  return /^\p{Lu}[\p{L}'’-]+(?: (?:&|and) \p{Lu}[\p{L}'’-]+)?,? \S+$/u.test(text)
}

/** The score of a column of texts that tell the rows apart, below any header. */
function scoreOfTexts(candidate: Candidate, least: number): Score {
  const no = { score: 0, why: '' }
  const { column, index, listed, columns, headings } = candidate
  const { header } = column
  if (column.filled === 0 || column.distinct < 0.7 || column.words > 12) return no
  // A column without a header in front heads the rows, as names do.
  if (index === 0 && header === '' && column.linked >= 0.5 && column.distinct >= 0.9)
    return { score: SCORES.headless, why: HEADS }
  const repeats = repeatsOf(candidate)
  const scores = fieldScores(header)
  // A company with offices in two towns comes twice.
  if (scores.organization >= 0.9 && areListed(column, index, columns, headings)) {
    const score = areTold(column, index, columns) ? SCORES.companyTold : SCORES.company
    return { score: score - repeats / 4, why: `header "${header}"` }
  }
  // Below a word for codes or links, names in front are labels that say more than what these lead to.
  if (column.linkOnly >= 0.8 && linksInFront(column, columns) && !column.above('labels', 0.2)) {
    const why = `header "${header}"`
    // What never comes again beside links may have names of its own.
    const areAlone = column.distinct >= 0.95 && (columns[index + 1]?.distinct ?? 1) < 0.95
    if (scores.link >= 0.9 && areAlone) return { score: SCORES.links - repeats, why }
    if (scores.code >= 0.9) return { score: SCORES.linkedInFront - repeats, why }
  }
  const first = index === 0 && column.distinct >= 0.95 ? SCORES.inFront : 0
  if (SCORES.distinct + first - repeats < least || column.atLeast('amount', 0.5)) return no
  const isTaken =
    headerScore(header, SAYS) >= 0.7 ||
    SPECS.some(({ field, spec }) => field !== 'name' && scores[field] >= 0.7 && spec.fits(column, null) >= 0)
  const ofTaken = listed === 'paper' && isLinkedTitles(column) ? SCORES.linkedTitles : SCORES.ofOtherField
  return { score: (isTaken ? ofTaken : SCORES.distinct + first) - repeats, why: 'a column of distinct texts' }
}

/**
 * Whether companies are what a table lists: headings say so or their stars are counted, each is linked, and nothing that
 * they made is named.
 */
function areListed(makers: Profile, index: number, columns: readonly Profile[], headings: readonly string[]): boolean {
  if (makers.linked < 0.8 || makers.sites <= 0.5) return false
  const areStarred = makers.distinct >= 0.9 && columns.some(({ header }) => fieldScores(header).stars >= 0.9)
  const areHiring = HIRING.test(headings.join('\n')) && !columns.some(({ header }) => POSITION.test(header))
  if (!areStarred && !areHiring && !areTold(makers, index, columns) && !isAbout(headings, makers.header)) return false
  if (headings.some(heading => isBelowUsers([heading]))) return false
  return columns.every(other => other === makers || !mayHead(other))
}

/** Whether companies stand in front of what is told of such. */
function areTold({ header, distinct }: Profile, index: number, columns: readonly Profile[]): boolean {
  return index === 0 && distinct >= 0.95 && COMPANY.test(header) && columns.some(isOfCompany) && !columns.some(isOfWork)
}

/** Headings of who has work to offer, where no column names what it is. */
const HIRING = /\b(?:careers?|hiring|internships?|jobs?|new grads?)\b/i
const POSITION = /\b(?:jobs?|positions?|roles?|titles?)\b/i

const COMPANY =
  /^(?:compan(?:y|ies)|empresas?|entreprises?|firmen|unternehmen|компани[яи]|公司|企业|会社|회사)(?: name)?$/i
/** Headers of what is told of companies that one may work for or buy from, and of those that somebody works with. */
const OF_COMPANY = /\b(?:business|careers?|founded|headquarters|hiring|jobs?)\b|\bproducts?$|招聘/i
const OF_WORK = /\b(?:level|period|position|roles?|status|supported|title|years?)\b/i

function isOfWork({ header }: Profile): boolean {
  return OF_WORK.test(header)
}

function isOfCompany({ header }: Profile): boolean {
  return OF_COMPANY.test(header)
}

/** Whether a header is the very word for names, titles, or things that have papers. */
function namesOthers({ header }: Profile): boolean {
  const hint = headerKind(header)
  const { name, title } = fieldScores(header)
  return (hint !== undefined && hint.kind !== 'paper' && hint.score >= 0.9) || name >= 0.9 || title >= 0.9
}

/** Whether a header is a word for what has a name. */
function mayHead({ header }: Profile): boolean {
  return (headerKind(header)?.score ?? 0) >= 0.75 || linkedKind(header) !== undefined || fieldScores(header).name >= 0.7
}
