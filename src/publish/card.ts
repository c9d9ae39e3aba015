import type { Bundle } from '../model.ts'
import { plain } from '../write/markdown-text.ts'
import type { About, PackagedFile } from './about.ts'
import { columnSpecs } from './columns.ts'

/** Licences that Hugging Face has a name for; it calls any other `other`. */
const LICENSES = new Set(
  'apache-2.0 mit bsd-2-clause bsd-3-clause cc0-1.0 cc-by-2.0 cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0 cc-by-nc-nd-4.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 odbl pddl gpl-3.0 unlicense'.split(
    ' '
  )
)
const SIZES: [number, string][] = [
  [1_000, 'n<1K'],
  [10_000, '1K<n<10K'],
  [100_000, '10K<n<100K'],
  [1_000_000, '100K<n<1M']
]
const WHAT: Record<string, string> = {
  'resources.json': 'the resources, as `ai4med extract` writes them',
  'resources.csv': 'the same, flat: one line a resource',
  'resources.parquet': 'the same, with types: lists are lists, links are structures',
  'schema.json': 'JSON Schema of `resources.json`',
  'index.html': 'a page to search and filter the resources, which needs no network',
  'references.bib': 'the papers, as BibTeX',
  'datapackage.json': 'Frictionless Data Package, version 2',
  'resources.csv-metadata.json': 'CSV on the Web',
  'croissant.json': 'ML Commons Croissant 1.0'
}

/** Whether a text has the front matter of a card, whatever became of the rest of it. */
export function isCard(text: string): boolean {
  const [matter = ''] = /^---\r?\n[\s\S]{0,100000}?\n---/.exec(text) ?? []
  return /^- ai4med\r?$/m.test(matter)
}

/** README of the package, with the front matter that a dataset repository of Hugging Face is known by. */
export function card(
  { sources, resources }: Bundle,
  about: About,
  files: readonly Pick<PackagedFile, 'path'>[]
): string {
  const { title, license, url, creator, date, description, csvSafe } = about
  const known = license !== undefined && LICENSES.has(license.toLowerCase())
  const size = SIZES.find(([below]) => resources.length < below)?.[1] ?? 'n>1M'
  // A string of JSON is one of YAML.
  const matter = [
    '---',
    `license: ${known ? license.toLowerCase() : 'other'}`,
    ...(license !== undefined && !known ? [`license_name: ${JSON.stringify(license)}`] : []),
    `pretty_name: ${JSON.stringify(title)}`,
    'size_categories:',
    `- ${size}`,
    'tags:',
    '- awesome-list',
    '- ai4med',
    ...[...new Set(resources.map(({ specialty }) => specialty))]
      .filter(Boolean)
      .sort()
      .map(tag => `- ${tag}`),
    'configs:',
    '- config_name: default',
    '  data_files: resources.parquet',
    '---'
  ]
  const facts = [
    ...sources.map(source => `Source: ${plain(source.title ?? source.path)}`),
    ...(creator === undefined ? [] : [`Creator: ${plain(creator)}`]),
    ...(license === undefined ? [] : [`License: ${plain(license)}`]),
    ...(date === undefined ? [] : [`Date: ${plain(date)}`]),
    ...(url === undefined ? [] : [`Address: <${url}>`])
  ]
  const listed = [...files.map(({ path }) => path)].map(path => `| [${path}](${path}) | ${WHAT[path] ?? ''} |`)
  const guard = csvSafe ? ", and a cell that a spreadsheet would run begins with a `'`" : ''
  const columns = columnSpecs().map(({ name, type, separator, description }) => {
    return `| ${name} | ${separator === undefined ? type : `list of ${type}`} | ${plain(description)} |`
  })
  return `${matter.join('\n')}

# ${plain(title)}

${description}

${facts.map(fact => `- ${fact}`).join('\n')}

## Files

| file | what it is |
|---|---|
${listed.join('\n')}

## Columns

In CSV, lists are joined with \` | \` and sections with \` > \`${guard}.

| column | type | meaning |
|---|---|---|
${columns.join('\n')}
`
}
