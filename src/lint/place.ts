import type { Place } from '../parse/cell.ts'

/** Half-open range of UTF-16 offsets in the text that was parsed. */
export interface Span {
  start: number
  end: number
}

/** Where an address stands; `exact` when the text there is the address, letter by letter. */
export interface AddressSpan extends Span {
  exact: boolean
}

/** No tag or link that a person wrote is longer, and the bound keeps a damaged one cheap. */
const LONGEST = 5000

/** A range without the white space at its ends; the range itself where there is nothing else. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text.charAt(from))) from++
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--
  return from < to ? { start: from, end: to } : { start, end }
}

/** What stands between the marks of a cell, or null where the position is not that of a cell. */
export function cellSpan(text: string, place: Place | undefined): Span | null {
  if (!place || place.end <= place.start || place.end > text.length) return null
  const { start, end } = place
  if (text[start] !== '<') {
    const from = text[start] === '|' ? start + 1 : start
    const to = text[end - 1] === '|' && text[end - 2] !== '\\' && end - 1 > from ? end - 1 : end
    return from < to ? trimmed(text, { start: from, end: to }) : null
  }
  const tag = /^<t[dh](?=[\s>/])(?:"[^"]*"|'[^']*'|[^'">])*>/i.exec(text.slice(start, start + LONGEST))
  if (!tag) return null
  const close = /<\/t[dh]\s*>$/i.exec(text.slice(Math.max(start, end - 20), end))
  const inner = trimmed(text, { start: start + tag[0].length, end: end - (close?.[0].length ?? 0) })
  return inner.end > inner.start ? inner : { start, end }
}

/**
 * Where the address of a link stands, or null where the position is not that of a link: positions of HTML inside list
 * items and quotes are off.
 */
export function addressSpan(text: string, place: Place | undefined, url: string): AddressSpan | null {
  if (!place || place.end <= place.start) return null
  const { start } = place
  const end = Math.min(place.end, start + LONGEST)
  const slice = text.slice(start, end)
  if (/^<a[\s/]/i.test(slice)) return inTag(slice, start, url)
  if (slice.startsWith('[')) return inMarkdown(slice, start, url)
  const from = slice.startsWith('<') ? 1 : 0
  if (slice.startsWith(url, from) && url !== '') {
    return { start: start + from, end: start + from + url.length, exact: true }
  }
  return /^<?(?:https?:|www\.|[\w.+-]+@)/i.test(slice) ? { start, end, exact: false } : null
}

function inTag(slice: string, start: number, url: string): AddressSpan | null {
  const tag = /^<a(?:"[^"]*"|'[^']*'|[^'">])*>/i.exec(slice)?.[0] ?? slice.split('\n', 1)[0] ?? ''
  const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag)
  if (!href) return null
  const value = href[1] ?? href[2] ?? href[3] ?? ''
  const lead = value.length - value.trimStart().length
  const from = start + href.index + href[0].length - value.length - (href[3] === undefined ? 1 : 0) + lead
  const written = value.trim()
  // Nothing to point at in an empty attribute, so the whole of it is shown.
  if (written === '') return { start: start + href.index + 1, end: start + href.index + href[0].length, exact: false }
  return { start: from, end: from + written.length, exact: written === url }
}

function inMarkdown(slice: string, start: number, url: string): AddressSpan | null {
  const whole = { start, end: start + slice.length, exact: false }
  const open = slice.lastIndexOf('](')
  if (open < 0 || url === '') return whole
  const lead = /^\s*<?/.exec(slice.slice(open + 2))?.[0].length ?? 0
  const at = open + 2 + lead
  if (!slice.startsWith(url, at) || !/^[\s>)]/.test(slice.slice(at + url.length))) return whole
  return { start: start + at, end: start + at + url.length, exact: true }
}
