// Patterns with the letters of all scripts take a hundred times as long to compile as those of ASCII, which most texts
// are told by, and long to be made, too: a short run would spend a good part of its time on them. They stand where they
// are used, behind whatever tells that they can't match, and not among the constants of a module.

/** A pattern that is made when it is first asked for. */
export function made(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined
  return () => {
    pattern ??= new RegExp(source, flags)
    return pattern
  }
}

/** Whether a text holds nothing but ASCII, as nearly all do: readers then have less to fold and simpler patterns. */
export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text)
}

/** Whether a text holds a letter of any script. */
export function hasLetter(text: string): boolean {
  return /[A-Za-z]/.test(text) || (!isAscii(text) && /\p{L}/u.test(text))
}

/** Where the first letter of any script stands in a text; -1 where there is none. */
export function firstLetter(text: string): number {
  if (/^[A-Za-z]/.test(text)) return 0
  return isAscii(text) ? text.search(/[A-Za-z]/) : text.search(/\p{L}/u)
}

/** Whether a text may hold characters of Han, kana or Hangul. */
export function mayBeHan(text: string): boolean {
  return /[\u1100-\u11ff\u2e80-\uffff]/.test(text)
}

/** Whether a text holds a digit, or another sign for a number, of any script. */
export function hasDigit(text: string): boolean {
  return /\d/.test(text) || (!isAscii(text) && /\p{N}/u.test(text))
}

/** Whether a text holds a letter or a digit of any script. */
export function hasLetterOrDigit(text: string): boolean {
  return /[A-Za-z\d]/.test(text) || (!isAscii(text) && /[\p{L}\p{N}]/u.test(text))
}

/** A text without the short codes of pictures, which GitHub shows in their place: `:star: Alder`. */
export function withoutShortCodes(text: string): string {
  return text.includes(':') ? text.replace(/(?:^|\s)(?::[a-z][a-z0-9_+-]*:)+(?=\s|$)/g, ' ') : text
}

/** Digits above and below the line, as parts of a class of characters. */
export const RAISED = '⁰¹²³⁴-⁹'
export const LOWERED = '₀-₉'
const RAISED_START = new RegExp(`(?<=\\d)(?=[${RAISED}])`, 'g')
const LOWERED_START = new RegExp(`(?<=\\d)(?=[${LOWERED}])`, 'g')
const FOOTNOTES = new RegExp(`(?<=\\d)[${RAISED}]+`, 'g')

/**
 * A text in which digits above or below the line stand apart from those in front of them: `16₃₈₄` → `16-₃₈₄`. Those above
 * may be footnotes, so that a sign tells them from what is only separated: `3¹` → `3^¹`.
 */
export function withPartedScripts(text: string): string {
  return isAscii(text) ? text : text.replace(LOWERED_START, '-').replace(RAISED_START, '^')
}

/** A text without the marks of footnotes behind its numbers. */
export function withoutFootnotes(text: string): string {
  return isAscii(text) ? text : text.replace(FOOTNOTES, '')
}
