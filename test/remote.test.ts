import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isPrivate } from '../src/cli/addresses.ts'
import { onGithub } from '../src/read/github.ts'
import { run } from './memory.ts'
import { redirect, runReal, type Site, send, serve } from './server.ts'

const LIST = '| Model | Paper |\n|---|---|\n| Érable | [arXiv](https://arxiv.org/abs/2401.00011) |\n'
const PRIVATE = ['--allow-private']

const open: Site[] = []
afterEach(() => {
  for (const site of open.splice(0)) site.close()
})
async function site(answers: Parameters<typeof serve>[0]): Promise<Site> {
  const made = await serve(answers)
  open.push(made)
  return made
}

function names(stdout: string): string[] {
  return JSON.parse(stdout).map((resource: { name: string }) => resource.name)
}

describe('an address', () => {
  it('is fetched, and stands in the output as it was typed', async () => {
    const { base } = await site({ '/list?a=b': send(LIST) })
    const { code, stdout } = await runReal(['extract', `${base}/list?a=b#part`, ...PRIVATE])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)[0].provenance[0].source).toBe(`${base}/list?a=b#part`)
  })

  it('may be a web page, whatever its name', async () => {
    const page = `<!doctype html><html><body><h1>x</h1><article class="markdown-body"><table><tr><th>Model<th>Paper</tr>
      <tr><td>Elm<td><a href="https://arxiv.org/abs/2401.00012">p</a></table></article></body></html>`
    const { base } = await site({ '/README.md': send(page, { 'content-type': 'text/html; charset=utf-8' }) })
    const { stdout } = await runReal(['extract', `${base}/README.md`, ...PRIVATE])
    expect(names(stdout)).toEqual(['Elm'])
  })

  it.each([
    ['iso-8859-1', Buffer.from(LIST, 'latin1')],
    ['utf-16le', Buffer.from(LIST, 'utf16le')],
    ['no-such-charset', Buffer.from(LIST)],
    ['US-ASCII', Buffer.from(LIST)]
  ])('is read in the charset of its server: %s', async (charset, body) => {
    const { base } = await site({ '/a': send(body, { 'content-type': `text/plain; charset=${charset}` }) })
    const { stdout } = await runReal(['extract', `${base}/a`, ...PRIVATE])
    expect(names(stdout)).toEqual(['Érable'])
  })

  it('is read in the encoding that the user states', async () => {
    const headers = { 'content-type': 'text/plain; charset=utf-8' }
    const { base } = await site({ '/a': send(Buffer.from(LIST, 'latin1'), headers) })
    const { stdout } = await runReal(['extract', `${base}/a`, '--encoding', 'latin1', ...PRIVATE])
    expect(names(stdout)).toEqual(['Érable'])
  })

  it('is unpacked', async () => {
    const { base } = await site({ '/a': send(gzipSync(LIST), { 'content-encoding': 'gzip' }) })
    expect(names((await runReal(['extract', `${base}/a`, ...PRIVATE])).stdout)).toEqual(['Érable'])
  })

  it('needs a network', async () => {
    const { code, said } = await run(['extract', 'https://example.org/'])
    expect([code, said]).toEqual([2, ['ai4med: there is no network here']])
  })
})

