import type { Root } from 'hast'
import { placeOf } from '../parse/cell.ts'
import { walk } from '../parse/walk.ts'
import type { Span } from './place.ts'

/** A tag as it stands in the text. */
export interface Tag extends Span {
  name: string
  isEnd: boolean
}

const NAME = /<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/giy
const REST = /(?:"[^"]{0,4000}"|'[^']{0,4000}'|[^'"<>]){0,400}>/y

/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp'])

/** Every tag outside of code and comments, in order. `code` are the ranges of Markdown code, in order. */
export function* tags(text: string, code: readonly Span[]): Generator<Tag> {
  let next = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    while (next < code.length && (code[next] as Span).end <= at) next++
    const range = code[next]
    if (range && range.start <= at) {
      at = range.end
      continue
    }
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4)
      if (end < 0) return
      at = end + 3
      continue
    }
    const tag = tagAt(text, at)
    if (!tag) {
      at++
      continue
    }
    yield tag
    at = tag.end
    if (!tag.isEnd && RAW.has(tag.name)) {
      const close = new RegExp(`</${tag.name}[\\s>]`, 'i').exec(text.slice(at, at + 100_000))
      if (close) at += close.index
    }
  }
}

function tagAt(text: string, at: number): Tag | null {
  if (text[at - 1] === '\\') return null
  NAME.lastIndex = at
  const open = NAME.exec(text)
  if (!open) return null
  REST.lastIndex = at + open[0].length
  const rest = REST.exec(text)
  // `<br/>` and `<a name="x"/>` end themselves, at least in the mind of who wrote them.
  if (!rest || /\n[ \t]*\r?\n/.test(rest[0])) return null
  const isEnd = open[1] === '/'
  const name = (open[2] as string).toLowerCase()
  const end = REST.lastIndex
  return text[end - 2] === '/' && !isEnd ? { name: '', isEnd, start: at, end } : { name, isEnd, start: at, end }
}

/** Ranges of code that was written as Markdown, in which nothing is a tag. */
export function codeRanges(tree: Root, text: string): Span[] {
  const found: Span[] = []
  walk(tree, node => {
    if (node.type !== 'element' || (node.tagName !== 'code' && node.tagName !== 'pre')) return undefined
    const place = placeOf(node)
    if (!place || text[place.start] === '<') return undefined
    found.push({ start: place.start, end: place.end })
    return false
  })
  return found.sort((a, b) => a.start - b.start)
}
