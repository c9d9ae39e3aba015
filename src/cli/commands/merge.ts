import { Argument, Command, Option } from 'commander'
import type { Bundle } from '../../model.ts'
import { joinBundles, mergeBundle } from '../../relate/bundle.ts'
import type { Merged } from '../../relate/merge.ts'
import { type FormatName, formats, isDataFormat } from '../../write/formats.ts'
import { conflictWords, mergeWords, nearMissWords } from '../../write/merge-words.ts'
import { formatFor, targetOf, tellFormat } from '../format.ts'
import { exitCode, type InputOptions, isWhole } from '../inputs.ts'
import { output } from '../output.ts'
import { printable } from '../printable.ts'
import { Problem } from '../problem.ts'
import { readSides } from '../sides.ts'
import { count } from '../summary.ts'
import type { World } from '../world.ts'
import { addInputOptions } from './shared.ts'

interface Options extends InputOptions {
  format?: FormatName
  output?: string
  csvSafe?: boolean
  explain?: boolean
}

export function mergeCommand(world: World, done: (code: number) => void): Command {
  const command = new Command('merge')
    .addArgument(
      new Argument(
        '<file...>',
        'READMEs, addresses, folders, git:REV:path, or data that ai4med wrote; - for standard input'
      )
    )
    .addOption(new Option('-f, --format <name>', 'format of the output').choices(Object.keys(formats)))
    .option('-o, --output <file>', 'write to a file, in the format its ending says')
    .option('--csv-safe', 'guard CSV and TSV cells that a spreadsheet would run as formulas')
    .option('--explain', 'say why each merge was made, and what was nearly merged')
  return addInputOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  ai4med merge list-a.md list-b.md -o resources.json
  ai4med merge --explain -q list-a.md data.json > resources.json`
    )
    .action(async (paths: string[], options: Options) => done(await run(paths, options, world)))
}

async function run(paths: string[], options: Options, world: World): Promise<number> {
  const format = formatFor(options)
  if (paths.filter(path => path === '-').length > 1) throw new Problem('standard input can be read only once')
  const kept = isDataFormat(format) || format === options.format ? format : undefined
  const inputs = readSides(paths, { ...options, writes: targetOf(options.output, kept) }, world)
  const bundles: Bundle[] = []
  for await (const { bundle } of inputs) bundles.push(bundle)
  if (inputs.read === 0) return 2
  const joined = joinBundles(bundles)
  const merged = mergeBundle(joined)
  if (joined.resources.length === 0) throw new Problem('no resources in any input', 1)
  const code = exitCode(
    inputs,
    bundles.every(({ resources }) => resources.length > 0)
  )
  if (!(await isWhole(inputs, options.output, world))) return code
  await output(await formats[format].write(merged.bundle, options), options.output, world)
  tellFormat(format, options.output, options, world)
  reportMerge(merged, options, world)
  if (!options.quiet) {
    const { length } = merged.resources
    world.stderr(`${count(length, 'resource')} from ${joined.resources.length} in ${count(inputs.read, 'input')}\n`)
  }
  return code
}

/** Says which values were in conflict, and on request why things were merged or nearly so. */
export function reportMerge(merged: Merged, options: { explain?: boolean; quiet?: boolean }, world: World): void {
  const say = (line: string): void => world.stderr(`${printable(line)}\n`)
  if (options.explain) {
    for (const one of merged.merges) say(mergeWords(one))
    for (const nearMiss of merged.nearMisses) say(nearMissWords(nearMiss))
  }
  if (!options.quiet || options.explain) for (const conflict of merged.conflicts) say(conflictWords(conflict))
}
