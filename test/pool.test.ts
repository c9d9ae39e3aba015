import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AWESOME, MLLM } from './cases.ts'

const BIN = resolve('bin/ai4med.js')
const LINES = ['extract', 'lists', '-f', 'ndjson']

let root = ''
let crash = ''

/** Lists that share names, two that are damaged, and all that can be wrong with a file. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ai4med-pool-'))
  mkdirSync(join(root, 'lists'))
  for (let i = 0; i < 54; i++) write(`${String(i).padStart(2, '0')}.md`, list(i, 1 + ((i * 37) % 90)))
  write('10-damaged.md', AWESOME.content)
  write('20-long.md', MLLM.content)
  write('30-binary.md', new Uint8Array([0xff, 0x00, 0x80]))
  write('40-empty.md', '')
  write('41-prose.md', 'Nothing but words.\n')
  write('50-results.md', '| Step | Result |\n|---|---|\n| 1 | 0.5 |\n')
  write('51-crash.md', list(0, 1).replace('Elm 0-0', 'Crash'))
  crash = join(root, 'crash.mjs')
  writeFileSync(
    crash,
    `import { isMainThread } from 'node:worker_threads'
const { stringify } = JSON
JSON.stringify = (value, ...rest) => {
  if (!isMainThread && value?.name === 'Crash') process.exit(3)
  if (!isMainThread && value?.name === 'Elm 53-0') for (const all = []; ; ) all.push(new Array(100_000).fill(0))
  return stringify(value, ...rest)
}
`
  )
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(root, 'lists', name), content)
}

function list(number: number, rows: number): string {
  // Every third name is that of another file's row.
  const row = (_: unknown, i: number): string =>
    `| Elm ${i % 3 === 1 ? i : `${number}-${i}`} | [code](https://github.com/grove${number}/elm-${i}) | 树 ${i} |\n`
  return `# List ${number}\n\n| Model | Code | Notes |\n|---|---|---|\n${Array.from({ length: rows }, row).join('')}`
}

interface Ended {
  code: number | null
  signal: string | null
  stdout: string
  stderr: string
}

function start(args: string[], node: string[] = []): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [...node, BIN, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const out: Buffer[] = []
  let stderr = ''
  child.stdout?.on('data', chunk => out.push(chunk))
  child.stderr?.on('data', chunk => {
    stderr += chunk
  })
  const ended = new Promise<Ended>(done =>
    child.on('close', (code, signal) => done({ code, signal, stdout: String(Buffer.concat(out)), stderr }))
  )
  return { child, ended }
}

const run = (args: string[], node?: string[]): Promise<Ended> => start(args, node).ended

describe('threads', () => {
  it.each([
    ['a folder', []],
    ['a file that is not there', ['missing.md']],
    ['files by their names', Array.from({ length: 50 }, (_, i) => `lists/${String(i).padStart(2, '0')}.md`)],
    ['one kind', ['--kind', 'model']],
    ['cells', ['--cells', '--map', 'Notes=tasks', '--map', 'Noets=tasks', '--no-repair']],
    ['an encoding', ['--encoding', 'windows-1252']],
    ['nothing but errors', ['--quiet']]
  ])('say and write what one thread does: %s', async (_, args) => {
    const [one, many] = await Promise.all(['1', '3'].map(jobs => run([...LINES, ...args, '--jobs', jobs])))
    expect(one?.stdout).not.toBe('')
    expect(many).toEqual(one)
  })

  it('say no more when there are many', async () => {
    const [one, many] = await Promise.all(['1', '12'].map(jobs => run([...LINES, '--jobs', jobs])))
    expect(many).toEqual(one)
  })

  it('write an array like one thread', async () => {
    const [one, two] = await Promise.all(['1', '2'].map(jobs => run(['extract', 'lists', '--jobs', jobs])))
    expect(JSON.parse(two?.stdout ?? '')).not.toEqual([])
    expect(two).toEqual(one)
  })

  it('obey a configuration', async () => {
    const config = join(root, 'config.json')
    writeFileSync(config, JSON.stringify({ files: [{ glob: 'lists/0*.md', kind: 'dataset' }] }))
    const [one, two] = await Promise.all(['1', '2'].map(jobs => run([...LINES, '--config', config, '--jobs', jobs])))
    expect(one?.stdout).toContain('"id":"dataset/elm-0-0"')
    expect(two).toEqual(one)
  })

  it('that die take their document along, and no other', async () => {
    const node = ['--max-old-space-size=150', '--import', pathToFileURL(crash).href]
    const args = [...LINES, '--no-repair', '--jobs', '2']
    const [whole, left] = await Promise.all([run(args), run(args, node)])
    const lines = whole.stdout.split('\n')
    expect(left.stdout.split('\n')).toEqual(lines.filter(line => !/"source":"lists\/5(?:1-crash|3)\.md"/.test(line)))
    const died = /^ai4med: lists\/51-crash\.md: the thread .*\nai4med: lists\/53\.md: took more memory .*\n/gm
    expect(left.stderr.match(died)).toHaveLength(1)
    expect([whole.code, left.code]).toEqual([1, 1])
  })
})

describe.runIf(process.platform !== 'win32')('a run with threads', () => {
  it('ends when nobody reads on', async () => {
    const command = `'${process.execPath}' '${BIN}' ${LINES.join(' ')} -q --jobs 2 | head -1`
    const child = spawn('bash', ['-c', `${command}; echo "\${PIPESTATUS[0]}"`], { cwd: root })
    let stdout = ''
    child.stdout.on('data', chunk => {
      stdout += chunk
    })
    await new Promise(done => child.on('close', done))
    expect(stdout).toMatch(/^\{"id":[^\n]*\}\n[01]\n$/)
  })

  it.each(['1', '2'])('gives a slow reader whole lines when a signal comes: --jobs %s', async jobs => {
    const { child, ended } = start([...LINES, '-q', '--jobs', jobs])
    // A pipe holds less than all of it, so the run comes to wait in the middle of a piece.
    child.stdout?.once('data', () => child.stdout?.pause())
    await sleep(2000)
    child.kill('SIGINT')
    child.stdout?.resume()
    const { code, signal, stdout } = await ended
    expect(signal === 'SIGINT' || code === 130).toBe(true)
    expect(stdout.endsWith('}\n')).toBe(true)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s with whole lines', async signal => {
    const whole = await run([...LINES, '--jobs', '2'])
    const { child, ended } = start([...LINES, ...Array(30).fill('lists/20-long.md'), '-q', '--jobs', '2'])
    child.stdout?.once('data', () => child.kill(signal))
    const { code, signal: by, stdout } = await ended
    expect(by === signal || code === (signal === 'SIGINT' ? 130 : 143)).toBe(true)
    expect(stdout.endsWith('}\n')).toBe(true)
    expect(whole.stdout.startsWith(stdout)).toBe(true)
  })
})
