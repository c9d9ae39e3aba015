import { type Command, InvalidArgumentError } from 'commander'
import { expected } from '../../nearest.ts'
import { FIELDS, type Field } from '../../vocabulary.ts'

/** The options of every command that reads documents. */
export function addInputOptions(command: Command): Command {
  return command
    .option('--map <header=field>', 'take the columns of a header for a field; may be given again', readMap)
    .option('--config <file>', 'read this configuration (default: ai4med.config.json, here or above)')
    .option('--no-config', 'read no configuration')
    .option('--encoding <name>', 'encoding of the input, where it is not UTF-8 or UTF-16')
    .option('--no-repair', 'leave damaged encodings as they are')
    .option('--select <css>', 'where the README stands in a saved web page')
    .option('--timeout <seconds>', 'longest that one request for an address may take (default: 30)', seconds)
    .option('--max-bytes <number>', 'most bytes to take from an address (default: 32000000)', wholeNumber)
    .option('--retries <number>', 'times to ask an address again that fails for a moment (default: 3)', wholeNumber)
    .option('--cache <folder>', 'keep what was fetched, and fetch it again only when it has changed')
    .option('--allow-private', 'fetch from private networks and this machine too')
    .option('-q, --quiet', 'say nothing but errors on standard error')
}

/** A header may hold an equals sign; a field has none. */
function readMap(value: string, before: Record<string, Field> = {}): Record<string, Field> {
  const end = value.lastIndexOf('=')
  if (end < 0) throw new InvalidArgumentError(`Expected header=field, a field of ${FIELDS.join(', ')}.`)
  const field = value.slice(end + 1).trim()
  if (!FIELDS.includes(field as Field))
    throw new InvalidArgumentError(`Unexpected field '${field}', expected ${expected(field, FIELDS)}`)
  return { ...before, [value.slice(0, end).trim()]: field as Field }
}

function seconds(value: string): number {
  const number = Number(value)
  // A timer can't be set for longer than 2^31 ms.
  if (!(number > 0 && number <= 86_400)) throw new InvalidArgumentError('Expected a number of seconds, up to 86400.')
  return number
}

/** Reads a number of an option; throws for what is none. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,12}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(value)
}
