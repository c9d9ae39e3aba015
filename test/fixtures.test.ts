import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Bundle, extract, type Link, type Resource } from '../src/index.ts'
import { AWESOME, MLLM } from './cases.ts'
import { SPOTS } from './spots.ts'

const ROLES = ['homepage', 'paper', 'weights', 'data', 'code', 'demo', 'other'] as const

let awesome: Bundle
let mllm: Bundle

beforeAll(async () => {
  awesome = await extract(AWESOME)
  mllm = await extract(MLLM)
})

/** Undoes the damage of a text run by run, in another way than the program: every run outside ASCII is damage. */
function undo(text: string, charset: string): { text: string; places: number; lost: number } {
  let places = 0
  let lost = 0
  const clean = text.replace(/[^\u0000-\u007f]+/g, run => {
    places++
    const bytes = Buffer.concat(
      // The apple of Mac Roman stands where the tables of iconv-lite have nothing.
      [...run].map(char => (char === '\u{F8FF}' ? Buffer.from([0xf0]) : iconv.encode(char, charset)))
    )
    const decoded = new TextDecoder().decode(bytes)
    if (decoded.includes('\u{FFFD}')) lost++
    return decoded
  })
  return { text: clean, places, lost }
}

const CLEAN = {
  awesome: undo(AWESOME.content.toString('utf8'), 'win1252'),
  mllm: undo(MLLM.content.toString('utf8'), 'macroman')
}

/** A plain reader of rows: a line each, with its cells and the links in them. */
interface PlainRow {
  line: number
  header: string[]
  cells: { text: string; links: { label: string; url: string }[] }[]
}

function markdownRows(text: string): PlainRow[] {
  const rows: PlainRow[] = []
  let header: string[] = []
  text.split('\n').forEach((source, index) => {
    if (!source.startsWith('|')) return
    const cells = source.split('|').slice(1, -1)
    if (cells.every(cell => /^:?-+:?$/.test(cell))) return
    if (source.includes('**Code**') || source.includes('**Quantity**')) {
      header = cells.map(cell => cell.replaceAll('*', ''))
      return
    }
    rows.push({
      line: index + 1,
      header,
      cells: cells.map(cell => ({
        text: cell.replaceAll('`', ''),
        links: [...cell.matchAll(/\[([^[\]]+)\]\(([^()]+)\)/g)].map(match => ({ label: match[1]!, url: match[2]! }))
      }))
    })
  })
  return rows
}

function htmlRows(text: string): PlainRow[] {
  const rows: PlainRow[] = []
  let header: string[] = []
  text.split('\n').forEach((source, index) => {
    if (source.includes('<table')) header = []
    const th = /<th[^>]*>(.*)<\/th>/.exec(source)?.[1]
    if (th !== undefined) header.push(th)
    if (!source.startsWith('<tr><td>')) return
    rows.push({
      line: index + 1,
      header,
      cells: source
        .split('</td>')
        .slice(0, -1)
        .map(cell => ({
          text: cell.replace(/<[^>]+>/g, '').trim(),
          links: [...cell.matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(match => ({
            label: match[2]!.trim(),
            url: match[1]!
          }))
        }))
    })
  })
  return rows
}

const ROWS = { awesome: markdownRows(CLEAN.awesome.text), mllm: htmlRows(CLEAN.mllm.text) }

/** Where a link of the name column, or of one that only says Link, belongs. */
function roleOfTarget(kind: string, url: string): string {
  if (kind === 'dataset') return 'data'
  if (/^https:\/\/github\.com\/[^/]+\/[^/]+/.test(url)) return 'code'
  if (url.startsWith('https://huggingface.co/spaces/')) return 'demo'
  if (url.startsWith('https://huggingface.co/')) return 'weights'
  return 'homepage'
}

const ROLE_OF_HEADER: Record<string, string> = {
  Paper: 'paper',
  'Conf / Journal': 'paper',
  'Model Weight': 'weights',
  Data: 'data',
  Code: 'code'
}

function linksOf(resource: Resource): (Link & { role: string })[] {
  return ROLES.flatMap(role => resource.links[role].map(link => ({ ...link, role })))
}

function byLine(bundle: Bundle): Map<number, Resource> {
  return new Map(bundle.resources.map(resource => [resource.provenance[0]!.line, resource]))
}

function countKinds(bundle: Bundle): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of bundle.resources) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

describe('the counts', () => {
  it('are 52 and 179, and nothing is skipped', () => {
    expect([awesome.resources.length, countKinds(awesome)]).toEqual([52, { model: 36, dataset: 14, benchmark: 2 }])
    expect([mllm.resources.length, countKinds(mllm)]).toEqual([179, { model: 133, dataset: 46 }])
    expect([awesome.account.tables, mllm.account.tables]).toEqual([5, 15])
    for (const { account, sources } of [awesome, mllm]) {
      expect([account.skipped, account.rows]).toEqual([[], account.resources])
      expect(account.links.read).toBe(account.links.written)
      expect(sources[0]?.resources).toBe(account.resources)
    }
  })

  it('are those of a plain reader', () => {
    expect([ROWS.awesome.length, ROWS.mllm.length]).toEqual([52, 179])
    for (const [rows, { account }] of [
      [ROWS.awesome, awesome],
      [ROWS.mllm, mllm]
    ] as const) {
      expect(account.links.read).toBe(rows.flatMap(row => row.cells.flatMap(cell => cell.links)).length)
    }
  })

  it('are 231 for both, each with an id of its own', async () => {
    const both = await extract([AWESOME, MLLM])
    expect(both.resources).toHaveLength(231)
    expect(new Set(both.resources.map(resource => resource.id)).size).toBe(231)
    expect(both.sources.map(source => [source.path, source.tables, source.resources])).toEqual([
      ['fixtures/awesome-ai4med.md', 5, 52],
      ['fixtures/mllm4biomed.md', 15, 179]
    ])
  })
})

