import { type FieldSpec, isOfOthers } from '../fields/field.ts'
import { fieldSpecs } from '../fields/index.ts'
import { remembered } from '../normalize/remembered.ts'
import type { Field, Kind } from '../vocabulary.ts'
import { columnsBeside } from './beside.ts'
import { HEADER_SLOTS, headerScore, nameSet } from './header.ts'
import { asksForNames, headerKind, type KindHint, linkedKind } from './kind.ts'
import type { Profile } from './profile.ts'

export interface ColumnField {
  field: Field
  why: string
  /** Whether it is of another thing than the one that the row names. */
  isBeside?: boolean
}

const SPECS = (Object.entries(fieldSpecs) as [Exclude<Field, 'extra'>, FieldSpec][]).map(([field, spec]) => ({
  field,
  spec,
  names: nameSet(spec.names)
}))

/** Words that head the names of a list where no column says what is listed, as `Model` and `Dataset` do. */
const LOOSE = nameSet({
  en: 'technique|techniques|resource|resources|project|projects|method|methods|approach|algorithm|work|works|system',
  zh: '资源|项目|方法',
  ja: 'プロジェクト|手法'
})

/** Words that head what is said of the rows, where no field holds it. */
export const SAYS = nameSet({
  en: 'anatomy|body part|category|claim|cost|disease|domain|finding|focus|hours|idea|innovation|insight|key claim|key finding|key insight|key result|subtype|opening hours|organ|organism|organs|price|rank|rating|relevance|role|score|species|status|subcategory|tag|tags|takeaway|takeaways|theme|topic|topics|type',
  zh: '类型|类别|分类|部位|器官|疾病|领域|方向|状态|价格|排名',
  ja: '種類|種別|分類|分野|状態|価格|順位',
  ko: '분류|카테고리|종류|유형|분야|상태|가격|순위',
  es: 'categoría|enfoque|tipo|dominio|tema|órgano|enfermedad|precio',
  fr: 'catégorie|type|domaine|thème|organe|maladie|statut|prix',
  de: 'kategorie|typ|bereich|thema|organ|krankheit|status|preis',
  pt: 'categoria|enfoque|foco|tipo|domínio|tema|órgão|doença|preço',
  ru: 'категория|тип|область|тема|орган|заболевание|статус|цена',
  vi: 'phân loại|loại|lĩnh vực|chủ đề|trạng thái|giá'
})

/** How much of a header the names of each field account for, 0 to 1. */
const fieldScores = remembered(
  (header: string) =>
    Object.fromEntries(SPECS.map(({ field, names }) => [field, headerScore(header, names)])) as Record<
      Exclude<Field, 'extra'>,
      number
    >,
  HEADER_SLOTS
)
/** A header below this says too little of a column. */
const ENOUGH = 0.5

/** Whether a text is a word for a column outright. */
export function isHeaderWord(text: string): boolean {
  return (headerKind(text)?.score ?? 0) >= 0.9 || Object.values(fieldScores(text)).some(score => score >= 0.9)
}

export interface NameColumn {
  column: number
  score: number
  why: string
}

/**
 * The column that names the resources, with the evidence; undefined when none can. `listed` is what the section says the
 * table lists; `given` columns are settled.
 */
export function findName(
  columns: Profile[],
  listed: Kind | undefined,
  given: readonly (ColumnField | undefined)[] = []
): NameColumn | undefined {
  const most = columns.reduce((most, { filled }) => Math.max(most, filled), 0)
  const best = bestName(columns, listed, given)
  // What names less than half of the rows is the name of a group, where another column tells the rows apart.
  if (!best || (columns[best.column] as Profile).filled * 2 >= most) return best
  const others = columns.map((column, index) =>
    column.filled * 5 >= most * 4 && column.distinct >= 0.8 ? given[index] : NO_NAME
  )
  const other = bestName(columns, listed, others)
  return other && other.score > OF_OTHER_FIELD ? other : best
}

const NO_NAME: ColumnField = { field: 'extra', why: '' }
/** Score of a column that may be the name and that another field lays claim to. */
const OF_OTHER_FIELD = 0.5
/** Score of one that another field lays claim to and that holds linked titles, where papers are listed. */
const OF_TITLES = 0.9

