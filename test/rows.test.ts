import { describe, expect, it } from 'vitest'
import { Resource as Contract } from '../src/model.ts'
import { ARXIV, resources } from './tables.ts'

const PAPER = `[arXiv](${ARXIV})`

describe('a row', () => {
  it('keeps a header as a key as it stands, whatever objects have of their own, but for one that data loses', async () => {
    const [resource] = await resources(
      `| Model | Paper | toString | constructor | \\_\\_proto\\_\\_ |\n|---|---|---|---|---|\n| A | ${PAPER} | a | b | c |\n`
    )
    expect(Object.entries(resource?.extra ?? {})).toEqual([
      ['toString', 'a'],
      ['constructor', 'b'],
      ['__proto__ 2', 'c']
    ])
    expect(Contract.parse(resource)).toEqual(resource)
  })

  it('has one key for a column of a repeated or empty header', async () => {
    const [first, second] = await resources(
      `| Model | Paper | Leaf | Leaf | | |\n|---|---|---|---|---|---|\n| A | ${PAPER} | a | b | c | d |\n| B | ${PAPER} | | e | | f |\n`
    )
    expect(Object.values(first?.extra ?? {})).toEqual(['a', 'b', 'c', 'd'])
    const [, leaf, , last] = Object.keys(first?.extra ?? {})
    expect(second?.extra).toEqual({ [leaf ?? '']: 'e', [last ?? '']: 'f' })
  })

  it('has a slug that keeps the letters of every script', async () => {
    const [first, second, third] = await resources(
      `| Model | Paper |\n|---|---|\n| かえで ガイド | ${PAPER} |\n| हिन्दी | ${PAPER} |\n| Вводный Ёж Café | ${PAPER} |\n`
    )
    expect(first?.id).toBe('model/かえで-ガイド')
    expect(second?.id).toBe('model/हिन्दी')
    expect(third?.id).toBe('model/вводный-ёж-cafe')
  })

  it('has pictures in its name, as one and as its short code, and in no slug or section', async () => {
    const rows = `| ⭐ Maple | ${PAPER} |\n| :star: Oak :new::fire: | ${PAPER} |\n| Elm:v2:7b | ${PAPER} |\n| Fir 🗺️ | ${PAPER} |\n`
    const found = await resources(`## Trees :deciduous_tree::leaves:\n\n| Model | Paper |\n|---|---|\n${rows}`)
    expect(found.map(({ id }) => id)).toEqual(['model/maple', 'model/oak', 'model/elm-v2-7b', 'model/fir'])
    expect(found.map(({ name }) => name)).toEqual(['⭐ Maple', ':star: Oak :new::fire:', 'Elm:v2:7b', 'Fir 🗺️'])
    expect(found[0]?.section).toEqual(['Trees'])
  })

  it('has no venue that is the title of its paper', async () => {
    const [resource] = await resources(
      `## Papers\n\n| Title | Year |\n|---|---|\n| [Trees answer](${ARXIV}) | 2024 |\n`
    )
    expect(resource?.links.paper).toMatchObject([{ label: 'Trees answer', url: ARXIV, venue: null, year: null }])
  })

  it('has no placeholder that a picture shows, unless it says nothing', async () => {
    const [shown, said, bare] = await resources(
      `| Model | Paper | Code |\n|---|---|---|\n| A | ${PAPER} | ![Gitea build 7](b.svg) |\n| B | ${PAPER} | ![TBD](b.svg) |\n| C | ${PAPER} | [x](https://github.com/a/b) |\n`
    )
    expect([shown?.missing, shown?.extra]).toEqual([{ code: '' }, { Code: 'Gitea build 7' }])
    expect([said?.missing, said?.extra]).toEqual([{ code: 'TBD' }, {}])
    expect([bare?.missing, bare?.extra]).toEqual([{}, {}])
  })

  it.each([
    ['Stars', 'GitHub stars', {}],
    ['Stars', 'GitHub Repo stars', {}],
    ['Stars', '1.2k stars', { Stars: '1.2k stars' }],
    ['License', 'License', {}],
    ['License', 'License: MIT', { License: 'License: MIT' }],
    ['License', 'MIT', { License: 'MIT' }]
  ])('has below %s what a picture shows: %s', async (header, alt, extra) => {
    const [row] = await resources(
      `| Model | Code | ${header} |\n|---|---|---|\n| A | [x](https://github.com/a/b) | ![${alt}](b.svg) |\n`
    )
    expect([row?.missing, row?.extra]).toEqual([{ [header.toLowerCase()]: '' }, extra])
  })

  it('has no papers of words that name no venue', async () => {
    const [resource] = await resources(
      `| Model | Paper | Code |\n|---|---|---|\n| A | Read ${PAPER} (see the site) | [x](https://github.com/a/b) |\n`
    )
    expect(resource?.links.paper.filter(link => link.url === null && link.venue === null)).toEqual([])
  })
})

it('keeps what spans two cells below one header once', async () => {
  const row = (name: string, ...cells: string[]): string =>
    `<tr><td><a href="https://${name}.example">${name}</a></td>${cells.join('')}</tr>`
  const content = `# Datasets\n\n<table><tr><th>Dataset</th><th colspan="2">Sort</th></tr>${row('Oak', '<td colspan="2">leaf</td>')}${row('Elm', '<td>bark</td>', '<td>bark</td>')}</table>\n`
  const found = await resources(content)
  expect(found.map(({ extra }) => extra)).toEqual([{ Sort: 'leaf' }, { Sort: 'bark', 'Sort 2': 'bark' }])
})
