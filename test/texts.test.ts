import { describe, expect, it } from 'vitest'
import { extract, type Resource } from '../src/index.ts'
import { ARXIV, markdown, resources } from './tables.ts'

const PAGE = 'https://oak.example/about'

/** The one row of a list of tools with a column of its own. */
async function read(header: string, cell: string): Promise<Resource> {
  const content = `| Tool | Code | ${header} |\n|-|-|-|\n| Oak | [code](https://github.com/grove/oak) | ${cell} |\n`
  const [row] = (await extract({ path: 'x.md', content })).resources
  return row as Resource
}

describe('a license', () => {
  it.each(['Link', 'License', 'licenses', 'here', 'View', 'Terms', '📄'])(
    'is not named by a link to it: %s',
    async label => {
      const row = await read('License', `[${label}](${PAGE})`)
      expect(row).toMatchObject({ license: null, missing: { license: label }, links: { other: [{ url: PAGE }] } })
    }
  )

  it.each(['see repo', 'See the paper', 'see model card'])('is not named where %s says it', async text => {
    expect(await read('License', text)).toMatchObject({ license: null, missing: { license: text } })
  })

  it.each(['MIT', 'Custom', 'Open Access', 'On request', 'OpenRAIL-M v1', 'CC BY 4.0'])(
    'is named by %s, linked or not',
    async label => {
      expect((await read('License', `[${label}](${PAGE})`)).license).toBe(label)
      expect((await read('License', label)).license).toBe(label)
    }
  )
})

describe('further links', () => {
  it.each([
    [`see [log](${PAGE})`, {}],
    [`see [log](${PAGE}), [log](${PAGE})`, {}],
    [`see [log](${PAGE}) of 2024`, { 'See also': 'see log of 2024' }]
  ])('say no more than their labels: %s', async (cell, extra) => {
    const row = await read('See also', cell)
    expect(row).toMatchObject({ links: { other: expect.arrayContaining([expect.objectContaining({ label: 'log' })]) } })
    expect(row.extra).toEqual(extra)
  })
})

describe('a description', () => {
  it.each(['link', 'pdf', 'Details', 'here', '→'])('is no link that says only %s', async label => {
    const row = await read('Description', `[${label}](${PAGE})`)
    expect(row).toMatchObject({ description: null, links: { other: [{ label, url: PAGE }] } })
  })

  it('may have links in the place of it, each with its own role', async () => {
    const row = await read('Notes', `[paper](${PAGE}) [demo](${PAGE}/try)`)
    expect(row).toMatchObject({ description: null, links: { paper: [{ url: PAGE }], demo: [{ url: `${PAGE}/try` }] } })
  })

  const papers = async (header: string, cell: string): Promise<Resource | undefined> => {
    const rows = [1, 2].map(at => `Leaves of oaks in the light ${at} | CVPR 2023 | ${cell}`)
    return (await resources(markdown('', `Title | Venue | ${header}`, ...rows)))[0]
  }

  it.each(['Details', 'Info', 'Notes', 'Comments', '备注'])('gives way to links to papers: %s', async header => {
    const row = await papers(header, `[Link](${ARXIV})<br>[Talk](${PAGE})`)
    expect(row).toMatchObject({ description: null, date: '2024-01', ids: ['arxiv:2401.00011'], missing: {}, extra: {} })
    expect(row?.links.paper).toMatchObject([{ url: ARXIV, venue: 'CVPR', year: 2023 }])
  })

  it.each([
    ['Notes', `[notes](${PAGE})`],
    ['Notes | Paper', `[here](${PAGE}) | [pdf](${ARXIV})`],
    ['Notes | Talk', `[here](${PAGE}) | [talk](${PAGE}/talk)`]
  ])('is beside the papers with %s of %s', async (header, cell) => {
    const row = await papers(header, cell)
    expect([row?.description, row?.links.other[0]?.url]).toEqual([null, PAGE])
  })

  it.each(['[A guide to trees](https://oak.example)', 'See the [paper](https://oak.example) for more', 'Details'])(
    'is %s',
    async cell => {
      expect((await read('Description', cell)).description).not.toBeNull()
    }
  )
})

describe('a remark', () => {
  it('that is a year says nothing of what is meant', async () => {
    expect(await read('Note', '2021')).toMatchObject({ description: null, extra: { Note: '2021' } })
  })

  it('that links a repository leads to the code', async () => {
    expect((await read('Note', '[GitHub](https://github.com/grove/elm)')).links.code.map(({ id }) => id)).toContain(
      'github:grove/elm'
    )
  })
})

describe('authors', () => {
  it.each([
    ['Elm & Oak (Grove)', ['Elm', 'Oak']],
    ['Elm et al. (Grove/Wood)', ['Elm']],
    ['Jo Elm (Grove)', ['Jo Elm']]
  ])('stand in front of where they are: %s', async (cell, names) => {
    expect(await read('Authors', cell)).toMatchObject({ authors: names, extra: { Authors: cell } })
  })

  it('are not many of them, nor the profiles of one', async () => {
    expect(await read('Authors', 'Various')).toMatchObject({ authors: [], missing: { authors: 'Various' } })
    const badges = '[![MVP](a.png)](https://mvp.example) [![GitHub](b.png)](https://github.com/elm)'
    expect(await read('Organization', badges)).toMatchObject({ organization: null })
  })

  it('keep the digits of a user, and the years of several', async () => {
    expect((await read('Authors', 'zhang2000')).authors).toEqual(['zhang2000'])
    expect((await read('Authors', 'Elm 2016')).authors).toEqual(['Elm'])
    expect((await read('Authors', 'Elm 2016; Ash 2017')).authors).toEqual(['Elm 2016', 'Ash 2017'])
  })

  it('are creators, too', async () => {
    expect((await read('Автор/Создатель', 'Jo Elm')).authors).toEqual(['Jo Elm'])
  })
})

it.each(['Academia', 'Various', 'Multiple universities', 'Open source', '开源社区'])(
  '%s is no organization',
  async text => {
    expect(await read('Provider', text)).toMatchObject({ organization: null, missing: { organization: text } })
  }
)

it.each(['Various', 'Various speakers', 'multiple instructors'])('%s wrote nothing', async text => {
  expect(await read('Instructors', text)).toMatchObject({ authors: [], missing: { authors: text } })
})

it.each(['Various Artists', 'Open Source Robotics Foundation', 'Multiple Sclerosis Society'])(
  '%s is an organization',
  async text => {
    expect((await read('Provider', text)).organization).toBe(text)
  }
)

it('the last of several tasks is not joined to the others', async () => {
  expect((await read('Task', 'sorting, counting, and cutting')).tasks).toEqual(['sorting', 'counting', 'cutting'])
})

it('an identifier that waits for its digits leads nowhere', async () => {
  expect(
    (await read('Paper', '[paper](https://arxiv.org/abs/xxxx.xxxxx)')).links.paper.filter(({ url }) => url)
  ).toEqual([])
})
