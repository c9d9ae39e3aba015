import { guardSpans } from './block-guard.ts'
import { FullParserNeeded, readMarkdown, WholeNeeded } from './fast/document.ts'
import { TooDeepError } from './limit.ts'
import { type Document, readTables } from './tables.ts'

/** Whether a document is a saved web page rather than Markdown: by its name, or by how it begins. */
export function isPage(path: string, text: string): boolean {
  const isRemote = /^https?:/i.test(path)
  const name = isRemote ? path.replace(/[?#].*$/s, '') : path
  // The name in an address says what was asked for, not what came.
  if (isRemote && beginsPage(text)) return true
  if (/\.(?:html?|xhtml)$/i.test(name)) return true
  if (/\.(?:md|markdown|mdown|mkd|txt|rst)$/i.test(name)) return false
  return beginsPage(text)
}

/** Whether the first thing after comments and white space is the start of a page. */
function beginsPage(text: string): boolean {
  const start = text.slice(0, 5000)
  let at = 0
  for (;;) {
    while (/\s|\u{FEFF}/u.test(start[at] ?? '')) at++
    if (!start.startsWith('<!--', at)) return /^(?:<!doctype\s+html|<html[\s>])/i.test(start.slice(at, at + 100))
    const end = start.indexOf('-->', at + 4)
    if (end < 0) return false
    at = end + 3
  }
}

/**
 * Reads the tables of a document, Markdown or a saved web page. Each reader is loaded when a document calls for it.
 * `select` is the CSS selector of the README in a page. Throws `LimitError` for a document that would take the stack,
 * the memory or hours.
 */
export async function parse(text: string, path: string, select?: string): Promise<Document> {
  try {
    if (!isPage(path, text)) return await parseMarkdown(text)
    guardSpans(text)
    const { fromHtml } = await import('./page.ts')
    return readTables(fromHtml(text, select))
  } catch (error) {
    // What the guards let through may still be too deep for functions that call themselves.
    if (error instanceof RangeError && /call stack/i.test(error.message)) throw new TooDeepError(1000)
    throw error
  }
}

/** Reads Markdown, by the full parser only where that is called for, since it takes long to load and to run. */
export async function parseMarkdown(text: string): Promise<Document> {
  try {
    return readMarkdown(text, undefined)
  } catch (error) {
    if (!(error instanceof FullParserNeeded || error instanceof WholeNeeded)) throw error
  }
  const [tree, region] = await Promise.all([import('./tree.ts'), import('./fast/region.ts')])
  try {
    return readMarkdown(text, { ...tree, ...region })
  } catch (error) {
    if (error instanceof WholeNeeded) return readTables(tree.fromMarkdown(text))
    throw error
  }
}
