import { Argument, Command } from 'commander'
import { toTables } from '../../extract.ts'
import type { Table } from '../../model.ts'
import { targetOf } from '../format.ts'
import { exitCode, type InputOptions, isWhole, noTable, readInputs } from '../inputs.ts'
import { output } from '../output.ts'
import type { World } from '../world.ts'
import { addInputOptions } from './shared.ts'

export function tablesCommand(world: World, done: (code: number) => void): Command {
  const command = new Command('tables')
    .addArgument(
      new Argument(
        '[file...]',
        'READMEs or saved web pages, addresses, folders or patterns; - or none for standard input'
      )
    )
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
      const inputs = readInputs(paths, { ...options, writes: targetOf(options.output) }, world)
      const tables: Table[] = []
      let found = true
      for await (const document of inputs) {
        tables.push(...toTables(document))
        found &&= document.tables.length > 0
        world.stderr(noTable(document) ?? '')
      }
      if (tables.length > 0 && (await isWhole(inputs, options.output, world)))
        await output(`${JSON.stringify(tables, null, 2)}\n`, options.output, world)
      done(exitCode(inputs, found))
    })
}
