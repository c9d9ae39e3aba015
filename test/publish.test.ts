import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { DuckDBInstance } from '@duckdb/node-api'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse as parseCsv } from 'csv-parse/sync'
import jsonld from 'jsonld'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { main } from '../src/cli/main.ts'
import { nodeWorld } from '../src/cli/node.ts'
import { extract } from '../src/index.ts'
import { COLUMNS } from '../src/write/flatten.ts'
import { AWESOME } from './cases.ts'
import { run } from './memory.ts'

const folder = mkdtempSync(join(tmpdir(), 'ai4med-'))
afterAll(() => rmSync(folder, { recursive: true }))
const out = join(folder, 'deep/package')
const ARGS = ['--title', 'A list: of "things"', '--license', 'CC-BY-4.0', '--url', 'https://example.org/list']
const MORE = ['--creator', 'The Grove', '--date', '2025-06-28']
const said: string[] = []
const shown: string[] = []

async function publish(...args: string[]): Promise<number> {
  said.length = 0
  shown.length = 0
  const stdout = async (text: string | Uint8Array): Promise<void> => void shown.push(String(text))
  const world = { ...nodeWorld(), stderr: (text: string) => void said.push(...(text ? [text] : [])), stdout }
  return main(['publish', AWESOME.path, '--no-repair', '--out', out, ...ARGS, ...MORE, ...args], world)
}

const text = (path: string): string => readFileSync(join(out, path), 'utf8')
const json = (path: string): never => JSON.parse(text(path)) as never
const digest = (path: string): string =>
  createHash('sha256')
    .update(readFileSync(join(out, path)))
    .digest('hex')

beforeAll(async () => {
  expect(await publish()).toBe(0)
})

