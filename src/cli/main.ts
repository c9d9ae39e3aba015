import { Command, CommanderError } from 'commander'
import { type CommandName, commandEntries, commandNames, isCommand } from './commands/index.ts'
import { applyConfig } from './config.ts'
import { printable } from './printable.ts'
import { Problem } from './problem.ts'
import { version } from './version.ts'
import type { World } from './world.ts'

/**
 * Runs the program. Returns its exit code: 0 fine, 1 findings (nothing found, part of the input failed), 2 could not
 * run (wrong usage, unreadable input, a fault of the program).
 */
export async function main(args: readonly string[], world: World): Promise<number> {
  let code = 0
  try {
    const program = await commands(world, asked(args), exit => {
      code = exit
    })
    await program.parseAsync(known(args), { from: 'user' })
    return code
  } catch (error) {
    // Help and version end a run too; everything else that commander ends is wrong usage and was said.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Problem) {
      world.stderr(`ai4med: ${error.message}\n`)
      return error.exitCode
    }
    const what = error instanceof Error ? error.message : String(error)
    world.stderr(`ai4med: a fault of the program: ${printable(what)}\n`)
    if (world.env['AI4MED_DEBUG'] && error instanceof Error) world.stderr(`${error.stack}\n`)
    return 2
  }
}

/** Help for a command that is none is wrong usage like the command itself. */
function known(args: readonly string[]): string[] {
  const [first, name] = args
  return first === 'help' && name !== undefined && !isCommand(name) ? args.slice(1) : [...args]
}

/** The commands that a run may need: loading the others would take longer than the work of most runs. */
function asked(args: readonly string[]): CommandName[] {
  const named = args.slice(0, 2).filter(isCommand)
  // Completion is made from all of them.
  return named.includes('completion') ? commandNames : named
}

function subcommandTerm(command: Command): string {
  const name = command.name()
  return isCommand(name) ? `${name} ${commandEntries[name].takes}` : `${name} [command]`
}

/**
 * The command tree. Only the commands `needed` can run; of the others it knows what the list of commands shows.
 */
export async function commands(
  world: World,
  needed: readonly CommandName[],
  done: (code: number) => void
): Promise<Command> {
  const program = new Command('ai4med')
    .description('Turns the tables of awesome lists into clean, typed, identified data')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureHelp({ subcommandTerm })
    .addHelpText(
      'after',
      `
Examples:
  ai4med extract README.md | jq '.[] | select(.kind == "dataset") | .name'
  ai4med inspect README.md

Exit codes: 0 fine, 1 findings (nothing found, part of the input failed), 2 could not run`
    )
  for (const [name, { about, load }] of Object.entries(commandEntries)) {
    const isNeeded = needed.includes(name as CommandName)
    const command = isNeeded ? (await load())(world, done) : new Command(name)
    program.addCommand(command.description(about))
  }
  program.hook('preAction', (_program, command) =>
    applyConfig(command, world, async () => (await commands(world, commandNames, done)).commands)
  )
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .showSuggestionAfterError()
      .configureOutput({
        writeOut: text => void world.stdout(text).catch(() => {}),
        writeErr: text => world.stderr(text),
        outputError: (text, write) => write(`ai4med: ${printable(text.replace(/^error: /, '').trim())}\n`)
      })
  }
  return program
}
