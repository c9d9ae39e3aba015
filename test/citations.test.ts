import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import type { Resource } from '../src/model.ts'
import { toBibtex } from '../src/write/bibtex.ts'
import { venueKind } from '../src/write/citation-venue.ts'
import { citations } from '../src/write/citations.ts'
import { toCsl } from '../src/write/csl.ts'
import { toRis } from '../src/write/ris.ts'
import { AWESOME, MLLM } from './cases.ts'
import { run } from './memory.ts'

interface Item {
  id?: string
  'citation-key'?: string
  type: string
  title: string
  author?: { literal?: string; family?: string; given?: string }[]
  issued?: { 'date-parts': number[][] }
  'container-title'?: string
  DOI?: string
  URL?: string
}

const readBibtex = (text: string): Item[] => plugins.input.chain(text, { forceType: '@bibtex/text' }) as Item[]
const readRis = (text: string): Item[] => plugins.input.chain(text, { forceType: '@ris/file' }) as Item[]
const readCsl = (text: string): Item[] => JSON.parse(text)
const words = (text: string): string => text.replace(/<[^>]+>/g, '')

async function papers(
  rows: string,
  head = '| Paper | Authors | Venue | Date |\n|---|---|---|---|'
): Promise<Resource[]> {
  return (await extract({ path: 'list.md', content: `## Papers\n\n${head}\n${rows}\n` })).resources
}

describe.each([
  ['awesome-ai4med', AWESOME],
  ['mllm4biomed', MLLM]
])('the papers of %s', (_, document) => {
  it('read back the same from BibTeX, RIS and CSL-JSON', async () => {
    const { resources } = await extract(document)
    const written = citations(resources)
    expect(written.length).toBeGreaterThan(40)
    expect(new Set(written.map(({ key }) => key)).size).toBe(written.length)
    for (const [read, text] of [
      [readBibtex, toBibtex(resources)],
      [readRis, toRis(resources)],
      [readCsl, toCsl(resources)]
    ] as const) {
      const items = read(text)
      expect(items.map(({ title }) => words(title))).toEqual(written.map(({ title }) => title))
      expect(items.map(({ URL }) => URL)).toEqual(written.map(({ url }) => url ?? undefined))
      expect(items.map(({ DOI }) => DOI)).toEqual(written.map(({ ids }) => ids.get('doi')))
      expect(items.map(({ issued }) => issued?.['date-parts'][0]?.[0])).toEqual(written.map(({ date }) => date[0]))
      expect(items.filter(({ author }) => author !== undefined)).toEqual([])
    }
    expect(readBibtex(toBibtex(resources)).map(item => item['citation-key'] ?? item.id)).toEqual(
      written.map(({ key }) => key)
    )
  })

  it('has every paper that a row links to, once', async () => {
    const { resources } = await extract(document)
    const linked = new Set(resources.flatMap(({ links }) => links.paper.flatMap(({ id }) => id ?? [])))
    const cited = citations(resources).flatMap(({ ids }) => [...ids].map(([scheme, value]) => `${scheme}:${value}`))
    const again = cited.filter((id, at) => cited.indexOf(id) !== at)
    expect(again).toEqual([])
    for (const id of linked) expect(cited).toContain(id)
  })
})

