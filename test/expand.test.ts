import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runReal } from './server.ts'

const list = (name: string): string =>
  `| Model | Paper |\n|---|---|\n| ${name} | [p](https://arxiv.org/abs/2401.00011) |\n`
const FILES = {
  'b.md': list('b.md'),
  'a.markdown': list('a.markdown'),
  'Z.md': list('Z.md'),
  'deep/er/c.md': list('deep/er/c.md'),
  'deep/page.html': `<table><tr><th>Model<th>Paper<tr><td>page<td><a href="https://arxiv.org/abs/2401.00013">p</a></table>`,
  'deep/notes.txt': list('notes'),
  'node_modules/x/README.md': list('module'),
  '.git/x.md': list('git'),
  '.hidden/x.md': list('hidden'),
  'odd/[a]*?{b} ü\n.md': list('odd'),
  'odd/a.md': list('a'),
  'some/bad.md': new Uint8Array([0xff, 0x00, 0x80]),
  'some/good.md': list('good'),
  'empty/nothing.txt': ''
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ai4med-'))
  for (const [path, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  await mkdir(join(folder, 'many'))
  for (let i = 0; i < 8; i++) await writeFile(join(folder, 'many', `${i}.md`), list(`m${i}`))
  await symlink('..', join(folder, 'deep', 'loop'))
  await symlink('.', join(folder, 'deep', 'self'))
  await symlink('nowhere', join(folder, 'deep', 'dead.md'))
})
afterAll(() => rm(folder, { recursive: true }))

async function sources(args: string[]) {
  const { code, stdout, said } = await runReal(['tables', ...args])
  const paths = JSON.parse(stdout || '[]').map((table: { source: string }) => table.source.replace(`${folder}/`, ''))
  return { code, paths, said }
}

describe('a folder', () => {
  it('is all documents in it, in one order, whatever the links in it', async () => {
    const { code, paths, said } = await sources([`${folder}/deep/`, folder])
    expect(paths).toEqual([
      'deep/er/c.md',
      'deep/page.html',
      'Z.md',
      'a.markdown',
      'b.md',
      ...Array.from({ length: 8 }, (_, i) => `many/${i}.md`),
      'odd/[a]*?{b} ü\n.md',
      'odd/a.md',
      'some/good.md'
    ])
    expect(code).toBe(1)
    expect(said).toEqual([expect.stringContaining('some/bad.md:1: Unexpected')])
  })

  it('without a document is one sentence', async () => {
    const { code, said } = await sources([join(folder, 'empty')])
    expect(code).toBe(2)
    expect(said).toEqual([`ai4med: ${folder}/empty: is a directory, and no .md, .markdown or .html file is in it`])
  })
})

describe('a pattern', () => {
  it.each([
    ['*.md', ['Z.md', 'b.md']],
    ['deep/**/*.{md,html}', ['deep/er/c.md', 'deep/page.html']],
    ['{b,Z}.m?', ['Z.md', 'b.md']],
    ['odd/*.md', ['odd/[a]*?{b} ü\n.md', 'odd/a.md']]
  ])('is the files that match: %s', async (pattern, expected) => {
    const { paths } = await sources([`${folder}/${pattern}`])
    expect(paths).toEqual(expected)
  })

  it('is a file, when one has that very name', async () => {
    const { paths } = await sources([`${folder}/odd/[a]*?{b} ü\n.md`])
    expect(paths).toEqual(['odd/[a]*?{b} ü\n.md'])
  })

  it('that matches nothing is one sentence, and the rest is done', async () => {
    const { code, paths, said } = await sources([`${folder}/*.rst`, `${folder}/b.md`])
    expect([code, paths]).toEqual([1, ['b.md']])
    expect(said).toEqual([`ai4med: ${folder}/*.rst: no file matches`])
    expect((await sources([`${folder}/*.rst`])).code).toBe(2)
  })

  it.each(['[', '{a,', '**', '!(x)*[', '{1..99999999}', '*'.repeat(300)])('may be nonsense: %s', async pattern => {
    const { code, said } = await sources([`${folder}/none/${pattern}`])
    expect(code).toBe(2)
    expect(said).toHaveLength(1)
  })
})

describe('progress', () => {
  it('is shown for many inputs on a terminal, and wiped', async () => {
    const said: string[] = []
    const taken = (): string => said.splice(0).join('')
    const change = { stderrIsTerminal: true, stderr: (text: string) => void said.push(text) }
    await runReal(['tables', join(folder, 'many')], {}, change)
    expect(said).toContainEqual(expect.stringContaining('\r\u001b[K8/8 '))
    expect(taken().endsWith('\r\u001b[K')).toBe(true)
    await runReal(['tables', '--quiet', join(folder, 'many')], {}, change)
    await runReal(['tables', join(folder, 'many')], {}, { ...change, stderrIsTerminal: false })
    await runReal(['tables', `${folder}/*.md`], {}, change)
    expect(taken()).toBe('')
  })
})
