import { z } from 'zod'
import { schemaError, syntaxError } from './json-place.ts'
import { LEVELS, RULE_IDS } from './lint/rule.ts'
import { FIELDS, KINDS } from './vocabulary.ts'

// The `error` of a schema says what was expected, and completes the sentence that `reason` begins.
const GLOB = 'a glob pattern or a list of them'
const WHICH = 'the number of a table, from 1, or a text of its headings'
const glob = z.string().min(1, GLOB)
const scalar = [z.string(), z.number(), z.boolean(), z.array(z.string())] as const
const flagsOfCommand = z.record(
  z.string(),
  z.union(scalar, { error: 'a text, a number, true, false or a list of texts' })
)

const FileEntry = z.strictObject({
  glob: z
    .union([glob, z.array(glob).min(1, GLOB)], { error: GLOB })
    .describe('Inputs that the entry is for, from the folder of this file; one that begins with ! leaves them out'),
  kind: z
    .literal([...KINDS, null])
    .optional()
    .describe('What the tables list; null when they list no resources'),
  columns: z
    .record(z.string(), z.enum(FIELDS))
    .optional()
    .describe('The field of columns, by header; case and spaces around a header do not matter'),
  skip: z
    .array(z.union([z.int(WHICH).min(1, WHICH), z.string().min(1, WHICH)], { error: WHICH }))
    .optional()
    .describe('Tables to leave out: their number, from 1, or a text in one of the headings above them')
})

/** The content of `ai4med.config.json`. */
export const Config = z.strictObject({
  $schema: z.string().optional(),
  defaults: z
    .record(
      z.string(),
      z.union([...scalar, flagsOfCommand], {
        error: 'a text, a number, true, false, a list of texts, or an object of the flags of one command'
      })
    )
    .optional()
    .describe('Values of flags, by long name; under the name of a command, for that command alone'),
  files: z.array(FileEntry).optional().describe('What is known of documents; later entries win over earlier ones'),
  rules: z.partialRecord(z.enum(RULE_IDS), z.enum(LEVELS)).optional().describe('Levels of the rules of lint')
})

export type Config = z.infer<typeof Config>

/** Reads the text of a configuration. Throws `JsonError`. */
export async function readConfig(text: string): Promise<Config> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw await syntaxError(text)
  }
  const read = Config.safeParse(data)
  if (read.success) return read.data
  throw await schemaError(text, data, read.error, wordsAt)
}

/** What a strange key should have been. */
function wordsAt([first, ...rest]: readonly PropertyKey[]): [what: string, words: readonly string[]] {
  if (first === 'rules') return ['rule', RULE_IDS]
  return ['key', Object.keys(first === 'files' && rest.length > 0 ? FileEntry.shape : Config.shape)]
}
