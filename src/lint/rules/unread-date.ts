import type { Rule } from '../rule.ts'
import { unread } from '../unread.ts'

export const unreadDate: Rule = {
  id: 'unread-date',
  severity: 'warning',
  why: "A cell in a column of dates that can't be read as one: an impossible day, a typing error, several years. The data then has no date for the row. Placeholders such as `TBD` are fine, and a column of which more than a quarter can't be read is taken for something else.",
  fixable: false,
  examples: {
    ok: [
      '| Model | Paper | Date |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | Jan. 2024 |\n| Birch | [arXiv](https://arxiv.org/abs/2401.00012) | TBD |\n| Cedar | [arXiv](https://arxiv.org/abs/2401.00013) | 2024-01-31 |'
    ],
    bad: [
      {
        input:
          '| Model | Paper | Date |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | 2024-01-31 |\n| Birch | [arXiv](https://arxiv.org/abs/2401.00012) | 2024-02-31 |',
        findings: [[4, 55]]
      }
    ]
  },
  *check(context) {
    yield* unread(context, ['date', 'knowledgeCutoff'], 'a date such as `2024-03-31`, `Mar 2024` or `2024`')
  }
}
