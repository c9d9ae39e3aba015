import type { TableRow } from '../../parse/tables.ts'
import type { Context } from '../context.ts'
import { isMarkdown } from '../document.ts'
import type { Span } from '../place.ts'
import { quote, type Rule } from '../rule.ts'

export const raggedRow: Rule = {
  id: 'ragged-row',
  severity: 'warning',
  why: 'A row with more cells than the header loses them on GitHub, mostly because of a `|` in a name or a title that needs a `\\` before it; one with fewer is filled up with empty cells, such as one with full-width pipes (`｜`). A line of text right below a table becomes a row of it. Rows of one filled cell, which are headings between rows, are left alone. Where most rows agree with each other, the header is reported instead.',
  fixable: false,
  examples: {
    ok: [
      '| Model | Paper | Code |\n|---|---|---|\n| Alder \\| Birch | [arXiv](https://arxiv.org/abs/2401.00011) | - |\n| **Conifers** |\n| Cedar | [arXiv](https://arxiv.org/abs/2401.00012) | |\n| Oak ｜ Elm | [arXiv](https://arxiv.org/abs/2401.00013) | - |\n| **Oaks ｜ Elms ｜ Firs** |'
    ],
    bad: [
      {
        input:
          '| Model | Paper | Code |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) |\n| Birch | Leaf | [arXiv](https://arxiv.org/abs/2401.00012) | - |\n| Cedar | - | - |\nText below.',
        findings: [
          [3, 1],
          [4, 1],
          [6, 1]
        ]
      },
      {
        input:
          '| Model | Paper | Code |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | - |\n| Birch ｜ Leaf ｜ - ｜\n',
        findings: [[4, 1]]
      },
      {
        input:
          '<table>\n<tr><th>Model</th><th>Paper</th><th>Code</th></tr>\n<tr><td>Alder</td><td><a href="https://arxiv.org/abs/2401.00011">arXiv</a></td></tr>\n</table>',
        findings: [[3, 1]]
      }
    ]
  },
  *check(context) {
    for (const list of context.lists) {
      const width = list.table.headers.length
      if (width === 0) continue
      const written = isMarkdown(context.document.text, list.table)
      const rows = list.entries.flatMap(
        ({ row }) => (written ? markdownRow(context, row) : htmlRow(context, row)) ?? []
      )
      const usual = usualWidth(rows)
      if (usual !== null && usual !== width) {
        const reason = `Unexpected ${width} columns in the header, expected ${usual} as in most rows`
        yield { at: context.lineAt(list.table.line), reason }
        continue
      }
      for (const row of rows) {
        const reason = row.cells.length === width ? null : whyRagged(row, width)
        if (reason !== null) yield { at: row.at, reason }
      }
    }
  }
}

interface Row {
  at: Span
  /** What stands in each cell. */
  cells: string[]
  /** Whether the row has no mark of a row at all. */
  isText: boolean
}

function whyRagged({ cells, isText }: Row, width: number): string | null {
  if (isText && width > 1) return `Unexpected text ${quote(cells.join('|'))} as a row, expected an empty line before it`
  if (isWide(cells, width)) return 'Unexpected `｜` between cells, expected `|`'
  if (cells.filter(cell => cell.trim() !== '').length <= 1) return null
  const lost = cells.slice(width).filter(cell => cell.trim() !== '')
  const reason = `Unexpected ${cells.length} cells, expected ${width} as in the header`
  return lost.length > 0 ? `${reason}; ${quote(lost.join('|'))} has no column` : reason
}

/** Whether full-width pipes, which part nothing, would part as many cells as the header has. */
function isWide(cells: string[], width: number): boolean {
  if (cells.length >= width || !cells.some(cell => cell.includes('｜'))) return false
  // What is bold as a whole is a heading between rows.
  if (cells.some(cell => /^\s*(\*\*|__).*\1\s*$/.test(cell))) return false
  const parts = cells.flatMap(cell => cell.split('｜'))
  return (parts.at(-1)?.trim() === '' ? parts.length - 1 : parts.length) === width
}

/** The width that more than half of the rows have; where it is not the header's, it is the header that is wrong. */
function usualWidth(rows: Row[]): number | null {
  if (rows.length < 3) return null
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].find(([, count]) => count * 2 > rows.length)?.[0] ?? null
}

function markdownRow(context: Context, row: TableRow): Row | null {
  const first = row.cells.find(cell => cell.place)?.place
  const line = context.lineAt(row.line)
  if (!first || first.start < line.start || first.start > line.end) return null
  const at = { start: first.start, end: line.end }
  const source = context.document.text.slice(at.start, at.end)
  return { at, cells: cellsOf(source), isText: !/(?<!\\)\|/.test(source) }
}

function htmlRow(context: Context, row: TableRow): Row {
  // A cell that spans several columns fills them all, but says its text once.
  const texts = row.cells.map((cell, index) =>
    row.cells.indexOf(cell) === index ? cell.text || cell.links[0]?.url || '' : ''
  )
  return { at: context.lineAt(row.line), cells: texts, isText: false }
}

/** The cells of a Markdown row: a pipe parts them unless a backslash is before it, in code as well. */
function cellsOf(source: string): string[] {
  const cells: string[] = []
  let start = source.startsWith('|') ? 1 : 0
  for (let at = start; at < source.length; at++) {
    if (source[at] === '\\' && (source[at + 1] === '|' || source[at + 1] === '\\')) at++
    else if (source[at] === '|') {
      cells.push(source.slice(start, at))
      start = at + 1
    }
  }
  if (source.slice(start).trim() !== '') cells.push(source.slice(start))
  return cells
}
