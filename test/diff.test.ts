import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Diff, diff, extract, lint, type Resource } from '../src/index.ts'
import { toMarkdown } from '../src/write/diff-markdown.ts'
import { toPretty } from '../src/write/diff-pretty.ts'
import { AWESOME, MLLM } from './cases.ts'
import { arxiv, hf, resource, type Said, someResources } from './resources.ts'

/** A diff in few words. */
function told({ added, removed, changed, same }: Diff): Record<string, unknown> {
  return {
    added: added.map(({ name }) => name),
    removed: removed.map(({ name }) => name),
    changed: changed.map(({ before, name, changes }) => [before.name, name, Object.keys(changes).join()]),
    same
  }
}

const between = (before: Said[], after: Said[]) =>
  told(
    diff(
      before.map(one => resource(one)),
      after.map(one => resource(one))
    )
  )

describe('five versions of a list', async () => {
  const first = AWESOME.content.toString('utf8')
  /** Replaces what is there exactly once. */
  const edit = (text: string, from: string | RegExp, to: string): string => {
    expect(text.split(from)).toHaveLength(2)
    return text.replace(from, to)
  }
  const row = (text: string, name: string): string =>
    text.split('\n').find(line => line.startsWith(`|\`${name}\``)) ?? ''
  const without = (text: string, name: string): string => edit(text, `${row(text, name)}\n`, '')

  // 2: one renamed, one moved within its table, one added.
  const apollo = row(first, 'Apollo')
  let second = edit(first, '`Lingshu`', '`Lingshu-VL`')
  second = edit(without(second, 'Apollo'), row(second, 'BioMistral'), `${row(second, 'BioMistral')}\n${apollo}`)
  const newcomer =
    '|`Alder-Med`|[[arXiv](https://arxiv.org/abs/2601.00011)]|[[HF (7B)](https://huggingface.co/grove/alder)]|-|-|'
  second = edit(second, `${row(second, 'HuatuoGPT')}\n`, `${row(second, 'HuatuoGPT')}\n${newcomer}\n`)
  // 3: one put into another section, one removed, a number and a link changed.
  const radfm = row(second, 'RadFM')
  let third = edit(without(second, 'RadFM'), row(second, 'UniMedVL'), `${row(second, 'UniMedVL')}\n${radfm}`)
  third = without(third, 'MedReason')
  third = edit(third, '118,010', '118,020')
  third = edit(
    third,
    'https://github.com/baichuan-inc/Baichuan-M2-32B)',
    'https://github.com/baichuan-inc/Baichuan-M2)'
  )
  // 4: a second row of a name above the first, whose id it takes; a section renamed.
  const twin =
    '|`ReasonMed`|[[arXiv](https://arxiv.org/abs/2601.00012)]|[[HF](https://huggingface.co/datasets/grove/r)]|1,000|'
  let fourth = edit(third, row(third, 'Huatuo-26M'), `${twin}\n${row(third, 'Huatuo-26M')}`)
  fourth = edit(fourth, '### 3.2 Multimodal\n', '### 3.2 Images\n')
  // 5: the exact same row twice, one of two of a name removed, all lines pushed down.
  let fifth = edit(fourth, row(fourth, 'SLAKE'), `${row(fourth, 'SLAKE')}\n${row(fourth, 'SLAKE')}`)
  fifth = edit(fifth, `${twin}\n`, '')
  fifth = edit(fifth, '## 1. Medical LLMs\n', 'Some words.\n\nAnd more.\n\n## 1. Medical LLMs\n')

  const read = async (content: string) => (await extract({ path: 'README.md', content })).resources
  const versions = await Promise.all([first, second, third, fourth, fifth].map(read))
  const step = (n: number) => told(diff(versions[n] ?? [], versions[n + 1] ?? []))

  it('2: a name, a place, a newcomer', () => {
    expect(step(0)).toEqual({
      added: ['Alder-Med'],
      removed: [],
      changed: [['Lingshu', 'Lingshu-VL', 'name']],
      same: 51
    })
  })

  it('3: a section, a removal, a number, a link', () => {
    expect(step(1)).toEqual({
      added: [],
      removed: ['MedReason'],
      changed: [
        ['Baichuan-M2', 'Baichuan-M2', 'links.code'],
        ['RadFM', 'RadFM', 'section'],
        ['OmniMedVQA', 'OmniMedVQA', 'quantities.samples']
      ],
      same: 49
    })
  })

  it('4: a twin that takes the id, a section by another name', () => {
    const multimodal =
      versions[2]?.filter(({ section }) => section.at(-1) === 'Multimodal').map(({ name }) => name) ?? []
    expect(multimodal).toHaveLength(11)
    expect(versions[3]?.filter(({ name }) => name === 'ReasonMed').map(({ id }) => id)).toEqual([
      'dataset/reasonmed',
      'dataset/reasonmed-2'
    ])
    expect(step(2)).toEqual({
      added: ['ReasonMed'],
      removed: [],
      changed: multimodal.map(name => [name, name, 'section']),
      same: 41
    })
    const [added] = diff(versions[2] ?? [], versions[3] ?? []).added
    expect(added?.quantities.samples).toBe(1000)
  })

  it('5: the same row twice, one of two of a name gone', () => {
    expect(step(3)).toEqual({ added: ['SLAKE'], removed: ['ReasonMed'], changed: [], same: 52 })
    expect(diff(versions[3] ?? [], versions[4] ?? []).removed[0]?.quantities.samples).toBe(1000)
  })

  it('and what lint finds in each comes and goes with the edits', async () => {
    const found = await Promise.all(
      [first, second, third, fourth, fifth].map(async content => {
        const findings = await lint({ path: 'README.md', content })
        const of = (rule: string) => findings.filter(({ ruleId }) => ruleId === rule)
        const twice = of('duplicate-resource').map(({ reason }) => /`(.+?)`/.exec(reason)?.[1])
        return [of('broken-anchor').length, twice, findings.length]
      })
    )
    // The table of contents still leads to the section that the fourth version renames; the fifth repeats a row.
    expect(found).toEqual([
      [5, ['MedGemma'], 25],
      [5, ['MedGemma'], 25],
      [5, ['MedGemma'], 25],
      [6, ['MedGemma'], 26],
      [6, ['MedGemma', 'SLAKE'], 27]
    ])
  })

  it('from the first to the last, and back', () => {
    const forth = diff(versions[0] ?? [], versions[4] ?? [])
    const back = diff(versions[4] ?? [], versions[0] ?? [])
    expect(told(forth)).toMatchObject({ added: ['Alder-Med', 'SLAKE'], removed: ['MedReason'] })
    expect(told(back)).toMatchObject({ added: ['MedReason'], removed: ['Alder-Med', 'SLAKE'] })
    expect(forth.changed.map(({ name }) => name)).toHaveLength(14)
  })
})

