import { describe, expect, it } from 'vitest'
import type { Table } from '../src/index.ts'
import { ARXIV, first, markdown, resources, WEIGHTS } from './tables.ts'

describe('a list of papers', () => {
  const paper = (label: string): string => `[${label}](${ARXIV})`
  it.each([
    [
      'with short names and remarks',
      'Paper | Year | Core idea',
      `${paper('Maple')} | 2024 | Leaves by light`,
      `${paper('Oak')} | 2023 | Leaves by colour`
    ],
    [
      'that each use a data set',
      'Paper | Dataset | Task',
      `${paper('May et al.')} | Leaves | Sorting`,
      `${paper('Ash et al.')} | Needles | Counting`
    ],
    [
      'with one number for each',
      'Paper | Core idea | Score',
      `${paper('Maple: leaves by light')} | Light | 9`,
      `${paper('Oak: leaves by colour')} | Colour | 8`
    ],
    ['of one column', 'Paper', paper('Maple: leaves by light'), paper('Oak: leaves by colour')]
  ])('may be one %s', async (_, header, ...rows) => {
    const table = await first(markdown('Papers', header, ...rows))
    expect([table.kind, table.columns[0]?.field]).toEqual(['paper', 'name'])
  })

  it.each([
    ['Title | Method | Link', 'CNN / SVM', 'RF, CNN'],
    ['Title | Year | Methods | Link', '2020 | First the leaves are sorted, then they are counted', '2021 | Oak'],
    [
      'Title | Year | Link | Dataset',
      `2020 | [Paper](${ARXIV}) | Leaves, Needles`,
      `2021 | [Paper](${ARXIV}) | Bark / Roots`
    ]
  ])('is named by its titles where %s holds what was used', async (header, ...used) => {
    const rows = used.map((cells, at) => `A study of leaves ${at} in the light | ${cells} | [Paper](${ARXIV})`)
    const found = await resources(markdown('Papers', header, ...rows))
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ['paper', 'A study of leaves 0 in the light'],
      ['paper', 'A study of leaves 1 in the light']
    ])
  })

  it.each(['Dataset', 'Name', 'Challenge'])('may be called by its venue under %s', async header => {
    const row = (venue: string, title: string): string => `${venue} | [${title}](${ARXIV})`
    const rows = [row('ISBI 2012', 'Sorting the leaves of maples'), row('MICCAI 2015', 'Of needles in the wild')]
    const [isbi] = await resources(markdown('Datasets', `${header} | Paper`, ...rows))
    expect(isbi).toMatchObject({ name: 'ISBI 2012', title: 'Sorting the leaves of maples' })
  })

  it.each(['Architecture Name', 'Backbone'])('is the title where papers are listed with their %s', async header => {
    const rows = ['Sorting the leaves of maples | U-Net', 'Of needles in the wild | ResNet'].map(
      row => `${row} | ${ARXIV}`
    )
    const found = await resources(markdown('Papers', `Title | ${header} | Link`, ...rows))
    expect(found.map(({ name }) => name)).toEqual(['Sorting the leaves of maples', 'Of needles in the wild'])
  })

  it('is a task in front of the papers that did it, where no papers are listed', async () => {
    const rows = ['Sorting', 'Counting'].map(task => `${task} | [A study of ${task} leaves in the light](${ARXIV})`)
    const found = await resources(markdown('Clinical tasks', 'Task | Link', ...rows))
    expect(found.map(({ name }) => name)).toEqual(['Sorting', 'Counting'])
  })

  it.each(['Date | Venue | Link | Authors', 'Date | Publication | Link | Authors', 'Date | Venue | Authors | Link'])(
    'is named by what it links, and not by where that appeared: %s',
    async header => {
      const row = (venue: string, title: string): string => {
        const cells: Record<string, string> = { Date: '2023', Authors: `May ${venue}`, Link: `[${title}](${ARXIV})` }
        return header
          .split(' | ')
          .map(each => cells[each] ?? venue)
          .join(' | ')
      }
      const rows = [row('ICML', 'Maple: sorting leaves by light'), row('ICLR', 'Oak: of needles in the wild')]
      const found = await resources(markdown('Papers', header, ...rows))
      expect(found.map(({ name, links }) => [name, links.paper.map(({ venue }) => venue)])).toEqual([
        ['Maple: sorting leaves by light', ['ICML']],
        ['Oak: of needles in the wild', ['ICLR']]
      ])
    }
  )

  it('is named by what the papers made, where that has a name', async () => {
    const rows = [`A study of leaves in light | Maple | [Paper](${ARXIV})`, `Of needles in the wild | OakNet | -`]
    const found = await resources(markdown('Papers', 'Title | Method | Link', ...rows))
    expect(found.map(({ name, title }) => [name, title])).toEqual([
      ['Maple', 'A study of leaves in light'],
      ['OakNet', 'Of needles in the wild']
    ])
  })

  it('is one by its column of titles, whatever else it says', async () => {
    const row = (technique: string): string => `${technique} | MRI | Of Leaves in Light [[pdf]](${ARXIV}) | 2016`
    const content = markdown('Segmentation', 'Technique | Modality | Paper Title | Year', row('FCN'), row('U-Net'))
    expect((await first(content)).kind).toBe('paper')
  })
})

