import type { Draft } from '../fields/field.ts'
import { identifyBare, identifyHub, isHubHeader } from '../identify/bare-identifier.ts'
import { firstLetter } from '../letters.ts'
import type { Resource } from '../model.ts'
import type { CellLink, TableCell } from '../parse/cell.ts'
import { withoutCitedYear } from '../values/authors.ts'
import { readAuthors } from '../values/lists.ts'
import { isLongTitle } from '../values/title.ts'
import { NO_VENUE } from '../values/venue.ts'
import { saysVenues } from '../values/venue-header.ts'
import type { Kind, LinkRole } from '../vocabulary.ts'
import { citedTitle } from './citation.ts'
import { type Column, NO_COLUMN } from './columns.ts'
import { addLink, isUnsafeUrl } from './links.ts'
import { withoutQuotes } from './name.ts'
import { isBareTitleIn, isTitleIn, venueBeside, venueIn } from './paper-column.ts'
import { mayBeTitled, type PaperLink, type PapersSaid } from './papers.ts'

/** Something about a link that its reader should know. */
export interface LinkNote {
  ruleId: 'broken-identifier' | 'unsafe-link'
  reason: string
  link: CellLink
}

/** Where a paper stands in a volume, which no title says: `Leaf Letters 47: D520-D528`. */
const PAGES = /\b\d{1,4}(?:\(\d{1,3}\))?: ?[A-Z]?\d{1,5}[-–][A-Z]?\d{1,5}\b/

/** What the cells of a row have said so far, each read as its field. */
export class RowDraft implements Draft {
  readonly resource: Resource
  readonly headers: readonly string[]
  /** Links of the row that stand in the resource. */
  links = 0
  /** Identifiers of its links, in the order in which these were met. */
  readonly ids = new Set<string>()
  readonly notes: LinkNote[] = []
  readonly papers: PapersSaid = { venues: new Map(), asides: [], identifiers: [], title: null, authors: null }
  private column: Column = NO_COLUMN
  /** Whether a cell before the one being read leads to a page of the row. */
  private hasPage = false
  /** Whether the cell being read holds the name or the title, so that what is linked stands beside it. */
  private isBeside = false
  /** Where the first letter of such a cell stands. */
  private firstLetter = 0

  constructor(resource: Resource, headers: readonly string[]) {
    this.resource = resource
    this.headers = headers
  }

  get kind(): Kind {
    return this.resource.kind
  }

  get header(): string {
    return this.column.header
  }

  get key(): string {
    return this.column.key
  }

  /** Goes on to the next cell. */
  begin(column: Column, cell: TableCell): void {
    this.column = column
    this.hasPage = this.resource.links.homepage.length > 0
    this.isBeside = column.field === 'name' || column.field === 'title'
    if (this.isBeside) this.firstLetter = firstLetter(cell.text)
  }

  keep(text: string): void {
    this.resource.extra[this.key] = text
  }

  link(link: CellLink, given: LinkRole): void {
    this.links++
    // Beside a page of the row, what a column leads to whose header says something else is none.
    const isAside = given === 'homepage' && this.hasPage && this.column.isToldByCells
    const role = isAside ? 'other' : given
    const { label, url } = link
    const { field, look } = this.column
    // With a name before it in the cell, a link is not the name.
    const isName =
      withoutQuotes(label, this.kind) === this.resource.name || (this.isBeside && link.start <= this.firstLetter)
    let venue = NO_VENUE
    if (role === 'paper') venue = this.isBeside ? venueBeside(label, isName) : venueIn(look, label, this.resource.name)
    if (field === 'paper' && venue.venue === null && mayBeTitled(label, url)) {
      // A few words that lead elsewhere may name a page beside the papers.
      const isTitle = role === 'paper' ? isTitleIn(look, label) : isLongTitle(label)
      this.papers.title ??= citedTitle(label) ?? (isTitle ? label : null)
    }
    const added = addLink(this.resource.links, role, label, url, { venue, isName })
    if (added.id !== null) this.ids.add(added.id)
    if (added.broken) this.notes.push({ ruleId: 'broken-identifier', reason: added.broken, link })
    if (isUnsafeUrl(url)) {
      const reason = 'Unexpected address that may run or start something, expected http or https'
      this.notes.push({ ruleId: 'unsafe-link', reason, link })
    }
  }

  venue(text: string, isAside = false): boolean {
    const venue = venueIn(this.column.look, text, this.resource.name)
    if (venue.venue === null) return false
    if (isAside) this.papers.asides.push({ venue, key: this.key, text })
    else {
      addLink(this.resource.links, 'paper', text, '', { venue })
      this.papers.venues.set(this.resource.links.paper.at(-1) as PaperLink, this.key)
    }
    return true
  }

  identifier(text: string): boolean {
    const found = isHubHeader(this.header) ? identifyHub(text, this.header, this.kind) : identifyBare(text)
    if (found === null) return false
    this.papers.identifiers.push({ key: this.key, text, id: found.id, role: found.role })
    return true
  }

  title(text: string, isSaid = false): boolean {
    // Beside its link, the name says nothing new.
    if (text === this.resource.name) return true
    // What is named by its title has no other one in a column of papers.
    const isTitled = this.kind === 'paper' && isLongTitle(this.resource.name)
    if (isTitled || this.papers.title !== null || PAGES.test(text)) return false
    if (!isSaid && (saysVenues(this.header) || !isBareTitleIn(this.column.look, text))) return false
    this.papers.title = text.replace(/\.$/, '')
    return true
  }

  authors(text: string): boolean {
    const undated = withoutCitedYear(text)
    const names = /^see\b/i.test(text) ? [] : readAuthors(undated)
    if (names.length === 0 || this.papers.authors !== null) return false
    this.papers.authors = { names, key: this.key, text }
    return undated === text
  }
}
