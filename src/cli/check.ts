import type { Resource } from '../model.ts'
import { DecodeError, decode } from '../read/decode.ts'
import { type Data, type DataFormat, readData } from '../reread/data.ts'
import { DataError } from '../reread/data-error.ts'
import { type FormatName, isDataFormat } from '../write/formats.ts'
import { wantsColor } from './color.ts'
import { compare, isSame, pretty } from './compare.ts'
import { output } from './output.ts'
import { printable } from './printable.ts'
import { Problem, sentence } from './problem.ts'
import type { World } from './world.ts'

/** What would be written, and where. */
export interface Draft {
  path: string
  text: string | Uint8Array
  format: FormatName
  resources: readonly Resource[]
}

/**
 * Compares a file with what would be written into it, byte for byte, and says what differs as resources. Returns
 * whether nothing does; a file that is not there holds no resources.
 */
export async function check(
  draft: Draft,
  options: { quiet?: boolean; color: boolean },
  world: World
): Promise<boolean> {
  const { path, text, format, resources } = draft
  const say = (words: string): void => {
    if (!options.quiet) world.stderr(`${printable(path)}: ${words}\n`)
  }
  const bytes = await read(path, world)
  if (bytes !== undefined && Buffer.compare(bytes, Buffer.from(text)) === 0) {
    say('up to date')
    return true
  }
  // What is made for other readers can't be read back, so only that it differs is known.
  if (!isDataFormat(format)) {
    say(bytes === undefined ? 'is not there' : 'not what would be written')
    return false
  }
  const old = bytes === undefined ? { resources: [], isFlat: false } : await parse(path, bytes, format)
  const found = await compare(old, { resources, isFlat: false })
  await output(pretty(found, options.color && wantsColor(world, world.stdoutIsTerminal)), undefined, world, true)
  if (bytes === undefined) say('is not there')
  else if (isSame(found)) say('not what would be written: the same resources with other lines, ids or layout')
  else say('not what would be written')
  return false
}

async function read(path: string, world: World): Promise<Uint8Array | undefined> {
  try {
    return await world.readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Problem(sentence(path, error))
  }
}

/** A file that is no data of ours is not what would be written, which is a finding and no trouble. */
async function parse(path: string, bytes: Uint8Array, format: DataFormat): Promise<Data> {
  try {
    return await readData(decode(bytes).text, format)
  } catch (error) {
    if (error instanceof DataError || error instanceof DecodeError) throw new Problem(sentence(path, error), 1)
    throw error
  }
}
