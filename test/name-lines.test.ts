import { describe, expect, it } from 'vitest'
import { extract, type Resource } from '../src/index.ts'
import { markdown, resources } from './tables.ts'

const PAPER = 'https://arxiv.org/abs/2401.00011'
const CODE = 'https://github.com/grove/maple'

/** The one row of a table of models, or of papers, with a name, a link to a paper and a last column. */
async function read(name: string, header = 'Model', last = 'Code', value = `[code](${CODE})`): Promise<Resource> {
  const content = `| ${header} | PDF | ${last} |\n|---|---|---|\n| ${name} | [pdf](${PAPER}) | ${value} |\n`
  const [row] = (await extract({ path: 'x.md', content })).resources
  return row as Resource
}

describe('a name', () => {
  it.each([`[📄](${PAPER})`, `([⭐](${CODE}) [🤗](${PAPER}))`, `<br>[📄](${PAPER}) [💻](${CODE})`, `[†](${PAPER})`])(
    'has no part of pictures and marks linked behind it: Maple %s',
    async behind => {
      for (const space of ['', ' ', ` [Paper](${PAPER}) `])
        expect((await read(`Maple${space}${behind}`)).name).toBe('Maple')
    }
  )

  it.each([
    ['Maple 🤗', 'Maple 🤗'],
    [`🍁 [Maple](${CODE})`, '🍁 Maple'],
    [`[🍁](${CODE})`, '🍁'],
    [`[🍁](${CODE}) Maple`, '🍁 Maple'],
    [`Maple [枫](${CODE})`, 'Maple 枫'],
    [`Maple [2](${CODE})`, 'Maple 2']
  ])('is all of %s', async (cell, name) => {
    expect((await read(cell)).name).toBe(name)
  })
})

describe('a name that only says what it links', () => {
  const linked = async (header: string, cell: string): Promise<string | undefined> => {
    const rows = [`[Maple](${PAPER})`, '[Oak](https://oak.example)', cell].map(
      (name, at) => `| ${name} | ${at + 1}00 |\n`
    )
    const content = `## ${header}s\n\n| ${header} | Samples |\n|---|---|\n${rows.join('')}`
    return (await extract({ path: 'x.md', content })).resources[2]?.name
  }

  it.each([
    ['Dataset', '[Data](https://github.com/grove/LeafSet)', 'LeafSet'],
    ['Dataset', '[Dataset](https://huggingface.co/datasets/grove/leaves/)', 'leaves'],
    ['Dataset', '[Link](https://github.com/grove/leafset.git#readme)', 'leafset'],
    ['Model', '[Model](https://huggingface.co/grove/Maple-7B)', 'Maple-7B']
  ])('is that of the repository: %s, %s', async (header, cell, name) => {
    expect(await linked(header, cell)).toBe(name)
  })

  it.each([
    ['Dataset', 'Data', 'Data'],
    ['Dataset', '[BarkSet](https://github.com/grove/leafset)', 'BarkSet'],
    ['Dataset', '[Data](https://grove.example/leafset)', 'Data'],
    ['Dataset', '[Data](https://github.com/grove/leafset/tree/main/bark)', 'Data'],
    ['Dataset', '[arXiv](https://huggingface.co/datasets/grove/leaves)', 'arXiv'],
    ['Dataset', 'BarkSet [Data](https://github.com/grove/leafset)', 'BarkSet Data']
  ])('stays as it is else: %s, %s', async (header, cell, name) => {
    expect(await linked(header, cell)).toBe(name)
  })
})

describe('a number below or above the line of a name', () => {
  it.each([
    ['Maple-g/16<sub>384</sub>', 'Maple-g/16₃₈₄', 'model/maple-g-16-384'],
    [`[Maple-g/16<sub>384</sub>](${CODE})`, 'Maple-g/16₃₈₄', 'model/maple-g-16-384'],
    ['Maple-g/16<sub>384', 'Maple-g/16₃₈₄', 'model/maple-g-16-384'],
    ['Maple 2<sup>10</sup>', 'Maple 2¹⁰', 'model/maple-2-10']
  ])('is apart from another: %s', async (cell, name, id) => {
    expect(await read(cell)).toMatchObject({ name, id })
  })

  it.each([
    ['H<sub>2</sub>O', 'H2O'],
    ['MapleV8<sub>n</sub>', 'MapleV8n'],
    ['Maple<sub>base</sub>', 'Maplebase'],
    ['M<sup>3</sup>D', 'M3D'],
    ['Maple 2 <sub>384</sub>', 'Maple 2 384']
  ])('is a part of a word else: %s', async (cell, name) => {
    expect((await read(cell)).name).toBe(name)
  })
})

