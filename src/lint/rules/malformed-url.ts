import { identify } from '../../identify/identify.ts'
import { isUnsafeUrl } from '../../normalize/links.ts'
import { isPlaceholderUrl } from '../../values/placeholder.ts'
import type { LinkUse } from '../context.ts'
import { quote, type Rule } from '../rule.ts'

export const malformedUrl: Rule = {
  id: 'malformed-url',
  severity: 'error',
  why: 'An address with a dot left from a sentence at its end, with spaces, without `https://` or with two of them opens the wrong page or none. A dot is only reported where the host is known to have no such addresses, and `--fix` takes it off.',
  fixable: true,
  examples: {
    ok: [
      '| Model | Paper | Page |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | [Acme](https://en.wikipedia.org/wiki/Acme_Inc.) |\n| Birch | [old](https://web.archive.org/web/2020/https://example.org/) | [page](docs/birch.md) |'
    ],
    bad: [
      {
        input: '| Model | Code |\n|---|---|\n| Alder | [code](https://github.com/grove/alder.) |',
        findings: [[3, 18]]
      },
      {
        input:
          '| Model | Code |\n|---|---|\n| Alder | [code](https://https://github.com/grove/alder) |\n| Birch | [code](https:/github.com/grove/birch) |\n| Cedar | [code](github.com/grove/cedar) |\n| Elm | <a href="https://example.org/an elm">page</a> |\n| Fir | [code](Code:https://github.com/grove/fir) |',
        findings: [
          [3, 18],
          [4, 18],
          [5, 18],
          [6, 18],
          [7, 16]
        ]
      },
      {
        input: '| Model | Paper |\n|---|---|\n| Alder | https://arxiv.org/pdf/2401.00011（arXiv） |',
        findings: [[3, 11]]
      }
    ]
  },
  *check(context) {
    for (const use of context.links) {
      const problem = malformation(use)
      if (!problem) continue
      const at = context.addressAt(use.link, use.entry.row)
      const fix =
        problem.fix !== null && at.exact ? { at: { start: at.start, end: at.end }, text: problem.fix } : undefined
      yield { at, reason: problem.reason, fix }
    }
  }
}

/** What is wrong with the form of an address, and the address as it was surely meant; null if nothing is. */
export function malformation({
  link,
  identity
}: Pick<LinkUse, 'link' | 'identity'>): { reason: string; fix: string | null } | null {
  const { url } = link
  if (isPlaceholderUrl(url)) return null
  const unexpected = (what: string, expected: string) => ({
    reason: `Unexpected ${what}, expected ${expected}`,
    fix: null
  })
  const isWeb = /^https?:/i.test(url)
  if (/^https?:[/\\]*https?(?::|\/\/)/i.test(url)) return unexpected(`two schemes in ${quote(url)}`, 'one `https://`')
  if (identity.broken?.startsWith('Unexpected `http')) return { reason: identity.broken, fix: null }
  const typo = isWeb ? undefined : /^(?:https?[/;]\/{1,2}|h?t?tps?:\/\/)/i.exec(url)?.[0]
  if (typo !== undefined) return unexpected(quote(typo), '`https://`')
  const word = isWeb ? undefined : /^[a-z]{1,30}:\s{0,9}(?=https?:\/\/)/i.exec(url)?.[0]
  if (word !== undefined && !isUnsafeUrl(url)) return unexpected(quote(word), 'the address to begin behind it')
  if (!isWeb) {
    const bare = identity.host !== null || /^www\.[\w-]+\.[\w.-]+/i.test(url)
    return bare && !url.startsWith('//')
      ? unexpected(`${quote(url)}, which leads into this repository`, '`https://` before it')
      : null
  }
  if (/\s/u.test(url)) return unexpected(`white space in ${quote(url)}`, 'an address without it, or `%20`')
  // A bracket may be meant where the address has a label of its own.
  const isBare = link.text !== '' && url.endsWith(link.text)
  const mark = (isBare ? /[，。；、（）]/u : /[，。；、]/u).exec(url)?.[0]
  if (mark) return unexpected(`\`${mark}\` in ${quote(url)}`, 'the address to end before it')
  if (!URL.canParse(url)) return unexpected(quote(url), 'an address that a browser can open')
  if (/[.,;]$/.test(url)) return trailing(url)
  return null
}

/** Only on known hosts can no address end in a dot; on others it may belong to a title. */
function trailing(url: string): ReturnType<typeof malformation> {
  const meant = url.replace(/[.,;]+$/, '')
  if (/[?#]/.test(url)) return null
  const { id } = identify(meant)
  if (!id || !/^(?:github|hf|arxiv|doi|openreview|acl|pmid|pmcid|kaggle|zenodo):/.test(id) || /;\d-\.$/.test(url))
    return null
  return {
    reason: `Unexpected \`${url.slice(meant.length)}\` at the end of ${quote(url)}, expected the address to end before it`,
    fix: /[^.]\.$/.test(url) ? meant : null
  }
}
