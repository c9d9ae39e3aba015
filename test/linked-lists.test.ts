import { describe, expect, it } from 'vitest'
import { first, markdown, resources } from './tables.ts'

const site = (name: string): string => `[${name}](https://${name.toLowerCase()}.example)`

describe('names that link repositories below a word for code', () => {
  const rows = ['Maple', 'Oak'].map(
    name => `[grove/${name}](https://github.com/grove/${name}) | Sorts leaves of all kinds | 872`
  )

  it('are those of tools, where their stars are counted or the heading says so', async () => {
    for (const [heading, header] of [
      ['', 'Github | Description | Stargazers'],
      ['Tools', 'Github | Description | Lines']
    ] as const) {
      const found = await resources(markdown(heading, header, ...rows))
      expect(found.map(({ kind, name }) => [kind, name])).toEqual([
        ['tool', 'grove/Maple'],
        ['tool', 'grove/Oak']
      ])
    }
  })

  it('are those of what was borrowed elsewhere', async () => {
    expect((await first(markdown('Acknowledgements', 'Code | Notes | Lines', ...rows))).kind).toBeNull()
  })

  it('list nothing where they lead into one repository', async () => {
    const rows = ['a', 'b'].map(name => `[${name}](https://github.com/grove/oak/blob/main/${name}.py) | Sorts leaves`)
    expect((await first(markdown('', 'Code | Description', ...rows))).kind).toBeNull()
  })
})

describe('a word for sites that the heading repeats', () => {
  const rows = ['Maple', 'Oak'].map(name => `${site(name)} | ✅ | ❌ | —`)

  it('heads what is listed', async () => {
    const found = await resources(markdown('Portals', 'Portal | Buy | Rent | Swap', ...rows))
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ['other', 'Maple'],
      ['other', 'Oak']
    ])
  })

  it.each([
    ['APIs', 'API | Key'],
    ['My skills', 'Skill | Level'],
    ['Standards', 'Standard | Supported'],
    ['Conferences', 'Conference | Talk']
  ])('heads nothing where it is used or told of: %s', async (heading, header) => {
    const used = ['Maple', 'Oak'].map(name => `${site(name)} | yes`)
    expect((await first(markdown(heading, header, ...used))).kind).toBeNull()
  })

  it('heads nothing below another heading', async () => {
    expect((await first(markdown('Results', 'Portal | Buy | Rent | Swap', ...rows))).kind).toBeNull()
  })
})

describe('courses and books that are linked', () => {
  it.each([
    ['Curso | Duração | Conteúdos', 'other'],
    ['강좌명 | 기간 | 수준', 'other'],
    ['教程标题 | 时长 | 难度', 'other']
  ])('are listed below %s, whatever is told of them', async (header, kind) => {
    const rows = ['Maple', 'Oak'].map(name => `${site(name)} | 9 | leaves`)
    const found = await resources(markdown('', header, ...rows))
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      [kind, 'Maple'],
      [kind, 'Oak']
    ])
  })
})

it('takes a column for the pages of the rows, not for places on the page', async () => {
  const rows = ['Maple', 'Oak'].map(name => `${name} | https://${name.toLowerCase()}.example/jobs`)
  const found = await resources(markdown('Who hires', 'Company | Career Site', ...rows))
  expect(found.map(({ name, links }) => [name, links.homepage.length])).toEqual([
    ['Maple', 1],
    ['Oak', 1]
  ])
})

describe('links below a word for them', () => {
  const row = (name: string, url: string): string => `[${name}](${url}) | grows ${name} in the dark`

  it('name what they lead to, where each is a site of its own and is described', async () => {
    const rows = ['Maple', 'Oak', 'Elm'].map(name => row(name, `https://${name.toLowerCase()}.example`))
    const found = await resources(markdown('Tools for leaves', 'Link | Description', ...rows))
    expect(found.map(({ id, description }) => [id, description])[0]).toEqual(['tool/maple', 'grows Maple in the dark'])
    expect(found).toHaveLength(3)
  })

  it('are the pages around a project where nothing is collected', async () => {
    const rows = ['Docs', 'Chat', 'News'].map(name => row(name, `https://${name.toLowerCase()}.example`))
    const table = markdown('Community', 'Link | Description', ...rows)
    expect((await first(table)).kind).toBeNull()
    expect((await first(table.replace('# A list', '# Awesome tools for leaves'))).kind).toBeNull()
    const collected = table.replace('# A list', '# Awesome tools for leaves').replace('Community', 'Maps')
    expect((await first(collected)).kind).toBe('tool')
  })

  it('are the pages of a project where they share a site', async () => {
    const rows = ['Maple', 'Oak', 'Elm'].map(name => row(name, `https://leaf.example/${name}`))
    expect((await first(markdown('Links', 'Link | Description', ...rows))).kind).toBeNull()
  })
})

describe('badges beside names', () => {
  const badge = '![stars](https://img.shields.io/github/stars/lab/x)'

  it.each(['Name', 'Projeto', 'Repo'])('take nothing from a list: %s', async header => {
    const rows = ['maple', 'oak'].map(name => `[${name}](https://github.com/lab/${name}) | ${badge} | ${badge}`)
    expect((await first(markdown('Forest', `${header} | ★ | Commit`, ...rows))).kind).toBe('tool')
  })
})

describe('badges beside parts of one repository', () => {
  it('make them no list', async () => {
    const rows = ['main', 'dev'].map(
      name => `[${name}](https://github.com/lab/elm/tree/${name}) | ![Linux](https://ci.example/${name}.svg)`
    )
    expect((await first(markdown('Builds', 'Name | Linux', ...rows))).kind).toBeNull()
  })
})

describe('addresses in code', () => {
  const rows = (urls: readonly string[]): string[] => urls.map((url, at) => `Leaf ${at} | \`${url}\` | open`)

  it('are those of things where each has a site of its own', async () => {
    const urls = ['https://mcp.maple.com/sse', 'https://mcp.oak.com/sse', 'https://elm.dev/mcp']
    const found = await resources(markdown('Remote MCP servers', 'Name | URL | Access', ...rows(urls)))
    expect(found.map(({ id, links }) => [id, links.homepage[0]?.url])).toEqual(
      urls.map((url, at) => [`tool/leaf-${at}`, url])
    )
  })

  it.each([
    ['one site', ['https://a.maple.com/sse', 'https://b.maple.com/sse', 'https://c.maple.com/sse']],
    ['a heading for none', ['https://rpc.maple.com', 'https://rpc.oak.com', 'https://rpc.elm.dev']],
    ['few rows', ['https://mcp.maple.com/sse', 'https://mcp.oak.com/sse']]
  ])('are values of a program elsewhere: %s', async (_, urls) => {
    expect((await first(markdown('Environments', 'Name | URL | Access', ...rows(urls)))).kind).toBeNull()
  })
})
