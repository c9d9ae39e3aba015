import type { Rule } from '../rule.ts'

export const emptyName: Rule = {
  id: 'empty-name',
  severity: 'warning',
  why: 'A row that says something but does not say of what. It is left out of the data. Only a blank cell goes on with the name above it.',
  fixable: false,
  examples: {
    ok: [
      '| Model | Paper |\n|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) |\n| | |',
      '| Model | Paper |\n|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) |\n| | [arXiv](https://arxiv.org/abs/2401.00012) |'
    ],
    bad: [
      {
        input:
          '| Model | Paper |\n|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) |\n| - | [arXiv](https://arxiv.org/abs/2401.00012) |',
        findings: [[4, 1]]
      }
    ]
  },
  *check(context) {
    for (const { no, row } of context.entries) {
      if (no === 'a row without a name')
        yield { at: context.lineAt(row.line), reason: 'Unexpected row without a name, expected a name' }
    }
  }
}