describe('a resource is found again', () => {
  it('under another name, by what its links lead to', () => {
    expect(
      between([{ name: 'A', links: { paper: [arxiv(1)] } }], [{ name: 'Z', links: { paper: [arxiv(1)] } }])
    ).toEqual({
      added: [],
      removed: [],
      changed: [['A', 'Z', 'name']],
      same: 0
    })
    const code = ['https://github.com/a/b']
    expect(between([{ name: 'A', links: { code } }], [{ name: 'Z', title: 'T', links: { code } }])).toMatchObject({
      changed: [['A', 'Z', 'name,title']]
    })
    const page = ['https://example.org/slake']
    expect(
      between([{ name: 'A', links: { homepage: page } }], [{ name: 'Z', links: { homepage: page } }])
    ).toMatchObject({
      changed: [['A', 'Z', 'name']]
    })
  })

  it('under another name without links, when all else is said as before', () => {
    const about = { title: 'A study of trees', section: ['S'] }
    expect(between([{ name: 'Aldr', ...about }], [{ name: 'Alder', ...about }])).toMatchObject({
      changed: [['Aldr', 'Alder', 'name']]
    })
    expect(between([{ name: 'Oak' }], [{ name: 'Elm' }])).toMatchObject({ added: ['Elm'], removed: ['Oak'] })
  })

  it('with all its links changed, by its name', () => {
    expect(
      between([{ links: { paper: [arxiv(1)] } }], [{ section: ['T'], links: { paper: [arxiv(2)] }, name: 'ALDER' }])
    ).toMatchObject({ changed: [['Alder', 'ALDER', 'name,section,links.paper']] })
  })

  it('as another kind, when its table has become one', () => {
    const said = { name: 'Alder', links: { paper: [arxiv(1)] } }
    expect(between([said], [{ ...said, kind: 'benchmark' }])).toMatchObject({ changed: [['Alder', 'Alder', 'kind']] })
  })

  it('by its id, when nothing else is left', () => {
    expect(between([{ id: 'model/cad', name: 'CAD' }], [{ id: 'model/cad', name: 'CAD+' }])).toMatchObject({
      changed: [['CAD', 'CAD+', 'name']]
    })
  })

  it('but not by training data, which others share', () => {
    const links = { data: ['https://huggingface.co/datasets/a/b'] }
    expect(between([{ name: 'HuatuoGPT', links }], [{ name: 'HuatuoGPT-Vision', links }])).toMatchObject({
      added: ['HuatuoGPT-Vision'],
      removed: ['HuatuoGPT']
    })
  })

  it('and not by what two of a side share', () => {
    const links = { paper: [arxiv(1)] }
    expect(
      between(
        [
          { name: 'RadMD', links },
          { name: 'MedMD', links }
        ],
        [{ name: 'X', links }]
      )
    ).toMatchObject({
      added: ['X'],
      removed: ['RadMD', 'MedMD']
    })
  })

  it('by its links rather than by an id that moved on', () => {
    const one = { name: 'Gemma', links: { weights: [hf('one')] } }
    const two = { name: 'Gemma', links: { weights: [hf('two')] } }
    const fresh = { name: 'Gemma', links: { weights: [hf('fresh')] } }
    const found = diff(
      [resource({ ...one, id: 'model/gemma' }), resource({ ...two, id: 'model/gemma-2' })],
      [
        resource({ ...fresh, id: 'model/gemma' }),
        resource({ ...one, id: 'model/gemma-2', date: '2024', dateFrom: 'column' }),
        resource({ ...two, id: 'model/gemma-3' })
      ]
    )
    expect(told(found)).toEqual({
      added: ['Gemma'],
      removed: [],
      changed: [['Gemma', 'Gemma', 'date,dateFrom']],
      same: 1
    })
    expect(found.changed[0]).toMatchObject({ id: 'model/gemma-2', before: { id: 'model/gemma' } })
    expect(found.added[0]?.links.weights[0]?.url).toBe(hf('fresh'))
  })
})

