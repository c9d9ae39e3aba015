import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diff, extract, merge } from '../src/index.ts'
import { AWESOME, MLLM } from './cases.ts'
import { FOLDER, run, type Setting } from './memory.ts'

const A = `## Models

| Model | Paper | Weights | License |
|---|---|---|---|
| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | [HF (7B)](https://huggingface.co/grove/alder-7b) | MIT |
| Birch | [arXiv](https://arxiv.org/abs/2402.00012) | - | MIT |
`
const B = `## Models

| Model | Paper | License |
|---|---|---|
| ALDER | [arXiv](https://arxiv.org/abs/2401.00011) | Apache-2.0 |
| Birch-7B | [arXiv](https://arxiv.org/abs/2402.00012) | MIT |
| Birch 2 | [arXiv](https://arxiv.org/abs/2402.00012) | MIT |
`
const inputs = [
  { path: 'a.md', content: A },
  { path: 'b.md', content: B }
]
const files = { 'a.md': A, 'b.md': B, 'prose.md': 'Only words.\n', folder: FOLDER }
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** The data that `extract` writes of a document, in every format. */
async function written(document: string, path: string, ...more: string[]): Promise<Record<string, string>> {
  return (await run(['extract', 'x.md', '-q', '-o', path, ...more], { files: { 'x.md': document } })).written
}

describe('merge', () => {
  it('prints what the library returns, and says what was in conflict', async () => {
    const { code, stdout, said } = await run(['merge', 'a.md', 'b.md'], { files })
    const expected = merge((await extract(inputs)).resources)
    expect(code).toBe(0)
    expect(stdout).toBe(json(expected.resources))
    expect(said).toEqual([
      'model/alder: license MIT (a.md:5), not Apache-2.0 (b.md:5): it stands first by source and line',
      '3 resources from 5 in 2 inputs'
    ])
  })

  it('explains each merge and what was nearly one', async () => {
    const { said } = await run(['merge', 'b.md', 'a.md', '--explain'], { files })
    expect(said).toEqual([
      'model/alder: Alder (a.md:5) + ALDER (b.md:5): the same name but for case, punctuation or spaces (Alder, ALDER)',
      'model/birch-7b: Birch (a.md:6) + Birch-7B (b.md:6): Birch begins Birch-7B and both have arxiv:2402.00012',
      'kept apart: model Birch and Birch 2, which both have arxiv:2402.00012: the longer name says another version',
      'model/alder: license MIT (a.md:5), not Apache-2.0 (b.md:5): it stands first by source and line',
      '3 resources from 5 in 2 inputs'
    ])
  })

  it('says nothing for --quiet', async () => {
    expect(await run(['merge', 'a.md', 'b.md', '-q'], { files })).toMatchObject({ code: 0, stderr: '' })
  })

  it.each(['json', 'ndjson', 'csv', 'tsv', 'bundle'])('reads its %s back and changes nothing', async format => {
    const path = format === 'bundle' ? 'm.bundle.json' : `m.${format}`
    const once = await run(['merge', 'a.md', 'b.md', '-q', '-o', path], { files })
    expect(once).toMatchObject({ code: 0, stdout: '' })
    const again = await run(['merge', path, '-q', '-f', format], { files: once.written })
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(again.stdout).toBe(once.written[path])
  })

  it('merges lists with data, and data from standard input', async () => {
    const data = await written(B, 'b.json')
    const fromFile = await run(['merge', 'a.md', 'b.json', '-q'], { files: { ...files, ...data } })
    expect(JSON.parse(fromFile.stdout)).toHaveLength(3)
    const piped = await run(['merge', 'a.md', '-', '-q'], { files, stdin: data['b.json'] ?? '' })
    expect(piped.stdout).toBe(fromFile.stdout)
  })

  it('tells the whole story in a bundle', async () => {
    const { stdout } = await run(['merge', 'a.md', 'b.md', '-f', 'bundle'], { files })
    const bundle = JSON.parse(stdout)
    expect(bundle.sources.map(({ path }: { path: string }) => path)).toEqual(['a.md', 'b.md'])
    expect(bundle.account).toMatchObject({ tables: 2, rows: 5, resources: 5 })
    expect(bundle.resources).toHaveLength(3)
    expect(bundle.messages).toEqual([
      expect.objectContaining({ ruleId: 'merge-conflict', severity: 'info', path: 'b.md', line: 5 })
    ])
  })

  it('merges the two lists, as extract --merge does', async () => {
    const lists = { [AWESOME.path]: AWESOME.content, [MLLM.path]: MLLM.content }
    const merged = await run(['merge', AWESOME.path, MLLM.path], { files: lists })
    const extracted = await run(['extract', '--merge', AWESOME.path, MLLM.path], { files: lists })
    expect(merged.said.at(-1)).toBe('219 resources from 231 in 2 inputs')
    expect(extracted.said.at(-1)).toBe('219 resources (231 before merging) from 20 tables, 0 skipped')
    expect([merged.code, extracted.code]).toEqual([0, 0])
    expect(extracted.stdout).toBe(merged.stdout)
  })

  it('goes on without what it cannot read, and says so', async () => {
    const { code, stdout, said } = await run(['merge', 'a.md', 'nowhere.md', '-q'], { files })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toHaveLength(2)
    expect(said).toEqual(['ai4med: nowhere.md: no such file'])
  })

  it('counts an input without resources as a finding', async () => {
    expect((await run(['merge', 'a.md', 'prose.md'], { files })).code).toBe(1)
    expect(await run(['merge', 'prose.md', '-q'], { files })).toMatchObject({
      code: 1,
      stdout: '',
      said: ['ai4med: no resources in any input']
    })
  })
})

