import { relative, resolve } from 'node:path'
import { type Command, InvalidArgumentError, type Option } from 'commander'
import { keyError, shown } from '../json-place.ts'
import { expected } from '../nearest.ts'
import { formatOf } from '../write/formats.ts'
import { type Found, readsConfig } from './config-file.ts'
import { Problem, sentence } from './problem.ts'

/** Flags that a configuration can't set: those that choose it, and those that are no reading of documents. */
const NEVER = ['config', 'no-config', 'help']

/**
 * Gives a command the defaults of a configuration. A flag that stands for every command is given to those that have it
 * and take its value, since `format` for one is no format for another; where none does, it is wrong. What stands under
 * another command is for that one to judge.
 */
export async function applyDefaults(
  command: Command,
  found: Found,
  cwd: string,
  allCommands: () => Promise<readonly Command[]>
): Promise<void> {
  const fail = async (path: string[], reason: string): Promise<never> => {
    throw new Problem(sentence(found.path, await keyError(found.text, path, reason)))
  }
  for (const [key, value] of Object.entries(found.config.defaults ?? {})) {
    if (typeof value === 'object' && !Array.isArray(value)) {
      const names = (await allCommands()).filter(readsConfig).map(one => one.name())
      if (!names.includes(key)) await fail(['defaults', key], `Unexpected command, expected ${expected(key, names)}`)
      if (key !== command.name()) continue
      for (const [flag, set] of Object.entries(value)) {
        const read = reading(command, flag, set)
        if (typeof read === 'string') await fail(['defaults', key, flag], read)
        else give(command, read, found.folder, cwd)
      }
      continue
    }
    if (key === 'output') await fail(['defaults', key], 'Unexpected for every command, expected under the name of one')
    const read = reading(command, key, value)
    if (typeof read !== 'string') give(command, read, found.folder, cwd)
    else {
      const why = whyNone(await allCommands(), key, value)
      if (why !== undefined) await fail(['defaults', key], why)
    }
  }
}

/** Why no command takes a value; undefined when one does. */
function whyNone(all: readonly Command[], name: string, value: unknown): string | undefined {
  const commands = all.filter(readsConfig)
  const owners = commands.filter(command => optionOf(command, name))
  if (owners.length === 0) return `Unexpected flag, expected ${expected(name, [...new Set(commands.flatMap(flagsOf))])}`
  const reasons = owners.map(command => reading(command, name, value))
  return reasons.every(reason => typeof reason === 'string') ? reasons[0] : undefined
}

interface Reading {
  option: Option
  value: unknown
}

function nameOf({ long }: Option): string {
  return (long ?? '').replace(/^--/, '')
}

function flagsOf(command: Command): string[] {
  return command.options.map(nameOf).filter(flag => !NEVER.includes(flag))
}

/** The option of a name; `color` is found by `--no-color` too. */
function optionOf(command: Command, name: string): Option | undefined {
  if (NEVER.includes(name)) return undefined
  const named = (long: string): Option | undefined => command.options.find(option => nameOf(option) === long)
  return named(name) ?? named(`no-${name}`)
}

/** The value that an option would have from the command line, or why it does not take it. */
function reading(command: Command, name: string, value: unknown): Reading | string {
  const option = optionOf(command, name)
  if (!option) return `Unexpected flag of ${command.name()}, expected ${expected(name, flagsOf(command))}`
  const unexpected = (wanted: string): string => `Unexpected ${shown(value)}, expected ${wanted}`
  if (!option.required && !option.optional) {
    if (typeof value !== 'boolean') return unexpected('true or false')
    return { option, value: option.negate && nameOf(option) === name ? !value : value }
  }
  const isList = Array.isArray(value)
  // Whoever takes `name=value` may be given again; a `<list>` is separated by commas.
  const repeats = option.flags.includes('=')
  if (isList && !repeats && !option.flags.includes('<list>')) return unexpected('a text')
  if (!isList && typeof value !== 'string' && typeof value !== 'number') return unexpected('a text or a number')
  const texts = isList && repeats ? value.map(String) : [[value].flat().join(',')]
  try {
    const read = (before: unknown, text: string): unknown => (option.parseArg ? option.parseArg(text, before) : text)
    return { option, value: texts.reduce<unknown>(read, undefined) }
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error
    return `Unexpected ${shown(value)}: ${error.message.replace(/\.$/, '')}`
  }
}

function give(command: Command, { option, value }: Reading, folder: string, cwd: string): void {
  const name = option.attributeName()
  const source = command.getOptionValueSource(name)
  if (source !== undefined && source !== 'default' && source !== 'config') return
  // The ending of a file that a flag names says its format, and flags go first.
  const isEndingFirst = name === 'format' && option.defaultValue === undefined
  if (isEndingFirst && command.getOptionValueSource('output') === 'cli') {
    if (formatOf(String(command.getOptionValue('output'))) !== undefined) return
  }
  const isPath = /<(?:file|folder)>/.test(option.flags) && value !== '-'
  const set = isPath ? relative(cwd, resolve(folder, String(value))) || '.' : value
  command.setOptionValueWithSource(name, set, 'config')
}
