import { type DocumentOptions, type ReadDocument, readDocument } from '../extract.ts'
import { inFolder, isPattern, matching } from '../read/expand.ts'
import type { Input } from '../read/source.ts'
import { type DocumentOverride, overlaid } from '../understand/override.ts'
import { foldHeader } from '../understand/table.ts'
import type { Field } from '../vocabulary.ts'
import { dataFormatOf } from '../write/formats.ts'
import { placesOf, type Target } from './places.ts'
import { printable, shownName } from './printable.ts'
import { Problem, sentence } from './problem.ts'
import { type Progress, progress } from './progress.ts'
import type { FetchOptions } from './remote.ts'
import type { World } from './world.ts'

/** Options that say how inputs are read, the same in every command. */
export interface InputOptions extends FetchOptions {
  encoding?: string
  repair?: boolean
  select?: string
  quiet?: boolean
  /** Files that the run writes. */
  writes?: readonly Target[]
  /** Whether the run describes the documents it reads. */
  sources?: boolean
  /** Fields of columns by header, for every document. */
  map?: Record<string, Field>
  /** What the configuration says of a document, by its path. */
  overrideFor?: (path: string) => DocumentOverride | undefined
}

/** The documents of a run, each read when it is asked for. */
export interface Inputs<T = ReadDocument> extends AsyncIterable<T> {
  /** Inputs that were read so far. */
  readonly read: number
  /** Inputs that could not be read so far; each was reported. */
  readonly failed: number
}

/** What makes something of an input. */
export interface Reader<T> {
  read(input: Input, options: DocumentOptions): Promise<T>
  /** Inputs that may be begun behind the one whose turn it is. */
  readonly ahead: number
}

/** The reader to take while so many inputs are left. */
type Chooser<T> = (left: number) => Reader<T> | Promise<Reader<T>>

export type HasSource = Pick<ReadDocument, 'source' | 'unsure'>

/**
 * Reads and understands each input, files of folders and patterns among them. One that can't be read is reported, and
 * the others are read all the same.
 */
export function readInputs(paths: string[], options: InputOptions, world: World): Inputs {
  const reader = { read: readDocument, ahead: 0 }
  return readInputsWith(() => reader, paths, options, world, {
    report: document => reportRepairs(document, world),
    headers: headersOf
  })
}

/** What is told of documents, unless a run is quiet. */
interface About<T> {
  /** Says what became of one, before it is handed on. */
  report?(document: T): void
  /** The headers of its tables, asked for when the run is done with it. With them, `--map` of a header that none has is told. */
  headers?(document: T): Iterable<string>
}

/** The same with another reader; what it makes is handed on in the order of the inputs. */
export function readInputsWith<T>(
  choose: Chooser<T>,
  paths: string[],
  options: InputOptions,
  world: World,
  about: About<T> = {}
): Inputs<T> {
  if (paths.length === 0 && world.stdinIsTerminal) {
    throw new Problem('no input: name a file, or pipe a document in')
  }
  const counts = { read: 0, failed: 0 }
  const documents = readEach(choose, paths.length > 0 ? paths : ['-'], options, world, counts, about)
  return {
    [Symbol.asyncIterator]: () => documents,
    get read() {
      return counts.read
    },
    get failed() {
      return counts.failed
    }
  }
}

async function* readEach<T>(
  choose: Chooser<T>,
  paths: string[],
  options: InputOptions,
  world: World,
  counts: { read: number; failed: number },
  { report, headers }: About<T>
): AsyncGenerator<T> {
  const { map = {}, quiet = false } = options
  const bar = progress(world, quiet)
  const unseen = new Map(Object.keys(map).map(header => [foldHeader(header), header]))
  for await (const { path, document } of inTurn(begin(choose, paths, options, world, bar))) {
    try {
      const read = await document
      counts.read++
      bar.clear()
      if (!quiet) report?.(read)
      yield read
      if (unseen.size > 0) for (const header of headers?.(read) ?? []) unseen.delete(foldHeader(header))
    } catch (error) {
      bar.clear()
      if (error instanceof Problem) throw error
      counts.failed++
      world.stderr(`ai4med: ${sentence(path, error)}\n`)
    }
  }
  bar.clear()
  if (quiet || !headers || counts.read === 0) return
  for (const header of unseen.values())
    world.stderr(`${printable(`--map '${header}=${map[header]}'`)}: no column has this header\n`)
}

