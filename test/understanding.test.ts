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

describe('a table that lists nothing', () => {
  const link = (label: string): string => `[${label}](https://trees.example/)`
  it.each([
    [
      'of ranks',
      'Leaderboard',
      'Ranking | Sorting | Counting',
      `1st | ${link('maple')} | ${link('oak')}`,
      `2nd | ${link('elm')} | ${link('ash')}`
    ],
    [
      'of linked scores',
      'Leaderboard',
      'Model | Elo | Accuracy',
      `Maple | ${link('944')} | ${link('0.744')}`,
      `Oak | ${link('902')} | ${link('0.7')}`
    ],
    [
      'of lessons',
      'Content',
      ' | Lesson | Lab',
      `06 | ${link('Leaves')} | ${link('sorting')}`,
      `07 | ${link('Roots')} | ${link('counting')}`
    ],
    [
      'of what one does better than another',
      'Leaf data',
      'Dataset | Ours | Baseline',
      `${link('maple')} | 87 | 80`,
      `${link('oak')} | 70 | 66`
    ],
    [
      'of scores on what the headers name',
      'Results',
      'Model | Leaves | Roots | Bark',
      `${link('maple')} | 87.1 | 60.2 | 70.9%`,
      `${link('oak')} | 70.2 ± 0.3 | 66.0 | 71.1%`
    ],
    [
      'of measures on each part of the data',
      'Datasets',
      'Dataset | theirs ↑ | ours DSC | Δ | test n',
      'Maple | 0.87 | 0.89 | 0.02 | 100',
      'Oak | 0.66 | 0.67 | 0.01 | 90'
    ],
    [
      'of scores with the logs of how they were reached',
      'Models',
      'Model | Modality | mIoU | Acc | Log',
      `Maple | MRI | 77.1 | 80.2 | ${link('log')}`,
      `Oak | CT | 71.1 | 81.2 | ${link('log')}`
    ],
    [
      'of how well data were sorted, whatever is told of them',
      'Sorting',
      'Dataset | Modality | Images | Status | MAE | R²',
      'Maple | US | 1,500 | Done | 4.37 | 0.90',
      'Oak | CT | 1,100 | Done | 5.37 | 0.81'
    ],
    [
      'of what came out of a trial',
      'Final results',
      'Dataset | Modality | Images | Task | Score',
      'Maple | US | 1,500 | Sorting | 4.37',
      'Oak | CT | 1,100 | Sorting | 5.37'
    ],
    [
      'of those who sent in results',
      'Papers',
      'Team | EER (%) | minDCF | Submission | Paper',
      `Maple | 1.2 | 0.1 | ${link('zip')} | -`,
      `Oak | 1.5 | 0.2 | ${link('zip')} | -`
    ],
    [
      'of what was said where',
      'Talks',
      'Title | Venue',
      'Sorting the leaves of maples by light | The great hall',
      'Of needles in the wild and at home | Room 101'
    ],
    [
      'of titles with years below no heading for papers',
      'Grants',
      'Title | Year',
      'Sorting the leaves of maples by light | 2023',
      'Of needles in the wild and at home | 2022'
    ],
    [
      'of talks at known meetings',
      'Talks',
      'Title | Venue',
      'Sorting the leaves of maples by light | NeurIPS 2023',
      'Of needles in the wild and at home | MICCAI 2022'
    ],
    [
      'of how benchmarks are run',
      'Running benchmarks',
      'Benchmark | Domain | Command',
      'sort_leaves | leaves | make one',
      'sort_bark | bark | make two'
    ],
    ['of the parts of databases', 'Databases', 'Database | Attributes', 'users | id, name', 'orders | id, user'],
    [
      'of what was said when',
      'Talks',
      'Title | Year',
      'Sorting the leaves of maples by light | 2023',
      'Of needles in the wild and at home | 2022'
    ],
    ['of chapters', 'Content', 'Section | Link', `Leaves | ${link('here')}`, `Roots | ${link('there')}`],
    [
      'of what was tried on what',
      'Results',
      'Disease | Dataset | Algorithm | Accuracy',
      'Rust | Maple | SVM | 0.9',
      'Rot | Oak | SVM | 0.8'
    ],
    ['of keys', 'Dataset', 'Item | Details', 'Organ | Leaf', 'Format | PNG', 'Held by | The grove'],
    [
      'of what one thing has in each field',
      'Model',
      'Model | Maple',
      'Base model | Oak',
      `Paper | ${link('Maple: Leaves of All Kinds')}`,
      'License | MIT'
    ],
    [
      'of two things side by side',
      'Models',
      'Feature | Maple | Our model',
      `Paper | ${link('Maple: Leaves of All Kinds')} | ${link('Oak: Leaves by Light')}`,
      `License | MIT | GPL`,
      'Habit | tall | wide'
    ],
    [
      'of the classes of each set',
      'Datasets',
      'Dataset | Class | Train | Test',
      'Maple | 0 – sound | 100 | 20',
      ' | 1 – ill | 200 | 40',
      'Maple total | | 300 | 60',
      'Oak | 0 – sound | 10 | 2',
      ' | 1 – ill | 20 | 4'
    ],
    ['of contents', 'Models', 'Model | Details', 'Maple | [more](#maple)', 'Oak | [more](#oak)']
  ])('may be one %s', async (_, section, header, ...rows) => {
    expect((await first(markdown(section, header, ...rows))).kind).toBeNull()
  })
})

