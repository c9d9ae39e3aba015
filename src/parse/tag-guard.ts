import type { Nodes, Root } from 'hast'
import { rawOf } from './comments.ts'
import { TooDeepError, TooMuchError } from './limit.ts'
import { walk } from './walk.ts'

/*
 * The tree is built and turned by functions that call themselves for each level. Formatting that stays open is opened
 * again in every block that follows, so that some kilobytes can ask for millions of elements.
 */
const MOST_NESTED = 1000
const MOST_BLOCKS = 2000
const MOST_REOPENED = 200_000
const FEW = 20

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][^\s/>]*)([^>]*)/gi
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|image|keygen|frame)$/
const BLOCKS =
  'div|table|details|summary|ul|ol|dl|blockquote|center|section|article|main|h[1-6]|svg|math|select|template'
const BLOCK = new RegExp(`^(?:${BLOCKS})$`)
const BLOCK_START = new RegExp(`<(?:${BLOCKS})(?![\\w-])`, 'gi')
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes)$/
const FORMATTING = /^(?:b|big|code|em|font|i|s|small|strike|strong|tt|u)$/
/** Elements that end where the next of their kind starts, unless one of the others stands between. */
const ENDED: Record<string, RegExp> = {
  p: /^(?:table|td|th|caption|button|object|template|marquee)$/,
  li: /^(?:ul|ol|table|td|th)$/,
  dt: /^(?:dl|table|td|th)$/,
  dd: /^(?:dl|table|td|th)$/,
  tr: /^table$/,
  td: /^table$/,
  th: /^table$/,
  thead: /^table$/,
  tbody: /^table$/,
  option: /^select$/,
  a: /^(?:table|td|th)$/
}

export interface TagGuard {
  /** Takes the tags in a piece of HTML that starts at a line. */
  html(text: string, line: number): void
  start(name: string, attributes: string, line: () => number): void
  end(name: string): void
}

/**
 * Follows the open elements of a document, much as a browser would: all, or those with some names `only`. Throws when
 * they are deeper than `most` or too many.
 */
export function tagGuard(only?: RegExp, most = MOST_NESTED): TagGuard {
  const open: string[] = []
  const counts = new Map<string, number>()
  const formatting = new Map<string, number>()
  let reopened = 0

  const popTo = (at: number): void => {
    while (open.length > at) {
      const name = open.pop() ?? ''
      counts.set(name, (counts.get(name) ?? 1) - 1)
    }
  }
  const last = (name: string, unless?: RegExp): number => {
    if (!counts.get(name)) return -1
    for (let at = open.length - 1; at >= 0; at--) {
      if (open[at] === name) return at
      if (unless?.test(open[at] ?? '')) return -1
    }
    return -1
  }
  const guard: TagGuard = {
    start(name, attributes, line) {
      if (VOID.test(name) || (only && !only.test(name))) return
      const ended = ENDED[name] ? last(name, ENDED[name]) : -1
      if (ended >= 0) popTo(ended)
      open.push(name)
      counts.set(name, (counts.get(name) ?? 0) + 1)
      if (open.length > most) throw new TooDeepError(most, line())
      if (FORMATTING.test(name)) {
        // Of equal ones, a browser opens three again.
        const key = `${name}${attributes}`
        formatting.set(key, Math.min(3, (formatting.get(key) ?? 0) + 1))
      }
      if (formatting.size > FEW) reopened += formatting.size
      if (reopened > MOST_REOPENED) throw new TooMuchError(MOST_REOPENED, 'elements opened again', line())
    },
    end(name) {
      const at = last(name)
      if (at >= 0) popTo(at)
      if (!FORMATTING.test(name)) return
      const key = [...formatting.keys()].findLast(known => known === name || known.startsWith(`${name} `))
      if (key !== undefined) formatting.delete(key)
    },
    html(text, line) {
      TAG.lastIndex = 0
      for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
        const { 1: slash, 2: name, 3: attributes = '', index } = match
        if (name === undefined) continue
        const lower = name.toLowerCase()
        if (slash) guard.end(lower)
        else {
          // Lines are counted when one is asked for, which is once at most.
          guard.start(lower, attributes, () => line + text.slice(0, index).split('\n').length - 1)
          if (RAW.test(lower)) {
            guard.end(lower)
            const after = TAG.lastIndex
            const close = text.slice(after).search(new RegExp(`</${lower}`, 'i'))
            TAG.lastIndex = close < 0 ? text.length : after + close
          }
        }
      }
    }
  }
  return guard
}

/** Refuses a tree with HTML still raw in it that would become too deep or too large. */
export function guardTags(tree: Root): void {
  const guard = tagGuard()
  walk(
    tree,
    (node: Nodes) => {
      const line = node.position?.start.line ?? 1
      if (node.type === 'element') guard.start(node.tagName, '', () => line)
      const html = rawOf(node)
      if (html !== undefined) guard.html(html, line)
      return undefined
    },
    node => guard.end(node.tagName)
  )
}

/** Refuses a text whose blocks nest too deep, whatever of it is Markdown, code or HTML. */
export function guardNesting(text: string): void {
  let starts = 0
  BLOCK_START.lastIndex = 0
  while (starts <= MOST_BLOCKS && BLOCK_START.test(text)) starts++
  if (starts > MOST_BLOCKS) tagGuard(BLOCK, MOST_BLOCKS).html(text, 1)
}
