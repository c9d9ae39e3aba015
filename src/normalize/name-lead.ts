import { identify } from '../identify/identify.ts'
import { hasLetterOrDigit } from '../letters.ts'
import type { TableCell } from '../parse/cell.ts'
import { namesAuthors } from '../values/authors.ts'
import { ROW_NUMBER } from '../values/name-ends.ts'
import { isTitleCase, withoutLabels } from '../values/title.ts'
import { isTitleOf, part } from './name-lines.ts'

/** What stands around the names in most cells of their column. */
export interface NameShape {
  /** Whether the numbers of the rows stand in front: `1) Elm`. */
  isNumbered: boolean
  /** Whether what the names are is said behind them, which are bold or linked: `**Elm** - builds trees from seeds`. */
  isDescribed: boolean
  /** Whether who made them is said behind them, which are linked: `[Elm for beginners](…) by K. Fir`. */
  isCredited: boolean
  /** Names in small letters that several would have without what stands around them: `Maple (MICCAI 2020)`. */
  clashing: ReadonlySet<string>
}

/** Names with nothing around them. */
export const PLAIN: NameShape = { isNumbered: false, isDescribed: false, isCredited: false, clashing: new Set() }

/** The shape of a column of names, from a sample of its cells: one of every `step` rows. */
export function shapeOf(cells: readonly TableCell[], step: number, arePapers: boolean): NameShape {
  const filled = cells.filter(({ text }) => text !== '')
  const isNumbered = countUp(filled, step)
  const start = (cell: TableCell): number => (isNumbered ? nameStart(cell.text) : 0)
  const areMost = (found: readonly TableCell[]): boolean => found.length > 1 && found.length * 2 > filled.length
  const isDescribed = areMost(filled.filter(cell => describedAt(cell, start(cell), arePapers)))
  const isCredited = areMost(filled.filter(cell => creditedAt(cell, start(cell))))
  return { ...PLAIN, isNumbered, isDescribed, isCredited }
}

/** Whether numbers in front go up by one from row to row; others belong to the names, as in `1. FC Maple`. */
function countUp(cells: readonly TableCell[], step: number): boolean {
  const numbers = cells.flatMap(({ text }) => {
    const [, number, enumerated] = ROW_NUMBER.exec(text) ?? []
    return number ?? enumerated ?? []
  })
  if (numbers.length < 2 || numbers.length < cells.length * 0.8) return false
  return numbers.every((number, at) => {
    const ahead = at === 0 ? 1 : Number(number) - Number(numbers[at - 1])
    return ahead > 0 && ahead <= step
  })
}

function nameStart(text: string): number {
  return ROW_NUMBER.exec(text)?.[0].length ?? 0
}

/** A cell parted into its name and what it says behind that: what the thing is, its title, and who made it. */
interface Lead {
  name: TableCell
  said: string
  title: string
  makers: string
}

/** Parts a cell so where the cells of its column look so. */
export function splitLead(
  cell: TableCell,
  { isNumbered, isDescribed, isCredited }: NameShape,
  arePapers: boolean
): Lead {
  if (!isNumbered && !isDescribed && !isCredited) return { name: cell, said: '', title: '', makers: '' }
  const start = isNumbered ? nameStart(cell.text) : 0
  const end = cell.text.length
  const lead = isDescribed ? describedAt(cell, start, arePapers) : undefined
  const credit = isCredited && !lead ? creditedAt(cell, start) : undefined
  const cut = lead ?? credit
  const name = cut || start > 0 ? part(cell, { start, end: cut?.end ?? end }) : cell
  const said = lead ? withoutLabels(part(cell, { start: lead.from, end })) : ''
  const makers = credit ? cell.text.slice(credit.from) : ''
  return { name, said: lead?.isTitle ? '' : said, title: lead?.isTitle ? said : '', makers }
}

/** Where the name of a cell ends, and where what stands behind it begins. */
interface Cut {
  end: number
  from: number
  /** Whether that is the title of what is named. */
  isTitle?: boolean
}

/** Where the links or the bold runs with which a cell begins end; at 0 where it begins with none or holds nothing else. */
function leadEnd({ text, links, strong }: TableCell, start: number): number {
  if (links.length + strong.length === 0) return 0
  const leads = [...links.slice(0, MOST_LEADS), ...strong.slice(0, MOST_LEADS)].filter(
    lead => lead.start >= start && lead.end > lead.start && !hasLetterOrDigit(text.slice(start, lead.start))
  )
  const after = leads.reduce((most, lead) => Math.max(most, lead.end), 0)
  return after === text.length ? 0 : after
}

