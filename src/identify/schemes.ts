import type { Scheme } from './scheme.ts'
import { CODE_SCHEMES } from './schemes-code.ts'
import { DATA_SCHEMES } from './schemes-data.ts'
import { DOI_RESOLVER, DOI_SCHEMES } from './schemes-doi.ts'
import { HOST_SCHEMES } from './schemes-hosts.ts'
import { PAPER_SCHEMES } from './schemes-papers.ts'

/**
 * All schemes, in the order in which they read an address: what belongs to one host, then a DOI on any host, then what
 * is left on a known host.
 */
export const SCHEMES: readonly Scheme[] = [
  ...PAPER_SCHEMES,
  ...CODE_SCHEMES,
  ...DATA_SCHEMES,
  ...DOI_SCHEMES,
  ...DOI_RESOLVER,
  ...HOST_SCHEMES
]
