import { remembered } from '../normalize/remembered.ts'

/** Places for headers to remember, a power of two: a document repeats its few over and over. */
export const HEADER_SLOTS = 256

/** A header made comparable: lower-case, without emoji, emphasis and outer punctuation, separators as spaces. */
export const normalizeHeader = remembered((header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?![#*\d⭐★])\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|[*`"'“”]|:[a-z_]+:/gu, ' ')
    .replace(/[-_]+/g, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.:;,]+|[\s.:;,?↓↑▲▼]+$/gu, '')
)

/** How much of a header a set of names accounts for, 0 to 1: the whole of it, its head noun, a part of it. */
export function headerScore(header: string, names: ReadonlySet<string>): number {
  const whole = normalizeHeader(header)
  if (!whole) return 0
  if (names.has(whole)) return 1
  const bare = whole.replace(/\s*[([（【][^)\]）】]*[)\]）】]?\s*/gu, ' ').trim()
  if (bare && bare !== whole && names.has(bare)) return 0.95
  const parts = bare.split(/\s*[/|&+,、]\s*|\s+(?:and|or)\s+/u).filter(Boolean)
  if (parts.length > 1) {
    const known = parts.filter(part => names.has(part)).length
    if (known === parts.length) return 0.9
    // Of two header rows the lower one says more; of two words, either may.
    if (names.has(parts.at(-1) as string) || names.has(parts[0] as string)) return 0.7
    if (known > 0) return 0.4
  }
  return partScore(bare || whole, names)
}

/** English puts the head noun last (`imaging modality`), Chinese and Japanese end a compound with it too. */
function partScore(header: string, names: ReadonlySet<string>): number {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(header)) {
    const inside = [...names].filter(name => name.length > 1 && header.includes(name))
    if (inside.length === 0) return 0
    return inside.some(name => header.endsWith(name)) ? 0.75 : 0.55
  }
  const words = header.split(' ')
  if (words.length > 6) return 0
  for (let from = 1; from < words.length; from++)
    if (!/^(?:by|where|try|in|at)$/.test(words[from] as string) && names.has(words.slice(from).join(' '))) return 0.75
  // `Date of release`: what the preposition adds only qualifies the noun.
  const preposition = words.findIndex(word => /^(?:of|to|for|in|from|at|by|on|with)$/.test(word))
  if (preposition > 0 && names.has(words.slice(0, preposition).join(' '))) return 0.6
  return 0
}

/** Nearly all names are written as headers are compared; the others are made so. */
function nameOf(name: string): string {
  return /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(name) ? name : normalizeHeader(name)
}

/** The names of all languages as one set, made comparable. */
export function nameSet(names: Partial<Record<string, string>>): ReadonlySet<string> {
  return new Set(Object.values(names).flatMap(list => (list ?? '').split('|').map(nameOf)))
}
