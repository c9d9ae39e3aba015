import Ajv2020 from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bundle, extract, jsonSchema, tables } from '../src/index.ts'
import { AWESOME, cases, MLLM } from './cases.ts'

const ajv = new Ajv2020.default({ strict: true, allErrors: true, allowUnionTypes: true })
const validators = {
  resource: ajv.compile(jsonSchema('resource')),
  bundle: ajv.compile(jsonSchema('bundle')),
  table: ajv.compile(jsonSchema('table'))
}

function errors(what: keyof typeof validators, value: unknown): string[] {
  const validate = validators[what]
  validate(value)
  return (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`)
}

let bundle: Bundle

beforeAll(async () => {
  bundle = await extract([AWESOME, MLLM])
})

describe('the schema', () => {
  it('holds for everything that is said of both lists', async () => {
    expect(errors('bundle', bundle)).toEqual([])
    for (const resource of bundle.resources) expect(errors('resource', resource)).toEqual([])
    for (const table of await tables([AWESOME, MLLM])) expect(errors('table', table)).toEqual([])
  })

  it.each(cases)('holds for the case $name', async ({ input }) => {
    expect(errors('bundle', await extract(input, { cells: true }))).toEqual([])
    for (const resource of (await extract(input)).resources) expect(errors('resource', resource)).toEqual([])
    for (const table of await tables(input)) expect(errors('table', table)).toEqual([])
  })

  it('holds after JSON was written and read again', () => {
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle)
  })

  it('describes what its keys mean', () => {
    const { properties } = jsonSchema('resource') as { properties: Record<string, { description?: string }> }
    expect(properties['section']?.description).toMatch(/\w/)
    expect(properties['provenance']).toMatchObject({ type: 'array', minItems: 1 })
  })
})

describe('the schema refuses', () => {
  type Mutation = (resource: Record<string, unknown>) => unknown
  const mutations: [what: string, mutate: Mutation][] = [
    ['a missing key', ({ missing: _, ...rest }) => rest],
    ['an unknown key', resource => ({ ...resource, colour: 'green' })],
    ['an unknown kind', resource => ({ ...resource, kind: 'tree' })],
    ['a number as a name', resource => ({ ...resource, name: 7 })],
    ['null in place of a list', resource => ({ ...resource, tasks: null })],
    ['a text in place of a number', resource => ({ ...resource, parameters: ['7B'] })],
    ['a size that is none', resource => ({ ...resource, parameters: [0] })],
    ['an unknown source of the date', resource => ({ ...resource, dateFrom: 'guess' })],
    ['a quantity short', resource => ({ ...resource, quantities: { samples: 1 } })],
    [
      'a link without its keys',
      resource => ({ ...resource, links: { ...(resource['links'] as object), code: [{ url: 'x' }] } })
    ],
    ['a role that is none', resource => ({ ...resource, links: { ...(resource['links'] as object), shop: [] } })],
    ['no provenance', resource => ({ ...resource, provenance: [] })],
    ['a line that is none', resource => ({ ...resource, provenance: [{ source: '-', line: 0, table: 1, row: 1 }] })]
  ]

  it.each(mutations)('%s', (_what, mutate) => {
    const resource = structuredClone(bundle.resources[0]) as unknown as Record<string, unknown>
    expect(errors('resource', resource)).toEqual([])
    expect(errors('resource', mutate(resource))).not.toEqual([])
  })

  it('a bundle of another version', () => {
    expect(errors('bundle', { ...bundle, version: 2 })).not.toEqual([])
    expect(errors('bundle', { ...bundle, account: { ...bundle.account, rows: -1 } })).not.toEqual([])
  })

  it('a table whose field is none', async () => {
    const [table] = await tables(AWESOME)
    const columns = [{ header: 'x', field: 'colour', why: '' }]
    expect(errors('table', { ...table, columns })).not.toEqual([])
  })
})
