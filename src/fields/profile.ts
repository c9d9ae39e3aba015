import type { LinkRole } from '../vocabulary.ts'

/** What the text of a cell may look like; a text may look like several things. */
export type Look =
  | 'number'
  | 'digits'
  | 'bytes'
  | 'mayBeBytes'
  | 'date'
  | 'shortMonth'
  | 'shortDay'
  | 'period'
  | 'sizes'
  | 'scaled'
  | 'starred'
  | 'duration'
  | 'amount'
  | 'marks'
  | 'modality'
  | 'labels'
  | 'figure'
  | 'fraction'
  | 'ordinal'
  | 'coded'
  | 'anchors'
  | 'inward'
  | 'notes'
  | 'awaiting'
  | 'venues'
  | 'knownVenues'
  | 'dated'
  | 'several'
  | 'single'
  | 'enumerated'
  | 'pointers'
  | 'people'
  | 'platforms'
  | 'builds'
  | 'calls'
  | 'splits'
  | 'counted'
  | 'grouped'
  | 'sides'
  | 'hubNames'
  | 'accessions'
  | 'files'
  | 'inRepository'

/** What the cells of a column look like. Shares are 0 to 1, of the cells that say something. */
export interface Profile {
  header: string
  /** Headers of all columns of its table. */
  headers: readonly string[]
  /** Texts of the rows looked at, empty where a cell says nothing. */
  texts: readonly string[]
  /** Cells that say something. */
  filled: number
  /** Distinct texts among the filled cells, as a share. */
  distinct: number
  linked: number
  /** The addresses outside of the document, one for each link. */
  outward: readonly string[]
  /** Cells that hold nothing but links. */
  linkOnly: number
  /** Share of the links that point at each kind of thing; `homepage` where the address does not tell. */
  roles: Record<LinkRole, number>
  links: number
  /** Share of the links that lead to a site of their own, or to a folder of a repository. */
  sites: number
  /** The same, where folders of one repository are parts of one thing. */
  repositories: number
  images: number
  /** Cells that hold a picture, whatever else they hold. */
  pictured: number
  /** Mean number of words of a filled cell. */
  words: number
  /** Whether more than a share of the cells look so: sooner known than the share itself, as some of them settle it. */
  above(look: Look, share: number): boolean
  /** Whether a share of the cells or more look so. */
  atLeast(look: Look, share: number): boolean
  /** Whether nearly all links lead elsewhere each time. */
  linksApart(): boolean
  /** Whether the texts of the links repeat and lead elsewhere each time, as words for what they lead to do. */
  repeatsLabels(): boolean
}
