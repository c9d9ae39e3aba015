import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PUBLISHED } from '../src/publish/files.ts'

const BIN = resolve('bin/ai4med.js')
const list = (name: string): string => `# Grove

| Model | Paper | License |
|---|---|---|
| ${name} | [p](https://arxiv.org/abs/2401.00011) | MIT |
`
const BROKEN = '| Model |\n|---|\n| O\0ak |\n'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ai4med-places-'))
  write('a.md', list('Alder'))
  write('lists/b.md', list('Birch'))
  write('lists/c.md', list('Cedar'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Runs a command, whose words are parted by spaces, in the folder; asks for its exit code, output and lines. */
function run(line: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...line.split(' ')], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe']
  })
  return { code: status, stdout, said: stderr.split('\n').filter(Boolean) }
}

const names = (text: string): string[] => JSON.parse(text).map(({ name }: { name: string }) => name)

describe('a file that is read', () => {
  it.each([
    ['extract a.md -o a.md', 'a.md', 'after -o'],
    ['extract a.md -f json -o ./a.md', 'a.md', 'after -o'],
    ['extract a.md -o link.md', 'a.md', 'after -o'],
    ['extract link.md -f csv -o a.md --check', 'link.md', 'after -o'],
    ['extract lists lists/b.md -o lists/b.md --merge', 'lists/b.md', 'after -o'],
    ['merge a.md lists/b.md -o a.md', 'a.md', 'after -o'],
    ['merge old.json a.md -f csv -o old.json', 'old.json', 'after -o'],
    ['tables a.md -o a.md', 'a.md', 'after -o'],
    ['lint a.md -o a.md', 'a.md', 'after -o'],
    ['diff lists/b.md a.md -o a.md', 'a.md', 'after -o'],
    ['publish lists/README.md --out lists', 'lists/README.md', 'after --out']
  ])('is not replaced: %s', (line, path, where) => {
    write('lists/README.md', list('Dogwood'))
    write('old.json', run('extract lists/b.md').stdout)
    symlinkSync('a.md', join(root, 'link.md'))
    const before = ['a.md', 'lists/b.md', 'lists/README.md', 'old.json'].map(read)
    const { code, stdout, said } = run(line)
    expect([code, stdout, said]).toEqual([
      2,
      '',
      [expect.stringMatching(`^ai4med: ${path}: is read and would be replaced, expected another f.+ ${where}$`)]
    ])
    expect(['a.md', 'lists/b.md', 'lists/README.md', 'old.json'].map(read)).toEqual(before)
  })

  it.each([
    ['Markdown that -f asks for', 'extract a.md -f markdown -o a.md', 'a.md'],
    ['data in its format', 'merge data.json lists -o data.json', 'data.json'],
    ['data that is published again', 'publish p/resources.json --out p', 'p/resources.json']
  ])('may become %s, the same each time', (_what, line, path) => {
    run('extract a.md -o data.json')
    run('publish a.md --out p')
    expect(run(line).code).toBe(0)
    const once = read(path)
    expect([run(line).code, read(path)]).toEqual([0, once])
    expect(once).toContain('Alder')
  })

  it('is read once, whatever path or symbolic link leads to it', () => {
    symlinkSync('a.md', join(root, 'link.md'))
    const { code, stdout, said } = run(`tables a.md ./a.md ${join(root, 'a.md')} link.md . lists lists/*.md`)
    const sources = JSON.parse(stdout).map(({ source }: { source: string }) => source)
    expect([code, sources]).toEqual([0, ['a.md', 'lists/b.md', 'lists/c.md']])
    expect(said).toEqual(['./a.md', join(root, 'a.md'), 'link.md'].map(path => `${path}: named twice, read once`))
    expect(run('merge a.md ./a.md -q')).toMatchObject({ code: 0, said: [] })
    expect(run('lint a.md ./a.md').said).toContain('no findings in 1 document')
    expect(run('diff a.md ./a.md')).toMatchObject({ code: 0, said: [] })
  })
})

