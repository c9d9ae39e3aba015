import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { messagesOf, safeUrl } from '../explorer/data.ts'
import { toCsv } from '../explorer/download.ts'
import { FACETS, indexFacet } from '../explorer/facets.ts'
import { searcher } from '../explorer/search.ts'
import { select } from '../explorer/select.ts'
import { sorter } from '../explorer/sort.ts'
import { EMPTY, fromHash, toHash, type View } from '../explorer/state.ts'
import { type Bundle, extract, type Resource } from '../src/index.ts'
import { toDelimited } from '../src/write/csv.ts'
import { AWESOME, MLLM } from './cases.ts'
import { resource } from './resources.ts'

let bundle: Bundle
let resources: readonly Resource[]

beforeAll(async () => {
  bundle = await extract([AWESOME, MLLM])
  resources = bundle.resources
})

async function page(of: Bundle): Promise<string> {
  const { toHtml } = await import('../src/write/html.ts')
  return toHtml(of)
}

describe('the page', () => {
  it('is the same for the same input, and small without its data', async () => {
    const html = await page(bundle)
    expect(html).toBe(await page(structuredClone(bundle)))
    expect(Buffer.byteLength(html) - Buffer.byteLength(JSON.stringify(bundle))).toBeLessThan(400_000)
  })

  it('lets nothing run but its own script, and nothing load', async () => {
    const html = await page(bundle)
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    const hash = (text = ''): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1])}`,
      `style-src ${hash(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1])}`,
      'img-src data:',
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'"
    ])
    expect(html).not.toMatch(/\s(?:src|on\w+)="/)
  })

  it('holds any data without letting it out of its script', async () => {
    const empty = (await page({ ...bundle, resources: [] })).match(/<\/?script/gi)?.length
    const piece = fc.constantFrom(
      '</script>',
      '<!--',
      '<script>',
      '\u2028',
      '\u2029',
      '$&',
      '\\u003c',
      '\ud800',
      '\0',
      'a'
    )
    const text = fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(text, async name => {
        const html = await page({ ...bundle, resources: [resource({ name, extra: { [name]: name } })] })
        expect(html.match(/<\/?script/gi)).toHaveLength(empty ?? 0)
        expect(html).not.toMatch(/[\u2028\u2029]/)
        const data = / id="data">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''
        expect(JSON.parse(data).resources[0].name).toBe(name)
      }),
      { numRuns: 50 }
    )
  })
})

describe('the address of a view', () => {
  const value = fc.oneof(fc.constantFrom('', 'a b', '&=#%', 'ü 中'), fc.string())
  const view: fc.Arbitrary<View> = fc.record({
    query: value,
    chosen: fc.dictionary(
      fc.constantFrom(...FACETS.map(({ key }) => key)),
      fc.uniqueArray(value, { minLength: 1, maxLength: 3 }).map(values => values.sort()),
      { noNullPrototype: true }
    ),
    sort: fc.option(fc.record({ by: fc.constantFrom('name', 'date'), down: fc.boolean() })),
    by: fc.option(fc.constantFrom('kind', 'task')),
    open: fc.option(value)
  })

  it('leads back to the view', () => {
    fc.assert(
      fc.property(view, one => {
        expect(fromHash(`#${toHash(one)}`)).toEqual(one)
      })
    )
  })

  it('may be anything', () => {
    expect(fromHash('#sort=__proto__&by=toString&nobody=1')).toEqual(EMPTY)
    fc.assert(
      fc.property(fc.string(), hash => {
        const view = fromHash(hash)
        expect(fromHash(toHash(view))).toEqual({ ...view, chosen: fromHash(toHash(view)).chosen })
      })
    )
  })
})

describe('a selection', () => {
  it('holds what matches every facet, and counts what one more click would give', () => {
    const indexes = FACETS.map(facet => indexFacet(facet, resources))
    const choices = FACETS.map(({ key }, at) => {
      const values = fc.constantFrom(...(indexes[at]?.values ?? []))
      return fc.tuple(fc.constant(key), fc.uniqueArray(values, { maxLength: 2 }))
    })
    const chosen = fc
      .tuple(...choices)
      .map(pairs => Object.fromEntries(pairs.filter(([, values]) => values.length > 0).slice(0, 3)))
    const matching = (choice: View['chosen']): number[] =>
      resources.flatMap((one, row) => {
        const fits = FACETS.every(({ key, all, read }) => {
          const wanted = choice[key]
          if (!wanted) return true
          const has = (value: string): boolean => read(one).includes(value)
          return all ? wanted.every(has) : wanted.some(has)
        })
        return fits ? [row] : []
      })
    fc.assert(
      fc.property(chosen, choice => {
        const { rows, counts, split } = select(resources.length, indexes, null, choice, ['year'])
        expect(rows).toEqual(matching(choice))
        for (const { facet, values } of indexes) {
          const { [facet.key]: own = [], ...others } = choice
          values.forEach((value, code) => {
            const wanted = facet.all ? [...new Set([...own, value])] : [value]
            expect(counts[facet.key]?.[code]).toBe(matching({ ...others, [facet.key]: wanted }).length)
          })
        }
        const sum = (numbers: Uint32Array | undefined): number =>
          [...(numbers ?? [])].reduce((all, one) => all + one, 0)
        expect(sum(split['year'])).toBe(sum(counts['year']))
      }),
      { numRuns: 100 }
    )
  })
})

