import { describe, expect, it } from 'vitest'
import { extract, type Resource, type Table, tables } from '../src/index.ts'

/** A Markdown table below a heading, its rows written as text with `|` between cells. */
function markdown(section: string, ...rows: string[]): string {
  const [header = '', ...body] = rows
  const rule = header.replace(/[^|]+/g, '-')
  return `# A list\n\n## ${section}\n\n${[header, rule, ...body].map(row => `| ${row} |`).join('\n')}\n`
}

async function first(content: string): Promise<Table> {
  const [table] = await tables({ path: 'x.md', content })
  return table as Table
}

async function resources(content: string): Promise<Resource[]> {
  return (await extract({ path: 'x.md', content })).resources
}

const ARXIV = 'https://arxiv.org/abs/2401.00011'
const WEIGHTS = 'https://huggingface.co/lab/maple-7b'

describe('the name of a row', () => {
  it.each([
    ['Model | Method | Paper', `Maple | MIM | [Nat. Med.](${ARXIV})`, 'model/maple'],
    ['Dataset | Paper | Project', `Maple | [arXiv](${ARXIV}) | [Project](https://maple.example)`, 'dataset/maple'],
    ['Model Name | Params | Resources', `Maple | 7B | [Paper](${ARXIV})`, 'model/maple'],
    ['Method | Model | Paper', `Maple | CLIP | [arXiv](${ARXIV})`, 'model/maple'],
    ['Architecture | Trained Model', `Maple | [Download](https://drive.example/1)`, 'model/maple'],
    [
      'Accession | Disease | Platform',
      '[GSE1](https://www.ncbi.nlm.nih.gov/geo/query/acc.cgi?acc=GSE1) | flu | GPL570',
      'other/gse1'
    ],
    ['Checkpoint | Size', `[Maple 7B](${WEIGHTS}) | 13 GB`, 'other/maple-7b'],
    ['模型简称 | 语料 | 下载', 'Maple | 百科 | [链接](https://drive.example/1)', 'model/maple']
  ])('stands where %s says', async (header, row, id) => {
    expect((await resources(markdown('', header, row))).map(resource => resource.id)).toEqual([id])
  })

  it('is that of the paper where the first column tells the papers apart', async () => {
    const row = (name: string, model: string): string => `[${name}](${ARXIV}) | ${model} | A, B`
    const content = markdown('', 'Paper | Model | Dataset', row('Maple', 'BERT'), row('Oak', 'BERT'), row('Elm', 'ViT'))
    expect((await first(content)).columns.map(column => column.field)).toEqual(['name', 'extra', 'extra'])
    expect((await first(content)).kind).toBe('paper')
  })

  it('stands in no column that is mostly empty', async () => {
    const rows = ['Maple', 'Oak', 'Elm'].map(name => `${name} | [link](${ARXIV}) | `)
    const content = markdown(
      '',
      'Paper | Paper link | Related Papers',
      ...rows,
      `Fir | [link](${ARXIV}) | Of the needles in the wild`
    )
    expect((await resources(content)).map(resource => resource.name)).toEqual(['Maple', 'Oak', 'Elm', 'Fir'])
  })

  it('stands in front where the section says that such things are listed', async () => {
    const content = (section: string): string =>
      markdown(section, 'Architecture | Dataset | Download', `Maple | Leaves | [file](https://drive.example/1)`)
    expect((await resources(content('Pretrained models'))).map(resource => resource.id)).toEqual(['model/maple'])
    expect((await resources(content('Data sets'))).map(resource => resource.id)).toEqual(['dataset/leaves'])
  })

  it('is what tells all rows apart where a name is said for a group of them', async () => {
    const row = (family: string, id: string): string =>
      `${family} | \`${id}\` | 7B | [file](https://drive.example/${id})`
    const rows = [row('Maple', 'maple_t48'), row('', 'maple_t36'), row('', 'maple_t12'), row('', 'maple_t6')]
    const content = markdown('Models', 'Name | `load.` | Params | Weights', ...rows)
    expect((await resources(content)).map(({ name }) => name)).toEqual([
      'maple_t48',
      'maple_t36',
      'maple_t12',
      'maple_t6'
    ])
  })

  it('is no template that waits for addresses', async () => {
    const content = markdown(
      '',
      'Paper | Venue',
      `[Maple in the wild](${ARXIV}) | TMI 2023`,
      '.[[paper]()][[code]()] | TMI'
    )
    expect((await resources(content)).map(resource => resource.name)).toEqual(['Maple in the wild'])
  })

  it('is no label of a link', async () => {
    const content = markdown('', 'Resource | Link', `Paper | [arXiv](${ARXIV})`, `Model | [HF](${WEIGHTS})`)
    expect((await first(content)).kind).toBeNull()
  })
})

