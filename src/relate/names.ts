import { hasLetterOrDigit, withoutShortCodes, withPartedScripts } from '../letters.ts'

/** Signs that tell two names apart: `ChatCAD+` is not `ChatCAD`. A bar, a tilde and a minus only separate. */
const SIGN = '+#*%^\u2032<=>\u00d7\u00b1\u2192'
const WORD = new RegExp(`(?:[\\p{L}\\p{M}\\p{N}${SIGN}]|(?<=\\p{N})\\.(?=\\p{N}))+`, 'gu')
/** Trade marks, which would become letters, and marks that only choose how a character looks. */
const ORNAMENT = /\p{Me}|[\ufe00-\ufe0f]|[\u2122\u00ae\u00a9\u2120]/gu

/** Names of more words are titles; they are not looked at for prefixes, whose number would grow with them. */
const MOST_WORDS = 32

/** Words that name another edition of a thing. */
const EDITIONS = new Set('plus pro max ultra mini lite nano turbo flash next new extended'.split(' '))
const SIZE = /^\d+(?:\.\d+)?[kmbt]$/
const ROMAN = /^(?:i{1,3}|iv|vi{0,3}|ix|x)$/

/** The words of a name, case and pictures aside. The dot of a number stays: `InternVL2.5` is one word. */
export function nameWords(name: string): string[] {
  const text = withPartedScripts(withoutShortCodes(name)).replace(ORNAMENT, '').normalize('NFKC').toLowerCase()
  const words: string[] = []
  for (const word of text.match(WORD) ?? []) {
    // A sign that stands alone belongs to the word before it: `ChatCAD +` is `ChatCAD+`.
    if (words.length > 0 && !hasLetterOrDigit(word)) words[words.length - 1] += word
    else words.push(word)
  }
  return words
}

/**
 * A name with case, punctuation and spaces aside; two names of one kind are the same name if this is equal. Numbers
 * that punctuation separates stay apart, or `Qwen2-7B` would be `Qwen27B`.
 */
export function nameKey(name: string): string {
  return keyOf(nameWords(name)) || name.trim()
}

function keyOf(words: readonly string[]): string {
  return words.reduce(join, '')
}

function join(key: string, word: string): string {
  return key + (/\p{N}$/u.test(key) && /^\p{N}/u.test(word) ? '-' : '') + word
}

/** The keys of a name's beginnings that end at a word boundary, each with the words that follow it. */
export function prefixes(words: readonly string[]): { key: string; rest: readonly string[] }[] {
  if (words.length > MOST_WORDS) return []
  let key = ''
  return words.slice(0, -1).map((word, index) => {
    key = join(key, word)
    return { key, rest: words.slice(index + 1) }
  })
}

/**
 * Whether what a longer name adds says that it is another version: a number that is no size (`2`, `v1.5`, `R1`, `3D`), a
 * roman numeral or a word such as `Pro`. A size (`25M`, `7B`) is none.
 */
export function isVersion(rest: readonly string[]): boolean {
  return rest.some(word => (/\p{N}/u.test(word) && !SIZE.test(word)) || ROMAN.test(word) || EDITIONS.has(word))
}
