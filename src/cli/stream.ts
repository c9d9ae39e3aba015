import { numbering } from '../normalize/slug.ts'
import type { Kind } from '../vocabulary.ts'
import { type Layout, wholeOf } from '../write/json.ts'
import { tellFormat } from './format.ts'
import { exitCode, type InputOptions, isWhole, type Reader, readInputsWith, reportRepairs } from './inputs.ts'
import { type DocumentItems, itemOptions, readItems, writeItems } from './items.ts'
import { output } from './output.ts'
import type { Pool } from './pool.ts'
import { addTally, emptyTally, summary } from './summary.ts'
import type { World } from './world.ts'

/** Inputs from which on threads save more time than they take to start and to warm up. */
const MANY = 100
/** Each thread takes some 90 MB; with more, a run takes more than half a gigabyte. */
const MOST = 3

export interface StreamOptions extends InputOptions {
  kind?: Kind[]
  cells?: boolean
  jobs?: number
}

/**
 * Writes resources as JSON, each document forgotten once it is text. Lines for standard output go out document by
 * document, however many there are; all else at the end. Returns the exit code.
 */
export async function streamItems(
  paths: string[],
  layout: Layout,
  target: string | undefined,
  options: StreamOptions,
  world: World
): Promise<number> {
  const readers = itemReaders(layout, options, world)
  const inputs = readInputsWith(readers.choose, paths, options, world, {
    report: document => reportRepairs(document, world),
    headers: document => document.headers
  })
  const writer = writerFor(layout, target, world)
  const number = numbering()
  const sum = emptyTally()
  let found = true
  let written = 0
  try {
    for await (const document of inputs) {
      written += await writeItems(document, layout, number, writer.add)
      addTally(sum, document.tally)
      if (document.empty !== null) {
        found = false
        world.stderr(`ai4med: ${document.empty}\n`)
      }
      if (world.stdoutIsClosed?.()) break
    }
  } finally {
    await readers.close()
  }
  if (sum.resources === 0 || !(await isWhole(inputs, target, world))) return exitCode(inputs, found)
  await writer.finish()
  tellFormat(layout, target, options, world)
  if (!options.quiet) world.stderr(`${summary(sum, sum.resources, written)}\n`)
  return exitCode(inputs, found)
}

interface Writer {
  add(text: string): Promise<void> | void
  finish(): Promise<void> | void
}

function writerFor(layout: Layout, target: string | undefined, world: World): Writer {
  if (layout === 'ndjson' && target === undefined)
    return { add: text => output(text, undefined, world), finish: () => {} }
  const texts: string[] = []
  return {
    add: text => void texts.push(text),
    async finish() {
      const whole = wholeOf(layout, texts)
      if (target !== undefined) await output([...whole].join(''), target, world)
      else for (const text of whole) await output(text, undefined, world)
    }
  }
}

interface Readers {
  choose(left: number): Promise<Reader<DocumentItems>>
  close(): Promise<void>
}

/** This thread, until so many inputs are left that others gain time; who asks for others has them for a few. */
function itemReaders(layout: Layout, options: StreamOptions, { threads }: World): Readers {
  const { jobs } = options
  const common = itemOptions(layout, options)
  const here = {
    ahead: 0,
    read: (input, how) => readItems(input, { ...how, ...common })
  } satisfies Reader<DocumentItems>
  let pool: Pool | undefined
  return {
    async choose(left) {
      if (left < (jobs ?? MANY)) return pool ?? here
      const size = jobs ?? Math.min(threads?.processors ?? 1, MOST)
      if (size > 1) pool ??= await threads?.pool(size, common)
      return pool ?? here
    },
    close: async () => pool?.close()
  }
}
