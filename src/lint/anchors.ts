import GithubSlugger, { slug } from 'github-slugger'
import type { Element, Root } from 'hast'
import { walk } from '../parse/walk.ts'

/** Targets that every page of GitHub has. */
const PAGE = ['top', 'readme', 'start-of-content']

/** What the links of a document can lead to, lower-cased: ids, names, and the slugs GitHub gives to headings. */
export function anchorsOf(tree: Root): Set<string> {
  const anchors = new Set(PAGE)
  const slugger = new GithubSlugger()
  const counts = new Map<string, number>()
  walk(tree, node => {
    if (node.type !== 'element') return undefined
    for (const name of ['id', 'name']) {
      const value = node.properties[name]
      if (typeof value === 'string') anchors.add(value.replace(/^user-content-/, '').toLowerCase())
    }
    if (!/^h[1-6]$/.test(node.tagName)) return undefined
    const text = textContent(node)
    // Where GitHub's rule for repeats and for white space around an HTML heading is not known, both readings count.
    anchors.add(slugger.slug(text))
    for (const base of new Set([slug(text), slug(text.trim())])) {
      const count = counts.get(base) ?? 0
      anchors.add(count > 0 ? `${base}-${count}` : base)
      counts.set(base, count + 1)
    }
    return undefined
  })
  return anchors
}

function textContent(heading: Element): string {
  let text = ''
  walk(heading, node => {
    if (node.type === 'text') text += node.value
    return undefined
  })
  return text
}
