import { holdsNoWords } from '../fields/field.ts'
import type { Profile } from '../fields/profile.ts'
import type { Field } from '../vocabulary.ts'
import type { Evidence } from './evidence.ts'
import { isHeaderWord } from './field-words.ts'
import { headerScore, nameSet } from './header.ts'

/** Measures that results are reported in. */
const MEASURE =
  /\b(?:acc(?:uracy)?|top-?\s?[15]|m?iou|[mbw]?ap(?:50|75|s|m|l)?|map%?|f1|bleu-?\d?|cider|rouge(?:-\w)?|meteor|dice|dsc|nsd|hd(?:95)?|auc|auroc|precision|recall|rewards?|scores?|avg|average|win rate|(?<!sampling |frame |bit )rate|ratio|fps|latency|flops|psnr|ssim|fid|pq|perplexity|ppl|wer|cer|rmse|mae|mse|elo|r@\d+|em|speed(?:up)?|mean|std|overall|\d+th percentile|percentile|median|min|max|total|percentage|tie|win|fail)\b|%|得分|准确率|平均|精度|正解率/

/** What results are those of, where no measure is named, and whether more of them is better. */
const COMPARED = /\b(?:ours|baselines?|proposed|sota)\b|^[Δ∆]|[↑↓]/i

/** Whether a column holds results: numbers below a measure, or below what they are those of. */
function isResult(column: Profile): boolean {
  return column.atLeast('number', 0.5) && (MEASURE.test(column.header.toLowerCase()) || COMPARED.test(column.header))
}

/** Measures of models alone: sums, means and shares are told of data as well. */
const OF_MODELS =
  /\b(?:acc(?:uracy)?|m?iou|map50|f1|bleu-?\d?|rouge(?:-\w)?|dice|dsc|nsd|hd95|auc|auroc|auprc|precision|recall|scores?|sensitivity|specificity|psnr|ssim|fid|perplexity|ppl|wer|cer|rmse|mae|mse|mcc|r2)\b|\br²|准确率|精度|正解率/i

function isOfModels(column: Profile): boolean {
  return column.atLeast('number', 0.5) && OF_MODELS.test(column.header)
}

/** Sections of what came out of a trial. */
const OUTCOME = /\b(?:baselines?|results?|performance|leaderboards?)\b|结果|成绩/i

/** Whether rows tell of data sets how well something did on them: by two measures of models, or below a word for it. */
function triesOnData({ table, profiles, columns, hint, isSaid, telling }: Evidence): boolean {
  if (hint?.kind !== 'dataset' || profiles.some(column => column.linked > 0)) return false
  // Data sets may be told with what others reached on them.
  if (isSaid && telling.size > 1) return false
  const results = profiles.filter((column, index) => columns[index]?.field === 'extra' && isResult(column))
  const ofModels = results.filter(isOfModels).length
  return ofModels > (OUTCOME.test(table.section.at(-1) ?? '') ? 0 : 1)
}

/** Sites that keep what was logged of a trial. */
const TRACKER =
  /^https?:\/\/(?:[\w-]{1,40}\.){0,3}(?:clear\.ml|comet\.(?:com|ml)|neptune\.ai|tensorboard\.dev|wandb\.(?:ai|me))\//i

/** Whether the same things were tried over and over, and all that is linked of them is what was logged. */
function triesAgain({ table, profiles, named, own }: Evidence): boolean {
  if (named.filled < 3 || named.distinct >= 0.9 || !OUTCOME.test(table.section.at(-1) ?? '')) return false
  return profiles.some(isResult) && own.every(({ outward }) => outward.every(url => TRACKER.test(url)))
}