/** A document that is being read. */
interface Begun<T> {
  path: string
  document: Promise<T>
  /** How many may be begun behind it. */
  ahead: number
}

async function* begin<T>(
  choose: Chooser<T>,
  paths: string[],
  options: InputOptions,
  world: World,
  bar: Progress
): AsyncGenerator<Begun<T>> {
  const places = await placesOf(paths, options, world)
  // A folder or pattern is replaced by its files when its turn comes.
  const left = places.named.reverse()
  let number = 1
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    bar.show(number, left.length, path)
    const begun = await beginOne(path, () => choose(left.length), options, world)
    if (Array.isArray(begun)) {
      const fresh = await places.fresh(begun)
      for (const file of fresh.reverse()) left.push(file)
      continue
    }
    number++
    yield begun
  }
  if (number === 1) throw new Problem('no input but what is written')
}

/** Begins the document that an argument names, or returns the paths of several. Nothing here keeps what was read. */
async function beginOne<T>(
  path: string,
  choose: () => Reader<T> | Promise<Reader<T>>,
  options: InputOptions,
  world: World
): Promise<string[] | Begun<T>> {
  const reading = readInput(path, options, world)
  const input = await reading.catch(() => undefined)
  if (Array.isArray(input)) return input
  const { read, ahead } = await choose()
  const document = input ? read(input, extractOptions(options, path)) : (reading as Promise<never>)
  // One that fails says so in its turn.
  document.catch(() => {})
  return { path, document, ahead }
}

/** Hands on each document once as many are begun behind it as may be. */
async function* inTurn<T>(documents: AsyncIterable<Begun<T>>): AsyncGenerator<Begun<T>> {
  const waiting: Begun<T>[] = []
  for await (const document of documents) {
    waiting.push(document)
    while (waiting.length > document.ahead) yield waiting.shift() as Begun<T>
  }
  yield* waiting
}

/** How a document is read; flags go before what the configuration says of it. */
export function extractOptions(options: InputOptions, path: string): DocumentOptions {
  const { repair, select, map, overrideFor, sources } = options
  const known = overrideFor?.(path)
  const override = map ? overlaid(known ?? {}, { columns: map }) : known
  return {
    repair: repair ?? true,
    sources: sources ?? true,
    ...(select === undefined ? {} : { select }),
    ...(override ? { override } : {})
  }
}

/** Exit code of a run that read its inputs: 2 when none could be read, 1 when some could not or `found` is false. */
export function exitCode({ read, failed }: Pick<Inputs, 'read' | 'failed'>, found: boolean): number {
  if (read === 0) return 2
  return failed > 0 || !found ? 1 : 0
}

/**
 * Whether the output may be written, or checked: a file that lacks what could not be read must not replace one that has it,
 * nor be compared with it. A pipe or device holds nothing that could be lost, and whoever reads it waits.
 */
export async function isWhole(
  { failed }: Pick<Inputs, 'failed'>,
  target: string | undefined,
  world: World,
  isCheck = false
): Promise<boolean> {
  if (failed === 0 || target === undefined || target === '-') return true
  const found = await world.lookAt(target)
  if (found === 'stream' && !isCheck) return true
  const kept = found === 'nothing' ? 'not written' : 'left as it is'
  const what = isCheck ? 'not checked' : kept
  world.stderr(`ai4med: ${shownName(target)}: ${what}, as a part of the input could not be read\n`)
  return false
}

/** What an argument names: a document, or the paths of several. */
export async function readInput(path: string, options: InputOptions, world: World): Promise<Input | string[]> {
  if (/^(?:https?:\/\/|github:)/i.test(path)) {
    const { fetchInput } = await import('./remote.ts')
    const { bytes, charset } = await fetchInput(path, options, world)
    const encoding = options.encoding ?? charset
    return decoded(path, bytes, encoding, world, options.encoding === undefined)
  }
  if (path.startsWith('git:')) return decoded(path, await readGit(path, world), options.encoding, world)
  const bytes = path === '-' ? await world.readStdin() : await readFile(path, world)
  return bytes instanceof Uint8Array ? decoded(path, bytes, options.encoding, world) : bytes
}

