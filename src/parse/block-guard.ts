import { TooDeepError, TooMuchError } from './limit.ts'

/*
 * The Markdown parser takes memory by the mark and, for some blocks, time by the square of their number. The limits
 * stand where that comes to some seconds and some hundred megabytes; READMEs stay below a twentieth of them. GitHub
 * itself shows no more than 500 KiB of a README.
 */
const MOST_NESTED = 100
const MOST_PIPES = 10_000
const MOST_SETEXT = 2000
const MOST_ITEMS = 20_000
const MOST_COMMENTS = 10_000
const MOST_DEFINITIONS = 20_000
/** Cells that rows leave out are made all the same; GitHub's own limit is near. */
const MOST_PADDED = 200_000
const MOST_SPANNED = 500_000
const MOST_WORK = 400_000

/** What a line may begin with to open quotes, list items and footnotes, one in another. */
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{1,999}\]:)/y
const MARK = /[|[\]*_`<!&\\~]/g
const COMMENT = /<!--/g

/** Refuses Markdown with more blocks, or deeper ones, than a person writes. Takes one pass over the lines. */
export function guardBlocks(text: string): void {
  const items = indentation()
  const padded = padding()
  let work = 0
  let setext = 0
  let listItems = 0
  let definitions = 0
  let comments = 0
  let afterText = false
  let number = 0
  for (const line of linesOf(text)) {
    number++
    const end = textEnd(line)
    work += 1 + end / 10 + (line.length - end) / 200 + countMatches(line, MARK)
    if (line.split('|', MOST_PIPES + 2).length > MOST_PIPES + 1)
      throw new TooMuchError(MOST_PIPES, 'cells in a line', number)
    if (padded(line) > MOST_PADDED) throw new TooMuchError(MOST_PADDED, 'missing cells', number)
    const { depth, isItem, end: mark } = containers(line)
    if (depth > MOST_NESTED || items.depth(line, isItem) > MOST_NESTED) throw new TooDeepError(MOST_NESTED, number)
    if (depth > 0) work += 2 * depth
    if (isItem && ++listItems > MOST_ITEMS) throw new TooMuchError(MOST_ITEMS, 'list items', number)
    const first = line.charCodeAt(mark)
    if (first === 35 /* # */) work += 2
    const isUnderline = /^[ \t>]*(?:=+|-+)[ \t]*$/.test(line)
    if (isUnderline && afterText && ++setext > MOST_SETEXT)
      throw new TooMuchError(MOST_SETEXT, 'underlined headings', number)
    afterText = !isUnderline && mark < line.length
    if (/^ {0,3}\[(?:[^\]]*$|[^\]]+\]:)/.test(line) && ++definitions > MOST_DEFINITIONS)
      throw new TooMuchError(MOST_DEFINITIONS, 'definitions', number)
    comments += countMatches(line, COMMENT)
    if (comments > MOST_COMMENTS) throw new TooMuchError(MOST_COMMENTS, 'comments', number)
    if (work > MOST_WORK) throw new TooMuchError(MOST_WORK, 'marks and lines', number)
  }
}

/** Refuses column spans that add up to more cells than anyone could mean, over however many tables. */
export function guardSpans(text: string): void {
  let slots = 0
  for (const { 1: columns, index } of text.matchAll(/colspan\s*=\s*["']?\s*\+?(\d+)/gi)) {
    slots += Math.min(Number(columns), 1000)
    if (slots > MOST_SPANNED)
      throw new TooMuchError(MOST_SPANNED, 'spanned cells', text.slice(0, index).split('\n').length)
  }
}

/** Lines without their ends, one at a time: a list of them would take more memory than the text. */
function* linesOf(text: string): Generator<string> {
  let at = 0
  for (const { index } of text.matchAll(/\r\n?|\n/g)) {
    yield text.slice(at, index)
    at = index + (text.startsWith('\r\n', index) ? 2 : 1)
  }
  yield text.slice(at)
}

/** Where the blanks at the end of a line begin, which weigh little. */
function textEnd(line: string): number {
  let end = line.length
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--
  return end
}

function countMatches(line: string, pattern: RegExp): number {
  let count = 0
  pattern.lastIndex = 0
  while (pattern.test(line)) count++
  return count
}

/** How many containers a line opens or continues by its marks, and where the rest of it starts. */
function containers(line: string): { depth: number; isItem: boolean; end: number } {
  let depth = 0
  let isItem = false
  let end = 0
  CONTAINER.lastIndex = 0
  while (CONTAINER.test(line)) {
    end = CONTAINER.lastIndex
    isItem ||= line[end - 1] !== '>'
    depth++
  }
  while (line[end] === ' ') end++
  return { depth, isItem, end }
}

/** Follows how deep list items are nested by their indentation. */
function indentation(): { depth(line: string, isItem: boolean): number } {
  const open: number[] = []
  return {
    depth(line, isItem) {
      const indent = line.search(/[^ \t>]/)
      if (indent < 0) return open.length
      while (open.length > 0 && open.at(-1)! >= indent) open.pop()
      if (isItem) open.push(indent)
      return open.length
    }
  }
}

/** Counts, line by line, the cells that the rows of all tables so far leave out. */
function padding(): (line: string) => number {
  let width = 0
  let missing = 0
  return line => {
    if (/^[ \t>|:-]+$/.test(line) && line.includes('|') && line.includes('-')) width = line.split('|').length
    else if (width > 0) {
      if (line.trim() === '') width = 0
      // Lines with all the cells and those with a pipe on one side only count nothing.
      else missing += Math.max(0, width - line.split('|').length - 2)
    }
    return missing
  }
}
