import type { LinkRole } from '../vocabulary.ts'
import type { Address } from './address.ts'
import type { Scheme } from './scheme.ts'

/** Parts of a publisher's site that list papers, or lead to a journal, and are none. */
const LISTS = new Set(
  'about aims-and-scope authors collections home issue issues journal loi search special-issues subjects toc'.split(' ')
)

/** Hosts of papers: whatever lies deep enough in them is one, whether or not it can be identified. */
const PAPERS: readonly (readonly [host: string, ...domains: string[]])[] = [
  ['aaai', 'ojs.aaai.org', 'aaai.org'],
  ['acl', 'aclanthology.org', 'aclweb.org'],
  ['acm', 'dl.acm.org'],
  ['acs', 'pubs.acs.org'],
  ['aha', 'ahajournals.org'],
  ['annualreviews', 'annualreviews.org'],
  ['aps', 'journals.aps.org'],
  ['asco', 'ascopubs.org'],
  ['biorxiv', 'biorxiv.org', 'connect.biorxiv.org'],
  ['bmc', '*.biomedcentral.com'],
  ['bmj', '*.bmj.com'],
  ['bmva', 'bmva-archive.org.uk', 'bmvc2022.mpi-inf.mpg.de'],
  ['cambridge', 'cambridge.org'],
  ['cell', 'cell.com'],
  ['ceur', 'ceur-ws.org'],
  ['chemrxiv', 'chemrxiv.org'],
  ['cshlp', '*.cshlp.org'],
  ['cvf', 'openaccess.thecvf.com'],
  ['doi', 'doi.org', 'dx.doi.org'],
  ['ecva', 'ecva.net'],
  ['elife', 'elifesciences.org'],
  ['elsevier', '*.elsevierhealth.com'],
  ['europepmc', 'europepmc.org'],
  ['frontiers', 'frontiersin.org'],
  ['hindawi', 'hindawi.com'],
  ['ieee', 'ieeexplore.ieee.org', 'computer.org'],
  ['ijcai', 'ijcai.org'],
  ['iop', 'iopscience.iop.org'],
  ['isca', 'isca-archive.org', 'isca-speech.org'],
  ['jama', 'jamanetwork.com'],
  ['jmir', '*.jmir.org'],
  ['jmlr', 'jmlr.org'],
  ['karger', 'karger.com'],
  ['lancet', 'thelancet.com'],
  ['mdpi', 'mdpi.com'],
  ['medrxiv', 'medrxiv.org'],
  ['melba', 'melba-journal.org'],
  ['miccai', 'papers.miccai.org', 'conferences.miccai.org'],
  ['mlsys', 'proceedings.mlsys.org'],
  ['nature', 'nature.com'],
  ['nejm', 'nejm.org', '*.nejm.org'],
  [
    'neurips',
    'proceedings.neurips.cc',
    'papers.neurips.cc',
    'papers.nips.cc',
    'datasets-benchmarks-proceedings.neurips.cc'
  ],
  ['openreview', 'openreview.net'],
  ['oup', 'academic.oup.com'],
  ['peerj', 'peerj.com'],
  ['plos', 'journals.plos.org'],
  ['pmlr', 'proceedings.mlr.press'],
  ['pnas', 'pnas.org'],
  ['preprints', 'preprints.org'],
  ['researchgate', 'researchgate.net'],
  ['researchsquare', 'researchsquare.com', 'assets.researchsquare.com'],
  ['royalsociety', 'royalsocietypublishing.org'],
  ['rsc', 'pubs.rsc.org'],
  ['rsna', 'pubs.rsna.org'],
  ['sage', 'journals.sagepub.com'],
  ['science', 'science.org', 'science.sciencemag.org'],
  ['sciencedirect', 'sciencedirect.com'],
  ['sciopen', 'sciopen.com'],
  ['spie', 'spiedigitallibrary.org'],
  ['springer', 'link.springer.com', '*.springeropen.com'],
  ['ssrn', 'ssrn.com', 'papers.ssrn.com'],
  ['tandfonline', 'tandfonline.com'],
  ['techrxiv', 'techrxiv.org'],
  ['thieme', 'thieme-connect.com', 'thieme-connect.de'],
  ['usenix', 'usenix.org'],
  ['wiley', '*.onlinelibrary.wiley.com', 'analyticalsciencejournals.wiley.com']
]

