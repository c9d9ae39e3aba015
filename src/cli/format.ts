import { type FormatName, formatOf, formats, lastingName } from '../write/formats.ts'
import type { Target } from './places.ts'
import { printable, shownName } from './printable.ts'
import { Problem } from './problem.ts'
import type { World } from './world.ts'

/** The last ending of a name that does not begin with it. */
const ENDING = /(?<=[^/\\])\.[^./\\]+$/

interface Options {
  format?: FormatName
  output?: string
}

/** The format of an output: the one asked for, else what the ending of its file says; JSON where there is none. */
export function formatFor({ format: asked, output }: Options): FormatName {
  const ending = endingOf(output)
  const named = formatOf(output ?? '')
  if (asked === undefined && named === undefined && ending !== undefined)
    throw new Problem(
      `${shownName(output ?? '')}: Unexpected ending ${printable(ending)}, expected one of a format (${endings()}) or a format after -f`
    )
  return asked ?? named ?? 'json'
}

/** Tells of a file whose name says another format than it was written in, since programs go by it, this one too. */
export function tellFormat(format: FormatName, path = '', { quiet }: { quiet?: boolean }, world: World): void {
  const named = formatOf(path)
  // A name in `.json` fits whatever is JSON.
  const fits = formats[format].endings.some(own => ENDING.exec(`x${own}`)?.[0] === endingOf(path)?.toLowerCase())
  if (named !== undefined && named !== format && !fits && !quiet)
    world.stderr(`${shownName(path)}: holds ${format}, which its ending does not say\n`)
}

function endingOf(path = ''): string | undefined {
  return ENDING.exec(lastingName(path))?.[0]
}

/**
 * The file of `-o`, which must be no input. One that comes to hold what it held may be, and is then in the format `kept`.
 */
export function targetOf(path: string | undefined, kept?: FormatName): Target[] {
  if (path === '') throw new Problem('Unexpected empty name after -o, expected a file')
  if (path === undefined || path === '-') return []
  return [kept !== undefined && formatOf(path) === kept ? { path } : { path, expected: 'another file after -o' }]
}

function endings(): string {
  return Object.values(formats)
    .flatMap(({ endings }) => endings.slice(0, 1))
    .join(', ')
}
