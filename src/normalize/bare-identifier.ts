import { type Identity, identify } from './identify.ts'

/** How identifiers are written without an address, and the address that each would have. */
const FORMS: readonly (readonly [form: RegExp, address: string])[] = [
  [/^(?:doi ?[:：]? ?)?(10\.\d{4,9}\/[!-+\--:=?-~]{2,200})$/i, 'https://doi.org/'],
  [/^arxiv ?[:：]? ?(\d{4}\.\d{4,5}(?:v\d{1,2})?)$/i, 'https://arxiv.org/abs/'],
  [/^pmid ?[:：]? ?(\d{5,8})$/i, 'https://pubmed.ncbi.nlm.nih.gov/'],
  [/^(?:pmcid ?[:：]? ?)?(PMC\d{5,8})$/i, 'https://www.ncbi.nlm.nih.gov/pmc/articles/']
]

/** An identifier cut short or not filled in yet, or with the mark of a note behind it. */
const CUT_SHORT = /\.\.|[-*.]$|\/(?:n\/?a|tba|tbd|todo|x{2,}[x./-]*)$/i

/**
 * Identifies a text that is an identifier and no address: `10.1038/s41591-023-02504-3`, `doi:10.…`, `arXiv:2305.15075`,
 * `PMID: 12345678`. Null where it is none, or no good one.
 */
export function identifyBare(text: string): (Identity & { id: string }) | null {
  if (!/\d{4}/.test(text) || CUT_SHORT.test(text)) return null
  for (const [form, address] of FORMS) {
    const value = form.exec(text)?.[1]
    const found = value === undefined ? null : identify(`${address}${value}`)
    if (found && found.id !== null) return { ...found, id: found.id }
  }
  return null
}