describe('a heading for papers and other things', () => {
  const rows = ['Maple', 'Oak'].map(name => `${name} | [Of trees in the wild](${ARXIV}) | CVPR | -`)
  it.each([
    ['The papers and related projects', 'Code', 'paper'],
    ['Papers & Datasets', 'Code', 'paper'],
    ['论文与工具', 'Code', 'paper'],
    ['Tools and papers', 'Code', 'paper'],
    ['Papers & Datasets', 'Samples', 'dataset'],
    ['Datasets and benchmarks', 'Code', 'benchmark'],
    ['Tools', 'Code', 'tool'],
    ['Tools for papers', 'Code', 'tool']
  ])('%s above papers, venues and %s lists resources of kind %s', async (section, header, kind) => {
    expect((await first(markdown(section, `Name | Paper | Venue | ${header}`, ...rows))).kind).toBe(kind)
  })

  it('lists no papers where nothing has its venue', async () => {
    const content = markdown('Papers and tools', 'Name | Paper | Code', `Maple | [Of trees](${ARXIV}) | -`)
    expect((await first(content)).kind).toBe('tool')
  })
})

describe('titles beside who gives data sets, or their terms', () => {
  const page = '[Maple](https://maple.example)'
  it.each([
    ['Title | Updated | Dataset Provider | Paper', `${page} | 2019 | Grove | [paper](${ARXIV})`, 'dataset'],
    ['标题 | 数据集提供者 | 说明 | 论文地址', `${page} | 林 | 叶 | [论文](${ARXIV})`, 'dataset'],
    ['Title | Dataset license | Paper', `${page} | MIT | [paper](${ARXIV})`, 'dataset'],
    ['Title | Dataset Provider | Code', `[Of maples in the wild](${ARXIV}) | Grove | -`, 'paper'],
    ['Title | Dataset size | Paper', `${page} | 300 | [paper](${ARXIV})`, 'paper'],
    ['Title | Provider | Paper', `${page} | Grove | [paper](${ARXIV})`, 'paper']
  ])('are %s', async (header, row, kind) => {
    expect((await first(markdown('', header, row))).kind).toBe(kind)
  })
})

describe('a list without links', () => {
  it.each([
    [
      'of titles with venues',
      'Sorting',
      'Title | Venue',
      'Sorting the leaves of maples by light | NeurIPS 2023',
      'Of needles in the wild and at home | MICCAI 2022',
      'paper'
    ],
    [
      'of short names of papers with venues',
      'Sorting',
      'Paper | Venue',
      'Maple | NeurIPS 2023',
      'Oak | MICCAI 2022',
      'paper'
    ],
    [
      'of titles with years',
      'Papers on sorting',
      'Title | Year',
      'Sorting the leaves of maples by light | 2023',
      'Of needles in the wild and at home | 2022',
      'paper'
    ],
    [
      'by its header and one field',
      'Pathology',
      'Dataset | Organ | Size',
      'Maple | Leaf | 400 images',
      'Oak | Root | 10K',
      'dataset'
    ],
    ['with a type', 'Models', 'Model | Type | Modality', 'Maple | ViT | CT', 'Oak | CNN | MRI', 'model'],
    [
      'with a status',
      'Datasets',
      'Dataset | Modality | Samples | Status',
      'Maple | MRI | 250 | Public',
      'Oak | CT | 90 | Private',
      'dataset'
    ],
    ['of one class each', 'Datasets', 'Dataset | Class | Images', 'Maple | tree | 100', 'Fern | herb | 200', 'dataset'],
    [
      'below a heading that names two kinds',
      'Datasets & Benchmarks',
      'Dataset | Species | Cells',
      'Maple | tree | 758',
      'Oak | tree | 383',
      'dataset'
    ],
    [
      'with two remarks on each row',
      'Datasets',
      'Dataset | Domain | Phases',
      'Maple | The growth of leaves | 7',
      'Oak | The growth of bark | 9',
      'dataset'
    ],
    [
      'below a heading for what it holds',
      'Biobanks',
      'Biobank | Country | Participants',
      'Maple | UK | 500,000',
      'Oak | FI | 90,000',
      'dataset'
    ],
    [
      'with counts of parts',
      'Knowledge Graphs',
      'Knowledge Graph | Nodes | Edges',
      'Maple | 20M+ | 100M+',
      'Oak | 129K | 4M',
      'dataset'
    ],
    [
      'with counts of parts behind a mark',
      'Datasets',
      'Dataset | #Nodes | #Edges',
      'Maple | 20,100 | 100,300',
      'Oak | 129,000 | 4,100,000',
      'dataset'
    ],
    [
      'with how densely it is filled',
      'Common Public Datasets',
      'Dataset | Users | Items | Sparsity',
      'Maple | 6,100 | 3,700 | 95.5%',
      'Oak | 29,800 | 40,900 | 99.9%',
      'dataset'
    ],
    [
      'with how it is set up',
      'Benchmarks',
      'Benchmark | Domain | Config | Platform',
      'Maple | Leaves | Fixed arm | Ladder',
      'Oak | Roots | Free arm | Spade',
      'benchmark'
    ],
    [
      'with addresses to come',
      'Models',
      'Model Name | Description | Card',
      'Maple | Sorts the leaves of trees | [Link](#)',
      'Oak | Counts the leaves of trees | [Link](#)',
      'model'
    ],
    [
      'with links whose addresses are left out',
      'Sorting',
      'Title | Venue | Code',
      '[Maples in the light of autumn]() | TMI 2024 | [code]()',
      '[Oaks in the light of spring]() | TMI 2023 | [code]()',
      'paper'
    ],
    [
      'with papers to come',
      'Models',
      'Model | Venue | Paper | Code | Description',
      'Maple | TMI 2024 | [Link]() | [Link](#) | Sorts the leaves of trees',
      'Oak | TMI 2023 | [Link](#) | [Link]() | Counts the leaves of trees',
      'model'
    ],
    [
      'with pages of its own',
      'Datasets',
      'Dataset | Modality | Details',
      'Maple | CT | [page](data/maple.md)',
      'Oak | MRI | [page](data/oak.md)',
      'dataset'
    ]
  ])('is one %s', async (_, section, header, one, two, kind) => {
    expect((await first(markdown(section, header, one, two))).kind).toBe(kind)
  })

  it('is one below the title of the document alone', async () => {
    const content = '# Leaf Datasets\n\n| Dataset | Modality |\n|---|---|\n| Maple | MRI |\n| Oak | CT |\n'
    expect((await first(content)).kind).toBe('dataset')
  })
})

