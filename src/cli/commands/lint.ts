import { Argument, Command, InvalidArgumentError, Option } from 'commander'
import pc from 'picocolors'
import stringWidth from 'string-width'
import type { DocumentOptions } from '../../extract.ts'
import type { Linted, LintOptions } from '../../lint/lint.ts'
import { LEVELS, type Level, RULE_IDS } from '../../lint/rule.ts'
import type { Input } from '../../read/source.ts'
import { type LintFormatName, lintFormats } from '../../write/lint-formats.ts'
import { githubSummary } from '../../write/lint-github.ts'
import { countsOf, type LintReport, type LintTools } from '../../write/lint-report.ts'
import { wantsColor } from '../color.ts'
import { targetOf } from '../format.ts'
import { type InputOptions, readInputsWith } from '../inputs.ts'
import { output } from '../output.ts'
import { isLocal } from '../places.ts'
import { printable, shownName } from '../printable.ts'
import { Problem, sentence } from '../problem.ts'
import { version } from '../version.ts'
import type { World } from '../world.ts'
import { addInputOptions, wholeNumber } from './shared.ts'

interface Options extends InputOptions {
  format: LintFormatName
  output?: string
  fix?: boolean
  maxWarnings?: number
  rule?: Record<string, Level>
  color: boolean
}

export function lintCommand(world: World, done: (code: number) => void): Command {
  const command = new Command('lint')
    .addArgument(new Argument('[file...]', 'READMEs or saved web pages; - or none for standard input'))
    .addOption(
      new Option('-f, --format <name>', 'format of the report').choices(Object.keys(lintFormats)).default('pretty')
    )
    .option('-o, --output <file>', 'write the report to a file')
    .option('--fix', 'mend in the file what is beyond doubt, and report the rest')
    .option('--max-warnings <number>', 'exit 1 when there are more warnings than this', wholeNumber)
    .option('--rule <name=level>', `set a rule to ${LEVELS.join(', ')}; may be given again`, readRule)
    .option('--no-color', 'no colours')
  return addInputOptions(command)
    .addHelpText(
      'after',
      `
With --quiet the report holds errors only. docs/rules.md explains the rules; the comment
<!-- ai4med-disable-next-line RULE --> in a document switches them off for the next line.

Examples:
  ai4med lint README.md
  ai4med lint --fix README.md
  ai4med lint --rule unknown-column=off --max-warnings 0 README.md
  ai4med lint -f sarif -o lint.sarif README.md

Exit codes: 0 no errors and no more warnings than allowed, 1 findings, 2 could not run`
    )
    .action(async (paths: string[], options: Options) => done(await run(paths, options, world)))
}

async function run(paths: string[], options: Options, world: World): Promise<number> {
  const settings = await lintOptions(options, world)
  const { lintDocument, merged } = await import('../../lint/lint.ts')
  const read = async (input: Input, how: DocumentOptions): Promise<Linted> => {
    const own = { ...settings, ...how }
    const linted = await lintDocument(input, own)
    return options.fix ? fix(linted, input, own, world) : linted
  }
  const writes = targetOf(options.output)
  const inputs = readInputsWith(() => ({ read, ahead: 0 }), paths, { ...options, writes }, world)
  const documents: Linted[] = []
  for await (const linted of inputs) documents.push(linted)
  if (documents.length === 0) return 2
  await show(documents, options, world)
  const all = merged(documents)
  const warnings = all.filter(({ severity }) => severity === 'warning').length
  const most = options.maxWarnings ?? Number.POSITIVE_INFINITY
  if (warnings > most) world.stderr(`ai4med: ${warnings} warnings, expected at most ${most}\n`)
  return inputs.failed > 0 || warnings > most || all.some(({ severity }) => severity === 'error') ? 1 : 0
}

async function lintOptions({ rule = {} }: Options, world: World): Promise<LintOptions> {
  const { levelsOf, UnknownRuleError } = await import('../../lint/settings.ts')
  try {
    levelsOf(rule)
  } catch (error) {
    if (error instanceof UnknownRuleError) throw new Problem(printable(error.message))
    throw error
  }
  return { rules: rule, today: today(world) }
}

