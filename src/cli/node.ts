import { mkdir, readFile } from 'node:fs/promises'
import type { World } from './world.ts'

/** The world as Node has it. */
export function nodeWorld(): World {
  // Whoever reads our output may stop reading (`| head -1`): that is no error, and nothing is left to say.
  let closed = false
  // Node opens a standard stream when it is first asked for, which takes a while; few runs need all three.
  const opened = new Set<NodeJS.WriteStream>()
  const open = (stream: NodeJS.WriteStream): NodeJS.WriteStream => {
    if (opened.has(stream)) return stream
    opened.add(stream)
    return stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') closed = true
    })
  }
  return {
    env: process.env,
    get stdinIsTerminal() {
      return process.stdin.isTTY === true
    },
    get stdoutIsTerminal() {
      return open(process.stdout).isTTY === true
    },
    get stderrIsTerminal() {
      return open(process.stderr).isTTY === true
    },
    cwd: () => process.cwd(),
    async readStdin() {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    },
    readFile: path => readFile(path),
    writeFile: async (path, content) => (await import('./files.ts')).replaceFile(path, content),
    makeFolder: async path => void (await mkdir(path, { recursive: true })),
    glob: async (pattern, folder) => (await import('./glob.ts')).findFiles(pattern, folder),
    web: async () => (await import('./web.ts')).nodeWeb,
    git: async (revision, path) => (await import('./git.ts')).fileAt(revision, path),
    stdout: content =>
      new Promise((resolve, reject) => {
        if (closed) return resolve()
        open(process.stdout).write(content, (error: NodeJS.ErrnoException | null | undefined) => {
          if (error && error.code !== 'EPIPE') reject(error)
          else resolve()
        })
      }),
    stderr: text => {
      open(process.stderr).write(text)
    },
    // Few runs need a hash, and loading the module takes longer than hashing.
    sha256: bytes => process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex')
  }
}
