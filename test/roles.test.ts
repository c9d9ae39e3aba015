import { describe, expect, it } from 'vitest'
import { saidRole } from '../src/fields/roles.ts'
import { extract } from '../src/index.ts'
import { markdown, resources } from './tables.ts'

function said(label: string): string | undefined {
  return saidRole({ start: 0, end: 0, label, text: label, url: 'https://maple.example/1', place: undefined })
}

describe('the label of a link says its role', () => {
  it.each([
    ['Code', 'code'],
    ['[code]', 'code'],
    ['Source code', 'code'],
    ['Preparation code', 'code'],
    ['Official PyTorch code', 'code'],
    ['Pre-trained models', 'weights'],
    ['Model card', 'weights'],
    ['Model Weights', 'weights'],
    ['Raw data', 'data'],
    ['Training dataset', 'data'],
    ['Original paper', 'paper'],
    ['Online demo', 'demo'],
    ['📄 Paper', 'paper'],
    ['[💻 Code]', 'code'],
    ['Data 🗃️', 'data'],
    [':page_facing_up: Paper', 'paper'],
    ['论文链接', 'paper'],
    ['Paper link', 'paper'],
    ['Link to the code', 'code'],
    ['View dataset', 'data']
  ])('%s: %s', (label, role) => {
    expect(said(label)).toBe(role)
  })

  it.each([
    'Maple data',
    'Maple model',
    'GitHub',
    'HF',
    'Project',
    'Project link',
    'Link',
    'Code of conduct',
    'Our official training code',
    'Foundation models',
    'Data card of the training data',
    // In a link column of data sets, whose links are data, this is one like the others.
    'Website',
    'Page',
    '🌐 Project',
    '🍁 Maple data',
    '📄',
    ''
  ])('%j says none', label => {
    expect(said(label)).toBeUndefined()
  })

  it('at once where it is long', () => {
    expect(said(`a${']'.repeat(1e5)}a`)).toBeUndefined()
  })
})

describe('a document in front of a row', () => {
  it.each([
    ['Paper', 'paper'],
    ['Model', 'homepage']
  ] as const)('under %s is its %s', async (header, role) => {
    const content = `| ${header} | Code |\n|-|-|\n| [Leaves of trees](https://elm.example/leaves.pdf) | x |\n`
    const [row] = (await extract({ path: 'x.md', content })).resources
    expect(row?.links[role].map(({ url }) => url)).toEqual(['https://elm.example/leaves.pdf'])
  })
})

describe('a document beside a paper', () => {
  it('is no paper of its own', async () => {
    const slides = '[slides](https://elm.example/slides.pdf)'
    const content = `| Title | Paper | More |\n|-|-|-|\n| Leaves of trees | [pdf](${'https://arxiv.org/abs/2401.00011'}) | ${slides} |\n`
    const [row] = (await extract({ path: 'x.md', content: `# Papers\n\n## Papers\n\n${content}` })).resources
    expect(row?.links.paper).toHaveLength(1)
    expect(row?.links.homepage.map(({ label }) => label)).toEqual(['slides'])
  })
})

describe('a document of a lecture', () => {
  const PDF = '[pdf](https://elm.example/1.pdf)'
  it.each([
    ['Slides', PDF, ['other']],
    ['📊 Lecture slides (PDF)', PDF, ['other']],
    ['Handouts', PDF, ['other']],
    ['课件', PDF, ['other']],
    ['Slides', '[pdf](https://arxiv.org/pdf/2401.00011)', ['paper']],
    ['Slides', '[code](https://elm.example/1)', ['code']],
    ['Paper / Slides', PDF, ['paper']],
    ['More', PDF, ['paper']]
  ])('below %s, %s, is %s', async (header, cell, roles) => {
    for (const kind of ['Course', 'Dataset']) {
      const content = `| ${kind} | ${header} | License |\n|-|-|-|\n| [Oak](https://oak.example) | ${cell} | MIT |\n`
      const [row] = (await extract({ path: 'a.md', content })).resources
      const filed = Object.entries(row?.links ?? {}).filter(([, links]) => links.some(({ label }) => label !== 'Oak'))
      expect(filed.map(([name]) => name)).toEqual(roles)
    }
  })
})

