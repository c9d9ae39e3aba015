import { hasLetter, RAISED } from '../letters.ts'
import { remembered } from '../remembered.ts'
import { countedThing, countsRows, nounOf, readCounts, splitRemark } from '../values/counts.ts'
import { haveDecimalCommas } from '../values/decimal-comma.ts'
import { lowered } from '../values/lowered.ts'
import { readParameters } from '../values/parameters.ts'
import { DOT_MAY_GROUP, readQuantity } from '../values/quantity.ts'
import { readTokens } from '../values/tokens.ts'
import type { Kind, Quantity } from '../vocabulary.ts'
import { type Draft, type FieldSpec, inMost } from './field.ts'
import { hasHeader, isOfPart, isSizeOfOther, MOST_HEADERS, measuresOther } from './measure.ts'
import type { Profile } from './profile.ts'

/** Unit that a header gives for bare numbers: `Params (M)` → 1e6, 1 where it gives none. */
const headerUnit = remembered((header: string): number | undefined => {
  const [, unit] = /\b(k|m|b|thousand|million|billion|万|亿)s?\s*[)\]）]?\s*$/.exec(header.toLowerCase()) ?? []
  return { k: 1e3, thousand: 1e3, m: 1e6, million: 1e6, b: 1e9, billion: 1e9, 万: 1e4, 亿: 1e8 }[unit ?? '']
}, 256)

