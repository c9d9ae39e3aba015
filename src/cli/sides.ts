import { bundler, type DocumentOptions, type ReadDocument, readDocument } from '../extract.ts'
import type { Bundle, Resource } from '../model.ts'
import { identifiers } from '../normalize/slug.ts'
import { decode } from '../read/decode.ts'
import { type Input, sha256Of } from '../read/source.ts'
import { joinBundles } from '../relate/bundle.ts'
import { cleaned, type DataFormat, looksLike, readData } from '../reread/data.ts'
import { LINK_ROLES } from '../vocabulary.ts'
import { dataFormatOf, formatOf } from '../write/formats.ts'
import type { Comparable } from './compare.ts'
import {
  type HasSource,
  headersOf,
  type InputOptions,
  type Inputs,
  readInputsWith,
  reportRepairs,
  whyEmpty
} from './inputs.ts'
import type { World } from './world.ts'

/** What an input holds: the resources of a document, or data of ours. */
export interface Side extends Comparable {
  bundle: Bundle
  /** The document, as far as it is told of. */
  document?: HasSource & { why: string | null; headers: string[] }
}

/**
 * Reads inputs that may be data of ours, files of folders and patterns among them; what is compared is
 * one of two sides, and its data stays as it is.
 */
export function readSides(paths: string[], options: InputOptions, world: World, isCompared = false): Inputs<Side> {
  const reader = { read: isCompared ? readSide : readClean, ahead: 0 }
  return readInputsWith(() => reader, paths, options, world, {
    report({ document }) {
      if (!document) return
      reportRepairs(document, world)
      if (document.why !== null) world.stderr(`ai4med: ${document.why}\n`)
    },
    ...(isCompared ? {} : { headers: ({ document }: Side) => document?.headers ?? [] })
  })
}

async function readClean(input: Input, options: DocumentOptions): Promise<Side> {
  const side = await readSide(input, options)
  if (side.document === undefined) side.bundle.resources.forEach(cleaned)
  return side
}

async function readSide(input: Input, options: DocumentOptions): Promise<Side> {
  const format = dataFormat(input)
  if (format === undefined) return sideOf(await readDocument(input, options))
  const text = typeof input.content === 'string' ? input.content : decode(input.content).text
  const { resources, bundle, isFlat } = await readData(text, format)
  return { bundle: bundle ?? (await bundleOf(resources, input, text)), resources, isFlat }
}

function sideOf(document: ReadDocument): Side {
  const all = bundler()
  const why = all.add(document) > 0 ? null : whyEmpty(document)
  const { source, unsure } = document
  const bundle = all.finish()
  return {
    bundle,
    resources: bundle.resources,
    isFlat: false,
    document: { source, unsure, why, headers: headersOf(document) }
  }
}

/** Inputs as one, in which every resource has an id of its own. */
export function joined(bundles: readonly Bundle[]): Bundle {
  const bundle = joinBundles(bundles)
  if (bundles.length === 1) return bundle
  const identify = identifiers()
  const resources = bundle.resources.map(resource => ({ ...resource, id: identify(resource.kind, resource.name) }))
  return { ...bundle, resources }
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