describe('what a reference leads to', () => {
  it.each([
    ['[Oak](https://huggingface.co/grove/oak)', 'weights'],
    ['[code](https://elm.example/oak)', 'code'],
    ['[Oak, 2024](https://elm.example/oak)', 'paper'],
    ['[Dataset](https://arxiv.org/abs/2401.00011)', 'paper'],
    ['[CVPR 2022](https://github.com/grove/oak)', 'paper']
  ] as const)('%s is its %s', async (cell, role) => {
    const content = `| Model | Reference | Paper |\n|-|-|-|\n| Oak | ${cell} | - |\n| Elm | [Ash et al.](https://arxiv.org/abs/2401.00012) | - |\n`
    const [row] = (await extract({ path: 'x.md', content })).resources
    expect(row?.links[role]).toHaveLength(1)
  })
})

describe('what says how to cite a data set', () => {
  it.each([
    ['Cite', '[Citation](https://oak.example/cite)', 'paper'],
    ['How to cite', '[Here](https://oak.example/cite)', 'paper'],
    ['BibTeX', '[Citation](https://oak.example/cite)', 'other'],
    ['BibTeX', '[Citation](https://doi.org/10.1234/oak)', 'paper'],
    ['Cite', '[Citation](https://oak.example/oak.bib)', 'other'],
    ['Link', '[Cite](https://oak.example/cite)', 'other'],
    ['Link', '[Oak](https://oak.example/cite)', 'data']
  ])('below %s, %s, is %s', async (header, cell, role) => {
    const content = `| Dataset | ${header} | License |\n|-|-|-|\n| Oak | ${cell} | MIT |\n`
    const [row] = (await extract({ path: 'a.md', content })).resources
    const filed = Object.entries(row?.links ?? {}).filter(([, links]) => links.length > 0)
    expect(filed.map(([name]) => name)).toEqual([role])
  })

  it('is no venue where it is the key of an entry', async () => {
    const content = '| Dataset | BibTeX | License |\n|-|-|-|\n| Oak | NeurIPS 2020 | MIT |\n'
    const [row] = (await extract({ path: 'a.md', content })).resources
    expect(row).toMatchObject({ links: { paper: [] }, extra: { BibTeX: 'NeurIPS 2020' } })
  })
})