describe('a table of people', () => {
  const git = (...path: string[]): string => `[${path.at(-1)}](https://github.com/${path.join('/')})`
  const linkedIn = '[LinkedIn](https://www.linkedin.com/in/elm)'
  it.each([
    ['Team', 'Name | Role | GitHub', `Jo Elm | Sorting | ${git('jo-elm')}`, `Kim Fir | Counting | ${git('kfir')}`],
    ['Authors', 'Author | GitHub', `Jo Elm | ${git('jo-elm')}`, `Kim Fir | ${git('kfir')}`],
    ['Who we are', 'Nombre | LinkedIn', `Jo Elm | ${linkedIn}`, `Kim Fir | ${linkedIn}`],
    ['项目团队', '姓名 | GitHub', `榆乔 | ${git('jo-elm')}`, `冷杉 | ${git('kfir')}`],
    ['Project team', 'Name | GitHub | Site', `Jo Elm | ${git('jo-elm')} | [home](https://elm.example)`],
    ['팀원', '이름 | 역할 | GitHub', `김나무 | 잎 | ${git('jo-elm')}`, `이나무 | 뿌리 | ${git('kfir')}`],
    ['Credits', 'Name | X', '[Jo Elm](https://orcid.org/0000-0001) | [@elm](https://x.com/elm)']
  ])('lists nothing below %s with %s', async (section, header, ...rows) => {
    expect((await first(markdown(section, header, ...rows))).kind).toBeNull()
  })

  it.each([
    ['Team', 'Name | Role | GitHub', `Elm | Sorter of leaves | ${git('grove', 'elm')}`],
    ['Tools', 'Name | GitHub', `Elm | ${git('elm-grove')}`],
    ['', 'Model | Organization | GitHub', `Elm | Grove | ${git('elm-grove')}`],
    ['Plugins', 'Name | Author', `${git('grove', 'elm')} | ${git('jo-elm')}`],
    ['', 'Name | License | Link | Author', `Elm | MIT | [home](https://elm.example) | ${git('jo-elm')}`]
  ])('is none below %s with %s', async (section, header, row) => {
    expect((await first(markdown(section, header, row))).kind).not.toBeNull()
  })
})

describe('a table of downloads', () => {
  const file = (name: string): string => `[${name}](https://github.com/grove/elm/releases/download/v1/${name})`
  it.each([
    [
      'Platform | Download',
      `**macOS** (Apple Silicon) | ${file('elm.dmg')}`,
      `Windows 10/11 (x64) | ${file('elm.exe')}`
    ],
    ['OS | Architecture | Download', `Windows | x64 | ${file('elm.zip')}`, `Linux | arm64 | ${file('elm.tgz')}`],
    [
      'Platform | Download | CLI / Solver Size | Contents',
      `macOS Intel | ${file('elm.zip')} | approx. 119 KB / 136 KB | solver and examples`,
      `Windows x64 | ${file('elm.exe')} | approx. 300 KB | same`
    ],
    ['Platform | Link', `Docker | ${file('elm.tar')}`, `Web | ${file('elm.wasm')}`, `Android APK | ${file('elm.apk')}`],
    ['平台 | 下载', `Windows 系统 | ${file('elm.exe')}`, `安卓 | ${file('elm.apk')}`]
  ])('lists nothing under %s', async (header, ...rows) => {
    expect((await first(markdown('Downloads', header, ...rows))).kind).toBeNull()
  })

  it.each([
    ['Platform | Link | Description', ['Grove | [site](https://a.example) | contests'], ['Grove']],
    ['Project | Code', [`(v2) | ${file('elm.zip')}`], ['(v2)']],
    ['Benchmark | Download', [`Android | ${file('a.zip')}`], ['Android']],
    ['Tool | OS | Download', [`Elm | Linux | ${file('elm.deb')}`, `Fir | macOS | ${file('fir.dmg')}`], ['Elm', 'Fir']],
    [
      'Platform | Tool | Link',
      [`Linux | Elm | ${file('elm.deb')}`, `macOS | Fir | ${file('fir.dmg')}`],
      ['Elm', 'Fir']
    ],
    [
      'Project | Code',
      [`Windows Grove | ${file('a.zip')}`, `Web of Oak | ${file('b.zip')}`],
      ['Windows Grove', 'Web of Oak']
    ]
  ])('is none under %s', async (header, rows, names) => {
    const found = await resources(markdown('Tools', header, ...rows))
    expect(found.map(({ name }) => name)).toEqual(names)
  })
})

