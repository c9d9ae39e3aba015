import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import fc from 'fast-check'
import type { Element, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { extract, tables } from '../src/index.ts'
import { isPage } from '../src/parse/document.ts'
import { LimitError } from '../src/parse/limit.ts'
import { resolve } from '../src/parse/tree.ts'
import { DecodeError } from '../src/read/decode.ts'
import { HOSTILE } from './hostile.ts'

/** Long enough for a slow machine under load; a hang takes for ever. */
const HANG = 300_000

interface End {
  code: number | null
  stderr: string
  /** Seconds of the processor, which other programs on the machine hardly change. */
  seconds: number
}

/** Has a program say in the end what it took of the processor, to the fourth of its streams. */
const MEASURED = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs'
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    writeSync(3, String((user + system) / 1e6))
  })`)}`

/** Runs the program on a document, with no more than a gigabyte to work in. */
function runOn(document: string): Promise<End> {
  return new Promise((resolve, reject) => {
    const args = [
      '--max-old-space-size=900',
      '--import',
      MEASURED,
      'bin/ai4med.js',
      'extract',
      '--quiet',
      '-f',
      'ndjson'
    ]
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'pipe', 'pipe'], timeout: HANG })
    const said = ['', '']
    for (const [index, stream] of [child.stderr, child.stdio[3]].entries()) {
      ;(stream as Readable).setEncoding('utf8').on('data', (text: string) => {
        said[index] += text
      })
    }
    child.on('error', reject)
    child.on('close', code => resolve({ code, stderr: said[0] ?? '', seconds: Number(said[1]) }))
    // A program that refuses a document early may not read all of it.
    const input = child.stdin as Writable
    input.on('error', () => {})
    input.end(document)
  })
}

const SIZE = 100_000
/** Four times the size take four times as long, and sixteen times where time grows by the square: half way between. */
const MOST_GROWTH = 8

describe.concurrent('a hostile document', () => {
  it.each(Object.entries(HOSTILE))(
    'ends with a result or a sentence, and soon: %s',
    { timeout: 3 * HANG },
    async (_, make) => {
      const quarter = await runOn(make(SIZE / 4))
      const { code, stderr, seconds } = await runOn(make(SIZE))
      expect([0, 1, 2]).toContain(code)
      expect(stderr).not.toContain('a fault of the program')
      expect(stderr.split('\n').length).toBeLessThanOrEqual(2)
      if (code !== 0) expect(stderr).toMatch(/^ai4med: standard input:/)
      if (stderr.includes('Unexpected')) expect(stderr).toMatch(/^ai4med: standard input:\d+: Unexpected/)
      expect(seconds / quarter.seconds).toBeLessThan(MOST_GROWTH)
    }
  )
})

const inCell = (text: string, times: number): string => `| Tree | Code |\n|---|---|\n| ${text.repeat(times)} | x |\n`

