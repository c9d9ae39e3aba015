import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract, type Merge, merge, type Resource } from '../src/index.ts'
import { nameKey } from '../src/relate/names.ts'
import { AWESOME, MLLM } from './cases.ts'
import { arxiv, hf, resource, type Said, someResources } from './resources.ts'

const names = (...said: Said[]): string[] => merge(said.map(one => resource(one))).resources.map(({ name }) => name)
const paper = { links: { paper: [arxiv(1)] } }

/** `name source:line + …` of a merge, with the rule. */
function told({ id, from, why }: Merge): string {
  const parts = from.map(
    ({ name, provenance }) => `${name} ${provenance.map(({ source, line }) => `${source}:${line}`)}`
  )
  return `${id} = ${parts.join(' + ').replaceAll('fixtures/', '')}: ${why.map(({ rule }) => rule)}`
}

/** All but the order and the ids, which follow from it. */
function asSet(resources: readonly Resource[]): string[] {
  return resources.map(one => JSON.stringify({ ...one, id: '' })).sort()
}

describe('the two lists', async () => {
  const { resources } = await extract([AWESOME, MLLM])
  const merged = merge(resources)

  // Each was read against both rows: one name, or one name that begins the other with the same paper.
  it('merge from 231 to 219 resources', () => {
    expect([resources.length, merged.resources.length]).toEqual([231, 219])
    expect(merged.merges.map(told)).toEqual([
      'model/radfm = RadFM awesome-ai4med.md:45 + RadFM mllm4biomed.md:98: same-name',
      'model/medgemma = MedGemma awesome-ai4med.md:49 + MedGemma awesome-ai4med.md:68: same-name',
      'model/lingshu = Lingshu awesome-ai4med.md:62 + Lingshu mllm4biomed.md:336: same-name',
      'model/llava-med = LLaVA-Med awesome-ai4med.md:63 + LLaVA-Med mllm4biomed.md:324: same-name',
      'model/med-flamingo = Med-Flamingo awesome-ai4med.md:67 + Med-Flamingo mllm4biomed.md:326: same-name',
      'model/biomedgpt = BiomedGPT awesome-ai4med.md:70 + BiomedGPT mllm4biomed.md:331: same-name',
      'dataset/pubmedvision = PubMedVision awesome-ai4med.md:100 + PubMedVision mllm4biomed.md:537: same-name',
      'dataset/medtrinity-25m = MedTrinity awesome-ai4med.md:102 + MedTrinity-25M mllm4biomed.md:533: prefix',
      'dataset/omnimedvqa = OmniMedVQA awesome-ai4med.md:103 + OmniMedVQA mllm4biomed.md:536: same-name',
      'dataset/slake = SLAKE awesome-ai4med.md:105 + SLAKE mllm4biomed.md:534: same-name',
      'dataset/chimed-vl-alignment = ChiMed-VL awesome-ai4med.md:106 + ChiMed-VL-Alignment mllm4biomed.md:532: prefix',
      'model/internvl = InternVL mllm4biomed.md:329 + InternVL mllm4biomed.md:587: same-name'
    ])
    expect(merged.nearMisses).toEqual([])
  })

  it('have eight dates in conflict, and the stated ones win', () => {
    const shown = merged.conflicts.map(({ id, field, kept, others, because }) => [
      id,
      field,
      kept.value,
      others.map(({ value }) => value).join(),
      because
    ])
    expect(shown).toEqual([
      ['model/radfm', 'date', '2025-08-23', '2023-08', 'column'],
      ['model/llava-med', 'date', '2023-09-25', '2023-06', 'column'],
      ['model/med-flamingo', 'date', '2023-12-10', '2023-07', 'column'],
      ['model/biomedgpt', 'date', '2024-08-07', '2023-05', 'column'],
      ['dataset/pubmedvision', 'date', '2024-09-30', '2024-06', 'column'],
      ['dataset/omnimedvqa', 'date', '2024-09-16', '2024-08', 'column'],
      ['dataset/slake', 'date', '2021-05-25', '2021-02', 'column'],
      ['dataset/chimed-vl-alignment', 'date', '2023-11-01', '2023-10', 'column']
    ])
  })

  it('keep apart what shares an identifier and no name', () => {
    const left = new Set(merged.resources.map(({ name }) => name))
    for (const name of ['RadMD', 'MedMD', 'BiMediX2', 'HealthGPT', 'HuatuoGPT', 'HuatuoGPT-Vision', 'HuatuoGPT-II']) {
      expect(left).toContain(name)
    }
    for (const name of ['GPT-4', 'GPT-4o', 'GPT-4v-med', 'GPT-4 (for scRNA-seq)', 'InternVL2.5', 'ROCO', 'ROCOv2']) {
      expect(left).toContain(name)
    }
    const twice = merged.resources.filter(({ name }) => name === 'WSI-VQA' || name === 'LMOD').map(({ kind }) => kind)
    expect(twice.sort()).toEqual(['dataset', 'dataset', 'model', 'model'])
  })

  it('lose no place, no identifier and no address', () => {
    const places = merged.resources.flatMap(({ provenance }) => provenance)
    expect(places).toHaveLength(231)
    const idsOf = (list: readonly Resource[]) => new Set(list.flatMap(({ ids }) => ids.map(id => id.toLowerCase())))
    expect(idsOf(merged.resources)).toEqual(idsOf(resources))
  })

  it('unite what both say of one thing', () => {
    const radfm = merged.resources.find(({ id }) => id === 'model/radfm')
    expect(radfm?.links.paper.map(({ id }) => id)).toEqual(['arxiv:2308.02463', 'doi:10.1038/s41467-025-62385-7'])
    expect(radfm?.links.code.map(({ id }) => id)).toEqual(['github:chaoyi-wu/RadFM'])
    expect(radfm).toMatchObject({ specialty: 'radiology', date: '2025-08-23', dateFrom: 'column', parameters: [13e9] })
    const slake = merged.resources.find(({ id }) => id === 'dataset/slake')
    expect(slake).toMatchObject({ missing: {}, quantities: { images: 642 } })
  })
})

