import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bundle, DecodeError, extract, type Table, tables } from '../src/index.ts'
import { cases } from './cases.ts'

/** A piece of a cell, in the three forms it is written in. */
interface Piece {
  text: string
  url?: string
}
type Grid = Piece[][][]

const HEADERS = [
  'Model',
  'Dataset',
  'Name',
  'Paper',
  'Code',
  'Weights',
  'Date',
  'Link',
  'Notes',
  '模型',
  'データ',
  '',
  'Colour',
  'Size'
]

/** Words that mean the same in Markdown, in HTML and as text, apart from `|`, which each form escapes in its way. */
const word = fc.oneof(
  fc.constantFrom(
    'Alder',
    'Birch-7B',
    '7B',
    '2024-01',
    'TBD',
    '—',
    'é',
    '模型',
    'かえで',
    '🧬',
    'a|b',
    '25.6k',
    'N/A',
    'ICLR 2025'
  ),
  fc.stringMatching(/^[A-Za-z0-9]{1,8}$/)
)
const url = fc.oneof(
  fc.stringMatching(/^\d{4}\.\d{5}$/).map(id => `https://arxiv.org/abs/${id}`),
  fc.stringMatching(/^[a-z]{1,6}\/[a-z]{1,6}$/).map(path => `https://github.com/${path}`),
  fc.constantFrom('https://huggingface.co/datasets/a/b', 'https://example.org/x_y', '#', 'https://doi.org/10.1000/x')
)
const piece: fc.Arbitrary<Piece> = fc.oneof(
  word.map(text => ({ text })),
  fc.record({ text: word, url })
)
const cell = fc.array(piece, { maxLength: 3 })
const grid: fc.Arbitrary<{ headers: string[]; rows: Grid }> = fc.integer({ min: 1, max: 5 }).chain(width =>
  fc.record({
    headers: fc.array(fc.constantFrom(...HEADERS), { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 })
  })
)

