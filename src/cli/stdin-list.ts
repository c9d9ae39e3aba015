import type { Command } from 'commander'
import { numbering } from '../normalize/slug.ts'
import type { Input } from '../read/source.ts'
import type { Kind } from '../vocabulary.ts'
import { exitCode, extractOptions, type InputOptions, readInput, reportRepairs } from './inputs.ts'
import { type DocumentItems, itemOptions, readAllItems, writeItems } from './items.ts'
import { output } from './output.ts'
import { printable } from './printable.ts'
import { Problem, sentence } from './problem.ts'
import { type Line, linesOf, readRecord } from './records.ts'
import { addTally, count, emptyTally, summary } from './summary.ts'
import type { World } from './world.ts'

interface Options extends InputOptions {
  format?: string
  output?: string
  kind?: Kind[]
  cells?: boolean
}

/**
 * Extracts the resources of READMEs that standard input names or holds, one a line, to lines on standard output. Nothing
 * is kept from one record to the next, so that records give the same lines however they are spread over processes, and
 * those of a record are out before the next one is read. Returns the exit code.
 */
export async function extractRecords(
  paths: string[],
  options: Options,
  command: Command,
  world: World
): Promise<number> {
  checkUsage(paths, options, command, world)
  const sum = emptyTally()
  const inputs = { read: 0, failed: 0 }
  let found = 0
  let written = 0
  let at = 0
  const shut = withoutFolders(world)
  for await (const line of linesOf(standardInput(world))) {
    at++
    const document = await readLine(line, options, shut).catch(error => {
      if (error instanceof Problem) throw error
      inputs.failed++
      world.stderr(`ai4med: stdin:${at}: ${printable(String(error.message))}\n`)
    })
    if (!document) continue
    inputs.read++
    written += await writeItems(document, 'ndjson', numbering(), text => output(text, undefined, world))
    addTally(sum, document.tally)
    if (document.empty === null) found++
    else world.stderr(`ai4med: stdin:${at}: ${document.empty}\n`)
    if (world.stdoutIsClosed?.()) break
  }
  const records = inputs.read + inputs.failed
  if (!options.quiet) {
    const where = ` in ${found < records ? `${found} of ` : ''}${count(records, 'record')}`
    world.stderr(`${summary(sum, sum.resources, written, where)}\n`)
  }
  // What a system hands to many processes may leave none for one of them.
  return records === 0 ? 0 : exitCode(inputs, found === inputs.read)
}

/** Refuses flags that say otherwise. What a configuration says for other runs is passed over: flags go before it. */
function checkUsage(paths: string[], { output, format }: Options, command: Command, world: World): void {
  const isGiven = (name: string): boolean => command.getOptionValueSource(name) === 'cli'
  if (paths[0] !== undefined)
    throw new Problem(`Unexpected ${printable(paths[0])}, expected no file beside --stdin-list`)
  if (isGiven('output') && output !== '-')
    throw new Problem(`Unexpected -o ${printable(output ?? '')}, expected standard output with --stdin-list`)
  if (isGiven('format') && format !== 'ndjson')
    throw new Problem(`Unexpected format ${format}, expected ndjson with --stdin-list`)
  if (world.stdinIsTerminal) throw new Problem('no input: pipe records in, one JSON object a line')
}

async function* standardInput(world: World): AsyncGenerator<Uint8Array> {
  try {
    yield* world.stdin()
  } catch (error) {
    throw new Problem(sentence('-', error))
  }
}

/** Reads the document of a line; null for a blank one. Throws errors whose message is a sentence. */
async function readLine(line: Line, options: Options, world: World): Promise<DocumentItems | null> {
  const record = await readRecord(line)
  if (record === null) return null
  const { path, content } = record
  if (path === '-' && content === undefined)
    throw new Error('Unexpected "-" as "path" without "content", expected a file or an address')
  try {
    const input = content === undefined ? await readPlace(path, options, world) : contentOf(path, content)
    const document = await readAllItems(input, { ...extractOptions(options, path), ...itemOptions('ndjson', options) })
    if (!options.quiet) reportRepairs(document, world)
    return document
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Error(sentence(path, error))
  }
}

/** A document as if a file held it: what makes a file no text makes a record none. */
function contentOf(path: string, content: string): Input {
  return { path, content: new TextEncoder().encode(content) }
}

/** A record is one README: folders stay shut. */
function withoutFolders(world: World): World {
  const { glob: _, ...shut } = world
  return shut
}

async function readPlace(path: string, options: Options, world: World): Promise<Input> {
  const input = await readInput(path, options, world)
  if (Array.isArray(input)) throw new Error('Unexpected files, expected one')
  return input
}
