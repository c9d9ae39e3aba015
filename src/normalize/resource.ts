import type { FieldSpec } from '../fields/field.ts'
import { fieldSpecs } from '../fields/index.ts'
import { fileLinks, saidRole } from '../fields/roles.ts'
import { identifyData } from '../identify/bare-identifier.ts'
import type { Link, Resource } from '../model.ts'
import {
  altsOf,
  EMPTY_CELL,
  isBlank,
  isOnlyLinks,
  type TableCell,
  textCell,
  textOutside,
  withScripts
} from '../parse/cell.ts'
import type { RawTable, TableRow } from '../parse/tables.ts'
import { withAddresses } from '../understand/addresses.ts'
import type { Understanding } from '../understand/table.ts'
import { monthOfArxiv } from '../values/date.ts'
import { readAuthors } from '../values/lists.ts'
import { readLabelSizes } from '../values/parameters.ts'
import { isPlaceholder } from '../values/placeholder.ts'
import { readQuantity } from '../values/quantity.ts'
import { readSpecialty } from '../values/specialty.ts'
import { type Field, type Kind, LINK_FIELDS, LINK_ROLES } from '../vocabulary.ts'
import { type Column, columnsOf, NO_COLUMN } from './columns.ts'
import { type LinkNote, RowDraft } from './draft.ts'
import { type NameParts, nameOf, nameParts } from './name.ts'
import { PLAIN } from './name-lead.ts'
import { isTitleOf } from './name-lines.ts'
import { lastLinked, whyNot } from './no-resource.ts'
import { joinPapers, type PapersSaid, titleOf } from './papers.ts'
import { withWholeAddress } from './whole-address.ts'

export interface Normalized {
  resource: Resource
  /** Links of the row that stand in the resource. */
  links: number
  notes: LinkNote[]
}

/**
 * Makes a reader of the rows of a table, which have to be there when it is made. It takes them one after the other, each
 * with its index, and turns each into a resource, without its id, which is given once the whole output is known; or says
 * why the row is no resource.
 */
export function rowReader(
  table: RawTable,
  meaning: Understanding,
  source: string
): (row: TableRow, index: number) => Normalized | string {
  const columns = columnsOf(table, meaning)
  const nameAt = columns.findLastIndex(({ field }) => field === 'name')
  const headedTo = lastLinked(table, nameAt)
  const specialty = readSpecialty(table.section)
  /** The name in the row above, which goes on where the cells up to the name are blank: Markdown has no spans of rows. */
  let above: string | undefined
  let before: TableRow | undefined
  return (shown, index) => {
    const row = withRepeats(withAddresses(shown, meaning.addressed), before, columns)
    before = row
    const no = index < meaning.headerRows ? 'holds the headers' : whyNot(table, shown, nameAt, above, index < headedTo)
    if (no !== null) {
      above = undefined
      before = undefined
      return no
    }
    const place = { source, line: row.line, table: table.index, row: index + 1 }
    const draft = new RowDraft(empty(meaning.kind ?? 'other', table.section, specialty, place), table.headers)
    const { resource, notes } = draft
    readRow(draft, row, columns, nameAt)
    if (resource.name === '' && resource.kind !== 'paper' && goesOn(row, nameAt)) resource.name = above ?? ''
    if (resource.name === '') return 'a row without a name'
    above = resource.name
    return { resource, links: draft.links, notes }
  }
}

/** What stands for the cell above it. */
const DITTO = /^(?:↳|〃|同上)$/

/** A row whose cells that repeat those above them say what these do. */
function withRepeats(row: TableRow, above: TableRow | undefined, columns: readonly Column[]): TableRow {
  // Most cells are longer.
  if (above === undefined || !row.cells.some(({ text }) => text.length <= 2 && DITTO.test(text))) return row
  const cells = row.cells.map((cell, index) => {
    // What a link leads to is not in its text.
    const mayRepeat = DITTO.test(cell.text) && cell.links.length === 0 && !LINKS.has(columns[index]?.field ?? 'extra')
    const text = mayRepeat ? (above.cells[index]?.text ?? '') : ''
    return text === '' ? cell : { ...textCell(text), place: cell.place }
  })
  return { ...row, cells }
}

const LINKS = new Set<Field>(LINK_FIELDS)

