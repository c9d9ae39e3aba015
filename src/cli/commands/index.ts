import type { Command } from 'commander'
import type { World } from '../world.ts'

/** Makes a command; `done` takes its exit code. */
type Make = (world: World, done: (code: number) => void) => Command

interface CommandEntry {
  about: string
  /** What it takes besides options, as the list of commands shows it. */
  takes: string
  load(): Promise<Make>
}

/** The commands by name, each loaded when it is asked for. Adding one is adding an entry. */
export const commandEntries = {
  extract: {
    about: 'Write the resources that the tables of a README list',
    takes: '[options] [file...]',
    load: async () => (await import('./extract.ts')).extractCommand
  },
  tables: {
    about: 'Write every table as GitHub shows it, as JSON',
    takes: '[options] [file...]',
    load: async () => (await import('./tables.ts')).tablesCommand
  },
  inspect: {
    about: 'Show what each table and column was taken for, and why',
    takes: '[options] [file...]',
    load: async () => (await import('./inspect.ts')).inspectCommand
  },
  lint: {
    about: 'Report what is wrong in a list: links, rows, names, dates, anchors, encoding',
    takes: '[options] [file...]',
    load: async () => (await import('./lint.ts')).lintCommand
  },
  merge: {
    about: 'Write the resources of several lists, each thing once',
    takes: '[options] <file...>',
    load: async () => (await import('./merge.ts')).mergeCommand
  },
  diff: {
    about: 'Show which resources were added, removed or changed',
    takes: '[options] <old> <new>',
    load: async () => (await import('./diff.ts')).diffCommand
  },
  publish: {
    about: 'Write a folder to publish: the data in several formats, described for programs',
    takes: '[options] <file...>',
    load: async () => (await import('./publish.ts')).publishCommand
  },
  schema: {
    about: 'Write the JSON Schema of what the other commands write',
    takes: '[what]',
    load: async () => (await import('./schema.ts')).schemaCommand
  },
  completion: {
    about: 'Write the completion of commands and options for a shell',
    takes: '<shell>',
    load: async () => (await import('./completion.ts')).completionCommand
  }
} satisfies Record<string, CommandEntry>

export type CommandName = keyof typeof commandEntries

export const commandNames = Object.keys(commandEntries) as CommandName[]

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commandEntries, name)
}