describe('limits', () => {
  it('name the line', async () => {
    const found = await extract({ path: 'x', content: `a\n\nb\n\n${'> '.repeat(1000)}<div>c` }).catch(error => error)
    expect(found).toBeInstanceOf(LimitError)
    expect(found.line).toBe(5)
    expect(found.message).toBe('Unexpected nesting deeper than 100, expected a document that a browser would show')
  })

  it.each([
    ['brackets', '['.repeat(600)],
    ['a run of asterisks', `${'*'.repeat(2000)}a${'*'.repeat(2000)}`],
    ['runs of different lengths', Array.from({ length: 200 }, (_, i) => `${'*'.repeat(i + 1)}x `).join('')],
    ['runs that others close in part', `${'**oak b* c**d '.repeat(2000)}${'e* '.repeat(2500)}`],
    ['runs that open behind quotes of any script', '“**oak '.repeat(3000) + 'oak**” '.repeat(3000)],
    ['runs that nothing closes', 'a **********b '.repeat(200)]
  ])('name the line of a cell with %s', async (_name, cell) => {
    const content = `# Trees\n\n| Model | Code |\n|---|---|\n| Oak | [a](b) \\a |\n| ${cell} | x |\n`
    const found = await extract({ path: 'x', content }).catch(error => error)
    expect([found.line, found.message]).toEqual([6, expect.stringContaining('nesting deeper than 500')])
  })

  it('name the line of a cell with a longer run than there may be marks', async () => {
    const content = `${inCell('oak', 1)}| ${'*'.repeat(30_000)}x${'*'.repeat(30_000)} | x |\n`
    const found = await extract({ path: 'x', content }).catch(error => error)
    expect([found.line, found.message]).toEqual([4, expect.stringContaining('more than 10000 marks')])
  })

  it('weigh spaces of other scripts like text', async () => {
    const text = `<div>\n<table>\n\n*x${'\u00a0'.repeat(4_100_000)}\n\n| a | b |\n|-|-|\n| x | [c](https://a.b) |\n`
    await expect(extract({ path: 'x', content: text })).rejects.toBeInstanceOf(LimitError)
  })

  it.each([
    [
      'a table of 5,000 rows',
      `|Model|Paper|\n|-|-|\n${'| A | [p](https://arxiv.org/abs/2401.00011) |\n'.repeat(5000)}`
    ],
    ['a paragraph of 2,000 links', `${'[name](https://example.org/a_b) '.repeat(2000)}`],
    ['a paragraph of 2,000 bold words', '**word** and\n'.repeat(2000)],
    ['a list of 10,000 items', '- [name](https://example.org/a_b) - words *and* more\n'.repeat(10_000)],
    ['2,000 definitions', Array.from({ length: 2000 }, (_, i) => `[${i}]: https://example.org/${i}\n`).join('')],
    ['1,000 headings', '# a\n\nb\n===\n\n'.repeat(1000)],
    ['700 unclosed <b>, each in a paragraph', '<b>a\n\n'.repeat(700)],
    ['700 unclosed <b>, each in a cell', `|a|b|\n|-|-|\n${'|<b>a<b>|b|\n'.repeat(700)}`],
    ['900 unclosed <div>', '<div align="center">\n\na\n\n'.repeat(900)],
    ['5,000 <p> and <li> without an end', '<ul>\n'.concat('<li><p>a\n'.repeat(5000))],
    ['an HTML table of 3,000 rows', `<table>${'<tr>\n<td>a<td><a href="x">b</a></td>\n</tr>\n'.repeat(3000)}</table>`],
    ['2,000 anchors without an end', '<a name="x">a\n\n'.repeat(2000)],
    ['a line of 100,000 characters', 'word '.repeat(20_000)],
    ['code of 10,000 lines', `\`\`\`\n${'if (a < b && c[d] == *e) { f |= g; }\n'.repeat(10_000)}\`\`\``],
    ['a table 200 columns wide', `${'|a'.repeat(200)}|\n${'|-'.repeat(200)}|\n${`${'|b'.repeat(200)}|\n`.repeat(50)}`],
    ['forms to fill in', `${'Name:______________________________ Age:____________________\n'.repeat(400)}`],
    ['lines of asterisks', `${`${'*'.repeat(2000)} Trees ${'*'.repeat(2000)}\n\n`.repeat(400)}`],
    ['banners of a program', `/${'*'.repeat(78)}/\n`.repeat(100)],
    ['masks in a cell', inCell('LEAF_PASS="********", ', 400)],
    ['asterisks in brackets and words', ['(****) ', 'OAK*****ELM ', '2*3 '].map(text => inCell(text, 400)).join('\n')],
    ['blanks in a cell', `${inCell('fill ________ in (________), ', 400)}| Birch: ${'_'.repeat(1500)} | x |\n`],
    ['bold words without spaces', inCell('橡树**“粗体”**文字', 700) + inCell('**粗体：**文字', 700)],
    ['formulas', inCell('$x_{i}^{*}$, snake_case_name', 600)],
    ['a board of lines', `a\n${`${'|_____'.repeat(12)}|\n`.repeat(12)}`],
    ['20 quotes and lists in each other', `${'> - '.repeat(10)}a`]
  ])('leave room for %s', async (_name, content) => {
    await expect(tables({ path: 'x.md', content })).resolves.toBeDefined()
  })
})

describe('columns of one name', () => {
  it('are told apart in time that grows with their number', async () => {
    const wide = (cell: string): string => `${`| ${cell} `.repeat(30_000)}|\n`
    const content = `## Papers\n\n${wide('Title')}${wide('-')}${wide('Leaves of trees in spring')}`
    const { resources } = await extract({ path: 'x.md', content })
    expect(Object.keys(resources[0]?.extra ?? {}).at(-1)).toBe('Title 30000')
  })
})

describe('a page', () => {
  it.each([
    ['x', '<!-- a --><!--b-->\n<!doctype html>', true],
    ['x', '\u{FEFF} <HTML>', true],
    ['x', '<!-- never ends <html>', false],
    ['x', `${'<!-- -->'.repeat(10_000)}<html>`, false],
    ['x.md', '<html>', false],
    ['https://x.org/README.md', '<!DOCTYPE html>', true],
    ['https://x.org/a.html?b=c.md', '# a', true],
    ['x.html', '# a', true]
  ])('is known by its name and beginning: %s %j', (path, text, expected) => expect(isPage(path, text)).toBe(expected))
})

/** Documents to damage: the project's own, cut to a length that is read quickly. */
const DOCUMENTS = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .map(name => join('fixtures', name))
  .filter(path => /\.(?:md|html)$/.test(path) && statSync(path).isFile())
  .flatMap(path => {
    const text = readFileSync(path, 'utf8')
    return Array.from({ length: Math.ceil(text.length / 6000) }, (_, i) => text.slice(i * 6000, (i + 1) * 6000))
  })
