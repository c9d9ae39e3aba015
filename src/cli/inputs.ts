import { type ExtractOptions, type ReadDocument, readDocument } from '../extract.ts'
import type { Input } from '../read/source.ts'
import { printable } from './printable.ts'
import { Problem, sentence } from './problem.ts'
import type { World } from './world.ts'

/** Options that say how inputs are read, the same in every command. */
export interface InputOptions {
  encoding?: string
  repair?: boolean
  select?: string
  quiet?: boolean
}

export interface Inputs {
  documents: ReadDocument[]
  /** Inputs that could not be read; each was reported. */
  failed: number
}

/** Reads and understands each input. One that can't be read is reported, and the others are read all the same. */
export async function readInputs(paths: string[], options: InputOptions, world: World): Promise<Inputs> {
  const names = paths.length > 0 ? paths : ['-']
  if (paths.length === 0 && world.stdinIsTerminal) {
    throw new Problem('no input: name a file, or pipe a document in')
  }
  const documents: ReadDocument[] = []
  let failed = 0
  for (const path of names) {
    try {
      const document = await readDocument(await readInput(path, options.encoding, world), extractOptions(options))
      documents.push(document)
      if (!options.quiet) reportRepairs(document, world)
    } catch (error) {
      if (error instanceof Problem) throw error
      failed++
      world.stderr(`ai4med: ${sentence(path, error)}\n`)
    }
  }
  return { documents, failed }
}

export function extractOptions({ repair, select }: InputOptions): ExtractOptions {
  return { repair: repair ?? true, ...(select === undefined ? {} : { select }) }
}

/** Exit code of a run that read its inputs: 2 when none could be read, 1 when some could not or `found` is false. */
export function exitCode({ documents, failed }: Inputs, found: boolean): number {
  if (documents.length === 0) return 2
  return failed > 0 || !found ? 1 : 0
}

async function readInput(path: string, encoding: string | undefined, world: World): Promise<Input> {
  const bytes = path === '-' ? await world.readStdin() : await world.readFile(path)
  const sha256 = world.sha256(bytes)
  if (encoding === undefined) return { path, content: bytes, sha256 }
  const { decodeAs } = await import('../read/legacy.ts')
  try {
    const decoded = await decodeAs(bytes, encoding)
    return { path, content: decoded.text, encoding: decoded.encoding, bytes: bytes.length, sha256 }
  } catch (error) {
    if (error instanceof RangeError) throw new Problem(printable(error.message))
    throw error
  }
}

function reportRepairs(document: ReadDocument, world: World): void {
  for (const { from, spans, lost } of document.source.repaired) {
    const what = `repaired ${spans} ${spans === 1 ? 'span' : 'spans'} decoded as ${from}`
    const gone = lost > 0 ? `, ${lost} ${lost === 1 ? 'character' : 'characters'} lost` : ''
    world.stderr(`${printable(document.source.path)}: ${what}${gone}\n`)
  }
}

/** Why a document gives nothing, or null when it holds a table. */
export function noTable({ source, tables }: ReadDocument): string | null {
  if (tables.length > 0) return null
  return `ai4med: ${printable(source.path === '-' ? 'standard input' : source.path)}: ${source.bytes === 0 ? 'is empty' : 'no table in it'}\n`
}