/** Other hosts whose addresses have a role by their first segments, though no identity. */
const PLACES: readonly (readonly [host: string, role: LinkRole | null, path: RegExp, ...domains: string[]])[] = [
  ['cvf', 'paper', /^openaccess\/content\w*\/\w/, 'cv-foundation.org'],
  ['elsevier', 'paper', /^S\d/, 'refhub.elsevier.com'],
  ['dataverse', 'data', /^(?:dataset|dataverse)/, 'dataverse.harvard.edu', 'dataverse.nl'],
  ['dryad', 'data', /^(?:dataset|stash)/, 'datadryad.org'],
  ['ieee-dataport', 'data', /\w/, 'ieee-dataport.org'],
  ['mendeley', 'data', /^(?:public-)?datasets\/\w/, 'data.mendeley.com'],
  ['ncbi', null, /^$/, 'ncbi.nlm.nih.gov'],
  ['opendatalab', 'data', /\w\/\w/, 'opendatalab.com', 'opendatalab.org.cn'],
  ['openneuro', 'data', /^datasets\/ds\d/, 'openneuro.org'],
  ['openxlab', 'data', /^datasets\/[^/]+\/\w/, 'openxlab.org.cn'],
  ['openxlab', 'demo', /^apps\/detail\/\w/, 'openxlab.org.cn'],
  ['openxlab', 'weights', /^models\/detail\/\w/, 'openxlab.org.cn'],
  ['paperswithcode', 'data', /^dataset\/\w/, 'paperswithcode.com'],
  ['paperswithcode', 'paper', /^paper\/\w/, 'paperswithcode.com'],
  ['pubmed', null, /^$/, 'pubmed.ncbi.nlm.nih.gov'],
  ['tianchi', 'data', /^dataset\/\d/, 'tianchi.aliyun.com'],
  ['uci', 'data', /^(?:dataset|ml)/, 'archive.ics.uci.edu'],
  ['wisemodel', 'data', /^datasets\/[^/]+\/\w/, 'wisemodel.cn'],
  ['wisemodel', 'weights', /^models\/[^/]+\/\w/, 'wisemodel.cn']
]

/** Not the front page, not the page of a journal (`nature.com/nm/`) and not a list. */
function isDeep({ segments, path, query }: Address): boolean {
  if (segments.some((segment, at) => at < 2 && LISTS.has(segment.toLowerCase()))) return false
  return segments.length > 1 || /^abstract=\d|\.(?:html?|pdf)$/i.test(path) || query('id') !== null
}

/** The hosts that are known by a short name and whose addresses no other scheme could identify. */
export const HOST_SCHEMES: readonly Scheme[] = [
  ...PAPERS.map(
    ([host, ...domains]): Scheme => ({
      scheme: null,
      host,
      domains,
      role: 'paper',
      read: address => (isDeep(address) ? '' : null),
      examples: []
    })
  ),
  ...PLACES.map(
    ([host, role, path, ...domains]): Scheme => ({
      scheme: null,
      host,
      domains,
      role,
      read: address => (path.test(address.path) ? '' : null),
      examples: []
    })
  ),
  {
    // Open Journal Systems runs journals on hosts of any name.
    scheme: null,
    host: null,
    domains: [],
    role: 'paper',
    read: ({ host, path }) =>
      /(?:^|\/)article\/view\/\d+(?:$|\/)/.test(path) &&
      (path.includes('index.php/') || /^(?:ojs|journals?)\./.test(host))
        ? ''
        : null,
    examples: []
  }
]
