import { describe, expect, it } from 'vitest'
import { extract, lint, tables } from '../src/index.ts'
import { first, markdown, resources } from './tables.ts'

const html = (...rows: string[][]): string => {
  const [head = [], ...body] = rows
  const line = (cells: string[], tag: string): string =>
    `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join('')}</tr>`
  return `## Datasets\n\n<table>\n${line(head, 'th')}\n${body.map(row => line(row, 'td')).join('\n')}\n</table>\n`
}

describe('addresses that are no links', () => {
  it('are read as such in HTML tables', async () => {
    const content = html(
      ['Dataset', 'Paper', 'Data'],
      ['Maple', 'https://arxiv.org/abs/2401.00011', 'https://zenodo.org/records/12345<br>https://maple.example/x'],
      ['Elm', '-', 'https://zenodo.org/records/12346']
    )
    const { resources, account } = await extract({ path: 'x.md', content })
    expect(resources.map(({ ids }) => ids)).toEqual([['arxiv:2401.00011', 'zenodo:12345'], ['zenodo:12346']])
    expect(resources[0]?.links.data.map(({ url }) => url)).toEqual([
      'https://zenodo.org/records/12345',
      'https://maple.example/x'
    ])
    expect(account.links).toEqual({ read: 4, written: 4 })
    // The table stays what GitHub shows.
    const [table] = await tables({ path: 'x.md', content })
    expect(table?.rows.flat().flatMap(({ links }) => links)).toEqual([])
  })

  it('need no scheme where something known is to be had', async () => {
    const rows = ['Maple | github.com/lab/maple', 'Elm | arxiv.org/abs/2401.00011', 'Oak | TBA']
    const found = await resources(markdown('Tools', 'Tool | URL', ...rows))
    expect(found.map(({ ids }) => ids)).toEqual([['github:lab/maple'], ['arxiv:2401.00011'], []])
    expect(found[0]?.links.code[0]?.url).toBe('https://github.com/lab/maple')
  })

  it.each([
    ['https://zenodo.org/records/12345.', 'https://zenodo.org/records/12345'],
    ['(https://zenodo.org/records/12345)', null],
    ['https://zenodo.org/records/12345, https://maple.example/x;', 'https://zenodo.org/records/12345'],
    ['https://maple.example/a_(b)', 'https://maple.example/a_(b)'],
    ['https://maple.example/a?b=(c).', 'https://maple.example/a?b=(c)']
  ])('end as GitHub ends them: %s', async (cell, url) => {
    const [resource] = await resources(html(['Dataset', 'Data'], ['Maple', cell], ['Elm', cell]))
    expect(resource?.links.data[0]?.url ?? null).toBe(url)
  })

  it('are told by lint like others', async () => {
    const content = html(['Dataset', 'Paper'], ['Maple', 'https://arxiv.org/abs/2401.99999999'], ['Elm', '-'])
    const found = await lint({ path: 'x.md', content })
    expect(found.map(({ ruleId, line }) => [ruleId, line])).toContainEqual(['broken-identifier', 5])
  })

  it.each([
    ['words with a slash', 'ML.NET/ONNX', 'ASP.NET/Vue'],
    ['images of containers', 'ghcr.io/lab/maple:1.0', 'docker.io/lab/elm'],
    ['places on this machine', 'http://localhost:8080/x', 'http://10.0.0.1/x'],
    ['values of a program', '<code>https://api.maple.example/v1</code>', '<code>https://api.elm.example/v1</code>'],
    ['parts of a repository', '<code>github.com/lab/maple/auth</code>', '<code>github.com/lab/maple@latest</code>'],
    ['small print', 'https://maple.example/a<small>1</small>', 'https://elm.example/10<sup>2</sup>'],
    ['files', 'node.js/leaf', 'data/maple.csv'],
    ['texts that hold one', 'see github.com/lab/maple', 'or github.com/lab/elm'],
    ['what runs', 'javascript://trees.example/%0aalert(1)', 'data:text/html,x/y']
  ])('are no %s', async (_, ...cells) => {
    const content = html(['Dataset', 'URL', 'License'], ...cells.map((cell, at) => [`Maple ${at}`, cell, 'MIT']))
    const { account } = await extract({ path: 'x.md', content })
    expect(account.links.read).toBe(0)
  })
})

