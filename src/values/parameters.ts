import { isAscii, made, wordsIn } from '../letters.ts'
import { remembered } from '../remembered.ts'
import { FOREIGN_WORD, LONGEST, POWERS, scriptsApart } from './multipliers.ts'

/** In plain letters without number words, as most sizes are: quicker to compile than all that follows. */
const PLAIN_SIZE = /(?<![\w.^])(\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:\.\d+)?)( ?)(?:([BbMmKk]|T|bn)(?![A-Za-z\d_]))?/g
const anySize = made(
  '(?<![\\w.^])(\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d+(?:\\.\\d+)?)( ?)' +
    '(?:([BbMmKk]|T|[Bb]illion|[Mm]illion|[Tt]rillion|bn)(?![\\p{L}\\d_])' +
    `|([千百]?(?:[万萬](?![亿億])|[亿億])|[万萬][亿億])|([천백]?[만억]|조|${FOREIGN_WORD}))?`,
  'gu'
)
/** What may follow a number that counts other things, or one of several copies. */
const NOT_SIZE =
  /^ ?(?:[张張条條例篇对對件枚份词詞字图圖步]|样本|数据|问答|対話|トークン|単語|データ|x ?\d|× ?\d)|^\*\d/i
/** Things that models learn from, run for or are used by; a number before any of these is no size. */
const THINGS = new Set(
  wordsIn(`articles captions cases cells clips conversations ctx cts cxrs dialogues documents downloads edges entries examples
  exams files frames images individuals instances instructions iterations iters mammograms molecules mris nodes notes pairs
  papers participants patches patients people photos proteins qa qas question questions radiographs reads records reports
  rows samples scans sentences sequences slices slides spots stars steps studies subjects texts tiles tokens triples users
  videos volumes words wsis`)
)
/** These count only right behind the number: `1M context`, but `7B long context model`. */
const NEXT_THINGS = new Set(['context', 'image', 'pair', 'sample', 'slide', 'tile', 'token'])
/** Words of the model itself, or with which another statement begins. */
const NO_THINGS = new Set(
  wordsIn(`and as at by for from in is llm lm model models of on or param parameter parameters params than that the to total
  trained using via with`)
)
/** Most words between a number and what it counts: `450M 20x magnification histology images`. */
const MOST_WORDS = 5
/** What leads to the size of another model behind one's own: `8B (not 3B)`, `7B (based on Maple-13B)`. */
const OF_ANOTHER =
  /(?<![a-z])(?:not ?|(?:(?:based|built) (?:up)?on|(?:distilled|fine-?tuned) (?:from|on)) (?=[A-Za-z])[^\s()[\],;:]{1,40}[- ])[~≈]?$/i
/** No more stands between such words and the size. */
const NEAR = 60
const BARE = /^[~≈><≥≤ ]*\d+(?:,\d{3})*(?:\.\d+)?(?:\s?[/|,、;~–—-]\s?[~≈]?\d+(?:,\d{3})*(?:\.\d+)?)*\s?[*+]?$/

/** Thousands parted with periods, of which there are several, as no decimals are. */
const DOTTED = /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/

/** Second sizes of lists such as `7,13B`, which decimals may be as well. */
const SECOND_OF_LIST = /\.(?:13|14|3[0234]|40|65|7[02])$/

/** How a text calls the part of a model that is in use at a time. */
const ACTIVE =
  '(?:activ(?:e|ated)|aktive?|aktiviert|acti(?:fs?|ves)|activ[ao]s?|activad[ao]s|ativ[ao]s?|attiv[ioae]|актив[а-я]{0,8})(?![a-zà-ÿ])|激活|活性|활성|kích hoạt'
/** What most texts that say nothing of it are told by, in a fraction of the time. */
const MAY_SAY_ACTIVE = /ti[fv]|актив|激活|活性|활성|kích/i
const PARAMETERS = '(?: (?:de )?(?:par[aáâ]m[a-zè]{0,7}|параметр[а-я]{0,3}))?'
const ACTIVE_BEHIND = new RegExp(`^${PARAMETERS}(?:[ -]?(?:${ACTIVE})| ?\\((?:${ACTIVE})\\))`, 'i')
/** Only behind a mark, as in `3B active 30B total` the word belongs to the number before it. */
const ACTIVE_BEFORE = new RegExp(`(?:^|[(,;/|、]) ?(?:${ACTIVE})(?:参数量?)?[:为]? ?[~≈约約]?$`, 'i')

