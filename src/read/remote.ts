import { bodyOf } from './body.ts'
import { type Cache, remembered, store } from './cache.ts'
import { isTransient, RemoteError, waitBefore } from './remote-error.ts'

/** One GET request; whoever carries it out follows no redirect. */
export interface WebRequest {
  url: URL
  headers: Record<string, string>
  /** Whether addresses of private networks may be connected to. Others throw an error with the code `EPRIVATE`. */
  allowPrivate: boolean
  signal: AbortSignal
}

export interface WebResponse {
  status: number
  statusText: string
  /** By name in lower case. */
  headers: Readonly<Record<string, string | undefined>>
  /** As sent, not decompressed. Throws where the connection ends before the message does. */
  body: AsyncIterable<Uint8Array>
  /** Drops a body that nobody wants. */
  discard(): void
}

/** What fetching asks of the system. */
export interface Web {
  request(request: WebRequest): Promise<WebResponse>
  sleep(ms: number): Promise<void>
  now(): number
  /** Writes a file whole or not at all, with its folders. */
  store(path: string, content: Uint8Array): Promise<void>
  readFile(path: string): Promise<Uint8Array>
  sha256(content: Uint8Array): string
}

export interface RemoteOptions {
  /** Seconds that one request may take, its body included. */
  timeout: number
  /** Most bytes of a body, compressed or not. */
  maxBytes: number
  /** Times that a request is sent again after a failure that may pass. */
  retries: number
  allowPrivate: boolean
  /** Folder of the cache. */
  cache?: string
  /** Headers for the URL of a request, asked anew after each redirect. */
  headers?(url: URL): Record<string, string>
}

export interface Fetched {
  bytes: Uint8Array
  /** Charset that the server states. */
  charset: string | undefined
}

const MOST_REDIRECTS = 10

/** Fetches a document. Throws `RemoteError` for whatever keeps it from coming whole. */
export async function fetchDocument(address: URL, options: RemoteOptions, web: Web): Promise<Fetched> {
  const seen = new Set<string>()
  for (let url = address; ; ) {
    if (seen.has(url.href)) throw new RemoteError('redirect', `redirects in a loop, back to ${url.href}`)
    if (seen.size > MOST_REDIRECTS) throw new RemoteError('redirect', `redirects more than ${MOST_REDIRECTS} times`)
    seen.add(url.href)
    const result = await persist(url, options, web)
    if (!(result instanceof URL)) return result
    url = result
  }
}

/** Sends a request until it is answered, with pauses that grow or that the server asks for. */
async function persist(url: URL, options: RemoteOptions, web: Web): Promise<Fetched | URL> {
  const cache = options.cache === undefined ? undefined : { folder: options.cache, web }
  for (let tries = 0; ; tries++) {
    try {
      return await once(url, options, web, cache)
    } catch (error) {
      if (!isTransient(error) || tries >= options.retries) throw error
      await web.sleep(waitBefore(error, tries))
    }
  }
}

async function once(url: URL, options: RemoteOptions, web: Web, cache: Cache | undefined): Promise<Fetched | URL> {
  const headers = { accept: '*/*', 'accept-encoding': 'gzip', 'user-agent': 'ai4med', ...options.headers?.(url) }
  const known = cache && (await remembered(cache, url, headers.accept))
  const signal = AbortSignal.timeout(options.timeout * 1000)
  const conditions: Record<string, string> = known ? { 'if-none-match': known.etag } : {}
  try {
    const request = { url, headers: { ...headers, ...conditions }, allowPrivate: options.allowPrivate, signal }
    const response = await web.request(request)
    try {
      if (known && response.status === 304) return { bytes: known.bytes, charset: charsetOf(known.type) }
      if ([301, 302, 303, 307, 308].includes(response.status)) return target(url, response.headers['location'])
      if (response.status !== 200) throw RemoteError.ofStatus(response, web.now())
      const bytes = await bodyOf(response, options.maxBytes)
      const { etag, 'content-type': type } = response.headers
      if (cache && etag) await store(cache, url, headers.accept, { etag, type, bytes })
      return { bytes, charset: charsetOf(type) }
    } finally {
      response.discard()
    }
  } catch (error) {
    if (signal.aborted) throw new RemoteError('timeout', `no full answer within ${options.timeout} s`)
    throw RemoteError.of(error, url)
  }
}

/** Where a redirect leads, unless it must not be followed. */
function target(from: URL, location: string | undefined): URL {
  if (location === undefined || !URL.canParse(location, from.href))
    throw new RemoteError('redirect', 'redirects to nowhere')
  const to = new URL(location, from.href)
  const scheme = to.protocol.slice(0, -1)
  if (scheme !== 'http' && scheme !== 'https')
    throw new RemoteError('redirect', `redirects to the scheme ${scheme}, expected https`)
  if (from.protocol === 'https:' && scheme === 'http') throw new RemoteError('redirect', 'redirects from https to http')
  if (to.username || to.password) throw new RemoteError('redirect', 'redirects to an address with a user name')
  to.hash = ''
  return to
}

function charsetOf(type: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type ?? '')?.[1]
}
