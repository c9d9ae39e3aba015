import { isOfPart } from '../fields/measure.ts'
import { remembered } from '../normalize/remembered.ts'
import type { RawTable } from '../parse/tables.ts'
import type { Field, Kind } from '../vocabulary.ts'
import { type ColumnField, isHeaderWord, type NameColumn } from './columns.ts'
import { HEADER_SLOTS, headerScore, nameSet } from './header.ts'
import { headerKind } from './kind.ts'
import type { Profile } from './profile.ts'

/** Headers of tables that document a program instead of listing resources. */
const MANUAL = nameSet({
  en: 'parameter|parameters|option|options|flag|flags|argument|arguments|arg|default|default value|defaults|type|types|variable|env|environment variable|command|commands|syntax|shortcut|key|value|values|example|examples|usage|field|fields|attribute|property|required|supported values|preview|setting|keyword|column|return|returns|input|output|before|after|status|permission|config|configuration',
  zh: '参数|选项|默认值|类型|变量|命令|语法|快捷键|键|值|示例|用法|字段|属性|必填|效果|配置',
  ja: 'パラメータ|オプション|既定値|デフォルト|型|変数|コマンド|構文|キー|値|例|使い方|フィールド'
})

const isManual = remembered((header: string) => headerScore(header, MANUAL) >= 0.9, HEADER_SLOTS)

/** Fields that tell a resource of a kind apart even where nothing is linked. */
const TELLING = new Set<Field>([
  'title',
  'date',
  'organization',
  'authors',
  'license',
  'modalities',
  'tasks',
  'parameters',
  'samples',
  'images',
  'texts',
  'inputTokens',
  'outputTokens',
  'knowledgeCutoff',
  'benchmarks',
  'paper'
])
const LINKS = new Set<Field>(['paper', 'weights', 'data', 'code', 'demo', 'link'])

/** Why a table is no list of resources, or null when it is one. `listed` are the kinds that its section names. */
export function whyNoList(
  table: RawTable,
  profiles: Profile[],
  columns: ColumnField[],
  name: NameColumn | undefined,
  listed: readonly Kind[]
): string | null {
  const width = profiles.length
  if (table.rows.length === 0) return 'no rows'
  if (width < 2 && !listsAlone(profiles)) return 'a single column'
  if (profiles.filter(column => column.images > 0.5).length * 2 >= width) return 'mostly images'
  const pictured = profiles.filter(column => column.pictured > 0.5).length
  if (table.headers.every(header => header === '') && pictured * 2 >= width) return 'a wall of pictures'
  if (!name) return 'no column names anything'
  if (table.headers.length === 0 && PEOPLE.test(table.section.at(-1) ?? '')) return 'people'
  const named = profiles[name.column] as Profile
  if (isLayout(table, profiles, named)) return 'laid out, not listed'
  const hint = headerKind(named.header)
  const isNoun = hint?.weak === false || name.score > 1.6
  const own = profiles.filter((column, index) => column.linked >= 0.3 && LINKS.has(columns[index]?.field ?? 'extra'))
  const things = own.filter(column => column.roles.paper <= 0.5)
  const isLinked =
    own.length > 0 ||
    (hint && !hint.weak && hint.score >= 0.9 && profiles.some(column => column.linked >= 0.5)) ||
    named.linked >= 0.3 ||
    columns.some(({ field }, i) => field === 'title' && (profiles[i]?.linked ?? 0) >= 0.3)
  const manual = table.headers.filter(
    (header, i) => isManual(header) && (columns[i]?.field ?? 'extra') === 'extra'
  ).length
  const telling = new Set(columns.map(column => column.field).filter(field => TELLING.has(field)))
  // The parts of data sets tell as much of them as their sums would.
  if (hint?.kind === 'dataset' && profiles.some(holdsPart)) telling.add('samples')
  const isOutright = hint?.weak === false && hint.score >= 0.9
  const isSaid = isOutright && listed.includes(hint.kind)
  const isList = isNoun && (own.length > 0 || telling.size >= 3)
  // What a kind of column holds documents the parts of a program, as its tools, more often than a list of them.
  const isTold = isList || (isOutright && hint.kind !== 'tool' && (isSaid || telling.size > 0))
  if ((manual >= 2 && !isList) || (manual === 1 && own.length === 0 && !isLinked && !isTold))
    return 'documents parameters or commands'
  if (isDocs(named.header)) return 'leads to documentation'
  const { paper, weights, data } = named.roles
  const described = columns.some(column => column.field === 'description')
  const isHead = named.header === '' && name.column === 0 && (described || telling.size > 0)
  const leads = named.linked >= 0.5 && (paper + weights + data > 0.5 || isHead)
  if (!isNoun && !leads && table.headers.length > 0 && own.length === 0) return 'no column names or links resources'
  const outward = profiles.some(column => column.linked > 0)
  const inward = profiles.filter((column, index) => index !== name.column && column.linkOnly >= 0.8)
  // A table of contents leads to headings; addresses that are yet to come lead nowhere.
  const isContents = inward.some(column => column.atLeast('anchors', 0.5)) || (!isSaid && inward.length > 0)
  if (!outward && isContents && !(isNoun && telling.size >= 2)) return 'its links stay in the page'
  if (!isNoun && telling.size === 0 && isGridOfLinks(profiles, name)) return 'laid out, not listed'
  const matrix =
    things.length === 0 &&
    whyMatrix(profiles, columns, { named, hint, isNoun, telling: telling.size, inData: listed.includes('dataset') })
  if (matrix) return matrix
  if (isLinked) return null
  if (isNoun && table.rows.length > 1 && telling.size >= 2) return null
  if (isSaid && telling.size >= 1) return null
  if (isNoun && described && listed.length > 0) return null
  // Data sets are described by their counts; further back in a row they are those that something was tried on.
  const leadsData = isOutright && hint.kind === 'dataset' && profiles.slice(0, name.column).every(isNumbering)
  const counted = isSaid && profiles.some(column => column.atLeast('number', 0.5) && !isResult(column))
  if (leadsData && (telling.size >= 1 || counted)) return null
  return 'nothing is linked, and too little is said of each row'
}

