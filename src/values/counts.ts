import { isAscii } from '../letters.ts'
import { LONGEST, scriptsApart } from './multipliers.ts'
import { BYTES, fold, isRemark, MARKS, NOT_COUNTED, NUMBER_WORD, readHead, readQuantity } from './quantity.ts'

/** What the nouns of a cell such as `203 patients, 654 MRIs` count. */
export interface Counts {
  images?: number
  texts?: number
  samples?: number
}

const NOUNS: readonly (readonly [what: keyof Counts, noun: RegExp])[] = [
  [
    'texts',
    /^(?:reports?|questions?|captions?|texts?|dialogues?|dialogs?|conversations?|sentences?|abstracts?|articles?|documents?|qas?|qa pairs?|vqa pairs?|q&a pairs?|question-answer pairs?|image-(?:text|caption|report) pairs?)$/
  ],
  [
    'images',
    /^(?:images?|imgs?|scans?|slides?|slices?|cxrs?|mris?|cts?|wsis?|frames?|pictures?|photos?|photographs?|radiographs?|x-rays?|mammograms?)$/
  ],
  [
    'samples',
    /^(?:patients?|cases?|subjects?|samples?|studies|study|volumes?|exams?|examinations?|individuals|participants?|videos?|clips?|recordings?|ecgs?|eegs?)$/
  ],
  ['texts', /^(?:[个個条份篇件]の?)?(?:问答对?|問答|報告|报告|レポート|文本|テキスト|对话|対話|问题|題目|题目|質問)$/],
  ['images', /^(?:帧|[张張枚幅](?:の?(?:[ct医学]*)?(?:图像|图片|影像|画像|切片|图|图象)?)?|(?:图像|图片|影像|画像))$/],
  ['samples', /^(?:[例件名位人个個]の?)?(?:患者|病例|症例|样本|サンプル|病人|受试者)$|^[例件]$/]
]
/** Words that tell that only a part is counted, or not the thing itself. */
const PARTIAL =
  /^(?:train|training|test|testing|val|validation|dev|development|held-out|labell?ed|annotated|unlabell?ed|positive|negative|normal|abnormal|per|of|for|in|from|with|to|by|x|or|and|the|each|every|public|private|internal|external|new|additional|more|other)$/
/** Between two counts; the words stand for how one belongs to the other: `654 MRIs from 203 patients`. */
const BETWEEN =
  /^\s?(?:[,;/、+&|(]|and|from|of|across|in|with|over)\s?(?:and |from |of )?(?=[~≈><≥]|[\d约約]|about|over|approx)/

/** One count of a cell: what it counts, and whether it stands in a bracket behind the first. */
interface Count {
  what: keyof Counts
  value: number
  isInside: boolean
}

/**
 * What a cell counts where each of its numbers has a noun: `203 patients, 654 MRIs` → samples 203, images 654. Empty
 * where any number has none, or one that is not known, or counts a part (`50 test images`), since what the others are
 * is then not sure either. Where two numbers would be the same thing, it is left out.
 */
export function readCounts(text: string): Counts {
  if (text.length > 2 * LONGEST) return {}
  const found = countsIn(text)
  const [first, ...others] = found
  const isClear = (count: Count): boolean =>
    found.every(({ what, value }) => what !== count.what || value === count.value)
  if (first && others.length > 0 && others.every(({ isInside }) => isInside)) {
    // A bracket splits the count in front of it, or may, so that a part would stand for the whole.
    const isSplit = others.reduce((sum, { value }) => sum + value, 0) === first.value
    if (isSplit && !found.every(isClear)) return { [first.what]: first.value }
    if (!isClear(first)) return {}
  }
  return Object.fromEntries(found.filter(isClear).map(({ what, value }) => [what, value]))
}

/** All counts of a text; none where it holds anything else. */
function countsIn(text: string): Count[] {
  const found: Count[] = []
  let rest = fold(text.replace(/\n/g, '; ')).replace(BYTES, '')
  let isInside = false
  while (rest !== '') {
    const head = readHead(rest, text)
    // A fraction of a thing is one of millions, which only the header says.
    if (head === null || !Number.isInteger(head.value)) return []
    const [noun] = /^[^\d,;/、+|()]*/.exec(head.rest.replace(/^\+/, '')) as RegExpExecArray
    rest = head.rest.replace(/^\+/, '')
    // The noun ends where the next count begins, which a word may join: `654 MRIs from 203 patients`.
    const joined = / (?:and|from|of|across|in|with|over|&) (?:(?:about|over|approx\.?) )?[~≈><≥约約]?$/.exec(noun)
    const phrase = (joined && /^\d/.test(rest.slice(noun.length)) ? noun.slice(0, joined.index) : noun).trim()
    const what = kindOf(phrase)
    if (what === null) return []
    found.push({ what, value: head.value, isInside })
    rest = rest.slice(noun.indexOf(phrase) + phrase.length)
    if (rest.startsWith(')')) {
      rest = rest.slice(1)
      isInside = false
    }
    const between = BETWEEN.exec(rest)
    isInside ||= between?.[0].includes('(') === true
    if (between === null) rest = rest.trim().replace(/^[).*]+$/, '')
    else rest = rest.slice(between[0].length)
    if (between === null && rest !== '') return []
  }
  return found
}

