import { type ExtractOptions, emptyAccount, type ReadDocument, readDocument, resourcesOf } from '../extract.ts'
import type { Resource } from '../model.ts'
import { plainId } from '../normalize/slug.ts'
import type { Input } from '../read/source.ts'
import type { Kind } from '../vocabulary.ts'
import { whyEmpty } from './inputs.ts'
import { type Tally, tallyOf } from './summary.ts'

export interface ItemOptions extends ExtractOptions {
  layout: Layout
  /** Only resources of these kinds become items. */
  kinds?: Kind[]
}

/** How resources are laid out: one a line, or as the items of one array. */
export type Layout = 'ndjson' | 'json'

/** A resource as JSON in two parts, between which the number goes that its id may need among those of other documents. */
type Item = [id: string, rest: string]

/** What a document gives to a run that writes it and forgets it: plain data, so that it can come from another thread. */
export interface DocumentItems {
  source: ReadDocument['source']
  /** Its resources, so many at a time that writing takes few calls; to be taken once, and before what follows. */
  pieces: Iterable<Item[]>
  readonly tally: Tally
  /** Why it gives nothing, or null when it gives something. */
  readonly empty: string | null
}

/** Items to a piece: enough that writing takes few calls, few enough that a piece is small beside the data. */
const PIECE = 200

interface Style {
  /** What stands before the id, which comes first. */
  start: string
  end: string
  write(resource: Resource): string
}

const STYLES: Record<Layout, Style> = {
  ndjson: { start: '{"id":"', end: '\n', write: resource => JSON.stringify(resource) },
  // Without the brackets, `[\n` and `\n]`, what is left is an item of a larger array.
  json: { start: '  {\n    "id": "', end: ',\n', write: resource => JSON.stringify([resource], null, 2).slice(2, -2) }
}

/**
 * Reads one document up to the text of its resources, each of which becomes text at once: many objects that stay take
 * the memory and the time of a collector, texts hardly any. Throws what `readDocument` throws.
 */
export async function readItems(input: Input, options: ItemOptions): Promise<DocumentItems> {
  const document = await readDocument(input, { ...options, sources: false })
  const account = emptyAccount()
  return {
    source: document.source,
    pieces: piecesOf(resourcesOf(document, options, plainId, { account, messages: [] }), options),
    get tally() {
      return tallyOf(account)
    },
    get empty() {
      return account.resources === 0 ? whyEmpty(document) : null
    }
  }
}

/** The same to the end: what goes wrong with a document is known before any of it is used. */
export async function readAllItems(input: Input, options: ItemOptions): Promise<DocumentItems> {
  const document = await readItems(input, options)
  const pieces = [...document.pieces]
  const { source, tally, empty } = document
  return { source, pieces, tally, empty }
}

function* piecesOf(resources: Iterable<Resource>, { kinds, layout }: ItemOptions): Generator<Item[]> {
  const { start, write } = STYLES[layout]
  let piece: Item[] = []
  for (const resource of resources) {
    if (kinds && !kinds.includes(resource.kind)) continue
    // An id is made of letters, digits and hyphens, which JSON leaves as they are.
    piece.push([resource.id, write(resource).slice(start.length + resource.id.length)])
    if (piece.length < PIECE) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}

/** The text of items, each id numbered among all that were numbered before. */
export function textOf(items: readonly Item[], layout: Layout, number: (id: string) => string): string {
  const { start, end } = STYLES[layout]
  return items.map(([id, rest]) => `${start}${number(id)}${rest}${end}`).join('')
}