it('keeps one link of an address that is linked within its own link', async () => {
  const rows = ['Maple', 'Oak'].map(name => `${name} | <a href="https://${name}.example/">https://${name}.example/</a>`)
  const found = await resources(markdown('', 'Tool | Website', ...rows))
  expect(found.map(({ links }) => links.homepage.map(({ label }) => label))).toEqual([
    ['https://Maple.example/'],
    ['https://Oak.example/']
  ])
})

describe('hosts below a header that asks for addresses', () => {
  it.each(['URL', 'Lien', '链接'])('are links below %s', async header => {
    const found = await resources(
      markdown('', `Tool | ${header}`, 'Maple | maple.example.org', 'Oak | oak.example.edu/leaves')
    )
    expect(found.map(({ links }) => links.homepage[0]?.url)).toEqual([
      'https://maple.example.org',
      'https://oak.example.edu/leaves'
    ])
  })

  it.each([
    ['files', 'Tool | URL', 'README.md', 'leaves.json'],
    ['weights', 'Model | Link', 'alpha.safetensors', 'beta.ckpt'],
    ['parts of programs', 'Tool | Link', 'sklearn.datasets', 'Bar.jl'],
    ['words with dots', 'Tool | Website', 'coming.soon', 'St.paul'],
    ['images of containers', 'Tool | URL', 'docker.io/lab/elm', 'ghcr.io/lab/maple'],
    ['on this network', 'Tool | URL', 'api.internal', 'node.cluster'],
    ['those of people', 'Name | Website', 'maple.org', 'oak.org'],
    ['other headers', 'Tool | Kind', 'maple.org', 'oak.org'],
    ['words', 'Tool | Link', 'on request', 'soon']
  ])('are none where they are %s', async (_, header, ...cells) => {
    const rows = cells.map((cell, at) => `${['Maple', 'Oak'][at]} | ${cell}`)
    const { columns, rows: read } = await first(markdown('', header, ...rows))
    expect(columns.map(({ field }) => field)).not.toContain('link')
    expect(read).toHaveLength(2)
  })
})

describe('hosts of those who have a site each', () => {
  const rows = (...hosts: string[]): string[] => hosts.map((host, at) => `Maple ${at} | ${host} | rules for leaves`)
  const urls = (table: { rows: { links: { url: string }[] }[][] }): string[] =>
    table.rows.flat().flatMap(({ links }) => links.map(({ url }) => url))

  it.each(['Portal', 'Organisation', 'Source', 'الموقع'])('are links below %s', async header => {
    const content = markdown('', `${header} | URL | Notes`, ...rows('leaves.gov', 'oak.org', 'elm.io/leaves'))
    expect((await resources(content)).map(({ links }) => links.homepage[0]?.url)).toEqual([
      'https://leaves.gov',
      'https://oak.org',
      'https://elm.io/leaves'
    ])
  })

  it.each([
    ['one site', 'Portal', ['a.oak.org', 'b.oak.org', 'c.oak.org']],
    ['few', 'Portal', ['maple.org', 'oak.org']],
    ['people', 'Name', ['maple.org', 'oak.org', 'elm.io']],
    ['places of a program', 'Service', ['maple.org', 'oak.org', 'elm.io']]
  ])('are none of %s', async (_, header, hosts) => {
    const content = markdown('', `${header} | URL | Notes`, ...rows(...hosts))
    expect(urls(await first(content))).toEqual([])
    expect((await resources(content)).flatMap(({ links }) => links.homepage)).toEqual([])
  })

  it('are names where each of what is recommended goes by its own', async () => {
    const named = (heading: string, ...names: string[]): string =>
      markdown(heading, 'Resource | Description', ...names.map(name => `**${name}** | All about leaves`))
    const found = await resources(named('Online resources', 'leaves.dev', 'oak.org/leaves', 'elm.io'))
    expect(found.map(({ name, links }) => [name, links.homepage[0]?.url])).toEqual([
      ['leaves.dev', 'https://leaves.dev'],
      ['oak.org/leaves', 'https://oak.org/leaves'],
      ['elm.io', 'https://elm.io']
    ])
    expect(await resources(named('Online resources', 'leaves.dev', 'config.json', 'elm.io'))).toEqual([])
    expect(await resources(named('Allow list', 'leaves.dev', 'oak.org', 'elm.io'))).toEqual([])
  })
})

