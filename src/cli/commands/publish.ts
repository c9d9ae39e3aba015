import { Argument, Command, InvalidArgumentError } from 'commander'
import type { Bundle } from '../../model.ts'
import { identifiers } from '../../normalize/slug.ts'
import type { PublishOptions } from '../../publish/about.ts'
import { type PublishedFile, publishedFiles } from '../../publish/files.ts'
import { joinBundles, mergeBundle } from '../../relate/bundle.ts'
import type { InputOptions } from '../inputs.ts'
import { output } from '../output.ts'
import { printable } from '../printable.ts'
import { Problem, sentence } from '../problem.ts'
import { readBundles } from '../sides.ts'
import type { World } from '../world.ts'
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
    .requiredOption('--out <folder>', 'folder of the package; other files in it are left alone')
    .option('--title <text>', 'title of the package, where the list has none or another')
    .option('--license <id>', 'licence of the list, as an SPDX identifier', readLicense)
    .option('--url <address>', 'where the package will be found', readAddress)
    .option('--creator <name>', 'who publishes it')
    .option('--date <day>', 'day of publication, YYYY-MM-DD', readDay)
    .option('--merge', 'write each thing once, like ai4med merge')
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
  const bundles = await readBundles(paths, options, world, problem => {
    // A package that lacks a part of what was asked for must not replace one that had it.
    throw new Problem(problem)
  })
  const bundle = joined(bundles, options)
  if (bundle.resources.length === 0) throw new Problem('no resources in any input', 1)
  const files = await publishedFiles(bundle, options, bytes => world.sha256(bytes))
  if (options.check) {
    const { checkFolder } = await import('../check-folder.ts')
    return (await checkFolder(options.out, files, bundle.resources, options, world)) ? 0 : 1
  }
  await writeAll(files, options.out, world)
  if (!options.quiet) world.stderr(`${summary(bundle, files, options)}\n`)
  return 0
}

/** Lists that were read apart may give the same id to two things. */
function joined(bundles: readonly Bundle[], { merge }: Options): Bundle {
  const bundle = joinBundles(bundles)
  if (merge) return mergeBundle(bundle).bundle
  if (bundles.length === 1) return bundle
  const identify = identifiers()
  const resources = bundle.resources.map(resource => ({ ...resource, id: identify(resource.kind, resource.name) }))
  return { ...bundle, resources }
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
