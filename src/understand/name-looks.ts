import { fieldSpecs } from '../fields/index.ts'
import type { Profile } from '../fields/profile.ts'
import { fieldScores } from './field-words.ts'
import { isAbout } from './header.ts'
import { headerKind, isMade, isOutright, linkedKind } from './kind.ts'

export function canName(column: Profile): boolean {
  return (
    fieldSpecs.name.fits(column, null) >= 0 &&
    !column.above('marks', 0.5) &&
    !column.above('labels', 0.5) &&
    !column.above('ordinal', 0.5)
  )
}

/** Whether a header is a word for names, or for what has one. */
export function headsNames(header: string): boolean {
  const hint = headerKind(header)
  const isNoun = isOutright(hint) && hint.kind !== 'paper'
  return isNoun || fieldScores(header).name >= 0.9
}

export function isTitled({ header }: Profile): boolean {
  return fieldScores(header).title >= 0.9
}

/** Whether a column links papers by their titles, under any header. */
export function isLinkedTitles({ linkOnly, words, roles, distinct }: Profile): boolean {
  return linkOnly >= 0.5 && words >= 4 && roles.paper > 0.5 && distinct >= 0.9
}

/** Whether a column in front links a thing of its own in each row, which is no paper. */
export function linksInFront(column: Profile, columns: readonly Profile[]): boolean {
  const { linked, distinct, roles } = column
  return linked >= 0.8 && distinct >= 0.9 && roles.paper <= 0.5 && columns.find(other => !isNumbering(other)) === column
}

/**
 * Whether each row of a column behind several others links a thing of its own, below a word for what may be listed that a
 * heading repeats: `Topic | Format | Price | Course`.
 */
export function linksWhatIsSaid(column: Profile, columns: readonly Profile[], heading: string): boolean {
  const { header, linked, distinct, sites, roles } = column
  if (columns.length < MANY || columns[0] === column || linkedKind(header) !== 'other' || isMade(header)) return false
  return linked >= 0.8 && distinct >= 0.95 && sites > 0.5 && roles.paper <= 0.5 && isAbout([heading], header)
}

/** Columns from which on the last may be what the others tell of. */
const MANY = 4

/** Whether a column links what the names say once more. */
export function isLinkedCopy(column: Profile, named: Profile): boolean {
  if (column === named || column.linked < 0.8 || named.distinct < 0.9) return false
  return countSame(named, column) * 2 > named.filled
}

/** How many rows say the same in two columns. */
export function countSame({ texts }: Profile, other: Profile): number {
  return texts.filter((text, row) => text !== '' && text === other.texts[row]).length
}

/** Whether a column holds what several rows have in common. */
export function groups(column: Profile): boolean {
  return column.distinct < 0.9 && column.linked === 0
}

/** Whether a column holds nothing but the numbers of the rows. */
export function isNumbering(column: Profile): boolean {
  return column.filled === 0 || column.above('ordinal', 0.5)
}

/** Whether each cell leads to weights of its own, whose names those of one family share: `CNN + RNN`. */
export function linksWeights(column: Profile): boolean {
  const { linkOnly, roles } = column
  return linkOnly >= 0.8 && roles.weights > 0.5 && !column.above('several', 0) && column.linksApart()
}

export function namesModels(column: Profile): boolean {
  const hint = headerKind(column.header)
  if (hint?.kind !== 'model' || hint.score < 0.9) return false
  return (column.atLeast('single', 0.8) || linksWeights(column)) && canName(column)
}

/** Mean number of words from which on texts are titles and no names. */
export const LONG = 5
