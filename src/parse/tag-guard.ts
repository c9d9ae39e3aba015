import type { Nodes, Root } from 'hast'
import { TooDeepError, TooMuchError } from './limit.ts'
import { walk } from './walk.ts'

/*
 * The tree is built and turned by functions that call themselves for each level. Formatting that stays open is opened
 * again in every block that follows, so that some kilobytes can ask for millions of elements.
 */
const MOST_NESTED = 1000
const MOST_REOPENED = 200_000
const FEW = 20

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][^\s/>]*)([^>]*)/gi
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|image|keygen|frame)$/
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
  start(name: string, attributes: string, line: number): void
  end(name: string): void
}

/** Follows the open elements of a document, much as a browser would. Throws when they are too deep or too many. */
export function tagGuard(): TagGuard {
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
      if (VOID.test(name)) return
      const ended = ENDED[name] ? last(name, ENDED[name]) : -1
      if (ended >= 0) popTo(ended)
      open.push(name)
      counts.set(name, (counts.get(name) ?? 0) + 1)
      if (open.length > MOST_NESTED) throw new TooDeepError(MOST_NESTED, line)
      if (FORMATTING.test(name)) {
        // Of equal ones, a browser opens three again.
        const key = `${name}${attributes}`
        formatting.set(key, Math.min(3, (formatting.get(key) ?? 0) + 1))
      }
      if (formatting.size > FEW) reopened += formatting.size
      if (reopened > MOST_REOPENED) throw new TooMuchError(MOST_REOPENED, 'elements opened again', line)
    },
    end(name) {
      const at = last(name)
      if (at >= 0) popTo(at)
      if (!FORMATTING.test(name)) return
      const key = [...formatting.keys()].findLast(known => known === name || known.startsWith(`${name} `))
      if (key !== undefined) formatting.delete(key)
    },
    html(text, line) {
      let at = 0
      let now = line
      TAG.lastIndex = 0
      for (let match = TAG.exec(text); match; match = TAG.exec(text)) {
        const [whole, slash, name, attributes = ''] = match
        for (; at < match.index; at++) if (text.charCodeAt(at) === 10) now++
        if (name === undefined) continue
        const lower = name.toLowerCase()
        // The start of an unfinished tag may be the start of the next.
        if (slash) guard.end(lower)
        else {
          const after = TAG.lastIndex
          guard.start(lower, attributes, now)
          TAG.lastIndex = after
          if (RAW.test(lower)) {
            guard.end(lower)
            const close = text.slice(after).search(new RegExp(`</${lower}`, 'i'))
            TAG.lastIndex = close < 0 ? text.length : after + close
          }
        }
        if (whole === '') break
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
      if (node.type === 'element') guard.start(node.tagName, '', line)
      else if ((node.type as string) === 'raw') guard.html((node as unknown as { value: string }).value, line)
      return undefined
    },
    node => guard.end(node.tagName)
  )
}
