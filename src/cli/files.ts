import { randomUUID } from 'node:crypto'
import { close, fsync, openSync, unlinkSync, writeFile } from 'node:fs'
import { open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { undoOnSignal } from './signals.ts'

/** Writes beside the target and renames, so that a failure leaves the old file as it was. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const target = (await realpath(path).catch(absent)) ?? path
  const old = await stat(target).catch(absent)
  // A device or a pipe can't be replaced by a file.
  if (old && !old.isFile() && !old.isDirectory()) return writeTo(target, content)
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`)
  const done = undoOnSignal(() => unlinkSync(temporary), true)
  try {
    await writeNew(temporary, content, old?.mode)
    await rename(temporary, target)
  } catch (error) {
    await unlink(temporary).catch(() => {})
    throw error
  } finally {
    done()
  }
}

/** Only what is not there may be taken for nothing: it is replaced, which a device must not be. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

async function writeTo(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(content)
  } finally {
    await file.close()
  }
}

/** Opens the file at once: one that a thread has yet to open could appear after a signal has had it removed. */
async function writeNew(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const file = openSync(path, 'wx', mode)
  try {
    await promisify(writeFile)(file, content)
    await promisify(fsync)(file)
  } finally {
    await promisify(close)(file)
  }
}
