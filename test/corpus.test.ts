import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tables } from '../src/index.ts'

/** What another engine sees of a document: tables with header rows and cells, as `AI4MED_CORPUS/expected` holds them. */
interface Seen {
  headers: string[][]
  rows: { text: string; links: [text: string, url: string][] }[][]
}

const corpus = process.env['AI4MED_CORPUS']
const files = corpus ? readdirSync(join(corpus, 'expected')).filter(name => name.endsWith('.json')) : []

const fold = (text: string): string => text.replace(/[\s\u{FEFF}]+/gu, ' ').trim()

/** Addresses are compared decoded: engines differ in what they encode. */
function plain(url: string): string {
  try {
    return decodeURIComponent(url).replace(/\s+/g, '')
  } catch {
    return url.replace(/\s+/g, '')
  }
}

function joined(rows: string[][]): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map(row => fold(row[column] ?? '')).filter(Boolean)
    return [...new Set(texts)].join(' / ')
  })
}

describe.runIf(corpus)('tables of real READMEs, as another engine shows them', () => {
  it('finds documents', () => expect(files.length).toBeGreaterThan(0))

  it.each(files)('%s', async name => {
    const [group, rest] = name.split(/__(.*)/s) as [string, string]
    const path = join(corpus as string, group, basename(rest, '.json'))
    const seen: Seen[] = JSON.parse(readFileSync(join(corpus as string, 'expected', name), 'utf8'))
    const found = await tables({ path, content: readFileSync(path) })
    expect(
      found.map(({ headers, rows }) => ({
        headers: headers.map(fold),
        rows: rows.map(row =>
          row.map(cell => ({ text: fold(cell.text), links: cell.links.map(link => plain(link.url)) }))
        )
      }))
    ).toEqual(
      seen.map(({ headers, rows }) => ({
        headers: joined(headers),
        rows: rows.map(row =>
          row.map(cell => ({ text: fold(cell.text), links: cell.links.map(([, url]) => plain(url)) }))
        )
      }))
    )
  })
})
