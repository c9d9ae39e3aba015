import type { Element, Root, RootContent } from 'hast'
import { walk } from './walk.ts'

/**
 * Ends what HTML leaves unfinished (`</td` without `>`) before an element or the end of one. The parser forgets an
 * unfinished tag where text follows, and throws where anything else does; empty text makes it forget.
 */
export function endUnfinished(tree: Root): void {
  walk(tree, node => {
    if (node.type !== 'root' && node.type !== 'element') return undefined
    const { children } = node as { children: RootContent[] }
    if (children.some((child, index) => isRaw(child) && !continues(children[index + 1]))) {
      node.children = children.flatMap((child, index) =>
        isRaw(child) && !continues(children[index + 1]) ? [child, { type: 'text', value: '' }] : [child]
      ) as Element['children']
    }
    return undefined
  })
}

function isRaw(node: RootContent): boolean {
  return (node.type as string) === 'raw'
}

function continues(next: RootContent | undefined): boolean {
  return next !== undefined && (isRaw(next) || next.type === 'text')
}