describe('diff', () => {
  it('is quiet work where nothing changed', async () => {
    expect(await run(['diff', 'a.md', 'a.md'], { files })).toMatchObject({
      code: 0,
      stdout: '0 added, 0 removed, 0 changed, 2 the same\n',
      stderr: ''
    })
  })

  it('prints what the library returns', async () => {
    const { code, stdout } = await run(['diff', 'a.md', 'b.md', '--format', 'json'], { files })
    const [a, b] = await Promise.all(inputs.map(input => extract(input)))
    expect(code).toBe(1)
    expect(stdout).toBe(json(diff(a?.resources ?? [], b?.resources ?? [])))
  })

  it('shows each change to people, in colour on a terminal', async () => {
    const { code, stdout } = await run(['diff', 'a.md', 'b.md'], { files })
    expect(code).toBe(1)
    expect(stdout).toContain('~ ALDER  model\n    name: Alder → ALDER\n    license: MIT → Apache-2.0\n')
    const coloured = async (setting: Setting, ...args: string[]) =>
      (await run(['diff', 'a.md', 'b.md', ...args], { files, ...setting })).stdout.includes('\u001b[')
    expect(await coloured({})).toBe(false)
    expect(await coloured({ stdoutIsTerminal: true })).toBe(true)
    expect(await coloured({ stdoutIsTerminal: true }, '--no-color')).toBe(false)
    expect(await coloured({ stdoutIsTerminal: true, env: { NO_COLOR: '1' } })).toBe(false)
    expect(await coloured({ env: { FORCE_COLOR: '1' } })).toBe(true)
    expect(await coloured({ stdoutIsTerminal: true }, '-f', 'markdown')).toBe(false)
  })

  it('writes Markdown to a file', async () => {
    const { code, stdout, written } = await run(['diff', 'a.md', 'b.md', '-f', 'markdown', '-o', 'd.md'], { files })
    expect([code, stdout]).toEqual([1, ''])
    expect(written['d.md']).toMatch(/^\*\*\d+ added, /)
  })

  it.each(['json', 'ndjson', 'csv', 'tsv', 'bundle.json'])(
    'compares %s with the list it was made from',
    async ending => {
      const path = `data.${ending}`
      for (const { path: list, content } of [AWESOME, MLLM].map(({ path, content }) => ({
        path,
        content: content.toString()
      }))) {
        const data = await written(content, path)
        expect(await run(['diff', path, list, '-q'], { files: { ...data, [list]: content } })).toMatchObject({
          code: 0,
          stderr: ''
        })
      }
      const data = await written(A, path)
      const changed = await run(['diff', path, 'b.md', '-q'], { files: { ...files, ...data } })
      expect(changed.code).toBe(1)
      expect(changed.stdout).toContain('license: MIT → Apache-2.0')
    }
  )

  it('reads guarded CSV as what it guards', async () => {
    const list = A.replace('Birch', '=Birch')
    const data = await written(list, 'x.csv', '--csv-safe')
    expect(data['x.csv']).toContain("'=Birch")
    expect((await run(['diff', 'x.csv', 'y.md'], { files: { ...data, 'y.md': list } })).code).toBe(0)
  })

  it('reads a revision', async () => {
    const setting = { files, git: { 'HEAD~1:docs/a.md': A } }
    expect((await run(['diff', 'git:HEAD~1:docs/a.md', 'a.md'], setting)).code).toBe(0)
    expect((await run(['diff', 'git:HEAD~1:docs/a.md', 'b.md'], setting)).code).toBe(1)
    expect(await run(['diff', 'git:HEAD:docs/a.md', 'a.md'], setting)).toMatchObject({
      code: 2,
      said: ["ai4med: git:HEAD:docs/a.md: path 'docs/a.md' does not exist in 'HEAD'"]
    })
  })

  it.each(['json', 'ndjson', 'csv', 'tsv', 'bundle'])('tells %s on standard input by its beginning', async format => {
    const { stdout } = await run(['extract', 'a.md', '-q', '-f', format], { files })
    expect((await run(['diff', '-', 'a.md'], { files, stdin: stdout })).code).toBe(0)
    expect((await run(['diff', 'a.md', '-'], { files, stdin: A })).code).toBe(0)
  })

  it('reads empty sides', async () => {
    const empty = { ...files, 'e.json': '[]\n', 'e.ndjson': '', 'e.csv': 'id,kind,name\n' }
    for (const path of ['e.json', 'e.ndjson', 'e.csv', 'prose.md']) {
      expect(await run(['diff', path, 'a.md', '-q'], { files: empty })).toMatchObject({ code: 1, stderr: '' })
      expect((await run(['diff', 'a.md', path], { files: empty })).stdout).toContain('0 added, 2 removed, 0 changed')
      expect((await run(['diff', path, 'e.json', '-q'], { files: empty })).code).toBe(0)
    }
  })

  it('lets no control character of a document through', async () => {
    const evil = A.replace('Birch', 'Bi\u001b[31mrch\u202e').replace('MIT', 'M\u001b]0;x\u0007IT')
    const setting = { files: { ...files, 'evil.md': evil } }
    for (const args of [
      ['diff', 'a.md', 'evil.md'],
      ['diff', 'evil.md', 'a.md', '-f', 'markdown'],
      ['merge', 'a.md', 'evil.md', '--explain', '-o', 'x']
    ]) {
      const { stdout, stderr } = await run(args, setting)
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    }
  })
})