describe('a link that its label says nothing of', () => {
  it.each([
    ['Dataset', 'Notes', '📄', 'https://arxiv.org/abs/2401.00011', 'paper'],
    ['Dataset', 'Notes', '💻', 'https://github.com/grove/oak', 'data'],
    ['Model', 'Notes', '📄', 'https://arxiv.org/abs/2401.00011', 'paper'],
    ['Model', 'Download', 'log', 'https://oak.example/oak.log.json', 'other'],
    ['Model', 'Download', 'eval logs', 'https://oak.example/oak_eval', 'other'],
    ['Model', 'Download', 'args', 'https://oak.example/oak_args.txt', 'other'],
    ['Model', 'Downloads', 'config', 'https://oak.example/oak.yaml?raw=1', 'other'],
    ['Model', 'Download', 'Oak', 'https://oak.example/oak.html', 'homepage'],
    ['Model', 'Download', 'card', 'https://oak.example/oak.md', 'homepage'],
    ['Model', 'Notes', '⚙️', 'https://oak.example/oak.yaml', 'homepage'],
    ['Dataset', 'Download', 'config', 'https://oak.example/oak.json', 'data'],
    ['Model', 'Download', 'Website', 'https://logs.example.org', 'weights'],
    ['Dataset', 'Download', 'log', 'https://oak.example/oak.log', 'data'],
    ['Model', 'Download', 'zip', 'https://github.com/grove/oak/releases/download/v1/oak.zip', 'weights'],
    ['Model', 'Download', 'v1', 'https://github.com/grove/oak/releases/tag/v1', 'code'],
    ['Model', 'Download', 'exe', 'https://github.com/grove/oak/releases/download/v1/oak.exe', 'code'],
    ['Model', 'Download', 'x', 'https://github.com/grove/oak/releases/download/v1/train_data.zip', 'code'],
    ['Model', 'Download', 'repo', 'https://github.com/grove/oak', 'code'],
    ['Tool', 'Download', 'zip', 'https://github.com/grove/oak/releases/download/v1/oak.zip', 'code'],
    ['Model', 'Link', 'file', 'https://oak.example/oak.pth.tar', 'weights'],
    ['Model', 'Link', 'file', 'https://oak.example/oak.tflite', 'weights'],
    ['Model', 'Link', 'oak_base.pth', 'https://pan.baidu.com/s/1a', 'weights'],
    ['Tool', 'Link', 'oak_base.pth', 'https://pan.baidu.com/s/1a', 'homepage'],
    ['Model', 'Notes', 'data', 'https://github.com/grove/list/blob/main/models.json#L2-L28', 'data'],
    ['Model', 'Notes', '📄', 'https://github.com/grove/list/blob/main/models.json#L2-L28', 'other'],
    ['Model', 'Notes', '📄', 'https://github.com/grove/oak/blob/main/models.py#L2-L28', 'code'],
    ['Model', 'Link(onnx)', 'Drive', 'https://drive.google.com/file/d/1/view', 'weights'],
    ['Model', 'ONNX', 'link', 'https://drive.google.com/file/d/1/view', 'weights'],
    ['Model', 'Link (pth)', 'pth', 'https://oak.example/oak.tar', 'weights'],
    ['Model', 'Checkpoint Model', 'Oak', 'https://oak.example/oak.tar.gz', 'weights'],
    ['Dataset', 'Checkpoint Model', 'Oak', 'https://oak.example/oak.tar.gz', 'weights'],
    ['Model', 'Quantized Model', 'zip', 'https://oak.example/oak.zip', 'weights'],
    ['Model', 'Link', 'download', 'https://oak.example/oak.tar', 'weights'],
    ['Model', 'Install URL', 'download', 'https://oak.example/oak.tar', 'weights'],
    ['Model', 'Annotations', 'download', 'https://drive.google.com/file/d/1/view', 'homepage'],
    ['Model', 'TensorFlow-v1', 'link', 'https://drive.google.com/file/d/1/view', 'weights'],
    ['Model', 'Keras', 'docs', 'https://oak.example/applications', 'homepage'],
    ['Model', 'PyTorch tutorial', 'tutorial', 'https://oak.example/start', 'homepage'],
    ['Model', 'Baidu Index', 'index', 'https://oak.example/index', 'homepage'],
    ['Model', 'Link', 'download', 'https://oak.example/oak.pptx', 'homepage'],
    ['Model', 'ONNX', 'code', 'https://github.com/grove/oak', 'code'],
    ['Model', 'ONNX', 'config', 'https://oak.example/oak.yaml', 'other'],
    ['Model', 'Link', 'Drive', 'https://drive.google.com/file/d/1/view', 'homepage'],
    ['Tool', 'ONNX', 'link', 'https://drive.google.com/file/d/1/view', 'homepage'],
    ['Dataset', 'Link', 'download', 'https://oak.example/oak.tar', 'data'],
    ['Model', 'Google Drive', 'link', 'https://drive.google.com/file/d/1a/view', 'weights'],
    ['Model', 'Drives', 'Google Drive', 'https://drive.google.com/file/d/1a/view', 'weights'],
    ['Model', 'OneDrive', 'link', 'https://onedrive.live.com/?id=1', 'weights'],
    ['Model', 'Baidu Disk', 'PyTorch (pw: 3fjt)', 'https://pan.baidu.com/s/1a', 'weights'],
    ['模型', '百度网盘', '链接', 'https://pan.baidu.com/s/1a', 'weights'],
    ['Dataset', 'Google Drive', 'link', 'https://drive.google.com/file/d/1a/view', 'data'],
    ['Model', 'Paper (Google Drive)', 'pdf', 'https://drive.google.com/file/d/1a/view', 'paper'],
    ['Model', 'Link', 'link', 'https://drive.google.com/file/d/1a/view', 'homepage'],
    ['Tool', 'Version', '![npm](https://img.shields.io/oak.svg)', 'https://img.shields.io/npm/v/oak', 'other'],
    ['Tool', 'Version', '![npm](https://badge.fury.io/js/oak.svg)', 'https://badge.fury.io/js/oak', 'other'],
    ['Tool', 'Version', '![npm](https://img.shields.io/oak.svg)', 'https://oak.example/npm', 'homepage'],
    ['Tool', 'Link', 'site', 'https://shields.io', 'homepage'],
    ['Tool', 'Google Drive', 'link', 'https://drive.google.com/file/d/1a/view', 'homepage']
  ] as const)('in a list of %ss, below %s, [%s](%s), is %s', async (kind, header, label, url, role) => {
    const cell = header === 'Notes' ? 'fine' : `[${label}](${url})`
    const name = header === 'Notes' ? `Oak [${label}](${url})` : 'Oak'
    const content = `| ${kind} | ${header} | License |\n|-|-|-|\n| ${name} | ${cell} | MIT |\n`
    const [row] = (await extract({ path: 'x.md', content })).resources
    expect(row).toMatchObject({ name: 'Oak', links: { [role]: [{ url }] } })
  })
})

