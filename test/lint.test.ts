import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Finding, type Input, lint, UnknownRuleError } from '../src/index.ts'
import { AWESOME, cases, MLLM } from './cases.ts'

const TODAY = '2026-11-21'
const update = process.env['UPDATE'] === '1'

/** One finding a line, for a person to read. */
function lines(findings: Finding[]): string {
  return findings.map(line).join('')
}

function line(finding: Finding): string {
  const { severity, ruleId, reason, related, fix } = finding
  const end = `${finding.endLine}:${finding.endColumn}`
  const more = `${related ? ` (${related.line}:${related.column} ${related.reason})` : ''}${fix ? ' [fix]' : ''}`
  return `${finding.line}:${finding.column}-${end} ${severity} ${ruleId}: ${reason}${more}\n`
}

function count(findings: Finding[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { ruleId } of findings) counts[ruleId] = (counts[ruleId] ?? 0) + 1
  return counts
}

function text(input: Input): string[] {
  return new TextDecoder().decode(input.content as Uint8Array).split(/\r\n|\r|\n/)
}

describe.each([
  { name: 'awesome-ai4med', input: AWESOME },
  { name: 'mllm4biomed', input: MLLM }
])('the list $name', ({ name, input }) => {
  it('has the findings that were read and accepted', async () => {
    const path = `fixtures/lint/${name}.txt`
    const said = lines(await lint(input, { today: TODAY }))
    if (update) writeFileSync(path, said)
    expect(said, `${path} (UPDATE=1 rewrites it)`).toBe(readFileSync(path, 'utf8'))
  })
})