describe('one name', () => {
  it.each([
    ['Med-Flamingo', 'med flamingo'],
    ['BioMedGPT', 'BiomedGPT'],
    ['PMC_LLaMA', 'PMC-LLaMA'],
    ['GPT-4', 'GPT 4'],
    ['BiMediX²', 'BiMediX2'],
    ['HuatuoGPT-Ⅱ', 'HuatuoGPT-II'],
    ['Alder™', 'Alder'],
    [':star: Alder', '⭐ Alder'],
    ['Al\u00adder', 'Alder'],
    ['Claude (3.5)', 'claude 3.5'],
    ['ChatCAD +', 'ChatCAD+'],
    ['Café', 'Cafe\u0301'],
    ['GPT−4', 'GPT-4'],
    ['“Alder”', 'Alder.'],
    ['Alder-g/16₃₈₄', 'Alder-g/16-384'],
    ['H₂O', 'H2O']
  ])('%s is %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b))
    expect(names({ name: a }, { name: b, at: 'b.md:1' })).toHaveLength(1)
  })

  it.each([
    ['C', 'C++'],
    ['ChatCAD', 'ChatCAD+'],
    ['C', 'C#'],
    ['A', 'A*'],
    ['InternVL2.5', 'InternVL25'],
    ['InternVL2.5', 'InternVL2'],
    ['Qwen2-7B', 'Qwen27B'],
    ['Llama 3.2 1B', 'Llama 3.21B'],
    ['Med-R1', 'Med-R2'],
    ['GPT-4', 'GPT-4o'],
    ['Alder 3¹', 'Alder 3.1'],
    ['Alder 3¹', 'Alder 3-1'],
    ['A 1-2', 'A 12'],
    ['!!!', '???'],
    ['模型', '数据'],
    ['Érable', 'Erable']
  ])('%s is not %s, even with one paper', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b))
    expect(names({ name: a, ...paper }, { name: b, ...paper, at: 'b.md:1' })).toEqual([a, b])
  })

  it('is not enough for two kinds', () => {
    expect(names({ ...paper }, { ...paper, kind: 'dataset' })).toEqual(['Alder', 'Alder'])
  })
})

