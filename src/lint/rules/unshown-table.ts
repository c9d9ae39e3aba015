import { lineStarts } from '../../lines.ts'
import { delimiterColumns, splitRow } from '../../parse/fast/rows.ts'
import { codeAndComments } from '../code.ts'
import { isMarkdown, type LintDocument } from '../document.ts'
import type { Span } from '../place.ts'
import type { Rule } from '../rule.ts'

export const unshownTable: Rule = {
  id: 'unshown-table',
  severity: 'error',
  why: 'A table is none where its header has more or fewer cells than the line of dashes below it, where the dashes or pipes are other characters (`–`, `｜`) or missing, where an empty line parts its rows, and right below a line of HTML: GitHub shows its rows as text, and nothing is read from them. Code, comments and saved web pages are left alone.',
  fixable: false,
  examples: {
    ok: [
      '| Model | Paper |\n|---|---|\n| Alder | - |\n|---|---|---|\n\n```\n| Model | Paper |\n|---|\n```\n\n<!--\n| Model | Paper |\n|---|\n-->\n\nAlder\n--|--',
      '<div>\n\n| Model | Paper |\n|---|---|\n| Alder | - |\n\n</div>\n\n|x| + |y|\n|x + y|\n\n|x| + |y|\n|x| - |y|\n|x| * |y|\n\n| [Oak](a) | [Elm](b) |\n| [Fir](c) | [Ash](d) |\n| [Yew](e) | [Bay](f) |\n\n| Model | Paper |\n|---|---|\n| Alder | - |\n\n| Legend | - |\n\n| a |\n\n———|———\n\n+---+---+\n| a | b |\n| c | d |\n| e | f |\n+---+---+'
    ],
    bad: [
      { input: 'Trees:\n\n| Model | Paper |\n|---|---|---|\n| Alder | - |\n', findings: [[3, 1]] },
      { input: '- Trees\n\n  Model | Paper \\| Code | Leaves\n  :--|--:\n  Alder | - | 7\n', findings: [[3, 3]] },
      { input: '| Model | Paper |\n|---|---｜\n| Alder | - |\n| Birch | - |\n| Cedar | - |\n', findings: [[1, 1]] },
      { input: 'Trees\n\n| Model | Paper |\n|–––|–––|\n| Alder | - |\n', findings: [[3, 1]] },
      { input: '| Model | Paper |\n| Alder | oak.pdf |\n| Birch | - |\n', findings: [[1, 1]] },
      { input: '| Model | Paper |\n\n|---|---|\n| Alder | - |\n', findings: [[1, 1]] },
      { input: '| Model | Paper |\n|---|---|\n| Alder | - |\n\n| Birch | - |\n\n| Cedar | - |\n', findings: [[5, 1]] },
      { input: '<div>\n| Model | Paper |\n|---|---|\n| Alder | - |\n</div>\n', findings: [[2, 1]] }
    ]
  },
  *check({ document, lineAt }) {
    const { text, tree, tables } = document
    if (tree === null || !text.includes('|')) return
    const lines = text.split(/\r\n?|\n/)
    const starts = lineStarts(text)
    const ends = tableEnds(document)
    let others: Span[] | undefined
    let next = 0
    let end = 0
    for (let at = 0; at < lines.length; at++) {
      const found = delimiterProblem(lines, at) ?? withoutDelimiter(lines, at) ?? partedRow(lines, at, ends)
      if (found === null) continue
      others ??= [...tables.flatMap(({ table }) => table.place ?? []), ...codeAndComments(tree)].sort(byStart)
      const start = starts[at] as number
      for (let range = others[next]; range && range.start <= start; range = others[++next])
        end = Math.max(end, range.end)
      if (start < end) continue
      yield { at: lineAt(found.line + 1), reason: `${found.reason}; GitHub shows no table` }
      at = found.last
      while (isRow(lines[at + 1] ?? '')) at++
    }
  }
}

interface Found {
  /** Index of the line to point at. */
  line: number
  /** Index of the last line that this is said of. */
  last: number
  reason: string
}

const DASHES = /^[\s>]*[|:-][\s|:-]*$/

/** The same with what stands in for dashes and pipes in other scripts or is made of them while typing. */
const LIKE_DASHES = /^[\s>]*[|｜:–—―－ー−-][\s|｜:–—―－ー−-]*$/

