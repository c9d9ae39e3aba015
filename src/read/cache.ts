import type { Web } from './remote.ts'

/** A folder of documents with the ETags they came with, one file each. */
export interface Cache {
  folder: string
  web: Pick<Web, 'readFile' | 'store' | 'sha256'>
}

interface Entry {
  etag: string
  type: string | undefined
  bytes: Uint8Array
}

interface Head {
  url: string
  etag: string
  type: string | null
  sha256: string
}

const encoder = new TextEncoder()

/** What was stored of a URL, if it is there and undamaged. */
export async function remembered(cache: Cache, url: URL, accept: string): Promise<Entry | undefined> {
  try {
    const file = await cache.web.readFile(pathOf(cache, url, accept))
    const end = file.indexOf(10)
    const head = JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as Head
    const bytes = file.subarray(end + 1)
    const isWhole = head.url === url.href && typeof head.etag === 'string' && cache.web.sha256(bytes) === head.sha256
    return isWhole ? { etag: head.etag, type: head.type ?? undefined, bytes } : undefined
  } catch {
    // Nothing there, or nothing that can be used: the document is fetched anew.
    return undefined
  }
}

/** Stores a document: a line of JSON, then the bytes as they are. */
export async function store(cache: Cache, url: URL, accept: string, { etag, type, bytes }: Entry): Promise<void> {
  const head: Head = { url: url.href, etag, type: type ?? null, sha256: cache.web.sha256(bytes) }
  const line = encoder.encode(`${JSON.stringify(head)}\n`)
  const file = new Uint8Array(line.length + bytes.length)
  file.set(line)
  file.set(bytes, line.length)
  await cache.web.store(pathOf(cache, url, accept), file)
}

function pathOf({ folder, web }: Cache, url: URL, accept: string): string {
  return `${folder.replace(/[/\\]+$/, '') || '/'}/${web.sha256(encoder.encode(`${accept} ${url.href}`))}`
}
