import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { ARXIV, first, markdown, resources, WEIGHTS } from './tables.ts'

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
    ['Height | Names | Link', 'tall | Maple | [site](https://maple.example)', 'other/maple'],
    ['Checkpoint | Size', `[Maple 7B](${WEIGHTS}) | 13 GB`, 'model/maple-7b'],
    ['模型简称 | 语料 | 下载', 'Maple | 百科 | [链接](https://drive.example/1)', 'model/maple']
  ])('stands where %s says', async (header, row, id) => {
    expect((await resources(markdown('', header, row))).map(resource => resource.id)).toEqual([id])
  })

  it.each(['Method', 'Method Name', 'Network name', 'Agent Name'])(
    'stands below %s, and the title of its paper beside it',
    async header => {
      const paper = (title: string): string => `[${title}](${ARXIV})`
      const rows = [
        `Maple | ${paper('Sorting the leaves of trees by light')}`,
        `Oak | ${paper('Of needles in the wild')}`
      ]
      const found = await resources(markdown('Foundation Models', `${header} | Paper`, ...rows))
      expect(found.map(({ id, title }) => [id, title])).toEqual([
        ['model/maple', 'Sorting the leaves of trees by light'],
        ['model/oak', 'Of needles in the wild']
      ])
    }
  )

  it.each([
    [
      'what they were built on',
      ['MapleNet: A Net of Leaves | ViT-B', '**Oak Net**: Of Trees | GPT-4'],
      'model/maplenet-a-net-of-leaves'
    ],
    ['their names', ['MapleNet: A Net of Leaves | MapleNet-B', 'OakNet: Of Trees | OakNet'], 'model/maplenet-b'],
    ['names that no title has', ['A Net of Leaves | MapleNet', 'Seeing Trees | OakNet'], 'model/maplenet'],
    ['a single row', ['MapleNet: A Net of Leaves | ViT-B'], 'model/vit-b']
  ])('stands beside titles where Model heads %s', async (_, rows, id) => {
    const content = markdown(
      'Models',
      'Title | Model | Code',
      ...rows.map(row => `${row} | [code](https://github.com/a/b)`)
    )
    expect((await resources(content))[0]?.id).toBe(id)
  })

  it.each([
    [
      'journals',
      [
        'Leaves of Many Trees Seen in Spring and in Fall | IEEE Transactions on Medical Imaging',
        'Roots of Many Trees Seen in Winter | Journal of Leaves and of Bark'
      ],
      'paper/leaves-of-many-trees-seen-in-spring-and-in-fall'
    ],
    [
      'titles of the papers',
      ['ElmNet | Counting the Leaves of Elms from Drones', 'OakNet | Seeing Oaks from Far Away in Winter'],
      'paper/elmnet'
    ]
  ])('stands beside titles where Publication heads %s', async (_, rows, id) => {
    expect((await resources(markdown('Papers', 'Title | Publication', ...rows)))[0]?.id).toBe(id)
  })

  it('is that of the paper where the first column tells the papers apart', async () => {
    const row = (name: string, model: string): string => `[${name}](${ARXIV}) | ${model} | A, B`
    const content = markdown('', 'Paper | Model | Dataset', row('Maple', 'BERT'), row('Oak', 'BERT'), row('Elm', 'ViT'))
    expect((await first(content)).columns.map(column => column.field)).toEqual(['name', 'extra', 'extra'])
    expect((await first(content)).kind).toBe('paper')
  })

  it.each([
    ['Digest', 'Paper | Benchmarks | Link', ['ElmAgent | Maple, Oak', '**FirAgent** | Oak'], ['ElmAgent', 'FirAgent']],
    ['', 'Paper | Domain | Datasets | Link', ['ElmAgent | bark | Maple, Oak', 'FirAgent | wood | Oak']],
    ['', 'Paper | Models | Link', ['ElmAgent | GPT-4, Oak', 'FirAgent | Oak']],
    ['', 'Paper | Dataset | Link', ['ElmAgent | Maple', 'FirAgent | Maple']],
    ['', 'Paper | Dataset | Link', ['ElmAgent | Maple', 'FirAgent | Oak'], ['Maple', 'Oak']],
    ['', 'Paper | Datasets | Link', ['[paper] | Maple, Oak', '[paper] | Fir, Oak'], ['Maple, Oak', 'Fir, Oak']],
    ['Datasets', 'Paper | Datasets | Link', ['Elm 2023 | Maple 1, 2', 'Fir 2024 | Oak'], ['Maple 1, 2', 'Oak']],
    [
      '',
      'Paper | Datasets | Link',
      ['ElmAgent | [Maple, Oak](https://oak.example)', 'FirAgent | [Oak](https://oak.example)'],
      ['Maple, Oak', 'Oak']
    ]
  ])('is no list of what papers used: %s, %s, %j', async (section, header, rows, names = ['ElmAgent', 'FirAgent']) => {
    const found = await resources(markdown(section, header, ...rows.map(row => `${row} | [pdf](${ARXIV})`)))
    expect(found.map(({ name }) => name)).toEqual(names)
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

  it.each(['Dataset | Model | AP | Download', 'Dataset | Architecture | AP | Download'])(
    'is that of the model below a heading for models, not of the data it was trained on: %s',
    async header => {
      const rows = ['Leaves | Maple R-CNN | 45.1', 'Needles | OakNet | 47.1']
      const content = markdown('Model zoo', header, ...rows.map(row => `${row} | [model](https://x.example/a.pth)`))
      expect((await resources(content)).map(({ kind, name }) => [kind, name])).toEqual([
        ['model', 'Maple R-CNN'],
        ['model', 'OakNet']
      ])
    }
  )

  it('is that of the model where those of one family share it', async () => {
    const page = (name: string, at: number): string => `[${name}](https://huggingface.co/grove/net-${at})`
    const names = ['Maple + CTC', 'Maple + CTC', 'Oak-RNN', 'Oak-RNN', 'ElmFormer']
    const rows = (data: string): string[] => names.map((name, at) => `Sorting | ${data}${at} | ${page(name, at)}`)
    const read = async (section: string, data: string): Promise<string[]> =>
      (await resources(markdown(section, 'Task | Dataset | Model', ...rows(data)))).map(({ id }) => id)
    expect(await read('Pretrained models', 'Leaves')).toEqual(
      ['maple-ctc', 'maple-ctc-2', 'oak-rnn', 'oak-rnn-2', 'elmformer'].map(name => `model/${name}`)
    )
    expect((await read('Data sets', 'Leaves'))[0]).toBe('dataset/leaves0')
  })

  it('is that of the data where the links behind it are only labels', async () => {
    const rows = [1, 2, 3].map(at => `Leaves${at} | [download](https://huggingface.co/grove/net-${at})`)
    expect((await resources(markdown('Models', 'Dataset | Model', ...rows))).map(({ name }) => name)).toEqual([
      'Leaves1',
      'Leaves2',
      'Leaves3'
    ])
  })

  it.each([
    ['Further training', 'Arch | Params (M) | Dataset Name | Weights', 'ViT-B | 86 | Leaves', ['model/vit-b']],
    ['Checkpoints', 'Arch | Params (M) | Dataset | Weights', 'ViT-B | 86 | Leaves', ['model/vit-b']],
    ['Training', 'Network | Params | Dataset | Weights', 'ViT-B | 86M | Leaves', ['model/vit-b']],
    ['Training', 'Dataset | Backbone | Dice | Weights', 'Leaves | ViT-B | 81.2', ['dataset/leaves']],
    ['Data sets', 'Backbone | Params | Dataset | Weights', 'ViT-B | 86M | Leaves', ['dataset/leaves']],
    ['Training', 'Network | Modality | Dataset | Weights', 'ViT-B | CT | Leaves', ['dataset/leaves']]
  ])(
    'is that of the model whose size and weights are told, not of its data: %s, %s',
    async (section, header, row, ids) => {
      const content = markdown(section, header, `${row} | [w](https://x.example/a.pth)`)
      expect((await resources(content)).map(({ id }) => id)).toEqual(ids)
    }
  )

  it.each(['Model Class', 'Model Type', 'Model Variant'])('stands in front of its reference under %s', async header => {
    const rows = ['Maple R-CNN | [Ash et al.](https://arxiv.org/abs/2401.00011) | A net', 'Oak | [Fir et al.] | A net']
    const found = await resources(markdown('Recognition', `${header} | Reference | Description`, ...rows))
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ['model', 'Maple R-CNN'],
      ['model', 'Oak']
    ])
  })

  it('is short where a standard has a full name beside it', async () => {
    const content = markdown(
      'Reporting',
      'Standard | Full Name | Link',
      `LEAF+AI | Leaves Explained | [link](${ARXIV})`
    )
    const [standard] = await resources(content)
    expect([standard?.name, standard?.title]).toEqual(['LEAF+AI', 'Leaves Explained'])
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

  it.each([
    ['Maple[[1](https://doi.org/10.1000/a),[2](https://doi.org/10.1000/b)]', 'Maple'],
    ['[Maple](https://maple.example) [[12]](https://doi.org/10.1000/a)', 'Maple'],
    ['[Maple [2]](https://maple.example)', 'Maple [2]'],
    ['Maple (2)', 'Maple (2)'],
    ['Maple [v2](https://maple.example)', 'Maple v2'],
    ['[Maple](https://maple.example) ([alt](https://maple.test))', 'Maple'],
    ['[Maple](https://maple.example) ([mirror](https://maple.test))', 'Maple'],
    ['[Maple](https://maple.example) ([Elm fork](https://maple.test))', 'Maple (Elm fork)'],
    ['[Maple](https://maple.example) (archived)', 'Maple (archived)'],
    ['[Maple (archived)](https://maple.example)', 'Maple (archived)'],
    ['[Archive](https://maple.example)', 'Archive'],
    ['[Maple](https://maple.example))', 'Maple'],
    ['[Maple (2)](https://maple.example))', 'Maple (2)'],
    ['Maple [2]', 'Maple [2]']
  ])('has no citations and stray brackets behind it: %s', async (cell, name) => {
    const [maple] = await resources(markdown('Datasets', 'Dataset | Date', `${cell} | 2024`))
    expect(maple?.name).toBe(name)
  })

  it.each([
    ['[x]', '[X]'],
    ['0a.', '0b.'],
    ['1a)', '2)']
  ])('is no mark and no number of a row: %s', async (one, two) => {
    const link = (name: string): string => `${name} of the woods | [link](https://github.com/lab/${name})`
    const content = markdown('Tools', 'Project | About | Link', `${one} | ${link('Maple')}`, `${two} | ${link('Oak')}`)
    expect((await resources(content)).filter(({ name }) => name === one)).toEqual([])
  })

  it('is no label of a link', async () => {
    const content = markdown('', 'Resource | Link', `Paper | [arXiv](${ARXIV})`, `Model | [HF](${WEIGHTS})`)
    expect((await first(content)).kind).toBeNull()
  })
})