/** The bytes of a file as it was in a revision: `git:REV:path`. */
async function readGit(path: string, world: World): Promise<Uint8Array> {
  const [, revision = '', file = ''] = /^git:([^:]+):(.+)$/su.exec(path) ?? []
  // What begins with a dash would be an option of git.
  if (/^(?:-|$)/.test(revision) || /^(?:-|$)/.test(file)) throw new Error('Unexpected address, expected git:REV:path')
  if (!world.git) throw new Error('there is no git here')
  return world.git(revision, file)
}

/** The bytes of a file, or the paths of the files that a folder holds or a pattern matches. */
async function readFile(path: string, world: World): Promise<Uint8Array | string[]> {
  try {
    return await world.readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const [protocol] = /^[a-z][a-z\d+.-]+:\/\//i.exec(path) ?? []
    if (code === 'ENOENT' && protocol !== undefined)
      throw new Error(`Unexpected ${protocol}, expected https://, http:// or github:`)
    if (world.glob === undefined) throw error
    if (code === 'EISDIR') {
      const files = await inFolder(path, world.glob)
      if (files.length === 0) throw new Error('is a directory, and no .md, .markdown or .html file is in it')
      return files
    }
    // Only what is no file of that very name is a pattern.
    if (!isPattern(path) || !['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL'].includes(code ?? '')) throw error
    const files = await matching(path, world.glob)
    if (files.length === 0) throw new Error('no file matches')
    return files
  }
}

async function decoded(
  path: string,
  bytes: Uint8Array,
  encoding: string | undefined,
  world: World,
  isGuess = false
): Promise<Input> {
  const sha256 = () => world.sha256(bytes)
  if (encoding === undefined) return { path, content: bytes, sha256 }
  const { decodeAs } = await import('../read/legacy.ts')
  try {
    const { text, encoding: name } = await decodeAs(bytes, encoding)
    return { path, content: text, encoding: name, bytes: bytes.length, sha256 }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // A server may name an encoding that nobody knows; a user who does so wants to know.
    if (isGuess) return { path, content: bytes, sha256 }
    throw new Problem(printable(error.message))
  }
}

export function reportRepairs(document: HasSource, world: World): void {
  for (const { from, spans, lost } of document.source.repaired) {
    const what = `repaired ${spans} ${spans === 1 ? 'span' : 'spans'} decoded as ${from}`
    const gone = lost > 0 ? `, ${lost} ${lost === 1 ? 'character' : 'characters'} lost` : ''
    world.stderr(`${printable(document.source.path)}: ${what}${gone}\n`)
  }
  const { length } = document.unsure
  if (length === 0) return
  const what = `${length} damaged ${length === 1 ? 'span' : 'spans'} left as ${length === 1 ? 'it is' : 'they are'}`
  const from = document.unsure[0]?.from ?? 'an unknown encoding'
  world.stderr(`${printable(document.source.path)}: ${what}: UTF-8 read as ${from}, which can't be undone\n`)
}

/** The headers of all tables of a document. */
export function headersOf({ tables }: ReadDocument): string[] {
  return tables.flatMap(({ meaning }) => meaning.columns.map(({ header }) => header))
}

/** A line that says why a document gives nothing, or null when it holds a table. */
export function noTable(document: ReadDocument): string | null {
  const why = withoutTable(document)
  return why === null ? null : `ai4med: ${why}\n`
}

function withoutTable({ source, tables }: ReadDocument): string | null {
  if (tables.length > 0) return null
  const isData = dataFormatOf(source.path) !== undefined
  const why = source.bytes === 0 ? 'is empty' : `no table in it${isData ? "; 'ai4med merge' reads data" : ''}`
  return `${shownName(source.path)}: ${why}`
}

/** Why a document that holds no resources gives nothing, in a sentence. */
export function whyEmpty(document: ReadDocument): string {
  const { length } = document.tables
  const which = length === 1 ? 'its table does not list resources' : `none of its ${length} tables lists resources`
  const place = `${shownName(document.source.path)}:${document.tables[0]?.table.line}`
  return withoutTable(document) ?? `${place}: ${which}; 'ai4med inspect' says why`
}
