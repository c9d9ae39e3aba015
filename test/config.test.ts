import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jsonSchema } from '../src/index.ts'
import type { Resource, Table } from '../src/model.ts'
import { run } from './memory.ts'
import { runReal } from './server.ts'

const LIST = `# Lists

## Models

| Model | Conf / Journal | Code |
|---|---|---|
| Elm | [x](https://example.org/elm) | [code](https://github.com/grove/elm) |

## Old models

| Model | Code |
|---|---|
| Oak | [code](https://github.com/grove/oak) |
`
const HOME = '/project/ai4med.config.json'

type Setting = NonNullable<Parameters<typeof run>[1]>

/** Runs with a configuration in the working folder. */
function runWith(config: unknown, args: string[], more: Setting = {}) {
  const text = typeof config === 'string' ? config : JSON.stringify(config, null, 2)
  return run(args, { ...more, files: { 'list.md': LIST, 'lists/list.md': LIST, [HOME]: text, ...more.files } })
}

async function extracted(config: unknown, args: string[] = ['list.md'], more: Setting = {}): Promise<Resource[]> {
  const { stdout, stderr } = await runWith(config, ['extract', '-q', ...args], more)
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

const namesOf = (resources: Resource[]): string[] => resources.map(({ kind, name }) => `${kind} ${name}`)

describe('--map', () => {
  const files = { 'list.md': LIST }

  it('sets the field of the columns of a header, in each command that reads documents', async () => {
    const map = ['--map', 'conf /  JOURNAL = paper']
    const extract = await run(['extract', 'list.md', '-q', ...map], { files })
    expect(JSON.parse(extract.stdout)[0].links.paper[0].url).toBe('https://example.org/elm')
    const tables: Table[] = JSON.parse((await run(['tables', 'list.md', ...map], { files })).stdout)
    expect(tables[0]?.columns[1]).toEqual({ header: 'Conf / Journal', field: 'paper', why: 'set by the user' })
    expect((await run(['inspect', 'list.md', ...map], { files })).stdout).toMatch(
      /Conf \/ Journal +paper +set by the user/
    )
    const row = '| Elm | [code](https://github.com/grove/elm) | calm |\n'
    const wrong = { 'list.md': `| Model | Code | Vibe |\n|---|---|---|\n${row}` }
    const rules = ['--rule', 'unknown-column=error']
    expect((await run(['lint', 'list.md', ...rules], { files: wrong })).code).toBe(1)
    expect((await run(['lint', 'list.md', ...rules, '--map', 'Vibe=description'], { files: wrong })).code).toBe(0)
  })

  it('may be given again, and the last one wins', async () => {
    const args = ['--map', 'Code=demo', '--map', 'a=b=tasks', '--map', 'code=weights']
    const { stdout } = await run(['tables', 'list.md', ...args], { files })
    const [table]: Table[] = JSON.parse(stdout)
    expect(table?.columns[2]?.field).toBe('weights')
  })

  it.each(['extract', 'extract -f csv', 'extract -f ndjson --merge', 'tables', 'merge', 'publish --out p'])(
    'tells of a header that no input of %s has',
    async command => {
      const args = ['--map', 'Cdoe=data', '--map', 'code=data', '--map', 'Height=samples', 'list.md', 'other.md']
      const setting = { files: { ...files, 'other.md': LIST.replace('Code', 'Height') } }
      const { code, said } = await run([...command.split(' '), ...args], setting)
      const told = said.filter(line => line.startsWith('--map'))
      expect([code, told]).toEqual([0, ["--map 'Cdoe=data': no column has this header"]])
      expect((await run([...command.split(' '), ...args, '-q'], setting)).stderr).toBe('')
    }
  )

  it('may be for one side of diff', async () => {
    const setting = { files: { ...files, 'other.md': LIST.replace('Code', 'Height') } }
    const { said } = await run(['diff', '--map', 'Height=code', 'list.md', 'other.md'], setting)
    expect(said).toEqual([])
  })

  it.each([
    ['Conf=papr', "Unexpected field 'papr', expected 'paper'?"],
    ['Conf=zzzzzz', "Unexpected field 'zzzzzz', expected name, title, "],
    ['paper', 'Expected header=field, a field of name, title, ']
  ])('%s is one sentence', async (map, words) => {
    const { code, said } = await run(['extract', 'list.md', '--map', map], { files })
    expect([code, said.length]).toEqual([2, 1])
    expect(said[0]).toContain(words)
  })
})

describe('a configuration', () => {
  it('knows better what tables list and columns hold, by pattern', async () => {
    const files = [{ glob: 'lists/*.md', kind: 'tool', columns: { 'Conf / Journal': 'demo' }, skip: ['Old'] }]
    expect(namesOf(await extracted({ files }))).toEqual(['model Elm', 'model Oak'])
    const known = await extracted({ files }, ['lists/list.md'])
    expect(namesOf(known)).toEqual(['tool Elm'])
    expect(known[0]?.links.demo).toHaveLength(1)
    expect(namesOf(await extracted({ files: [{ glob: '**/*.md', kind: null }] }, ['list.md']).catch(() => []))).toEqual(
      []
    )
    expect(namesOf(await extracted({ files: [{ glob: '*', skip: [1] }] }))).toEqual(['model Oak'])
  })

  it('says it of every command', async () => {
    const files = [{ glob: '**', columns: { 'Conf / Journal': 'demo' } }]
    for (const command of ['tables', 'inspect']) {
      expect((await runWith({ files }, [command, 'list.md'])).stdout).toContain('set by the user')
    }
    const merged: Resource[] = JSON.parse((await runWith({ files }, ['merge', 'list.md', '-q'])).stdout)
    expect(merged[0]?.links.demo).toHaveLength(1)
    const both = ['diff', 'git:HEAD:lists/list.md', 'lists/list.md']
    const only = { files: [{ glob: 'lists/*.md', kind: 'tool' }] }
    expect((await runWith(only, both, { git: { 'HEAD:lists/list.md': LIST } })).code).toBe(0)
  })

  it('matches paths from its own folder, addresses and standard input', async () => {
    const at = async (glob: string | string[], args: string[], more: Setting = {}): Promise<boolean> =>
      (await extracted({ files: [{ glob, kind: 'tool' }] }, args, more))[0]?.kind === 'tool'
    const inLists = { cwd: '/project/lists', files: { 'lists/list.md': '', '../list.md': LIST, '/project/x.md': LIST } }
    expect(await at('lists/list.md', ['list.md'], inLists)).toBe(true)
    expect(await at('list.md', ['list.md'], inLists)).toBe(false)
    expect(await at('list.md', ['../list.md'], inLists)).toBe(true)
    expect(await at('./x.md', ['/project/x.md'], inLists)).toBe(true)
    expect(await at('-', ['-'], { stdin: LIST })).toBe(true)
    expect(await at('**/*.md', ['-'], { stdin: LIST })).toBe(false)
    expect(await at(['*.md', '!list.md'], ['list.md'])).toBe(false)
    expect(await at(['!other.md'], ['list.md'])).toBe(true)
    expect(await at('.hidden/*', ['.hidden/list.md'], { files: { '.hidden/list.md': LIST } })).toBe(true)
  })

  it('lets later entries win over earlier ones, flags over both', async () => {
    const files = [
      { glob: '**', kind: 'tool', columns: { 'Conf / Journal': 'demo', Code: 'data' } },
      { glob: 'list.md', columns: { ' conf /  journal': 'paper' } },
      { glob: 'other.md', kind: 'paper' }
    ]
    const [first] = await extracted({ files })
    expect([first?.kind, first?.links.paper.length, first?.links.data.length]).toEqual(['tool', 1, 1])
    const [mapped] = await extracted({ files }, ['list.md', '--map', 'Conf / Journal=weights'])
    expect([mapped?.links.paper.length, mapped?.links.weights.length, mapped?.links.data.length]).toEqual([0, 1, 1])
  })

  it('sets flags, for all commands that take them or for one', async () => {
    const some = { defaults: { format: 'ndjson', quiet: true, lint: { format: 'json' }, kind: ['model', 'tool'] } }
    const extract = await runWith(some, ['extract', 'list.md'])
    expect([extract.stdout.trim().split('\n').length, extract.said]).toEqual([2, []])
    expect(JSON.parse((await runWith(some, ['lint', 'list.md'])).stdout)).toEqual(expect.any(Array))
    expect((await runWith(some, ['diff', 'list.md', 'list.md'])).code).toBe(0)
    const csv = await runWith(some, ['extract', 'list.md', '-f', 'csv'])
    expect(csv.stdout).toMatch(/^id,/)
    // The ending of a file that a flag names is as good as a flag.
    expect((await runWith(some, ['extract', 'list.md', '-o', 'x.csv'])).written['x.csv']).toMatch(/^id,/)
    expect((await runWith(some, ['extract', 'list.md', '-o', 'x.data'])).written['x.data']).toMatch(/^\{"id"/)
  })

  it('knows switches by either of their names, and paths from its own folder', async () => {
    const damaged = { 'list.md': LIST.replaceAll('Elm', 'ElmÃ©') }
    for (const defaults of [{ repair: false }, { 'no-repair': true }]) {
      expect(namesOf(await extracted({ defaults }, ['list.md'], { files: damaged }))[0]).toBe('model ElmÃ©')
    }
    for (const defaults of [{ repair: true }, { 'no-repair': false }, {}])
      expect(namesOf(await extracted({ defaults }, ['list.md'], { files: damaged }))[0]).toBe('model Elmé')
    const output = { defaults: { extract: { output: 'data/x.ndjson', cells: true }, map: ['Code=demo'] } }
    const { written } = await runWith(output, ['extract', 'list.md'], { cwd: '/project/lists' })
    const resource = JSON.parse(written['../data/x.ndjson']?.split('\n')[0] ?? '')
    expect([resource.cells.length, resource.links.demo.length]).toEqual([3, 1])
    expect((await runWith(output, ['extract', 'list.md', '-o', '-'])).written).toEqual({})
  })

  it('sets the levels of rules, and flags go first', async () => {
    const list = { 'list.md': LIST.replace('https://example.org/elm', '#') }
    const rules = { 'placeholder-link': 'error' }
    expect((await runWith({}, ['lint', 'list.md'], { files: list })).code).toBe(0)
    expect((await runWith({ rules }, ['lint', 'list.md'], { files: list })).code).toBe(1)
    const off = ['lint', 'list.md', '--rule', 'placeholder-link=off']
    expect((await runWith({ rules }, off, { files: list })).code).toBe(0)
    expect((await runWith({ rules }, ['extract', 'list.md', '-q'], { files: list })).code).toBe(0)
  })

  it('is found from the working folder up, or named, or ignored', async () => {
    const files = { files: [{ glob: '**', kind: 'tool' }] }
    const kind = async (config: unknown, args: string[], more: Setting = {}) =>
      (await extracted(config, ['list.md', ...args], more))[0]?.kind
    expect(await kind(files, [], { cwd: '/project/a/b/c' })).toBe('tool')
    expect(await kind(files, [], { cwd: '/elsewhere' })).toBe('model')
    expect(await kind(files, ['--no-config'])).toBe('model')
    const other = { 'other.json': JSON.stringify({ files: [{ glob: '**', kind: 'dataset' }] }) }
    expect(await kind(files, ['--config', 'other.json'], { files: other })).toBe('dataset')
    // The nearest one counts, alone.
    expect(await kind(files, [], { cwd: '/project/a', files: { '/project/a/ai4med.config.json': '{}' } })).toBe('model')
    const missing = await runWith(files, ['extract', 'list.md', '--config', 'missing.json'])
    expect([missing.code, missing.said]).toEqual([2, ['ai4med: missing.json: no such file']])
  })

  it('has no say in commands that read no documents', async () => {
    for (const args of [['schema', 'config'], ['completion', 'bash'], ['--version']])
      expect((await runWith('{', args)).code).toBe(0)
  })
})

describe('a wrong configuration is one sentence', () => {
  const wrong: [config: unknown, words: string][] = [
    ['', 'ai4med.config.json:1: Unexpected empty text, expected JSON'],
    ['{\n  "files": [\n}', "ai4med.config.json:3: Unexpected '}', expected JSON"],
    ['{\n  "files": [\n', 'ai4med.config.json:2: Unexpected end, expected JSON'],
    ['{"files": [] // none\n}', "ai4med.config.json:1: Unexpected '/', expected JSON"],
    [[], 'ai4med.config.json:1: Unexpected list, expected an object'],
    [{ defualts: {} }, "ai4med.config.json:2: defualts: Unexpected key, expected 'defaults'?"],
    [{ files: {} }, 'ai4med.config.json:2: files: Unexpected object, expected a list'],
    [{ files: [{ kind: 'tool' }] }, 'ai4med.config.json:3: files[0].glob: Unexpected nothing, expected a glob pattern'],
    [
      { files: [{ glob: '' }] },
      "ai4med.config.json:4: files[0].glob: Unexpected '', expected a glob pattern or a list"
    ],
    [
      { files: [{ glob: '*', kind: 'modle' }] },
      "ai4med.config.json:5: files[0].kind: Unexpected 'modle', expected 'model'?"
    ],
    [{ files: [{ glob: '*', kind: 7 }] }, 'files[0].kind: Unexpected 7, expected model, dataset, '],
    [
      { files: [{ glob: '*', columns: { 'Conf / Journal': 'papr' } }] },
      "ai4med.config.json:6: files[0].columns['Conf / Journal']: Unexpected 'papr', expected 'paper'?"
    ],
    [
      { files: [{ glob: '*', skip: [0] }] },
      'files[0].skip[0]: Unexpected 0, expected the number of a table, from 1, or a text'
    ],
    [{ files: [{ glob: '*', colums: {} }] }, "files[0].colums: Unexpected key, expected 'columns'?"],
    [{ rules: { 'placeholder-lnk': 'off' } }, "rules.placeholder-lnk: Unexpected rule, expected 'placeholder-link'?"],
    [{ rules: { 'placeholder-link': 'warn' } }, "rules.placeholder-link: Unexpected 'warn', expected off, info, "],
    [{ defaults: { fromat: 'csv' } }, "ai4med.config.json:3: defaults.fromat: Unexpected flag, expected 'format'?"],
    [{ defaults: { format: 'xml' } }, "defaults.format: Unexpected 'xml': Allowed choices are json, "],
    [{ defaults: { quiet: 'yes' } }, "defaults.quiet: Unexpected 'yes', expected true or false"],
    [{ defaults: { timeout: true } }, 'defaults.timeout: Unexpected true, expected a text or a number'],
    [{ defaults: { timeout: -1 } }, 'defaults.timeout: Unexpected -1: Expected a number of seconds, up to 86400'],
    [{ defaults: { format: ['csv'] } }, 'defaults.format: Unexpected list, expected a text'],
    [{ defaults: { quiet: null } }, 'defaults.quiet: Unexpected null, expected a text, a number, true, false, '],
    [{ defaults: { output: 'x' } }, 'defaults.output: Unexpected for every command, expected under the name of one'],
    [{ defaults: { config: 'x' } }, 'defaults.config: Unexpected flag, expected '],
    [{ defaults: { extrct: {} } }, "defaults.extrct: Unexpected command, expected 'extract'?"],
    [{ defaults: { extract: { 'max-warnings': 1 } } }, 'defaults.extract.max-warnings: Unexpected flag of extract, '],
    [{ defaults: { extract: { format: 'github' } } }, "defaults.extract.format: Unexpected 'github': Allowed choices"]
  ]

  it.each(wrong)('%j', async (config, words) => {
    const { code, stdout, said } = await runWith(config, ['extract', 'list.md'])
    expect([code, stdout, said.length]).toEqual([2, '', 1])
    expect(said[0]).toMatch(/^ai4med: ai4med\.config\.json:\d+: /)
    expect(said[0]).toContain(words)
  })

  it('that names a file above, and hides nothing', async () => {
    const above = await runWith({ '\u001b[2J\nx': 1 }, ['extract', 'list.md'], { cwd: '/project/a/b' })
    expect(above.said).toHaveLength(1)
    expect(above.said[0]).toContain('ai4med: ../../ai4med.config.json:2: ')
    expect(above.stderr).not.toContain('\u001b')
    const bytes = await run(['extract', 'list.md'], { files: { 'list.md': LIST, [HOME]: Uint8Array.of(123, 255) } })
    expect(bytes.said).toEqual(['ai4med: ai4med.config.json: is not UTF-8, expected a JSON object'])
  })

  it('and leaves what stands under another command to that one', async () => {
    const config = { defaults: { lint: { fromat: 'json' } } }
    expect((await runWith(config, ['extract', 'list.md', '-q'])).code).toBe(0)
    expect((await runWith(config, ['lint', 'list.md'])).code).toBe(2)
  })
})

describe('the schema', () => {
  const validate = new Ajv2020.default({ strict: true, allowUnionTypes: true }).compile(jsonSchema('config'))

  it('takes what is taken', () => {
    const full = {
      $schema: './ai4med.config.schema.json',
      defaults: { format: 'ndjson', quiet: true, timeout: 5, map: ['a=paper'], extract: { output: 'x.json' } },
      files: [{ glob: ['a', '!b'], kind: null, columns: { X: 'extra' }, skip: [1, 'Old'] }],
      rules: { 'placeholder-link': 'off' }
    }
    expect(validate(full), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({})).toBe(true)
  })

  it.each([
    { x: 1 },
    { files: [{}] },
    { files: [{ glob: '*', kind: 'tree' }] },
    { files: [{ glob: '*', columns: { X: 'colour' } }] },
    { files: [{ glob: '*', skip: [0] }] },
    { rules: { x: 'off' } },
    { rules: { 'placeholder-link': 'loud' } }
  ])('refuses %j', config => expect(validate(config)).toBe(false))

  it('takes the example of its documentation, and so does the program', async () => {
    const [, example = ''] = /^```json\n([\s\S]*?)^```/m.exec(readFileSync('docs/config.md', 'utf8')) ?? []
    expect(validate(JSON.parse(example))).toBe(true)
    expect((await runWith(example, ['extract', 'list.md'])).written).toHaveProperty('data/resources.ndjson')
  })

  it('is what the command prints', async () => {
    const { code, stdout } = await run(['schema', 'config'])
    expect([code, JSON.parse(stdout)]).toEqual([0, jsonSchema('config')])
  })
})

describe('in real folders', () => {
  let folder = ''
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'ai4med-config-')))
    mkdirSync(join(folder, 'a', 'b'), { recursive: true })
    writeFileSync(join(folder, 'a', 'b', 'list.md'), LIST)
    const files = [{ glob: 'a/**/*.md', kind: 'tool' }]
    writeFileSync(join(folder, 'ai4med.config.json'), `\uFEFF${JSON.stringify({ files })}`)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is found above the files of a folder that is read', async () => {
    const change = { cwd: () => join(folder, 'a') }
    const { stdout } = await runReal(['extract', '-q', join(folder, 'a')], {}, change)
    expect(namesOf(JSON.parse(stdout))).toEqual(['tool Elm', 'tool Oak'])
  })

  it('is looked for no more where the working folder is gone', async () => {
    const change = {
      cwd: () => {
        throw Object.assign(new Error('gone'), { code: 'ENOENT' })
      }
    }
    const { stdout } = await runReal(['extract', '-q', join(folder, 'a', 'b', 'list.md')], {}, change)
    expect(namesOf(JSON.parse(stdout))).toEqual(['model Elm', 'model Oak'])
  })
})
