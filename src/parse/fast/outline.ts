import type { Lines } from '../lines.ts'
import { BLANK, CONTAINER, closesFence, fenceOf, HEADING, htmlEnd, interrupts } from './blocks.ts'
import { type Definitions, simpleDefinition } from './definitions.ts'
import { delimiterColumns, splitRow } from './rows.ts'

/** A run of whole lines, `from` to before `to` (0-based), and what is known of it. */
export interface Piece {
  /**
   * `prose` holds no table, heading or HTML that could matter, `markdown` is left to the full parser; a `note` is a
   * footnote, shown at the end of the page.
   */
  kind: 'heading' | 'table' | 'html' | 'prose' | 'markdown' | 'note'
  from: number
  to: number
}

/**
 * Cuts a document into blocks that don't depend on each other, at places where no construct of Markdown can go on.
 * What is not plainly one thing becomes `markdown`. Adds the plain reference definitions to `definitions`.
 */
export function outline(lines: Lines, definitions: Definitions): Piece[] {
  const pieces: Piece[] = []
  let at = frontMatter(lines)
  const add = (kind: Piece['kind'], to: number): void => {
    pieces.push({ kind, from: at, to })
    at = to
  }
  while (at < lines.count) {
    const line = lines.text(at)
    if (BLANK.test(line)) at++
    else if (/^(?: {4}| {0,3}\t)/.test(line)) add('prose', at + 1)
    else if (HEADING.test(line)) add('heading', at + 1)
    else if (fenceOf(line)) add('prose', fenceEnd(lines, at))
    else if (htmlEnd(line, false)) add('html', htmlTo(lines, at))
    else if (isTable(lines, at)) {
      const to = tableTo(lines, at)
      if (to !== undefined) add('table', to)
      else add('markdown', runTo(lines, at))
    } else if (/^ {0,3}\[/.test(line)) {
      const to = runTo(lines, at)
      if (/^ {0,3}\[\^[^\]]+\]:/.test(line)) add('note', to)
      else if (!readDefinitions(lines, at, to, definitions)) add(isProse(lines, at, to) ? 'prose' : 'markdown', to)
      else at = to
    } else {
      const to = runTo(lines, at)
      add(isProse(lines, at, to) ? 'prose' : 'markdown', to)
    }
  }
  return pieces
}

/** Metadata in front of a document is no part of it. Returns the line after it. */
function frontMatter(lines: Lines): number {
  if (!/^---[ \t]*$/.test(lines.text(0))) return 0
  for (let at = 1; at < lines.count; at++) if (/^---[ \t]*$/.test(lines.text(at))) return at + 1
  return 0
}

function fenceEnd(lines: Lines, from: number): number {
  const fence = fenceOf(lines.text(from)) as string
  for (let at = from + 1; at < lines.count; at++) if (closesFence(lines.text(at), fence)) return at + 1
  return lines.count
}

function htmlTo(lines: Lines, from: number): number {
  const end = htmlEnd(lines.text(from), false)
  for (let at = from; at < lines.count; at++) {
    const line = lines.text(at)
    if (end === 'blank') {
      if (BLANK.test(line)) return at
    } else if (end?.test(at === from ? line.replace(/^ *<(?:!--)?/, '') : line)) return at + 1
  }
  return lines.count
}

/** A header row, and under it a delimiter row of as many cells. */
function isTable(lines: Lines, at: number): boolean {
  const line = lines.text(at)
  if (at + 1 >= lines.count || !/^ {0,3}(?:\||\p{L})/u.test(line)) return false
  const columns = delimiterColumns(lines.text(at + 1))
  return columns > 0 && columns === splitRow(line).length
}

/** The line after the last row, or undefined where a line may be a row or not. */
function tableTo(lines: Lines, from: number): number | undefined {
  let at = from + 2
  for (; at < lines.count; at++) {
    const line = lines.text(at)
    if (BLANK.test(line) || interrupts(line)) break
    if (!/^ {0,3}(?:\||\p{L})/u.test(line)) return undefined
  }
  return at
}

/**
 * The end of a paragraph, list, quote or the like. A list or note goes on after a blank line as long as lines are
 * indented; what begins at the very left ends it.
 */
function runTo(lines: Lines, from: number): number {
  let inContainer = CONTAINER.test(lines.text(from))
  let at = from + 1
  while (at < lines.count) {
    const line = lines.text(at)
    if (BLANK.test(line)) {
      if (!inContainer) return at
      let next = at + 1
      while (next < lines.count && BLANK.test(lines.text(next))) next++
      if (next >= lines.count || !/^[ \t]/.test(lines.text(next))) return at
      at = next
    } else if (/^[^ \t]/.test(line) && interrupts(line) && !line.startsWith('>')) return at
    else if (CONTAINER.test(line)) inContainer = true
    at++
  }
  return at
}

const MARKERS = String.raw`[ \t>*+\-\d.)]*`
const HEADS = new RegExp(`^${MARKERS}(?:#{1,6}(?:\\s|$)|[-=:|][-=:| \\t\\r]*$|\\[[^\\]]*\\]:)`, 'm')
const HARMLESS =
  /<\/?(?:a|abbr|b|big|br|cite|code|del|em|font|i|img|ins|kbd|mark|picture|q|s|samp|small|source|span|strike|strong|sub|sup|tt|u|var|wbr)(?:\s[^<>]*)?\/?>|<(?:https?:|mailto:)[^<>\s]*>|<!--(?!-?>)[^\n]*?-->/gi

/** Whether lines hold nothing but text: no heading, table, definition or HTML block in any of them. */
function isProse(lines: Lines, from: number, to: number): boolean {
  const text = lines.source.slice(lines.start(from), lines.start(to))
  if (to === from + 1 && /^ {0,3}([-*_])(?:[ \t]*\1){2,}\s*$/.test(text)) return true
  if (HEADS.test(text)) return false
  return !text.includes('<') || !/<[A-Za-z/!?]/.test(text.replace(HARMLESS, ''))
}

function readDefinitions(lines: Lines, from: number, to: number, definitions: Definitions): boolean {
  const found = []
  for (let at = from; at < to; at++) {
    const definition = simpleDefinition(lines.text(at))
    if (!definition) return false
    found.push(definition)
  }
  for (const definition of found) definitions.add(definition)
  return true
}
