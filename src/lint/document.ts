import type { Element, Root } from 'hast'
import { placeOf } from '../parse/cell.ts'
import { isPage, parse } from '../parse/document.ts'
import { TooDeepError } from '../parse/limit.ts'
import type { RawTable } from '../parse/tables.ts'
import { walk } from '../parse/walk.ts'
import { decode } from '../read/decode.ts'
import { type RepairedSpan, repair } from '../read/repair.ts'
import { type Input, type ReadOptions, type ReadSource, readSource } from '../read/source.ts'
import { understandEach } from '../understand/alike.ts'
import type { DocumentOverride } from '../understand/override.ts'
import type { Understanding } from '../understand/table.ts'
import { withoutPlainRows } from './plain-rows.ts'

export interface DocumentOptions extends ReadOptions {
  /** CSS selector of the README in a saved web page. */
  select?: string
  /** What the user knows better of the tables of a document than their headers and cells say. */
  override?: DocumentOverride
}

/** A document with all that rules look at: unlike the data, they also need the tree and what was repaired. */
export interface LintDocument extends ReadSource {
  /** The text before repair, without a byte order mark. */
  original: string
  spans: RepairedSpan[]
  /** What stands around the rows of its tables; null for a saved web page, of whose Markdown nothing is known. */
  tree: Root | null
  tables: { table: RawTable; meaning: Understanding; element: Element | undefined }[]
}

/** Reads a document for linting. Throws `DecodeError`, `LimitError` and `SelectError`. */
export async function readForLint(input: Input, options: DocumentOptions): Promise<LintDocument> {
  const source = readSource(input, options)
  const decoded = typeof input.content === 'string' ? input.content : decode(input.content).text
  const original = decoded.startsWith('\u{FEFF}') ? decoded.slice(1) : decoded
  const spans = source.source.repaired.length > 0 ? repair(original).spans : []
  const { title, tables } = await parse(source.text, input.path, options.select)
  const tree = isPage(input.path, source.text) ? null : await treeOf(source.text, tables)
  const elements = tableElements(tree)
  const meanings = understandEach(tables, title, options.override)
  return {
    ...source,
    original,
    spans,
    tree,
    tables: tables.map((table, index) => ({
      table,
      meaning: (meanings[index] as () => Understanding)(),
      element: elements.get(table.place?.start ?? -1)
    }))
  }
}

async function treeOf(text: string, tables: RawTable[]): Promise<Root> {
  const { fromMarkdown } = await import('../parse/tree.ts')
  try {
    return fromMarkdown(withoutPlainRows(text, tables))
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message)) throw new TooDeepError(1000)
    throw error
  }
}

/** The tables of a tree by where they start. */
function tableElements(tree: Root | null): Map<number, Element> {
  const found = new Map<number, Element>()
  if (tree === null) return found
  walk(tree, node => {
    const place = placeOf(node)
    if (node.type === 'element' && node.tagName === 'table' && place) found.set(place.start, node)
    return undefined
  })
  return found
}

/** Whether a table was written in Markdown rather than with tags. */
export function isMarkdown(text: string, { place }: RawTable): boolean {
  return place !== undefined && text[place.start] !== '<'
}
