import { isUnsafeUrl } from '../../normalize/links.ts'
import { quote, type Rule } from '../rule.ts'

export const unsafeLink: Rule = {
  id: 'unsafe-link',
  severity: 'error',
  why: 'An address such as `javascript:` or `data:` runs or embeds something, and one such as `vscode:` starts a program, instead of leading to a page, code or data. GitHub takes such links away, other readers may not; the data has none of them.',
  fixable: false,
  examples: {
    ok: [
      '| Model | Page |\n|---|---|\n| Alder | [page](https://example.org/javascript:x) |\n| Birch | [mail](mailto:grove@example.org) |\n| Cedar | [files](s3://grove/cedar) |'
    ],
    bad: [
      {
        input:
          '| Model | Page |\n|---|---|\n| Alder | [page](https://example.org/) |\n| Birch | <a href="javascript:alert(1)">page</a> |',
        findings: [[4, 20]]
      },
      {
        input:
          '| Tool | Code | Install |\n|---|---|---|\n| Alder | [code](https://github.com/grove/alder) | [install](vscode:extension/grove.alder) |',
        findings: [[3, 62]]
      }
    ]
  },
  *check(context) {
    for (const { link, entry } of context.links) {
      if (!isUnsafeUrl(link.url)) continue
      yield {
        at: context.addressAt(link, entry.row),
        reason: `Unexpected ${quote(link.url)}, expected an address of a page, code or data`
      }
    }
  }
}
