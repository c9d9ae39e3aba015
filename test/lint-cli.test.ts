import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { load } from 'cheerio/slim'
import { describe, expect, it } from 'vitest'
import { lint } from '../src/index.ts'
import { AWESOME, MLLM } from './cases.ts'
import { run } from './memory.ts'

const FINE = '| Model | Paper |\n|---|---|\n| Elm | [arXiv](https://arxiv.org/abs/2401.00011) |\n'
const WARNED = `${FINE}| Oak | [arXiv](https://arxiv.org/abs/2401.00012) |\n| Fir | [arXiv](#) |\n`
const WRONG = `${FINE}| Oak | [code](https://https://github.com/grove/oak) |\n`
const files = {
  'fine.md': FINE,
  'warned.md': WARNED,
  'wrong.md': WRONG,
  'list.md': AWESOME.content,
  'mllm.md': MLLM.content
}
const env = { SOURCE_DATE_EPOCH: '1795219200' }

function lintRun(args: string[], more: Parameters<typeof run>[1] = {}) {
  return run(['lint', ...args], { files, env, ...more })
}

describe('exit codes', () => {
  it.each([
    [['fine.md'], 0],
    [['warned.md'], 0],
    [['wrong.md'], 1],
    [['fine.md', 'wrong.md'], 1],
    [['warned.md', '--max-warnings', '1'], 0],
    [['warned.md', '--max-warnings', '0'], 1],
    [['warned.md', '--rule', 'placeholder-link=error'], 1],
    [['wrong.md', '--rule', 'malformed-url=off'], 0],
    [['wrong.md', '--rule', 'malformed-url=info', '--rule', 'placeholder-link=off'], 0],
    [['fine.md', 'missing.md'], 1],
    [['missing.md'], 2],
    [['--rule', 'placeholder-lnk=off', 'fine.md'], 2],
    [['--rule', 'placeholder-link=loud', 'fine.md'], 2],
    [['--max-warnings', 'many', 'fine.md'], 2],
    [['--format', 'xml', 'fine.md'], 2],
    [[], 2]
  ])('of %j is %i', async (args, code) => {
    expect((await lintRun(args)).code).toBe(code)
  })

  it('comes with a suggestion for a rule that is none', async () => {
    const { said } = await lintRun(['--rule', 'placeholder-lnk=off', 'fine.md'])
    expect(said).toEqual(["ai4med: Unexpected rule 'placeholder-lnk', expected 'placeholder-link'?"])
  })

  it('reads standard input', async () => {
    const { code, stdout } = await run(['lint'], { stdin: WRONG, env })
    expect(code).toBe(1)
    expect(stdout).toContain('standard input\n  4:16  error  ')
  })
})

