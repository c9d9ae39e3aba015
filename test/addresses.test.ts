import { describe, expect, it } from 'vitest'
import { extract, tables } from '../src/index.ts'
import { first, markdown, resources } from './tables.ts'

const html = (...rows: string[][]): string => {
  const [head = [], ...body] = rows
  const line = (cells: string[], tag: string): string =>
    `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `## Datasets\n\n<table>\n${line(head, 'th')}\n${body.map(row => line(row, 'td')).join('\n')}\n</table>\n`
}

describe('addresses that are no links', () => {
  it('are read as such in HTML tables', async () => {
    const content = html(
      ['Dataset', 'Paper', 'Data'],
      ['Maple', 'https://arxiv.org/abs/2401.00011', 'https://zenodo.org/records/12345<br>https://maple.example/x'],
      ['Elm', '-', 'https://zenodo.org/records/12346']
    )
    const { resources, account } = await extract({ path: 'x.md', content })
    expect(resources.map(({ ids }) => ids)).toEqual([['arxiv:2401.00011', 'zenodo:12345'], ['zenodo:12346']])
    expect(resources[0]?.links.data.map(({ url }) => url)).toEqual([
      'https://zenodo.org/records/12345',
      'https://maple.example/x'
    ])
    expect(account.links).toEqual({ read: 4, written: 4 })
    // The table stays what GitHub shows.
    const [table] = await tables({ path: 'x.md', content })
    expect(table?.rows.flat().flatMap(({ links }) => links)).toEqual([])
  })

  it('need no scheme where most cells hold one', async () => {
    const rows = ['Maple | github.com/lab/maple', 'Elm | www.elm.example.org/leaf', 'Oak | TBA']
    const found = await resources(markdown('Tools', 'Tool | URL', ...rows))
    expect(found.map(({ links }) => [...links.code, ...links.homepage].map(({ url }) => url))).toEqual([
      ['https://github.com/lab/maple'],
      ['http://www.elm.example.org/leaf'],
      []
    ])
  })

  it.each([
    ['words with a slash', 'and/or', 'CPU/GPU'],
    ['files', 'node.js/leaf', 'data/maple.csv'],
    ['texts that hold one', 'see github.com/lab/maple', 'or github.com/lab/elm'],
    ['what runs', 'javascript://trees.example/%0aalert(1)', 'data:text/html,x/y']
  ])('are no %s', async (_, ...cells) => {
    const table = await first(html(['Dataset', 'URL'], ...cells.map((cell, at) => [`Maple ${at}`, cell])))
    expect(table.columns[1]?.field).not.toBe('link')
    const { account } = await extract({ path: 'x.md', content: html(['Dataset', 'URL'], ['Maple', cells[0] ?? '']) })
    expect(account.links.read).toBe(0)
  })
})