describe('data that somebody changed', () => {
  it.each(['data.json', 'data.ndjson', 'data.csv', 'data.bundle.json'])('leads nowhere unsafe: %s', async path => {
    const format = path.includes('bundle') ? ['-f', 'bundle'] : []
    const { [path]: text = '' } = await written(A, path, ...format)
    const changed = text.replaceAll('https://arxiv.org/abs/2401.00011', 'javascript:alert(1)')
    expect(changed).not.toBe(text)
    const { code, stdout } = await run(['merge', path, '-q'], { files: { [path]: changed } })
    const [alder, birch] = JSON.parse(stdout)
    expect([code, alder.links.paper[0].url]).toEqual([0, null])
    expect(birch.links.paper[0].url).toBe('https://arxiv.org/abs/2402.00012')
    expect(alder.links.paper[0].host).toBeNull()
    // The column of ids of CSV stands by itself.
    if (path !== 'data.csv')
      expect([alder.links.paper[0].id, alder.ids.filter((id: string) => id.startsWith('arxiv'))]).toEqual([null, []])
  })
})

describe('data that held an address which is left out now', () => {
  it.each(['data.json', 'data.ndjson', 'data.bundle.json'])('differs: %s', async path => {
    const format = path.includes('bundle') ? ['-f', 'bundle'] : []
    const { [path]: text = '' } = await written(A, path, ...format)
    const old = text.replaceAll('https://arxiv.org/abs/2401.00011', 'vscode:extension/x')
    const setting = { files: { ...files, [path]: old } }
    const { code, stdout } = await run(['diff', path, 'a.md'], setting)
    expect([code, stdout]).toEqual([1, expect.stringContaining('vscode:extension/x')])
    const checked = await run(['extract', 'a.md', '-o', path, ...format, '--check'], setting)
    expect([checked.code, checked.stdout]).toEqual([1, expect.stringContaining('vscode:extension/x')])
  })
})

