import { fetchFromGithub, githubHeaders, onGithub } from '../read/github.ts'
import { type Fetched, fetchDocument, type RemoteOptions } from '../read/remote.ts'
import { RemoteError } from '../read/remote-error.ts'
import { Problem } from './problem.ts'
import type { World } from './world.ts'

/** Options that say how addresses are fetched. */
export interface FetchOptions {
  timeout?: number
  maxBytes?: number
  retries?: number
  cache?: string
  allowPrivate?: boolean
}

export const DEFAULTS = { timeout: 30, maxBytes: 32_000_000, retries: 3 }

/** Browsers and servers say these names where the bytes are another encoding. */
const MISNOMERS: Record<string, string | undefined> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': undefined,
  ascii: undefined,
  'utf-8': undefined,
  utf8: undefined
}

/** Fetches an address: `https://…`, `http://…` or `github:owner/repo[@ref][:path]`. Throws `RemoteError`. */
export async function fetchInput(address: string, options: FetchOptions, world: World): Promise<Fetched> {
  if (!world.web) throw new Problem('there is no network here')
  const web = await world.web()
  const { timeout, maxBytes, retries, allowPrivate = false, cache } = { ...DEFAULTS, ...options }
  const rules: RemoteOptions = { timeout, maxBytes, retries, allowPrivate, ...(cache === undefined ? {} : { cache }) }
  if (!address.startsWith('github:') && !URL.canParse(address))
    throw new RemoteError('address', 'Unexpected address, expected https://host/path')
  const places = onGithub(address)
  const fetched = places ? await fetchFromGithub(places, rules, web, world.env) : await plain(address)
  const charset = fetched.charset?.toLowerCase()
  return { ...fetched, charset: charset !== undefined && charset in MISNOMERS ? MISNOMERS[charset] : charset }

  async function plain(text: string): Promise<Fetched> {
    const url = new URL(text)
    if (url.username || url.password)
      throw new RemoteError('address', 'Unexpected user name or password in an address, expected none')
    url.hash = ''
    return fetchDocument(url, { ...rules, headers: githubHeaders(world.env) }, web)
  }
}
