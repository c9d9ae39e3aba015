import type { Resource } from '../model.ts'
import type { Field, Quantity } from '../vocabulary.ts'
import type { Piece } from './markdown-text.ts'

/** A field with a column of its own: what the column is called, the first free one of several, and what a row says. */
interface Value {
  field: Field
  headers: readonly string[]
  /** Undefined where the resource says nothing. */
  write(resource: Resource): string | Piece[] | undefined
}

/** What is not a link. No header is a word for a kind of resource, which would make its column the one of the names. */
export const VALUES: readonly Value[] = [
  // A header that says no more than it must: a column that is called `Title` competes for the name.
  { field: 'title', headers: ['Title in full', 'Title as published'], write: titleOf },
  text('organization', ['Organization', 'Institution'], resource => resource.organization),
  text('authors', ['Authors', 'Author'], ({ authors }) => list(authors)),
  text('date', ['Date', 'Release date'], ({ date, dateFrom }) => (dateFrom === 'column' ? date : null)),
  text('modalities', ['Modalities', 'Modality'], ({ modalities }) => list(modalities)),
  text('tasks', ['Tasks', 'Task'], ({ tasks }) => list(tasks)),
  text('parameters', ['Parameters', 'Params'], parametersOf),
  quantity('samples', ['Samples', 'Sample size']),
  quantity('images', ['Images', 'Number of images']),
  quantity('texts', ['Texts', 'QA pairs']),
  quantity('inputTokens', ['Input tokens', 'Context length']),
  quantity('outputTokens', ['Output tokens', 'Max output']),
  quantity('stars', ['Stars', 'GitHub stars']),
  text('knowledgeCutoff', ['Knowledge cutoff', 'Cutoff date'], resource => resource.knowledgeCutoff),
  text('license', ['License', 'Licence'], resource => resource.license),
  { field: 'benchmarks', headers: ['Test sets', 'Evaluated on'], write: benchmarksOf },
  text('description', ['Description', 'Notes'], resource => resource.description)
]

function text(field: Field, headers: string[], read: (resource: Resource) => string | null): Value {
  return { field, headers, write: resource => read(resource) || undefined }
}

function quantity(field: Quantity, headers: string[]): Value {
  return text(field, headers, ({ quantities }) => (quantities[field] === null ? null : grouped(quantities[field])))
}

/** A long label of a link to a paper is read as the title, so that need not be written twice. */
function titleOf({ title, name, links }: Resource): string | undefined {
  const label = links.paper.find(link => link.venue === null && link.label.split(/\s+/u).length >= 5)?.label
  return title === null || (title === label && label !== name) ? undefined : title
}

/** Labels of links to weights name most sizes. */
function parametersOf({ parameters, links }: Resource): string | null {
  const named = new Set(links.weights.map(link => link.parameters))
  return parameters.every(size => named.has(size)) ? null : parameters.map(size).join(' / ')
}

function size(parameters: number): string {
  const [unit, power] = parameters >= 1e9 ? ['B', 9] : ['M', 6]
  return `${scaled(parameters, power)}${unit}`
}

/** Moves the decimal point in the digits, as a quotient of floating-point numbers would not be exact. */
function scaled(value: number, power: number): string {
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  const point = whole.length + Number(exponent) - power
  const all = whole + fraction
  if (point <= 0) return `0.${'0'.repeat(-point)}${all}`
  const padded = all.padEnd(point, '0')
  return padded.length > point ? `${padded.slice(0, point)}.${padded.slice(point)}` : padded
}

/** `26000000` as `26,000,000`: a number below 2100 can't be taken for a year then either. */
function grouped(value: number): string {
  const [whole = '', fraction] = scaled(value, 0).split('.')
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  // A point before three digits would be read as one between thousands.
  return fraction === undefined ? groups : `${groups}.${fraction.length % 3 === 0 ? `${fraction}0` : fraction}`
}

/** Items in one cell. Where commas could be taken for part of a bracket, each item has a line of its own. */
function list(items: readonly string[]): string | null {
  const isOpen = items.some(item => {
    const count = (brackets: RegExp): number => item.match(brackets)?.length ?? 0
    return count(/[([{（【]/gu) !== count(/[)\]}）】]/gu)
  })
  return items.join(isOpen ? '\n' : ', ') || null
}

/** `**Group:** a, b`, a line each. */
function benchmarksOf({ benchmarks }: Resource): Piece[] | undefined {
  const pieces = benchmarks.flatMap(({ group, items }, index): Piece[] => [
    ...(index > 0 ? [{ text: '\n' }] : []),
    ...(group === null ? [] : [{ text: `${group}:`, isBold: true }, { text: ' ' }]),
    { text: list(items) ?? '' }
  ])
  return pieces.length > 0 ? pieces : undefined
}
