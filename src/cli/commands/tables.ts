import { Argument, Command } from 'commander'
import { toTables } from '../../extract.ts'
import { exitCode, type InputOptions, noTable, readInputs } from '../inputs.ts'
import { output } from '../output.ts'
import type { World } from '../world.ts'
import { addInputOptions } from './shared.ts'

export function tablesCommand(world: World, done: (code: number) => void): Command {
  const command = new Command('tables')
    .description('Write every table as GitHub shows it, as JSON')
    .addArgument(new Argument('[file...]', 'READMEs or saved web pages; - or none for standard input'))
    .option('-o, --output <file>', 'write to a file')
  return addInputOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  ai4med tables README.md
  ai4med tables README.md | jq '.[] | {line, kind, headers}'`
    )
    .action(async (paths: string[], options: InputOptions & { output?: string }) => {
      const inputs = await readInputs(paths, options, world)
      const tables = inputs.documents.flatMap(toTables)
      for (const document of inputs.documents) world.stderr(noTable(document) ?? '')
      if (tables.length > 0) await output(`${JSON.stringify(tables, null, 2)}\n`, options.output, world)
      done(
        exitCode(
          inputs,
          inputs.documents.every(document => document.tables.length > 0)
        )
      )
    })
}