/** Words for what is measured of data and models themselves, and the units it is measured in. */
const OF_ITS_OWN =
  /[([,$€]|\b(?:age|cost|depth|dim|dimensions?|duration|fee|hours|length|price|pricing|resolution|size|spacing|time|volume|width)s?\b|价格|費用|费用/i

/** Whether a column may hold results by its fractions, as counts have none: the names of benchmarks are not known. */
function mayBeScores(column: Profile): boolean {
  return column.atLeast('fraction', 0.5) && !OF_ITS_OWN.test(column.header) && !isHeaderWord(column.header)
}

/** Whether a column holds results, or may by its fractions. */
export function mayBeResult(column: Profile): boolean {
  return isResult(column) || mayBeScores(column)
}

/**
 * How many columns hold results. One of fractions alone may hold anything, and what is told in other columns, or listed
 * below a heading for it, is no result alone.
 */
function countResults(columns: readonly Profile[], isList: boolean): number {
  const sure = columns.filter(isResult).length
  if (isList) return sure
  const likely = columns.filter(mayBeResult).length
  return likely > 1 ? likely : sure
}

/** Words for what parts one data set. */
const CLASSES = nameSet({
  en: 'class|class name|classes|fold|label|labels|partition|split|splits|subset',
  zh: '标签|划分|类别|子集',
  ja: 'クラス|ラベル',
  ko: '클래스|라벨'
})

/** What is told of data sets, and not of their classes. */
const OF_SETS: readonly Field[] = [
  'date',
  'license',
  'modalities',
  'tasks',
  'organization',
  'authors',
  'title',
  'paper'
]

/** Whether rows count the classes or the parts of data sets, each named once or over and over. */
export function countsClasses({ profiles, nameAt, named, hint, isLinked, telling }: Evidence): boolean {
  if (isLinked || hint?.kind !== 'dataset' || OF_SETS.some(field => telling.has(field))) return false
  if (!profiles.some((column, index) => index !== nameAt && column.atLeast('number', 0.8))) return false
  const names = named.filled * named.distinct
  return profiles.some(
    (column, index) => index !== nameAt && column.filled >= names * 1.25 && headerScore(column.header, CLASSES) >= 0.9
  )
}

/** Whether a table tells which place each of those has who sent in a result, and links nothing. */
function ranksUsers(profiles: readonly Profile[]): boolean {
  const areRanked = profiles.some(column => RANK.test(column.header.trim()) && column.atLeast('number', 0.8))
  const areNamed = (column: Profile): boolean => !column.above('number', 0.2) && !column.above('amount', 0.2)
  const haveUsers = profiles.some(column => USER.test(column.header.trim()) && areNamed(column))
  return areRanked && haveUsers && profiles.every(({ linked }) => linked < 0.3)
}

/** Headers of the place that those who sent in a result have. */
const RANK = /^(?:#|place|pos(?:ition)?|rank|排名|順位|순위)$/i
const USER = /^(?:participants?|submitted by|submitters?|user ?names?|users?)$/i

/** Words for those who send in results. */
const SUBMITTERS = nameSet({
  en: 'competitor|contestant|participant|participants|submitted by|submitter|team|team name|teams|user|user name|username',
  zh: '参赛队伍|队伍|团队|用户',
  ja: 'チーム|参加者',
  ko: '팀|참가자'
})

/** Whether rows are named by who sent them in, to be measured. */
export function isLeaderboard({ profiles, columns, named }: Evidence): boolean {
  if (ranksUsers(profiles)) return true
  if (headerScore(named.header, SUBMITTERS) < 0.9) return false
  return profiles.some((column, index) => columns[index]?.field === 'extra' && mayBeResult(column))
}

/**
 * Whether models are linked to their weights by their names and told by their sizes, whatever is measured of them, or by
 * words beside one measure; below a heading for benchmarks they are those that were tried.
 */
function holdsWeights(evidence: Evidence): boolean {
  const { named, hint, listed, telling, isSaid } = evidence
  if (hint?.kind !== 'model' || (listed.includes('benchmark') && !listed.includes('model'))) return false
  if (named.linked < 0.8) return false
  // Below a heading for models, their names may lead anywhere but to papers.
  if (named.roles.weights <= 0.5)
    return (
      (isSaid && leadsToFiles(named)) ||
      (isSaid && telling.has('parameters') && named.roles.paper <= 0.2 && named.distinct >= 0.9)
    )
  return telling.has('parameters') || isToldInWords(evidence)
}

/** Whether nearly all links lead to archives to be downloaded. */
function leadsToFiles({ outward, filled }: Profile): boolean {
  const files = outward.filter(url => /\.(?:tar(?:\.\w{2,3})?|tgz|zip)(?:[?#]|$)/i.test(url)).length
  return files >= filled * 0.8
}

/** Whether words tell of names that never come again, beside one measure and below no heading for results. */
function isToldInWords({ table, profiles, nameAt, named }: Evidence): boolean {
  if (named.distinct < 0.9 || OUTCOME.test(table.section.at(-1) ?? '')) return false
  const others = profiles.filter((_, index) => index !== nameAt)
  if (others.filter(mayBeResult).length > 1) return false
  return others.some(
    column =>
      column.filled >= named.filled * 0.5 && column.words > 0 && !mayBeResult(column) && !holdsNoWords(column, 0.5)
  )
}

/** Whether what programs of one sort can do is marked; what a program has of its own is marked so as well. */
function areCompared({ profiles, columns, named, heading }: Evidence): boolean {
  if (/^(?:tools?|models?|模型|工具)$/i.test(named.header.trim()) || /\b(?:available|supported)\b/i.test(heading))
    return false
  if (named.atLeast('coded', 0.5) || named.atLeast('files', 0.5)) return false
  return profiles.every((column, index) => columns[index]?.field !== 'extra' || !column.atLeast('number', 0.5))
}

/** Why a table whose rows link to no thing of their own holds nothing but figures, or null. */
export function whyMatrix(evidence: Evidence): string | null {
  const { profiles, columns, named, hint, isNoun, isSaid, isDescribed, own, telling, listed } = evidence
  if (triesOnData(evidence) || triesAgain(evidence)) return 'a matrix of results'
  if (own.some(column => column.roles.paper <= 0.5)) return null
  if (holdsWeights(evidence) || (evidence.isPublished && !profiles.some(isOfModels))) return null
  // Nobody gives the licenses of data sets to say how well something did on them.
  if (hint?.kind === 'dataset' && telling.has('license')) return null
  const free = profiles.filter((_, index) => columns[index]?.field === 'extra')
  const numbers = free.filter(column => column.atLeast('number', 0.5) || column.atLeast('marks', 0.5)).length
  const results = countResults(free, telling.size > 0 || (hint !== undefined && listed.includes(hint.kind)))
  // Numbers describe data sets, most of all where they are linked or stand below a heading for them.
  const inData = listed.includes('dataset') || (isSaid && hint?.kind === 'dataset')
  const isData = hint ? hint.kind === 'dataset' : inData
  const isPlaced = named.linked >= 0.5 || (inData && (hint !== undefined || named.linked > 0))
  const isTold = telling.size > (named.linked >= 0.5 ? 0 : 1)
  if (isData && isPlaced && (isTold || results * 2 <= free.length)) return null
  // Papers with their scores are a list of papers; models with little but scores are a leaderboard.
  if (hint?.kind === 'paper' && named.linked >= 0.5 && results < 2) return null
  const unlinked = !profiles.some(column => column.linked > 0)
  const enough = hint?.kind === 'paper' ? 1 : unlinked ? 3 : 2
  const said = telling.size + columns.filter(({ field }) => field === 'stars' || field === 'description').length
  if (results > 0 && said < enough) return 'a matrix of results'
  const strong = isNoun && (named.linked >= 0.5 || (isSaid && isDescribed && areCompared(evidence)))
  return numbers * 2 > profiles.length - 1 && telling.size < 2 && !strong ? 'a matrix of numbers' : null
}