describe('a column headed by a host of models and data', () => {
  it.each(['ModelScope', 'MS link', 'HF link'])('%s leads to either', async header => {
    const urls = ['https://modelscope.cn/datasets/grove/oak', 'https://modelscope.cn/models/grove/oak']
    const content = `| Name | ${header} |\n|-|-|\n${urls.map(url => `| Oak | [link](${url}) |\n`).join('')}`
    const { resources } = await extract({ path: 'x.md', content: `## Models\n\n${content}` })
    expect(resources.map(({ links }) => [links.data.length, links.weights.length])).toEqual([
      [1, 0],
      [0, 1]
    ])
  })
})

describe('a collection of models and their owner', () => {
  const HUB = 'https://huggingface.co'
  it.each([
    ['HF?', `${HUB}/collections/grove/elm-6523`, 'weights'],
    ['Hugging Face', `${HUB}/grove`, 'weights'],
    ['ModelScope', 'https://modelscope.cn/organization/grove', 'weights'],
    ['Link', `${HUB}/collections/grove/elm-6523`, 'homepage'],
    ['HF', `${HUB}/blog/grove`, 'homepage'],
    ['HF', `${HUB}/models`, 'homepage'],
    ['HF', `${HUB}/autotrain`, 'homepage'],
    ['HF', `${HUB}/Changelog`, 'homepage'],
    ['HF', `${HUB}/learn-to-grow`, 'weights'],
    ['ModelScope', 'https://modelscope.cn/home', 'homepage'],
    ['HF', `${HUB}/spaces/grove/elm`, 'demo']
  ] as const)('below %s: %s is of role %s', async (header, url, role) => {
    const content = `## Models\n\n| Model | ${header} |\n|-|-|\n| Elm | [it](${url}) |\n`
    const [row] = (await extract({ path: 'x.md', content })).resources
    expect(row?.links[role]).toMatchObject([{ url }])
  })
})

describe('a link in a column of papers', () => {
  it.each([
    ['Code', 'https://github.com/grove/oak', 'code'],
    ['[Website]', 'https://oak.example', 'homepage'],
    ['data', 'https://zenodo.org/records/1', 'data'],
    ['GitHub', 'https://github.com/grove/oak', 'code'],
    ['Demo', 'https://huggingface.co/spaces/grove/oak', 'demo'],
    ['Code release paper', 'https://arxiv.org/abs/2401.00012', 'paper'],
    ['Code', 'https://arxiv.org/abs/2401.00012', 'paper'],
    ['The leaves of every tree', 'https://github.com/grove/oak', 'paper'],
    ['Paper', 'https://github.com/grove/oak', 'paper'],
    ['Elm 2024', 'https://oak.example', 'paper']
  ] as const)('[%s](%s) is of %s', async (label, url, role) => {
    const content = `| Name | Paper | Venue |\n|-|-|-|\n| Oak | [Leaves](https://arxiv.org/abs/2401.00011) [${label}](${url}) | TMI 2020 |\n`
    const [row] = (await extract({ path: 'x.md', content })).resources
    expect(row?.links[role].map(link => link.url)).toContain(url)
    if (role !== 'paper') expect(row?.links.paper).toMatchObject([{ venue: 'TMI', year: 2020 }])
  })
})

