import { type Draft, isOfOthers } from '../fields/field.ts'
import { fieldSpecs } from '../fields/index.ts'
import type { Links, Resource } from '../model.ts'
import { altsOf, type TableCell } from '../parse/cell.ts'
import type { RawTable, TableRow } from '../parse/tables.ts'
import type { Understanding } from '../understand/table.ts'
import { type Field, type Kind, LINK_ROLES } from '../vocabulary.ts'
import { monthOfArxiv } from './date.ts'
import { addLink, isUnsafeUrl } from './links.ts'
import { isPlaceholder } from './placeholder.ts'
import { readLabelSizes } from './quantity.ts'
import { saidRole } from './roles.ts'
import { readSpecialty } from './specialty.ts'

type PaperLink = Links['paper'][number]

/** Something about a link that its reader should know. */
export interface LinkNote {
  ruleId: 'broken-identifier' | 'unsafe-link'
  reason: string
  link: TableCell['links'][number]
}

export interface Normalized {
  resource: Resource
  /** Links of the row that stand in the resource. */
  links: number
  notes: LinkNote[]
}

/**
 * Turns a row, the one at `index` of its table, into a resource, without its id, which is given once the whole output is
 * known. Returns the reason as a string when the row is no resource.
 */
export function normalize(
  table: RawTable,
  row: TableRow,
  index: number,
  meaning: Understanding,
  source: string
): Normalized | string {
  const kind = meaning.kind ?? 'other'
  const no = meaning.hasHeaderRow && index === 0 ? 'holds the headers' : whyNot(table, row)
  if (no) return no
  const notes: LinkNote[] = []
  const resource = empty(kind, table, { source, line: row.line, table: table.index, row: index + 1 })
  let links = 0
  const venues = new Set<PaperLink>()
  const draft: Draft = {
    kind,
    resource,
    header: '',
    key: '',
    keep(text) {
      // `__proto__` is a header like any other; assigning to it would not be.
      if (draft.key !== '__proto__') resource.extra[draft.key] = text
      else Object.defineProperty(resource.extra, draft.key, { ...OWN, value: text })
    },
    link(link, role) {
      links++
      const added = addLink(resource.links, role, link.label, link.url, resource.name)
      if (added.id !== null && !resource.ids.includes(added.id)) resource.ids.push(added.id)
      if (added.broken) notes.push({ ruleId: 'broken-identifier', reason: added.broken, link })
      if (isUnsafeUrl(link.url)) {
        notes.push({
          ruleId: 'unsafe-link',
          reason: 'Unexpected address that runs or embeds something, expected http or https',
          link
        })
      }
    },
    venue(label) {
      addLink(resource.links, 'paper', label, '')
      const added = resource.links.paper.at(-1)
      if (added) venues.add(added)
    }
  }
  const keys = keysOf(meaning)
  for (const [index, cell] of row.cells.entries()) {
    draft.key = keys[index] ?? `column ${index + 1}`
    readCell(cell, meaning.columns[index]?.field ?? 'extra', meaning.columns[index]?.header ?? '', draft)
  }
  finish(resource, venues)
  if (resource.name === '') return 'a row without a name'
  return { resource, links, notes }
}

const OWN = { writable: true, enumerable: true, configurable: true }

/** Why a row is no resource: it is empty, repeats the header, or is a heading between rows. */
function whyNot(table: RawTable, row: TableRow): string | null {
  const shown = row.cells.filter(cell => cell.text !== '' || cell.links.length > 0 || cell.images.length > 0)
  if (shown.length === 0) return 'an empty row'
  const { headers } = table
  if (headers.length > 1 && row.cells.every(({ text }, i) => text === headers[i])) return 'repeats the header'
  const [first] = row.cells
  if (row.cells.length > 1 && row.cells.every(cell => cell === first)) return 'a heading between rows'
  const [said, ...more] = shown.filter(cell => cell.links.length > 0 || !isPlaceholder(cell.text))
  if (row.cells.length > 2 && said && more.length === 0 && looksLikeHeading(said)) return 'a heading between rows'
  return null
}

