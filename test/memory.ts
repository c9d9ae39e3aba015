import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { main } from '../src/cli/main.ts'
import type { World } from '../src/cli/world.ts'

export interface Run {
  code: number
  stdout: string
  stderr: string
  /** Lines of standard error. */
  said: string[]
  /** What was written, by path. */
  written: Record<string, string>
  /** What was written that is no text, by path. */
  writtenBytes?: Record<string, Uint8Array>
  /** Folders that were made, or were there. */
  folders?: string[]
}

export interface Setting {
  files?: Record<string, string | Uint8Array>
  /** Files of a repository, by `revision:path`. */
  git?: Record<string, string>
  stdin?: string | Uint8Array
  /** Bytes that standard input gives at a time. */
  chunk?: number
  /** Error code that reading on from standard input fails with, at its end. */
  stdinFails?: string
  stdinIsTerminal?: boolean
  stdoutIsTerminal?: boolean
  env?: Record<string, string>
  /** The working folder, which relative paths do not depend on. */
  cwd?: string
  /** Error code that writing to standard output fails with. */
  stdoutFails?: string
  /** Error code that writing any file fails with. */
  writeFails?: string
  /** What the system is asked first fails in a way that nobody foresaw. */
  fault?: boolean
}

/** Runs the program in a world made of strings. Folders are files whose content is `FOLDER`. */
export async function run(args: string[], setting: Setting = {}): Promise<Run> {
  let stdout = ''
  let stderr = ''
  const written: Record<string, string> = {}
  const writtenBytes: Record<string, Uint8Array> = {}
  const folders: string[] = []
  const world: World = {
    env: setting.env ?? {},
    get stdinIsTerminal() {
      if (setting.fault) throw new TypeError('undefined is not a\u001b[31m\nfunction')
      return setting.stdinIsTerminal ?? setting.stdin === undefined
    },
    stdoutIsTerminal: setting.stdoutIsTerminal ?? false,
    stderrIsTerminal: false,
    cwd: () => setting.cwd ?? '/project',
    readStdin: async () => bytes(setting.stdin ?? ''),
    async *stdin() {
      const all = bytes(setting.stdin ?? '')
      const step = setting.chunk ?? 65_536
      for (let from = 0; from < all.length; from += step) yield all.subarray(from, from + step)
      if (setting.stdinFails) throw systemError(setting.stdinFails)
    },
    async readFile(path) {
      const content = setting.files?.[path]
      if (content === undefined) throw systemError('ENOENT')
      if (content === FOLDER) throw systemError('EISDIR')
      return bytes(content)
    },
    async git(revision, path) {
      const content = setting.git?.[`${revision}:${path}`]
      if (content === undefined) throw new Error(`path '${path}' does not exist in '${revision}'`)
      return bytes(content)
    },
    async writeFile(path, content) {
      if (setting.writeFails) throw systemError(setting.writeFails)
      if (typeof content === 'string') written[path] = content
      else writtenBytes[path] = content
    },
    realPath: async path => posix.resolve('/project', path),
    async lookAt(path) {
      const content = setting.files?.[path]
      if (content === undefined) return 'nothing'
      return content === FOLDER ? 'folder' : 'file'
    },
    async makeFolder(path) {
      if (setting.writeFails) throw systemError(setting.writeFails)
      folders.push(path)
    },
    async stdout(content) {
      if (setting.stdoutFails) throw systemError(setting.stdoutFails)
      stdout += typeof content === 'string' ? content : Buffer.from(content).toString('latin1')
    },
    stderr(text) {
      stderr += text
    },
    sha256: content => createHash('sha256').update(content).digest('hex')
  }
  const code = await main(args, world)
  return { code, stdout, stderr, said: stderr.split('\n').filter(Boolean), written, writtenBytes, folders }
}

export const FOLDER = '\u0000folder'

function bytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: something in the words of the system, at /some/path`), { code })
}