/** Whether a column says how many there are in a part of the data. */
function holdsPart(column: Profile): boolean {
  return isOfPart(column.header, column.headers) && column.atLeast('number', 0.5)
}

/** What the columns of a table were found to be. */
interface Found {
  named: Profile
  hint: ReturnType<typeof headerKind>
  isNoun: boolean
  /** How many fields tell a resource of a kind apart. */
  telling: number
  /** Whether the section names data sets. */
  inData: boolean
}

/** Why a table whose rows link to no thing of their own holds nothing but figures, or null. */
function whyMatrix(
  profiles: Profile[],
  columns: ColumnField[],
  { named, hint, isNoun, telling, inData }: Found
): string | null {
  const free = profiles.filter((_, index) => columns[index]?.field === 'extra')
  const numbers = free.filter(column => column.atLeast('number', 0.5) || column.atLeast('marks', 0.5)).length
  const results = free.filter(isResult).length
  // Numbers describe data sets, most of all where they are linked or stand below a heading for them.
  const isData = hint ? hint.kind === 'dataset' : inData
  const isPlaced = named.linked >= 0.5 || (inData && hint !== undefined)
  if (isData && isPlaced && (telling > 0 || results * 2 <= free.length)) return null
  // Papers with their scores are a list of papers; models with little but scores are a leaderboard.
  if (hint?.kind === 'paper' && named.linked >= 0.5 && results < 2) return null
  const unlinked = !profiles.some(column => column.linked > 0)
  const enough = hint?.kind === 'paper' ? 1 : unlinked ? 3 : 2
  const said = telling + columns.filter(({ field }) => field === 'stars' || field === 'description').length
  if (results > 0 && said < enough) return 'a matrix of results'
  const strong = isNoun && named.linked >= 0.5
  return numbers * 2 > profiles.length - 1 && telling < 2 && !strong ? 'a matrix of numbers' : null
}

/** Whether the cells are places on the page: each holds a thing of its own, or many under the word for them. */
function isLayout({ headers }: RawTable, profiles: Profile[], named: Profile): boolean {
  if (profiles.length > 2 && headers.every(header => header === '')) {
    const roles = new Set(profiles.map(mainRole))
    if (roles.size === 1 && profiles.every(column => column.linked >= 0.5 && !column.above('labels', 0.3))) return true
  }
  const things = headers.every(header => header === '' || (headerKind(header)?.kind ?? 'paper') !== 'paper')
  return things && named.atLeast('several', 0.5) && !profiles.some(column => column.roles.paper > 0.5)
}

function isNumbering(column: Profile): boolean {
  return column.filled === 0 || column.above('ordinal', 0.5)
}

/** Whether other columns lead to things of their own: the rows are places, days or ranks. */
function isGridOfLinks(profiles: Profile[], name: NameColumn): boolean {
  return profiles.some(
    (column, index) =>
      index !== name.column &&
      column.linkOnly >= 0.8 &&
      column.distinct >= 0.5 &&
      !isHeaderWord(column.header) &&
      !column.above('labels', 0.3)
  )
}

/** A column of papers and the like may stand alone, where its header and its links say so. */
function listsAlone([column]: Profile[]): boolean {
  const hint = headerKind(column?.header ?? '')
  return hint?.weak === false && hint.score >= 0.9 && (column?.linked ?? 0) >= 0.8
}

/** Headers of names that lead to what explains, not to what is listed. */
const DOCS = nameSet({
  en: 'chapter|doc|docs|documentation|lesson|lesson link|lessons|section|subsection',
  zh: '文档|章节',
  ja: 'ドキュメント|章'
})

function isDocs(header: string): boolean {
  return headerScore(header, DOCS) >= 0.9
}

/** What most links of a column lead to. */
function mainRole({ roles }: Profile): string | undefined {
  return Object.entries(roles).sort(([, a], [, b]) => b - a)[0]?.[0]
}

/** Sections that thank people. */
const PEOPLE =
  /\b(?:contributors?|maintainers?|team|members|backers|sponsors)\b|贡献者|維護者|コントリビュータ|メンバー/iu

/** Measures that results are reported in. */
const MEASURE =
  /\b(?:acc(?:uracy)?|top-?\s?[15]|m?iou|[mbw]?ap(?:50|75|s|m|l)?|map%?|f1|bleu-?\d?|cider|rouge(?:-\w)?|meteor|dice|dsc|nsd|hd(?:95)?|auc|auroc|precision|recall|scores?|avg|average|win rate|(?<!sampling |frame |bit )rate|ratio|fps|latency|flops|psnr|ssim|fid|pq|perplexity|ppl|wer|cer|rmse|mae|mse|elo|r@\d+|em|speed(?:up)?|mean|std|overall|\d+th percentile|percentile|median|min|max|total|percentage|tie|win|fail)\b|%|得分|准确率|平均|精度|正解率/iu

function isResult(column: Profile): boolean {
  return column.atLeast('number', 0.5) && MEASURE.test(column.header)
}
