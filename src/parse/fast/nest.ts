import type { Element, ElementContent, Root, RootContent } from 'hast'
import { knownCell } from '../cell.ts'
import { type Lines, pointAt } from '../lines.ts'
import { readPlainRow } from './plain-row.ts'
import { readTags, type TagReader, VOID } from './tags.ts'

const BLOCKS = new Set(
  'article aside blockquote center details div dl figure footer header main nav ol section summary ul h1 h2 h3 h4 h5 h6 pre'.split(
    ' '
  )
)
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '))
const INLINE = new Set(
  'a abbr b big cite code del em font i ins kbd mark q s samp small span strike strong sub sup tt u var picture'.split(
    ' '
  )
)
/** Elements that browsers open again where a block cut them off. */
const FORMATTING = new Set('a b big code em font i s small strike strong tt u'.split(' '))
/** What the end of a table, row or cell closes without more ado. */
const CLOSED_BY_TABLE = new Set('p li td th tr thead tbody tfoot'.split(' '))
const CELLS = new Set(['td', 'th'])
const GROUPS = new Set(['thead', 'tbody', 'tfoot'])
const CELLS_AND_ROWS = new Set(['td', 'th', 'tr'])
const IN_TABLE = new Set(['td', 'th', 'tr', 'thead', 'tbody', 'tfoot'])
/** Where nothing but parts of a table may stand; anything else would be moved out by a browser. */
const TABLE_PARTS = new Set(['table', 'tr', 'thead', 'tbody', 'tfoot'])

/** The stack is searched at each tag; what nests deeper is no plain page. */
const DEEPEST = 200

/** Thrown where the nesting is not plain; the full parser decides then. */
export class Unsure extends Error {}

/** Builds a tree from HTML whose tags nest plainly, the way a browser would. Every method throws `Unsure` otherwise. */
export interface Nest {
  /** Adds HTML that begins at an offset of the document. */
  html(text: string, at: number): void
  text(value: string): void
  element(node: Element): void
  /** Whether nothing is open, so that what follows does not depend on what came before. */
  isClosed(): boolean
  /** Whether text at this point is shown in a cell, heading or summary. */
  isShown(): boolean
  /** The children of the root so far; asks for them again give only new ones. */
  take(): RootContent[]
}