describe('models linked to their weights', () => {
  const file = (name: string): string => `[${name}](https://github.com/grove/assets/releases/download/v1/${name}.pt)`
  const page = (name: string): string => `[${name}](https://huggingface.co/grove/${name})`
  const read = async (
    section: string,
    header: string,
    link: (name: string) => string,
    figures: string
  ): Promise<Table> =>
    await first(markdown(section, header, ...['elm-n', 'fir-s'].map(name => `${link(name)} | ${figures}`)))

  it.each([
    [
      'Model | size (pixels) | mAP 50-95 | Speed CPU (ms) | params (M) | FLOPs (B)',
      file,
      '640 | 39.5 | 56.1 | 2.6 | 6.5'
    ],
    ['Model | mAP | params (M)', page, '39.5 | 2.6']
  ])('are a list with their sizes, whatever is measured: %s', async (header, link, figures) => {
    const { kind, columns } = await read('Performance', header, link, figures)
    expect([kind, columns.find(({ header }) => header === 'params (M)')?.field]).toEqual(['model', 'parameters'])
  })

  it.each([
    ['Models', 'Model | Language | Accuracy', page, 'fi | 81.2'],
    ['Models', 'Model | Base | Description | Top-1', file, 'oak | Sorts the leaves of trees | 81.2']
  ])(
    'are a list with what they were made for or of, beside one measure: %s, %s',
    async (section, header, link, said) => {
      expect((await read(section, header, link, said)).kind).toBe('model')
    }
  )

  it('are one that names the data in front', async () => {
    const rows = [`fi | Maple | ${page('elm-n')} | 3.1`, `sv | Oak | ${page('fir-s')} | 3.1`]
    const found = await resources(markdown('Checkpoints', 'Language | Dataset | Model | WER', ...rows))
    expect(found.map(({ id, extra }) => [id, extra['WER']])).toEqual([
      ['model/elm-n', '3.1'],
      ['model/fir-s', '3.1']
    ])
  })

  it('are none where they come again with other data', async () => {
    const rows = ['Maple', 'Oak'].flatMap(data => ['elm-n', 'fir-s'].map(name => `${page(name)} | ${data} | 81.2`))
    expect((await first(markdown('Models', 'Model | Dataset | Accuracy', ...rows))).kind).toBeNull()
  })

  it.each([
    ['Results', 'Model | Language | Accuracy', page, 'fi | 81.2'],
    ['Models', 'Model | Language | WER | Accuracy', page, 'fi | 3.1 | 81.2'],
    ['Models', 'Model | Open | Accuracy', page, '✓ | 81.2'],
    ['Performance', 'Model | mAP | params (M)', (name: string): string => name, '39.5 | 2.6'],
    ['Performance', 'Model | Leaves | Roots', page, '39.5 | 80.2'],
    ['Leaderboard', 'Model | Params | Leaves | Accuracy', page, '7B | 39.5 | 80.2']
  ])('are none below %s with %s', async (section, header, link, figures) => {
    expect((await read(section, header, link, figures)).kind).toBeNull()
  })
})

describe('files', () => {
  const file = (name: string): string => `[${name}](https://grove.example/${name})`
  const inRepository = (name: string): string => `[${name}](https://github.com/grove/oak/blob/main/${name})`
  it.each([
    ['Model Checkpoints | Size', file, '41 MB', 'model'],
    ['Pruning data files | Size', file, '41 MB', 'dataset'],
    ['Dataset files | Description', file, 'Leaves by light', 'dataset'],
    ['File | Description', file, 'Leaves by light', null],
    ['Data files | Size', (name: string) => name, '41 MB', null],
    ['Data files | Description', inRepository, 'Leaves by light', null]
  ])('are what is listed where each is linked in front: %s', async (header, link, said, kind) => {
    const rows = ['oak.json', 'elm.json'].map(name => `${link(name)} | ${said}`)
    expect((await first(markdown('Downloads', header, ...rows))).kind).toBe(kind)
  })

  it('behind a name are those of what it names', async () => {
    const found = await resources(markdown('', 'Method | Data files | Code', `Oak | ${file('a.json')} | ${ARXIV}`))
    expect(found.map(({ name }) => name)).toEqual(['Oak'])
  })

  it('on a hub of models are these, whatever heads them', async () => {
    const rows = ['elm', 'fir'].map(name => `[${name}](https://huggingface.co/grove/${name}) | LLaMA`)
    expect((await first(markdown('Serving', 'Model Weights | Base', ...rows))).kind).toBe('model')
  })
})

