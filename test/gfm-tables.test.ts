import { describe, expect, it } from 'vitest'
import { tables } from '../src/index.ts'

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
