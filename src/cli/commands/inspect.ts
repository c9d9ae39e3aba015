import { Argument, Command } from 'commander'
import pc from 'picocolors'
import stringWidth from 'string-width'
import type { ReadDocument, UnderstoodTable } from '../../extract.ts'
import { wantsColor } from '../color.ts'
import { exitCode, type InputOptions, readInputs } from '../inputs.ts'
import { output } from '../output.ts'
import { printable } from '../printable.ts'
import type { World } from '../world.ts'
import { addInputOptions } from './shared.ts'

type Colors = ReturnType<typeof pc.createColors>

export function inspectCommand(world: World, done: (code: number) => void): Command {
  const command = new Command('inspect')
    .addArgument(
      new Argument(
        '[file...]',
        'READMEs or saved web pages, addresses, folders or patterns; - or none for standard input'
      )
    )
    .option('--no-color', 'no colours')
  return addInputOptions(command)
    .addHelpText(
      'after',
      `
Examples:
  ai4med inspect README.md
  ai4med inspect README.md | less`
    )
    .action(async (paths: string[], options: InputOptions & { color: boolean }) => {
      const inputs = readInputs(paths, options, world)
      const colors = pc.createColors(options.color && wantsColor(world, world.stdoutIsTerminal))
      let found = true
      for await (const document of inputs) {
        const gap = inputs.read > 1 ? '\n' : ''
        await output(gap + show(document, colors), undefined, world, true)
        found &&= document.tables.length > 0
      }
      done(exitCode(inputs, found))
    })
}

function show(document: ReadDocument, colors: Colors): string {
  const title = document.title === null ? '' : `  ${printable(document.title)}`
  const heading = `${colors.bold(printable(document.source.path))}${title}\n`
  if (document.tables.length === 0) return `${heading}\n  no table in it\n`
  return heading + document.tables.map(table => showTable(table, colors)).join('')
}

function showTable({ table, meaning }: UnderstoodTable, colors: Colors): string {
  const kind = meaning.kind === null ? colors.yellow('not a list') : colors.green(meaning.kind)
  const section = table.section.length > 0 ? `  ${colors.dim(table.section.map(printable).join(' > '))}` : ''
  const rows = `${table.rows.length} ${table.rows.length === 1 ? 'row' : 'rows'}`
  const first = `\n  table ${table.index}, line ${table.line}, ${rows}: ${kind} ${colors.dim(`(${printable(meaning.why)})`)}${section}\n`
  if (meaning.kind === null) return first
  const headers = meaning.columns.map(column => clip(printable(column.header) || '(no header)', 32))
  const width = Math.max(...headers.map(header => stringWidth(header)))
  const lines = meaning.columns.map(({ field, why }, index) => {
    const header = headers[index] ?? ''
    const pad = ' '.repeat(width - stringWidth(header))
    const shown = field.padEnd(16)
    return `    ${header}${pad}  ${field === 'extra' ? colors.dim(shown) : colors.cyan(shown)}  ${colors.dim(printable(why))}\n`
  })
  return first + lines.join('')
}

function clip(text: string, most: number): string {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}