describe('what tells names apart', () => {
  it.each([
    ['Model', ['Maple<br><sub>v2</sub>', 'Maple<br><sub>v3</sub>'], ['Maple v2', 'Maple v3']],
    ['Model', ['U-Net (MICCAI 2015)', 'U-Net (CVPR 2019)'], ['U-Net (MICCAI 2015)', 'U-Net (CVPR 2019)']],
    [
      'Tool',
      ['nnU-Net ([PyTorch](https://github.com/a/b))', 'nnU-Net ([TensorFlow](https://github.com/a/c))'],
      ['nnU-Net (PyTorch)', 'nnU-Net (TensorFlow)']
    ],
    ['Name', ['1. Workshop', '2. Workshop', '3. Workshop'], ['1. Workshop', '2. Workshop', '3. Workshop']],
    [
      'Model',
      ['**Oak** - a base model that no one has tuned', '**Oak** - a chat model that someone has tuned'],
      ['Oak - a base model that no one has tuned', 'Oak - a chat model that someone has tuned']
    ],
    ['Model', ['Maple<br><sub>v2</sub>', 'Oak<br><sub>v2</sub>'], ['Maple', 'Oak']]
  ])('stays in them below %s: %j', async (header, cells, names) => {
    const rows = cells.map((cell, at) => `| ${cell} | [code](https://github.com/grove/${at}) | MIT |\n`).join('')
    const content = `## Tools\n\n| ${header} | Code | License |\n|-|-|-|\n${rows}`
    expect((await extract({ path: 'x.md', content })).resources.map(({ name }) => name)).toEqual(names)
  })

  it.each([
    'Leaves of Trees in the Wild:<br><sub>A Study of Nets</sub>',
    '[Leaves of Trees<br><small>in the Snow</small>](https://arxiv.org/abs/2401.00011)',
    '**Elm et al.** - Leaves of trees that fall in the wild and what they do.',
    '**What is a tree?** - the case for a new kind of net.'
  ])('is a title as a whole: %s', async cell => {
    const other = cell.replace('Leaves', 'Roots').replace('tree?', 'root?')
    const rows = [cell, other].map(title => `| ${title} | 2024 | [code](https://github.com/grove/maple) |\n`).join('')
    const content = `## Papers\n\n| Paper | Year | Code |\n|-|-|-|\n${rows}`
    const [row] = (await extract({ path: 'x.md', content })).resources
    expect(row?.name).toBe(
      cell
        .replaceAll('**', '')
        .replace(/<br>/, ' ')
        .replace(/<[^>]*>|^\[|\]\(.*\)$/g, '')
    )
  })
})

describe('a venue in brackets behind a name', () => {
  it.each([
    ['Leaves of Many Trees (MICCAI 2021)', 'MICCAI', 2021],
    [`[Leaves of Many Trees](${PAPER}) (**TMI-16**)`, 'TMI', 2016],
    [`[Leaves of Many Trees (CVPR'21)](${PAPER})`, 'CVPR', 2021],
    ['Leaves of Many Trees [Nature 2023]', 'Nature', 2023]
  ])('is where its paper was taken: %s', async (cell, venue, year) => {
    const content = `| Title | Link |\n|---|---|\n| ${cell} | ${cell.includes(PAPER) ? '-' : `[pdf](${PAPER})`} |\n`
    const [row] = (await extract({ path: 'x.md', content: `## Papers\n\n${content}` })).resources
    expect(row).toMatchObject({
      name: 'Leaves of Many Trees',
      title: null,
      links: { paper: [{ venue, year }] },
      extra: {}
    })
  })

  it('leaves the link of the title the paper, whatever its address', async () => {
    const cell = '[Leaves of Many Trees (CVPR 2021)](https://elm.example/leaves.pdf)'
    const { links } = await read(cell, 'Title')
    expect(links.paper.map(({ url }) => url)).toContain('https://elm.example/leaves.pdf')
  })

  it.each([
    ['Model', 'Maple (Med-PaLM)'],
    ['Model', 'Maple (TCSVT)'],
    ['Model', 'Maple (2021)'],
    ['Model', '(MICCAI 2021)'],
    ['Title', 'Leaves of Many Trees (under review)'],
    ['Dataset', 'Maple (MICCAI 2021)'],
    ['Benchmark', 'Maple (MICCAI 2021)']
  ])('is none, or part of the name, below %s: %s', async (header, cell) => {
    expect((await read(cell, header)).name).toBe(cell)
  })
})

