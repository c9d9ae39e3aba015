/** Whether a text names authors of a paper: `Elm et al.`, or with their initials. */
export function namesAuthors(text: string): boolean {
  return /\bet\.? ?al\b/.test(text) || (/[A-Z]\./.test(text) && holdsInitials(text))
}

/** `J. Elm and K. Fir`; `J.` may begin the name of a journal. */
function holdsInitials(text: string): boolean {
  return /(?:^\(?|(?:and|&|,) )(?:[A-IK-Z]\. ?){1,4}\p{Lu}[\p{L}-]*\p{Ll}(?![.\p{L}])/u.test(text)
}
