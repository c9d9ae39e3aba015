import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { AWESOME, MLLM } from './cases.ts'

const BIN = resolve('bin/ai4med.js')
const LISTS = [AWESOME.path, MLLM.path]
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ai4med-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

interface Options {
  cwd?: string
  env?: Record<string, string>
  stdin?: string | Buffer
}

function start(command: string, args: string[], { cwd, env, stdin }: Options = {}): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', chunk => out.push(chunk))
    child.stderr.on('data', chunk => err.push(chunk))
    child.on('error', failed)
    child.on('close', code => done({ code, stdout: String(Buffer.concat(out)), stderr: String(Buffer.concat(err)) }))
    child.stdin.on('error', () => {})
    child.stdin.end(stdin ?? '')
  })
}

function ai4med(args: string[], options?: Options): Promise<Ended> {
  return start(process.execPath, [BIN, ...args], options)
}

/** Runs a line of shell; `ai4med` in it is the program. */
function shell(line: string): Promise<Ended> {
  return start('bash', ['-o', 'pipefail', '-c', line.replaceAll('ai4med ', `'${process.execPath}' '${BIN}' `)])
}

const posix = process.platform !== 'win32'
const full = existsSync('/dev/full')
const perl = spawnSync('perl', ['-e', '1']).status === 0

