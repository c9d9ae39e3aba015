/** What the tags and texts of plain HTML are handed to, in their order. Offsets are in the document. */
export interface TagReader {
  text(value: string): void
  start(name: string, attributes: Record<string, string>, start: number, end: number): void
  end(name: string, end: number): void
  /**
   * Called behind the start tag of a table row, at an offset of `html`, which begins at `at` in the document: may read
   * on itself, and returns where to go on.
   */
  row(html: string, from: number, at: number): number
}

const START =
  /<([A-Za-z][A-Za-z0-9-]*)((?:[\s]+[A-Za-z_:@][\w:.@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`][^\s"'<>`]*))?)*)\s*(\/?)>/y
const END = /<\/([A-Za-z][A-Za-z0-9-]*)\s*>/y
const ATTRIBUTE = /([A-Za-z_:@][\w:.@-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`][^\s"'<>`]*)))?/g

/** Entities that need no table to read; a text with any other is left to the full parser. */
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u{a0}', apos: "'" }

/** Names without content of their own. */
export const VOID = new Set(['br', 'img', 'hr', 'wbr', 'source'])

/** Tags that most often hold their name alone, which takes no pattern to read. */
const COMMON = new Set(
  'a b br code details div em h1 h2 h3 h4 h5 h6 i li ol p span strong sub summary sup table tbody td th thead tr ul'.split(
    ' '
  )
)
const LONGEST_COMMON = 7

/**
 * Takes HTML apart where it is plain: complete tags, closed comments, common entities. `at` is the offset of `html` in
 * the document. Returns false where it is anything else; what stood before was handed on by then.
 */
export function readTags(html: string, at: number, reader: TagReader): boolean {
  let from = 0
  while (from < html.length) {
    const tag = html.indexOf('<', from)
    const to = tag < 0 ? html.length : tag
    if (to > from) {
      const value = decodeText(html.slice(from, to))
      if (value === null) return false
      reader.text(value)
    }
    if (tag < 0) break
    const end = html[tag + 1] === '!' ? commentEnd(html, tag) : tagEnd(html, tag, at, reader)
    if (end === null) return false
    from = end
  }
  return true
}

/** Hands on the tag that begins at `tag`, and returns where it ends. */
function tagEnd(html: string, tag: number, at: number, reader: TagReader): number | null {
  const isEnd = html[tag + 1] === '/'
  const begin = isEnd ? tag + 2 : tag + 1
  const close = html.indexOf('>', begin)
  const bare = close > begin && close - begin <= LONGEST_COMMON ? html.slice(begin, close) : ''
  if (COMMON.has(bare)) {
    const end = close + 1
    if (isEnd) reader.end(bare, at + end)
    else reader.start(bare, {}, at + tag, at + end)
    return isEnd || bare !== 'tr' ? end : reader.row(html, end, at)
  }
  const pattern = isEnd ? END : START
  pattern.lastIndex = tag
  const found = pattern.exec(html)
  if (!found) return null
  const end = pattern.lastIndex
  const name = (found[1] as string).toLowerCase()
  if (isEnd) {
    reader.end(name, at + end)
    return end
  }
  if (found[3] && !VOID.has(name)) return null
  const attributes = found[2] ? readAttributes(found[2]) : {}
  if (!attributes) return null
  reader.start(name, attributes, at + tag, at + end)
  return name === 'tr' ? reader.row(html, end, at) : end
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
  ATTRIBUTE.lastIndex = 0
  for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text)) {
    const [, name, double, single, bare] = found
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
