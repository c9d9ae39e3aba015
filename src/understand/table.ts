import type { Profile } from '../fields/profile.ts'
import type { RawTable } from '../parse/tables.ts'
import type { Field, Kind } from '../vocabulary.ts'
import { type AddressColumn, addressColumns, withAddresses } from './addresses.ts'
import { type ColumnField, findFields } from './columns.ts'
import { countHeaderRows, promote, titleOf } from './header-rows.ts'
import { headerKind } from './kind.ts'
import { whyNoList } from './listing.ts'
import { findName, type NameColumn } from './name-column.ts'
import { profile } from './profile.ts'
import { sectionKind } from './section-kind.ts'
import { decideKind } from './table-kind.ts'

/** What a table was taken for: its kind, null when it does not list resources, and the field of each column. */
export interface Understanding {
  kind: Kind | null
  /** The evidence for the kind, in a few words. */
  why: string
  columns: (ColumnField & { header: string })[]
  /** How many rows at the top, which the markup does not set apart, hold the headers. */
  headerRows: number
  /** Columns of addresses that are no links in the document, and are read as such. */
  addressed: readonly AddressColumn[]
}

/** What the user knows better: it goes before all evidence. */
export interface Override {
  /** Kind of the resources; null for tables that list none. */
  kind?: Kind | null
  /** Header to field; headers are compared without case and spaces around them. */
  columns?: Readonly<Record<string, Field>>
}

/**
 * Finds out whether a table lists resources, of what kind, and what each of its columns holds. `title` is the heading
 * of the document; `namesAt` is where a list with the same headers has its names.
 */
export function understand(read: RawTable, title: string | null, override: Override, namesAt?: number): Understanding {
  const headerRows = countHeaderRows(read)
  const shown = headerRows > 0 ? promote(read, headerRows) : read
  const addressed = addressColumns(shown)
  const rows = addressed.length > 0 ? shown.rows.map(row => withAddresses(row, addressed)) : shown.rows
  const table = { ...shown, rows }
  const profiles = profile(table)
  const given = givenFields(profiles, override)
  const section = sectionKind([...table.section, ...titleOf(read)])
  const name =
    settledName(given, namesAt) ??
    findName(profiles, [...table.section, title ?? ''], section?.kind, given.map(Boolean))
  const header = name ? (profiles[name.column]?.header ?? '') : ''
  const hint = headerKind(header)
  const likely = hint && !hint.weak ? hint.kind : (section?.kind ?? hint?.kind ?? null)
  const first = findFields(profiles, name, override.kind ?? likely, given)
  const { kind, why } = override.kind
    ? { kind: override.kind, why: GIVEN }
    : decideKind(profiles, first, name && profiles[name.column], section, table.section, title)
  // What a size or a text column counts depends on the kind.
  const fields = kind === (override.kind ?? likely) ? first : findFields(profiles, name, kind, given)
  const not =
    override.kind === null
      ? GIVEN
      : override.kind && name
        ? null
        : whyNoList(table, profiles, fields, name, {
            heading: table.section.at(-1) ?? title ?? '',
            listed: section?.kinds ?? [],
            titled: (title !== null && sectionKind([title])?.kinds) || [],
            isCollected: collects(title ?? ''),
            isAlike: namesAt !== undefined
          })
  const columns = profiles.map((column, index) => ({
    header: column.header,
    ...(not ? { field: 'extra' as const, why: not } : (fields[index] as ColumnField))
  }))
  return not ? { kind: null, why: not, columns, headerRows, addressed } : { kind, why, columns, headerRows, addressed }
}

/** Whether the title of a document says that it collects things. */
function collects(title: string): boolean {
  return COLLECTS.test(title) || (LANDSCAPE.test(title) && OF_PROGRAMS.test(title))
}

const COLLECTS =
  /\b(?:awesome|collections?|curated|lists?)\b|\bpanorama (?:da|de|del|do|du|of|g[eé]n[eé]ral|global)\b|合集|大全|汇总|清单|精选|盘点|一览/i

/** Landscapes are of a market where the title says of what, or of when; others are of functions, or photographed. */
const LANDSCAPE = /(?<!(?:energy|fitness|loss) )\blandscape\b|\bpanorama\b/i
const OF_PROGRAMS = /\b(?:20\d\d|agentic|agents?|ai|assistants?|global|ia|llms?|market|models?|tools?)\b/i

const GIVEN = 'set by the user'

const SURE = 10

/** The column of the names where that is known before looking at any cell. */
function settledName(given: readonly (ColumnField | undefined)[], namesAt = -1): NameColumn | undefined {
  const column = given.findIndex(field => field?.field === 'name')
  if (column >= 0) return { column, score: SURE, why: GIVEN }
  return namesAt < 0 || given[namesAt]
    ? undefined
    : { column: namesAt, score: SURE, why: 'a table with the same headers' }
}

/** A header as overrides compare it: without case, and with one space for many. */
export function foldHeader(header: string): string {
  return header.replace(/\s+/gu, ' ').trim().toLowerCase()
}

function givenFields(profiles: Profile[], { columns = {} }: Override): (ColumnField | undefined)[] {
  const fields = new Map(Object.entries(columns).map(([header, field]) => [foldHeader(header), field]))
  return profiles.map(({ header }) => {
    const field = fields.get(foldHeader(header))
    return field && { field, why: GIVEN }
  })
}
