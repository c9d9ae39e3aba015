import { execFile, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AWESOME, MLLM } from './cases.ts'

const BIN = resolve('bin/ai4med.js')
const HERE = `${process.version}-${process.arch}`
const { folderFor } = createRequire(import.meta.url)('../bin/kept.js') as {
  folderFor(command: string | undefined, where: Partial<NodeJS.Process>): string | undefined
}

let caches = ''
beforeEach(() => {
  caches = mkdtempSync(join(tmpdir(), 'ai4med-kept-'))
})
afterEach(() => rmSync(caches, { recursive: true, force: true }))

interface Run {
  env?: Record<string, string>
  flags?: string[]
}

function run(args: string[], { env, flags = [] }: Run = {}) {
  const { NODE_COMPILE_CACHE: _, NODE_DISABLE_COMPILE_CACHE: __, ...own } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, BIN, ...args], {
    env: { ...own, XDG_CACHE_HOME: caches, ...env },
    encoding: 'utf8'
  })
  return { status, stdout, stderr }
}

const extract = (how?: Run) => run(['extract', AWESOME.path], how)
const off = { env: { NODE_DISABLE_COMPILE_CACHE: '1' } }

/** What is kept for a command, by name. */
function kept(command = 'extract'): Record<string, string> {
  const folder = join(caches, 'ai4med', HERE, command)
  if (!existsSync(folder)) return {}
  return Object.fromEntries(readdirSync(folder).map(name => [name, join(folder, name)]))
}

describe('what was compiled', () => {
  it('is kept for the next run, apart for each command, and changes no byte of it', () => {
    const plain = extract(off)
    expect(kept()).toEqual({})
    expect(extract()).toEqual(plain)
    const first = Object.values(kept()).map(file => readFileSync(file))
    expect(first.length).toBeGreaterThan(1)
    expect(extract()).toEqual(plain)
    expect(Object.values(kept()).map(file => readFileSync(file))).toEqual(first)
    expect(run(['--version']).stdout).toBe(run(['--version'], off).stdout)
    expect(Object.keys(kept('other')).length).toBeGreaterThan(0)
    expect(Object.values(kept()).map(file => readFileSync(file))).toEqual(first)
  })

  it('is only used as it was written', () => {
    const plain = extract(off)
    extract()
    for (const file of Object.values(kept())) {
      const bytes = readFileSync(file)
      for (const damage of [
        () => bytes.subarray(0, bytes.length >> 1),
        () => bytes.subarray(0, 3),
        () => Buffer.alloc(0),
        () => bytes.map((byte, at) => (at % 1000 === 900 ? byte ^ 0xff : byte))
      ]) {
        writeFileSync(file, damage())
        expect(extract()).toEqual(plain)
        // It is mended, too.
        expect(readFileSync(file).length).toBeGreaterThan(bytes.length / 2)
      }
    }
  })

  it('is made anew after a day, and what nobody used for a month goes', () => {
    extract()
    const [file, other] = Object.values(kept()) as [string, string]
    const stray = join(file, '..', 'of-an-earlier-version.cjs')
    writeFileSync(stray, '')
    const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000)
    utimesSync(stray, ago(31), ago(31))
    utimesSync(file, ago(2), ago(2))
    const before = statSync(other).mtimeMs
    expect(extract().status).toBe(0)
    expect(statSync(file).mtimeMs).toBeGreaterThan(ago(1).getTime())
    expect(statSync(other).mtimeMs).toBe(before)
    expect(existsSync(stray)).toBe(false)
  })

  it('is not kept of a run that failed', () => {
    expect(run(['extract', join(caches, 'none.md')]).status).toBe(2)
    expect(run(['extrakt']).status).toBe(2)
    expect(kept()).toEqual({})
    expect(kept('extrakt')).toEqual({})
  })

  it('is not needed: a folder that can not be written changes nothing', () => {
    const plain = extract(off)
    writeFileSync(join(caches, 'ai4med'), 'a file')
    expect(extract()).toEqual(plain)
    rmSync(join(caches, 'ai4med'))
    mkdirSync(join(caches, 'ai4med'))
    chmodSync(join(caches, 'ai4med'), 0o500)
    expect(extract()).toEqual(plain)
    chmodSync(join(caches, 'ai4med'), 0o700)
  })

  it('is the same for several runs at once', async () => {
    const plain = extract(off)
    const runs = Array.from(
      { length: 6 },
      () =>
        new Promise<string>((done, failed) =>
          execFile(
            process.execPath,
            [BIN, 'extract', AWESOME.path],
            { env: { ...process.env, XDG_CACHE_HOME: caches } },
            (error, stdout) => (error ? failed(error) : done(stdout))
          )
        )
    )
    expect(new Set(await Promise.all(runs))).toEqual(new Set([plain.stdout]))
    expect(Object.keys(kept()).every(name => name.endsWith('.cjs'))).toBe(true)
  })

  it.runIf(process.getuid?.() === 0)('is not taken from another user', () => {
    const plain = extract(off)
    extract()
    const file = Object.values(kept())[0] as string
    const before = statSync(file).ino
    chownSync(file, 12345, 12345)
    expect(extract()).toEqual(plain)
    expect(statSync(file).ino).not.toBe(before)
    expect(statSync(file).uid).toBe(0)
  })

  it('leaves source maps to Node', () => {
    const fault = { AI4MED_DEBUG: '1' }
    expect(run(['extract', MLLM.path], { flags: ['--enable-source-maps'], env: fault }).status).toBe(0)
    expect(kept()).toEqual({})
  })
})

describe('the folder for it', () => {
  const at = (env: Record<string, string>, platform: NodeJS.Platform = 'linux', command?: string) =>
    folderFor(command, { env, platform, version: 'v1', arch: 'x64' })?.replaceAll('\\', '/')

  it('is among the caches of the user', () => {
    expect(at({ HOME: '/home/a' }, 'linux', 'lint')).toBe('/home/a/.cache/ai4med/v1-x64/lint')
    expect(at({ HOME: '/home/a', XDG_CACHE_HOME: '/c' })).toBe('/c/ai4med/v1-x64/other')
    expect(at({ HOME: '/home/a', XDG_CACHE_HOME: 'c' })).toBe('/home/a/.cache/ai4med/v1-x64/other')
    expect(at({ HOME: '/Users/a' }, 'darwin')).toBe('/Users/a/Library/Caches/ai4med/v1-x64/other')
    expect(at({ LOCALAPPDATA: '/C/Local', HOME: '/x' }, 'win32')).toBe('/C/Local/ai4med/v1-x64/other')
    expect(at({ HOME: '/home/a', NODE_COMPILE_CACHE: '/n' })).toBe('/n/ai4med/v1-x64/other')
  })

  it('is named after nothing but a word', () => {
    for (const command of ['../../x', 'a b', '-h', '', 'x'.repeat(13), 'README.md'])
      expect(at({ HOME: '/home/a' }, 'linux', command)).toBe('/home/a/.cache/ai4med/v1-x64/other')
  })

  it('is none where there is none, or none is wanted', () => {
    expect(at({})).toBeUndefined()
    expect(at({ HOME: '' })).toBeUndefined()
    expect(at({ HOME: 'relative' })).toBeUndefined()
    expect(at({}, 'win32')).toBeUndefined()
    expect(at({ HOME: '/home/a', NODE_DISABLE_COMPILE_CACHE: '1' })).toBeUndefined()
  })
})
