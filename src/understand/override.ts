import type { RawTable } from '../parse/tables.ts'
import { FIELDS, KINDS } from '../vocabulary.ts'
import { foldHeader, type Override, type Understanding, understand } from './table.ts'

/** What the user knows better of the tables of a document than their headers and cells say. */
export interface DocumentOverride extends Override {
  /** Tables to leave out: their 1-based number, or a text in one of their section titles. */
  skip?: readonly (number | string)[]
}

/** What a table of a document is taken for. `title` and `namesAt` are as for `understand`. */
export function understandIn(
  table: RawTable,
  title: string | null,
  override: DocumentOverride = {},
  namesAt?: number
): Understanding {
  checkFields(override)
  const skip = override.skip?.some(which =>
    typeof which === 'number' ? which === table.index : table.section.some(heading => heading.includes(which))
  )
  return understand(table, title, skip ? { ...override, kind: null } : override, namesAt)
}

/** JavaScript may give what no type allows, and what no field reads would be found out in the middle of a table. */
function checkFields({ kind, columns = {} }: Override): void {
  for (const field of Object.values(columns))
    if (!FIELDS.includes(field))
      throw new TypeError(`Unexpected field '${field}', expected one of ${FIELDS.join(', ')}`)
  if (kind != null && !KINDS.includes(kind))
    throw new TypeError(`Unexpected kind '${kind}', expected one of ${KINDS.join(', ')}`)
}

/** One override over another: what it says goes first, header by header. */
export function overlaid(below: DocumentOverride, above: DocumentOverride): DocumentOverride {
  if (!below.columns || !above.columns) return { ...below, ...above }
  const columns = new Map<string, [string, NonNullable<Override['columns']>[string]]>()
  for (const [header, field] of [...Object.entries(below.columns), ...Object.entries(above.columns)])
    columns.set(foldHeader(header), [header, field])
  return { ...below, ...above, columns: Object.fromEntries(columns.values()) }
}