describe('a column of titles', () => {
  const linked = (label: string): string => `[${label}](${ARXIV})`
  it.each([
    ['of names below a heading for them', 'Datasets', 'Maple', 'Oak', '[page](https://oak.example)', 'dataset'],
    ['of names that lead to papers', 'Datasets', linked('Maple'), linked('Oak'), '-', 'paper'],
    ['of whole titles', 'Datasets', 'Leaves of maples and of oaks', 'Needles in the wild', '[pdf](#)', 'paper']
  ])('may be one %s', async (_, section, one, two, last, kind) => {
    const rows = [`2022 | ${one} | ${linked('paper')}`, `2021 | ${two} | ${last}`, `2020 | Elm | ${last}`]
    expect((await first(markdown(section, 'Year | Title | Link', ...rows))).kind).toBe(kind)
  })
})

describe('words for fields in front', () => {
  it.each([
    ['are types of what is named behind them', 'Type | Resource', 'Paper | Maple', 'Dataset | Oak', ['Maple', 'Oak']],
    ['may be a name among others', 'Dataset | Modality', 'Atlas | MRI', 'Oak | CT', ['Atlas', 'Oak']],
    [
      'may be items that are linked',
      'Item | Modality',
      '[Maple](https://a.example) | MRI',
      'Oak | CT',
      ['Maple', 'Oak']
    ]
  ])('%s', async (_, header, one, two, names) => {
    const linked = [one, two].map(row => `${row} | [link](${ARXIV})`)
    const found = await resources(markdown('Datasets', `${header} | Link`, ...linked))
    expect(found.map(({ name }) => name)).toEqual(names)
  })
})

