import { holdsNoWords, isOfOthers } from '../fields/field.ts'
import type { Profile } from '../fields/profile.ts'
import type { Kind } from '../vocabulary.ts'
import type { Evidence } from './evidence.ts'
import { SAYS } from './field-words.ts'
import { headerScore, nameSet } from './header.ts'
import { headerKind } from './kind.ts'
import { isManual } from './manual.ts'
import { mayBeResult } from './matrix.ts'
import { isNumbering, LONG } from './name-looks.ts'
import { venueColumns } from './published.ts'
import { listsOthers } from './section-kind.ts'
import { areLicensed, collectsFolders, isListed, isTold, OF_PAPERS } from './told.ts'

/** Whether the rows are linked, or enough is said of them where they are not. */
export function saysEnough(evidence: Evidence): boolean {
  const { table, profiles, columns, nameAt, hint, listed, isNoun, isOutright, isSaid, isLinked, telling } = evidence
  const { isPublished, isStarred, isDescribed } = evidence
  if (
    isLinked ||
    isPublished ||
    collectsFolders(evidence) ||
    areLicensed(evidence) ||
    (isStarred && (hint ? hint.kind === 'tool' || hint.kind === 'model' : isRated(evidence))) ||
    (telling.size >= 1 && isSaid) ||
    ((telling.size >= 1 || isDescribed) && canBeFound(evidence))
  )
    return true
  // Behind what is described, programs are those that it is done with.
  const isBehind = columns.findIndex(({ field }) => field === 'description') < nameAt
  const isToldOf = isDescribed && !(isBehind && hint?.kind === 'tool') && !tellsUse(evidence)
  if (isNoun && ((table.rows.length > 1 && telling.size >= 2) || (isToldOf && listed.length > 0))) return true
  // Below a heading for data, names and how much there is of each are enough.
  if (isNoun && table.rows.length > 1 && listed.includes('dataset') && telling.has('samples')) return true
  if (listsVenues(evidence) || listsBooks(evidence)) return true
  if (listsPapers(evidence) || listsSizes(evidence) || listsGrouped(evidence)) return true
  // Further back in a row, data sets are those that something was tried on.
  if (!hint || !profiles.slice(0, nameAt).every(isNumbering)) return false
  if (isListed(evidence)) return true
  if (!isOutright) return false
  if (isAnnounced(evidence) || isTold(evidence)) return true
  // Data sets are described by their counts.
  const counts = isSaid && profiles.some(countsParts)
  return hint.kind === 'dataset' && (telling.size >= 1 || counts)
}

/** Headers of what something is used for. */
const USES = /^(?:uses?|usos?|utilisation|verwendung|использование)$/i

/** Whether models are only told of by what a project uses them for, in few words. */
function tellsUse({ columns, profiles, hint, titled, isCollected }: Evidence): boolean {
  if (hint?.kind !== 'model' || isCollected || titled.includes('model')) return false
  return profiles.every(
    ({ header, words }, index) => columns[index]?.field !== 'description' || (words <= 3 && USES.test(header.trim()))
  )
}

/** Whether the stars of repositories are counted, which names of owners and things tell: people have stars as well. */
function isRated({ profiles, named }: Evidence): boolean {
  return NAME.test(named.header) && named.atLeast('hubNames', 0.5) && profiles.some(({ header }) => STARS.test(header))
}

const STARS = /\bstar(?:s|gazers)?\b|[⭐★🌟]|星|スター|스타/iu

/** Whether names lead to files beside the document, as notes on each of what is listed are, or are those of a hub. */
function canBeFound({ named, isOutright }: Evidence): boolean {
  if (!isOutright) return false
  return named.atLeast('notes', 0.8) || named.atLeast('hubNames', 0.8)
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

function areCited({ texts, filled, words, distinct }: Profile): boolean {
  const cited = texts.filter(text => /\D \((?:19|20)\d\d[a-z]?\)/.test(text)).length
  return words >= LONG && distinct >= 0.95 && cited >= filled * 0.8
}

const NAME = /^names?$|^名[称字前]$|^이름$/i

/** Whether titles stand beside venues that are known or, below a word for papers, have years. */
function listsPapers({ table, profiles, columns, nameAt, named, hint, isOutright, listed }: Evidence): boolean {
  if (hint?.kind !== 'paper' || !isOutright || table.rows.length < 2) return false
  if (profiles.some((column, index) => index !== nameAt && mayBeResult(column))) return false
  if (table.section.some(heading => OTHER_TITLES.test(heading))) return false
  const arePapers = OF_PAPERS.test(named.header)
  // As they are cited: `Breiman (2001), Random Forests`.
  if (arePapers && listed.includes('paper') && areCited(named)) return true
  return profiles.some(
    (column, index) =>
      columns[index]?.field === 'paper' &&
      (column.atLeast('knownVenues', 0.5) || (arePapers && column.atLeast('dated', 0.8)))
  )
}

/** Sections of what has a title and a venue as papers do. */
const OTHER_TITLES =
  /\b(?:agenda|blogs?|books?|courses?|events?|films?|lectures?|movies|news|patents?|podcasts?|posters?|posts?|presentations?|schedule|seminars?|slides|talks?|theses|tutorials?|videos?|webinars?|workshops?)\b|报告|講演/i

/** Kinds that a heading announces a list of; programs document their models and tools below such headings too. */
const ANNOUNCED: ReadonlySet<Kind> = new Set(['dataset', 'benchmark', 'paper'])

/** Whether a heading announces what the rows name, and they say more of it. */
export function isAnnounced({ profiles, nameAt, named, hint, isOutright, listed }: Evidence): boolean {
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

/** Whether titles stand beside their authors below a heading for books and the like. */
function listsBooks({ table, named, hint, isOutright, telling }: Evidence): boolean {
  if (hint?.kind !== 'paper' || !isOutright || table.rows.length < 2 || named.distinct < 0.95) return false
  return telling.has('authors') && listsOthers(table.section)
}

/** Whether models or data that a heading or the title announces stand beside the venues and years of their papers. */
function listsVenues(evidence: Evidence): boolean {
  const { table, isNoun, listed, titled } = evidence
  if (!isNoun || table.rows.length < 2) return false
  const kinds = listed.length > 0 ? listed : titled
  if (!kinds.some(kind => kind === 'model' || kind === 'dataset')) return false
  return venueColumns(evidence).some(column => column.atLeast('dated', 0.5))
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