/** What a header measures its rows in instead of counting them: `Size (Hours)`, `Size in GB`. */
const MEASURED =
  /(?:[([（[/,]\s*(?:in\s+)?|\bin\s+)(?:hours?|hrs?|h|min(?:ute)?s?|sec(?:ond)?s?|days?|[kmgt]i?b|bytes?|km|miles?|px|pixels?|mm|cm|小时|分钟|时长)\.?\s*[)\]）]?\s*$/

/** Files counts of several things, each named in the cell: `203 patients, 654 MRIs`. How many there are. */
function fileCounts(text: string, draft: Draft): number {
  const counts = Object.entries(readCounts(text)) as [Quantity, number][]
  for (const [quantity, value] of counts) draft.resource.quantities[quantity] ??= value
  return counts.length
}

/** Files the counts of a cell, and keeps it where they are not all of its numbers; whether there are any. */
function fileAllCounts(text: string, draft: Draft): boolean {
  const filed = fileCounts(text, draft)
  if (filed > 0 && filed < (text.match(/\d+(?:[.,\s]\d+)*/g) ?? []).length) draft.keep(text)
  return filed > 0
}

/** Files a count that says itself that it is none of its column's, and keeps its words; false where it has no place. */
function fileElsewhere(text: string, draft: Draft): boolean {
  const { quantities } = draft.resource
  // Under a header with a unit it is not sure what the number alone would be.
  if (headerUnit(draft.header) !== undefined) return false
  if (Object.keys(readCounts(text)).some(quantity => quantities[quantity as Quantity] !== null)) return false
  fileCounts(text, draft)
  draft.keep(text)
  return true
}

/** A count with a bracket that says more of it, such as `112,120 (30,805 patients)`; the whole is kept as well. */
function fileWithRemark(text: string, quantity: Quantity, draft: Draft): boolean {
  const { count, remark } = splitRemark(text) ?? {}
  if (count === undefined || remark === undefined) return false
  // Of two counts of one thing, either may be meant.
  if (
    (quantity in readCounts(remark) && !isOfWhom(remark, count, draft.header)) ||
    isOfOther(countedThing(count), quantity)
  )
    return false
  draft.resource.quantities[quantity] = inUnit(count, readQuantity(count) ?? 0, draft.header)
  fileCounts(remark, draft)
  draft.keep(text)
  return true
}

/** What stands in front of where things that are counted are from. */
const FROM =
  /^((?:[^,;，；()（）\n]|(?<=\d),(?=\d)){2,60}?),?(?: [a-z]{3,12}ed)?(?: from |[，,]? ?(?:来自|源自) ?)(?=[^()（）\d]{0,20}\d)(?!any |each |every )/i

/** What is said of those that are not among what is counted, or of how many there may be. */
const NOT_COUNTED = /\b(?:at most|dropped|duplicates?|excluded|missing|no more than|removed|up to)\b/i

/** Files a count with where it is from, which is counted too: `370K samples distilled from 195K questions`. */
function fileWithSource(text: string, quantity: Quantity, draft: Draft): boolean {
  const [before = '', count = ''] = FROM.exec(text) ?? []
  const read = count === '' ? null : readQuantity(count)
  if (read === null || !Number.isInteger(read) || NOT_COUNTED.test(before) || /^(?:19\d\d|20[0-3]\d)$/.test(count))
    return false
  if (isOfOther(countedThing(count), quantity)) return false
  draft.resource.quantities[quantity] = inUnit(count, read, draft.header)
  draft.keep(text)
  return true
}

/** Headers that count things one by one, in languages that part thousands with a period. */
const COUNTS_WITH_DOTS =
  /^(?:#|n\.?[ºo°]|n[úu]mero|cantidad|quantidade|anzahl)?(?: (?:de|der|von))? ?(?:amostras|anzahl|beispiele|bild(?:er)?(?:an)?zahl|bilder|casos|ejemplos|exemplos|fälle|im[áa]genes|imagens|muestras|pacientes|patienten)$/

/** The thousands of `6.800` where the header leaves no doubt, as it counts what has no fractions. */
function dottedThousands(text: string, header: string): number | null {
  if (!DOT_MAY_GROUP.test(text)) return null
  return COUNTS_WITH_DOTS.test(lowered(header.trim())) ? Number(text.replace('.', '')) : null
}

const PEOPLE = /\b(?:individuals|participants|patients?|people|subjects?)\b/i

/** Whether a remark only says of how many people samples are, where the column is not of people: `48 recordings (47 subjects)`. */
function isOfWhom(remark: string, count: string, header: string): boolean {
  const people = readCounts(remark).samples ?? Infinity
  const isOfOne = PEOPLE.test(remark) && !PEOPLE.test(`${count} ${header}`)
  return isOfOne && countsRows(count) && people <= (readQuantity(count) ?? 0)
}

/** Whether a count is none of its column's: samples may be of any data, but images are no texts, and tokens are neither. */
function isOfOther(thing: ReturnType<typeof countedThing>, quantity: Quantity): boolean {
  if (quantity === 'images' || quantity === 'texts') return thing !== null && thing !== quantity
  return quantity === 'samples' && thing === 'other'
}

/** Whether most cells of a column are the sizes of files; `96 B` is one where another is beyond doubt. */
function holdsBytes(column: Profile): boolean {
  return column.above('mayBeBytes', 0.5) && column.above('bytes', 0)
}

/** The end of a number without a unit, behind which there may be a footnote. */
const ENDS_BARE = new RegExp(`\\d[${RAISED}]*\\s*$`)

/** The number that a header's unit makes of one without a unit of its own. */
function inUnit(text: string, read: number, header: string): number {
  const unit = ENDS_BARE.test(text) ? (headerUnit(header) ?? 1) : 1
  return Number((read * unit).toPrecision(15))
}

function count(
  quantity: Quantity,
  names: FieldSpec['names'],
  kinds?: Kind[],
  reader: (text: string, hasCommas: boolean) => number | null = readQuantity
): FieldSpec {
  return {
    names,
    ...(kinds ? { kinds } : {}),
    fits: column =>
      MEASURED.test(lowered(column.header)) || (reader === readTokens && column.above('duration', 0.5))
        ? -1
        : countFit(column),
    links: 'other',
    read(cell, draft) {
      const hasCommas = headerUnit(draft.header) === undefined && haveDecimalCommas(draft.headers)
      const read = reader(cell.text, hasCommas) ?? dottedThousands(cell.text, draft.header)
      if (read === null) {
        if (headerUnit(draft.header) === undefined && fileAllCounts(cell.text, draft)) return true
        if (reader === readTokens) return false
        return fileWithRemark(cell.text, quantity, draft) || fileWithSource(cell.text, quantity, draft)
      }
      if (isOfOther(countedThing(cell.text), quantity)) return fileElsewhere(cell.text, draft)
      if (reader === readTokens ? saysMoreThan(1, cell.text) : saysWhat(cell.text, quantity, draft.header))
        draft.keep(cell.text)
      // What another column said of it in passing gives way to its own.
      draft.resource.quantities[quantity] = inUnit(cell.text, read, draft.header)
      return true
    }
  }
}

/** Nouns that say no more than what their quantity is called. */
const SAYS_NO_MORE: Readonly<Record<Quantity, RegExp>> = {
  samples:
    /^(?:samples?|instances?|examples?|items?|entries|records?|rows?|data ?points?|cases?|个|個|条|條|例|件|样本|樣本|データ|サンプル|개|건|샘플|(?:in )?total|overall)$/,
  images: /^(?:images?|imgs?|bilder|im[áa]genes|imagens|[张張幅枚]?(?:图像|图片|影像|画像)?|이미지|장)$/,
  texts: /^(?:texts?|pairs?|qas?|条|對|对|份)$/,
  inputTokens: /^$/,
  outputTokens: /^$/,
  stars: /^stars?$/
}

/** Whether a count says what it counts, which neither its column nor its quantity says. */
function saysWhat(text: string, quantity: Quantity, header: string): boolean {
  const noun = nounOf(text)
  if (!hasLetter(noun) || SAYS_NO_MORE[quantity].test(noun)) return false
  const said = lowered(header)
  return !noun.split(' ').every(word => said.includes(word.replace(/s$/, '')))
}

const NUMBER = /\d[\d.,]*(?: ?(?:[a-zß-ɏḀ-ỿ]+(?:(?<=\db)\d)?|[^\0-\x7f\s]+))?/gi
/** What numbers of tokens and parameters are called, and what joins them. */
const OF_THESE =
  /\b(?:about|and|approx|around|context|ctx|de|jetons|length|max|mil|milhões|milliards?|millones|or|over|par[aáâ]m[a-zàèéá]*|to|tok|tokens?|total|up|window)(?![a-zà-ÿ])|参数量?|パラメ[ァ-ヶー]*|トークン|토큰|токен(?:а|ов)?|파라미터|매개변수|параметр[а-я]*|tỷ|tham số|[个約约]/gi

/** Whether a cell says more than so many numbers, such as what is in use at a time, the start of a range or a remark. */
function saysMoreThan(count: number, text: string): boolean {
  // Most cells are a number alone.
  if (/^[\d.]+[a-z]?$/i.test(text)) return false
  const numbers = new Set(text.match(NUMBER)?.map(number => number.replace(/,$/, '')))
  return numbers.size > count || hasLetter(text.replace(NUMBER, '').replace(OF_THESE, ''))
}

function countFit(column: Profile): number {
  if (column.filled === 0) return 0
  if (column.atLeast('number', 0.5)) return 1
  return column.atLeast('number', 0.15) ? 0.2 : column.atLeast('digits', 0.5) ? 0 : -1
}

const NO_TOTAL = /\b(?:average|avg|max|mean|median|min|per)\b|平均|每/i

/** A count of what the rows hold: neither of anything else, such as `Number of classes`, nor of one part of it. */
function countOfData(quantity: Quantity, names: FieldSpec['names'], kinds?: Kind[]): FieldSpec {
  const counted = count(quantity, names, kinds)
  const known = new Set(Object.values(names).flatMap(each => each.split('|')))
  return {
    ...counted,
    fits: column =>
      NO_TOTAL.test(column.header) ||
      isOfPart(column.header, column.headers) ||
      measuresOther(column.header, known, quantity === 'samples')
        ? -1
        : counted.fits(column, null)
  }
}

const counted = countOfData(
  'samples',
  {
    en: 'n|#n|num|nums|pairs|#pairs|# pairs|number of pairs|sample num|total size|total samples|#pts|individuals|subject|scans|#scans|# scans|exams|#exams|wsi|tiles|#tiles|# tiles|patches|#patches|# patches|cells|#cells|# cells|recordings|videos|clips|#notes|# notes|number of notes|dialogs|qa num|molecules|compounds|sequences|proteins|entities|triples|size of dataset|data amount|sample count|case count|number of records|quantity|size|sizes|dataset size|data size|sample size|samples|#samples|# samples|sample|number of samples|num samples|no. of samples|count|counts|total|amount|scale|data scale|volume|data volume|number|entries|instances|#instances|number of instances|questions|#question|#questions|# questions|number of questions|cases|#cases|number of cases|patients|#patients|number of patients|subjects|#subjects|participants|number of subjects|training data|# training data|train size|#data|# data|records|examples|#examples|# examples|documents|rows|datasets|studies|number of studies|volumes|items|#items',
    zh: '例数|病例|题数|题量|题目数|总量|数据条数|样本数量|数量|规模|大小|样本数|数据量|样本量|数据规模|题目数量|总数|条数|病例数|患者数|病人数|病例数量|受试者数|数据集大小|数目|记录数|筆數',
    ja: 'データ量|枚数|症例|問題数|文数|対話数|サンプル|数量|件数|サイズ|規模|サンプル数|データ数|症例数',
    ko: '데이터 수|사이즈|크기|개수|규모|데이터 크기|데이터 개수|데이터수|샘플 수|건수',
    es: 'tamaño|muestras|cantidad|pares|casos|pacientes|ejemplos',
    fr: 'taille|échantillons|quantité|patients|exemples',
    de: 'größe|anzahl|umfang|fälle|patienten|beispiele',
    pt: 'tamanho|amostras|quantidade|casos|pacientes|exemplos',
    ru: 'размер|количество|объём|объем|примеры|примеров|записей|пациентов|пациенты',
    vi: 'số lượng|kích thước|số mẫu|số lượng mẫu',
    pl: 'rozmiar|liczba|liczba próbek|wielkość',
    cs: 'velikost|počet',
    sk: 'veľkosť',
    uk: 'розмір|кількість|обсяг',
    tr: 'boyut|boyutu|büyüklük|örnek sayısı',
    ar: 'الحجم|العدد|عدد العينات',
    fa: 'اندازه|حجم|تعداد',
    id: 'ukuran|jumlah|jumlah data',
    ms: 'saiz|bilangan',
    hu: 'méret',
    nl: 'omvang|grootte|aantal',
    sv: 'storlek|antal',
    th: 'ขนาด|จำนวน'
  },
  ['dataset', 'benchmark', 'other', 'paper']
)

/** Headers that say outright that they count samples or all of them, and those that say at least how much there is. */
const SAYS_SAMPLES = /\bsamples?\b|\btotal\b|样本|总|サンプル|合計|샘플/i
const SAYS_SIZE = /\b(?:size|scale|quantity|amount|number|count|data)\b|数量|规模|大小|数据量|件数|規模|データ[量数]/i

/** Headers of how many there are, or of how large each is. */
const SIZES = /^sizes?$/i

const PAIRS = /^(?:#|n(?:o\.?|umber|um)(?: of)?)? ?pairs$/
const OTHER_COUNTS = /\b(?:cases|images|patients|samples|studies|subjects|videos)\b|样本|图像/i

/** Whether pairs are counted beside what they are of, so that they are those of texts; alone they are the samples. */
function isOfTexts(column: Profile): boolean {
  return PAIRS.test(column.header.trim().toLowerCase()) && hasHeader(column, OTHER_COUNTS)
}

/** Headers that say no more than that there is a number. */
const BARE_NUMBER = /^(?:#|№|n|no|nr|num)\.?$/i

/** Whether the cells count the rows: from 1 on, or from anywhere where the header asks for a mere number. */
function numbersRows({ header, texts }: Profile): boolean {
  const isBare = BARE_NUMBER.test(header.trim())
  const numbers = texts.filter(text => text !== '')
  const first = isBare ? Number(numbers[0]) : 1
  // Two numbers that follow on each other may be of anything, unless they are the first ones.
  return (
    numbers.length > (isBare && first <= 1 ? 1 : 2) &&
    numbers.every((text, at) => /^\d+$/.test(text) && Number(text) === first + at)
  )
}

/** Where several columns count, the one whose header says what it counts most plainly goes first: `Subjects` is a unit. */
function samplesFit(column: Profile): number {
  if (isOfTexts(column) || numbersRows(column)) return -1
  if (SIZES.test(column.header.trim()) && column.atLeast('sides', 0.5)) return -1
  // Of counts, some would be smaller than billions.
  if (holdsBytes(column) || (column.filled > 1 && column.atLeast('mayBeBytes', 1))) return -1
  // What papers used are data sets with names.
  if (/^data ?sets?$/i.test(column.header.trim()) && column.filled > 0 && !column.atLeast('number', 0.5)) return -1
  // Items that users choose from are a catalogue.
  if (/\bitems\b/i.test(column.header) && hasHeader(column, /(?:^|[#/] ?)users\b/i)) return -1
  const fit = counted.fits(column, null)
  if (SAYS_SAMPLES.test(column.header)) {
    const isCounted = fit > -1 && !column.header.includes('/') && column.filled > 0 && column.atLeast('counted', 0.8)
    return isCounted ? Math.max(fit, 1) : fit
  }
  if (fit <= 0) return fit
  return fit * (SAYS_SIZE.test(column.header) ? 0.9 : 0.8)
}

export const samples: FieldSpec = {
  ...counted,
  // The size of what is no data is that of anything.
  fits: (column, kind) => (kind === 'other' && SIZES.test(column.header.trim()) ? -1 : samplesFit(column)),
  // Under a bare `#` are the numbers of the rows as a rule, which no unit follows.
  certain: (column, kind) =>
    column.header.trim() === '#' &&
    kind === 'dataset' &&
    !column.above('ordinal', 0.5) &&
    column.atLeast('scaled', 0.1) &&
    column.atLeast('number', 0.8)
}

const countedImages = countOfData('images', {
  en: 'images|#images|# images|image|#image|#img|# img|number of images|num images|no. of images|scale (imgs)|imgs|#imgs|# imgs|image count|image number|total images|slides|#slides|# slides|wsis|#wsis|number of slides|pictures|frames|#frames',
  zh: '图像数|图片数|图像数量|图片数量|影像数|图像',
  ja: '画像数|画像枚数',
  ko: '이미지|이미지 수|이미지 개수|이미지수|영상 수',
  es: 'imágenes',
  de: 'bilder|bildanzahl|bilderzahl',
  pt: 'imagens',
  ru: 'изображения|изображений|снимков',
  vi: 'hình ảnh|ảnh|số ảnh|số lượng ảnh'
})

export const images: FieldSpec = {
  ...countedImages,
  // Those of talks are shown, those of tissue are counted.
  fits: (column, kind) =>
    /^slides$/i.test(column.header.trim()) && (kind === 'paper' || column.filled === 0)
      ? -1
      : countedImages.fits(column, kind)
}

const countedTexts = countOfData('texts', {
  en: 'text|texts|#texts|text (qa)|qa|#qa|# qa|qas|#qas|qa pairs|#qa pairs|# qa pairs|number of qa pairs|qa pair|vqa pairs|question answer pairs|reports|#reports|# reports|captions|#captions|# captions|#image text pairs|image text pairs|text pairs|pairs|#pairs|# pairs|number of pairs|sentences|#sentences|instructions|dialogues|#dialogues|utterances|abstracts',
  zh: '文本数|问答对|问答数|文本数量|对话数|报告数',
  ja: 'テキスト数|質問数'
})

export const texts: FieldSpec = {
  ...countedTexts,
  fits: (column, kind) =>
    PAIRS.test(column.header.trim().toLowerCase()) && !isOfTexts(column) ? -1 : countedTexts.fits(column, kind)
}

/** What stands beside a number of stars and says what it counts. */
const STAR = /^(?:[⭐🌟★☆]\u{FE0F}?|:star2?:)|(?:[⭐🌟★☆]\u{FE0F}?|:star2?:)$/u

export const stars: FieldSpec = {
  ...count(
    'stars',
    {
      en: 'popularity|stars|star|stargazers|github stars|#stars|# stars|⭐|★|star count',
      zh: '星标|星数|star数|stars数',
      ja: 'スター|スター数',
      de: 'sterne',
      es: 'estrellas',
      fr: 'étoiles',
      pt: 'estrelas',
      ru: 'звёзды|звезды',
      ko: '스타|스타 수'
    },
    undefined,
    text => readQuantity(text.replace(STAR, '').trim())
  ),
  // A star badge is an image that shows a number only on the page; it is still a column of stars.
  fits: column =>
    column.atLeast('number', 0.5) || column.atLeast('starred', 0.5) || column.pictured >= 0.5 || column.filled === 0
      ? 1
      : -1
}

export const inputTokens = count(
  'inputTokens',
  {
    en: 'ctx length|ctx len|context len|seq. length|window|context window size|input token limit|input tokens|max input tokens|context|context length|context window|context size|max context|max context length|ctx|max length|max seq length|sequence length|max sequence length|seq len|max tokens|l {max}|lmax|context (tokens)|token limit|max token|input length|input context',
    zh: '窗口长度|支持长度|上下文长度|上下文|最大长度|上下文窗口|序列长度',
    ja: 'トークン数|入力トークン数|入出力で扱えるトークン数|最大トークン数|コンテキスト長|コンテキスト|最大長|文脈長',
    ko: '컨텍스트|컨텍스트 길이|컨텍스트 윈도우|컨텍스트 창|문맥 길이',
    es: 'contexto|ventana de contexto|longitud de contexto|contexto máximo|ventana de contexto máxima',
    fr: 'contexte|fenêtre de contexte|fenêtre contextuelle|longueur de contexte|longueur du contexte|longueur maximale du contexte|contexte maximal|contexte max',
    de: 'kontext|kontextlänge|kontextfenster|kontextgröße|max. kontext|maximaler kontext',
    pt: 'janela de contexto|comprimento de contexto|tamanho do contexto|tamanho de contexto',
    ru: 'контекст|контекстное окно|окно контекста|длина контекста|размер контекста',
    vi: 'ngữ cảnh|cửa sổ ngữ cảnh|độ dài ngữ cảnh'
  },
  ['model', 'tool', 'other'],
  readTokens
)

export const outputTokens = count(
  'outputTokens',
  {
    en: 'output token limit|output tokens|max output tokens|max output|output length|output limit',
    zh: '输出长度|最大输出',
    ja: '出力トークン|最大出力'
  },
  ['model', 'tool', 'other'],
  readTokens
)

const SAYS_PARAMETERS = /par[aáâ]m|^ *# ?p *$|\bpara\b|参数|パラメ|파라미터|매개변수|параметр|tham số/i

/** Whether a header says outright that it counts parameters, as `Size` does not. */
export function saysParameters(header: string): boolean {
  return SAYS_PARAMETERS.test(header)
}

export const parameters: FieldSpec = {
  names: {
    en: '#p|no. of parameters|total params|active params|total / active params|parameters|parameter|params|param|#params|# params|#param|# param|#parameter|# parameter|#parameters|# parameters|number of parameters|parameter quantity|parameter number|parameter amount|model size|model sizes|size|sizes|param size|param. size|parameter size|parameter count|#total param|total param|total parameters|model parameters|base model size|llm size|scale|model scale|model size(s)|para|#para|# para',
    zh: '参数量|参数|参数规模|模型大小|大小|规模|模型规模|模型参数|参数数量',
    ja: 'パラメタ数|パラメタ|パラメータ数|パラメータ|パラメーター数|モデルサイズ|サイズ',
    ko: '사이즈|파라미터|매개변수|크기|파라미터 수|매개변수 수|모델 크기',
    es: 'parámetros|tamaño',
    fr: 'paramètres|taille',
    de: 'parameter|parametern|parameteranzahl|parameterzahl|modellgröße|größe',
    pt: 'parâmetros|tamanho',
    ru: 'параметры|параметров|размер|размер модели',
    vi: 'tham số|số tham số|kích thước'
  },
  kinds: ['model', 'tool', 'other', 'paper'],
  fits: sizeFit,
  links: 'other',
  read(cell, draft) {
    const text = withoutActive(cell.text, draft.header)
    const hasCommas = haveDecimalCommas(draft.headers)
    const read = readParameters(text, headerUnit(draft.header), saysParameters(draft.header), hasCommas)
    if (read.length > 0 && (text !== cell.text || saysMoreThan(read.length, text))) draft.keep(cell.text)
    const known = new Set([...draft.resource.parameters, ...read])
    draft.resource.parameters = [...known].sort((a, b) => a - b)
    return read.length > 0
  }
}

/** A cell without what its header says is in use at a time: the 37B of `671B / 37B` below `Params (total / active)`. */
function withoutActive(text: string, header: string): string {
  const parts = text.split('/')
  if (parts.length !== 2) return text
  if (/(?:total|总|総|전체)\S{0,2} ?[/／] ?(?:activ|激活|アクティブ|활성)/i.test(header)) return parts[0] as string
  return /(?:active|activated|激活|アクティブ|활성)\S{0,2} ?[/／] ?(?:total|总|総|전체)/i.test(header)
    ? (parts[1] as string)
    : text
}

const OF_PART = /\bactiv(?:e|ated)\b|\btrainable\b|\baktive\b|активн|激活|活性|활성/i
const OF_TOTAL = /total|gesamt|всего|общ|总|総|전체|총/i

/** Whether a header asks for those parameters alone that are in use at a time, or that were trained. */
function isOfSome(header: string): boolean {
  return OF_PART.test(header) && !OF_TOTAL.test(header)
}

/** Headers of the parameters of one of the nets that a model is made of. */
const OF_ONE_NET =
  /\b(?:audio|backbone|base|decoder|encoder|head|image|language|llm|lm|projector|text|vision|visual|vit)\b/i

/** Whether a header does not say that it counts parameters, where another one says so: `Size` is that of a file then. */
function isBesideParameters({ header, headers }: Profile): boolean {
  if (saysParameters(header) || OF_TOTAL.test(header)) return false
  return headers
    .slice(0, MOST_HEADERS)
    .some(other => saysParameters(other) && !isOfSome(other) && !OF_ONE_NET.test(other))
}

/** A part gives way to the total, and what may be the size of anything to parameters. */
function sizeFit(column: Profile, kind: Kind | null): number {
  if (kind !== 'model' && holdsBytes(column)) return -1
  // Dollars and members are counted in millions as well, models in billions.
  if (kind !== 'model' && column.texts.some(text => /[$€£¥]/.test(text))) return -1
  if (kind === 'other' && !saysParameters(column.header) && !inMost(column, text => /\d ?B\b/.test(text))) return -1
  const fit = anySizeFit(column)
  if (fit <= 0) return fit
  if (isBesideParameters(column)) return fit * 0.5
  return isOfSome(column.header) ? fit * 0.8 : fit
}

function anySizeFit(column: Profile): number {
  if (MEASURED.test(lowered(column.header)) || isSizeOfOther(column.header)) return -1
  if (column.filled === 0) return 0
  if (!SAYS_PARAMETERS.test(column.header) && column.atLeast('grouped', 0.5)) return -1
  if (column.atLeast('sizes', 0.2)) return 1
  if (haveDecimalCommas(column.headers) && column.atLeast('scaled', 0.5)) return 1
  // A unit in the header is that of each number of a cell: `3, 7, 12`.
  if (headerUnit(column.header)) return column.atLeast('digits', 0.5) ? 0.8 : -1
  // Bare numbers under `Size` may be of anything: pixels, megabytes.
  const mayBe = SAYS_PARAMETERS.test(column.header) || column.above('sizes', 0)
  return mayBe && column.atLeast('number', 0.5) ? 0.1 : -1
}
