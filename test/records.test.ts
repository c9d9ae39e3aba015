import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linesOf } from '../src/cli/records.ts'
import { extract, type Resource } from '../src/index.ts'
import { AWESOME, MLLM } from './cases.ts'
import { FOLDER, type Run, run, type Setting } from './memory.ts'

const [FIRST, SECOND] = [AWESOME, MLLM].map(({ content }) => String(content)) as [string, string]
const LIST = `# Trees

| Model | Paper | Conf |
|---|---|---|
| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | – |
| Birch | [arXiv](https://arxiv.org/abs/2402.00012) | [Wood](https://example.org/wood) |

| Dataset | Link |
|---|---|
| Čedar\u2028🌲 | [data](https://zenodo.org/records/1234567) |
`
const MANUAL = '| Option | Default |\n|---|---|\n| `--size` | 7 |\n'
const DAMAGED = '| Model | Paper | Date |\n|---|---|---|\n| Elm | [arXiv](https://arxiv.org/abs/2405.00015) | â€” |\n'

/** Records as lines of standard input. */
function ndjson(...records: unknown[]): string {
  return records.map(record => `${JSON.stringify(record)}\n`).join('')
}

async function linesFor(path: string, content: string): Promise<string> {
  return ndjson(...(await extract({ path, content })).resources)
}

function list(stdin: string | Uint8Array, args: string[] = [], setting: Setting = {}): Promise<Run> {
  return run(['extract', '--stdin-list', ...args], { stdin, ...setting })
}

function resources(stdout: string): Resource[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
}

describe('records on standard input', () => {
  it('give what their texts give as files, under the path of the record', async () => {
    const { code, stdout, said } = await list(ndjson({ path: 'a.md', content: LIST }))
    expect([code, said]).toEqual([0, ['3 resources from 2 tables in 1 record, 0 skipped']])
    expect(stdout).toBe(await linesFor('a.md', LIST))
    expect(resources(stdout)[0]?.provenance).toEqual([{ source: 'a.md', line: 5, table: 1, row: 1 }])
  })

  it('name files and revisions, which are read as arguments are', async () => {
    const setting = { files: { 'a.md': LIST }, git: { 'HEAD:a.md': SECOND } }
    const { code, stdout } = await list(ndjson({ path: 'a.md' }, { path: 'git:HEAD:a.md' }), ['-q'], setting)
    expect(code).toBe(0)
    expect(stdout).toBe((await linesFor('a.md', LIST)) + (await linesFor('git:HEAD:a.md', SECOND)))
  })

  it('are read with a byte order mark, Windows line ends, blank lines and keys of others', async () => {
    const records = ndjson({ stars: 7, path: 'a.md', content: LIST }, { path: 'b.md', content: LIST, content2: [1] })
    const plain = await list(records)
    for (const stdin of [
      `\u{FEFF}${records}`,
      records.replaceAll('\n', '\r\n'),
      `\n \t\n${records.replaceAll('\n', '\n\r\n\n')}  `,
      records.trimEnd(),
      records.replace(/\n(?=.)/, '\n\u{FEFF}')
    ])
      expect(await list(stdin)).toEqual(plain)
  })

  it.each([1, 2, 3, 7, 64])('are whole where they come %i bytes at a time', async chunk => {
    // A JSON text may hold U+2028 as it is, which other readers of lines take for an end.
    const records = ndjson({ path: 'ä\u2028.md', content: LIST }, { path: 'b.md', content: LIST })
    expect(records).toContain('\u2028')
    const { code, stdout } = await list(records, [], { chunk })
    expect([code, stdout]).toEqual([0, (await linesFor('ä\u2028.md', LIST)) + (await linesFor('b.md', LIST))])
  })

  it('give the same lines however they are spread over processes', async () => {
    const contents = [LIST, FIRST, LIST, DAMAGED, MANUAL, SECOND]
    const records = contents.map((content, index) => ndjson({ path: `${index % 4}.md`, content }))
    const whole = await list(records.join(''))
    const parts = await Promise.all(records.map(record => list(record)))
    expect(whole.stdout).toBe(parts.map(part => part.stdout).join(''))
    expect(resources(whole.stdout).filter(({ id }) => id === 'model/alder')).toHaveLength(2)
  })

  it('are as much a text, or none, as a file of them would be', async () => {
    for (const content of [`\u{FEFF}${LIST}`, LIST.replaceAll('\n', '\r\n'), `${LIST}\n\uD83C`, 'a\n\0b', '']) {
      const bytes = new TextEncoder().encode(content)
      const given = await list(ndjson({ path: 'a.md', content }))
      const read = await list(ndjson({ path: 'a.md' }), [], { files: { 'a.md': bytes } })
      expect(given).toEqual(read)
    }
  })

  it('may be long', async () => {
    const content = `${LIST}\n${'word '.repeat(6_000_000)}`
    const { code, stdout } = await list(ndjson({ path: 'a.md', content }), [], { chunk: 4096 })
    expect([code, stdout === (await linesFor('a.md', LIST))]).toEqual([0, true])
  })

  it('may be none: a system may have no work for one of its processes', async () => {
    for (const stdin of ['', '\n\r\n']) {
      const { code, stdout, said } = await list(stdin)
      expect([code, stdout, said]).toEqual([0, '', ['0 resources from 0 tables in 0 records, 0 skipped']])
    }
  })
})

