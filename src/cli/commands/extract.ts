import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { bundler } from '../../extract.ts'
import type { Bundle } from '../../model.ts'
import { KINDS, type Kind } from '../../vocabulary.ts'
import { type FormatName, formats, hasSources, piecesOf } from '../../write/formats.ts'
import { formatFor, targetOf, tellFormat } from '../format.ts'
import { exitCode, type InputOptions, isWhole, readInputs, whyEmpty } from '../inputs.ts'
import { output } from '../output.ts'
import { Problem } from '../problem.ts'
import { streamItems } from '../stream.ts'
import { summary, tallyOf } from '../summary.ts'
import type { World } from '../world.ts'
import { addInputOptions } from './shared.ts'

interface Options extends InputOptions {
  format?: FormatName
  output?: string
  kind?: Kind[]
  cells?: boolean
  csvSafe?: boolean
  by?: 'kind' | 'section'
  merge?: boolean
  check?: boolean
  stdinList?: boolean
  jobs?: number
  color: boolean
}

export function extractCommand(world: World, done: (code: number) => void): Command {
  const command = new Command('extract')
    .addArgument(
      new Argument(
        '[file...]',
        'READMEs or saved web pages, addresses, folders or patterns; - or none for standard input'
      )
    )
    .addOption(new Option('-f, --format <name>', 'format of the output').choices(Object.keys(formats)))
    .option('-o, --output <file>', 'write to a file, in the format its ending says')
    .option('--kind <list>', `only these kinds, of ${KINDS.join(', ')}`, readKinds)
    .option('--cells', "add each row's raw cells")
    .option('--csv-safe', 'guard CSV and TSV cells that a spreadsheet would run as formulas')
    .addOption(new Option('--by <what>', 'what the tables of Markdown are grouped by').choices(['kind', 'section']))
    .option('--merge', 'write each thing once, like ai4med merge')
    .option('--check', 'write nothing; say how the file of -o differs from what would be written')
    .addOption(
      new Option(
        '--stdin-list',
        'take the READMEs from standard input, {"path", "content"} a line, and write ndjson'
      ).conflicts(['merge', 'check', 'jobs'])
    )
    .option(
      '--jobs <number>',
      'threads that read many files for json and ndjson (default: one per processor, up to 3)',
      readJobs
    )
    .option('--no-color', 'no colours')
  return addInputOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  ai4med extract README.md
  ai4med extract README.md | jq '.[] | select(.kind == "dataset") | .name'
  ai4med extract list-a.md list-b.md -o resources.csv
  ai4med extract README.md -o data.json --check
  curl -s https://example.org/README.md | ai4med extract --kind model -f ndjson
  parallel --pipe ai4med extract --stdin-list < records.ndjson > resources.ndjson`
    )
    .action(async (paths: string[], options: Options, used: Command) => {
      if (!options.stdinList) return done(await run(paths, options, world))
      const { extractRecords } = await import('../stdin-list.ts')
      done(await extractRecords(paths, options, used, world))
    })
}

async function run(paths: string[], given: Options, world: World): Promise<number> {
  const target = given.output
  if (given.check && (target === undefined || target === '-'))
    throw new Problem('--check needs a file to check: -o <file>')
  const format = formatFor(given)
  const options = { ...given, writes: targetOf(target, format === 'markdown' ? given.format : undefined) }
  if ((format === 'json' || format === 'ndjson') && !options.merge && !options.check)
    return streamItems(paths, format, target === '-' ? undefined : target, options, world)
  const inputs = readInputs(paths, { ...options, sources: hasSources(format) }, world)
  const bundle = bundler({ cells: options.cells ?? false })
  let found = true
  for await (const document of inputs) {
    if (bundle.add(document) > 0) continue
    found = false
    world.stderr(`ai4med: ${whyEmpty(document)}\n`)
  }
  const read = bundle.finish()
  if (read.account.resources === 0 || !(await isWhole(inputs, target, world, options.check)))
    return exitCode(inputs, found)
  const all = options.merge ? await merged(read, options, world) : read
  const chosen = chosenOf(all, options)
  if (options.check && target !== undefined) {
    const { check } = await import('../check.ts')
    const text = await formats[format].write(chosen, options)
    const same = await check({ path: target, text, format, resources: chosen.resources }, options, world)
    return exitCode(inputs, found && same)
  }
  if (target !== undefined && target !== '-') await output(await formats[format].write(chosen, options), target, world)
  else for await (const piece of piecesOf(format, chosen, options)) await output(piece, undefined, world)
  tellFormat(format, target, options, world)
  if (!options.quiet) {
    world.stderr(`${summary(tallyOf(read), all.resources.length, chosen.resources.length)}\n`)
  }
  return exitCode(inputs, found)
}

async function merged(bundle: Bundle, options: Options, world: World): Promise<Bundle> {
  const [{ mergeBundle }, { reportMerge }] = await Promise.all([import('../../relate/bundle.ts'), import('./merge.ts')])
  const made = mergeBundle(bundle)
  reportMerge(made, options, world)
  return made.bundle
}

function chosenOf(bundle: Bundle, { kind }: Options): Bundle {
  return kind ? { ...bundle, resources: bundle.resources.filter(resource => kind.includes(resource.kind)) } : bundle
}

function readKinds(value: string, before: Kind[] = []): Kind[] {
  const kinds = value.split(',').map(kind => kind.trim())
  const wrong = kinds.find(kind => !KINDS.includes(kind as Kind))
  if (wrong !== undefined) throw new InvalidArgumentError(`Expected kinds of ${KINDS.join(', ')}.`)
  return [...before, ...(kinds as Kind[])]
}

function readJobs(value: string): number {
  const number = Number(value)
  if (!(Number.isInteger(number) && number >= 1 && number <= 64)) throw new InvalidArgumentError('Expected 1 to 64.')
  return number
}
