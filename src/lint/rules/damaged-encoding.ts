import { hasLetterOrDigit } from '../../letters.ts'
import { lineStarts } from '../../lines.ts'
import type { UnsureSpan } from '../../read/repair.ts'
import { codeAndComments } from '../code.ts'
import type { LintDocument } from '../document.ts'
import type { Span } from '../place.ts'
import { type Problem, quote, type Rule } from '../rule.ts'

export const damagedEncoding: Rule = {
  id: 'damaged-encoding',
  severity: 'error',
  why: "Text that was UTF-8, read as another encoding and saved like that (`â€”` for `—`). Only spans that can't sensibly be anything else are reported, those of a line together. `--fix` undoes the damage where no character was lost; what can't be undone, such as UTF-8 read as GBK or characters lost long ago (`�`), is for you to write anew.",
  fixable: true,
  examples: {
    ok: ['# Möbel — 家具 🧠\n\nNaïve café, Ã la carte, 馃子. Reads `Gr�ve` or "�".\n\n| Oak | � |\n|---|---|'],
    bad: [
      { input: '# Trees\n\nOak â€” ash\n', findings: [[3, 5]] },
      {
        input: '# 馃尦 Trees\n\n馃尣 Fir, 馃崄 maple\n',
        findings: [
          [1, 3],
          [3, 1]
        ]
      },
      {
        input: '# Gr�ves\n\n| Tree | � |\n|---|---|\n| H�tre, ch�ne | � |\n',
        findings: [
          [1, 5],
          [5, 4]
        ]
      }
    ]
  },
  *check({ document }) {
    const { text: whole, spans, unsure } = document
    for (const line of byLine(
      spans,
      whole,
      ({ newStart }) => newStart,
      ({ lost }) => lost
    )) {
      const [first] = line
      const at = { start: first.newStart, end: line.at(-1)?.newEnd ?? first.newEnd }
      const text = document.text.slice(at.start, at.end)
      const was = quote(document.original.slice(first.start, first.end))
      const now =
        first.lost > 0
          ? 'the character it stood for, which is lost'
          : quote(document.text.slice(at.start, first.newEnd))
      yield {
        at,
        reason: `Unexpected ${was} (UTF-8 read as ${first.from}), expected ${now}${others(line.length - 1)}`,
        fix: first.lost === 0 ? { at, text } : undefined
      }
    }
    for (const line of byLine(unsure, whole, startOf)) yield unsureProblem(line, whole)
    for (const [{ start, end }, ...more] of byLine(lostIn(document), whole, startOf)) {
      const at = { start, end: more.at(-1)?.end ?? end }
      yield { at, reason: `Unexpected replacement character, expected what was lost here${others(more.length)}` }
    }
  }
}

const startOf = ({ start }: Span): number => start

function others(count: number): string {
  return count > 0 ? `, and ${count} more in this line` : ''
}

/** A line with damage that was left as it is. */
function unsureProblem([first, ...more]: [UnsureSpan, ...UnsureSpan[]], text: string): Problem {
  const what = quote(text.slice(first.start, first.end))
  const from = first.from ?? 'an encoding that nobody can tell'
  const at = { start: first.start, end: more.at(-1)?.end ?? first.end }
  return {
    at,
    reason: `Unexpected ${what} (UTF-8 read as ${from}), expected what it stood for, which can't be told${others(more.length)}`
  }
}

/**
 * Characters that were lost before anybody read the document. In code, and outside of words, a replacement character
 * may mean itself.
 */
function lostIn({ text, tree, spans, unsure }: LintDocument): Span[] {
  if (!text.includes('\ufffd')) return []
  const known = [...spans.map(({ newStart, newEnd }) => ({ start: newStart, end: newEnd })), ...unsure]
  const others = [...known, ...(tree ? codeAndComments(tree) : [])].sort((a, b) => a.start - b.start)
  const found: Span[] = []
  let next = 0
  let end = 0
  for (const { 0: lost, index: start } of text.matchAll(/\ufffd+/g)) {
    for (let other = others[next]; other && other.start <= start; other = others[++next]) end = Math.max(end, other.end)
    const span = { start, end: start + lost.length }
    if (start >= end && !isAlone(text, span)) found.push(span)
  }
  return found
}

/** Whether a replacement character is no part of a word, so that it may mean itself. */
function isAlone(text: string, { start, end }: Span): boolean {
  return !hasLetterOrDigit(text.slice(Math.max(0, start - 1), start)) && !hasLetterOrDigit(text.slice(end, end + 1))
}

/** The spans of each line that has some, those apart that differ in what `kind` says. */
function byLine<T>(
  spans: readonly T[],
  text: string,
  startOf: (span: T) => number,
  kind?: (span: T) => unknown
): [T, ...T[]][] {
  const starts = lineStarts(text)
  const lines: [T, ...T[]][] = []
  let line = -1
  for (const span of spans) {
    const before = line
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= startOf(span)) line++
    const group = lines.at(-1)
    if (line === before && group && kind?.(group[0]) === kind?.(span)) group.push(span)
    else lines.push([span])
  }
  return lines
}