describe('a link in a column of code', () => {
  it.each([
    ['PDF', 'https://arxiv.org/abs/2401.00012', 'paper'],
    ['PDF', 'https://github.com/grove/oak/blob/main/oak.pdf', 'code'],
    ['Code', 'https://arxiv.org/abs/2401.00012', 'code']
  ] as const)('[%s](%s) is of %s', async (label, url, role) => {
    const content = `| Model | Code |\n|-|-|\n| Oak | [${label}](${url}), [Code](https://github.com/grove/oak) |\n`
    const [row] = (await extract({ path: 'x.md', content })).resources
    expect(row?.links[role].map(link => link.url)).toContain(url)
  })
})

describe('what authors lead to', () => {
  it.each([
    ['https://arxiv.org/abs/2401.00011', 'paper'],
    ['https://doi.org/10.1234/oak', 'paper'],
    ['https://www.researchgate.net/profile/Bo-Elm', 'other'],
    ['https://openreview.net/profile?id=~Bo_Elm1', 'other'],
    ['https://elm.example', 'other']
  ] as const)('at %s is %s', async (url, role) => {
    const content = `| Authors | Model | Code |\n|-|-|-|\n| [Elm et al.](${url}) | Oak | [code](https://github.com/b/b) |\n`
    const [row] = (await extract({ path: 'x.md', content })).resources
    expect(row).toMatchObject({ name: 'Oak', authors: ['Elm'], links: { [role]: [{ url }] } })
  })
})

describe('a page alone in a column of papers', () => {
  it.each([
    ['Page', 'https://oak.example/article/1'],
    ['pages', 'https://oak.example/1.pdf']
  ])('is that of the paper: [%s](%s)', async (label, url) => {
    const content = `| Name | Paper | Venue |\n|-|-|-|\n| Oak | [${label}](${url}) | TMI 2020 |\n`
    const [row] = (await extract({ path: 'x.md', content })).resources
    expect(row?.links.paper).toMatchObject([{ url }])
  })
})

describe("authors' papers", () => {
  it('are not the paper of a row that has one', async () => {
    const content = `| Model | Authors | Paper |\n|-|-|-|\n| Oak | [Elm et al.](https://arxiv.org/abs/2101.00001) | [p](https://arxiv.org/abs/2201.00001) CVPR 2022 |\n`
    const [row] = (await extract({ path: 'x.md', content })).resources
    expect(row).toMatchObject({ date: '2022-01', links: { paper: [{ venue: 'CVPR', year: 2022 }] } })
  })
})

