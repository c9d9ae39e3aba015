import type { RawTable } from '../parse/tables.ts'
import type { Field, Kind } from '../vocabulary.ts'
import { type ColumnField, findFields, findName } from './columns.ts'
import { headerScore, nameSet } from './header.ts'
import { columnsKind, headerKind, sectionKind } from './kind.ts'
import { type Profile, profile } from './profile.ts'

/** What a table was taken for: its kind, null when it does not list resources, and the field of each column. */
export interface Understanding {
  kind: Kind | null
  /** The evidence for the kind, in a few words. */
  why: string
  columns: (ColumnField & { header: string })[]
}

const TITLE = nameSet({
  en: 'title|titles|paper title|article title|title of paper',
  zh: '标题|题目',
  ja: 'タイトル|題名'
})

/** Headers of tables that document a program instead of listing resources. */
const MANUAL = nameSet({
  en: 'parameter|parameters|option|options|flag|flags|argument|arguments|arg|default|default value|defaults|type|types|variable|env|environment variable|command|commands|syntax|shortcut|key|value|values|example|examples|usage|field|fields|attribute|property|required|supported values|preview|setting|keyword|column|return|returns|input|output|before|after|status|permission|config|configuration',
  zh: '参数|选项|默认值|类型|变量|命令|语法|快捷键|键|值|示例|用法|字段|属性|必填|效果|配置',
  ja: 'パラメータ|オプション|既定値|デフォルト|型|変数|コマンド|構文|キー|値|例|使い方|フィールド'
})

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

/** Finds out whether a table lists resources, of what kind, and what each of its columns holds. */
export function understand(table: RawTable): Understanding {
  const profiles = profile(table)
  const name = findName(profiles)
  const hint = name && headerKind(profiles[name.column]?.header ?? '')
  const section = sectionKind(table.section)
  const early = hint && !hint.weak ? hint.kind : (section?.kind ?? hint?.kind ?? null)
  const fields = findFields(profiles, name?.column, early)
  const columns = profiles.map((column, index) => ({
    header: column.header,
    field: fields[index]?.field ?? 'extra',
    why: index === name?.column ? name.why : (fields[index]?.why ?? '')
  }))
  const not = whyNot(table, profiles, columns, name)
  if (not) return { kind: null, why: not, columns: columns.map(({ header }) => ({ header, field: 'extra', why: not })) }
  const { kind, why } = decideKind(profiles, columns, profiles[name?.column ?? 0]?.header ?? '', section)
  if (kind === early) return { kind, why, columns }
  // What a size or a text column counts depends on the kind.
  const again = findFields(profiles, name?.column, kind)
  return {
    kind,
    why,
    columns: columns.map((column, index) => (index === name?.column ? column : { ...column, ...again[index] }))
  }
}

function decideKind(
  profiles: Profile[],
  columns: ColumnField[],
  header: string,
  section: ReturnType<typeof sectionKind>
): { kind: Kind; why: string } {
  const hint = headerKind(header)
  const fields = new Set(columns.map(column => column.field))
  const fromHeader = hint && { kind: hint.kind, why: `header "${header}"` }
  const fromSection = section && { kind: section.kind, why: `section "${section.title}"` }
  // A column of titles lists papers only where papers are in sight.
  const isTitle = headerScore(header, TITLE) >= 0.9
  const papers = fields.has('paper') || fields.has('authors') || profiles.some(column => column.roles.paper > 0.2)
  if (fromHeader && !hint.weak && !(isTitle && !papers)) return fromHeader
  if (fromSection) return fromSection
  if (fromHeader && hint.weak) return fromHeader
  const sign = columnsKind(fields)
  return sign
    ? { kind: sign.kind, why: `a column of ${sign.field}` }
    : { kind: 'other', why: 'nothing says what it lists' }
}

/** Why a table is no list of resources, or null when it is one. */
function whyNot(
  table: RawTable,
  profiles: Profile[],
  columns: ColumnField[],
  name: { column: number; score: number } | undefined
): string | null {
  const width = profiles.length
  if (table.rows.length === 0) return 'no rows'
  if (width < 2) return 'a single column'
  if (!name) return 'no column names anything'
  if (profiles.filter(column => column.images > 0.5).length * 2 >= width) return 'mostly images'
  const manual = table.headers.filter(header => headerScore(header, MANUAL) >= 0.9).length
  const others = columns.filter((_, index) => index !== name.column)
  const linked = profiles.filter((column, index) => {
    const field = columns[index]?.field ?? 'extra'
    return column.linked >= 0.3 && (LINKS.has(field) || field === 'name' || field === 'title')
  })
  const own = linked.filter(column => column !== profiles[name.column])
  if (manual >= 2 || (manual === 1 && own.length === 0)) return 'documents parameters or commands'
  const isNoun = name.score > 1.2
  const numbers = profiles.filter(
    (column, index) => columns[index]?.field === 'extra' && (column.number >= 0.5 || column.marks >= 0.5)
  ).length
  const telling = new Set(others.map(column => column.field).filter(field => TELLING.has(field)))
  if (!isNoun && table.headers.length > 0 && own.length === 0) return 'no column names or links resources'
  if (numbers * 2 > others.length && own.every(column => column.roles.paper > 0.5) && telling.size < 2)
    return 'a matrix of results'
  if (linked.length > 0) return null
  if (isNoun && telling.size >= 2) return null
  return 'nothing is linked, and too little is said of each row'
}