/** What a text says in brackets behind a size, up to some place in it. */
const IN_BRACKETS = /\d ?(?:[BMT]|bn|[bm]illion|mrd\.?|mio\.?|[百千]?[万亿億])\+? ?\(([^()]*)$/i
/** What the nets are called that a model is made of, and all of it but the embeddings. */
const NET =
  '(?:adapter|audio|backbone|decoder|encoder|head|image|ll?m|language|lora|non-embedding|projector|speech|text|vision|visual|vit|vocoder)(?![a-z])|语言模型|编码器|非嵌入'
const NET_BEFORE = new RegExp(`(?<![a-z])(?:${NET})[ :=~≈]{0,3}(?:\\d{1,3},)?$`, 'i')
const NET_BEHIND = new RegExp(`^ ?(?:${NET})`, 'i')

/** Numbers that wait for the unit at the end of their list: `7/13/70B`, `7, 13, 33, 65B`, `0.5~72B`. */
interface Waiting {
  numbers: string[]
  /** Whether the list begins a text or a bracket: the 3 of `Llama 3, 8B` belongs to a name. */
  isWhole: boolean
}

/**
 * Reads the sizes of models that a cell names, in parameters, distinct and ascending: `7B/13B/70B`, `7/13/70B`,
 * `7, 13, 65B`, `0.5-72B`, `350M`, `110 million`. Numbers without a unit count only if `unit` says what one of them
 * stands for (1e9 under a header such as `Param (B)`) and the text holds nothing else. Thousands (`600K`) and numbers
 * written out (`6,738,000`) count only where `areParameters`, as they may be of anything else.
 *
 * `8x7B` gives nothing: the experts share weights, so the product is not the size. `30B-A3B` and `1T-32B` give the whole,
 * 30B and 1T. `7,13B` gives nothing, as it may be two sizes or a decimal comma; `7,2B` is one size where the list
 * `hasCommas` in its decimals.
 */
export function readParameters(text: string, unit?: number, areParameters = false, hasCommas = false): number[] {
  // What is added to a model is not all of it.
  if (/^增量\s?\d/.test(text)) return []
  const sizes = sizesIn(text, { hasThousands: areParameters, hasCommas })
  if (sizes.length > 0 || (unit === undefined && !areParameters)) return sizes
  if (text.length > LONGEST) return sizes
  if (unit === undefined && DOTTED.test(text.trim())) return ordered([Number(text.replaceAll('.', ''))])
  if (!BARE.test(text.trim())) return sizes
  const numbers = (text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).map(number => Number(number.replaceAll(',', '')))
  // Of smaller numbers it is not sure whether they are written out.
  if (unit === undefined) return numbers.every(number => number >= 1e6) ? ordered(numbers) : sizes
  return ordered(numbers.map(number => Number((number * unit).toPrecision(15))))
}

/**
 * Reads the sizes of models in the label of a link: `HF (3.8B)`. Trillions are left out, as a label such as
 * `Base 7B 2T` tells with them how many tokens the model has seen.
 */
export const readLabelSizes = remembered((label: string): readonly number[] =>
  sizesIn(sizesApart(label), { isLabel: true }).filter(size => size < 1e12)
)

/** A label with the sizes apart from the words that they are glued to: `Chat7B`. */
export function sizesApart(label: string): string {
  // What was tuned on is counted in millions as well.
  return label.replace(
    /\b(?:(?:base|chat|instruct|model)(?=\d[\d.]*[bm](?![a-z\d]))|sft(?=\d[\d.]*b(?![a-z\d])))/gi,
    '$& '
  )
}

/** Billions with the unit in place of the point, as some models are named by their size: `1B7` → `1.7B`. */
function withDecimals(text: string): string {
  return /\db\d/i.test(text) ? text.replace(/(?<![\w.])(\d{1,3})(b)(\d)(?![\w.])/gi, '$1.$3$2') : text
}

/** What is known of the text that sizes are read in. */
interface Writing {
  /** In a label a hyphen joins the version of a model to its size, as in `2.5-72B`; elsewhere the ends of a range. */
  isLabel?: boolean
  /** Whether thousands are of parameters. */
  hasThousands?: boolean
  /** Whether decimals are written with a comma. */
  hasCommas?: boolean
}

/** The sizes that a text names, in parameters, distinct and ascending. */
function sizesIn(text: string, writing: Writing): number[] {
  const plain = withDecimals(scriptsApart(text).normalize('NFKC').replace(/\s+/g, ' '))
  const pattern = isAscii(plain) && !/\d ?[A-Za-z]{3}/.test(plain) ? PLAIN_SIZE : anySize()
  let sizes: Sizes | undefined
  for (const match of plain.matchAll(pattern)) {
    sizes ??= new Sizes(plain, writing)
    sizes.take(match)
  }
  return sizes?.all() ?? []
}

/** A number of a text, with what stands around it. */
interface Found {
  at: number
  number: string
  /** The number with the one in front of it as its whole part, where a comma alone parts them. */
  decimal: string
  isDecimalComma: boolean
  /** The power of ten that its unit stands for; null where it has none. */
  power: number | null
  /** Whether the unit is a number word of another language. */
  isForeign: boolean
  /** The numbers in front of it in a list. */
  list: Waiting | null
  /** What stands between it and the number in front, and behind it. */
  before: string
  rest: string
}

const NOTHING_WAITS: Waiting = { numbers: [], isWhole: false }

/** The sizes of a text, taken from its numbers one after the other. */
class Sizes {
  readonly #text: string
  readonly #writing: Writing
  readonly #sizes: number[] = []
  readonly #inUse: number[] = []
  #waiting = NOTHING_WAITS
  #last: number | null = null
  #isOfAnother = false
  #end = 0

  constructor(text: string, writing: Writing) {
    this.#text = text
    this.#writing = writing
  }

  /** What is in use at a time is a part of the size, and all that is known where nothing else is said. */
  all(): number[] {
    return ordered(this.#sizes.length > 0 ? this.#sizes : this.#inUse)
  }

  take(match: RegExpExecArray): void {
    const found = this.#find(match)
    const { at, number, decimal, power, list, before, rest } = found
    const previous = this.#last
    this.#end = at + match[0].length
    this.#waiting = NOTHING_WAITS
    this.#last = null
    if (this.#goesToAnother(before) || /[x×*+] ?$/i.test(before)) return
    if (power === null) {
      const isWhole = list?.isWhole ?? beginsText(this.#text, at)
      this.#waiting = { numbers: [...(list?.numbers ?? []), number].slice(-16), isWhole }
      return
    }
    if (this.#isNoSize(found, power)) return
    const size = sizeOf(decimal, power)
    const context = this.#text.slice(Math.max(0, at - NEAR), at)
    if (isInUse(context, rest)) {
      this.#inUse.push(size)
      return
    }
    // No part is larger than the whole: the second of `7B (LLM 13B)` is of another model.
    if (isOfNet(context, rest) && !this.#sizes.some(whole => whole < size)) return
    this.#last = size
    // The smaller of `1T-32B` is the part in use at a time.
    if (previous !== null && previous > size && /^ ?[-–—] ?$/.test(before)) return
    const shared = found.isDecimalComma ? [] : (list?.numbers ?? [])
    this.#sizes.push(...shared.filter(each => isPlausible(each, number, before)).map(each => sizeOf(each, power)), size)
  }

  #find(match: RegExpExecArray): Found {
    const [whole, number = '', , letter, han, foreign] = match
    const end = match.index + whole.length
    const before = this.#text.slice(this.#end, match.index)
    const { numbers } = this.#waiting
    const isDecimalComma = before === ',' && numbers.length === 1 && /^\d+$/.test(numbers[0] + number)
    const unit = (letter ?? han ?? foreign ?? '').toLowerCase()
    return {
      at: match.index,
      number,
      decimal: isDecimalComma ? `${numbers[0]}.${number}` : number,
      isDecimalComma,
      power: POWERS.get(unit.replace('.', '')) ?? (letter === 'T' ? 12 : null),
      isForeign: foreign !== undefined,
      list:
        numbers.length > 0 && continuesList(before, this.#waiting, this.#writing.isLabel ?? false)
          ? this.#waiting
          : null,
      before,
      rest: this.#text.slice(end, end + LONGEST)
    }
  }

  /** Whether the text has gone on to another model than the one whose sizes it names. */
  #goesToAnother(before: string): boolean {
    const isStill = this.#isOfAnother && !/[()[\],;]/.test(before)
    this.#isOfAnother = this.#sizes.length > 0 && (OF_ANOTHER.test(before.slice(-NEAR)) || isStill)
    return this.#isOfAnother
  }

  #isNoSize({ decimal, isDecimalComma, isForeign, rest }: Found, power: number): boolean {
    const { hasThousands = false, hasCommas = false } = this.#writing
    // Thousands behind millions are of something else, such as tokens.
    if (power === 3 && !isForeign && (!hasThousands || this.#sizes.length > 0)) return true
    if (isForeign ? !isForeignSize(decimal, power, rest) : isOfSomethingElse(rest)) return true
    if (!isForeign && isDecimalComma && (!hasCommas || SECOND_OF_LIST.test(decimal))) return true
    // Thousands of millions or a fraction: `1.100 M`, `7,200 B`.
    return hasCommas && (/,/.test(decimal) || (power === 6 && /\.\d{3}$/.test(decimal)))
  }
}

/** Whether a number is of what is in use at a time: `3B active`, `(激活 3B)`. */
function isInUse(before: string, rest: string): boolean {
  return (
    (MAY_SAY_ACTIVE.test(rest) && ACTIVE_BEHIND.test(rest)) ||
    (MAY_SAY_ACTIVE.test(before) && ACTIVE_BEFORE.test(before))
  )
}

/** Whether a number in brackets is of a part of the model whose size stands in front: `1.3B (LLM 0.5B)`. */
function isOfNet(before: string, rest: string): boolean {
  const said = before.includes('(') ? IN_BRACKETS.exec(before)?.[1] : undefined
  return said !== undefined && (NET_BEFORE.test(said) || NET_BEHIND.test(rest))
}

/**
 * Whether a number with a number word of another language is a size: no model is of thousands, nothing else is counted,
 * and where decimals have a comma, three digits behind one or behind a period may be either.
 */
function isForeignSize(number: string, power: number, rest: string): boolean {
  return power >= 6 && goesOnWithParameters(rest) && !/[.,]\d{3}$/.test(number)
}

/** How a text goes on behind a number word of another language that counts parameters. */
function goesOnWithParameters(rest: string): boolean {
  return /^(?! ?\p{L}| ?\d)|^ (?:de |di )?(?:par[aâá]m|парам|tham số)|^(?: ?개(?:의)?)? ?(?:파라미터|매개변수)/iu.test(
    rest
  )
}

function ordered(sizes: readonly number[]): number[] {
  return [...new Set(sizes)].filter(size => size > 0 && Number.isFinite(size)).sort((a, b) => a - b)
}

/** Whether the text behind a number counts something else: `300B tokens`, `164M CT and 64M MR files`. */
function isOfSomethingElse(rest: string): boolean {
  if (!/^[^)\]/,|]/.test(rest)) return false
  if (NOT_SIZE.test(rest)) return true
  const [phrase] = /^(?:[ -][a-z\d.]+)*/i.exec(rest) as RegExpExecArray
  // Two numbers may share the noun behind the second.
  const joined = phrase.toLowerCase().replace(/([a-z]) and \d[\d.]*[kmbt](?= )/, '$1')
  const words = joined.split(/[ -]/).slice(1, 1 + MOST_WORDS)
  const thing = words.findIndex(word => THINGS.has(word))
  const other = words.findIndex(word => NO_THINGS.has(word) || /^\d(?!\d*[xd]$)/.test(word))
  return NEXT_THINGS.has(words[0] ?? '') || (thing >= 0 && (other < 0 || thing < other))
}

function continuesList(before: string, { isWhole }: Waiting, isLabel: boolean): boolean {
  if (/^ ?[/|] ?$/.test(before)) return true
  const between = before.trim()
  return isWhole && (/^(?:[,、;~〜–—]|,? ?(?:and|or|to|&))$/.test(between) || (!isLabel && /^[-‐]$/.test(between)))
}

function beginsText(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at)
  return at <= 3 ? /^ ?[([~≈约約]{0,2} ?$/.test(before) : /[([:] ?[~≈约約]? ?$/.test(before)
}

/** Whether a number may share the unit of the one that ends its list: a year does not, and ranges ascend. */
function isPlausible(number: string, final: string, before: string): boolean {
  return !/^(?:19|20)\d\d$/.test(number) && !(/[-‐~〜–—]/.test(before) && Number(number) >= Number(final))
}

function sizeOf(number: string, power: number): number {
  return Number(`${number.replaceAll(',', '')}e${power}`)
}