describe('what goes wrong', () => {
  const cases: [string, Parameters<typeof serve>[0], string, string[]?][] = [
    ['a missing page', {}, '404 Not Found'],
    ['a forbidden one', { '/a': send('', {}, 403) }, '403 Forbidden'],
    [
      'a spent rate limit',
      {
        '/a': (_, response) => {
          const reset = String(Math.ceil(Date.now() / 1000) + 600)
          response.writeHead(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }).end()
        }
      },
      'the rate limit is used up for another 10 min'
    ],
    ['a long pause', { '/a': send('', { 'retry-after': '7200' }, 429) }, '429 Too Many Requests'],
    ['a failing server', { '/a': send('', {}, 503) }, '503 Service Unavailable', ['--retries', '0']],
    ['a slow server', { '/a': () => {} }, 'no full answer within 0.2 s', ['--timeout', '0.2']],
    [
      'a slow body',
      { '/a': (_, response) => void response.writeHead(200).write('| a') },
      'no full answer within 0.2 s',
      ['--timeout', '0.2']
    ],
    [
      'a body that is cut off',
      {
        '/a': (_, response) => {
          response.writeHead(200, { 'content-length': '1000' }).write(LIST)
          setTimeout(() => response.destroy(), 20)
        }
      },
      'the connection ended early',
      ['--retries', '0']
    ],
    [
      'a chunked body that is cut off',
      {
        '/a': (_, response) => {
          response.writeHead(200).write(LIST)
          setTimeout(() => response.destroy(), 20)
        }
      },
      'the connection ended early',
      ['--retries', '0']
    ],
    [
      'a length that is too small',
      { '/a': request => void request.socket.end(`HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n${LIST}`) },
      'Parse Error',
      ['--retries', '0']
    ],
    ['too large a body', { '/a': send('x'.repeat(2000)) }, 'more than 1000 bytes', ['--max-bytes', '1000']],
    [
      'too large a body of unknown length',
      { '/a': (_, response) => void response.writeHead(200).end('x'.repeat(2000)) },
      'more than 1000 bytes',
      ['--max-bytes', '1000']
    ],
    [
      'a bomb',
      { '/a': send(gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' }) },
      'more than 100000 bytes',
      ['--max-bytes', '100000']
    ],
    [
      'half a compressed body',
      { '/a': send(gzipSync(LIST.repeat(50)).subarray(0, 60), { 'content-encoding': 'gzip' }) },
      'damaged or cut off',
      ['--retries', '0']
    ],
    ['a compression nobody asked for', { '/a': send('x', { 'content-encoding': 'br' }) }, "content encoding 'br'"],
    ['a loop', { '/a': redirect('/b'), '/b': redirect('/a') }, 'redirects in a loop'],
    ['a redirect to a file', { '/a': redirect('file:///etc/passwd') }, 'redirects to the scheme file'],
    ['a redirect to ftp', { '/a': redirect('ftp://example.org/a') }, 'redirects to the scheme ftp'],
    ['a redirect to data', { '/a': redirect('data:text/plain,a') }, 'redirects to the scheme data'],
    ['a redirect to nowhere', { '/a': (_, response) => void response.writeHead(302).end() }, 'redirects to nowhere'],
    ['a redirect with a password', { '/a': redirect('http://a:b@example.org/') }, 'with a user name']
  ]
  it.each(cases)('is one sentence: %s', async (_name, answers, words, more = []) => {
    const { base } = await site(answers)
    const { code, stdout, said } = await runReal(['extract', `${base}/a`, ...more, ...PRIVATE])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(`ai4med: ${base}/a: `)
    expect(said[0]).toContain(words)
  })

  it('follows no more than ten redirects', async () => {
    const answers = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`/${i}`, redirect(`/${i + 1}`)]))
    const { base, requests } = await site(answers)
    const { said } = await runReal(['extract', `${base}/0`, ...PRIVATE])
    expect(said[0]).toContain('redirects more than 10 times')
    expect(requests).toHaveLength(11)
  })

  it('is one sentence when nobody listens', async () => {
    const { base, close } = await site({})
    close()
    const { said, pauses } = await runReal(['extract', `${base}/a`, ...PRIVATE])
    expect(said[0]).toContain('the connection was refused')
    expect(pauses).toEqual([1000, 2000, 4000])
  })

  it.each(['https://', 'http://user:secret@127.0.0.1/', 'github:owner', 'github:owner/repo:../../x'])(
    'refuses %s',
    async address => {
      const { code, said } = await runReal(['extract', address])
      expect(code).toBe(2)
      expect(said).toHaveLength(1)
      expect(said[0]).toMatch(/Unexpected (?:address|user name)/)
    }
  )

  it('leaves the other inputs be', async () => {
    const { base } = await site({ '/good': send(LIST) })
    const { code, stdout, said } = await runReal(['extract', `${base}/bad`, `${base}/good`, ...PRIVATE])
    expect(code).toBe(1)
    expect(names(stdout)).toEqual(['Érable'])
    expect(said[0]).toContain('/bad: 404')
  })
})

