import type { ValueNode } from '@humanwhocodes/momoa'
import type { z } from 'zod'
import { expected } from './nearest.ts'

/** A step of the path to a key. */
export type Step = string | number

/** Thrown for JSON that is not what it should be; the message names the key. */
export class JsonError extends Error {
  readonly line: number | undefined
  constructor(message: string, line: number | undefined) {
    super(message)
    this.line = line
  }
}

/** The error for a key: `files[0].kind: Unexpected …, expected …`, with its line. */
export async function keyError(text: string, path: readonly Step[], reason: string): Promise<JsonError> {
  const key = path.map((step, index) => written(step, index === 0)).join('')
  return new JsonError(key === '' ? reason : `${key}: ${reason}`, await lineOf(text, path))
}

/**
 * The error for the first thing that a schema finds wrong with the value of a text. `keysAt` gives the keys that may stand
 * at a path, and what they are called.
 */
export async function schemaError(
  text: string,
  data: unknown,
  { issues: [issue] }: z.core.$ZodError,
  keysAt: (path: readonly PropertyKey[]) => [what: string, words: readonly string[]]
): Promise<JsonError> {
  if (!issue) return keyError(text, [], 'Unexpected content')
  const strange = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return keyError(text, [...issue.path, ...strange] as Step[], reason(issue, data, keysAt))
}

const NAMES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  record: 'an object'
}

function reason(issue: z.core.$ZodIssue, data: unknown, keysAt: Parameters<typeof schemaError>[3]): string {
  if (issue.code === 'unrecognized_keys') {
    const [what, words] = keysAt(issue.path)
    return `Unexpected ${what}, expected ${expected(issue.keys[0] ?? '', words)}`
  }
  const value = issue.path.reduce<unknown>((at, step) => (at as Record<PropertyKey, unknown> | undefined)?.[step], data)
  return `Unexpected ${shown(value)}, expected ${wanted(issue, value)}`
}

function wanted(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type') return NAMES[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return expected(typeof value === 'string' ? value : '', issue.values.map(String))
  return issue.message.replace(/^[^:]*: expected /, '')
}

function written(step: Step, isFirst: boolean): string {
  if (typeof step === 'number') return `[${step}]`
  if (!/^[\w$-]+$/.test(step)) return `['${step}']`
  return isFirst ? step : `.${step}`
}

/** A value in few words. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object' && value !== null) return 'object'
  if (typeof value !== 'string') return String(value)
  return `'${value.length > 60 ? `${value.slice(0, 59)}…` : value}'`
}

/** A tree of a larger text would take more time and memory than its line is worth. */
const LONGEST = 20_000_000

/** 1-based line of a key, or of the innermost thing around it that is there; undefined where that takes too much. */
async function lineOf(text: string, path: readonly Step[]): Promise<number | undefined> {
  const root = await treeOf(text)
  if (root === undefined || root instanceof Error) return undefined
  let node = root
  let { line } = node.loc.start
  for (const step of path) {
    // As for JSON.parse, the last of several equal keys counts.
    const inner =
      node.type === 'Object'
        ? node.members.findLast(({ name }) => (name.type === 'String' ? name.value : name.name) === step)
        : node.type === 'Array'
          ? node.elements[Number(step)]
          : undefined
    if (!inner) break
    line = inner.loc.start.line
    node = inner.value
  }
  return line
}

/** The error for a text that is not JSON. */
export async function syntaxError(text: string): Promise<JsonError> {
  if (text.trim() === '') return new JsonError('Unexpected empty text, expected JSON', 1)
  const error = await treeOf(text)
  if (!(error instanceof Error)) return new JsonError('Unexpected text, expected JSON', undefined)
  const { line, offset } = error as Error & { line?: number; offset?: number }
  const whole = text.trimEnd()
  const isEnd = error.message.includes('end of input') || (offset ?? 0) >= whole.length
  if (isEnd) return new JsonError('Unexpected end, expected JSON', whole.split('\n').length)
  const found = offset === undefined ? 'text' : `'${String.fromCodePoint(text.codePointAt(offset) ?? 0)}'`
  return new JsonError(`Unexpected ${found}, expected JSON`, line)
}

/** A text as a tree with places, the error that ends reading it, or undefined where it is too long or too deep. */
async function treeOf(text: string): Promise<ValueNode | Error | undefined> {
  if (text.length > LONGEST) return undefined
  const { parse } = await import('@humanwhocodes/momoa')
  try {
    return parse(text).body
  } catch (error) {
    return error instanceof Error && !(error instanceof RangeError) ? error : undefined
  }
}
