import type { Element, Root, RootContent } from 'hast'
import { raw } from 'hast-util-raw'
import type { Link, LinkReference, Root as Markdown, Nodes } from 'mdast'
import { defaultHandlers, type Handlers, toHast } from 'mdast-util-to-hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { guardBlocks, guardSpans } from './block-guard.ts'
import { hideComments } from './comments.ts'
import { plainDeclarations } from './declarations.ts'
import { withoutFrontMatter } from './front-matter.ts'
import { unquotedValues } from './html-text.ts'
import { guardInlines } from './inline-guard.ts'
import { linesOf } from './lines.ts'
import { indentsIn, placeAt } from './positions.ts'
import { guardNesting, guardTags } from './tag-guard.ts'
import { endUnfinished } from './unfinished.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).use(extend).freeze()

/** Adds what the packages lack; made once, since putting a parser together takes longer than reading a paragraph. */
function extend(this: Processor): void {
  const data = this.data()
  const extensions = data.micromarkExtensions ?? []
  data.micromarkExtensions = [...extensions, unquotedValues(), plainDeclarations(), guardInlines()]
  // A second search for addresses, in text that the parser found none in, links what GitHub does not.
  data.fromMarkdownExtensions = [data.fromMarkdownExtensions ?? []].flat(2).map(({ transforms: _, ...rest }) => rest)
}

/** Reads Markdown with HTML in it into one tree, the way GitHub shows it, with positions in `text`. */
export function fromMarkdown(text: string): Root {
  const body = withoutFrontMatter(text)
  return resolve(toNodes(body), body)
}

/** Reads Markdown into a tree in which the HTML in it is still text. Throws `LimitError` for hostile marks. */
export function toNodes(text: string): Root {
  return toHast(parse(text), { allowDangerousHtml: true, handlers }) as Root
}

/** Throws `LimitError` for a text that would take the stack, the memory or hours. */
function parse(text: string): Markdown {
  guardSpans(text)
  guardBlocks(text)
  guardNesting(text)
  return markdown.parse(text)
}

/** Reads the HTML in a tree, the way a browser does. */
export function resolve(tree: Root, text: string): Root {
  hideComments(tree)
  endUnfinished(tree)
  guardTags(tree)
  const lines = linesOf(text)
  const correct = indentsIn(tree, lines)
  const page = raw(inPage(tree), { file: new VFile(text) }) as Root
  const resolved: Root = { type: 'root', children: bodyOf(page) as RootContent[] }
  placeAt(resolved, lines, correct)
  return resolved
}

/** A part of a page is read as the body of a whole one: as a fragment, a row without its table would be a row. */
function inPage(tree: Root): Root {
  const element = (tagName: string, children: RootContent[]): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children: children as Element['children']
  })
  const html = element('html', [element('head', []), element('body', tree.children)])
  return { type: 'root', children: [{ type: 'doctype' }, html] }
}

function bodyOf(page: Root): Element['children'] {
  const html = page.children.find(node => node.type === 'element' && node.tagName === 'html')
  const body =
    html?.type === 'element'
      ? html.children.find(node => node.type === 'element' && node.tagName === 'body')
      : undefined
  return body?.type === 'element' ? body.children : []
}

/** The reference definitions of a text, as they stand in it. */
export function definitionsIn(text: string): { label: string; text: string }[] {
  const found: { label: string; text: string }[] = []
  visit(parse(text), 'definition', ({ label, identifier, position }) => {
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
