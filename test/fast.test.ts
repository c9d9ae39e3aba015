import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundler } from '../src/extract.ts'
import type { Bundle } from '../src/model.ts'
import { parseMarkdown } from '../src/parse/document.ts'
import { type Document, readTables } from '../src/parse/tables.ts'
import { fromMarkdown } from '../src/parse/tree.ts'
import { readSource } from '../src/read/source.ts'
import { understandIn } from '../src/understand/override.ts'
import { cases } from './cases.ts'
import { documents } from './documents.ts'

/** How many documents are made; the seed is fixed so that a run can be repeated, and free when it is empty. */
const RUNS = Number(process.env['AI4MED_FUZZ_RUNS'] ?? 10_000)
const SEED = process.env['AI4MED_FUZZ_SEED'] ?? '1'

/** What both ways must agree on. Of a cell's place the start is enough: its end only says where the next begins. */
function comparable({ title, tables }: Document): unknown {
  return {
    title,
    tables: tables.map(table => ({
      ...table,
      headers: [...table.headers],
      place: table.place?.start,
      rows: table.rows.map(({ line, cells }) => ({
        line,
        cells: cells.map(cell => ({ ...cell, place: cell.place && [cell.place.line, cell.place.start] }))
      }))
    }))
  }
}

/** What becomes of a document: resources, account and messages with their places. Takes the rows of its tables. */
function told({ title, tables }: Document, content: string): Bundle {
  const source = readSource({ path: 'list.md', content }, { repair: false })
  const bundle = bundler()
  const understood = tables.map(table => ({ table, meaning: understandIn(table, title) }))
  bundle.add({ ...source, title, sha256: null, tables: understood })
  return bundle.finish()
}

async function expectSame(text: string): Promise<void> {
  const [fast, full] = [await parseMarkdown(text), readTables(fromMarkdown(text))]
  expect(comparable(fast)).toEqual(comparable(full))
  expect(told(fast, text)).toEqual(told(full, text))
}

describe('the fast way reads what the full parser reads', () => {
  it.each(cases.filter(({ input }) => input.path.endsWith('.md')).map(({ name, input }) => [name, input] as const))(
    'in the case %s',
    (_, input) => expectSame(Buffer.from(input.content).toString())
  )

  it.each(['awesome-ai4med.md', 'mllm4biomed.md'])('in %s', name =>
    expectSame(readFileSync(`fixtures/${name}`, 'utf8'))
  )

  it.each([
    '| a |\n|-|\n\n\u{FEFF}a |\n| <table> |\n\n| a |\n|',
    '[r]: https://x.org/r\n</span>\n| a |\n|-',
    '[r]: https://x.org/r\n|-',
    '<table>\n<tr><td>\n\na<td></td>\n</tr>\n</table>'
  ])('where it once did not: %j', expectSame)

  const corpus = process.env['AI4MED_CORPUS']
  it.runIf(corpus)('in the corpus', async () => {
    const files = readdirSync(corpus as string, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.md')
    )
    expect(files.length).toBeGreaterThan(0)
    for (const file of files)
      await expectSame(readFileSync(join(corpus as string, file), 'utf8').replace(/^\u{FEFF}/u, ''))
  })

  it(`in ${RUNS} documents made to tell them apart`, { timeout: 600_000 }, async () => {
    const options = SEED === '' ? {} : { seed: Number(SEED) }
    await fc.assert(fc.asyncProperty(documents, expectSame), { numRuns: RUNS, ...options })
  })
})
