import { describe, expect, it } from 'vitest'
import { version } from '../src/cli/version.ts'
import { extract, jsonSchema, tables } from '../src/index.ts'
import { AWESOME, MLLM } from './cases.ts'
import { FOLDER, run, type Setting } from './memory.ts'

const LIST = `# Trees

## Models

| Model | Paper | Weights |
|---|---|---|
| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | [HF (7B)](https://huggingface.co/grove/alder-7b) |
| Birch | [arXiv](https://arxiv.org/abs/2402.00012) | - |

## Datasets

| Dataset | Link |
|---|---|
| Cedar | [data](https://zenodo.org/records/1234567) |
`
const MANUAL = '# Tool\n\n| Option | Default |\n|---|---|\n| `--size` | 7 |\n'
const files = {
  'a.md': LIST,
  'b.md': '| Model | Paper |\n|---|---|\n| Dogwood | [arXiv](https://arxiv.org/abs/2403.00013) |\n',
  'manual.md': MANUAL,
  'u32.md': utf32(LIST),
  'u32be.md': Buffer.from(utf32(LIST)).swap32(),
  'd.json': '[{"id": "model/alder"}]\n',
  'prose.md': '# Only words\n\nNo rows here.\n',
  'empty.md': '',
  folder: FOLDER,
  'image.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  'latin1.md': latin1('| Modèle | Paper |\n|---|---|\n| Érable | [arXiv](https://arxiv.org/abs/2404.00014) |\n'),
  'damaged.md': '| Model | Paper | Date |\n|---|---|---|\n| Elm | [arXiv](https://arxiv.org/abs/2405.00015) | â€” |\n'
}
const input = { path: 'a.md', content: LIST }

/** One sentence, in the program's voice, without a trace of how it is made. */
function expectSentence(line: string | undefined, words: string): void {
  expect(line).toBeDefined()
  expect(line).toMatch(/^ai4med: /)
  expect(line).toContain(words)
  expect(line).not.toMatch(/\bat .+:\d+:\d+|\.ts\b|\/some\/path|Error:/)
}

function utf32(text: string): Uint8Array {
  return Uint8Array.from(
    [...`\u{FEFF}${text}`].flatMap(char => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8, 0, 0])
  )
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, char => char.charCodeAt(0))
}

