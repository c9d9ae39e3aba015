import { placeOf } from '../../parse/cell.ts'
import { walk } from '../../parse/walk.ts'
import type { Span } from '../place.ts'
import type { Rule } from '../rule.ts'

export const commentedOutRow: Rule = {
  id: 'commented-out-row',
  severity: 'info',
  why: 'Rows of a table inside a comment: nobody sees them, and they go stale. One finding a comment.',
  fixable: false,
  examples: {
    ok: [
      '<!-- Add a row | as below -->\n\n| Model | Paper |\n|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) |'
    ],
    bad: [
      {
        input:
          '<table>\n<tr><th>Model</th><th>Paper</th></tr>\n<!-- <tr><td>Birch</td><td>-</td></tr> -->\n<tr><td>Alder</td><td><a href="https://arxiv.org/abs/2401.00011">arXiv</a></td></tr>\n</table>\n\n<!--\n| Model | Paper |\n|---|---|\n| Cedar | - |\n-->',
        findings: [
          [3, 1],
          [7, 1]
        ]
      }
    ]
  },
  *check({ document }) {
    const { text, tree } = document
    if (tree === null) return
    const found: { at: Span; rows: number }[] = []
    walk(tree, node => {
      if (node.type !== 'comment') return undefined
      const place = placeOf(node)
      const rows = rowsIn(node.value)
      if (place && rows > 0 && text.startsWith('<!--', place.start)) found.push({ at: place, rows })
      return undefined
    })
    for (const { at, rows } of found) {
      yield {
        at: { start: at.start, end: Math.min(at.end, endOfLine(text, at.start)) },
        reason: `Unexpected ${rows === 1 ? 'row' : `${rows} rows`} in a comment, expected ${rows === 1 ? 'it' : 'them'} in the table or gone`
      }
    }
  }
}

/** Rows of HTML, or lines that begin and end with a pipe and have one between; a line of dashes is no row. */
function rowsIn(comment: string): number {
  const html = comment.match(/<tr[\s>](?:(?!<tr[\s>])[\s\S]){0,2000}?<t[dh][\s>]/gi)?.length ?? 0
  const lines = comment.split(/\r\n?|\n/).map(line => line.trim())
  const isRow = (line: string): boolean => /^\|[^|]*\|.*\|$/.test(line) && !/^[|\s:-]+$/.test(line)
  return html + lines.filter(isRow).length
}

function endOfLine(text: string, start: number): number {
  const end = text.slice(start, start + 10_000).search(/[\r\n]/)
  return end < 0 ? start + 10_000 : start + end
}
