import { delimiterColumns, splitRow } from '../../parse/fast/rows.ts'
import { codeAndComments } from '../code.ts'
import { lineStarts, type Span } from '../place.ts'
import type { Rule } from '../rule.ts'

export const unshownTable: Rule = {
  id: 'unshown-table',
  severity: 'error',
  why: 'A table whose header has more or fewer cells than the line of dashes below it is none: GitHub shows its rows as text, and nothing is read from it. Code, comments and saved web pages are left alone.',
  fixable: false,
  examples: {
    ok: [
      '| Model | Paper |\n|---|---|\n| Alder | - |\n|---|---|---|\n\n```\n| Model | Paper |\n|---|\n```\n\n<!--\n| Model | Paper |\n|---|\n-->\n\nAlder\n--|--'
    ],
    bad: [
      { input: 'Trees:\n\n| Model | Paper |\n|---|---|---|\n| Alder | - |\n', findings: [[3, 1]] },
      { input: '- Trees\n\n  Model | Paper \\| Code | Leaves\n  :--|--:\n  Alder | - | 7\n', findings: [[3, 3]] }
    ]
  },
  *check({ document: { text, tree, tables }, lineAt }) {
    if (tree === null) return
    const lines = text.split(/\r\n?|\n/)
    const starts = lineStarts(text)
    let others: Span[] | undefined
    let next = 0
    let end = 0
    for (const [at, line] of lines.entries()) {
      const header = lines[at - 1] ?? ''
      const columns = DASHES.test(line) && header.includes('|') ? delimiterColumns(withoutMarks(line)) : 0
      if (columns === 0) continue
      const cells = splitRow(withoutMarks(header)).length
      if (cells === columns) continue
      others ??= [...tables.flatMap(({ table }) => table.place ?? []), ...codeAndComments(tree)].sort(byStart)
      const start = starts[at] as number
      for (let range = others[next]; range && range.start <= start; range = others[++next])
        end = Math.max(end, range.end)
      if (start < end) continue
      yield {
        at: lineAt(at),
        reason: `Unexpected header of ${count(cells)} above a line of dashes for ${columns}, expected as many; GitHub shows no table`
      }
    }
  }
}

const DASHES = /^[\s>]*[|:-][\s|:-]*$/

/** A line without the marks of the quotes and list items that it stands in. */
function withoutMarks(line: string): string {
  return line.replace(/^[\s>]*(?:(?:[*+-]|\d{1,9}[.)])\s+)?/, '')
}

const byStart = (a: Span, b: Span): number => a.start - b.start

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`
}