describe('as a process', () => {
  it('prints what the library returns', async () => {
    const { code, stdout, stderr } = await ai4med(['extract', ...LISTS, '-f', 'bundle'])
    expect(code).toBe(0)
    expect(stdout).toBe(`${JSON.stringify(await extract([AWESOME, MLLM]), null, 2)}\n`)
    expect(stderr.split('\n').at(-2)).toBe('231 resources from 20 tables, 0 skipped')
  })

  it('reads a pipe', async () => {
    const { code, stdout } = await ai4med(['extract', '-f', 'ndjson'], { stdin: AWESOME.content })
    expect(code).toBe(0)
    expect(stdout.split('\n')).toHaveLength(53)
  })

  it('gives the same bytes twice, from another folder, in another language and time zone', async () => {
    const args = ['extract', ...LISTS, '-f', 'bundle']
    const runs = await Promise.all([
      ai4med(args),
      ai4med(args, { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' } }),
      ai4med(args, { env: { LANG: 'C', LC_ALL: 'C', TZ: 'America/Los_Angeles' } }),
      ai4med(args, { cwd: copyOfLists() })
    ])
    expect(runs.map(run => run.code)).toEqual([0, 0, 0, 0])
    for (const run of runs) expect(run.stdout === runs[0]?.stdout && run.stderr === runs[0]?.stderr).toBe(true)
  })

  it('ends with the exit codes that it names', async () => {
    const runs = await Promise.all([
      ai4med(['--version']),
      ai4med(['extract'], { stdin: 'no table\n' }),
      ai4med(['extract', 'no-such-file.md']),
      ai4med(['extract', '--no-such-option'])
    ])
    expect(runs.map(run => run.code)).toEqual([0, 1, 2, 2])
    for (const run of runs.slice(1)) expect([run.stdout, run.stderr.trim().split('\n').length]).toEqual(['', 1])
  })

  it.runIf(posix)('ends quietly when nobody reads on', async () => {
    const commands = [
      `ai4med extract ${LISTS.join(' ')} -q | head -1`,
      `ai4med extract ${LISTS.join(' ')} -q -f ndjson | head -1`,
      `ai4med tables ${LISTS.join(' ')} -q | head -1`,
      `ai4med inspect ${LISTS.join(' ')} -q | head -1`,
      'ai4med schema bundle | head -1',
      'ai4med --help | head -1'
    ]
    for (const { code, stdout, stderr } of await Promise.all(commands.map(shell)))
      expect([code, stderr, stdout.split('\n').length]).toEqual([0, '', 2])
  })

  it.runIf(posix)('says no more than its summary when nobody reads on', async () => {
    const { code, stderr } = await shell(`ai4med extract ${LISTS.join(' ')} | head -c 1`)
    expect(code).toBe(0)
    for (const line of stderr.split('\n').filter(Boolean)) expect(line).toMatch(/: repaired \d|^231 resources/)
  })

  it.runIf(posix)('does without a reader of what it says', async () => {
    const { code, stdout } = await shell(`ai4med extract ${AWESOME.path} -f ndjson 2>&- | wc -l`)
    expect([code, stdout.trim()]).toEqual([0, '52'])
    const lists = copies(40)
    const gone = await shell(`ai4med extract ${lists} -f ndjson 2> >(exit 0) | wc -l`)
    expect(gone.stdout.trim()).toBe(String(40 * 231))
  })

  it
    .runIf(posix)
    .each([
      ['waits', 'true'],
      ...(perl ? [['does not wait', "perl -MFcntl -e 'fcntl(STDOUT, F_SETFL, O_WRONLY|O_NONBLOCK)'"]] : [])
    ])('loses nothing to a slow reader of a pipe that %s', async (_, before) => {
    const lists = copies(20)
    const slowly = `{ ${before}; ai4med extract ${lists} -f ndjson; } 2>&1 | { sleep 2; cat; }`
    const { code, stdout, stderr } = await shell(slowly)
    const lines = stdout.split('\n')
    expect([code, stderr, lines.at(-1)]).toEqual([0, '', ''])
    expect(lines.filter(line => line.startsWith('{"id"'))).toHaveLength(20 * 231)
    expect(lines.at(-2)).toBe(`${20 * 231} resources from 400 tables, 0 skipped`)
  })

  it.runIf(posix)('prints its help whole into a pipe that has no room yet', async () => {
    const { stdout } = await ai4med(['--help'])
    const late = await shell('{ head -c 65536 /dev/zero; ai4med --help; } | { sleep 1; tail -c +65537; }')
    expect(late).toEqual({ code: 0, stdout, stderr: '' })
  })

  it.runIf(posix)('says things in their order in one file', async () => {
    const log = join(folder, 'log')
    await shell(`ai4med extract ${LISTS.join(' ')} -f ndjson > '${log}' 2>&1`)
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n')
    const said = lines.flatMap((line, at) => (line.startsWith('{') ? [] : [at]))
    expect(said).toEqual([0, 53, 233])
  })

  it.runIf(full)('says so in one sentence when the disk is full', async () => {
    const toStdout = await shell(`ai4med extract ${AWESOME.path} -q > /dev/full`)
    expect(toStdout).toEqual({ code: 2, stdout: '', stderr: 'ai4med: standard output: no space left on the device\n' })
    const toFile = await ai4med(['extract', AWESOME.path, '-q', '-o', '/dev/full'])
    expect(toFile).toEqual({ code: 2, stdout: '', stderr: 'ai4med: /dev/full: no space left on the device\n' })
    const help = await shell('ai4med --help > /dev/full')
    expect(help.stderr.split('\n').length).toBeLessThanOrEqual(2)
  })

  it.runIf(posix)('writes to a device as it is', async () => {
    expect(await ai4med(['extract', AWESOME.path, '-q', '-o', '/dev/null'])).toEqual({
      code: 0,
      stdout: '',
      stderr: ''
    })
    const { code, stdout } = await shell(`ai4med extract ${AWESOME.path} -q -f ndjson -o /dev/stdout | wc -l`)
    expect([code, stdout.trim()]).toEqual([0, '52'])
  })
})

describe('-o', () => {
  it('writes the file whole, over an old one, and leaves nothing beside it', async () => {
    const out = emptyFolder('whole')
    const target = join(out, 'resources.ndjson')
    writeFileSync(target, 'old')
    const { code, stdout } = await ai4med(['extract', AWESOME.path, '-o', target])
    expect([code, stdout]).toEqual([0, ''])
    expect(readFileSync(target, 'utf8').split('\n')).toHaveLength(53)
    expect(readdirSync(out)).toEqual(['resources.ndjson'])
  })

  it('leaves the old file as it was when nothing is found', async () => {
    const out = emptyFolder('nothing')
    const target = join(out, 'resources.json')
    writeFileSync(target, 'old')
    const { code } = await ai4med(['extract', '-o', target], { stdin: 'no table\n' })
    expect([code, readFileSync(target, 'utf8'), readdirSync(out)]).toEqual([1, 'old', ['resources.json']])
  })

  it('can not write over a folder, and leaves it as it was', async () => {
    const out = emptyFolder('folder')
    mkdirSync(join(out, 'target.json', 'inside'), { recursive: true })
    const { code, stderr } = await ai4med(['extract', AWESOME.path, '-q', '-o', join(out, 'target.json')])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^ai4med: .*target\.json: is a directory[^\n]*\n$/)
    expect([readdirSync(out), readdirSync(join(out, 'target.json'))]).toEqual([['target.json'], ['inside']])
  })

  it('can not write below a file, nor into a folder that is not there', async () => {
    const out = emptyFolder('below')
    writeFileSync(join(out, 'file'), 'old')
    const below = await ai4med(['extract', AWESOME.path, '-q', '-o', join(out, 'file', 'x.json')])
    expect([below.code, below.stdout, below.stderr.split('\n').length]).toEqual([2, '', 2])
    const missing = await ai4med(['extract', AWESOME.path, '-q', '-o', join(out, 'none', 'x.json')])
    expect([missing.code, missing.stdout, missing.stderr.split('\n').length]).toEqual([2, '', 2])
    expect([readdirSync(out), readFileSync(join(out, 'file'), 'utf8')]).toEqual([['file'], 'old'])
  })
})

describe('the package', () => {
  it('holds what is meant to be in it', () => {
    const text = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32'
    })
    const [{ files }] = JSON.parse(text) as [{ files: { path: string }[] }]
    const paths = files.map(file => file.path)
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'bin/ai4med.js',
        'bin/engine.js',
        'bin/kept.js',
        'dist/index.js',
        'dist/index.d.ts',
        'package.json'
      ])
    )
    const meant =
      /^(?:LICENSE|README\.md|CHANGELOG\.md|package\.json|bin\/(?:(?:ai4med|engine|kept)\.js|package\.json)|dist\/bin\/.+\.cjs(?:\.map)?|dist\/(?!cli\/).+\.(?:js|js\.map|d\.ts))$/
    expect(paths.filter(path => !meant.test(path))).toEqual([])
  })
})

function emptyFolder(name: string): string {
  const path = join(folder, name)
  mkdirSync(path)
  return path
}

function copyOfLists(): string {
  const path = emptyFolder('elsewhere')
  mkdirSync(join(path, 'fixtures'))
  for (const list of [AWESOME, MLLM]) writeFileSync(join(path, list.path), list.content)
  return path
}

/** Both lists so many times, as words of shell. */
function copies(number: number): string {
  const path = join(folder, `copies-${number}`)
  mkdirSync(path, { recursive: true })
  const copy = (i: number): string[] =>
    [AWESOME, MLLM].map(({ content }, which) => {
      const name = join(path, `${i}-${which}.md`)
      writeFileSync(name, content)
      return `'${name}'`
    })
  return Array.from({ length: number }, (_, i) => copy(i).join(' ')).join(' ')
}
