import { saysParameters } from '../fields/numbers.ts'
import type { Profile } from '../fields/profile.ts'
import { hasLetterOrDigit } from '../letters.ts'
import { remembered } from '../remembered.ts'
import { isSourceHeader } from '../values/source-header.ts'
import type { Kind } from '../vocabulary.ts'
import { fieldScores, isHeaderWord, LOOSE, SAYS } from './field-words.ts'
import { HEADER_SLOTS, headerScore, nameSet } from './header.ts'
import { asksForNames, headerKind, isHost, isHosted, isWordFor, type KindHint, linkedKind } from './kind.ts'
import { canName, headsNames, isLinkedTitles, isTitled, LONG, linksInFront, namesModels } from './name-looks.ts'

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
  [2.5, isSparseBesideTitles],
  // Below a heading for papers, what they used has a name as well, and data are mostly used.
  [1, ({ titled, listed, hint }) => titled >= 0 && listed === 'paper' && hint?.kind === 'dataset'],
  [0.75, ({ titled, listed, hint, column }) => titled >= 0 && listed === 'paper' && isNamed(hint, column)],
  [2.5, isTypeOfRows],
  [1.4, ({ column, columns }) => aside(column.header) === LONG_NAMES && isShort(columns[0])],
  [2.5, isWhereTitlesAppeared],
  [2.5, namesSeveral],
  [1.4, isSkillOfRows],
  [1.4, isHostOfRows],
  [1, isOfWhatIsListed],
  [1.4, groupsRows],
  [1.4, isBuiltOn],
  [1.4, isTrainedOn],
  [1, isTriedOnWhatIsListed],
  [2.5, isUsedByAuthors],
  [1, isUsedByPapers],
  [2.5, isFilesOfRows],
  [1.4, isTypeOfSources],
  [3, areTriedOn],
  [2.5, areBesideOthers],
  [2.5, isSourceOfRows],
  [0.2, isEmployer]
]

export function against(column: Profile, index: number, columns: readonly Profile[], listed: Kind | undefined): number {
  const titled = columns.findIndex(other => isTitled(other) && canName(other))
  const candidate = { column, index, columns, hint: headerKind(column.header), listed, titled }
  return AGAINST.find(([, isSo]) => isSo(candidate))?.[0] ?? 0
}

/** Beside titles, what a paper used is listed or told: `CNN / SVM`. What it made has a name. */
function isUsedBesideTitles({ column, index, columns, hint, listed, titled }: Candidate): boolean {
  if (titled < 0 || isTitled(column)) return false
  const { header } = column
  const isMade = hint?.weak !== false && fieldScores(header).name >= 0.9 && headerScore(header, LOOSE) < 0.9
  const isNoun = hint?.weak === false
  const isModel = isNoun && hint.kind === 'model'
  if (isModel && index > titled && areCoinedApart(columns[titled] as Profile, column)) return true
  // What one has several of has no name of its own.
  const areSeveral = column.linked < 0.3 && column.above('enumerated', 0.2)
  if (isNoun && index > titled && areSeveral && (columns[titled] as Profile).words >= LONG) return true
  const mayBeUsed = isNoun ? listed === 'paper' && index > titled : !isMade
  return mayBeUsed && !column.above('single', 0.5)
}

/** What few rows have beside titles in all of them names none. */
function isSparseBesideTitles({ column, columns, titled }: Candidate): boolean {
  const titles = columns[titled]
  if (titles === undefined || titles === column) return false
  return column.texts.filter(hasLetterOrDigit).length * 2 < titles.filled
}

/** A name in front of a colon, with which the title of its paper begins. */
const COINED = /^([^\s:：]{2,30}(?: [^\s:：]{1,20}){0,2})[:：] ?\S/

/** Whether titles begin with names of their own, and what stands beside them is none of these: `ViT-B`, `GPT-4`. */
function areCoinedApart(titles: Profile, others: Profile): boolean {
  const pairs = titles.texts.flatMap((title, row) => {
    const other = others.texts[row]?.toLowerCase() ?? ''
    const coined = COINED.exec(title)?.[1]?.toLowerCase()
    const isCoined = coined !== undefined && /[A-Z\d].*[A-Z\d]|[a-z][A-Z\d]/.test(title.slice(0, coined.length))
    return other === '' || !isCoined ? [] : [title.toLowerCase().includes(other) || other.includes(coined)]
  })
  return pairs.length > 1 && pairs.length * 2 > titles.filled && pairs.filter(Boolean).length * 5 <= pairs.length
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
  return linksInFront(head, columns) && linkedKind(head.header) === 'tool' && canName(head)
}

/** Beside what is found on a platform or made with a framework, these say where or with what: `Course | Platform`. */
function isHostOfRows({ column, index, columns, hint, listed }: Candidate): boolean {
  if (!isHost(column.header) || hint?.kind === listed) return false
  const head =
    columns.slice(0, index).find(other => other.filled > 0 && !other.above('ordinal', 0.5)) ??
    columns.find(other => isHosted(other.header))
  // Hosts that are linked and never come again are listed themselves.
  const areListed = column.linked >= 0.5 && column.distinct >= 0.9
  return head !== undefined && !areListed && isOnHosts(head, columns) && canName(head)
}

/** Whether a column holds what is found on platforms, or links other things than those who run these. */
function isOnHosts(head: Profile, columns: readonly Profile[]): boolean {
  if (isHosted(head.header)) return head.distinct >= 0.95
  const isOfMakers = fieldScores(head.header).organization >= 0.9
  return linksInFront(head, columns) && linkedKind(head.header) !== undefined && !isOfMakers
}