describe('a folder or pattern', () => {
  it.each([
    ['extract . -o all.md', 'all.md'],
    ['extract . -o lists/all.html', 'lists/all.html'],
    ['extract . -o lists/all.html --check', 'lists/all.html'],
    ['merge *.md lists -o all.md', 'all.md'],
    ['merge *.json a.md -o all.json', 'all.json'],
    ['lint . -o report.md', 'report.md'],
    ['publish . --out package', 'package/resources.json'],
    ['publish . --merge --out .', 'README.md']
  ])('gives the same bytes again: %s', (line, path) => {
    if (line.includes('json')) write('b.json', run('extract lists/b.md').stdout)
    run(line.replace(' --check', ''))
    const once = read(path)
    const { code, said } = run(line)
    expect([code, read(path)]).toEqual([0, once])
    if (!path.includes('resources')) expect(said).toContain(`${path}: is the output, so it is not read`)
  })

  it('with nothing but the output is one sentence', () => {
    write('alone/x.md', list('Elm'))
    expect(run('extract alone -q -o alone/x.md')).toMatchObject({
      code: 2,
      said: ['ai4med: no input but what is written']
    })
    expect(read('alone/x.md')).toBe(list('Elm'))
  })

  it.each(['merge lists', 'merge lists/*.md', 'extract lists', 'tables lists'])('names the bad file: %s', line => {
    write('lists/a.md', BROKEN)
    const { code, stdout, said } = run(line)
    expect(said[0]).toMatch(/^ai4med: lists\/a\.md:3: Unexpected NUL/)
    expect([code, JSON.parse(stdout).length]).toEqual([1, 2])
  })

  it('may hold data, and a document without a list is said', () => {
    write('lists/d.json', run('extract a.md').stdout)
    write('lists/e.md', 'Words.\n')
    const { code, stdout, said } = run('merge lists/*')
    expect([code, names(stdout).sort(), said[0]]).toEqual([
      1,
      ['Alder', 'Birch', 'Cedar'],
      'ai4med: lists/e.md: no table in it'
    ])
  })
})

describe('an output', () => {
  it.each([
    'extract lists a.md -o out.json',
    'extract lists a.md -q -f csv -o out.json',
    'extract lists gone.md -o out.json',
    'merge lists gone.md -o out.json',
    'tables lists gone.md -o out.json',
    'publish lists gone.md --out out.json'
  ])('stays as it is where an input cannot be read: %s', line => {
    write('a.md', BROKEN)
    write('out.json', 'old')
    const { code, stdout, said } = run(line)
    expect([code, stdout, read('out.json'), said.length]).toEqual([1, '', 'old', 2])
    expect(said[1]).toBe('ai4med: out.json: left as it is, as a part of the input could not be read')
  })

  it.each([
    ['extract a.md gone.md -o new.json', 'new.json: not written'],
    ['tables a.md gone.md -o new.json', 'new.json: not written'],
    ['publish a.md gone.md --out new', 'new: not written'],
    ['extract a.md gone.md -o old.json --check', 'old.json: not checked'],
    ['extract a.md gone.md -f csv -q -o new.csv --check', 'new.csv: not checked'],
    ['publish a.md gone.md --out lists --check', 'lists: not checked']
  ])('is said to be what it is where an input cannot be read: %s', (line, words) => {
    write('old.json', 'old')
    expect(run(line)).toMatchObject({
      code: 1,
      said: [expect.stringContaining('gone.md'), `ai4med: ${words}, as a part of the input could not be read`]
    })
    expect(read('old.json')).toBe('old')
    expect(readdirSync(root).sort()).toEqual(['a.md', 'lists', 'old.json'])
  })

  it.skipIf(process.platform === 'win32').each(['extract', 'extract -f csv', 'merge', 'tables'])(
    'is given the rest where it is a pipe or device: %s',
    command => {
      // The shell has its output come through a pipe of its own: that of Node here may be a socket.
      const line = `"$0" "$1" ${command} a.md gone.md -o /dev/stdout | cat`
      const { stdout } = spawnSync('sh', ['-c', line, process.execPath, BIN], { cwd: root, encoding: 'utf8' })
      expect(stdout).toContain('Alder')
    }
  )

  it('is written where a document has no list', () => {
    write('a.md', 'Words.\n')
    expect(run('extract lists a.md -o out.json').code).toBe(1)
    expect(names(read('out.json'))).toEqual(['Birch', 'Cedar'])
  })
})

describe('publish', () => {
  it.each([
    ['README.md', '# My project\n\nImportant prose about ai4med.\n- ai4med\n'],
    ['README.md', '---\ntitle: Grove\n---\n\n- ai4med\n'],
    ['index.html', '<p>My page.\n']
  ])('refuses to replace a %s of others', (file, text) => {
    write(`site/${file}`, text)
    for (const line of ['publish lists --out site', 'publish lists --out site --check']) {
      const { code, said } = run(line)
      expect([code, said, read(`site/${file}`)]).toEqual([
        2,
        [`ai4med: site/${file}: was not written by ai4med, expected another folder after --out`],
        text
      ])
    }
  })

  it('replaces its own, also where Git has changed the ends of their lines', () => {
    run('publish lists --out site')
    cpSync(join(root, 'site'), join(root, 'copy'), { recursive: true })
    for (const file of ['README.md', 'index.html']) write(`copy/${file}`, read(`site/${file}`).replaceAll('\n', '\r\n'))
    expect(run('publish lists --out copy').code).toBe(0)
    for (const file of PUBLISHED) expect(read(`copy/${file}`)).toBe(read(`site/${file}`))
  })

  it('says which values were in conflict when it merges', () => {
    write('lists/d.md', list('Birch').replace('MIT', 'GPL'))
    expect(run('publish lists --merge --out p').said[0]).toBe(
      'model/birch: license MIT (lists/b.md:5), not GPL (lists/d.md:5): it stands first by source and line'
    )
    expect(run('publish lists --merge --out p -q').said).toEqual([])
  })
})