describe('what goes wrong', async () => {
  const { 'x.ndjson': A_LINES = '' } = await written(A, 'x.ndjson')
  const [A_LINE = ''] = A_LINES.split('\n')
  const bad = {
    ...files,
    'half.json': '[\n  {\n    "id": "model/x"\n',
    'bad.json': '[\n  { "id": }\n]',
    'other.json': '[\n  {"id": "model/x", "kind": "modell"}\n]',
    'key.json': `[\n${A_LINE.replace('{', '{\n\n"nam": 1,\n')}]`,
    'deep.json': '['.repeat(100_000) + ']'.repeat(100_000),
    'half.ndjson': `${A_LINE}\n${A_LINE.slice(0, 40)}\n`,
    'bad.ndjson': '{"id":"model/x"}\n',
    'bad.csv': 'a,b\n1,2\n',
    'quote.csv': 'id,kind,name\n"x,model,y\n',
    'number.csv': 'id,kind,name,stars\nx,model,y,many\n',
    'bytes.json': new Uint8Array([0x5b, 0xff, 0x5d])
  }
  const refused: [what: string, args: string[], words: string | RegExp, setting?: Setting][] = [
    ['half of JSON', ['diff', 'half.json', 'a.md'], 'half.json:3: Unexpected end, expected JSON'],
    ['broken JSON', ['diff', 'bad.json', 'a.md'], "bad.json:2: Unexpected '}', expected JSON"],
    ['other JSON', ['diff', 'a.md', 'other.json'], "other.json:2: [0].kind: Unexpected 'modell', expected 'model'?"],
    ['another key', ['diff', 'a.md', 'key.json'], "key.json:4: [0].nam: Unexpected key, expected 'name'?"],
    ['deep JSON', ['diff', 'a.md', 'deep.json'], 'deep.json: [0]: Unexpected list, expected an object'],
    ['other lines', ['merge', 'bad.ndjson'], 'bad.ndjson:1: kind: Unexpected nothing, expected '],
    ['other lines', ['merge', 'half.ndjson'], 'half.ndjson:2: Unexpected end, expected JSON'],
    ['other CSV', ['diff', 'bad.csv', 'a.md'], 'bad.csv:2: Unexpected kind'],
    ['a quote without end', ['diff', 'quote.csv', 'a.md'], 'quote.csv:2: Unexpected cell, expected a quote behind'],
    ['a number that is none', ['diff', 'number.csv', 'a.md'], 'number.csv:2: Unexpected stars, expected a number'],
    ['bytes that are no text', ['diff', 'bytes.json', 'a.md'], 'bytes.json:1: Unexpected'],
    ['a side out of reach', ['diff', 'nowhere.json', 'a.md'], 'nowhere.json: no such file'],
    ['a folder', ['diff', 'a.md', 'folder'], 'folder: is a directory'],
    ['a revision that is an option', ['diff', 'git:--output=x:a.md', 'a.md'], 'expected git:REV:path'],
    ['a path that is an option', ['diff', 'git:HEAD:-x', 'a.md'], 'expected git:REV:path'],
    ['a revision without a path', ['diff', 'git:HEAD', 'a.md'], 'expected git:REV:path'],
    ['one side only', ['diff', 'a.md'], "missing required argument 'new'"],
    ['both sides from standard input', ['diff', '-', '-'], 'standard input can be only one side', { stdin: A }],
    ['a format of the wrong kind', ['diff', 'a.md', 'b.md', '-f', 'csv'], 'pretty, markdown, json'],
    ['a full disk', ['diff', 'a.md', 'b.md', '-o', 'x'], 'x: no space left', { writeFails: 'ENOSPC' }],
    ['a full standard output', ['diff', 'a.md', 'b.md'], 'standard output: no space left', { stdoutFails: 'ENOSPC' }],
    ['nothing to merge', ['merge'], "missing required argument 'file'"],
    ['only what is out of reach', ['merge', 'nowhere.md'], 'nowhere.md: no such file'],
    ['standard input twice', ['merge', '-', '-'], 'only once', { stdin: A }],
    ['a full disk, in merge', ['merge', 'a.md', '-o', 'x'], 'x: no space left', { writeFails: 'ENOSPC' }]
  ]

  it.each(refused)('is said in one sentence: %s', async (_what, args, words, setting) => {
    const { code, stdout, said, written } = await run(args, { files: bad, ...setting })
    expect([code, stdout, said.length, written]).toEqual([2, '', 1, {}])
    expect(said[0]).toMatch(/^ai4med: /)
    if (typeof words === 'string') expect(said[0]).toContain(words)
    else expect(said[0]).toMatch(words)
  })
})

