import { describe, expect, it } from 'vitest'
import { first, markdown, resources } from './tables.ts'

describe('what a project uses', () => {
  it.each([
    ['Leaf sorter', 'Models', 'Model | Use', 'Maple-7B | Fast subtasks', 'Oak 2 | Creative work', null],
    ['Leaves', 'Models', 'Model | Use', 'Maple | sorts leaves by light', 'Oak | counts them in the wild', 'model'],
    ['Awesome models', 'Models', 'Model | Use', 'Maple-7B | Fast subtasks', 'Oak 2 | Creative work', 'model'],
    ['Leaf sorter', 'Models', 'Model | Description', 'Maple-7B | Sorts leaves', 'Oak 2 | Counts them', 'model'],
    ['Models of trees', 'Models', 'Model | Use', 'Maple-7B | Fast subtasks', 'Oak 2 | Creative work', 'model'],
    ['Leaf sorter', 'Tech stack', 'Tool | Description', 'Maple | Linting', 'Oak | Formatting', null],
    ['Leaf sorter', 'Tools for a tech stack', 'Tool | Description', 'Maple | Linting', 'Oak | Formatting', 'tool'],
    ['Leaf sorter', 'Tools', 'Tool | Description', 'Maple | Linting', 'Oak | Formatting', 'tool']
  ])('%s: below %s, %s of %s and %s is %s', async (title, heading, header, first_, second, kind) => {
    const content = markdown(heading, header, first_, second).replace('A list', title)
    expect((await first(content)).kind).toBe(kind)
  })
})

describe('a landscape', () => {
  const rows = ['Leafer | Elm Labs | web', 'Barker | Oak Inc | phone', 'Rooter | Fir AG | both']
  it.each([
    ['The landscape of trees 2026', 'AI agents', 'Agent | Company | Access', 'tool'],
    ['El panorama de los árboles', 'Asistentes IA', 'Asistente | Empresa | Acceso', 'tool'],
    ['The landscape of multi-agent systems', 'AI agents', 'Agent | Company | Access', 'tool'],
    ['The AI coding landscape', 'AI agents', 'Agent | Company | Access', 'tool'],
    ['Panorama IA 2025', 'Asistentes IA', 'Asistente | Empresa | Acceso', 'tool'],
    ['Landscape photos', 'AI agents', 'Agent | Company | Access', null],
    ['The loss landscape of language models', 'AI agents', 'Agent | Company | Access', null],
    ['Leaf sorter', 'AI agents', 'Agent | Company | Access', null],
    ['The landscape of AI', 'Who is who', 'Agent | Company | Access', null],
    ['The landscape of AI', 'AI agents', 'Agent | Role | Access', null],
    ['The loss landscape of neural nets', 'AI agents', 'Agent | Company | Access', null]
  ])('%s: below %s, %s is %s', async (title, heading, header, kind) => {
    const content = markdown(heading, header, ...rows).replace('A list', title)
    expect((await first(content)).kind).toBe(kind)
  })
})

it.each([
  'MCP сервер | Описание',
  'Фреймворк | Описание',
  'Asistente | Descripción',
  '助手 | 描述',
  'エージェント | 説明'
])('lists programs that are linked below %s', async header => {
  const rows = ['Leafer', 'Barker'].map(name => `[${name}](https://${name}.example) | sorts the leaves of trees`)
  expect((await first(markdown('', header, ...rows))).kind).toBe('tool')
})

it('lists papers that are told by where and when they appeared, whatever else is said', async () => {
  const rows = ['Leaves of trees: a survey', 'On the bark of elms and oaks', 'Roots in the wild: a study'].map(
    (title, at) => `${title} | ${2020 + at} | ICML | survey | offline`
  )
  const found = await resources(markdown('Survey Papers', 'Title | Year | Venue | Type | Setting', ...rows))
  expect(found.map(({ kind, links }) => [kind, links.paper[0]?.venue])).toEqual(rows.map(() => ['paper', 'ICML']))
})

