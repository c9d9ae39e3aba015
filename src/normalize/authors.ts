/** `Elm et al.`, `J. Elm and K. Fir`; `J.` may begin the name of a journal. */
const AUTHORS = /\bet\.? ?al\b|(?:^\(?|(?:and|&|,) )(?:[A-IK-Z]\. ?){1,4}\p{Lu}[\p{L}-]*\p{Ll}(?![.\p{L}])/u

/** Whether a text names authors of a paper. */
export function namesAuthors(text: string): boolean {
  return AUTHORS.test(text)
}
