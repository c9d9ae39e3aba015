import { identify } from '../identify/identify.ts'
import { hasLetterOrDigit } from '../letters.ts'
import { type TableCell, textOutside } from '../parse/cell.ts'
import { namesAuthors } from '../values/authors.ts'
import { isJournal } from '../values/journals.ts'
import { isGeneric } from '../values/label-words.ts'
import { withoutVenue } from '../values/name-ends.ts'
import { isPlainVenue } from '../values/plain-venue.ts'
import { isSourceHeader } from '../values/source-header.ts'
import { isLongTitle, isShortTitle, isTitleCase } from '../values/title.ts'
import { isPreprint, NO_VENUE, readLongVenue, readVenue, type Venue } from '../values/venue.ts'
import { holdsOrganizations, saysVenues } from '../values/venue-header.ts'

/**
 * What the texts of a column name: venues where its header says so, else what most of its cells are. Null where no kind
 * of text is the most of them, and `words` where they need not be of papers.
 */
export type Look = 'venues' | 'mostly venues' | 'authors' | 'titles' | 'words' | null

/** About how many rows, from all over a table, tell what a column looks like. */
export const SAMPLE = 60

/** How a column of papers looks, from its header and a sample of its cells; `arePapers` are the rows themselves. */
export function lookOf(header: string, cells: readonly TableCell[], arePapers: boolean): Look {
  if (holdsOrganizations(header)) return 'words'
  if (saysVenues(header) || (arePapers && WHERE_PAPERS_ARE_FROM.test(header))) return 'venues'
  const looks = cells.flatMap(textsOf).filter(saysSomething).map(lookOfText)
  const isMost = (look: Look) => looks.filter(other => other === look).length * 2 > looks.length
  const look = (['mostly venues', 'authors', 'titles'] as const).find(isMost) ?? null
  return (look === null || look === 'titles') && !areOfPapers(header, cells) ? 'words' : look
}

/** Headers of more than papers: tests have a reference to compare with, scans a report, and data a source. */
const OF_ANYTHING = /^(?:r[eé]f[eé]r[eê]n(?:ces?|cias?|z(?:en)?)|reports?)$/i

/** Whether the texts of a column are about papers: its header says so, or some of its links lead there. */
function areOfPapers(header: string, cells: readonly TableCell[]): boolean {
  const isOpen = OF_ANYTHING.test(header.trim()) || isSourceHeader(header)
  return !isOpen || cells.some(({ links }) => links.some(({ url }) => identify(url).role === 'paper'))
}

/** The labels of a cell's links, and what stands beside them. */
function textsOf(cell: TableCell): string[] {
  return [...cell.links.map(({ label }) => label), ...textOutside(cell).split(/[;；\n]/u)].map(text => text.trim())
}

function saysSomething(text: string): boolean {
  return hasLetterOrDigit(text) && !isGeneric(text)
}

function lookOfText(text: string): Look {
  if (isPlainVenue(text)) return 'mostly venues'
  if (namesAuthors(text)) return 'authors'
  return isLongTitle(text) ? 'titles' : null
}

/** Words for where things are from, which of papers is where they appeared. */
const WHERE_PAPERS_ARE_FROM = /出[处處]|出典/
/**
 * The venue that a text in a column names. A column of venues may hold any; elsewhere a venue must be plain to see, as
 * titles and the names of methods look like many of them.
 */
export function venueIn(look: Look, text: string, name: string): Venue {
  if (look === 'venues') return text === name ? NO_VENUE : readLongVenue(text)
  // A title has its venue behind it.
  const title = withoutVenue(text)
  if (title !== text) return readVenue(text.slice(title.length).trim())
  const read = readVenue(text)
  if (read.venue === null || isPreprint(read.venue)) return read
  if (read.year === null && !isJournal(text) && isPartOf(name, text)) return NO_VENUE
  return look === 'mostly venues' || isPlainVenue(text) ? read : NO_VENUE
}

/** Whether a text is among the words of a name, as `Elm` of `Elm 2`. */
function isPartOf(name: string, text: string): boolean {
  return name.length <= 200 && ` ${name} `.includes(` ${text} `)
}

/**
 * The venue that a label in one cell with a name names: a preprint server or, where the label is not the name itself, a
 * venue with its year or in brackets, as in `Alder [(TMI)](…)`.
 */
export function venueBeside(label: string, isName: boolean): Venue {
  const read = readVenue(label)
  if (isPreprint(read.venue)) return read
  const isSaid = !isName && (read.year !== null || /^\(.*\)$/.test(label)) && isPlainVenue(label)
  return isSaid ? read : NO_VENUE
}

/** Whether the label of a link in a column of papers is the title of one. */
export function isTitleIn(look: Look, label: string): boolean {
  return isLongTitle(label) || ((look === null || look === 'titles') && isShortTitle(label))
}

/** Whether a text without a link is such a title; sentences are some only where titles are the rule. */
export function isBareTitleIn(look: Look, text: string): boolean {
  if (look === 'words' || text.length > 300 || /["“”]|\b(?:19|20)\d\d\b/.test(text) || !/^[\p{Lu}\d]/u.test(text))
    return false
  return isTitleIn(look, text) && (look === 'titles' || isTitleCase(text))
}
