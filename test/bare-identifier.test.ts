import { describe, expect, it } from 'vitest'
import { identifyBare } from '../src/identify/bare-identifier.ts'
import { extract, type Resource } from '../src/index.ts'
import { citations } from '../src/write/citations.ts'

const CODE = '[code](https://github.com/grove/oak)'

async function read(header: string, row: string): Promise<Resource> {
  const content = `| ${header} |\n|${header.replace(/[^|]+/g, '-')}|\n| ${row} |\n`
  const [resource] = (await extract({ path: 'x.md', content })).resources
  return resource as Resource
}

describe('a text that is an identifier', () => {
  it.each([
    ['10.1038/s41591-023-02504-3', 'doi:10.1038/s41591-023-02504-3'],
    ['doi:10.1101/2021.02.12.430858', 'doi:10.1101/2021.02.12.430858'],
    ['DOI: 10.1117/1.JMI.2.4.044003', 'doi:10.1117/1.jmi.2.4.044003'],
    ['arXiv:2305.15075v2', 'arxiv:2305.15075'],
    ['PMID: 12345678', 'pmid:12345678'],
    ['PMC1234567', 'pmcid:PMC1234567']
  ])('%s is %s', (text, id) => {
    expect(identifyBare(text)?.id).toBe(id)
  })

  it.each([
    '10.1',
    '10.1, 10.2',
    '2305.15075',
    'arXiv:2313.15075',
    '12345678',
    'PMID',
    '10.1038',
    '10.1038/s41591-...',
    '10.1038/s41591-…',
    '10.1038/s41591-',
    '10.1038/TBD',
    '10.1038/xxx',
    '10.1038/s41591-023-02504-3†',
    '10.1038/ab\u200bcd',
    '10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO',
    'see 10.1038/s41591-023-02504-3 for more',
    `10.1038/${'a'.repeat(1e5)}`
  ])('%.40j is none', text => {
    expect(identifyBare(text)).toBeNull()
  })
})

describe('an identifier in a column of papers', () => {
  it('is that of the paper', async () => {
    const row = await read('Model | DOI | Code', `Oak | 10.1117/1.JMI.2.4.044003 | ${CODE}`)
    const id = 'doi:10.1117/1.jmi.2.4.044003'
    expect(row).toMatchObject({ links: { paper: [{ label: '10.1117/1.JMI.2.4.044003', url: null, id }] }, extra: {} })
    expect(row.ids).toEqual(['github:grove/oak', id])
  })

  it('is that of the paper whose venue another column names', async () => {
    const row = await read('Model | Venue | DOI | Code', `Oak | TMI 2020 | 10.1109/TMI.2020.1 | ${CODE}`)
    expect(row.links.paper).toMatchObject([{ venue: 'TMI', year: 2020, id: 'doi:10.1109/tmi.2020.1' }])
  })

  it('is that of the paper which is linked under no known address', async () => {
    const row = await read('Model | Paper | DOI', 'Oak | [pdf](https://oak.example/oak.pdf) | 10.1109/TMI.2020.1')
    expect(row.links.paper).toMatchObject([{ url: 'https://oak.example/oak.pdf', id: 'doi:10.1109/tmi.2020.1' }])
    expect(row.ids).toEqual(['doi:10.1109/tmi.2020.1'])
  })

  it('dates the row where it is a number of arXiv', async () => {
    const row = await read('Model | Paper | Code', `Oak | arXiv:2301.06568 | ${CODE}`)
    expect(row).toMatchObject({ date: '2023-01', dateFrom: 'arxiv', ids: ['github:grove/oak', 'arxiv:2301.06568'] })
  })

  it('is kept as it is beside a paper with another one', async () => {
    const row = await read('Model | Paper | DOI', 'Oak | [pdf](https://arxiv.org/abs/2301.06568) | 10.1109/TMI.2020.1')
    expect(row).toMatchObject({ ids: ['arxiv:2301.06568'], extra: { DOI: '10.1109/TMI.2020.1' } })
  })

  it('may end a citation', async () => {
    const row = await read('Dataset | Citation | License', 'Oak | Elm et al. (2020) doi:10.1093/nar/gkz966. | MIT')
    expect(row).toMatchObject({
      ids: ['doi:10.1093/nar/gkz966'],
      extra: { Citation: expect.stringContaining('Elm et al.') }
    })
  })

  it('may be that of the data', async () => {
    const row = await read('Dataset | DOI | License', 'Oak | 10.5281/zenodo.123456 | MIT')
    expect(row.links).toMatchObject({ paper: [], data: [{ url: null, id: 'doi:10.5281/zenodo.123456' }] })
  })

  it('is that of the paper, whatever the data are linked by', async () => {
    const id = '10.1038/s41591-023-02504-3'
    const row = await read('Dataset | Paper | Link', `Elm | ${id} | [p](https://doi.org/${id})`)
    expect(row.links).toMatchObject({ paper: [{ id: `doi:${id}` }], data: [{ id: `doi:${id}` }] })
  })

  it('is cited', async () => {
    const row = await read('Model | DOI | Code', `Oak | 10.1117/1.JMI.2.4.044003 | ${CODE}`)
    expect(citations([row])).toMatchObject([{ ids: new Map([['doi', '10.1117/1.jmi.2.4.044003']]) }])
  })

  it('is found among thousands in time that grows with their number', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `10.1038/abc${at}`).join('; ')
    const row = await read('Model | DOI | Code', `Oak | ${many} | ${CODE}`)
    expect(row.links.paper).toHaveLength(20_000)
  })

  it('may be one of several', async () => {
    const row = await read('Model | Paper | Code', `Oak | PMID: 12345678; PMC1234567 | ${CODE}`)
    expect(row.links.paper.map(({ id }) => id)).toEqual(['pmid:12345678', 'pmcid:PMC1234567'])
  })
})

describe('a name on Hugging Face', () => {
  it.each([
    ['Model', 'HuggingFace ID', 'elm/elm-7b', { weights: [{ url: null, id: 'hf:elm/elm-7b', parameters: 7e9 }] }],
    ['Model', 'HF model ID', 'elm/elm', { weights: [{ id: 'hf:elm/elm' }] }],
    ['Dataset', 'HF ID', 'elm/elm-qa', { data: [{ url: null, id: 'hf:datasets/elm/elm-qa' }] }]
  ])('of a %s is its link below %s: %s', async (kind, header, text, links) => {
    const row = await read(`${kind} | ${header} | Role`, `Oak | ${text} | chat`)
    expect(row).toMatchObject({ links, ids: [Object.values(links)[0]?.[0]?.id] })
  })

  it.each([
    ['Base model', 'elm/elm-7b'],
    ['HF ID', 'elm-7b'],
    ['HF ID', 'n/a'],
    ['Path', 'data/train']
  ])('is none below %s: %s', async (header, text) => {
    const row = await read(`Model | ${header} | Code`, `Oak | ${text} | ${CODE}`)
    expect(row.ids).toEqual(['github:grove/oak'])
  })
})
