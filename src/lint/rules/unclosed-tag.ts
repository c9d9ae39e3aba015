import { codeRanges, type Tag, tags } from '../markup.ts'
import { type Problem, quote, type Rule } from '../rule.ts'

/** Elements whose end has to be written; what a list's text puts in angle brackets else is a name, not a tag. */
const CLOSED = new Set(
  `a abbr article aside b big blockquote center cite code del details dfn div em figcaption figure font h1 h2 h3 h4 h5 h6
  i ins kbd main mark nav ol picture pre q s samp section small span strike strong sub summary sup table tt u ul var
  video`.split(/\s+/)
)

export const unclosedTag: Rule = {
  id: 'unclosed-tag',
  severity: 'warning',
  why: 'A tag without its end makes a browser guess where the element ends: a link runs on over the next cell, a table swallows the text below. An end without its start is reported too. Elements whose end may be left out (`<p>`, `<li>`, `<td>` …), names in angle brackets, code, comments and saved web pages are left alone.',
  fixable: false,
  examples: {
    ok: [
      '<details><summary>Trees</summary>\n\n`<b>` and <br> and <img src="a.png"> and run <model> on a < b.\n\n```html\n<div>\n```\n\n<p>A paragraph\n\n<a name="x"/>\n\n</details>'
    ],
    bad: [
      { input: '<details>\n<summary><b>Trees</summary>\n\nOak\n\n</details>\n', findings: [[2, 10]] },
      {
        input: '# Trees\n\n</h5>\n\n<div align="center">\n\nOak\n',
        findings: [
          [3, 1],
          [5, 1]
        ]
      }
    ]
  },
  *check({ document }) {
    const { text, tree } = document
    if (tree === null) return
    const open: Tag[] = []
    const depth = new Map<string, number>()
    // Ends whose start was reported already.
    const owed = new Map<string, number>()
    const add = (map: Map<string, number>, name: string, by: number): void => {
      map.set(name, (map.get(name) ?? 0) + by)
    }
    const found: Problem[] = []
    for (const tag of tags(text, codeRanges(tree, text))) {
      const { name } = tag
      if (!CLOSED.has(name)) continue
      if (!tag.isEnd) {
        open.push(tag)
        add(depth, name, 1)
      } else if ((depth.get(name) ?? 0) > 0) {
        for (let last = open.pop(); last; last = open.pop()) {
          add(depth, last.name, -1)
          if (last.name === name) break
          add(owed, last.name, 1)
          found.push(unclosed(last, text, tag))
        }
      } else if ((owed.get(name) ?? 0) > 0) add(owed, name, -1)
      else
        found.push({
          at: tag,
          reason: `Unexpected ${quote(text.slice(tag.start, tag.end))}, expected a \`<${name}>\` before it`
        })
    }
    yield* [...found, ...open.map(tag => unclosed(tag, text))]
  }
}

function unclosed(tag: Tag, text: string, before?: Tag): Problem {
  const where = before ? ` before \`${text.slice(before.start, before.end)}\`` : ''
  const related = before ? { at: before, reason: 'this ends the element around it' } : undefined
  return {
    at: tag,
    reason: `Unexpected ${quote(text.slice(tag.start, tag.end))} without an end, expected \`</${tag.name}>\`${where}`,
    related
  }
}
