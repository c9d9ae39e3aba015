import type { TableCell } from '../parse/cell.ts'
import { isPlaceholder } from '../values/placeholder.ts'
import type { Field } from '../vocabulary.ts'
import type { Context, List } from './context.ts'
import { type Problem, quote } from './rule.ts'

/**
 * Cells that say something which can't be read as the field of their column. A column of which more than a quarter
 * can't be read holds something else, whatever its header says, and is left alone. `starts` is how an attempt at one
 * begins.
 */
export function* unread(
  context: Context,
  fields: readonly Field[],
  expected: string,
  starts = /^/
): Generator<Problem> {
  for (const list of context.lists) {
    for (const [column, { field }] of list.meaning.columns.entries()) {
      if (fields.includes(field)) yield* unreadIn(context, list, column, field, expected, starts)
    }
  }
}

function* unreadIn(
  context: Context,
  list: List,
  column: number,
  field: Field,
  expected: string,
  starts: RegExp
): Generator<Problem> {
  const seen = new Set<TableCell>()
  const bad: Problem[] = []
  for (const { row, resource } of list.entries) {
    const cell = row.cells[column]
    if (!resource || !cell || seen.has(cell) || isPlaceholder(cell.text)) continue
    seen.add(cell)
    // Words are a remark, and the experts of `8x7B` share weights, so that there is no one size.
    if (!/\d/.test(cell.text) || !starts.test(cell.text) || /\d ?[x×] ?\d/.test(cell.text)) continue
    if (resource.missing[field] !== cell.text) continue
    bad.push({ at: context.cellAt(cell, row), reason: `Unexpected ${quote(cell.text)}, expected ${expected}` })
  }
  if (bad.length * 4 <= Math.max(seen.size, 8)) yield* bad
}
