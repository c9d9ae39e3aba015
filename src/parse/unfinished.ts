import type { Element, Root, RootContent } from 'hast'
import { rawOf } from './comments.ts'
import { walk } from './walk.ts'

/**
 * Ends what HTML leaves unfinished (`</td` without `>`) before an element or the end of one. The parser forgets an
 * unfinished tag where text follows, and throws where anything else does; empty text makes it forget.
 */
export function endUnfinished(tree: Root): void {
  walk(tree, node => {
    if (node.type === 'root' || node.type === 'element') node.children = ended(node.children) as Element['children']
    return undefined
  })
}

function ended(children: RootContent[]): RootContent[] {
  if (!children.some(child => rawOf(child)?.includes('<'))) return children
  const kept: RootContent[] = []
  // HTML goes on from one piece to the next.
  let html = ''
  for (const [index, child] of children.entries()) {
    kept.push(child)
    html = rawOf(child) === undefined ? '' : html + rawOf(child)
    const next = children[index + 1]
    const goesOn = next !== undefined && (rawOf(next) !== undefined || next.type === 'text')
    if (!goesOn && isUnfinished(html)) kept.push({ type: 'text', value: '' })
  }
  return kept
}

/** A comment or a tag as it should be; any other text is taken for unfinished. */
const WHOLE =
  /<!--(?!-?>)(?:(?!--!>)[\s\S])*?-->|<\/?[a-z][^\s<>"'/=]*(?:\s+[^\s<>"'/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s<>"'=`]+))?)*\s*\/?>/iy

/** Whether HTML may hold anything but text, whole tags and whole comments. */
function isUnfinished(html: string): boolean {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', WHOLE.lastIndex)) {
    WHOLE.lastIndex = at
    if (!WHOLE.test(html)) return true
  }
  return false
}
