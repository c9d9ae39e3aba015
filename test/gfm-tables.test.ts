import { describe, expect, it } from 'vitest'
import { type Table, tables } from '../src/index.ts'
import { ARXIV } from './tables.ts'

/** What the table section of the GFM specification asks for, in examples of our own. */
async function read(content: string) {
  const found = await tables({ path: 'x.md', content })
  return found.map(({ headers, rows }) => [headers, ...rows.map(row => row.map(cell => cell.text))])
}

describe('tables of GitHub Flavored Markdown', () => {
  it.each<[string, string, string[][][]]>([
    [
      'a header, a delimiter row and rows',
      '| a | b |\n| --- | --- |\n| c | d |\n',
      [
        [
          ['a', 'b'],
          ['c', 'd']
        ]
      ]
    ],
    [
      'cells that do not line up, pipes left out at the ends',
      'x | yy\n:-: | --:\n1 | 2\n',
      [
        [
          ['x', 'yy'],
          ['1', '2']
        ]
      ]
    ],
    [
      'a pipe that is escaped, also in code',
      '| a \\| b |\n|---|\n| `c \\| d` **e \\| f** |\n',
      [[['a | b'], ['c | d e | f']]]
    ],
    ['the beginning of another block ends it', '| a |\n|---|\n| b |\n> c\n', [[['a'], ['b']]]],
    ['an empty line ends it', '| a |\n|---|\n| b |\nc\n\nd\n', [[['a'], ['b'], ['c']]]],
    ['a header of another width makes no table', '| a | b |\n|---|\n| c |\n', []],
    [
      'rows that are short are filled, long ones cut',
      '| a | b |\n|---|---|\n| c |\n| d | e | f |\n',
      [
        [
          ['a', 'b'],
          ['c', ''],
          ['d', 'e']
        ]
      ]
    ],
    ['no rows at all', '| a | b |\n|---|---|\n', [[['a', 'b']]]],
    ['a delimiter row needs hyphens', '| a | b |\n| : | : |\n', []],
    [
      'a header right after a paragraph',
      'text\n| a | b |\n|---|---|\n| c | d |\n',
      [
        [
          ['a', 'b'],
          ['c', 'd']
        ]
      ]
    ],
    [
      'inline content of every kind',
      '| *a* | `b` | [c](https://x.org) | ![d](e.png) | ~~f~~ |\n|-|-|-|-|-|\n',
      [[['a', 'b', 'c', '', 'f']]]
    ],
    ['the text of numbers above the line, too', '| a |\n|---|\n| 10<sup>6</sup> |\n', [[['a'], ['106']]]],
    ['blocks are not content of a cell', '| a |\n|---|\n| - b |\n', [[['a'], ['- b']]]]
  ])('%s', async (_, content, expected) => {
    expect(await read(content)).toEqual(expected)
  })
})

async function shown(content: string): Promise<Table[]> {
  return await tables({ path: 'x.md', content })
}

function texts(table: Table | undefined): string[][] | undefined {
  return table?.rows.map(row => row.map(cell => cell.text))
}

describe('HTML on which readers differ', () => {
  it('an attribute without quotes may hold slashes, in a cell too', async () => {
    const [table] = await shown(`| Model | Paper |\n|---|---|\n| Alder | <a href=${ARXIV}>arXiv</a> |\n`)
    expect(table?.rows[0]?.[1]).toEqual({ text: 'arXiv', links: [{ text: 'arXiv', url: ARXIV }], images: [] })
  })

  it('a comment goes on over blank lines in a table', async () => {
    const row = (name: string): string => `<tr><td>${name}</td><td><a href="${ARXIV}">arXiv</a></td></tr>\n`
    const [table] = await shown(
      `<table>\n<tr><th>Model</th><th>Paper</th></tr>\n${row('A')}<!--\n${row('B')}\n${row('C')}-->\n${row('D')}</table>\n`
    )
    expect(texts(table)).toEqual([
      ['A', 'arXiv'],
      ['D', 'arXiv']
    ])
  })

  it('a row span that meets a column span ends where it says', async () => {
    const [table] = await shown(
      '<table>\n<tr><th>A</th><th>B</th><th>C</th></tr>\n<tr><td>1</td><td rowspan="2">down</td><td>2</td></tr>\n<tr><td colspan="2">across</td><td>3</td></tr>\n<tr><td>4</td><td>5</td><td>6</td></tr>\n</table>\n'
    )
    expect(texts(table)?.[2]).toEqual(['4', '5', '6'])
  })
})
