import type { Nodes, Root } from 'hast'
import { rawOf } from './comments.ts'
import { type Lines, pointAt } from './lines.ts'
import { walk } from './walk.ts'

/** Where an offset really is. */
export type Correction = (offset: number) => number

/**
 * Sets the positions in a tree by their offsets, corrected. Lines and columns follow from the offset, which is right
 * even where the HTML parser lost count of the lines.
 */
export function placeAt(tree: Nodes, lines: Lines, correct: Correction): void {
  const point = (offset = 0) => pointAt(lines, Math.max(0, correct(offset)))
  walk(tree, node => {
    const { start, end } = node.position ?? {}
    if (start) node.position = { start: point(start.offset), end: point((end ?? start).offset) }
    return undefined
  })
}

/**
 * HTML in list items and quotes reaches the HTML parser without the indents and marks in front of its lines, so that
 * its offsets fall behind from line to line. Finds such places in a tree whose HTML is still text.
 */
export function indentsIn(tree: Root, lines: Lines): Correction {
  const found: { start: number; end: number; line: number; column: number; value: string }[] = []
  walk(tree, node => {
    const { start, end } = node.position ?? {}
    const value = rawOf(node)
    if (value === undefined || !start || !end) return undefined
    const from = start.offset ?? 0
    const to = end.offset ?? from
    if (to - from !== value.length) found.push({ start: from, end: to, line: start.line, column: start.column, value })
    return undefined
  })
  return offset => {
    let low = 0
    let high = found.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((found[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    const place = found[low - 1]
    if (!place || offset > place.end) return offset
    const before = place.value.slice(0, offset - place.start).split('\n')
    const down = before.length - 1
    if (down === 0) return offset
    const written = lines.text(place.line - 1 + down).length
    const kept = (place.value.split('\n')[down] ?? '').replace(/\r$/, '').length
    return lines.start(place.line - 1 + down) + (written - kept) + (before.at(-1)?.length ?? 0)
  }
}
