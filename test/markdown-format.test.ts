import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import markdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import type { Bundle, Resource } from '../src/model.ts'
import { toTables } from '../src/write/markdown.ts'
import { AWESOME, cases, MLLM } from './cases.ts'
import { run } from './memory.ts'

const WAYS = ['kind', 'section'] as const
type By = (typeof WAYS)[number]

/**
 * What Markdown keeps of a resource, as text to compare: not its place, nor, by kind, its section; and an empty cell
 * says nothing of whether its table had that column.
 */
function kept(resource: Resource, by: By): string {
  const { id: _, provenance: __, ids, missing, extra, section, specialty, ...rest } = resource
  const sorted = (record: Record<string, string>): unknown =>
    Object.entries(record)
      .filter(([, text]) => text)
      .sort()
  const place = by === 'section' ? { section, specialty } : {}
  return JSON.stringify({ ...rest, ...place, ids: [...ids].sort(), missing: sorted(missing), extra: sorted(extra) })
}

async function again(bundle: Bundle, by: By): Promise<Resource[]> {
  return (await extract({ path: 'README.md', content: toTables(bundle, by) })).resources
}

/** Resources that do not come back the same. */
async function lost(bundle: Bundle, by: By): Promise<Resource[]> {
  const left = (await again(bundle, by)).map(resource => kept(resource, by))
  return bundle.resources.filter(resource => {
    const at = left.indexOf(kept(resource, by))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

describe.each(WAYS)('markdown by %s', by => {
  it.each([AWESOME, MLLM])('gives every resource of a list back', async document => {
    const bundle = await extract(document)
    expect(await lost(bundle, by)).toEqual([])
    expect(await again(bundle, by)).toHaveLength(bundle.resources.length)
    // What was generated once stays as it is.
    const once = await extract({ path: 'README.md', content: toTables(bundle, by) })
    expect(toTables(once, by)).toBe(toTables(bundle, by))
  })

  it('gives the resources of the cases back', async () => {
    const names: string[] = []
    for (const { input } of cases) names.push(...(await lost(await extract(input), by)).map(({ name }) => name))
    expect(names).toEqual([])
  })

  it('gives resources back whatever their texts hold', async () => {
    const [template] = (await extract(AWESOME)).resources as [Resource]
    const text = fc
      .string({
        unit: fc.constantFrom(
          ...'ab *_`|\\<>[](){}!#~$&;:@./-1é木"\''.split(''),
          'http://',
          'www.',
          '&amp;',
          '<b>',
          '\n'
        )
      })
      .map(made => `x${made}x`.replace(/[^\S\n]+/g, ' ').replace(/ ?\n[\s]*/g, '\n'))
    const line = text.map(made => made.replace(/\s+/g, ' '))
    const url = fc.webUrl({ withQueryParameters: true, withFragments: true })
    await fc.assert(
      fc.asyncProperty(line, text, line, line, url, async (name, description, organization, label, address) => {
        const link = { label, url: address, host: 'x', id: null }
        const links = { ...template.links, code: [link], paper: [], weights: [], data: [] }
        const resource = { ...template, name, description, organization, links }
        const made = await again({ ...(await extract([])), resources: [resource] }, by)
        expect(made.map(one => [one.name, one.description, one.organization, one.links.code.length])).toEqual([
          [name, description, organization, 1]
        ])
        expect([made[0]?.links.code[0]?.label, made[0]?.links.code[0]?.url]).toEqual([label, address])
        expect(made[0]?.links).toMatchObject({ homepage: [], other: [] })
      }),
      { numRuns: 300 }
    )
  })
})

describe('markdown', () => {
  it('is written the way a person would', async () => {
    const content = `# Trees

## Models

| Model | Paper | Code | Shape of leaf |
|---|---|---|---|
| [Oak](https://oak.example) | [arXiv](https://arxiv.org/abs/2305.15075); ICCV 2023 | [GitHub](https://github.com/grove/oak) | a \\| b |
| Ash | - | | |
`
    const bundle = await extract({ path: 'x.md', content })
    expect(toTables(bundle)).toBe(`# Trees

## Models

| Name | Paper link | Code | Shape of leaf |
|---|---|---|---|
| [Oak](https://oak.example) | [arXiv](https://arxiv.org/abs/2305.15075); ICCV 2023 | [GitHub](https://github.com/grove/oak) | a \\| b |
| Ash | - |  |  |
`)
  })

  it('runs and embeds nothing in a page of another program', async () => {
    const attacks = [
      '<script>alert(1)</script>',
      '[x](javascript:alert(1))',
      '![x](https://example.org/x.png)',
      '<img src=x onerror=alert(1)>',
      'a | b || c',
      '`code` **bold** ~~gone~~ $x$',
      'https://example.org www.example.org me@example.org',
      '&lt;b&gt; \\',
      'one\n\n# two\n- three'
    ]
    const bundle = await extract(AWESOME)
    const [first] = bundle.resources as [Resource]
    const resources = attacks.map(attack => ({
      ...first,
      name: attack,
      description: attack,
      section: [attack],
      extra: { [attack]: attack },
      links: {
        ...first.links,
        other: [{ label: attack, url: `https://example.org/"><script>|`, host: null, id: null }]
      }
    }))
    const reader = markdownIt({ html: true, linkify: true })
    for (const by of WAYS) {
      const html = reader.render(toTables({ ...bundle, resources }, by))
      expect(html).not.toMatch(/<(?:script|img|b|strong|em|s)\b|javascript:[^<]*"/i)
      expect(html.match(/<tr>/g)?.length).toBe(html.match(/<table>/g)!.length + resources.length)
      for (const [row] of html.matchAll(/<tr>.*?<\/tr>/gs)) {
        const width = row.match(/<t[hd]\b/g)?.length
        expect(width).toBe(html.match(/<thead>.*?<\/thead>/s)?.[0].match(/<th\b/g)?.length)
      }
    }
  })

  it('writes identifiers without addresses as they are read again', async () => {
    const content =
      '| Model | DOI | Code |\n|-|-|-|\n| Oak | 10.1117/1.JMI.2 | [c](https://github.com/a/b) |\n| Elm | PMID: 12345678 | [c](https://github.com/a/c) |\n'
    const files = { 'README.md': content }
    const { stdout } = await run(['extract', 'README.md', '-q', '-f', 'markdown'], { files })
    expect(stdout).toContain('| 10.1117/1.JMI.2 |')
    const again = await extract({ path: 'x.md', content: stdout })
    expect(again.resources.map(({ ids }) => ids[1])).toEqual(['doi:10.1117/1.jmi.2', 'pmid:12345678'])
  })

  it('is written by extract, by format, by ending and by section', async () => {
    const files = { 'README.md': AWESOME.content }
    const { stdout } = await run(['extract', 'README.md', '-q', '-f', 'markdown'], { files })
    const { written } = await run(['extract', 'README.md', '-q', '-o', 'NEW.md', '--by', 'section'], { files })
    expect(stdout).toContain('## Models')
    expect(written['NEW.md']).toContain('| Model |')
    expect(written['NEW.md']).not.toBe(stdout)
  })

  // A corpus is no part of the project; where one is named, nearly all of it has to come back.
  const corpus = process.env['AI4MED_CORPUS']
  it.skipIf(!corpus).each(WAYS)('gives a corpus back by %s', { timeout: 600_000 }, async by => {
    const folder = corpus ?? ''
    let [total, gone] = [0, 0]
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
      name.endsWith('.md')
    )) {
      const bundle = await extract({ path: file, content: readFileSync(join(folder, file)) })
      total += bundle.resources.length
      gone += (await lost(bundle, by)).length
    }
    // What a word in its header tells alone, as that for journals does, is not told by these headers.
    expect(gone / total).toBeLessThan(0.01)
  })
})
