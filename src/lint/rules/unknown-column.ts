import { quote, type Rule } from '../rule.ts'

export const unknownColumn: Rule = {
  id: 'unknown-column',
  severity: 'info',
  why: 'A column that no field takes: its cells are kept under `extra` with the header as their name, but other lists will call the same thing differently. `docs/fields.md` has the names that are known.',
  fixable: false,
  examples: {
    ok: ['| Model | Paper | License |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | MIT |'],
    bad: [
      {
        input:
          '| Model | Paper | Bark |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | smooth |',
        findings: [[1, 19]]
      }
    ]
  },
  *check(context) {
    for (const list of context.lists) {
      for (const [column, { field, header }] of list.meaning.columns.entries()) {
        const holds = list.entries.some(
          ({ resource, row }) => resource !== null && (row.cells[column]?.text ?? '') !== ''
        )
        if (field !== 'extra' || header === '' || !holds) continue
        yield {
          at: context.headerAt(list, column),
          reason: `Unexpected column ${quote(header)}, expected one that a field takes`
        }
      }
    }
  }
}
