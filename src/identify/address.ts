import { isAscii } from '../letters.ts'

/** A web address taken apart once, for all schemes to read. */
export interface Address {
  /** Lower-cased, without `www.`, port, credentials and final dot. */
  host: string
  /** Percent-decoded, the empty ones left out. */
  segments: readonly string[]
  /** The segments joined with `/`. */
  path: string
  /** Value of a query parameter, decoded; null if it is absent. */
  query(name: string): string | null
  /** What follows `#`, decoded. */
  hash: string
}

/** No resolvable name is longer, and the bound keeps the walk up a name's labels linear. */
const LONGEST_HOST = 253

/**
 * An address that a browser would take as it stands: no port, query, escape, or dots to resolve. Most are, and taking
 * them apart here is several times as fast.
 */
const PLAIN =
  /^https?:\/\/([a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+)((?:\/[A-Za-z0-9_~!$'()*+,;=:@-][\w.~!$'()*+,;=:@-]*)*\/?)$/

/**
 * Brackets and marks of Chinese and Japanese sentences, as they are and escaped. They stand in no identifier; in front of
 * a letter, a full stop was meant for a dot.
 */
const PROSE =
  /[！（），：；？、〈-】]|%EF%BC%(?:8[189C]|9[ABF])|%E3%80%(?:8[189A-F]|9[01])|(?:。|%E3%80%82)(?![a-z\d])/i

/** Where the sentence around an address goes on, which no space parts from it: `https://example.org/maple（论文）`. */
export function proseAt(url: string): number {
  if (isAscii(url) && !url.includes('%')) return url.length
  const at = url.search(PROSE)
  return at === -1 ? url.length : at
}

/** Takes an http(s) address apart. Null for what no browser would open as one. */
export function readAddress(url: string): Address | null {
  const plain = PLAIN.exec(url)
  if (plain) return fromPlain(plain[1] as string, plain[2] as string)
  let parsed: URL
  try {
    parsed = new URL(url.slice(0, proseAt(url)))
  } catch {
    return null
  }
  if (!/^https?:$/.test(parsed.protocol)) return null
  return fromParts(parsed.hostname, parsed.pathname, parsed.search, parsed.hash)
}

/** What `PLAIN` matched: nothing in it has to be folded, decoded or left out but `www.` and the outer slashes. */
function fromPlain(hostname: string, pathname: string): Address | null {
  const host = hostname.startsWith('www.') ? bareHost(hostname) : hostname
  if (host.length > LONGEST_HOST) return null
  const path = pathname.slice(1, pathname.endsWith('/') ? -1 : undefined)
  return { host, segments: path === '' ? [] : path.split('/'), path, query: noQuery, hash: '' }
}

const noQuery = (): null => null

function fromParts(hostname: string, pathname: string, search: string, hash: string): Address | null {
  const host = bareHost(hostname)
  if (host === '' || host.length > LONGEST_HOST) return null
  const segments = pathname
    .split('/')
    .filter(segment => segment !== '')
    .map(decode)
  return {
    host,
    segments,
    path: segments.join('/'),
    query: name => (search === '' ? null : new URLSearchParams(search).get(name)),
    hash: decode(hash.slice(1))
  }
}

/** A host name as it is compared: lower-cased, without `www.` and without the final dot. */
export function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\.(?=[^.]+\.)/, '')
}

/** An address may hold a `%` that encodes nothing; it is then left as written. */
function decode(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
