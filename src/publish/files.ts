import type { Bundle } from '../model.ts'
import { jsonSchema } from '../schema.ts'
import { type FormatName, formats, type WriteOptions } from '../write/formats.ts'
import { aboutOf, type PackagedFile, type PublishOptions } from './about.ts'
import { card, isCard } from './card.ts'
import { croissant } from './croissant.ts'
import { csvwMetadata } from './csvw.ts'
import { dataPackage } from './datapackage.ts'

/** A file of a package, to be written into its folder. */
export interface PublishedFile {
  path: string
  content: string | Uint8Array
}

/** Files that a format writes. A format that this build lacks is left out. */
const WRITTEN: readonly [path: string, format: string, mediaType: string][] = [
  ['resources.csv', 'csv', 'text/csv'],
  ['resources.json', 'json', 'application/json'],
  ['resources.parquet', 'parquet', 'application/vnd.apache.parquet'],
  ['references.bib', 'bibtex', 'application/x-bibtex'],
  ['index.html', 'html', 'text/html']
]
/** A page is no data. */
const DATA = /^(?:resources|references)\./

/** All files of a package. */
export const PUBLISHED = [
  ...WRITTEN.map(([path]) => path),
  'schema.json',
  'datapackage.json',
  'resources.csv-metadata.json',
  'croissant.json',
  'README.md'
]

/** Whether a README or page is one of a package, whatever lists that holds. */
export function isOurs(path: 'README.md' | 'index.html', text: string): boolean {
  return path === 'README.md' ? isCard(text) : text.includes('<script type="application/json" id="data">')
}

/** The files of a package, the descriptions last, as they tell the digests of the others. The same input, the same bytes. */
export async function publishedFiles(
  bundle: Bundle,
  options: PublishOptions,
  sha256: (bytes: Uint8Array) => string
): Promise<PublishedFile[]> {
  const files: PublishedFile[] = []
  const packaged: PackagedFile[] = []
  for (const [path, format, mediaType] of WRITTEN) {
    if (!Object.hasOwn(formats, format)) continue
    const content = await write(format as FormatName, bundle, options)
    files.push({ path, content })
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    if (DATA.test(path)) packaged.push({ path, bytes: bytes.length, sha256: sha256(bytes), mediaType })
  }
  const about = aboutOf(bundle, options)
  files.push(
    { path: 'schema.json', content: schema() },
    { path: 'datapackage.json', content: dataPackage(bundle, about, packaged) },
    { path: 'resources.csv-metadata.json', content: csvwMetadata(about) },
    { path: 'croissant.json', content: croissant(about, packaged) }
  )
  return [...files, { path: 'README.md', content: card(bundle, about, files) }]
}

async function write(
  format: FormatName,
  bundle: Bundle,
  { csvSafe = false }: PublishOptions
): Promise<string | Uint8Array> {
  const { write } = formats[format] as {
    write(bundle: Bundle, options: WriteOptions): string | Promise<string | Uint8Array>
  }
  return write(bundle, { csvSafe })
}

/** The schema of one resource made one of all. */
function schema(): string {
  const { $schema, ...items } = jsonSchema('resource')
  return `${JSON.stringify({ $schema, title: 'Resources', type: 'array', items }, null, 2)}\n`
}
