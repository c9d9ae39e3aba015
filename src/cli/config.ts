import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Command } from 'commander'
import type { Config } from '../config.ts'
import type { DocumentOverride } from '../understand/override.ts'
import { findConfig, readsConfig } from './config-file.ts'
import type { World } from './world.ts'

/**
 * Gives a command that reads documents the values of its configuration, where no flag says otherwise. What is known of
 * documents goes into the option `overrideFor`. Without a file, nothing is loaded.
 */
export async function applyConfig(
  command: Command,
  world: World,
  allCommands: () => Promise<readonly Command[]>
): Promise<void> {
  if (!readsConfig(command)) return
  const found = await findConfig(command.getOptionValue('config') as string | false | undefined, world)
  if (found === undefined) return
  const { config } = found
  if (config.defaults) {
    const { applyDefaults } = await import('./defaults.ts')
    await applyDefaults(command, found, world.cwd(), allCommands)
  }
  if (config.rules && command.options.some(option => option.long === '--rule'))
    command.setOptionValue('rule', { ...config.rules, ...(command.getOptionValue('rule') as object | undefined) })
  if (config.files) command.setOptionValue('overrideFor', await overrides(config.files, found.folder, world.cwd()))
}

type Entry = NonNullable<Config['files']>[number]

/** What the entries say of a path, later ones over earlier ones. */
async function overrides(
  files: Entry[],
  folder: string,
  cwd: string
): Promise<(path: string) => DocumentOverride | undefined> {
  const [{ default: picomatch }, { overlaid }] = await Promise.all([
    import('picomatch'),
    import('../understand/override.ts')
  ])
  const matcher = (globs: string[]) => (globs.length > 0 ? picomatch(globs, { dot: true }) : undefined)
  const entries = files.map(({ glob, ...entry }) => {
    const globs = [glob].flat()
    const isNot = (pattern: string): boolean => /^!(?!\()/.test(pattern)
    const wanted = matcher(globs.filter(pattern => !isNot(pattern)))
    const unwanted = matcher(globs.filter(isNot).map(pattern => pattern.slice(1)))
    return {
      matches: (path: string) => (wanted?.(path) ?? true) && !unwanted?.(path),
      override: override(entry)
    }
  })
  return path => {
    const name = nameIn(folder, path, cwd)
    const found = entries.filter(entry => entry.matches(name)).map(entry => entry.override)
    return found.length > 0 ? found.reduce(overlaid) : undefined
  }
}

function override({ kind, columns, skip }: Omit<Entry, 'glob'>): DocumentOverride {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(columns === undefined ? {} : { columns }),
    ...(skip === undefined ? {} : { skip })
  }
}

/**
 * The name that patterns are matched with: an input's path from the folder of the configuration. An address stays as it
 * is; a file of a revision counts as the file of that name, so that both sides of a comparison are read alike.
 */
function nameIn(folder: string, path: string, cwd: string): string {
  if (path === '-' || /^(?:https?:\/\/|github:)/i.test(path)) return path
  const [, inRevision] = /^git:[^:]+:(.+)$/su.exec(path) ?? []
  if (inRevision !== undefined && !inRevision.startsWith('./')) return inRevision
  const file = inRevision ?? path
  return relative(folder, isAbsolute(file) ? file : resolve(cwd, file))
    .split(sep)
    .join('/')
}