const PIECES = [
  ...'|[]()<>*_`~\\!&#-+:;=\'"/ \t\n\r\0',
  '\n\n',
  '\n|-|-|\n',
  '| a | b |\n',
  '<table>',
  '</table>',
  '<tr>',
  '<td>',
  '</td>',
  '<td colspan=3 rowspan=2>',
  '<div>',
  '</div>',
  '<details>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<script>',
  '</script>',
  '<b>',
  '</b>',
  '<a href="',
  '```\n',
  '> ',
  '- ',
  '1. ',
  '[^1]',
  '\n[^1]: ',
  '\n[a]: b\n',
  '![',
  '](',
  '&amp;',
  '&#0;',
  '\ud800',
  '\udc00',
  '\u202e',
  '\u200b',
  '\ufeff',
  'Ã©',
  'â€”',
  '---\n',
  '<template>',
  '<svg>',
  '<select>',
  '<p>',
  '<li>',
  '<h1>',
  '<br>',
  '<img src=',
  '](javascript:a)',
  'https://doi.org/10.1/',
  '10.5K',
  '（'
]

const damaged = fc
  .tuple(
    fc.constantFrom(...DOCUMENTS),
    fc.array(
      fc.record({
        how: fc.constantFrom('insert', 'delete', 'double', 'move', 'repeat'),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        to: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.integer({ min: 1, max: 400 }),
        piece: fc.constantFrom(...PIECES)
      }),
      { minLength: 1, maxLength: 12 }
    )
  )
  .map(([document, changes]) =>
    changes.reduce((text, { how, at, to, length, piece }) => {
      const from = Math.floor(at * text.length)
      const target = Math.floor(to * text.length)
      const span = text.slice(from, from + length)
      if (how === 'insert') return text.slice(0, from) + piece + text.slice(from)
      if (how === 'repeat') return text.slice(0, from) + piece.repeat(1 + (length % 40)) + text.slice(from)
      if (how === 'delete') return text.slice(0, from) + text.slice(from + length)
      if (how === 'double') return text.slice(0, target) + span + text.slice(target)
      const rest = text.slice(0, from) + text.slice(from + length)
      return rest.slice(0, target) + span + rest.slice(target)
    }, document)
  )

describe('a damaged document', () => {
  it('is read, with every row and link accounted for, or refused in words', { timeout: 4 * HANG }, async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async content => {
        const input = { path: 'damaged', content }
        try {
          const { account, resources, messages } = await extract(input)
          const skipped = account.skipped.reduce((sum, { rows }) => sum + rows, 0)
          expect(account.rows).toBe(account.resources + skipped)
          expect(resources).toHaveLength(account.resources)
          expect(account.links.written).toBeLessThanOrEqual(account.links.read)
          if (skipped === 0) expect(account.links.written).toBe(account.links.read)
          const lines = content.split(/\r\n?|\n/).length
          for (const { line } of messages) expect(line ?? 1).toBeLessThanOrEqual(lines)
          const found = await tables(input)
          expect(found.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(account.rows)
        } catch (error) {
          const isKnown = error instanceof LimitError || error instanceof DecodeError
          if (!isKnown) throw error
        }
      }),
      { numRuns: 500 }
    )
  })
})

describe('HTML that is left unfinished', () => {
  const bits =
    '<!--|-->|<li>|</t|<td|<table>|<tr>|\n|x|</b|<a href="|">|</a>|\'|&am|&amp;|&#x4|=|</|<!|<?|<![CDATA[|]]>|<textarea>|<svg>|<script>'
  const raw = fc
    .array(fc.constantFrom(...bits.split('|')), { minLength: 1, maxLength: 6 })
    .map(parts => ({ type: 'raw', value: parts.join('') }))
  const text = fc.constantFrom('hi', '\n', '&').map(value => ({ type: 'text', value }))
  const { node } = fc.letrec<{ node: unknown }>(tie => ({
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      raw,
      text,
      fc
        .tuple(fc.constantFrom(...'br img p li a pre table td'.split(' ')), fc.array(tie('node'), { maxLength: 4 }))
        .map(([tagName, children]) => ({ type: 'element', tagName, properties: {}, children }))
    )
  }))

  it('ends where an element begins or ends, whatever comes then', () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 6 }), children => {
        try {
          resolve({ type: 'root', children } as Root, '')
        } catch (error) {
          if (!(error instanceof LimitError)) throw error
        }
      }),
      { numRuns: 3000 }
    )
  })

  it('takes nothing away from what follows', () => {
    const element = (tagName: string, ...children: unknown[]) => ({
      type: 'element',
      tagName,
      properties: {},
      children
    })
    const children = [
      { type: 'raw', value: '</t' },
      element('br'),
      { type: 'raw', value: '<b>x</b>' },
      element('li', { type: 'raw', value: '<a href="' }),
      { type: 'raw', value: '<i>y</i>' }
    ]
    const { children: found } = resolve({ type: 'root', children } as Root, '')
    expect(found.map(node => (node as Element).tagName)).toEqual(['br', 'b', 'li', 'i'])
  })
})
