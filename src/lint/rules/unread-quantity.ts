import type { Rule } from '../rule.ts'
import { unread } from '../unread.ts'

export const unreadQuantity: Rule = {
  id: 'unread-quantity',
  severity: 'warning',
  why: "A cell in a column of counts or sizes that can't be read as one number: two counts in one cell, a range, a unit that is no count. The data then has no number for the row. Placeholders such as `-` are fine, and a column of which more than a quarter can't be read is taken for something else.",
  fixable: false,
  examples: {
    ok: [
      '| Dataset | Link | #Samples |\n|---|---|---|\n| Rings | [data](https://zenodo.org/records/1234567) | 26,000,000 |\n| Bark | [data](https://zenodo.org/records/1234568) | ~1.3 million |\n| Leaf | [data](https://zenodo.org/records/1234569) | - |'
    ],
    bad: [
      {
        input:
          '| Dataset | Link | #Samples |\n|---|---|---|\n| Rings | [data](https://zenodo.org/records/1234567) | 26,000 |\n| Bark | [data](https://zenodo.org/records/1234568) | 12k or 13k |',
        findings: [[4, 55]]
      }
    ]
  },
  *check(context) {
    const fields = ['samples', 'images', 'texts', 'stars', 'inputTokens', 'outputTokens', 'parameters'] as const
    yield* unread(context, fields, 'one number such as `25,000`, `25k` or `7B`', /^[\P{L}]*\d/u)
  }
}
