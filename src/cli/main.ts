import { Command, CommanderError } from 'commander'
import { extractCommand } from './commands/extract.ts'
import { inspectCommand } from './commands/inspect.ts'
import { schemaCommand } from './commands/schema.ts'
import { tablesCommand } from './commands/tables.ts'
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
  const program = commands(world, exit => {
    code = exit
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
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

/** The command tree, which help and documentation are made from. */
export function commands(world: World, done: (code: number) => void): Command {
  const program = new Command('ai4med')
    .description('Turns the tables of awesome lists into clean, typed, identified data')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      `
Examples:
  ai4med extract README.md | jq '.[] | select(.kind == "dataset") | .name'
  ai4med inspect README.md

Exit codes: 0 fine, 1 findings (nothing found, part of the input failed), 2 could not run`
    )
  for (const make of [extractCommand, tablesCommand, inspectCommand, schemaCommand])
    program.addCommand(make(world, done))
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
