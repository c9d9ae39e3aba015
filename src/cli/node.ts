import { createHash, randomUUID } from 'node:crypto'
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { World } from './world.ts'

/** The world as Node has it. */
export function nodeWorld(): World {
  const { stdin, stdout, stderr, env } = process
  // Whoever reads our output may stop reading (`| head -1`): that is no error, and nothing is left to say.
  let closed = false
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') closed = true
    })
  }
  return {
    env,
    stdinIsTerminal: stdin.isTTY === true,
    stdoutIsTerminal: stdout.isTTY === true,
    stderrIsTerminal: stderr.isTTY === true,
    async readStdin() {
      const chunks: Buffer[] = []
      for await (const chunk of stdin) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    },
    readFile: path => readFile(path),
    writeFile,
    stdout: text =>
      new Promise((resolve, reject) => {
        if (closed) return resolve()
        stdout.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
          if (error && error.code !== 'EPIPE') reject(error)
          else resolve()
        })
      }),
    stderr: text => {
      stderr.write(text)
    },
    sha256: bytes => createHash('sha256').update(bytes).digest('hex')
  }
}

/** Writes beside the target and renames, so that a failure leaves the old file as it was. */
async function writeFile(path: string, content: string): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const old = await stat(target).catch(() => undefined)
  // A device or a pipe can't be replaced by a file.
  if (old && !old.isFile() && !old.isDirectory()) return writeTo(target, 'w', content)
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`)
  try {
    await writeTo(temporary, 'wx', content, old?.mode)
    await rename(temporary, target)
  } catch (error) {
    await unlink(temporary).catch(() => {})
    throw error
  }
}

async function writeTo(path: string, flags: string, content: string, mode?: number): Promise<void> {
  const file = await open(path, flags, mode)
  try {
    await file.writeFile(content)
    if (flags === 'wx') await file.sync()
  } finally {
    await file.close()
  }
}
