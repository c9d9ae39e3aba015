import { isAscii } from '../letters.ts'
import { cellOf, isOnlyLinks, type Range, type TableCell } from '../parse/cell.ts'
import { namesAuthors } from '../values/authors.ts'
import { isBareLabel } from '../values/label-words.ts'
import { splitList } from '../values/lists.ts'
import { isDatedVenue, venueInFront, withoutVenue } from '../values/name-ends.ts'
import { isPlainVenue } from '../values/plain-venue.ts'
import { isLongTitle, isTitleCase } from '../values/title.ts'
import { isPreprint, readVenue } from '../values/venue.ts'
import type { Kind } from '../vocabulary.ts'

/** From this many words on, what stands below a name of fewer is a title or a sentence. */
const PHRASE = 4
/** A cell of more lines holds no name with something below it; each line is searched for its links. */
const MOST_LINES = 8

/**
 * Parts a cell with a name from the lines below it that are plainly something else: small print, a title or a sentence, a
 * venue, links that only say what they lead to. Other lines go on with the name, as a break may part that anywhere.
 */
export function splitName(
  cell: TableCell,
  isPaper: boolean,
  isWhole: boolean
): { name: TableCell; beside: readonly TableCell[] } {
  const { text } = cell
  const lines = text.includes('\n') ? linesOf(text) : []
  if (lines.length < 2 || lines.length > MOST_LINES) return { name: cell, beside: [] }
  const [first, ...others] = lines.map(line => part(cell, line)) as [TableCell, ...TableCell[]]
  const mayBeSmall = !isWhole && !/[:：,，–-]$/.test(first.text)
  // A title goes on in small print, a name coined for a paper has more said of it there.
  const isOwnName = isCoined(first.text)
  const small = new Set(
    !mayBeSmall || isSmall(cell, lines[0] as Range)
      ? []
      : others.filter(
          (line, at) => isSmall(cell, lines[at + 1] as Range) && (!isPaper || isOwnName || saysOfPaper(line.text))
        )
  )
  // The title of a paper has its authors below it, and a long name its rest.
  const mayBePhrase = !isPaper && countWords(first.text) < PHRASE && !/[-‐/&+,]$/.test(first.text)
  const isOther = (line: TableCell): boolean =>
    small.has(line) ||
    areLabels(line) ||
    (isPaper && saysBy(line.text) && !LEADS_ON.test(first.text)) ||
    isVenueLine(line.text) ||
    (mayBePhrase && isPhraseBelow(first.text, line.text))
  const own = others.findLastIndex(line => !isOther(line)) + 1
  const beside = others.slice(own)
  const end = text.length - beside.reduce((length, line) => length + line.text.length + 1, 0)
  return { name: part(cell, { start: 0, end }), beside: beside.filter(line => !areLabels(line)) }
}

/** Parts a name from such a venue. Editions of data go by these names. */
export function splitVenue(cell: TableCell, kind: Kind): { name: TableCell; venue: TableCell | undefined } {
  const { text } = cell
  const from = kind === 'paper' ? venueInFront(text) : 0
  if (from > 0 && !isBareLabel(text.slice(from)))
    return {
      name: part(cell, { start: from, end: text.length }),
      venue: part(cell, { start: 0, end: text.slice(0, from).trimEnd().length })
    }
  const end = kind === 'dataset' || kind === 'benchmark' ? text.length : withoutVenue(text).length
  if (end === text.length) return { name: cell, venue: undefined }
  const start = text.charAt(end) === ' ' ? end + 1 : end
  return { name: part(cell, { start: 0, end }), venue: part(cell, { start, end: text.length }) }
}

/** Whether a line says by whom a paper is and of when: `Elm et al., 2017`. */
function saysBy(line: string): boolean {
  if (!/ et al\.?,? ?\(?(?:19|20)\d\d\)?$/.test(line)) return false
  return /^\p{Lu}[\p{L}'’-]+(?:,? (?:&|and) \p{Lu}[\p{L}'’-]+)? et al\.?,? ?\(?\d{4}\)?$/u.test(line)
}

/** A title that such a line goes on with: `A reply to`. */
const LEADS_ON = /(?:^\S+ing|\b(?:and|by|for|from|of|on|to|with))$/i

/** Whether small print below a title tells of its paper; titles go on there, too. */
function saysOfPaper(line: string): boolean {
  return namesAuthors(line) || /\b(?:19|20)\d\d\b/.test(line)
}

/** Whether a line of a cell is in small print. */
function isSmall({ small }: TableCell, line: Range): boolean {
  return small.some(({ start, end }) => start <= line.start && line.end <= end)
}

/** A line that begins like this goes on with the name above it. */
const GOES_ON = /^(?:and|of|for|in|with) /
const ORGANIZATION = /\b(?:Universit|Institut|Hospital|Laborator|(?:Research|Teams?|Labs?)\b)/

/** Whether a line is a title or a sentence below a name: a break parts names of plain words in two as well. */
function isPhraseBelow(name: string, line: string): boolean {
  if (countWords(line) < PHRASE) return false
  return line.startsWith(`${name}:`) || (isCoined(name) && !GOES_ON.test(line) && !ORGANIZATION.test(line))
}

/** Whether a line below a name is a title: it repeats the name in front of a colon, or most of its words have capitals. */
export function isTitleOf(name: string, line: string): boolean {
  if (line.startsWith(`${name}:`)) return true
  // Names of people and places come in lists of few words each.
  const isList = splitList(line).every(item => countWords(item) < PHRASE)
  return !isList && isLongTitle(line) && isTitleCase(line) && !/[.;。；]$|\b(?:Universit|Institut|Hospital)/.test(line)
}

function linesOf(text: string): Range[] {
  let start = 0
  return text.split('\n').map(line => {
    const range = { start, end: start + line.length }
    start = range.end + 1
    return range
  })
}

/** A part of a cell, with the links and the bold runs that reach into it. */
export function part(cell: TableCell, range: Range): TableCell {
  const { images, place } = cell
  const text = cell.text.slice(range.start, range.end)
  return cellOf({ text, links: within(cell.links, range), images, strong: within(cell.strong, range), place })
}

function within<T extends Range>(ranges: readonly T[], { start, end }: Range): T[] {
  return ranges
    .filter(range => range.start < end && range.end > start)
    .map(range => ({ ...range, start: range.start - start, end: range.end - start }))
}

function areLabels(line: TableCell): boolean {
  return isOnlyLinks(line) && line.links.every(({ label }) => isBareLabel(label))
}

/** Whether a line says where a paper was taken: in brackets any plain venue, else one that is known, with its year. */
function isVenueLine(line: string): boolean {
  if (/^[([].*[)\]]$/.test(line)) return isPlainVenue(line)
  return isPreprint(readVenue(line).venue) || isDatedVenue(line)
}

/** Whether a text is one or two words coined for a name: `MapleNet`, `OAK`, `Fir-Elm`, `Ash2`, not `Large Language`. */
function isCoined(text: string): boolean {
  const words = text.split(' ')
  return words.length <= 2 && words.every(word => /\p{Ll}\p{Lu}|\p{Lu}{2}|\d|-\p{Lu}/u.test(word))
}

/** Words of two letters or more. */
function countWords(text: string): number {
  return text.split(' ').filter(word => /[A-Za-z]{2}/.test(word) || (!isAscii(word) && /\p{L}{2}/u.test(word))).length
}