describe('small print below a name', () => {
  it.each([
    [`[Maple](${CODE})<br><sub>Maple 3 release</sub>`, 'Maple 3 release'],
    ['**Maple**<br><small>Grove</small>', 'Grove'],
    ['Maple<br/><sub>Grove<br>and Co.</sub>', 'Grove\nand Co.']
  ])('is no part of it: %s', async (cell, small) => {
    expect(await read(cell)).toMatchObject({ name: 'Maple', extra: { Model: small } })
  })

  it.each(['<sub>Maple<br>Leaf</sub>', 'Maple<br>Leaf', 'Maple <sub>Leaf</sub>'])('may be the name: %s', async cell => {
    expect((await read(cell)).name).toBe('Maple Leaf')
  })
})

describe('a title in front of implementations', () => {
  it.each([
    '[(PyTorch)](URL)',
    '([keras and pytorch](URL))',
    '[[official PyTorch 1.0 code]](URL)',
    '[(paper)](URL) [(TF)](URL)'
  ])('ends before them: %s', async cell => {
    const links = cell.replaceAll('URL', CODE)
    expect((await read(`Leaves of Many Trees ${links}`, 'Title')).name).toBe('Leaves of Many Trees')
  })

  it.each([
    [`Deep Nets for Leaves in [PyTorch](${CODE})`, 'Deep Nets for Leaves in PyTorch'],
    [`Maple ([Large](${CODE}))`, 'Maple (Large)'],
    ['Maple (PyTorch)', 'Maple (PyTorch)']
  ])('holds them in %s', async (cell, name) => {
    expect((await read(cell)).name).toBe(name)
  })
})

describe('a name of several lines', () => {
  it.each([
    'Maple-<br>Leaf',
    'Maple Leaf /<br>the net of all its branches',
    'MapleCLIP<br>ViT-B',
    'Maple<br>13B / 7B / 3B / 1B',
    'Maple<br>(of the Grove)',
    'Maple<br>second release',
    'Maple<br>[Elm](https://elm.example)',
    'Maple Leaf Segmentation Benchmark<br>for trees in the wild',
    'Large Leaf<br>and Bark Assistant for Trees',
    "Elm's Disease<br>Imaging Initiative and Follow-up",
    'LeafNet<br>for trees in the wild',
    'Leaf-PaLM<br>Grove Research and Forest Team',
    ['Maple', ...Array(9).fill('a leaf of a tree')].join('<br>')
  ])('%s is one name', async cell => {
    const plain = cell.replaceAll('<br>', ' ').replace(/\[(.*)\]\(.*\)/, '$1')
    expect(await read(cell)).toMatchObject({ name: plain, title: null, extra: {} })
  })

  it('has a title below it', async () => {
    const titles = ['LeafNet: A net for leaves', 'Seeing All Leaves of Trees']
    for (const title of titles) {
      expect(await read(`**LeafNet**<br/><sub>${title}</sub>`)).toMatchObject({ name: 'LeafNet', title, extra: {} })
      const linked = await read(`[LeafNet<br>${title}](${PAPER})`)
      expect(linked).toMatchObject({ name: 'LeafNet', title, extra: {} })
    }
    const titled = await read(`LeafNet<br>${titles[0]}`, 'Model', 'Title', 'On the Leaves of Maples')
    expect(titled).toMatchObject({ name: 'LeafNet', title: 'On the Leaves of Maples', extra: { Model: titles[0] } })
  })

  it.each([
    'Finds the leaves of all trees.',
    'the net of many leaves',
    'Ann Fir, Bo Elm, Cy Oak',
    'No Version Label Stated'
  ])('has %s below it, which is no title', async line => {
    expect(await read(`LeafNet<br>${line}`)).toMatchObject({ name: 'LeafNet', title: null, extra: { Model: line } })
  })

  it('has the authors of a paper below its title', async () => {
    const { name } = await read('Maple<br>Ann Fir, Bo Elm, Cy Oak', 'Title')
    expect(name).toBe('Maple Ann Fir, Bo Elm, Cy Oak')
  })

  it.each(['(MICCAI 2023)', 'MICCAI 2023', '[TMI]'])('has the venue %s below it', async line => {
    const row = await read(`Maple<br>${line}`)
    expect(row).toMatchObject({ name: 'Maple', title: null, extra: {} })
    expect(row.links.paper).toMatchObject([
      { venue: /[A-Z]+/.exec(line)?.[0], year: line.includes('2023') ? 2023 : null }
    ])
    const content = `| Model | Code |\n|---|---|\n| Maple<br>${line} | [code](${CODE}) |\n`
    const [bare] = (await extract({ path: 'x.md', content })).resources
    expect(bare).toMatchObject({ name: 'Maple', extra: { Model: line }, links: { paper: [] } })
  })

  it('has links below it that only say what they lead to', async () => {
    const row = await read(`Maple<br>[[Paper]](${PAPER}) [Code](${CODE})<br>Maple: a net for leaves`)
    expect(row).toMatchObject({ name: 'Maple', title: 'Maple: a net for leaves', extra: {} })
    expect([row.links.paper.length, row.links.code.length]).toEqual([2, 2])
  })
})

