import { isOfOthers } from '../fields/field.ts'
import type { Profile } from '../fields/profile.ts'
import { leadsAside } from '../fields/roles.ts'
import { remembered } from '../remembered.ts'
import { type Field, type Kind, LINK_FIELDS } from '../vocabulary.ts'
import { columnsBeside } from './beside.ts'
import { fieldScores, SAYS, SPECS } from './field-words.ts'
import { HEADER_SLOTS, headerScore } from './header.ts'
import type { NameColumn } from './name-column.ts'
import { isLinkedCopy } from './name-looks.ts'

export interface ColumnField {
  field: Field
  why: string
  /** Whether it is of another thing than the one that the row names. */
  isBeside?: boolean
}

/** The evidence for a column whose header is no word for its field. */
export const ITS_CELLS = 'its cells'

/**
 * What each column holds, from its header and its cells. A field that one column only can hold goes to the column
 * that fits it best; the others stay `extra`. `given` columns are settled already.
 */
export function findFields(
  columns: Profile[],
  name: NameColumn | undefined,
  kind: Kind | null,
  given: readonly (ColumnField | undefined)[]
): ColumnField[] {
  const beside = name && columnsBeside(columns, name.column)
  const settled = columns.map((_, index) => given[index] ?? (beside?.has(index) ? BESIDE : undefined))
  const found: ColumnField[] = settled.map(field => field ?? { field: 'extra', why: 'no field fits' })
  if (name) found[name.column] = { field: 'name', why: name.why }
  const taken = new Set<Field>(['name', ...given.flatMap(field => field?.field ?? [])])
  // First the claims of headers that no cell can outdo; then, for columns that none of them took, all claims, as what
  // cells say takes a look at many of them. A claim that was refused before is refused again.
  for (const byHeader of [true, false]) {
    const open = columns.flatMap((column, index) =>
      found[index]?.field === 'extra' && !settled[index] ? claimsOf(column, index, kind, byHeader) : []
    )
    for (const claim of open.sort((a, b) => b.score - a.score || a.column - b.column)) {
      if (found[claim.column]?.field !== 'extra') continue
      if (taken.has(claim.field) && !claim.many) continue
      found[claim.column] = { field: claim.field, why: claim.why }
      taken.add(claim.field)
    }
  }
  // What says the names once more, under any header, is there for its links.
  const named = name && columns[name.column]
  columns.forEach((column, index) => {
    if (named && found[index]?.field === 'extra' && !settled[index] && isLinkedCopy(column, named))
      found[index] = { field: 'link', why: ITS_CELLS }
  })
  if (kind === 'paper') leadToPapers(columns, found, settled)
  return found
}

/** Where nothing else is linked, links in the place of a description lead to the papers: `Details`, `Notes`. */
function leadToPapers(
  columns: readonly Profile[],
  found: ColumnField[],
  settled: readonly (ColumnField | undefined)[]
): void {
  const at = found.findIndex(({ field }, index) => field === 'description' && !settled[index])
  const described = columns[at]
  if (!described || described.linked < 0.5 || columns.some(column => column.links > 0 && column !== described)) return
  const isBare = described.linkOnly >= 0.8 && described.atLeast('labels', 0.8)
  if (isBare && described.roles.paper >= 0.5) found[at] = { field: 'link', why: ITS_CELLS }
}

const BESIDE: ColumnField = { field: 'extra', why: 'of another thing in the row', isBeside: true }

/** Fields that hold what is the row's own. */
const OWN = new Set<Field>([...LINK_FIELDS, 'parameters'])

/** `Citations` head the papers to cite, or how often a row was cited. */
function countsCitations({ header, roles }: Profile): boolean {
  return /\bcitations\b/i.test(header) && roles.paper <= 0.5
}

/** Headers of what leads to terms or to a record of the work, wherever it points: no page, weights or data of a row. */
const TERMS = /(?:^|[\s_-])licen[cs]es?$/i

const RECORD = /(?:^|[\s_-])logs?$|日志$|(?<![ァ-ヿ])ログ$/i

/** Whether a column leads to what is beside the rows; what was logged may be the data that are listed. */
function isAside({ header }: Profile, field: Field, kind: Kind | null): boolean {
  // As links of the rows, they are filed for what they are.
  if (leadsAside(header)) return field !== 'link'
  return TERMS.test(header) || (kind !== 'dataset' && RECORD.test(header))
}

interface Claim {
  column: number
  field: Field
  score: number
  why: string
  many: boolean
}

/** Score of a claim that the cells make where the header makes none. */
const BY_CELLS = 0.6

/** A header below this says too little of a column. */
const ENOUGH = 0.5

/** The fields that a header has words for, and those that may claim a column whatever heads it as well. */
const claimants = remembered((header: string) => {
  const scores = fieldScores(header)
  const fields = SPECS.filter(({ field }) => field !== 'name')
  return {
    byHeader: fields.filter(({ field }) => scores[field] >= ENOUGH),
    all: fields.filter(({ field, spec }) => scores[field] >= ENOUGH || spec.certain)
  }
}, HEADER_SLOTS)

/** The claims of all fields on a column, or only those of its header that go before any that cells can make. */
function claimsOf(column: Profile, index: number, kind: Kind | null, byHeader: boolean): Claim[] {
  const fields = claimants(column.header)[byHeader ? 'byHeader' : 'all']
  if (fields.length === 0) return []
  const scores = fieldScores(column.header)
  // What is said of rows may be linked to what explains it.
  const isSaid = headerScore(column.header, SAYS) >= 0.75 && !column.atLeast('pointers', 0.5)
  return fields.flatMap(({ field, spec }) => {
    if (kind && spec.kinds && !spec.kinds.includes(kind)) return []
    if (OWN.has(field) && (isOfOthers(column.header) || countsCitations(column))) return []
    const header = scores[field]
    if (OWN.has(field) && isSaid && header < ENOUGH) return []
    const isCertain = (): boolean =>
      !byHeader && !(OWN.has(field) && isAside(column, field, kind)) && (spec.certain?.(column, kind) ?? false)
    if (header < ENOUGH && (column.filled === 0 || !isCertain())) return []
    const fit = spec.fits(column, kind)
    const many = spec.many ?? false
    // An empty column is known by its header alone, so that must say it outright.
    if (fit <= -1 || (column.filled === 0 && header < 0.9)) return []
    const score = header + fit * 0.3
    if (header >= ENOUGH && score >= ENOUGH) {
      if (byHeader && score <= BY_CELLS) return []
      const cells = fit >= 0.8 ? ' and its cells' : ''
      return [{ column: index, field, score, why: `header "${column.header}"${cells}`, many }]
    }
    // Cells speak where the header says nothing, and a header that says something else is not overruled lightly.
    if (header < ENOUGH || isCertain()) return [{ column: index, field, score: BY_CELLS, why: ITS_CELLS, many }]
    return []
  })
}
