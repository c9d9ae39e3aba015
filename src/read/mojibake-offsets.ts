/** Positions of spans that were repaired more than once. */
import type { RepairedSpan } from './repair.ts'

const REPLACEMENTS = /\ufffd/g

/**
 * Joins the spans of one repair (`first`) with those of a repair of its result (`second`), which gave `text`. Spans that
 * meet become one, named after the encoding undone first, so that spans stay in order and apart from each other.
 */
export function composeSpans(
  first: readonly RepairedSpan[],
  second: readonly RepairedSpan[],
  text: string
): RepairedSpan[] {
  const result: RepairedSpan[] = []
  let i = 0
  let j = 0
  // What the edits passed so far add up to: original offset minus middle offset, and final minus middle.
  let original = 0
  let final = 0
  while (i < first.length || j < second.length) {
    const a = first[i]
    const b = second[j]
    const low = Math.min(a?.newStart ?? Infinity, b?.start ?? Infinity)
    const start = low + original
    const newStart = low + final
    const from = a && a.newStart < (b?.end ?? Infinity) ? a.from : b!.from
    let high = low
    let lost = 0
    for (let grown = true; grown; ) {
      grown = false
      const x = first[i]
      if (x && x.newStart <= high) {
        high = Math.max(high, x.newEnd)
        original = x.end - x.newEnd
        lost += x.lost
        i++
        grown = true
      }
      const y = second[j]
      if (y && y.start <= high) {
        high = Math.max(high, y.end)
        final = y.newEnd - y.end
        lost += y.lost
        j++
        grown = true
      }
    }
    result.push({ from, start, end: high + original, newStart, newEnd: high + final, lost })
  }
  for (const span of result) {
    // A replacement character that was put in first may since have become part of another.
    if (span.lost > 0) span.lost = text.slice(span.newStart, span.newEnd).match(REPLACEMENTS)?.length ?? 0
  }
  return result
}
