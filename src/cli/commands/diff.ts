import { Argument, Command, Option } from 'commander'
import type { Diff } from '../../relate/diff.ts'
import { wantsColor } from '../color.ts'
import { type Comparable, compare, isSame, pretty } from '../compare.ts'
import { targetOf } from '../format.ts'
import type { InputOptions } from '../inputs.ts'
import { output } from '../output.ts'
import { Problem } from '../problem.ts'
import { joined, readSides, type Side } from '../sides.ts'
import type { World } from '../world.ts'
import { addInputOptions } from './shared.ts'

interface Options extends InputOptions {
  format: keyof typeof WRITERS
  output?: string
  color: boolean
}

const WRITERS = {
  pretty: (found: Diff, color: boolean): string => pretty(found, color),
  markdown: async (found: Diff): Promise<string> => (await import('../../write/diff-markdown.ts')).toMarkdown(found),
  json: (found: Diff): string => `${JSON.stringify(found, null, 2)}\n`
}

export function diffCommand(world: World, done: (code: number) => void): Command {
  const sides = 'README, address, folder, git:REV:path, or data that ai4med wrote; - for standard input'
  const command = new Command('diff')
    .addArgument(new Argument('<old>', sides))
    .addArgument(new Argument('<new>', 'likewise'))
    .addOption(
      new Option('-f, --format <name>', 'format of the output').choices(Object.keys(WRITERS)).default('pretty')
    )
    .option('-o, --output <file>', 'write to a file')
    .option('--no-color', 'no colours')
  return addInputOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  ai4med diff git:HEAD:README.md README.md
  ai4med diff data.json README.md --format markdown

Exit codes: 0 the same, 1 different, 2 could not run`
    )
    .action(async (before: string, after: string, options: Options) => done(await run(before, after, options, world)))
}

async function run(before: string, after: string, options: Options, world: World): Promise<number> {
  if (before === '-' && after === '-') throw new Problem('standard input can be only one side')
  const sides: Comparable[] = []
  for (const path of [before, after]) {
    const side = await read(path, options, world)
    if (side === null) return 2
    sides.push(side)
  }
  const [old, now] = sides as [Comparable, Comparable]
  const found = await compare(old, now)
  const color = options.color && options.output === undefined && wantsColor(world, world.stdoutIsTerminal)
  await output(await WRITERS[options.format](found, color), options.output, world, options.format === 'pretty')
  return isSame(found) ? 0 : 1
}

/** What an argument holds, of all its files; null where one of them can't be read, which has been said. */
async function read(path: string, options: Options, world: World): Promise<Comparable | null> {
  const inputs = readSides([path], { ...options, writes: targetOf(options.output) }, world, true)
  const sides: Side[] = []
  for await (const side of inputs) sides.push(side)
  if (inputs.failed > 0) return null
  const { resources } = joined(sides.map(({ bundle }) => bundle))
  return { resources, isFlat: sides.some(({ isFlat }) => isFlat) }
}
