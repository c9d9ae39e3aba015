import { isOnlyLinks, type TableCell } from '../../parse/cell.ts'
import { isPlaceholderUrl } from '../../values/placeholder.ts'
import { readVenue } from '../../values/venue.ts'
import type { Context, List } from '../context.ts'
import type { Span } from '../place.ts'
import { type Problem, quote, type Rule } from '../rule.ts'

export const placeholderLink: Rule = {
  id: 'placeholder-link',
  severity: 'warning',
  why: 'A link to `#`, to nothing or to `TODO` promises a page and leads to the top of this one. The same goes for a venue without a link in a column where every other venue has one. A cell with nothing to link to is clearer with a dash.',
  fixable: false,
  examples: {
    ok: [
      '| Model | Paper |\n|---|---|\n| Alder | - |\n| Birch | [arXiv](https://arxiv.org/abs/2401.00011) |',
      '| Model | Paper |\n|---|---|\n| Alder | ICCV 2025 |\n| Birch | [arXiv](https://arxiv.org/abs/2401.00011), oral |'
    ],
    bad: [
      {
        input:
          '| Model | Paper |\n|---|---|\n| Alder | [arXiv](#) |\n| Birch | [arXiv]() |\n| Cedar | [arXiv](TODO) |\n| Elm | [arXiv](https://arxiv.org/abs/2401.00014) |\n| Fir | [arXiv](https://arxiv.org/abs/2401.00015) |',
        findings: [
          [3, 19],
          [4, 11],
          [5, 19]
        ]
      },
      {
        input:
          '| Model | Paper |\n|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011); ICCV 2025 |\n| Birch | [arXiv](https://arxiv.org/abs/2401.00012) |\n| Cedar | [CVPR 2024](https://example.org/cedar) |',
        findings: [[3, 54]]
      }
    ]
  },
  *check(context) {
    for (const { link, entry } of context.links) {
      const { url, text } = link
      // An image may wrap itself in a link to nothing to be no link; `.` and `/` are real addresses.
      if (!isPlaceholderUrl(url) || text === '' || /^\.{0,2}\/+$|^\.{1,2}$/.test(url)) continue
      yield {
        at: context.addressAt(link, entry.row),
        reason: `Unexpected ${url === '' ? 'empty address' : quote(url)} behind ${quote(text)}, expected an address, or a dash`
      }
    }
    for (const list of context.lists) yield* bareVenues(context, list)
  }
}

function* bareVenues(context: Context, list: List): Generator<Problem> {
  for (const [column, { field }] of list.meaning.columns.entries()) {
    if (field !== 'paper') continue
    const rows = list.entries.filter(({ resource }) => resource !== null)
    const linked = rows.flatMap(({ row }) => row.cells[column] ?? []).filter(cell => cell.links.length > 0)
    const whole = linked.filter(isOnlyLinks)
    if (linked.length < 3 || whole.length < linked.length * 0.6) continue
    for (const { row } of rows) {
      const cell = row.cells[column]
      const venue = cell ? bareVenue(cell) : null
      if (venue === null) continue
      const at = inside(context, context.cellAt(cell, row), venue)
      yield { at, reason: `Unexpected ${quote(venue)} without a link, expected one like the others have` }
    }
  }
}

/** Where a text stands in a range; the whole range where it is written in another way. */
function inside({ document }: Context, { start, end }: Span, text: string): Span {
  const at = document.text.slice(start, end).lastIndexOf(text)
  return at < 0 ? { start, end } : { start: start + at, end: start + at + text.length }
}

/** The venue that stands without a link between linked ones: `[arXiv](…); ICCV 2025`. */
function bareVenue(cell: TableCell): string | null {
  if (cell.links.length === 0 || isOnlyLinks(cell)) return null
  const parts = cell.text.split(/[;；]/u)
  let at = 0
  for (const part of parts) {
    const end = at + part.length
    const hasLink = cell.links.some(link => link.start < end && link.end > at)
    const venue = hasLink ? null : readVenue(part.trim()).venue
    if (venue !== null) return part.trim()
    at = end + 1
  }
  return null
}