describe('what is published', () => {
  it.each([
    ['Journal | Publisher | Focus', 'Leaf Letters | Elm Press | sorting', 'Bark Review | Oak House | counting'],
    ['Key | Journal | Publisher', '`ll` | Leaf Letters | Elm Press', '`br` | Bark Review | Oak House'],
    ['Theme | Book | Author', 'trees | Leaf Letters | Jo Elm', 'trees | Bark Review | Kim Oak'],
    ['书籍 | 作者 | 影响因子', 'Leaf Letters | Jo Elm | 9.3', 'Bark Review | Kim Oak | 4.1'],
    ['المعرف | الكتاب | المؤلف', '`ll` | Leaf Letters | Jo Elm', '`br` | Bark Review | Kim Oak'],
    ['Slug | Book | Author', '`ll` | Leaf Letters | Jo Elm', '`br` | Bark Review | Kim Oak'],
    ['Curso | Plataforma | Temas', 'Leaf Letters | Elm | sorting', 'Bark Review | Oak | counting'],
    ['Standard | Scope | Year', 'Leaf Letters | sorting | 2020', 'Bark Review | counting | 2021']
  ])('is listed without a link below %s', async (header, ...rows) => {
    const found = await resources(markdown('To read', header, ...rows))
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ['other', 'Leaf Letters'],
      ['other', 'Bark Review']
    ])
  })

  it.each([
    ['figures alone', 'Book | Pages | Price', 'Leaf Letters | 10 | 20', 'Bark Review | 12 | 30'],
    ['what was measured', 'Book | Accuracy | F1', 'Leaf Letters | 0.71 | 0.6', 'Bark Review | 0.62 | 0.5'],
    ['one row', 'Book | Author', 'Leaf Letters | Jo Elm'],
    ['what comes again', 'Course | Student | Mark', 'Leaves | Jo Elm | A', 'Leaves | Kim Oak | B'],
    ['what stands behind other names', 'Student | Course | Topic', 'Jo Elm | Leaves | x', 'Kim | Bark | y'],
    ['settings', 'Option | Standard | Beschreibung', 'port | 8080 | Port des Servers', 'host | here | Name von ihm'],
    ['what went on', 'Patient | Course | Outcome', 'A | Rapid deterioration | Death', 'B | Slow recovery | Home'],
    ['times and places', 'Course | Teacher | Room', 'Leaves | Jo | A1', 'Bark | Kim | B2'],
    ['results by course', 'Course | Accuracy | Notes', 'Leaves | 81.2 | good', 'Bark | 70.1 | bad'],
    ['meetings', '会议 | 时间 | 说明', '周会 | 周一 | 大家', '月会 | 周二 | 大家']
  ])('is no list of %s', async (_, header, ...rows) => {
    expect((await first(markdown('', header, ...rows))).kind).toBeNull()
  })

  it('goes by its name where links stand in a column of their own', async () => {
    const rows = ['Leaf | Oslo | [site](https://leaf.example)', 'Bark | Rome | [site](https://bark.example)']
    const found = await resources(markdown('', 'Conference | Location | Link', ...rows))
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ['other', 'Leaf'],
      ['other', 'Bark']
    ])
  })

  it('has headers in two rows', async () => {
    const found = await resources(
      markdown(
        '',
        'Conference | Year | Where',
        'Conference | 2023 | in town',
        'Leaf | June | in Elm',
        'Bark | May | in Oak'
      )
    )
    expect(found.map(({ name }) => name)).toEqual(['Leaf', 'Bark'])
  })
})

it('lists no examples of what is published', async () => {
  const rows = ['Leaf Letters | Jo Elm', 'Bark Review | Kim Oak']
  for (const heading of ['Sample data', 'Example output', '示例数据', 'Beispiel'])
    expect((await first(markdown(heading, 'Book | Author', ...rows))).kind).toBeNull()
  expect((await first(markdown('Further reading', 'Book | Author', ...rows))).kind).toBe('other')
})