describe('extract', () => {
  it('prints what the library returns', async () => {
    const { code, stdout, said } = await run(['extract', 'a.md'], { files })
    const bundle = await extract(input)
    expect(code).toBe(0)
    expect(stdout).toBe(`${JSON.stringify(bundle.resources, null, 2)}\n`)
    expect(said).toEqual(['3 resources from 2 tables, 0 skipped'])
  })

  it('prints a bundle, whole, as the library returns it', async () => {
    const { stdout } = await run(['extract', 'a.md', '-f', 'bundle'], { files })
    expect(stdout).toBe(`${JSON.stringify(await extract(input), null, 2)}\n`)
  })

  it('prints one resource a line', async () => {
    const { stdout } = await run(['extract', 'a.md', '--format', 'ndjson'], { files })
    const bundle = await extract(input)
    expect(stdout).toBe(bundle.resources.map(resource => `${JSON.stringify(resource)}\n`).join(''))
  })

  it.each([
    ['csv', ','],
    ['tsv', '\t']
  ])('prints %s with a header line', async (format, delimiter) => {
    const { stdout } = await run(['extract', 'a.md', '-f', format], { files })
    const lines = stdout.split('\n')
    expect(lines[0]?.split(delimiter).slice(0, 4)).toEqual(['id', 'kind', 'name', 'title'])
    expect(lines).toHaveLength(5)
    expect(stdout.endsWith('\n')).toBe(true)
    expect(stdout).not.toContain('\r')
  })

  it('takes the format from the ending of the file it writes', async () => {
    for (const [path, start] of [
      ['x.json', '[\n  {'],
      ['x.ndjson', '{"id"'],
      ['x.jsonl', '{"id"'],
      ['x.csv', 'id,kind,'],
      ['x.tsv', 'id\tkind\t'],
      ['X.CSV', 'id,kind,'],
      ['x.bundle.json', '{\n  "version": 1'],
      ['unknown', '[\n  {'],
      ['.unknown', '[\n  {'],
      ['../x.csv/unknown', '[\n  {'],
      ['d/x.csv.tmp', 'id,kind,'],
      ['x.ndjson.new.4711', '{"id"'],
      ['x.bundle.json.part', '{\n  "version": 1'],
      ['x.tsv.aB12Cd', 'id\tkind\t'],
      ['/tmp/tmp.aB12CdEfGh', '[\n  {'],
      ['tmp.ndjson', '{"id"'],
      ['grove.tmp', '[\n  {'],
      ['v1.2.3', '[\n  {'],
      ['.tmp', '[\n  {']
    ] as const) {
      const { code, stdout, written } = await run(['extract', 'a.md', '-o', path], { files })
      expect([path, code, stdout]).toEqual([path, 0, ''])
      expect(written[path]?.slice(0, start.length)).toBe(start)
    }
  })

  it('lets a format that is stated overrule the ending', async () => {
    for (const path of ['x.csv', 'x.xlsx']) {
      const { written } = await run(['extract', 'a.md', '--output', path, '--format', 'json'], { files })
      expect(JSON.parse(written[path] ?? '')).toHaveLength(3)
    }
  })

  it.each([
    ['x.ndjson', 'json', ['x.ndjson: holds json, which its ending does not say']],
    ['x.csl.json', 'json', []],
    ['x.JSON', 'bundle', []],
    ['x.json', 'csl', []],
    ['x.jsonl', 'ndjson', []],
    ['x.tsv', 'csv', ['x.tsv: holds csv, which its ending does not say']],
    ['.csv', 'csv', []],
    ['x.txt', 'csv', []],
    ['x.tsv.tmp', 'csv', ['x.tsv.tmp: holds csv, which its ending does not say']],
    ['x.json.tmp', 'csl', []],
    ['x', 'csv', []]
  ])('tells when %s is not the name for %s', async (path, format, words) => {
    const args = ['a.md', '-o', path, '-f', format]
    expect((await run(['extract', ...args], { files })).said.slice(0, -1)).toEqual(words)
    expect((await run(['extract', ...args, '-q'], { files })).said).toEqual([])
    expect((await run(['merge', ...args], { files })).said.slice(0, -1)).toEqual(words)
  })

  it('writes to standard output for -o -', async () => {
    const { stdout, written } = await run(['extract', 'a.md', '-o', '-'], { files })
    expect([JSON.parse(stdout).length, written]).toEqual([3, {}])
  })

  it('keeps to the kinds that are asked for', async () => {
    const { code, stdout, said } = await run(['extract', 'a.md', '--kind', 'dataset'], { files })
    expect(JSON.parse(stdout).map((resource: { name: string }) => resource.name)).toEqual(['Cedar'])
    expect([code, said]).toEqual([0, ['1 of 3 resources from 2 tables, 0 skipped']])
    const both = await run(['extract', 'a.md', '--kind', 'model,dataset'], { files })
    expect(JSON.parse(both.stdout)).toHaveLength(3)
    const again = await run(['extract', 'a.md', '--kind', 'model', '--kind', 'dataset'], { files })
    expect(again.stdout).toBe(both.stdout)
  })

  it.each(['json', 'ndjson', 'csv', 'tsv', 'bundle', 'bibtex', 'ris', 'markdown'])(
    'shows a terminal what it would obey, and writes the same bytes elsewhere: %s',
    async format => {
      const odd = LIST.replaceAll('Alder', '\u001b[31mAlder\u0007\u009b31m\u202e\t🌳')
      const args = ['extract', '-q', '-f', format]
      const shown = await run(args, { stdin: odd, stdoutIsTerminal: true })
      expect([shown.code, shown.stderr]).toEqual([0, ''])
      expect(shown.stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/)
      expect(shown.stdout).toContain('\\u202e')
      const piped = await run(args, { stdin: odd })
      expect(piped.stdout).toContain('\u202e')
      const { written } = await run([...args, '-o', 'out'], { stdin: odd, stdoutIsTerminal: true })
      expect(written['out']).toBe(piped.stdout)
      if (format === 'json') expect(JSON.parse(shown.stdout)).toEqual(JSON.parse(piped.stdout))
    }
  )

  it.each(['json', 'ndjson', 'csv', 'bundle'])('counts the addresses that it leaves out: %s', async format => {
    const unsafe = LIST.replaceAll(/https:\/\/arxiv\S+(?=\))/g, 'javascript:alert')
    const said = async (list: string) =>
      (await run(['extract', 'x.md', '-f', format], { files: { 'x.md': list } })).said
    const out = (words: string) => [
      `3 resources from 2 tables, 0 skipped; ${words} left out, which 'ai4med lint' names`
    ]
    expect(await said(unsafe)).toEqual(out('2 unsafe addresses'))
    expect(await said(LIST.replace('https://arxiv', 'vscode://arxiv'))).toEqual(out('1 unsafe address'))
  })

  it('adds the raw cells of each row', async () => {
    const { stdout } = await run(['extract', 'a.md', '--cells'], { files })
    const [first] = JSON.parse(stdout)
    expect(Object.keys(first).at(-1)).toBe('cells')
    expect(first.cells[2]).toEqual({
      text: 'HF (7B)',
      links: [{ text: 'HF (7B)', url: 'https://huggingface.co/grove/alder-7b' }],
      images: []
    })
    const without = await run(['extract', 'a.md'], { files })
    expect(without.stdout).not.toContain('"cells"')
  })

  it('reads several inputs as one output with ids of their own', async () => {
    const { code, stdout, said } = await run(['extract', 'a.md', 'b.md', 'again.md'], {
      files: { ...files, 'again.md': LIST }
    })
    const ids = JSON.parse(stdout).map((resource: { id: string }) => resource.id)
    expect(ids).toHaveLength(7)
    expect(new Set(ids).size).toBe(7)
    expect(ids[4]).toBe('model/alder-2')
    expect([code, said]).toEqual([0, ['7 resources from 5 tables, 0 skipped']])
  })

  it.each([[['extract']], [['extract', '-']]])('reads standard input: %s', async args => {
    const { code, stdout } = await run(args, { stdin: LIST })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)[0].provenance).toEqual([{ source: '-', line: 7, table: 1, row: 1 }])
  })

  it('says what it repaired, and leaves text alone when told to', async () => {
    const repaired = await run(['extract', 'damaged.md'], { files })
    expect(repaired.said[0]).toBe('damaged.md: repaired 1 span decoded as windows-1252')
    expect(JSON.parse(repaired.stdout)[0].missing).toEqual({ date: '—' })
    const left = await run(['extract', 'damaged.md', '--no-repair'], { files })
    expect(left.said).toHaveLength(1)
    expect(left.stdout).toContain('â€”')
    expect(left.stdout).not.toContain('—')
  })

  it.each([
    ['馃尦 馃尣 馃崄', '3 damaged spans left as they are: UTF-8 read as gbk'],
    ['п²п╟п╠п╬я─ п╢п╟п╫п╫я▀я┘: п╢п╣я─п╣п╡я▄я▐', '3 damaged spans left as they are: UTF-8 read as an unknown encoding']
  ])('says what it left damaged: %s', async (damaged, said) => {
    const list = { 'left.md': `# ${damaged}\n\n${LIST}` }
    expect((await run(['extract', 'left.md'], { files: list })).said[0]).toBe(`left.md: ${said}, which can't be undone`)
    expect((await run(['extract', 'left.md', '--no-repair'], { files: list })).said).toHaveLength(1)
  })

  it('says what of both lists it repaired', async () => {
    const lists = { [AWESOME.path]: AWESOME.content, [MLLM.path]: MLLM.content }
    const { code, said } = await run(['extract', AWESOME.path, MLLM.path], { files: lists })
    expect(code).toBe(0)
    expect(said).toEqual([
      'fixtures/awesome-ai4med.md: repaired 24 spans decoded as windows-1252, 1 character lost',
      'fixtures/mllm4biomed.md: repaired 83 spans decoded as mac-roman',
      '231 resources from 20 tables, 0 skipped'
    ])
  })

  it.each(['-q', '--quiet'])('says nothing for %s', async flag => {
    const { code, stderr, stdout } = await run(['extract', 'damaged.md', flag], { files })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).not.toBe('')
  })

  it('reads bytes in the encoding that is stated', async () => {
    const { code, stdout } = await run(['extract', 'latin1.md', '--encoding', 'windows-1252'], { files })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)[0].name).toBe('Érable')
  })

  it.each([
    ['utf-8', Buffer.from(`\u{FEFF}${LIST}`)],
    ['utf-16le', Buffer.from(`\u{FEFF}${LIST}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\u{FEFF}${LIST}`, 'utf16le').swap16()],
    ['utf-8 with CRLF', Buffer.from(LIST.replaceAll('\n', '\r\n'))]
  ])('reads %s', async (_name, bytes) => {
    const { code, stdout } = await run(['extract', 'a.md'], { files: { 'a.md': bytes } })
    const plain = await run(['extract', 'a.md'], { files })
    expect(code).toBe(0)
    expect(stdout).toBe(plain.stdout)
  })

  it('guards cells against spreadsheets when asked', async () => {
    const formula = { 'f.md': LIST.replace('Alder', '=1+1').replace('Birch', '@sum') }
    const safe = await run(['extract', 'f.md', '-f', 'csv', '--csv-safe'], { files: formula })
    expect(safe.stdout).toContain(",'=1+1,")
    expect(safe.stdout).toContain(",'@sum,")
    const plain = await run(['extract', 'f.md', '-f', 'csv'], { files: formula })
    expect(plain.stdout).toContain(',=1+1,')
  })

  it.each(['html', 'bundle'])('tells of the documents in %s', async format => {
    const { stdout } = await run(['extract', 'a.md', 'b.md', '-f', format], { files })
    const data = format === 'bundle' ? stdout : (/id="data">(.*?)<\/script>/s.exec(stdout)?.[1] ?? '')
    const { sources } = JSON.parse(data) as { sources: { path: string; sha256: string }[] }
    expect(sources.map(({ path }) => path)).toEqual(['a.md', 'b.md'])
    for (const { sha256 } of sources) expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('reads the part of a page that is selected', async () => {
    const page = { 'p.html': `<body><main>${html('A')}</main><div id="x">${html('B')}</div></body>` }
    const { stdout } = await run(['extract', 'p.html', '--select', '#x'], { files: page })
    expect(JSON.parse(stdout).map((resource: { name: string }) => resource.name)).toEqual(['B'])
    const plain = await run(['extract', 'p.html'], { files: page })
    expect(JSON.parse(plain.stdout).map((resource: { name: string }) => resource.name)).toEqual(['A'])
  })
})