describe('labels that only say what they lead to', () => {
  it.each([
    `[Maple](${CODE}) [code](${CODE}/src)`,
    `[Maple](${CODE}) [[paper]](${PAPER})`,
    `Maple ([paper](${PAPER})), ([Data](${CODE}/data))`,
    `Maple[[pdf]](${PAPER})[[Models]](${CODE})`,
    `[Maple](${CODE}) · [Models](${CODE}/models) · [Paper](${PAPER})`,
    `[Maple](${CODE})<br><sub>[yaml](maple.yaml)</sub>`,
    `[Maple](${CODE})<br>[README](README.md) · [json](maple.json)`,
    `[Maple](${CODE}) [paper](${PAPER})/[code](${CODE}/src)`,
    `[Maple](${CODE}) [Paper](${PAPER})[Code](${CODE}/src)`,
    `[Maple](${CODE}) & [code](${CODE}/src)`,
    `[Maple](${CODE}) → [paper](${PAPER})`
  ])('stand behind the name in %s', async cell => {
    const row = await read(cell)
    expect(row).toMatchObject({ name: 'Maple', extra: {} })
    const links = Object.values(row.links).flat()
    // The links of the other columns are two.
    expect(links.length - 2).toBe(cell.split('](').length - 1)
  })

  it.each([
    [`Maple [Dataset](${CODE})`, 'Maple Dataset'],
    [`Maple[Data](${CODE})`, 'MapleData'],
    [`Leaf-[Models](${CODE})`, 'Leaf-Models'],
    [`C++ [website](${CODE})`, 'C++'],
    [`Maple+ ([paper](${PAPER}))`, 'Maple+'],
    ['Maple (paper)', 'Maple (paper)']
  ])('are or may be part of the name in %s', async (cell, name) => {
    expect((await read(cell)).name).toBe(name)
  })

  it('are the name where nothing else is', async () => {
    const rows = [`([paper](${PAPER}))`, `[Code](${CODE}) [pdf](${PAPER})`, `[Maple](${CODE})`, `[Elm](${CODE})`]
    const content = `| Model | Size |\n|---|---|\n${rows.map(row => `| ${row} | 7B |`).join('\n')}\n`
    const { resources } = await extract({ path: 'x.md', content })
    expect(resources.map(({ name }) => name)).toEqual(['(paper)', 'Code', 'Maple', 'Elm'])
  })
})