function bestName(
  columns: Profile[],
  listed: Kind | undefined,
  given: readonly (ColumnField | undefined)[]
): NameColumn | undefined {
  let best: NameColumn | undefined
  // Where another column is headed by the very word, what the section lists is named there.
  const words = columns.map(column => isWordFor(listed, headerKind(column.header)) && canName(column))
  const count = words.filter(Boolean).length
  columns.forEach((column, index) => {
    if (given[index]) return
    const said = count > (words[index] ? 1 : 0) ? undefined : listed
    const least = best?.score ?? 0
    const { score, why } = nameScore(column, index, said, least + index * 0.06)
    const placed = score - index * 0.06
    if (score <= 0 || placed <= least) return
    // Whether it can be a name takes a look at every cell, so that is asked last.
    const left = placed - against(column, index, columns, listed)
    if (left > least && canName(column)) best = { column: index, score: left, why }
  })
  return best
}

/** A column that may be the name, among those beside it. */
interface Candidate {
  column: Profile
  index: number
  columns: readonly Profile[]
  /** The kind that its header is a word for, and the one that the section says is listed. */
  hint: KindHint | undefined
  listed: Kind | undefined
  /** Where titles stand; -1 where none do. */
  titled: number
}

/** What the columns beside it say against a column as the name, as a score: the first of these that is so. */
const AGAINST: readonly [cost: number, isSo: (candidate: Candidate) => boolean][] = [
  [1, isUsedBesideTitles],
  // Below a heading for papers, what they used has a name as well, and data are mostly used.
  [1, ({ titled, listed, hint }) => titled >= 0 && listed === 'paper' && hint?.kind === 'dataset'],
  [0.75, ({ titled, listed, hint, column }) => titled >= 0 && listed === 'paper' && isNamed(hint, column)],
  [2.5, isTypeOfRows],
  [1.4, ({ column, columns }) => aside(column.header) === LONG_NAMES && isShort(columns[0])],
  [2.5, isWhereTitlesAppeared],
  [2.5, namesSeveral],
  [1.4, isSkillOfRows],
  [1, isOfWhatIsListed],
  [1.4, groupsRows],
  [1.4, isBuiltOn],
  [1.4, isTrainedOn]
]

function against(column: Profile, index: number, columns: readonly Profile[], listed: Kind | undefined): number {
  const titled = columns.findIndex(other => isTitled(other) && canName(other))
  const candidate = { column, index, columns, hint: headerKind(column.header), listed, titled }
  return AGAINST.find(([, isSo]) => isSo(candidate))?.[0] ?? 0
}

/** Beside titles, what a paper used is listed or told: `CNN / SVM`. What it made has a name. */
function isUsedBesideTitles({ column, index, hint, listed, titled }: Candidate): boolean {
  if (titled < 0 || isTitled(column)) return false
  const { header } = column
  const isMade = hint?.weak !== false && fieldScores(header).name >= 0.9 && headerScore(header, LOOSE) < 0.9
  const mayBeUsed = hint?.weak === false ? listed === 'paper' && index > titled : !isMade
  return mayBeUsed && !column.above('single', 0.5)
}

function isNamed(hint: KindHint | undefined, { header }: Profile): boolean {
  return hint?.weak === true && asksForNames(header)
}

/** A type names its rows where nothing else does, and tells them apart. */
function isTypeOfRows({ column, columns }: Candidate): boolean {
  return aside(column.header) === TYPES && (column.distinct < 0.95 || columns.some(({ header }) => headsNames(header)))
}

/** Where linked titles tell what appeared, venues tell where. */
function isWhereTitlesAppeared({ column, columns }: Candidate): boolean {
  const mayBeVenues = column.linked < 0.5 && !headsNames(column.header) && columns.some(isLinkedTitles)
  return mayBeVenues && column.above('knownVenues', 0.5)
}

/** Where each row names several, what stands in front has them. */
function namesSeveral({ column, index, columns }: Candidate): boolean {
  if (index === 0 || !/s$/i.test(column.header) || column.linked >= 0.3) return false
  return isUnknown(columns[0]) && column.above('enumerated', 0.5)
}