describe('a header', () => {
  it('takes time by its length, and no more', async () => {
    for (const bit of ['(1) ', '. ', '[a]', '/ ']) {
      const header = `<tr><th>${bit.repeat(1e5)}x</th><th>Model</th></tr>`
      const content = `<table>${header}<tr><td>1</td><td><a href="${WEIGHTS}">Maple</a></td></tr></table>\n`
      expect((await resources(content)).map(resource => resource.name)).toEqual(['Maple'])
    }
  })
})

describe('a section', () => {
  it.each([
    ['Data Augmentation', 'other'],
    ['Data-Centric Methods', 'other'],
    ['Model compression', 'other'],
    ['Medical Data', 'dataset'],
    ['Data collections', 'dataset'],
    ['Data and code', 'dataset'],
    ['Pretrained Models', 'model']
  ])('headed %s lists resources of kind %s', async (section, kind) => {
    expect((await first(markdown(section, 'Name | Link', 'Maple | [site](https://maple.example)'))).kind).toBe(kind)
  })
})

describe('a column of what the rows come from', () => {
  it.each(['Based on', 'Base Model', 'Backbone', 'Compared with', 'Citations', '底座模型'])(
    '%s gives a row nothing of its own',
    async header => {
      const content = markdown(
        '',
        `Model | ${header} | Paper`,
        `Maple | [Oak-13B](https://huggingface.co/lab/oak-13b) | [arXiv](${ARXIV})`
      )
      const [resource] = await resources(content)
      expect(resource?.links.weights).toEqual([])
      expect(resource?.parameters).toEqual([])
      expect(resource?.links.other.map(link => link.label)).toEqual(['Oak-13B'])
      expect(resource?.extra).toEqual({ [header]: 'Oak-13B' })
    }
  )
})

