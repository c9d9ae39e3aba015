import { describe, expect, it } from 'vitest'
import { extract, type Resource } from '../src/index.ts'
import { splitLabelled } from '../src/values/citation-labels.ts'

const url = (number: number): string => `https://arxiv.org/abs/2401.${10_000 + number}`
const NUMBERED = 'Name | Paper | Venue | arXiv | Code'
const CODE = '[code](https://github.com/grove/alder)'

/** The resources of one table; its rows without the outer bars. */
async function read(header: string, ...rows: string[]): Promise<Resource[]> {
  const bars = header.replace(/[^|]+/g, '---')
  const table = [header, bars, ...rows].map(row => `| ${row} |`).join('\n')
  return (await extract({ path: 'x.md', content: `## Models\n\n${table}\n` })).resources
}

/** What one row says of its papers: label, venue, year. */
async function papers(header: string, ...rows: string[]): Promise<unknown[]> {
  const [first] = await read(header, ...rows)
  return first?.links.paper.map(({ label, venue, year }) => [label, venue, year]) ?? []
}

describe('a long venue that is not known', () => {
  it.each([
    ['Title | Publication', 'Leaves of Many Trees in Spring | Computer Vision & Pattern Recognition (CVPR)'],
    ['Model | Venue', 'Maple | Medical Imaging with Deep Learning']
  ])('is no title: %s, %s', async (header, row) => {
    const content = `## Papers\n\n| ${header} | Code |\n|-|-|-|\n| ${row} | [code](https://github.com/a/b) |\n`
    const [resource] = (await extract({ path: 'x.md', content })).resources
    expect(resource?.title).toBeNull()
  })
})

describe('a label that is a name or a title', () => {
  it.each([
    `[Leaves of Audio](${url(1)}) (Grove)`,
    `[Leaves of Audio](${url(1)})🔥`,
    `🔥 [Leaves of Audio](${url(1)})`,
    `[Leaves of Audio](${url(1)}) [[code]](https://github.com/grove/alder)`,
    `[Leaves of Audio](${url(1)})<br>A. Fir, B. Elm`
  ])('%s is no venue, and the venue of its column joins it', async cell => {
    expect(await papers('Title | Venue', `${cell} | ICASSP 2025`)).toEqual([['Leaves of Audio', 'ICASSP', 2025]])
    expect(await papers('Method | Conference', `${cell} | ICASSP 2025`)).toEqual([['Leaves of Audio', 'ICASSP', 2025]])
  })

  it('is none in a column of titles beside the names', async () => {
    const [row] = await read('Method | Title | Conference', `LA | [Leaves of Audio](${url(1)})🔥 | ICASSP 2025`)
    expect(row?.links.paper).toMatchObject([{ label: 'Leaves of Audio', venue: 'ICASSP', year: 2025 }])
  })

  it('with a year is one only where it follows the name', async () => {
    expect(await papers('Model | Code', `[TREES 2021](${url(1)})🔥 | ${CODE}`)).toEqual([['TREES 2021', null, null]])
    expect(await papers('Model | Code', `Alder [ICCV 2021](${url(1)}) | ${CODE}`)).toEqual([
      ['ICCV 2021', 'ICCV', 2021]
    ])
    expect(await papers('Model | Code', `Alder [(TMI)](${url(1)}) | ${CODE}`)).toEqual([['(TMI)', 'TMI', null]])
    expect(await papers('Model | Code', `Alder [Leaves](${url(1)}) | ${CODE}`)).toEqual([['Leaves', null, null]])
    expect(await papers('Model | Code', `Alder [arXiv](${url(1)}) | ${CODE}`)).toEqual([['arXiv', 'arXiv', null]])
  })

  it('adds no note', async () => {
    const [row] = await read('Dataset | Modality', '[Alder (2021)](https://zenodo.org/records/1)🔥 | CT')
    expect(row?.links.data).toMatchObject([{ label: 'Alder (2021)', note: null }])
  })
})

