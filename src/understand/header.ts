import { mayBeHan } from '../letters.ts'
import { remembered } from '../remembered.ts'
import { simplified } from '../values/simplified.ts'

/** Places for headers to remember, a power of two: a document repeats its few over and over. */
export const HEADER_SLOTS = 256

/** A header made comparable: lower-case, without emoji, emphasis and outer punctuation, separators as spaces. */
export function comparable(header: string): string {
  return (
    simplified(header)
      .normalize('NFKC')
      // Thai is written with one sign where this makes two.
      .replaceAll('\u0e4d\u0e32', '\u0e33')
      .toLowerCase()
      .replace(/(?![#*\d⭐★])\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|[*`"'“”]|:[a-z_]+:/gu, ' ')
      .replace(/[-_]+/g, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/^[\s.:;,]+|[\s.:;,?↓↑▲▼]+$/gu, '')
  )
}

/** The parts of a header that may be names, to be looked up in many sets. */
interface Header {
  whole: string
  /** Without what is in brackets. */
  bare: string
  /** What stands between separators, when that is more than one part. */
  parts: string[]
  /** What stands on either side of an `and` of another language, whose word may be a letter or a name in this one. */
  joined: string[]
  /** Whether it is written in a script that ends a compound with its head noun, without spaces. */
  isCompound: boolean
  /** Its last words, as many as may be the head noun. */
  ends: string[]
  /** What stands before a preposition, or nothing. */
  start: string
  /** Its first words, as many as may be the head noun, in a language that puts it in front. */
  heads: string[]
}

/** No header that says what it heads is longer. */
const LONGEST = 300

const readHeader = remembered((header: string): Header => {
  const whole = header.length > LONGEST ? '' : comparable(header)
  const bare = whole
    .replace(/\s*[([（【][^)\]）】]*[)\]）】]?\s*/gu, ' ')
    .trim()
    .replace(/\.$/, '')
  const parts = bare.split(/\s*[/|&+,、·•]\s*|\s+(?:and|or)\s+/u).filter(Boolean)
  const all = (bare || whole).split(' ')
  // A sentence has no head noun.
  const words = all.length > 6 ? [] : all
  // `Date of release`: what the preposition adds only qualifies the noun.
  const preposition = words.findIndex(word => /^(?:of|to|for|in|from|at|by|on|with)$/.test(word))
  const isPlaced = /^(?:in|at)$/.test(words[preposition] ?? '')
  const starts = [...words.keys()].filter(
    from => from > 0 && !(isPlaced && from > preposition) && !/^(?:by|where|try|in|at)$/.test(words[from]!)
  )
  const heads = headsOf(words)
  return {
    whole,
    bare,
    parts: parts.length > 1 ? parts : [],
    joined: bare.split(/\s(?:y|e|et|und|и|và)\s/u),
    isCompound:
      mayBeHan(whole) && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(bare || whole),
    ends: heads.isSure ? [] : starts.map(from => words.slice(from).join(' ')),
    start: words.slice(0, Math.max(preposition, 0)).join(' '),
    heads: heads.texts
  }
}, HEADER_SLOTS)

const PREPOSITION = /^(?:de|du|del|des|der|di|da|do|dos|das|d|al|au|aux|para|pour|für|von|của|cho|для|по|на)$/
/** Slavic languages, Arabic, Persian, Thai and Vietnamese put what qualifies a noun behind it without a preposition. */
const HEAD_FIRST = /[а-яіїєґăđơưạ-ỹąćčďěęłńňřśšťůźżž\u0620-\u06ff\u0e00-\u0e7f]/
/** Of what is counted, named or sorted, the noun behind it says more. */
const LIGHT =
  /^(?:nombre|número|numero|cantidad|quantité|quantidade|anzahl|количество|число|кількість|số|liczba|počet|عدد|nom|nome|name|название|назва|nazwa|název|názov|اسم|نام|tên|tipo|type|тип|typ|نوع)$/

/**
 * Beginnings of a header that may be its head noun, and whether one has to be: `Fecha` of `Fecha de publicación`, `Дата`
 * of `Дата выхода`.
 */
function headsOf(words: readonly string[]): { texts: string[]; isSure: boolean } {
  if (LIGHT.test(words[0] ?? '')) return { texts: [], isSure: false }
  const preposition = words.findIndex((word, at) => at > 0 && PREPOSITION.test(word) && !/\d$/.test(words[at - 1]!))
  if (preposition > 0) return { texts: [words.slice(0, preposition).join(' ')], isSure: true }
  if (!words.some(word => HEAD_FIRST.test(word))) return { texts: [], isSure: false }
  return { texts: words.slice(1).map((_, at) => words.slice(0, at + 1).join(' ')), isSure: false }
}

/** How much of a header a set of names accounts for, 0 to 1: the whole of it, its head noun, a part of it. */
export function headerScore(header: string, names: ReadonlySet<string>): number {
  const { whole, bare, parts, joined, isCompound, ends, start, heads } = readHeader(header)
  if (!whole) return 0
  if (names.has(whole)) return 1
  if (bare && bare !== whole && names.has(bare)) return 0.95
  if (parts.length > 0) {
    const known = parts.filter(part => names.has(part)).length
    if (known === parts.length) return 0.9
    // Of two header rows, joined with ` / `, the lower one says more; of two words, either may.
    if (names.has(parts.at(-1) as string)) return whole.includes(' / ') ? 0.71 : 0.7
    if (names.has(parts[0] as string)) return 0.7
    if (known > 0) return 0.4
  }
  if (joined.length > 1 && joined.every(part => names.has(part))) return 0.9
  if (isCompound) return compoundScore(bare || whole, names)
  if (heads.some(head => names.has(head))) return 0.76
  // English puts the head noun last (`imaging modality`), or before a preposition.
  if (ends.some(end => names.has(end))) return 0.75
  return start !== '' && names.has(start) ? 0.6 : 0
}

/** Chinese and Japanese end a compound with its head noun too. */
function compoundScore(header: string, names: ReadonlySet<string>): number {
  const { wide, narrow } = byLetters(names)
  const inside = wide.filter(name => header.includes(name))
  if (/[a-z\u00df-\u052f]/.test(header))
    inside.push(...narrow.filter(name => header.includes(name) && isWhole(header, name)))
  if (inside.length === 0) return 0
  return inside.some(name => header.endsWith(name)) ? 0.75 : 0.55
}

/** Names of more than one letter: those with characters that compounds are made of, and the others. */
interface ByLetters {
  wide: readonly string[]
  narrow: readonly string[]
}

const lettersOf = new WeakMap<ReadonlySet<string>, ByLetters>()

function byLetters(names: ReadonlySet<string>): ByLetters {
  const known = lettersOf.get(names)
  if (known) return known
  const all = [...names].filter(name => name.length > 1)
  const found = { wide: all.filter(mayBeHan), narrow: all.filter(name => !mayBeHan(name)) }
  lettersOf.set(names, found)
  return found
}

/** Whether a name in a header is no part of a longer word, which letters of Latin and Cyrillic make and others don't. */
function isWhole(header: string, name: string): boolean {
  const at = header.lastIndexOf(name)
  return (
    !/[a-z\u00df-\u052f]{2}/.test(header.charAt(at - 1) + name.charAt(0)) &&
    !/[a-z\u00df-\u052f]{2}/.test(name.slice(-1) + header.charAt(at + name.length))
  )
}

/** Names of each language, with `|` between them. */
export type Names = Partial<Record<string, string>>

/**
 * The names of all languages as one set. They are thousands, so that they have to be written as headers are compared,
 * all but their traditional characters.
 */
export function nameSet(names: Names): ReadonlySet<string> {
  return new Set(simplified(Object.values(names).join('|')).split('|'))
}

/** Whether a heading holds the noun that a header ends with: `Tested boards` that of `Board`. */
export function isAbout(headings: readonly string[], header: string): boolean {
  const noun = singular(header.trim().split(/\s+/).at(-1) as string)
  return noun.length > 2 && headings.some(text => text.split(/[^\p{L}\d]+/u).some(word => singular(word) === noun))
}

/** A word without the ending of its plural in English or Slavic languages, as far as comparing two of them needs. */
function singular(word: string): string {
  return word.toLowerCase().replace(/(?:ies|es|s|y|e|[ыиіа])$/, '')
}
