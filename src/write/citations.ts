import type { Links, Resource } from '../model.ts'
import { isUnpublished, type Kind as PaperKind, venueKind } from './citation-venue.ts'

type PaperLink = Links['paper'][number]

/** A paper that a list points to, with what the list says of it. */
export interface Citation {
  key: string
  kind: PaperKind
  title: string
  /** Whether the list gives that title; if not, it is the name of what the paper is listed for. */
  isTitled: boolean
  authors: readonly string[]
  venue: string | null
  /** Year, month and day, as far as they are known. */
  date: readonly number[]
  /** Identifiers by scheme, such as `arxiv` and `doi`, the first of each. */
  ids: ReadonlyMap<string, string>
  url: string | null
}

/** What one row says of one paper. */
interface Mention {
  resource: Resource
  links: PaperLink[]
  title: string | null
  /** Whether the row is about this paper alone, so that its authors and date are the paper's. */
  isOnly: boolean
}

/** The papers of a list, each once and in the order of the list: by arXiv id, DOI or other identifier, then by title. */
export function citations(resources: readonly Resource[]): Citation[] {
  const papers = united(resources.flatMap(mentionsOf)).map(describe)
  const keys = new Map<string, number>()
  return papers.map(paper => ({ ...paper, key: unique(keyOf(paper), keys) }))
}

/**
 * The papers of a row. Links to different places are the same paper, as a preprint and what became of it are; two links
 * to one place are two papers.
 */
function mentionsOf(resource: Resource): Mention[] {
  const { kind, name, links, title } = resource
  const linked = links.paper.filter(({ url, id }) => (url ?? id) !== null)
  const schemes = linked.map(({ id, host }) => id?.replace(/:.*/s, '') ?? host ?? '')
  const ownTitle = title ?? (kind === 'paper' ? name : null)
  if (new Set(schemes).size === schemes.length) {
    const isThere = linked.length > 0 || (ownTitle !== null && (kind === 'paper' || links.paper.length > 0))
    return isThere ? [{ resource, links: links.paper, title: ownTitle, isOnly: true }] : []
  }
  const distinct = linked.filter(
    ({ id, url }, at) => linked.findIndex(each => (each.id ?? each.url) === (id ?? url)) === at
  )
  const isOnly = distinct.length === 1
  return distinct.map(link => ({
    resource,
    links: [link],
    title: isOnly ? ownTitle : isTitle(link) ? link.label : null,
    isOnly
  }))
}

/** A label of several words that names no venue. */
function isTitle({ venue, label }: PaperLink): boolean {
  return venue === null && label.split(/\s+/u).length >= 5
}

function united(mentions: readonly Mention[]): Mention[][] {
  const found: Mention[][] = []
  const known = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const ids = mention.links.flatMap(({ id, url }) => id ?? url ?? [])
    const titled = mention.title === null ? null : `title:${folded(mention.title)}`
    const byId = ids.map(id => known.get(id)).find(group => group !== undefined)
    const byTitle = titled === null ? undefined : known.get(titled)
    const group = byId ?? (byTitle && !contradicts(byTitle, ids) ? byTitle : undefined) ?? []
    if (group.length === 0) found.push(group)
    group.push(mention)
    for (const key of titled === null ? ids : [...ids, titled]) if (!known.has(key)) known.set(key, group)
  }
  return found
}

/** Papers of one title are two if each has an arXiv id, or a DOI, of its own. */
function contradicts(group: readonly Mention[], ids: readonly string[]): boolean {
  const others = new Set(group.flatMap(({ links }) => links.flatMap(({ id }) => id ?? [])))
  return ids.some(id => {
    const scheme = /^(?:arxiv|doi):/.exec(id)?.[0]
    return scheme !== undefined && !others.has(id) && [...others].some(other => other.startsWith(scheme))
  })
}

function folded(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function describe(group: readonly Mention[]): Omit<Citation, 'key'> & { name: string } {
  const links = group.flatMap(mention => mention.links)
  const only = group.filter(mention => mention.isOnly).map(mention => mention.resource)
  const names = [...new Set(group.map(({ resource }) => resource.name))]
  const title = group.map(mention => mention.title).find(text => text !== null)
  const venues = links.filter(link => link.venue !== null)
  const published = venues.find(link => !isUnpublished(link.venue)) ?? venues[0]
  const venue = published?.venue ?? null
  const ids = new Map<string, string>()
  for (const { id } of links) {
    const [, scheme = '', value = ''] = /^([^:]+):(.+)$/s.exec(id ?? '') ?? []
    if (scheme !== '' && !ids.has(scheme)) ids.set(scheme, value)
  }
  return {
    kind: venueKind(venue),
    title: title ?? names.join(', '),
    isTitled: title !== undefined,
    authors: only.find(resource => resource.authors.length > 0)?.authors ?? [],
    venue,
    date: dateOf(published, only, ids.get('arxiv')),
    ids,
    url: links.find(link => link.url !== null)?.url ?? group[0]?.resource.links.homepage[0]?.url ?? null,
    name: names[0] ?? ''
  }
}

/**
 * The year of the venue, else the date of a row that is a paper, else the month of the arXiv id, which is no date of
 * another venue, else the year of what the paper is listed for.
 */
function dateOf(published: PaperLink | undefined, rows: readonly Resource[], arxiv: string | undefined): number[] {
  const stated = rows.filter(({ date, dateFrom }) => dateFrom === 'column' && date !== null)
  const parts = partsOf(stated.find(({ kind }) => kind === 'paper'))
  const year = published?.year ?? null
  if (year !== null) return parts[0] === year ? parts : [year]
  if (parts.length > 0) return parts
  const [, digits, month] = /(?:^|\/)(\d\d)(\d\d)/.exec(arxiv ?? '') ?? []
  if (digits === undefined || !isUnpublished(published?.venue ?? null)) return partsOf(stated[0]).slice(0, 1)
  return [Number(`${digits >= '91' ? '19' : '20'}${digits}`), Number(month)]
}

function partsOf(resource: Resource | undefined): number[] {
  return resource?.date?.split('-').map(Number) ?? []
}

/** `zhang2023huatuogpt` where the list names an author, else `huatuogpt2023`, else the identifier. */
function keyOf({ authors, title, isTitled, name, date, ids }: Omit<Citation, 'key'> & { name: string }): string {
  const surname = ascii(authors[0]?.trim().split(/\s+/u).at(-1) ?? '')
  const word = ascii((isTitled ? title : name).split(/[\s:–—]+/u).find(each => ascii(each).length > 3) ?? name)
  const lead = surname === '' ? ascii(name).slice(0, 40) : surname
  const id = [...ids].map(([scheme, value]) => ascii(scheme + value)).find(Boolean)
  return lead === '' ? (id ?? `paper${date[0] ?? ''}`) : `${lead}${date[0] ?? ''}${surname === '' ? '' : word}`
}

/** The letters and digits of a text that every program takes in a key. */
function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** A key that was given before gets `b`, then `c` …: the first keeps its own when more papers are added. */
function unique(key: string, used: Map<string, number>): string {
  let made = key
  let count = used.get(key) ?? 0
  while (used.has(made)) made = key + suffix(++count)
  used.set(key, count)
  used.set(made, used.get(made) ?? 0)
  return made
}

/** 1 → `b`, 25 → `z`, 26 → `aa`. */
function suffix(count: number): string {
  const letter = String.fromCharCode(97 + (count % 26))
  return count < 26 ? letter : suffix(Math.floor(count / 26) - 1) + letter
}
