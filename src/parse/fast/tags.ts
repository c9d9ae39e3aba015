/** One tag, text or comment of plain HTML. Offsets are in the document. */
export type Token =
  | { kind: 'text'; value: string }
  | { kind: 'comment' }
  | { kind: 'start'; name: string; attributes: Record<string, string>; start: number; end: number }
  | { kind: 'end'; name: string; start: number; end: number }

const START =
  /<([A-Za-z][A-Za-z0-9-]*)((?:[\s]+[A-Za-z_:@][\w:.@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`][^\s"'<>`]*))?)*)\s*(\/?)>/y
const END = /<\/([A-Za-z][A-Za-z0-9-]*)\s*>/y
const ATTRIBUTE = /([A-Za-z_:@][\w:.@-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`][^\s"'<>`]*)))?/g

/** Entities that need no table to read; a text with any other is left to the full parser. */
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u{a0}', apos: "'" }

/** Names without content of their own. */
export const VOID = new Set(['br', 'img', 'hr', 'wbr', 'source'])

/**
 * Takes HTML apart where it is plain: complete tags, closed comments, common entities. `at` is the offset of `html` in
 * the document. Returns null for anything else.
 */
export function tokenize(html: string, at: number): Token[] | null {
  const tokens: Token[] = []
  let from = 0
  while (from < html.length) {
    const tag = html.indexOf('<', from)
    const to = tag < 0 ? html.length : tag
    if (to > from) {
      const value = decodeText(html.slice(from, to))
      if (value === null) return null
      tokens.push({ kind: 'text', value })
    }
    if (tag < 0) break
    const next = html[tag + 1]
    if (next === '!') {
      const end = commentEnd(html, tag)
      if (end === null) return null
      tokens.push({ kind: 'comment' })
      from = end
    } else if (next === '/') {
      END.lastIndex = tag
      const found = END.exec(html)
      if (!found) return null
      from = END.lastIndex
      tokens.push({ kind: 'end', name: (found[1] as string).toLowerCase(), start: at + tag, end: at + from })
    } else if (next !== undefined && /[A-Za-z]/.test(next)) {
      START.lastIndex = tag
      const found = START.exec(html)
      if (!found) return null
      from = START.lastIndex
      const name = (found[1] as string).toLowerCase()
      if (found[3] && !VOID.has(name)) return null
      const attributes = found[2] ? readAttributes(found[2]) : {}
      if (!attributes) return null
      tokens.push({ kind: 'start', name, attributes, start: at + tag, end: at + from })
    } else {
      return null
    }
  }
  return tokens
}

/** Only comments that every reader ends at the same place. */
function commentEnd(html: string, at: number): number | null {
  if (!html.startsWith('<!--', at) || /^-?>/.test(html.slice(at + 4, at + 6))) return null
  const end = html.indexOf('-->', at + 4)
  if (end < 0 || html.slice(at + 4, end).includes('--!>')) return null
  return end + 3
}

function readAttributes(text: string): Record<string, string> | null {
  const attributes: Record<string, string> = {}
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const value = decodeAttribute(double ?? single ?? bare ?? '')
    if (value === null) return null
    attributes[(name as string).toLowerCase()] ??= value
  }
  return attributes
}

function decodeText(text: string): string | null {
  if (/[\0\r]/.test(text)) return null
  if (!text.includes('&')) return text
  return decode(text, /&(?:([A-Za-z]+);|#(\d{2,6});|(?=[A-Za-z#]))/g)
}

/** In an attribute `&name=` is no entity, but only a full parser knows which names need no semicolon. */
function decodeAttribute(text: string): string | null {
  if (/[\0\r]/.test(text)) return null
  if (!text.includes('&')) return text
  return decode(text, /&(?:([A-Za-z]+);|#(\d{2,6});|(?=#)|(?=[A-Za-z]+[^A-Za-z0-9=])|(?=[A-Za-z]+$))/g)
}

function decode(text: string, pattern: RegExp): string | null {
  let known = true
  const value = text.replace(pattern, (_, name: string | undefined, code: string | undefined) => {
    const number = Number(code)
    const char = name
      ? ENTITIES[name]
      : number >= 0xa0 || (number >= 32 && number < 127)
        ? String.fromCodePoint(number)
        : undefined
    if (char === undefined || (number >= 0xd800 && number <= 0xdfff)) known = false
    return char ?? ''
  })
  return known ? value : null
}