describe('a name with something around it in most rows', () => {
  /** Names and descriptions of the rows of a table with one more column. */
  async function names(header: string, cells: readonly string[], others = '2024'): Promise<unknown[]> {
    const last = others === '2024' ? 'Year' : 'Description'
    const rows = cells.map(cell => `| ${cell} | ${others} | [code](${CODE}) |\n`).join('')
    const content = `| ${header} | ${last} | Code |\n|---|---|---|\n${rows}`
    const { resources } = await extract({ path: 'x.md', content })
    return resources.map(({ name, description, extra }) => [name, description, extra])
  }

  it.each([
    ['Paper', ['1) **Elm Nets** - a net that grows.<br>It has leaves.', '2) **Fir Nets** - a net for the woods.']],
    [
      'Tool',
      [
        '**[Elm Nets](https://elm.example)** – a net that grows.<br>It has leaves.',
        '**Fir Nets**: a net for the woods.'
      ]
    ],
    [
      'Tool',
      ['**Elm Nets:** a net that grows.<br>It has leaves.', '[Fir Nets](https://fir.example): a net for the woods.']
    ]
  ])('begins what is said of it below %s in %j', async (header, cells) => {
    expect(await names(header, cells)).toEqual([
      ['Elm Nets', 'a net that grows.\nIt has leaves.', {}],
      ['Fir Nets', 'a net for the woods.', {}]
    ])
    expect(await names(header, cells, 'of trees')).toMatchObject([
      ['Elm Nets', 'of trees', { [header]: 'a net that grows.\nIt has leaves.' }],
      ['Fir Nets', 'of trees', { [header]: 'a net for the woods.' }]
    ])
  })

  it.each([
    ['Paper', ['**Elm**: a net that grows on trees.', '**Fir**: a net for the woods.']],
    ['Paper', ['**Elm** - a net that grows on trees', '**Fir** - a net for the woods']],
    ['Paper', ['**Elm** - Zero-Shot Leaves of the Trees', '**Fir** - In the Woods of All of Us']],
    [
      'Model',
      ['[**Elm**: a net that grows](https://elm.example)', '[**Fir**: a net for the woods](https://fir.example)']
    ],
    ['Model', ['Elm - a net that grows', 'Fir - a net for the woods']],
    ['Model', ['**Elm** - a net that grows', 'Fir', 'Oak']],
    ['Model', ['1. FC Elm', '1. FC Fir']],
    ['Model', ['1. FC Elm', 'Fir', 'Oak']],
    ['Model', ['Elm 1. net', 'Elm 2. net']]
  ])('is all of it below %s in %j', async (header, cells) => {
    const plain = cells.map(cell => cell.replace(/\*\*|[[]|\]\([^()]*\)/g, ''))
    expect(await names(header, cells)).toEqual(plain.map(name => [name, null, {}]))
  })

  it('ends with the repository that it links', async () => {
    const hub = 'https://huggingface.co'
    const rows = [
      `[elm/Elm-2](${hub}/elm/elm-2) — \`leafy\`, 27B dense`,
      `[fir/Fir](${hub}/fir/Fir) – large, for leaves`
    ]
    expect(await names('Model', rows)).toEqual([
      ['elm/Elm-2', 'leafy, 27B dense', {}],
      ['fir/Fir', 'large, for leaves', {}]
    ])
    const variants = [`[fir/Fir](${hub}/fir/Fir) – Small`, rows[1] as string, `[Elm/Oak](${hub}/elm/oak-2) – Large`]
    const plain = [`[Fir](${hub}/fir/Fir) – 7B`, `[Elm](${hub}/elm/Elm) – 7B`]
    for (const whole of [variants, plain])
      expect(await names('Model', whole)).toEqual(whole.map(cell => [cell.replace(/[[]|\]\([^()]*\)/g, ''), null, {}]))
  })

  it.each([
    [['1. Elm', '2. [Fir](https://fir.example)', '3. **Oak**']],
    [['(7) Elm', '(8) Fir', '(9) Oak']],
    [['1、Elm', '2、Fir', '3、Oak']]
  ])('has the number of its row in front in %j', async cells => {
    expect(await names('Model', cells)).toEqual(['Elm', 'Fir', 'Oak'].map(name => [name, null, {}]))
  })

  it('has the number of its row in front of a document that is the paper', async () => {
    const rows = ['trees', 'leaves']
      .map((of, at) => `| [${at + 1}. Of ${of}](https://elm.example/${at}.pdf) | 2024 |\n`)
      .join('')
    const { resources } = await extract({ path: 'x.md', content: `| Paper | Year |\n|---|---|\n${rows}` })
    expect(resources.map(({ name, links }) => [name, links.paper.length])).toEqual([
      ['Of trees', 1],
      ['Of leaves', 1]
    ])
  })
})

