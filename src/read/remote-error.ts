type Reason = 'status' | 'timeout' | 'size' | 'redirect' | 'private' | 'network' | 'cut' | 'encoding' | 'address'

/** Longest pause, in seconds, that a server may ask for. */
const LONGEST_WAIT = 60

const NETWORK: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection ended early',
  EPIPE: 'the connection ended early',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'the host can not be reached',
  ENETUNREACH: 'the network can not be reached',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is self-signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate can not be verified',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate can not be verified',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host'
}

/** Why a document could not be fetched. `status` is that of the answer, `wait` the seconds it asks to wait. */
export class RemoteError extends Error {
  readonly reason: Reason
  readonly status: number | undefined
  readonly wait: number | undefined

  constructor(reason: Reason, sentence: string, status?: number, wait?: number) {
    super(sentence)
    this.reason = reason
    this.status = status
    this.wait = wait
  }

  /** The sentence for an answer that is no document. `now` is in milliseconds. */
  static ofStatus(
    { status, statusText, headers }: { status: number; statusText: string; headers: Headers },
    now: number
  ): RemoteError {
    const words = `${status} ${statusText}`.trim()
    const spent = headers['x-ratelimit-remaining'] === '0'
    const reset = Number(headers['x-ratelimit-reset'])
    const wait = retryAfter(headers['retry-after'], now) ?? (spent && reset > 0 ? reset - now / 1000 : undefined)
    if ((status === 403 || status === 429) && spent) {
      const until = wait === undefined ? 'now' : `another ${Math.max(1, Math.round(wait / 60))} min`
      const reason = `${words}: the rate limit is used up for ${until}; GITHUB_TOKEN raises it`
      return new RemoteError('status', reason, status, wait)
    }
    return new RemoteError('status', words, status, wait)
  }

  /** Any error of a request as one of these. */
  static of(error: unknown, url: URL): RemoteError {
    if (error instanceof RemoteError) return error
    const { code = '', message = String(error) } = error as { code?: string; message?: string }
    if (code === 'EPRIVATE') {
      const host = url.hostname
      return new RemoteError('private', `${host} is in a private network, which --allow-private would allow`)
    }
    return new RemoteError('network', NETWORK[code] ?? message)
  }
}

type Headers = Readonly<Record<string, string | undefined>>

function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d+$/.test(value.trim())) return Number(value)
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000)
}

/** Whether the same request may do better in a moment. */
export function isTransient(error: unknown): error is RemoteError {
  if (!(error instanceof RemoteError)) return false
  if ((error.wait ?? 0) > LONGEST_WAIT) return false
  if (error.reason === 'network' || error.reason === 'cut') return true
  const status = error.status ?? 0
  return status === 429 || status >= 500 || (status === 403 && error.wait !== undefined)
}

/** Milliseconds to wait before the next try: what the server asks for, else 1, 2, 4 … s. */
export function waitBefore(error: RemoteError, tries: number): number {
  return (error.wait ?? Math.min(2 ** tries, LONGEST_WAIT)) * 1000
}
