import type { Element, ElementContent, RootContent } from 'hast'
import type { TableCell } from '../cell.ts'
import { type Lines, linesOf } from '../lines.ts'
import { type Document, tableReader } from '../tables.ts'
import type { definitionsIn } from '../tree.ts'
import { type Definitions, definitionsOf } from './definitions.ts'
import { readInline } from './inline.ts'
import { type Nest, nest, Unsure } from './nest.ts'
import { outline, type Piece } from './outline.ts'
import type { isApart, readCells, readRegion } from './region.ts'
import { readTable } from './table.ts'

/** The full parser, loaded when a document calls for it. */
export interface FullParser {
  readRegion: typeof readRegion
  readCells: typeof readCells
  isApart: typeof isApart
  definitionsIn: typeof definitionsIn
}

/** Thrown where the full parser is needed and was not given. */
export class FullParserNeeded extends Error {}

/** Thrown where a document can only be read as a whole. */
export class WholeNeeded extends Error {}

/**
 * Reads the tables of a Markdown document. Blocks that are plainly one thing are read here; all others, and every place
 * that is not sure, by the full parser. Throws `FullParserNeeded` when that is `undefined` but called for, and
 * `WholeNeeded` for a document whose parts depend on each other in a way that only reading it whole gets right.
 */
export function readMarkdown(source: string, full: FullParser | undefined): Document {
  // A carriage return alone ends a line, and a NUL is replaced: rare enough to be left to the full parser.
  if (/\0|\r(?!\n)/.test(source)) throw new WholeNeeded()
  const lines = linesOf(source)
  const definitions = definitionsOf()
  const pieces = outline(lines, definitions)
  const notes = readNotes(lines, pieces, definitions, full)
  const reader = tableReader()
  const context: Context = { lines, definitions, notes, full, tree: nest(lines), regions: 0 }
  const blocks = pieces.filter(piece => piece.kind !== 'note')
  for (let at = 0; at < blocks.length; ) {
    const together = togetherFrom(blocks, at, lines)
    const next = together ?? readPlainly(blocks, at, context)
    if (next.isSure) reader.read(context.tree.take())
    else {
      context.tree.take()
      reader.read(readFully(blocks, at, next, context))
    }
    at = next.to
  }
  return reader.finish()
}

interface Context {
  lines: Lines
  definitions: Definitions
  /** Footnotes by label, as Markdown that makes a reference to each one. */
  notes: Map<string, string>
  full: FullParser | undefined
  tree: Nest
  /** Places that the full parser had to read so far. */
  regions: number
}

const PATIENCE = 500

/** Size of the texts that blocks are read in together: each call of the full parser takes as long as some lines. */
const BATCH = 3000

/** Blocks that the full parser has to read anyway, with the prose between them; undefined where there is none. */
function togetherFrom(
  blocks: readonly Piece[],
  from: number,
  lines: Lines
): { to: number; isSure: boolean } | undefined {
  const start = lines.start(blocks[from]?.from ?? 0)
  let to = from
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at] as Piece
    if (at > from && lines.start(block.to) - start > BATCH) break
    if (block.kind === 'markdown') to = at + 1
    else if (block.kind !== 'prose' || at === from) break
  }
  return to > from ? { to, isSure: false } : undefined
}

/** Reads blocks until nothing is open. Says where it stopped, and whether it was sure of all. */
function readPlainly(blocks: readonly Piece[], from: number, context: Context): { to: number; isSure: boolean } {
  let to = from
  try {
    do {
      readBlock(blocks[to] as Piece, context)
      to++
    } while (to < blocks.length && !context.tree.isClosed())
    // Footnotes, shown at the end of the page, would stand in what is left open.
    if (!context.tree.isClosed() && context.notes.size > 0) throw new WholeNeeded()
    return { to, isSure: true }
  } catch (error) {
    if (!(error instanceof Unsure)) throw error
    return { to: to + 1, isSure: false }
  }
}

/** Reads blocks by the full parser, and further ones until nothing is left open. Sets `next.to` behind the last. */
function readFully(blocks: readonly Piece[], from: number, next: { to: number }, context: Context): RootContent[] {
  const { lines } = context
  // Where there is no end of odd places, more is read at once each time.
  next.to = Math.min(blocks.length, Math.max(next.to, from + 1 + Math.floor(context.regions++ / PATIENCE)))
  for (;;) {
    const first = blocks[from] as Piece
    const last = blocks[next.to - 1] as Piece
    const isLast = next.to >= blocks.length
    const to = isLast ? lines.count : last.to
    const { children, isClosed } = region(first.from, to, context)
    if (isClosed) return children
    if (isLast && context.notes.size > 0) throw new WholeNeeded()
    if (isLast) return region(first.from, to, context, true).children
    // Four times as much, so that the tries before the last one together cost a third of it.
    next.to = Math.min(blocks.length, from + 4 * (next.to - from))
  }
}

function region(
  from: number,
  to: number,
  context: Context,
  isLast = false
): { children: RootContent[]; isClosed: boolean } {
  const { lines, full } = context
  if (!full) throw new FullParserNeeded()
  const text = lines.source.slice(lines.start(from), lines.start(to))
  return full.readRegion(lines, from, to, referredTo(text, context), isLast)
}

/** Definitions and footnotes that a text refers to. */
function referredTo(text: string, { definitions, notes }: Context): string {
  const marks =
    notes.size === 0 ? [] : [...text.matchAll(/\[\^([^\]]+)\]/g)].flatMap(([, label]) => notes.get(fold(label)) ?? [])
  return definitions.neededBy(text) + [...new Set(marks)].join('')
}

