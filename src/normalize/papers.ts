import { isAccession } from '../identify/bare-identifier.ts'
import { identify } from '../identify/identify.ts'
import type { Link, Links, Resource } from '../model.ts'
import { withoutVenue } from '../values/name-ends.ts'
import { isLongTitle } from '../values/title.ts'
import { isPreprint, saysMore, type Venue } from '../values/venue.ts'
import type { LinkRole } from '../vocabulary.ts'
import { citedTitle } from './citation.ts'
import { addLink } from './links.ts'

export type PaperLink = Links['paper'][number]

/** What the cells of a row say of its papers, to be put together once all are read. */
export interface PapersSaid {
  /** Links that are venues named in a column of their own, with its key. */
  venues: Map<PaperLink, string>
  /** Venues named in a column of something else. */
  asides: Aside[]
  /** Identifiers without addresses in a column of papers. */
  identifiers: Identifier[]
  /** A title in a column of papers. */
  title: string | null
  /** Those who wrote it, named in a column of papers. */
  authors: Authors | null
}

/** A text of a column, whose key it may be kept under. */
interface Text {
  key: string
  text: string
}

/** A venue and the text that names it. */
interface Aside extends Text {
  venue: Venue
}

/** Names and the text that they were read of. */
interface Authors extends Text {
  names: string[]
}

/** An identifier and the text that it was read of. */
interface Identifier extends Text {
  id: string
  role: LinkRole | null
}

/** Gives what other columns say to the row's only paper. Returns the texts that it does not say all of. */
export function joinPapers(links: Links, said: PapersSaid): Text[] {
  return [...joinVenues(links, said), ...joinIdentifiers(links, said.identifiers)]
}

/**
 * Gives an identifier to the row's only paper, where that has none, or takes it for the paper, or the data, that it is.
 * Returns the texts that are still to be kept.
 */
function joinIdentifiers(links: Links, identifiers: readonly Identifier[]): Text[] {
  if (identifiers.length === 0) return []
  const known = { paper: idsIn(links.paper), data: idsIn(links.data), weights: idsIn(links.weights) }
  const isFree = { paper: links.paper.length === 0, data: links.data.length === 0 }
  const only = identifiers.length === 1 ? onlyPaper(links.paper) : undefined
  return identifiers.filter(({ id, role, text }) => {
    const link = { label: text, url: null, host: null, id }
    const place = role === 'data' || role === 'weights' ? role : 'paper'
    if (known[place].has(id)) return false
    if (place === 'weights') addWeights(links, text, id)
    else if (place === 'data' && (isFree.data || isAccession(id))) links.data.push({ ...link, note: null })
    else if (place === 'paper' && isFree.paper) links.paper.push({ ...link, venue: null, year: null })
    else if (place === 'paper' && only?.id === null) only.id = id
    else return true
    known[place].add(id)
    return false
  })
}

/** Adds weights that are named and not linked. */
function addWeights(links: Links, text: string, id: string): void {
  addLink(links, 'weights', text, '')
  for (const link of links.weights.slice(-1)) link.id = id
}

function idsIn(links: readonly Link[]): Set<string> {
  return new Set(links.flatMap(({ id }) => id ?? []))
}

function joinVenues(links: Links, { venues, asides }: PapersSaid): Text[] {
  if (venues.size === 0 && asides.length === 0) return []
  const numbers = takeNumbers(links, venues)
  const left = asides.filter(({ venue, text }) => !joinAside(links, venue) || saysMore(text, venue))
  return [...numbers, ...joinNamed(links, venues), ...left]
}

/**
 * Takes the numbers of preprints out of the papers, as texts, where another column names one: a number tells of that
 * paper where else it can be read, and not that there is one more.
 */
function takeNumbers(links: Links, venues: Map<PaperLink, string>): Text[] {
  if (![...venues.keys()].some(isNumber)) return []
  const linked = links.paper.filter(paper => !venues.has(paper))
  const isLinked = linked.length > 1 || linked.some(({ venue }) => venue !== null)
  const naming = new Set([...venues].filter(([paper]) => !isNumber(paper)).map(([, key]) => key))
  const texts = new Map<string, string>()
  for (const [paper, key] of venues) {
    if (!isNumber(paper) || !(isLinked || naming.size > (naming.has(key) ? 1 : 0))) continue
    venues.delete(paper)
    texts.set(key, texts.has(key) ? `${texts.get(key)}; ${paper.label}` : paper.label)
  }
  const left = new Set([...linked, ...venues.keys()])
  const taken = links.paper.filter(paper => !left.has(paper))
  links.paper = links.paper.filter(paper => left.has(paper))
  const only = taken.length === 1 ? onlyPaper(links.paper) : undefined
  if (only) only.id ??= taken[0]?.id ?? null
  return [...texts].map(([key, text]) => ({ key, text }))
}

function isNumber({ label, venue }: PaperLink): boolean {
  return isPreprint(venue) && NUMBER.test(label)
}

const NUMBER = /\d{4}\.\d{4,5}/

/** A venue in a column of its own belongs to the row's only paper, where that names none or the same. */
function joinNamed(links: Links, venues: ReadonlyMap<PaperLink, string>): Text[] {
  const [named, ...others] = venues.keys()
  const papers = links.paper.filter(link => !venues.has(link))
  const paper = onlyPaper(papers)
  if (!named || !paper || others.length > 0 || !(isOpen(paper) || isSame(paper, named))) return []
  paper.venue = named.venue
  paper.year = named.year ?? paper.year
  paper.id ??= named.id
  links.paper = papers
  return saysMore(named.label, named) ? [{ key: venues.get(named) as string, text: named.label }] : []
}

/** Words by which the label of a link to code or data speaks of these. */
const OF_CODE =
  /^(?:the )?(?:(?:official|our|source|pytorch|pre-?trained|original) )*(?:checkpoints?|code|data|datasets?|download|github|implementations?|repo|repository|weights)\b/i

/** Whether the label of a link may be the title of a paper, and does not say what is linked in place of one. */
export function mayBeTitled(label: string, url: string): boolean {
  const { role } = identify(url)
  return role === null || role === 'paper' || role === 'other' || !OF_CODE.test(label)
}

/** The title that a column of papers names, or a label that no venue is as long as. */
export function titleOf({ name, links }: Resource, said: PapersSaid): string | null {
  const titleBy = ({ label, url, venue }: PaperLink): string | undefined => {
    const text = withoutVenue(label)
    const isOpen = venue === null || text !== label
    return isOpen && isLongTitle(text) && mayBeTitled(label, url ?? '') ? text : undefined
  }
  const label = links.paper.map(titleBy).find(text => text !== undefined) ?? null
  const title = said.title ?? (label && (citedTitle(label) ?? label))
  return title === name ? null : title
}

/** Sites where the papers of other venues are reviewed, printed or waiting. */
const SITES: ReadonlySet<string> = new Set(['OpenReview', 'PMLR', 'SSRN'])

/** Whether nothing says yet where a paper was taken, but at most where it can be read. */
function isOpen({ venue }: PaperLink): boolean {
  return venue === null || SITES.has(venue)
}

/** Whether two say the same of where a paper was taken, of which one may leave out the year. */
function isSame(a: PaperLink, b: PaperLink): boolean {
  return a.venue === b.venue && (a.year === b.year || a.year === null || b.year === null)
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