/** A cell that is bold as a whole, begins with a picture, or sums up. */
function looksLikeHeading({ text, links, strong }: TableCell): boolean {
  if (links.length > 0) return false
  const isBold = strong.some(({ start, end }) => end - start === text.length)
  return isBold || /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u.test(text) || /^total\b/i.test(text)
}

function readCell(cell: TableCell, field: Field, header: string, draft: Draft): void {
  const { resource } = draft
  draft.header = header
  if (field === 'extra') {
    const shown = cell.text || altsOf(cell.images)
    if (shown !== '') draft.keep(shown)
    for (const link of cell.links) draft.link(link, (!isOfOthers(header) && saidRole(link)) || 'other')
    return
  }
  if (field === 'name') resource.name = nameOf(cell)
  const says = cell.links.length > 0 || !isPlaceholder(cell.text)
  if (says && fieldSpecs[field].read(cell, draft)) return
  // A short row is padded with cells that stand nowhere in the document; those are not there.
  if (field !== 'name' && (says || cell.place)) resource.missing[field] ??= cell.text || altsOf(cell.images)
}

const known = new WeakMap<Understanding, string[]>()

/** The key of each column in `extra`: its header, numbered where headers repeat or are empty. */
function keysOf(meaning: Understanding): string[] {
  const keys = known.get(meaning) ?? columnKeys(meaning.columns.map(column => column.header))
  known.set(meaning, keys)
  return keys
}

function columnKeys(headers: readonly string[]): string[] {
  const used = new Set<string>()
  return headers.map(header => {
    const base = header || 'column'
    let key = base
    for (let n = 2; used.has(key); n++) key = `${base} ${n}`
    used.add(key)
    return key
  })
}

function nameOf(cell: TableCell): string {
  const says = cell.text !== '' && !isPlaceholder(cell.text)
  const text = says ? cell.text : (cell.links.map(link => link.label).find(Boolean) ?? altsOf(cell.images))
  return text.replace(/\s+/gu, ' ')
}

/** What follows from the cells taken together. */
function finish(resource: Resource, venues: ReadonlySet<PaperLink>): void {
  const { links } = resource
  joinVenue(links, venues)
  // Of two columns for one field, the one that says nothing takes nothing away.
  for (const role of LINK_ROLES) if (role in resource.missing && links[role].length > 0) delete resource.missing[role]
  const sizes = links.weights.flatMap(link => readLabelSizes(link.label))
  if (sizes.length > 0) resource.parameters = [...new Set([...resource.parameters, ...sizes])].sort((a, b) => a - b)
  if (resource.title === null) {
    const titled = links.paper.find(link => link.venue === null && link.label.split(/\s+/u).length >= 5)
    if (titled && titled.label !== resource.name) resource.title = titled.label
  }
  if (resource.date === null) arxivDate(resource)
  if (resource.name === '') resource.name = resource.title ?? ''
}

/** A venue in a column of its own belongs to the row's only paper, where that names none. */
function joinVenue(links: Links, venues: ReadonlySet<PaperLink>): void {
  const [named, ...others] = links.paper.filter(link => venues.has(link))
  const [paper, ...more] = links.paper.filter(link => !venues.has(link))
  if (!named || !paper || others.length > 0 || more.length > 0 || paper.venue !== null) return
  paper.venue = named.venue
  paper.year = named.year
  links.paper = [paper]
}

function arxivDate(resource: Resource): void {
  const id = resource.links.paper.map(link => link.id).find(id => id?.startsWith('arxiv:'))
  const month = id ? monthOfArxiv(id) : null
  if (month === null) return
  resource.date = month
  resource.dateFrom = 'arxiv'
}

function empty(kind: Kind, table: RawTable, place: Resource['provenance'][number]): Resource {
  return {
    id: '',
    kind,
    name: '',
    title: null,
    description: null,
    section: table.section,
    specialty: readSpecialty(table.section),
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
