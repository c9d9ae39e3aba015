import { bundler, type ExtractOptions, type ReadDocument, readDocument } from '../extract.ts'
import type { Resource } from '../model.ts'
import { plainId } from '../normalize/slug.ts'
import type { Input } from '../read/source.ts'
import type { Kind } from '../vocabulary.ts'
import { PIECE } from '../write/json.ts'
import { whyEmpty } from './inputs.ts'
import { type Tally, tallyOf } from './summary.ts'

export interface LineOptions extends ExtractOptions {
  /** Only resources of these kinds become lines. */
  kinds?: Kind[]
}

/** A resource as JSON in two parts, between which the number goes that its id may need among those of other documents. */
type Line = [id: string, rest: string]

/** What a document gives to a run that writes lines: plain data, so that it can come from another thread. */
export interface DocumentLines {
  source: ReadDocument['source']
  tally: Tally
  /** Why it gives nothing, or null when it gives something. */
  empty: string | null
  /** Its resources, so many at a time that writing takes few calls. */
  pieces: Iterable<Line[]>
}

const START = '{"id":"'

/** Reads one document up to its lines. Throws what `readDocument` throws. */
export async function readLines(input: Input, options: LineOptions): Promise<DocumentLines> {
  return linesOf(await readDocument(input, { ...options, sources: false }), options)
}

function linesOf(document: ReadDocument, options: LineOptions): DocumentLines {
  const bundle = bundler(options, plainId)
  const isEmpty = bundle.add(document) === 0
  const { account, resources } = bundle.finish()
  const { kinds } = options
  const chosen = kinds ? resources.filter(({ kind }) => kinds.includes(kind)) : resources
  const empty = isEmpty ? whyEmpty(document) : null
  return { source: document.source, tally: tallyOf(account), empty, pieces: piecesOf(chosen) }
}

function* piecesOf(resources: readonly Resource[]): Generator<Line[]> {
  for (let from = 0; from < resources.length; from += PIECE) yield resources.slice(from, from + PIECE).map(lineOf)
}

/** An id is made of letters, digits and hyphens, which JSON leaves as they are. */
function lineOf(resource: Resource): Line {
  return [resource.id, JSON.stringify(resource).slice(START.length + resource.id.length)]
}

/** The text of lines, each id numbered among all that were numbered before. */
export function textOf(lines: readonly Line[], number: (id: string) => string): string {
  return lines.map(([id, rest]) => `${START}${number(id)}${rest}\n`).join('')
}
