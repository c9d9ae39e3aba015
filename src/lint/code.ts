import type { Root } from 'hast'
import { placeOf } from '../parse/cell.ts'
import { walk } from '../parse/walk.ts'
import type { Span } from './place.ts'

const CODE = new Set(['code', 'pre', 'script', 'style'])

/** What of a document is shown as it is written or not at all, so that it says nothing itself. */
export function codeAndComments(tree: Root): Span[] {
  const found: Span[] = []
  walk(tree, node => {
    const isOther = node.type === 'comment' || (node.type === 'element' && CODE.has(node.tagName))
    const place = isOther ? placeOf(node) : undefined
    if (place) found.push(place)
    return undefined
  })
  return found
}
