import { dirname, join, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import { Problem, sentence } from './problem.ts'
import type { World } from './world.ts'

export const CONFIG_NAME = 'ai4med.config.json'

/** A configuration that was found, with what its errors and paths need. */
export interface Found {
  config: Config
  /** Its path, as it is shown. */
  path: string
  /** Its folder, absolute. */
  folder: string
  text: string
}

/** Whether a command is one that reads documents, and so takes a configuration. */
export function readsConfig(command: Command): boolean {
  return command.options.some(option => option.long === '--config')
}

/** The configuration that was named, or the next one from the working folder up. */
export async function findConfig(named: string | false | undefined, world: World): Promise<Found | undefined> {
  if (named === false) return undefined
  const cwd = workingFolder(world)
  if (named !== undefined) {
    const bytes = await world.readFile(named).catch(error => {
      throw new Problem(sentence(named, error))
    })
    return read(named, dirname(resolve(cwd ?? '', named)), bytes)
  }
  for (let folder = cwd; folder !== undefined; folder = dirname(folder) === folder ? undefined : dirname(folder)) {
    const path = join(folder, CONFIG_NAME)
    const shown = relative(cwd ?? '', path)
    try {
      return await read(shown, folder, await world.readFile(path))
    } catch (error) {
      if (error instanceof Problem) throw error
      // A folder above that we may not look into is none of ours.
      const passed = folder === cwd ? ['ENOENT', 'ENOTDIR'] : ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM']
      if (!passed.includes((error as NodeJS.ErrnoException).code ?? '')) throw new Problem(sentence(shown, error))
    }
  }
  return undefined
}

/** The working folder; undefined where it has been removed. */
function workingFolder(world: World): string | undefined {
  try {
    return world.cwd()
  } catch {
    return undefined
  }
}

async function read(path: string, folder: string, bytes: Uint8Array): Promise<Found> {
  const { readConfig } = await import('../config.ts')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { config: await readConfig(text), path, folder, text }
  } catch (error) {
    const what = error instanceof TypeError ? new Error('is not UTF-8, expected a JSON object') : error
    throw new Problem(sentence(path, what))
  }
}
