/** What a header measures: `Number of leaves` → leaves, `Leaf count` → leaf, `Size` → nothing. */
interface Measure {
  of: string
  /** Whether it tells how many there are or how large something is. */
  how: 'number' | 'size'
}

/** No header that says what it measures is longer, and the bound keeps any text cheap. */
const LONGEST = 80

const NUMBER = 'number|count|num|no|#|quantity'
const SIZE = 'size|scale|volume|amount|total|resolution|length'
const OF = new RegExp(`^(?:(?:total|overall|approx|estimated) )?(?:(${NUMBER})|(?:${SIZE}))s?\\.? of (.+)$`)
const LAST = new RegExp(`^(?:(.+) )?(?:(${NUMBER})s?|(?:${SIZE}|sizes))$`)
/** Chinese, Japanese and Korean end with the measure, without spaces or with one. */
const COMPOUND =
  /^(.*?) ?(?:(数量|总数|數量|总量|数目|个数|個数|件数|条数|题量|数|量|개수|건수|수)|大小|规模|規模|尺寸|分辨率|サイズ|解像度|크기|규모|사이즈)$/
const COMPOUND_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]$/

/** A header in lower case, without brackets, marks and the joints of its words. */
function plainHeader(header: string): string {
  if (header.length > LONGEST) return ''
  const words = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【][^)\]】]*[)\]】]?|[*`?↓↑]/g, ' ')
    .replace(/[-_\s]+/g, ' ')
    .replace(/[.:;,]+$/, '')
  // Of two header rows, joined with ` / `, the lower one says more.
  return (words.split(' / ').at(-1) as string).trim()
}

/** What a plain header measures; null where it has no word for that, as `Leaves` and `#Leaves` have none. */
function readMeasure(plain: string): Measure | null {
  if (COMPOUND_SCRIPT.test(plain)) return measureOf(COMPOUND.exec(plain), 2, 1)
  return measureOf(OF.exec(plain), 1, 2) ?? measureOf(LAST.exec(plain), 2, 1)
}

function measureOf(match: RegExpExecArray | null, number: number, of: number): Measure | null {
  if (match === null) return null
  // What follows a further preposition only says where the things are.
  const [what = ''] = (match[of] ?? '').split(/ (?:across|available|for|from|in|on|used|with)(?: |$)/)
  return { of: what, how: match[number] === undefined ? 'size' : 'number' }
}

/** Things of which a column counts samples, images or texts, besides those that its names say. */
const OTHER_THINGS =
  /^(?:data|total|overall|full|exact|approx(?:imate)?|estimated|train(?:ing)?|articles?|conversations?|datapoints?|episodes?|graphs?|pages?|people|persons?|photos?|points|problems?|prompts?|structures?|trajector(?:y|ies))$|(?:数据|样本|总体?|全部|全体|データ|サンプル|데이터|샘플|전체|총)$/
/** What is as large as there are samples in it; several of it are no samples. */
const WHOLE =
  /^(?:benchmark|cohort|collection|corpora|corpus|databases?|datasets?|sets?)$|(?:数据[集库]|语料库?|データ(?:セット|ベース)|コーパス|데이터(?:셋|세트))$/

/**
 * Whether a header says that it counts something else than the names of a field do: `Number of classes`. Samples may be
 * as many as a whole is large, but the size of images is that of each, which `mayBeSize` tells.
 */
export function measuresOther(header: string, names: ReadonlySet<string>, mayBeSize: boolean): boolean {
  const plain = plainHeader(header)
  const measure = names.has(plain) ? null : readMeasure(plain)
  if (measure === null || measure.of === '') return false
  if (measure.how === 'size' && !mayBeSize) return true
  return !partsOf(measure.of).some(thing => isOfField(thing, measure, names))
}

const partsOf = (things: string): string[] => things.split(/ ?[/|&+,、] ?| (?:and|or) /)

function isOfField(thing: string, { how }: Measure, names: ReadonlySet<string>): boolean {
  const noun = thing.split(' ').at(-1) as string
  if (WHOLE.test(noun)) return how === 'size'
  if ([noun, `${noun}s`, noun.replace(/y$/, 'ies')].some(each => names.has(each))) return true
  if (OTHER_THINGS.test(noun)) return true
  // A compound ends with its noun: what is counted in it is what the names count.
  return [...names].some(name => name.length > 2 && /[数量수]$/.test(name) && `${thing}${name.at(-1)}`.endsWith(name))
}

/** Of what the size is that of a model. */
const MODEL =
  /(?:^| )(?:all|available|base|different|lms?|llms?|max|models?|network|params?|parameters?|released|supported|total|variants?|vlms?)$|(?:模型|参数|总|モデル|パラメータ|모델|파라미터|매개변수)$/

/** What a model is exported as to run it, of which the size is that of a file. */
const EXPORTED = /(?:^| )(?:exported|inference|onnx|tflite)(?: models?)?$|推理模型$|推論モデル$|추론 ?모델$/

/** Whether a header names the size of something else than a model: `Batch size`, `Size of the vocabulary`. */
export function isSizeOfOther(header: string): boolean {
  const measure = readMeasure(plainHeader(header))
  if (measure?.how !== 'size' || measure.of === '') return false
  return !MODEL.test(measure.of) || EXPORTED.test(measure.of)
}

/** Words for the parts that data are split into, each in front of what it is of. */
const SPLITS = [
  /\btrain(?:ing)?\b|训练|訓練|学習|훈련/,
  /\b(?:val(?:id(?:ation)?)?|dev(?:elopment)?)\b|验证|検証|검증/,
  /\btest(?:ing)?\b|测试|テスト|테스트/
]

/** Tables are not as wide, and each column asks for the others. */
export const MOST_HEADERS = 100

/** Whether a table has a header that a pattern finds, as far as it is looked at. */
export function hasHeader({ headers }: { headers: readonly string[] }, pattern: RegExp): boolean {
  return headers.slice(0, MOST_HEADERS).some(header => pattern.test(header))
}

/** Whether a header is of one part of the data: of training data only where no other header is of another part. */
export function isOfPart(header: string, headers: readonly string[]): boolean {
  const [first, ...others] = splitsIn(header)
  if (first === undefined || others.length > 0) return false
  return first > 0 || headers.slice(0, MOST_HEADERS).some(other => splitsIn(other).some(split => split > 0))
}

/** Whether a text is the word for a part of the data. */
export function isPart(text: string): boolean {
  return text.length <= 20 && splitsIn(text).length > 0
}

function splitsIn(header: string): number[] {
  if (header.length > LONGEST) return []
  const text = header.toLowerCase().replaceAll('_', ' ')
  return [...SPLITS.keys()].filter(split => SPLITS[split]?.test(text))
}
