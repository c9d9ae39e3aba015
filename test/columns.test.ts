import { describe, expect, it } from 'vitest'
import { extract, tables } from '../src/index.ts'
import { ARXIV, first, markdown, resources, WEIGHTS } from './tables.ts'

describe('the section of a row', () => {
  it.each([
    ['3.1 Text', 'Text'],
    ['2b. Text', 'Text'],
    ['4.2a Text', 'Text'],
    ['§3.3 Text', 'Text'],
    ['①模型', '模型'],
    ['１．モデル', 'モデル'],
    ['1.1 、模型', '模型'],
    ['壹、模型', '模型'],
    ['第一章 模型', '模型'],
    ['一、Omni 模型', 'Omni 模型'],
    ['E.9 模型', '模型'],
    ['• Models', 'Models'],
    [':Models', 'Models'],
    ['Models {#models .wide}', 'Models'],
    ['Models {data-search-exclude}', 'Models'],
    ['Models {beta}', 'Models {beta}'],
    ['Rows where {id=5}', 'Rows where {id=5}'],
    ['B.1.1.7 lineage', 'B.1.1.7 lineage'],
    ['M.2 drives', 'M.2 drives'],
    ['第二部分：数据', '数据'],
    ['第1章 モデル', 'モデル'],
    ['3-1. Models', 'Models'],
    ['§ 7 · Models', 'Models'],
    ['7 · Models', 'Models'],
    // What parted words from pictures goes with these.
    ['Nets/tools 📦 | 🖥️', 'Nets/tools'],
    ['Nets (Drive / Hub 🤗)', 'Nets (Drive / Hub)'],
    ['🌳 - 2. Nets | tools', 'Nets | tools'],
    ['📦 Nets 🌳 | tools :tree:', 'Nets | tools'],
    ['- Nets in C++ –', '- Nets in C++ –'],
    // A number that is a part of what is listed stays.
    ['2D models', '2D models'],
    ['3d: models', '3d: models'],
    ['1.5b models', '1.5b models'],
    ['4K video', '4K video'],
    ['7 Tesla models', '7 Tesla models'],
    ['3 · 5 Tesla models', '3 · 5 Tesla models'],
    ['3-5 year models', '3-5 year models'],
    ['2b or not', '2b or not'],
    ['第三方数据', '第三方数据']
  ])('below %s is %s', async (title, section) => {
    const [resource] = await resources(markdown(title, 'Model | Link', 'Maple | [site](https://maple.example)'))
    expect(resource?.section).toEqual([section])
  })

  it.each([
    ['go on counting', ['## 1 Models', '## 2 More models'], ['Models', 'More models']],
    ['count from nothing', ['## 0 Nets', '## 1 Trees'], ['Nets', 'Trees']],
    ['have dots without a space', ['## 1.Nets', '## 2.Trees', '## 3.模型'], ['Nets', 'Trees', '模型']],
    ['have such dots in names', ['## 2.Bundesliga', '## 3.Liga'], ['2.Bundesliga', '3.Liga']],
    ['begin alike', ['## 1.Bundesliga', '## 2.Bundesliga', '## 3.Liga'], ['1.Bundesliga', '2.Bundesliga', '3.Liga']],
    ['have such numbers below them', ['## 3 Trees', '### 3.1 Leaves', '## Nets'], ['Trees', 'Leaves', 'Nets']],
    ['have decimals below them', ['## 3 Tesla scanners', '### 3.0T data'], ['3 Tesla scanners', '3.0T data']],
    ['have no such numbers below them', ['## 3 Trees', '### 1.3 Leaves'], ['3 Trees', 'Leaves']],
    ['have other numbers', ['## 2 Photon images', '## 3 Tesla images'], ['2 Photon images', '3 Tesla images']],
    ['count the same', ['## 1 Shot models', '## 2 Shot models'], ['1 Shot models', '2 Shot models']],
    ['stand elsewhere', ['## A', '### 1 Net', '## B', '### 2 Trees'], ['A', '1 Net', 'B', '2 Trees']]
  ])('has a bare number taken off only where the headings beside it %s', async (_, titles, names) => {
    const table = 'Model | Link\n-|-\nMaple | [site](https://maple.example)'
    const found = await resources(titles.map(title => `${title}\n\n${table}\n`).join('\n'))
    expect(found.map(({ section }) => section.at(-1))).toEqual(names)
  })

  it.each([
    'Leaves [[Back to List of Models](#models)]',
    'Leaves ([back to papers](#papers))',
    'Leaves [[Back to top]](#)',
    'Leaves ([©️back👆🏻](#a-list))',
    'Leaves | [Go to top](#a-list)',
    'Leaves [🔝 Top ↑](#a-list) [¶](#leaves)',
    'Leaves [↑](#a-list)',
    'Leaves <a href="#a-list">⬆️ top</a>',
    'Leaves [返回目录](#a-list)',
    'Leaves [[回到顶部](#a-list)]',
    'Leaves ([volver al índice](#a-list))',
    'Leaves [⬆ Наверх](#a-list)'
  ])('holds no way back: %s', async title => {
    const [resource] = await resources(markdown(title, 'Name | Link', 'Maple | [site](https://maple.example)'))
    expect([resource?.section, resource?.kind]).toEqual([['Leaves'], 'other'])
  })

  it.each([
    ['[Leaves](#leaves)', 'Leaves'],
    ['[Back to top](#top)', 'Back to top'],
    ['3. [Oak](#oak) and [Elm](#elm)', 'Oak and Elm'],
    ['Leaves and [bark](#bark)', 'Leaves and bark'],
    ['Leaves for [back translation](#back)', 'Leaves for back translation'],
    ['函数的[返回值](#value)', '函数的返回值'],
    ['树 / [树叶目录](#x)', '树 / 树叶目录'],
    ['Leaves: [oak](#oak), [back](#back)', 'Leaves: oak, back'],
    ['Leaves of [home](#home)', 'Leaves of home'],
    ['Feed[back](#back)', 'Feedback'],
    ['Leaves [top](https://maple.example)', 'Leaves top'],
    ['🌳🌳 [Top](#top)', 'Top'],
    ['[Top](#top) leaves', 'Top leaves']
  ])('keeps what else is linked: %s', async (title, section) => {
    const [resource] = await resources(markdown(title, 'Name | Link', 'Maple | [site](https://maple.example)'))
    expect(resource?.section).toEqual([section])
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

describe('a column of sizes', () => {
  it.each([
    ['Total size | LLM Params', '8B | 7B', [8e9]],
    ['Size | Encoder Params', '8B | 300M', [8e9]],
    ['Size | Params', '10M | 4.7M', [4_700_000]]
  ])('gives way to parameters of the whole: %s, %s', async (headers, cells, parameters) => {
    const rows = ['Maple', 'Oak'].map(name => `[${name}](${WEIGHTS}) | ${cells}`)
    expect((await resources(markdown('Models', `Model | ${headers}`, ...rows)))[0]?.parameters).toEqual(parameters)
  })
})

describe('a column of sorts or documents', () => {
  it.each(['功能分类', '说明文档', '描述类型'])('describes nothing: %s', async header => {
    const rows = ['maple', 'elm'].map(name => `${name} | 树叶的分拣 | [x](https://${name}.example)`)
    expect((await first(markdown('模型', `模型 | ${header} | 链接`, ...rows))).columns[1]?.field).not.toBe(
      'description'
    )
    expect((await first(markdown('模型', '模型 | 功能描述 | 链接', ...rows))).columns[1]?.field).toBe('description')
  })
})

describe('a column of samples', () => {
  it('holds no sizes of files, how near they are said to be', async () => {
    const rows = ['maple', 'elm'].map(name => `${name} | ~ 1.7 TB (packed: 271 GB) | [x](https://${name}.example)`)
    expect((await first(markdown('Data sets', 'Dataset | Size | Link', ...rows))).columns[1]?.field).toBe('extra')
  })

  it.each([
    ['Samples | Cells', '19 (8 HS, 11 ctrl) | ~36k', 19],
    ['Samples | Subjects', '1,900 (train: 1,500, test: 400) | 12', 1900],
    ['Samples | Patients', 'varies | 12', 12],
    ['Samples / regions | Patients', '19 / 40 | 12', 12]
  ])('goes before other counts: %s, %s', async (headers, cells, samples) => {
    const rows = ['Maple', 'Oak'].map(name => `[${name}](https://oak.example/${name}) | ${cells}`)
    const [row] = await resources(markdown('Datasets', `Dataset | ${headers}`, ...rows))
    expect(row?.quantities.samples).toBe(samples)
  })
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

  it.each([
    ['https://drive.google.com/file/d/1/view', 'weights'],
    ['https://zenodo.org/records/1', 'weights'],
    ['https://pan.baidu.com/s/1', 'weights'],
    ['https://maple.example/metrics.json', 'other'],
    ['https://maple.example/maple.html', 'homepage'],
    ['https://huggingface.co/datasets/a/maple', 'data'],
    ['https://github.com/a/maple', 'code'],
    [ARXIV, 'paper']
  ])('of models has %s to download as %s', async (url, role) => {
    const [maple] = await resources(markdown('Models', 'Model | Date | Download', `Maple | 2024 | [link](${url})`))
    expect(maple?.links).toMatchObject({ [role]: [{ url }] })
    const [leaves] = await resources(markdown('Models', 'Model | Date | Link', `Maple | 2024 | [link](${url})`))
    expect(leaves?.links.weights).toEqual([])
  })

  it.each(['HF Repository', 'HuggingFace Repo', 'Hugging Face Repo'])(
    'of models has weights under %s',
    async header => {
      const url = 'https://huggingface.co/a/maple'
      const [maple] = await resources(
        markdown('Models', `Model | Date | ${header}`, `Maple | 2024 | [a/maple](${url})`)
      )
      expect(maple?.links).toMatchObject({ weights: [{ url }], code: [] })
    }
  )

  it('of papers may lead to a document in a repository', async () => {
    const url = 'https://github.com/a/maple/blob/main/maple.pdf'
    const [maple] = await resources(markdown('Papers', 'Paper | Date', `[Maples in the wild](${url}) | 2024`))
    expect(maple?.links).toMatchObject({ paper: [{ url, id: 'github:a/maple' }], code: [] })
  })

  it('of data sets may say where the data are hosted, and not by whom they were made', async () => {
    const rows = ['Maple', 'Oak'].map((name, at) => `${name} | 2024 | [Zenodo](https://zenodo.org/records/${at})`)
    const [hosted] = await resources(markdown('Datasets', 'Dataset | Date | Host', ...rows))
    expect(hosted).toMatchObject({ organization: null, links: { data: [{ label: 'Zenodo' }] } })
    const [made] = await resources(markdown('Datasets', 'Dataset | Date | Institution', ...rows))
    expect(made).toMatchObject({ organization: 'Zenodo', links: { other: [{ label: 'Zenodo' }] } })
  })

  it('links its organizations by their names and not by words for them', async () => {
    const rows = ['Lab', 'Link', 'Grove Lab'].map(
      label => `Maple | 2024 | [${label}](https://grove.example/${label[0]})`
    )
    const found = await resources(markdown('Datasets', 'Dataset | Date | Organization', ...rows))
    expect(found.map(({ organization }) => organization)).toEqual([null, null, 'Grove Lab'])
    expect(found[0]).toMatchObject({ missing: { organization: 'Lab' }, links: { other: [{ label: 'Lab' }] } })
  })

  it.each([
    ['Lab', ['💻 Lab 01', '💻 Lab 02'], 'https://oak.example'],
    ['Lab', ['Lab 1: Leaves', 'Lab 2: Bark'], 'https://oak.example'],
    ['Team', ['Team 1', 'Team #2'], 'https://oak.example'],
    ['Lab', ['Colab', 'Colab'], 'https://colab.research.google.com/drive']
  ])('takes no tasks of a course for an organization below %s: %j', async (header, labels, site) => {
    const cells = labels.map((label, at) => `Leaves ${at} | [${label}](${site}/${at})`)
    const rows = cells.map((cell, at) => `${cell} | https://arxiv.org/abs/2401.1000${at}`)
    const found = await resources(markdown('Papers', `Paper | ${header} | Link`, ...rows))
    expect(found.map(({ organization, missing }) => [organization, missing])).toEqual(
      labels.map(label => [null, { organization: label }])
    )
    expect(found[0]?.links.other).toMatchObject([{ label: labels[0] }])
  })

  it.each(['Grove Lab', 'Lab126', 'Labrador AI'])('has an organization %s that is linked', async label => {
    const rows = ['Maple', 'Oak'].map(name => `${name} | [${label}](https://grove.example) | 2024`)
    const found = await resources(markdown('Datasets', 'Dataset | Lab | Year', ...rows))
    expect(found.map(({ organization }) => organization)).toEqual([label, label])
  })

  it('holds addresses that slipped in, and takes none for an organization', async () => {
    const content = markdown(
      'Tools',
      'Tool | Application | Released by | Link',
      'Maple | QA | https://maple.example | '
    )
    expect((await resources(content))[0]).toMatchObject({
      organization: null,
      missing: { organization: 'https://maple.example' },
      links: { other: [{ url: 'https://maple.example' }] }
    })
  })

  it('takes letters and numbers for no organization, as they keep its name back', async () => {
    const said = ['A', '12', '⭐ Site 1', 'X', '360']
    const found = await resources(markdown('Datasets', 'Dataset | Hospital', ...said.map(text => `Maple | ${text}`)))
    expect(found.map(({ organization }) => organization)).toEqual([null, null, 'Site 1', 'X', '360'])
    expect(found[0]).toMatchObject({ missing: { organization: 'A' } })
  })

  it.each(['作者/机构', 'Authors / Institution'])('of both holds people and organizations under %s', async header => {
    const cells = ['Elm et al. (Grove Lab)', 'Fir, Ash et al. 2023', 'Grove Lab']
    const rows = cells.map((cell, i) => `Leaves of ${i + 1} trees | ${cell} | https://arxiv.org/abs/2401.1000${i}`)
    const found = await resources(markdown('Papers', `Title | ${header} | Link`, ...rows))
    expect(found.map(({ authors, organization, extra }) => [authors, organization, extra])).toEqual([
      [['Elm'], 'Grove Lab', {}],
      [[], null, { [header]: 'Fir, Ash et al. 2023' }],
      [[], 'Grove Lab', {}]
    ])
  })

  it('of data sets may name a source without a link', async () => {
    const sources = [
      '[Kaggle](https://www.kaggle.com/datasets/a/b)',
      '[UCI](https://archive.ics.uci.edu/dataset/2)',
      'sklearn'
    ]
    const rows = sources.map(source => `Maple | 2024 | ${source}`)
    const [linked, , named] = await resources(markdown('Datasets', 'Dataset | Date | Source', ...rows))
    expect(linked).toMatchObject({ extra: {}, links: { data: [{ label: 'Kaggle' }], other: [] } })
    expect(named).toMatchObject({ extra: { Source: 'sklearn' }, missing: {} })
  })

  it.each([
    ['データ', '出典'],
    ['データセット', '出典'],
    ['数据集', '来源'],
    ['数据集', '出处'],
    ['데이터셋', '출처'],
    ['Datensatz', 'Quelle'],
    ['Conjunto de datos', 'Fuente'],
    ['Conjunto de dados', 'Fonte'],
    ['Jeu de données', 'Source'],
    ['Dataset', 'Source']
  ])('of data sets leads to them by where they are from: %s, %s', async (name, source) => {
    const rows = [
      'Maple | [Office for trees and leaves](https://grove.example/maple)',
      'Oak | [Grove](https://grove.example/oak), second edition',
      `Elm | [Elms of the north](${ARXIV})`,
      'Fir | data/fir in this folder'
    ]
    const [maple, oak, elm, fir] = await resources(markdown('', `${name} | ${source}`, ...rows))
    expect(maple).toMatchObject({ kind: 'dataset', extra: {}, links: { data: [{ note: null }], paper: [], other: [] } })
    expect(oak).toMatchObject({ extra: { [source]: 'Grove, second edition' }, links: { data: [{ label: 'Grove' }] } })
    expect(elm?.links).toMatchObject({ paper: [{ url: ARXIV, venue: null }], data: [] })
    expect(fir).toMatchObject({ extra: { [source]: 'data/fir in this folder' }, links: { paper: [] }, missing: {} })
  })

  it.each([
    ['제공사', '출처', '[발표](https://elm.example/5) · [Leaf Card](https://elm.example/card)'],
    ['개발사', '공식 출처', '[모델 문서](https://elm.example/5)'],
    ['Provider', 'Source', '[공식 발표](https://elm.example/5)']
  ])('of anything leads to its pages where labels say only that, behind %s: %s, %s', async (maker, source, cell) => {
    const rows = ['참나무', '전나무'].map(name => `숲 | ${name} 5 | 2026-07-24 | ${cell}`)
    const found = await resources(markdown('숲', `${maker} | 정확한 모델 | 공개일 | ${source}`, ...rows))
    expect(found.map(({ id }) => id)).toEqual(['model/참나무-5', 'model/전나무-5'])
    expect(found[0]).toMatchObject({ organization: '숲', extra: {}, links: { other: [] } })
    expect(found[0]?.links.homepage[0]?.url).toBe('https://elm.example/5')
  })

  it('of what rows are built on leads nowhere', async () => {
    const rows = ['참나무', '전나무'].map(
      name => `${name} | 2026 | [참](https://elm.example/a), [전](https://elm.example/b)`
    )
    const [oak] = await resources(markdown('모델', '모델 | 공개일 | Backbone', ...rows))
    expect(oak).toMatchObject({ extra: { Backbone: '참, 전' }, links: { homepage: [] } })
  })

  it.each(['出处', '出典'])('of anything names the venues of its papers under %s', async header => {
    for (const name of ['数据集', '論文']) {
      const [maple] = await resources(markdown('', `${name} | ${header}`, 'Maple | ACL 2020', 'Oak | NeurIPS 2021'))
      expect(maple?.links.paper).toMatchObject([{ venue: 'ACL', year: 2020 }])
    }
    const [maple] = await resources(markdown('Papers', `論文 | ${header}`, 'Leaves of all trees | 学刊'))
    expect(maple?.links.paper).toMatchObject([{ venue: '学刊' }])
  })

  it.each(['License details', 'License info', 'Copyright'])('has its licenses under %s', async header => {
    const [maple] = await resources(markdown('Datasets', `Dataset | Date | ${header}`, 'Maple | 2024 | CC0 1.0'))
    expect(maple).toMatchObject({ license: 'CC0 1.0', description: null })
  })

  it.each(['Demo', 'Démo', 'Démonstration', 'Demostración', 'Demonstração', 'Демо'])(
    'can be tried at its %s',
    async header => {
      const rows = ['Maple | 7B | [page](https://grove.example/maple)', 'Oak | 7B | [page](https://grove.example/oak)']
      expect((await first(markdown('Models', `Model | Params | ${header}`, ...rows))).columns[2]?.field).toBe('demo')
    }
  )

  it('is not described by the word that links its notes', async () => {
    const notes = (label: string): string => `[${label}](https://grove.example/notes)`
    const rows = [`Maple | 2024 | ${notes('notes')}`, `Oak | 2024 | Grows ${notes('tall')}`]
    const [maple, oak] = await resources(markdown('Datasets', 'Dataset | Date | Notes', ...rows))
    expect(maple).toMatchObject({ description: null, missing: {}, links: { other: [{ label: 'notes' }] } })
    expect(oak).toMatchObject({ description: 'Grows tall' })
  })

  it.each(['Access details', 'Paper details', 'Scanner Detail'])('is not described by its %s', async header => {
    const text = 'ask the owners of the grove by letter'
    const [maple] = await resources(markdown('Datasets', `Dataset | Date | ${header}`, `Maple | 2024 | ${text}`))
    expect(maple).toMatchObject({ description: null, extra: { [header]: text } })
  })

  it.each([
    ['What it provides', 'Safety note'],
    ["What's inside", 'Notes'],
    ['What it gives you', 'Remarks'],
    ['Provides', 'Known caveats'],
    ['Description', 'Comments'],
    ['简介', '备注']
  ])('is described by its %s, however short, and not by its %s', async (header, note) => {
    const text = 'ask the owners of the grove by letter'
    for (const headers of [`${header} | ${note}`, `${note} | ${header}`]) {
      const row = headers.startsWith(note) ? `${text} | Leaves of trees` : `Leaves of trees | ${text}`
      const [maple] = await resources(markdown('Datasets', `Dataset | Date | ${headers}`, `Maple | 2024 | ${row}`))
      expect(maple).toMatchObject({ description: 'Leaves of trees', extra: { [note]: text } })
    }
    const [bare] = await resources(markdown('Datasets', 'Dataset | Date | Notes', `Maple | 2024 | ${text}`))
    expect(bare).toMatchObject({ description: text, extra: {} })
  })

  it('of data sets may link one file of a repository, which is no code', async () => {
    const url = 'https://raw.githubusercontent.com/a/maple/main/truth.txt'
    const rows = ['Maple', 'Oak'].map(name => `${name} | 2024 | [txt](${url}?${name})`)
    const [maple] = await resources(markdown('Datasets', 'Dataset | Date | Ground truth', ...rows))
    expect(maple?.links).toMatchObject({ data: [{ id: 'github:a/maple' }], code: [] })
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

  it.each([
    ['Model | Paper | Input | Output', `Maple | [arXiv](${ARXIV}) | Video | Text`],
    ['Model | Input | Output', `[Maple](${WEIGHTS}) | Video | Text`]
  ])('may say what goes in and what comes out: %s', async (header, row) => {
    expect((await first(markdown('Model zoo', header, row))).kind).toBe('model')
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
    const [elm] = await resources(
      markdown('Models', 'Model | Date | PyTorch | TensorFlow', 'Elm | 2024 | ElmNet | TFElmNet')
    )
    expect(elm).toMatchObject({ missing: { weights: 'ElmNet' }, extra: { TensorFlow: 'TFElmNet' } })
  })

  it.each(['System output', 'Results'])('leads to no page of its rows under %s', async header => {
    const rows = ['Maple', 'Oak'].map(
      name => `${name} | 2024 | [files](https://drive.google.com/drive/folders/${name})`
    )
    const [maple] = await resources(markdown('Models', `Model | Date | ${header}`, ...rows))
    expect(maple?.links).toMatchObject({ homepage: [], other: [{ label: 'files' }] })
  })

  it('of datasets may say how often they were sampled', async () => {
    const content = markdown(
      'EEG',
      'Dataset | Subjects | Sampling rate (Hz)',
      '[Maple](https://maple.example) | 52 | 512'
    )
    expect((await resources(content)).map(resource => resource.quantities.samples)).toEqual([52])
  })

  it('may name the teams that made its models', async () => {
    const content = markdown('Models', 'Model | Team | Score | Weights', `Maple | Grove | 7.1 | [HF](${WEIGHTS})`)
    expect((await first(content)).kind).toBe('model')
  })

  it.each([
    ['counts', 'Datasets', 'Dataset | Images | Masks | Classes', '100 | 90 | 7'],
    ['measures of their own', 'Results', 'Model | Params (M) | Size (MB) | Depth', '12.1 | 7.5 | 12'],
    ['what a heading for them lists', 'Models', 'Model | Leaves | Roots', '12.1 | 7.5']
  ])('of linked names may say nothing but %s', async (_, section, header, row) => {
    const rows = ['Maple', 'Oak'].map(name => `[${name}](https://github.com/lab/${name}) | ${row}`)
    expect(await resources(markdown(section, header, ...rows))).toHaveLength(2)
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

  it.each([
    'Last validated',
    'Last checked',
    'Accessed',
    'Date accessed',
    'Verified on',
    'Curated',
    'Next release',
    'Added on',
    'Deadline',
    'Coverage',
    'Collection Date',
    'Year of collection',
    'Data Years',
    'Recruitment period',
    'Acquisition Date',
    '采集时间'
  ])('keeps the day of something else under %s', async header => {
    const content = `## Datasets\n\n| Name | ${header} | Link |\n|---|---|---|\n${['Alder', 'Birch']
      .map(name => `| ${name} | 2026-05-17 | [link](https://zenodo.org/records/1) |\n`)
      .join('')}`
    const { resources } = await extract({ path: 'x.md', content })
    expect(resources[0]).toMatchObject({ date: null, extra: { [header]: '2026-05-17' } })
  })

  it.each(['Release Date', 'Date added to collection', 'Release / collection year', 'Created', 'Year'])(
    'is dated under %s',
    async header => {
      const rows = ['Alder', 'Birch'].map(name => `${name} | 2026-05-17 | [link](https://zenodo.org/records/1)`)
      const [row] = await resources(markdown('Datasets', `Name | ${header} | Link`, ...rows))
      expect(row?.date).toBe('2026-05-17')
    }
  )

  it.each([
    ['Time span (UTC)', '2019-2021', null],
    ['Collection period', '2019-03 to 2020-01', null],
    ['Date range', '2019–21', null],
    ['时间范围', '2019年3月至2020年1月', null],
    ['Period', '2021-03', '2021-03'],
    ['Release period', '2021-03', '2021-03'],
    ['Publication period', '2019-2021', '2019'],
    ['发布时间范围', '2021-03', '2021-03']
  ])('tells a period from a date by both under %s: %s', async (header, cell, date) => {
    const rows = ['Alder', 'Birch'].map(name => `${name} | ${cell} | [link](https://zenodo.org/records/1)`)
    const [row] = await resources(markdown('Datasets', `Name | ${header} | Link`, ...rows))
    expect(row?.date).toBe(date)
  })

  it.each([
    ['Years', ['1985–2024', '2000-present', '2011'], null],
    ['Year(s)', ['1985–2024', '2000-present', '2011'], null],
    ['年份', ['1985-2024', '2000年至今', '2011-2012'], null],
    ['Year', ['2012–2023', '2017', '2019–2023'], '2012'],
    ['Years', ['1985–2024', '2010', '2011'], '1985'],
    ['Year of release', ['2015–2016', '2018-2019', '2011'], '2015']
  ] as const)(
    'takes the years of data sets for those they cover where most or all are periods: %s, %j',
    async (header, cells, date) => {
      const rows = cells.map((cell, at) => `Alder ${at} | ${cell} | MIT`)
      const [row] = await resources(markdown('', `Dataset | ${header} | License`, ...rows))
      expect([row?.date, row?.extra]).toEqual([date, { [header]: cells[0] }])
      const [model] = await resources(markdown('', `Model | ${header} | License`, ...rows))
      expect(model?.dateFrom).toBe('column')
    }
  )

  it('of datasets may say how large their parts are', async () => {
    const content = markdown('', 'Dataset | Task | Train | Test', 'Maple | leaf shape | 30 | 5', 'Oak | bark | 70 | 9')
    const rows = await resources(content)
    expect(rows.map(({ name, quantities, extra }) => [name, quantities.samples, extra])).toEqual([
      ['Maple', null, { Train: '30', Test: '5' }],
      ['Oak', null, { Train: '70', Test: '9' }]
    ])
  })

  it('of how models were trained is none', async () => {
    const content = markdown(
      '',
      'Model | epoch | batch_size | learning_rate',
      'Maple | 5 | 32 | 0.01',
      'Oak | 7 | 16 | 0.1'
    )
    expect((await first(content)).kind).toBeNull()
  })

  it.each([
    ['Checkpoint | Log', '[log](https://drive.google.com/file/d/1a2b3c/view)'],
    ['Checkpoint | Training logs', '[log](https://github.com/grove/maple)'],
    ['License | Weights License', '[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)']
  ])('leads to logs and terms beside its own pages: %s', async (header, aside) => {
    const url = /\((.*)\)/.exec(aside)?.[1]
    const row = (name: string): string => `${name} | 7B | [MIT](https://weights.example/${name}) | ${aside}`
    const [maple] = await resources(markdown('Models', `Model | Params | ${header}`, row('Maple'), row('Oak')))
    expect(maple?.links).toMatchObject({ homepage: [], data: [], code: [] })
    expect(maple?.links.other.at(-1)?.url).toBe(url)
    expect(Object.keys(maple?.extra ?? {})).toEqual([header.split(' | ')[1]])
  })

  it.each([
    ['Code | Meaning', '[E100](https://oak.example/e100) | Full', '[E101](https://oak.example/e101) | Empty', null],
    [
      'Paper | Code',
      `[Leaves](${ARXIV}) | [page](https://oak.example)`,
      `[Bark](${ARXIV}) | [v2](https://elm.example)`,
      'code'
    ],
    [
      'Paper | Code',
      `[Leaves](${ARXIV}) | [a1](https://github.com/a/a1)`,
      `[Bark](${ARXIV}) | [b2](https://github.com/a/b2)`,
      'code'
    ]
  ])('%s may be headed so by what rows go by: %s', async (header, one, two, field) => {
    const { kind, columns } = await first(markdown('Grove', header, one, two))
    expect(kind === null ? null : columns[1]?.field).toBe(field)
  })

  it.each([
    ['Issues', 'https://github.com/grove/oak/issues', 'other'],
    ['Chat', 'https://discord.gg/oak', 'other'],
    ['Bug tracker', 'https://github.com/grove/oak/issues', 'other'],
    ['Community', 'https://discord.gg/oak', 'other'],
    ['Address', 'https://maps.app.goo.gl/oak', 'other'],
    ['Location', 'https://www.google.com/maps/search/oak', 'other'],
    ['Address', 'https://grove.example/oak', 'homepage'],
    ['Link', 'https://www.google.com/maps/search/oak', 'homepage']
  ] as const)('below %s leads to a place that is no page of its rows, or is: %s', async (header, url, role) => {
    const rows = ['Oak', 'Elm'].map(name => `[${name}](https://${name}.example) | 3 | [see](${url})`)
    const [oak] = await resources(markdown('Tools', `Name | Height | ${header}`, ...rows))
    expect(oak?.links[role].map(link => link.url)).toContain(url)
  })

  it('of communities leads to where they meet', async () => {
    const rows = ['Oak', 'Elm'].map(name => `${name} | [join](https://discord.gg/${name})`)
    const [oak] = await resources(markdown('Groups', 'Name | Discord', ...rows))
    expect(oak?.links.homepage).toMatchObject([{ label: 'join' }])
  })

  it('of references that are all repositories is one of code', async () => {
    const rows = (host: string): string[] => ['Maple', 'Oak'].map(name => `${name} | 7B | [See](${host}/grove/${name})`)
    const read = async (host: string): Promise<unknown> =>
      (await first(markdown('', 'Model | Params | References', ...rows(host)))).columns.map(({ field }) => field)
    expect(await read('https://github.com')).toEqual(['name', 'parameters', 'code'])
    expect(await read('https://grove.example')).toEqual(['name', 'parameters', 'paper'])
  })

  it.each([
    ['With/Without reference', 'With', 'Without', 'extra'],
    ['Tree reference', 'Full', 'No tree', 'extra'],
    ['Reference', 'Elm et al., 2020', 'Fir et al., 2021', 'paper'],
    ['Main reference', '[12]', '[14]', 'paper']
  ])('of %s cites what %s says', async (header, one, other, field) => {
    const rows = [`Maple | ${one} | [site](https://maple.example)`, `Oak | ${other} | [site](https://oak.example)`]
    expect((await first(markdown('', `Model | ${header} | Link`, ...rows))).columns[1]?.field).toBe(field)
  })

  it('of details that are only arrows describes nothing', async () => {
    const rows = ['Maple | 7B | [→](https://maple.example)', 'Oak | 7B | A tall tree of the north', 'Elm | 7B | ★★☆']
    const found = await resources(markdown('Models', 'Model | Params | Details', ...rows))
    expect(found.map(({ description }) => description)).toEqual([null, 'A tall tree of the north', '★★☆'])
    expect(found[0]?.links.other).toMatchObject([{ label: '→', url: 'https://maple.example' }])
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

describe('sizes', () => {
  it('are counts where their digits are in groups', async () => {
    const rows = ['Maple', 'Oak', 'Elm'].map(
      (name, at) => `[${name}](https://${name.toLowerCase()}.example) | ${at + 1}92,158 leaves | Grove`
    )
    const found = await resources(markdown('', '이름 | 사이즈 | 제작자', ...rows))
    expect(found.map(({ kind, parameters, quantities }) => [kind, parameters, quantities.samples])).toEqual(
      [192158, 292158, 392158].map(count => ['dataset', [], count])
    )
  })

  it('are those of pictures where each has several', async () => {
    const rows = ['Maple', 'Oak'].map(
      name => `[${name}](https://${name.toLowerCase()}.example) | MRI | 96, 128, native`
    )
    const found = await resources(markdown('Data', 'Dataset | Modality | Sizes', ...rows))
    expect(found.map(({ missing, extra }) => [missing, extra.Sizes])).toEqual([
      [{}, '96, 128, native'],
      [{}, '96, 128, native']
    ])
  })
})

it('keeps words for where data are', async () => {
  const rows = ['Maple', 'Oak'].map(name => `The Leaf Archive | ${name} | [Link](https://${name}.example)`)
  const found = await resources(markdown('', 'Repository | Dataset | Link to data', ...rows))
  expect(found.map(({ name, extra, missing }) => [name, extra, missing])).toEqual([
    ['Maple', { Repository: 'The Leaf Archive' }, {}],
    ['Oak', { Repository: 'The Leaf Archive' }, {}]
  ])
})

describe('a count', () => {
  it.each([
    ['38,800 B-scans', 38800, '38,800 B-scans'],
    ['>600 seizures', 600, '>600 seizures'],
    ['~500 multi-institution', 500, '~500 multi-institution'],
    ['1000裁剪块', 1000, '1000裁剪块'],
    ['2,500 samples', 2500, undefined],
    ['~10K+', 10000, undefined],
    ['120 trees', 120, undefined]
  ])('of %s keeps what it counts', async (cell, samples, kept) => {
    const rows = [`[Maple](https://maple.example) | ${cell}`, `[Oak](https://oak.example) | 12`]
    const [row] = await resources(markdown('Data', 'Dataset | Size (trees)', ...rows))
    expect([row?.quantities.samples, row?.extra['Size (trees)']]).toEqual([samples, kept])
  })

  it.each([
    ['#', ['1', '2', '2b', '3']],
    ['N', ['1', '2', '', '3']],
    ['#', ['04', '05', '06']],
    ['Count', ['1', '2', '3']]
  ])('is none of the numbers of the rows: %s of %j', async (header, numbers) => {
    const rows = numbers.map((number, at) => `${number} | Leaves ${at} | [get](https://leaves.example/${at})`)
    const found = await resources(markdown('Data', `${header} | Dataset | Link`, ...rows))
    expect(found.map(({ quantities }) => quantities.samples)).toEqual(numbers.map(() => null))
  })

  it('may be of few or of many', async () => {
    const rows = ['4', '5', '6'].map((count, at) => `${count} | Leaves ${at} | [get](https://leaves.example/${at})`)
    const found = await resources(markdown('Data', 'Samples | Dataset | Link', ...rows))
    expect(found.map(({ quantities }) => quantities.samples)).toEqual([4, 5, 6])
  })

  it.each([
    ['パラメータ(総/アクティブ)', '1T / 32B', [1e12]],
    ['Params (active/total)', '37B / 671B', [671e9]],
    ['参数 (总/激活)', '671B/37B', [671e9]],
    ['Params', '7B / 13B', [7e9, 13e9]]
  ])('below %s is of all parameters', async (header, cell, parameters) => {
    const [row] = await resources(
      markdown('', `Model | ${header}`, `[Maple](${'https://huggingface.co/lab/maple'}) | ${cell}`)
    )
    expect(row?.parameters).toEqual(parameters)
  })
})

it('goes by short names of papers behind their years', async () => {
  const rows = ['Maple', 'Oak'].map(
    (name, at) => `202${at + 3} | [${name}](https://arxiv.org/abs/2401.0001${at}) | sorts the leaves of ${name} trees`
  )
  const found = await resources(markdown('Sorting', 'Year | Paper | Main mechanism', ...rows))
  expect(found.map(({ name, extra }) => [name, Object.keys(extra)])).toEqual([
    ['Maple', ['Main mechanism']],
    ['Oak', ['Main mechanism']]
  ])
})

describe('a mark that is linked', () => {
  const rows = ['Maple', 'Oak'].map(
    (name, at) => `[${name}](https://${name.toLowerCase()}.example) | [✅](https://jobs.example/${at})`
  )

  it('answers what its header asks', async () => {
    const [maple] = await resources(markdown('Companies', 'Company | Berlin', ...rows))
    expect(maple?.extra).toEqual({ Berlin: '✅' })
    expect(maple?.links.homepage.map(({ url }) => url)).toEqual(['https://maple.example'])
    expect(maple?.links.other.map(({ url }) => url)).toEqual(['https://jobs.example/0'])
  })

  it('says nothing below a word for links', async () => {
    const [maple] = await resources(markdown('Companies', 'Company | Link', ...rows))
    expect(maple?.extra).toEqual({})
  })
})

describe('pages beside the page of a row', () => {
  const row = (name: string): string => `[${name}](https://${name}.example) | [times](https://${name}.example/times)`

  it('are no second one below a header that says something else', async () => {
    const [elm] = await resources(markdown('Tools', 'Tool | Timeline', row('elm'), row('oak')))
    expect([elm?.links.homepage.length, elm?.links.other.length]).toEqual([1, 1])
    const [linked] = await resources(markdown('Tools', 'Tool | Website', row('elm'), row('oak')))
    expect(linked?.links.homepage).toHaveLength(2)
  })

  it('are others in the same cell', async () => {
    const two = (name: string): string =>
      `${name} | [site](https://${name}.example) [tour](https://${name}.example/tour)`
    const [elm] = await resources(markdown('Tools', 'Tool | Maple', two('elm'), two('oak')))
    expect(elm?.links.homepage.length).toBe(2)
  })

  it('are none on the page of the document', async () => {
    const rows = ['[elm](#elm) | [site](https://elm.example)', '[oak](#oak) | [site](https://oak.example)']
    const [elm] = await resources(markdown('Tools', 'Tool | Website', ...rows))
    expect(elm?.links.homepage.map(({ url }) => url)).toEqual(['https://elm.example'])
    expect(elm?.links.other.map(({ url }) => url)).toEqual(['#elm'])
  })
})

describe('a mark for the cell above', () => {
  it('says what that does, without its links', async () => {
    const rows = [
      '[Oak](https://oak.example) | [Grove](https://grove.example) | Oslo',
      '[Fir](https://fir.example) | ↳ | 同上',
      '[Elm](https://elm.example) | Wood | Rome',
      '[Ash](https://ash.example) | ↳ | x'
    ]
    const content = markdown('Models', 'Model | Developer | Place', ...rows)
    const { resources: found, account } = await extract({ path: 'x.md', content })
    expect(found.map(({ name, organization, extra }) => [name, organization, extra['Place']])).toEqual([
      ['Oak', 'Grove', 'Oslo'],
      ['Fir', 'Grove', 'Oslo'],
      ['Elm', 'Wood', 'Rome'],
      ['Ash', 'Wood', 'x']
    ])
    expect(account.links).toEqual({ read: 5, written: 5 })
  })

  it('says nothing of headers between rows, blank cells, links and what is called so', async () => {
    const rows = [
      'Model | Developer | Weights | License',
      `[Oak](https://oak.example) | 〃 | [HF](${WEIGHTS}) | `,
      '[Fir](https://fir.example) | Ditto | 〃 | ↳'
    ]
    const found = await resources(markdown('Models', 'Model | Developer | Weights | License', ...rows))
    expect(found.map(({ organization, missing }) => [organization, missing])).toEqual([
      ['〃', { license: '' }],
      ['Ditto', { weights: '〃' }]
    ])
    expect(found[1]?.license).toBe('↳')
  })

  it('says nothing in the first row', async () => {
    const [first] = await resources(markdown('Models', 'Model | Developer', '[Elm](https://elm.example) | ↳'))
    expect(first?.organization).toBe('↳')
  })
})

describe('people beside where they are', () => {
  it('are no organization', async () => {
    const row = `[Elm](${ARXIV}) | Anne Fir | Grove University`
    const [elm] = await resources(markdown('Papers', 'Title | Team | Affiliation', row))
    expect([elm?.organization, elm?.extra]).toEqual(['Grove University', { Team: 'Anne Fir' }])
    const [alone] = await resources(markdown('Models', 'Model | Team', `[Elm](${WEIGHTS}) | Grove`))
    expect(alone?.organization).toBe('Grove')
  })

  it('go before those who only keep a thing', async () => {
    const [elm] = await resources(
      markdown('Data', 'Dataset | Hosted by | Institution', '[Elm](https://elm.example) | Kaggle | Grove')
    )
    expect(elm?.organization).toBe('Grove')
    const [oak] = await resources(
      markdown('Data', 'Dataset | Hosted by | Town', '[Oak](https://oak.example) | Kaggle | Rome')
    )
    expect(oak?.organization).toBe('Kaggle')
  })

  it('are one where the other column only says something of it', async () => {
    const row = `[Elm](${WEIGHTS}) | Grove | private`
    const [elm] = await resources(markdown('Models', 'Model | Team | Institution type', row))
    expect(elm?.organization).toBe('Grove')
  })
})

describe('a description with its link', () => {
  it('leads to what it describes', async () => {
    const row = (name: string): string => `${name} | [keeps ${name} in good order](https://github.com/lab/${name})`
    const [elm] = await resources(markdown('Tools', 'Tool Name | Description with URL', row('elm'), row('oak')))
    expect(elm?.ids).toEqual(['github:lab/elm'])
    expect(elm?.links.code).toHaveLength(1)
    const [other] = await resources(markdown('Tools', 'Tool Name | Description', row('elm'), row('oak')))
    expect(other?.links.code).toHaveLength(0)
    const text = 'Elm | keeps leaves and is built on [oak](https://github.com/lab/oak)'
    const [told] = await resources(markdown('Tools', 'Tool Name | Description with link', text, text))
    expect(told?.links.code).toHaveLength(0)
  })
})

describe('what is not said', () => {
  it('is missing, wherever it is not said', async () => {
    const row = `[Elm](https://elm.example) | Not specified in source table | [Not specified](https://elm.example/terms)`
    const [elm] = await resources(markdown('Datasets', 'Dataset | Modality | License', row))
    expect([elm?.modalities, elm?.license]).toEqual([[], null])
    expect(elm?.missing).toEqual({ modalities: 'Not specified in source table', license: 'Not specified' })
  })
})

describe('pictures that say what their header does', () => {
  it('say nothing more', async () => {
    const row = '[elm](https://github.com/lab/elm) | ![last commit](https://img.shields.io/x) | ![2 GB](y.png)'
    const [elm] = await resources(markdown('Tools', 'Tool | Last commit | Memory', row))
    expect(elm?.extra).toEqual({ Memory: '2 GB' })
  })
})

describe('a column of the data that was used', () => {
  it('counts nothing, unless it holds numbers', async () => {
    const row = (data: string): string => `[Of leaves and trees in the wild](${ARXIV}) | ${data}`
    const read = async (...rows: string[]) => (await resources(markdown('Papers', 'Title | Datasets', ...rows)))[0]
    const named = await read(row('SLR500, PHOENIX-2014'), row('Oak-14T'))
    expect([named?.quantities.samples, named?.missing, named?.extra]).toEqual([
      null,
      {},
      { Datasets: 'SLR500, PHOENIX-2014' }
    ])
    expect((await read(row('12'), row('9')))?.quantities.samples).toBe(12)
  })
})

describe('a column of modalities', () => {
  it('holds words', async () => {
    const row = (count: number): string => `[Elm ${count}](https://elm.example/${count}) | ${count}`
    const [elm] = await resources(markdown('Datasets', 'Dataset | Modalities', row(3), row(2), row(4)))
    expect([elm?.modalities, elm?.extra]).toEqual([[], { Modalities: '3' }])
  })
})
