import type { Bundle } from '../model.ts'

/** What whoever publishes says of the whole. Nothing of it is made up: what is not said stays out. */
export interface PublishOptions {
  title?: string
  /** SPDX identifier of the licence of the list. */
  license?: string
  url?: string
  creator?: string
  /** Day of publication, ISO 8601. */
  date?: string
  /** Whether cells of the CSV that a spreadsheet would run are guarded. */
  csvSafe?: boolean
}

/** What the descriptions of a package tell of it. */
export interface About extends PublishOptions {
  title: string
  /** The title as a name for programs. */
  name: string
  description: string
}

/** A file of the package whose bytes are known. */
export interface PackagedFile {
  path: string
  bytes: number
  sha256: string
  mediaType: string
}

export function aboutOf({ sources, resources }: Bundle, options: PublishOptions): About {
  const title = options.title ?? sources.map(source => source.title).find(text => text !== null) ?? 'Resources'
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const kinds = new Map<string, number>()
  for (const { kind } of resources) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const counts = [...kinds].map(([kind, count]) => `${count} ${kind}${count === 1 || kind === 'other' ? '' : 's'}`)
  const description = `${resources.length} resources read from the tables of ${sources.length === 1 ? 'a list' : `${sources.length} lists`}: ${counts.join(', ')}.`
  return { ...options, title: title.replace(/\s+/gu, ' '), name: name || 'resources', description }
}
