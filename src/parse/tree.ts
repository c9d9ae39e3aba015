import type { Element, Root } from 'hast'
import { raw } from 'hast-util-raw'
import type { Link, LinkReference, Root as Markdown, Nodes } from 'mdast'
import { defaultHandlers, type Handlers, toHast } from 'mdast-util-to-hast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { hideComments } from './comments.ts'
import { guardCells } from './grid.ts'
import { unquotedValues } from './html-text.ts'
import { guardInlines } from './inline-guard.ts'
import { linesOf } from './lines.ts'
import { indentsIn, placeAt } from './positions.ts'
import { guardTags } from './tag-guard.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze()

/** Reads Markdown with HTML in it into one tree, the way GitHub shows it, with positions in `text`. */
export function fromMarkdown(text: string): Root {
  return resolve(toNodes(text), text)
}

/** Reads Markdown into a tree in which the HTML in it is still text. */
export function toNodes(text: string): Root {
  const tree = parseGuarded(text)
  guardCells(tree)
  return toHast(tree, { allowDangerousHtml: true, handlers }) as Root
}

/** Throws `LimitError` for a text that would take the stack, the memory or hours. */
function parseGuarded(text: string): Markdown {
  const extensions = markdown.data('micromarkExtensions') ?? []
  return markdown()
    .data('micromarkExtensions', [...extensions, unquotedValues(), guardInlines()])
    .parse(text)
}

/** Reads the HTML in a tree, the way a browser does. */
export function resolve(tree: Root, text: string): Root {
  hideComments(tree)
  guardTags(tree)
  const lines = linesOf(text)
  const correct = indentsIn(tree, lines)
  const resolved = raw(tree, { file: new VFile(text) }) as Root
  placeAt(resolved, lines, correct)
  return resolved
}

/** The reference definitions of a text, as they stand in it. */
export function definitionsIn(text: string): { label: string; text: string }[] {
  const found: { label: string; text: string }[] = []
  visit(parseGuarded(text), 'definition', ({ label, identifier, position }) => {
    const written = text.slice(position?.start.offset, position?.end.offset)
    found.push({ label: label ?? identifier, text: written.replace(/\s*\n[\s>]*/g, ' ') })
  })
  return found
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