describe('flags', () => {
  const stdin = ndjson({ path: 'lists/a.md', content: LIST })

  it('keep their meaning', async () => {
    const kinds = await list(stdin, ['--kind', 'dataset'])
    expect(resources(kinds.stdout).map(({ kind }) => kind)).toEqual(['dataset'])
    expect(kinds.said).toEqual(['1 of 3 resources from 2 tables in 1 record, 0 skipped'])
    expect(resources((await list(stdin, ['--cells'])).stdout)[0]?.cells).toHaveLength(3)
    expect(await list(stdin, ['-q'])).toMatchObject({ code: 0, stderr: '' })
    const mapped = resources((await list(stdin, ['--map', 'Conf=code'])).stdout)
    expect(mapped[1]?.links.code).toHaveLength(1)
  })

  it('say how a text is read', async () => {
    const damaged = ndjson({ path: 'd.md', content: DAMAGED })
    const repaired = await list(damaged)
    expect(repaired.said[0]).toBe('d.md: repaired 1 span decoded as windows-1252')
    expect((await list(damaged, ['--no-repair'])).stdout).toContain('â€”')
    const page = `<body><p>x</p><div id="x">${'<table><tr><th>Model<th>Code<tr><td>A<td><a href="https://github.com/a/a">c</a></table>'}</div></body>`
    const none = await list(ndjson({ path: 'p.html', content: page }), ['--select', '#none'])
    expect([none.code, none.said.length]).toEqual([2, 2])
    expect((await list(ndjson({ path: 'p.html', content: page }), ['--select', '#x'])).code).toBe(0)
  })

  it('state the encoding of files, and not of texts', async () => {
    const latin1 = Buffer.from(LIST.replace('Č', 'É').replace('–', '-').replace('\u2028🌲', ''), 'latin1')
    const records = ndjson({ path: 'latin1.md' }, { path: 'text.md', content: LIST })
    const { code, stdout } = await list(records, ['--encoding', 'windows-1252'], { files: { 'latin1.md': latin1 } })
    const names = resources(stdout).map(({ name }) => name)
    expect([code, names[2], names.length]).toEqual([0, 'Éedar', 6])
    expect(stdout).toContain('"name":"Čedar')
  })

  it('may name what is so anyway', async () => {
    const plain = await list(stdin)
    expect(await list(stdin, ['-o', '-', '-f', 'ndjson'])).toEqual(plain)
  })

  it('go before a configuration, whose files are as they are for arguments', async () => {
    const config = {
      defaults: { extract: { output: 'x.csv', format: 'csv', merge: true, check: true, kind: ['dataset', 'model'] } },
      files: [{ glob: 'lists/*.md', kind: 'tool' }]
    }
    const files = { '/project/ai4med.config.json': JSON.stringify(config) }
    const { code, stdout, written } = await list(stdin + ndjson({ path: 'b.md', content: LIST }), [], { files })
    expect([code, written]).toEqual([0, {}])
    expect(resources(stdout).map(({ kind }) => kind)).toEqual(['model', 'model', 'dataset'])
  })
})

