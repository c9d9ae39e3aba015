import { hasLetter, hasLetterOrDigit } from '../letters.ts'
import { isPublisher } from './label-words.ts'

/** What parts the items of a list everywhere. */
const SEPARATOR = /[,，;；、•\n]/u

/**
 * Splits at separators outside brackets, trims, takes off the marks of lists, and drops what is empty:
 * `VQA (a, b), report` → two.
 */
export function splitList(text: string, separator: RegExp = SEPARATOR): string[] {
  const pattern = marksOf(separator)
  const parts: string[] = []
  const balanced = (text.match(/[([{（【]/gu)?.length ?? 0) === (text.match(/[)\]}）】]/gu)?.length ?? 0)
  let depth = 0
  let start = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [mark] = match
    if (OPENING.includes(mark)) depth += balanced ? 1 : 0
    else if (CLOSING.includes(mark)) depth = Math.max(0, depth - 1)
    // Inside of brackets only a line break parts; what else may begin here is looked at anew one further.
    else if ((depth > 0 && !mark.startsWith('\n')) || isOfNumber(text, match.index)) pattern.lastIndex = match.index + 1
    else {
      parts.push(text.slice(start, match.index))
      start = pattern.lastIndex
      depth = 0
    }
  }
  parts.push(text.slice(start))
  return cleaned(parts)
}

/** Whether the comma at a place parts the thousands of a number: `1,018 chest CTs`. */
function isOfNumber(text: string, at: number): boolean {
  if (text[at] !== ',' || !/^,\d{3}(?!\d)/.test(text.slice(at, at + 5))) return false
  // Only a number that stands for itself: not `Elm 2017,365 leaves` or `Oak10,100`.
  return (
    /(?<![\p{L}\d.,-])\d{1,3}(?:,\d{3})*$/u.test(text.slice(Math.max(0, at - 20), at)) &&
    !/^,\d{3}\p{L}/u.test(text.slice(at, at + 6))
  )
}

function cleaned(parts: string[]): string[] {
  return parts
    .map(part => withoutMark(withoutTicks(part).replace(/\s+/gu, ' ').trim()))
    .filter(part => hasLetterOrDigit(part) && !/^:[a-z\d_+-]+:$/.test(part))
}

/** Short codes of pictures that say no more than that an item stands there; others may say that it does not. */
const TICK = /:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|star2?|sparkles|new|fire|rocket|tada):/g

function withoutTicks(part: string): string {
  return part.includes(':') ? part.replace(TICK, ' ') : part
}

const BULLET = /^(?:[-–*] |[·●▪‣◦] ?)/

/** What stands behind the mark that begins an item of a list: `- CT`, `1. CT`, `(1) CT`. */
function withoutMark(item: string): string {
  const text = item.replace(BULLET, '')
  // Where the items stand in one line, taking off the mark of the first would leave those of the others.
  if (!/^[(（]?\d/.test(text) || / [(（]?\d{1,2}[.)）、] /.test(text)) return text
  // With nothing behind it a number may be part of a word, as in `8.x` and `2.5D`, so that takes two letters.
  const rest = text.replace(/^(?:[(（]\d{1,2}[)）]|\d{1,2}[.)）、]) ?/, '')
  return text.charAt(text.length - rest.length - 1) === ' ' || /^[A-Za-z]{2}/.test(rest) || /^\p{L}{2}/u.test(rest)
    ? rest
    : text
}

const OPENING = '([{（【'
const CLOSING = ')]}）】'
const marks = new Map<RegExp, RegExp>()

/** The pattern of a bracket or a separator, ready to search a text from its start. */
function marksOf(separator: RegExp): RegExp {
  const known = marks.get(separator) ?? new RegExp(`[([{（【)\\]}）】]|${separator.source}`, `g${separator.flags}`)
  marks.set(separator, known)
  known.lastIndex = 0
  return known
}

const MORE =
  /^\+?(?:\d+ )?(?:others|more|co-authors|many|multiple|several|various|andere|weitere|autres|otros|outros|varios|vários|другие|разные)(?: (?:authors|contributors|people))?$/i

/**
 * What stands between two authors. Spanish `y` may stand within the name of one, and other words for it within that of
 * an institute, so that what begins in lower case behind them goes on with it: `von und zu`.
 */
const AND = /\s{1,4}(?:[Aa]nd|AND|&|(?<!-\s{1,4})(?:und|и|và)(?=\s{1,4}[^\sa-zа-я]))\s{1,4}/.source
const AUTHORS = new RegExp(`[,，;；、•\\n]|${AND}`, 'u')
/** What parts authors whose names have commas. */
const PEOPLE = new RegExp(`[;；•\\n]|${AND}`, 'u')

/** An institute, whose name may have an `and`. */
const INSTITUTE =
  /\b(?:Institut|Ministerium|Universität|Bundesamt)\b[^,;]{0,80} (?:für|und) |(?:^|\s)(?:Институт|Министерство|Университет)\s|^Viện |Trường (?:Cao|Đại) /

/**
 * Authors of a cell, split at `,` `;` and `and`; `et al.` is no author, and neither is a number. Where the surname comes
 * first, a comma parts it from the other names or their initials.
 */
