import { Problem, sentence } from './problem.ts'
import type { World } from './world.ts'

/** Writes text to a file, whole or not at all, or to standard output. */
export async function output(text: string, path: string | undefined, world: World): Promise<void> {
  const toFile = path !== undefined && path !== '-'
  try {
    await (toFile ? world.writeFile(path, text) : world.stdout(text))
  } catch (error) {
    throw new Problem(sentence(toFile ? path : 'standard output', error))
  }
}
