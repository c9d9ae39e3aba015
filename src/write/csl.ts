import type { Resource } from '../model.ts'
import { type Citation, citations } from './citations.ts'

const TYPES = { preprint: 'article', conference: 'paper-conference', journal: 'article-journal', unknown: 'article' }

/** The papers of a list as CSL-JSON, which reference managers and pandoc read. */
export function toCsl(resources: readonly Resource[]): string {
  return `${JSON.stringify(citations(resources).map(item), null, 2)}\n`
}

function item({ key, kind, title, isTitled, authors, venue, date, ids, url }: Citation): Record<string, unknown> {
  const arxiv = ids.get('arxiv')
  const [doi, pmid, pmcid] = ['doi', 'pmid', 'pmcid'].map(scheme => ids.get(scheme))
  return {
    id: key,
    type: TYPES[kind],
    title,
    // As written: which part of a name is the family's is not for us to say.
    ...(authors.length > 0 ? { author: authors.map(literal => ({ literal })) } : {}),
    ...(date.length > 0 ? { issued: { 'date-parts': [date] } } : {}),
    ...(venue === null ? {} : { 'container-title': venue }),
    ...(arxiv === undefined ? {} : { archive: 'arXiv', archive_location: arxiv }),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(pmid === undefined ? {} : { PMID: pmid }),
    ...(pmcid === undefined ? {} : { PMCID: pmcid }),
    ...(url === null ? {} : { URL: url }),
    ...(isTitled ? {} : { note: 'The list gives no title; named after what the paper is listed for' })
  }
}