describe('citations', () => {
  it('says what the list says, and the identifiers', async () => {
    const rows = await papers(
      '| [A Study of Oaks in Winter](https://arxiv.org/abs/2305.15075) | Ana Holm and Bo Li | [ICCV 2023](https://doi.org/10.1000/Oak.1) | 2023-10 |'
    )
    expect(toBibtex(rows)).toBe(`@inproceedings{holm2023study,
  title = {A Study of Oaks in Winter},
  author = {Ana Holm and Bo Li},
  booktitle = {ICCV},
  year = {2023},
  month = oct,
  eprint = {2305.15075},
  archivePrefix = {arXiv},
  doi = {10.1000/oak.1},
  url = {https://arxiv.org/abs/2305.15075}
}
`)
    expect(JSON.parse(toCsl(rows))).toEqual([
      {
        id: 'holm2023study',
        type: 'paper-conference',
        title: 'A Study of Oaks in Winter',
        author: [{ literal: 'Ana Holm' }, { literal: 'Bo Li' }],
        issued: { 'date-parts': [[2023, 10]] },
        'container-title': 'ICCV',
        archive: 'arXiv',
        archive_location: '2305.15075',
        DOI: '10.1000/oak.1',
        URL: 'https://arxiv.org/abs/2305.15075'
      }
    ])
    expect(toRis(rows)).toContain('TY  - CONF\nID  - holm2023study\nTI  - A Study of Oaks in Winter\nAU  - Ana Holm\n')
  })

  it('unites papers by identifier and by title, and keeps apart those of one title with ids of their own', async () => {
    const rows = await papers(`| [One Title of Some Words](https://arxiv.org/abs/2301.00001) | | | |
| [one title of: some words](https://example.org/a) | | | |
| [One Title of Some Words](https://arxiv.org/abs/2301.00002) | | | |
| [Another Name for It](https://arxiv.org/pdf/2301.00001v3) | | | |`)
    expect(citations(rows).map(({ ids }) => ids.get('arxiv'))).toEqual(['2301.00001', '2301.00002'])
  })

  it('takes two links to one place for two papers, and dates neither by the row', async () => {
    const { resources } = await extract({
      path: 'list.md',
      content: `## Models\n\n| Model | Paper | Authors | Date |\n|---|---|---|---|\n| Oak | [v1](https://arxiv.org/abs/2301.00001), [v2](https://arxiv.org/abs/2401.00002) | Ana Holm | 2025 |\n`
    })
    const found = citations(resources)
    expect(found.map(({ key, date, authors }) => [key, date, authors])).toEqual([
      ['oak2023', [2023, 1], []],
      ['oak2024', [2024, 1], []]
    ])
  })

  it('gives a key of its own to each, the first of several unchanged', async () => {
    const row = (id: string): string => `| [Tree ${id}](https://arxiv.org/abs/2301.${id}) | | | |`
    const rows = await papers(['00001', '00002', '00003'].map(row).join('\n'))
    const titles = ['Oak', 'Oak B', '橡树']
    const named = rows.map((resource, at) => ({ ...resource, name: titles[at] ?? '', title: titles[at] ?? '' }))
    expect(citations(named).map(({ key }) => key)).toEqual(['oak2023', 'oakb2023', 'arxiv230100003'])
    const same = rows.map((resource, at) => ({ ...resource, name: 'Oak!'.slice(0, 3 + at), title: null }))
    expect(citations(same.map(one => ({ ...one, kind: 'model' }))).map(({ key }) => key)).toEqual([
      'oak2023',
      'oak2023b',
      'oak2023c'
    ])
  })

  it.each([
    '100% & $5 #1 a_b {c} ~d ^e \\input{f} "g" 微创 – é',
    'Unclosed { brace and } more',
    'ER  - and\nTY  - JOUR',
    '\\end{document} @article{x, title={y}}'
  ])('keeps %j as text', async title => {
    const [one] = await papers('| [Oak](https://arxiv.org/abs/2301.00001) | Ana, Bo | ICCV 2023 | |')
    const rows = [{ ...(one as Resource), name: title, title, authors: [title.replace(/\n/g, ' ')] }]
    const line = title.replace(/\s+/g, ' ')
    const [bibtex, ...more] = readBibtex(toBibtex(rows))
    expect(more).toEqual([])
    expect(words(bibtex?.title ?? '')).toBe(line)
    expect(toBibtex(rows)).not.toMatch(/(?<!\\)[%&$#]/)
    const ris = readRis(toRis(rows))
    expect(ris.map(item => item.title)).toEqual([line])
    expect(toRis(rows).match(/^(?:TY|ER) {2}-/gm)).toHaveLength(2)
  })

  it('makes no author and no title up', async () => {
    const { resources } = await extract({
      path: 'list.md',
      content:
        '## Models\n\n| Model | Paper | Organization |\n|---|---|---|\n| Oak | [Nature](https://www.nature.com/articles/s41591-023-02504-3) | Grove |\n'
    })
    const [item] = JSON.parse(toCsl(resources))
    expect(item).not.toHaveProperty('author')
    expect(item).not.toHaveProperty('issued')
    expect(item.note).toContain('no title')
  })

  it('is written by extract, by format and by ending', async () => {
    const files = { 'README.md': AWESOME.content }
    for (const [format, ending] of [
      ['bibtex', 'bib'],
      ['csl', 'csl.json'],
      ['ris', 'ris']
    ] as const) {
      const { stdout } = await run(['extract', 'README.md', '--no-repair', '-q', '-f', format], { files })
      const { written } = await run(['extract', 'README.md', '--no-repair', '-q', '-o', `papers.${ending}`], { files })
      expect(written[`papers.${ending}`]).toBe(stdout)
      const check = ['extract', 'README.md', '--no-repair', '-o', `papers.${ending}`, '--check']
      expect(await run(check, { files: { ...files, [`papers.${ending}`]: stdout } })).toMatchObject({ code: 0 })
      expect(await run(check, { files: { ...files, [`papers.${ending}`]: 'x' } })).toMatchObject({
        code: 1,
        said: [`papers.${ending}: not what would be written`]
      })
    }
  })
})

describe('the kind of a venue', () => {
  it.each([
    ['arXiv', 'preprint'],
    ['chemRxiv', 'preprint'],
    ['TechRxiv', 'preprint'],
    ['PsyArXiv', 'preprint'],
    ['OSF Preprints', 'preprint'],
    [null, 'preprint'],
    ['MICCAI', 'conference'],
    ['Nat. Med.', 'journal'],
    ['Leaves', 'unknown']
  ])('of %j is %s', (venue, kind) => expect(venueKind(venue)).toBe(kind))
})