function html(name: string): string {
  return `<table><tr><th>Model</th><th>Paper</th></tr><tr><td>${name}</td><td><a href="https://arxiv.org/abs/2401.00011">arXiv</a></td></tr></table>`
}

describe('tables', () => {
  it('prints what the library returns', async () => {
    const { code, stdout, stderr } = await run(['tables', 'a.md', 'manual.md'], { files })
    const expected = await tables([input, { path: 'manual.md', content: MANUAL }])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`${JSON.stringify(expected, null, 2)}\n`)
    expect(expected.map(table => table.kind)).toEqual(['model', 'dataset', null])
  })

  it('reads standard input and writes a file', async () => {
    const { code, stdout, written } = await run(['tables', '-o', 't.json'], { stdin: LIST })
    expect([code, stdout]).toEqual([0, ''])
    expect(JSON.parse(written['t.json'] ?? '')).toHaveLength(2)
  })
})

describe('inspect', () => {
  it('shows each table and column, and why', async () => {
    const { code, stdout, stderr } = await run(['inspect', 'a.md'], { files })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('a.md  Trees\n')
    expect(stdout).toMatch(/table 1, line 5, 2 rows: model \(header "Model"\) {2}Models/)
    expect(stdout).toMatch(/table 2, line 12, 1 row: dataset/)
    expect(stdout).toMatch(/\n {4}Weights {2}weights +header "Weights"/)
  })

  it('shows what is no list, with the reason', async () => {
    const { code, stdout } = await run(['inspect', 'manual.md'], { files })
    expect(code).toBe(0)
    expect(stdout).toMatch(/table 1, line 3, 1 row: not a list \(.+\)/)
  })

  it('colours on a terminal only, and honours NO_COLOR and --no-color', async () => {
    const coloured = async (setting: Setting, ...args: string[]) =>
      (await run(['inspect', 'a.md', ...args], { files, ...setting })).stdout.includes('\u001b[')
    expect(await coloured({})).toBe(false)
    expect(await coloured({ stdoutIsTerminal: true })).toBe(true)
    expect(await coloured({ stdoutIsTerminal: true, env: { NO_COLOR: '1' } })).toBe(false)
    expect(await coloured({ stdoutIsTerminal: true, env: { TERM: 'dumb' } })).toBe(false)
    expect(await coloured({ stdoutIsTerminal: true }, '--no-color')).toBe(false)
    expect(await coloured({ env: { FORCE_COLOR: '1' } })).toBe(true)
    expect(await coloured({ stdoutIsTerminal: true, env: { FORCE_COLOR: '0' } })).toBe(false)
  })

  it('finds nothing in a document without tables', async () => {
    const { code, stdout } = await run(['inspect', 'prose.md'], { files })
    expect(code).toBe(1)
    expect(stdout).toContain('no table')
  })
})

