/** A cell of a table row: its raw text and where that begins, and where the cell with its leading pipe begins. */
export interface RawCell {
  raw: string
  /** Offset of `raw` in the line. */
  at: number
  /** Offset of the cell in the line, its leading pipe included. */
  from: number
}

/**
 * Splits a row at its pipes. Only a backslash protects a pipe; a code span does not. Space and tab around a cell are
 * cut off, no other white space.
 */
export function splitRow(line: string): RawCell[] {
  const cells: RawCell[] = []
  let at = 0
  while (line[at] === ' ' || line[at] === '\t') at++
  let from = at
  if (line[at] === '|') at++
  let start = at
  const end = trimEnd(line, line.length)
  for (; at < end; at++) {
    const char = line.charCodeAt(at)
    if (char === 92) at++
    else if (char === 124) {
      cells.push(cell(line, start, at, from))
      from = at
      start = at + 1
    }
  }
  // A pipe alone is a row of one empty cell.
  if (start < end || (cells.length === 0 && start > from)) cells.push(cell(line, start, Math.max(start, end), from))
  return cells
}

function cell(line: string, start: number, end: number, from: number): RawCell {
  let at = start
  while (at < end && (line[at] === ' ' || line[at] === '\t')) at++
  return { raw: line.slice(at, Math.max(at, trimEnd(line, end))), at, from }
}

function trimEnd(line: string, end: number): number {
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--
  return end
}

const DELIMITER = /^ {0,3}(?:\||:|--)[ \t:|-]*$/
const CELL = /^:?-+:?$/

/** Number of columns that a delimiter row sets, or 0 when the line is none for sure. */
export function delimiterColumns(line: string): number {
  if (!DELIMITER.test(line) || !line.includes('|')) return 0
  const cells = splitRow(line)
  return cells.every(({ raw }) => CELL.test(raw)) ? cells.length : 0
}
