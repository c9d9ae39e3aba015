import type { Look, Profile } from '../fields/profile.ts'
import { identify } from '../identify/identify.ts'
import { isOnlyLinks, type TableCell } from '../parse/cell.ts'
import type { RawTable } from '../parse/tables.ts'
import { isPlaceholder } from '../values/placeholder.ts'
import type { LinkRole } from '../vocabulary.ts'
import { countWords, isOutward, LOOKS } from './looks.ts'

/** Rows looked at to learn what a column holds; more would not change the answer. */
const SAMPLE = 60

/** Looks at the cells of each column of a table. */
export function profile(table: Pick<RawTable, 'headers' | 'rows'>): Profile[] {
  const width = table.rows.reduce((most, row) => Math.max(most, row.cells.length), table.headers.length)
  const rows = table.rows.slice(0, SAMPLE)
  return Array.from({ length: width }, (_, column) => {
    const filled: TableCell[] = []
    const texts: string[] = []
    for (const { cells } of rows) {
      const cell = cells[column]
      const isFilled = cell !== undefined && saysSomething(cell)
      if (isFilled) filled.push(cell)
      texts.push(isFilled ? cell.text : '')
    }
    return new Column(table.headers[column] ?? '', table.headers, filled, texts)
  })
}

class Column implements Profile {
  readonly texts: readonly string[]
  readonly filled: number
  readonly distinct: number
  readonly linked: number
  readonly linkOnly: number
  readonly roles: Record<LinkRole, number>
  readonly links: number
  readonly pictured: number
  readonly images: number
  readonly words: number
  readonly header: string
  readonly headers: readonly string[]
  private readonly cells: readonly TableCell[]
  readonly outward: readonly string[]
  /** Cells that were looked at for each look, and how many of them look so. */
  private readonly counts: Partial<Record<Look, { seen: number; hits: number }>> = {}

  constructor(header: string, headers: readonly string[], cells: readonly TableCell[], texts: readonly string[]) {
    const outward: string[] = []
    const distinct = new Set<string>()
    let [linked, linkOnly, pictured, images, words] = [0, 0, 0, 0, 0]
    for (const cell of cells) {
      const before = outward.length
      for (const { url } of cell.links) if (isOutward(url)) outward.push(url)
      if (outward.length > before) linked++
      if (isOnlyLinks(cell)) linkOnly++
      if (cell.images.length > 0) pictured++
      if (cell.images.length > 0 && cell.text === '' && cell.links.length === 0) images++
      distinct.add(cell.text)
      words += countWords(cell.text)
    }
    this.header = header
    this.headers = headers
    this.cells = cells
    this.filled = cells.length
    this.texts = texts
    this.distinct = this.share(distinct.size)
    this.linked = this.share(linked)
    this.linkOnly = this.share(linkOnly)
    this.pictured = this.share(pictured)
    this.images = this.share(images)
    this.words = words / (cells.length || 1)
    this.links = outward.length
    this.outward = outward
    this.roles = { homepage: 0, paper: 0, weights: 0, data: 0, code: 0, demo: 0, other: 0 }
    for (const url of outward) this.roles[identify(url).role ?? 'homepage'] += 1 / outward.length
  }

  get sites(): number {
    return new Set(this.outward.map(url => siteOf(url, true))).size / (this.links || 1)
  }

  get repositories(): number {
    return new Set(this.outward.map(url => siteOf(url, false))).size / (this.links || 1)
  }

  above(look: Look, share: number): boolean {
    return this.hasEnough(look, hits => this.share(hits) > share)
  }

  atLeast(look: Look, share: number): boolean {
    return this.hasEnough(look, hits => this.share(hits) >= share)
  }

  linksApart(): boolean {
    const urls = this.cells.flatMap(({ links }) => links.map(({ url }) => url))
    return new Set(urls).size >= urls.length * 0.9
  }

  repeatsLabels(): boolean {
    return this.distinct <= 0.5 && this.linksApart()
  }

  private share(count: number): number {
    return this.filled ? count / this.filled : 0
  }

  /** Looks at further cells until it is settled whether enough of them look so: each takes a reader to tell. */
  private hasEnough(look: Look, isEnough: (hits: number) => boolean): boolean {
    this.counts[look] ??= { seen: 0, hits: 0 }
    const count = this.counts[look]
    while (!isEnough(count.hits)) {
      if (!isEnough(count.hits + this.filled - count.seen)) return false
      if (LOOKS[look](this.cells[count.seen++] as TableCell, this.header)) count.hits++
    }
    return true
  }
}

function saysSomething({ text, links, images }: TableCell): boolean {
  return links.length > 0 || images.length > 0 || (text !== '' && !isPlaceholder(text))
}

/** Sites of which each account is one of its own. */
const ACCOUNTS =
  /^(?:(?:www|m|old)\.)?(?:youtube\.com|t\.me|telegram\.me|discord\.(?:gg|com)|reddit\.com|twitter\.com|x\.com|twitch\.tv|medium\.com|linkedin\.com|facebook\.com|instagram\.com|(?:space\.)?bilibili\.com|vk\.com)$/
/** An account of such a site, behind the word for accounts of its kind. */
const ACCOUNT = /^\/(?:(?:c|channel|company|groups|in|invite|r|s|school|showcase|user)\/)?[^/]+/

/** Where an address leads, without the pages of one site or account or the files of one repository. */
function siteOf(url: string, areFoldersApart: boolean): string {
  const [, host = '', path = ''] = /^\s*(?:https?:)?\/\/([^/?#]+)([^?#]*)/.exec(url.toLowerCase()) ?? []
  if (ACCOUNTS.test(host)) return `${host}${ACCOUNT.exec(path)?.[0] ?? ''}`
  if (!/^(?:www\.)?(?:github\.com|gitlab\.com|huggingface\.co|raw\.githubusercontent\.com)$/.test(host)) return host
  return `${host}${areFoldersApart && /\/tree\//.test(path) ? path : path.split('/').slice(0, 3).join('/')}`
}
