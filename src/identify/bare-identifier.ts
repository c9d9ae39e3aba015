import type { Kind } from '../vocabulary.ts'
import { type Identity, identify } from './identify.ts'

type Identified = Identity & { id: string }

/** What an address identifies; null where that is nothing. */
function identified(url: string): Identified | null {
  const found = identify(url)
  return found.id === null ? null : { ...found, id: found.id }
}

/** How identifiers are written without an address, and the address that each would have. */
const FORMS: readonly (readonly [form: RegExp, address: string])[] = [
  [/^(?:doi ?[:：]? ?)?(10\.\d{4,9}\/[!-+\--:=?-~]{2,200})$/i, 'https://doi.org/'],
  [/^arxiv ?[:：]? ?(\d{4}\.\d{4,5}(?:v\d{1,2})?)$/i, 'https://arxiv.org/abs/'],
  [/^pmid ?[:：]? ?(\d{5,8})$/i, 'https://pubmed.ncbi.nlm.nih.gov/'],
  [/^(?:pmcid ?[:：]? ?)?(PMC\d{5,8})$/i, 'https://www.ncbi.nlm.nih.gov/pmc/articles/'],
  [/^(?:geo ?[:：]? ?)?(GSE\d{3,7})$/i, 'https://www.ncbi.nlm.nih.gov/geo/query/acc.cgi?acc='],
  [/^(?:bioproject ?[:：]? ?)?(PRJ(?:NA|EB|DB)\d{2,8})$/i, 'https://www.ncbi.nlm.nih.gov/bioproject/'],
  [
    /^(?:dbgap ?[:：]? ?)?(phs\d{6})(?:\.v\d{1,3}(?:\.p\d{1,3})?)?$/i,
    'https://www.ncbi.nlm.nih.gov/projects/gap/cgi-bin/study.cgi?study_id='
  ],
  [/^(?:arrayexpress ?[:：]? ?)?(E-(?:MTAB|GEOD|MEXP)-\d{1,6})$/i, 'https://www.ebi.ac.uk/arrayexpress/experiments/'],
  [/^(?:ega ?[:：]? ?)?(EGAS\d{11})$/i, 'https://ega-archive.org/studies/'],
  [/^(?:ega ?[:：]? ?)?(EGAD\d{11})$/i, 'https://ega-archive.org/datasets/'],
  [/^(?:synapse ?[:：]? ?)?(syn\d{6,9})$/i, 'https://www.synapse.org/Synapse:']
]

/** How those forms begin: each takes long to compile, and hardly any text has one. */
const MAY_BE_ONE = /^(?:10\.|arrayexpress|arxiv|bioproject|dbgap|doi|e-|ega|geo|gse|phs|pm|prj|syn)/i

/** An identifier cut short or not filled in yet, or with the mark of a note behind it. */
const CUT_SHORT = /\.\.|[-*.]$|\/(?:n\/?a|tba|tbd|todo|x{2,}[x./-]*)$/i

/** Headers of names on Hugging Face, which are written without its address: `HuggingFace ID`, `HF repo`. */
const HUB =
  /^(?:hugging ?face|hf)(?: hub)?(?: ?(?:仓库|模型|リポジトリ|저장소)| (?:(?:model|repo(?:sitory)?|dataset|data set) )?(?:id|name|path)| model| repo(?:sitory)?| dataset)?$/i

export function isHubHeader(header: string): boolean {
  return header.length <= 40 && HUB.test(header.trim())
}

/** Sizes, words that stand beside others with a slash, folders and sites. */
const NO_OWNER =
  /^(?:[\d.]+[kmbt]?|apache.*|base|data|datasets?|large|medium|mit|models?|no|small|spaces|tiny|yes)$|\.(?:co|com|org|io)$/i

/** Whether a text is an owner's name with that of a thing: `elm/elm-7b`. */
export function isHubName(text: string): boolean {
  const [, owner, name] = /^([\w.-]{2,96})\/([\w.-]{2,96})$/.exec(text) ?? []
  return owner !== undefined && name !== undefined && !NO_OWNER.test(owner) && !NO_OWNER.test(name)
}

/** Identifies what a name on Hugging Face is of; null where it is none. */
export function identifyHub(text: string, header: string, kind: Kind): Identified | null {
  const isData = kind === 'dataset' || kind === 'benchmark' || /data ?set/i.test(header)
  if (!isHubName(text) || !(isData || kind === 'model' || /model/i.test(header))) return null
  return identified(`https://huggingface.co/${isData ? 'datasets/' : ''}${text}`)
}

/**
 * Identifies a text that is an identifier and no address: `10.1038/s41591-023-02504-3`, `doi:10.…`, `arXiv:2305.15075`,
 * `PMID: 12345678`, `GSE132465`. Null where it is none, or no good one.
 */
export function identifyBare(text: string): Identified | null {
  if (!/\d{3}/.test(text) || !MAY_BE_ONE.test(text) || CUT_SHORT.test(text)) return null
  for (const [form, address] of FORMS) {
    const value = form.exec(text)?.[1]
    const found = value === undefined ? null : identified(`${address}${value}`)
    if (found) return found
  }
  return null
}

/** How the numbers of archives begin: it is asked of many texts. */
const ARCHIVED = /^(?:arrayexpress|bioproject|dbgap|e-|ega|geo|gse|phs|prj|syn)/i

/** Identifies the data that a text is the number of in an archive: `GSE132465`; null where it is none. */
export function identifyData(text: string): Identified | null {
  const found = ARCHIVED.test(text) ? identifyBare(text) : null
  return found?.role === 'data' ? found : null
}

/** Whether an identity is the number of data in an archive, and no more of a link than that. */
export function isAccession(id: string): boolean {
  return /^(?:arrayexpress|bioproject|dbgap|ega|geo|synapse):/.test(id)
}
