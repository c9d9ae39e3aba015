import type { About, PackagedFile } from './about.ts'
import { type ColumnSpec, columnSpecs } from './columns.ts'

/** The context that Croissant 1.0 gives, so that its terms need no prefix. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileSet: 'cr:fileSet',
  key: 'cr:key',
  md5: 'cr:md5',
  recordSet: 'cr:recordSet',
  repeated: 'cr:repeated',
  sc: 'https://schema.org/',
  source: 'cr:source'
}
const TYPES = { string: 'sc:Text', number: 'sc:Float', integer: 'sc:Integer', object: 'sc:Text' }

/** Describes the package for loaders of machine learning, as Croissant 1.0. */
export function croissant(about: About, files: readonly PackagedFile[]): string {
  const { name, description, license, url, creator, date } = about
  const metadata = {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    name,
    description,
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    ...(license === undefined ? {} : { license: `https://spdx.org/licenses/${license}` }),
    ...(url === undefined ? {} : { url }),
    ...(creator === undefined ? {} : { creator: { '@type': 'sc:Organization', name: creator } }),
    ...(date === undefined ? {} : { datePublished: date }),
    distribution: files.map(({ path, bytes, sha256, mediaType }) => ({
      '@type': 'cr:FileObject',
      '@id': path,
      name: path,
      contentUrl: path,
      contentSize: `${bytes} B`,
      encodingFormat: mediaType,
      sha256
    })),
    recordSet: [
      {
        '@type': 'cr:RecordSet',
        '@id': 'resources',
        name: 'resources',
        description: 'One record for each resource of the list',
        key: { '@id': 'resources/id' },
        field: columnSpecs().map(field)
      }
    ]
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}

/** A list in one cell is text to a loader that takes columns as they are. */
function field({ name, type, separator, description }: ColumnSpec): Record<string, unknown> {
  return {
    '@type': 'cr:Field',
    '@id': `resources/${name}`,
    name,
    description: separator === undefined ? description : `${description}; items are joined with "${separator}"`,
    dataType: separator === undefined ? TYPES[type] : 'sc:Text',
    source: { fileObject: { '@id': 'resources.csv' }, extract: { column: name } }
  }
}