describe('pretty', () => {
  it('groups by document, with the line and a mark below it', async () => {
    const { stdout, said } = await lintRun(['warned.md', 'wrong.md'])
    expect(stdout).toBe(
      [
        'warned.md',
        '  5:17  warning  Unexpected `#` behind `arXiv`, expected an address, or a dash  placeholder-link',
        '      | Fir | [arXiv](#) |',
        '                      ^',
        '',
        'wrong.md',
        '  4:16  error  Unexpected two schemes in `https://https://github.com/grove/oak`, expected one `https://`  malformed-url',
        '      | Oak | [code](https://https://github.com/grove/oak) |',
        '                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
        ''
      ].join('\n')
    )
    expect(said).toEqual(['1 error, 1 warning in 2 documents'])
  })

  it('says nothing where there is nothing, and says so', async () => {
    const { stdout, said } = await lintRun(['fine.md'])
    expect(stdout).toBe('')
    expect(said).toEqual(['no findings in 1 document'])
  })

  it('shows errors only when quiet', async () => {
    const { stdout, said } = await lintRun(['-q', 'warned.md', 'wrong.md'])
    expect(stdout).toMatch(/^wrong\.md\n/)
    expect(said).toEqual([])
  })

  it('puts the mark below wide characters, and shows what a terminal would obey', async () => {
    const content = `${FINE}| 桜\u001b[31m | [code](https://https://github.com/grove/oak) |\n`
    const { stdout } = await lintRun(['a.md'], { files: { 'a.md': content } })
    const [, , line = '', mark = ''] = stdout.split('\n')
    expect(line).toContain('桜\\u{1b}[31m')
    expect(mark.indexOf('^')).toBe(line.indexOf('https') + 1)
  })

  it('colours only where asked to', async () => {
    expect((await lintRun(['wrong.md'])).stdout).not.toContain('\u001b[')
    expect((await lintRun(['wrong.md'], { stdoutIsTerminal: true })).stdout).toContain('\u001b[31merror')
    expect((await lintRun(['wrong.md', '--no-color'], { stdoutIsTerminal: true })).stdout).not.toContain('\u001b[')
    expect((await lintRun(['wrong.md'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[31merror')
  })
})

describe('json', () => {
  it('is what the library returns', async () => {
    const { stdout } = await lintRun(['-f', 'json', 'list.md', 'mllm.md'])
    const inputs = [
      { path: 'list.md', content: AWESOME.content },
      { path: 'mllm.md', content: MLLM.content }
    ]
    expect(stdout).toBe(`${JSON.stringify(await lint(inputs, { today: '2026-11-21' }), null, 2)}\n`)
  })

  it('is an empty list where nothing was found, also in a file', async () => {
    expect((await lintRun(['-f', 'json', 'fine.md'])).stdout).toBe('[]\n')
    expect((await lintRun(['-f', 'json', 'fine.md', '-o', 'out.json'])).written).toEqual({ 'out.json': '[]\n' })
  })
})

describe('github', () => {
  it('escapes what GitHub would take for its own', async () => {
    const content = `${FINE}| Oak | [100% HF\u2028](https://x.org/a,b:c) |\n| Fir | [HF](https://x.org/50%25) |\n`
    const { stdout } = await lintRun(['-f', 'github', 'a,b:c%.md'], { files: { 'a,b:c%.md': content } })
    expect(stdout).toBe(
      '::warning file=a%2Cb%3Ac%25.md,line=5,endLine=5,col=14,endColumn=32,title=label-host-mismatch::Unexpected `https://x.org/50%2525` behind the label `HF`, expected an address on Hugging Face\n'.replace(
        'endColumn=32',
        `endColumn=${14 + 'https://x.org/50%25'.length}`
      )
    )
  })

  it('annotates ten of each severity, and writes the rest to the summary of the step', async () => {
    const summary = 'Before.\n'
    const { stdout, written } = await lintRun(['-f', 'github', 'mllm.md'], {
      files: { ...files, 'summary.md': summary },
      env: { ...env, GITHUB_STEP_SUMMARY: 'summary.md' }
    })
    const kinds = stdout.split('\n').map(line => line.split(' ')[0])
    expect(kinds.filter(kind => kind === '::error')).toHaveLength(10)
    expect(kinds.filter(kind => kind === '::warning')).toHaveLength(10)
    expect(kinds.filter(kind => kind === '::notice')).toHaveLength(10)
    const all = await lint({ path: 'mllm.md', content: MLLM.content })
    expect(written['summary.md']?.startsWith('Before.\n### ai4med lint\n')).toBe(true)
    expect(written['summary.md']?.match(/^\| mllm/gm)).toHaveLength(all.length)
    expect(written['summary.md']).toContain('&#96;&#35;&#96;')
  })

  it('writes no summary where the annotations say it all', async () => {
    const { written } = await lintRun(['-f', 'github', 'wrong.md'], {
      env: { ...env, GITHUB_STEP_SUMMARY: 'summary.md' }
    })
    expect(written).toEqual({})
  })
})

describe('sarif', () => {
  const valid = new Ajv({
    strict: true,
    allErrors: true,
    formats: { 'uri-reference': isReference, uri: URL.canParse }
  }).compile(JSON.parse(readFileSync('fixtures/lint/sarif.schema.json', 'utf8')))

  function isReference(text: string): boolean {
    return URL.canParse(text, 'https://example.org/') && !/[\s\\]/.test(text)
  }

  async function sarif(args: string[], more: Parameters<typeof run>[1] = {}) {
    const log = JSON.parse((await lintRun(['-f', 'sarif', ...args], more)).stdout)
    expect(valid(log), JSON.stringify(valid.errors)).toBe(true)
    return log.runs[0]
  }

  it('is of the form the standard asks for, with every rule and finding', async () => {
    const { tool, results } = await sarif(['list.md', 'mllm.md', 'fine.md'])
    expect(tool.driver.rules).toHaveLength(21)
    for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    const all = await lint([
      { path: 'list.md', content: AWESOME.content },
      { path: 'mllm.md', content: MLLM.content }
    ])
    expect(results).toHaveLength(all.length)
    expect(results.filter((result: { relatedLocations?: unknown }) => result.relatedLocations)).not.toEqual([])
  })

  it('keeps the fingerprint of a finding whose line moves, and tells equal ones apart', async () => {
    const prints = async (content: string): Promise<string[]> =>
      (await sarif(['a.md'], { files: { 'a.md': content } })).results.map(
        (result: { partialFingerprints: Record<string, string> }) => Object.values(result.partialFingerprints)[0]
      )
    const before = await prints('[a](#gone)\n\n[b](#gone)\n')
    expect(new Set(before).size).toBe(2)
    expect(await prints('# Title\n\nText.\n\n- x [a](#gone)\n\n[b](#gone)\n')).toEqual(before)
  })

  it('names files relative to the project', async () => {
    const uri = async (path: string, more = {}): Promise<string> =>
      (await sarif([path], { files: { [path]: WRONG }, env: { ...env, ...more } })).results[0].locations[0]
        .physicalLocation.artifactLocation.uri
    expect(await uri('./docs/my list#1.md')).toBe('docs/my%20list%231.md')
    expect(await uri('/project/list.md', { PWD: '/project' })).toBe('list.md')
    expect(await uri('/repo/a/list.md', { GITHUB_WORKSPACE: '/repo/', PWD: '/repo/a' })).toBe('a/list.md')
  })
})

describe('junit', () => {
  it('is XML with a suite for each document and a failure for each error and warning', async () => {
    const { stdout } = await lintRun(['-f', 'junit', 'list.md', 'fine.md'])
    const $ = load(stdout, { xml: true })
    const all = await lint({ path: 'list.md', content: AWESOME.content })
    expect($('testsuite').length).toBe(2)
    expect($('testsuite').first().find('testcase').length).toBe(all.length)
    expect($('failure').length).toBe(all.filter(({ severity }) => severity !== 'info').length)
    expect($('testsuites').attr('failures')).toBe(String($('failure').length))
    expect($('testsuite').last().find('testcase').attr('name')).toBe('no findings')
  })

  it('escapes text, and leaves out what XML can not hold', async () => {
    const path = 'a"<&>\u0007.md'
    const { stdout } = await lintRun(['-f', 'junit', path], {
      files: { [path]: WARNED.replace('[arXiv](#)', '[a&<b>"\u0001\ud800](#)') }
    })
    expect(stdout).not.toMatch(/[\u0000-\u0008]/)
    const $ = load(stdout, { xml: true })
    expect($('testsuite').attr('name')).toBe('a"<&>.md')
    expect($('failure').text()).toContain('a&')
  })
})

describe('--help', () => {
  it('shows the rules for switching off and the exit codes', async () => {
    const { stdout } = await lintRun(['--help'])
    expect(stdout).toContain('ai4med-disable-next-line')
    expect(stdout).toContain('Exit codes:')
  })
})