describe('changes', () => {
  it('name each field with its old and new value', () => {
    const [changed] = diff(
      [resource({ license: 'MIT', extra: { Note: 'x' }, missing: { date: 'TBD' } })],
      [resource({ license: null, extra: { More: 'y' }, links: { paper: [arxiv(1)] } })]
    ).changed
    expect(changed?.changes).toMatchObject({
      license: ['MIT', null],
      'links.paper': [[], [{ url: arxiv(1) }]],
      'missing.date': ['TBD', null],
      'extra.Note': ['x', null],
      'extra.More': [null, 'y']
    })
  })

  it('are not where it stands, nor its id, nor the order of keys, nor an empty cell', () => {
    const a = resource({ at: 'a.md:1', id: 'model/alder', extra: { a: '1', b: '2' }, missing: { code: '' } })
    const b = resource({ at: 'b.md:9', id: 'model/alder-2', extra: { b: '2', a: '1' } })
    expect(told(diff([a], [b]))).toEqual({ added: [], removed: [], changed: [], same: 1 })
  })
})

describe('always', () => {
  const shuffle = (list: Resource[]) => fc.shuffledSubarray(list, { minLength: list.length })

  it('finds nothing between a list and itself in any order, with other ids', () => {
    fc.assert(
      fc.property(
        someResources.chain(list => shuffle(list).map(other => [list, other] as const)),
        ([list, other]) => {
          const found = diff(
            list.map((one, n) => ({ ...one, id: `${n}` })),
            other.map((one, n) => ({ ...one, id: `${n}` }))
          )
          expect(told(found)).toEqual({ added: [], removed: [], changed: [], same: list.length })
        }
      )
    )
  })

  it('counts every resource once, and the same backwards', () => {
    fc.assert(
      fc.property(someResources, someResources, (a, b) => {
        const forth = diff(a, b)
        const back = diff(b, a)
        expect(forth.removed.length + forth.changed.length + forth.same).toBe(a.length)
        expect(forth.added.length + forth.changed.length + forth.same).toBe(b.length)
        expect(new Set(back.added)).toEqual(new Set(forth.removed))
        expect(new Set(back.removed)).toEqual(new Set(forth.added))
        expect([back.changed.length, back.same]).toEqual([forth.changed.length, forth.same])
      }),
      { numRuns: 500 }
    )
  })

  it('sees exactly what was taken out and put in', () => {
    fc.assert(
      fc.property(someResources, fc.nat(), (list, at) => {
        fc.pre(list.length > 0)
        const place = at % list.length
        const rest = list.filter((_, index) => index !== place)
        expect(told(diff(list, rest))).toMatchObject({ added: [], removed: [list[place]?.name], changed: [] })
        expect(told(diff(rest, list))).toMatchObject({ added: [list[place]?.name], removed: [], changed: [] })
        expect(diff([], list).added).toEqual(list)
        expect(diff(list, []).removed).toEqual(list)
      })
    )
  })

  it('reads the two lists against each other and themselves', async () => {
    const [a, b] = await Promise.all([extract(AWESOME), extract(MLLM)])
    expect(diff(b.resources, [...b.resources].reverse())).toMatchObject({
      added: [],
      removed: [],
      changed: [],
      same: 179
    })
    const found = diff(a.resources, b.resources)
    expect(found.same).toBe(0)
    // One resource of the other list may be found under another name only where both point at one thing.
    const renamed = found.changed
      .filter(({ changes }) => 'name' in changes)
      .map(({ before, name }) => [before.name, name])
    expect(renamed).toEqual([
      ['ChiMed-VL', 'ChiMed-VL-Alignment'],
      ['MedTrinity', 'MedTrinity-25M']
    ])
  })

  it('takes time linear in the resources', () => {
    const many = Array.from({ length: 50_000 }, (_, n) =>
      resource({ name: `Tree ${n}`, links: { paper: [arxiv(n % 7)], weights: [hf(`t${n}`)] } })
    )
    const other = many.map((one, n) => (n % 2 ? one : { ...one, name: `${one.name} new` }))
    const start = performance.now()
    expect(told(diff(many, other))).toMatchObject({ added: [], removed: [], same: 25_000 })
    expect(performance.now() - start).toBeLessThan(30_000)
  })
})

