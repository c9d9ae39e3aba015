/**
 * Undoes damaged encodings: UTF-8 that was decoded as another encoding and saved like that. Only spans that cannot
 * sensibly be anything else are touched; the rest of the text stays as it is.
 */
import type { Settle } from './mojibake-chains.ts'
import { composeSpans } from './mojibake-offsets.ts'
import { damage, undo } from './mojibake-pass.ts'
import { INTERIM } from './mojibake-utf8.ts'
import { misread } from './multibyte.ts'

/**
 * One damaged span. `start` and `end` are UTF-16 offsets in the damaged text, `newStart` and `newEnd` in the repaired
 * one; `from` is the encoding that its UTF-8 was last decoded as; `lost` is the number of U+FFFD put in.
 */
export interface RepairedSpan {
  from: string
  start: number
  end: number
  newStart: number
  newEnd: number
  lost: number
}

/** Text that is damaged but can't be undone, as nobody can say what it was: half-open UTF-16 offsets in the repaired text. */
export interface UnsureSpan {
  /** The encoding that its UTF-8 was read as; null if that is unknown. */
  from: string | null
  start: number
  end: number
}

/** The repaired text with its spans in order; no spans if there was nothing to repair. */
export interface Repair {
  text: string
  spans: RepairedSpan[]
  /** Damage that was left as it is, in order. */
  unsure: UnsureSpan[]
}

/** Times that a text is repaired again; each time undoes one decoding too many. */
const PASSES = 6

function run(text: string, depth: number, settle?: Settle): Repair {
  let spans: RepairedSpan[] = []
  let now = text
  for (let i = depth; i < PASSES; i++) {
    const { chains, unsure } = damage(now, settle)
    if (chains.length === 0)
      return { text: now, spans, unsure: unsure.map(({ start, end }) => ({ from: null, start, end })) }
    let shift = 0
    const found = chains.map(({ charset, start, end, decoded, lost }) => {
      const newStart = start + shift
      const newEnd = newStart + decoded.length
      shift = newEnd - end
      return { from: charset.name, start, end, newStart, newEnd, lost }
    })
    now = undo(now, chains)
    spans = composeSpans(spans, found, now)
  }
  return { text: now, spans, unsure: [] }
}

/** Finds and undoes damaged spans of a text of any length. Line breaks stay where they are. */
export function repair(text: string): Repair {
  const { text: repaired, spans, unsure } = settled(text)
  return { text: repaired, spans, unsure: unsure.length > 0 ? unsure : misread(repaired) }
}

function settled(text: string): Repair {
  const result = run(text, 0)
  if (!hasInterim(result)) return result
  const careful = run(text, 0, inner => run(inner, 1).text)
  // What stayed for the sake of its neighbours may be plain without them.
  const again = run(careful.text, 0)
  if (again.spans.length === 0 || hasInterim(again)) return careful
  return { ...again, spans: composeSpans(careful.spans, again.spans, again.text) }
}

/** Controls are bytes of a second damage; wherever undoing that fails, the text must stay as it was. */
function hasInterim({ text, spans }: Repair): boolean {
  return spans.some(({ newStart, newEnd }) => INTERIM.test(text.slice(newStart, newEnd)))
}

/** Counts spans and lost characters per encoding, in the order of first sight. */
export function summarize(spans: RepairedSpan[]): { from: string; spans: number; lost: number }[] {
  const counts = new Map<string, { from: string; spans: number; lost: number }>()
  for (const { from, lost } of spans) {
    const count = counts.get(from) ?? { from, spans: 0, lost: 0 }
    counts.set(from, { from, spans: count.spans + 1, lost: count.lost + lost })
  }
  return [...counts.values()]
}

/**
 * The UTF-16 offset in the damaged text of an offset in the repaired one; `spans` as returned by `repair`. Any offset
 * inside of a span is the span's start.
 */
export function originalOffset(spans: RepairedSpan[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.newStart <= offset) low = middle + 1
    else high = middle
  }
  const span = spans[low - 1]
  if (!span) return offset
  return offset < span.newEnd ? span.start : offset - span.newEnd + span.end
}