describe('a name that begins another', () => {
  const trinity = { kind: 'dataset', name: 'MedTrinity', ...paper } as const

  it('is one with it when both have the identifier of the thing itself', () => {
    expect(names(trinity, { ...trinity, name: 'MedTrinity-25M', at: 'b.md:1' })).toEqual(['MedTrinity-25M'])
    expect(
      names({ name: 'Alder', links: { weights: [hf('x')] } }, { name: 'Alder 7B', links: { weights: [hf('X')] } })
    ).toEqual(['Alder 7B'])
    expect(names({ name: 'Med Alder', ...paper }, { name: 'MedAlder-7B', ...paper })).toEqual(['MedAlder-7B'])
  })

  it.each<[string, Said['links'], Said['kind']]>([
    ['no identifier', {}, 'model'],
    ['the code', { code: ['https://github.com/a/b'] }, 'model'],
    ['the training data', { data: ['https://huggingface.co/datasets/a/b'] }, 'model'],
    ['training data among the weights', { weights: ['https://huggingface.co/datasets/a/b'] }, 'model'],
    ['a repository among the data', { data: ['https://github.com/a/b'] }, 'dataset'],
    ['the homepage', { homepage: ['https://a.org/'] }, 'model'],
    ['an address without an identifier', { weights: ['https://a.org/w.bin'] }, 'model']
  ])('is another thing when they share %s', (_what, links = {}, kind = 'model') => {
    expect(names({ kind, name: 'Huatuo', links }, { kind, name: 'Huatuo-Vision', links })).toHaveLength(2)
  })

  it.each(['Alder2', 'Alderwood', 'Alder2-7B', 'Alder+', 'Alder.5'])(
    'needs a word boundary before the rest of %s',
    name => {
      expect(names({ name: 'Alder', ...paper }, { name, ...paper })).toHaveLength(2)
    }
  )

  it.each(['Alder 2', 'Alder-v1.5', 'Alder-II', 'Alder R1', 'Alder Pro', 'Alder 3D', 'Alder 2024', 'Alder-Vision-2'])(
    'is another version: %s',
    name => {
      const { resources, nearMisses } = merge([resource({ ...paper }), resource({ name, ...paper })])
      expect(resources).toHaveLength(2)
      expect(nearMisses).toMatchObject([{ names: ['Alder', name], shared: ['arxiv:2401.10001'], because: 'version' }])
    }
  )

  it('never makes one of two that begin with it', () => {
    const sizes = ['A', 'A-7B', 'A-13B'].map(name => resource({ name, ...paper }))
    const { resources, nearMisses } = merge(sizes)
    expect(resources.map(({ name }) => name)).toEqual(['A', 'A-7B', 'A-13B'])
    expect(nearMisses.map(({ because }) => because)).toEqual(['ambiguous', 'ambiguous'])
    expect(names({ name: 'A', ...paper }, { name: 'A-7B', ...paper })).toEqual(['A-7B'])
  })

  it('makes one of a chain of names', () => {
    expect(names({ name: 'A', ...paper }, { name: 'A-Chat', ...paper }, { name: 'A-Chat-7B', ...paper })).toEqual([
      'A-Chat-7B'
    ])
    // The chain holds by its end while its beginning, which could be two, stays out.
    expect(names(...['A', 'A-Chat', 'A-Chat-7B', 'A-Code'].map(name => ({ name, ...paper })))).toEqual([
      'A',
      'A-Chat-7B',
      'A-Code'
    ])
  })
})

describe('values', () => {
  const pair = (a: Said, b: Said) => merge([resource({ ...a, at: 'a.md:1' }), resource({ ...b, at: 'b.md:2' })])

  it('prefer a column to arXiv, and the precise to the coarse that holds it', () => {
    const date = (a: Said, b: Said) => {
      const { resources, conflicts } = pair(a, b)
      return [resources[0]?.date, resources[0]?.dateFrom, conflicts.map(({ because }) => because).join()]
    }
    const column = (date: string): Said => ({ date, dateFrom: 'column' })
    expect(date({ date: '2023-08', dateFrom: 'arxiv' }, column('2025-01-02'))).toEqual([
      '2025-01-02',
      'column',
      'column'
    ])
    expect(date({ date: '2023-08', dateFrom: 'arxiv' }, column('2023-08-03'))).toEqual(['2023-08-03', 'column', ''])
    expect(date(column('2024'), column('2024-03'))).toEqual(['2024-03', 'column', ''])
    expect(date(column('2024'), column('2025-03'))).toEqual(['2024', 'column', 'first'])
    expect(date({}, { date: '2023-08', dateFrom: 'arxiv' })).toEqual(['2023-08', 'arxiv', ''])
  })

  it('are reported with both sources when they differ, but not for case and spaces', () => {
    const { conflicts, resources } = pair(
      { license: 'MIT', organization: 'Grove  Lab', extra: { Note: 'x' } },
      { license: 'Apache-2.0', organization: 'grove lab', extra: { Note: 'y', More: 'z' } }
    )
    expect(conflicts).toEqual([
      {
        id: 'model/alder',
        kind: 'model',
        name: 'Alder',
        field: 'license',
        kept: { value: 'MIT', from: { source: 'a.md', line: 1, table: 1, row: 1 } },
        others: [{ value: 'Apache-2.0', from: { source: 'b.md', line: 2, table: 1, row: 2 } }],
        because: 'first'
      },
      expect.objectContaining({ field: 'extra.Note' })
    ])
    expect(resources[0]).toMatchObject({ license: 'MIT', organization: 'Grove  Lab', extra: { Note: 'x', More: 'z' } })
  })

  it('fill what one lacks, and unite lists in order', () => {
    const { resources } = pair(
      { modalities: ['text'], parameters: [13e9], missing: { weights: '-', tasks: 'TBD' } },
      {
        title: 'T',
        modalities: ['image', 'text'],
        parameters: [7e9],
        links: { weights: [hf('a')] },
        benchmarks: [{ group: null, items: ['x'] }]
      }
    )
    expect(resources[0]).toMatchObject({
      title: 'T',
      modalities: ['text', 'image'],
      parameters: [7e9, 13e9],
      missing: { tasks: 'TBD' },
      benchmarks: [{ group: null, items: ['x'] }]
    })
  })
})

