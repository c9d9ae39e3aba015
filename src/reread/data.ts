import type { z } from 'zod'
import type { Bundle, Resource } from '../model.ts'
import { cleanUrl, nowhere } from '../normalize/links.ts'
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

/** Reads back what the program writes, as it is. Throws `DataError` for anything else. */
export async function readData(text: string, format: DataFormat): Promise<Data> {
  const plain = text.replace(/^\u{FEFF}/u, '')
  if (format === 'csv' || format === 'tsv') {
    const { readRows } = await import('./data-rows.ts')
    return { resources: readRows(plain, format === 'csv' ? ',' : '\t'), isFlat: true }
  }
  if (format === 'ndjson') return { resources: await readLines(plain), isFlat: false }
  const value = await parsed(plain)
  if (!Array.isArray(value) && value !== null && typeof value === 'object' && 'resources' in value) {
    const { Bundle } = await import('../model.ts')
    const bundle = await checked(Bundle, value, plain)
    return { resources: bundle.resources, bundle, isFlat: false }
  }
  return { resources: await resourcesOf(value, plain), isFlat: false }
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

async function resourcesOf(value: unknown, text: string): Promise<Resource[]> {
  const { Resource } = await import('../model.ts')
  return await checked(Resource.array(), value, text)
}

/**
 * Anyone may have changed data: before it is written again, its addresses are let in as those of a README are. What is
 * left out takes along what was known by it.
 */
export function cleaned(resource: Resource): Resource {
  const lost = new Set<string>()
  const all = LINK_ROLES.flatMap(role => resource.links[role].map(link => ({ role, link })))
  for (const { role, link } of all) {
    if (link.url === null) continue
    link.url = cleanUrl(link.url)
    if (link.url !== null) continue
    if (link.id !== null) lost.add(link.id)
    const { host, id } = nowhere(role, link.label)
    Object.assign(link, { host, id })
  }
  for (const { link } of all) if (link.id !== null) lost.delete(link.id)
  resource.ids = resource.ids.filter(id => !lost.has(id))
  return resource
}

async function readLines(text: string): Promise<Resource[]> {
  const { Resource } = await import('../model.ts')
  const resources: Resource[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    resources.push(await checked(Resource, await parsed(line, index + 1), line, index + 1))
  }
  return resources
}

async function parsed(text: string, line?: number): Promise<unknown> {
  try {
    return JSON.parse(text)
  } catch {
    const { syntaxError } = await import('../json-place.ts')
    throw atLine(await syntaxError(text), line)
  }
}

/** A value, the one that the text holds, as its schema has it. */
async function checked<T extends z.ZodType>(
  schema: T,
  value: unknown,
  text: string,
  line?: number
): Promise<z.infer<T>> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const { schemaError } = await import('../json-place.ts')
  throw atLine(await schemaError(text, value, result.error, path => ['key', keysAt(schema, path)]), line)
}

function atLine(error: { message: string; line: number | undefined }, line = error.line): DataError {
  return new DataError(error.message, line)
}

/** The keys that a schema has for the object at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  type Inner = { shape?: Record<PropertyKey, Inner>; element?: Inner }
  const inner = path.reduce<Inner | undefined>((at, step) => at?.element ?? at?.shape?.[step], schema as Inner)
  return Object.keys(inner?.shape ?? {})
}