describe('a word that may head any list', () => {
  it.each([
    ['Data type | Dataset | Link', 'CT | Maple | [x](https://a.example)', 'dataset/maple'],
    ['Collection | Dataset | Link', 'Trees | Maple | [x](https://a.example)', 'dataset/maple']
  ])('names nothing beside the very word: %s', async (header, row, id) => {
    expect((await resources(markdown('Datasets', header, row)))[0]?.id).toBe(id)
  })
})

describe('a linked number', () => {
  it.each([
    ['PMID', '[32451460](https://pubmed.ncbi.nlm.nih.gov/32451460)', 'paper'],
    ['7B', '[7B](https://huggingface.co/lab/maple-7b)', 'weights'],
    ['Elo', '[944](https://arena.example/)', 'extra']
  ])('is what it stands for in its address: %s', async (header, cell, field) => {
    const content = markdown('Models', `Model | ${header} | Paper`, `Maple | ${cell} | [arXiv](${ARXIV})`)
    expect((await first(content)).columns[1]?.field).toBe(field)
  })
})

describe('names without a header', () => {
  it('stand in front where they are linked', async () => {
    const link = (name: string): string => `[${name}](https://github.com/lab/${name})`
    const rows = ['maple', 'oak'].map(name => `${link(name)} | BERT | Sorts the leaves of trees`)
    const content = markdown('Models', ' | Architecture | Description', ...rows)
    expect((await resources(content)).map(({ id }) => id)).toEqual(['model/maple', 'model/oak'])
  })
})

describe('a blank name', () => {
  const row = (name: string, split: string): string => `${name} | ${split} | [link](https://data.example/${split})`
  it('goes on with the one above', async () => {
    const content = markdown(
      '',
      'Dataset | Split | Link',
      row('Maple', 'a'),
      row('', 'b'),
      row('Oak', 'c'),
      row('', 'd')
    )
    expect((await resources(content)).map(({ id }) => id)).toEqual([
      'dataset/maple',
      'dataset/maple-2',
      'dataset/oak',
      'dataset/oak-2'
    ])
  })

  it.each([
    ['of a sum', ' | 300 | '],
    ['of a total', ' | Total | 300'],
    ['of a text that goes on', ' | and of other trees | ']
  ])('is none %s', async (_, row) => {
    const content = markdown('', 'Dataset | Images | Notes', 'Maple | 100 | [x](https://a.example)', row)
    expect((await resources(content)).map(({ name }) => name)).toEqual(['Maple'])
  })

  it.each([
    ['behind a heading', 'Dataset | Split | Link', '**Trees** | | '],
    ['in a list of papers', 'Paper | Split | Link', '']
  ])('is none %s', async (_, header, between) => {
    const content = markdown('', header, row('Maple of all kinds', 'a'), between, row('', 'b'))
    expect((await resources(content)).map(({ name }) => name)).toEqual(['Maple of all kinds'])
  })
})

describe('companies in front', () => {
  const rows = ['Maple', 'Maple', 'Oak', 'Elm'].map(
    (name, at) => `[${name}](https://${name}.example) | ${'SMLX'[at]} | [map](https://maps.example/${at})`
  )

  it('are the names below a heading for them', async () => {
    const found = await resources(markdown('Companies that plant trees', 'Company | Office | Address', ...rows))
    expect(found.map(({ name }) => name)).toEqual(['Maple', 'Maple', 'Oak', 'Elm'])
  })

  it('made what is named behind them', async () => {
    const found = await resources(markdown('Companies that plant trees', 'Company | Product | Address', ...rows))
    expect(found.map(({ name, organization }) => [name, organization])).toContainEqual(['X', 'Elm'])
  })
})

describe('companies before what is told of them', () => {
  const rows = ['Maple', 'Oak', 'Elm'].map(name => `[${name}](https://${name}.example) | sorts ${name} | sawing | ✓`)

  it('are the names below no heading for them', async () => {
    const found = await resources(
      markdown('Positions', 'Company | Business/products | Tech stack/skills | Pays', ...rows)
    )
    expect(found.map(({ kind, name }) => [kind, name])).toEqual(['Maple', 'Oak', 'Elm'].map(name => ['other', name]))
  })

  it('are none where something else is told', async () => {
    expect((await first(markdown('Positions', 'Company | Role | Contact | Since', ...rows))).kind).toBeNull()
  })
})

describe('models beside data', () => {
  const rows = ['Maple', 'Oak'].map(name => `${name}Net | ${name} leaves | MIT | https://${name}.example`)

  it('are those that were tried on what a heading for data lists', async () => {
    const found = await resources(markdown('Datasets', 'Model | Dataset | License | Link', ...rows))
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ['dataset', 'Maple leaves'],
      ['dataset', 'Oak leaves']
    ])
  })

  it('are listed elsewhere', async () => {
    const found = await resources(markdown('Models', 'Model | Dataset | License | Link', ...rows))
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ['model', 'MapleNet'],
      ['model', 'OakNet']
    ])
  })
})

describe('sites below no header', () => {
  const rows = ['Maple', 'Oak', 'Elm'].map(name => `[${name}](https://${name}.example/) | 👍 | | 👍`)

  it('are listed before marks', async () => {
    const found = await resources(markdown('Tags', ' | Leaves | Bark | Roots', ...rows))
    expect(found.map(({ name }) => name)).toEqual(['Maple', 'Oak', 'Elm'])
  })

  it.each(['Sponsors', 'Contributors'])('are thanked below %s', async heading => {
    expect((await first(markdown(heading, ' | Leaves | Bark | Roots', ...rows))).kind).toBeNull()
  })
})