describe('what may pass', () => {
  it('is tried again, after the pause that the server asks for', async () => {
    let tries = 0
    const { base } = await site({
      '/a': (request, response) => {
        tries++
        if (tries === 1) send('', { 'retry-after': '7' }, 429)(request, response)
        else if (tries === 2) send('', {}, 500)(request, response)
        else if (tries === 3) response.destroy()
        else send(LIST)(request, response)
      }
    })
    const { code, pauses } = await runReal(['extract', `${base}/a`, ...PRIVATE])
    expect(code).toBe(0)
    expect(pauses).toEqual([7000, 2000, 4000])
  })

  it('is followed, from one address to another', async () => {
    const { base } = await site({ '/a': redirect('/b', 301), '/b': redirect('./c/d', 308), '/c/d': send(LIST) })
    expect(names((await runReal(['extract', `${base}/a`, ...PRIVATE])).stdout)).toEqual(['Érable'])
  })
})

describe('private networks', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    'fe80::1%eth0',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::7f00:1',
    '::127.0.0.1',
    'ff02::1'
  ])('hold %s', address => expect(isPrivate(address)).toBe(true))

  it.each(['1.1.1.1', '172.32.0.1', '185.199.108.133', '2606:50c0:8000::154', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
    'do not hold %s',
    address => expect(isPrivate(address)).toBe(false)
  )

  it.each(['127.0.0.1', 'localhost', '[::1]', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]'])(
    'are left alone: %s',
    async host => {
      const { base, requests } = await site({ '/a': send(LIST) })
      const { code, said } = await runReal(['extract', `${base.replace('127.0.0.1', host)}/a`])
      expect(code).toBe(2)
      expect(said[0]).toContain('is in a private network')
      expect(requests).toHaveLength(0)
    }
  )

  it('are not reached by a redirect', async () => {
    const inner = await site({ '/secret': send(LIST) })
    const outer = await site({ '/a': redirect(`${inner.base}/secret`) })
    const real = (await import('../src/cli/web.ts')).nodeWeb
    // Only the outer server is taken for a public one.
    const web = async () => ({
      ...real,
      request: (asked: Parameters<typeof real.request>[0]) =>
        real.request({ ...asked, allowPrivate: asked.url.origin === outer.base })
    })
    const { code, said } = await runReal(['extract', `${outer.base}/a`], {}, { web })
    expect(code).toBe(2)
    expect(said[0]).toContain('is in a private network')
    expect(inner.requests).toHaveLength(0)
  })
})

describe('a cache', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ai4med-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  function tagged() {
    return site({
      '/a': (request, response) => {
        if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
        else send(LIST, { etag: '"1"', 'content-type': 'text/plain; charset=utf-8' })(request, response)
      }
    })
  }

  it('is not made unless it is asked for', async () => {
    const { base, requests } = await tagged()
    for (let i = 0; i < 2; i++) await runReal(['extract', `${base}/a`, ...PRIVATE])
    expect(requests.map(request => request.headers['if-none-match'])).toEqual([undefined, undefined])
  })

  it('spares what has not changed, and survives damage', async () => {
    const { base, requests } = await tagged()
    const cache = join(folder, 'deep', 'er')
    const args = ['extract', `${base}/a`, '--cache', cache, ...PRIVATE]
    const first = await runReal(args)
    const [name = ''] = await readdir(cache)
    expect(name).toMatch(/^[0-9a-f]{64}$/)
    const stored = await readFile(join(cache, name))
    const contents = [stored, stored.subarray(0, 90), Buffer.from('{"url":1}\n'), Buffer.alloc(0), Buffer.from('no')]
    for (const content of contents) {
      await writeFile(join(cache, name), content)
      expect((await runReal(args)).stdout).toBe(first.stdout)
    }
    const conditions = requests.map(request => request.headers['if-none-match'])
    expect(conditions).toEqual([undefined, '"1"', undefined, undefined, undefined, undefined])
    expect(await readdir(cache)).toEqual([name])
  })
})

