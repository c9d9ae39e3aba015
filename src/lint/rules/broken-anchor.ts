import type { Root } from 'hast'
import { placeOf } from '../../parse/cell.ts'
import { walk } from '../../parse/walk.ts'
import { anchorsOf } from '../anchors.ts'
import type { Context } from '../context.ts'
import { addressSpan, type Span } from '../place.ts'
import { quote, type Rule } from '../rule.ts'

export const brokenAnchor: Rule = {
  id: 'broken-anchor',
  severity: 'warning',
  why: 'A link into the page whose target is not there, mostly an entry of the table of contents whose heading was renamed. Targets are the headings by the rules of GitHub (`## ⚙️ Methods` is `#️-methods`, with the invisible half of the emoji; a `<summary>` is no heading) and every `id` and `name`. Case is ignored. Saved web pages are left alone.',
  fixable: false,
  examples: {
    ok: [
      '- [Trees](#trees)\n- [Trees again](#trees-1)\n- [Bark](#-bark--leaf)\n- [Roots](#roots)\n- [Up](#top)\n\n## Trees\n\n## Trees\n\n## 🪵 Bark & Leaf\n\n<a id="roots"></a>'
    ],
    bad: [
      {
        input:
          '- [Trees](#trees)\n- [Shrubs](#shrubs)\n\n## Trees\n\n<details><summary>Shrubs</summary></details>\n\n<a href="#contents">top</a>',
        findings: [
          [2, 12],
          [8, 10]
        ]
      }
    ]
  },
  *check(context) {
    const { tree } = context.document
    if (tree === null) return
    const anchors = anchorsOf(tree)
    for (const { url, at } of pageLinks(context, tree)) {
      const target = decode(url.slice(1))
        .replace(/^user-content-/, '')
        .toLowerCase()
      if (target === '' || anchors.has(target)) continue
      yield { at, reason: `Unexpected ${quote(url)}, expected the anchor of a heading, an \`id\` or a \`name\`` }
    }
  }
}

function pageLinks({ document, lineAt }: Context, tree: Root): { url: string; at: Span }[] {
  const found: { url: string; at: Span }[] = []
  walk(tree, node => {
    if (node.type !== 'element' || node.tagName !== 'a') return undefined
    const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties
    if (typeof href !== 'string' || dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return undefined
    const url = href.trim()
    if (!url.startsWith('#')) return undefined
    const place = placeOf(node)
    found.push({ url, at: addressSpan(document.text, place, url) ?? lineAt(place?.line ?? 1) })
    return undefined
  })
  return found
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
