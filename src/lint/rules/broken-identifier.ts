import type { Rule } from '../rule.ts'
import { malformation } from './malformed-url.ts'

export const brokenIdentifier: Rule = {
  id: 'broken-identifier',
  severity: 'error',
  why: 'An address of a known form, such as a paper on arXiv or a repository on GitHub, whose identifier cannot be: a month 13, a digit too many, a character that no name there has. The page does not exist.',
  fixable: false,
  examples: {
    ok: ['| Model | Paper |\n|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011v2) |'],
    bad: [
      {
        input: '| Model | Paper |\n|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2313.00011) |',
        findings: [[3, 19]]
      }
    ]
  },
  *check(context) {
    for (const use of context.links) {
      const { broken } = use.identity
      // An address of a wrong form has a finding of its own.
      if (broken === null || malformation(use) !== null) continue
      yield { at: context.addressAt(use.link, use.entry.row), reason: broken }
    }
  }
}
