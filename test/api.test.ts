import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { version } from '../src/cli/version.ts'
import * as api from '../src/index.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

describe('the public API', () => {
  it('has these names and no others', () => {
    expect(Object.keys(api).sort()).toEqual([
      'DecodeError',
      'LimitError',
      'SelectError',
      'UnknownRuleError',
      'diff',
      'extract',
      'identify',
      'jsonSchema',
      'lint',
      'merge',
      'repair',
      'tables'
    ])
  })

  it('has types for what it takes and gives', () => {
    expectTypeOf(api.extract).returns.resolves.toEqualTypeOf<api.Bundle>()
    expectTypeOf(api.tables).returns.resolves.toEqualTypeOf<api.Table[]>()
    expectTypeOf(api.extract).parameter(0).toEqualTypeOf<api.Input | readonly api.Input[]>()
    expectTypeOf<api.Resource['links']>().toEqualTypeOf<api.Links>()
    expectTypeOf<api.Resource['kind']>().toEqualTypeOf<api.Kind>()
    expectTypeOf<NonNullable<api.ExtractOptions['override']>>().toEqualTypeOf<api.DocumentOverride>()
    expectTypeOf<api.DocumentOverride>().toExtend<api.Override>()
    expectTypeOf(api.repair).returns.toEqualTypeOf<api.Repair>()
    expectTypeOf(api.identify).returns.toEqualTypeOf<api.Identity>()
  })

  it('says in one sentence what it is wrongly given', async () => {
    const wrong = (value: unknown) => value as never
    const input = { path: 'x.md', content: '| Model | Code |\n|-|-|\n| Oak | [code](https://github.com/grove/oak) |\n' }
    const thrown = (run: () => unknown) => Promise.resolve().then(run).catch(String)
    const noInput = 'TypeError: Unexpected input, expected { path, content } with a text or bytes as content'
    for (const given of ['| a |', null, { path: 'x.md' }, { content: 'x' }, [undefined]]) {
      expect(await thrown(() => api.extract(wrong(given)))).toBe(noInput)
      expect(await thrown(() => api.tables(wrong(given)))).toBe(noInput)
    }
    expect(await thrown(() => api.lint(wrong('| a |')))).toBe(noInput)
    expect(await thrown(() => api.extract(input, { override: { columns: { Code: wrong('papr') } } }))).toMatch(
      /^TypeError: Unexpected field 'papr', expected one of name, /
    )
    expect(await thrown(() => api.extract(input, { override: { kind: wrong('tree') } }))).toMatch(
      /^TypeError: Unexpected kind 'tree', expected one of model, /
    )
    expect(await thrown(() => api.jsonSchema(wrong('resuorce')))).toBe(
      "TypeError: Unexpected 'resuorce', expected 'resource'?"
    )
  })

  it('is reached by one entry, whose files the build makes', () => {
    expect(Object.keys(manifest.exports)).toEqual(['.', './package.json'])
    expect(manifest.exports['.']).toEqual({ types: './dist/index.d.ts', default: './dist/index.js' })
    expect(existsSync('src/index.ts')).toBe(true)
  })

  it('is the same when built', async () => {
    const built = await import(join(process.cwd(), manifest.exports['.'].default))
    expect(Object.keys(built).sort()).toEqual(Object.keys(api).sort())
  })

  it('does without Node: no module of the library imports one of its own', () => {
    const core = sources('src').filter(path => !path.startsWith(join('src', 'cli')))
    const importing = core.filter(path => /from 'node:|import\('node:|\bprocess\./.test(readFileSync(path, 'utf8')))
    expect(core.length).toBeGreaterThan(30)
    expect(importing).toEqual([])
  })
})

describe('the package', () => {
  it('says the version that the program says', () => {
    expect(version).toBe(manifest.version)
  })

  it('has one command, which exists and is executable text', () => {
    expect(manifest.bin).toEqual({ ai4med: 'bin/ai4med.js' })
    expect(readFileSync(manifest.bin.ai4med, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  })

  it('runs on the Node versions it names', () => {
    expect(manifest.type).toBe('module')
    expect(manifest.engines.node).toBe('>=20.19')
  })
})

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name))
}