/** Who made what is linked in front; a title may go on with the word for it, but not behind its link. */
const CREDIT = /^,? by +(?=\S)/i

function creditedAt(cell: TableCell, start: number): Cut | undefined {
  const [link, ...others] = cell.links
  const end = leadEnd(cell, start)
  if (!link || others.length > 0 || link.end !== end) return undefined
  const credit = CREDIT.exec(cell.text.slice(end, end + MOST_LETTERS + 8))
  const from = end + (credit?.[0].length ?? 0)
  const makers = cell.text.slice(from, from + MOST_LETTERS + 1)
  return credit && makers.length <= MOST_LETTERS && makers.split(BETWEEN_MAKERS).every(isMaker)
    ? { end, from }
    : undefined
}

/** What parts several makers, of whom each begins with a capital or is a site. */
const BETWEEN_MAKERS = /, (?:and )?| (?:and|&|[x×]) /

function isMaker(text: string): boolean {
  if (!/^(?:[\p{Lu}\p{Lo}][^\d()[\]（）:;,]{0,80}|[\w-]{1,40}\.[a-z]{2,10}(?:\.[a-z]{2,3})?)$/u.test(text)) return false
  return !/ (?:at|for|from|in|on|to|with) |\bet\.? al/.test(text)
}

/** Letters up to which a text may be who made something. */
const MOST_LETTERS = 200

/** Where the name of a cell ends and where what is said of it begins. Titles of papers go on behind a colon. */
function describedAt(cell: TableCell, start: number, arePapers: boolean): Cut | undefined {
  const { text, links } = cell
  const after = leadEnd(cell, start)
  if (after === 0) return undefined
  // Authors stand in front of titles, and questions in front of what they ask about.
  const lead = text.slice(start, after)
  if (/[?!？！]$/.test(lead) || namesAuthors(lead)) return undefined
  const end = !arePapers && /[:：]$/.test(lead) ? after - 1 : after
  const mark = (arePapers ? DASH : DASH_OR_COLON).exec(text.slice(end, end + 6))
  const from = end + (mark?.[0].length ?? 0)
  const said = text.slice(from)
  const name = text.slice(start, end)
  // Behind a dash a title goes on from the name; behind a colon it has capitals, as institutions have.
  const goesOn = said.startsWith(`${name}:`) || (!arePapers && said.startsWith(`${name} `))
  const isColon = mark?.[0].trim() === ':' || mark?.[0].trim() === '：'
  const isTitle = mark !== null && (goesOn || (isColon && isTitleOf(name, said) && !MAKERS.test(said)))
  const isOfRepository = isRepository(name, links) && MORE.test(said)
  return mark && (isTitle || isOfRepository || isSentence(said, arePapers))
    ? { end, from, isTitle: isTitle && !isOfRepository }
    : undefined
}

/** Words for who made a thing. */
const MAKERS = /\b(?:Cent(?:er|re)|Clinic|College|Department|Faculty|Lab|Laboratory|School)\b/

/** More than what tells variants apart, such as `Q8_0` and `train split`. */
const MORE = /, |^\S+ \S+ \S/

/** Whether a text is the whole name of a repository that it links, behind which stands what is said of it or a variant. */
function isRepository(text: string, links: TableCell['links']): boolean {
  if (!/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(text)) return false
  return (
    identify(links[0]?.url ?? '')
      .id?.toLowerCase()
      .endsWith(text.toLowerCase()) === true
  )
}

/** A bold run in a link, or a link in one, begins a cell; those behind them don't. */
const MOST_LEADS = 3
const DASH = /^ [-–—]{1,3}\s/
const DASH_OR_COLON = /^(?: ?[:：]| [-–—]{1,3})\s/

/** Whether a text is no part of a title: it has words in lower case and, beside papers, ends as a sentence does. */
function isSentence(text: string, arePapers: boolean): boolean {
  const words = text.split(/\s+/u, MOST_WORDS)
  if (words.filter(word => /^[a-zß-ÿа-я]/.test(word)).length < 3 || isTitleCase(words.join(' '))) return false
  return !arePapers || /[.!?](?:\n|$)/.test(text)
}

/** What is said is told by its first words. */
const MOST_WORDS = 40