describe('schema', () => {
  it.each(['resource', 'bundle', 'table'] as const)('prints the schema of a %s', async what => {
    const { code, stdout, stderr } = await run(['schema', what])
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toEqual(jsonSchema(what))
    expect(JSON.parse(stdout).$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  })

  it('is of a resource when nothing is named', async () => {
    expect((await run(['schema'])).stdout).toBe((await run(['schema', 'resource'])).stdout)
  })
})

describe('help and version', () => {
  it.each([['-h'], ['--help'], ['help']])('prints help for %s on standard output', async flag => {
    const { code, stdout, stderr } = await run([flag])
    expect([code, stderr]).toEqual([0, ''])
    for (const word of ['extract', 'tables', 'inspect', 'schema', 'Examples:', 'Exit codes:'])
      expect(stdout).toContain(word)
  })

  it('prints help for help', async () => {
    expect(await run(['help', 'help'])).toMatchObject({ code: 0, stderr: '' })
    expect((await run(['help', 'tables'])).stdout).toContain('Usage: ai4med tables')
  })

  it.each(['extract', 'tables', 'inspect', 'schema'])('prints help with examples for %s', async command => {
    const { code, stdout, stderr } = await run([command, '--help'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(`Usage: ai4med ${command}`)
    expect(stdout).toMatch(new RegExp(`Examples:\n  ai4med ${command}`))
  })

  it.each(['-V', '--version'])('prints the version for %s', async flag => {
    expect(await run([flag])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  it('fits a terminal of 100 columns in every example', async () => {
    for (const args of [[], ['extract'], ['tables'], ['inspect'], ['schema']]) {
      const { stdout } = await run([...args, '--help'])
      for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100)
    }
  })
})

describe('what goes wrong', () => {
  const refused: [what: string, args: string[], code: number, words: string, setting?: Setting][] = [
    ['a folder', ['extract', 'folder'], 2, 'folder: is a directory'],
    ['a missing file', ['extract', 'nowhere.md'], 2, 'nowhere.md: no such file'],
    ['an address of another protocol', ['extract', 'ftp://a.org/README.md'], 2, 'Unexpected ftp://, expected https://'],
    ['an empty file', ['extract', 'empty.md'], 1, 'empty.md: is empty'],
    ['a binary file', ['extract', 'image.png'], 2, 'image.png:3: Unexpected NUL'],
    ['a README without tables', ['extract', 'prose.md'], 1, 'prose.md: no table'],
    ['an empty name', ['extract', 'a.md', ''], 2, 'Unexpected empty name, expected a file'],
    ['an empty name after -o', ['tables', 'a.md', '-o', ''], 2, 'Unexpected empty name after -o, expected a file'],
    ['an empty folder', ['publish', 'a.md', '--out', ''], 2, 'Expected a folder'],
    ['a file for a folder', ['publish', 'a.md', '--out', 'x'], 2, 'x: is a file', { writeFails: 'EEXIST' }],
    ['help for a mistyped command', ['help', 'extrat'], 2, 'Did you mean extract?'],
    ['help for nothing', ['help', 'frobnicate'], 2, "unknown command 'frobnicate'"],
    ['UTF-32', ['extract', 'u32.md'], 2, 'u32.md:1: Unexpected UTF-32, expected UTF-8 or UTF-16; state the encoding'],
    ['UTF-32, swapped', ['extract', 'u32be.md'], 2, 'u32be.md:1: Unexpected UTF-32, expected UTF-8 or UTF-16'],
    ['data', ['extract', 'd.json'], 1, "d.json: no table in it; 'ai4med merge' reads data"],
    ['tables that list nothing', ['extract', 'manual.md'], 1, 'manual.md:3: '],
    ['tables of a document without any', ['tables', 'prose.md'], 1, 'prose.md: no table'],
    ['a folder, in tables', ['tables', 'folder'], 2, 'folder: is a directory'],
    ['a folder, in inspect', ['inspect', 'folder'], 2, 'folder: is a directory'],
    ['an unknown option', ['extract', 'a.md', '--colour'], 2, "unknown option '--colour'"],
    ['a mistyped option', ['extract', 'a.md', '--formt', 'csv'], 2, 'Did you mean --format?'],
    ['a mistyped command', ['extrat', 'a.md'], 2, 'Did you mean extract?'],
    ['an unknown command', ['frobnicate'], 2, "'frobnicate'"],
    ['an unknown format', ['extract', 'a.md', '-f', 'xlsx'], 2, 'json, ndjson, csv, tsv, bundle'],
    ['an ending of no format', ['extract', 'a.md', '-o', 'x.xlsx'], 2, 'Unexpected ending .xlsx, expected one of'],
    ['an ending that nobody knows', ['extract', 'a.md', '-o', 'x.geojson'], 2, 'Unexpected ending .geojson, expected'],
    ['the same, unfinished', ['extract', 'a.md', '-o', 'd/x.xlsx.tmp'], 2, 'Unexpected ending .xlsx, expected one'],
    ['the same, for now', ['extract', 'a.md', '-o', '/tmp/tmp.xlsx'], 2, 'Unexpected ending .xlsx, expected one'],
    ['an archive', ['extract', 'a.md', '-o', 'x.json.gz'], 2, 'Unexpected ending .gz, expected one'],
    ['an ending of no format, in merge', ['merge', 'a.md', '-o', 'x.PDF'], 2, 'Unexpected ending .PDF'],
    ['an unknown kind', ['extract', 'a.md', '--kind', 'model,datset'], 2, 'datset'],
    ['an unknown schema', ['schema', 'thing'], 2, 'resource, bundle, table'],
    ['an option without its value', ['extract', 'a.md', '-o'], 2, '--output'],
    ['an unknown encoding', ['extract', 'a.md', '--encoding', 'latin-99'], 2, 'latin-99'],
    ['a selector that finds nothing', ['extract', 'p.html', '--select', '#none'], 2, '#none'],
    ['a selector that is none', ['extract', 'p.html', '--select', '>>'], 2, '>>'],
    ['no input at all', ['extract'], 2, 'no input', { stdinIsTerminal: true }],
    ['no input to tables', ['tables'], 2, 'no input', { stdinIsTerminal: true }],
    ['an empty standard input', ['extract'], 1, 'standard input: is empty', { stdin: '' }],
    ['a full disk', ['extract', 'a.md', '-o', 'x.json'], 2, 'x.json: no space left', { writeFails: 'ENOSPC' }],
    ['a full standard output', ['extract', 'a.md'], 2, 'standard output: no space left', { stdoutFails: 'ENOSPC' }],
    ['a folder as the target', ['extract', 'a.md', '-o', 'out'], 2, 'out: is a directory', { writeFails: 'EISDIR' }],
    ['a target out of reach', ['extract', 'a.md', '-o', 'x/y'], 2, 'x/y: permission denied', { writeFails: 'EACCES' }]
  ]

  it.each(refused)('is said in one sentence: %s', async (_what, args, code, words, setting) => {
    const result = await run(args, { files: { ...files, 'p.html': html('A') }, ...setting })
    expect(result.code).toBe(code)
    expect(result.said).toHaveLength(1)
    expectSentence(result.said[0], words)
    expect(result.written).toEqual({})
    // What `inspect` found is shown even when it is nothing.
    if (args[0] !== 'inspect') expect(result.stdout).toBe('')
  })

  it('names the offset and the line of a byte that is not of the encoding', async () => {
    const bytes = Buffer.concat([
      Buffer.from('line one\nline two\ncaf'),
      Buffer.from([0xe9, 0x20]),
      Buffer.from('end\n')
    ])
    const { code, said, stdout } = await run(['extract', 'x.md'], { files: { 'x.md': bytes } })
    expect([code, stdout]).toEqual([2, ''])
    expect(said).toHaveLength(1)
    expectSentence(said[0], 'x.md:3: ')
    expect(said[0]).toContain('0xe9 at offset 21')
    expect(said[0]).toContain('--encoding')
  })

  it('names the place of bytes that are not of a stated encoding', async () => {
    const bytes = Buffer.concat([Buffer.from('one\ntwo '), Buffer.from([0x81, 0x20]), Buffer.from('three\n')])
    const { code, said } = await run(['extract', 'x.md', '--encoding', 'shift_jis'], { files: { 'x.md': bytes } })
    expect(code).toBe(2)
    expect(said).toHaveLength(1)
    expectSentence(said[0], 'x.md:2: ')
    expect(said[0]).toMatch(/offset 8\b/)
  })

  it('reads the other inputs when one is bad, and says so with its exit code', async () => {
    const { code, stdout, said } = await run(['extract', 'nowhere.md', 'a.md', 'folder'], { files })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toHaveLength(3)
    expect(said).toHaveLength(3)
    expectSentence(said[0], 'nowhere.md: no such file')
    expectSentence(said[1], 'folder: is a directory')
    expect(said[2]).toBe('3 resources from 2 tables, 0 skipped')
  })

  it('counts an input without resources as a finding, beside one with some', async () => {
    const { code, stdout, said } = await run(['extract', 'a.md', 'prose.md', 'manual.md'], { files })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toHaveLength(3)
    expectSentence(said[0], 'prose.md: no table')
    expectSentence(said[1], 'manual.md:3: ')
    expect(said[2]).toBe('3 resources from 3 tables, 1 row in 1 place skipped')
  })

  it('says it even when quiet', async () => {
    const { code, said } = await run(['extract', 'prose.md', '--quiet'], { files })
    expect([code, said.length]).toEqual([1, 1])
  })

  it('writes nothing when there is nothing to write', async () => {
    const { code, written } = await run(['extract', 'prose.md', '-o', 'x.json'], { files })
    expect([code, written]).toEqual([1, {}])
  })

  it('leaves its inputs unread when the usage is wrong', async () => {
    const { code, said } = await run(['extract', 'nowhere.md', '--kind', 'nothing'], { files })
    expect(code).toBe(2)
    expect(said).toHaveLength(1)
    expectSentence(said[0], 'nothing')
  })

  it('lets no control character of a name or a document through to the terminal', async () => {
    const name = 'bad\u001b[31m\u0007\u202Ename\n.md'
    const evil = `# T\u001b]0;x\u0007\n\n## \u001b[2JModels\n\n| Model\u001b[31m | Paper\u202E |\n|---|---|\n| A\u001b[5m | [x](https://arxiv.org/abs/2401.00011) |\n`
    const runs = await Promise.all([
      run(['extract', name], { files }),
      run(['extract', name], { files: { [name]: evil } }),
      run(['extract', name], { files: { [name]: 'no tables' } }),
      run(['extract', name], { files: { [name]: MANUAL } }),
      run(['inspect', name], { files: { [name]: evil } }),
      run(['extract', 'a.md', `--\u001b[31mx`], { files }),
      run(['\u001b[31mextract\u001b[0m'], { files }),
      run(['extract', 'a.md', '--encoding', '\u001b[31mx'], { files }),
      run(['extract', 'a.md', '-o', name], { files, writeFails: 'EACCES' }),
      run(['extract', 'a.md', '--kind', '\u001b[31m'], { files }),
      run(['extract', 'p.html', '--select', '\u001b[31m'], { files: { 'p.html': html('A') } })
    ])
    for (const { stderr } of runs) expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    expect(runs[4]?.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    for (const { said } of runs) expect(said.length).toBeLessThanOrEqual(1)
  })

  it('says in one sentence what the system says in its own words', async () => {
    const { code, stdout, said } = await run(['extract', 'a.md'], { files, stdoutFails: 'EWEIRD' })
    expect([code, stdout, said.length]).toEqual([2, '', 1])
    expectSentence(said[0]?.replace('/some/path', ''), 'standard output: ')
  })

  it('turns a fault of the program into a sentence, with the trace on request only', async () => {
    const { code, stdout, stderr } = await run(['extract'], { fault: true })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^ai4med: a fault of the program: undefined is not a\\u\{1b\}\[31m function\n$/)
    const traced = await run(['extract'], { fault: true, env: { AI4MED_DEBUG: '1' } })
    expect([traced.code, /\n +at /.test(traced.stderr)]).toEqual([2, true])
  })
})
