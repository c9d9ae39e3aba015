import { made } from '../letters.ts'

/** Whether a text names authors of a paper: `Elm et al.`, or with their initials. */
export function namesAuthors(text: string): boolean {
  return /\bet\.? ?al\b/.test(text) || (/[A-Z]\./.test(text) && holdsInitials(text))
}

/** `J. Elm and K. Fir`; `J.` may begin the name of a journal. */
function holdsInitials(text: string): boolean {
  return /(?:^\(?|(?:and|&|,) )(?:[A-IK-Z]\. ?){1,4}\p{Lu}[\p{L}-]*\p{Ll}(?![.\p{L}])/u.test(text)
}

const SURNAME = "[A-Z\\u00c0-\\u024f][\\w\\u00c0-\\u024f'’-]{1,30}(?: [A-Z]{1,3}|,? (?:[A-Z]\\.[ -]?){1,3})?"
const SURNAMES = made(`^${SURNAME}(?:, ${SURNAME}){0,5},? (?:and|&) ${SURNAME},? \\(?(?:19|20)\\d\\d\\)?$`, '')

/** Whether a text is a few surnames with a year, as papers are cited. Some journals are called so too. */
export function citesAuthors(text: string): boolean {
  return text.length <= 150 && /\d\)?$/.test(text) && SURNAMES().test(text)
}

/** People without the one year of what they are cited for: `Elm 2016`. */
export function withoutCitedYear(text: string): string {
  if (!/(?:19|20)\d\d[a-z]?\)?$/.test(text)) return text
  return text.replace(/(?<!\d{4}.{0,200})(?<=\p{L}|\p{Lu}\.)(?:, ?| \(| )(?:19|20)\d\d[a-z]?\)?$/u, '')
}
