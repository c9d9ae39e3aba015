import { Argument, Command } from 'commander'
import { output } from '../output.ts'
import type { World } from '../world.ts'

export function schemaCommand(world: World, done: (code: number) => void): Command {
  return new Command('schema')
    .addArgument(
      new Argument('[what]', 'of which part').choices(['resource', 'bundle', 'table', 'config']).default('resource')
    )
    .addHelpText(
      'after',
      `
Examples:
  ai4med schema resource > resource.schema.json
  ai4med schema bundle
  ai4med schema config > ai4med.config.schema.json`
    )
    .action(async (what: 'resource' | 'bundle' | 'table' | 'config') => {
      const { jsonSchema } = await import('../../schema.ts')
      await output(`${JSON.stringify(jsonSchema(what), null, 2)}\n`, undefined, world)
      done(0)
    })
}
