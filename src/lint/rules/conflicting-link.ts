import type { Context, Entry } from '../context.ts'
import { idsOf, namesakes, share } from '../names.ts'
import type { Span } from '../place.ts'
import { quote, type Rule } from '../rule.ts'

export const conflictingLink: Rule = {
  id: 'conflicting-link',
  severity: 'warning',
  why: 'One resource, told by its name and paper, with two code repositories: one of them is a fork, has moved, or was pasted from another row. Only rows with one repository each are compared.',
  fixable: false,
  examples: {
    ok: [
      '| Model | Paper | Code |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | [code](https://github.com/grove/alder) |\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | [code](https://github.com/grove/alder/tree/main/src) |'
    ],
    bad: [
      {
        input:
          '| Model | Paper | Code |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | [code](https://github.com/grove/alder) |\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | [code](https://github.com/wood/alder) |',
        findings: [[4, 62]]
      }
    ]
  },
  *check(context) {
    for (const [first, ...rest] of namesakes(context.entries)) {
      const repository = first && onlyRepository(first)
      if (!first || !repository) continue
      for (const entry of rest) {
        const other = onlyRepository(entry)
        if (!other || other === repository || !share(idsOf(first, 'paper'), idsOf(entry, 'paper'))) continue
        yield {
          at: linkAt(context, entry, other),
          reason: `Unexpected repository ${quote(other)} of ${quote(entry.resource?.name ?? '')}, expected ${quote(repository)}`,
          related: { at: linkAt(context, first, repository), reason: 'the other repository is here' }
        }
      }
    }
  }
}

function onlyRepository(entry: Entry): string | null {
  const ids = idsOf(entry, 'code').map(id => id.toLowerCase())
  return ids.length === 1 && /^git(?:hub|lab):/.test(ids[0] ?? '') ? (ids[0] ?? null) : null
}

function linkAt(context: Context, entry: Entry, id: string): Span {
  const use = entry.links.find(({ identity }) => identity.id?.toLowerCase() === id)
  return use ? context.addressAt(use.link, entry.row) : context.nameAt(entry)
}
