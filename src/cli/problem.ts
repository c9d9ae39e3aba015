import { DecodeError } from '../read/decode.ts'
import { printable, shownName } from './printable.ts'

/** Something the user can mend: ends the run with this sentence and exit code. */
export class Problem extends Error {
  readonly exitCode: 1 | 2
  constructor(sentence: string, exitCode: 1 | 2 = 2) {
    super(sentence)
    this.exitCode = exitCode
  }
}

/** What went wrong with an input, in the words that are said of it. */
export class Said extends Error {}

const SYSTEM: Record<string, string> = {
  ENOENT: 'no such file',
  EEXIST: 'is a file, expected a folder',
  EISDIR: 'is a directory, expected a file',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is not a directory',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many open files',
  EIO: 'input/output error',
  EFBIG: 'too large',
  ERR_WORKER_OUT_OF_MEMORY: 'took more memory than there is for a document'
}

/** What went wrong with a file or stream, as one sentence. */
export function sentence(name: string, error: unknown): string {
  if (error instanceof Said) return error.message
  const shown = shownName(name)
  if (error instanceof DecodeError) {
    const hint = error.message.includes('NUL') ? '; is it a binary file?' : '; state the encoding with --encoding'
    return `${shown}:${error.line}: ${error.message}${hint}`
  }
  const line = (error as { line?: unknown } | undefined)?.line
  if (typeof line === 'number' && error instanceof Error) return `${shown}:${line}: ${printable(error.message)}`
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? ''
  return `${shown}: ${SYSTEM[code] ?? printable(error instanceof Error ? error.message : String(error))}`
}