describe('in words', () => {
  const plain = (text: string): string => text
  const style = { added: plain, removed: plain, changed: plain, dim: plain, safe: plain }
  const found = diff(
    [resource({ name: 'Old', section: ['S'] }), resource({ date: '2024', dateFrom: 'column', modalities: ['text'] })],
    [resource({ name: 'New', section: ['S', 'T'] }), resource({ modalities: ['image'], links: { paper: [arxiv(1)] } })]
  )

  it('has a line for each resource and field', () => {
    expect(toPretty(found, style)).toBe(`+ New  model, S > T
- Old  model, S
~ Alder  model
    modalities: - text  + image
    date: 2024 → nothing
    paper: + https://arxiv.org/abs/2401.10001

1 added, 1 removed, 1 changed, 0 the same
`)
  })

  it('has Markdown for a pull request', () => {
    expect(toMarkdown(found)).toBe(`**1 added, 1 removed, 1 changed, 0 the same**

### Added

- **New** (model, S &gt; T)

### Removed

- **Old** (model, S)

### Changed

| resource | field | before | after |
|---|---|---|---|
| Alder | modalities | text | image |
| Alder | date | 2024 |  |
| Alder | paper |  | <https://arxiv.org/abs/2401.10001> |
`)
    expect(toMarkdown(diff([], []))).toBe('**0 added, 0 removed, 0 changed, 0 the same**\n')
  })

  it('lets no text of a document be markup, a mention or a reference', () => {
    const evil = 'a|b\n# <img src=x> @octocat `x` [y](z) #12 GH-3 https://github.com/a/b/issues/1 www.x.org \u202e'
    const markdown = toMarkdown(diff([], [resource({ name: evil })]))
    expect(markdown.split('\n')).toHaveLength(6)
    expect(markdown).not.toMatch(/<img|(?<!\\)[|[\]]|@octocat|#12|GH-3|www\.x|\u202e/)
    expect(markdown).toContain('`https://github.com/a/b/issues/1`')
  })

  it('stays short enough for a comment', () => {
    const many = Array.from({ length: 5000 }, (_, n) =>
      resource({ name: `Tree ${n} ${'x'.repeat(500)}`, section: ['S'.repeat(900)] })
    )
    const markdown = toMarkdown(
      diff(
        many,
        many.map(one => ({ ...one, section: ['T'] }))
      )
    )
    expect(markdown.length).toBeLessThan(65_536)
    expect(markdown).toMatch(/… and \d+ more/)
  })
})
