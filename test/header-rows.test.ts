import { describe, expect, it } from 'vitest'
import { ARXIV, first, markdown, resources, WEIGHTS } from './tables.ts'

describe('an empty corner', () => {
  it('belongs to the headers beside it', async () => {
    const row = (name: string): string => `<tr><th>${name}</th><td><a href="${WEIGHTS}-${name}">x</a></td></tr>`
    const rows = `<tr><td></td><th>Hugging Face</th></tr>${row('maple')}${row('oak')}`
    const table = await first(`## Models\n\n<table>${rows}</table>\n`)
    expect([table.headers, table.rows.length]).toEqual([['', 'Hugging Face'], 2])
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

  const CROWN = '<td colspan=2>Crown</td>'
  const spanned = (first: string, ...second: string[]): string => `<tr>${first}</tr>${row('td', ...second)}`
  const four = [link('maple'), link('oak'), link('elm')].map(name => row('td', name, 'wide', 'low', 'moist')).join('')

  it.each([
    ['Model', 'Soil'],
    ['Model', 'K3'],
    ['Grove', 'Soil']
  ])('stand in two rows where some reach down and the others span columns: %s, %s', async (name, last) => {
    const head = spanned(`<td rowspan=2>${name}</td>${CROWN}<td rowspan=2>${last}</td>`, 'K1', 'K2')
    expect(await headersOf(head, four)).toEqual([name, 'Crown / K1', 'Crown / K2', last])
    const found = await resources(`## Models\n\n<table>${head}${four}</table>\n`)
    if (name === 'Model') expect(found.map(resource => resource.name)).toEqual(['maple', 'oak', 'elm'])
  })

  it.each([
    ['reaches further', `<td rowspan=3>Elm</td>${CROWN}<td>Soil</td>`, ['K1', 'K2', 'dry']],
    ['spans none', '<td rowspan=2>Elm</td><td>Crown</td><td>Root</td><td>Soil</td>', ['K1', 'K2', 'dry']],
    ['spans the same', `<td rowspan=2>Elm</td>${CROWN}<td rowspan=2>Soil</td>`, ['wide', 'wide']],
    ['is linked', `<td rowspan=2>${link('elm')}</td>${CROWN}<td rowspan=2>Soil</td>`, ['K1', 'K2']],
    ['is a number', `<td rowspan=2>Elm</td>${CROWN}<td rowspan=2>4</td>`, ['K1', 'K2']]
  ])('are no rows where a cell %s', async (_, first, second) => {
    expect(new Set(await headersOf(spanned(first, ...second), four))).toEqual(new Set(['']))
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
