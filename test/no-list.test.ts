import { describe, expect, it } from 'vitest'
import type { Resource, Table } from '../src/index.ts'
import { ARXIV, first, markdown, resources, WEIGHTS } from './tables.ts'

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

  it('needs no headers', async () => {
    const cell = (name: string): string => `<td><a href="https://${name}.example">${name}</a></td><td>sorts leaves</td>`
    const rows = ['jo', 'kim', 'sam'].map(name => `<tr>${cell(name)}</tr>`).join('')
    expect((await first(`## Our team\n\n<table>${rows}</table>\n`)).kind).toBeNull()
    expect((await first(`## Tools\n\n<table>${rows}</table>\n`)).kind).toBe('tool')
  })

  it('is a wall of contributors', async () => {
    const person = (name: string): string =>
      `<td align="center"><a href="https://github.com/${name}"><img src="https://example.org/${name}.png" width="90"><br><sub><b>${name}</b></sub></a></td>`
    const table = await first(
      `## Contributors\n\n<table>\n<tr>${['ann', 'ben', 'cyd'].map(person).join('')}</tr>\n<tr>${['dan', 'eve', 'fay'].map(person).join('')}</tr>\n</table>\n`
    )
    expect(table.kind).toBeNull()
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

describe('a list of what projects tell of themselves as well', () => {
  it.each([
    [
      'Organizations',
      'Organization | Link | Notes',
      ['Maple | [site](https://github.com/maple) | makes nets', 'Oak | [site](https://github.com/oak) | makes more']
    ],
    [
      'Projects by contributors',
      'Name | Code | Homepage | Description',
      [
        'Maple | [code](https://github.com/maple/net) | [home](https://github.com/maple) | a net',
        'Oak | [code](https://github.com/oak/net) | [home](https://github.com/oak) | a net'
      ]
    ],
    [
      'Fake news datasets',
      'News | Date | Size | Link',
      ['Maple | 2020 | 10k | [link](https://maple.example)', 'Oak | 2021 | 20k | [link](https://oak.example)']
    ],
    [
      'Linux distributions',
      'Name | Link | Description',
      ['Ubuntu | [site](https://ubuntu.com) | for all of us', 'Debian | [site](https://debian.org) | for some of us']
    ]
  ])('is one: %s', async (section, header, rows) => {
    expect(await resources(markdown(section, header, ...rows))).toHaveLength(2)
  })
})

describe('a table of the parts of one data set', () => {
  it.each([
    ['Training', 'Validation', 'Test'],
    ['train', 'dev', 'test', 'Total'],
    ['Train set', 'External test set'],
    ['训练集', '验证集', '测试集']
  ])('lists nothing: %s, %s', async (...parts) => {
    const rows = parts.map((part, at) => `${part} | ${at + 1},200 | the patients of ${at + 1} sites`)
    expect((await first(markdown('Datasets', 'Dataset | Patients | Notes', ...rows))).kind).toBeNull()
  })

  it.each([
    ['Elm-train', 'Elm-test'],
    ['TestBench', 'TrainTicket'],
    ['[Train](https://oak.example/1)', '[Test](https://oak.example/2)']
  ])('is none where they have names or links: %s, %s', async (...parts) => {
    const rows = parts.map((part, at) => `${part} | ${at + 1},200 | the patients of ${at + 1} sites`)
    expect((await first(markdown('Datasets', 'Dataset | Patients | Notes', ...rows))).kind).toBe('dataset')
  })
})

describe('a table of files', () => {
  const at = (name: string, repository = 'wood'): string =>
    `https://github.com/grove/${repository}/raw/main/src/${name}`
  const rows = (names: string[], url = (name: string) => at(name)): string[] =>
    names.map(name => `\`${name}\` | Sorts leaves | [Get](${url(name)})`)
  it.each([
    ['File | Description | Download', rows(['sort.py', 'leaves.csv'])],
    ['Script | Description | Link', rows(['sort.py', 'count.py'], name => at(name).replace('raw', 'blob'))],
    ['文件 | 说明 | 下载', rows(['sort.py', 'leaves.json'])],
    [
      'Datei | Beschreibung | Link',
      rows(['sort.py', 'tree.md'], name => `https://raw.githubusercontent.com/grove/wood/main/${name}`)
    ],
    ['File | Description | Size', [`[sort.py](${at('sort.py')}) | Sorts leaves | 2`]]
  ])('of a project lists nothing: %s', async (header, rows) => {
    expect((await first(markdown('Downloads', header, ...rows))).kind).toBeNull()
  })

  it.each([
    ['weights', 'File | Description | Download', rows(['sort-n.pt', 'sort-s.pt'])],
    [
      'releases',
      'File | Description | Download',
      rows(['sort.json'], name => `https://github.com/grove/wood/releases/download/v1/${name}`)
    ],
    [
      'several repositories',
      'Script | Description | Link',
      rows(['sort.py', 'count.py'], name => at(name, name.slice(0, -3)))
    ],
    ['names', 'Script | Description | Link', rows(['Sorter', 'Counter'])],
    ['data sets', 'Dataset | Description | Link', rows(['leaves.csv', 'twigs.csv'])],
    [
      'notebooks elsewhere',
      'File | Description | Demo',
      rows(['sort.ipynb'], name => `https://colab.research.google.com/github/grove/wood/blob/main/${name}`)
    ]
  ])('may be one of %s', async (_, header, rows) => {
    expect((await first(markdown('Downloads', header, ...rows))).kind).not.toBeNull()
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

describe('a table of the badges of a project', () => {
  const badge = (image: string, url: string): string => `[![Paper](https://${image})](https://${url})`
  const docs = badge('img.shields.io/badge/docs-dev.svg', 'elm.example/docs')
  const version = badge('hub.example/elm/version.svg', 'hub.example/elm')
  const arxiv = badge('img.shields.io/badge/arXiv-2401.00011', 'arxiv.org/abs/2401.00011')

  it('lists nothing', async () => {
    const rows = [`${version} | ${docs} | ${arxiv}`, '**Linux** | **Windows** | **macOS**']
    expect(await first(markdown('Elm', 'Release | Docs | Paper', ...rows))).toMatchObject({
      kind: null,
      columns: [{ why: 'badges' }, {}, {}]
    })
  })

  it.each([
    ['Paper | Code', `Elm ${arxiv} | ${docs}`, `Oak ${arxiv} | ${docs}`],
    ['Title | Paper', `${docs} | ${arxiv}`, `Elm | [p](${ARXIV})`, 'Oak | soon', `Ash | [p](${ARXIV}2)`],
    ['Model | Paper', `[Elm](${WEIGHTS}) | ${arxiv}`],
    ['Model | Paper', `${docs} | ${arxiv}`, `Elm | ${arxiv}`, '**Small** | ', `Oak | ${arxiv}`]
  ])('is none under %s', async (header, ...rows) => {
    expect((await first(markdown('Trees', header, ...rows))).kind).not.toBeNull()
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

  it('is none where each row leads to a site of its own, and a heading says what they are', async () => {
    const row = (name: string, at = name): string =>
      `[${name}](https://${at}.example/${name}) | Franka | Real | kitchen`
    const names = ['Maple', 'Oak', 'Elm']
    const kind = async (heading: string, at?: string) =>
      (await first(markdown(heading, 'Name | Robot | Type | Env', ...names.map(name => row(name, at))))).kind
    expect([await kind('Datasets'), await kind('Datasets', 'grove'), await kind('Leaves')]).toEqual([
      'dataset',
      null,
      null
    ])
  })
})

describe('a table of what a program needs', () => {
  it.each([
    ['Requirements', 'Software | Version | Link', null],
    ['⚙️ Prérequis', 'Logiciel | Version minimum | Lien', null],
    ['前置條件', '軟體 | 版本 | 連結', null],
    ['Requirements', 'Software | License | Link', 'tool'],
    ['Software', 'Software | Version | Link', 'tool']
  ])('lists nothing below %s: %s', async (heading, header, kind) => {
    const rows = ['Maple', 'Oak'].map(name => `**${name}** | 8.0 | https://${name.toLowerCase()}.example/get`)
    expect((await first(markdown(heading, header, ...rows))).kind).toBe(kind)
  })

  it.each([
    ['Prerequisites', 'Tool | Download'],
    ['Prerequisites前提条件', 'Tool | Download'],
    ['Prerrequisitos', 'Herramienta | Descarga'],
    ['Előfeltételek — szoftverek', 'Eszköz | Letöltés'],
    ['پیش‌نیازها', 'ابزار | لینک'],
    ['สิ่งที่ต้องมีก่อน', 'เครื่องมือ | ดาวน์โหลด']
  ])('is told below %s, linked or not', async (heading, header) => {
    const rows = ['Maple', 'Oak', 'Elm'].map(name => `${name} | [${name}](https://${name}.example)`)
    const program = markdown(heading, header, ...rows).replace('A list', 'Leaf sorter')
    expect((await first(program)).kind).toBeNull()
    const list = markdown('Tools', header, ...rows).replace('A list', 'Leaf sorter')
    expect((await first(list)).kind).toBe('tool')
  })
})

describe('a page laid out in two columns', () => {
  const place = (name: string): string => `<td>🌳 <a href="https://${name}.example/">${name}</a></td>`
  it('lists nothing where each cell is a link', async () => {
    const row = (...names: string[]): string => `<tr>${names.map(place).join('')}</tr>`
    const content = `<table>${row('maple', 'oak')}${row('elm', 'ash')}</table>`
    expect((await first(content)).kind).toBeNull()
  })
})

describe('a table of what is the same for each', () => {
  const row = (name: string): string => `${name} | Yes | [edit](https://trees.example/${name})`
  it.each([
    ['Language | Reviewed | Link', null],
    ['语言 | 已审 | 链接', null],
    ['Language | License | Link', 'other'],
    ['Tree | Reviewed | Link', 'other']
  ])('lists no languages of one program: %s', async (header, kind) => {
    const rows = ['Basque', 'Czech', 'Danish'].map(name =>
      header.includes('License') ? row(name).replace('Yes', 'MIT') : row(name)
    )
    expect((await first(markdown('Progress', header, ...rows))).kind).toBe(kind)
  })

  it('lists nothing that one site explains, beside types', async () => {
    const table = (host: (name: string) => string): string =>
      markdown('Resources', 'Name | Type', ...['bark', 'leaf', 'root'].map(name => `[${name}](${host(name)}) | part`))
    expect((await first(table(name => `https://docs.example/parts/${name}`))).kind).toBeNull()
    expect((await first(table(name => `https://${name}.example`))).kind).toBe('other')
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

describe('a row of sums', () => {
  it.each(['**Combined**', '**Overall**', '共计', '総合計', '**All datasets**'])('may be called %s', async name => {
    const content = markdown('Datasets', 'Dataset | Images', 'Maple | 500', 'Oak | 300', `${name} | 800`)
    expect((await resources(content)).map(resource => resource.name)).toEqual(['Maple', 'Oak'])
  })

  it('is none under a name of the same word that is not bold, or linked', async () => {
    for (const name of ['Combined', '[**Overall**](https://oak.example)']) {
      const content = markdown('Datasets', 'Dataset | Images', 'Maple | 500', `${name} | 800`)
      expect(await resources(content)).toHaveLength(2)
    }
  })

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

describe('a row to copy', () => {
  const row = `Maple | [arXiv](${ARXIV}) | [code](https://github.com/grove/maple)`
  it.each([
    '[name]() | [paper]() |',
    'Model name | [paper](#) | [code](https://github.com/owner/repo)',
    '`<title>` | [paper](https://paper.link) | [code](link)',
    'your-model | [paper](#) | [code](link)',
    '`<your_model>` | [paper](#) | [code](link)'
  ])('is no resource: %s', async template => {
    expect(await resources(markdown('Models', 'Model | Paper | Code', row, template))).toHaveLength(1)
  })

  it.each([
    '[Oak]() | [paper]() |',
    'Name | | ',
    `Name | [paper](${ARXIV}) |`,
    'Named | [paper]() | [code](https://github.com/owner/repo)'
  ])('has no name of its own and no links: %s', async other => {
    expect(await resources(markdown('Models', 'Model | Paper | Code', row, other))).toHaveLength(2)
  })
})

describe('a heading between rows', () => {
  it.each(['**Pathology** | | |', '*Total: 2* | | |'])('may look like %s', async heading => {
    const row = (name: string): string => `${name} | 2024-04 | [arXiv](${ARXIV})`
    const content = markdown('', 'Model | Date | Paper', row('Maple'), heading, row('Oak'))
    expect((await resources(content)).map(resource => resource.name)).toEqual(['Maple', 'Oak'])
  })

  it('may be a name with no other cell in its row, where names are linked', async () => {
    const table = (heading: string): string =>
      `# Models\n\n| Model | Date | Paper |\n|-|-|-|\n| [Maple](https://maple.example) | 2024 | x |\n${heading}\n| [Oak](https://oak.example) | 2024 | y |\n| [Elm](https://elm.example) | 2024 | y |\n`
    expect((await resources(table('| Pathology |'))).map(({ name }) => name)).toEqual(['Maple', 'Oak', 'Elm'])
    expect(await resources(table('| Fir | | |'))).toHaveLength(4)
    expect(await resources(table('| [Fir](https://fir.example) |'))).toHaveLength(4)
    // What is to come heads nothing, and neither does what never had a link.
    for (const remark of ['(coming soon)', '(WIP)', '(under review)', '（即将发布）', '(proprietary)', '(private)'])
      expect(await resources(table(`| Fir ${remark} |`))).toHaveLength(4)
    expect(await resources(table('| Models (not fine-tuned) |'))).toHaveLength(3)
    expect(await resources(table('| Models (private weights) |'))).toHaveLength(3)
  })

  it('may be one cell of an HTML table', async () => {
    const row = (name: string): string =>
      `<tr><td><a href="https://${name}.example">${name}</a></td><td>2024</td><td>x</td></tr>`
    const content = `# Models\n\n<table><tr><th>Model</th><th>Date</th><th>Notes</th></tr>${row('Maple')}<tr><td>Pathology</td></tr>${row('Oak')}${row('Elm')}</table>\n`
    expect((await resources(content)).map(({ name }) => name)).toEqual(['Maple', 'Oak', 'Elm'])
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

describe('what a project has or does', () => {
  it.each([
    ['calls', 'API', 'Method | URL | Auth', 'GET | maple.org/leaves | yes', 'POST | maple.org/bark | no'],
    ['hosts', 'Deployment', 'Service | URL | Port', 'Leaves | leaves.maple.org | 80', 'Bark | bark.maple.org | 81'],
    [
      'a stack',
      'Tech stack',
      ' | ',
      '[Leaf](https://leaf.dev) | UI',
      '[Bark](https://bark.dev) | db',
      '[Elm](https://elm.dev) | x'
    ],
    ['fans', 'Users', 'Name | Followers | Stars', 'jo | 100k | 1200', 'kim | 20k | 900'],
    [
      'results',
      'Results',
      'Method | Axial | Coronal',
      '[Leaf-Net](https://github.com/grove/leaf) | ![](a.png) | ![](b.png)',
      '[Bark-Net](https://github.com/grove/bark) | ![](c.png) | ![](d.png)'
    ],
    [
      'steps',
      'Our pipeline',
      'Tool | Purpose | Input format | Output format | Place',
      'rake | gathers | leaves | a heap | garden',
      'saw | cuts | trees | logs | wood',
      'axe | splits | logs | pieces | shed'
    ],
    [
      'work',
      'Experience',
      'Company | Role | Business | Years',
      '[Leaf](https://leaf.example) | gardener | trees | 2019',
      '[Bark](https://bark.example) | forester | wood | 2021'
    ],
    ['samples', 'Samples', 'Sample | Accession | Tissue', '12 | PRJNA598080 | leaf', '14 | PRJNA598081 | bark'],
    ['figures', 'Analyses', 'Figure | Dataset | GEO', 'Fig 1 | Leaves | GSE131907', 'Fig 2 | Bark | GSE131908']
  ])('is no list: %s', async (_, heading, header, ...rows) => {
    expect((await first(markdown(heading, header, ...rows))).kind).toBeNull()
  })
})

describe('a ranking of those who sent in results', () => {
  it('is no list of their models', async () => {
    const rows = ['1 | jo | unet | 3M', '2 | kim | unet++ | 9M']
    expect((await first(markdown('Models', 'Rank | User | Model | Params', ...rows))).kind).toBeNull()
    expect((await first(markdown('Models', 'Rank | Vendor | Model | Params', ...rows))).kind).toBe('model')
    const eeg = ['1 | [Elm](https://elm.example) | 15', '2 | [Oak](https://oak.example) | 32']
    expect((await first(markdown('EEG data', '# | Dataset | Participants', ...eeg))).kind).toBe('dataset')
  })
})

describe('several things in a cell below their plural', () => {
  it('are laid out behind what groups them', async () => {
    const link = (name: string): string => `[${name}](https://${name}.example)`
    const rows = [`DOS | ${link('elm')} · ${link('oak')}`, `PC | ${link('fir')}`, `Flash | ${link('ash')}`]
    const several = [...rows.slice(0, 2), `Flash | ${link('ash')} · ${link('yew')}`]
    expect((await first(markdown('Emulators', 'Category | Projects', ...several))).kind).toBeNull()
    expect((await first(markdown('Emulators', 'Category | Project', rows[1] ?? '', rows[2] ?? ''))).kind).toBe('tool')
  })
})

describe('features compared by marks', () => {
  const row = (name: string, at: number): string => `${name} | [yes](https://github.com/lab/${at}) | no | yes`

  it('are no list, though some marks are linked', async () => {
    const rows = [row('Logging', 1), row('Mounting', 2), row('Serving', 3)]
    expect((await first(markdown('Plugins', 'Name | iron | nickel | tin', ...rows))).kind).toBeNull()
    expect((await first(markdown('Viewers', 'Name | Open source | nickel | tin', ...rows))).kind).not.toBeNull()
  })
})

describe('what something is used for, and the ways to it', () => {
  it.each([
    ['Key applications', 'Application | Description', 'Sorting leaves | by hand', 'Counting trees | by sight'],
    ['Access methods', 'Method | URL', 'Portal | https://maple.example', 'API | https://oak.example']
  ])('are no resources: %s', async (section, header, ...rows) => {
    expect((await first(markdown(section, header, ...rows))).kind).toBeNull()
  })

  it('may be programs and models where they are linked', async () => {
    const row = (name: string): string => `[${name}](https://github.com/grove/${name}) | sorts leaves`
    expect((await first(markdown('Applications', 'Application | Description', row('Maple'), row('Oak')))).kind).toBe(
      'tool'
    )
    expect((await first(markdown('Methods', 'Method | Description', row('Maple'), row('Oak')))).kind).toBe('model')
  })
})

it('several papers in each cell are where to begin', async () => {
  const link = (name: string, id: number): string => `[${name}](https://arxiv.org/abs/2401.0001${id})`
  const rows = [0, 1, 2].map(
    at => `Goal ${at} | **${link('Maple', at)}** · ${link('Oak', at + 3)} · ${link('Elm', at + 6)}`
  )
  expect((await first(markdown('Start here', 'Goal | Recommended entry points', ...rows))).kind).toBeNull()
})

it('a row that leads to the rest of the list is no resource', async () => {
  const row = `Maple | [arXiv](${ARXIV})`
  const more = '[Full list in Appendix](https://arxiv.org/abs/xxxx.xxxxx) |'
  expect(await resources(markdown('Datasets', 'Dataset | Paper', row, more))).toHaveLength(1)
})

describe('what a project has of its own', () => {
  it.each([
    [
      'Tools',
      'Tool | Description',
      '`leaf_sort` | Sorts the leaves of a tree',
      '`leaf_count` | Counts the leaves of a tree'
    ],
    [
      'Datasets',
      'Dataset | Description | Samples',
      'leaves.csv | Leaves by tree and day | 120',
      'bark.csv | Bark of each tree | 80'
    ],
    [
      'Tech stack',
      'Library | Version | Description',
      'Maple | 1.2 | draws the leaves of trees',
      'Oak | 3 | reads the bark'
    ],
    ['Links', ' | Link', 'Website | [maple](https://maple.example)', 'GitHub | [oak](https://github.com/oak)'],
    ['Supported databases', 'Database | Type', 'Maple | open', 'Oak | closed', 'Elm | open'],
    [
      'Download',
      'Operating System | Download',
      'Windows | [a](https://a.example/a.exe)',
      'Linux | [a](https://a.example/a)'
    ],
    ['Hardware specifications', 'Specification | Details', 'GPU | 8 GB or more of memory', 'RAM | 16 GB or more of it'],
    ['Contributing', 'Guideline | Description', 'Naming | use snake case for files', 'Tests | write one for each'],
    ['Top courses', 'Course | Instructor | Revenue', 'Leaves | Jo Elm | $400', 'Bark | Kim Ash | $300'],
    [
      'Bill of materials',
      'Part | Qty | Manufacturer | Website',
      'Servo | 4 | Oak | oak.com',
      'Wheel | 2 | Elm | elm.com'
    ]
  ])('is no list: %s', async (section, header, ...rows) => {
    expect((await first(markdown(section, header, ...rows).replace('A list', 'Maple'))).kind).toBeNull()
  })

  it('may be data and packages where something else says that they are listed', async () => {
    const rows = ['iris.csv | 150 | CC0', 'wine.csv | 178 | MIT']
    expect((await first(markdown('', 'Dataset | Samples | License', ...rows))).kind).toBe('dataset')
    const packages = ['`survive` | Survival curves for the leaves of trees', '`mix` | Fits models of leaves to counts']
    const content = markdown('Packages', 'Package | Description', ...packages).replace('A list', 'Awesome R packages')
    expect((await first(content)).kind).toBe('tool')
    const linked = [' | Posts | Year | Download', 'Twitter | 12 | 2020 | https://zenodo.org/records/1234567']
    expect(
      (await first(markdown('Datasets', ...linked, 'Facebook | 30 | 2021 | https://zenodo.org/records/1234568'))).kind
    ).toBe('dataset')
    const tools = ['Oak', 'Elm'].map(
      name => `[${name}](https://github.com/grove/${name}) | 1200 reads/s | aligns reads of trees`
    )
    expect((await first(markdown('Aligners', 'Tool | Throughput | Description', ...tools))).kind).toBe('tool')
  })

  it('may be models that go by such names', async () => {
    const rows = ['`maple_7b` | 7B | 2024', '`maple_13b` | 13B | 2025']
    expect((await first(markdown('Models', 'Model | Parameters | Released', ...rows))).kind).toBe('model')
  })
})

it('a row that leads to all of the data stays, where it leads anywhere', async () => {
  const row = `Full list on Kaggle | [x](https://www.kaggle.com/datasets/a/b)`
  expect(await resources(markdown('Datasets', 'Dataset | Link', `Maple | ${ARXIV}`, row))).toHaveLength(2)
})
