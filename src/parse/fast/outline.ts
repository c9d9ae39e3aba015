import { hasLetter } from '../../letters.ts'
import { frontMatter } from '../front-matter.ts'
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
  let at = frontMatter(index => (index < lines.count ? lines.text(index) : undefined))
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
      else add('markdown', runTo(lines, at, true))
    } else if (readDefinition(lines, at, definitions)) at++
    else if (/^ {0,3}\[\^[^\]]+\]:/.test(line)) add('note', runTo(lines, at))
    else {
      const to = runTo(lines, at)
      add(isProse(lines, at, to) ? 'prose' : 'markdown', to)
    }
  }
  return pieces
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

function beginsWithLetter(line: string): boolean {
  const at = line.search(/[^ ]/)
  return at >= 0 && at <= 3 && hasLetter(String.fromCodePoint(line.codePointAt(at) as number))
}

/** A header row, and under it a delimiter row of as many cells. */
function isTable(lines: Lines, at: number): boolean {
  const line = lines.text(at)
  if (at + 1 >= lines.count || !(/^ {0,3}\|[ \t]*[^ \t]/.test(line) || beginsWithLetter(line))) return false
  const columns = delimiterColumns(lines.text(at + 1))
  return columns > 0 && columns === splitRow(line).length
}

/** The line after the last row, or undefined where a line may be a row or not. */
function tableTo(lines: Lines, from: number): number | undefined {
  let at = from + 2
  for (; at < lines.count; at++) {
    const line = lines.text(at)
    if (BLANK.test(line) || interrupts(line)) break
    if (!/^ {0,3}\|/.test(line) && !beginsWithLetter(line)) return undefined
  }
  return at
}

/**
 * The end of a paragraph, list, quote or the like. A list or note goes on after a blank line as long as lines are
 * indented; what begins at the very left ends it.
 */
function runTo(lines: Lines, from: number, afterTable = false): number {
  let inContainer = CONTAINER.test(lines.text(from))
  let inHtml = false
  let at = from + 1
  while (at < lines.count) {
    const line = lines.text(at)
    if (BLANK.test(line)) {
      if (!inContainer) return at
      let next = at + 1
      while (next < lines.count && BLANK.test(lines.text(next))) next++
      if (next >= lines.count || !/^[ \t]/.test(lines.text(next))) return at
      at = next
    } else if (!inHtml && /^[^ \t]/.test(line) && interrupts(line) && !line.startsWith('>')) return at
    else if (CONTAINER.test(line)) inContainer = true
    // Behind a table any tag begins HTML, which only a blank line ends.
    else if (afterTable && htmlEnd(line, false)) inHtml = true
    at++
  }
  return at
}

const HARMLESS =
  /<\/?(?:a|abbr|b|big|br|cite|code|del|em|font|i|img|ins|kbd|mark|picture|q|s|samp|small|source|span|strike|strong|sub|sup|tt|u|var|wbr)(?:\s[^<>]*)?\/?>|<(?:https?:|mailto:)[^<>\s]*>/gi
/** Marks that may stand in front of the content of a line in lists and quotes. */
const MARKS = new Set(' \t>*+-.)0123456789')
/** With the marks, what underlines of headings and rows under table headers are made of. */
const UNDERLINES = new Set('-=:|')

/** Whether a line may be a heading, the underline of one, a delimiter row, or a definition, in whatever container. */
function isTelling(line: string): boolean {
  let at = 0
  while (at < line.length && MARKS.has(line[at] as string)) at++
  if (line[at] === '#') return /^#{1,6}(?:\s|$)/.test(line.slice(at, at + 8))
  if (line[at] === '[') return line.includes(']:')
  let hasUnderline = false
  for (const char of line) {
    if (UNDERLINES.has(char)) hasUnderline = true
    else if (!MARKS.has(char)) return false
  }
  return hasUnderline
}

/** A text without the comments that end in the line they begin in. */
function withoutComments(text: string): string {
  let rest = ''
  let at = 0
  for (let begin = text.indexOf('<!--'); begin >= 0; begin = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', begin + 4)
    if (end < 0) break
    const comment = text.slice(begin, end + 3)
    rest += text.slice(at, begin)
    if (comment.includes('\n') || /^<!---?>/.test(comment)) rest += comment
    at = end + 3
  }
  return rest + text.slice(at)
}

/** Whether lines hold nothing but text: no heading, table, definition or HTML block in any of them. */
function isProse(lines: Lines, from: number, to: number): boolean {
  const text = lines.source.slice(lines.start(from), lines.start(to))
  if (to === from + 1 && /^ {0,3}([-*_])(?:[ \t]*\1){2,}\s*$/.test(text)) return true
  for (let at = from; at < to; at++) if (isTelling(lines.text(at))) return false
  return !text.includes('<') || !/<[A-Za-z/!?]/.test(withoutComments(text).replace(HARMLESS, ''))
}

/** Takes in a line that is a whole definition, where nothing but others follow: any other line could go on with it. */
function readDefinition(lines: Lines, at: number, definitions: Definitions): boolean {
  const definition = simpleDefinition(lines.text(at))
  if (!definition) return false
  const next = at + 1 < lines.count ? lines.text(at + 1) : ''
  if (!BLANK.test(next) && !simpleDefinition(next)) return false
  definitions.add(definition)
  return true
}
