import type { TableCell } from '../../parse/cell.ts'
import type { Rule } from '../rule.ts'

export const missingHeader: Rule = {
  id: 'missing-header',
  severity: 'warning',
  why: 'A column without a header leaves its readers, and this program, to guess from its cells what it holds. Empty columns are left alone; several of one table are one finding.',
  fixable: false,
  examples: {
    ok: ['| Model | Paper | |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | |'],
    bad: [
      {
        input: '| Model | |\n|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) |',
        findings: [[1, 10]]
      },
      {
        input:
          '## Models\n\n<table>\n<tr><td>Alder</td><td><a href="https://arxiv.org/abs/2401.00011">arXiv</a></td></tr>\n<tr><td>Birch</td><td><a href="https://arxiv.org/abs/2401.00012">arXiv</a></td></tr>\n</table>',
        findings: [[3, 1]]
      }
    ]
  },
  *check(context) {
    for (const list of context.lists) {
      const { table, meaning } = list
      if (table.headers.every(header => header === '')) {
        yield { at: context.lineAt(table.line), reason: 'Unexpected table without headers, expected a header row' }
        continue
      }
      const empty = [...meaning.columns.keys()].filter(
        column => table.headers[column] === '' && table.rows.some(({ cells }) => holds(cells[column]))
      )
      if (empty[0] === undefined) continue
      const what =
        empty.length > 1 ? `${empty.length} columns without a header` : `empty header of column ${empty[0] + 1}`
      yield {
        at: context.headerAt(list, empty[0]),
        reason: `Unexpected ${what}, expected ${empty.length > 1 ? 'what they hold' : 'what it holds'}`
      }
    }
  }
}

function holds(cell: TableCell | undefined): boolean {
  return cell !== undefined && (cell.text !== '' || cell.links.length > 0 || cell.images.length > 0)
}
