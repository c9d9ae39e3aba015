import type { Element, Nodes } from 'hast'

/** Called on the way into a node; `false` leaves its children out. */
type Enter = (node: Nodes, parent: Element | undefined) => boolean | undefined
/** Called on the way out of an element whose children were visited. */
type Leave = (node: Element) => void

/**
 * Visits a tree depth first, in document order. Keeps its own stack, because a document can nest deeper than the
 * call stack reaches.
 */
export function walk(root: Nodes, enter: Enter, leave?: Leave): void {
  const open: { node: Nodes; next: number }[] = []
  const go = (node: Nodes, parent: Element | undefined): void => {
    if (enter(node, parent) !== false && 'children' in node) open.push({ node, next: 0 })
  }
  go(root, undefined)
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = 'children' in top.node ? top.node.children[top.next++] : undefined
    if (child) go(child, top.node.type === 'element' ? top.node : undefined)
    else {
      open.pop()
      if (top.node.type === 'element') leave?.(top.node)
    }
  }
}

/** The element children of a node that have one of these names. */
export function kids(node: Element, ...names: string[]): Element[] {
  return node.children.filter((child): child is Element => child.type === 'element' && names.includes(child.tagName))
}
