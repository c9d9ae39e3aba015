// What the GitHub Action runs (action.yml). Inputs come by the environment and go on as arguments of a process: no shell
// reads them. Outputs are lines of the file that GITHUB_OUTPUT names.
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { appendFileSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../bin/ai4med.js', import.meta.url))
const { env } = process
const RUNS = { extract, check, lint, diff }

class InputError extends Error {}

try {
  process.exitCode = run()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  annotate(error.message)
  process.exitCode = 2
}

/** Checks the inputs and runs the command. Returns the exit code of the step. */
function run() {
  const command = input('COMMAND')
  if (!Object.hasOwn(RUNS, command))
    throw new InputError(`Unexpected command '${command}', expected ${Object.keys(RUNS).join(', ')}`)
  const files = (env.AI4MED_FILES ?? '')
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean)
  if (files.length === 0) throw new InputError('Unexpected empty files, expected a README, address, folder or pattern')
  for (const file of files) plain('files', file)
  const output = input('OUTPUT')
  if (output === '-') throw new InputError("Unexpected output '-', expected the path of a file")
  const most = input('MAX_WARNINGS')
  if (!/^\d*$/.test(most)) throw new InputError(`Unexpected max-warnings '${most}', expected a whole number`)
  if (most !== '' && command !== 'lint')
    throw new InputError(`Unexpected max-warnings for ${command}, expected it for lint`)
  const old = input('OLD')
  if ((old !== '') !== (command === 'diff'))
    throw new InputError(`Unexpected ${old === '' ? 'empty old for diff' : `old for ${command}`}, expected it for diff`)
  return RUNS[command]({ files, output, most, old, shared: option('--config', input('CONFIG')) })
}

function extract(inputs) {
  const before = contentOf(needed(inputs))
  const code = ai4med(['extract', ...written(inputs), ...inputs.shared, '--', ...inputs.files])
  const after = contentOf(inputs.output)
  const isChanged = before === undefined || after === undefined ? before !== after : !before.equals(after)
  report({ resources: count(inputs), changed: isChanged, path: inputs.output })
  return code
}

function check(inputs) {
  const path = needed(inputs)
  const code = ai4med(['extract', '--check', ...written(inputs), ...inputs.shared, '--', ...inputs.files])
  if (code === 2) return code
  report({ resources: count(inputs), changed: code === 1, path })
  if (code === 1) annotate(`${path} is not what ai4med would write, or a part of the input could not be read`, path)
  return code
}

/** Annotations come from a run of their own, since a report may be wanted in another format. */
function lint(inputs) {
  const args = ['lint', ...option('--max-warnings', inputs.most), ...inputs.shared]
  const code = ai4med([...args, '--format', 'github', '--', ...inputs.files], { mayCommand: true })
  if (inputs.output === '' || code === 2) return code
  const format = option('--format', input('FORMAT') || 'sarif')
  const again = ai4med([...args, '--quiet', ...format, ...option('--output', inputs.output), '--', ...inputs.files])
  report({ path: inputs.output })
  return Math.max(code, again)
}

function diff(inputs) {
  if (inputs.files.length > 1) throw new InputError('Unexpected second file for diff, expected one, the new side')
  const format = input('FORMAT') || 'markdown'
  const path =
    inputs.output || join(env.RUNNER_TEMP || tmpdir(), `ai4med-${randomUUID()}.${format === 'json' ? 'json' : 'md'}`)
  const args = ['--format', format, '--output', path, ...inputs.shared, '--', inputs.old, ...inputs.files]
  const code = ai4med(['diff', ...args])
  if (code > 1) return code
  report({ changed: code === 1, path })
  if (format === 'markdown' && env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, contentOf(path) ?? '')
  // That something changed is an answer, not a failure.
  return 0
}

/** How many resources the files hold, whatever the format of the output. */
function count({ files, shared }) {
  const folder = mkdtempSync(join(tmpdir(), 'ai4med-'))
  try {
    const path = join(folder, 'resources.ndjson')
    const args = ['extract', '--quiet', '--format', 'ndjson', '--output', '-', ...shared, '--', ...files]
    const lines = openSync(path, 'w')
    spawnSync(process.execPath, [BIN, ...args], { stdio: ['ignore', lines, 'ignore'] })
    closeSync(lines)
    return String(contentOf(path) ?? '').split('\n').length - 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs the program. What it prints of documents is no command to the runner, unless it means to annotate. */
function ai4med(args, { mayCommand = false } = {}) {
  const token = randomUUID()
  if (!mayCommand) process.stdout.write(`::stop-commands::${token}\n`)
  const { status, error } = spawnSync(process.execPath, [BIN, ...args], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (!mayCommand) process.stdout.write(`::${token}::\n`)
  if (error) throw error
  return status ?? 2
}

function input(name) {
  return plain(name.toLowerCase().replaceAll('_', '-'), (env[`AI4MED_${name}`] ?? '').trim())
}

/** A line break in a value could forge outputs; nothing that is meant here holds control characters. */
function plain(name, value) {
  if (/\p{Cc}/u.test(value)) throw new InputError(`Unexpected control character in ${name}, expected none`)
  return value
}

function needed({ output }) {
  if (output === '') throw new InputError('Unexpected empty output, expected the path of the data file')
  return output
}

function written({ output }) {
  return [...option('--format', input('FORMAT')), ...option('--output', output)]
}

/** As one word, so that a value that begins with a dash stays a value. */
function option(flag, value) {
  return value === '' ? [] : [`${flag}=${value}`]
}

function contentOf(path) {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

function report(outputs) {
  const lines = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`)
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, lines.join(''))
}

function annotate(message, file) {
  const data = text => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const place = file === undefined ? '' : ` file=${data(file).replaceAll(':', '%3A').replaceAll(',', '%2C')}`
  process.stdout.write(`::error${place}::${data(message)}\n`)
}
