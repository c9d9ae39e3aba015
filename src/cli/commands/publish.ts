import { Argument, Command, InvalidArgumentError } from 'commander'
import type { Bundle } from '../../model.ts'
import type { PublishOptions } from '../../publish/about.ts'
import { isOurs, PUBLISHED, type PublishedFile, publishedFiles } from '../../publish/files.ts'
import { joinBundles, mergeBundle } from '../../relate/bundle.ts'
import { exitCode, type InputOptions, isWhole } from '../inputs.ts'
import { output } from '../output.ts'
import type { Target } from '../places.ts'
import { printable } from '../printable.ts'
import { Problem, sentence } from '../problem.ts'
import { joined, readSides } from '../sides.ts'
import type { World } from '../world.ts'
import { reportMerge } from './merge.ts'
import { addInputOptions } from './shared.ts'

interface Options extends InputOptions, PublishOptions {
  out: string
  merge?: boolean
  check?: boolean
  color: boolean
}

export function publishCommand(world: World, done: (code: number) => void): Command {
  const command = new Command('publish')
    .addArgument(new Argument('<file...>', 'READMEs, addresses, folders, git:REV:path, or data that ai4med wrote'))
    .requiredOption('--out <folder>', 'folder of the package; other files in it are left alone', readFolder)
    .option('--title <text>', 'title of the package, where the list has none or another')
    .option('--license <id>', 'licence of the list, as an SPDX identifier', readLicense)
    .option('--url <address>', 'where the package will be found', readAddress)
    .option('--creator <name>', 'who publishes it')
    .option('--date <day>', 'day of publication, YYYY-MM-DD', readDay)
    .option('--merge', 'write each thing once, like ai4med merge')
    .option('--csv-safe', 'guard cells of the CSV that a spreadsheet would run as formulas')
    .option('--check', 'write nothing; say which files and resources would change')
    .option('--no-color', 'no colours')
  return addInputOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  ai4med publish README.md --out package
  ai4med publish list-a.md list-b.md --merge --license CC0-1.0 --out package
  ai4med publish README.md --out package --check`
    )
    .action(async (paths: string[], options: Options) => done(await run(paths, options, world)))
}

async function run(paths: string[], options: Options, world: World): Promise<number> {
  const inputs = readSides(paths, { ...options, writes: PUBLISHED.map(path => targetIn(options.out, path)) }, world)
  const bundles: Bundle[] = []
  for await (const { bundle } of inputs) bundles.push(bundle)
  if (inputs.read === 0 || !(await isWhole(inputs, options.out, world, options.check))) return exitCode(inputs, true)
  const bundle = options.merge ? mergedOf(bundles, options, world) : joined(bundles)
  if (bundle.resources.length === 0) throw new Problem('no resources in any input', 1)
  await refuseOthers(options.out, world)
  const files = await publishedFiles(bundle, options, bytes => world.sha256(bytes))
  if (options.check) {
    const { checkFolder } = await import('../check-folder.ts')
    return (await checkFolder(options.out, files, bundle.resources, options, world)) ? 0 : 1
  }
  await writeAll(files, options.out, world)
  if (!options.quiet) world.stderr(`${summary(bundle, files, options)}\n`)
  return 0
}

/** Data of a package may be published again in its place; all else that is read must not be replaced. */
function targetIn(folder: string, file: string): Target {
  const path = `${folder}/${file}`
  return file === 'resources.json' ? { path } : { path, expected: 'another folder after --out' }
}

function mergedOf(bundles: readonly Bundle[], options: Options, world: World): Bundle {
  const made = mergeBundle(joinBundles(bundles))
  reportMerge(made, options, world)
  return made.bundle
}

/** A README or page that somebody wrote is none of the package, and must not be replaced. */
async function refuseOthers(folder: string, world: World): Promise<void> {
  for (const file of ['README.md', 'index.html'] as const) {
    const path = `${folder}/${file}`
    const bytes = await world.readFile(path).catch(() => undefined)
    if (bytes !== undefined && !isOurs(file, new TextDecoder().decode(bytes)))
      throw new Problem(`${printable(path)}: was not written by ai4med, expected another folder after --out`)
  }
}

async function writeAll(files: readonly PublishedFile[], folder: string, world: World): Promise<void> {
  try {
    await world.makeFolder?.(folder)
  } catch (error) {
    throw new Problem(sentence(folder, error))
  }
  for (const { path, content } of files) await output(content, `${folder}/${path}`, world)
}

function summary(bundle: Bundle, files: readonly PublishedFile[], options: Options): string {
  const asked = (['license', 'url', 'creator', 'date'] as const).filter(name => options[name] === undefined)
  const more = asked.length > 0 ? `; say more of it with ${asked.map(name => `--${name}`).join(', ')}` : ''
  return `${printable(options.out)}: ${bundle.resources.length} resources in ${files.length} files${more}`
}

function readFolder(value: string): string {
  if (value === '') throw new InvalidArgumentError('Expected a folder.')
  return value
}

function readLicense(value: string): string {
  if (!/^[-+.\w]+$/.test(value)) throw new InvalidArgumentError('Expected an SPDX identifier, such as CC-BY-4.0.')
  return value
}

function readAddress(value: string): string {
  if (!/^https?:\/\/[^\s<>"\\]+$/.test(value) || !URL.canParse(value))
    throw new InvalidArgumentError('Expected an address, https://…')
  return value
}

function readDay(value: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
  if (!isDay || new Date(value).toISOString().slice(0, 10) !== value)
    throw new InvalidArgumentError('Expected a day, YYYY-MM-DD.')
  return value
}
