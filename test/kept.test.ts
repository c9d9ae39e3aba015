import { execFile, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AWESOME, MLLM } from './cases.ts'

const BIN = resolve('bin/ai4med.js')
interface Place {
  base: string
  ours: string
  folder: string
}
const { placeFor } = createRequire(import.meta.url)('../bin/kept.js') as {
  placeFor(command: string | undefined, bundle: string, where: Partial<NodeJS.Process>): Place | undefined
}

let caches = ''
beforeEach(() => {
  caches = mkdtempSync(join(tmpdir(), 'ai4med-kept-'))
})
afterEach(() => rmSync(caches, { recursive: true, force: true }))

interface Run {
  env?: Record<string, string>
  flags?: string[]
  bin?: string
}

function run(args: string[], { env, flags = [], bin = BIN }: Run = {}) {
  const { NODE_COMPILE_CACHE: _, NODE_DISABLE_COMPILE_CACHE: __, ...own } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, bin, ...args], {
    env: { ...own, XDG_CACHE_HOME: caches, ...env },
    encoding: 'utf8'
  })
  return { status, stdout, stderr }
}

const extract = (how?: Run) => run(['extract', AWESOME.path], how)
const off = { env: { NODE_DISABLE_COMPILE_CACHE: '1' } }

/** What is kept for a command, by name. */
function kept(command = 'extract'): Record<string, string> {
  const ours = join(caches, 'ai4med')
  if (!existsSync(ours) || !statSync(ours).isDirectory()) return {}
  const found = readdirSync(ours).find(name => name.endsWith(`-${command}`))
  if (found === undefined) return {}
  const folder = join(ours, found)
  return Object.fromEntries(readdirSync(folder).map(name => [name, join(folder, name)]))
}

const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000)