describe('a column of papers', () => {
  it.each([
    'Segment Leaves',
    'Masked Branches',
    'Visual Leaf Tuning',
    'Making Large Trees Understand Arbitrary Visual Leaves',
    'Can SAM Segment Leaves?'
  ])('holds the title %s', async title => {
    const [linked] = await read('Name | Paper | Code', `Alder | [${title}](${url(1)}) | ${CODE}`)
    expect(linked?.title).toBe(title)
    expect(linked?.links.paper).toMatchObject([{ label: title, venue: null, year: null }])
    const [bare] = await read('Name | Paper | Code', `Alder | ${title} | ${CODE}`)
    expect(bare).toMatchObject({ title, extra: {}, links: { paper: [] } })
  })

  it.each([
    ['(Grove report)', null],
    ['(LeafNet)', null],
    ['(MICCAI)', 'MICCAI'],
    ['(Nature Comms)', 'Nature Comms'],
    ['(Crit. Care Med.)', 'Crit. Care Med.'],
    ['(GroveConf 2023)', 'GroveConf']
  ])('may say in brackets why it has no link: %s', async (remark, venue) => {
    const rows = ['CVPR', 'ICCV', 'ECCV'].map((label, i) => `Alder ${i} | [${label}](${url(i)}) | ${CODE}`)
    const row = (await read('Model | Paper | Code', ...rows, `Fir | ${remark} | ${CODE}`)).at(-1)
    expect(row?.links.paper.map(paper => paper.venue)).toEqual(venue === null ? [] : [venue])
    expect(row?.extra).toEqual(venue === null ? { Paper: remark } : {})
  })

  it.each(['Reference', 'Report'])('called %s holds titles only where papers are linked', async header => {
    const answers = ['The leaves that a gardener would count', 'Leaves Counted by Two Gardeners'].map(
      (text, i) => `Alder ${i} | ${text} | ${CODE}`
    )
    const bare = await read(`Name | ${header} | Code`, ...answers)
    expect(bare.map(({ title, extra }) => [title, Object.keys(extra)])).toEqual([
      [null, [header]],
      [null, [header]]
    ])
    const [, titled] = await read(`Name | ${header} | Code`, ...answers, `Fir | [Trees](${url(1)}) | ${CODE}`)
    expect(titled?.title).toBe('Leaves Counted by Two Gardeners')
  })

  it.each([
    ['arXiv', 'https://arxiv.org/abs/2401.10001', 'arXiv'],
    ['arXiv', 'https://grove.example/alder.pdf', 'arXiv'],
    ['arXiv', 'https://openreview.net/pdf?id=aLdEr12345', null],
    ['arXiv', 'https://doi.org/10.1038/s41591-023-02504-3', null],
    ['bioRxiv', 'https://doi.org/10.1101/622803', 'bioRxiv'],
    ['bioRxiv', 'https://arxiv.org/abs/2401.10001', null]
  ])('says %s of %s only where it may be there', async (label, url, venue) => {
    expect(await papers('Model | Paper', `Alder | [${label}](${url})`)).toEqual([[label, venue, null]])
  })

  it('of references holds what is no paper as well', async () => {
    const places = [
      'huggingface.co/grove/alder',
      'zenodo.org/records/1',
      'github.com/grove/alder',
      'grove.example/alder'
    ]
    const cell = [...places, 'arxiv.org/abs/2401.10001'].map(place => `https://${place}`).join(' ')
    const [row] = await read('Model | Reference', `Alder | ${cell}`)
    const hosts = Object.entries(row?.links ?? {}).map(([role, links]) => [role, links.map(({ host }) => host)])
    expect(Object.fromEntries(hosts)).toMatchObject({
      weights: ['huggingface'],
      data: ['zenodo'],
      code: ['github'],
      paper: ['grove.example', 'arxiv']
    })
  })

  it.each([
    'N. Birch and G. Rowan',
    'S. S. Rowan et.al',
    'Birch, Elm and Rowan 2020',
    'Birch JP, Elm K. & Rowan (2020)',
    'Based on Ref.',
    'Static Badge',
    'Undergrowth',
    'GR2',
    'ROWAN',
    'ROW-2',
    'Grove AI',
    'World Tree Organization',
    'Model Card'
  ])('takes %s for no venue and no title', async label => {
    const [row] = await read('Name | Paper | Code', `Alder | [${label}](${url(1)}) | ${CODE}`)
    expect(row?.title).toBeNull()
    expect(row?.links.paper).toMatchObject([{ label, venue: null, year: null }])
  })

  it('of venues holds one where it is not plain to see', async () => {
    const rows = ['Nat. Med.', 'TMI', 'CVPR 2024', 'Leaf Discovery'].map(
      (label, i) => `Alder ${i} | [${label}](${url(i)}) | ${CODE}`
    )
    const read4 = await read('Name | Paper | Code', ...rows)
    expect(read4.map(({ title, links }) => [title, links.paper[0]?.venue])).toEqual([
      [null, 'Nat. Med.'],
      [null, 'TMI'],
      [null, 'CVPR'],
      [null, 'Leaf Discovery']
    ])
  })

  it('of known venues holds an acronym that is not known', async () => {
    const rows = ['TMI', 'CVPR 2024', 'ROWAN'].map((label, i) => `Alder ${i} | [${label}](${url(i)}) | ${CODE}`)
    const venues = (await read('Name | Paper | Code', ...rows)).map(({ links }) => links.paper[0]?.venue)
    expect(venues).toEqual(['TMI', 'CVPR', 'ROWAN'])
    expect(await papers('Name | Venue | Code', `Alder | ROWAN | ${CODE}`)).toEqual([['ROWAN', 'ROWAN', null]])
  })

  it('holds citations, of which what is around the links makes no more papers', async () => {
    const cited = (title: string, number: number, rest: string) =>
      `B. Fir, and C. Elm. "[${title}](${url(number)})." ${rest}`
    const two = `${cited('Leaves of every tree at once', 1, 'TMI (2021).')}<br>${cited('New leaves', 2, 'Leaf Letters 10 (2022).')}`
    const [row] = await read('Name | Paper | Code', `Alder | ${two} | ${CODE}`)
    expect(row?.links.paper).toMatchObject([
      { label: 'Leaves of every tree at once', venue: null },
      { label: 'New leaves', venue: null }
    ])
    expect(row?.extra['Paper']).toContain('Leaf Letters 10 (2022)')
    const one = cited('Leaves of every tree at once', 1, 'TMI (2021).')
    expect(await papers('Name | Paper | Code', `Alder | ${one} | ${CODE}`)).toEqual([
      ['Leaves of every tree at once', 'TMI', 2021]
    ])
  })

  it('holds no title where the label is that of the code', async () => {
    const code = '[The official implementation of the code](https://github.com/grove/alder)'
    const [row] = await read('Name | Paper | Date', `Alder | [Fir et al. 2020](${url(1)}) ${code} | 2024`)
    expect(row?.title).toBeNull()
    const title = 'The leaves of every tree at once'
    const [titled] = await read('Name | Paper | Date', `Alder | [${title}](https://github.com/grove/alder) | 2024`)
    expect(titled?.title).toBe(title)
  })

  it.each(['Bib', 'BibTeX', 'Cite', 'Paper'])('is not what %s cites it with', async header => {
    const bib = 'https://aclanthology.org/2024.bionlp-1.50.bib'
    const [row] = await read(`Name | Preprint | ${header}`, `Alder | [pdf](${url(1)}) | [bib](${bib})`)
    expect(row?.links).toMatchObject({ paper: [{ label: 'pdf' }], other: [{ url: bib, id: null }] })
    expect(row?.ids).toHaveLength(1)
  })

  it('looks the same from its first row to its last', async () => {
    const labels = ['Segment Leaves', 'Masked Branches', 'TMI', 'CVPR 2024', 'Nature', 'Leaf Pruning']
    const rows = labels.map((label, i) => `Alder ${i} | [${label}](${url(i)}) | ${CODE}`)
    const titles = (await read('Name | Paper | Code', ...rows)).map(({ title }) => title)
    expect(titles).toEqual(['Segment Leaves', 'Masked Branches', null, null, null, 'Leaf Pruning'])
  })

  it('of titles leaves the title that another column holds', async () => {
    const [row] = await read(
      'Name | Paper | Full name',
      `Alder | [Segment Leaves](${url(1)}) | A Longer Name of Leaves`
    )
    expect(row?.title).toBe('A Longer Name of Leaves')
  })

  it('holds titles that end in a period, in front of their links', async () => {
    const [row] = await read('Name | Paper | Code', `Alder | Segment Old Leaves. [TMI 2024](${url(1)}) | ${CODE}`)
    expect(row).toMatchObject({
      title: 'Segment Old Leaves',
      extra: {},
      links: { paper: [{ venue: 'TMI', year: 2024 }] }
    })
  })

  it('does not say the name once more', async () => {
    const [row] = await read('Name | Paper | Code', `LeafNet | LeafNet [arXiv](${url(1)}) | ${CODE}`)
    expect(row).toMatchObject({ extra: {}, links: { paper: [{ label: 'arXiv' }] } })
    const [acronym] = await read('Name | Paper | Code', `TREE 2 | [TREE](${url(1)}) | ${CODE}`)
    expect(acronym?.links.paper).toMatchObject([{ label: 'TREE', venue: null }])
    const [before] = await read('Paper | Name | Code', `[TREE](${url(1)}) | TREE 2 | ${CODE}`)
    expect(before?.links.paper).toMatchObject([{ label: 'TREE', venue: null }])
    const [journal] = await read('Name | Paper | Code', `Tree Cell Atlas | [Cell](${url(1)}) | ${CODE}`)
    expect(journal?.links.paper).toMatchObject([{ label: 'Cell', venue: 'Cell' }])
  })

  it.each([['[link]'], ['paper'], ['Coming soon']])('says nothing with %s and no link', async cell => {
    const [row] = await read('Dataset | Paper | Download', `Alder | ${cell} | [zip](https://zenodo.org/records/1)`)
    expect(row).toMatchObject({ missing: { paper: cell }, extra: {}, links: { paper: [] } })
  })

  it('keeps the citation of an author with its number, and numbers a venue', async () => {
    const [cited] = await read('Model | Publication | Code', `Alder | Fir (2021) [8] | ${CODE}`)
    expect(cited).toMatchObject({ extra: { Publication: 'Fir (2021) [8]' }, links: { paper: [] } })
    expect(await papers('Model | Publication | Code', `Alder | TMI 2021 [8] | ${CODE}`)).toEqual([
      ['TMI 2021 [8]', 'TMI', 2021]
    ])
  })

  it('keeps what says how far a paper has come', async () => {
    const [row] = await read('Model | Venue | Code', `Alder | Under review 2026 | ${CODE}`)
    expect(row).toMatchObject({ extra: { Venue: 'Under review 2026' }, links: { paper: [] } })
  })

  it('reads a long run of marks in no more time than its length takes', async () => {
    const start = performance.now()
    await read('Model | Paper | Code', `Alder | x${'-'.repeat(50_000)}y | ${CODE}`)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('a venue in a column of its own', () => {
  it.each([
    'Venue · Year',
    'Venue • Year',
    'Venue/Year',
    'Venue & Year',
    'Venue Year',
    'J/C',
    'Journals',
    'Journal Name',
    'Journal Title',
    'Revue',
    'Congreso',
    'Tagung',
    '학회'
  ])('stands under %s', async header => {
    const [row] = await read(`Model | ${header} | Paper`, `Alder | TMI 2024 | [pdf](${url(1)})`)
    expect(row?.links.paper).toMatchObject([{ label: 'pdf', venue: 'TMI', year: 2024 }])
    expect(row?.extra).toEqual({})
  })

  it.each([
    ['Transactions on Leaves, Bark, and Roots 2024', 'Transactions on Leaves, Bark, and Roots', 2024],
    ['Leaves, Branches, and Root Processing', 'Leaves, Branches, and Root Processing', null],
    ['Medicine, Tree Care and Philosophy', 'Medicine, Tree Care and Philosophy', null],
    ['Tree Biology & Leaf Therapeutics 2024', 'Tree Biology & Leaf Therapeutics', 2024],
    ['NeurIPS 2023 (D&B, Spotlight)', 'NeurIPS', 2023],
    ['MICCAI, Oct. 2023', 'MICCAI', 2023],
    ['MICCAI 2022, 2023', 'MICCAI', null]
  ])('%s is one', async (cell, venue, year) => {
    expect(await papers('Model | Paper | Venue', `Alder | [pdf](${url(1)}) | ${cell}`)).toEqual([['pdf', venue, year]])
  })

  it('with commas is several where each is plainly one', async () => {
    expect(await papers('Model | Venue', 'Alder | CVPR 2023, NeurIPS 2024, arXiv')).toEqual([
      ['CVPR 2023', 'CVPR', 2023],
      ['NeurIPS 2024', 'NeurIPS', 2024],
      ['arXiv', 'arXiv', null]
    ])
  })

  it.each(['&', 'and', '→', '->', '=>'])('with %s is two where each is plainly one', async mark => {
    expect(await papers('Model | Venue', `Alder | CVPR 2023 ${mark} TPAMI 2024`)).toEqual([
      ['CVPR 2023', 'CVPR', 2023],
      ['TPAMI 2024', 'TPAMI', 2024]
    ])
  })

  it.each(['Springer', 'ScienceDirect', 'IEEE', 'CVF', 'OpenReview', 'PMLR', 'SSRN', 'Proceedings'])(
    'joins a link that only says %s',
    async label => {
      const row = `Alder | TMI 2023 | [${label}](https://doi.org/10.1000/abc)`
      expect(await papers('Model | Venue | Paper', row)).toEqual([[label, 'TMI', 2023]])
    }
  )

  it.each([
    ['arXiv 2025', 'arXiv', ['arXiv', 'arXiv', null]],
    ['TMI 2023', 'TMI', ['TMI', 'TMI', 2023]],
    ['TMI', 'TMI 2023', ['TMI 2023', 'TMI', 2023]]
  ])('and the label of the paper, %s and %s, name one paper', async (cell, label, said) => {
    expect(await papers('Model | Venue | Paper', `Alder | ${cell} | [${label}](${url(1)})`)).toEqual([said])
  })

  it('may be written like the label of a citation', async () => {
    expect(await papers('Title | Venue | Paper', `Trees in the wild | BIB 2022 | [link](${url(1)})`)).toEqual([
      ['link', 'BIB', 2022]
    ])
  })

  it.each([
    ['MICCAI 2022, Best paper', 'MICCAI', 2022],
    ['NeurIPS 2023 (D&B, Spotlight)', 'NeurIPS', 2023],
    ['CVPR 2023 (Oral)', 'CVPR', 2023],
    ['Nature 2021, 600, 70-74', 'Nature', 2021],
    ['Scientific Reports, 2020, 10, 1234', 'Scientific Reports', 2020],
    ['MICCAI 2024, LNCS Vol. 15012, pp. 632–642, Springer', 'MICCAI', 2024]
  ])('keeps what %j says beside it', async (text, venue, year) => {
    const [row] = await read('Title | Venue | Paper', `Trees in the wild | ${text} | [link](${url(1)})`)
    expect(row?.links.paper).toMatchObject([{ venue, year }])
    expect(row?.extra).toEqual({ Venue: text })
  })

  it('keeps nothing where the year stands inside a venue', async () => {
    const [row] = await read('Title | Venue | Paper', `Trees in the wild | ACL 2024 Findings | [link](${url(1)})`)
    expect(row?.links.paper).toMatchObject([{ venue: 'ACL Findings', year: 2024 }])
    expect(row?.extra).toEqual({})
  })

  it.each([
    ['CVPR 2023<br>Oral', 'CVPR', { Venue: 'CVPR 2023\nOral' }],
    ['CVPR 2023<br>(Spotlight)', 'CVPR', { Venue: 'CVPR 2023\n(Spotlight)' }],
    ['CVPR 2023<br>Workshop', 'CVPR', { Venue: 'CVPR 2023\nWorkshop' }],
    ['ICLR<br>2023', 'ICLR', {}],
    ['ICLR<br>(2023)', 'ICLR', {}]
  ])('goes on in the lines of %j', async (cell, venue, extra) => {
    const [row] = await read('Title | Venue | Paper', `Trees in the wild | ${cell} | [link](${url(1)})`)
    expect(row?.links.paper).toMatchObject([{ label: 'link', venue, year: 2023 }])
    expect(row?.extra).toEqual(extra)
  })

  it.each(['Under review, NeurIPS 2024', 'Rejected, ICLR 2024', "AAAI'26 Submission", 'Under review (NeurIPS 2024)'])(
    'is none in %j',
    async text => {
      const [row] = await read('Title | Venue | Paper', `Trees in the wild | ${text} | [link](${url(1)})`)
      expect(row?.links.paper).toMatchObject([{ venue: null, year: null }])
    }
  )

  it.each(['Eur Radiol', 'Med Image Anal', 'Nat. Med.'])('may be cut short: %s', async text => {
    expect(await papers('Model | Paper', `Alder | [arXiv](${url(1)}), [${text}](https://doi.org/10.1000/abc)`)).toEqual(
      [
        ['arXiv', 'arXiv', null],
        [text, text, null]
      ]
    )
  })

  it('keeps the day that a venue has no place for', async () => {
    const content = `| Title | Venue |\n|---|---|\n| [Trees in the wild](${url(1)}) | Nature Medicine 2024-03-19 |\n`
    const { resources } = await extract({ path: 'x.md', content })
    expect(resources[0]?.links.paper).toMatchObject([{ venue: 'Nature Medicine', year: 2024 }])
    expect(resources[0]?.extra).toEqual({ Venue: 'Nature Medicine 2024-03-19' })
  })

  it.each([
    ['-', 'CVPR 2023', 'CVPR 2023'],
    [`[pdf](${url(1)})`, 'CVPR 2023', 'pdf'],
    [`[CVPR 2023](${url(1)})`, '-', 'CVPR 2023']
  ])('and the number of the preprint name one paper: %j, %j', async (paper, venue, label) => {
    const [row] = await read(NUMBERED, `Alder | ${paper} | ${venue} | arXiv:2401.10001 | ${CODE}`)
    expect(row?.links.paper).toMatchObject([{ label, venue: 'CVPR', year: 2023 }])
    expect(row?.extra).toEqual({ arXiv: 'arXiv:2401.10001' })
  })

  it('and the numbers of two preprints name one paper and keep both', async () => {
    const numbers = 'arXiv:2401.10001; arXiv:2401.10002'
    const [row] = await read(NUMBERED, `Alder | [paper](#) | CVPR 2023 | ${numbers} | ${CODE}`)
    expect(row?.links.paper).toMatchObject([{ label: 'paper', url: null, venue: 'CVPR', year: 2023 }])
    expect(row?.extra).toEqual({ arXiv: numbers })
  })

  it('is the server of the preprint where only its number is given', async () => {
    const row = `Alder | - | - | arXiv:2401.10001 | ${CODE}`
    expect(await papers(NUMBERED, row)).toEqual([['arXiv:2401.10001', 'arXiv', null]])
  })

  it('may be called its publisher', async () => {
    const rows = (...publishers: string[]) =>
      publishers.map((text, i) => `The growth of alder ${i} | ${text} | [pdf](${url(i)})`)
    const venues = await read('Title | Publisher | Paper', ...rows('TMI', 'ICLR OpenReview', 'Arxiv', 'Leaf Letters'))
    expect(venues.map(({ organization, links }) => [organization, links.paper[0]?.venue])).toEqual([
      [null, 'TMI'],
      [null, 'ICLR'],
      [null, 'arXiv'],
      [null, 'Leaf Letters']
    ])
    const [publisher] = await read('Title | Publisher | Paper', ...rows('Grove', 'Alder Press', 'TMI'))
    expect(publisher).toMatchObject({ organization: 'Grove', links: { paper: [{ venue: null }] } })
    const data = ['Nature', 'Radiology', 'PhysioNet'].map((text, i) => `Alder ${i} | CT | ${text} | [pdf](${url(i)})`)
    const [set] = await read('Dataset | Modality | Publisher | Paper', ...data)
    expect(set).toMatchObject({ organization: 'Nature', links: { paper: [{ venue: null }] } })
  })

  it('joins the first of two links to one paper', async () => {
    const row = `[Trees in the wild that grow](${url(1)}) | TMI 2023 | [[paper]](https://arxiv.org/pdf/2401.10001)`
    expect(await papers('Title | Venue | Links', row)).toEqual([
      ['Trees in the wild that grow', 'TMI', 2023],
      ['paper', null, null]
    ])
  })

  it('may be that of a journal with its society beside that of a meeting', async () => {
    expect(await papers('Model | Venue', "Alder | CVPR'23 & IEEE TMI")).toEqual([
      ["CVPR'23", 'CVPR', 2023],
      ['IEEE TMI', 'IEEE TMI', null]
    ])
  })

  it('stands alone beside two papers', async () => {
    const row = `[Trees in the wild that grow](${url(1)}) | TMI 2023 | [[paper]](${url(2)})`
    expect(await papers('Title | Venue | Links', row)).toHaveLength(3)
  })

  it('may have many words', async () => {
    const long = 'Proceedings of the Grove/CVF Conference on Computer Vision and Leaf Recognition'
    expect(await papers('Model | Paper | Venue', `Alder | [pdf](${url(1)}) | ${long} 2023`)).toEqual([
      ['pdf', long, 2023]
    ])
  })
})

describe('a venue that labels code', () => {
  it('joins the paper of its row, where the header says that venues stand there', async () => {
    const row = (label: string): string => `Alder | [pdf](${url(1)}) | [${label}](https://github.com/grove/alder)`
    expect(await papers('Model | Paper | Venue & Code', row("CVPR'23"))).toEqual([['pdf', 'CVPR', 2023]])
    expect(await papers('Model | Paper | Venue & Code', row('Alder'))).toEqual([['pdf', null, null]])
    expect(await papers('Model | Paper | Code', row("CVPR'23"))).toEqual([['pdf', null, null]])
  })
})

describe('a venue in a column of authors', () => {
  it('is none of them, and joins the paper of its row', async () => {
    const rows = ['CVPR 2023', 'arXiv 2024 (Mar)', 'Grove 2024'].map(
      (cell, i) => `Alder ${i} | ${cell} | [pdf](${url(i)})`
    )
    const found = await read('Model | Authors | Paper', ...rows)
    expect(found.map(({ authors, extra, links }) => [authors, extra['Authors'], links.paper[0]?.venue])).toEqual([
      [[], undefined, 'CVPR'],
      [[], 'arXiv 2024 (Mar)', 'arXiv'],
      [['Grove'], 'Grove 2024', null]
    ])
  })
})

describe('a venue in a column of dates', () => {
  const dated = (cell: string, paper: string): string[] => [
    `Alder | ${cell} | ${paper}`,
    `Elm | Mar 2024 | [pdf](${url(2)})`,
    `Fir | Apr 2024 | [pdf](${url(3)})`
  ]

  it('joins the paper of its row', async () => {
    const [row] = await read('Model | Pub. & Date | Paper', ...dated('CVPR, 2023', `[pdf](${url(1)})`))
    expect(row).toMatchObject({ date: '2023', extra: {} })
    expect(row?.links.paper).toMatchObject([{ label: 'pdf', venue: 'CVPR', year: 2023 }])
  })

  it('makes a column one where most cells hold one with its year', async () => {
    const cells = ['CVPR 2023', 'Nature Medicine 2024', 'arXiv 2024.04', 'TMI']
    const rows = cells.map((cell, i) => `Alder ${i} | ${cell} | [pdf](https://openreview.net/forum?id=a${i})`)
    const found = (await read('Model | Year | Paper', ...rows)).map(({ date, links: { paper }, missing }) => [
      date,
      paper[0]?.venue,
      paper[0]?.year,
      missing
    ])
    expect(found).toEqual([
      ['2023', 'CVPR', 2023, {}],
      ['2024', 'Nature Medicine', 2024, {}],
      ['2024-04', 'arXiv', null, {}],
      [null, 'TMI', null, {}]
    ])
  })

  it('is kept where the row has no paper to join, or the paper another venue', async () => {
    const [none] = await read('Model | Date | Paper', ...dated('CVPR 2023', '-'))
    expect(none).toMatchObject({ date: '2023', extra: { Date: 'CVPR 2023' }, links: { paper: [] } })
    const [other] = await read('Model | Date | Paper', ...dated('CVPR 2023', `[TMI 2024](${url(1)})`))
    expect(other).toMatchObject({ date: '2023', extra: { Date: 'CVPR 2023' } })
    const [same] = await read('Model | Date | Paper', ...dated('CVPR 2023', `[CVPR 2023](${url(1)})`))
    expect(same).toMatchObject({ date: '2023', extra: {} })
  })
})

describe('a long column', () => {
  it('looks like all of its rows, not like the first of them', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, at) => `Alder ${at} | [${at < 70 ? 'CVPR 2023' : 'Deep Trees and 150 leaves'}](${url(at)})`
    )
    const found = await read('Model | Paper', ...rows)
    expect(found[150]?.links.paper[0]?.venue).toBeNull()
  })
})

describe('a column of titles', () => {
  it.each([
    ['Alder2: Leaf Sorting Nets', 'Alder2: Leaf Sorting Nets'],
    ['Alder: Blog', null],
    ['Alder 2 Leaf Sorting', null]
  ])('links %s, whose title is %s', async (label, title) => {
    const [row] = await read('Dataset | Paper | Code', `Elm | [${label}](${url(1)}) | ${CODE}`)
    expect(row?.title).toBe(title)
  })

  it.each([
    [`Seeing all leaves of trees [pdf](${url(1)})`, 'Seeing all leaves of trees'],
    [
      `Seeing all leaves of trees. [[paper](${url(1)})] [[code]](https://github.com/grove/alder)`,
      'Seeing all leaves of trees.'
    ],
    [`Seeing all leaves (of trees) ([arXiv](${url(1)}))`, 'Seeing all leaves (of trees)'],
    [`Seeing all leaves with [data](${url(1)})`, 'Seeing all leaves with data'],
    [`[Seeing all leaves](${url(1)}) of [Elm](${url(2)})`, 'Seeing all leaves of Elm'],
    [`[pdf](${url(1)})`, null]
  ])('%s has the title %s', async (cell, title) => {
    const [row] = await read('Model | Title | Code', `Alder | ${cell} | ${CODE}`)
    expect(row?.title).toBe(title)
    expect(row?.links.paper[0]?.url).toBe(url(1))
  })
})

describe('a column of venues or organizations', () => {
  it.each([
    ['Grove University', [], 'Grove University'],
    ['GIT', [], 'GIT'],
    ['Grove AI; GIT', [], 'Grove AI; GIT'],
    ['ICCV 2023', [['ICCV 2023', 'ICCV', 2023]], null],
    ['Nature Medicine', [['Nature Medicine', 'Nature Medicine', null]], null],
    [`[arXiv](${url(1)}), Grove`, [['arXiv', 'arXiv', null]], 'Grove'],
    [`[GIT](${url(1)})`, [['GIT', null, null]], null]
  ])('holds in %j %j and %j', async (cell, venues, organization) => {
    for (const header of ['Venue/Org', 'Institution & Venue']) {
      const [alder] = await read(`Model | ${header} | Code`, `Alder | ${cell} | [code](https://github.com/grove/alder)`)
      expect(alder?.links.paper.map(({ label, venue, year }) => [label, venue, year])).toEqual(venues)
      expect(alder?.organization).toBe(organization)
      expect(alder?.extra).toEqual({})
    }
  })

  it('gives way to nothing that another column says', async () => {
    const [alder] = await read('Model | Venue/Org | Organization', 'Alder | GIT | Grove AI')
    expect(alder).toMatchObject({ organization: 'GIT', extra: { Organization: 'Grove AI' } })
  })
})

describe('a label in a column of papers', () => {
  it.each([
    ['Leaves of trees in autumn light (NeurIPS 2015)', 'NeurIPS', 2015, 'Leaves of trees in autumn light'],
    [
      "Leaves of trees in autumn light (Nature Communications'21)",
      'Nature Communications',
      2021,
      'Leaves of trees in autumn light'
    ],
    ['Deep Leaf Tracing (KDD 2020)', 'KDD', 2020, null]
  ])('has the venue of its title behind it: %s', async (label, venue, year, title) => {
    const [row] = await read('Model | Paper', `Alder | [${label}](${url(1)})`)
    expect([row?.links.paper[0]?.venue, row?.links.paper[0]?.year, row?.title]).toEqual([venue, year, title])
  })

  it('may say that it leads to a page', async () => {
    const [row] = await read('Dataset | Paper', 'Alder | [[Website]](https://alder.example)', `Elm | [pdf](${url(2)})`)
    expect([row?.links.paper.length, row?.links.homepage.length, row?.links.data.length]).toEqual([0, 1, 0])
  })
})

it('a citation without a link names its preprint at its end, and is kept', async () => {
  const cell = 'Elm, J., & Oak, K. (2016). Leaves of trees in autumn light. arXiv preprint arXiv:1602.00904.'
  const [row] = await read('Dataset | Publication | Link', `Alder | ${cell} | https://alder.example`)
  expect([row?.links.paper.map(({ id }) => id), row?.extra]).toEqual([['arxiv:1602.00904'], { Publication: cell }])
})

it('takes no word beside a venue with its year for another one', async () => {
  const content =
    '| Model | Venue | Data |\n|-|-|-|\n| Maple | ICML 2024 / Bolt | x |\n| Oak | ICLR 2023 / Nature | y |\n| Elm | ICML 2024 | z |\n'
  const { resources } = await extract({ path: 'x.md', content: `# Models\n\n${content}` })
  expect(resources.map(({ links }) => links.paper.map(({ venue, year }) => [venue, year]))).toEqual([
    [['ICML', 2024]],
    [
      ['ICLR', 2023],
      ['Nature', null]
    ],
    [['ICML', 2024]]
  ])
  expect(resources[0]?.extra.Venue).toBe('ICML 2024 / Bolt')
})

it('reads the parts of a citation that say what they are', async () => {
  const cell = `**Title:** Leaves of Maple: a study of trees in autumn<br>**Authors:** J. Elm<br>**Venue/Year:** *NeurIPS*, 2023<br>**DOI:** [10.1038/s41586-023-06004-9](https://doi.org/10.1038/s41586-023-06004-9)`
  const [row] = await read('Model | Publication details | Code', `Maple | ${cell} | ${CODE}`)
  expect([row?.title, row?.authors]).toEqual(['Leaves of Maple: a study of trees in autumn', ['J. Elm']])
  expect(row?.links.paper.map(({ id, venue, year }) => [id, venue, year])).toEqual([
    ['doi:10.1038/s41586-023-06004-9', 'NeurIPS', 2023]
  ])
})

it.each([
  ['Title: CT + MRI fusion for leaves<br>Venue: ICML 2023', 'CT + MRI fusion for leaves', [], ['ICML 2023'], false],
  ['Authors: J. Elm, K. Oak; Title: Leaves: a story', 'Leaves: a story', ['J. Elm', 'K. Oak'], [], false],
  ['Authors: J. Elm; K. Oak', null, ['J. Elm', 'K. Oak'], [], false],
  ['Authors: J. Elm; K. Oak; accepted', null, ['J. Elm', 'K. Oak'], [], true],
  ['Authors: J. Elm et al.; NeurIPS', null, ['J. Elm'], ['NeurIPS null'], false],
  ['Authors: Elm, J. and Oak, B. (2019)', null, ['Elm, J.', 'Oak, B.'], [], true],
  ['Authors: J. Elm, K. Oak, Year: 2023', null, ['J. Elm', 'K. Oak'], [], true],
  ['Authors: see paper', null, [], [], true],
  ['Title: TBD<br>Authors: N/A', null, [], [], true],
  ['Title: see link', null, [], [], true],
  ['Title: "Leaves of trees"; ICML 2023', 'Leaves of trees', [], ['ICML 2023'], false],
  ['Title: Leaves of trees; ICML 2023; Oral', 'Leaves of trees', [], ['ICML 2023'], true],
  ['Title: Leaves of trees; under review', 'Leaves of trees', [], [], true],
  ['Title: Trees; a history of leaves', 'Trees; a history of leaves', [], [], true],
  ['Title: Leaves of trees / Venue: ICML 2023', 'Leaves of trees', [], ['ICML 2023'], false],
  ['Title: Leaves of trees (see [pdf](https://elm.example/a.pdf))', 'Leaves of trees', [], ['null null'], false],
  ['Title: Leaves of trees. Authors: J. Elm', 'Leaves of trees', ['J. Elm'], [], false],
  ['Title: Studies of trees: authors: a history', 'Studies of trees: authors: a history', [], [], false],
  ['Title: Leaves of trees; DOI: 10.1038/s41586-023-06004-9', 'Leaves of trees', [], ['null null'], false],
  ['Title: 叶子；作者：张三；期刊：Nature', '叶子', ['张三'], ['Nature null'], false],
  ['Paper title: Leaves, Published in: Nature, Year: 2023', 'Leaves', [], ['Nature 2023'], false],
  ['Venue: ICML 2023; Type: Oral', null, [], ['ICML 2023'], true],
  ['Journal: J Tree Sci', null, [], [], true]
] as const)('reads of the citation %s no more than it says', async (cell, title, authors, papers, isKept) => {
  const [row] = await read('Model | Publication details | Code', `Maple | ${cell} | ${CODE}`)
  expect([row?.title, row?.authors, Object.keys(row?.extra ?? {}).length > 0]).toEqual([title, authors, isKept])
  expect(row?.links.paper.map(({ venue, year }) => `${venue} ${year}`)).toEqual(papers)
})

it('takes a title in a column of venues for what it says it is', async () => {
  const cell = 'Title: Leaves of trees; Journal: Nature; Volume: 12'
  const [row] = await read('Model | Venue | Code', `Maple | ${cell} | ${CODE}`)
  expect([row?.title, row?.links.paper.length, row?.extra]).toEqual(['Leaves of trees', 1, { Venue: cell }])
})

it('names the authors of a citation where no column does', async () => {
  const cell = 'Title: Leaves of Maple in autumn<br>Authors: J. Elm et al.'
  const [row] = await read('Model | Publication details | Authors', `Maple | ${cell} | Jane Elm, Bob Oak`)
  expect([row?.authors, row?.extra]).toEqual([['Jane Elm', 'Bob Oak'], { 'Publication details': 'J. Elm et al.' }])
})

it('takes no square of the marks in a citation, which would be longer than a test may take', () => {
  const marks = '; '.repeat(200_000)
  expect(splitLabelled(`Title: ${marks}x`)).toHaveLength(1)
  expect(splitLabelled(`Title: ${marks.replaceAll(';', ' (see')}`)).toHaveLength(1)
})
