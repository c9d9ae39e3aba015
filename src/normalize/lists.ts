/** Splits at separators outside brackets, trims, and drops what is empty: `VQA (a, b), report` → two. */
export function splitList(text: string, separator: RegExp = /^(?:[,，;；、\n])/u): string[] {
  const parts: string[] = []
  const balanced = (text.match(/[([{（【]/gu)?.length ?? 0) === (text.match(/[)\]}）】]/gu)?.length ?? 0)
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (balanced && '([{（【'.includes(char)) depth++
    else if (')]}）】'.includes(char)) depth = Math.max(0, depth - 1)
    if (depth > 0 && char !== '\n') continue
    const match = separator.exec(text.slice(at, at + 8))
    if (!match) continue
    parts.push(text.slice(start, at))
    at += match[0].length - 1
    start = at + 1
    depth = 0
  }
  parts.push(text.slice(start))
  return parts.map(part => part.replace(/\s+/gu, ' ').trim()).filter(part => /[\p{L}\p{N}]/u.test(part))
}

/** What stands for the authors that are not named, and what may follow it: `et al., 2023`. */
const OTHERS = /(?:^|[\s,])(?:et\.? al\b|and others\b|等人?\s*$|…\s*$|\.\.\.\s*$).*$|(?<=\p{Script=Han})等人?$/iu

/** Authors of a cell, split at `,` `;` and `and`; `et al.` is no author, and neither is a number. */
export function readAuthors(text: string): string[] {
  return splitList(text, /^(?:[,，;；、\n]|\s+(?:and|&)\s+)/iu)
    .map(name =>
      name
        .replace(/^(?:and|&)\s+/i, '')
        .replace(OTHERS, '')
        .trim()
    )
    .filter(name => /\p{L}/u.test(name) && !/^others$/i.test(name))
}