describe('what others tell of in words', () => {
  it.each([
    [
      'Dataset | Sensors | Strengths',
      'dataset',
      'Maple | two cameras | simple to read',
      'Elm | 6 cameras, 5 radars, GPS | has rain'
    ],
    ['Corpus | Language | Edition', 'dataset', 'Maple | Latin | of the elm', 'Elm | Greek | of the oak'],
    ['Challenge | Year | Scope', 'benchmark', 'Maple | 2019 | spoofed speech', 'Elm | 2021 | deep fakes'],
    ['Benchmark | Formats | Feature', 'benchmark', 'Maple | PDF | has all kinds', 'Elm | HTML | has scans'],
    ['Paper | Year | Topic', 'paper', 'Maple | 2020 | leaves', 'Elm | 2021 | bark'],
    ['论文 | 年份 | 方向', 'paper', 'Maple | 2020 | 树叶', 'Elm | 2021 | 树皮']
  ])('is listed without a link below %s', async (header, kind, ...rows) => {
    const found = await resources(markdown('', header, ...rows))
    expect(found.map(resource => [resource.kind, resource.name])).toEqual([
      [kind, 'Maple'],
      [kind, 'Elm']
    ])
  })

  it.each([
    ['results', 'Dataset | Model | Accuracy', 'Maple | Fir | 0.9', 'Elm | Ash | 0.8'],
    ['results in pictures', 'Dataset | Model | Results', 'Maple | Fir | good', 'Elm | Ash | bad'],
    ['figures with words behind them', 'Dataset | Solved | Time', 'Maple | 10 (5 %) | 3 min', 'Elm | 12 (6 %) | 4 min'],
    ['files of a program', 'Dataset | Path | Made by', 'maple | data/maple | a script', 'elm | data/elm | a script'],
    ['the same data over and over', 'Dataset | Model | Remark', 'Maple | Fir | slow', 'Maple | Ash | fast'],
    ['models', 'Model | Use | Remark', 'maple | for leaves | slow', 'elm | for bark | fast'],
    ['titles of anything', 'Title | By | Language', 'Maple | Jo Elm | Latin', 'Elm | Kim Oak | Greek'],
    ['what was tried', 'Dataset | Backbone | Loss', 'Maple | a net | focal', 'Elm | another | entropy'],
    ['problems', 'Challenge | Solution | Lesson', 'Cross origins | A proxy | read first', 'No labels | Asked | plan'],
    ['what is examined', 'Exam | Finding | Coding', 'Heart | Murmur | no or yes', 'Lung | Wheeze | no or yes'],
    ['stores of a program', 'Database | Technology | Access', 'auth | of rows | by us', 'logs | of texts | by all'],
    ['laws', 'Article | Law | Meaning', 'Art. 6 | Tree law | what is allowed', 'Art. 9 | Tree law | what is not'],
    [
      'parts of one paper',
      'Paper | Part | Description',
      'Section 3.1 | a net | an encoder',
      'Section 3.2 | b | a decoder'
    ],
    ['headings of the page', 'Paper | Year | Topic', '[Maple](#maple) | 2020 | leaves', '[Elm](#elm) | 2021 | bark']
  ])('is no list of %s', async (_, header, ...rows) => {
    expect((await first(markdown('Books to read', header, ...rows))).kind).toBeNull()
  })
})

describe('what has stars', () => {
  it('is published, whatever else is told of it', async () => {
    const rows = ['maple | FS | Go | 13.3k', 'elm | DB | Rust | 33']
    const found = await resources(markdown('Evaluated', 'Project | Type | Language | Stars', ...rows))
    expect(found.map(({ id, quantities }) => [id, quantities.stars])).toEqual([
      ['tool/maple', 13300],
      ['tool/elm', 33]
    ])
    expect((await first(markdown('Evaluated', 'Project | Type | Language', ...rows))).kind).toBeNull()
  })

  it('is no list of what people rate', async () => {
    const rows = ['[Mayo](https://mayo.example) | 5 | 300', '[Elm](https://elm.example) | 4 | 200']
    expect((await first(markdown('Ratings', 'Hospital | Stars | Beds', ...rows))).kind).toBeNull()
    const people = ['[Jo](https://jo.example) | 500 | Oslo', '[Kim](https://kim.example) | 400 | Rome']
    expect((await first(markdown('Thanks', 'User | Stars | Place', ...people))).kind).toBeNull()
    const reviews = ['Great food | 50 | good', 'Bad food | 10 | bad']
    expect((await first(markdown('Data', 'Review | Stars | Sentiment', ...reviews))).kind).toBeNull()
  })

  it('may go by its company, behind the categories', async () => {
    const row = (name: string, other: string): string =>
      `Trees | [${name}](https://${name}.example) | sorts | ![](https://img.shields.io/github/stars/${name}/leaf) | ${other}`
    const rows = [row('maple', '[Fir](https://fir.example)'), row('elm', ''), row('oak', '[Ash](https://ash.example)')]
    const header = 'Category | Company | Description | Stars | Alternative to'
    const found = await resources(markdown('List', header, ...rows))
    expect(found.map(({ name }) => name)).toEqual(['maple', 'elm', 'oak'])
    const without = rows.map(row => row.replace(/!\[.*?\)/, 'x'))
    expect((await first(markdown('List', header.replace('Stars', 'Remark'), ...without))).kind).toBeNull()
  })
})

