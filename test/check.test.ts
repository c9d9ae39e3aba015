import { describe, expect, it } from 'vitest'
import { AWESOME } from './cases.ts'
import { FOLDER, run, type Setting } from './memory.ts'

const LIST = `## Models

| Model | Paper | License |
|---|---|---|
| Alder | [arXiv](https://arxiv.org/abs/2401.00011) | MIT |
| Birch | [arXiv](https://arxiv.org/abs/2402.00012) | MIT |
`
const EDITED = LIST.replace('MIT', 'Apache-2.0')
  .replace('| Birch ', '| Birch Tree ')
  .replace('2402.00012', '2402.00013')
const ENDINGS = ['json', 'ndjson', 'csv', 'tsv', 'bundle.json']

async function written(path: string, list = LIST, ...more: string[]): Promise<string> {
  const run_ = await run(['extract', 'README.md', '-q', '-o', path, ...more], { files: { 'README.md': list } })
  return run_.written[path] ?? ''
}

const check = (path: string, files: Setting['files'], ...more: string[]) =>
  run(['extract', 'README.md', '-o', path, '--check', ...more], { files: { 'README.md': LIST, ...files } })

describe('extract --check', () => {
  it.each(ENDINGS)('is fine with a .%s file that is what would be written', async ending => {
    const path = `data.${ending}`
    const result = await check(path, { [path]: await written(path) })
    expect(result).toMatchObject({ code: 0, stdout: '', written: {}, said: [`${path}: up to date`] })
  })

  it.each(ENDINGS)('says what changed in a .%s file, as resources', async ending => {
    const path = `data.${ending}`
    const { code, stdout, said, written: wrote } = await check(path, { [path]: await written(path, EDITED) })
    expect([code, wrote, said]).toEqual([1, {}, [`${path}: not what would be written`]])
    expect(stdout).toBe(`+ Birch  model, Models
- Birch Tree  model, Models
~ Alder  model
    license: Apache-2.0 → MIT

1 added, 1 removed, 1 changed, 0 the same
`)
  })

  it('takes the format and the options of what would be written', async () => {
    const csv = await written('data.txt', LIST, '-f', 'csv', '--csv-safe')
    expect((await check('data.txt', { 'data.txt': csv }, '-f', 'csv', '--csv-safe')).code).toBe(0)
    const cells = await written('data.json', LIST, '--cells')
    expect((await check('data.json', { 'data.json': cells }, '--cells')).code).toBe(0)
    expect((await check('data.json', { 'data.json': cells })).code).toBe(1)
    const merged = await written('data.json', `${LIST}\n${LIST}`, '--merge', '--kind', 'model')
    const twice = { 'README.md': `${LIST}\n${LIST}`, 'data.json': merged }
    expect((await check('data.json', twice, '--merge', '--kind', 'model', '-q')).code).toBe(0)
    expect((await check('data.json', twice, '-q')).stdout).toContain('2 added, 0 removed')
  })

  it('takes a file that is not there for one without resources', async () => {
    const { code, stdout, said, written } = await check('data.json', {})
    expect([code, said, written]).toEqual([1, ['data.json: is not there'], {}])
    expect(stdout).toContain('+ Alder  model, Models\n+ Birch')
    expect(stdout).toContain('2 added, 0 removed, 0 changed')
  })

  it('tells when only lines, ids or layout differ', async () => {
    const moved = await written('data.json', `Some words.\n\n${LIST}`)
    const compact = JSON.stringify(JSON.parse(await written('data.json')))
    for (const old of [moved, compact]) {
      const { code, stdout, said } = await check('data.json', { 'data.json': old })
      expect([code, stdout]).toEqual([1, '0 added, 0 removed, 0 changed, 2 the same\n'])
      expect(said).toEqual(['data.json: not what would be written: the same resources with other lines, ids or layout'])
    }
  })

  it.each([
    ['data.json', '', 'data.json:1: Unexpected empty text, expected JSON'],
    ['data.json', '[1]', 'data.json:1: [0]: Unexpected 1, expected an object'],
    ['data.json', '{}', 'data.json:1: Unexpected object, expected a list'],
    ['data.csv', '"', 'data.csv:1: Unexpected cell, expected a quote behind'],
    ['data.ndjson', '{}\n', 'data.ndjson:1: id: Unexpected nothing, expected a text']
  ])('finds a %s that is no data of ours: %s', async (path, old, words) => {
    const { code, stdout, said, written } = await check(path, { [path]: old })
    expect([code, stdout, said.length, written]).toEqual([1, '', 1, {}])
    expect(said[0]).toContain(`ai4med: ${words}`)
  })

  it('says nothing beside what changed for --quiet', async () => {
    expect(await check('data.json', { 'data.json': await written('data.json') }, '-q')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: ''
    })
    expect(await check('data.json', { 'data.json': await written('data.json', EDITED) }, '-q')).toMatchObject({
      code: 1,
      stderr: ''
    })
  })

  it('colours on a terminal only', async () => {
    const setting = { files: { 'README.md': LIST }, stdoutIsTerminal: true }
    const args = ['extract', 'README.md', '-o', 'x.json', '--check']
    expect((await run(args, setting)).stdout).toContain('\u001b[32m+')
    expect((await run([...args, '--no-color'], setting)).stdout).not.toContain('\u001b')
    expect((await run(args, { ...setting, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b')
  })

  it('cannot run without a file to check, or one it may not read', async () => {
    for (const args of [[], ['-o', '-']]) {
      const { code, said } = await run(['extract', 'README.md', '--check', ...args], { files: { 'README.md': LIST } })
      expect([code, said]).toEqual([2, ['ai4med: --check needs a file to check: -o <file>']])
    }
    expect(await check('data', { data: FOLDER })).toMatchObject({
      code: 2,
      said: ['ai4med: data: is a directory, expected a file']
    })
    expect((await check('data.json', { 'README.md': FOLDER })).code).toBe(2)
    expect((await check('data.json', { 'README.md': 'Only words.\n' })).code).toBe(1)
  })

  it('checks a list of the fixtures in every format', async () => {
    const list = AWESOME.content.toString('utf8')
    for (const ending of ENDINGS) {
      const path = `data.${ending}`
      const old = await written(path, list.replace('118,010', '118,011'))
      const result = await check(path, { 'README.md': list, [path]: old }, '-q')
      expect(result.stdout).toBe(`~ OmniMedVQA  dataset
    samples: 118011 → 118010

0 added, 0 removed, 1 changed, 51 the same
`)
    }
  })
})
