import { hasLetter, hasLetterOrDigit } from '../letters.ts'

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
    else if (depth > 0 && !mark.startsWith('\n')) pattern.lastIndex = match.index + 1
    else {
      parts.push(text.slice(start, match.index))
      start = pattern.lastIndex
      depth = 0
    }
  }
  parts.push(text.slice(start))
  return cleaned(parts)
}

function cleaned(parts: string[]): string[] {
  return parts.map(part => withoutMark(part.replace(/\s+/gu, ' ').trim())).filter(part => hasLetterOrDigit(part))
}

const BULLET = /^(?:[-–*] |[·●▪‣◦] ?)/
/** With nothing behind it a number may be part of a word, as in `8.x` and `2.5D`, so that takes two letters. */
const ORDINAL = /^(?:[(（]\d{1,2}[)）]|\d{1,2}[.)）、])(?: |(?=\p{L}{2}))/u

/** What stands behind the mark that begins an item of a list: `- CT`, `1. CT`, `(1) CT`. */
function withoutMark(item: string): string {
  const text = item.replace(BULLET, '')
  // Where the items stand in one line, taking off the mark of the first would leave those of the others.
  return /^[(（]?\d/.test(text) && !/ [(（]?\d{1,2}[.)）、] /.test(text) ? text.replace(ORDINAL, '') : text
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

/** What stands for the authors that are not named, and what may follow it: `et al., 2023`. */
const OTHERS = /(?:^|[\s,])(?:et\.? al\b|and others\b|等人?\s*$|…\s*$|\.\.\.\s*$).*$|(?<=\p{Script=Han})等人?$/iu

const AUTHORS = /[,，;；、•\n]|\s{1,4}(?:and|&)\s{1,4}/iu

/** Authors of a cell, split at `,` `;` and `and`; `et al.` is no author, and neither is a number. */
export function readAuthors(text: string): string[] {
  return splitList(text, AUTHORS)
    .map(name =>
      name
        .replace(/^(?:and|&)\s+/i, '')
        .replace(OTHERS, '')
        .trim()
    )
    .filter(name => hasLetter(name) && !/^others$/i.test(name))
}
