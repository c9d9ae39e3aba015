/** A step of the path to a key. */
export type Step = string | number

/** Thrown for a configuration that can't be used; the message names the key. */
export class ConfigError extends Error {
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

/** The error for a key of a configuration: `files[0].kind: Unexpected …, expected …`, with its line. */
export async function configError(text: string, path: readonly Step[], reason: string): Promise<ConfigError> {
  const key = path.map((step, index) => written(step, index === 0)).join('')
  return new ConfigError(key === '' ? reason : `${key}: ${reason}`, await lineOf(text, path))
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

/** 1-based line of a key, or of the innermost thing around it that is there. */
async function lineOf(text: string, path: readonly Step[]): Promise<number> {
  const { parse } = await import('@humanwhocodes/momoa')
  let node = parse(text).body
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
export async function syntaxError(text: string): Promise<ConfigError> {
  if (text.trim() === '') return new ConfigError('is empty, expected a JSON object', 1)
  const { parse } = await import('@humanwhocodes/momoa')
  try {
    parse(text)
  } catch (error) {
    const { message, line } = error as Error & { line?: number }
    if (line !== undefined) return new ConfigError(`is not JSON: ${message.replace(/\s*\(\d+:\d+\)$/, '')}`, line)
  }
  return new ConfigError('is not JSON', 1)
}