it('is a tool that names link the code of, where nothing else says what is listed', async () => {
  const rows = (site: string): string[] =>
    ['maple', 'elm'].map(name => `[${name}](https://${site}/lab/${name}) | sorts`)
  expect((await first(markdown('', 'Name | Description', ...rows('github.com')))).kind).toBe('tool')
  expect((await first(markdown('', 'Name | Description', ...rows('trees.example')))).kind).toBe('other')
  expect((await first(markdown('Books', 'Name | Description', ...rows('github.com')))).kind).toBe('other')
  expect((await first(markdown('', 'Assignment | Description', ...rows('github.com')))).kind).not.toBe('tool')
  const data = rows('github.com').map(row => row.replace(/\[(\w+)\]/, '[$1 images]'))
  expect((await first(markdown('', 'Name | Description', ...data))).kind).toBe('other')
})

describe('a word for programs behind what is described', () => {
  it('heads what it is done with', async () => {
    const rows = ['Raking | Moves leaves | rake', 'Cutting | Takes twigs off | shears']
    expect((await first(markdown('Tools', 'Weakness | Description | Tool', ...rows))).kind).toBeNull()
    const turned = ['rake | Moves leaves | raking', 'shears | Takes twigs off | cutting']
    expect((await first(markdown('Tools', 'Tool | Description | Weakness', ...turned))).kind).toBe('tool')
  })
})

it('is a community in front of where it meets', async () => {
  const rows = ['[r/leaves](https://reddit.com/r/leaves) | Reddit', '[Bark](https://bark.example) | Forum']
  const found = await resources(markdown('Communautés', 'Communauté | Plateforme', ...rows))
  expect(found.map(({ name }) => name)).toEqual(['r/leaves', 'Bark'])
})

it.each(['플랫폼 | 강좌명 | 비고', 'Platform | Course | Notes', 'Платформа | Курс | Заметки'])(
  'is a course behind where it is found: %s',
  async header => {
    const rows = ['Grove | Leaves for all | simple', 'Wood | Bark for all | hard']
    const found = await resources(markdown('온라인 강좌', header, ...rows))
    expect(found.map(({ name }) => name)).toEqual(['Leaves for all', 'Bark for all'])
  }
)

it('is a program whose stars are counted, below a plain word for names', async () => {
  const rows = ['grove/maple | Rust | 451 | sorts', 'grove/oak | Go | 22 | counts']
  const found = await resources(markdown('Engines', 'Name | Language | Stars | Key Feature', ...rows))
  expect(found.map(({ name, quantities }) => [name, quantities.stars])).toEqual([
    ['grove/maple', 451],
    ['grove/oak', 22]
  ])
})

describe('programs without links', () => {
  const rows = ['Maple', 'Oak', 'Elm'].map(name => `${name} | leaves | sorts ${name} | a tree | a heap of leaves`)

  it('are listed where much is told of each', async () => {
    const header = 'Tool | Category | Primary use | Typical input | Typical output'
    expect((await resources(markdown('Matrix', header, ...rows))).map(({ name }) => name)).toEqual([
      'Maple',
      'Oak',
      'Elm'
    ])
  })

  it('are none where they are those of a team', async () => {
    const header = 'Tool | Check | Scope | Frequency | Owner'
    expect((await first(markdown('Security', header, ...rows))).kind).toBeNull()
  })

  it('are none where little is', async () => {
    const few = rows.map(row => row.split(' | ').slice(0, 4).join(' | '))
    expect((await first(markdown('Matrix', 'Tool | Category | Primary use | Typical input', ...few))).kind).toBeNull()
  })
})

