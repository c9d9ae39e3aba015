import { isAscii, made } from '../letters.ts'
import { remembered } from '../remembered.ts'
import { FOREIGN_WORD, LONGEST, POWERS, scriptsApart } from './multipliers.ts'

const BEFORE =
  /^(?:[~≈><≥≤≦≧]=?|about|around|approximately|approx\.?|ca\.?|circa|over|more than|at least|nearly|almost|up to|n ?=|大约|大約|约|約|およそ|超过|超|近|逾|总共|共|总计|总数|合计|合計|計)\s*/
const GROUPED = /^\d{1,3}(?:([, '])\d{3})(?:\1\d{3})*(?:\.\d+)?(?![\d,.])/
const DOTTED = /^\d{1,3}(?:\.\d{3}){2,}(?![\d,.])/
const PLAIN = /^\d+(?:\.\d+)?(?![\d,.])/
const COMMA = new RegExp(`^\\d+,\\d+(?= ?(?:(?:[kmb]|bn|mn|[mb]illion)(?![a-z])|[万亿만억]|${FOREIGN_WORD}))`)
/** `2亿5000万`, `1万2000`: each part is smaller than the unit before it. `3万5` is left out, as it may stand for 35,000. */
const HAN_PARTS =
  /^(?:(\d{1,4}) ?[亿億억] ?)?(?:(\d{1,4}) ?[万萬만] ?)?(?:(\d) ?[千천]|(?<! )(\d{3,4}))?(?![\d,.千百万萬亿億천백만억])/
/** What may follow a Korean unit; other letters make it a part of a word, such as `조직` and `만화`. */
const COUNTED_KO = '(?![가-힣])|(?=여|이상|개|건|장|명|쌍|편|권|토큰|문장)'
const MULTIPLIER = new RegExp(
  '^( ?)(?:(k|b|bn|mn|hundred|thousands?|[mb]illions?|trillions?|m|t(?= ?tokens?$))(?!-?[a-z])' +
    // What stands before the unit only says that it is more: `20余万`.
    '|[余多+]? ?([十百千]?(?:[万萬](?![亿億])|[亿億])|[万萬][亿億]|[百千](?![克米])' +
    `|(?:[십백천]?[만억]|(?<! )[백천])(?:${COUNTED_KO})|(?<! )조(?![가-힣]))` +
    `|(${FOREIGN_WORD}))`
)
const MARKS = /^[\s+*†‡§^]+|^(?:余|多|左右|以上|여)/
const LETTERS = 'a-zß-ɏа-џḀ-ỿ'
/** A few words; those with digits are names, such as `IC50` and `T1-weighted`, but no factors, such as `x20`. */
const WORD = `[${LETTERS}](?:\\d-[${LETTERS}-]+|[${LETTERS}&-]*(?:[${LETTERS}]\\d{1,3})?)`
const unitPattern = made(
  `^\\(?(?:${WORD}(?:[ /]${WORD}){0,4}` +
    '|[\\p{Script=Han}\\p{Script=Katakana}ー]{1,8}|[가-힣]{1,8}(?:-[가-힣]{1,8}(?= 쌍))?(?: [가-힣]{1,8}){0,2})\\)?[.*+]?$',
  'u'
)
/**
 * A word for a number that is not read, or not where it stands: the one before it is only a part of what is meant. `20 Go`
 * are bytes in French, `20 GO terms` are counted.
 */
const NUMBER_WORD =
  /^(?:[mgt]o$|mil(?![a-z])|[bm]il[lh]|[bm]il[ij]on|tril[lh]|dozens?(?![a-z])|hundreds|lakhs?(?![a-z])|(?:hundred|thousand)(?![a-z])|crores?(?![a-z])|w(?![a-z])|[余多数數几幾여수몇+]? ?[十百千万萬亿億]|[여수몇]?[십백천만억조])/
/** How large the files are, said behind how many there are. A comma right behind a digit may belong to the number. */
const BYTES = /(?:(?<=\D),|[,;] |;| ?(?=\())\s*\(?[~≈约約]?\s?\d+(?:[.,]\d+)?\s?(?:[kmgt]i?b|bytes)\)?$/

/** Units of something else than a count, and words that show that the number is only part of a statement. */
const NOT_COUNTED = new Set(
  `bit bits byte bytes kb mb gb tb pb kib mib gib tib g t p s sec secs second seconds ms min mins minute minutes h hr hrs
  hour hours d day days week weeks month months y yr yrs year years mm cm m km nm um mm2 px pixel pixels hz khz mhz ghz
  x fps dpi kg mg ml l usd eur rmb hu kv tesla percent fold th st nd rd e for of or and to per vs by in at from with
  ago cubic bp kbp mbp gbp tbp base bases kbases mbases gbases nt nucleotide nucleotides
  horas minutos segundos días dias semanas meses años anos heures secondes jours semaines mois ans années
  stunden minuten sekunden tage wochen monate jahre ч час часа часов минут секунд дней месяцев год года лет кб мб гб тб
  giờ phút giây ngày tuần tháng năm tuổi`.split(/\s+/)
)
const TOUCHING = /^(?:images?|imgs?|samples?|cases?|patients?|slices?|pairs?|videos?|tokens?)(?![a-z])/
const NOT_COUNTED_HAN =
  /^(?:[个個か]?[年月日天周]|[カヶケ]月|小时|分|秒|岁|歳|元|円|倍|度|时|時|毫米|厘米|折|割|バイト|바이트|[기메테]가|킬로|테라|[キメギテ][ロガラ]|ドル|ユーロ|ミリ|センチ|メートル|パーセント|시간|분|초|일|주|개월|년|세|배|원|점)/

/** A thousand separator or a decimal point; `0.350` can only be a fraction, and `1.234M` is one too. */
const DOT_MAY_GROUP = /^[1-9]\d{0,2}\.\d{3}$/

/** A year and a month: as a count it would be an odd fraction. */
const DATE = /^(?:19|20)\d\d\.(?:0[1-9]|1[0-2])$/

/**
 * Reads a count: `26,000,000`, `25.6k`, `~10K+`, `44k*`, `1.3 million`, `3亿5000万`, `500 images`. Exact for any decimal
 * fraction. Null for two numbers, a range, a fraction, a percentage, a date, a size in bytes, a time or a length, and
 * for `10.000`, which is ten thousand to some and ten to others.
 */
export const readQuantity = remembered((text: string): number | null => {
  if (text.length > LONGEST) return null
  const plain = fold(text)
  if (!/^\d/.test(plain) && !BEFORE.test(plain)) return null
  const withoutBytes = plain.replace(BYTES, '')
  const head = readHead(withoutBytes === '' ? plain : withoutBytes, text)
  if (head === null) return null
  const rest = head.rest.replace(MARKS, '').trimStart()
  return rest === '' || isCounted(rest) ? head.value : null
})

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
  ['images', /^(?:[张張枚幅](?:の?(?:[ct医学]*)?(?:图像|图片|影像|画像|切片|图|图象)?)?|(?:图像|图片|影像|画像))$/],
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
  /^(?:tokens?|datasets?|sub-?sets|benchmarks?|challenges?|tasks?|metrics?|attributes?|class|classes|categories|conditions?|diseases?|findings?|labels?|modalit(?:y|ies)|organs?|specialt(?:y|ies)|stages?|stains?|channels?|electrodes?|leads?|scanners?|views?|genes?|species|(?:sub-?)?types?|languages?|domains?|topics?|models?|folds?|splits?|cent(?:er|re)s?|departments?|institutions?|hospitals?|sites?|countries|토큰|トークン)$/
/** The same where words stand without spaces, with or without a word for how they are counted: `9个任务`. */
const OTHER_NOUN_HAN =
  /(?:任[务務]|[语語][言种種]|言語|[学學]科|科目|专业|專業|[类類][别別型]?|[种種][类類]?|[领領]域|分野|[维維]度|指[标標]|主[题題]|模型|[数數]据集|子集|器官|挑[战戰]|[标標][签籤]|疾病|[亚亞]型|中心|科室|[机機][构構]|機関|医院|病院|[国國]家|[かカヶケ]国|タスク|クラス|カテゴリー?|ドメイン|トピック|モデル|データセット|태스크|언어|클래스|카테고리|종류?|유형|분야|과목|도메인|주제|지표|모델|데이터셋|기관|병원|국가|개국)$/

function isOtherNoun(word: string): boolean {
  return OTHER_NOUN.test(word) || (!isAscii(word) && OTHER_NOUN_HAN.test(word))
}

/**
 * What a cell such as `150 videos` counts, where it is a single count with a noun that is known and says more than
 * `samples` would; `other` for what is none of the counts.
 */
export function countedThing(text: string): keyof Counts | 'other' | null {
  // Most counts are a number alone.
  if (text.length > LONGEST || /^[\d.,]+[kKmMbB]?$/.test(text)) return null
  const noun = readHead(fold(text).replace(BYTES, ''), text)?.rest.replace(MARKS, '').trim() ?? ''
  // Of `image-text pairs` there are as many as of either.
  if (/^samples?$|\bpairs?$/.test(noun)) return null
  const [things = ''] = noun.split(/ (?:for|from|in|of|on|with) /, 1)
  return isOtherNoun(things.split(' ').at(-1) as string) ? 'other' : kindOf(noun)
}

/** How a bracket may begin that changes the number before it: `1.2 (x1000)`, `85 (±3)`. */
const CHANGES = /^[x×*±^+-] ?\d|^10\^|\^/
/** How a bracket may begin that makes the number before it that of a part, or of each. */
const OF_PART =
  /^(?:each|per|train(?:ing)?|val(?:id(?:ation)?)?|dev(?:elopment)?|test(?:ing)?)(?![a-z])|训练|验证|测试|每/i

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
  const noun = readHead(fold(text), text)?.rest.replace(MARKS, '').trim() ?? ''
  return noun === '' || kindOf(noun) !== null || ROWS.test(noun)
}

/** What stands behind the number of a single count, lower-cased: `38,800 B-scans` → `b-scans`; empty where nothing does. */
export function nounOf(text: string): string {
  if (text.length > LONGEST || /^[\d.,]+[kKmMbB]?$/.test(text)) return ''
  return (
    readHead(fold(text).replace(BYTES, ''), text)
      ?.rest.replace(MARKS, '')
      .replace(/[.*+†‡§)]+$/, '')
      .replace('(', '')
      .trim() ?? ''
  )
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

/** Whether words in a bracket only say more of a count: `98 (open access)`, but not `98 (K)` or `98 (train)`. */
function isRemark(words: string): boolean {
  const [first = ''] = words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
  return first !== '' && !POWERS.has(first) && !NOT_COUNTED.has(first) && !OF_PART.test(words)
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

function fold(text: string): string {
  const plain = isAscii(text) ? text : scriptsApart(text).normalize('NFKC').replace(/[’‘]/g, "'").replace(/[‐-―]/g, '-')
  return withPower(plain.toLowerCase().replace(/\s+/g, ' ').trim())
}

/** A power of ten and what it is multiplied with. */
const POWER_OF_TEN = /(?<![\d.,^])(?:(\d{1,4}(?:\.\d{1,9})?) ?[x×*·] ?)?10\^(\d{1,2})(?![.,]?\d|\^)/

/** A folded text with its first power of ten written out: `1.2 × 10^5` → `120000`. */
function withPower(text: string): string {
  if (!text.includes('10^')) return text
  return text.replace(POWER_OF_TEN, (_, factor = '1', power) => String(Number(`${factor}e${power}`)))
}

/** The number at the start of a folded text, with its multiplier, and what follows. */
function readHead(folded: string, text: string): { value: number; rest: string } | null {
  let rest = folded
  for (let match = BEFORE.exec(rest); match; match = BEFORE.exec(rest)) rest = rest.slice(match[0].length)
  if (DATE.test(rest)) return null
  const parts = HAN_PARTS.exec(rest)
  if (parts && parts.slice(1).filter(part => part !== undefined).length > 1) {
    const [whole, hundredMillions = 0, tenThousands = 0, thousands = 0, ones = 0] = parts
    const value = Number(hundredMillions) * 1e8 + Number(tenThousands) * 1e4 + Number(thousands) * 1e3 + Number(ones)
    return { value, rest: rest.slice(whole.length) }
  }
  const number = readNumber(rest)
  if (number === null) return null
  rest = rest.slice(number.length)
  const multiplier = MULTIPLIER.exec(rest)
  // `30 m` are metres or minutes, `1.8m` are millions.
  const counts = multiplier !== null && !(multiplier[1] === ' ' && multiplier[2] === 'm' && !/ M/.test(text))
  const [, , letters, han, foreign] = multiplier ?? []
  // The comma of one language is the period of another: `1.500 Mio` and `1,500 млн` may be either.
  if (foreign !== undefined && /^[1-9]\d{0,2}[.,]\d{3}$/.test(number)) return null
  // `122,925 B` are bytes: no count is of thousands of billions.
  if (letters === 'b' && GROUPED.test(number)) return null
  const power = counts ? (POWERS.get(letters ?? han ?? foreign?.replace('.', '') ?? '') ?? 0) : 0
  if (counts) rest = rest.slice(multiplier[0].length)
  else if (DOT_MAY_GROUP.test(number)) return null
  // A number that goes on, such as `3万5`, is not understood.
  if (counts && /^\d/.test(rest)) return null
  // Only a few words may touch the number: `2023dolly` is a name.
  if (/^[a-zß-ɏа-џḀ-ỿ]/.test(rest) && !TOUCHING.test(rest)) return null
  const value = scale(digitsOf(number), power)
  return value === null ? null : { value, rest }
}

function readNumber(text: string): string | null {
  return (GROUPED.exec(text) ?? DOTTED.exec(text) ?? PLAIN.exec(text) ?? COMMA.exec(text))?.[0] ?? null
}

/** The number with a dot before its fraction and nothing between its thousands. */
function digitsOf(number: string): string {
  if (DOTTED.test(number)) return number.replaceAll('.', '')
  return GROUPED.test(number) ? number.replace(/[, ']/g, '') : number.replace(',', '.')
}

/** Words and signs for a count of each of several, which is no total: `images per class`, `images/class`, `each`. */
const EACH_OF =
  /(?<![a-zß-ɏ])(?:(?:per|each(?! with)|every|apiece)(?![a-zß-ɏ-])|(?<= )(?:(?:por|par) (?:cada|chaque|class?e)|(?:pro|je) [a-z]))|^[a-z]+s ?\/ ?[a-z]*(?:ss|[^\Ws\d])$/

function isCounted(unit: string): boolean {
  if (EACH_OF.test(unit)) return false
  if (!unitPattern().test(unit) || NOT_COUNTED_HAN.test(unit) || NUMBER_WORD.test(unit)) return false
  const words = unit.replace(/^\(/, '')
  if (words !== unit && !isRemark(words)) return false
  // `x-ray` and `h&e` begin with a letter that alone would be a unit.
  return /^[a-z]\d?[&-][a-z]/.test(words) || !NOT_COUNTED.has(words.split(/[^a-zß-ɏа-џḀ-ỿ]/, 1)[0] ?? '')
}

/** Moves the decimal point in the text, as a product of floating-point numbers would not be exact. */
function scale(digits: string, power: number): number | null {
  const value = Number(`${digits}e${power}`)
  return Number.isFinite(value) ? value : null
}

const TOKEN_LEAD = /^(?:max(?:imum)?\.? |最大|最长|最長|context (?:length|window)?:? ?)/
const TOKEN_COUNT =
  /^(\d{1,3}(?:,\d{3})+(?!\d|,\d)|\d+(?:\.\d+)?)(?: ?(ki?|mi?|b|thousand|million|billion|[百千]?万|[亿億])(?![a-z\d]))?(?: ?(?:(?:个 ?)?tokens?|tok|jetons?|токен(?:а|ов)?|トークン|토큰)(?![a-zа-я]))?[*+]?/
const YEAR_AND_MONTH = /^(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])(?![\dkm])/
const TOKEN_BETWEEN = /^ ?(?:[,/|、;~〜–—-]|,? ?(?:to|and|or)(?= )) ?(?=\d)/
/** What may follow a length: a bracket, or words on how it is reached. `2048 images` and `512 x 512` are no length. */
const TOKEN_REST =
  /^(?:$| ?[([（]| ?[,;:]? ?(?:with|by|via|using|after|when|through|extend|extens|expand|native|default|context|ctx|max|window|length)|[,;] )/

/**
 * Reads the longest text that a model takes, in tokens: `8192`, `32.8K`, `1M`, with k = 1000. Of a list or range the
 * largest (`512, 2048`, `2k~8k`); of a length with a remark the length (`128K (extendable to 1M)` → 128000), as a remark
 * tells what takes more to reach. Null for words, sizes of something else, and where it is not sure what a unit is of.
 * Where the list `hasCommas` in its decimals, `32.768` is a whole number and `1,5M` is none.
 */
export function readTokens(text: string, hasCommas = false): number | null {
  if (text.length > 4 * LONGEST) return null
  const folded = fold(text)
  if (YEAR_AND_MONTH.test(folded)) return null
  let rest = withEnglishMarks(folded, hasCommas)
  if (MAY_BE_COMMA.test(rest)) return null
  for (let match = leadOf(rest); match; match = leadOf(rest)) rest = rest.slice(match[0].length)
  const found: { number: string; power: number | null }[] = []
  for (;;) {
    const match = TOKEN_COUNT.exec(rest)
    if (match === null) return null
    const [whole, number = '', unit] = match
    const power = unit === undefined ? null : (POWERS.get(unit.replace('i', '')) ?? POWERS.get(unit) ?? null)
    found.push({ number, power })
    rest = rest.slice(whole.length)
    const between = TOKEN_BETWEEN.exec(rest)
    if (between === null) break
    rest = rest.slice(between[0].length)
  }
  return TOKEN_REST.test(rest) ? largestOf(found) : null
}

/** Whole numbers in front of their word, and those in front of anything but a unit: tokens have no parts. */
const DOTS_OF_TOKENS = /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?= tok)/g
const DOTS = /(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?! ?[kmb百千万亿億]|[\d.,]\d)/g
/** Decimals, and not two lengths: one digit, or digits behind a zero. */
const DECIMAL_COMMA = /(?<![\d.,])(\d{1,3}),(\d|0\d)(?= ?[kmb](?![a-z]))/g
/** The same where it is not sure. */
const MAY_BE_COMMA = /(?<![\d.,])\d{1,3},(?:\d|0\d) ?(?:[kmb](?![a-z])|mil|mio|млн|тыс)/

/** Thousands of languages that write decimals with a comma; elsewhere these may be millions. */
const MIL = /(?<=(?<![\d.,])\d{1,4}) ?mil(?= tok|$)/

/** A text whose thousands have no periods and whose decimals have them, as far as it is sure which is which. */
function withEnglishMarks(written: string, hasCommas: boolean): string {
  const text = hasCommas && written.includes('mil') ? written.replace(MIL, 'k') : written
  if (!/\d[.,]\d/.test(text)) return text
  if (!hasCommas) return text.replace(DOTS_OF_TOKENS, number => number.replaceAll('.', ''))
  return text.replace(DOTS, number => number.replaceAll('.', '')).replace(DECIMAL_COMMA, '$1.$2')
}

function leadOf(text: string): RegExpExecArray | null {
  return BEFORE.exec(text) ?? TOKEN_LEAD.exec(text)
}

function largestOf(found: readonly { number: string; power: number | null }[]): number | null {
  let largest: number | null = null
  for (const { number, power } of found) {
    // `256,512` is a list without spaces or a grouped number, and `10.000` has a fraction or a group.
    if (power === null && (DOT_MAY_GROUP.test(number) || /^(?:64|128|256),(?:128|256|512)$/.test(number))) return null
    const value = scale(number.replaceAll(',', ''), power ?? 0)
    if (value === null) return null
    largest = Math.max(largest ?? 0, value)
  }
  // A number may share the unit behind the list, as in `8/32K`; then it must not be the largest: `128/8K` is not clear.
  const shared = found.at(-1)?.power ?? 0
  const isClear = found.every(
    ({ number, power }) => power !== null || number.length > 3 || Number(`${number}e${shared}`) <= (largest ?? 0)
  )
  return isClear ? largest : null
}
