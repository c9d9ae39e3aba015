import type { Resource } from '../model.ts'
import { type Citation, citations } from './citations.ts'

const TYPES = { preprint: 'misc', conference: 'inproceedings', journal: 'article', unknown: 'misc' }
const VENUES = { preprint: 'howpublished', conference: 'booktitle', journal: 'journal', unknown: 'howpublished' }
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The papers of a list as BibTeX, in UTF-8. */
export function toBibtex(resources: readonly Resource[]): string {
  return citations(resources).map(entry).join('\n')
}

function entry(paper: Citation): string {
  const { kind, ids, authors, date, venue, url } = paper
  const arxiv = ids.get('arxiv')
  const [year, month] = date
  const fields: [string, string | undefined][] = [
    ['title', `{${titled(paper.title)}}`],
    ['author', authors.length > 0 ? `{${authors.map(author).join(' and ')}}` : undefined],
    [VENUES[kind], venue === null ? undefined : `{${latex(venue)}}`],
    ['year', year === undefined ? undefined : `{${year}}`],
    // The macro, which a style puts into words.
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['eprint', verbatim(arxiv)],
    ['archivePrefix', arxiv === undefined ? undefined : '{arXiv}'],
    ['doi', verbatim(ids.get('doi'))],
    ['url', verbatim(url)],
    ['note', paper.isTitled ? undefined : '{The list gives no title; named after what the paper is listed for}']
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]))
  return `@${TYPES[kind]}{${paper.key},\n${lines.join(',\n')}\n}\n`
}

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}'
}

/** Text in which nothing is a command, a comment or the end of the field. */
function latex(text: string): string {
  return line(text).replace(/[&%$#_{}~^\\]/g, char => SPECIAL[char] ?? `\\${char}`)
}

/** Styles write titles in lower case but for what stands in braces: words with a capital inside, or with digits. */
function titled(title: string): string {
  return line(title)
    .split(' ')
    .map(word => (/.\p{Lu}|\p{L}\d|\d\p{L}/u.test(word) ? `{${latex(word)}}` : latex(word)))
    .join(' ')
}

/** A name with `and` or a comma in it would be two names, or one turned round. */
function author(name: string): string {
  return /,|\band\b/i.test(name) ? `{${latex(name)}}` : latex(name)
}

/** Addresses and identifiers are not read as LaTeX, so that only what would end the field is written otherwise. */
function verbatim(value: string | null | undefined): string | undefined {
  if (value === null || value === undefined) return undefined
  return `{${line(value).replace(/[{}\\ "<>^`|]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)}}`
}

function line(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/gu, ' ').trim()
}