/** Reads the cells of a row into the resource of a draft. */
function readRow(draft: RowDraft, row: TableRow, columns: readonly Column[], nameAt: number): void {
  const { resource, papers, kind } = draft
  const unread: Unread[] = []
  const nameCell = withScripts(row.cells[nameAt] ?? EMPTY_CELL)
  const parts = nameParts(nameCell, kind, columns[nameAt]?.shape ?? PLAIN)
  const lines: TableCell[] = []
  // A label is compared with the name, whichever column comes first.
  resource.name = nameOf(parts.name, kind)
  // Arrays made for each cell of a large document take their time.
  for (let index = 0; index < row.cells.length; index++) {
    const written = withScripts(row.cells[index] as TableCell)
    const cell = withWholeAddress(written)
    const column = columns[index] ?? { ...NO_COLUMN, key: `column ${index + 1}` }
    draft.begin(column, cell)
    if (isSpanned(row, index, columns)) continue
    if (cell !== written) draft.keep(written.text)
    if (index === nameAt) {
      lines.push(...parts.beside.filter(({ text }) => !draft.venue(text, true)))
      papers.title ??= lines.find(({ text }) => isTitleOf(resource.name, text))?.text ?? null
    }
    if (!readCell(cell, column, draft)) unread.push(unreadOf(cell, column, draft))
  }
  finish(resource, papers, unread)
  if (kind === 'dataset') addNamed(resource)
  resource.ids = idsOf(resource, draft.ids)
  if (parts.said !== '' || parts.title !== '' || parts.makers !== '') {
    const hasDescription = columns.some(({ field }) => field === 'description')
    lines.unshift(...saidBehind(parts, resource, hasDescription))
  }
  if (parts.stars !== '') lines.push(...starsBehind(parts.stars, resource))
  for (const line of lines) keepBeside(resource, line, columns[nameAt]?.key ?? '')
}

/** Whether a cell goes on from the one before it, and says nothing more: one that spans both below one header. */
function isSpanned({ cells }: TableRow, index: number, columns: readonly Column[]): boolean {
  const cell = cells[index] as TableCell
  if (index === 0 || cell !== cells[index - 1] || cell === EMPTY_CELL || cell.links.length > 0) return false
  return columns[index]?.field === 'extra' && columns[index].header === columns[index - 1]?.header
}

/** A cell that could not be read; what a picture in its place shows is kept, unless that says nothing either. */
function unreadOf({ text, images }: TableCell, column: Column, draft: RowDraft): Unread {
  const alts = text === '' ? altsOf(images) : ''
  const isNothing = isPlaceholder(alts)
  if (!isNothing && !onlyNames(alts, column)) draft.keep(alts)
  return { field: column.field, key: column.key, text: isNothing ? text || alts : '' }
}

/** Files stars that are counted behind a name, and returns them where they have no place. */
function starsBehind(text: string, { quantities }: Resource): TableCell[] {
  const count = readQuantity(text)
  if (count === null || quantities.stars !== null) return [textCell(`★${text}`)]
  quantities.stars = count
  return []
}

/** Files what a cell says behind its name, and returns what has no place where columns of their own say it. */
function saidBehind(parts: NameParts, resource: Resource, hasDescription: boolean): TableCell[] {
  const left: TableCell[] = []
  const { makers } = parts
  // What a tool is called in more words says what it does.
  const [title, said] = resource.kind === 'tool' ? ['', parts.said || parts.title] : [parts.title, parts.said]
  const authors = resource.authors.length === 0 ? readAuthors(makers.replace(/ [x×] /g, ', ')) : []
  // A model or a tool is by whoever gives it, a course or a book by those who made it.
  const isGiven = resource.kind !== 'paper' && resource.kind !== 'other' && authors.length === 1
  if (isGiven && resource.organization === null) resource.organization = makers
  else if (authors.length > 0 && !isGiven) resource.authors = authors
  else if (makers !== '') left.push(textCell(makers))
  if (title !== '' && resource.title !== null) left.push(textCell(title))
  else if (title !== '') resource.title = title
  if (said !== '' && hasDescription) left.push(textCell(said))
  else if (said !== '') resource.description = said
  return left
}

/** Adds the data that a name is the number of in an archive, where no link leads there. */
function addNamed({ name, links }: Resource): void {
  const found = identifyData(name)
  if (found === null || links.data.some(({ id }) => id === found.id)) return
  links.data.push({ label: name, url: null, host: null, id: found.id, note: null })
}

/** Keeps a line below the name that is no part of it, where it is neither the title nor linked. */
function keepBeside(resource: Resource, line: TableCell, key: string): void {
  if (resource.title === line.text || isOnlyLinks(line)) return
  const kept = Object.hasOwn(resource.extra, key) ? `${resource.extra[key]}\n` : ''
  resource.extra[key] = `${kept}${line.text}`
}

/** Whether a row without a name says enough to be one more of the name above. */
function goesOn({ cells }: TableRow, nameAt: number): boolean {
  const others = cells.slice(nameAt + 1)
  const isLinked = others.some(cell => cell.links.length > 0)
  return cells.slice(0, nameAt + 1).every(isBlank) && (isLinked || others.filter(cell => !isBlank(cell)).length > 2)
}

/** What badges are called, and the sites that they are about. */
const BADGE =
  /^(?:static|badges?|stars?|forks?|issues?|commits?|last|count|shields?|github|gitlab|repo(?:sitory)?|huggingface|hugging|face)$/

