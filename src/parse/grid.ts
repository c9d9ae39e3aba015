import type { Element } from 'hast'
import type { Root as Markdown, Nodes } from 'mdast'
import { TooMuchError } from './limit.ts'
import { kids } from './walk.ts'

/** More slots than this can't be a table a person made; spans of a few bytes could ask for any number of them. */
const MOST_SLOTS = 5_000_000
const MOST_COLUMNS = 1000
const MOST_ROWS = 65_534
/** More cells than this that a document leaves out are not filled in; GitHub's own limit is near. */
const MOST_PADDED = 200_000

export interface GridRow {
  node: Element
  isHead: boolean
  /** A cell that spans several slots stands in each; `undefined` where nothing does. */
  cells: (Element | undefined)[]
}

/** Thrown when the spans of a table ask for more slots than anyone could mean. */
export class SpanError extends Error {}

/**
 * Lays the cells of a table out in rows, with row and column spans filled by repeating the cell. A span ends with
 * its row group, as in a browser. Throws `SpanError` when the spans ask for millions of slots.
 */
export function layOut(table: Element): GridRow[] {
  const rows: GridRow[] = []
  let slots = 0
  for (const { isHead, trs } of groups(table)) {
    let carried: Carried[] = []
    trs.forEach((node, index) => {
      const row = fill(kids(node, 'td', 'th'), carried, trs.length - index)
      carried = row.carried
      slots += row.cells.length
      if (slots > MOST_SLOTS)
        throw new SpanError(`Unexpected spans over ${slots} cells, expected at most ${MOST_SLOTS}`)
      rows.push({ node, isHead, cells: row.cells })
    })
  }
  return rows
}

function groups(table: Element): { isHead: boolean; trs: Element[] }[] {
  return table.children.flatMap(child => {
    if (child.type !== 'element') return []
    if (child.tagName === 'tr') return [{ isHead: false, trs: [child] }]
    if (!['thead', 'tbody', 'tfoot'].includes(child.tagName)) return []
    return [{ isHead: child.tagName === 'thead', trs: kids(child, 'tr') }]
  })
}

/** A cell that reaches down into the next `left` rows of a column. */
interface Carried {
  column: number
  cell: Element
  left: number
}

function fill(
  cells: Element[],
  carriedIn: Carried[],
  rowsLeft: number
): { cells: GridRow['cells']; carried: Carried[] } {
  const row: GridRow['cells'] = []
  const carried = new Map<number, Carried>()
  let next = 0
  const takeCarried = (until: number): void => {
    for (let item = carriedIn[next]; item && item.column <= until; item = carriedIn[next]) {
      next++
      if (item.column < row.length) {
        // The slot went to a cell that spans columns: there the one above is covered.
        if (item.left > 1 && !carried.has(item.column)) carried.set(item.column, { ...item, left: item.left - 1 })
        continue
      }
      while (row.length < item.column) row.push(undefined)
      row.push(item.cell)
      if (item.left > 1) carried.set(item.column, { ...item, left: item.left - 1 })
    }
  }
  for (const cell of cells) {
    // Slots that a cell above reaches into come first, as many as follow each other.
    while ((carriedIn[next]?.column ?? Number.POSITIVE_INFINITY) <= row.length) takeCarried(row.length)
    const columns = span(cell, 'colSpan', MOST_COLUMNS) || 1
    const rows = span(cell, 'rowSpan', MOST_ROWS) || rowsLeft
    for (let i = 0; i < columns; i++) {
      if (rows > 1) carried.set(row.length, { column: row.length, cell, left: rows - 1 })
      row.push(cell)
    }
  }
  takeCarried(Number.POSITIVE_INFINITY)
  return { cells: row, carried: [...carried.values()].sort((a, b) => a.column - b.column) }
}

/** A span attribute as browsers read it: leading digits, at most `most`; 1 where there are none. */
function span(cell: Element, name: 'colSpan' | 'rowSpan', most: number): number {
  const match = /^\s*\+?(\d+)/.exec(String(cell.properties[name] ?? ''))
  return match ? Math.min(Number(match[1]), most) : 1
}

/** Refuses Markdown tables whose rows leave out cells by the hundred thousand: each is made and takes memory. */
export function guardCells(tree: Markdown): void {
  let padded = 0
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'table') {
      const [head, ...rows] = node.children
      const width = head?.children.length ?? 0
      for (const row of rows) padded += Math.max(0, width - row.children.length)
      if (padded > MOST_PADDED) throw new TooMuchError(MOST_PADDED, 'missing cells', node.position?.start.line)
    } else if ('children' in node) for (const child of node.children) open.push(child)
  }
}
