import { isPunctuation } from '../../letters.ts'
import {
  type CellImage,
  type CellLink,
  cellOf,
  linkOf,
  type Place,
  type Range,
  type TableCell,
  textCell
} from '../cell.ts'
import { FoldedText } from '../folded.ts'
import type { Definitions } from './definitions.ts'

/** Where the raw text of a cell stands in the document. */
export interface Origin {
  line: number
  column: number
  offset: number
}

/** Entities that lists use; any other is left to the full parser. */
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u{a0}', '#39': "'" }
const SPECIAL = /[\\`*_~[\]<&!]/g
const ANY_SPECIAL = /[\\`*_~[\]<&!]/
/** Text that GFM turns into links of its own. */
const BARE = /:\/\/|www\.|@/i
interface State {
  raw: string
  origin: Origin
  text: FoldedText
  links: CellLink[]
  images: CellImage[]
  strong: Range[]
  codes: Range[]
  definitions: Definitions
  isCell: boolean
}

/**
 * Reads the raw text of a table cell or heading where its Markdown is plain: text, escapes, code spans, bold, links,
 * images and `<br>`. Returns null for anything that calls for the full parser.
 */
export function readInline(
  raw: string,
  origin: Origin,
  place: Place | undefined,
  definitions: Definitions,
  isCell = true
): TableCell | null {
  if (!ANY_SPECIAL.test(raw)) {
    if (BARE.test(raw)) return null
    const text = new FoldedText()
    text.add(raw)
    return textCell(text.toString(), place)
  }
  const state: State = {
    raw,
    origin,
    text: new FoldedText(),
    links: [],
    images: [],
    strong: [],
    codes: [],
    definitions,
    isCell
  }
  if (!isModest(raw) || !readRange(state, 0, raw.length, false)) return null
  const { text, links, images, strong, codes } = state
  return cellOf({ text: text.toString(), links, images, strong, codes, place })
}

