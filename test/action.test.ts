import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const ACTION = resolve('.')
const FINE = '| Model | Code |\n|---|---|\n| Elm | [code](https://github.com/grove/elm) |\n'
const GROWN = `${FINE}| Oak | [code](https://github.com/grove/oak) |\n`
const WRONG = `${FINE}| Fir | [code](https://https://github.com/grove/fir) |\n`

interface Step {
  id?: string
  if?: string
  uses?: string
  run?: string
  shell?: string
  env?: Record<string, string>
  with?: Record<string, string | number>
}

interface Action {
  inputs: Record<string, { default: string; description: string }>
  outputs: Record<string, { value: string }>
  runs: { steps: Step[] }
}

type Outputs = Record<string, string>
type Known = Record<string, Outputs>

interface StepRun {
  code: number
  log: string
  outputs: Outputs
  summary: string
}

const action: Action = parse(readFileSync('action.yml', 'utf8'))
let root = ''
let repository = ''
let more: Record<string, string> = {}
let count = 0

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'ai4med-action-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeEach(() => {
  repository = join(root, `repository-${++count}`)
  more = {}
  mkdirSync(repository)
  writeFileSync(join(repository, 'README.md'), FINE)
})

/** What stands between `${{` and `}}`, as far as our workflows use it. */
function filled(text: string, known: Known): string {
  return text.replace(/\$\{\{ *([\w.-]+) *\}\}/g, (_, expression: string) => {
    const [what = '', name = '', , key = ''] = expression.split('.')
    return (what === 'steps' ? known[name]?.[key] : known[what]?.[name]) ?? ''
  })
}

/** Runs a step as a runner does: the script in a file, the environment as declared, files for what it says. */
function runStep(step: Step, known: Known): StepRun {
  const temporary = mkdtempSync(join(root, 'step-'))
  const files = { GITHUB_OUTPUT: join(temporary, 'output'), GITHUB_STEP_SUMMARY: join(temporary, 'summary') }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const script = join(temporary, 'script.sh')
  writeFileSync(script, step.run ?? '')
  const declared = Object.fromEntries(Object.entries(step.env ?? {}).map(([key, text]) => [key, filled(text, known)]))
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    cwd: repository,
    encoding: 'utf8',
    env: {
      ...process.env,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: repository,
      GITHUB_ACTION_PATH: ACTION,
      RUNNER_TEMP: temporary,
      ...files,
      ...declared,
      ...more
    }
  })
  const lines = readFileSync(files.GITHUB_OUTPUT, 'utf8').split('\n').filter(Boolean)
  const outputs = Object.fromEntries(lines.map(line => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]))
  return { code: status ?? -1, log: stdout + stderr, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') }
}

/** Runs the action with inputs, up to the step that fails. */
function runAction(given: Record<string, string | number>): StepRun {
  for (const name of Object.keys(given)) expect(Object.keys(action.inputs)).toContain(name)
  const defaults = Object.entries(action.inputs).map(([name, { default: value }]) => [name, given[name] ?? value])
  const known: Known = { inputs: Object.fromEntries(defaults.map(([name, value]) => [name, String(value)])) }
  const all: StepRun = { code: 0, log: '', outputs: {}, summary: '' }
  for (const step of action.runs.steps) {
    const { code, log, outputs, summary } = runStep(step, known)
    if (step.id) known[step.id] = outputs
    all.code = code
    all.log += log
    all.summary += summary
    if (code !== 0) break
  }
  for (const [name, { value }] of Object.entries(action.outputs)) all.outputs[name] = filled(value, known)
  return all
}

const read = (path: string): string => readFileSync(join(repository, path), 'utf8')

