import type { Completed, Flag, Tree, Value } from './completion.ts'

/**
 * Completion for bash 3.2 and later, without the package bash-completion. Words are filtered by the script itself, as
 * `compgen -W` would expand them. An empty answer leaves names of files to readline, which knows how to quote them.
 */
export function toBash({ program, commands }: Tree): string {
  const { name } = program
  const id = `_${name.replace(/\W/g, '_')}`
  return `# Completion of ${name} for bash: source <(${name} completion bash)

${id}_among() {
  local word
  COMPREPLY=()
  for word in "\${@:2}"; do
    if [[ $word == "$1"* ]]; then COMPREPLY+=("$(printf '%q' "$word")"); fi
  done
  # No word fits: no name of a file does, either.
  compopt +o default +o bashdefault 2>/dev/null
}

${id}_nothing() {
  COMPREPLY=()
  compopt +o default +o bashdefault 2>/dev/null
}

${id}_folders() {
  COMPREPLY=()
  compopt +o default +o bashdefault -o dirnames 2>/dev/null
}

${id}() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command='' i ended='' operands=0 last=''
  # The equals sign of --flag=value is a word of its own to readline.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $before == '=' ]]; then
    before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    last=\${COMP_WORDS[i]}
    if [[ $last == '--' ]]; then
      ended=1
    elif [[ -z $ended && $last == -* ]]; then
      case "$command $last" in
${takers(commands)}
      esac
    elif [[ $last == '=' ]]; then
      ((i += 1))
    elif [[ -z $command ]]; then
      command=$last
    else
      ((operands += 1))
    fi
  done
  COMPREPLY=()
  if [[ -z $ended ]]; then
    case "$command $before" in
${commands.flatMap(command => command.flags.filter(flag => flag.value !== null).map(flag => valueCase(id, command, flag))).join('\n')}
    esac
  fi
  if [[ -z $ended && $current == -* ]]; then
    case $command in
${[program, ...commands].map(command => flagsCase(id, command, command === program)).join('\n')}
    esac
    return
  fi
  case $command in
      '') ${id}_among "$current" ${words(commands.map(command => command.name))} ;;
${commands.map(command => operandsCase(id, command)).join('\n')}
      *) ${id}_nothing ;;
  esac
}

complete -o default -o bashdefault -F ${id} ${quote(name)}
`
}

/** Flags whose value is the next word, which is no operand then; the word after that is an equals sign for some. */
function takers(commands: Completed[]): string {
  const patterns = commands.flatMap(command =>
    command.flags
      .filter(flag => flag.value !== null)
      .flatMap(flag => flag.names.map(name => quote(`${command.name} ${name}`)))
  )
  const skip = `if [[ \${COMP_WORDS[i+1]} == '=' ]]; then ((i += 2)); else ((i += 1)); fi`
  return patterns.length === 0 ? '        *) ;;' : `        ${patterns.join(' | ')}) ${skip} ;;`
}

function valueCase(id: string, command: Completed, flag: Flag): string {
  const patterns = flag.names.map(name => quote(`${command.name} ${name}`)).join(' | ')
  return `      ${patterns}) ${answer(id, flag.value ?? 'unknown')}; return ;;`
}

function flagsCase(id: string, command: Completed, isProgram: boolean): string {
  const names = command.flags.flatMap(flag => flag.names)
  return `      ${quote(isProgram ? '' : command.name)}) ${id}_among "$current" ${words(names)} ;;`
}

function operandsCase(id: string, { name, operands }: Completed): string {
  const cases = operands.map(({ value, many }, index) => `${many ? '*' : index}) ${answer(id, value)} ;; `)
  return `      ${quote(name)}) case $operands in ${cases.join('')}*) ${id}_nothing ;; esac ;;`
}

function answer(id: string, value: Value): string {
  if (value === 'files') return ':'
  if (value === 'folders') return `${id}_folders`
  return value === 'unknown' ? `${id}_nothing` : `${id}_among "$current" ${words(value)}`
}

function words(all: readonly string[]): string {
  return all.map(quote).join(' ')
}

/** A word of the shell that nothing is expanded in. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