describe('an address with a space in it', () => {
  it.each([
    ['https://github.com/grove/ Maple-seven-B', 'https://github.com/grove/Maple-seven-B'],
    ['http://www.grove.example/ leaves/all_2011.htm', 'http://www.grove.example/leaves/all_2011.htm'],
    ['https://grove.example/ v1.2', 'https://grove.example/'],
    ['https://grove.example/ official', 'https://grove.example/'],
    ['https://grove.example/ CC-BY-4.0', 'https://grove.example/'],
    ['https://github.com/grove/ CC-BY-4.0', 'https://github.com/grove/'],
    ['https://github.com/grove/ requires-login', 'https://github.com/grove/'],
    ['https://grove.example/ n/a', 'https://grove.example/'],
    ['https://grove.example/ 2023-05-01', 'https://grove.example/'],
    ['https://grove.example/ oak.example/leaves', 'https://grove.example/'],
    ['https://grove.example/leaves by-name.html', 'https://grove.example/leaves'],
    ['[https://grove.example/](https://grove.example/a/) by-name.html', 'https://grove.example/a/']
  ])('is one where it surely is, and stays as written: %s', async (cell, url) => {
    const [row] = await resources(markdown('', 'Tool | Link', `Maple | ${cell}`, 'Oak | https://oak.example'))
    const { homepage, code } = row?.links ?? { homepage: [], code: [] }
    expect([...homepage, ...code].map(link => link.url)).toEqual([url])
    expect(row?.extra.Link).toBe(cell.replace(/\[(.*?)\]\(.*?\)/, '$1'))
  })
})

describe('an address that begins with www', () => {
  it('is one in any column', async () => {
    const found = await resources(
      html(['Dataset', 'Notes'], ['Maple', 'www.maple.example/x'], ['Elm', 'www.elm.example/y'])
    )
    expect(found.map(({ links }) => links.other.map(({ url }) => url))).toEqual([
      ['https://www.maple.example/x'],
      ['https://www.elm.example/y']
    ])
  })
})

describe('addresses of those who sell', () => {
  it('are links without their scheme', async () => {
    const rows = ['Maple | maple.com | leaves', 'Oak | oak.net | bark']
    const found = await resources(markdown('Suppliers', 'Company | Website | Specialty', ...rows))
    expect(found.map(({ name, links }) => [name, links.homepage[0]?.url])).toEqual([
      ['Maple', 'https://maple.com'],
      ['Oak', 'https://oak.net']
    ])
  })
})

describe('addresses in code on a site each', () => {
  const rows = ['maple', 'oak', 'elm'].map(name => `${name} | \`https://${name}.org/rss\` | trees`)
  it('are those of feeds below a heading for them', async () => {
    const content = (section: string): string => markdown(section, 'Source | URL | Content', ...rows)
    const found = await resources(content('Sources and feeds'))
    expect(found.map(({ links }) => links.homepage.length)).toEqual([1, 1, 1])
    expect(await resources(content('Settings'))).toEqual([])
  })
})
