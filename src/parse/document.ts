import { type Document, readTables } from './tables.ts'

/** Whether a document is a saved web page rather than Markdown: by its name, or by how it begins. */
export function isPage(path: string, text: string): boolean {
  if (/\.(?:html?|xhtml)$/i.test(path)) return true
  if (/\.(?:md|markdown|mdown|mkd|txt|rst)$/i.test(path)) return false
  return /^\u{FEFF}?\s*(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!doctype\s+html|<html[\s>])/iu.test(text.slice(0, 5000))
}

/**
 * Reads the tables of a document, Markdown or a saved web page. Each reader is loaded when a document calls for it.
 * `select` is the CSS selector of the README in a page.
 */
export async function parse(text: string, path: string, select?: string): Promise<Document> {
  if (isPage(path, text)) {
    const { fromHtml } = await import('./page.ts')
    return readTables(fromHtml(text, select))
  }
  const { fromMarkdown } = await import('./tree.ts')
  return readTables(fromMarkdown(text))
}
