import type { Bundle } from '../model.ts'
import type { About, PackagedFile } from './about.ts'
import { type ColumnSpec, columnSpecs } from './columns.ts'

const PROFILES = 'https://datapackage.org/profiles/2.0'

/** Describes the package as a Data Package, version 2. */
export function dataPackage({ sources }: Bundle, about: About, files: readonly PackagedFile[]): string {
  const { name, title, description, url, license, creator, date } = about
  const origins = sources.map(source => ({
    title: source.title ?? source.path,
    ...(/^https?:\/\//.test(source.path) ? { path: source.path } : {})
  }))
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name,
    title,
    description,
    ...(url === undefined ? {} : { homepage: url }),
    ...(date === undefined ? {} : { created: `${date}T00:00:00Z` }),
    ...(license === undefined ? {} : { licenses: [{ name: license }] }),
    ...(creator === undefined ? {} : { contributors: [{ title: creator, roles: ['creator'] }] }),
    sources: origins,
    resources: files.map(file => resource(file))
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

function resource({ path, bytes, sha256, mediaType }: PackagedFile): Record<string, unknown> {
  const [, base = path, format = ''] = /^([^.]*)\.(.*)$/s.exec(path) ?? []
  const isTable = format === 'csv'
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name: isTable ? base : `${base}-${format.replaceAll('.', '-')}`,
    ...(isTable ? { type: 'table' } : {}),
    path,
    format,
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(isTable ? { schema: tableSchema() } : {})
  }
}

function tableSchema(): Record<string, unknown> {
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columnSpecs().map(field),
    primaryKey: ['id'],
    missingValues: ['']
  }
}

function field({ name, type, separator, description, words, isRequired }: ColumnSpec): Record<string, unknown> {
  const constraints = {
    ...(isRequired ? { required: true } : {}),
    ...(name === 'id' ? { unique: true } : {}),
    ...(words === undefined ? {} : { enum: words })
  }
  return {
    name,
    ...(separator === undefined ? { type } : { type: 'list', delimiter: separator, itemType: type }),
    description,
    ...(Object.keys(constraints).length > 0 ? { constraints } : {})
  }
}