it('takes pictures beside linked names for what these look like', async () => {
  const rows = ['Maple', 'Oak'].map(
    name => `[${name}](https://github.com/grove/${name}) | ![](https://pictures.example/${name}.gif)`
  )
  const found = await resources(markdown('Animations', 'Repo | Demo', ...rows))
  expect(found.map(({ kind, name }) => [kind, name])).toEqual([
    ['tool', 'Maple'],
    ['tool', 'Oak']
  ])
})

describe('names that lead to files beside the document', () => {
  const rows = (folder: string): string[] =>
    ['Maple', 'Oak'].map((name, at) => `[${name} in words](${folder}${name}.md) | 2024-0${at + 1} | leaves`)

  it('are listed where more is told of them', async () => {
    const found = await resources(markdown('Notes', 'Paper title | Date | Marks', ...rows('notes/')))
    expect(found.map(({ id }) => id)).toEqual(['paper/maple-in-words', 'paper/oak-in-words'])
  })

  it.each([
    ['headings', 'Paper title | Date | Marks', '#'],
    ['parts of a program', 'Command | Date | Marks', 'docs/']
  ])('are no list where they are %s', async (_, header, folder) => {
    expect(await resources(markdown('Notes', header, ...rows(folder)))).toEqual([])
  })
})

describe('behind the numbers of rows', () => {
  it('sites are listed as in front', async () => {
    const rows = ['maple', 'elm'].map((name, at) => `${at + 1} | https://${name}.example/leaves | Sorts leaves`)
    expect((await first(markdown('Dataset sources', '# | Site | Description', ...rows))).columns[1]?.field).toBe('name')
  })
})

describe('sources of data', () => {
  it('are the names, not the types of what is there', async () => {
    const rows = ['Maple', 'Elm'].map(name => `**${name}** | [web](https://${name}.example) | ${name} scans`)
    const names = async (header: string): Promise<string[]> =>
      (await resources(markdown('Leaf data', header, ...rows))).map(({ name }) => name)
    expect(await names('Source | URL | Data type')).toEqual(['Maple', 'Elm'])
    expect(await names('Place | URL | Data type')).toEqual(['Maple scans', 'Elm scans'])
  })
})

describe('tables with the same headers', () => {
  const row = (name: string): string =>
    `| [${name}](https://${name}.example) | 2 weeks | [chat](https://chat.example/${name}) |`
  const table = (...names: string[]): string =>
    ['| Course | Length | Talk |', '|---|---|---|', ...names.map(row)].join('\n')

  it.each([
    ['in front of it', ['fir', 'maple oak elm']],
    ['behind it', ['maple oak elm', 'fir']]
  ])('are read like the largest: one row %s', async (_, lists) => {
    const content = lists.map((names, at) => `## Part ${at}\n\n${table(...names.split(' '))}\n`).join('\n')
    const found = await resources(content)
    expect(found.map(({ id }) => id).sort()).toEqual(['other/elm', 'other/fir', 'other/maple', 'other/oak'])
    expect(await resources(`# Trees\n\n${table('fir')}`)).toEqual([])
  })

  it('are no lists for that where they link nothing, or list another kind', async () => {
    const head = '| Name | Paper | Data |\n|---|---|---|'
    const data = ['Oak', 'Elm', 'Ash'].map(name => `| ${name} | 2024 | [x](https://${name}.example) |`).join('\n')
    const legend = '| what it is called | link to the paper | link to the data |'
    const content = `## Data sets\n\n${head}\n${data}\n\n## Columns\n\n${head}\n${legend}\n`
    expect((await resources(content)).map(({ name }) => name)).toEqual(['Oak', 'Elm', 'Ash'])
  })

  it('are read so whatever is left out', async () => {
    const content = `## Part A\n\n${table('maple', 'oak', 'elm')}\n\n## Part B\n\n${table('fir')}\n`
    const read = async (skip: string[]): Promise<string[]> =>
      (await extract({ path: 'x.md', content }, { override: { skip } })).resources.map(({ name }) => name)
    expect(await read(['Part A'])).toEqual(['fir'])
    expect(await read(['Part B'])).toEqual(['maple', 'oak', 'elm'])
  })

  it('are lists by themselves where the largest is none', async () => {
    const steps = (from: number, count: number): string =>
      Array.from({ length: count }, (_, at) => `| ${from + at} | cut | a tree |`).join('\n')
    const head = '| Step | Do | What |\n|---|---|---|'
    expect(await resources(`${head}\n${steps(1, 5)}\n\n## B\n\n${head}\n${steps(6, 1)}\n`)).toEqual([])
  })
})

