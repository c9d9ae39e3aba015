import { type ExtractOptions, emptyAccount, type ReadDocument, readDocument, resourcesOf } from '../extract.ts'
import type { Bundle, Resource } from '../model.ts'
import { plainId } from '../normalize/slug.ts'
import type { Input } from '../read/source.ts'
import type { Kind } from '../vocabulary.ts'
import { ITEMS, type Layout, PIECE } from '../write/json.ts'
import { headersOf, whyEmpty } from './inputs.ts'
import { type Tally, tallyOf } from './summary.ts'

export interface ItemOptions extends ExtractOptions {
  layout: Layout
  /** Only resources of these kinds become items. */
  kinds?: Kind[]
}

/** A resource as JSON in two parts, between which the number goes that its id may need among those of other documents. */
type Item = [id: string, rest: string]

/** What a document gives to a run that writes it and forgets it: plain data, so that it can come from another thread. */
export interface DocumentItems {
  source: ReadDocument['source']
  unsure: ReadDocument['unsure']
  /** Its resources, so many at a time that writing takes few calls; to be taken once, and before what follows. */
  pieces: Iterable<Item[]>
  readonly tally: Tally
  /** Headers of its tables, where a run knows fields of some. */
  readonly headers: readonly string[]
  /** Why it gives nothing, or null when it gives something. */
  readonly empty: string | null
}

/**
 * Reads one document up to the text of its resources, each of which becomes text at once: many objects that stay take
 * the memory and the time of a collector, texts hardly any. Throws what `readDocument` throws.
 */
export async function readItems(input: Input, options: ItemOptions): Promise<DocumentItems> {
  const document = await readDocument(input, { ...options, sources: false })
  const story: Pick<Bundle, 'account' | 'messages'> = { account: emptyAccount(), messages: [] }
  return {
    source: document.source,
    unsure: document.unsure,
    pieces: piecesOf(resourcesOf(document, options, plainId, story), options),
    get tally() {
      return tallyOf(story)
    },
    get headers() {
      return options.override?.columns ? headersOf(document) : []
    },
    get empty() {
      return story.account.resources === 0 ? whyEmpty(document) : null
    }
  }
}

/** The same to the end: what goes wrong with a document is known before any of it is used. */
export async function readAllItems(input: Input, options: ItemOptions): Promise<DocumentItems> {
  const document = await readItems(input, options)
  const pieces = [...document.pieces]
  const { source, unsure, tally, headers, empty } = document
  return { source, unsure, pieces, tally, headers, empty }
}

function* piecesOf(resources: Iterable<Resource>, { kinds, layout }: ItemOptions): Generator<Item[]> {
  const { start, write } = ITEMS[layout]
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

/** Options of items that a command was given. */
export function itemOptions(
  layout: Layout,
  { kind, cells }: { kind?: Kind[]; cells?: boolean }
): Pick<ItemOptions, 'layout' | 'kinds' | 'cells'> {
  return { layout, ...(kind ? { kinds: kind } : {}), cells: cells ?? false }
}

/**
 * Hands on the text of a document, piece by piece, each id numbered among all that were numbered before. Returns how
 * many resources it was.
 */
export async function writeItems(
  document: DocumentItems,
  layout: Layout,
  number: (id: string) => string,
  write: (text: string) => Promise<void> | void
): Promise<number> {
  let written = 0
  for (const items of document.pieces) {
    await write(textOf(items, layout, number))
    written += items.length
  }
  return written
}

/** The text of items, each id numbered among all that were numbered before. */
function textOf(items: readonly Item[], layout: Layout, number: (id: string) => string): string {
  const { start, end } = ITEMS[layout]
  return items.map(([id, rest]) => `${start}${number(id)}${rest}${end}`).join('')
}
