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

/** Letters of the scripts that most texts are in, in ranges that hold nothing else. */
const COMMON_LETTER = /[A-Za-zÀ-ÖØ-öø-ɏЀ-ҁҊ-ԯא-תء-يก-ฮḀ-ỿぁ-ゖァ-ヺ㐀-䶿一-鿿가-힣]/
/** Texts of ASCII, signs and pictures; none beyond ASCII is a letter or a digit. */
const SIGNS =
  /^(?:[\0-\x7f\u2010-\u2027\u2190-\u23ff\u2500-\u2767\u3000-\u3003\u3008-\u3020\uff01-\uff0f]|\ufe0f|\ud83c[\udf00-\udfff]|\ud83d[\udc00-\udeff]|\ud83e[\udd00-\uddff])*$/

/** Whether a text holds a letter of any script. */
export function hasLetter(text: string): boolean {
  return COMMON_LETTER.test(text) || (!SIGNS.test(text) && /\p{L}/u.test(text))
}

/** Whether a character is a mark or a sign of any script. */
export function isPunctuation(character: string): boolean {
  if (isAscii(character)) return /[!-/:-@[-`{-~]/.test(character)
  if (COMMON_LETTER.test(character)) return false
  return (
    /[\u2010-\u2027\u3001-\u3003\u3008-\u3020\uff01-\uff0f\uff1a-\uff20]/.test(character) ||
    /[\p{P}\p{S}]/u.test(character)
  )
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
  return /\d/.test(text) || COMMON_LETTER.test(text) || (!SIGNS.test(text) && /[\p{L}\p{N}]/u.test(text))
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

/** The words of a list that stands on several lines: to cut those at a pattern takes several times as long. */
export function wordsIn(list: string): string[] {
  return list.replaceAll('\n', ' ').split(' ').filter(Boolean)
}
