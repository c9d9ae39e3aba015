import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { replaceFile } from './files.ts'
import { waitOnSignal } from './signals.ts'
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
    cwd: () => process.cwd(),
    async readStdin() {
      const chunks: Buffer[] = []
      for await (const chunk of stdin) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    },
    readFile: path => readFile(path),
    writeFile: replaceFile,
    makeFolder: async path => void (await mkdir(path, { recursive: true })),
    glob: async (pattern, folder) => (await import('./glob.ts')).findFiles(pattern, folder),
    web: async () => (await import('./web.ts')).nodeWeb,
    git: async (revision, path) => (await import('./git.ts')).fileAt(revision, path),
    threads: {
      processors: availableParallelism(),
      pool: async (size, options) => (await import('./pool.ts')).startPool(size, options)
    },
    stdout: content =>
      new Promise((resolve, reject) => {
        if (closed) return resolve()
        const isOut = waitOnSignal()
        stdout.write(content, (error: NodeJS.ErrnoException | null | undefined) => {
          isOut()
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
