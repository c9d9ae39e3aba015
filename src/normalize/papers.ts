import type { Links, Resource } from '../model.ts'
import { isLongTitle } from './title.ts'
import type { Venue } from './venue.ts'

export type PaperLink = Links['paper'][number]

/** What the cells of a row say of its papers, to be put together once all are read. */
export interface PapersSaid {
  /** Links that are venues named in a column of their own. */
  venues: Set<PaperLink>
  /** Venues named in a column of something else. */
  asides: Aside[]
  /** A title in a column of papers. */
  title: string | null
}

/** A venue with the text that names it, and the key under which to keep that where no paper takes the venue. */
interface Aside {
  venue: Venue
  key: string
  text: string
}

/** Gives the venues of other columns to the row's only paper. Returns those that it did not take. */
export function joinVenues(links: Links, { venues, asides }: PapersSaid): Aside[] {
  joinNamed(links, venues)
  return asides.filter(({ venue }) => !joinAside(links, venue))
}

/** A venue in a column of its own belongs to the row's only paper, where that names none. */
function joinNamed(links: Links, venues: ReadonlySet<PaperLink>): void {
  const [named, ...others] = links.paper.filter(link => venues.has(link))
  const papers = links.paper.filter(link => !venues.has(link))
  const paper = onlyPaper(papers)
  if (!named || !paper || others.length > 0 || !isOpen(paper)) return
  paper.venue = named.venue
  paper.year = named.year
  links.paper = papers
}

/** The title that a column of papers names, or a label that no venue is as long as. */
export function titleOf({ name, links }: Resource, said: PapersSaid): string | null {
  const title = said.title ?? links.paper.find(link => link.venue === null && isLongTitle(link.label))?.label ?? null
  return title === name ? null : title
}

/** Whether nothing says yet where a paper was taken: venues only have it reviewed at OpenReview. */
function isOpen({ venue }: PaperLink): boolean {
  return venue === null || venue === 'OpenReview'
}

/** Gives a venue from another column to the row's only paper; whether that says it now. */
function joinAside(links: Links, { venue, year }: Venue): boolean {
  const paper = onlyPaper(links.paper)
  if (!paper) return false
  if (isOpen(paper)) Object.assign(paper, { venue, year })
  return paper.venue === venue && paper.year === year
}

/** The first link to the one paper that all of them lead to. */
function onlyPaper(papers: readonly PaperLink[]): PaperLink | undefined {
  const [first, ...others] = papers
  const isOne = others.every(({ id, url }) => url !== null && (id ?? url) === (first?.id ?? first?.url))
  return isOne ? first : undefined
}
