import { type CellLink, cellOf, linkOf, type Place, type TableCell } from '../cell.ts'
import { FoldedText } from '../folded.ts'
import { type Lines, pointAt } from '../lines.ts'

/** Of the attributes of a cell those that say nothing of where it stands. */
const CELL = /<td(?: (?:align|class|style|valign|width)="[^"&\0\r]*")*>/y
const LINK =
  /<a(?: (?:class|rel|target|title)="[^"&\0\r]*")* href="([^"&\0\r]*)"(?: (?:class|rel|target|title)="[^"&\0\r]*")*>([^<&\0\r]*)<\/a>/y
const BREAK = /<br ?\/?>/y
const CELL_END = '</td>'
const ROW_END = '</tr>'

/** HTML, and where it begins in the document. */
interface Source {
  html: string
  at: number
  lines: Lines
}

export interface PlainRow {
  cells: TableCell[]
  /** Offset in the HTML behind the end tag of the row. */
  end: number
}

/**
 * Reads the cells of an HTML row at once, without a tree of what is in them, where they are written out in full and hold
 * nothing but text, line breaks and links around text, as most do. `from` is the offset in the HTML behind the start tag
 * of the row. Undefined where the row is anything else.
 */
export function readPlainRow(source: Source, from: number): PlainRow | undefined {
  const { html } = source
  const cells: TableCell[] = []
  for (let at = behindSpace(html, from); ; at = behindSpace(html, at)) {
    if (html.startsWith(ROW_END, at)) return { cells, end: at + ROW_END.length }
    const text = new FoldedText()
    const links: CellLink[] = []
    const end = readInside(source, behind(CELL, html, at), text, links)
    if (end < 0) return undefined
    cells.push(cellOf({ text: text.toString(), links, place: place(source, at, end) }))
    at = end
  }
}

/** Reads what a cell holds from an offset on, and returns that behind its end tag; -1 where it is not plain. */
function readInside(source: Source, from: number, text: FoldedText, links: CellLink[]): number {
  const { html } = source
  let at = from
  while (at >= 0) {
    const tag = html.indexOf('<', at)
    if (tag < 0) return -1
    if (tag > at) {
      const piece = html.slice(at, tag)
      if (/[&\0\r]/.test(piece)) return -1
      text.add(piece)
    }
    if (html.startsWith(CELL_END, tag)) return tag + CELL_END.length
    if (html.startsWith('<a', tag)) at = readLink(source, tag, text, links)
    else {
      at = behind(BREAK, html, tag)
      text.break()
    }
  }
  return -1
}

function readLink(source: Source, at: number, text: FoldedText, links: CellLink[]): number {
  LINK.lastIndex = at
  const found = LINK.exec(source.html)
  if (!found) return -1
  const end = at + found[0].length
  const mark = text.mark()
  text.add(found[2] as string)
  const range = text.since(mark)
  links.push(linkOf(text.slice(range), range, (found[1] as string).trim(), place(source, at, end), []))
  return end
}

/** Where a match that begins at an offset ends; -1 where there is none. */
function behind(pattern: RegExp, html: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(html) ? pattern.lastIndex : -1
}

function behindSpace(html: string, from: number): number {
  let at = from
  while (isSpace(html.charCodeAt(at))) at++
  return at
}

/** What a browser takes for white space between tags, but for the carriage return. */
function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 12
}

function place({ at, lines }: Source, from: number, to: number): Place {
  const { line, column, offset } = pointAt(lines, at + from)
  return { line, column, start: offset, end: at + to }
}
