import { lineStarts } from '../lines.ts'
import type { RawTable } from '../parse/tables.ts'

/** What may matter in tags to a rule that looks at a whole document: links into it, names in it, comments, code. */
const MATTERS = /<!--|`|#|~~~|\b(?:id|name)\s*=/i

/**
 * A text with the rows of its tables blanked out where nothing but the rules of tables cares for them. Offsets stay as
 * they are, and the parser, to which rows are the most costly thing of all, has little left to do.
 */
export function withoutPlainRows(text: string, tables: readonly RawTable[]): string {
  const starts = lineStarts(text)
  const parts: string[] = []
  let at = 0
  const lines = [...new Set(tables.flatMap(({ rows }) => rows.map(({ line }) => line)))].sort((a, b) => a - b)
  for (const line of lines) {
    const start = starts[line - 1] ?? text.length
    const end = starts[line] ?? text.length
    const row = text.slice(start, end)
    const blank = blankMarkdown(row) ?? blankTags(row)
    if (start < at || blank === null) continue
    parts.push(text.slice(at, start), blank)
    at = end
  }
  return parts.join('') + text.slice(at)
}

/**
 * Without tags only links into the document matter; what code a row holds, it holds by itself. Further in or in a quote,
 * what is left of the table could become code.
 */
function blankMarkdown(row: string): string | null {
  if (!/^ {0,3}[^\s>].*\|/.test(row) || /[<#]/.test(row.replace(/<https?:\/\/[^<>\s#]*>/g, ''))) return null
  return row.replace(/[^\r\n]/g, ' ')
}

/** An empty line would end the HTML, so the tags of a row stay; one that ends elsewhere stays whole. */
function blankTags(row: string): string | null {
  if (MATTERS.test(row)) return null
  const parts = /^(\s*<tr(?:\s[^<>]*)?>)(.*)(<\/tr\s*>\s*)$/is.exec(row)
  if (!parts || /<\/?t(?:able|body|head|foot|r)\b/i.test(parts[2] ?? '')) return null
  return `${parts[1]}${(parts[2] ?? '').replace(/[^\r\n]/g, ' ')}${parts[3]}`
}
