import { type Fetched, fetchDocument, type RemoteOptions, type Web } from './remote.ts'
import { RemoteError } from './remote-error.ts'

/** A place in a repository. The README is meant when there is no `path`, or when it ends with a slash. */
export interface Place {
  owner: string
  repo: string
  ref?: string
  path?: string
}

type Env = Readonly<Record<string, string | undefined>>

/** GitHub's precedence of folders, and the names that nearly all READMEs have. */
const READMES = ['.github/', '', 'docs/'].flatMap(folder =>
  ['README.md', 'readme.md', 'Readme.md', 'README.markdown'].map(name => folder + name)
)

/**
 * Where an address points on GitHub, the likeliest reading first: a ref may hold slashes, so that `/tree/a/b` is the
 * folder `b` of `a`, or the ref `a/b`. Null for any other address. Throws `RemoteError` for a `github:` that is none.
 */
export function onGithub(address: string): Place[] | null {
  if (address.startsWith('github:')) return [shorthand(address)]
  const url = new URL(address)
  if (!/^(?:www\.)?github\.com$/.test(url.hostname)) return null
  const [owner, name, verb, ...rest] = url.pathname.split('/').filter(Boolean).map(decode)
  const repo = name?.replace(/\.git$/, '')
  if (!owner || !repo || !isName(owner) || !isName(repo)) return null
  if (verb === undefined) return [{ owner, repo }]
  const [ref, ...path] = rest
  if (ref === undefined || rest.includes('..')) return null
  if (verb === 'blob' || verb === 'raw') return path.length > 0 ? [{ owner, repo, ref, path: path.join('/') }] : null
  if (verb !== 'tree') return null
  if (path.length === 0) return [{ owner, repo, ref }]
  return [
    { owner, repo, ref, path: `${path.join('/')}/` },
    { owner, repo, ref: rest.join('/') }
  ]
}

function shorthand(address: string): Place {
  const match = /^github:([^/@:]+)\/([^/@:]+)(?:@([^:]+))?(?::(.+))?$/.exec(address)
  const [, owner = '', repo = '', ref, path] = match ?? []
  const plain = path?.replace(/^\/+/, '')
  const isSafe = ![...(ref ?? '').split('/'), ...(plain ?? '').split('/')].includes('..')
  if (!match || !isName(owner) || !isName(repo) || !isSafe)
    throw new RemoteError('address', 'Unexpected address, expected github:owner/repo[@ref][:path]')
  return { owner, repo, ...(ref === undefined ? {} : { ref }), ...(plain ? { path: plain } : {}) }
}

function isName(name: string): boolean {
  return /^[\w.-]+$/.test(name) && name !== '.' && name !== '..'
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Fetches a file of a repository, or its README. Throws `RemoteError`. */
export async function fetchFromGithub(places: Place[], options: RemoteOptions, web: Web, env: Env): Promise<Fetched> {
  const bases = basesOf(env)
  let missing: unknown
  for (const place of places) {
    try {
      return await fetchPlace(place, { ...options, headers: url => headersFor(url, bases, env) }, web, bases)
    } catch (error) {
      if (!isMissing(error)) throw error
      missing ??= error
    }
  }
  throw missing
}

interface Bases {
  api: string
  raw: string
  /** Origins that the token may be sent to. */
  trusted: Set<string>
}

function basesOf(env: Env): Bases {
  const api = base(env, 'AI4MED_GITHUB_API') ?? 'https://api.github.com'
  const raw = base(env, 'AI4MED_GITHUB_RAW') ?? 'https://raw.githubusercontent.com'
  // The token of an enterprise is none of github.com's business.
  const own = [env['AI4MED_GITHUB_API'] ? api : undefined, env['AI4MED_GITHUB_RAW'] ? raw : undefined].filter(Boolean)
  const trusted = own.length > 0 ? (own as string[]) : [api, raw, 'https://github.com']
  return { api, raw, trusted: new Set(trusted.map(address => new URL(address).origin)) }
}

function base(env: Env, name: string): string | undefined {
  const value = env[name]
  if (!value) return undefined
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
    throw new RemoteError('address', `Unexpected ${name} '${value}', expected an https address`)
  return value.replace(/\/+$/, '')
}

function headersFor(url: URL, { api, trusted }: Bases, env: Env): Record<string, string> {
  const token = (env['GITHUB_TOKEN'] || env['GH_TOKEN'])?.trim()
  const isApi = url.href.startsWith(`${api}/`)
  return {
    ...(isApi ? { accept: 'application/vnd.github.raw+json', 'x-github-api-version': '2022-11-28' } : {}),
    ...(token && trusted.has(url.origin) ? { authorization: `Bearer ${token}` } : {})
  }
}

/** The headers that a plain address gets: the token too, where it is GitHub's. */
export function githubHeaders(env: Env): (url: URL) => Record<string, string> {
  const bases = basesOf(env)
  return url => headersFor(url, bases, env)
}

async function fetchPlace(place: Place, options: RemoteOptions, web: Web, { api, raw }: Bases): Promise<Fetched> {
  const { owner, repo, ref, path } = place
  const rawFile = (file: string): URL => new URL(`${raw}/${owner}/${repo}/${escaped(ref ?? 'HEAD')}/${escaped(file)}`)
  if (path !== undefined && !path.endsWith('/')) return fetchDocument(rawFile(path), options, web)
  const folder = path === undefined ? '' : `/${escaped(path.replace(/\/+$/, ''))}`
  const query = ref === undefined ? '' : `?ref=${encodeURIComponent(ref)}`
  try {
    return await fetchDocument(new URL(`${api}/repos/${owner}/${repo}/readme${folder}${query}`), options, web)
  } catch (error) {
    // The interface has a rate limit that the files have not; that there is no README, it knows for sure.
    if (isMissing(error)) throw new RemoteError('status', 'no README there, or nothing that may be read', 404)
    const names = path === undefined ? READMES : READMES.filter(name => !name.includes('/')).map(name => path + name)
    for (const name of names) {
      try {
        return await fetchDocument(rawFile(name), options, web)
      } catch (next) {
        // What kept the interface from answering says more than what kept the files.
        if (!isMissing(next)) throw error
      }
    }
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof RemoteError && error.status === 404
}

function escaped(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