describe('a table of builds', () => {
  const run = (name: string): string => {
    const url = `https://github.com/grove/elm/actions/workflows/${name}.yml`
    return `[![Build](${url}/badge.svg)](${url})`
  }
  const shown = (image: string, url: string): string => `[![](https://${image})](https://${url})`
  it.each([
    ['System | 1.13 | 2.0', `Linux with leaves | ${run('a')} | ${run('b')}`, `Linux with roots | ${run('c')} | `],
    [
      'Grove Distro | Build Status',
      ...['Humble', 'Jazzy', 'Rolling'].map(
        at => `${at} | ${shown(`build.grove.org/${at}/badge/icon`, `build.grove.org/${at}`)}`
      )
    ],
    [
      'Metric | ',
      `**Release** | ${shown('badge.fury.io/py/elm.svg', 'badge.fury.io/py/elm')}`,
      `**Coverage** | ${shown('codecov.io/gh/grove/elm/graph/badge.svg', 'codecov.io/gh/grove/elm')}`,
      `**Build** | ${shown('dev.azure.com/grove/_apis/build/status/elm', 'dev.azure.com/grove/_build')}`,
      `**Citation** | ${shown('zenodo.org/badge/doi/10.5281/zenodo.593254.svg', 'doi.org/10.5281/zenodo.593254')}`
    ],
    [
      'Service | Status',
      `PyPI | ${shown('img.shields.io/pypi/v/elm.svg', 'pypi.org/project/elm')}`,
      `Docs | ${shown('readthedocs.org/projects/elm/badge/', 'elm.readthedocs.io')}`
    ]
  ])('lists nothing under %s', async (header, ...rows) => {
    expect((await first(markdown('The library', header, ...rows))).kind).toBeNull()
  })

  it.each([
    ['Tool | Build', `Elm | ${run('elm')}`],
    ['Project | Build', `[Elm](https://github.com/grove/elm) | ${run('elm')}`],
    ['Project | Build | Docs', `Elm | ${run('elm')} | [docs](https://elm.example)`],
    ['Method | Code', `Elm | ${shown('img.shields.io/github/stars/grove/elm', 'github.com/grove/elm')}`],
    ['Notebook | Try', `Leaves | ${shown('colab.research.google.com/assets/colab-badge.svg', 'elm.example/a.ipynb')}`]
  ])('is none under %s', async (header, row) => {
    expect((await first(markdown('Tools', header, row))).kind).not.toBeNull()
  })
})

describe('a log of news', () => {
  it.each([
    ['Date | News', `2024-03 | Our [paper](${ARXIV}) is on arXiv`, '2024-05 | Accepted'],
    ['Date | Update', `2024-03-01 | We release the [model](${WEIGHTS})`, '2024-01-01 | Planted'],
    [
      'Date | Announcements | Link',
      `2024-03 | The leaves are out | [here](${WEIGHTS})`,
      `2024-04 | The paper too | [here](${ARXIV})`
    ],
    ['Date | Event', '2024-03-01 | [Leaves](https://zenodo.org/record/1) released', '2024-05-01 | Last day'],
    ['时间 | 更新内容', `2024-03-01 | 发布[模型](${WEIGHTS})`, '2024-01-01 | 开始']
  ])('lists nothing under %s', async (header, ...rows) => {
    expect((await first(markdown('News', header, ...rows))).kind).toBeNull()
  })

  it.each([
    ['Date | Paper', `2024-03 | [Of leaves in the wild](${ARXIV})`],
    ['Date | Model', `2024-03 | [Maple](${WEIGHTS})`],
    ['Date | Event | Link', '2024-03 | Leaves Challenge | [site](https://leaves.grand-challenge.org)'],
    ['Date | Event', '2024-03 | [Leaves Challenge](https://physionet.org/content/leaves/1.0/)'],
    ['Release date | Resource | News', `2024-03 | [Maple](${WEIGHTS}) | new leaves`]
  ])('is none under %s', async (header, row) => {
    expect((await first(markdown('Challenges', header, row))).kind).not.toBeNull()
  })
})