describe('the two lists', () => {
  it('have what is known to be wrong with them', async () => {
    const findings = await lint([AWESOME, MLLM], { today: TODAY })
    const of = (ruleId: string): string[] =>
      findings.filter(finding => finding.ruleId === ruleId).map(finding => finding.reason)
    const placeholders = of('placeholder-link')
    expect(placeholders.filter(reason => reason.startsWith('Unexpected `#`'))).toHaveLength(8)
    expect(placeholders.filter(reason => reason.includes('without a link'))).toHaveLength(1)
    expect(of('label-host-mismatch')).toHaveLength(3)
    expect(of('malformed-url')).toEqual([expect.stringContaining('/WSI-VQA.')])
    expect(of('shared-paper')).toEqual([expect.stringMatching(/HealthGPT.*BiMediX2/)])
    expect(of('duplicate-resource')).toEqual([
      expect.stringContaining('`MedGemma`'),
      expect.stringContaining('`InternVL`')
    ])
    expect(new Set(of('broken-anchor').map(reason => reason.split('`')[1]))).toEqual(
      new Set(['#contents', '#-methods-of-biomedical-mllms', '#image-llms', '#generalist-model'])
    )
  })

  it('are pointed at exactly', async () => {
    const source = text(MLLM)
    for (const { ruleId, line, column, endColumn } of await lint(MLLM)) {
      const shown = source[line - 1]?.slice(column - 1, endColumn - 1)
      if (ruleId === 'noncanonical-link') expect(shown).toMatch(/^https:\/\/arxiv\.org\/pdf\/[\d.]+$/)
      if (ruleId === 'broken-anchor') expect(shown).toMatch(/^#[\w-]+$/)
    }
  })
})

describe('lint', () => {
  const ROW = '| Alder | [arXiv](#) |\n| Birch | [arXiv](https://arxiv.org/abs/2401.00012) |\n'
  const LIST = `| Model | Paper |\n|---|---|\n| Elm | [arXiv](https://arxiv.org/abs/2401.00011) |\n${ROW}`

  it('gives findings with all keys, sorted by path and place', async () => {
    const findings = await lint([
      { path: 'b.md', content: LIST },
      { path: 'a.md', content: `${LIST}\n[up](#nowhere)\n` }
    ])
    expect(findings.map(({ path, line }) => `${path}:${line}`)).toEqual(['a.md:4', 'a.md:7', 'b.md:4'])
    expect(findings[0]).toEqual({
      ruleId: 'placeholder-link',
      severity: 'warning',
      reason: 'Unexpected `#` behind `arXiv`, expected an address, or a dash',
      path: 'a.md',
      line: 4,
      column: 19,
      endLine: 4,
      endColumn: 20,
      url: null,
      related: null,
      fix: null
    })
  })

  it('takes the level of a rule from the settings', async () => {
    const input = { path: 'a.md', content: LIST }
    expect(await lint(input, { rules: { 'placeholder-link': 'off' } })).toEqual([])
    expect((await lint(input, { rules: { 'placeholder-link': 'error' } }))[0]?.severity).toBe('error')
  })

  it.each([
    [{ 'placeholder-lnk': 'off' }, "Unexpected rule 'placeholder-lnk', expected 'placeholder-link'?"],
    [{ nonsense: 'off' }, "Unexpected rule 'nonsense', expected one of docs/rules.md"],
    [{ constructor: 'off' }, "Unexpected rule 'constructor'"],
    [{ 'placeholder-link': 'loud' }, "Unexpected level 'loud'"]
  ])('refuses the settings %j', async (rules, words) => {
    const run = lint({ path: 'a.md', content: LIST }, { rules: rules as never })
    await expect(run).rejects.toThrow(UnknownRuleError)
    await expect(run).rejects.toThrow(words)
  })

  it.each([
    ['<!-- ai4med-disable-next-line placeholder-link -->', true],
    ['<!-- ai4med-disable-next-line unsafe-link, placeholder-link -->', true],
    ['<!--ai4med-disable-next-line-->', true],
    ['<!-- ai4med-disable-next-line unsafe-link -->', false],
    ['<!-- ai4med-disable-next-lines -->', false],
    ['<!-- placeholder-link -->', false]
  ])('takes %s in the row above as switching off: %s', async (comment, off) => {
    const content = LIST.replace('| Elm |', `| Elm ${comment} |`)
    expect(await lint({ path: 'a.md', content })).toHaveLength(off ? 0 : 1)
  })

  it('switches off for the next line only', async () => {
    const content = `<!-- ai4med-disable-next-line -->\n[a](#a)\n[b](#b)\n`
    expect((await lint({ path: 'a.md', content })).map(({ line }) => line)).toEqual([3])
  })

  it('finds the future only when told the day', async () => {
    const content = LIST.replace(/\|\n/g, '| 2042-01-01 |\n')
      .replace(/2042-01-01/, 'Date')
      .replace(/2042-01-01/, '---')
    expect(count(await lint({ path: 'a.md', content }))).toEqual({ 'placeholder-link': 1 })
    expect(count(await lint({ path: 'a.md', content }, { today: TODAY }))['future-date']).toBe(3)
  })

  it('says nothing of the Markdown of a saved page, but checks its tables', async () => {
    const content =
      '<html><body><article class="markdown-body"><b><a href="#gone">x</a><table><tr><th>Model</th><th>Code</th></tr><tr><td>Oak</td><td><a href="http://github.com/grove/oak">code</a></td></tr></table></article></body></html>'
    const findings = await lint({ path: 'a.html', content })
    expect(count(findings)).toEqual({ 'noncanonical-link': 1 })
    expect(content.slice((findings[0]?.column ?? 0) - 1)).toMatch(/^http:\/\/github\.com\/grove\/oak"/)
  })

  it.each(cases)('reads the case $name with every place inside the document', async ({ input }) => {
    const source = text(input)
    for (const finding of await lint(input, { today: TODAY })) {
      const { line, column, endLine, endColumn } = finding
      expect(line).toBeGreaterThan(0)
      expect(endLine > line || (endLine === line && endColumn > column)).toBe(true)
      expect(endColumn).toBeLessThanOrEqual((source[endLine - 1]?.length ?? 0) + 1)
    }
  })

  it('gets through a hundred thousand rows, also where all of them say the same', { timeout: 240_000 }, async () => {
    const row = (n: number, paper: string): string =>
      `<tr><td>M${n}</td><td><a href="http://arxiv.org/abs/${paper}">a</a></td></tr>`
    const rows = Array.from({ length: 100_000 }, (_, n) =>
      n < 50_000 ? row(n, `2401.${String(n).padStart(5, '0')}`) : row(50_000, '2402.00001')
    )
    const content = `<table><tr><th>Model</th><th>Paper</th></tr>${rows.join('')}</table>`
    expect(count(await lint({ path: 'a.html', content }))).toEqual({ 'noncanonical-link': 100_000 })
  })
})
