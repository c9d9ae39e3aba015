import type { Resource } from '../model.ts'
import { DecodeError, decode } from '../read/decode.ts'
import { readData } from '../reread/data.ts'
import { DataError } from '../reread/data-error.ts'
import { wantsColor } from './color.ts'
import { compare, pretty } from './compare.ts'
import { output } from './output.ts'
import { printable } from './printable.ts'
import { Problem, sentence } from './problem.ts'
import type { World } from './world.ts'

/** A file as it would be written. */
interface Draft {
  path: string
  content: string | Uint8Array
}

/**
 * Compares the files of a folder with what would be written there, byte for byte. Says which would change, and what
 * differs as resources. Returns whether nothing does.
 */
export async function checkFolder(
  folder: string,
  files: readonly Draft[],
  resources: readonly Resource[],
  options: { quiet?: boolean; color: boolean },
  world: World
): Promise<boolean> {
  const say = (path: string, words: string): void => {
    if (!options.quiet) world.stderr(`${printable(path)}: ${words}\n`)
  }
  let isSame = true
  let old: Uint8Array | undefined
  for (const { path, content } of files) {
    const bytes = await read(`${folder}/${path}`, world)
    if (path === 'resources.json') old = bytes
    if (bytes !== undefined && Buffer.compare(bytes, Buffer.from(content)) === 0) continue
    isSame = false
    say(`${folder}/${path}`, bytes === undefined ? 'is not there' : 'not what would be written')
  }
  if (isSame) {
    say(folder, 'up to date')
    return true
  }
  const before = await parse(old)
  if (before === undefined) say(`${folder}/resources.json`, 'is no data of ai4med, so its resources are not compared')
  else {
    const found = await compare({ resources: before, isFlat: false }, { resources, isFlat: false })
    await output(pretty(found, options.color && wantsColor(world, world.stdoutIsTerminal)), undefined, world, true)
  }
  return false
}

async function read(path: string, world: World): Promise<Uint8Array | undefined> {
  try {
    return await world.readFile(path)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw new Problem(sentence(path, error))
  }
}

/** The resources of the folder as it is; none where there is no file. */
async function parse(bytes: Uint8Array | undefined): Promise<Resource[] | undefined> {
  if (bytes === undefined) return []
  try {
    return (await readData(decode(bytes).text, 'json')).resources
  } catch (error) {
    if (error instanceof DataError || error instanceof DecodeError) return undefined
    throw error
  }
}
