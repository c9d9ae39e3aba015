import type { Completed, Flag, Operand, Tree, Value } from './completion.ts'

/** Completion for zsh, to be sourced or put into a folder of `fpath` as `_ai4med`. */
export function toZsh({ program, commands }: Tree): string {
  const { name } = program
  const id = `_${name.replace(/\W/g, '_')}`
  return `#compdef ${name}
# Completion of ${name} for zsh: source <(${name} completion zsh)

${id}_commands() {
  local -a commands=(
${commands.map(command => `    ${quote(`${colons(command.name)}:${command.about}`)}`).join('\n')}
  )
  _describe -t commands command commands
}

${id}() {
  local curcontext=$curcontext state line ret=1
  local -A opt_args
  _arguments -s -C -S : \\
${program.flags
  .flatMap(flagSpecs)
  .concat([`'1:command:${id}_commands'`, "'*:: :->words'"])
  .map(indent)
  .join(' \\\n')} && ret=0
  if [[ $state == words ]]; then
    case $line[1] in
${commands.map(commandCase).join('\n')}
    esac
  fi
  return ret
}

if [[ $funcstack[1] == ${id} ]]; then
  ${id} "$@"
else
  compdef ${id} ${quote(name)}
fi
`
}

function commandCase(command: Completed): string {
  const specs = [...command.flags.flatMap(flagSpecs), ...command.operands.map(operandSpec)]
  return `      ${quote(command.name)})
        _arguments -s -S : \\
${specs.map(spec => `          ${spec}`).join(' \\\n')} && ret=0
        ;;`
}

function indent(spec: string): string {
  return `    ${spec}`
}

/** One specification for each name of a flag; each name rules out the others, unless the flag may be given again. */
function flagSpecs({ names, about, value, called, repeats }: Flag): string[] {
  return names.map(name => {
    const once = repeats ? '*' : `(${names.join(' ')})`
    const takes = value === null ? '' : `${name.startsWith('--') ? '=' : '+'}`
    const what = value === null ? '' : `:${colons(called)}:${action(value)}`
    return quote(`${once}${name}${takes}[${about.replace(/[\\\]]/g, '\\$&')}]${what}`)
  })
}

function operandSpec({ called, value, many }: Operand): string {
  return quote(`${many ? '*' : ''}:${colons(called)}:${action(value)}`)
}

function action(value: Value): string {
  if (value === 'files') return '_files'
  if (value === 'folders') return '_files -/'
  return value === 'unknown' ? ' ' : `(${value.map(word => word.replace(/[^\w.,/+-]/gu, '\\$&')).join(' ')})`
}

function colons(text: string): string {
  return text.replace(/[\\:]/g, '\\$&')
}

/** A word of the shell that nothing is expanded in. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
