import type { ZodError } from 'zod'
import type { Bundle, Resource } from '../model.ts'
import { cleanUrl } from '../normalize/links.ts'
import { LINK_ROLES } from '../vocabulary.ts'
import { DataError } from './data-error.ts'

export interface Data {
  resources: Resource[]
  /** The whole bundle, where the text is one. */
  bundle?: Bundle
  /** Whether the text was CSV or TSV, which hold less than a resource. */
  isFlat: boolean
}

export type DataFormat = 'json' | 'ndjson' | 'csv' | 'tsv' | 'bundle'

/** Reads back what the program writes. Throws `DataError` for anything else. */
export async function readData(text: string, format: DataFormat): Promise<Data> {
  const plain = text.replace(/^\u{FEFF}/u, '')
  if (format === 'csv' || format === 'tsv') {
    const { readRows } = await import('./data-rows.ts')
    return { resources: readRows(plain, format === 'csv' ? ',' : '\t'), isFlat: true }
  }
  if (format === 'ndjson') return { resources: await readLines(plain), isFlat: false }
  const value = parse(plain)
  if (!Array.isArray(value) && value !== null && typeof value === 'object' && 'resources' in value) {
    const { Bundle } = await import('../model.ts')
    const bundle = checked(Bundle.safeParse(value))
    return { resources: bundle.resources.map(cleaned), bundle, isFlat: false }
  }
  return { resources: await resourcesOf(value), isFlat: false }
}

/**
 * The format of ours that a text looks like, or undefined for a document. A README may begin with a bracket too, but
 * not with one around braces.
 */
export function looksLike(text: string): DataFormat | undefined {
  const start = text.slice(0, 2000)
  if (/^\ufeff?\s*\[\s*(?:\{\s*"|\]\s*$)/.test(start)) return 'json'
  if (/^\ufeff?\{"id":/.test(start)) return 'ndjson'
  if (/^\ufeff?\s*\{\s*"version":/.test(start)) return 'bundle'
  const [, delimiter] = /^\ufeff?id([,\t])kind\1name\1/.exec(start) ?? []
  return delimiter === undefined ? undefined : delimiter === ',' ? 'csv' : 'tsv'
}

async function resourcesOf(value: unknown): Promise<Resource[]> {
  const { Resource } = await import('../model.ts')
  return checked(Resource.array().safeParse(value)).map(cleaned)
}

/** Anyone may have changed data: its addresses are let in as those of a README are. */
function cleaned(resource: Resource): Resource {
  for (const role of LINK_ROLES) for (const link of resource.links[role]) link.url = link.url && cleanUrl(link.url)
  return resource
}

async function readLines(text: string): Promise<Resource[]> {
  const { Resource } = await import('../model.ts')
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    return [cleaned(checked(Resource.safeParse(parse(line, index + 1)), index + 1))]
  })
}

function parse(text: string, line?: number): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? []
    const before = position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length
    throw new DataError('Unexpected text, expected JSON', line ?? before)
  }
}

function checked<T>(result: { success: true; data: T } | { success: false; error: ZodError }, line?: number): T {
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = (issue?.path ?? []).map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  const what = issue?.message.replace(/^Invalid input: /, '') ?? 'unknown'
  throw new DataError(
    `Unexpected data${place === '' ? '' : ` at ${place.replace(/^\./, '')}`}, expected resources: ${what}`,
    line
  )
}