describe('linked names in front', () => {
  const rows = ['maple', 'oak', 'elm'].map(name => `[${name}](https://${name}.example) | Sorts leaves | Yes | No`)

  it.each([
    ['API', 'tool'],
    ['Skill', 'tool'],
    ['服务器', 'tool'],
    ['Course', 'other', 'published'],
    ['Book', 'other', 'published'],
    ['Podcast', 'other', 'published'],
    ['书名', 'other', 'published'],
    ['Kurs', 'other', 'published'],
    ['Сайт', 'other']
  ])('are a list below %s', async (header, kind, published = '') => {
    const table = await first(markdown('', `${header} | Description | HTTPS | CORS`, ...rows))
    expect([table.kind, table.columns[0]?.field]).toEqual([kind, 'name'])
    // Without links, most words head the parts of one program.
    const unlinked = rows.map(row => row.replace(/\[(\w+)\]\(\S+\)/, '$1'))
    const found = await first(markdown('', `${header} | Description | HTTPS | CORS`, ...unlinked))
    expect(found.kind).toBe(published === '' ? null : kind)
  })

  it.each([
    ['Editors', 'Editor | Description', 'Draws leaves'],
    ['Pens', 'Pen | License', 'MIT'],
    ['Tested boards', 'Board | Chip', 'Bark M4'],
    ['Companies', 'Company | Founded in', 'a shed']
  ])('are a list below %s and a word that no list of words holds', async (heading, header, said) => {
    const table = (site: (name: string) => string, heading: string): string =>
      markdown(heading, header, ...['maple', 'oak', 'elm'].map(name => `[${name}](${site(name)}) | ${said}`))
    expect((await resources(table(name => `https://${name}.example`, heading))).map(({ id }) => id)).toEqual([
      'other/maple',
      'other/oak',
      'other/elm'
    ])
    // Those of one site are explained there.
    expect(await resources(table(name => `https://trees.example/${name}`, heading))).toEqual([])
  })

  it.each([
    ['Sponsors', 'Company | Level', 'gold'],
    ['Thanks', 'Who | Part', 'roots'],
    ['Trees', 'Board | Chip', 'Bark M4'],
    ['Dependencies', 'Dependency | License', 'MIT'],
    ['Annotators', 'Annotator | Description', 'Draws leaves'],
    ['Browsers', 'Browser | Description', 'Draws leaves'],
    ['Companies using it', 'Company | Description', 'Draws leaves'],
    ['Partner institutions', 'Institution | Date', '2024-01'],
    ['Authors', 'Author | Description', 'Draws leaves']
  ])('are no list below %s: %s', async (heading, header, said) => {
    const rows = ['maple', 'oak', 'elm'].map(name => `[${name}](https://${name}.example) | ${said}`)
    expect((await first(markdown(heading, header, ...rows))).kind).toBeNull()
  })

  it.each(['Feature', 'Rule', 'Topic', 'Template', 'Tutorial', 'Channel'])(
    'may document a program below %s',
    async header => {
      expect((await first(markdown('', `${header} | Description | HTTPS | CORS`, ...rows))).kind).toBeNull()
    }
  )

  it('go before what they are for', async () => {
    const used = (name: string): string => `[${name}](https://github.com/lab/${name}) | Oak | Sorts leaves`
    for (const header of ['技能 | 平台 | 说明', 'Skill | Platform | Description']) {
      const found = await resources(markdown('', header, used('maple'), used('elm')))
      expect(found.map(({ id }) => id)).toEqual(['tool/maple', 'tool/elm'])
    }
  })

  it.each([
    ['Course | Platform | Time', '2h'],
    ['Example | Framework | Description', 'Sorts leaves'],
    ['Template | Platform | Stars', '1.2k'],
    ['教程 | 框架 | 说明', '树叶'],
    ['Newsletter | Platform | Time', '2h']
  ])('go before where they are found: %s', async (header, last) => {
    const rows = ['maple', 'elm', 'oak'].map(
      (name, at) => `[${name}](https://github.com/${name}/start) | ${['Fir', 'Ash', 'Fir'][at]} School | ${last}`
    )
    const found = await resources(markdown('', header, ...rows))
    expect(found.map(({ id }) => id)).toEqual(['other/maple', 'other/elm', 'other/oak'])
  })

  it.each(['Course | Platform', 'Tutorial | Framework', '# | Workshop | Platform', 'No. | Video | Platform'])(
    'need no link of their own before where they are found: %s',
    async header => {
      const row = (at: number, name: string, host: string): string =>
        `${/^[#N]/.test(header) ? `${at} | ` : ''}${name} | ${host} | [link](https://${name}.example)`
      const found = await resources(markdown('', `${header} | Link`, row(1, 'maple', 'Fir'), row(2, 'elm', 'Ash')))
      expect(found.map(({ name }) => name)).toEqual(['maple', 'elm'])
    }
  )

  it.each([
    ['Area | Platform', 'Trees', ['tool/fir', 'tool/ash']],
    ['Use | Framework', 'Trees', ['tool/fir', 'tool/ash']],
    ['Provider | Platform', '[Trees](https://trees.example)', ['tool/fir', 'tool/ash']],
    ['Example | Model', '[Trees](https://trees.example)', ['model/fir', 'model/ash']]
  ])('are no others: %s', async (header, head, ids) => {
    const row = (name: string, at: number): string =>
      `${head.replaceAll('Trees', `Trees${at}`)} | ${name} | [x](https://${name}.example)`
    const found = await resources(markdown('', `${header} | Link`, row('fir', 1), row('ash', 2)))
    expect(found.map(({ id }) => id)).toEqual(ids)
  })

  it.each([
    ['of one repository', 'https://github.com/lab/wood/tree/main/', 'Example | Framework | Description'],
    ['of the same repository', 'examples/', 'Example | Framework | Description'],
    ['of one site', 'https://lab.example/', 'Template | Description | Port']
  ])('are no list where they are parts %s', async (_, base, header) => {
    const rows = ['maple', 'elm', 'oak'].map(name => `[${name}](${base}${name}) | Fir${name} | Sorts leaves`)
    expect((await first(markdown('', header, ...rows))).kind).toBeNull()
  })

  it('give way to a word for any list behind what made or showed the things', async () => {
    const row = (by: string, name: string): string => `[${by}](https://${by}.example) | ${name} | Sorts leaves`
    for (const header of ['Manufacturer | Product', 'Conference | Platform']) {
      const found = await resources(
        markdown('Tools', `${header} | Description`, row('oak', 'Maple'), row('fir', 'Elm'))
      )
      expect(found.map(({ name }) => name)).toEqual(['Maple', 'Elm'])
    }
  })

  it('are none that link the papers which others are the titles of', async () => {
    const row = (venue: string, title: string): string =>
      `[${venue}](${ARXIV}) | ${title} | [c](https://github.com/lab/a)`
    const content = markdown(
      'Papers',
      'Conference | Title | Code',
      row('Trees 2021', 'Deep Oak'),
      row('Roots 2022', 'Elm Net')
    )
    expect((await resources(content)).map(({ id }) => id)).toEqual(['paper/deep-oak', 'paper/elm-net'])
  })

  it.each([
    [
      'the parts of one program',
      'API',
      ['[a](https://maple.example/api#a) | Makes a leaf', '[b](https://maple.example/api#b) | Drops it']
    ],
    ['people', 'Website', ['[Jo Elm](https://elm.example) | Lead', '[Kim Fir](https://fir.example) | Code']],
    ['what is supported', 'Site', ['[oak](https://oak.example) | ✓', '[ash](https://ash.example) | ✗']]
  ])('are no list of %s', async (_, header, rows) => {
    const beside = header === 'API' ? 'Description' : header === 'Website' ? 'Role' : 'Login'
    expect((await first(markdown('', `${header} | ${beside}`, ...rows))).kind).toBeNull()
  })

  it('may be the folders of one repository, and data or models below a heading for them', async () => {
    const row = (at: string): string => `[maple](${at}/maple) | Sorts leaves`
    const rows = (at: string): string[] => [row(at), row(at).replaceAll('maple', 'oak')]
    const kinds = async (section: string, header: string, at: string): Promise<string | null> =>
      (await first(markdown(section, `${header} | Description`, ...rows(at)))).kind
    expect(await kinds('', 'Skill', 'https://github.com/lab/skills/tree/main')).toBe('tool')
    expect(await kinds('Models', 'Skill', 'https://huggingface.co/lab')).toBe('model')
    expect(await kinds('Datasets', 'Website', 'https://huggingface.co/datasets')).toBe('dataset')
  })

  it('are data below a heading for them and a word for where data come from', async () => {
    const content = (section: string): string =>
      markdown(
        section,
        'Source | Purpose | License',
        ...['maple', 'oak'].map(name => `[${name}](https://${name}.example) | leaves | MIT`)
      )
    expect((await resources(content('Data sources'))).map(({ id }) => id)).toEqual(['dataset/maple', 'dataset/oak'])
    expect(await resources(content('Credits'))).toEqual([])
    expect(await resources(content('Data flow').replace('Purpose | License', 'Destination | Trust'))).toEqual([])
  })

  it('are what the models behind them were built on', async () => {
    const row = (base: string, name: string): string =>
      `[${base}](https://github.com/lab/${base}) | ${name} | [p](${ARXIV})`
    for (const [header, names] of [
      ['Backbone | Model', ['MapleNet', 'OakNet']],
      ['Method | Model', ['elm', 'fir']]
    ] as const) {
      const found = await resources(
        markdown('Models', `${header} | Paper`, row('elm', 'MapleNet'), row('fir', 'OakNet'))
      )
      expect(found.map(({ name }) => name)).toEqual(names)
    }
  })
})