describe('as a process in a repository', () => {
  let folder = ''
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'core.autocrlf=false', ...args], {
      cwd: folder
    })
  const ai4med = (args: string[], env = {}) =>
    spawnSync(process.execPath, [resolve('bin/ai4med.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env }
    })

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ai4med-git-'))
    git('init', '-q', '-b', 'main')
    mkdirSync(join(folder, 'docs'))
    writeFileSync(join(folder, 'docs', 'a list.md'), A)
    git('add', '.')
    git('commit', '-qm', 'one')
    writeFileSync(join(folder, 'docs', 'a list.md'), A.replace('MIT', 'GPL'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('compares a file with itself in a revision', () => {
    const { status, stdout, stderr } = ai4med(['diff', 'git:HEAD:docs/a list.md', 'docs/a list.md'])
    expect([status, stderr]).toEqual([1, ''])
    expect(stdout).toBe('~ Alder  model\n    license: MIT → GPL\n\n0 added, 0 removed, 1 changed, 1 the same\n')
    expect(ai4med(['diff', 'git:main:docs/a list.md', 'git:HEAD:docs/a list.md']).status).toBe(0)
  })

  it.each([
    ['git:HEAD:docs', 'git:HEAD:docs: '],
    ['git:HEAD:nowhere.md', "git:HEAD:nowhere.md: path 'nowhere.md' does not exist in 'HEAD'"],
    ['git:v9:docs/a list.md', 'git:v9:docs/a list.md: '],
    ['git:$(touch x):y', 'git:$(touch x):y: ']
  ])('says in one sentence what git says of %s', (side, words) => {
    const { status, stdout, stderr } = ai4med(['diff', side, 'docs/a list.md'])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.split('\n')).toHaveLength(2)
    expect(stderr).toContain(`ai4med: ${words}`)
    expect(git('status', '--short').toString()).toBe(' M "docs/a list.md"\n')
  })

  it('says when there is no git', () => {
    const { status, stderr } = ai4med(['diff', 'git:HEAD:x.md', 'docs/a list.md'], { PATH: folder, Path: folder })
    expect([status, stderr]).toEqual([2, 'ai4med: git:HEAD:x.md: git is not installed\n'])
  })

  it('checks a file on disk and writes nothing', () => {
    expect(ai4med(['extract', 'docs/a list.md', '-q', '-o', 'data.json']).status).toBe(0)
    expect(ai4med(['extract', 'docs/a list.md', '-o', 'data.json', '--check']).status).toBe(0)
    writeFileSync(join(folder, 'docs', 'a list.md'), A)
    const { status, stdout } = ai4med(['extract', 'docs/a list.md', '-o', 'data.json', '--check', '-q'])
    expect([status, stdout]).toEqual([
      1,
      '~ Alder  model\n    license: GPL → MIT\n\n0 added, 0 removed, 1 changed, 1 the same\n'
    ])
    expect(git('status', '--short').toString()).toBe('?? data.json\n')
  })
})