describe('a list', () => {
  it('may have its links behind words', async () => {
    const row = (name: string): string => `${name} | Lee et al. [paper](${ARXIV})`
    const [resource] = await resources(markdown('', 'Model | Source', row('Maple'), row('Oak')))
    expect(resource?.links.paper.map(link => link.url)).toEqual([ARXIV])
    expect(resource?.extra).toEqual({ Source: 'Lee et al. paper' })
  })

  it.each([
    ['Code Base', 'code', 'https://github.com/lab/maple'],
    ['Tiny / Base', 'weights', WEIGHTS],
    ['Citations', 'paper', ARXIV]
  ])('has its own links under %s', async (header, role, url) => {
    const [maple] = await resources(markdown('Models', `Model | ${header} | Date`, `Maple | [link](${url}) | 2024`))
    expect(maple?.links[role as 'code'].map(link => link.url)).toEqual([url])
  })

  it('of data sets is none where it holds nothing but results', async () => {
    const content = markdown(
      'Results',
      'Dataset | Accuracy | F1',
      '[Maple](https://maple.example) | 80.1 | 70.2',
      '[Oak](https://oak.example) | 81 | 71'
    )
    expect((await first(content)).kind).toBeNull()
  })

  it('may say what goes in and what comes out', async () => {
    const content = markdown('', 'Model | Paper | Input | Output', `Maple | [arXiv](${ARXIV}) | Video | Text`)
    expect((await first(content)).kind).toBe('model')
  })

  it('of datasets leads to the paper by its title', async () => {
    const content = markdown(
      '',
      'Dataset | Paper Title | Link',
      `Maple | [Maple: Leaves of All Kinds](${ARXIV}) | [data](https://maple.example)`
    )
    const [resource] = await resources(content)
    expect(resource?.links.paper.map(link => link.id)).toEqual(['arxiv:2401.00011'])
    expect(resource?.links.data.map(link => link.url)).toEqual(['https://maple.example'])
  })

  it('says where its papers appeared, whatever else may be a source', async () => {
    const rows = [`Maple | MICCAI 2024 | [link](${ARXIV})`, `Oak | TMI 2024 | [link](${ARXIV})`]
    const [maple] = await resources(markdown('', 'Model | Source | Paper', ...rows))
    expect(maple?.links.paper).toMatchObject([{ url: ARXIV, venue: 'MICCAI', year: 2024 }])
    const [table] = await tables({ path: 'x.md', content: markdown('', 'Model | Data Source | Paper', ...rows) })
    expect(table?.columns[1]?.field).toBe('extra')
  })

  it('of datasets may lead to what was trained on them', async () => {
    const content = markdown('', 'Dataset | Pretrained Model', 'Maple | [full training](https://drive.example/1)')
    const [maple] = await resources(content)
    expect(maple?.links.weights.map(link => link.label)).toEqual(['full training'])
  })

  it('keeps what a second column for one thing says', async () => {
    const content = markdown(
      '',
      'Model | LoRA weights | Merged weights',
      `Maple | Modelscope, soon | [HF](${WEIGHTS})`,
      `Oak | - | [HF](${WEIGHTS})`
    )
    const [maple, oak] = await resources(content)
    expect(maple).toMatchObject({ missing: {}, extra: { 'LoRA weights': 'Modelscope, soon' } })
    expect(oak).toMatchObject({ missing: {}, extra: {} })
  })

  it('of datasets may say how often they were sampled', async () => {
    const content = markdown(
      'EEG',
      'Dataset | Subjects | Sampling rate (Hz)',
      '[Maple](https://maple.example) | 52 | 512'
    )
    expect((await resources(content)).map(resource => resource.quantities.samples)).toEqual([52])
  })

  it('of datasets may hold nothing but numbers', async () => {
    const content = markdown(
      'Datasets',
      'Dataset | Subjects | Channels | Classes | Trials',
      'Maple | 52 | 64 | 2 | 200',
      'Oak | 9 | 22 | 4 | 288'
    )
    expect((await resources(content)).map(resource => resource.quantities.samples)).toEqual([52, 9])
  })

  it('says whether a thing can be had', async () => {
    const content = markdown(
      '',
      'Dataset | Availability | Link',
      'Maple | free | [x](https://maple.example)',
      'Oak | [on request](https://oak.example/terms) | [x](https://oak.example)',
      'Elm | free | [x](https://elm.example)'
    )
    const [maple, oak] = await resources(content)
    expect(maple?.extra).toEqual({ Availability: 'free' })
    expect(oak?.links.data.map(link => link.url)).toEqual(['https://oak.example'])
    expect(oak?.links.other.map(link => link.url)).toEqual(['https://oak.example/terms'])
  })
})