describe('GitHub', () => {
  it.each([
    ['github:o/r', [{ owner: 'o', repo: 'r' }]],
    ['github:o/r@v1', [{ owner: 'o', repo: 'r', ref: 'v1' }]],
    ['github:o/r@a/b:docs/x.md', [{ owner: 'o', repo: 'r', ref: 'a/b', path: 'docs/x.md' }]],
    ['github:o/r:lists/', [{ owner: 'o', repo: 'r', path: 'lists/' }]],
    ['https://github.com/o/r', [{ owner: 'o', repo: 'r' }]],
    ['https://github.com/o/r.git', [{ owner: 'o', repo: 'r' }]],
    ['https://www.github.com/o/r/?tab=readme-ov-file#x', [{ owner: 'o', repo: 'r' }]],
    ['https://github.com/o/r/tree/main', [{ owner: 'o', repo: 'r', ref: 'main' }]],
    [
      'https://github.com/o/r/tree/a/b',
      [
        { owner: 'o', repo: 'r', ref: 'a', path: 'b/' },
        { owner: 'o', repo: 'r', ref: 'a/b' }
      ]
    ],
    ['https://github.com/o/r/blob/main/a%20b.md', [{ owner: 'o', repo: 'r', ref: 'main', path: 'a b.md' }]],
    ['https://github.com/o/r/issues/1', null],
    ['https://github.com/o', null],
    ['https://example.org/o/r', null]
  ])('is understood: %s', (address, places) => expect(onGithub(address)).toEqual(places))

  const env = (api: Site, raw: Site): Record<string, string> => ({
    AI4MED_GITHUB_API: api.base,
    AI4MED_GITHUB_RAW: `${raw.base}/`,
    GITHUB_TOKEN: 'secret'
  })

  it('finds the README', async () => {
    const api = await site({ '/repos/o/r/readme?ref=v1': send(LIST) })
    const { code, stdout } = await runReal(['extract', 'github:o/r@v1', ...PRIVATE], env(api, api))
    expect(code).toBe(0)
    expect(JSON.parse(stdout)[0].provenance[0].source).toBe('github:o/r@v1')
    expect(api.requests[0]?.headers).toMatchObject({
      accept: 'application/vnd.github.raw+json',
      authorization: 'Bearer secret'
    })
  })

  it('finds it without the interface, in the same order', async () => {
    const api = await site({ '/repos/o/r/readme': send('', { 'x-ratelimit-remaining': '0' }, 403) })
    const raw = await site({ '/o/r/HEAD/docs/README.md': send('no'), '/o/r/HEAD/readme.md': send(LIST) })
    const { stdout } = await runReal(['extract', 'https://github.com/o/r', ...PRIVATE], env(api, raw))
    expect(names(stdout)).toEqual(['Érable'])
    expect(raw.requests.at(0)?.url).toBe('/o/r/HEAD/.github/README.md')
  })

  it('takes a file as it is', async () => {
    const raw = await site({ '/o/r/v%231/a%20b.md': send(LIST) })
    const { code } = await runReal(['extract', 'https://github.com/o/r/blob/v%231/a%20b.md', ...PRIVATE], env(raw, raw))
    expect(code).toBe(0)
  })

  it('tries a ref with slashes', async () => {
    const api = await site({ '/repos/o/r/readme?ref=a%2Fb': send(LIST) })
    const { code } = await runReal(['extract', 'https://github.com/o/r/tree/a/b', ...PRIVATE], env(api, api))
    expect(code).toBe(0)
    expect(api.requests[0]?.url).toBe('/repos/o/r/readme/b?ref=a')
  })

  it('says that there is none', async () => {
    const api = await site({})
    const { said } = await runReal(['extract', 'github:o/r', ...PRIVATE], env(api, api))
    expect(said).toEqual(['ai4med: github:o/r: no README there, or nothing that may be read'])
    expect(api.requests).toHaveLength(1)
  })

  it('gets the token, and nobody else does', async () => {
    const other = await site({ '/x': send(LIST), '/plain': send(LIST) })
    const api = await site({ '/repos/o/r/readme': redirect(`${other.base}/x`) })
    await runReal(['extract', 'github:o/r', `${other.base}/plain`, ...PRIVATE], env(api, api))
    expect(api.requests[0]?.headers.authorization).toBe('Bearer secret')
    expect(other.requests.map(request => request.headers.authorization)).toEqual([undefined, undefined])
  })
})