describe('what goes wrong', () => {
  const good = ndjson({ path: 'good.md', content: LIST })
  const setting = { files: { 'a.md': LIST, 'manual.md': MANUAL, folder: FOLDER, 'bad.md': Buffer.from([0x61, 0xff]) } }
  const bad: [what: string, line: string | Uint8Array, words: RegExp][] = [
    ['no JSON', '# Trees', /^stdin:2: Unexpected '#', expected JSON$/],
    ['half a record', '{"path": "a.md", "content": "# Tr', /^stdin:2: Unexpected end, expected JSON$/],
    ['a text', '"a.md"', /^stdin:2: Unexpected text, expected an object with "path"$/],
    ['a list', '[{"path": "a.md"}]', /^stdin:2: Unexpected list, expected/],
    ['null', 'null', /^stdin:2: Unexpected null, expected/],
    ['no path', '{"content": ""}', /^stdin:2: Unexpected nothing as "path", expected/],
    ['a number as path', '{"path": 7}', /^stdin:2: Unexpected number as "path", expected/],
    ['an empty path', '{"path": "", "content": "x"}', /^stdin:2: Unexpected empty text as "path", expected/],
    ['null as content', '{"path": "a.md", "content": null}', /^stdin:2: a\.md: Unexpected null as "content", expected/],
    ['an object as content', '{"path": "a.md", "content": {}}', /^stdin:2: a\.md: Unexpected object as "content"/],
    ['a missing file', '{"path": "none.md"}', /^stdin:2: none\.md: no such file$/],
    ['a folder', '{"path": "folder"}', /^stdin:2: folder: is a directory, expected a file$/],
    ['a pattern', '{"path": "*.md"}', /^stdin:2: \*\.md: no such file$/],
    ['standard input', '{"path": "-"}', /^stdin:2: Unexpected "-" as "path" without "content", expected/],
    ['no revision', '{"path": "git:"}', /^stdin:2: git:: Unexpected address, expected git:REV:path$/],
    ['bytes of a file', '{"path": "bad.md"}', /^stdin:2: bad\.md:1: Unexpected byte 0xff at offset 1, .*--encoding$/],
    ['NUL in a text', '{"path": "n.md", "content": "\\u0000"}', /^stdin:2: n\.md:1: Unexpected NUL byte/],
    ['bytes of a line', Buffer.from([0x22, 0xe9, 0x22]), /^stdin:2: Unexpected byte 0xe9 at offset 1, expected UTF-8$/]
  ]

  it.each(bad)('is said in one sentence, and the others go on: %s', async (_what, line, words) => {
    const stdin = Buffer.concat([Buffer.from(good), Buffer.from(line), Buffer.from('\n'), Buffer.from(good)])
    const { code, stdout, said } = await list(stdin, ['-q'], setting)
    expect([code, said.length]).toEqual([1, 1])
    expect(said[0]?.replace(/^ai4med: /, '')).toMatch(words)
    expect(stdout).toBe((await linesFor('good.md', LIST)).repeat(2))
    expect((await list(Buffer.from(line), ['-q'], setting)).code).toBe(2)
  })

  it('looks for no files in folders and patterns', async () => {
    const { said } = await list(ndjson({ path: 'folder' }, { path: '*.md' }), ['-q'], setting)
    expect(said).toHaveLength(2)
  })

  it('is a finding where a record gives nothing, and said as of a file, with the line', async () => {
    const records = ndjson({ path: 'p.md', content: 'words' }, { path: 'manual.md' }, { path: 'a.md', content: LIST })
    const { code, said } = await list(records, [], setting)
    const files = await run(['extract', 'p.md', 'manual.md', 'a.md'], {
      files: { ...setting.files, 'p.md': 'words' }
    })
    expect([code, files.code]).toEqual([1, 1])
    const numbered = files.said.slice(0, 2).map((line, i) => line.replace('ai4med: ', `ai4med: stdin:${i + 1}: `))
    expect(said.slice(0, 2)).toEqual(numbered)
    expect(said[2]).toBe('3 resources from 3 tables in 1 of 3 records, 1 row in 1 place skipped')
    expect((await list(ndjson({ path: 'p.md', content: 'words' }))).code).toBe(1)
  })

  it('lets no control character through to the terminal', async () => {
    const evil = 'a\u001b[31m\u0007\u202E\n.md'
    const runs = await Promise.all([
      list(ndjson({ path: evil })),
      list(ndjson({ path: evil, content: 7 })),
      list(ndjson({ path: evil, content: 'none' })),
      list(ndjson({ path: evil, content: MANUAL })),
      list(ndjson({ path: evil, content: DAMAGED })),
      list(`\u001b[31m\u202E${evil}\n`),
      list('', [evil]),
      list('', ['-o', evil])
    ])
    for (const { stderr } of runs) expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })

  const usage: [what: string, args: string[], words: string, setting?: Setting][] = [
    ['a file', ['a.md'], 'Unexpected a.md, expected no file'],
    ['standard input as a file', ['-'], 'Unexpected -, expected no file'],
    ['a file to write', ['-o', 'x.ndjson'], 'Unexpected -o x.ndjson, expected standard output'],
    ['another format', ['-f', 'csv'], 'Unexpected format csv, expected ndjson'],
    ['--merge', ['--merge'], "'--stdin-list' cannot be used with option '--merge'"],
    ['--check', ['--check'], "'--stdin-list' cannot be used with option '--check'"],
    ['a terminal', [], 'no input: pipe records in', { stdinIsTerminal: true }],
    ['an unknown encoding', ['--encoding', 'latin-99'], 'latin-99']
  ]

  it.each(usage)('is wrong usage: %s', async (_what, args, words, more) => {
    const { code, stdout, said } = await list(ndjson({ path: 'a.md' }), args, { ...setting, ...more })
    expect([code, stdout, said.length]).toEqual([2, '', 1])
    expect(said[0]).toMatch(/^ai4med: /)
    expect(said[0]).toContain(words)
  })

  it('ends the run where standard input or output fails', async () => {
    const input = await list(good, ['-q'], { stdinFails: 'EIO' })
    expect([input.code, input.said]).toEqual([2, ['ai4med: standard input: input/output error']])
    const output = await list(good, ['-q'], { stdoutFails: 'ENOSPC' })
    expect([output.code, output.said]).toEqual([2, ['ai4med: standard output: no space left on the device']])
  })
})

