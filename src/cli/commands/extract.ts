import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import { bundler } from '../../extract.ts'
import type { Bundle } from '../../model.ts'
import { KINDS, type Kind } from '../../vocabulary.ts'
import { type FormatName, formatOf, formats } from '../../write/formats.ts'
import { exitCode, type InputOptions, type Inputs, noTable, readInputs } from '../inputs.ts'
import { output } from '../output.ts'
import { printable } from '../printable.ts'
import type { World } from '../world.ts'
import { addInputOptions } from './shared.ts'

interface Options extends InputOptions {
  format?: FormatName
  output?: string
  kind?: Kind[]
  cells?: boolean
  csvSafe?: boolean
}

export function extractCommand(world: World, done: (code: number) => void): Command {
  const command = new Command('extract')
    .description('Write the resources that the tables of a README list')
    .addArgument(new Argument('[file...]', 'READMEs or saved web pages; - or none for standard input'))
    .addOption(new Option('-f, --format <name>', 'format of the output').choices(Object.keys(formats)))
    .option('-o, --output <file>', 'write to a file, in the format its ending says')
    .option('--kind <list>', `only these kinds, of ${KINDS.join(', ')}`, readKinds)
    .option('--cells', "add each row's raw cells")
    .option('--csv-safe', 'guard CSV and TSV cells that a spreadsheet would run as formulas')
  return addInputOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  ai4med extract README.md
  ai4med extract README.md | jq '.[] | select(.kind == "dataset") | .name'
  ai4med extract list-a.md list-b.md -o resources.csv
  curl -s https://example.org/README.md | ai4med extract --kind model -f ndjson`
    )
    .action(async (paths: string[], options: Options) => done(await run(paths, options, world)))
}

async function run(paths: string[], options: Options, world: World): Promise<number> {
  const inputs = await readInputs(paths, options, world)
  const bundle = bundler({ cells: options.cells ?? false })
  for (const document of inputs.documents) bundle.add(document)
  const all = bundle.finish()
  const found = reportEmpty(inputs, all, world)
  if (all.resources.length > 0) {
    const chosen = options.kind ? onlyKinds(all, options.kind) : all
    const format = options.format ?? formatOf(options.output ?? '') ?? 'json'
    await output(await formats[format].write(chosen, options), options.output, world)
    if (!options.quiet) world.stderr(`${summary(all, chosen)}\n`)
  }
  return exitCode(inputs, found)
}

/** Says which documents gave nothing, which is an error for each of them. */
function reportEmpty({ documents }: Inputs, bundle: Bundle, world: World): boolean {
  documents.forEach((document, index) => {
    if (bundle.sources[index]?.resources) return
    const path = printable(document.source.path === '-' ? 'standard input' : document.source.path)
    const { length } = document.tables
    const which = length === 1 ? 'its table does not list resources' : `none of its ${length} tables lists resources`
    const line = document.tables[0]?.table.line
    world.stderr(noTable(document) ?? `ai4med: ${path}:${line}: ${which}; 'ai4med inspect' says why\n`)
  })
  return bundle.sources.every(source => source.resources > 0)
}

function onlyKinds(bundle: Bundle, kinds: Kind[]): Bundle {
  return { ...bundle, resources: bundle.resources.filter(resource => kinds.includes(resource.kind)) }
}

/** `231 resources from 20 tables, 0 skipped` */
function summary({ account, resources }: Bundle, chosen: Bundle): string {
  const skipped = account.skipped.reduce((sum, { rows }) => sum + rows, 0)
  const part = chosen.resources.length < resources.length ? `${chosen.resources.length} of ` : ''
  const places =
    skipped > 0 ? ` rows in ${account.skipped.length} ${account.skipped.length === 1 ? 'place' : 'places'}` : ''
  return `${part}${resources.length} resources from ${account.tables} tables, ${skipped}${places} skipped`
}

function readKinds(value: string): Kind[] {
  const kinds = value.split(',').map(kind => kind.trim())
  const wrong = kinds.find(kind => !KINDS.includes(kind as Kind))
  if (wrong !== undefined) throw new InvalidArgumentError(`Expected kinds of ${KINDS.join(', ')}.`)
  return kinds as Kind[]
}