export function readAuthors(text: string): string[] {
  if (INSTITUTE.test(text))
    return splitList(text, /[,，;；•\n]/)
      .map(person)
      .filter(isPerson)
  const people = splitList(text, PEOPLE).map(person).filter(isPerson)
  const names = beginWithSurnames(text, people) ? people : withInitials(splitList(text, AUTHORS).map(person))
  return withoutNumbers(names.filter(isPerson))
}

/** A name without what parted it from others, the marks of affiliations and the full stop of the list. */
function person(name: string): string {
  // What stands for the authors that are not named, and what may follow it: `et al., 2023`.
  const others =
    /(?:^|[\s,])(?:et(?:\. ?| )al\b|and others\b|等人?\s*$|…\s*$|\.\.\.\s*$).*$|(?<=\p{Script=Han})等人?$/iu
  const named = withoutOthers(name.replace(/^(?:and|&)\s+/i, '').replace(others, ''))
    .trim()
    .replace(/,$/, '')
  const bare = withoutNoteMarks(named).trim()
  return !bare.endsWith('.') || ABBREVIATED.test(bare) ? bare : bare.replace(/(?<=\p{Ll})\.$/u, '')
}

/** A name without the words that stand for the authors who are not named, in other languages than English. */
function withoutOthers(name: string): string {
  const european =
    /(?:^|\s)(?:u\. ?a\.?|und (?:andere|weitere)|et (?:autres|coll\.?)|y (?:otros|cols?\.?)|e (?:outros|cols?\.?)|и (?:другие|др\.?|соавт\.?)|và (?:các )?cộng sự)(?: ?\(\d{4}\))?$/
  const named = name.replace(european, '')
  if (!/[외등명인ら他か名人]$/.test(named)) return named
  // Shorter names may end in the same letters.
  const korean = /(?<=\p{Script=Hangul}{2})(?: [외등]| ?[외등] ?\d{1,3}[명인])$/u
  const japanese = /(?<=\p{Script=Han}) ?ら$|(?<=\p{Script=Han}{2}) ?(?:他|ほか)(?:\d{1,3}[名人])?$/u
  return named.replace(korean, '').replace(japanese, '')
}

/** Digits belong to the marks that they follow, but for those of one word, which may be the name of a team. */
function withoutNoteMarks(name: string): string {
  if (/[A-Za-z.]$/.test(name)) return name
  return name.includes(' ')
    ? name.replace(/(?<=\p{L}\d{0,2})[*†‡§¶✉¹²³⁰-⁹][\d*†‡§¶✉¹²³⁰-⁹]*$/u, '')
    : name.replace(/(?<=\p{L}\d{0,2})[*†‡§¶✉]+$/u, '')
}

const ABBREVIATED = /(?:^|\s)(?:jr|sr|inc|ltd|corp|co|univ|dept|inst|st)\.$/i

function isPerson(name: string): boolean {
  return hasLetter(name) && !MORE.test(name)
}

/** Takes off the numbers of affiliations, which begin at one; other digits are part of the name of a team or an account. */
function withoutNumbers(names: readonly string[]): string[] {
  const numbered = names.filter(isNumbered)
  const areAffiliations =
    numbered.length > 1 && numbered.every(isNumberedPerson) && numbered.some(name => /\D1$/.test(name))
  return names.map(name => (areAffiliations && isNumbered(name) ? name.replace(/\d{1,2}$/, '') : name))
}

function isNumbered(name: string): boolean {
  return /\d$/.test(name) && /\p{Ll}\d{1,2}$/u.test(name)
}

function isNumberedPerson(name: string): boolean {
  return /^(?!.*\b(?:Team|Group|Lab|Project)\b).*[\p{Ll}.] \S*\p{Ll}\d{1,2}$/u.test(name)
}

/** One word, after particles such as `van der`. */
function isSurname(text: string): boolean {
  return /^(?:\p{Ll}{1,4} ){0,3}\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(text)
}

/** What is no company: no capital stands within a word, or alone. */
function isGiven(text: string): boolean {
  return /^\p{Lu}(?:\.|\p{Ll}+)(?:(?:[ '’-]|(?<=\.))\p{L}(?:\.|\p{Ll}*))*$/u.test(text)
}

/** Whether names are written `Elm, Jo; Fir, Kim`, every one of them: elsewhere a comma parts two. */
function beginWithSurnames(text: string, people: readonly string[]): boolean {
  return (
    people.length > 1 &&
    /[;；]/.test(text) &&
    people.every(name => {
      const [surname = '', given = '', ...others] = name.split(/, ?/)
      return others.length === 0 && isSurname(surname) && isGiven(given) && !isPublisher(given)
    })
  )
}

const SUFFIX = /^[JS]r\.?$/

function areInitials(text: string): boolean {
  return /^(?:\p{Lu}\.[ -]?){1,4}$/u.test(text)
}

/** Puts the initials that a comma has parted from the surname back to it: `Elm, J., Fir, K.`. */
function withInitials(names: readonly string[]): string[] {
  const whole: string[] = []
  for (const name of names) {
    const before = whole.at(-1)
    const goesOn = before !== undefined && ((areInitials(name) && isSurname(before)) || SUFFIX.test(name))
    if (goesOn) whole[whole.length - 1] = `${before}, ${name}`
    else whole.push(name)
  }
  return whole
}