describe('models that are not linked', () => {
  it('are listed by the names that a hub knows', async () => {
    const rows = ['base', 'large'].map(size => `\`grove/oak-${size}\` | 135M | leaves`)
    expect((await first(markdown('A hub', 'Model | #params | Tokenizer', ...rows))).kind).toBe('model')
    expect((await first(markdown('A hub', 'Model | #params | Tokenizer', 'Oak | 135M | leaves'))).kind).toBeNull()
  })
})

describe('models that are measured', () => {
  const rows = ['maple', 'oak', 'elm'].map(
    (name, at) => `${90 + at}.1 | 8${at}.3 | 1${at}.2 | [${name}](https://short.example/${name})`
  )
  it.each([
    ['Pretrained models', '# Params (M)', 'model'],
    ['Pretrained models', 'Leaves', null],
    ['Serving', '# Params (M)', null]
  ])('are listed below a heading for them where their sizes are told: %s, %s', async (heading, header, kind) => {
    expect((await first(markdown(heading, `Sensitivity | Accuracy | ${header} | Model`, ...rows))).kind).toBe(kind)
  })

  it.each([
    ['Expected results', null],
    ['Networks', 'model']
  ])('are none that were tried again and again, below %s', async (heading, kind) => {
    const tried = [1, 2, 3, 4].map(
      at => `Oak-${at > 2 ? 'B' : 'L'} | grove${at} | 0.9${at} | [log](https://wandb.ai/grove/${at})`
    )
    expect((await first(markdown(heading, 'Model | On | Accuracy | Link', ...tried))).kind).toBe(kind)
  })
})

describe('data behind authors', () => {
  it('that use them name no row', async () => {
    const rows = [
      'Elm et al. | 2019 | TMI | Maple',
      'Fir et al. | 2020 | MedIA | Maple',
      'Ash et al. | 2021 | TMI | Oak'
    ]
    expect((await first(markdown('Literature', 'Author | Year | Venue | Dataset', ...rows))).kind).toBeNull()
  })

  it('name the rows below a heading for data sets', async () => {
    const rows = ['Google | Maple | 9M', 'Elm Labs | Oak | 8K', 'Grove | Maple | 1M', 'Fir | Ash | 2M']
    expect((await first(markdown('Datasets', 'Author | Dataset | Size', ...rows))).kind).toBe('dataset')
  })

  it('name the rows where each has its own, or links it', async () => {
    const own = ['Elm et al. | 2019 | Maple', 'Fir et al. | 2020 | Birch', 'Ash et al. | 2021 | Oak']
    const linked = ['Maple', 'Maple', 'Oak'].map(
      (name, at) => `Elm ${'abc'[at]} | 2019 | [${name}](https://oak.example/${at})`
    )
    for (const rows of [own, linked])
      expect((await first(markdown('', 'Author | Year | Dataset', ...rows))).kind).toBe('dataset')
  })
})

describe('what a section does with models', () => {
  it.each(['Evaluation', 'Benchmarking', 'Evaluation of leaves'])('makes them no benchmarks: %s', async section => {
    const content = markdown(
      section,
      'Method | Paper | Code',
      `Maple | [paper](${ARXIV}) | [code](https://github.com/a/b)`
    )
    expect((await first(content)).kind).toBe('model')
  })
})

describe('links that tell what is listed', () => {
  it('are those to weights, under any header', async () => {
    const content = markdown('', 'Name | Hugging Face | Paper', `Maple | [m](${WEIGHTS}) | [p](${ARXIV})`)
    expect((await first(content)).kind).toBe('model')
    const data = `Oak | [d](https://huggingface.co/datasets/lab/oak) | [p](${ARXIV})`
    expect((await first(`${content}| ${data} |\n`)).kind).toBe('model')
  })

  it.each(['LLM base', 'Base Checkpoint', 'Base-Model', 'Base (LLM)', 'Parent LLM'])(
    'are no base of others: %s',
    async header => {
      const content = markdown(
        'Models',
        `Model | ${header} | Paper`,
        `Maple | [LLaMA-7B](${WEIGHTS}) | [arXiv](${ARXIV})`
      )
      const [maple] = await resources(content)
      expect([maple?.links.weights, maple?.parameters]).toEqual([[], []])
    }
  )
})

describe('data', () => {
  it('are listed by names and how much there is of each, below a heading for them', async () => {
    const rows = ['leaves | Oak book | 2k | clinic', 'roots | Elm book | 15k | clinic']
    for (const [heading, kind] of [
      ['Fine-tuning data set', 'dataset'],
      ['Training', null]
    ] as const)
      expect((await first(markdown(heading, 'Type | Name | Amount | From', ...rows))).kind).toBe(kind)
    expect((await first('# Leaf data sets\n\n| Name | Amount |\n|---|---|\n| Oak | 2k |\n| Elm | 3k |'))?.kind).toBe(
      'dataset'
    )
  })

  it('are listed below the word for what is done with them, where each is linked', async () => {
    const rows = ['oak', 'elm'].map(name => `[${name}](https://${name}.example) | CT, MRI | 4`)
    expect((await first(markdown('Loaders', 'Task | Modalities | Classes', ...rows))).kind).toBe('dataset')
    expect((await first(markdown('Loaders', 'Task | Bark | Classes', ...rows))).kind).toBeNull()
  })
})