/** A skill behind anything but a number or a file is what the row asks for or gives. */
function isSkillOfRows({ column, index, columns, hint }: Candidate): boolean {
  return index > 0 && !hint && linkedKind(column.header) === 'tool' && !NUMBERS.test(columns[0]?.header ?? '')
}

/** Behind what is listed, words for any list head what it is of or for: `Skill | Platform`. */
function isOfWhatIsListed({ column, index, columns, hint, listed }: Candidate): boolean {
  const [head] = columns
  if (index === 0 || !head || !hint?.weak || hint.kind === listed || asksForNames(column.header)) return false
  return linksInFront(head, 0) && linkedKind(head.header) === 'tool' && canName(head)
}

/** What groups the rows is unlinked, and each has a name behind it. */
function groupsRows({ column, columns, hint, listed }: Candidate): boolean {
  const isGroup = column.linked < 0.5 && hint?.kind !== listed && aside(column.header) === GROUPS
  return isGroup && columns.some(other => headsNames(other.header) && other.distinct >= 0.9 && canName(other))
}

/** What a model was built on stands in front of it. */
function isBuiltOn({ column, columns }: Candidate): boolean {
  return aside(column.header) === MODEL_PARTS && columns.some(other => headsModels(other) && other.distinct >= 0.9)
}

/** Below a heading for models, the data in front are those that each was trained on. */
function isTrainedOn({ column, columns, hint, listed }: Candidate): boolean {
  const isData = hint?.kind === 'dataset' && listed === 'model' && columns.some(namesModels)
  return isData && !column.atLeast('several', 0.5)
}

/** Words for the sort of a model, which stand in front of its name or for it. */
const TYPES = nameSet({ en: 'model class|model type|model variant|model version' })

/** Whether a column in front links a thing of its own in each row, which is no paper. */
export function linksInFront({ linked, distinct, roles }: Profile, index: number): boolean {
  return index === 0 && linked >= 0.8 && distinct >= 0.9 && roles.paper <= 0.5
}