describe('what was compiled', () => {
  it('is kept for the next run, apart for each command, and changes no byte of it', () => {
    const plain = extract(off)
    expect(kept()).toEqual({})
    for (let runs = 0; runs < 4; runs++) expect(extract()).toEqual(plain)
    const first = Object.values(kept()).map(file => readFileSync(file))
    expect(first.length).toBeGreaterThan(1)
    expect(extract()).toEqual(plain)
    expect(Object.values(kept()).map(file => readFileSync(file))).toEqual(first)
    expect(run(['--version']).stdout).toBe(run(['--version'], off).stdout)
    expect(Object.keys(kept('other')).length).toBeGreaterThan(0)
    expect(Object.values(kept()).map(file => readFileSync(file))).toEqual(first)
  })

  it('comes to hold what the first few inputs need', () => {
    const size = () => Object.values(kept()).reduce((sum, file) => sum + statSync(file).size, 0)
    extract()
    const before = size()
    run(['extract', MLLM.path])
    const after = size()
    expect(after).toBeGreaterThan(before)
    extract()
    // V8 needs some bytes more or less for the same functions.
    expect(size()).toBeGreaterThan((before + after) / 2)
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
    for (let runs = 0; runs < 4; runs++) extract()
    const [file, other] = Object.values(kept()) as [string, string]
    const stray = join(file, '..', 'of-an-earlier-version.cjs')
    writeFileSync(stray, '')
    const elsewhere = join(caches, 'ai4med', 'v20.0.0-of-an-earlier-node')
    const notes = join(caches, 'ai4med', 'notes')
    for (const folder of [elsewhere, notes]) {
      mkdirSync(folder)
      writeFileSync(join(folder, 'x'), '')
      utimesSync(folder, ago(31), ago(31))
    }
    utimesSync(stray, ago(31), ago(31))
    utimesSync(file, ago(2), ago(2))
    const before = statSync(other).mtimeMs
    expect(extract().status).toBe(0)
    expect(statSync(file).mtimeMs).toBeGreaterThan(ago(1).getTime())
    expect(statSync(other).mtimeMs).toBe(before)
    expect([stray, elsewhere, notes].map(path => existsSync(path))).toEqual([false, false, true])
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

  it('is of files of ASCII, which are read as such', () => {
    const files = readdirSync('dist/bin').filter(name => name.endsWith('.cjs'))
    expect(files).toContain('entry.cjs')
    expect(files.filter(name => !/^[\0-\x7f]*$/.test(readFileSync(join('dist/bin', name), 'latin1')))).toEqual([])
  })

  it('is of this very bundle, whatever became of it since', () => {
    const copy = join(caches, 'a copy, ö')
    for (const part of ['bin', 'dist/bin', 'package.json']) cpSync(part, join(copy, part), { recursive: true })
    const bin = join(copy, 'bin/ai4med.js')
    const inspect = () => run(['inspect', AWESOME.path], { bin }).stdout
    expect(inspect()).toContain(' and its cells')
    const chunks = readdirSync(join(copy, 'dist/bin')).filter(name => /^extract-.*\.cjs$/.test(name))
    for (const name of chunks) {
      const file = join(copy, 'dist/bin', name)
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll(' and its cells', ' AND ITS CELLS'))
    }
    expect(inspect()).toContain(' AND ITS CELLS')
    expect(run(['inspect', AWESOME.path]).stdout).toContain(' and its cells')
  })

  it.runIf(process.platform !== 'win32')('is neither taken from nor put into a folder that others can write to', () => {
    const plain = extract(off)
    const ours = join(caches, 'ai4med')
    mkdirSync(ours)
    chmodSync(ours, 0o777)
    expect(extract()).toEqual(plain)
    expect(readdirSync(ours)).toEqual([])
    rmSync(ours, { recursive: true })
    const theirs = join(caches, 'theirs')
    mkdirSync(theirs, { mode: 0o700 })
    symlinkSync(theirs, ours)
    expect(extract()).toEqual(plain)
    expect(readdirSync(theirs)).toEqual([])
  })

  it.runIf(process.getuid?.() === 0)('is not taken from another user', () => {
    const plain = extract(off)
    extract()
    chownSync(join(caches, 'ai4med'), 12345, 12345)
    const before = Object.values(kept()).map(file => statSync(file).ino)
    for (const file of Object.values(kept())) writeFileSync(file, '')
    expect(extract()).toEqual(plain)
    expect(Object.values(kept()).map(file => statSync(file).ino)).toEqual(before)
  })

  it.runIf(existsSync('/proc/self'))('is given up where a folder can hold none', () => {
    expect(extract({ env: { XDG_CACHE_HOME: '/proc' } })).toEqual(extract(off))
  })

  it('leaves source maps to Node', () => {
    const fault = { AI4MED_DEBUG: '1' }
    expect(run(['extract', MLLM.path], { flags: ['--enable-source-maps'], env: fault }).status).toBe(0)
    expect(kept()).toEqual({})
  })
})

describe('the place for it', () => {
  const at = (env: Record<string, string>, platform: NodeJS.Platform = 'linux', command?: string, bundle = '/b') => {
    const place = placeFor(command, bundle, { env, platform, version: 'v1', arch: 'x64' })
    return place && [place.ours, basename(place.folder)].map(path => path.replaceAll('\\', '/'))
  }
  const name = (what: string) => expect.stringMatching(new RegExp(`^v1-x64-[0-9a-f]+-${what}$`))

  it('is among the caches of the user', () => {
    expect(at({ HOME: '/home/a' }, 'linux', 'lint')).toEqual(['/home/a/.cache/ai4med', name('lint')])
    expect(at({ HOME: '/home/a', XDG_CACHE_HOME: '/c' })).toEqual(['/c/ai4med', name('other')])
    expect(at({ HOME: '/home/a', XDG_CACHE_HOME: 'c' })).toEqual(['/home/a/.cache/ai4med', name('other')])
    expect(at({ HOME: '/Users/a' }, 'darwin')).toEqual(['/Users/a/Library/Caches/ai4med', name('other')])
    expect(at({ LOCALAPPDATA: '/C/Local', HOME: '/x' }, 'win32')).toEqual(['/C/Local/ai4med', name('other')])
    expect(at({ HOME: '/home/a', NODE_COMPILE_CACHE: '/n' })).toEqual(['/n/ai4med', name('other')])
    expect(at({ NODE_COMPILE_CACHE: 'n' })).toEqual([resolve('n/ai4med').replaceAll('\\', '/'), name('other')])
  })

  it('is another for each bundle', () => {
    expect(at({ HOME: '/home/a' }, 'linux', 'lint', '/c')).not.toEqual(at({ HOME: '/home/a' }, 'linux', 'lint'))
  })

  it('is named after nothing but a word', () => {
    for (const command of ['../../x', 'a b', '-h', '', 'x'.repeat(13), 'README.md'])
      expect(at({ HOME: '/home/a' }, 'linux', command)).toEqual(['/home/a/.cache/ai4med', name('other')])
  })

  it('is none where there is none, or none is wanted', () => {
    expect(at({})).toBeUndefined()
    expect(at({ HOME: '' })).toBeUndefined()
    expect(at({ HOME: 'relative' })).toBeUndefined()
    expect(at({}, 'win32')).toBeUndefined()
    expect(at({ HOME: '/home/a', NODE_DISABLE_COMPILE_CACHE: '1' })).toBeUndefined()
  })
})
