import type { Rule } from '../rule.ts'
import { quote } from '../rule.ts'

export const futureDate: Rule = {
  id: 'future-date',
  severity: 'warning',
  why: 'A date that is still to come, mostly a typing error in the year. A month or a year is in the future when all of it is. The library compares with the day it is given, the command with the clock.',
  fixable: false,
  examples: {
    ok: [
      '| Model | Paper | Date |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | 2024-01-31 |\n| Birch | [arXiv](https://arxiv.org/abs/2401.00012) | 2026 |'
    ],
    bad: [
      {
        input:
          '| Model | Paper | Date |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | 2024-01-31 |\n| Birch | [arXiv](https://arxiv.org/abs/2401.00012) | 2042-01-31 |',
        findings: [[4, 55]]
      }
    ]
  },
  *check(context) {
    const { today } = context
    if (today === null) return
    for (const { list, row, resource } of context.entries) {
      for (const [column, { field }] of list.meaning.columns.entries()) {
        if (field !== 'date' && field !== 'knowledgeCutoff') continue
        if (field === 'date' && resource?.dateFrom !== 'column') continue
        const date = resource?.[field]
        if (!date || date <= today.slice(0, date.length)) continue
        yield {
          at: context.cellAt(row.cells[column], row),
          reason: `Unexpected ${quote(date)}, expected a date up to ${today}`
        }
      }
    }
  }
}
