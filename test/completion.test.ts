import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completion, type Shell } from '../src/cli/completion.ts'
import { run } from './memory.ts'

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0
const hasTerminal = has('bash') && spawnSync('script', ['-qec', 'true', '/dev/null'], { input: '' }).status === 0
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ai4med-completion-'))
  mkdirSync(join(folder, 'lists'))
  for (const name of ['README.md', 'a list.md']) writeFileSync(join(folder, name), '')
  for (const shell of ['bash', 'zsh', 'fish'] as const) {
    writeFileSync(join(folder, `ai4med.${shell}`), (await run(['completion', shell])).stdout)
    writeFileSync(join(folder, `hostile.${shell}`), completion(hostile(), shell))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program whose every text is full of what shells expand. */
function hostile(): Command {
  const words = `it's "$(touch owned)" \`touch owned\` [a:b] \\ ; touch owned & $HOME *`
  const command = new Command('go')
    .description(words)
    .addOption(new Option('-m, --mode <name>', words).choices(["it's", 'a b', '$(touch owned)', 'x:y', '[z]']))
  return new Command('hostile').description(words).addCommand(command)
}

function shell(command: string, args: string[], input?: string): string[] {
  const { stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', ...(input ? { input } : {}) })
  expect(stderr).toBe('')
  return stdout.split('\n').filter(Boolean)
}

/** What bash answers for words of a line, the last of which is to be completed. */
function bash(words: string[], script = 'ai4med.bash', name = 'ai4med'): string[] {
  const program = `source ./${script}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _${name}
if [[ \${#COMPREPLY[@]} -gt 0 ]]; then printf '%s\\n' "\${COMPREPLY[@]}"; fi`
  return shell('bash', ['--norc', '-c', program, 'bash', name, ...words])
}

/** What fish answers for a line. */
function fish(line: string, script = 'ai4med.fish'): string[] {
  const found = shell('fish', ['--no-config', '-c', `source ./${script}; complete -C $argv[1]`, line])
  return found.map(one => one.split('\t')[0] ?? '')
}

/** What a zsh at a terminal of its own would put into a line. */
function zsh(line: string, script = 'ai4med.zsh'): string[] {
  const inner = `
PROMPT=
autoload -Uz compinit && compinit -u -D
source ./${script}
bindkey '^I' complete-word
compadd() {
  if [[ "\${@[1,(i)(-|--)]}" == *-(O|A|D)* ]]; then builtin compadd "$@"; return $?; fi
  typeset -a __hits
  builtin compadd -A __hits "$@"
  local hit
  for hit in $__hits; do print -r -- "<<$hit>>"; done
  builtin compadd "$@"
}
zstyle ':completion:*' list-max 0
TRAPEXIT() { print -r -- '<<<end>>>' }
comppostfuncs=(exit)
print -r -- '<<<ready>>>'`
  writeFileSync(join(folder, 'inner.zsh'), inner)
  const outer = `
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'source ./inner.zsh'
zpty -r -m z text '*<<<ready>>>*'
zpty -w -n z "$1"$'\\t'
zpty -r -m z text '*<<<end>>>*'
print -r -- $text`
  const text = shell('zsh', ['-f', '-c', outer, 'zsh', line]).join('\n')
  return [...new Set([...text.matchAll(/<<([^<>\r\n]+)>>(?!>)/g)].map(match => match[1] ?? ''))]
}

describe.runIf(has('bash'))('in bash', () => {
  it('completes commands', () => {
    expect(bash([''])).toEqual(expect.arrayContaining(['extract', 'lint', 'diff', 'schema', 'completion', 'help']))
    expect(bash(['ex'])).toEqual(['extract'])
    expect(bash(['-'])).toEqual(['-V', '--version', '-h', '--help'])
  })

  it('completes flags of the command, behind others and their values', () => {
    expect(bash(['extract', '--enc'])).toEqual(['--encoding'])
    expect(bash(['lint', '--fi'])).toEqual(['--fix'])
    expect(bash(['extract', '--fi'])).toEqual([])
    expect(bash(['lint', '--format', 'json', 'README.md', '--max-w'])).toEqual(['--max-warnings'])
    expect(bash(['lint', '--format', '=', 'json', '--max-w'])).toEqual(['--max-warnings'])
  })

  it('completes choices, behind a space or an equals sign', () => {
    expect(bash(['extract', '-f', 'nd'])).toEqual(['ndjson'])
    expect(bash(['lint', '--format', ''])).toEqual(['pretty', 'json', 'github', 'sarif', 'junit'])
    expect(bash(['lint', '--format', '='])).toEqual(['pretty', 'json', 'github', 'sarif', 'junit'])
    expect(bash(['lint', '--format', '=', 's'])).toEqual(['sarif'])
  })

  it('completes arguments that are choices, once', () => {
    expect(bash(['schema', 'b'])).toEqual(['bundle'])
    expect(bash(['completion', ''])).toEqual(['bash', 'zsh', 'fish'])
    expect(bash(['completion', 'bash', ''])).toEqual([])
    expect(bash(['help', 'insp'])).toEqual(['inspect'])
  })

  it('leaves names of files to readline', () => {
    for (const words of [
      ['extract', ''],
      ['extract', '-o', 'x'],
      ['extract', '--', '--fi'],
      ['diff', 'a', '']
    ])
      expect(bash(words)).toEqual([])
  })

  it.runIf(hasTerminal)('works at a terminal, where readline splits the words and quotes names', () => {
    const lines = [
      'source ./ai4med.bash',
      'ai4med() { printf \'<%s>\' "$@"; }',
      'ai4med extr\tREAD\t--format=nd\t',
      'ai4med lint a\\ l\t--max-w\t1',
      'exit'
    ]
    const { stdout } = spawnSync('script', ['-qec', 'bash --norc -i', '/dev/null'], {
      cwd: folder,
      input: `${lines.join('\n')}\n`,
      encoding: 'utf8',
      env: { ...process.env, TERM: 'dumb' }
    })
    expect(stdout).toContain('<extract><README.md><--format=ndjson>')
    expect(stdout).toContain('<lint><a list.md><--max-warnings><1>')
  })

  it('expands nothing of what it shows', () => {
    expect(bash(['go', '--mode', ''], 'hostile.bash', 'hostile')).toEqual([
      "it\\'s",
      'a\\ b',
      '\\$\\(touch\\ owned\\)',
      'x:y',
      '\\[z\\]'
    ])
    expect(shell('ls', [])).not.toContain('owned')
  })
})

describe.runIf(has('fish'))('in fish', () => {
  it('completes commands, flags and choices', () => {
    expect(fish('ai4med ')).toEqual(expect.arrayContaining(['extract', 'lint', 'completion', 'help']))
    expect(fish('ai4med ')).not.toContain('README.md')
    expect(fish('ai4med extract --enc')).toEqual(['--encoding'])
    expect(fish('ai4med extract --fi')).toEqual([])
    expect(fish('ai4med extract -f nd')).toEqual(['ndjson'])
    expect(fish('ai4med lint --format=s')).toEqual(['--format=sarif'])
    expect(fish('ai4med schema b')).toEqual(['bundle'])
  })

  it('completes files and folders where they are taken', () => {
    expect(fish('ai4med extract READ')).toEqual(['README.md'])
    expect(fish('ai4med extract --cache l')).toEqual(['lists/'])
    expect(fish('ai4med extract --timeout ')).toEqual([])
  })

  it('expands nothing of what it shows', () => {
    const found = fish('hostile go --mode ', 'hostile.fish')
    expect(found.sort()).toEqual(["it's", 'a b', '$(touch owned)', 'x:y', '[z]'].sort())
    expect(shell('ls', [])).not.toContain('owned')
  })
})

describe.runIf(has('zsh'))('in zsh', () => {
  it('completes commands, flags and choices', () => {
    expect(zsh('ai4med ')).toEqual(expect.arrayContaining(['extract', 'lint', 'completion', 'help']))
    expect(zsh('ai4med extract --enc')).toEqual(['--encoding'])
    expect(zsh('ai4med extract -f nd')).toEqual(['ndjson'])
    expect(zsh('ai4med lint --format=s')).toEqual(['sarif'])
    expect(zsh('ai4med schema b')).toEqual(['bundle'])
  })

  it('completes files and folders where they are taken', () => {
    expect(zsh('ai4med extract READ')).toEqual(['README.md'])
    expect(zsh('ai4med extract --cache l')).toEqual(['lists'])
  })

  it('expands nothing of what it shows', () => {
    expect(zsh('hostile go --mode ', 'hostile.zsh').sort()).toEqual(
      ["it\\'s", 'a\\ b', '\\$\\(touch\\ owned\\)', 'x:y', '\\[z\\]'].sort()
    )
    expect(shell('ls', [])).not.toContain('owned')
  })
})

describe('the command', () => {
  it('asks for a shell that it knows', async () => {
    for (const args of [['completion'], ['completion', 'tcsh'], ['completion', 'bash', 'zsh']]) {
      const { code, stdout, said } = await run(args)
      expect([code, stdout, said.length]).toEqual([2, '', 1])
    }
  })

  it('names every flag of every command, in every shell', async () => {
    for (const shell of ['bash', 'zsh', 'fish'] satisfies Shell[]) {
      const { code, stdout } = await run(['completion', shell])
      expect(code).toBe(0)
      for (const flag of ['max-warnings', 'explain', 'no-config', 'map', 'csv-safe']) expect(stdout).toContain(flag)
    }
  })
})
