import type { Element, RootContent } from 'hast'
import type { TableCell } from '../cell.ts'
import { readCell } from '../cell.ts'
import { LimitError } from '../limit.ts'
import type { Lines } from '../lines.ts'
import { placeAt } from '../positions.ts'
import { resolve, toNodes } from '../tree.ts'
import { kids } from '../walk.ts'
import type { Origin } from './inline.ts'

/** What a part of a document says when it is read by the full parser alone. */
export interface Region {
  children: RootContent[]
  /** Whether nothing is left open at its end, so that what follows does not depend on it. */
  isClosed: boolean
}

const END = 'ai4med-end'

/**
 * Reads the lines `from` to before `to` by the full parser. `context` is Markdown that they refer to. Nothing follows
 * the last lines of a document, so that they count as closed whatever they leave open.
 */
export function readRegion(lines: Lines, from: number, to: number, context: string, isLast: boolean): Region {
  const start = lines.start(from)
  // The parser drops a byte order mark where a text begins, but here it stands in the middle of one.
  const before = context === '' && start > 0 && lines.source[start] === '\u{FEFF}' ? '\n' : context
  const text = before + lines.source.slice(start, lines.start(to))
  const lineOf = (line: number): number => line - before.split('\n').length + 1 + from
  const tree = within(() => toNodes(text), lineOf)
  // Footnotes are shown at the end of the page, not here.
  tree.children = tree.children.filter(node => !(node.type === 'element' && node.properties['dataFootnotes']))
  if (!isLast) tree.children.push({ type: 'raw', value: `<${END}></${END}>` } as unknown as RootContent)
  const { children } = within(() => resolve(tree, text), lineOf)
  const last = children.at(-1)
  const isClosed = last?.type === 'element' && last.tagName === END && last.children.length === 0
  for (const child of children) placeAt(child, lines, offset => offset + start - before.length)
  return { children: isClosed && !isLast ? children.slice(0, -1) : children, isClosed: isClosed || isLast }
}

/** A limit is met at a line of what the parser is given; its reader looks for it in the document. */
function within<T>(read: () => T, lineOf: (line: number) => number): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof LimitError) || error.line === undefined) throw error
    throw new LimitError(error.message, Math.max(1, lineOf(error.line)))
  }
}

/** HTML in a cell that could end the cell or swallow what follows. */
const ESCAPES =
  /<[/]?(?:table|thead|tbody|tfoot|tr|td|th|caption|col|colgroup|html|head|body|frameset|select|option|svg|math|script|style|textarea|title|template|plaintext|xmp|iframe|noembed|noframes|noscript|form|button|marquee|object|applet)(?![A-Za-z0-9-])|<!|<\?/i

/** Whether a cell can be read apart from its table. */
export function isApart(raw: string): boolean {
  return !ESCAPES.test(raw)
}

/** Size of the texts that cells are read in together; larger ones take longer per cell. */
const BATCH = 4000

/** Reads cells by the full parser, many at a time. Their origins say where their links stand. */
export function readCells(
  cells: readonly { raw: string; origin: Origin }[],
  contextOf: (text: string) => string
): TableCell[] | null {
  const read: TableCell[] = []
  for (let from = 0; from < cells.length; ) {
    let size = 0
    let to = from
    while (to < cells.length && (to === from || size < BATCH)) size += (cells[to++]?.raw.length ?? 0) + 5
    const batch = readBatch(cells.slice(from, to), contextOf)
    if (!batch) return null
    read.push(...batch)
    from = to
  }
  return read
}

function readBatch(
  cells: readonly { raw: string; origin: Origin }[],
  contextOf: (text: string) => string
): TableCell[] | null {
  const rows = cells.map(({ raw }) => `| ${raw} |\n`).join('')
  const head = `${contextOf(rows)}\n||\n|-|\n`
  const lineOf = (line: number): number => (cells[line - head.split('\n').length] ?? cells[0])?.origin.line ?? 1
  const { children } = within(() => resolve(toNodes(head + rows), head + rows), lineOf)
  const table = children.find((node): node is Element => node.type === 'element' && node.tagName === 'table')
  const body = table && kids(table, 'tbody')[0]
  const found = body ? kids(body, 'tr').map(row => kids(row, 'td')) : []
  if (found.length !== cells.length || found.some(row => row.length !== 1)) return null
  // A space on either side keeps a backslash at the end of a cell from the pipe.
  let at = head.length + 2
  return cells.map(({ raw, origin }, index) => {
    const cell = readCell(found[index]?.[0] as Element)
    const links = cell.links.map(link => {
      if (!link.place) return link
      const start = link.place.start - at
      const end = link.place.end - at
      const { line, column, offset } = origin
      return { ...link, place: { line, column: column + start, start: offset + start, end: offset + end } }
    })
    at += raw.length + 5
    return { ...cell, links }
  })
}
