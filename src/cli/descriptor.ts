import { fstatSync, type Stats, statSync, write, writeSync } from 'node:fs'
import { promisify } from 'node:util'

/** A pipe that nobody has written to takes so much at once, whether somebody reads or not. */
const TAKEN_AT_ONCE = 4096

/** Standard output or error, and the stream that Node makes of it. */
export interface Descriptor {
  /** Settles when the content is taken. Pieces go out in the order they come in. */
  write(content: string | Uint8Array): Promise<void>
  /** For what is said on the way: out before anything that is written after it. */
  say(text: string): void
  stream(): NodeJS.WriteStream
  isTerminal(): boolean
  /** Settles when all that was written is taken: whether it went past the stream, which may hold back some of it. */
  isOut(): Promise<boolean>
}

/**
 * Writes past the stream that Node makes of a descriptor, which takes longer to load than a small README to read, until
 * something needs the stream: a terminal of Windows, a reader who has the descriptor not wait, much to say.
 */
export function descriptor(fd: 1 | 2, open: () => NodeJS.WriteStream): Descriptor {
  let opened: NodeJS.WriteStream | undefined
  let last: Promise<void> = Promise.resolve()
  let said = 0

  const stream = (): NodeJS.WriteStream => {
    // Who writes gets its errors. One with nobody to get it would end the run.
    opened ??= open().on('error', () => {})
    return opened
  }
  const isPast = (): boolean => opened === undefined && process.platform !== 'win32'

  async function put(content: string | Uint8Array): Promise<void> {
    let left = Buffer.from(content)
    while (isPast() && left.length > 0) {
      try {
        left = left.subarray(await writeTo(fd, left))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
        stream()
      }
    }
    if (left.length > 0)
      await new Promise<void>((resolve, reject) => stream().write(left, e => (e ? reject(e) : resolve())))
  }

  return {
    stream,
    isTerminal: () => mayBeTerminal(fd) && stream().isTTY === true,
    isOut: async () => {
      await last
      return isPast()
    },
    write(content) {
      const written = last.then(() => put(content))
      last = written.catch(() => {})
      return written
    },
    say(text) {
      let left = Buffer.from(text)
      said += left.length
      try {
        if (isPast() && said <= TAKEN_AT_ONCE && !isShared()) left = left.subarray(writeSync(fd, left))
      } catch {
        // The stream knows what to do, or nobody reads what is said.
      }
      if (left.length > 0) stream().write(left)
    }
  }
}

/** Writes in a thread, as whoever reads may be slow: a signal would not end a run that waits itself. */
const writeInThread = promisify(write)

/** Files and what swallows everything keep nobody waiting. */
const swallows = (fd: number): boolean => {
  const found = fstatSync(fd)
  return found.isFile() || isNull(found)
}

async function writeTo(fd: number, bytes: Uint8Array): Promise<number> {
  return swallows(fd) ? writeSync(fd, bytes) : (await writeInThread(fd, bytes)).bytesWritten
}

/** Whether a descriptor may be a terminal, which its stream knows, but that takes long to load. */
function mayBeTerminal(fd: number): boolean {
  if (process.platform === 'win32') return true
  const found = fstatSync(fd)
  return found.isCharacterDevice() && !isNull(found)
}

function isNull({ rdev }: Stats): boolean {
  return process.platform !== 'win32' && rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev
}

/** Whether what is said goes where the output goes, which may have left no room. */
function isShared(): boolean {
  const [out, error] = [fstatSync(1), fstatSync(2)]
  return out.dev === error.dev && out.ino === error.ino
}
