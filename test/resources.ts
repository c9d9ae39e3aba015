import fc from 'fast-check'
import type { Links, Resource } from '../src/index.ts'
import { identify } from '../src/index.ts'

type Place = Resource['provenance'][number]

/** What a test says of a resource; links by role as addresses. */
export interface Said extends Partial<Omit<Resource, 'links' | 'provenance'>> {
  links?: Partial<Record<keyof Links, string[]>>
  at?: string | Place[]
}

/** A resource that says no more than it is told to; `at` is `source:line`. */
export function resource({ links = {}, at = 'a.md:1', ...said }: Said = {}): Resource {
  const link = (url: string) => ({ label: '', url, host: identify(url).host, id: identify(url).id })
  const role = (urls: string[] = [], details = {}) => urls.map(url => ({ ...link(url), ...details }))
  const [source = '', line = '1'] = typeof at === 'string' ? at.split(':') : []
  const all: Links = {
    homepage: role(links.homepage),
    paper: role(links.paper, { venue: null, year: null }) as Links['paper'],
    weights: role(links.weights, { parameters: null, note: null }) as Links['weights'],
    data: role(links.data, { note: null }) as Links['data'],
    code: role(links.code),
    demo: role(links.demo),
    other: role(links.other)
  }
  return {
    id: '',
    kind: 'model',
    name: 'Alder',
    title: null,
    description: null,
    section: [],
    specialty: null,
    modalities: [],
    tasks: [],
    organization: null,
    authors: [],
    license: null,
    date: null,
    dateFrom: null,
    knowledgeCutoff: null,
    parameters: [],
    quantities: { samples: null, images: null, texts: null, inputTokens: null, outputTokens: null, stars: null },
    benchmarks: [],
    ids: [...new Set(Object.values(all).flatMap(list => list.flatMap(({ id }) => id ?? [])))],
    missing: {},
    extra: {},
    ...said,
    links: all,
    provenance: typeof at === 'string' ? [{ source, line: Number(line), table: 1, row: Number(line) }] : at
  }
}

export const arxiv = (number: number): string => `https://arxiv.org/abs/2401.${String(10_000 + number)}`
export const hf = (name: string): string => `https://huggingface.co/grove/${name}`

/** Few names, papers and places, so that much of it meets. */
const said: fc.Arbitrary<Said> = fc.record({
  kind: fc.constantFrom('model', 'dataset', 'benchmark'),
  name: fc
    .tuple(
      fc.constantFrom('A', 'a', 'A+', 'A 2', 'A2', 'B', 'b.', 'A-B'),
      fc.array(fc.constantFrom(' 7B', '-25M', '-Vision', ' Vision', '-II', ' 2', '-Pro', '+', '-C'), { maxLength: 3 })
    )
    .map(([start, more]) => start + more.join('')),
  title: fc.constantFrom(null, 'One', 'Two'),
  section: fc.constantFrom([], ['S'], ['S', 'T']),
  date: fc.constantFrom(null, '2024', '2024-03', '2024-03-05', '2025'),
  dateFrom: fc.constantFrom('column', 'arxiv'),
  modalities: fc.subarray(['text', 'image']),
  parameters: fc.subarray([7e9, 13e9]),
  extra: fc.constantFrom({}, { h: 'x' }, { h: 'y', i: 'z' }),
  missing: fc.constantFrom({}, { weights: '-' }, { date: 'TBD' }),
  links: fc.record({
    paper: fc.subarray([1, 2, 3].map(arxiv), { maxLength: 2 }),
    weights: fc.subarray([hf('p'), hf('P'), hf('q')], { maxLength: 2 }),
    data: fc.subarray(['https://zenodo.org/records/1', 'https://example.org/d']),
    code: fc.subarray(['https://github.com/grove/a', 'https://github.com/Grove/A'])
  }),
  at: fc
    .tuple(fc.constantFrom('a.md', 'b.md'), fc.integer({ min: 1, max: 30 }))
    .map(([file, line]) => `${file}:${line}`)
})

export const someResources: fc.Arbitrary<Resource[]> = fc
  .array(said, { maxLength: 14 })
  .map(list => list.map(one => resource(one.date === null ? { ...one, dateFrom: null } : one)))
