import { promises, readFile, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { descriptor } from './descriptor.ts'
import { uncut } from './signals.ts'
import type { World } from './world.ts'

/** The world as Node has it. */
export function nodeWorld(): World & { end(code: number): Promise<void> } {
  let closed = false
  const stdout = descriptor(1, () => process.stdout)
  const stderr = descriptor(2, () => process.stderr)
  return {
    env: process.env,
    get stdinIsTerminal() {
      return process.stdin.isTTY === true
    },
    get stdoutIsTerminal() {
      return stdout.isTerminal()
    },
    get stderrIsTerminal() {
      return stderr.isTerminal()
    },
    cwd: () => process.cwd(),
    async readStdin() {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    },
    stdin: () => process.stdin,
    readFile: async path => (keepsWaiting(path) ? readInThread(path) : readFileSync(path)),
    writeFile: async (path, content) => (await import('./files.ts')).replaceFile(path, content),
    realPath,
    lookAt,
    makeFolder: async path => void (await promises.mkdir(path, { recursive: true })),
    glob: async (pattern, folder) => (await import('./glob.ts')).findFiles(pattern, folder),
    web: async () => (await import('./web.ts')).nodeWeb,
    git: async (revision, path) => (await import('./git.ts')).fileAt(revision, path),
    threads: {
      get processors() {
        return process.getBuiltinModule('node:os').availableParallelism()
      },
      pool: async (size, options) => (await import('./pool.ts')).startPool(size, options)
    },
    async stdout(content) {
      if (closed) return
      try {
        await uncut(() => stdout.write(content))
      } catch (error) {
        // Whoever reads our output may stop reading (`| head -1`): that is no error, and nothing is left to say.
        if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
        closed = true
      }
    },
    stdoutIsClosed: () => closed,
    stderr: stderr.say,
    async end(code) {
      process.exitCode = code
      const areOut = await Promise.all([stdout.isOut(), stderr.isOut()])
      // To give back all memory bit by bit takes longer than many a README.
      if (areOut.every(Boolean)) process.exit()
    },
    // Few runs need a hash, and loading the module takes longer than hashing.
    sha256: bytes => process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex')
  }
}

/**
 * What may keep one waiting, such as a pipe, is read in a thread, so that a signal still ends the run. To start threads
 * for a file takes longer than to read it.
 */
const readInThread = promisify(readFile)

function keepsWaiting(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === false
}

/** As the system spells it, where it can be asked. */
async function realPath(path: string): Promise<string> {
  try {
    return realpathSync.native(path)
  } catch {
    const folder = dirname(path)
    return folder === path ? path : join(await realPath(folder), basename(path))
  }
}

/** What is neither file nor folder takes what is written as it comes: a pipe, a terminal or another device. */
async function lookAt(path: string): ReturnType<World['lookAt']> {
  const found = await promises.stat(path).catch(() => undefined)
  if (!found) return 'nothing'
  if (found.isDirectory()) return 'folder'
  return found.isFile() ? 'file' : 'stream'
}
