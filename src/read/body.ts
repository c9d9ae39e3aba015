import type { WebResponse } from './remote.ts'
import { RemoteError } from './remote-error.ts'

/** Reads a body whole, decompressed. Throws `RemoteError` when it is too large, cut off or damaged. */
export async function bodyOf({ headers, body }: WebResponse, most: number): Promise<Uint8Array> {
  const length = headers['content-length']
  if (length !== undefined && Number(length) > most) throw tooLarge(most)
  const coding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  const sent = counted(body, most, length)
  if (coding === 'identity' || coding === '') return collect(sent)
  if (coding !== 'gzip' && coding !== 'x-gzip')
    throw new RemoteError('encoding', `Unexpected content encoding '${coding}', expected gzip or none`)
  return collect(counted(unzipped(sent), most))
}

/** Passes chunks on, no more bytes than allowed, and as many as were announced. */
async function* counted(chunks: AsyncIterable<Uint8Array>, most: number, length?: string): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > most) throw tooLarge(most)
    yield chunk
  }
  if (length !== undefined && size !== Number(length)) throw new RemoteError('cut', `${size} of ${length} bytes came`)
}

async function* unzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip')
  const writer = writable.getWriter()
  let failed: unknown
  const fed = (async () => {
    try {
      for await (const chunk of chunks) await writer.write(chunk as Uint8Array<ArrayBuffer>)
      await writer.close()
    } catch (error) {
      failed = error
      await writer.abort(error).catch(() => {})
    }
  })()
  const reader = readable.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } catch {
    await fed
    if (failed instanceof RemoteError) throw failed
    // What failed first is the connection, if it has a code of the network; else the data.
    const code = (failed as { code?: string } | undefined)?.code
    if (code !== undefined && !code.startsWith('Z_') && code !== 'ERR_INVALID_STATE') throw failed
    throw new RemoteError('cut', 'its compressed body is damaged or cut off')
  } finally {
    await reader.cancel().catch(() => {})
  }
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.length
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function tooLarge(most: number): RemoteError {
  return new RemoteError('size', `more than ${most} bytes; --max-bytes allows more`)
}
