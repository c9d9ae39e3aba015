// Measures ai4med against `node -e 0`, against the plain pipeline and against its peers, in turns, and prints medians
// and ratios. Usage: npm run bench [-- --runs 5] [-- --only "mixed 1 MB"] [-- --long] [-- --files 10000]
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { inputs, lists } from './inputs.js'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    only: { type: 'string' },
    long: { type: 'boolean', default: false },
    files: { type: 'string', default: '400' }
  }
})
const here = fileURLToPath(new URL('.', import.meta.url))
const cli = join(here, '../bin/ai4med.js')
const folder = mkdtempSync(join(tmpdir(), 'ai4med-bench-'))
// A file of certificates is read at every start and would be measured with it.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env

/** The first Python that has lxml. */
const python =
  ['python3', '/usr/bin/python3'].find(name => spawnSync(name, ['-c', 'import lxml.html']).status === 0) ?? 'python3'

const node = (...args) => [process.execPath, args]
const ours = file => node(cli, 'extract', file, '--quiet')
const peers = {
  // What the peers below do, and what each column is: to be compared with them.
  'ai4med tables': file => node(cli, 'tables', file),
  'plain pipeline': file => node('--stack-size=8000', join(here, 'peers/plain.js'), file),
  'marked + htmlparser2': file => node(join(here, 'peers/marked.js'), file),
  'markdown-it + cheerio': file => node(join(here, 'peers/markdown-it.js'), file),
  'cmark-gfm + lxml': file => [python, [join(here, 'peers/cmark.py'), file]],
  pandoc: file => ['sh', [join(here, 'peers/pandoc.sh'), file]]
}
const slow = new Set(['plain pipeline', 'markdown-it + cheerio', 'pandoc'])

function once([command, args]) {
  const timed = ['-f', '%M', command, ...args]
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync('/usr/bin/time', timed, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 600_000
  })
  const ms = Number(process.hrtime.bigint() - start) / 1e6
  return { ms, ok: status === 0, mb: Math.round(Number(stderr?.toString().trim().split('\n').at(-1)) / 1024) }
}

/** Medians of several commands, each run in turn with the others, so that a noisy moment hits all of them. */
function measure(commands, runs) {
  const found = new Map(Object.keys(commands).map(name => [name, []]))
  for (let run = 0; run < runs; run++) {
    for (const [name, command] of Object.entries(commands)) {
      const before = found.get(name)
      if (before.at(-1)?.ok === false) continue
      before.push(once(command))
    }
  }
  return new Map([...found].map(([name, results]) => [name, results.at(-1)?.ok ? middle(results) : undefined]))
}

const middle = results => results.toSorted((a, b) => a.ms - b.ms)[results.length >> 1]
const show = result =>
  result ? `${result.ms < 1000 ? `${Math.round(result.ms)} ms` : `${(result.ms / 1000).toFixed(2)} s`}` : '–'
const ratio = (a, b) => (a && b ? `${(a.ms / b.ms).toFixed(2)} ×` : '–')
const wants = name => !values.only || name.includes(values.only)
const runs = Number(values.runs)

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${new Date().toISOString().slice(0, 10)}\n`
)

if (wants('start')) {
  const found = measure(
    {
      'node -e 0': node('-e', '0'),
      '--version': node(cli, '--version'),
      '--help': node(cli, '--help'),
      'list 1': ours(join(here, '../fixtures/awesome-ai4med.md')),
      'list 2': ours(join(here, '../fixtures/mllm4biomed.md'))
    },
    Math.max(runs, 9)
  )
  console.log('| start | median | × node -e 0 |\n|---|---|---|')
  for (const [name, result] of found)
    console.log(`| ${name} | ${show(result)} | ${ratio(result, found.get('node -e 0'))} |`)
  console.log()
}

const names = Object.keys(inputs).filter(wants)
if (names.length > 0)
  console.log('| document | ai4med | peak | others: median (their time in ours) |\n|---|---|---|---|')
for (const name of names) {
  const file = join(folder, `${name.replace(/\W+/g, '-')}.md`)
  writeFileSync(file, inputs[name]())
  const isLarge = name.includes('10 MB') || name.includes('0,000')
  const commands = { ai4med: ours(file) }
  for (const [peer, command] of Object.entries(peers))
    if (!isLarge || values.long || !slow.has(peer)) commands[peer] = command(file)
  const found = measure(commands, isLarge ? Math.min(runs, 3) : runs)
  const us = found.get('ai4med')
  const others = [...found].slice(1).map(([peer, result]) => `${peer} ${show(result)} (${ratio(result, us)})`)
  console.log(`| ${name} | ${show(us)} | ${us?.mb ?? '–'} MB | ${others.join(', ')} |`)
}

if (wants('many files')) {
  const count = Number(values.files)
  const many = join(folder, 'many')
  mkdirSync(many)
  let number = 0
  for (const text of lists(count)) writeFileSync(join(many, `${String(number++).padStart(6, '0')}.md`), text)
  const lines = (...more) => node(cli, 'extract', many, '--quiet', '-f', 'ndjson', ...more)
  // All files in one process, by a shell, since so many names fit no command line of ours.
  const all = `'${process.execPath}' --stack-size=8000 '${join(here, 'peers/plain.js')}' '${many}'/*.md`
  const found = measure(
    { 'plain pipeline': ['sh', ['-c', all]], 'ai4med --jobs 1': lines('--jobs', '1'), ai4med: lines() },
    Math.min(runs, 3)
  )
  const plain = found.get('plain pipeline')
  const speed = result => (result ? `${Math.round(count / (result.ms / 1000))} files/s` : '–')
  console.log(`\n| ${count} files | median | speed | × plain pipeline | peak |\n|---|---|---|---|---|`)
  for (const [name, result] of found)
    console.log(`| ${name} | ${show(result)} | ${speed(result)} | ${ratio(plain, result)} | ${result?.mb ?? '–'} MB |`)
}
rmSync(folder, { recursive: true })