describe('a column whose header names several roles', () => {
  const PAPER = '[Paper](https://arxiv.org/abs/2401.00011)'
  const CODE = '[Code](https://github.com/grove/maple)'
  const WEIGHTS = '[HF](https://huggingface.co/grove/maple)'
  const PAGE = '[Project](https://maple.example/)'
  const DATA = '[site](https://maple.example/get)'

  it.each([
    ['Model', 'Paper / Code', `${PAPER} / ${CODE}`, { paper: 1, code: 1 }],
    ['Model', 'Code & Paper', `${PAPER} ${CODE} ${CODE}`, { paper: 1, code: 2 }],
    [
      'Model',
      '📄 Paper link + 💻 GitHub',
      `[Link](https://maple.example/a) [B](https://github.com/b/b)`,
      { paper: 1, code: 1 }
    ],
    ['Model', '论文/代码', '[论文](https://maple.example/a) [这里](https://github.com/b/b)', { paper: 1, code: 1 }],
    ['Model', 'Project / Code', `${PAGE} ${CODE}`, { homepage: 1, code: 1 }],
    ['Model', 'Code / Project', `${PAGE} ${CODE}`, { homepage: 1, code: 1 }],
    ['Model', 'Weights / Code', `${WEIGHTS} ${CODE} [zip](https://zenodo.org/records/1)`, { weights: 2, code: 1 }],
    ['Dataset', 'Dataset / Code', `${DATA} ${CODE}`, { data: 1, code: 1 }],
    ['Dataset', 'Paper / Data', `${DATA} [link](https://github.com/grove/maple)`, { data: 2 }],
    ['Dataset', 'Paper & Data', `${PAPER} ${CODE}`, { paper: 1, code: 1 }],
    ['Dataset', 'Paper/Download', `${PAPER} [download](https://maple.example/get)`, { paper: 1, data: 1 }],
    ['Model', '论文/代码', '[森林](https://maple.example/p/1)', { homepage: 1 }],
    ['Model', 'PMID/GitHub', `[31](https://pubmed.ncbi.nlm.nih.gov/31/) ${CODE}`, { paper: 1, code: 1 }],
    ['Dataset', 'Related Paper/Project', `${PAPER} ${DATA}`, { paper: 1, data: 1 }],
    ['Dataset', 'Paper or Website', '[Of all the Trees in the Wild](https://maple.example/all.pdf)', { paper: 1 }],
    ['Dataset', 'Paper / Data', '[Of all the Trees in the Wild](https://x.example/?u=all.pdf&v=1)', { paper: 1 }],
    ['Dataset', 'Paper / Data', '[Leaves](https://maple.example/all.pdf)', { data: 1 }],
    ['Dataset', 'Paper / Data', '[Of all the Trees in the Wild](https://zenodo.org/records/1)', { data: 1 }],
    // One role that two words name, or one word beside others, is claimed of all links.
    ['Model', 'Code / Repository', `${CODE} ${PAGE}`, { code: 2 }],
    ['Model', 'Paper / Blog', `${PAPER} ${DATA}`, { paper: 2 }],
    ['Model', 'Paper / Blog', `${PAPER} ${PAGE}`, { paper: 1, homepage: 1 }]
  ])('%s, %s: each link has its own', async (name, header, cell, counts) => {
    const content = `| ${name} | ${header} |\n|---|---|\n| Maple | ${cell} |\n`
    const [row] = (await extract({ path: 'x.md', content })).resources
    const filed = Object.entries(row?.links ?? {}).map(([role, links]) => [role, links.length] as const)
    expect(Object.fromEntries(filed.filter(([, count]) => count > 0))).toEqual(counts)
  })

  it('gives the titles and dates of papers that are related to the rows', async () => {
    const rows = [
      'Of all the Trees in the Wild](https://arxiv.org/abs/2401.00011',
      'Tall Trees Course Program](https://oak.example/a'
    ]
    const content = `| Dataset | Related Paper/Project |\n|-|-|\n${rows.map(row => `| Oak | [${row}) |\n`).join('')}`
    const { resources } = await extract({ path: 'x.md', content })
    expect(resources.map(({ title, date }) => [title, date])).toEqual([
      ['Of all the Trees in the Wild', '2024-01'],
      [null, null]
    ])
  })

  it('is read for venues as one of papers is', async () => {
    const content = `| Model | Venue | Paper / Code |\n|---|---|---|\n| Maple | MICCAI 2023 | ${PAPER} / ${CODE} |\n| Oak | | ICLR 2024 / ${CODE} |\n`
    const { resources } = await extract({ path: 'x.md', content })
    const venues = resources.map(({ links }) => links.paper.map(({ venue, year }) => `${venue} ${year}`))
    expect(venues).toEqual([['MICCAI 2023'], ['ICLR 2024']])
  })
})

it('a page beside code below a header for both is a page', async () => {
  const row = (name: string): string =>
    `${name} | [プロジェクト](https://${name}.github.io/) / [コード](https://github.com/grove/${name})`
  const found = await resources(markdown('', 'モデル | プロジェクト・コード', row('maple'), row('oak')))
  expect(found.map(({ links }) => [links.homepage.length, links.code.length])).toEqual([
    [1, 1],
    [1, 1]
  ])
})

describe('a link of a data set', () => {
  it.each([
    ['[arXiv:2401.00011](https://arxiv.org/abs/2401.00011)', 'paper'],
    ['[PMID: 12345678](https://pubmed.ncbi.nlm.nih.gov/12345678/)', 'paper'],
    ['[doi:10.1234/leaves](https://doi.org/10.1234/leaves)', 'data'],
    ['[leaves](https://arxiv.org/abs/2401.00011)', 'data']
  ] as const)('%s: %s', async (cell, role) => {
    const [found] = await resources(markdown('', 'Dataset | Link', `Maple | ${cell}`, 'Oak | https://oak.example'))
    expect(Object.entries(found?.links ?? {}).flatMap(([name, links]) => (links.length > 0 ? [name] : []))).toEqual([
      role
    ])
  })
})