describe('a column of names', () => {
  const linked = '[code](https://github.com/lab/maple)'
  it.each([
    ['Applications', 'Application | Model | Code', ['Maple | ResNet | ', 'Oak | ViT | '], 'tool/maple'],
    ['Datasets', 'Datasets | Task | Link', ['Maple 1, 2 | sorting | ', 'Oak 1, 2 | naming | '], 'dataset/maple-1-2'],
    ['Tutorials', 'Topic | Skills | Code', ['Maples | Python | ', 'Oaks | PyTorch | '], 'tool/maples'],
    ['', 'Module | Dataset | Code', ['liver | Maple | ', 'lung | Oak | '], 'dataset/maple'],
    ['', 'Module | Purpose | Code', ['Maple | sorts leaves | ', 'Oak | names leaves | '], 'tool/maple'],
    [
      'Papers',
      'Title | Dataset | Code',
      ['Leaves of the red maple trees | ADNI | ', 'Roots of the old oak trees | OASIS | '],
      'paper/leaves-of-the-red-maple-trees'
    ],
    ['', 'File | Skill | Code', ['a.md | Maple Leaves | ', 'b.md | Oak Leaves | '], 'tool/maple-leaves'],
    ['', 'Skill | Author | Code', ['maple | Jo Elm | ', 'oak | Kim Fir | '], 'tool/maple'],
    ['Books', 'Title | Author | Link', ['Maple | Jo Elm | ', 'Oak | Kim Fir | '], 'other/maple']
  ])('is found below %s in %s', async (section, header, rows, id) => {
    const link = header.endsWith('Link') ? '[book](https://maple.example)' : linked
    const found = await resources(markdown(section, header, ...rows.map(row => row + link)))
    expect(found[0]?.id).toBe(id)
  })
})

describe('names that begin with numbers', () => {
  it('are names', async () => {
    const rows = ['1000 Maples | all', '100,000 Oaks | UK', '23andTree | US']
    const content = markdown(
      'Biobank data',
      'Initiative | Country | Link',
      ...rows.map(row => `${row} | [www](https://maple.example)`)
    )
    expect((await resources(content)).map(({ name }) => name)).toEqual(['1000 Maples', '100,000 Oaks', '23andTree'])
  })
})

describe('numbers of many forms', () => {
  it('name nothing', async () => {
    const row = (name: string, count: string): string => `leaves | [${name}](https://github.com/lab/${name}) | ${count}`
    const counts = ['82,687', '5.4M', '709', '-/17,862']
    const content = markdown('Datasets', 'Task | Dataset | train', ...counts.map(count => row('Data', count)))
    expect(await resources(content)).toEqual([])
  })
})

describe('papers behind years and numbers', () => {
  const paper = (label: string, at: number): string => `[${label}](https://arxiv.org/abs/2401.0001${at})`

  it.each(['Dataset | Modality', 'Model | Params', 'Title | Code'])(
    'are not what is listed beside %s',
    async header => {
      const rows = ['Leaves', 'Bark'].map(
        (name, at) => `${at + 1} | ${paper(`Elm 20${at + 20}`, at)} | ${name} of trees | MRI`
      )
      const found = await resources(markdown('', `# | Paper | ${header}`, ...rows))
      expect(found.map(({ name }) => name)).toEqual(['Leaves of trees', 'Bark of trees'])
    }
  )
})

