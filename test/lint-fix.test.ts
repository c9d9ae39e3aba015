import { describe, expect, it } from 'vitest'
import { AWESOME, MLLM } from './cases.ts'
import { run } from './memory.ts'

const HEAD = '| Model | Paper | Code |\n|---|---|---|\n'

async function fix(content: string | Uint8Array, args: string[] = []) {
  const result = await run(['lint', '--fix', 'a.md', ...args], { files: { 'a.md': content } })
  return { ...result, fixed: result.written['a.md'] }
}

function row(paper: string, code = 'https://github.com/grove/elm'): string {
  return `| Elm | [arXiv](${paper}) | [code](${code}) |\n`
}

describe('--fix', () => {
  it.each([
    ['https://arxiv.org/pdf/2401.00011', 'https://arxiv.org/abs/2401.00011'],
    ['https://arxiv.org/pdf/2401.00011v3.pdf', 'https://arxiv.org/abs/2401.00011v3'],
    ['http://www.arxiv.org/abs/2401.00011', 'https://arxiv.org/abs/2401.00011'],
    ['https://arxiv.org/abs/2401.00011.', 'https://arxiv.org/abs/2401.00011'],
    // Two mends of one address, one after the other.
    ['http://arxiv.org/pdf/2401.00011.', 'https://arxiv.org/abs/2401.00011'],
    ['https://arxiv.org/pdf/cs/0101001v1', 'https://arxiv.org/abs/cs/0101001v1']
  ])('writes %s as %s', async (before, after) => {
    expect((await fix(HEAD + row(before))).fixed).toBe(HEAD + row(after))
  })

  it.each([
    'https://arxiv.org/pdf/2401.00011#page=5',
    'https://arxiv.org/pdf/2401.00011?download=1',
    'https://arxiv.org/html/2401.00011v2',
    'http://example.org/',
    'https://en.wikipedia.org/wiki/Acme_Inc.',
    'https://arxiv.org/pdf/2313.00011',
    'https://arxiv.org/abs/2401.00011..'
  ])('leaves %s as it is', async address => {
    expect((await fix(HEAD + row(address))).written).toEqual({})
  })

  it('touches nothing else: marks, line ends, spaces and the rest stay byte for byte', async () => {
    const before =
      `\uFEFF# Trées\r\n\r\n${HEAD.replaceAll('\n', '\r\n')}${row('https://arxiv.org/pdf/2401.00011').replace('\n', '\r\n')}\ttail \u0000\u2028â€” `.replace(
        '\u0000',
        ''
      )
    const { fixed } = await fix(before)
    expect(fixed).toBe(before.replace('/pdf/', '/abs/').replace('â€”', '—'))
  })

  it('mends an address in a tag where it stands letter by letter, and leaves one with entities', async () => {
    const html = (address: string): string =>
      `<table>\n<tr><th>Model</th><th>Code</th></tr>\n<tr><td>Elm</td><td><a class=x href='${address}'>code</a></td></tr>\n</table>\n`
    expect((await fix(html('http://github.com/grove/elm'))).fixed).toBe(html('https://github.com/grove/elm'))
    expect((await fix(html('http://github.com/grove/elm?a=1&amp;b=2'))).written).toEqual({})
  })

  it('leaves the address of a reference, which stands elsewhere', async () => {
    const list = `${HEAD}| Elm | [arXiv][1] | [code](https://github.com/grove/elm) |\n\n[1]: https://arxiv.org/pdf/2401.00011\n`
    const { written, stdout } = await fix(list)
    expect(written).toEqual({})
    expect(stdout).toContain('noncanonical-link')
  })

  it('leaves what a comment or a setting switches off', async () => {
    const list = `${HEAD}${row('https://arxiv.org/abs/2401.00011').replace('Elm', 'Oak <!-- ai4med-disable-next-line -->')}${row('https://arxiv.org/pdf/2401.00012')}`
    expect((await fix(list)).written).toEqual({})
    const off = ['--rule', 'noncanonical-link=off']
    expect((await fix(HEAD + row('https://arxiv.org/pdf/2401.00011'), off)).written).toEqual({})
  })

  it.each([
    ['awesome-ai4med', AWESOME.content],
    ['mllm4biomed', MLLM.content]
  ])('mends %s once and for all', async (_, content) => {
    const first = await fix(content)
    expect(first.said[0]).toMatch(/^a\.md: fixed \d+ places$/)
    expect(first.stdout).not.toContain('noncanonical-link')
    const before = new TextDecoder().decode(content).split('\n')
    const after = (first.fixed ?? '').split('\n')
    expect(after).toHaveLength(before.length)
    // Lines without a mended finding are the same.
    const marks = /arxiv\.org\/pdf|www\.arxiv|WSI-VQA\.|[âðïüî‚ÔÄ]/
    after.forEach((line, index) => {
      if (!marks.test(before[index] ?? '')) expect(line).toBe(before[index])
    })
    const second = await run(['lint', '--fix', 'a.md'], { files: { 'a.md': first.fixed ?? '' } })
    expect(second.written).toEqual({})
  })

  it('does not touch what is no UTF-8 file', async () => {
    const list = HEAD + row('https://arxiv.org/pdf/2401.00011')
    const utf16 = new Uint8Array(new Uint16Array([0xfeff, ...Array.from(list, char => char.charCodeAt(0))]).buffer)
    const wide = await fix(utf16)
    expect(wide.written).toEqual({})
    expect(wide.said[0]).toBe('a.md: not fixed: its encoding is utf-16le, expected UTF-8')
    const piped = await run(['lint', '--fix', '-'], { stdin: list })
    expect(piped.written).toEqual({})
    expect(piped.said[0]).toBe('standard input: not fixed: it is no file')
  })

  it('says why when the file can not be written', async () => {
    const content = HEAD + row('https://arxiv.org/pdf/2401.00011')
    const { code, said } = await run(['lint', '--fix', 'a.md'], { files: { 'a.md': content }, writeFails: 'EROFS' })
    expect(code).toBe(2)
    expect(said).toEqual(['ai4med: a.md: the file system is read-only'])
  })
})
