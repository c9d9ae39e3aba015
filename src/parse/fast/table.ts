import type { Element } from 'hast'
import { type Place, type TableCell, textCell } from '../cell.ts'
import { TooMuchError } from '../limit.ts'
import type { Lines } from '../lines.ts'
import { setRows } from '../tables.ts'
import type { Definitions } from './definitions.ts'
import { type Origin, readInline } from './inline.ts'
import { type RawCell, splitRow } from './rows.ts'

/** A cell that calls for the full parser: its place in the table and its raw text. */
export interface OpenCell {
  raw: string
  origin: Origin
  set(cell: TableCell): void
}

/** A Markdown table, whole but for the cells that are still open. */
export interface FastTable {
  element: Element
  open: OpenCell[]
}

/** Each missing cell is made and takes memory; GitHub stops filling in near this number too. */
const MOST_PADDED = 200_000

const PADDING = textCell('')

/** Reads a Markdown table, `from` its header row to before `to`. Short rows are padded, long ones cut. */
export function readTable(lines: Lines, from: number, to: number, definitions: Definitions): FastTable {
  const open: OpenCell[] = []
  let padded = 0
  const read = (line: number, width: number): TableCell[] => {
    const cells = splitRow(lines.text(line)).slice(0, width)
    const row = cells.map((cell, index) => {
      const { origin, place } = whereIs(lines, line, cell, cells[index + 1])
      const known = readInline(cell.raw, origin, place, definitions)
      if (known) return known
      open.push({
        raw: cell.raw,
        origin,
        set(found) {
          row[index] = { ...found, place }
        }
      })
      return PADDING
    })
    padded += width - row.length
    if (padded > MOST_PADDED) throw new TooMuchError(MOST_PADDED, 'missing cells', line + 1)
    while (row.length < width) row.push(PADDING)
    return row
  }
  const width = splitRow(lines.text(from)).length
  const header = read(from, width)
  const rows = []
  for (let line = from + 2; line < to; line++) rows.push({ line: line + 1, cells: read(line, width) })
  const at = lines.start(from) + leading(lines.text(from))
  const start = { line: from + 1, column: at - lines.start(from) + 1, offset: at }
  const last = lines.text(to - 1)
  const end = { line: to, column: last.length + 1, offset: lines.start(to - 1) + last.length }
  const element: Element = {
    type: 'element',
    tagName: 'table',
    properties: {},
    children: [],
    position: { start, end }
  }
  setRows(element, {
    // Read when asked for, because open cells are filled in later.
    get headers() {
      return header.map(cell => cell.text.replaceAll('\n', ' '))
    },
    rows
  })
  return { element, open }
}

function leading(line: string): number {
  return line.length - line.trimStart().length
}

function whereIs(
  lines: Lines,
  line: number,
  cell: RawCell,
  next: RawCell | undefined
): { origin: Origin; place: Place } {
  const start = lines.start(line)
  const end = next ? next.from : lines.text(line).trimEnd().length
  return {
    origin: { line: line + 1, column: cell.at + 1, offset: start + cell.at },
    place: { line: line + 1, column: cell.from + 1, start: start + cell.from, end: start + end }
  }
}