describe('publish', () => {
  it('writes the same bytes again, and leaves other files alone', async () => {
    const read = (): string[] =>
      readdirSync(out)
        .sort()
        .map(path => `${path} ${digest(path)}`)
    writeFileSync(join(out, 'other.txt'), 'mine')
    const before = read()
    expect(before.map(line => line.split(' ')[0])).toEqual(
      expect.arrayContaining(
        'README.md croissant.json datapackage.json references.bib resources.csv resources.csv-metadata.json resources.json resources.parquet schema.json'.split(
          ' '
        )
      )
    )
    expect(await publish()).toBe(0)
    expect(read()).toEqual(before)
  })

  it.each([
    [[], 'model,=1+1,', false],
    [['--csv-safe'], "model,'=1+1,", true]
  ])('guards its CSV when that is asked for, and says so: %j', async (args, row, isSaid) => {
    const list = join(folder, 'formula.md')
    writeFileSync(list, '| Model | Paper |\n|---|---|\n| =1+1 | [arXiv](https://arxiv.org/abs/2401.00011) |\n')
    const made = join(folder, `formula${args.length}`)
    expect(await main(['publish', list, '--out', made, '-q', ...args], nodeWorld())).toBe(0)
    expect(readFileSync(join(made, 'resources.csv'), 'utf8')).toContain(row)
    expect(readFileSync(join(made, 'README.md'), 'utf8').includes('a spreadsheet would run')).toBe(isSaid)
  })

  it('holds the same rows in JSON, CSV and Parquet', async () => {
    const { resources } = await extract(AWESOME, { repair: false })
    expect(json('resources.json')).toEqual(resources)
    const connection = await (await DuckDBInstance.create()).connect()
    for (const sql of [
      `read_csv('${out}/resources.csv', header = true, all_varchar = true)`,
      `'${out}/resources.parquet'`
    ]) {
      const rows = (await connection.runAndReadAll(`select id, name from ${sql}`)).getRowObjectsJson()
      expect(rows).toEqual(resources.map(({ id, name }) => ({ id, name })))
    }
    connection.closeSync()
  })

  it('has a schema that its data keeps', () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(json('schema.json'))
    expect(validate(json('resources.json'))).toBe(true)
    expect(validate([{ id: 'x' }])).toBe(false)
  })

  it('has references that another reader takes', () => {
    const items = plugins.input.chain(text('references.bib'), { forceType: '@bibtex/text' })
    expect(items.length).toBeGreaterThan(40)
  })

  it('has a Data Package as its specification asks', () => {
    const validate = new Ajv().compile(DATA_PACKAGE)
    const descriptor = json('datapackage.json') as { resources: { path: string; hash: string; bytes: number }[] }
    validate(descriptor)
    expect(validate.errors).toBeNull()
    for (const { path, hash, bytes } of descriptor.resources) {
      expect(hash).toBe(`sha256:${digest(path)}`)
      expect(bytes).toBe(readFileSync(join(out, path)).length)
    }
    const [table] = descriptor.resources as unknown as [{ schema: { fields: { name: string; description: string }[] } }]
    expect(table.schema.fields.map(({ name }) => name)).toEqual([...COLUMNS])
    expect(table.schema.fields.filter(({ name, description }) => !description || description === name)).toEqual([])
  })

  it('has metadata for CSV on the Web by which its cells are values again', async () => {
    const metadata = json('resources.csv-metadata.json') as { url: string; tableSchema: { columns: CsvwColumn[] } }
    const validate = new Ajv().compile(CSVW)
    validate(metadata)
    expect(validate.errors).toBeNull()
    const { columns } = metadata.tableSchema
    const [header = [], ...rows] = parseCsv(text(metadata.url)) as string[][]
    expect(columns.map(({ titles }) => titles)).toEqual(header)
    const { resources } = await extract(AWESOME, { repair: false })
    const read = rows.map(row =>
      Object.fromEntries(columns.map((column, at) => [column.name, csvwValue(row[at] ?? '', column)]))
    )
    expect(
      read.map(({ name, section, parameters, title, samples, ids, line, extra }) => [
        name,
        section,
        parameters,
        title,
        samples,
        ids,
        line,
        extra
      ])
    ).toEqual(
      resources.map(({ name, section, parameters, title, quantities, ids, provenance, extra }) => [
        name,
        section,
        parameters,
        title,
        quantities.samples,
        ids,
        provenance.map(({ line }) => line),
        Object.keys(extra).length > 0 ? extra : null
      ])
    )
  })

  it('has Croissant that is JSON-LD of its terms', async () => {
    const metadata = json('croissant.json') as {
      distribution: { '@id': string; sha256: string; contentSize: string }[]
    }
    const validate = new Ajv().compile(CROISSANT)
    validate(metadata)
    expect(validate.errors).toBeNull()
    for (const file of metadata.distribution) {
      expect(file.sha256).toBe(digest(file['@id']))
      expect(file.contentSize).toBe(`${readFileSync(join(out, file['@id'])).length} B`)
    }
    const [dataset] = (await jsonld.expand(metadata as object, { base: 'https://example.org/' })) as never as [
      Record<string, { '@id'?: string; '@value'?: string }[]>
    ]
    expect(dataset['@type']).toEqual(['https://schema.org/Dataset'])
    expect(dataset['http://purl.org/dc/terms/conformsTo']?.[0]?.['@value']).toBe('http://mlcommons.org/croissant/1.0')
    expect(dataset['https://schema.org/datePublished']?.[0]?.['@value']).toBe('2025-06-28')
    const [set] = dataset['http://mlcommons.org/croissant/recordSet'] as never as [Record<string, object[]>]
    const fields = set['http://mlcommons.org/croissant/field'] as Record<string, { '@id': string }[]>[]
    expect(fields.map(field => field['@id'])).toEqual(COLUMNS.map(name => `https://example.org/resources/${name}`))
    const ids = new Set(metadata.distribution.map(file => `https://example.org/${file['@id']}`))
    for (const field of fields) {
      const [source] = field['http://mlcommons.org/croissant/source'] as never as [Record<string, { '@id': string }[]>]
      expect(ids).toContain(source['http://mlcommons.org/croissant/fileObject']?.[0]?.['@id'])
    }
  })

  it('has a README whose front matter a dataset repository reads', () => {
    const [, matter = '', body = ''] = text('README.md').split(/^---$/m)
    expect(parse(matter)).toMatchObject({
      license: 'cc-by-4.0',
      pretty_name: 'A list: of "things"',
      size_categories: ['n<1K'],
      tags: expect.arrayContaining(['awesome-list']),
      configs: [{ config_name: 'default', data_files: 'resources.parquet' }]
    })
    expect(body).toContain('# A list: of "things"')
    for (const [, path = ''] of body.matchAll(/\]\(([^)]+)\) \|/g)) expect(readdirSync(out)).toContain(path)
  })

  it('says with --check what would change, and writes nothing', async () => {
    expect(await publish('--check')).toBe(0)
    expect(said).toEqual([`${out}: up to date\n`])
    const csv = text('resources.csv')
    const data = text('resources.json')
    writeFileSync(join(out, 'resources.csv'), `${csv}x`)
    writeFileSync(join(out, 'resources.json'), data.replaceAll('"HuatuoGPT"', '"Huatuo"'))
    rmSync(join(out, 'schema.json'))
    expect(await publish('--check')).toBe(1)
    expect(said).toEqual([
      `${out}/resources.csv: not what would be written\n`,
      `${out}/resources.json: not what would be written\n`,
      `${out}/schema.json: is not there\n`
    ])
    expect(shown.join('')).toContain('0 added, 0 removed, 1 changed')
    expect(text('resources.csv')).toBe(`${csv}x`)
    expect(await publish()).toBe(0)
    expect(await publish('--check', '-q')).toBe(0)
  })

  it('says nothing that nobody said', async () => {
    const { written, folders, code, said } = await run(['publish', 'a.md', 'b.md', '--out', 'p'], {
      files: { 'a.md': AWESOME.content, 'b.md': AWESOME.content }
    })
    expect([code, folders]).toEqual([0, ['p']])
    expect(said.at(-1)).toContain('say more of it with --license, --url, --creator, --date')
    const croissant = JSON.parse(written['p/croissant.json'] ?? '')
    for (const key of ['license', 'url', 'creator', 'datePublished']) expect(croissant).not.toHaveProperty(key)
    expect(parse(written['p/README.md']?.split('---')[1] ?? '')).toMatchObject({ license: 'other' })
    const ids = JSON.parse(written['p/resources.json'] ?? '').map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each([
    [['none.md'], 'ai4med: none.md: no such file'],
    [['empty.md'], 'ai4med: no resources in any input'],
    [['a.md', '--date', '2025-02-30'], 'Expected a day'],
    [['a.md', '--url', 'javascript:x'], 'Expected an address'],
    [['a.md', '--license', 'a b'], 'Expected an SPDX identifier']
  ])('refuses %j, and writes nothing', async (args, words) => {
    const result = await run(['publish', ...args, '--out', 'p'], {
      files: { 'a.md': AWESOME.content, 'empty.md': '# x\n' }
    })
    expect(result.code).toBeGreaterThan(0)
    expect(result.stderr).toContain(words)
    expect([result.written, result.writtenBytes]).toEqual([{}, {}])
  })
})

