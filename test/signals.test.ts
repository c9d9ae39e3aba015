import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const BIN = resolve('bin/ai4med.js')
const LIST = '| Model | Code |\n|---|---|\n| Elm | [code](https://github.com/grove/elm) |\n'
const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const

let root = ''
let slow = ''

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ai4med-signals-'))
  writeFileSync(join(root, 'list.md'), LIST)
  // A disk that takes a minute to say that it has written.
  slow = join(root, 'slow.mjs')
  writeFileSync(
    slow,
    `import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const { fsync } = fs
fs.fsync = (file, done) => setTimeout(() => fsync(file, done), 60_000)
syncBuiltinESMExports()
`
  )
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Ended {
  code: number | null
  signal: string | null
  stderr: string
}

function start(args: string[], node: string[] = []): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [...node, BIN, ...args], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] })
  let stderr = ''
  child.stderr?.on('data', chunk => {
    stderr += chunk
  })
  child.stdout?.resume()
  const ended = new Promise<Ended>(done => child.on('close', (code, signal) => done({ code, signal, stderr })))
  return { child, ended }
}

async function until(holds: () => boolean): Promise<void> {
  for (let wait = 0; !holds(); wait += 5) {
    if (wait > 20_000) throw new Error('waited in vain')
    await sleep(5)
  }
}

function emptyFolder(name: string): string {
  const path = join(root, name)
  mkdirSync(path)
  return path
}

function many(rows: number): string {
  const row = (_: unknown, i: number): string => `| Elm ${i} | [code](https://github.com/grove/elm-${i}) |\n`
  return `| Model | Code |\n|---|---|\n${Array.from({ length: rows }, row).join('')}`
}

describe.runIf(process.platform !== 'win32')('a signal', () => {
  it.each(SIGNALS)('%s while a file is written leaves the old one, and nothing beside it', async (signal, code) => {
    const out = emptyFolder(`slow-${signal}`)
    writeFileSync(join(out, 'data.json'), 'old')
    const { child, ended } = start(
      ['extract', 'list.md', '-o', join(out, 'data.json')],
      ['--import', pathToFileURL(slow).href]
    )
    await until(() => readdirSync(out).length === 2)
    child.kill(signal)
    expect(await ended).toEqual({ code, signal: null, stderr: '' })
    expect([readdirSync(out), readFileSync(join(out, 'data.json'), 'utf8')]).toEqual([['data.json'], 'old'])
  })

  it.each(SIGNALS)('%s while standard input is awaited ends the run', async (signal, code) => {
    const { child, ended } = start(['extract', '--quiet'])
    await sleep(1000)
    child.kill(signal)
    expect(await ended).toEqual({ code, signal: null, stderr: '' })
  })

  it('at any moment of a long run leaves the old file or the new one', async () => {
    const out = emptyFolder('moments')
    const target = join(out, 'data.ndjson')
    writeFileSync(join(root, 'many.md'), many(3000))
    const codes = new Set<number | null>()
    for (let i = 0; i < 12; i++) {
      writeFileSync(target, 'old')
      const { child, ended } = start(['extract', 'many.md', '-q', '-o', target])
      await sleep(60 + i * 60)
      child.kill('SIGTERM')
      const { code, signal } = await ended
      codes.add(signal === 'SIGTERM' ? 143 : code)
      expect(readdirSync(out)).toEqual(['data.ndjson'])
      expect([1, 3001]).toContain(readFileSync(target, 'utf8').split('\n').length)
    }
    // A run that was faster than its signal ends as ever.
    expect([...codes].filter(code => code !== 0 && code !== 143)).toEqual([])
    expect(codes).toContain(143)
  })

  it.each(SIGNALS)('%s waits for a slow reader, who gets whole lines', async (signal, code) => {
    writeFileSync(join(root, 'large.md'), many(3000))
    const child = spawn(process.execPath, [BIN, 'extract', 'large.md', '-q', '-f', 'ndjson'], { cwd: root })
    await sleep(2000)
    child.kill(signal)
    await sleep(200)
    let read = ''
    child.stdout.on('data', chunk => {
      read += chunk
    })
    const ended = await new Promise(done => child.on('close', (...end) => done(end)))
    expect(ended).toEqual([code, null])
    for (const line of read.trimEnd().split('\n')) expect(() => JSON.parse(line)).not.toThrow()
  })

  it('ends a run that has no room left for what it says', async () => {
    const fifo = join(root, 'full')
    execFileSync('mkfifo', [fifo])
    // Held open at both ends, and full but for a few bytes.
    const pipe = openSync(fifo, 'r+')
    writeSync(pipe, Buffer.alloc(65_536 - 16))
    const child = spawn(process.execPath, [BIN, 'extract', 'list.md', '-f', 'csv', '-o', join(root, 'list.csv')], {
      cwd: root,
      stdio: ['ignore', pipe, pipe]
    })
    await sleep(1500)
    child.kill('SIGTERM')
    const [code, signal] = await new Promise<[number | null, string | null]>(done =>
      child.on('close', (...end) => done(end))
    )
    expect(signal === 'SIGTERM' || code === 143).toBe(true)
    closeSync(pipe)
  })

  it('ends a run whose input never comes', async () => {
    const fifo = join(root, 'fifo')
    execFileSync('mkfifo', [fifo])
    const { child, ended } = start(['extract', fifo])
    await sleep(1000)
    child.kill('SIGTERM')
    // A shell sees 143 for both.
    const { code, signal } = await ended
    expect(signal === 'SIGTERM' || code === 143).toBe(true)
  })

  it('has the shell see 130 and 143', () => {
    for (const [signal, code] of SIGNALS) {
      // Without job control, a shell has its background ignore SIGINT.
      const run = `"$@" & child=$!; (sleep 1; kill -${signal} $child) & wait $child; exit $?`
      const { status } = spawnSync('bash', ['-mc', run, 'bash', process.execPath, BIN, 'extract', join(root, 'fifo')])
      expect(status).toBe(code)
    }
  })
})

const hasTerminal = spawnSync('script', ['-qec', 'true', '/dev/null'], { input: '' }).status === 0

describe.runIf(hasTerminal)('at a terminal', () => {
  it('takes the line of progress away', async () => {
    const lists = emptyFolder('lists')
    for (let i = 0; i < 8; i++) writeFileSync(join(lists, `${i}.md`), LIST)
    execFileSync('mkfifo', [join(lists, 'last.md')])
    const command = `'${process.execPath}' '${BIN}' extract '${lists}'/*.md -o '${join(lists, 'data.json')}'`
    const child = spawn('script', ['-qec', command, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] })
    let shown = ''
    child.stdout.on('data', chunk => {
      shown += chunk
    })
    const ended = new Promise<number | null>(done => child.on('close', done))
    await until(() => shown.includes('last.md'))
    await sleep(100)
    child.stdin.write('\u0003')
    expect(await ended).toBe(130)
    expect(shown.replace('^C', '')).toMatch(/9\/9 [^\r]*last\.md\r\u001b\[K[^\w]*$/)
    expect(readdirSync(lists)).not.toContain('data.json')
  })
})