/** Nouns of what no column of samples, images or texts holds. */
const OTHER_NOUN =
  /^(?:tokens?|datasets?|sub-?sets|benchmarks?|challenges?|tasks?|metrics?|attributes?|class|classes|categories|conditions?|diseases?|findings?|labels?|modalit(?:y|ies)|organs?|specialt(?:y|ies)|stages?|stains?|channels?|electrodes?|leads?|scanners?|views?|genes?|species|cancers?|tumou?r types?|miles|kilomet(?:er|re)s|(?:sub-?)?types?|languages?|domains?|topics?|models?|folds?|splits?|cent(?:er|re)s?|departments?|institutions?|hospitals?|sites?|countries|토큰|トークン)$/
/** The same where words stand without spaces, with or without a word for how they are counted: `9个任务`. */
const OTHER_NOUN_HAN =
  /(?:任[务務]|[语語][言种種]|言語|[学學]科|科目|专业|專業|[类類][别別型]?|[种種][类類]?|[领領]域|分野|[维維]度|指[标標]|主[题題]|模型|[数數]据集|子集|器官|挑[战戰]|[标標][签籤]|疾病|[亚亞]型|中心|科室|[机機][构構]|機関|医院|病院|[国國]家|[かカヶケ]国|タスク|クラス|カテゴリー?|ドメイン|トピック|モデル|データセット|태스크|언어|클래스|카테고리|종류?|유형|분야|과목|도메인|주제|지표|모델|데이터셋|기관|병원|국가|개국)$/

function isOtherNoun(word: string): boolean {
  return OTHER_NOUN.test(word) || (!isAscii(word) && OTHER_NOUN_HAN.test(word))
}

/** What stands behind the first number of a folded text, without the marks between them. */
function nounBehind(folded: string, text: string): string {
  return readHead(folded, text)?.rest.replace(MARKS, '').trim() ?? ''
}

/**
 * What a cell such as `150 videos` counts, where it is a single count with a noun that is known and says more than
 * `samples` would; `other` for what is none of the counts.
 */
export function countedThing(text: string): keyof Counts | 'other' | null {
  // Most counts are a number alone.
  if (text.length > LONGEST || /^[\d.,]+[kKmMbB]?$/.test(text)) return null
  const noun = nounBehind(fold(text).replace(BYTES, ''), text)
  // Of `image-text pairs` there are as many as of either.
  if (/^samples?$|\bpairs?$/.test(noun)) return null
  const [things = ''] = noun.split(/ (?:for|from|in|of|on|with) /, 1)
  return isOtherNoun(things.split(' ').at(-1) as string) ? 'other' : kindOf(noun)
}

/** How a bracket may begin that changes the number before it: `1.2 (x1000)`, `85 (±3)`. */
const CHANGES = /^[x×*±^+-] ?\d|^10\^|\^/
/** Things of which each row counted has some, or which it is sorted by. */
const OF_EACH = /^(?:grades?|joints?|keypoints?|landmarks?|phases?|sessions?|timepoints?)$/