/** Headers of what only tells where a row is. */
const NUMBERS = /^(?:#|no\.?|id|file|path|序号)?$/i

/** Whether a column may name rows below a header that says nothing of them. */
function isUnknown(column: Profile | undefined): boolean {
  return column !== undefined && column.distinct >= 0.95 && !isHeaderWord(column.header) && canName(column)
}

/** Words for parts of a program or a field, which head names where nothing else does. */
const GROUPS = nameSet({ en: 'application|applications|module|modules' })

/** Words for what models are built on, and for models where no other column names these. */
const MODEL_PARTS = nameSet({
  en: 'architecture|architectures|backbone|backbones|encoder|image encoder|network|networks|text encoder|vision encoder'
})

/** Whether the very word for models heads a column of their names. */
function headsModels(column: Profile): boolean {
  return (
    /^models?(?: names?)?$|^模型(?:名称|名)?$|^モデル名?$|^모델명?$/i.test(column.header.trim()) && namesModels(column)
  )
}

/** Words for what a short name in front stands for. */
const LONG_NAMES = nameSet({ en: 'full name|long name|expanded name' })

/** Which of these words a header is. */
const aside = remembered(
  (header: string) => [TYPES, LONG_NAMES, GROUPS, MODEL_PARTS].find(words => headerScore(header, words) >= 0.9),
  HEADER_SLOTS
)

/** Whether a header is a word for names, or for what has one. */
function headsNames(header: string): boolean {
  const hint = headerKind(header)
  const isNoun = hint?.weak === false && hint.kind !== 'paper' && hint.score >= 0.9
  return isNoun || fieldScores(header).name >= 0.9
}

/** Whether a column in front holds names of few words under a header that says nothing else of the rows. */
function isShort(column: Profile | undefined): boolean {
  return (
    column !== undefined &&
    column.filled > 0 &&
    column.distinct >= 0.95 &&
    column.words <= 3 &&
    headerScore(column.header, SAYS) < 0.7 &&
    canName(column)
  )
}

/** Whether a column links papers by their titles, under any header. */
function isLinkedTitles({ linkOnly, words, roles, distinct }: Profile): boolean {
  return linkOnly >= 0.5 && words >= 4 && roles.paper > 0.5 && distinct >= 0.9
}

function isTitled({ header }: Profile): boolean {
  return fieldScores(header).title >= 0.9
}

function namesModels(column: Profile): boolean {
  const hint = headerKind(column.header)
  return hint?.kind === 'model' && hint.score >= 0.9 && column.atLeast('single', 0.8) && canName(column)
}

/** Whether a header is the very word for what a section lists. */
function isWordFor(listed: Kind | undefined, hint: KindHint | undefined): boolean {
  return hint?.kind === listed && hint?.weak === false && hint.score >= 0.9
}

function canName(column: Profile): boolean {
  return (
    fieldSpecs.name.fits(column, null) >= 0 &&
    !column.above('marks', 0.5) &&
    !column.above('labels', 0.5) &&
    !column.above('ordinal', 0.5)
  )
}

const HEADS = 'the head of the rows'

/** `least` is what a column has to be above, where finding out takes longer. */
function nameScore(
  column: Profile,
  index: number,
  listed: Kind | undefined,
  least: number
): { score: number; why: string } {
  const no = { score: 0, why: '' }
  const { header } = column
  const why = `header "${header}"`
  const kind = headerKind(header)
  const scores = fieldScores(header)
  const { name: named, title: titled } = scores
  // A name tells rows apart; the same few words in every row (`arXiv`, `link`) only label links.
  const repeats = column.filled > 2 ? (1 - column.distinct) * (column.linkOnly > 0.5 ? 4 : 2) : 0
  const wordy = column.words >= 4 ? 0.4 : 0
  if (titled >= 0.9) return { score: 2.3 + wordy - repeats, why }
  if (named >= 0.9) return { score: (headerScore(header, LOOSE) >= 0.9 ? 2.95 : 3.2) - repeats, why }
  if (kind && kind.kind !== 'paper') {
    // In front, a word for any list names what it links, or what the section says is listed.
    const leads = index === 0 && (kind.kind === listed || (column.linked >= 0.5 && column.distinct >= 0.9))
    const weak = leads ? 2.6 : asksForNames(header) ? 2.35 : 1.6
    return { score: (kind.weak ? weak : 2.4) + kind.score * 0.6 - repeats, why }
  }
  if (kind) {
    // Short labels are mostly venues; where the first column tells its rows apart by others, papers go by them.
    const short = column.linkOnly > 0.8 && column.words < 3
    const leads = index === 0 && (short || listed === 'paper')
    const tells = leads && column.filled > 1 && column.distinct >= 0.95 && !column.above('venues', 0.2)
    return { score: 1.6 + kind.score * 0.6 + (tells ? 0.8 : wordy * 2 - (short ? 1.5 : 0)) - repeats, why }
  }
  if (named >= 0.7) return { score: 2.2 - repeats, why }
  const among = linkedKind(header)
  const mayName = among === 'tool' ? column.distinct >= 0.9 : linksInFront(column, index)
  // It goes before a column in front of it that may hold anything.
  if (among !== undefined && mayName) return { score: (index === 0 ? 1.5 : 1.6) - repeats, why }
  if (column.filled === 0 || column.distinct < 0.7 || column.words > 12) return no
  // A column without a header in front heads the rows, as names do.
  if (index === 0 && header === '' && column.linked >= 0.5 && column.distinct >= 0.9) return { score: 3.1, why: HEADS }
  const first = index === 0 && column.distinct >= 0.95 ? 0.5 : 0
  if (1 + first - repeats < least) return no
  const taken =
    headerScore(header, SAYS) >= 0.7 ||
    SPECS.some(({ field, spec }) => field !== 'name' && scores[field] >= 0.7 && spec.fits(column, null) >= 0)
  const free = listed === 'paper' && isLinkedTitles(column) ? OF_TITLES : OF_OTHER_FIELD
  if (column.atLeast('amount', 0.5)) return no
  return { score: (taken ? free : 1 + first) - repeats, why: 'a column of distinct texts' }
}

/**
 * What each column holds, from its header and its cells. A field that one column only can hold goes to the column
 * that fits it best; the others stay `extra`. `given` columns are settled already.
 */
export function findFields(
  columns: Profile[],
  name: NameColumn | undefined,
  kind: Kind | null,
  given: readonly (ColumnField | undefined)[] = []
): ColumnField[] {
  const beside = name && columnsBeside(columns, name.column)
  const settled = columns.map((_, index) => given[index] ?? (beside?.has(index) ? BESIDE : undefined))
  const found: ColumnField[] = settled.map(field => field ?? { field: 'extra', why: 'no field fits' })
  if (name) found[name.column] = { field: 'name', why: name.why }
  const taken = new Set<Field>(['name', ...given.flatMap(field => field?.field ?? [])])
  // First the claims of headers that no cell can outdo; then, for columns that none of them took, all claims, as what
  // cells say takes a look at many of them. A claim that was refused before is refused again.
  for (const byHeader of [true, false]) {
    const open = columns.flatMap((column, index) =>
      found[index]?.field === 'extra' && !settled[index] ? claimsOf(column, index, kind, byHeader) : []
    )
    for (const claim of open.sort((a, b) => b.score - a.score || a.column - b.column)) {
      if (found[claim.column]?.field !== 'extra') continue
      if (taken.has(claim.field) && !claim.many) continue
      found[claim.column] = { field: claim.field, why: claim.why }
      taken.add(claim.field)
    }
  }
  return found
}

const BESIDE: ColumnField = { field: 'extra', why: 'of another thing in the row', isBeside: true }

/** Fields that hold what is the row's own. */
const OWN: ReadonlySet<Field> = new Set(['paper', 'weights', 'data', 'code', 'demo', 'link', 'parameters'])

/** `Citations` head the papers to cite, or how often a row was cited. */
function countsCitations({ header, roles }: Profile): boolean {
  return /\bcitations\b/i.test(header) && roles.paper <= 0.5
}

/** Headers of what leads to terms or to a record of the work, wherever it points: no page, weights or data of a row. */
const TERMS = /(?:^|[\s_-])licen[cs]es?$/i
const RECORD = /(?:^|[\s_-])logs?$|日志$|(?<![ァ-ヿ])ログ$/i

/** Whether a column leads to what is beside the rows; what was logged may be the data that are listed. */
function isAside({ header }: Profile, kind: Kind | null): boolean {
  return TERMS.test(header) || (kind !== 'dataset' && RECORD.test(header))
}

interface Claim {
  column: number
  field: Field
  score: number
  why: string
  many: boolean
}

/** Score of a claim that the cells make where the header makes none. */
const BY_CELLS = 0.6

/** The claims of all fields on a column, or only those of its header that go before any that cells can make. */
function claimsOf(column: Profile, index: number, kind: Kind | null, byHeader: boolean): Claim[] {
  const scores = fieldScores(column.header)
  // What is said of rows may be linked to what explains it.
  const isSaid = headerScore(column.header, SAYS) >= 0.75 && !column.atLeast('pointers', 0.5)
  return SPECS.flatMap(({ field, spec }) => {
    if (field === 'name' || (kind && spec.kinds && !spec.kinds.includes(kind))) return []
    if (OWN.has(field) && (isOfOthers(column.header) || countsCitations(column))) return []
    const header = scores[field]
    if (OWN.has(field) && isSaid && header < ENOUGH) return []
    const isCertain = (): boolean =>
      !byHeader && !(OWN.has(field) && isAside(column, kind)) && (spec.certain?.(column, kind) ?? false)
    if (header < ENOUGH && (column.filled === 0 || !isCertain())) return []
    const fit = spec.fits(column, kind)
    const many = spec.many ?? false
    // An empty column is known by its header alone, so that must say it outright.
    if (fit <= -1 || (column.filled === 0 && header < 0.9)) return []
    const score = header + fit * 0.3
    if (header >= ENOUGH && score >= ENOUGH) {
      if (byHeader && score <= BY_CELLS) return []
      const cells = fit >= 0.8 ? ' and its cells' : ''
      return [{ column: index, field, score, why: `header "${column.header}"${cells}`, many }]
    }
    // Cells speak where the header says nothing, and a header that says something else is not overruled lightly.
    if (header < ENOUGH || isCertain()) return [{ column: index, field, score: BY_CELLS, why: 'its cells', many }]
    return []
  })
}