function readBlock(piece: Piece, context: Context): void {
  const { lines, tree } = context
  switch (piece.kind) {
    case 'html': {
      const first = lines.text(piece.from)
      const start = lines.start(piece.from) + first.indexOf('<')
      const last = lines.text(piece.to - 1)
      tree.html(lines.source.slice(start, lines.start(piece.to - 1) + last.length), start)
      return
    }
    case 'heading':
      readHeading(piece, context)
      return
    case 'table':
      readGfmTable(piece, context)
      return
    case 'prose':
      if (tree.isShown()) addRegion(piece, context)
      return
    default:
      addRegion(piece, context)
  }
}

/** Adds a block that the full parser reads apart from the rest, where that can't make a difference. */
function addRegion(piece: Piece, context: Context): void {
  const { lines, tree } = context
  if (!tree.isClosed()) {
    const text = lines.source.slice(lines.start(piece.from), lines.start(piece.to))
    if (closesMore(text)) throw new Unsure()
  }
  const { children, isClosed } = region(piece.from, piece.to, context)
  if (!isClosed) throw new Unsure()
  for (const child of children) {
    if (child.type === 'element') tree.element(child)
    else if (child.type === 'text') tree.text(child.value)
  }
}

/** Tags that end what of their kind is open. */
const SIBLINGS = new Set('caption col colgroup dd dt li tbody td tfoot th thead tr'.split(' '))

/** Whether a text has a tag that could close what was opened before it. */
function closesMore(text: string): boolean {
  const open = new Map<string, number>()
  for (const [, slash, name] of text.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9-]*)/g)) {
    const tag = (name as string).toLowerCase()
    if (SIBLINGS.has(tag)) return true
    const count = (open.get(tag) ?? 0) + (slash ? -1 : 1)
    if (count < 0) return true
    open.set(tag, count)
  }
  return false
}

function readHeading(piece: Piece, context: Context): void {
  const { lines, definitions, tree } = context
  const line = lines.text(piece.from)
  const mark = /^ {0,3}(#{1,6})[ \t]*/.exec(line)
  const level = mark?.[1]?.length ?? 1
  const raw = withoutClosing(line.slice(mark?.[0].length)).trim()
  const cell = readInline(raw, { line: piece.from + 1, column: 1, offset: 0 }, undefined, definitions, false)
  if (!cell) {
    addRegion(piece, context)
    return
  }
  const heading: Element = {
    type: 'element',
    tagName: `h${level}`,
    properties: {},
    children: partsOf(cell)
  }
  tree.element(heading)
}

/** A heading without the marks that close it, which a space parts from its text: `Trees ##`. */
function withoutClosing(text: string): string {
  const isSpace = (at: number): boolean => at < 0 || text[at] === ' ' || text[at] === '\t'
  let end = text.length
  while (end > 0 && isSpace(end - 1)) end--
  const last = end
  while (text[end - 1] === '#') end--
  return end < last && isSpace(end - 1) ? text.slice(0, end) : text
}

/** What a heading shows as a tree: its text, and where it is linked. */
function partsOf({ text, links }: TableCell): ElementContent[] {
  const parts: ElementContent[] = []
  let at = 0
  for (const { start, end, url } of links) {
    parts.push({ type: 'text', value: text.slice(at, start) })
    const children: ElementContent[] = [{ type: 'text', value: text.slice(start, end) }]
    parts.push({ type: 'element', tagName: 'a', properties: { href: url }, children })
    at = end
  }
  return [...parts, { type: 'text', value: text.slice(at) }]
}

function readGfmTable(piece: Piece, context: Context): void {
  const { lines, definitions, full, tree } = context
  const { element, open } = readTable(lines, piece.from, piece.to, definitions)
  if (open.length > 0) {
    if (!full) throw new FullParserNeeded()
    if (!open.every(({ raw }) => full.isApart(raw))) throw new Unsure()
    const cells = full.readCells(open, text => referredTo(text, context))
    if (!cells) throw new Unsure()
    for (const [index, cell] of cells.entries()) open[index]?.set(cell)
  }
  tree.element(element)
}

/** Collects footnotes, and the definitions in blocks that are left to the full parser. */
function readNotes(
  lines: Lines,
  pieces: readonly Piece[],
  definitions: Definitions,
  full: FullParser | undefined
): Map<string, string> {
  const notes = new Map<string, string>()
  for (const piece of pieces) {
    if (piece.kind !== 'note' && piece.kind !== 'markdown') continue
    const text = lines.source.slice(lines.start(piece.from), lines.start(piece.to))
    if (piece.kind === 'note') {
      // What a footnote holds is shown at the end of the page: a table or heading there changes the document.
      if (
        /[|<#=]|^[ \t>]*--/m.test(text) ||
        (text.match(/\[\^[^\]]+\]:/g)?.length ?? 0) !== (text.match(/^ {0,3}\[\^[^\]]+\]:/gm)?.length ?? 0)
      )
        throw new WholeNeeded()
      for (const [, label] of text.matchAll(/^ {0,3}\[\^([^\]]+)\]:/gm)) notes.set(fold(label), `[^${label}]: note\n\n`)
    } else if (text.includes(']:')) {
      if (text.includes('[^')) throw new WholeNeeded()
      if (!full) throw new FullParserNeeded()
      for (const definition of full.definitionsIn(`\n${text}`)) {
        // The first definition of a label counts, and the plain ones were taken in already.
        if (definitions.has(definition.label)) throw new WholeNeeded()
        definitions.add(definition)
      }
    }
  }
  return notes
}

function fold(label = ''): string {
  return label.trim().toUpperCase()
}
