import { promises, readFile } from 'node:fs'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { waitOnSignal } from './signals.ts'
import type { World } from './world.ts'

/** The world as Node has it. */
export function nodeWorld(): World {
  let closed = false
  // Node opens a standard stream when it is first asked for, which takes a while; few runs need all three.
  const stdout = once(() =>
    // Whoever reads our output may stop reading (`| head -1`): that is no error, and nothing is left to say.
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') closed = true
    })
  )
  // Whoever reads our messages may stop too, and the output is written all the same.
  const stderr = once(() => process.stderr.on('error', () => {}))
  return {
    env: process.env,
    get stdinIsTerminal() {
      return process.stdin.isTTY === true
    },
    get stdoutIsTerminal() {
      return stdout().isTTY === true
    },
    get stderrIsTerminal() {
      return stderr().isTTY === true
    },
    cwd: () => process.cwd(),
    async readStdin() {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    },
    stdin: () => process.stdin,
    // `node:fs/promises` takes longer to load and to read by.
    readFile: promisify(readFile),
    writeFile: async (path, content) => (await import('./files.ts')).replaceFile(path, content),
    makeFolder: async path => void (await promises.mkdir(path, { recursive: true })),
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
        stdout().write(content, (error: NodeJS.ErrnoException | null | undefined) => {
          isOut()
          if (error && error.code !== 'EPIPE') reject(error)
          else resolve()
        })
      }),
    stdoutIsClosed: () => closed,
    stderr: text => {
      stderr().write(text)
    },
    // Few runs need a hash, and loading the module takes longer than hashing.
    sha256: bytes => process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex')
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