describe('a table of calls', () => {
  const said = 'Returns the leaves of the tree that stands next to this one'
  it.each([
    ['Method', '`.close()`', '`.crop(box, strict=True)`'],
    ['Function', '`tree.leaves(light)`', '`sort(leaves, by=light)`'],
    ['Property', '`.metadata`', '`.leaves` / `.roots`'],
    ['Method', 'tree.open()', 'tree.close()']
  ])('lists nothing below a heading for tools, under %s', async (header, ...names) => {
    const rows = names.map(name => `${name} | ${said}`)
    expect((await first(markdown('Method docs of the library', `${header} | Description`, ...rows))).kind).toBeNull()
  })

  it.each([
    ['Open-source models', ['LoRA', 'Maple(base)', 'Oak(small)']],
    ['Frameworks', ['.NET', 'Node.js']]
  ])('is none below %s with names', async (section, names) => {
    const rows = names.map(name => `${name} | ${said}`)
    expect(await resources(markdown(section, 'Method | Description', ...rows))).toHaveLength(names.length)
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
    ['Performance', 'Model | mAP | params (M)', (name: string): string => name, '39.5 | 2.6'],
    ['Performance', 'Model | Leaves | Roots', page, '39.5 | 80.2'],
    ['Leaderboard', 'Model | Params | Leaves | Accuracy', page, '7B | 39.5 | 80.2']
  ])('are none below %s with %s', async (section, header, link, figures) => {
    expect((await read(section, header, link, figures)).kind).toBeNull()
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

  it('name the rows where each has its own, or links it', async () => {
    const own = ['Elm et al. | 2019 | Maple', 'Fir et al. | 2020 | Birch', 'Ash et al. | 2021 | Oak']
    const linked = ['Maple', 'Maple', 'Oak'].map(
      (name, at) => `Elm ${'abc'[at]} | 2019 | [${name}](https://oak.example/${at})`
    )
    for (const rows of [own, linked])
      expect((await first(markdown('', 'Author | Year | Dataset', ...rows))).kind).toBe('dataset')
  })
})

describe('a list near what lists nothing', () => {
  it.each([
    [
      'Models',
      'Team | Project | Score | Code',
      `Grove | [Maple](${WEIGHTS}) | 64.4 | [c](https://github.com/grove/maple)`
    ],
    ['Data sets', 'Dataset | Year | Modality | Labels', 'Maple | 2020 | MRI | Rust', 'Maple | 2021 | MRI | Rust'],
    ['Models', 'Model | Subset | Task | License', 'Maple | a | Counting | MIT', 'Maple | b | Sorting | MIT'],
    ['', 'Model | Price in | Price out | Organization', '[Maple](https://maple.example) | 2.50 | 10.00 | Grove'],
    ['Data sets', 'Item | Description', 'Maple | Leaves with names', 'Oak | Leaves without']
  ])('is one below %s with %s', async (section, header, ...rows) => {
    expect(await resources(markdown(section, header, ...rows))).toHaveLength(rows.length)
  })

  it('is named by no sort of model, standard, or list of one row', async () => {
    const code = '[c](https://github.com/grove/maple)'
    const names = async (...table: [string, string, ...string[]]): Promise<string[]> =>
      (await resources(markdown(...table))).map(({ name }) => name)
    expect(await names('Models', 'Model Type | Name | Link', `CNN | Maple | ${code}`)).toEqual(['Maple'])
    expect(await names('Tools', 'Standard | Tool | Link', `LEAF | Maple | ${code}`)).toEqual(['Maple'])
    const rows = ['Maple / MapleNet', 'Oak', 'Elm'].map(name => `${name} | Leaves of trees in light | ${code}`)
    expect(await names('Models', 'Model | Title | Code', ...rows)).toEqual(['Maple / MapleNet', 'Oak', 'Elm'])
  })
})

describe('a table that documents', () => {
  const content = (title: string, section: string, header: string, ...rows: string[]): string =>
    `# ${title}\n\n${markdown(section, header, ...rows).replace('# A list\n\n', '')}`
  it.each([
    [
      'A library',
      'Scripts',
      'Name | Description',
      'build.sh | Builds the whole of it',
      'test.sh | Runs all of its tests'
    ],
    [
      'Model API',
      'Calls',
      'Method | Endpoint | Description',
      'GET | /a | Gets one of the leaves',
      'POST | /a | Adds one of the leaves'
    ],
    ['A plugin', 'Plugins', 'Plugin | Description', 'a | Sorts the leaves of trees', 'b | Counts the leaves of trees'],
    [
      'An app',
      'Models',
      'Model | Default | Description',
      'User | yes | One of those who sort',
      'Note | no | What one of them says'
    ],
    ['An app', 'Models', 'Model | Status | ETA', 'Maple | done | Q1', 'Oak | open | Q2'],
    ['An app', 'Datasets', 'Dataset | Status | ETA', 'Maple | done | Q1', 'Oak | open | Q2'],
    ['An app', 'Models', 'Model | Role | Reason', 'Maple | plans | cheap', 'Oak | writes | fast'],
    ['Maple', 'Datasets', 'Dataset | Domain | Score', 'Leaves | Trees | 60.1', 'Roots | Herbs | 70.2'],
    [
      'Maple',
      'Models & Datasets',
      'Disease | Dataset | Algorithm | Fit',
      'Rust | Leaves | Oak | good',
      'Rot | Roots | Elm | bad'
    ],
    ['Maple', 'Datasets', 'Dataset | ResNet | ViT | Ours', 'Leaves | 60.1 | 65 | 70', 'Roots | 70.2 | 76 | 80'],
    [
      'Maple',
      'Documentation',
      ' | Description',
      '[Install](https://a.example) | How to install it all',
      '[Run](https://b.example) | How to run all of it'
    ]
  ])('%s: %s with %s lists nothing', async (title, section, header, ...rows) => {
    expect((await first(content(title, section, header, ...rows))).kind).toBeNull()
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

describe('what can be bought', () => {
  it.each(['Product', 'Solution', 'Device', '产品'])('is a tool by its name below %s', async header => {
    const rows = ['Maple', 'Oak'].map(name => `[${name}](https://${name}.example) | Sorts leaves | free`)
    expect((await first(markdown('Hosted Platforms', `${header} | Description | Pricing`, ...rows))).kind).toBe('tool')
  })

  it.each([
    ['Data', 'Dataset | Device', 'Maple', 'dataset/maple'],
    ['Data products', 'Product | Modality', 'Maple', 'dataset/maple']
  ])('is what else is listed: %s', async (section, header, name, id) => {
    const content = markdown(section, `${header} | Link`, `${name} | MRI | [x](https://a.example)`)
    expect((await resources(content)).map(resource => resource.id)).toEqual([id])
  })

  it('is no help with a problem', async () => {
    const rows = ['falls', 'fails'].map(how => `It ${how} | [Do this](https://help.example/${how})`)
    expect((await first(markdown('Tools', 'Problem | Solution', ...rows))).kind).toBeNull()
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

describe('an empty corner', () => {
  it('belongs to the headers beside it', async () => {
    const row = (name: string): string => `<tr><th>${name}</th><td><a href="${WEIGHTS}-${name}">x</a></td></tr>`
    const rows = `<tr><td></td><th>Hugging Face</th></tr>${row('maple')}${row('oak')}`
    const table = await first(`## Models\n\n<table>${rows}</table>\n`)
    expect([table.headers, table.rows.length]).toEqual([['', 'Hugging Face'], 2])
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

describe('a row of sums', () => {
  it.each([
    'Total',
    '**TOTAL**',
    'Grand Total',
    'Total (5)',
    'Total: 2,300',
    'Total: 12 models',
    'Insgesamt',
    '**ИТОГО**',
    '**TỔNG CỘNG**',
    '合计',
    '합계'
  ])('is no resource: %s', async sum => {
    const content = markdown('', 'Dataset | Samples', 'Maple | 1,000', 'Oak | 2,000', `${sum} | 3,000`)
    expect((await resources(content)).map(({ name }) => name)).toEqual(['Maple', 'Oak'])
  })

  it('may sum up the rows above that begin with its name', async () => {
    const names = async (...rows: string[]): Promise<string[]> =>
      (await resources(markdown('', 'Dataset | Samples', ...rows))).map(({ name }) => name)
    expect(await names('Maple leaves | 10', 'Maple roots | 20', 'Maple total | 30')).toEqual([
      'Maple leaves',
      'Maple roots'
    ])
    expect(await names('Oak | 10', 'Maple total | 30')).toEqual(['Oak', 'Maple total'])
  })

  it('is none where more is said of it than figures', async () => {
    const content = markdown('', 'Dataset | Part | Samples', 'Maple | leaf | 1,000', 'Oak Total | tree | 3,000')
    expect((await resources(content)).map(({ name }) => name)).toEqual(['Maple', 'Oak Total'])
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

describe('linked names in front', () => {
  const rows = ['maple', 'oak', 'elm'].map(name => `[${name}](https://${name}.example) | Sorts leaves | Yes | No`)

  it.each([
    ['API', 'tool'],
    ['Skill', 'tool'],
    ['服务器', 'tool'],
    ['Course', 'other'],
    ['Book', 'other'],
    ['Podcast', 'other'],
    ['书名', 'other'],
    ['Kurs', 'other'],
    ['Сайт', 'other']
  ])('are a list below %s', async (header, kind) => {
    const table = await first(markdown('', `${header} | Description | HTTPS | CORS`, ...rows))
    expect([table.kind, table.columns[0]?.field]).toEqual([kind, 'name'])
    const unlinked = rows.map(row => row.replace(/\[(\w+)\]\(\S+\)/, '$1'))
    expect((await first(markdown('', `${header} | Description | HTTPS | CORS`, ...unlinked))).kind).toBeNull()
  })

  it.each(['Feature', 'Rule', 'Topic'])('may document a program below %s', async header => {
    expect((await first(markdown('', `${header} | Description | HTTPS | CORS`, ...rows))).kind).toBeNull()
  })

  it('go before what they are for', async () => {
    const used = (name: string): string => `[${name}](https://github.com/lab/${name}) | Oak | Sorts leaves`
    for (const header of ['技能 | 平台 | 说明', 'Skill | Platform | Description']) {
      const found = await resources(markdown('', header, used('maple'), used('elm')))
      expect(found.map(({ id }) => id)).toEqual(['tool/maple', 'tool/elm'])
    }
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
    ['第二部分：数据', '数据'],
    ['第1章 モデル', 'モデル'],
    ['3-1. Models', 'Models'],
    ['§ 7 · Models', 'Models'],
    ['7 · Models', 'Models'],
    // What parted words from pictures goes with these.
    ['Nets/tools 📦 | 🖥️', 'Nets/tools'],
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
    ['have other numbers', ['## 2 Photon images', '## 3 Tesla images'], ['2 Photon images', '3 Tesla images']],
    ['count the same', ['## 1 Shot models', '## 2 Shot models'], ['1 Shot models', '2 Shot models']],
    ['stand elsewhere', ['## A', '### 1 Net', '## B', '### 2 Trees'], ['A', '1 Net', 'B', '2 Trees']]
  ])('has a bare number taken off only where the headings beside it %s', async (_, titles, names) => {
    const table = 'Model | Link\n-|-\nMaple | [site](https://maple.example)'
    const found = await resources(titles.map(title => `${title}\n\n${table}\n`).join('\n'))
    expect(found.map(({ section }) => section.at(-1))).toEqual(names)
  })
})

describe('a header in another language', () => {
  it.each([
    // Traditional characters are compared as simplified ones.
    ['參數量', '7B', 'parameters'],
    ['說明', 'A small net', 'description'],
    ['授權', 'MIT', 'license'],
    // What a preposition or a genitive adds behind the head noun only qualifies it.
    ['Fecha de publicación', '2021', 'date'],
    ['Année de sortie', '2021', 'date'],
    ['Дата выхода', '2021', 'date'],
    ['Năm phát hành', '2021', 'date'],
    ['Autores del artículo', 'A. Elm', 'authors'],
    // Of what is counted, the noun behind says more.
    ['Nombre de paramètres', '7B', 'parameters'],
    ['Количество параметров', '7B', 'parameters'],
    ['Parameteranzahl', '7B', 'parameters'],
    ['#Parameter', '7B', 'parameters'],
    ['Développeur', 'Elm Lab', 'organization'],
    ['구축기관 수', 'many', 'extra'],
    ['Number of institutions', 'many', 'extra'],
    ['公開年', '2021', 'date'],
    ['공개 일자', '2021', 'date'],
    ['Revista', 'MICCAI 2021', 'paper'],
    ['Conférence', 'MICCAI 2021', 'paper'],
    ['Fachzeitschrift', 'MICCAI 2021', 'paper'],
    ['Конференция', 'MICCAI 2021', 'paper'],
    ['학회', 'MICCAI 2021', 'paper'],
    ['Hauptaufgabe', 'Sorting', 'tasks'],
    ['Tarefa principal', 'Sorting', 'tasks'],
    ['目的', '葉がどれほど正しく分類されるかを確認する', 'description'],
    ['目的', '分類', 'tasks'],
    ['Resumen y descripción', 'Tells how well leaves are sorted', 'description'],
    ['Resumo descritivo', 'Tells how well leaves are sorted', 'description'],
    ['Descripción breve', 'Sorts leaves', 'description'],
    ['用于论文', '不用', 'extra'],
    ['用于论文', '[MICCAI 2021](https://arxiv.org/abs/2401.00011)', 'paper'],
    ['Used in paper', 'yes', 'extra'],
    ['Sharing on GitHub', 'no raw leaves', 'extra'],
    ['Sharing on GitHub', '[repo](https://github.com/grove/maple)', 'code'],
    ['Public demo', 'only of leaves that fell long ago', 'extra'],
    ['Public demo', 'later', 'demo'],
    ['Developer e-mail', 'elm@maple.example', 'extra'],
    ['Revue', 'to be read again', 'extra'],
    ['학회', 'Society of Trees', 'extra'],
    ['Acceso', '[here](https://maple.example/a)', 'link']
  ])('%s heads %s as %s', async (header, cell, field) => {
    const content = markdown('Models', `Model | ${header} | Link`, `Maple | ${cell} | [x](https://maple.example)`)
    expect((await first(content)).columns[1]).toMatchObject({ header, field })
  })

  it.each([
    ['모델명', 'model'],
    ['Название модели', 'model'],
    ['Tên bộ dữ liệu', 'dataset'],
    ['資料集名稱', 'dataset'],
    ['論文名稱', 'paper'],
    ['Titre', 'other']
  ])('%s names resources of kind %s', async (header, kind) => {
    expect((await first(markdown('', `${header} | Link`, 'Maple | [site](https://maple.example)'))).kind).toBe(kind)
  })
})

describe('in any language', () => {
  it.each(['Titre | Auteurs | Année', 'Título | Autores | Año', 'Titel | Autoren | Jahr'])(
    '%s lists papers below a title for something else',
    async header => {
      const rows = ['Deep nets for leaves | Elm, A. | 2021', 'Deep nets for bark | Fir, B. | 2022']
      const content = markdown('Various', header, ...rows).replace('# A list', '# Models')
      expect((await resources(content)).map(({ kind }) => kind)).toEqual(['paper', 'paper'])
    }
  )

  it('an organization names its row rather than its category', async () => {
    const header = 'Organización | Categoría | Enfoque | Enlace'
    const row = 'Elm Lab | Centro de árboles | Hojas de árboles | [Sitio](https://elm.example)'
    expect((await resources(markdown('Various', header, row)))[0]?.name).toBe('Elm Lab')
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

describe('a column of nothing but links', () => {
  const repo = 'https://github.com/lab/'
  const wiki = 'https://wiki.example/'
  const read = async (header: string, ...links: string[]): Promise<[Table, Resource | undefined]> => {
    const rows = links.map((link, at) => `Maple-${at} | ${link} | [arXiv](${ARXIV})`)
    const content = markdown('', `Model | ${header} | Paper`, ...rows)
    return [await first(content), (await resources(content))[0]]
  }

  it.each([
    ['Country', `[Canada](${wiki}canada)`, `[Norway](${wiki}norway)`],
    ['Type', `[Evergreen](${repo}a/blob/main/base.py)`, `[Evergreen](${repo}a/blob/main/base.py)`],
    ['Subtype', `[Evergreen](${repo}a/blob/main/base.py)`, `[Leafy](${repo}a/blob/main/leaf.py)`],
    ['Vision Part', '[Oak-13B](https://huggingface.co/lab/oak-13b)', '[Elm 2.5-7B](https://huggingface.co/lab/elm-7b)']
  ])('tells by its texts what %s says', async (header, ...links) => {
    const [{ columns }, resource] = await read(header, ...links)
    expect(columns[1]?.field).toBe('extra')
    expect(resource?.extra).toHaveProperty(header)
    expect(resource?.links).toMatchObject({ homepage: [], weights: [], code: [], other: [{}] })
    expect(resource?.parameters).toEqual([])
  })

  it.each([
    ['Dónde', `[here](${wiki}a)`, `[here](${wiki}b)`, 'link'],
    ['Quo', `[wiki.example/a](${wiki}a)`, `[lab/elm](${wiki}b)`, 'link'],
    ['Held by', '[Zenodo](https://zenodo.org/records/1)', '[Hugging Face](https://huggingface.co/lab)', 'link'],
    ['Bark', `[Leaflet (pdf)](${wiki}a)`, `[Leaflet (pdf)](${wiki}b)`, 'link'],
    ['Bark', `[🌲](${repo}a)`, `[🌲](${repo}b)`, 'code'],
    ['Dry bark', `[bark](${wiki}a)`, `[Dry bark](${wiki}b)`, 'link'],
    [
      'GGUF',
      '[Maple-0-GGUF](https://huggingface.co/lab/maple-gguf)',
      '[Maple-1-GGUF](https://huggingface.co/lab/m1)',
      'weights'
    ],
    ['Config', `[maple_r50](${repo}a/blob/main/r50.py)`, `[maple_r101](${repo}a/blob/main/r101.py)`, 'code'],
    ['', `[Oakwood](${repo}oakwood)`, `[Elmwood](${repo}elmwood)`, 'code']
  ])('leads to the rows below "%s" where its texts tell nothing: %s', async (header, one, other, field) => {
    expect((await read(header, one, other))[0].columns[1]?.field).toBe(field)
  })
})

describe('tables laid side by side', () => {
  const other = 'https://arxiv.org/abs/2402.00022'
  it.each([
    ['Model | Paper | Model | Paper', `Maple | [arXiv](${ARXIV}) | Oak | [paper](${other})`, 'Paper 2'],
    ['# | Model | Paper | # | Model | Paper', `1 | Maple | [arXiv](${ARXIV}) | 2 | Oak | [paper](${other})`, 'Paper 2'],
    ['Year | Title | | Year | Title', `2024 | [Maple](${ARXIV}) | | 2025 | [Oak](${other})`, 'Title 2']
  ])('give the first thing of %s nothing of the second', async (header, row, key) => {
    const [resource, ...others] = await resources(markdown('', header, row))
    expect(others).toEqual([])
    expect(resource?.name).toBe('Maple')
    expect(resource?.title).toBeNull()
    expect(resource?.links.paper.map(link => link.url)).toEqual([ARXIV])
    expect(resource?.links.other.map(link => link.url)).toEqual([other])
    expect(resource?.extra).toHaveProperty(key)
  })

  it('may stand under headers of their own', async () => {
    const cells = (name: string, url: string): string => `<td>${name}</td><td><a href="${url}">arXiv</a></td>`
    const head = `<tr><th colspan=2>Leaves</th><th colspan=2>Roots</th></tr><tr><th>Model</th><th>Paper</th><th>Model</th><th>Paper</th></tr>`
    const content = `<table><thead>${head}</thead><tr>${cells('Maple', ARXIV)}${cells('Oak', other)}</tr></table>\n`
    const [resource] = await resources(content)
    expect(resource?.links.paper.map(link => link.url)).toEqual([ARXIV])
    expect(resource?.extra).toEqual({ 'Roots / Model': 'Oak', 'Roots / Paper': 'arXiv' })
  })

  it.each([
    ['Model | Data | Model', `Maple | Leaves | [Download](${WEIGHTS})`, 'weights'],
    ['Model | Link | Link', `Maple | [arXiv](${ARXIV}) | [Maple 7B](${WEIGHTS})`, 'weights'],
    ['Title | Paper | Code | Paper', `Maple | [arXiv](${other}) | - | [arXiv](${ARXIV})`, 'paper']
  ] as const)('are none where %s leads to one thing', async (header, row, role) => {
    const [resource] = await resources(markdown('', header, row))
    expect(resource?.links.other).toEqual([])
    expect(resource?.links[role].length).toBeGreaterThan(0)
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
    ['https://maple.example/metrics.json', 'homepage'],
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

  it.each(['Release Date', 'Date added to collection', 'Created', 'Year'])('is dated under %s', async header => {
    const rows = ['Alder', 'Birch'].map(name => `${name} | 2026-05-17 | [link](https://zenodo.org/records/1)`)
    const [row] = await resources(markdown('Datasets', `Name | ${header} | Link`, ...rows))
    expect(row?.date).toBe('2026-05-17')
  })

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
    ],
    [
      'of a row that ends early',
      `<tr><th>Dataset</th><th colspan=2>Size</th><th>Paper</th></tr><tr><td>Dataset</td><td>Images</td><td>QA pairs</td></tr>`
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

  it('begin with the word for the names', async () => {
    const rows = [
      'Dataset |  | Images | Masks',
      `Maple | [arXiv](${ARXIV}) | 100 | 20`,
      `Oak | [arXiv](${ARXIV}) | 300 | 40`
    ]
    const found = await resources(markdown('Datasets', ' | Paper | Size | ', ...rows))
    expect(found.map(({ name, quantities }) => [name, quantities.images])).toEqual([
      ['Maple', 100],
      ['Oak', 300]
    ])
  })

  it('may name the parts of the data', async () => {
    const rows = [' | Train | Test |', 'Maple | 10 | 20 | CT']
    const [maple] = await resources(markdown('Datasets', 'Dataset | Images | | Modality', ...rows))
    expect(maple).toMatchObject({ quantities: { images: null }, extra: { 'Images / Train': '10', Test: '20' } })
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

describe('headers that the markup does not set apart', () => {
  const row = (tag: string, ...cells: string[]): string =>
    `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  const bold = (...cells: string[]): string => row('td', ...cells.map(cell => `<b>${cell}</b>`))
  const title = (tag: string, text: string): string => `<tr><${tag} colspan=3>${text}</${tag}></tr>`
  const link = (name: string): string => `<a href="https://huggingface.co/lab/${name}">${name}</a>`
  const rows = [link('maple'), link('oak')].map(name => row('td', name, 'evergreen', '4.5')).join('')
  const headersOf = async (...rows: string[]): Promise<string[]> =>
    (await first(`## Models\n\n<table>${rows.join('')}</table>\n`)).columns.map(column => column.header)

  it.each([
    ['stand below a title', title('th', 'Trees') + row('th', 'Model', 'Leaves', 'Height')],
    ['are plain below a title', title('th', 'Trees') + row('td', 'Model', 'Description', 'Height')],
    ['are bold below a bold title', title('td', '<b>Trees</b>') + bold('Model', 'Leaves', 'Height')],
    ['are bold', bold('Model', 'Leaves', 'Height')],
    ['stand above numbers and a word for what is listed', row('td', 'Model', 'Paper', 'Height')]
  ])('%s', async (_, head) => {
    const headers = await headersOf(head, rows)
    expect(headers[0]).toBe('Model')
    expect(headers[2]).toBe('Height')
    const content = `## Models\n\n<table>${head}${rows}</table>\n`
    expect((await resources(content)).map(({ id }) => id)).toEqual(['model/maple', 'model/oak'])
  })

  it('stand below a title that says what is listed, where it is the only one', async () => {
    const head = row('th', 'Name', 'Leaves', 'Height')
    const kindOf = async (...more: string[]): Promise<string | null> =>
      (await first(`<table>${title('th', 'Datasets')}${head}${rows}${more.join('')}</table>\n`)).kind
    expect(await kindOf()).toBe('dataset')
    expect(await kindOf(title('th', 'Models'), rows)).not.toBe('dataset')
  })

  it('are repeated where another part of the table has a title', async () => {
    const head = row('th', 'Model', 'Leaves', 'Height')
    const content = `<table>${title('th', 'Trees')}${head}${rows}${title('th', 'Shrubs')}${head}${rows}</table>\n`
    const found = await resources(`## Models\n\n${content}`)
    expect(found.map(({ name }) => name)).toEqual(['maple', 'oak', 'maple', 'oak'])
    expect(found[3]?.extra).toEqual({ Leaves: 'evergreen', Height: '4.5' })
  })

  it.each([
    ['a row as bold as others', bold('Maple', 'red', 'tall') + bold('Oak', 'green', 'tall') + rows],
    ['a linked row', row('td', link('elm'), 'Height', 'Description') + rows],
    ['a bold row of values', bold('Elm', 'evergreen', 'tall') + rows],
    ['a bold row of words that none is a header', bold('Elm', 'red', 'tall') + rows],
    ['a row of words', row('td', 'Elm', 'red', 'tall') + rows],
    ['a row with a number', row('td', 'Model', 'red', '7') + rows],
    ['a row of what is laid out', bold('Maples', 'Oaks', 'Elms') + row('td', 'red', 'green', 'brown')]
  ])('are no %s', async (_, rows) => {
    expect(await headersOf(rows)).toEqual(['', '', ''])
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

  it('takes nothing from what is said of the others', async () => {
    const row = (name: string): string => `${name} | Leaves | Ladder`
    const rows = ['**Simulations** | |', row('Maple'), row('Oak'), '**Forests** | |', row('Elm'), row('Fir')]
    const found = await resources(markdown('Benchmarks', 'Benchmark | Domain | Platform', ...rows))
    expect(found.map(({ id }) => id)).toEqual(['benchmark/maple', 'benchmark/oak', 'benchmark/elm', 'benchmark/fir'])
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
