import { shownName } from './printable.ts'
import { Problem } from './problem.ts'
import type { World } from './world.ts'

/** A file that a run writes. */
export interface Target {
  path: string
  /** What is expected in its place where it is named as an input; nothing, where it may be one. */
  expected?: string
}

/** What a run reads, each file told by where its path leads, symbolic links followed; a hard link is a file of its own. */
export interface Places {
  /** The arguments, each once. */
  named: string[]
  /** Of the files that a folder or pattern brings in, those that are not read already and not written. */
  fresh(files: string[]): Promise<string[]>
}

/** Whether an argument names a file, or a folder or pattern of files, of this machine. */
export function isLocal(path: string): boolean {
  return path !== '-' && !/^(?:https?:\/\/|github:|git:)/i.test(path)
}

/**
 * What a run with these arguments reads. A file that it writes can't be named among them, and is passed over where a
 * folder or pattern brings it in: what the last run wrote is no input of the next.
 */
export async function placesOf(
  paths: readonly string[],
  { writes = [], quiet }: { writes?: readonly Target[]; quiet?: boolean },
  world: World
): Promise<Places> {
  if (paths.includes('')) throw new Problem('Unexpected empty name, expected a file')
  const placesIn = (names: readonly string[]): Promise<string[]> =>
    Promise.all(names.map(path => (isLocal(path) ? world.realPath(path) : path)))
  const say = (path: string, words: string): void => {
    if (!quiet) world.stderr(`${shownName(path)}: ${words}\n`)
  }
  const targets = await placesIn(writes.map(({ path }) => path))
  const seen = new Set<string>()
  const isNew = (place: string): boolean => seen.size < seen.add(place).size
  const places = await placesIn(paths)
  const named = paths.filter((path, i) => {
    const place = places[i] as string
    const expected = writes[targets.indexOf(place)]?.expected
    if (expected !== undefined)
      throw new Problem(`${shownName(path)}: is read and would be replaced, expected ${expected}`)
    if (isNew(place)) return true
    say(path, 'named twice, read once')
    return false
  })
  return {
    named,
    async fresh(files) {
      const places = await placesIn(files)
      return files.filter((path, i) => {
        const place = places[i] as string
        if (!isNew(place)) return false
        if (!targets.includes(place)) return true
        say(path, 'is the output, so it is not read')
        return false
      })
    }
  }
}