export function nest(lines: Lines): Nest {
  let root: Root = { type: 'root', children: [] }
  let open: Element[] = []

  const current = (): Element | Root => open.at(-1) ?? root
  const point = (offset: number) => pointAt(lines, offset)
  const make = (tagName: string, attributes: Record<string, string>, start: number, end: number): Element => ({
    type: 'element',
    tagName,
    properties: properties(attributes),
    children: [],
    position: { start: point(start), end: point(end) }
  })
  const append = (node: ElementContent): void => {
    ;(current().children as ElementContent[]).push(node)
  }
  const push = (node: Element): void => {
    if (open.length >= DEEPEST) throw new Unsure()
    append(node)
    open.push(node)
  }
  const name = (): string => open.at(-1)?.tagName ?? ''
  const closeParagraph = (): void => {
    if (name() === 'p') open.pop()
    else if (INLINE.has(name()) && hasParagraph(open)) throw new Unsure()
  }
  /** A cell, row or group that its next sibling closes. */
  const closeTo = (names: ReadonlySet<string>): void => {
    if (name() === 'p' || name() === 'li') open.pop()
    while (names.has(name())) open.pop()
  }

  const startTag: TagReader['start'] = (written, attributes, start, end) => {
    const tag = written === 'image' ? 'unknown' : written
    const node = (): Element => make(tag, attributes, start, end)
    if (CELLS.has(tag)) {
      closeTo(CELLS)
      if (name() !== 'tr') throw new Unsure()
      push(node())
    } else if (tag === 'tr') {
      closeTo(CELLS_AND_ROWS)
      if (name() === 'table') push(implied('tbody'))
      if (!GROUPS.has(name())) throw new Unsure()
      push(node())
    } else if (GROUPS.has(tag)) {
      closeTo(IN_TABLE)
      if (name() !== 'table') throw new Unsure()
      push(node())
    } else if (TABLE_PARTS.has(name())) throw new Unsure()
    else if (tag === 'table') {
      closeParagraph()
      push(node())
    } else if (VOID.has(tag)) {
      if (tag === 'hr') closeParagraph()
      append(node())
    } else if (tag === 'p' || BLOCKS.has(tag)) {
      closeParagraph()
      if (HEADINGS.has(tag) && HEADINGS.has(name())) throw new Unsure()
      push(node())
    } else if (tag === 'li') {
      if (name() === 'p') open.pop()
      if (name() === 'li') open.pop()
      if (name() !== 'ul' && name() !== 'ol') throw new Unsure()
      push(node())
    } else if (INLINE.has(tag)) {
      // A link can't hold a link, not even further up.
      if (tag === 'a' && isInLink(open)) throw new Unsure()
      push(node())
    } else throw new Unsure()
  }

  /** Closes elements up to and with the one at `index`. */
  const closeFrom = (index: number, end: number): void => {
    const node = open[index] as Element
    if (node.position) node.position.end = point(end)
    open.length = index
  }

  const endTag: TagReader['end'] = (tag, end) => {
    if (name() === tag) {
      closeFrom(open.length - 1, end)
      return
    }
    if (VOID.has(tag) || (HEADINGS.has(tag) !== HEADINGS.has(name()) && HEADINGS.has(tag) && open.some(isHeading)))
      throw new Unsure()
    const index = open.findLastIndex(node => node.tagName === tag)
    const between = open.slice(index + 1)
    if (TABLE_PARTS.has(tag) || CELLS.has(tag)) {
      // Cells, rows and groups end with the table around them.
      if (index < 0 || !between.every(node => CLOSED_BY_TABLE.has(node.tagName))) throw new Unsure()
      closeFrom(index, end)
    } else if (BLOCKS.has(tag) && !HEADINGS.has(tag)) {
      // A block ends all that is open in it, but does not reach out of a table.
      if (between.some(node => FORMATTING.has(node.tagName))) throw new Unsure()
      if (index < 0 || between.some(node => TABLE_PARTS.has(node.tagName) || CELLS.has(node.tagName))) {
        if (TABLE_PARTS.has(name()) || open.some(node => FORMATTING.has(node.tagName))) throw new Unsure()
        return
      }
      closeFrom(index, end)
    } else if (index < 0) {
      // Nothing to close: browsers ignore it, but for a paragraph, which it makes.
      const isKnown = HEADINGS.has(tag) || INLINE.has(tag) || tag === 'li'
      if (!isKnown || TABLE_PARTS.has(name())) throw new Unsure()
    } else {
      // Something in it is still open.
      throw new Unsure()
    }
  }

  const addText: TagReader['text'] = value => {
    const inTable = TABLE_PARTS.has(name())
    if (inTable && /[^ \t\n\f]/.test(value)) throw new Unsure()
    if (!inTable) append({ type: 'text', value })
  }
  const row: TagReader['row'] = (html, from, at) => {
    const read = open.length + 2 < DEEPEST ? readPlainRow({ html, at, lines }, from) : undefined
    if (!read) return from
    for (const cell of read.cells) append(knownCell(cell))
    closeFrom(open.length - 1, at + read.end)
    return read.end
  }
  const reader: TagReader = { text: addText, start: startTag, end: endTag, row }

  return {
    html(text, at) {
      if (!readTags(text, at, reader)) throw new Unsure()
    },
    text: addText,
    element(node) {
      if (TABLE_PARTS.has(name()) || HEADINGS.has(name())) throw new Unsure()
      closeParagraph()
      if (INLINE.has(name())) throw new Unsure()
      append(node)
    },
    isClosed: () => open.length === 0,
    isShown: () =>
      open.some(
        node =>
          CELLS.has(node.tagName) ||
          HEADINGS.has(node.tagName) ||
          node.tagName === 'summary' ||
          TABLE_PARTS.has(node.tagName)
      ),
    take() {
      const { children } = root
      root = { type: 'root', children: [] }
      open = []
      return children
    }
  }
}

function isHeading(node: Element): boolean {
  return HEADINGS.has(node.tagName)
}

function implied(tagName: string): Element {
  return { type: 'element', tagName, properties: {}, children: [] }
}

/** Whether a paragraph is open that a block would close, below a link or bold run. */
function hasParagraph(open: readonly Element[]): boolean {
  for (let at = open.length - 1; at >= 0; at--) {
    const { tagName } = open[at] as Element
    if (tagName === 'p') return true
    if (!INLINE.has(tagName)) return false
  }
  return false
}

/** Whether a link is open in the innermost cell. */
function isInLink(open: readonly Element[]): boolean {
  for (let at = open.length - 1; at >= 0; at--) {
    const { tagName } = open[at] as Element
    if (tagName === 'a') return true
    if (CELLS.has(tagName)) return false
  }
  return false
}

function properties(attributes: Record<string, string>): Element['properties'] {
  if (!('colspan' in attributes || 'rowspan' in attributes)) return attributes
  const { colspan, rowspan, ...rest } = attributes
  return {
    ...rest,
    ...(colspan === undefined ? {} : { colSpan: colspan }),
    ...(rowspan === undefined ? {} : { rowSpan: rowspan })
  }
}
