import { numbering } from '../normalize/slug.ts'
import type { Kind } from '../vocabulary.ts'
import { exitCode, type InputOptions, type Reader, readInputsWith } from './inputs.ts'
import { type DocumentLines, type LineOptions, readLines, textOf } from './lines.ts'
import { output } from './output.ts'
import type { Pool } from './pool.ts'
import { addTally, summary } from './summary.ts'
import type { World } from './world.ts'

/** Inputs from which on threads save more time than they take to start and to warm up. */
const MANY = 100
/** Threads beyond which the one that writes can't follow, and memory goes up. */
const MOST = 4

export interface StreamOptions extends InputOptions {
  kind?: Kind[]
  cells?: boolean
  jobs?: number
}

/** Writes resources as lines to standard output, document by document, however many there are; returns the exit code. */
export async function streamLines(paths: string[], options: StreamOptions, world: World): Promise<number> {
  const readers = lineReaders(options, world)
  const inputs = readInputsWith(readers.choose, paths, options, world)
  const number = numbering()
  const sum = { tables: 0, resources: 0, skipped: 0, places: 0 }
  let found = true
  let written = 0
  try {
    for await (const { tally, empty, pieces } of inputs) {
      addTally(sum, tally)
      if (empty !== null) {
        found = false
        world.stderr(empty)
      }
      for (const lines of pieces) {
        await output(textOf(lines, number), undefined, world)
        written += lines.length
      }
      if (world.stdoutIsClosed?.()) break
    }
  } finally {
    await readers.close()
  }
  if (sum.resources > 0 && !options.quiet) world.stderr(`${summary(sum, sum.resources, written)}\n`)
  return exitCode(inputs, found)
}

interface Readers {
  choose(left: number): Promise<Reader<DocumentLines>>
  close(): Promise<void>
}

/** This thread, until so many inputs are left that others gain time; who asks for others has them for a few. */
function lineReaders({ kind, cells, jobs }: StreamOptions, { threads }: World): Readers {
  const common: LineOptions = { ...(kind ? { kinds: kind } : {}), cells: cells ?? false }
  const here = {
    ahead: 0,
    read: (input, how) => readLines(input, { ...how, ...common })
  } satisfies Reader<DocumentLines>
  const size = jobs ?? Math.min(threads?.processors ?? 1, MOST)
  let pool: Pool | undefined
  return {
    async choose(left) {
      if (size > 1 && left >= (jobs ?? MANY)) pool ??= await threads?.pool(size, common)
      return pool ?? here
    },
    close: async () => pool?.close()
  }
}