describe('lines', () => {
  async function lengths(chunks: string[], longest?: number): Promise<(number | null)[]> {
    const found: (number | null)[] = []
    const stream = (async function* () {
      for (const chunk of chunks) yield Buffer.from(chunk)
    })()
    for await (const line of linesOf(stream, longest)) found.push(line?.length ?? null)
    return found
  }

  it('end at a newline alone', async () => {
    expect(await lengths(['a\rb\u2028c\u2029', 'd\n', '\n', 'e'])).toEqual([11, 0, 1])
    expect(await lengths(['a\n', 'b\n'])).toEqual([1, 1])
    expect(await lengths([])).toEqual([])
  })

  it('are passed over where they are too long', async () => {
    expect(await lengths(['1234\n12', '345\n', '123', '45', '6789\n1', '2'], 4)).toEqual([4, null, null, 2])
    expect(await lengths(['12345'], 4)).toEqual([null])
  })
})

const BIN = resolve('bin/ai4med.js')
const posix = process.platform !== 'win32'

function start(node: string[] = []): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...node, BIN, 'extract', '--stdin-list', '-q'])
}

/** Runs a line of shell; `ai4med` in it is the program. */
function shell(line: string, input = '', env: Record<string, string> = {}): string {
  const command = line.replaceAll('ai4med ', `'${process.execPath}' '${BIN}' `)
  const options = { input, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1e9 } as const
  const { stdout, stderr, status } = spawnSync('bash', ['-c', command], options)
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

describe('as a process', () => {
  it('writes the lines of a record before the next one comes', async () => {
    const child = start()
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
    for (const name of ['Oak', 'Elm', 'Yew']) {
      child.stdin.write(ndjson({ path: `${name}.md`, content: DAMAGED.replace('Elm', name) }))
      expect(JSON.parse((await lines.next()).value).name).toBe(name)
    }
    child.stdin.end()
    expect((await once(child, 'close'))[0]).toBe(0)
  })

  it.runIf(posix)('ends when nobody reads on, however many records there are', () => {
    const record = ndjson({ path: 'a.md', content: DAMAGED }).trim()
    const stdout = shell(`yes '${record}' | ai4med extract --stdin-list -q | head -1`)
    expect(resources(stdout)).toHaveLength(1)
  })

  it('takes the memory of one record, however many there are', async () => {
    const child = start(['--max-old-space-size=48'])
    let written = 0
    child.stdout.on('data', chunk => {
      written += String(chunk).split('\n').length - 1
    })
    const ended = once(child, 'close')
    for (let number = 0; number < 100; number++) {
      const header = `| Model number ${number} of a list | Paper of list ${number} |\n|---|---|`
      const row = `| Oak number ${number} | [Conference on ${number} trees](https://example.org/trees/${number}) |`
      const content = `${header}\n${row}\n\n${'word '.repeat(2e5)}`
      if (!child.stdin.write(ndjson({ path: `${number}.md`, content }))) await once(child.stdin, 'drain')
    }
    child.stdin.end()
    expect([await ended, written]).toEqual([[0, null], 100])
  })
})

/** Whether `parallel` is GNU's: another program of that name has other flags. In CI it has to be there. */
const hasParallel =
  (process.env['CI'] === 'true' && posix) || /^GNU parallel/.test(String(spawnSync('parallel', ['--version']).stdout))

describe.runIf(hasParallel)('under GNU parallel, where it is installed', () => {
  let home = ''
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'ai4med-parallel-'))
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  it('gives the lines of one process, order aside', () => {
    const records = Array.from({ length: 40 }, (_, index) => {
      const content = index % 2 ? FIRST : SECOND
      return { path: `${index}.md`, content: content.replaceAll('Med', `Med${index}`) }
    })
    const env = { PARALLEL_HOME: home }
    const one = shell('ai4med extract --stdin-list -q', ndjson(...records))
    const flags = '--will-cite --pipe --block 300k'
    const many = shell(`parallel ${flags} -j 3 ai4med extract --stdin-list -q`, ndjson(...records), env)
    expect(one.split('\n').length).toBeGreaterThan(4000)
    expect(many.split('\n').sort().join('\n') === one.split('\n').sort().join('\n')).toBe(true)
    const kept = shell(`parallel ${flags} --keep-order -j 3 ai4med extract --stdin-list -q`, ndjson(...records), env)
    expect(kept === one).toBe(true)
  })
})