it.each([
  ['Baby names', 'Name | Popularity', 'Emma | 20,355', 'Ann | 1,200'],
  ['Contributors', 'Name | Stars | Commits', 'Ann Lee | 1200 | 33', 'Kim Oak | 1100 | 21']
])('has no stars of programs: %s', async (heading, header, ...rows) => {
  expect((await first(markdown(heading, header, ...rows).replace('A list', 'Tools for flows'))).kind).toBeNull()
})

it('is listed behind its description below a heading for it', async () => {
  const rows = ['Leaves of adult trees, taken from above | Maple', 'Bark of young trees, taken from near | Oak']
  const found = await resources(markdown('Datasets', 'Description | Dataset', ...rows))
  expect(found.map(({ name }) => name)).toEqual(['Maple', 'Oak'])
})

describe('a list without links', () => {
  it.each([
    ['names and licenses below what they name', 'Models', 'Name | License', 'Oak | MIT', 'Elm | Apache-2.0', 'model'],
    [
      'titles and years below papers',
      'Papers',
      'Title | Year',
      'Of the leaves that fall in May | 2019',
      'Of the trees that stand in rows | 2020',
      'paper'
    ],
    ['names and licenses below none', 'Parts', 'Name | License', 'Oak | MIT', 'Elm | Apache-2.0', null],
    [
      'papers, venues and results',
      'Trials',
      'Paper | Venue | F1',
      'Of leaves | ACL 2019 | 81.2',
      'Of trees | ACL 2020 | 82.1',
      null
    ]
  ])('%s', async (_, heading, header, a, b, kind) => {
    expect((await first(markdown(heading, header, a, b))).kind).toBe(kind)
  })
})

describe('programs that one may choose from', () => {
  const rows = [
    'Maple | $99-$199 | finding leaves | yes',
    'Oak | $59 | finding bark | no',
    'Elm | free | finding roots | maybe'
  ]

  it('are listed by what they cost and are best for', async () => {
    expect((await first(markdown('Paid tools', 'Tool | Price | Best For | Worth It?', ...rows))).kind).toBe('tool')
    expect((await first(markdown('Alternatives', 'Tool | Price | Best For | Worth It?', ...rows))).kind).toBeNull()
    expect((await first(markdown('Our stack', 'Tool | Price | Best For | Worth It?', ...rows))).kind).toBeNull()
    expect((await first(markdown('Paid tools', 'Tool | Height | Leaf | Bark?', ...rows))).kind).toBeNull()
  })

  it('are listed by what they do where the title says that the document collects them', async () => {
    const tools = [
      'nmap | 端口扫描、服务识别、脚本探测 | apt',
      'dirb | 目录和文件爆破工具 | apt',
      'ffuf | 高速模糊测试工具 | go'
    ]
    const table = markdown('信息收集', '工具 | 简介 | 来源', ...tools)
    expect((await first(table.replace('# A list', '# CTF 工具合集'))).kind).toBe('tool')
    expect((await first(table.replace('# A list', '# 枫树'))).kind).toBeNull()
    const setup = table.replace('# A list', '# CTF 工具合集').replace('信息收集', 'Development setup')
    expect((await first(setup)).kind).toBeNull()
  })
})

describe('books below a heading for them', () => {
  it('are listed by their titles and authors', async () => {
    const rows = ['The Art of Leaves | Anne Elm | hard', 'Trees in a Day | K. Fir | easy']
    const read = async (heading: string) => (await first(markdown(heading, 'Title | Author | Level', ...rows))).kind
    expect(await read('Books (for winter)')).toBe('other')
    expect(await read('Exhibits')).toBeNull()
  })
})

