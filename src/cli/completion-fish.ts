import type { Completed, Flag, Operand, Tree, Value } from './completion.ts'

/** Completion for fish 3.0 and later. */
export function toFish({ program, commands }: Tree): string {
  const { name } = program
  const id = `__${name.replace(/\W/g, '_')}`
  const start = `complete -c ${quote(name)}`
  return `# Completion of ${name} for fish: ${name} completion fish | source

function ${id}_in -d 'Whether the command of the line is this one'
  set -l words (commandline -opc)
  set -e words[1]
  for word in $words
    if not string match -q -- '-*' $word
      test $word = "$argv[1]"
      return
    end
  end
  test -z "$argv[1]"
end

# Names of files are offered where a command takes one.
${start} -f
${commands.map(command => `${start} -n '${id}_in ""' -a ${quote(quote(command.name))} -d ${quote(command.about)}`).join('\n')}
${program.flags.map(flag => flagLine(`${start} -n '${id}_in ""'`, flag)).join('\n')}
${commands.map(command => section(start, id, command)).join('\n')}
`
}

function section(start: string, id: string, { name, flags, operands }: Completed): string {
  const begin = `${start} -n ${quote(`${id}_in ${quote(name)}`)}`
  const lines = [...flags.map(flag => flagLine(begin, flag)), ...operands.map(operand => operandLine(begin, operand))]
  return `\n# ${name}\n${[...new Set(lines)].filter(Boolean).join('\n')}`
}

function flagLine(begin: string, { names, about, value }: Flag): string {
  const spelled = names.map(name =>
    name.startsWith('--') ? `-l ${quote(name.slice(2))}` : `-s ${quote(name.slice(1))}`
  )
  const takes = value === null ? '' : ` ${valueWords(value)}`
  return `${begin} ${spelled.join(' ')}${takes} -d ${quote(about)}`
}

function operandLine(begin: string, { value }: Operand): string {
  if (value === 'unknown') return ''
  return typeof value === 'string' ? `${begin} -F` : `${begin} -a ${list(value)}`
}

function valueWords(value: Value): string {
  if (value === 'files') return '-r -F'
  if (value === 'folders') return "-x -a '(__fish_complete_directories)'"
  return value === 'unknown' ? '-x' : `-x -a ${list(value)}`
}

/** Words to choose from, quoted twice: fish expands what `-a` is given. */
function list(words: readonly string[]): string {
  return quote(words.map(quote).join(' '))
}

/** A word of the shell that nothing is expanded in. */
function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
