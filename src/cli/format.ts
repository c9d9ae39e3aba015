import { type FormatName, formatOf, formats } from '../write/formats.ts'
import type { Target } from './places.ts'
import { shownName } from './printable.ts'
import { Problem } from './problem.ts'

/** Endings of files that programs take for something which no format here is. */
const OTHERS =
  /\.(?:pdf|xlsx?|xlsm|ods|docx?|odt|rtf|ya?ml|toml|xml|tex|rst|sqlite3?|db|rdf|ttl|jsonld|avro|arrow|feather|orc|gz|bz2|xz|zst|zip)$/i

/** The format of an output: the one asked for, else what the ending of its file says, else JSON. */
export function formatFor(asked: FormatName | undefined, target: string | undefined): FormatName {
  const format = asked ?? formatOf(target ?? '')
  const [ending] = OTHERS.exec(target ?? '') ?? []
  if (format === undefined && target !== undefined && ending !== undefined)
    throw new Problem(
      `${shownName(target)}: Unexpected ending ${ending}, expected one of a format (${endings()}) or a format after -f`
    )
  return format ?? 'json'
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
