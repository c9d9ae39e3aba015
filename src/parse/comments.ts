import type { Element, Nodes, Root, RootContent } from 'hast'
import { walk } from './walk.ts'

/**
 * Takes out what an open comment hides. Blank lines cut HTML into several nodes; a comment that begins in one of them
 * ends in a later one, and nothing between them is shown.
 */
export function hideComments(tree: Root): void {
  walk(tree, node => {
    if ((node.type === 'root' || node.type === 'element') && node.children.some(isOpen)) {
      node.children = shown(node.children) as Element['children']
    }
    return undefined
  })
}

function shown(children: readonly RootContent[]): RootContent[] {
  const kept: RootContent[] = []
  let isHidden = false
  for (const child of children) {
    const value = rawOf(child)
    if (value === undefined) {
      if (!isHidden) kept.push(child)
      continue
    }
    const end = isHidden ? value.indexOf('-->') : 0
    if (end < 0) continue
    const rest = isHidden ? value.slice(end + 3) : value
    const begin = openAt(rest)
    isHidden = begin >= 0
    // The position stays that of the whole; only what a row or link says of its line could be off by the comment.
    const visible = isHidden ? rest.slice(0, begin) : rest
    const blanked = end > 0 || value !== rest ? value.slice(0, value.length - rest.length).replace(/[^\n]/g, ' ') : ''
    kept.push({ ...child, value: blanked + visible } as RootContent)
  }
  return kept
}

function isOpen(child: RootContent): boolean {
  const value = rawOf(child)
  return value !== undefined && openAt(value) >= 0
}

/** Where a comment begins that nothing ends; -1 where there is none. */
function openAt(value: string): number {
  for (let at = value.indexOf('<!--'); at >= 0; at = value.indexOf('<!--', at)) {
    const end = value.indexOf('-->', at + 2)
    if (end < 0) return at
    at = end + 3
  }
  return -1
}

/** HTML that is still text. */
export function rawOf(node: Nodes): string | undefined {
  const { type, value } = node as { type: string; value?: string }
  return type === 'raw' ? value : undefined
}