describe('what can be had', () => {
  it.each([
    ['Outils', 'Jeu | Auteur | Licence', 'tool'],
    ['Outils', 'Jeu | Auteur | Couleur', null],
    ['Merci', 'Jeu | Auteur | Licence', null]
  ])('is listed below %s where who made it and its terms are told: %s', async (heading, header, kind) => {
    const rows = ['Érable | Anne Orme | MIT', 'Chêne | Jean Frêne | GPL-3.0']
    expect((await first(markdown(heading, header, ...rows))).kind).toBe(kind)
  })
})

describe('a section', () => {
  it.each([
    ['Oak models (details in projects/oak)', 'model'],
    ['Papers (see also our tools)', 'paper']
  ])('ends where a bracket begins: %s', async (heading, kind) => {
    const row = '[maple](https://maple.example) | leaves'
    expect((await first(markdown(heading, 'Name | Notes', row))).kind).toBe(kind)
  })

  it.each([
    ['Data Augmentation', 'other'],
    ['Data Exchange', 'other'],
    ['Data formats', 'other'],
    ['Data portals', 'dataset'],
    ['Data-Centric Methods', 'other'],
    ['Model compression', 'other'],
    ['Data access', 'dataset'],
    ['Data availability', 'other'],
    ['Dataset access', 'dataset'],
    ['Dataset Availability', 'dataset'],
    ['Model Availability', 'model'],
    ['Medical Data', 'dataset'],
    ['Data collections', 'dataset'],
    ['Data and code', 'dataset'],
    ['Pretrained Models', 'model'],
    ['Datensätze', 'dataset'],
    ['Sprachmodelle', 'model'],
    ['資料集', 'dataset'],
    ['評測基準', 'benchmark'],
    // What stands in front of a preposition or a bracket is listed.
    ['Datasets for LLMs', 'dataset'],
    ['Papers on Language Models', 'paper'],
    ['Models trained on public data', 'model'],
    ['Benchmark datasets (for models)', 'dataset'],
    // Data on which something was tried are not.
    ['Models trained on the leaf dataset', 'model'],
    ['Models evaluated on leaf corpora', 'model'],
    ['Results on the grove dataset', 'other'],
    ['Pretrained on public datasets', 'other'],
    ['Fine-tuning with your own data', 'other'],
    ['在公开数据集上训练的模型', 'model'],
    ['在公开数据集上的实验结果', 'other'],
    ['Datasets for fine-tuning on phones', 'dataset'],
    ['Datasets on GitHub', 'dataset'],
    ['Surveys on datasets', 'paper'],
    ['Tested on trees: datasets', 'dataset'],
    ['Data used for training', 'dataset'],
    ['在线训练数据集', 'dataset'],
    ['Plugins', 'tool'],
    ['Browser extensions (free)', 'tool'],
    ['Utilities for pruning', 'tool'],
    ['Chrome 插件', 'tool'],
    ['File extensions', 'other'],
    ['Extensions planned', 'other'],
    ['Plugin development', 'other'],
    ['Datensätze für Sprachmodelle', 'dataset'],
    ['A collection of datasets for models', 'dataset'],
    ['A survey of models', 'model'],
    // What models and data are the topic of is listed.
    ['LLMs for trees: papers', 'paper'],
    ['LLM for leaves benchmarks', 'benchmark'],
    ['LLM (2024) papers', 'paper'],
    ['Data in the wild: benchmarks', 'benchmark'],
    ['Data to text models', 'model'],
    ['Datasets and tutorials', 'dataset'],
    ['Evaluation of models', 'model'],
    ['A library of datasets', 'dataset'],
    ['Free data, no application', 'dataset'],
    ['Free, no application', 'other'],
    // Other things are listed as well.
    ['Courses on LLMs', 'other'],
    ['LLM inference foundations', 'other'],
    ['LLM tutorials', 'other'],
    ['Tutorial datasets', 'dataset'],
    ['기계학습 벤치마크', 'benchmark'],
    // These languages put the head noun first.
    ['Modelos de evaluación', 'model'],
    ['Jeux de données pour LLM', 'dataset'],
    ['Datasets para modelos LLM', 'dataset'],
    ['Модели и датасеты', 'model'],
    ['Bộ dữ liệu', 'dataset'],
    ['Herramientas', 'tool']
  ])('headed %s lists resources of kind %s', async (section, kind) => {
    expect((await first(markdown(section, 'Name | Link', 'Maple | [site](https://maple.example)'))).kind).toBe(kind)
  })
})

