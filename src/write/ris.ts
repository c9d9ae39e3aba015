import type { Resource } from '../model.ts'
import { type Citation, citations } from './citations.ts'

const TYPES = { preprint: 'GEN', conference: 'CONF', journal: 'JOUR', unknown: 'GEN' }

/** The papers of a list as RIS, in UTF-8. */
export function toRis(resources: readonly Resource[]): string {
  return citations(resources).map(record).join('\n')
}

function record({ key, kind, title, isTitled, authors, venue, date, ids, url }: Citation): string {
  const [year, month, day] = date
  const arxiv = ids.get('arxiv')
  const tags: [string, string | null | undefined][] = [
    ['TY', TYPES[kind]],
    ['ID', key],
    ['TI', title],
    ...authors.map((author): [string, string] => ['AU', author]),
    ['T2', venue],
    ['PY', year?.toString()],
    ['DA', year === undefined ? undefined : `${year}/${two(month)}/${two(day)}/`],
    ['AN', arxiv === undefined ? undefined : `arXiv:${arxiv}`],
    ['DO', ids.get('doi')],
    ['UR', url],
    ['N1', isTitled ? undefined : 'The list gives no title; named after what the paper is listed for']
  ]
  const lines = tags.flatMap(([tag, value]) =>
    value === null || value === undefined ? [] : `${tag}  - ${line(value)}`
  )
  return `${[...lines, 'ER  - '].join('\n')}\n`
}

/** A value that can't begin another line, and so no other tag. */
function line(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ').trim()
}

function two(number: number | undefined): string {
  return number === undefined ? '' : String(number).padStart(2, '0')
}
