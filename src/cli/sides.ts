import { bundler, type ReadDocument, readDocument } from '../extract.ts'
import type { Bundle, Resource } from '../model.ts'
import { type DataFormat, looksLike, readData } from '../read/data.ts'
import { decode } from '../read/decode.ts'
import { type Input, sha256Of } from '../read/source.ts'
import { LINK_ROLES } from '../vocabulary.ts'
import { dataFormatOf, formatOf } from '../write/formats.ts'
import type { Comparable } from './compare.ts'
import { extractOptions, type InputOptions, noTable, readInput, reportRepairs } from './inputs.ts'
import { Problem, sentence } from './problem.ts'
import type { World } from './world.ts'

/** What an argument holds: the resources of a document, of the documents in a folder, or data of ours. */
export interface Side extends Comparable {
  bundle: Bundle
}

/** Reads one argument. Throws what `sentence` puts into words. */
export async function readSide(name: string, options: InputOptions, world: World): Promise<Side> {
  const input = await readInput(name, options, world)
  const format = Array.isArray(input) ? undefined : dataFormat(input)
  if (Array.isArray(input) || format === undefined) {
    const bundle = await readAll([input].flat(), options, world)
    return { bundle, resources: bundle.resources, isFlat: false }
  }
  const text = typeof input.content === 'string' ? input.content : decode(input.content).text
  const { resources, bundle, isFlat } = await readData(text, format)
  return { bundle: bundle ?? (await bundleOf(resources, input, text)), resources, isFlat }
}

/** The bundles of several arguments. `onProblem` is told, in words, of each that can't be read. */
export async function readBundles(
  paths: readonly string[],
  options: InputOptions,
  world: World,
  onProblem: (problem: string) => void
): Promise<Bundle[]> {
  if (paths.filter(path => path === '-').length > 1) throw new Problem('standard input can be read only once')
  const bundles: Bundle[] = []
  for (const path of paths) {
    try {
      bundles.push((await readSide(path, options, world)).bundle)
    } catch (error) {
      if (error instanceof Problem) throw error
      onProblem(sentence(path, error))
    }
  }
  return bundles
}

async function readAll(inputs: (Input | string)[], options: InputOptions, world: World): Promise<Bundle> {
  const bundle = bundler()
  for (const named of inputs) {
    const input = typeof named === 'string' ? await readInput(named, options, world) : named
    if (Array.isArray(input)) continue
    const document = await readDocument(input, extractOptions(options, input.path))
    if (!options.quiet) report(document, world)
    bundle.add(document)
  }
  return bundle.finish()
}

function report(document: ReadDocument, world: World): void {
  reportRepairs(document, world)
  world.stderr(noTable(document) ?? '')
}

/** By its ending, or by its beginning where the name says nothing. */
function dataFormat({ path, content }: Input): DataFormat | undefined {
  const named = path.replace(/[?#].*$/s, '')
  const format = dataFormatOf(named)
  if (format !== undefined || formatOf(named) !== undefined || /\.(?:md|markdown|mdx|html?|txt|rst)$/i.test(named))
    return format
  return looksLike(typeof content === 'string' ? content : new TextDecoder().decode(content.subarray(0, 4000)))
}

/** Data without its story: each resource counts as one row that was read. */
async function bundleOf(resources: Resource[], input: Input, text: string): Promise<Bundle> {
  const { path, bytes, content } = input
  const { length } = resources
  const links = resources
    .flatMap(resource => LINK_ROLES.map(role => resource.links[role].length))
    .reduce((a, b) => a + b, 0)
  const raw = typeof content === 'string' ? new TextEncoder().encode(text) : content
  const source = {
    path,
    title: null,
    bytes: bytes ?? raw.length,
    sha256: await sha256Of(input),
    encoding: 'utf-8'
  }
  return {
    version: 1,
    sources: [{ ...source, repaired: [], tables: 0, resources: length }],
    resources,
    account: { tables: 0, rows: length, resources: length, links: { read: links, written: links }, skipped: [] },
    messages: []
  }
}
