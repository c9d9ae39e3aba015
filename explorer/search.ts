import uFuzzy from '@leeoniya/ufuzzy'
import { identify } from '../src/identify/identify.ts'
import type { Resource } from '../src/model.ts'

/** Rows that match, best first; `similar` when nothing held the words as typed and typing errors were allowed for. */
export interface Hits {
  rows: readonly number[]
  similar: boolean
}

/** How long a query may be before letting it err in a letter takes longer than a key press should. */
const MOST_FUZZY = 60

/** Searches names, titles, organizations, venues and identifiers. Null for a query that asks nothing. */
export function searcher(resources: readonly Resource[]): (query: string) => Hits | null {
  const names = resources.map(({ name }) => fold(name))
  const titles = resources.map(({ title }) => fold(title ?? ''))
  const texts = resources.map((resource, row) => `${names[row]}\n${titles[row]}\n${fold(others(resource))}`)
  let fuzzy: ((query: string) => number[]) | undefined

  return query => {
    const id = identify(query).id?.toLowerCase()
    // An address is looked up by what it identifies, whichever of the thing's addresses it is.
    const asked = fold(id ?? query).trim()
    const words = id === undefined ? readWords(asked) : [asked]
    if (words.length === 0) return null
    const found: number[] = []
    texts.forEach((text, row) => {
      if (words.every(word => text.includes(word))) found.push(row)
    })
    if (found.length === 0 && query.length <= MOST_FUZZY) {
      fuzzy ??= tolerant(names.map((name, row) => `${name} ${titles[row]}`))
      return { rows: fuzzy(words.join(' ')), similar: true }
    }
    const phrase = words.join(' ')
    const place = (row: number): number => relevance(names[row] ?? '', titles[row] ?? '', phrase)
    const places = new Map(found.map(row => [row, place(row)]))
    return { rows: found.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0) || a - b), similar: false }
  }
}

function others({ organization, links, ids }: Resource): string {
  return [organization, ...links.paper.flatMap(({ venue, year }) => [venue, year]), ...ids].join('\n')
}

/** Case, accents and width don't matter. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}

/** Words, and phrases in quotes. */
function readWords(query: string): string[] {
  return [...query.matchAll(/"([^"]+)"|[^\s"]+/gu)].map(([word, phrase]) => phrase ?? word)
}

function relevance(name: string, title: string, phrase: string): number {
  if (name === phrase) return 0
  if (name.startsWith(phrase)) return 1
  if (name.includes(` ${phrase}`) || name.includes(`-${phrase}`)) return 2
  if (name.includes(phrase)) return 3
  return title.includes(phrase) ? 4 : 5
}

/** Finds texts whose words differ from those asked for by one letter. */
function tolerant(texts: string[]): (query: string) => number[] {
  const engine = new uFuzzy({
    unicode: true,
    interSplit: '[^\\p{L}\\d]+',
    intraMode: 1,
    intraIns: 1,
    intraSub: 1,
    intraTrn: 1,
    intraDel: 1
  })
  return query => {
    const [rows, , order] = engine.search(texts, query, 1)
    if (!rows) return []
    return order ? order.map(place => rows[place] ?? 0) : [...rows]
  }
}