function markdown({ headers, rows }: { headers: string[]; rows: Grid }): string {
  const guarded = (text: string): string => text.replaceAll('|', '\\|')
  const show = (cell: Piece[]): string =>
    cell.map(({ text, url }) => (url === undefined ? guarded(text) : `[${guarded(text)}](${url})`)).join(' ')
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |\n`
  return line(headers) + line(headers.map(() => '---')) + rows.map(row => line(row.map(show))).join('')
}

function html({ headers, rows }: { headers: string[]; rows: Grid }): string {
  const show = (cell: Piece[]): string =>
    cell.map(({ text, url }) => (url === undefined ? text : `<a href="${url}">${text}</a>`)).join(' ')
  const tr = (tag: string, cells: string[]): string =>
    `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join('')}</tr>\n`
  return `<table>\n<thead>\n${tr('th', headers)}</thead>\n<tbody>\n${rows.map(row => tr('td', row.map(show))).join('')}</tbody>\n</table>\n`
}

function content(found: Table[]): unknown {
  return found.map(({ kind, headers, columns, rows }) => ({ kind, headers, columns, rows }))
}

/** Every row and link is written or skipped with a reason. */
function expectBalance(bundle: Bundle, found: Table[]): void {
  const { account, resources, sources } = bundle
  const skipped = account.skipped.reduce((sum, { rows }) => sum + rows, 0)
  expect(account.rows).toBe(account.resources + skipped)
  expect(account.resources).toBe(resources.length)
  expect(account.rows).toBe(found.reduce((sum, { rows }) => sum + rows.length, 0))
  expect(account.tables).toBe(found.length)
  expect(sources.reduce((sum, source) => sum + source.resources, 0)).toBe(resources.length)
  for (const { reason } of account.skipped) expect(reason).not.toBe('')

  const rowLinks = (table: number, row: number): number =>
    found[table - 1]?.rows[row - 1]?.reduce((sum, { links }) => sum + links.length, 0) ?? 0
  const written = resources.reduce((sum, { provenance: [at] }) => sum + rowLinks(at!.table, at!.row), 0)
  const read = found.reduce((sum, { rows }) => sum + rows.flat().reduce((all, { links }) => all + links.length, 0), 0)
  expect(account.links).toEqual({ read, written })
  // No resource has fewer links than its row; it may have more, for venues that are only named.
  for (const { links, provenance } of resources) {
    const count = Object.values(links).reduce((sum, of) => sum + of.length, 0)
    expect(count).toBeGreaterThanOrEqual(rowLinks(provenance[0]!.table, provenance[0]!.row))
  }
  expect(new Set(resources.map(resource => resource.id)).size).toBe(resources.length)
}

describe('any table', () => {
  it('is accounted for, row by row and link by link', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async grid => {
        const input = { path: 'x.md', content: markdown(grid) }
        const found = await tables(input)
        expectBalance(await extract(input), found)
        expect(found[0]?.rows.length).toBe(grid.rows.length)
      }),
      { numRuns: 60 }
    )
  })

  it('keeps every address of its rows, and invents none', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async grid => {
        const { resources } = await extract({ path: 'x.md', content: markdown(grid) })
        for (const { links, provenance } of resources) {
          const shown = Object.values(links)
            .flat()
            .flatMap(link => link.url ?? [])
          const row = grid.rows[provenance[0]!.row - 1]!
          const written = row.flat().flatMap(({ url }) => (url === undefined || url === '#' ? [] : [url]))
          expect(shown.sort()).toEqual(written.sort())
        }
      }),
      { numRuns: 60 }
    )
  })

  it('says the same in HTML as in Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async grid => {
        const fromMarkdown = await tables({ path: 'x.md', content: markdown(grid) })
        const fromHtml = await tables({ path: 'x.md', content: html(grid) })
        expect(content(fromHtml)).toEqual(content(fromMarkdown))
        const page = await tables({ path: 'x.html', content: `<!doctype html>\n<body>\n${html(grid)}</body>` })
        expect(content(page)).toEqual(content(fromMarkdown))
      }),
      { numRuns: 60 }
    )
  })

  it('shows the cells that were written', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async grid => {
        const [table] = await tables({ path: 'x.md', content: markdown(grid) })
        expect(table?.headers).toEqual(grid.headers)
        const texts = grid.rows.map(row => row.map(cell => cell.map(({ text }) => text).join(' ')))
        expect(table?.rows.map(row => row.map(cell => cell.text))).toEqual(texts)
        const links = grid.rows.map(row => row.map(cell => cell.filter(piece => piece.url !== undefined)))
        expect(table?.rows.map(row => row.map(cell => cell.links))).toEqual(links)
      }),
      { numRuns: 60 }
    )
  })

  it('says the same twice, with CRLF, and below other text', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async grid => {
        const text = markdown(grid)
        const first = await extract({ path: 'x.md', content: text })
        expect(JSON.stringify(await extract({ path: 'x.md', content: text }))).toBe(JSON.stringify(first))
        const crlf = await extract({ path: 'x.md', content: text.replaceAll('\n', '\r\n') })
        expect(crlf.resources).toEqual(first.resources)
        const below = await extract({ path: 'x.md', content: `Words.\n\n${text}` })
        const moved = first.resources.map(resource => ({
          ...resource,
          provenance: resource.provenance.map(at => ({ ...at, line: at.line + 2 }))
        }))
        expect(below.resources).toEqual(moved)
      }),
      { numRuns: 60 }
    )
  })
})

describe('any document', () => {
  const PARTS = [
    '|',
    '\n',
    '\n\n',
    '<table>',
    '</table>',
    '<td>',
    '<tr>',
    '<!--',
    '-->',
    '`',
    '```\n',
    '<details>',
    '</details>',
    '<summary>',
    '](',
    '[',
    '<a href="x">',
    '&',
    '\\',
    '\u0000',
    '<td rowspan=3 colspan=2>',
    '# ',
    '---',
    'ï¼š',
    '‚Äî',
    '\t',
    '  ',
    '<th>',
    '</p>',
    '<template>',
    '<svg><title>',
    '<math>',
    '<select>',
    '<plaintext>',
    '<script>'
  ]
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 20 }),
    put: fc.oneof(fc.constantFrom(...PARTS), fc.string({ maxLength: 5 }))
  })
  const changed = fc.record({
    from: fc.constantFrom(...cases),
    changes: fc.array(change, { minLength: 1, maxLength: 6 })
  })

  it('is read without a fault, and accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(changed, async ({ from, changes }) => {
        let content = Buffer.from(from.input.content as Uint8Array).toString('utf8')
        for (const { at, cut, put } of changes) {
          const place = Math.floor(at * content.length)
          content = content.slice(0, place) + put + content.slice(place + cut)
        }
        const input = { path: from.input.path, content }
        expectBalance(await extract(input), await tables(input))
      }),
      { numRuns: 150 }
    )
  })

  it('is read from its bytes, or refused for what they are', async () => {
    const bytes = fc.record({
      from: fc.constantFrom(...cases),
      changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 255 })), {
        minLength: 1,
        maxLength: 3
      })
    })
    await fc.assert(
      fc.asyncProperty(bytes, async ({ from, changes }) => {
        const content = Uint8Array.from(from.input.content as Uint8Array)
        for (const [at, byte] of changes) content[Math.floor(at * (content.length - 1))] = byte
        const input = { path: from.input.path, content }
        try {
          expectBalance(await extract(input), await tables(input))
        } catch (error) {
          if (!(error instanceof DecodeError)) throw error
          expect(error.offset).toBeLessThan(content.length)
          const before = content.subarray(0, error.offset)
          expect(error.line).toBe(before.filter(byte => byte === 10).length + 1)
        }
      }),
      { numRuns: 150 }
    )
  })
})
