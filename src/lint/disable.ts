import { lineStarts } from '../lines.ts'

const COMMENT = /<!--\s*ai4med-disable-next-line(?!\w|-(?!->))([^>\r\n]{0,500}?)-->/g

/** The rules switched off on each 1-based line by a comment on the line before; `*` stands for all of them. */
export function disabledLines(text: string): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>()
  if (!text.includes('ai4med-disable-next-line')) return found
  const starts = lineStarts(text)
  let line = 1
  for (const match of text.matchAll(COMMENT)) {
    while ((starts[line] ?? Number.POSITIVE_INFINITY) <= match.index) line++
    const names = (match[1] ?? '').split(/[\s,]+/).filter(Boolean)
    const rules = found.get(line + 1) ?? new Set()
    for (const name of names.length > 0 ? names : ['*']) rules.add(name)
    found.set(line + 1, rules)
  }
  return found
}