/** What is wrong with a line of dashes and the header above it. */
function delimiterProblem(lines: readonly string[], at: number): Found | null {
  const line = lines[at] as string
  const header = lines[at - 1] ?? ''
  if (!LIKE_DASHES.test(line)) return null
  if (!DASHES.test(line)) {
    if (!/[|｜]/.test(line) || !isRow(header.replaceAll('｜', '|')) || !isRow(lines[at + 1] ?? '')) return null
    return {
      line: at - 1,
      last: at,
      reason: 'Unexpected characters in the line of dashes, expected only `|`, `-` and `:`'
    }
  }
  const columns = delimiterColumns(withoutMarks(line))
  if (columns === 0) return null
  if (header.includes('|')) {
    const cells = cellsIn(header)
    if (cells === columns)
      return { line: at - 1, last: at, reason: 'Unexpected table right below HTML, expected an empty line' }
    const reason = `Unexpected header of ${count(cells)} above a line of dashes for ${columns}, expected as many`
    return { line: at - 1, last: at, reason }
  }
  const isParted = header.trim() === '' && isRow(lines[at - 2] ?? '') && cellsIn(lines[at - 2] as string) === columns
  return isParted
    ? { line: at - 2, last: at, reason: 'Unexpected empty line above a line of dashes, expected a header' }
    : null
}

/** The fewest rows that can be nothing but a table even without its line of dashes. */
const FEWEST = 3

/** Rows of as many cells right below each other without a line of dashes. */
function withoutDelimiter(lines: readonly string[], at: number): Found | null {
  if (!isRow(lines[at] as string) || isDrawn(lines[at - 1] ?? '') || isRow(lines[at - 1] ?? '')) return null
  const cells = cellsIn(lines[at] as string)
  let end = at
  while (isRow(lines[end] ?? '') && cellsIn(lines[end] as string) === cells) {
    if (LIKE_DASHES.test(lines[end] as string)) return null
    end++
  }
  const rows = lines.slice(at, end)
  // Norms and formulas have no spaces beside their bars.
  if (rows.length < FEWEST || isDrawn(lines[end] ?? '') || !rows.every(isSpaced) || rows.every(holdsLinks)) return null
  return { line: at, last: at, reason: 'Unexpected rows without a line of dashes, expected one below the header' }
}

/** A row that empty lines part from its table. */
function partedRow(lines: readonly string[], at: number, ends: ReadonlyMap<number, number>): Found | null {
  if (!isRow(lines[at] as string) || (lines[at - 1] ?? '').trim() !== '') return null
  let before = at - 1
  while (before >= 0 && (lines[before] as string).trim() === '') before--
  const cells = cellsIn(lines[at] as string)
  if (ends.get(before) !== cells || quoteOf(lines[before] as string) !== quoteOf(lines[at] as string)) return null
  const belongs = (line: number): boolean =>
    isRow(lines[line] ?? '') && cellsIn(lines[line] as string) === cells && !LIKE_DASHES.test(lines[line + 1] ?? '')
  if (!belongs(at)) return null
  let last = at
  let count = 0
  for (let line = at; line < lines.length && (belongs(line) || lines[line]?.trim() === ''); line++)
    if (belongs(line)) {
      last = line
      count++
    }
  // One line may be a legend or a bar of links.
  if (count < 2 || lines.slice(at, last + 1).every(line => line.trim() === '' || holdsLinks(line))) return null
  return { line: at, last, reason: 'Unexpected empty line above a row, expected none within a table' }
}

/** The indexes of the last lines of tables in Markdown, and how many columns each has. */
function tableEnds({ text, tables }: LintDocument): Map<number, number> {
  const written = tables.filter(({ table }) => isMarkdown(text, table))
  return new Map(written.map(({ table }) => [(table.rows.at(-1)?.line ?? table.line + 1) - 1, table.headers.length]))
}

/** Whether a line is plainly a row: it begins and ends with a pipe, and has two cells or more, of which some say something. */
function isRow(line: string): boolean {
  const row = line.trim()
  return row.startsWith('|') && row.endsWith('|') && row.length > 2 && cellsIn(row) > 1 && /[\p{L}\p{N}]/u.test(row)
}

function isSpaced(line: string): boolean {
  return /^\|\s.*\s\|$/.test(line.trim())
}

/** Whether each cell of a row is a link, as in a bar that leads to other pages. */
function holdsLinks(line: string): boolean {
  return splitRow(withoutMarks(line)).every(({ raw }) => /^\s*(?:!?\[.*\]\(.*\)|<a\s.*<\/a>)\s*$/.test(raw))
}

/** The marks of the quote that a line stands in. */
function quoteOf(line: string): string {
  return /^[\s>]*/.exec(line)?.[0].replace(/\s+/g, '') ?? ''
}

/** A rule of a drawing (`+---+`), in which rows are no table. */
function isDrawn(line: string): boolean {
  return /^[\s|+=_-]+$/.test(line) && /[+=_]/.test(line)
}

function cellsIn(line: string): number {
  return splitRow(withoutMarks(line)).length
}

/** A line without the marks of the quotes and list items that it stands in. */
function withoutMarks(line: string): string {
  return line.replace(/^[\s>]*(?:(?:[*+-]|\d{1,9}[.)])\s+)?/, '')
}

const byStart = (a: Span, b: Span): number => a.start - b.start

function count(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`
}
