import type { Resource } from '../../model.ts'
import { cleanUrl } from '../../normalize/links.ts'
import type { Field } from '../../vocabulary.ts'
import type { Context, Entry } from '../context.ts'
import { namesakes, share } from '../names.ts'
import { quote, type Rule } from '../rule.ts'

/** A name that comes this often does not name one thing. */
const MOST = 3

/** Columns whose links tell things apart; a link to an organization or a licence does not. */
const OWN = new Set<Field>(['name', 'title', 'paper', 'weights', 'data', 'code', 'link', 'demo'])

export const duplicateResource: Rule = {
  id: 'duplicate-resource',
  severity: 'warning',
  why: 'A resource listed twice, under the same kind and name, goes stale in one of the two places. Rows with one name that share no link, or differ in size, or in one table in anything else they say, names that come more than three times, and names that span several rows, are taken for different things.',
  fixable: false,
  examples: {
    ok: [
      '| Model | Paper |\n|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) |\n| Alder 2 | [arXiv](https://arxiv.org/abs/2402.00012) |',
      '| Dataset | Year | Paper |\n|---|---|---|\n| Rings | 2020 | [arXiv](https://arxiv.org/abs/2001.00011) |\n| Rings | 2021 | [arXiv](https://arxiv.org/abs/2102.00012) |',
      '<table>\n<tr><th>Model</th><th>Weights</th></tr>\n<tr><td rowspan="2">Alder</td><td><a href="https://huggingface.co/grove/alder-7b">7B</a></td></tr>\n<tr><td><a href="https://huggingface.co/grove/alder-13b">13B</a></td></tr>\n</table>\n\n| Model | Paper |\n|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) |'
    ],
    bad: [
      {
        input:
          '| Model | Paper |\n|---|---|\n| Alder-1 | [arXiv](https://arxiv.org/abs/2401.00011) |\n| Birch | - |\n| alder 1 | [arXiv](https://arxiv.org/abs/2401.00011) |',
        findings: [[5, 3]]
      }
    ]
  },
  *check(context) {
    for (const [first, ...rest] of namesakes(context.entries)) {
      if (!first || rest.length >= MOST) continue
      for (const entry of rest) {
        if (!isSame(first, entry)) continue
        const reason = `Unexpected second ${entry.resource?.kind} ${quote(entry.resource?.name ?? '')}, expected one row for it`
        yield { at: context.nameAt(entry), reason, related: firstOf(context, first) }
      }
    }
  }
}

function firstOf(context: Context, first: Entry) {
  return { at: context.nameAt(first), reason: 'the first one is here' }
}

/**
 * Two rows with one name are one thing where they share an address or one of them has none, unless what they say of it
 * differs: sizes, or in one table anything that is counted, dated or said in a column of its own.
 */
function isSame(a: Entry, b: Entry): boolean {
  const [one, other] = [a.resource, b.resource]
  if (!one || !other) return false
  const [mine, yours] = [addresses(a), addresses(b)]
  if (mine.length > 0 && yours.length > 0 && !share(mine, yours)) return false
  if (differ(one.parameters, other.parameters)) return false
  if (a.list !== b.list) return true
  return JSON.stringify(said(one)) === JSON.stringify(said(other))
}

/** What its links point at, by identity where it is known. */
function addresses({ links }: Entry): string[] {
  return links
    .filter(({ field }) => OWN.has(field))
    .flatMap(({ link, identity }) => identity.id ?? (cleanUrl(link.url) || []))
}

function differ(a: number[], b: number[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some(size => b.includes(size))
}

function said({ date, parameters, quantities, extra, modalities, tasks }: Resource) {
  return { date, parameters, quantities, extra, modalities, tasks }
}