describe('headers that go on in the next row', () => {
  const paper = `<td><a href="${ARXIV}">arXiv</a></td>`
  it.each([
    [
      'of spans',
      `<tr><th rowspan=2>Dataset</th><th colspan=2>Size</th><th rowspan=2>Paper</th></tr><tr><th>Images</th><th>QA pairs</th></tr>`
    ],
    [
      'of empty cells',
      `<tr><th>Dataset</th><th>Size</th><th></th><th>Paper</th></tr><tr><td></td><td>Images</td><td>QA pairs</td><td></td></tr>`
    ]
  ])('%s say what a column holds', async (_, head) => {
    const content = `<table>${head}<tr><td>Maple</td><td>642</td><td>14,028</td>${paper}</tr></table>\n`
    const found = await resources(content)
    expect(found.map(resource => resource.name)).toEqual(['Maple'])
    expect(found[0]?.quantities).toMatchObject({ samples: null, images: 642, texts: 14028 })
  })

  it('are no rows with a name', async () => {
    const content = markdown('', 'Dataset | | Paper', 'Maple | Text | ', `Oak | Image | [arXiv](${ARXIV})`)
    expect((await resources(content)).map(resource => resource.name)).toEqual(['Maple', 'Oak'])
  })

  it('are no rows of numbers', async () => {
    const content = markdown(
      '',
      'Dataset | Size | Size | Paper',
      ` | 642 | 14028 | [arXiv](${ARXIV})`,
      `Maple | 1 | 2 | [arXiv](${ARXIV})`
    )
    expect((await first(content)).columns.map(column => column.header)).toEqual(['Dataset', 'Size', 'Size', 'Paper'])
  })
})

describe('a page laid out as a table', () => {
  const link = (name: string): string => `<a href="https://${name}.example">${name}</a>`
  it.each([
    [
      'a list under each word',
      `<tr><th>Datasets</th><th>Models</th></tr><tr><td>${link('maple')}<br>${link('oak')}</td><td>${link('elm')}</td></tr>`
    ],
    [
      'a thing in each cell',
      `<tr><td>${link('maple')}</td><td>${link('oak')}</td><td>${link('elm')}</td></tr><tr><td>${link('ash')}</td><td>${link('fir')}</td><td>${link('yew')}</td></tr>`
    ]
  ])('%s lists no resources', async (_, rows) => {
    expect((await first(`## Model Zoo\n\n<table>${rows}</table>\n`)).kind).toBeNull()
  })
})

describe('rows of several things', () => {
  const link = (name: string): string => `[${name}](https://huggingface.co/lab/${name})`
  it.each([
    ['Models | Paper', `${link('a-7b')}, ${link('a-13b')} | [Paper](${ARXIV})`],
    ['Dataset | Paper', `${link('cxr')} / ${link('cxr-jpg')} | [Paper](${ARXIV})`]
  ])('are rows where %s stand side by side', async (header, row) => {
    expect(await resources(markdown('', header, row, row))).toHaveLength(2)
  })

  it('are rows without headers where each column leads elsewhere', async () => {
    const row = (name: string): string =>
      `<tr><td><a href="https://${name}.example">${name}</a></td><td><a href="${ARXIV}">${name}: Leaves of All Kinds</a></td><td><a href="https://github.com/lab/${name}">lab/${name}</a></td></tr>`
    expect(await resources(`## Models\n\n<table>${row('maple')}${row('oak')}</table>\n`)).toHaveLength(2)
  })
})

describe('a heading between rows', () => {
  it.each(['**Pathology** | | |', '*Total: 2* | | |'])('may look like %s', async heading => {
    const row = (name: string): string => `${name} | 2024-04 | [arXiv](${ARXIV})`
    const content = markdown('', 'Model | Date | Paper', row('Maple'), heading, row('Oak'))
    expect((await resources(content)).map(resource => resource.name)).toEqual(['Maple', 'Oak'])
  })

  it.each(['🔥 Fir | - | TBD', '🇨🇳 Fir | N/A | ', '**Fir** | - | -', 'Total Body | | '])(
    'is none where it may be a name: %s',
    async name => {
      const row = (name: string): string => `${name} | 2024-04 | [arXiv](${ARXIV})`
      const found = await resources(markdown('', 'Model | Date | Paper', row('Maple'), name, row('Oak')))
      expect(found).toHaveLength(3)
    }
  )
})