describe('a heading for what models are made of', () => {
  it.each([
    ['Clinical data', 'Name | Paper | Weights', `Oak | [p](${ARXIV}) | [w](${WEIGHTS})`, 'model'],
    ['Image data', 'Name | Params | Link', `Oak | 7B | [w](${WEIGHTS})`, 'model'],
    ['Clinical datasets', 'Name | Paper | Weights', `Oak | [p](${ARXIV}) | [w](${WEIGHTS})`, 'dataset'],
    ['Clinical data', 'Dataset | Weights', `Oak | [w](${WEIGHTS})`, 'dataset'],
    ['Clinical data', 'Name | Data | Weights', `Oak | [d](https://oak.example) | [w](${WEIGHTS})`, 'dataset'],
    ['Clinical data', 'Name | Paper', `Oak | [p](${ARXIV})`, 'dataset'],
    ['Grove dataset', 'Method | Dice | Weights', `Oak | 81.2 | [w](${WEIGHTS})`, 'model'],
    ['Grove dataset', 'Name | Checkpoint', 'Oak | [file](https://drive.google.com/file/d/1a/view)', 'model'],
    [
      'Grove dataset',
      'Backbone | Params | Link',
      'Oak | 25M | [file](https://drive.google.com/file/d/1a/view)',
      'model'
    ],
    ['Data and pretrained weights', 'Name | Params | Link', `Oak | 7B | [w](${WEIGHTS})`, 'model'],
    ['Grove dataset', 'Method | Link', 'Oak | [file](https://drive.google.com/file/d/1a/view)', 'dataset'],
    ['Datasets', 'Name | Modality | Weights', `Oak | CT | [w](${WEIGHTS})`, 'dataset'],
    ['Datasets', 'Method | Weights', `Oak | [w](${WEIGHTS})`, 'dataset'],
    ['Grove dataset', 'Method | Weights | Data', `Oak | [w](${WEIGHTS}) | [d](https://oak.example)`, 'dataset']
  ])('%s above %s: %s is a %s', async (section, header, row, kind) => {
    expect((await first(markdown(section, header, row))).kind).toBe(kind)
  })
})

describe('the title of a document', () => {
  const kindBelow = async (...titles: string[]): Promise<string | null | undefined> => {
    const headings = titles.map((title, at) => `${'#'.repeat(at + 1)} ${title}`).join('\n\n')
    return (await first(`${headings}\n\nName | Link\n-|-\nMaple | [site](https://maple.example)\n`)).kind
  }

  it('says what is listed where no heading does', async () => {
    expect(await kindBelow('Awesome Datasets', 'Trees')).toBe('dataset')
    expect(await kindBelow('Awesome Datasets', 'Longer training schedule')).toBe('dataset')
  })

  it.each(['Books', 'Courses', 'Blogs & Talks', '书籍', 'Lectures'])('says nothing of %s', async heading => {
    expect(await kindBelow('Awesome Datasets', heading)).toBe('other')
  })

  it.each(['Video', 'Course materials', 'Event extraction', 'News'])('says what is listed below %s', async heading => {
    expect(await kindBelow('Awesome Datasets', heading)).toBe('dataset')
  })

  it('is not asked where a heading between says so: data are of other things as well', async () => {
    for (const heading of ['Books', 'Lectures', 'LLM tutorials'])
      expect(await kindBelow('Awesome Tools', 'Datasets', heading)).toBe('dataset')
  })
})

describe('a list that links nothing', () => {
  it.each([
    [
      'papers with the years of their venues',
      '',
      'Paper | Venue',
      ['Maple | Trees Security 2024', 'Oak | IEEE T&L 2025'],
      'paper'
    ],
    [
      'data with their licenses',
      'Maps',
      'Dataset | Accuracy | Spread | License',
      ['Maple | 2 | 3 | MIT', 'Oak | 4 | 5 | CC BY 4.0'],
      'dataset'
    ],
    [
      'data with their parts',
      'Robot data',
      'Dataset | Robot | Episodes',
      ['Maple | arm | 2,045', 'Oak | leg | ~2,000'],
      'dataset'
    ],
    ['models with their sizes', 'Models', 'Name | Params | Tokens', ['Maple | 7B | 1T', 'Oak | 13B | 2T'], 'model'],
    [
      'models with their bases',
      'Models',
      'Model | Backbone | Leaves',
      ['Maple | ViT-L | red', 'Oak | ViT-G | green'],
      'model'
    ],
    [
      'data with their licenses in groups',
      '',
      'Specialty | Dataset | License',
      ['Bark | Maple | MIT', 'Roots | Oak | MIT'],
      'dataset'
    ],
    [
      'models in groups',
      '',
      'Domain | Model | Params | Purpose',
      ['Bark | Maple | 7B | sorts leaves', 'Roots | Oak | 4B | finds trees'],
      'model'
    ],
    ['books', 'Shelf', 'Book | Author | Year', ['Trees | Jo Elm | 2016', 'Roots | Kim Fir | 2006'], 'other']
  ])('may be one of %s', async (_, section, header, rows, kind) => {
    expect((await first(markdown(section, header, ...rows))).kind).toBe(kind)
  })

  it.each([
    ['', 'Paper | Remark', ['Maple | Trees Security', 'Oak | IEEE T&L']],
    ['Maps', 'Dataset | Accuracy | Spread | Owner', ['Maple | 2 | 3 | Elm', 'Oak | 4 | 5 | Fir']],
    ['', 'Name | Params | Tokens', ['Maple | 7B | 1T', 'Oak | 13B | 2T']],
    ['Model details', 'Module | Params | Tokens', ['Stem | 7B | 1T', 'Head | 13B | 2T']],
    ['Portfolio', 'Title | Conference', ['Keynote on trees', 'Maples at work'].map(title => `${title} | PyTree 2020`)],
    ['Tutorials', 'Name | Description', ['01_intro.ipynb | first steps', '02_train.ipynb | training']],
    ['Models', 'Mode | Models | Use', ['Fast | Maple-mini, Oak 4.6 | chat', 'Slow | Oak 4.8, Elm 5, Fir | code']],
    ['', 'Method | Dataset | Leaves', ['Maple | ADNI | red', 'Oak | OASIS | green']],
    [
      'Training',
      'Stage | Dataset | Samples | Description',
      ['SFT | ADNI | 10k | for talk', 'RL | OASIS | 5k | for use']
    ]
  ])('is none below %s with %s', async (section, header, rows) => {
    expect((await first(markdown(section, header, ...rows))).kind).toBeNull()
  })
})