describe('the search', () => {
  const names = (query: string): string[] => {
    const hits = searcher(resources)(query)
    return (hits?.rows ?? []).map(row => resources[row]?.name ?? '')
  }

  it.each([
    ['huatuogpt-ii', 'HuatuoGPT-II'],
    ['"training a large language-and-vision assistant"', 'LLaVA-Med'],
    ['arxiv:2306.00890', 'LLaVA-Med'],
    ['2306.00890', 'LLaVA-Med'],
    ['https://www.arxiv.org/pdf/2306.00890v2', 'LLaVA-Med'],
    ['LLaVA-Med neurips', 'LLaVA-Med'],
    ['huatuogtp', 'HuatuoGPT'],
    ['Med42-v2', 'Med42-v2']
  ])('finds %s', (query, name) => {
    expect(names(query)[0]).toBe(name)
  })

  it('puts the name as typed first, allows for an error only where nothing is exact, and asks nothing of no words', () => {
    const search = searcher(['Cedar-2', 'A cedar', 'Cedar', 'Ceder'].map(name => resource({ name })))
    expect(search('cedar')).toEqual({ rows: [2, 0, 1], similar: false })
    expect(search('cedur')?.similar).toBe(true)
    expect(search('cedur')?.rows).toContain(2)
    expect(search(' "" ')).toBeNull()
    expect(search('((([')).toEqual({ rows: [], similar: true })
  })

  it('ignores case, accents and width', () => {
    const search = searcher([resource({ name: 'Épée ＭＲＩ' })])
    expect(search('epee mri')?.rows).toEqual([0])
  })
})

describe('sorting', () => {
  it('reads numbers as numbers and puts what says nothing last either way', () => {
    const dates = ['2024', null, '2023-10', '2023-09'].map((date, at) => resource({ date, name: `Oak ${12 - at}` }))
    const sort = sorter(dates)
    expect(sort([0, 1, 2, 3], { by: 'date', down: false })).toEqual([3, 2, 0, 1])
    expect(sort([0, 1, 2, 3], { by: 'date', down: true })).toEqual([0, 2, 3, 1])
    expect(sort([0, 1, 2, 3], { by: 'name', down: false })).toEqual([3, 2, 1, 0])
    expect(sort([3, 1], { by: 'kind', down: true })).toEqual([1, 3])
  })
})

describe('what leaves the page', () => {
  it('is the CSV that the command writes with --csv-safe', () => {
    const odd = ['=1+1', '-x', 'a "b", c', 'a\nb', 'a\rb', '＝x', ' ', '"'].map(name => resource({ name }))
    expect(toCsv([...resources, ...odd])).toBe(toDelimited([...resources, ...odd], ',', true))
  })

  it('follows only addresses of the web', () => {
    expect(safeUrl('https://example.org/a')).toBe('https://example.org/a')
    const bad = [
      'javascript:alert(1)',
      ' https://x.org',
      'data:text/html,x',
      '//x.org',
      'a.md',
      'http://',
      'blob:https://x',
      null
    ]
    for (const url of bad) expect(safeUrl(url), String(url)).toBeNull()
  })

  it('tells a resource from its neighbours in messages', () => {
    const place = { ruleId: 'r', severity: 'info', reason: '', column: null, endColumn: null, url: null } as const
    const at = (path: string, line: number | null, endLine: number | null) => ({ ...place, path, line, endLine })
    const mine = [at('a.md', 4, null), at('a.md', 3, 5)]
    const others = [at('b.md', 4, null), at('a.md', 5, null), at('a.md', null, null)]
    expect(messagesOf(resource({ at: 'a.md:4' }), [...others, ...mine])).toEqual(mine)
  })
})