/**
 * Parts a count from what stands behind it and says more of it: a bracket, as in `112,120 (30,805 patients)` or
 * `1,000 (800/200)`, or what follows a comma, as in `549 records, 15 leads`. Null where there is none, or where the number
 * meant may be another.
 */
export function splitRemark(text: string): { count: string; remark: string } | null {
  if (text.length > 2 * LONGEST) return null
  const plain = scriptsApart(text).normalize('NFKC').trim()
  return splitParts(plain) ?? splitBracket(plain)
}

/** A count with its noun in front of others that are no counts of rows. */
function splitParts(text: string): { count: string; remark: string } | null {
  const [count = '', ...others] = text.split(/[,;] |\n/)
  const isSure = others.length > 0 && others.every(each => isOfEach(fold(each)))
  const noun = isSure ? (readHead(fold(count), count)?.rest.trim() ?? '') : ''
  const isCount = kindOf(withoutOf(noun)) !== null || ROWS.test(noun)
  return isCount && Number.isInteger(readQuantity(count)) ? { count, remark: others.join(', ') } : null
}

const ROWS = /^(?:records?|entries|instances|examples|rows)$/

/** Whether a count has no noun, or one for the rows of a data set. */
export function countsRows(text: string): boolean {
  const noun = nounBehind(fold(text), text)
  return noun === '' || kindOf(noun) !== null || ROWS.test(noun)
}

/** What stands behind the number of a single count, lower-cased: `38,800 B-scans` → `b-scans`; empty where nothing does. */
export function nounOf(text: string): string {
  if (text.length > LONGEST || /^[\d.,]+[kKmMbB]?$/.test(text)) return ''
  const noun = nounBehind(fold(text).replace(BYTES, ''), text)
  return noun
    .replace(/[.*+†‡§)]+$/, '')
    .replace('(', '')
    .trim()
}

/** A noun without what it is of, unless that may be a part of the data: `images of leaves`, but `images of each tree`. */
function withoutOf(noun: string): string {
  const [thing = '', ...whole] = noun.split(' of ')
  return whole.some(words => words.split(' ').some(word => PARTIAL.test(word))) ? noun : thing
}

/** How large each picture is: `512 x 512 px`. */
const RESOLUTION = /^\d+ ?[x×*] ?\d+(?: ?[x×*] ?\d+)?(?: ?(?:px|pixels?|voxels?|mm))?$/

/** Whether a text says how large each thing is, how many parts it has, or by what they are sorted: `30 min each`. */
function isOfEach(text: string): boolean {
  if (/^\d+-[a-z]/.test(text) || /\b(?:each|per)\b/.test(text) || RESOLUTION.test(text)) return true
  const noun = readHead(text, text)?.rest.trim() ?? ''
  const last = noun.split(' ').at(-1) as string
  // Texts are counted in tokens as well.
  return OF_EACH.test(last) || (isOtherNoun(last) && !last.startsWith('token'))
}

function splitBracket(text: string): { count: string; remark: string } | null {
  const [, count = '', remark = ''] = /^([^()]*)\(([^()]*)\)$/.exec(text) ?? []
  const value = readQuantity(count.trim())
  const inside = remark.trim()
  if (value === null || !Number.isInteger(value) || CHANGES.test(inside)) return null
  if (!/\d/.test(inside)) return isRemark(inside) ? { count: count.trim(), remark: inside } : null
  const isLarger = /^[\d., ]+[kmb]?$/i.test(inside) && (readQuantity(inside) ?? 0) > value
  return isLarger ? null : { count: count.trim(), remark: inside }
}

function kindOf(phrase: string): keyof Counts | null {
  const words = phrase.replace(/[.*]+$/, '').split(' ')
  if (phrase === '' || words.length > 5 || words.some(word => PARTIAL.test(word))) return null
  // `825 GB English text` is a size, `3D volumes` and `12-lead studies` are of a kind.
  if (phrase.startsWith('-') || NOT_COUNTED.has(words[0] as string) || NUMBER_WORD.test(phrase)) return null
  const last = words.slice(-1).join(' ')
  const lastTwo = words.slice(-2).join(' ')
  return NOUNS.find(([, noun]) => noun.test(lastTwo) || noun.test(last))?.[0] ?? null
}
