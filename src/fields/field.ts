import type { Resource } from '../model.ts'
import type { CellLink, TableCell } from '../parse/cell.ts'
import type { Kind, LinkRole } from '../vocabulary.ts'
import type { Profile } from './profile.ts'

/** A row on its way to becoming a resource. */
export interface Draft {
  readonly kind: Kind
  resource: Resource
  /** Header of the column being read. */
  readonly header: string
  /** Headers of all columns of the table. */
  headers: readonly string[]
  /** Name of the column in `extra`: its header, numbered where headers repeat. */
  readonly key: string
  /** Keeps text of the column being read in `extra`. */
  keep(text: string): void
  /** Files a link of the row under a role. */
  link(link: CellLink, role: LinkRole): void
  /**
   * Adds a venue that the list names without a link; whether the text is one. With `isAside`, it is kept as text where
   * the row has no paper that it can belong to.
   */
  venue(text: string, isAside?: boolean): boolean
  /** Takes a text for the identifier of a paper, of data, or of what the header says; whether it is one. */
  identifier(text: string): boolean
  /**
   * Takes a text of a column of papers for the title, where it is one, or is said to be, and no column holds titles;
   * whether it is one.
   */
  title(text: string, isSaid?: boolean): boolean
  /** Takes a text of a column of papers for who wrote it, unless a column says that; whether it says no more. */
  authors(text: string): boolean
}

/** Everything the program knows about one field. Adding a field is adding one of these. */
export interface FieldSpec {
  /** What its column is called, by ISO 639-1 code of the language: names separated by `|`, lower-case. */
  names: Readonly<Record<string, string>>
  /**
   * How well the cells of a column fit: -1 can't be, 0 says nothing, 1 is what such cells look like. A column whose
   * header says nothing is taken for the field when `certain` holds of its cells.
   */
  fits(column: Profile, kind: Kind | null): number
  /** Whether the cells alone, under any header, make a column this field. */
  certain?(column: Profile, kind: Kind | null): boolean
  /** Whether several columns of a table may hold it. */
  many?: boolean
  /** Kinds of resource that have it; all where left out. */
  kinds?: Kind[]
  /** The role of all links in its cells; its reader files them where left out. */
  links?: LinkRole
  /** Reads a cell that is no placeholder; `false` when it can't be read as this field. */
  read(cell: TableCell, draft: Draft): boolean
}

/** Whether more than a share of the cells of a column are numbers, marks or dates. */
export function holdsNoWords(column: Profile, share: number): boolean {
  return column.above('number', share) || column.above('marks', share) || column.above('date', share)
}

/** Whether something is so of most texts of a column. */
export function inMost({ texts, filled }: Profile, isSo: (text: string) => boolean): boolean {
  return texts.filter(isSo).length * 2 > filled
}

/** Whether most cells of a column are venues of the papers listed: what published a data set goes by such names too. */
export function holdsVenues(column: Profile, kind: Kind | null): boolean {
  return kind === 'paper' && column.above('knownVenues', 0.5)
}

const OF_OTHERS =
  /^base[- (]+(?!.*\bsizes?\b)[a-z]|\b(?:llm|language model|model|pre-?trained) base$|\b(?:base (?:models?|llms?|vlms?|datasets?)(?! size)|based on|baselines?|backbone|(?:audio|image|language|speech|text|vision|visual)[- ](?:encoders?|parts?|towers?)|trained (?:on|with)|inspired by|annotation tools?|teacher|parent (?:model|llm)|compared|cited by|derived|fine-?tuned from|initiali[sz](?:ed|ation))\b|基座|底座|基础模型|基于|骨干/

/** Whether a column holds what its rows were made from or are compared with: its links and sizes are those of others. */
export function isOfOthers(header: string): boolean {
  return OF_OTHERS.test(header.toLowerCase())
}

/** Whether nearly every cell is nothing but links to one kind of thing; a linked figure tells where it is from. */
export const leadsOnlyTo = (role: LinkRole) => (column: Profile) =>
  column.filled > 0 &&
  column.linkOnly >= 0.8 &&
  column.roles[role] >= 0.8 &&
  column.words <= 4 &&
  !column.above('figure', 0.5)