/** Brackets and ticks are looked for from each one on; where there are thousands, the full parser is faster. */
function isModest(raw: string): boolean {
  return raw.length < 400 || (raw.match(/[[`*]/g)?.length ?? 0) < 400
}

/** Reads a part of the raw text; false when that is not sure. */
function readRange(state: State, from: number, to: number, inLink: boolean): boolean {
  const { raw, text } = state
  let at = from
  while (at < to) {
    SPECIAL.lastIndex = at
    const found = SPECIAL.exec(raw)
    const next = found && found.index < to ? found.index : to
    if (next > at) {
      const plain = raw.slice(at, next)
      // An address may go on behind an escape or an underscore, so its whole surroundings are looked at.
      if (!inLink && BARE.test(plain)) return false
      text.add(plain)
      at = next
    }
    if (at >= to) break
    const end = readSpecial(state, at, to, inLink)
    if (end === null) return false
    at = end
  }
  return true
}

/** Reads what a special character begins; returns where it ends, or null when that is not sure. */
function readSpecial(state: State, at: number, to: number, inLink: boolean): number | null {
  const { raw, text } = state
  const char = raw[at]
  const literal = (length: number): number => {
    text.add(raw.slice(at, at + length))
    return at + length
  }
  switch (char) {
    case '\\': {
      const next = raw[at + 1]
      if (next === undefined || at + 1 >= to) return null
      if (!/[!-/:-@[-`{-~]/.test(next)) return literal(1)
      // `\@` and `\:` could be part of an address.
      if (next === '@' || next === ':' || next === '/' || next === '.') return null
      text.add(next)
      return at + 2
    }
    case '`':
      return readCode(state, at, to)
    case '*':
      return readStrong(state, at, to, inLink)
    case '_':
      return isWord(raw[at - 1]) && isWord(raw[at + 1]) ? literal(1) : null
    case '<': {
      if (inLink) return null
      const br = /^<br[ \t]*\/?>/i.exec(raw.slice(at, at + 12))
      if (!br) return readAutolink(state, at, to)
      text.break()
      return at + br[0].length
    }
    case '&': {
      const entity = /^&(#?[A-Za-z0-9]+);/.exec(raw.slice(at, at + 40))
      if (!entity) return literal(1)
      const value = ENTITIES[entity[1] as string]
      if (value === undefined) return null
      text.add(value)
      return at + entity[0].length
    }
    case '!':
      return raw[at + 1] === '[' && at + 1 < to ? readImage(state, at, to) : literal(1)
    case '[':
      return readLink(state, at, to, inLink)
    case ']':
      return literal(1)
    default:
      return null
  }
}

const NO_IMAGES: readonly CellImage[] = []

const AUTOLINK = /<(https?:\/\/[^\s<>&\\`*_|]+)>/y

/** `<https://example.org>`; an address with characters that mean something else is left to the full parser. */
function readAutolink(state: State, at: number, to: number): number | null {
  AUTOLINK.lastIndex = at
  const url = AUTOLINK.exec(state.raw)?.[1]
  const end = AUTOLINK.lastIndex
  if (url === undefined || end > to) return null
  const mark = state.text.mark()
  state.text.add(url)
  addLink(state, mark, url, at, end, state.images.length)
  return end
}

/** A code span; backticks that nothing closes are text. */
function readCode(state: State, at: number, to: number): number | null {
  const { raw, text } = state
  const end = codeEnd(raw, at, to)
  const ticks = runLength(raw, at)
  if (end === null) {
    text.add('`'.repeat(ticks))
    return at + ticks
  }
  let inside = raw.slice(at + ticks, end - ticks)
  if (/^ .* $/s.test(inside) && /[^ ]/.test(inside)) inside = inside.slice(1, -1)
  // A pipe is protected even in code, but only where pipes mean something.
  const mark = text.mark()
  text.add(state.isCell ? inside.replaceAll('\\|', '|') : inside)
  state.codes.push(text.since(mark))
  return end
}

/** Where a code span that begins here ends, or null when nothing closes it. */
function codeEnd(raw: string, at: number, to: number): number | null {
  const ticks = runLength(raw, at)
  for (let next = raw.indexOf('`', at + ticks); next >= 0 && next < to; next = raw.indexOf('`', next)) {
    const length = runLength(raw, next)
    next += length
    if (length === ticks) return next <= to ? next : null
  }
  return null
}

function runLength(raw: string, at: number): number {
  let end = at
  while (raw[end] === raw[at]) end++
  return end - at
}

/** `**bold**` with nothing in it that could close it otherwise. */
function readStrong(state: State, at: number, to: number, inLink: boolean): number | null {
  const { raw, text } = state
  const opener = flanking(raw, at, to)
  if (opener.length !== 2 || !opener.left) return null
  const close = raw.indexOf('*', at + 2)
  if (close < 0 || close >= to) return null
  const closer = flanking(raw, close, to)
  if (closer.length !== 2 || !closer.right) return null
  const inside = raw.slice(at + 2, close)
  if (/[`<\\_]/.test(inside) || !isBalanced(inside)) return null
  const mark = text.mark()
  if (!readRange(state, at + 2, close, inLink)) return null
  state.strong.push(text.since(mark))
  return close + 2
}

/** Brackets that all close in order, so that no link reaches out of the text. */
function isBalanced(text: string): boolean {
  let open = 0
  for (const char of text) {
    if (char === '[') open++
    else if (char === ']' && --open < 0) return false
  }
  return open === 0
}

function flanking(raw: string, at: number, to: number): { length: number; left: boolean; right: boolean } {
  const length = runLength(raw, at)
  const before = at > 0 ? charBefore(raw, at) : ' '
  const after = at + length < to || at + length < raw.length ? charAt(raw, at + length) : ' '
  const spaceBefore = /\s/u.test(before)
  const spaceAfter = /\s/u.test(after)
  const left = !spaceAfter && (!isPunctuation(after) || spaceBefore || isPunctuation(before))
  const right = !spaceBefore && (!isPunctuation(before) || spaceAfter || isPunctuation(after))
  return { length, left, right }
}

function charAt(raw: string, at: number): string {
  return String.fromCodePoint(raw.codePointAt(at) ?? 32)
}

function charBefore(raw: string, at: number): string {
  const low = raw.charCodeAt(at - 1)
  return low >= 0xdc00 && low <= 0xdfff && at > 1 ? raw.slice(at - 2, at) : (raw[at - 1] as string)
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[A-Za-z0-9]/.test(char)
}

/** The bracket that closes the one at `at`, or -1; null when a code span or escape makes that unsure. */
function closing(raw: string, at: number, to: number): number | null {
  let open = 0
  for (let next = at; next < to; next++) {
    const char = raw[next]
    if (char === '\\') next++
    else if (char === '<') return null
    else if (char === '`') {
      const end = codeEnd(raw, next, to)
      next = (end ?? next + runLength(raw, next)) - 1
    } else if (char === '[') open++
    else if (char === ']' && --open === 0) return next
  }
  return -1
}

const DESTINATION = /[^\s()<>\\&[\]`*_]*(?:(?:\([^\s()<>\\&[\]`]*\)|[[\]*_])[^\s()<>\\&[\]`*_]*)*/y
const TITLE = /[ \t]+(?:"[^"\\&`<]*"|'[^'\\&`<]*')[ \t]*\)/y

/** The address in brackets after a label, and where it ends; null when there is none for sure. */
function resource(raw: string, at: number, to: number): { url: string; end: number } | null {
  DESTINATION.lastIndex = at
  const url = DESTINATION.exec(raw)?.[0] ?? ''
  let end = at + url.length
  if (raw[end] === ')') end++
  else {
    TITLE.lastIndex = end
    const title = TITLE.exec(raw)
    if (!title || url === '') return null
    end += title[0].length
  }
  return end <= to ? { url, end } : null
}

function readImage(state: State, at: number, to: number): number | null {
  const { raw } = state
  const close = closing(raw, at + 1, to)
  if (close === null || close < 0 || raw[close + 1] !== '(') return null
  const alt = raw.slice(at + 2, close)
  const target = resource(raw, close + 2, to)
  if (!target || /[\\`*_~[\]<&!]/.test(alt) || BARE.test(alt)) return null
  state.images.push({ alt: alt.trim(), url: target.url })
  return target.end
}

function readLink(state: State, at: number, to: number, inLink: boolean): number | null {
  const { raw, text } = state
  if (inLink || raw[at + 1] === '^') return null
  const close = closing(raw, at, to)
  if (close === null) return null
  const next = close < 0 ? undefined : raw[close + 1]
  if (close < 0 || next !== '(' || close + 1 >= to) {
    if (close >= 0 && state.definitions.size > 0) return readReference(state, at, close, to)
    text.add('[')
    return at + 1
  }
  const target = resource(raw, close + 2, to)
  if (!target) return null
  const mark = text.mark()
  const images = state.images.length
  if (!readRange(state, at + 1, close, true)) return null
  addLink(state, mark, target.url, at, target.end, images)
  return target.end
}

/** In other labels, marks may mean something before the brackets do. */
const PLAIN_LABEL = /^[^\\`<>&!]*$/

/** `[text][label]`, `[label][]` and `[label]`, where the document defines the label; brackets that lead nowhere are text. */
function readReference(state: State, at: number, close: number, to: number): number | null {
  const { raw, text, definitions } = state
  const inside = raw.slice(at + 1, close)
  const isFull = raw[close + 1] === '[' && close + 1 < to
  const end = isFull ? raw.indexOf(']', close + 2) : close
  if (end < 0 || end >= to) return null
  const label = (isFull && raw.slice(close + 2, end)) || inside
  if (!PLAIN_LABEL.test(label) || label.includes('[')) return null
  if (!definitions.has(label)) {
    if (definitions.has(inside)) return null
    text.add('[')
    return at + 1
  }
  const url = definitions.url(label)
  if (url === undefined) return null
  const mark = text.mark()
  const images = state.images.length
  if (!readRange(state, at + 1, close, true)) return null
  addLink(state, mark, url, at, end + 1, images)
  return end + 1
}

/** Files the link that stands from `at` to `end` and whose text began at `mark`. */
function addLink(state: State, mark: number, url: string, at: number, end: number, images: number): void {
  const { line, column, offset } = state.origin
  const range = state.text.since(mark)
  const shown = state.text.slice(range)
  const place: Place = { line, column: column + at, start: offset + at, end: offset + end }
  const wrapped = images < state.images.length ? state.images.slice(images) : NO_IMAGES
  state.links.push(linkOf(shown, range, url, place, wrapped))
}