describe('a word for two kinds', () => {
  it('is a word for either: both head names', async () => {
    const rows = ['Maple | text, audio | helps', 'Oak | video | helps too']
    const header = 'Dataset/Challenge | Modalities | Status'
    expect((await first(markdown('Stress', header, ...rows))).kind).toBe('dataset')
    expect((await first(markdown('Stress', 'Dataset/Height | Modalities | Status', ...rows))).kind).toBeNull()
  })
})

describe('a heading for databases', () => {
  it.each([
    ['SQL Databases', 'tool'],
    ['Vector databases', 'tool'],
    ['Databases of leaves', 'dataset'],
    ['Protein databases', 'dataset'],
    ['Time-series databases', 'dataset']
  ])('says which are programs: %s', async (heading, kind) => {
    const row = (name: string): string => `[${name}](https://${name}.example) | keeps what it is given`
    expect((await first(markdown(heading, 'Resource Name | Description', row('elm'), row('oak')))).kind).toBe(kind)
  })
})

describe('a heading that says less than the rows', () => {
  const repos = ['maple', 'oak', 'elm'].map(name => `[${name}](https://github.com/lab/${name}) | keeps leaves | Linux`)
  const header = 'Name | Description | Platform'

  it('is an area of programs, where another heading stands below it', async () => {
    const kindOf = async (headings: string): Promise<string | null> =>
      (await first(markdown(headings, header, ...repos))).kind
    expect(await kindOf('Data\n\n### Backup')).toBe('tool')
    expect(await kindOf('Data')).toBe('dataset')
    const data = repos.map(row => row.replace('Linux', 'en'))
    expect((await first(markdown('Data\n\n### Text', 'Name | Description | Language', ...data))).kind).toBe('dataset')
    expect(await kindOf('Datasets\n\n### Leaves')).toBe('dataset')
  })

  it('is of contests to break into things, which are no benchmarks', async () => {
    const rows = ['Maple | [site](https://maple.example) | x', 'Oak | [site](https://oak.example) | y']
    const kindOf = async (heading: string): Promise<string | null> =>
      (await first(markdown(heading, 'Resource | URL | Description', ...rows))).kind
    expect(await kindOf('CTF & Challenges')).toBe('other')
    expect(await kindOf('Challenges')).toBe('benchmark')
  })

  it('goes behind codes that have a paper', async () => {
    const rows = ['maple', 'oak'].map(
      name =>
        `[${name}](https://${name}.example) | grows | [x](https://github.com/lab/${name}) | [arXiv](https://arxiv.org/abs/2401.00011)`
    )
    expect((await first(markdown('All', 'Code | Description | Repo | Paper', ...rows))).kind).toBe('tool')
  })
})

describe('rows that lead to what the document has on them', () => {
  const note = (name: string): string => `[${name}](notes/${name}.md)`

  it('are papers that are told of', async () => {
    const rows = ['maple', 'oak'].map(name => `${note(`trees-${name}`)} | ${note(name)} | sorts leaves by their light`)
    expect((await first(markdown('2026', 'Topic | Paper | Summary', ...rows))).kind).toBe('paper')
    expect((await first(markdown('2026', 'Topic | Step | Summary', ...rows))).kind).toBeNull()
  })

  it('are programs in a document that collects them, each with a folder of its own', async () => {
    const row = (name: string): string => `Sorting | **${name}** | Leaf Pro | [\`${name}\`](./stacks/${name})`
    const table = markdown(
      'All',
      'Category | Open-Source Tool | Alternative | Stack',
      row('elm'),
      row('oak'),
      row('fir')
    )
    expect((await first(table.replace('# A list', '# Awesome stacks'))).kind).toBe('tool')
    expect((await first(table.replace('# A list', '# Maple'))).kind).toBeNull()
    const anchors = table.replace('# A list', '# Awesome stacks').replaceAll('./stacks/', '#')
    expect((await first(anchors)).kind).toBeNull()
  })

  it('are papers with their venues', async () => {
    const rows = ['maple | ICLR 2019', 'oak | NeurIPS 2020'].map(row => `${row} | sorts | [x](x.md)`)
    expect((await first(markdown('All', 'Paper | Venue | Idea | Concept', ...rows))).kind).toBe('paper')
  })
})