interface CsvwColumn {
  name: string
  titles: string
  datatype: string
  separator?: string
}

/** A cell as the recommendation parses it: an empty one is null, or no items. */
function csvwValue(cell: string, { datatype, separator }: CsvwColumn): unknown {
  const read = (value: string): unknown =>
    datatype === 'number' || datatype === 'integer' ? Number(value) : datatype === 'json' ? JSON.parse(value) : value
  if (separator !== undefined) return cell === '' ? [] : cell.split(separator).map(read)
  return cell === '' ? null : read(cell)
}

/** What the Metadata Vocabulary for Tabular Data asks of a table and its columns. */
const CSVW = {
  type: 'object',
  required: ['@context', 'url', 'tableSchema'],
  // Beside these, only properties of other vocabularies, which have a prefix.
  additionalProperties: false,
  patternProperties: { '^dc:': {} },
  properties: {
    '@context': {
      type: 'array',
      items: [{ const: 'http://www.w3.org/ns/csvw' }, { type: 'object', required: ['@language'] }],
      minItems: 2,
      additionalItems: false
    },
    url: { const: 'resources.csv' },
    tableSchema: {
      type: 'object',
      required: ['columns'],
      additionalProperties: false,
      properties: {
        primaryKey: { enum: [...COLUMNS] },
        columns: {
          type: 'array',
          items: {
            type: 'object',
            required: ['name', 'titles', 'datatype'],
            additionalProperties: false,
            patternProperties: { '^dc:': { type: 'string', minLength: 1 } },
            properties: {
              name: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9_.]*$' },
              titles: { type: 'string' },
              datatype: { enum: ['string', 'number', 'integer', 'json'] },
              separator: { type: 'string' },
              required: { type: 'boolean' }
            }
          }
        }
      }
    }
  }
}