describe('names told from what is said of the rows', () => {
  const names = async (heading: string, header: string, ...rows: string[]): Promise<string[]> =>
    (await resources(markdown(heading, header, ...rows))).map(({ id }) => id)

  it('are titles where several data sets were used, behind them', async () => {
    const header = 'Venue | Year | Title | Task | Dataset'
    const rows = [
      'TMI | 2019 | Sorting the leaves of trees by light | sorting | Maple, Oak',
      'MIA | 2020 | Of needles that fall in the wild | falling | NA'
    ]
    expect(await names('Summary', header, ...rows)).toEqual([
      'paper/sorting-the-leaves-of-trees-by-light',
      'paper/of-needles-that-fall-in-the-wild'
    ])
    const data = ['Leaf | Sorting the leaves of trees by light | 3', 'Bark | Of needles that fall in the wild | 4']
    expect((await names('Datasets', 'Dataset | Title | Classes', ...data))[0]).toBe('dataset/leaf')
  })

  it('are not the data sets that something was tried on', async () => {
    const header = 'Year | Dataset | Code | Reference'
    const row = (data: string): string =>
      `2019 | ${data} | [x](https://github.com/lab/x) | [Paper](https://arxiv.org/abs/2401.00011)`
    expect(await names('Methods of leaves', header, row('Maple, Oak, Elm'), row('Oak, Fir'))).toEqual([])
    expect(await names('Datasets', header, row('Maple, Oak, Elm'), row('Oak, Fir'))).toHaveLength(2)
    const told = ['2017 | Elm-8, Elm-14 | 112120', '2019 | Oak, Oak-JPG | 377110']
    expect(await names('Chest', 'Year | Dataset | Images', ...told)).toHaveLength(2)
  })

  it('are games, not where they come from', async () => {
    const rows = [
      'Maple | grows | [lab/maple](https://github.com/lab/maple)',
      'Oak | falls | [Oak page](https://oak.example)'
    ]
    expect(await names('Games', 'Game | Description | Repository', ...rows)).toEqual(['other/maple', 'other/oak'])
  })

  it('are courses behind what groups them, below the word for them', async () => {
    const row = (name: string): string => `trees | book | free | [${name}](https://${name.toLowerCase()}.example)`
    const header = 'topic | format | price | course'
    expect(await names('Courses & resources', header, row('Maple'), row('Oak'))).toEqual(['other/maple', 'other/oak'])
    expect(await names('What we hold', header, row('Maple'), row('Oak'))).toEqual([])
    const portals = ['Heart | [Elm](https://elm.example) | 500', 'Lung | [Oak](https://oak.example) | 800']
    expect(await names('Portals of organs', 'Organ | Portal | Samples', ...portals)).toHaveLength(2)
  })

  it('are no industries and no places', async () => {
    const row = (name: string, where: string): string => `${name} | ${where} | [repo](https://github.com/lab/${name})`
    const rows = [row('leaf', 'Health'), row('bark', 'Law'), row('root', 'Trade')]
    expect(await names('Agents', 'Use Case | Industry | Code', ...rows)).toEqual([
      'tool/leaf',
      'tool/bark',
      'tool/root'
    ])
  })

  it('are companies with work to offer, unless what it is has a name', async () => {
    const company = (name: string): string => `[${name}](https://${name.toLowerCase()}.example)`
    const post = (at: number): string => `[✅](https://jobs.example/${at})`
    const rows = [`${company('Leaf')} | Oslo | ${post(1)} | ${post(2)}`, `${company('Bark')} | Rome | ${post(3)} | `]
    expect(await names('Internships', 'Company | Location | SWE | QR', ...rows)).toEqual(['other/leaf', 'other/bark'])
    const roles = [`${company('Leaf')} | Gardener | ${post(1)}`, `${company('Bark')} | Forester | ${post(2)}`]
    expect(await names('Internships', 'Company | Role | Apply', ...roles)).toEqual(['other/gardener', 'other/forester'])
    const partners = [`${company('Leaf')} | Coordinator | Oslo`, `${company('Bark')} | Annotation | Rome`]
    expect(await names('Companies', 'Company | Role | Town', ...partners)).toEqual(['other/leaf', 'other/bark'])
  })
})

describe('companies with stars', () => {
  const row = (group: string, name: string, stars: string): string =>
    `${group} | [${name}](https://${name.toLowerCase()}.example) | ${stars}`

  it('are named behind what groups them, and nowhere else', async () => {
    const header = 'Sort | Company | Stars'
    const grouped = [row('A', 'Maple', '1.2k'), row('A', 'Oak', '3k'), row('A', 'Elm', '250')]
    expect((await resources(markdown('All', header, ...grouped))).map(({ name }) => name)).toEqual([
      'Maple',
      'Oak',
      'Elm'
    ])
    const told = [row('Leaf-X', 'Maple', '1.2k'), row('Bark-Y', 'Oak', '3k'), row('Root-Z', 'Elm', '250')]
    expect((await resources(markdown('Companies', header, ...told))).map(({ name }) => name)).not.toContain('Maple')
  })
})

describe('the name of a publication', () => {
  it('may be that of a journal, and is no paper', async () => {
    const row = (name: string): string => `[${name}](https://${name.toLowerCase()}.example) | monthly`
    const table = await first(markdown('All', 'Publication Name | Rhythm', row('Leaves'), row('Trees')))
    expect(table.kind).not.toBe('paper')
  })
})

describe('texts that label the links of another column', () => {
  it('are names', async () => {
    const row = (name: string): string => `${name} | Learning-based Sorting | [${name}](https://github.com/lab/${name})`
    const found = await resources(markdown('Codes', 'Repository | Model / Framework | Link', row('elm'), row('oak')))
    expect(found.map(({ name }) => name)).toEqual(['elm', 'oak'])
    const offered = [
      'Elm AI | Elm-4 | [Elm AI](https://elm.example)',
      'Oak Inc | Oak-2 | [Oak Inc](https://oak.example)'
    ]
    const models = await resources(markdown('Models', 'Platform | Model | Access', ...offered))
    expect(models.map(({ name }) => name)).toEqual(['Elm-4', 'Oak-2'])
  })
})

