import type { Argument, Command, Option } from 'commander'
import { toBash } from './completion-bash.ts'
import { toFish } from './completion-fish.ts'
import { toZsh } from './completion-zsh.ts'

/** What stands for a value: words to choose from, names of files or folders, or nothing that we know. */
export type Value = readonly string[] | 'files' | 'folders' | 'unknown'

/** A flag as shells complete it. */
export interface Flag {
  /** `-f` and `--format`, or one of them. */
  names: string[]
  about: string
  /** What it takes, and what that is called; null for a flag that takes nothing. */
  value: Value | null
  called: string
  /** Whether it may be given again. */
  repeats: boolean
}

export interface Operand {
  called: string
  value: Value
  many: boolean
}

export interface Completed {
  name: string
  about: string
  flags: Flag[]
  operands: Operand[]
}

/** The program and its commands. */
export interface Tree {
  program: Completed
  commands: Completed[]
}

const WRITERS = { bash: toBash, zsh: toZsh, fish: toFish }

export type Shell = keyof typeof WRITERS

/** The completion of a program for a shell, as a script to source. */
export function completion(program: Command, shell: Shell): string {
  return WRITERS[shell](treeOf(program))
}

export function treeOf(program: Command): Tree {
  const commands = program.createHelp().visibleCommands(program).map(read)
  const names = commands.map(({ name }) => name)
  // Of the command for help, commander knows no choices.
  for (const command of commands) if (command.name === 'help') for (const one of command.operands) one.value = names
  return { program: read(program), commands }
}

function read(command: Command): Completed {
  return {
    name: command.name(),
    about: oneLine(command.description()),
    flags: command.createHelp().visibleOptions(command).map(readFlag),
    operands: command.registeredArguments.map(readOperand)
  }
}

function readFlag(option: Option): Flag {
  const called = /[<[]([^\]>]+)/.exec(option.flags)?.[1] ?? ''
  return {
    names: [option.short, option.long].filter(name => name !== undefined && name !== null),
    about: oneLine(option.description),
    value: option.required || option.optional ? valueNamed(called, option.argChoices) : null,
    called,
    // What takes `name=value` may be given again.
    repeats: option.variadic || called.includes('=')
  }
}

function readOperand(argument: Argument): Operand {
  const called = argument.name()
  // What has no choices and is no folder is most of all a document.
  const value = argument.argChoices ?? (called === 'folder' ? 'folders' : 'files')
  return { called, value, many: argument.variadic }
}

function valueNamed(called: string, choices: readonly string[] | undefined): Value {
  if (choices) return choices
  return called === 'file' ? 'files' : called === 'folder' ? 'folders' : 'unknown'
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
