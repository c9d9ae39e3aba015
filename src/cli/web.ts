import { createHash } from 'node:crypto'
import { lookup } from 'node:dns'
import { mkdir, readFile } from 'node:fs/promises'
import { request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Web, WebRequest, WebResponse } from '../read/remote.ts'
import { isPrivate } from './addresses.ts'
import { replaceFile } from './files.ts'

/**
 * The network as Node has it. `fetch` would not let us see the address that a name was resolved to before it is
 * connected to, and checking the name beforehand leaves time to change it.
 */
export const nodeWeb: Web = {
  request,
  sleep: ms => sleep(ms),
  now: () => Date.now(),
  readFile: path => readFile(path),
  sha256: bytes => createHash('sha256').update(bytes).digest('hex'),
  async store(path, content) {
    await mkdir(dirname(path), { recursive: true })
    await replaceFile(path, content)
  }
}

function request({ url, headers, allowPrivate, signal }: WebRequest): Promise<WebResponse> {
  return new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (!allowPrivate && isIP(host) && isPrivate(host)) return reject(privateError())
    const send = url.protocol === 'https:' ? overHttps : overHttp
    // No pool: a kept connection would not be checked again.
    const options = { headers, signal, agent: false as const, ...(allowPrivate ? {} : { lookup: publicLookup }) }
    const sent = send(url, options, response => {
      sent.on('error', error => response.destroy(error))
      resolve({
        status: response.statusCode ?? 0,
        statusText: response.statusMessage ?? '',
        headers: response.headers as WebResponse['headers'],
        body: response,
        discard: () => response.destroy()
      })
    })
    sent.on('error', reject)
    sent.end()
  })
}

/** Looks a name up and refuses it when any of its addresses is private. */
const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, [])
    if (found.some(({ address }) => isPrivate(address))) return done(privateError(), [])
    const [first] = found
    if (options.all) done(null, found)
    else done(null, first?.address ?? '', first?.family)
  })
}

function privateError(): NodeJS.ErrnoException {
  return Object.assign(new Error('a private address'), { code: 'EPRIVATE' })
}