describe('codes in front', () => {
  it('are named by their links, whatever they are about', async () => {
    const row = (name: string): string =>
      `[${name}](https://${name.toLowerCase()}.example) | sorts leaves by light | Grove | [docs](https://docs.example/${name})`
    const table = markdown(
      'Databases of leaves',
      'Code | Description | Maintained by | API/Docs',
      row('Maple'),
      row('Oak')
    )
    const found = await resources(table)
    expect(found.map(({ id, organization }) => [id, organization])).toEqual([
      ['tool/maple', 'Grove'],
      ['tool/oak', 'Grove']
    ])
  })
})

describe('repositories in front', () => {
  it('hold what the section says', async () => {
    const row = (name: string): string => `[${name}](https://github.com/lab/${name}) | 1,200 | MIT`
    const kindOf = async (heading: string) =>
      (await resources(markdown(heading, 'Repository | Images | License', row('elm'), row('oak'))))[0]?.kind
    expect(await kindOf('Public datasets')).toBe('dataset')
    expect(await kindOf('Models')).toBe('model')
  })
})

it('is the first column without a header, and not what models were built on behind it', async () => {
  const row = (name: string): string => `${name} | LeafNet50 | [${name}.pth](https://drive.example/${name})`
  const found = await resources(markdown('Checkpoints', ' | backbone | link', row('Base'), row('Oak')))
  expect(found.map(({ name, extra }) => [name, extra.backbone])).toEqual([
    ['Base', 'LeafNet50'],
    ['Oak', 'LeafNet50']
  ])
})

describe('repositories behind names', () => {
  it.each(['Server', 'Servidor', 'Skill'])('are where the code is: %s', async header => {
    const row = (name: string): string =>
      `**${name}** | [grove/${name.charAt(0)}-mcp](https://github.com/grove/${name.charAt(0)}-mcp) | sorts`
    const found = await resources(markdown('MCP Servers', `${header} | Repo | Description`, row('Elm'), row('Oak')))
    expect(found.map(({ name, links }) => [name, links.code.length])).toEqual([
      ['Elm', 1],
      ['Oak', 1]
    ])
  })

  it('name what is in front of them where they are called otherwise', async () => {
    const row = (name: string, api: string): string => `${api} | [${name}](https://github.com/grove/${name}) | draws`
    const found = await resources(
      markdown('Rendering engines', 'API | Repo | Description', row('leafer', 'Vulkan'), row('barker', 'Metal'))
    )
    expect(found.map(({ name }) => name)).toEqual(['leafer', 'barker'])
  })
})

describe('linked papers in front of data and models', () => {
  it('have used these', async () => {
    const row = (name: string, data: string): string => `[${name} et al.](${ARXIV}) | 2020 | ${data} | LeafNet ${data}`
    const rows = [row('Elm', 'Maple'), row('Fir', 'Oak')]
    const found = await resources(markdown('Decoding', 'Paper | Year | Dataset | Model', ...rows))
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ['paper', 'Elm et al.'],
      ['paper', 'Fir et al.']
    ])
    const data = await resources(markdown('Datasets', 'Paper | Year | Dataset | Model', ...rows))
    expect(data.map(({ kind, name }) => [kind, name])).toEqual([
      ['dataset', 'Maple'],
      ['dataset', 'Oak']
    ])
  })
})

describe('links in front', () => {
  it('name what they lead to, before what comes again', async () => {
    const row = (name: string, method: string): string =>
      `[lab/${name}](https://github.com/lab/${name}) | ${method} | sorts ${name}`
    const rows = [row('elm', 'd-vector'), row('oak', 'd-vector'), row('fir', 'x-vector'), row('ash', 'i-vector')]
    const found = await resources(markdown('Software', 'Link | Method | Description', ...rows))
    expect(found.map(({ id }) => id)).toEqual(['tool/lab-elm', 'tool/lab-oak', 'tool/lab-fir', 'tool/lab-ash'])
    const stores = [
      '[Kaggle](https://www.kaggle.com/datasets/a/elm) | Elm scans',
      '[Zenodo](https://zenodo.org/records/22) | Oak scans'
    ]
    const data = await resources(markdown('Data', 'Link | Data | Size', ...stores.map(each => `${each} | 12 GB`)))
    expect(data.map(({ name }) => name)).toEqual(['Elm scans', 'Oak scans'])
  })
})

describe('communities', () => {
  it('are named before the platforms that they are on', async () => {
    const row = (name: string, on: string): string => `**${name}** | ${on} | trees | [${name}.com](https://${name}.com)`
    const rows = [row('maple', 'Reddit'), row('oak', 'Forum'), row('elm', 'Discord')]
    const found = await resources(markdown('Where to ask', 'Community | Platform | Focus | URL', ...rows))
    expect(found.map(({ kind, name }) => [kind, name])[0]).toEqual(['other', 'maple'])
  })
})

describe('libraries', () => {
  it('are named before what is titled behind them', async () => {
    const row = (name: string): string =>
      `[lab/${name}](https://github.com/lab/${name}) | A ${name} for trees with few leaves`
    const found = await resources(markdown('UI', 'Lib | Title', row('elm'), row('oak')))
    expect(found.map(({ id }) => id)).toEqual(['tool/lab-elm', 'tool/lab-oak'])
  })
})

describe('papers known by who wrote them', () => {
  const paper = (name: string, at: number): string => `[${name} et al.](https://arxiv.org/abs/2401.0001${at})`

  it.each([
    ['No. | Paper | Modality | Task', '1', 'CT | sorting of leaves'],
    ['Year | Study | Modality | Task', '2021', 'MR | sorting of leaves'],
    ['Venue | Paper | Modality', 'CVPR', 'US']
  ])('are named so where nothing else has a name: %s', async (header, front, rest) => {
    const rows = ['Oak', 'Elm', 'Ash'].map(
      (name, at) => `${front.replace(/\d$/, String(at))} | ${paper(name, at)} | ${rest}`
    )
    const found = await resources(markdown('Papers', header, ...rows))
    expect(found.map(({ name }) => name)).toEqual(['Oak et al.', 'Elm et al.', 'Ash et al.'])
  })
})
