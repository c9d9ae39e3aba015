import type { Context, Entry } from '../context.ts'
import { idsOf, looseNameKey, share } from '../names.ts'
import type { Span } from '../place.ts'
import { quote, type Rule } from '../rule.ts'

/** A paper that more of a kind point at presents a family, or surveys them. */
const MOST = 3

export const sharedPaper: Rule = {
  id: 'shared-paper',
  severity: 'warning',
  why: 'Two resources of one kind with one paper: mostly a link pasted from the row above. Resources whose titles agree, that share a repository, an owner or the start of their names, or that are more than three, are taken for one work.',
  fixable: false,
  examples: {
    ok: [
      '| Model | Paper | Code |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | [code](https://github.com/grove/alder) |\n| Birch | [arXiv](https://arxiv.org/abs/2401.00011) | [code](https://github.com/grove/birch) |',
      '| Model | Paper | Code |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | [code](https://github.com/grove/alder) |\n| Alder-Chat | [arXiv](https://arxiv.org/abs/2401.00011) | [code](https://github.com/talk/chat) |'
    ],
    bad: [
      {
        input:
          '| Model | Paper | Code |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | [code](https://github.com/grove/alder) |\n| Birch | [arXiv](https://arxiv.org/abs/2401.00011v2) | [code](https://github.com/wood/birch) |',
        findings: [[4, 19]]
      }
    ]
  },
  *check(context) {
    for (const [key, group] of byPaper(context.entries)) {
      const [first, ...rest] = group
      const id = key.slice(key.indexOf(' ') + 1)
      if (!first || rest.length >= MOST) continue
      for (const entry of rest) {
        if (!areDifferent(first, entry)) continue
        yield {
          at: paperAt(context, entry, id),
          reason: `Unexpected ${quote(id)} for ${quote(entry.resource?.name ?? '')}, expected a paper that is not the one of ${quote(first.resource?.name ?? '')}`,
          related: { at: paperAt(context, first, id), reason: 'the other one is here' }
        }
      }
    }
  }
}

/** Entries of each kind and paper; those with many papers cite rather than present them. */
function byPaper(entries: Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const ids = idsOf(entry, 'paper')
    if (ids.length > 2) continue
    for (const id of ids) {
      const key = `${entry.resource?.kind} ${id}`
      const group = groups.get(key)
      if (group) group.push(entry)
      else groups.set(key, [entry])
    }
  }
  return groups
}

function areDifferent(a: Entry, b: Entry): boolean {
  const names = [a, b].map(entry => looseNameKey(entry.resource?.name ?? '')) as [string, string]
  if (names.some(name => name === '') || isPart(...names)) return false
  if (share(idsOf(a, 'code', 'weights', 'data', 'homepage'), idsOf(b, 'code', 'weights', 'data', 'homepage')))
    return false
  const titles = [a, b].map(titleOf) as [string, string]
  // Fewer words may be a name rather than a title.
  if (titles.every(title => title.split(' ').length >= 5)) return !isPart(...titles) && overlap(...titles) < 0.5
  const owners = [a, b].map(ownersOf) as [string[], string[]]
  return owners.every(list => list.length > 0) && !share(...owners)
}

function isPart(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a)
}

function titleOf({ resource }: Entry): string {
  return (resource?.title ?? (resource?.kind === 'paper' ? resource.name : ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Share of the words of the shorter title that stand in the other one too. */
function overlap(a: string, b: string): number {
  const [few, many] = [new Set(a.split(' ')), new Set(b.split(' '))].sort((x, y) => x.size - y.size) as [
    Set<string>,
    Set<string>
  ]
  return [...few].filter(word => many.has(word)).length / few.size
}

/** Who owns the repositories of an entry, as far as addresses tell. */
function ownersOf(entry: Entry): string[] {
  return idsOf(entry, 'code', 'weights', 'homepage')
    .flatMap(id => /^(?:github|gitlab|hf):(?:spaces\/)?([^/]+)\//.exec(id)?.[1] ?? [])
    .map(owner => owner.toLowerCase().replace(/[^a-z0-9]/g, ''))
}

function paperAt(context: Context, entry: Entry, id: string): Span {
  const use = entry.links.find(({ identity }) => identity.id === id)
  return use ? context.addressAt(use.link, entry.row) : context.nameAt(entry)
}
