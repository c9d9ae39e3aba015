import type { About } from './about.ts'
import { columnSpecs } from './columns.ts'

/** Describes the CSV for CSV on the Web, in the file that is looked for beside it. */
export function csvwMetadata({ title, description, license, creator, date }: About): string {
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: 'resources.csv',
    'dc:title': title,
    'dc:description': description,
    ...(license === undefined ? {} : { 'dc:license': { '@id': `https://spdx.org/licenses/${license}` } }),
    ...(creator === undefined ? {} : { 'dc:creator': creator }),
    ...(date === undefined ? {} : { 'dc:issued': { '@value': date, '@type': 'xsd:date' } }),
    tableSchema: {
      columns: columnSpecs().map(({ name, type, separator, description, isRequired }) => ({
        name,
        titles: name,
        'dc:description': description,
        datatype: type === 'object' ? 'json' : type,
        ...(separator === undefined ? {} : { separator }),
        ...(isRequired ? { required: true } : {})
      })),
      primaryKey: 'id'
    }
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}