describe('names beside venues', () => {
  const rows = ['`maple` | MIDL 2018', '`oak` | CVPR 2021']

  it('are models where the title says so', async () => {
    const content = `# 完整网络架构\n\n| 名称 | 发表 |\n|---|---|\n${rows.map(row => `| ${row} |`).join('\n')}\n`
    expect((await first(content)).kind).toBe('model')
    expect((await first(content.replace('完整网络架构', '日程'))).kind).toBeNull()
  })
})

describe('games and films', () => {
  it('are listed where who made them and when is told', async () => {
    const rows = ['Maple | Leaf Ltd | 2019 | light', 'Oak | Bark Inc | 2020 | dark']
    expect((await first(markdown('All', 'Game | Developer | Year | Engine', ...rows))).kind).toBe('other')
    expect((await first(markdown('All', 'Game | Score | Level | Engine', ...rows))).kind).toBeNull()
  })

  it('are listed where one catalogue has a page for each', async () => {
    const rows = (base: string): string[] =>
      ['Maple', 'Oak', 'Elm'].map((name, at) => `[${name}](${base}tt000${at}/) | drama | 200${at}`)
    expect((await first(markdown('Drama', 'Movie | Genre | Year', ...rows('https://films.example/title/')))).kind).toBe(
      'other'
    )
    expect((await first(markdown('Drama', 'Movie | Genre | Year', ...rows('films/')))).kind).toBeNull()
  })
})

describe('a column that says what each row is', () => {
  const rows = (...types: string[]): string[] =>
    types.map((type, at) => `[Maple ${at}](https://maple${at}.example) | ${type} | leaves of all kinds`)

  it('says the kind where it says the same one each time', async () => {
    const header = 'Resource | Type | Notes'
    const below = (...types: string[]): string =>
      markdown('Additions to the library', header, ...rows(...types)).replace('| Resource', '### Trees\n\n| Resource')
    expect((await first(below('Data', 'Dataset'))).kind).toBe('dataset')
    expect((await first(below('Data', 'Model'))).kind).toBe('tool')
    expect((await first(below('Leaf', 'Leaf'))).kind).toBe('tool')
    expect((await first(below('Database', 'Database'))).kind).toBe('tool')
    // So does the heading right above.
    expect((await first(markdown('Tools', header, ...rows('Database', 'Database')))).kind).toBe('tool')
    // What heads the names says more.
    expect((await first(markdown('', 'Model | Type | Notes', ...rows('Data', 'Data')))).kind).toBe('model')
  })
})

describe('a word for names at the end of a header', () => {
  const rows = ['Maple | leaves | for anyone', 'Oak | bark | for some', 'Elm | roots | for few']
  it.each([
    ['软件名称', 'tool'],
    ['プロジェクト名', 'tool'],
    ['데이터베이스 이름', 'dataset'],
    ['サイト名', 'other']
  ])('leaves the word for a kind: %s', async (header, kind) => {
    const linked = rows.map((row, at) => `${row} | [x](https://${['maple', 'oak', 'elm'][at]}.example)`)
    const found = await first(markdown('', `${header} | Scope | Notes | Link`, ...linked))
    expect([found.kind, found.columns[0]?.field]).toEqual([kind, 'name'])
  })
})

describe('a heading', () => {
  const kindBelow = async (section: string): Promise<string | null> =>
    (
      await first(
        markdown(section, 'Name | Link', ...['maple', 'oak'].map(name => `${name} | https://${name}.example`))
      )
    ).kind

  it.each([
    ['Shared tasks', 'benchmark'],
    ['Соревнования', 'benchmark'],
    ['排行榜', 'benchmark'],
    ['Taxonomies', 'dataset'],
    ['データベース', 'dataset'],
    ['Datos abiertos', 'dataset'],
    ['Pretrained weights', 'model'],
    ['Preprints', 'paper'],
    ['Simulators', 'tool'],
    ['フレームワーク', 'tool'],
    ['Курсы по деревьям', 'other'],
    ['Modèles 3D', 'other'],
    ['3D models (assets/*.glb)', 'other'],
    ['3D models', 'model'],
    ['Modelos 3D para segmentación médica', 'model'],
    ['학술대회', 'other'],
    ['Приложение А', 'other'],
    ['Программа обучения', 'other'],
    ['Конкурсы грантов', 'other'],
    ['博客文章', 'other'],
    ['Python dictionaries', 'other']
  ])('says what is listed: %s', async (section, kind) => {
    expect(await kindBelow(section)).toBe(kind)
  })
})

it('models that link archives to download are listed whatever was measured of them', async () => {
  const row = (name: string, end: string): string => `[${name}](https://trees.example/${name}${end}) | 70 | 41.9`
  const table = (end: string): string =>
    markdown('Model zoo', 'Model name | Speed (ms) | mAP', row('Maple', end), row('Oak', end))
  expect((await first(table('.tar.gz'))).kind).toBe('model')
  expect((await first(table('.html'))).kind).toBeNull()
})

it('courses stand behind their platform in any language', async () => {
  for (const header of ['Plataforma | Curso', 'Plattform | Kurs', 'Платформа | Курс']) {
    const rows = ['Grove | Leaves | https://a.example', 'Wood | Bark | https://b.example']
    expect((await resources(markdown('', `${header} | Link`, ...rows))).map(({ name }) => name)).toEqual([
      'Leaves',
      'Bark'
    ])
  }
})