describe('a citation that is copied whole', () => {
  const ELM = 'Elm, J., Fir, K. L., & Oak, T.'
  it.each([
    [`${ELM} (2023). Leaves of all trees. *arXiv preprint arXiv:2401.00011*.`, 'Leaves of all trees'],
    [`${ELM} (2022, April). Is it a tree? On leaves. In *Proceedings of Trees* (pp. 1-9).`, 'Is it a tree? On leaves'],
    ['Elm, J. (2021). Is it a tree? In *Trees*.', 'Is it a tree?'],
    [`${ELM} (2023). Leaves vs. needles`, 'Leaves vs. needles'],
    ['Elm J, Fir K, et al. Leaves of all trees[J]. arXiv preprint, 2023.', 'Leaves of all trees'],
    ['Elm J. Leaves of all trees[C]//Proceedings of Trees. 2022: 1-9.', 'Leaves of all trees'],
    ['林木, 叶子, 等. 树叶的分类[J]. 林学, 2023.', '树叶的分类'],
    ['Leaves of Elm Jr. and others[J]. Trees, 2023.', 'Leaves of Elm Jr. and others']
  ])('gives its title: %s', async (text, title) => {
    const citation = text.replaceAll('*', '')
    const whole = await read(text, 'Paper')
    expect([whole.name, Object.values(whole.extra)]).toEqual([title, [citation]])
    const linked = await read(`[${text}](${PAPER})`, 'Paper')
    expect([linked.name, linked.extra, linked.links.paper[0]?.label]).toEqual([title, {}, citation])
    expect((await read('MapleNet', 'Model', 'Paper', `[${text}](${PAPER})`)).title).toBe(title)
  })

  it.each([
    'Elm et al., 2023',
    'Elm, J. (2020)',
    'Leaves of trees (2023). A survey',
    'Leaves, needles (2023). A survey',
    'Leaves [A]'
  ])('is not %s', async text => {
    expect((await read(text, 'Paper')).name).toBe(text)
  })
})

describe('a title behind a name', () => {
  it.each([
    [
      'Model',
      ['**Elm**: Zero-Shot Leaves of the Trees', '**Fir**: In the Woods of All of Us'],
      'Zero-Shot Leaves of the Trees'
    ],
    ['Model', ['**Elm** — Elm: Leaves of Trees', '**Fir** — Fir: In the Woods'], 'Elm: Leaves of Trees'],
    ['Paper', ['**Elm** — Elm: Leaves of Trees', '**Fir** — Fir: In the Woods'], 'Elm: Leaves of Trees']
  ])('is its title, below %s in %j', async (header, cells, title) => {
    const rows = cells.map(cell => `| ${cell} | [pdf](${PAPER}) |`).join('\n')
    const { resources } = await extract({ path: 'x.md', content: `| ${header} | PDF |\n|---|---|\n${rows}\n` })
    expect([resources[0]?.name, resources[0]?.title]).toEqual(['Elm', title])
  })

  it.each([
    ['Model', ['**Elm** - Grove Center for Leaves in Medicine', '**Fir** - Wood Clinic Department of Trees']],
    ['Model', ['**Elm**: Grove Center for Leaves in Medicine', '**Fir**: Wood Clinic Department of Trees']]
  ])('is none where it says who made it, below %s in %j', async (header, cells) => {
    const rows = cells.map(cell => `| ${cell} | [pdf](${PAPER}) |`).join('\n')
    const { resources } = await extract({ path: 'x.md', content: `| ${header} | PDF |\n|---|---|\n${rows}\n` })
    expect(resources.map(({ title }) => title)).toEqual([null, null])
  })

  it('is what a tool does', async () => {
    const rows = ['elm', 'fir'].map(
      name => `| [lab/${name}](https://github.com/lab/${name}) - Free Platform for Leaves and Trees | x |`
    )
    const { resources } = await extract({ path: 'x.md', content: `| Tool | Note |\n|---|---|\n${rows.join('\n')}\n` })
    expect([resources[0]?.name, resources[0]?.title]).toEqual(['lab/elm', null])
  })

  it('has no quotation marks around it where it is the name of a paper', async () => {
    expect((await read(`["Of leaves and trees."](${CODE})`, 'Paper')).name).toBe('Of leaves and trees')
    expect((await read(`["Leaves in the U.S."](${CODE})`, 'Paper')).name).toBe('Leaves in the U.S.')
    expect((await read(`["Elm" and "Fir"](${CODE})`, 'Paper')).name).toBe('"Elm" and "Fir"')
    expect((await read(`["Of leaves and trees."](${CODE})`, 'Model')).name).toBe('"Of leaves and trees."')
  })
})

