import type { LinkUse } from '../context.ts'
import { quote, type Rule } from '../rule.ts'
import { malformation } from './malformed-url.ts'

/** Hosts known to serve the same pages over https. */
const SECURE = new Set(
  `github.com gist.github.com raw.githubusercontent.com huggingface.co arxiv.org openreview.net aclanthology.org doi.org
  www.nature.com nature.com link.springer.com www.sciencedirect.com ieeexplore.ieee.org dl.acm.org proceedings.mlr.press
  openaccess.thecvf.com papers.nips.cc proceedings.neurips.cc www.biorxiv.org www.medrxiv.org zenodo.org www.kaggle.com
  kaggle.com physionet.org pubmed.ncbi.nlm.nih.gov www.ncbi.nlm.nih.gov onlinelibrary.wiley.com www.science.org
  www.mdpi.com journals.plos.org www.frontiersin.org en.wikipedia.org www.youtube.com drive.google.com
  docs.google.com colab.research.google.com modelscope.cn www.modelscope.cn gitlab.com`.split(/\s+/)
)

export const noncanonicalLink: Rule = {
  id: 'noncanonical-link',
  severity: 'info',
  why: 'One thing is best linked by one address: the abstract page on arXiv rather than a PDF or a mirror, and `https` where the host is known to serve it. The version of a paper is kept. Links into a document (`#page=5`) are left alone.',
  fixable: true,
  examples: {
    ok: [
      '| Model | Paper | Page |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/abs/2401.00011v2) | [page](http://example.org/alder) |\n| Birch | [arXiv](https://arxiv.org/pdf/2401.00012#page=5) | [html](https://arxiv.org/html/2401.00012) |'
    ],
    bad: [
      {
        input:
          '| Model | Paper | Code |\n|---|---|---|\n| Alder | [arXiv](https://arxiv.org/pdf/2401.00011v2.pdf) | [code](http://github.com/grove/alder) |\n| Birch | [arXiv](http://www.arxiv.org/abs/2401.00012) | - |',
        findings: [
          [3, 19],
          [3, 68],
          [4, 19]
        ]
      }
    ]
  },
  *check(context) {
    for (const use of context.links) {
      const canonical = canonicalOf(use)
      if (canonical === null || malformation(use) !== null) continue
      const at = context.addressAt(use.link, use.entry.row)
      const fix = at.exact ? { at: { start: at.start, end: at.end }, text: canonical } : undefined
      yield { at, reason: `Unexpected ${quote(use.link.url)}, expected ${quote(canonical)}`, fix }
    }
  }
}

/** The address that is meant, or null where it stands already or is not known for sure. */
function canonicalOf({ link, identity }: LinkUse): string | null {
  const { url } = link
  const arxiv =
    /^https?:\/\/(?:(?:www|export|cn)\.)?arxiv\.org\/(abs|pdf)\/([a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(v\d{1,2})?(?:\.pdf)?\/?$/i.exec(
      url
    )
  if (arxiv && identity.id?.startsWith('arxiv:')) {
    const canonical = `https://arxiv.org/abs/${arxiv[2]}${arxiv[3] ?? ''}`
    return canonical === url ? null : canonical
  }
  const http = /^http:\/\/([^/?#:]+)([/?#]|$)/i.exec(url)
  const host = http?.[1]?.toLowerCase() ?? ''
  if (!http || !(SECURE.has(host) || /^[\w-]+\.github\.io$/.test(host))) return null
  return `https${url.slice(4)}`
}