/** Whether the text of a picture only says what its column holds, as `GitHub stars` below `Stars` does. */
function onlyNames(alts: string, { field, header }: Column): boolean {
  const said = [field, ...wordsOf(header)]
  return wordsOf(alts).every(word => said.includes(word) || BADGE.test(word))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[^\s,:;/|()[\]_-]+/g) ?? []
}

/** A cell that says nothing, or that its field could not read. */
interface Unread {
  field: Field
  key: string
  text: string
}

/** Whether a cell of further links says no more than these do: `see [log](…)` below `See also`. */
function onlySees(cell: TableCell, header: string): boolean {
  return (
    /^(?:see also|further)$/i.test(header) && cell.links.length > 0 && /^(?:see\b|[\s;,])*$/i.test(textOutside(cell))
  )
}

/** What says yes or no, linked or not. */
const MARKS = /^(?:[✓✔✅☑✗✘❌×⭕○●√ ]|\u{FE0F})+$/u

/** Reads a cell as its field; false where it is there and can't be read. */
function readCell(cell: TableCell, column: Column, draft: RowDraft): boolean {
  const { field, header, isOfOthers } = column
  if (field === 'extra') {
    const shown = cell.text || altsOf(cell.images)
    const isSaid = cell.text === '' && onlyNames(shown, column)
    if (shown !== '' && !isSaid && !onlySees(cell, header)) draft.keep(shown)
    for (const link of cell.links) draft.link(link, (!isOfOthers && saidRole(link, draft.header)) || 'other')
    return true
  }
  // A mark that is linked answers what its header asks.
  if (column.isToldByCells && cell.links.length > 0 && MARKS.test(cell.text)) draft.keep(cell.text)
  const says = cell.links.length > 0 || !isPlaceholder(cell.text)
  const spec: FieldSpec = fieldSpecs[field]
  if (says && spec.links) fileLinks(cell.links, draft, spec.links)
  if (says && spec.read(cell, draft)) return true
  // A short row is padded with cells that stand nowhere in the document; those are not there.
  return field === 'name' || !(says || cell.place)
}

/** What follows from the cells taken together. */
function finish(resource: Resource, papers: PapersSaid, unread: readonly Unread[]): void {
  const { links } = resource
  const texts = joinPapers(links, papers)
  if (papers.authors !== null && resource.authors.length === 0) resource.authors = papers.authors.names
  else if (papers.authors !== null) texts.push(papers.authors)
  for (const { key, text } of texts) {
    if (!Object.hasOwn(resource.extra, key)) resource.extra[key] = text
  }
  for (const { field, key, text } of unread) {
    // Of two columns for one kind of link, the one that links nothing takes nothing away; nor does one text from another.
    const isElsewhere = LINK_ROLES.some(role => role === field && links[role].length > 0)
    if (!isElsewhere && resource.missing[field] === undefined) resource.missing[field] = text
    else if (!isPlaceholder(text)) resource.extra[key] = text
  }
  const sizes = links.weights.flatMap(link => readLabelSizes(link.label))
  if (sizes.length > 0) resource.parameters = [...new Set([...resource.parameters, ...sizes])].sort((a, b) => a - b)
  if (resource.title === null) resource.title = titleOf(resource, papers)
  if (resource.date === null) arxivDate(resource)
  if (resource.name === '') resource.name = resource.title ?? ''
}

/** The identifiers of all links in the order in which these were met, and behind them those that were only named. */
function idsOf({ links }: Resource, met: ReadonlySet<string>): string[] {
  const isMet = ({ id }: Link): boolean => id === null || met.has(id)
  const { paper, data, weights } = links
  if (paper.every(isMet) && data.every(isMet) && weights.every(isMet)) return [...met]
  return [...new Set([...met, ...[...paper, ...data, ...weights].flatMap(({ id }) => id ?? [])])]
}

function arxivDate(resource: Resource): void {
  const id = resource.links.paper.map(link => link.id).find(id => id?.startsWith('arxiv:'))
  const month = id ? monthOfArxiv(id) : null
  if (month === null) return
  resource.date = month
  resource.dateFrom = 'arxiv'
}

function empty(
  kind: Kind,
  section: string[],
  specialty: string | null,
  place: Resource['provenance'][number]
): Resource {
  return {
    id: '',
    kind,
    name: '',
    title: null,
    description: null,
    section,
    specialty,
    modalities: [],
    tasks: [],
    organization: null,
    authors: [],
    license: null,
    date: null,
    dateFrom: null,
    knowledgeCutoff: null,
    parameters: [],
    quantities: { samples: null, images: null, texts: null, inputTokens: null, outputTokens: null, stars: null },
    benchmarks: [],
    links: { homepage: [], paper: [], weights: [], data: [], code: [], demo: [], other: [] },
    ids: [],
    missing: {},
    extra: {},
    provenance: [place]
  }
}