/** The day it is where it is latest, so that no date of today is in the future; `SOURCE_DATE_EPOCH` stops the clock. */
function today({ env }: World): string {
  const epoch = env['SOURCE_DATE_EPOCH']
  const now = epoch !== undefined && /^\d{1,11}$/.test(epoch) ? Number(epoch) * 1000 : Date.now() + 14 * 3_600_000
  return new Date(now).toISOString().slice(0, 10)
}

async function show(documents: Linted[], options: Options, world: World): Promise<void> {
  const [{ merged }, { rules }] = await Promise.all([import('../../lint/lint.ts'), import('../../lint/index.ts')])
  const kept = options.quiet
    ? documents.map(one => ({ ...one, findings: one.findings.filter(({ severity }) => severity === 'error') }))
    : documents
  const list = RULE_IDS.map(id => rules[id]).map(({ id, severity, why }) => ({ id, severity, why }))
  const report: LintReport = { documents: kept, findings: merged(kept), rules: list, version }
  const isFile = options.output !== undefined && options.output !== '-'
  const colors = pc.createColors(options.color && !isFile && wantsColor(world, world.stdoutIsTerminal))
  const tools: LintTools = { printable, width: stringWidth, colors, hash: hasher(world), relative: relativeTo(world) }
  const text = lintFormats[options.format](report, tools)
  if (text !== '' || isFile) await output(text, options.output, world, options.format === 'pretty')
  if (options.format === 'github') await summarize(report, world)
  if (options.quiet) return
  const files = `${documents.length} ${documents.length === 1 ? 'document' : 'documents'}`
  world.stderr(`${countsOf(report.findings) || 'no findings'} in ${files}\n`)
}

/** Adds to the summary of the step what GitHub would not show as annotations. */
async function summarize(report: LintReport, world: World): Promise<void> {
  const path = world.env['GITHUB_STEP_SUMMARY']
  const summary = githubSummary(report)
  if (summary === null || !path) return
  const before = await world.readFile(path).catch(() => new Uint8Array())
  await output(new TextDecoder().decode(before) + summary, path, world)
}

/** Mends a file in place and checks it again. What is no UTF-8 file stays as it is. */
async function fix(linted: Linted, input: Input, settings: LintOptions, world: World): Promise<Linted> {
  const { path, encoding, text } = linted
  if (!linted.findings.some(finding => finding.fix)) return linted
  const name = shownName(path)
  const isFile = isLocal(path)
  if (!isFile || typeof input.content === 'string' || encoding !== 'utf-8') {
    const read = encoding === 'utf-8' ? 'it was read with --encoding' : `its encoding is ${encoding}, expected UTF-8`
    const why = isFile ? read : 'it is no file'
    world.stderr(`${name}: not fixed: ${why}\n`)
    return linted
  }
  // What stands before the text is a byte order mark, which stays.
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(input.content)
  const mark = whole.slice(0, whole.length - text.length)
  const [{ fixAll }, { lintDocument }] = await Promise.all([import('../../lint/fix.ts'), import('../../lint/lint.ts')])
  const fixed = await fixAll(linted, async next => await lintDocument({ path, content: next, encoding }, settings))
  try {
    await world.writeFile(path, mark + fixed.linted.text)
  } catch (error) {
    throw new Problem(sentence(path, error))
  }
  world.stderr(`${name}: fixed ${fixed.edits} ${fixed.edits === 1 ? 'place' : 'places'}\n`)
  return fixed.linted
}

function hasher(world: World): LintTools['hash'] {
  return text => world.sha256(new TextEncoder().encode(text))
}

function relativeTo({ env }: World): LintTools['relative'] {
  const roots = [env['GITHUB_WORKSPACE'], env['PWD']].flatMap(root => (root ? `${root.replace(/\/+$/, '')}/` : []))
  return path => {
    const root = roots.find(root => path.startsWith(root))
    return root === undefined ? path : path.slice(root.length)
  }
}

function readRule(value: string, before: Record<string, Level> = {}): Record<string, Level> {
  const [name = '', level = ''] = value.split('=')
  if (!LEVELS.includes(level as Level))
    throw new InvalidArgumentError(`Expected a rule and one of ${LEVELS.join(', ')}.`)
  return { ...before, [name]: level as Level }
}