describe('what the heading right above names', () => {
  const names = async (section: string, header: string, rows: readonly string[], title = 'A list'): Promise<string[]> =>
    (await resources(markdown(section, header, ...rows).replace('A list', title))).map(({ id }) => id)

  it.each([
    ['Benchmarks', 'Benchmark | Target', ['Maple | leaves', 'Oak | bark', 'Elm | roots'], 'benchmark'],
    ['Databases of trees', 'Database | Type', ['Maple | public', 'Oak | open', 'Elm | closed'], 'dataset']
  ])('is listed in a few words: %s', async (section, header, rows, kind) => {
    expect(await names(section, header, rows)).toEqual(['maple', 'oak', 'elm'].map(name => `${kind}/${name}`))
    expect(await names('Appendix', header, rows)).toEqual([])
    expect(await names(section, header, rows.slice(0, 2))).toEqual([])
  })

  it.each([
    [
      'figures',
      'Benchmarks',
      'Benchmark | Target | Seen | Left',
      ['Maple | a | 3 | 4', 'Oak | b | 5 | 6', 'Elm | c | 7 | 8']
    ],
    ['results', 'Benchmarks', 'Benchmark | Target | Accuracy', ['Maple | a | 3.1', 'Oak | b | 4.2', 'Elm | c | 5.3']],
    ['the tools of a project', 'Tools', 'Tool | Sort', ['Maple | free', 'Oak | paid', 'Elm | free']]
  ])('is no list of %s', async (_, section, header, rows) => {
    expect(await names(section, header, rows)).toEqual([])
  })

  it('are tools with pages of their own, and those in a document of other things', async () => {
    const rows = ['Maple', 'Oak', 'Elm'].map(name => `${name} | sorts | [${name}.md](${name}.md)`)
    const ids = ['tool/maple', 'tool/oak', 'tool/elm']
    expect(await names('Emulators', 'Emulator | Strength | Document', rows)).toEqual(ids)
    const plain = ['Maple | free | sorting', 'Oak | paid | counting', 'Elm | free | cutting']
    expect(await names('Tools', 'Tool | Type | Task', plain, 'Datasets of trees')).toEqual(ids)
    expect(await names('Tools', 'Tool | Type | Task', plain, 'Maple tools')).toEqual([])
  })
})

describe('channels', () => {
  const rows = ['Maple | leaves | beginners', 'Oak | bark | anyone']
  it.each(['YouTube channels', 'Canais do YouTube', 'YouTube каналы'])('are listed below %s', async section => {
    for (const header of ['Channel', 'Canal', 'Канал'])
      expect((await first(markdown(section, `${header} | Focus | Best for`, ...rows))).kind).toBe('other')
  })

  it('are none of a signal', async () => {
    expect((await first(markdown('Image format', 'Channel | Focus | Best for', ...rows))).kind).toBeNull()
  })
})

describe('what is said of newsletters', () => {
  it('may be how they stand', async () => {
    const found = await first(
      markdown(
        'Read',
        'Newsletter | Author | Status | Notes',
        'Maple | Jo Elm | read | long',
        'Oak | Kim Ash | read | short'
      )
    )
    expect([found.kind, found.columns[1]?.field]).toEqual(['other', 'authors'])
  })
})

describe('what a heading names as the header does', () => {
  const rows = ['Maple', 'Oak', 'Elm'].map(name => `${name} | MIT | sorts leaves | small trees | is slow`)
  const header = 'Solver | License | Strengths | Applications | Weaknesses'

  it('is listed where its licenses and more are told in words', async () => {
    const content = markdown('Open-source flow solvers', header, ...rows)
    expect((await first(content.replace('A list', 'Tools for flows'))).kind).toBe('tool')
    expect((await first(content.replace('A list', 'Maple game'))).kind).toBeNull()
  })

  it.each([
    ['another heading', 'Flows', header],
    ['a heading for what is used', 'Solvers that we use', header],
    ['what a team says', 'Flow solvers', header.replace('Weaknesses', 'Our verdict')],
    ['no license', 'Flow solvers', header.replace('License', 'Grade')]
  ])('is none below %s', async (_, heading, header) => {
    expect((await first(markdown(heading, header, ...rows))).kind).toBeNull()
  })
})

describe('papers as they are cited', () => {
  const rows = ['Elm (1986), *Sorting leaves by light*', 'Ash & Oak (2001), *Felling random oaks*'].map(
    text => `${text} | of trees`
  )

  it('are listed below a heading and a header for papers', async () => {
    expect((await first(markdown('Key papers', 'Paper | Topic', ...rows))).kind).toBe('paper')
    expect((await first(markdown('Key results', 'Paper | Topic', ...rows))).kind).toBeNull()
    const named = rows.map(row => row.replace(/ \(\d+\)/, ''))
    expect((await first(markdown('Key papers', 'Paper | Topic', ...named))).kind).toBeNull()
  })
})

