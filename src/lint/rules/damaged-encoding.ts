import type { RepairedSpan } from '../../read/repair.ts'
import type { LintDocument } from '../document.ts'
import { lineStarts } from '../place.ts'
import { quote, type Rule } from '../rule.ts'

export const damagedEncoding: Rule = {
  id: 'damaged-encoding',
  severity: 'error',
  why: "Text that was UTF-8, read as another encoding and saved like that (`â€”` for `—`). Only spans that can't sensibly be anything else are reported, those of a line together. `--fix` undoes the damage where no character was lost.",
  fixable: true,
  examples: {
    ok: ['# Möbel — 家具 🧠\n\nNaïve café, Ã la carte.'],
    bad: [{ input: '# Trees\n\nOak â€” ash\n', findings: [[3, 5]] }]
  },
  *check({ document }) {
    for (const line of byLine(document)) {
      const [first] = line
      const last = line.at(-1)
      if (!first || !last) continue
      const at = { start: first.newStart, end: last.newEnd }
      const text = document.text.slice(at.start, at.end)
      const was = quote(document.original.slice(first.start, first.end))
      const now =
        first.lost > 0
          ? 'the character it stood for, which is lost'
          : quote(document.text.slice(at.start, first.newEnd))
      const more = line.length > 1 ? `, and ${line.length - 1} more in this line` : ''
      yield {
        at,
        reason: `Unexpected ${was} (UTF-8 read as ${first.from}), expected ${now}${more}`,
        fix: first.lost === 0 ? { at, text } : undefined
      }
    }
  }
}

/** The damaged spans of each line that has some, those with lost characters apart, as nothing mends them. */
function byLine({ spans, text }: LintDocument): RepairedSpan[][] {
  const starts = lineStarts(text)
  const lines: RepairedSpan[][] = []
  let line = -1
  for (const span of spans) {
    const before = line
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= span.newStart) line++
    const group = lines.at(-1)
    if (line === before && group && group[0]?.lost === span.lost) group.push(span)
    else lines.push([span])
  }
  return lines
}
