import type { Element, Root } from 'hast'
import { raw } from 'hast-util-raw'
import type { Link, LinkReference, Nodes } from 'mdast'
import { defaultHandlers, type Handlers, toHast } from 'mdast-util-to-hast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()

/** Reads Markdown with HTML in it into one tree, the way GitHub shows it, with positions in `text`. */
export function fromMarkdown(text: string): Root {
  const tree = toHast(markdown.parse(text), { allowDangerousHtml: true, handlers })
  return raw(tree, { file: new VFile(text) }) as Root
}

/** Addresses are facts: they stay as written, where HTML output would percent-encode them. */
const handlers: Handlers = {
  link: (state, node: Link) => written(defaultHandlers.link(state, node), 'href', node.url),
  image: (state, node) => written(defaultHandlers.image(state, node), 'src', node.url),
  linkReference(state, node: LinkReference) {
    const url = state.definitionById.get(node.identifier.toUpperCase())?.url
    return written(defaultHandlers.linkReference(state, node), 'href', url)
  },
  imageReference(state, node) {
    const url = state.definitionById.get(node.identifier.toUpperCase())?.url
    return written(defaultHandlers.imageReference(state, node), 'src', url)
  }
}

function written<T extends Nodes | Element | unknown>(made: T, name: string, url: string | undefined): T {
  if (url !== undefined && isElement(made) && made.properties[name] !== undefined) made.properties[name] = url
  return made
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'element'
}