/** What groups the rows is unlinked, and each has a name behind it. */
function groupsRows({ column, columns, hint, listed }: Candidate): boolean {
  const isGroup = column.linked < 0.5 && hint?.kind !== listed && aside(column.header) === GROUPS
  return isGroup && columns.some(other => headsNames(other.header) && other.distinct >= 0.9 && canName(other))
}

/** What a model was built on stands in front of it, or behind what tells the rows apart without a header. */
function isBuiltOn({ column, columns }: Candidate): boolean {
  if (aside(column.header) !== MODEL_PARTS) return false
  const [first] = columns
  const isRepeated = first !== undefined && first.header === '' && column.distinct < first.distinct
  return (isRepeated && canName(first)) || columns.some(other => headsModels(other) && other.distinct >= 0.9)
}

/** Below a heading for models, or behind them where their sizes and weights are told, data are what each was trained on. */
function isTrainedOn({ column, index, columns, hint, listed }: Candidate): boolean {
  if (hint?.kind !== 'dataset' || column.atLeast('several', 0.5)) return false
  if (listed === 'model') return columns.some(namesModels)
  return listed !== 'dataset' && tellOfModels(columns) && columns.slice(0, index).some(namesModels)
}

/** Below a heading for data, and beside them, unlinked models are what they were used with. */
function isTriedOnWhatIsListed({ column, columns, hint, listed }: Candidate): boolean {
  if (listed !== 'dataset' || hint?.kind !== 'model' || column.linked >= 0.3) return false
  return columns.some(other => {
    const word = headerKind(other.header)
    return isWordFor(listed, word) && other.distinct >= 0.95 && canName(other)
  })
}

/** Whether columns tell the sizes of models and lead to their weights. */
function tellOfModels(columns: readonly Profile[]): boolean {
  const areSized = columns.some(({ header }) => saysParameters(header))
  return areSized && columns.some(({ header, linked }) => linked >= 0.5 && fieldScores(header).weights >= 0.9)
}

/** Data that several authors in front of them used are those of none, where no column has a title. */
function isUsedByAuthors({ column, index, columns, hint, listed }: Candidate): boolean {
  if (hint?.kind !== 'dataset' || listed === 'dataset' || column.linked >= 0.3 || column.distinct >= 0.9) return false
  return columns.slice(0, index).some(other => fieldScores(other.header).authors >= 0.9 && other.distinct >= 0.9)
}

/** Behind names that papers go by, these used what several of them name, or what one names several of. */
function isUsedByPapers({ column, index, columns, hint, listed }: Candidate): boolean {
  const [head] = columns
  if (index === 0 || !head || !hint || hint.kind === listed || column.linked >= 0.3) return false
  if (headerKind(head.header)?.kind !== 'paper' || head.distinct < 0.95) return false
  const areSeveral = /s$/i.test(column.header) && column.above('enumerated', 0)
  return (areSeveral || column.distinct < 0.95) && canName(head) && !head.above('venues', 0.2)
}

/** Files of data behind anything are those of what is named there. */
function isFilesOfRows({ column, index, hint }: Candidate): boolean {
  return index > 0 && hint !== undefined && /\bfiles?$/i.test(column.header)
}

/** Behind the sources of data, a type says what is to be had there. */
function isTypeOfSources({ column, index, columns: [head] }: Candidate): boolean {
  if (index === 0 || !head || !isSourceHeader(head.header) || head.distinct < 0.95) return false
  return /^data types?$/i.test(column.header.trim()) && canName(head)
}

/** Several data sets a row, behind when they were used, are those that something was tried on. */
function areTriedOn({ column, index, columns, hint, listed }: Candidate): boolean {
  if (index === 0 || hint?.kind !== 'dataset' || listed === 'dataset' || column.linked >= 0.3) return false
  if (columns.some(other => other !== column && OF_DATA.some(field => fieldScores(other.header)[field] >= 0.9)))
    return false
  return column.above('enumerated', 0.5) && columns.slice(0, index).some(other => other.atLeast('date', 0.8))
}

/** Behind linked papers, data and models beside one another are what these used. */
function areBesideOthers({ columns: [head, ...others], column, index, hint, listed }: Candidate): boolean {
  if (index === 0 || !head || !hint || hint.kind === listed || column.linked >= 0.3) return false
  const areTogether = USED_TOGETHER.every(kind => others.some(({ header }) => isWordFor(kind, headerKind(header))))
  if (!areTogether || headerKind(head.header)?.kind !== 'paper' || head.linked < 0.8 || head.roles.paper <= 0.5)
    return false
  return head.distinct >= 0.95 && canName(head) && !head.above('venues', 0.2)
}

const USED_TOGETHER: readonly Kind[] = ['dataset', 'model']

/** What is told of data, whose names may have commas. */
const OF_DATA = ['data', 'images', 'modalities', 'samples'] as const

/** Behind games and the like, a word for code heads where they come from. */
function isSourceOfRows({ column, index, columns: [head], hint }: Candidate): boolean {
  if (index === 0 || !head || hint?.kind !== 'tool' || fieldScores(column.header).code < 0.7) return false
  return linkedKind(head.header) === 'other' && head.distinct >= 0.95 && canName(head)
}

/** Who has work to offer names it where the work itself has no name. */
function isEmployer({ column, columns }: Candidate): boolean {
  if (fieldScores(column.header).organization < 0.9) return false
  return columns.some(({ header }) => POSITION.test(header.trim())) && columns.some(({ header }) => APPLY.test(header))
}

const POSITION = /^(?:job|job title|positions?|roles?)$/i
const APPLY = /\b(?:appl(?:y|ication)|posting)\b/i

/** Words for the sort of a model, which stand in front of its name or for it. */
const TYPES = nameSet({ en: 'model class|model type|model variant|model version' })

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