describe('the action', () => {
  it('keeps inputs out of its scripts', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{')
    const declared = action.runs.steps.flatMap(({ env }) => Object.values(env ?? {}))
    expect(declared).toEqual(Object.keys(action.inputs).map(name => `\${{ inputs.${name} }}`))
  })

  it('extracts, and says whether that changed the file', () => {
    const first = runAction({ command: 'extract', output: 'data.json' })
    expect([first.code, first.outputs]).toEqual([0, { resources: '1', changed: 'true', path: 'data.json' }])
    expect(JSON.parse(read('data.json'))).toHaveLength(1)
    expect(runAction({ command: 'extract', output: 'data.json' }).outputs['changed']).toBe('false')
    writeFileSync(join(repository, 'README.md'), GROWN)
    writeFileSync(join(repository, 'more.md'), FINE.replaceAll('elm', 'ash'))
    const third = runAction({ command: 'extract', output: 'data.json', files: 'README.md\n\n  more.md' })
    expect([third.code, third.outputs['resources'], third.outputs['changed']]).toEqual([0, '3', 'true'])
    const csv = runAction({ command: 'extract', output: 'data.txt', format: 'csv' })
    expect([csv.outputs['resources'], read('data.txt').split('\n').length]).toEqual(['2', 4])
  })

  it('fails when there is nothing to extract, and keeps the file', () => {
    writeFileSync(join(repository, 'README.md'), 'no table\n')
    writeFileSync(join(repository, 'data.json'), '[]\n')
    const { code, outputs } = runAction({ command: 'extract', output: 'data.json' })
    expect([code, outputs]).toEqual([1, { resources: '0', changed: 'false', path: 'data.json' }])
    expect(read('data.json')).toBe('[]\n')
  })

  it('checks that a file is current', () => {
    runAction({ command: 'extract', output: 'data.json' })
    const fine = runAction({ command: 'check', output: 'data.json' })
    expect([fine.code, fine.outputs]).toEqual([0, { resources: '1', changed: 'false', path: 'data.json' }])
    writeFileSync(join(repository, 'README.md'), GROWN)
    const stale = runAction({ command: 'check', output: 'data.json' })
    expect([stale.code, stale.outputs]).toEqual([1, { resources: '2', changed: 'true', path: 'data.json' }])
    expect(stale.log).toContain('::error file=data.json::data.json is not what ai4med would write')
    expect(stale.log).toContain('Oak')
    expect(JSON.parse(read('data.json'))).toHaveLength(1)
  })

  it('annotates what lint finds', () => {
    expect(runAction({}).code).toBe(0)
    writeFileSync(join(repository, 'README.md'), WRONG)
    const { code, log } = runAction({ files: 'README.md' })
    expect(code).toBe(1)
    expect(log).toMatch(/^::error file=README\.md,line=4,/m)
    const report = runAction({ output: 'lint.sarif' })
    expect([report.code, report.outputs['path'], JSON.parse(read('lint.sarif')).version]).toEqual([
      1,
      'lint.sarif',
      '2.1.0'
    ])
    writeFileSync(join(repository, 'README.md'), GROWN.replace('https://github.com/grove/elm', '#'))
    expect(runAction({}).code).toBe(0)
    expect(runAction({ 'max-warnings': 0 }).code).toBe(1)
  })

  it('tells what changed, in a file and in the summary', () => {
    writeFileSync(join(repository, 'new.md'), GROWN)
    const { code, outputs, summary } = runAction({ command: 'diff', old: 'README.md', files: 'new.md' })
    expect([code, outputs['changed'], outputs['resources']]).toEqual([0, 'true', ''])
    expect(readFileSync(outputs['path'] ?? '', 'utf8')).toBe(summary)
    expect(summary).toContain('Oak')
    const same = runAction({
      command: 'diff',
      old: 'README.md',
      files: 'README.md',
      output: 'diff.json',
      format: 'json'
    })
    expect([same.code, same.outputs['changed'], JSON.parse(read('diff.json')).added]).toEqual([0, 'false', []])
    expect(runAction({ command: 'diff', old: 'none.md' }).code).toBe(2)
  })

  it('reads a configuration', () => {
    writeFileSync(join(repository, 'other.json'), '{"files": [{"glob": "*", "kind": "tool"}]}')
    runAction({ command: 'extract', output: 'data.json', config: 'other.json' })
    expect(JSON.parse(read('data.json'))[0].kind).toBe('tool')
  })

  const wrong: [inputs: Record<string, string>, words: string][] = [
    [{ command: 'publish' }, "Unexpected command 'publish', expected extract, check, lint, diff"],
    [{ command: 'constructor' }, "Unexpected command 'constructor'"],
    [{ files: ' \n' }, 'Unexpected empty files'],
    [{ files: 'a\u0000b\u0007' }, 'Unexpected control character in files'],
    [{ command: 'extract' }, 'Unexpected empty output'],
    [{ command: 'check' }, 'Unexpected empty output'],
    [{ command: 'extract', output: '-' }, "Unexpected output '-'"],
    [{ command: 'extract', output: 'x\nchanged=false' }, 'Unexpected control character in output'],
    [{ 'max-warnings': 'many' }, "Unexpected max-warnings 'many'"],
    [{ command: 'check', output: 'x', 'max-warnings': '1' }, 'Unexpected max-warnings for check'],
    [{ command: 'diff' }, 'Unexpected empty old for diff'],
    [{ old: 'README.md' }, 'Unexpected old for lint'],
    [{ command: 'diff', old: 'README.md', files: 'a\nb' }, 'Unexpected second file for diff']
  ]

  it.each(wrong.map(([inputs, words]) => [JSON.stringify(inputs), words, inputs] as const))(
    'refuses %s',
    (_, words, inputs) => {
      // No environment holds a NUL, so that a runner could not pass one on.
      const given = Object.fromEntries(
        Object.entries(inputs).map(([key, value]) => [key, value.replaceAll('\u0000', '')])
      )
      const { code, log, outputs } = runAction(given)
      expect([code, Object.values(outputs).filter(Boolean)]).toEqual([2, []])
      expect(log).toContain(`::error::${words}`)
      expect(log.match(/::error/g)).toHaveLength(1)
    }
  )

  it('runs nothing that stands in an input or in a document', () => {
    const evil = '$(touch owned)`touch owned`"; touch owned; \'&|x'
    writeFileSync(join(repository, '--fix'), WRONG)
    for (const name of Object.keys(action.inputs).filter(name => name !== 'command')) {
      for (const command of ['extract', 'check', 'lint', 'diff']) {
        const base = { command, output: 'out.json', ...(command === 'diff' ? { old: 'README.md' } : {}) }
        runAction({ ...base, [name]: evil })
      }
    }
    expect(existsSync(join(repository, 'owned'))).toBe(false)
    expect(runAction({ files: '--fix' }).code).toBe(1)
    expect(read('--fix')).toBe(WRONG)
    // What a document says is no command to the runner.
    writeFileSync(join(repository, 'README.md'), GROWN.replace('Oak', '::error::Oak'))
    const { log } = runAction({ command: 'check', output: 'data.json' })
    const token = /::stop-commands::([\w-]+)/.exec(log)?.[1] ?? 'none'
    expect(log.indexOf(`::${token}::`)).toBeGreaterThan(log.indexOf('Oak'))
  })
})

