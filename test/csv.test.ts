import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bundle, extract, type Resource } from '../src/index.ts'
import { toDelimited } from '../src/write/csv.ts'
import { COLUMNS, flatten } from '../src/write/flatten.ts'
import { AWESOME, cases, MLLM } from './cases.ts'

let bundle: Bundle

beforeAll(async () => {
  bundle = await extract([AWESOME, MLLM])
})

/** Reads it back with another parser, strictly. */
function readBack(text: string, delimiter: string): Record<string, string>[] {
  return parse(text, { columns: true, delimiter, relax_column_count: false, record_delimiter: '\n' })
}

/** What a parser of text can see of a row: numbers as digits, null as nothing. */
function asText(resource: Resource): Record<string, string> {
  return Object.fromEntries(Object.entries(flatten(resource)).map(([key, value]) => [key, String(value ?? '')]))
}

describe.each([
  ['CSV', ','],
  ['TSV', '\t']
] as const)('%s', (_name, delimiter) => {
  it('of both lists is read back as it was flattened', () => {
    const text = toDelimited(bundle.resources, delimiter)
    expect(readBack(text, delimiter)).toEqual(bundle.resources.map(asText))
    expect(text).not.toContain('\r')
    expect(text.endsWith('\n')).toBe(true)
  })

  it.each(cases)('of the case $name is read back as it was flattened', async ({ input }) => {
    const { resources } = await extract(input)
    expect(readBack(toDelimited(resources, delimiter), delimiter)).toEqual(resources.map(asText))
  })

  it('holds any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('"', ',', '\t', '\n', '\r', '=', '+', '-', '@', "'", 'a', ' ', '\u{FEFF}', '|', '>'), {
          maxLength: 12
        })
        .map(parts => parts.join(''))
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text, fc.array(text, { maxLength: 3 })), { minLength: 1, maxLength: 4 }),
        rows => {
          const resources = rows.map(([name, title, tasks]) => ({
            ...(bundle.resources[0] as Resource),
            name,
            title,
            tasks,
            extra: { [title]: name }
          }))
          expect(readBack(toDelimited(resources, delimiter), delimiter)).toEqual(resources.map(asText))
        }
      ),
      { numRuns: 150 }
    )
  })
})

describe('a flat row', () => {
  it('has the columns of the contract, in order', () => {
    const order =
      'id,kind,name,title,description,section,specialty,modalities,tasks,organization,authors,license,date,dateFrom,knowledgeCutoff,parameters,samples,images,texts,inputTokens,outputTokens,stars,benchmarks,homepage,paper,weights,data,code,demo,other,ids,source,line,extra'
    expect(COLUMNS.join(',')).toBe(order)
    expect(toDelimited(bundle.resources, ',').split('\n')[0]).toBe(order)
    expect(Object.keys(flatten(bundle.resources[0] as Resource)).join(',')).toBe(order)
  })

  it('joins lists with a bar and the section with an angle', () => {
    const row = readBack(toDelimited(bundle.resources, ','), ',').find(row => row['id'] === 'model/huatuogpt-ii')
    expect(row).toMatchObject({
      section: 'Medical LLMs',
      parameters: '7000000000 | 13000000000 | 34000000000',
      data: 'https://huggingface.co/datasets/FreedomIntelligence/HuatuoGPT2-Pretraining-Instruction | https://huggingface.co/datasets/FreedomIntelligence/HuatuoGPT2-SFT-GPT4-140K',
      date: '2023-11',
      samples: '',
      source: 'fixtures/awesome-ai4med.md',
      line: '33',
      extra: ''
    })
    const radgpt = readBack(toDelimited(bundle.resources, ','), ',').find(row => row['id'] === 'dataset/radgpt')
    expect(radgpt).toMatchObject({
      section: 'Biomedical Datasets for MLLMs > Radiology Datasets',
      modalities: 'image | text',
      images: '2700000',
      paper: 'https://arxiv.org/abs/2501.04678',
      ids: 'github:MrGiovanni/RadGPT | arxiv:2501.04678'
    })
  })

  it('holds 231 rows for both lists, and none for none', () => {
    expect(readBack(toDelimited(bundle.resources, ','), ',')).toHaveLength(231)
    expect(toDelimited([], ',')).toBe(`${COLUMNS.join(',')}\n`)
  })

  it('keeps an identifier as text: no zero is lost', () => {
    const row = readBack(toDelimited(bundle.resources, ','), ',').find(
      row => row['paper'] === 'https://arxiv.org/abs/2010.06000'
    )
    expect(row).toBeUndefined()
    const ids = readBack(toDelimited(bundle.resources, ','), ',').map(row => row['ids'])
    expect(ids.some(text => text?.includes('arxiv:2010.06000'))).toBe(true)
  })
})

describe('guarded cells', () => {
  it('never start like a formula, and are untouched otherwise', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', 'a', '"', "'")
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        const name = first + rest
        const resource = { ...(bundle.resources[0] as Resource), name }
        for (const delimiter of [',', '\t'] as const) {
          const [row] = readBack(toDelimited([resource], delimiter, true), delimiter)
          const isFormula = /^[=+\-@\t\r＝＋－＠]/.test(name)
          expect(row?.['name']).toBe(isFormula ? `'${name}` : name)
        }
      }),
      { numRuns: 150 }
    )
  })

  it('are numbers still where they are numbers', () => {
    const [row] = readBack(toDelimited(bundle.resources.slice(-1), ',', true), ',')
    expect(row?.['inputTokens']).toBe('32800')
  })
})