/** What datapackage.org/standard asks of what we write, version 2. */
const PATH = { type: 'string', pattern: '^(?!/|\\.|~)(?!.*(?:\\.\\./|\\\\)).+$' }
const NAME = { type: 'string', pattern: '^[a-z0-9._-]+$' }
const LIST_ITEM = { enum: ['string', 'integer', 'boolean', 'number', 'datetime', 'date', 'time'] }
const DATA_PACKAGE = {
  type: 'object',
  required: ['resources', '$schema', 'name'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: NAME,
    title: { type: 'string' },
    homepage: { type: 'string', pattern: '^https?://' },
    created: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
    licenses: {
      type: 'array',
      minItems: 1,
      items: { required: ['name'], properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' } } }
    },
    contributors: { type: 'array', minItems: 1, items: { required: ['title'] } },
    sources: { type: 'array', minItems: 1, items: { type: 'object', minProperties: 1 } },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path'],
        properties: {
          $schema: { const: 'https://datapackage.org/profiles/2.0/dataresource.json' },
          name: NAME,
          path: PATH,
          type: { const: 'table' },
          bytes: { type: 'integer' },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          schema: {
            required: ['fields'],
            properties: {
              primaryKey: { type: 'array', items: { enum: [...COLUMNS] } },
              missingValues: { type: 'array', items: { type: 'string' } },
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type', 'description'],
                  additionalProperties: false,
                  properties: {
                    name: { type: 'string' },
                    description: { type: 'string', minLength: 1 },
                    type: { enum: ['string', 'number', 'integer', 'object', 'list'] },
                    delimiter: { type: 'string' },
                    itemType: LIST_ITEM,
                    constraints: { type: 'object', minProperties: 1 }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

/** What the specification of Croissant 1.0 asks of a dataset, its files, and its fields. */
const REFERENCE = { type: 'object', required: ['@id'], additionalProperties: false, properties: { '@id': {} } }
const CROISSANT = {
  type: 'object',
  required: '@context @type conformsTo name description license url creator datePublished distribution recordSet'.split(
    ' '
  ),
  properties: {
    '@type': { const: 'sc:Dataset' },
    conformsTo: { const: 'http://mlcommons.org/croissant/1.0' },
    datePublished: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
    distribution: {
      type: 'array',
      minItems: 1,
      items: {
        required: ['@type', '@id', 'name', 'contentUrl', 'encodingFormat', 'sha256'],
        properties: { '@type': { const: 'cr:FileObject' }, sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' } }
      }
    },
    recordSet: {
      type: 'array',
      minItems: 1,
      items: {
        required: ['@type', '@id', 'key', 'field'],
        properties: {
          '@type': { const: 'cr:RecordSet' },
          key: REFERENCE,
          field: {
            type: 'array',
            items: {
              required: ['@type', '@id', 'name', 'description', 'dataType', 'source'],
              properties: {
                '@type': { const: 'cr:Field' },
                dataType: { enum: ['sc:Text', 'sc:Float', 'sc:Integer'] },
                source: {
                  required: ['fileObject', 'extract'],
                  properties: { fileObject: REFERENCE, extract: { required: ['column'] } }
                }
              }
            }
          }
        }
      }
    }
  }
}