describe('the damage', () => {
  it('is undone at 24 places, one of which lost a byte, and at 83', () => {
    expect([CLEAN.awesome.places, CLEAN.awesome.lost]).toEqual([24, 1])
    expect([CLEAN.mllm.places, CLEAN.mllm.lost]).toEqual([83, 0])
    expect(awesome.sources[0]?.repaired).toEqual([{ from: 'windows-1252', spans: 24, lost: 1 }])
    expect(mllm.sources[0]?.repaired).toEqual([{ from: 'mac-roman', spans: 83, lost: 0 }])
  })

  it('leaves no trace in the output', () => {
    for (const bundle of [awesome, mllm]) {
      expect(JSON.stringify([bundle.resources, bundle.messages])).not.toMatch(/[‚Äâ€ïð]|[\u{E000}-\u{F8FF}]|\u{FFFD}/u)
    }
  })

  it.each([
    ['awesome-ai4med', AWESOME, CLEAN.awesome],
    ['mllm4biomed', MLLM, CLEAN.mllm]
  ])('gives the resources of a clean copy of %s', async (_name, damaged, clean) => {
    const from = { damaged: await extract(damaged), clean: await extract({ path: damaged.path, content: clean.text }) }
    expect(from.clean.sources[0]?.repaired).toEqual([])
    expect(from.damaged.resources).toEqual(from.clean.resources)
    expect(from.damaged.account).toEqual(from.clean.account)
  })
})

describe.each(['awesome', 'mllm'] as const)('every row of %s', name => {
  const rows = ROWS[name]
  const bundle = () => (name === 'awesome' ? awesome : mllm)

  it('is a resource with the line and the name of the row', () => {
    const found = byLine(bundle())
    expect([...found.keys()]).toEqual(rows.map(row => row.line))
    for (const { line, cells } of rows) expect(found.get(line)?.name).toBe(cells[0]?.text)
  })

  it('keeps every address of its cells under the role of its column or target, and invents none', () => {
    const found = byLine(bundle())
    for (const { line, header, cells } of rows) {
      const resource = found.get(line)!
      const expected = cells.flatMap((cell, column) =>
        cell.links.map(({ label, url }) => ({
          label,
          url: url === '#' ? null : url,
          role: ROLE_OF_HEADER[header[column] ?? ''] ?? roleOfTarget(resource.kind, url)
        }))
      )
      const shown = linksOf(resource).map(({ label, url, role }) => ({ label, url, role }))
      const key = (link: object): string => JSON.stringify(link)
      const named = shown.filter(
        link => link.url !== null || cells.some(cell => cell.links.some(l => l.label === link.label))
      )
      expect(named.map(key).sort(), `line ${line}`).toEqual(expected.map(key).sort())
    }
  })
})

describe('links without an address', () => {
  it('are the 8 placeholders and the venue that is only named', () => {
    const none = mllm.resources.flatMap(resource => linksOf(resource).filter(link => link.url === null))
    expect(none).toHaveLength(9)
    for (const link of none) expect(link).toMatchObject({ host: null, id: null, role: 'paper' })
    expect(none.map(link => link.label)).toEqual([
      'Res Sq',
      'MIDL 2025',
      'AAAI 2024',
      'ICCV 2025',
      'NAACL 2025',
      'ICCV 2025',
      'CVPR 2024',
      'ICCV 2025',
      'NAACL 2025'
    ])
    expect(awesome.resources.flatMap(linksOf).every(link => link.url !== null)).toBe(true)
  })
})

describe('rows read by hand', () => {
  it.each(SPOTS)('$name, line $provenance.0.line', spot => {
    const [place] = spot.provenance
    const bundle = place?.source === AWESOME.path ? awesome : mllm
    expect(byLine(bundle).get(place?.line ?? 0)).toEqual(spot)
  })

  it('have all keys, in the order of the contract', () => {
    const keys =
      'id kind name title description section specialty modalities tasks organization authors license date dateFrom knowledgeCutoff parameters quantities benchmarks links ids missing extra provenance'
    for (const resource of [...awesome.resources, ...mllm.resources]) expect(Object.keys(resource).join(' ')).toBe(keys)
  })
})

describe('the documents', () => {
  it('have their first heading as title', () => {
    expect(awesome.sources[0]?.title).toBe('Awesome-AI4Med')
    expect(mllm.sources[0]?.title).toBe('Survey for Multimodal Large Language Models in Biomedicine')
  })

  it('point messages at the place in the original file', () => {
    const [broken] = mllm.messages.filter(message => message.ruleId === 'broken-identifier')
    const lines = MLLM.content.toString('utf8').split('\n')
    expect(broken).toMatchObject({ line: 133, severity: 'warning', path: MLLM.path })
    expect(lines[132]?.slice((broken?.column ?? 0) - 1, (broken?.endColumn ?? 0) - 1)).toBe(
      '<a href="https://github.com/cpystan/WSI-VQA."> WSI-VQA</a>'
    )
  })
})