describe('links', () => {
  const list = (rows: string, source: string) => ({
    path: source,
    content: `## Models\n\n| Model | Paper | Weights | Data |\n|---|---|---|---|\n${rows}\n`
  })
  const merged = async (a: string, b: string) => {
    const { resources } = await extract([list(a, 'a.md'), list(b, 'b.md')])
    return merge(resources).resources[0]?.links
  }

  it('are one by identifier, in whichever spelling, with what the first lacks', async () => {
    const links = await merged(
      '| A | [arXiv](https://arxiv.org/abs/2401.00011v2) | [x](https://huggingface.co/Grove/Alder) | - |',
      '| A | [arXiv](https://arxiv.org/pdf/2401.00011) | [HF (7B)](https://huggingface.co/grove/alder) | - |'
    )
    expect(links?.paper.map(({ url }) => url)).toEqual(['https://arxiv.org/abs/2401.00011v2'])
    expect(links?.weights).toMatchObject([{ label: 'x', url: 'https://huggingface.co/Grove/Alder', parameters: 7e9 }])
  })

  it('of one row stay as they are', async () => {
    const twice = '[HF (PT)](https://huggingface.co/datasets/g/d) [HF (SFT)](https://huggingface.co/datasets/g/d)'
    const links = await merged(`| A | - | - | ${twice} |`, `| A | - | - | ${twice} |`)
    expect(links?.data.map(({ note }) => note)).toEqual(['PT', 'SFT'])
  })

  it('that lead nowhere give way to those of the same venue that do', async () => {
    const nowhere = '| A | [ICCV 2025](#) | - | - |'
    const linked = '| A | [ICCV 2025](https://openaccess.thecvf.com/content/ICCV2025/html/x.html) | - | - |'
    for (const links of [await merged(nowhere, linked), await merged(linked, nowhere)]) {
      expect(links?.paper).toHaveLength(1)
      expect(links?.paper[0]).toMatchObject({ label: 'ICCV 2025', host: 'cvf', venue: 'ICCV' })
    }
  })
})

describe('always', () => {
  it('changes nothing when merged again', () => {
    fc.assert(
      fc.property(someResources, resources => {
        const once = merge(resources)
        const twice = merge(once.resources)
        expect(twice.resources).toEqual(once.resources)
        expect([twice.merges, twice.conflicts]).toEqual([[], []])
      }),
      { numRuns: 1000 }
    )
  })

  it('gives the same set in every order', () => {
    const shuffled = someResources.chain(list =>
      fc.shuffledSubarray(list, { minLength: list.length }).map(other => [list, other] as const)
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(asSet(merge(other).resources)).toEqual(asSet(merge(list).resources))
      }),
      { numRuns: 1000 }
    )
  })

  it('keeps every place, identifier and own id, and leaves its input alone', () => {
    fc.assert(
      fc.property(someResources, list => {
        const before = JSON.stringify(list)
        const { resources } = merge(list)
        expect(JSON.stringify(list)).toBe(before)
        const places = (some: readonly Resource[]) =>
          new Set(some.flatMap(({ kind, provenance }) => provenance.map(place => kind + JSON.stringify(place))))
        const ids = (some: readonly Resource[]) => new Set(some.flatMap(one => one.ids.map(id => id.toLowerCase())))
        expect(places(resources)).toEqual(places(list))
        expect(ids(resources)).toEqual(ids(list))
        expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length)
      })
    )
  })

  it('takes time linear in the resources', () => {
    const many = Array.from({ length: 50_000 }, (_, n) =>
      resource({ name: `Tree ${n.toString(36)} wood`, links: { paper: [arxiv(n % 49_999)] }, at: `a.md:${n + 1}` })
    )
    const start = performance.now()
    expect(merge([...many, ...many]).resources).toHaveLength(50_000)
    expect(performance.now() - start).toBeLessThan(30_000)
  })
})
