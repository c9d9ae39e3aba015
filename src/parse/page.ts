import { load } from 'cheerio/slim'
import type { Root } from 'hast'
import { fromHtml as parseHtml } from 'hast-util-from-html'
import { TooDeepError } from './limit.ts'
import { SelectError } from './select-error.ts'
import { tagGuard } from './tag-guard.ts'

/** Where the README stands in a page, best first. */
const PLACES = ['article.markdown-body', '.markdown-body', 'main', 'body']

/**
 * Reads the README in a saved web page into a tree with positions in the page. Everything around it is blanked out, so
 * that lines and columns stay those of the page. Throws `SelectError` when `select`, a CSS selector, finds nothing, and
 * `LimitError` for a page that would take the stack, the memory or hours.
 */
export function fromHtml(page: string, select?: string): Root {
  tagGuard().html(page, 1)
  guardLinks(page)
  return parseHtml(cutOut(page, select), { fragment: true })
}

/** Links that may be left open. A browser ends each where the next one starts, what finds elements lets them nest. */
const MOST_OPEN = 1000

function guardLinks(page: string): void {
  let open = 0
  for (const { 0: start, index } of page.matchAll(/<\/?a(?![\w-])/gi)) {
    open = start.startsWith('</') ? Math.max(0, open - 1) : open + 1
    if (open > MOST_OPEN) throw new TooDeepError(MOST_OPEN, page.slice(0, index).split('\n').length)
  }
}

function cutOut(page: string, select: string | undefined): string {
  const $ = load(page, { xml: { xmlMode: false, withStartIndices: true, withEndIndices: true } })
  for (const place of select === undefined ? PLACES : [select]) {
    const found = find($, place)
    if (found?.startIndex == null || found.endIndex == null) continue
    const before = page.slice(0, found.startIndex).replace(/[^\r\n]/g, ' ')
    return before + page.slice(found.startIndex, found.endIndex + 1)
  }
  if (select !== undefined) throw new SelectError(`Unexpected selector '${select}', expected one that finds an element`)
  return page
}

function find($: ReturnType<typeof load>, place: string) {
  try {
    return $(place).get(0)
  } catch {
    throw new SelectError(`Unexpected selector '${place}', expected a CSS selector`)
  }
}