describe('docs/ci.md', () => {
  const blocks = [...readFileSync('docs/ci.md', 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text]) =>
    parse(text ?? '')
  )
  const workflows = blocks.filter(block => block.jobs)
  const stepsOf = (workflow: { jobs: Record<string, { steps: Step[] }> }): Step[] =>
    Object.values(workflow.jobs).flatMap(job => job.steps)

  it('gives the action inputs that it has', () => {
    const uses = workflows.flatMap(stepsOf).filter(step => step.uses?.startsWith('OWNER/ai4med@'))
    expect(uses).toHaveLength(4)
    for (const step of uses)
      for (const name of Object.keys(step.with ?? {})) expect(Object.keys(action.inputs)).toContain(name)
    for (const { run } of workflows.flatMap(stepsOf)) expect(run ?? '').not.toContain('${{')
    const text = readFileSync('docs/ci.md', 'utf8')
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(text).toContain(`| \`${name}\` |`)
  })

  it('names hooks that there are', () => {
    const hooks: { id: string; entry: string; language: string }[] = parse(
      readFileSync('.pre-commit-hooks.yaml', 'utf8')
    )
    const used = blocks
      .flatMap(block => block.repos ?? [])
      .flatMap(repo => repo.hooks.map((hook: { id: string }) => hook.id))
    expect(used.sort()).toEqual(hooks.map(hook => hook.id).sort())
    for (const hook of hooks) expect([hook.language, hook.entry.split(' ')[0]]).toEqual(['node', 'ai4med'])
  })

  it('holds a workflow that proposes the data with what changed as its text', () => {
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: repository, encoding: 'utf8', stdio: 'pipe' })
    const bin = join(root, 'bin')
    mkdirSync(bin, { recursive: true })
    writeFileSync(
      join(bin, 'gh'),
      '#!/bin/bash\nprintf "%s\\n" "$@" > "$GH_LOG"\nfor body; do :; done\ncat "$body" >> "$GH_LOG"\n'
    )
    chmodSync(join(bin, 'gh'), 0o755)
    const log = join(root, 'gh.log')
    more = { PATH: `${bin}${delimiter}${process.env['PATH']}`, GH_LOG: log, GIT_CONFIG_GLOBAL: join(root, 'no-config') }
    mkdirSync(join(repository, 'data'))
    runAction({ command: 'extract', output: 'data/resources.json' })
    execFileSync('git', ['init', '--quiet', '--bare', join(root, 'origin.git')])
    git('init', '--quiet', '--initial-branch=main')
    git('remote', 'add', 'origin', join(root, 'origin.git'))
    git('add', '.')
    git('-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '--quiet', '--message=First')

    const workflow = workflows.find(({ name }) => name === 'Data')
    const same = runWorkflow(stepsOf(workflow))
    expect([same.data?.['changed'], same.diff]).toEqual(['false', undefined])
    expect(existsSync(log)).toBe(false)

    writeFileSync(join(repository, 'README.md'), GROWN)
    const changed = runWorkflow(stepsOf(workflow))
    expect([changed.data?.['changed'], changed.diff?.['changed']]).toEqual(['true', 'true'])
    const said = readFileSync(log, 'utf8')
    expect(said).toContain('pr\ncreate\n--head\nai4med-data\n--title\nUpdate data: 2 resources\n')
    expect(said).toContain('Oak')
    expect(git('log', '-1', '--format=%s', 'origin/ai4med-data').trim()).toBe('Update data: 2 resources')
    expect(git('show', '--stat', '--format=', 'origin/ai4med-data')).toMatch(/^ data\/resources\.json \|.*\n 1 file/)
  })

  /** Runs the steps of a job; what is checked out is there already. */
  function runWorkflow(steps: Step[]): Known {
    const known: Known = { github: { token: 'none' } }
    const done: Known = {}
    for (const step of steps) {
      if (step.uses?.startsWith('actions/checkout@')) continue
      const [, condition = '', value] = /^(\S+) == '(\w+)'$/.exec(step.if ?? '') ?? []
      if (step.if && filled(`\${{ ${condition} }}`, known) !== value) continue
      const { code, outputs, log } = step.uses ? runAction(step.with ?? {}) : runStep(step, known)
      expect(code, log).toBe(0)
      if (step.id) {
        known[step.id] = outputs
        done[step.id] = outputs
      }
    }
    return done
  }
})