describe('who made what is linked in front', () => {
  const read = async (header: string, ...cells: string[]): Promise<Resource[]> => {
    const rows = cells.map(cell => `| ${cell} | free |`).join('\n')
    return (await extract({ path: 'x.md', content: `## Courses\n\n| ${header} | Price |\n|---|---|\n${rows}\n` }))
      .resources
  }
  const course = (name: string): string => `[${name}](https://${name.toLowerCase()}.example)`

  it('is no part of its name', async () => {
    const found = await read(
      'Course',
      `${course('Leaves')} by Anne Elm and K. Fir`,
      `${course('Bark')}, by Grove x Wood`
    )
    expect(found.map(({ name, authors }) => [name, authors])).toEqual([
      ['Leaves', ['Anne Elm', 'K. Fir']],
      ['Bark', ['Grove', 'Wood']]
    ])
  })

  it('stays where few rows say it, or the name goes on', async () => {
    const one = await read('Course', `${course('Leaves')} by Anne Elm`, course('Bark'), course('Root'))
    expect(one.map(({ name }) => name)).toEqual(['Leaves by Anne Elm', 'Bark', 'Root'])
    const on = await read('Course', '[Leaves by night](https://a.example)', '[Bark by day](https://b.example)')
    expect(on.map(({ name, authors }) => [name, authors])).toEqual([
      ['Leaves by night', []],
      ['Bark by day', []]
    ])
  })

  it.each(['doing', 'Elm et al.', 'Elm (2020)', 'Elm in the woods', 'Elm, the largest of all', 'Elm, ACL 2020'])(
    'is somebody, and not %s',
    async text => {
      const found = await read('Course', `${course('Leaves')} by ${text}`, `${course('Bark')} by ${text}`)
      expect(found.map(({ name, authors }) => [name, authors])).toEqual([
        [`Leaves by ${text}`, []],
        [`Bark by ${text}`, []]
      ])
    }
  )

  it('gives models and data, under its own name', async () => {
    const content = `## Data\n\n| Dataset | Size |\n|---|---|\n| ${course('Leaves')} by Grove Lab | 12 |\n| ${course('Bark')} by Anne Elm and K. Fir | 9 |\n`
    const { resources } = await extract({ path: 'x.md', content })
    expect(resources.map(({ name, organization, authors }) => [name, organization, authors])).toEqual([
      ['Leaves', 'Grove Lab', []],
      ['Bark', null, ['Anne Elm', 'K. Fir']]
    ])
  })

  it('is kept beside authors that another column has', async () => {
    const content = `| Course | Author |\n|---|---|\n| ${course('Leaves')} by Grove | Elm |\n| ${course('Bark')} by Wood | Fir |\n`
    const { resources } = await extract({ path: 'x.md', content })
    expect(resources.map(({ name, authors, extra }) => [name, authors, extra])).toEqual([
      ['Leaves', ['Elm'], { Course: 'Grove' }],
      ['Bark', ['Fir'], { Course: 'Wood' }]
    ])
  })
})

describe('a venue in front of a title', () => {
  it.each([
    ['[ICLR 2018] Leaves of trees', 'ICLR', 2018],
    ['[2019 ICCV] Leaves of trees', 'ICCV', 2019],
    ['(CVPR2016)Leaves of trees', 'CVPR', 2016]
  ])('is parted from it: %s', async (title, venue, year) => {
    const content = `| Paper | Code |\n|-|-|\n| [${title}](${PAPER}) | [code](${CODE}) |\n`
    const [row] = (await extract({ path: 'x.md', content })).resources
    expect([row?.name, row?.links.paper[0]?.venue, row?.links.paper[0]?.year]).toEqual(['Leaves of trees', venue, year])
  })

  it.each(['[Maple 2018] Leaves of trees', '[ICLR] Leaves of trees', '[ICLR 2018]'])('is none: %s', async title => {
    const content = `| Paper | Code |\n|-|-|\n| ${title} | [code](${CODE}) |\n`
    const [row] = (await extract({ path: 'x.md', content })).resources
    expect(row?.name).toBe(title)
  })
})

