/** Letters whose small form is one letter too; that of `İ` would be two. */
const CAPITALS = /[A-ZÀ-ÖØ-ÞĀ-Įı-ỿ]+/g

/**
 * A text in small letters and as long as it was. Patterns of small letters compile in a fraction of the time that those
 * for letters of any case take.
 */
export function lowered(text: string): string {
  return text.replace(CAPITALS, letters => letters.toLowerCase())
}
