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

/** Takes an http(s) address apart. Null for what no browser would open as one. */
export function readAddress(url: string): Address | null {
  let parsed: URL
  try {
    parsed = new URL(url)
  } catch {
    return null
  }
  const host = bareHost(parsed.hostname)
  if (!/^https?:$/.test(parsed.protocol) || host === '' || host.length > LONGEST_HOST) return null
  const segments = parsed.pathname
    .split('/')
    .filter(segment => segment !== '')
    .map(decode)
  return {
    host,
    segments,
    path: segments.join('/'),
    query: name => parsed.searchParams.get(name),
    hash: decode(parsed.hash.slice(1))
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