describe('conferences', () => {
  it('are listed by where and when they are, whatever their status', async () => {
    const rows = ['Leaf 2026 | Oslo | Oct 24–29 | May 25 | open', 'Bark 2026 | Rome | Jul 2–7 | Feb 2026 | closed']
    const header = 'Conference | Location | Dates | Deadline | Status'
    expect((await first(markdown('Worth watching', header, ...rows))).kind).toBe('other')
  })

  it('tell no kind by the venues of their workshops', async () => {
    const rows = [
      '[Leaf day](https://leaf.example) | ICML 2025 | May 1, 2025 | [talk](https://talks.example/1)',
      '[Bark day](https://bark.example) | ICML 2024 | May 2, 2024 | [talk](https://talks.example/2)'
    ]
    expect((await first(markdown('Workshops', 'Theme | Venue | Date | Recording', ...rows))).kind).toBe('other')
  })
})

describe('programs compared by marks', () => {
  it('are listed where each is described below a heading for them', async () => {
    const rows = ['Maple', 'Oak', 'Elm'].map(name => `${name} | Linux | Yes | No | Yes | The oldest of all of them`)
    const header = 'Emulator | Platform | .dsk | .fdi | .img | Notes'
    expect((await first(markdown('Emulators that read disks', header, ...rows))).kind).toBe('tool')
    expect((await first(markdown('Disks', header, ...rows))).kind).toBeNull()
    expect((await first(markdown('Available tools', header.replace('Emulator', 'Tool'), ...rows))).kind).toBeNull()
  })
})

describe('sources of data', () => {
  const rows = ['Maple | leaves by region | on request', 'Oak | bark by year | open']
  it.each([
    ['Data sources', 'Source | Description | Access'],
    ['Fontes de dados', 'Fonte | Descrição | Acesso']
  ])('are listed below %s', async (section, header) => {
    expect((await first(markdown(section, header, ...rows))).kind).toBe('dataset')
    expect((await first(markdown('How it runs', header, ...rows))).kind).toBeNull()
    // A program takes its data from somewhere, too.
    const program = markdown(section, header, ...rows).replace('A list', 'Maple dashboard')
    expect((await first(program)).kind).toBeNull()
  })

  it('are told by their licenses, whatever they are sources of', async () => {
    const rows = ['Maple', 'Oak', 'Elm'].map(name => `${name} | CC0 | no account`)
    const kindOf = async (heading: string, header: string): Promise<string | null> =>
      (await first(markdown(heading, header, ...rows).replace('A list', 'Maple app'))).kind
    expect(await kindOf('Data sources', 'Source | License | Access')).toBe('dataset')
    expect(await kindOf('3D models', 'Źródło | Licencja | Konto')).toBe('other')
    expect(await kindOf('Data sources', 'Source | Grade | Access')).toBeNull()
    expect(await kindOf('Data we use', 'Source | License | Access')).toBeNull()
    expect(await kindOf('Data sources', 'Source | License | Our use')).toBeNull()
    expect(await kindOf('Data sources', 'Source | License | Used for')).toBeNull()
    expect(await kindOf('Credits and licenses', 'Source | License | Access')).toBeNull()
    expect(await kindOf('Credits致谢', 'Source | License | Access')).toBeNull()
    const files = ['src/', 'docs/', 'vendor/'].map(name => `${name} | MIT | nobody`)
    expect((await first(markdown('Sources', 'Source | License | Owner', ...files))).kind).toBeNull()
  })

  it('are what is linked below a title for data', async () => {
    const linked = ['maple', 'oak'].map(name => `[${name}](https://${name}.example) | leaves by their light | CSV`)
    const content = markdown('Forests', 'Source | Contents | Format', ...linked).replace('A list', 'Tree data')
    expect((await resources(content)).map(({ kind, name }) => [kind, name])).toEqual([
      ['dataset', 'maple'],
      ['dataset', 'oak']
    ])
  })
})

it('is linked by a column that says the names once more', async () => {
  const rows = ['Maple', 'Oak'].map(name => `${name} | Jo Elm | [${name}](https://${name}.example)`)
  const found = await resources(markdown('Grove', 'Nome | Autor | Obra', ...rows))
  expect(found.map(({ name, links }) => [name, links.homepage.length])).toEqual([
    ['Maple', 1],
    ['Oak', 1]
  ])
})
