import type { Element } from 'hast'
import { TooMuchError } from './limit.ts'
import { kids } from './walk.ts'

/** More slots than this, filled by spans, can't be tables a person made; a few bytes could ask for any number. */
const MOST_SPANNED = 500_000
const MOST_COLUMNS = 1000
const MOST_ROWS = 65_534

export interface GridRow {
  node: Element
  isHead: boolean
  /** A cell that spans several slots stands in each; `undefined` where nothing does. */
  cells: (Element | undefined)[]
}

/** Slots that spans filled so far, in all tables of a document. */
export interface Spanned {
  slots: number
}

/**
 * Lays the cells of a table out in rows, with row and column spans filled by repeating the cell. A span ends with
 * its row group, as in a browser. Throws `TooMuchError` when the spans of a document ask for more than anyone could mean.
 */
export function layOut(table: Element, spanned: Spanned): GridRow[] {
  const rows: GridRow[] = []
  for (const { isHead, trs } of groups(table)) {
    let carried: Carried[] = []
    trs.forEach((node, index) => {
      const cells = kids(node, 'td', 'th')
      const row = fill(cells, carried, trs.length - index)
      carried = row.carried
      spanned.slots += row.cells.length - cells.length
      if (spanned.slots > MOST_SPANNED) throw new TooMuchError(MOST_SPANNED, 'spanned cells', node.position?.start.line)
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
  if (carriedIn.length === 0 && !cells.some(spans)) return { cells, carried: carriedIn }
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

function spans({ properties }: Element): boolean {
  return properties['colSpan'] !== undefined || properties['rowSpan'] !== undefined
}

/** A span attribute as browsers read it: leading digits, at most `most`; 1 where there are none. */
function span(cell: Element, name: 'colSpan' | 'rowSpan', most: number): number {
  const match = /^\s*\+?(\d+)/.exec(String(cell.properties[name] ?? ''))
  return match ? Math.min(Number(match[1]), most) : 1
}