it('a place in a volume is no title, and a known journal has no full stop', async () => {
  const read = async (cell: string): Promise<Resource | undefined> =>
    (await extract({ path: 'x.md', content: `| Dataset | Reference |\n|-|-|\n| Maple | ${cell} |\n` })).resources[0]
  const link = '[10.1093/nar/gky949](https://doi.org/10.1093/nar/gky949)'
  expect(await read(`Leaf Letters 47: D520-D528 doi: ${link}`)).toMatchObject({ title: null })
  expect((await read(`Nature. 2019 Jul 15;35(14):2434-2440. doi: ${link}`))?.links.paper).toMatchObject([
    { venue: 'Nature', year: 2019 }
  ])
})

describe('stars behind a name', () => {
  const rows = (...stars: string[]): string[] =>
    stars.map((text, at) => `[Maple ${at}](https://github.com/grove/maple-${at})${text} | sorts leaves`)

  it('are counted and no part of it', async () => {
    const found = await resources(
      markdown('', 'Tool | Notes', ...rows(' (★583)', ' (⭐ 3.8k)', ' (★3,8 tys.)', ' (:star: 120)', '（★1.2万）'))
    )
    expect(found.map(({ name, quantities }) => [name, quantities.stars])).toEqual([
      ['Maple 0', 583],
      ['Maple 1', 3800],
      ['Maple 2', 3800],
      ['Maple 3', 120],
      ['Maple 4（★1.2万）', null]
    ])
  })

  it('are no ratings, and take no long text apart', async () => {
    const found = await resources(
      markdown('', 'Tool | Notes', ...rows(' (★4.8)', ' (⭐5)', ' (★95)', ' (★1)'.repeat(9000)))
    )
    expect(found.map(({ name, quantities }) => [name.slice(0, 14), quantities.stars])).toEqual([
      ['Maple 0 (★4.8)', null],
      ['Maple 1 (⭐5)', null],
      ['Maple 2 (★95)', null],
      ['Maple 3 (★1) (', null]
    ])
  })

  it('are kept beside what a column counts', async () => {
    const [found] = await resources(markdown('', 'Tool | Notes | Stars', `${rows(' (★583)')[0]} | 600`, 'Oak | - | 3'))
    expect([found?.name, found?.quantities.stars, JSON.stringify(found?.extra)]).toEqual([
      'Maple 0',
      600,
      expect.stringContaining('★583')
    ])
  })
})

it('ends a name in front of the links in a bracket behind it', async () => {
  const cell = '[Maple 2024](https://arxiv.org/abs/2401.00011) ([trees](https://a.example), [paper](https://b.example))'
  const [found] = await resources(markdown('', 'Benchmark | Notes', `${cell} | leaves`, 'Oak | bark'))
  expect(found?.name).toBe('Maple 2024')
  const [other] = await resources(
    markdown(
      '',
      'Model | Notes',
      '[Maple](https://m.example) (7B, [weights](https://w.example)) | leaves',
      'Oak | bark'
    )
  )
  expect(other?.name).toBe('Maple (7B)')
  const [third] = await resources(
    markdown('', 'Tool | Notes', '[Maple](https://m.example) (see [docs](https://d.example)) | x', 'Oak | y')
  )
  expect(third?.name).toBe('Maple')
})

describe('what stands below the title of a paper', () => {
  const name = async (cell: string): Promise<string | undefined> =>
    (
      await resources(
        markdown(
          'Papers',
          'Paper | Venue',
          `${cell} | ICLR 2024`,
          '[Leaves of Trees in Spring](https://arxiv.org/abs/2401.00012) | ICLR 2023'
        )
      )
    )[0]?.name

  it('is no part of it where it says by whom it is, or more of a short name', async () => {
    expect(await name('[Sorting Leaves by Their Light](https://arxiv.org/abs/2401.00011)<br>_Elm et al., 2017_')).toBe(
      'Sorting Leaves by Their Light'
    )
    expect(await name('**[MAPLE-2](https://arxiv.org/abs/2401.00011)**<br><sub>Sorts each leaf on its own</sub>')).toBe(
      'MAPLE-2'
    )
    expect(
      await name('[Sorting Leaves by](https://arxiv.org/abs/2401.00011)<br><sub>their light in spring</sub>')
    ).toBe('Sorting Leaves by their light in spring')
    expect(await name('[Leaves Are](https://arxiv.org/abs/2401.00011)<br><small>All You Need to See</small>')).toBe(
      'Leaves Are All You Need to See'
    )
    expect(await name('[A Reply to](https://arxiv.org/abs/2401.00011)<br>Elm et al., 2017')).toBe(
      'A Reply to Elm et al., 2017'
    )
  })
})
