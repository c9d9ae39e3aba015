import { wordsIn } from '../letters.ts'
import { arxivAt, readArxivId } from './arxiv.ts'
import { readDoi } from './doi.ts'
import { broken, expect, type Reading, type Scheme } from './scheme.ts'

/** Segments of arxiv.org and its mirrors after which an identifier is due. */
const ARXIV_VIEWS = new Set('abs pdf html ps format e-print src tb dvi'.split(' '))
const ALPHAXIV_VIEWS = new Set('abs pdf html overview paper'.split(' '))

/** Publisher item identifiers: `S` and 16 characters for an article, the same without it before 1995, `B` for a book. */
const PII = /^(?:S?\d{15}[\dX]|B\d{12,24}[\dX])$/

function readPii(segment: string | undefined): Reading {
  const written = segment ?? ''
  const pii = written
    .toUpperCase()
    .replace(/^PII/, '')
    .replace(/[()-]/g, '')
    .replace(/\.PDF$/, '')
  return PII.test(pii) ? pii : broken(written, 'a publisher item identifier such as `S0092867418301168`')
}

/**
 * Codes of Nature's journals that lost their dots in an address: `cddis2015123` stands for `cddis.2015.123`. Journals that
 * number their articles through have codes that only look alike.
 */
const DOTLESS = /^(?!(?:nature|ncomms|srep)\d)([a-z]+)(20(?:0[7-9]|1[0-8]))(\d{1,4})a?$/i

/** Journals of Oxford whose articles have codes, by their name in an address, with their name in a DOI. */
const OUP_JOURNALS = new Map(
  wordsIn(`bfg:bfgp bib bioinformatics bioinformaticsadvances:bioadv biostatistics bjr braincomms brain cercor database dmfr ehjdh
  ehjcimaging:ehjci eurheartj gbe genetics gigascience hmg jamia jamiaopen jnci mbe:molbev nar nargab neuro-oncology:neuonc
  noa:noajnl nsr pnasnexus sleep`)
    .map(journal => journal.split(':'))
    .map(([place = '', name = place]) => [place, name])
)

/** Pages of a supplement have Roman numerals before them: `iii12`. */
const OUP_CODE = /^(?![ivx]+\d)([a-z]{3,4}\d{2,5})(?:\.pdf)?$/

function readAcl(segment: string): string | null {
  const name = segment.replace(/\.(?:pdf|bib|xml|endf)$/i, '').replace(/(?<=\d)v\d+$/, '')
  if (/^\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.\d+$/i.test(name)) return name.toLowerCase()
  return /^[a-z]\d{2}-\d{4,5}$/i.test(name) ? name.toUpperCase() : null
}

export const PAPER_SCHEMES: readonly Scheme[] = [
  {
    scheme: 'arxiv',
    host: 'arxiv',
    domains: ['*.arxiv.org', 'ar5iv.org', 'xxx.lanl.gov', 'xxx.itp.ac.cn'],
    role: 'paper',
    read({ segments, path }) {
      const [view = '', ...rest] = segments
      if (ARXIV_VIEWS.has(view)) return arxivAt(rest)
      const file = segments.at(-1) ?? ''
      if (view === 'ftp') return readArxivId(file) ?? readArxivId(`${segments[1]}/${file}`)
      return readArxivId(path)
    },
    examples: [
      ['https://arxiv.org/abs/2305.15075', 'arxiv:2305.15075'],
      ['https://arxiv.org/abs/2305.15070', 'arxiv:2305.15070'],
      ['https://www.arxiv.org/abs/2505.17952', 'arxiv:2505.17952'],
      ['https://arxiv.org/abs/2412.07769v2', 'arxiv:2412.07769'],
      ['https://arxiv.org/pdf/2311.05112.pdf', 'arxiv:2311.05112'],
      ['https://arxiv.org/pdf/2311.05112v10.pdf', 'arxiv:2311.05112'],
      ['https://arxiv.org/pdf/2311.05112', 'arxiv:2311.05112'],
      ['https://arxiv.org/html/2402.10524v1', 'arxiv:2402.10524'],
      ['https://arxiv.org/html/2402.10524v1/x1.png', 'arxiv:2402.10524'],
      ['https://arxiv.org/ps/1409.4842', 'arxiv:1409.4842'],
      ['https://arxiv.org/format/1409.4842', 'arxiv:1409.4842'],
      ['https://arxiv.org/abs/1409.4842?context=cs#x', 'arxiv:1409.4842'],
      ['https://arxiv.org/abs/arXiv:1409.4842', 'arxiv:1409.4842'],
      ['https://arxiv.org/ftp/arxiv/papers/2403/2403.20041.pdf', 'arxiv:2403.20041'],
      ['https://arxiv.org/ftp/cs/papers/0101/0101001.pdf', 'arxiv:cs/0101001'],
      ['https://arxiv.org/2305.15075', 'arxiv:2305.15075'],
      ['https://export.arxiv.org/abs/2305.15075', 'arxiv:2305.15075'],
      ['http://cn.arxiv.org/abs/2305.15075', 'arxiv:2305.15075'],
      ['https://browse.arxiv.org/pdf/2305.15075.pdf', 'arxiv:2305.15075'],
      ['https://ar5iv.labs.arxiv.org/html/2305.15075', 'arxiv:2305.15075'],
      ['https://ar5iv.org/abs/2305.15075', 'arxiv:2305.15075'],
      ['https://arxiv.org/abs/cs/0101001v2', 'arxiv:cs/0101001'],
      ['https://arxiv.org/abs/math.GT/0309136', 'arxiv:math.GT/0309136'],
      ['https://arxiv.org/pdf/hep-th/9901001.pdf', 'arxiv:hep-th/9901001'],
      ['https://arxiv.org/list/cs.CV/recent', null],
      ['https://arxiv.org/a/he_k_1', null],
      ['https://info.arxiv.org/help/index.html', null],
      ['https://arxiv.org/abs/N/A', null],
      ['https://arxiv.org/abs/2313.12345', null],
      ['https://arxiv.org/abs/1501.0123', null],
      ['https://arxiv.org/abs/1409.48421', null],
      ['https://arxiv.org/abs/', null]
    ]
  },
  {
    scheme: 'arxiv',
    host: 'alphaxiv',
    domains: ['*.alphaxiv.org'],
    role: 'paper',
    read: ({ segments }) => (ALPHAXIV_VIEWS.has(segments[0] ?? '') ? arxivAt(segments.slice(1)) : null),
    examples: [
      ['https://www.alphaxiv.org/abs/2305.15075v1', 'arxiv:2305.15075'],
      ['https://alphaxiv.org/overview/2305.15075', 'arxiv:2305.15075'],
      ['https://www.alphaxiv.org/explore', null]
    ]
  },
  {
    scheme: 'arxiv',
    host: 'huggingface',
    domains: ['huggingface.co', 'hf.co', 'hf-mirror.com'],
    role: 'paper',
    read: ({ segments: [page, id = ''] }) => (page === 'papers' && /^\d/.test(id) ? arxivAt([id]) : null),
    examples: [
      ['https://huggingface.co/papers/2305.15075', 'arxiv:2305.15075'],
      ['https://hf.co/papers/2305.15075', 'arxiv:2305.15075'],
      ['https://huggingface.co/papers/trending', null],
      ['https://huggingface.co/papers/2313.15075', null]
    ]
  },
  {
    scheme: 'doi',
    host: 'plos',
    domains: ['journals.plos.org'],
    role: 'paper',
    read: ({ query }) => readDoi(query('id') ?? ''),
    examples: [
      ['https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0220074', 'doi:10.1371/journal.pone.0220074'],
      [
        'https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.0220074&type=printable',
        'doi:10.1371/journal.pone.0220074'
      ],
      ['https://journals.plos.org/plosone/', null]
    ]
  },
  {
    scheme: 'doi',
    host: 'nature',
    domains: ['nature.com'],
    role: 'paper',
    read({ segments }) {
      const [place, name = ''] = segments
      const old = ['full', 'abs', 'pdf'].includes(segments.at(-2) ?? '') ? (segments.at(-1) ?? '') : ''
      const article = (place === 'articles' ? name : old).replace(/(?:_reference)?\.(?:pdf|html)$/, '')
      // Palgrave Communications, now one of its journals, was registered by another.
      return /^(?!palcomms)[a-z][a-z.-]*\d[\w.-]*$/i.test(article)
        ? readDoi(`10.1038/${article.replace(DOTLESS, '$1.$2.$3')}`)
        : null
    },
    examples: [
      ['https://www.nature.com/articles/s41591-023-02504-3', 'doi:10.1038/s41591-023-02504-3'],
      ['https://www.nature.com/articles/s41591-023-02504-3.pdf', 'doi:10.1038/s41591-023-02504-3'],
      ['https://www.nature.com/articles/s41586-024-07441-w/figures/1', 'doi:10.1038/s41586-024-07441-w'],
      ['https://www.nature.com/articles/s41586-024-07441-w#Sec2', 'doi:10.1038/s41586-024-07441-w'],
      ['https://www.nature.com/articles/srep46450', 'doi:10.1038/srep46450'],
      ['https://www.nature.com/articles/srep20123', 'doi:10.1038/srep20123'],
      ['https://www.nature.com/articles/ncomms12345', 'doi:10.1038/ncomms12345'],
      ['https://www.nature.com/articles/nature20123', 'doi:10.1038/nature20123'],
      ['https://www.nature.com/articles/sdata2018178', 'doi:10.1038/sdata.2018.178'],
      ['https://www.nature.com/articles/sdata201635.pdf', 'doi:10.1038/sdata.2016.35'],
      ['https://www.nature.com/articles/cddis2015123/figures/2', 'doi:10.1038/cddis.2015.123'],
      ['https://www.nature.com/articles/nmeth.3337', 'doi:10.1038/nmeth.3337'],
      ['https://www.nature.com/articles/s42256-022-00471-x.epdf?sharing_token=x', 'doi:10.1038/s42256-022-00471-x'],
      ['https://www.nature.com/articles/10.1038/srep46450', 'doi:10.1038/srep46450'],
      ['https://www.nature.com/nature/journal/v521/n7553/full/nature14539.html', 'doi:10.1038/nature14539'],
      ['https://www.nature.com/cddis/journal/v6/n5/full/cddis2015123a.html', 'doi:10.1038/cddis.2015.123'],
      ['https://www.nature.com/articles/palcomms201512', null],
      ['https://www.nature.com/nm/', null],
      ['https://www.nature.com/articles/', null]
    ]
  },
  {
    scheme: 'doi',
    host: 'oup',
    domains: ['academic.oup.com'],
    role: 'paper',
    read({ segments: [place = '', view = '', ...rest] }) {
      const journal = OUP_JOURNALS.get(place)
      if (journal === undefined || !view.startsWith('article')) return null
      const code = rest.map(segment => OUP_CODE.exec(segment)?.[1]).find(code => code !== undefined)
      return code === undefined ? null : `10.1093/${journal}/${code}`
    },
    examples: [
      ['https://academic.oup.com/nar/article/53/17/gkaf865/8249850', 'doi:10.1093/nar/gkaf865'],
      [
        'https://academic.oup.com/bioinformatics/article/41/1/btae123/1?login=true',
        'doi:10.1093/bioinformatics/btae123'
      ],
      ['https://academic.oup.com/bib/article-abstract/25/6/bbae123/1', 'doi:10.1093/bib/bbae123'],
      ['https://academic.oup.com/nar/article-pdf/48/D1/D17/1/gkz123.pdf', 'doi:10.1093/nar/gkz123'],
      ['https://academic.oup.com/bioinformaticsadvances/article/4/1/vbae012/1', 'doi:10.1093/bioadv/vbae012'],
      ['https://academic.oup.com/nar/article/41/D1/D991/1067995', null],
      ['https://academic.oup.com/jamia/article/23/2/304/2572395', null],
      ['https://academic.oup.com/neuro-oncology/article/22/Supplement_3/iii305/1', null],
      ['https://academic.oup.com/nar/issue/53/17', null],
      ['https://academic.oup.com/otherjournal/article/53/17/abcd865/1', null]
    ]
  },
  {
    scheme: 'doi',
    host: 'elife',
    domains: ['elifesciences.org'],
    role: 'paper',
    read({ segments: [place = '', article = ''] }) {
      const number = /^(?:articles|reviewed-preprints)$/.test(place)
        ? /^(\d{5,6})(?:v\d)?(?:\.pdf)?$/.exec(article)
        : null
      return number ? `10.7554/elife.${number[1]}` : null
    },
    examples: [
      ['https://elifesciences.org/articles/12345', 'doi:10.7554/elife.12345'],
      ['https://elifesciences.org/articles/00123v2#content', 'doi:10.7554/elife.00123'],
      ['https://elifesciences.org/reviewed-preprints/101234', 'doi:10.7554/elife.101234'],
      ['https://elifesciences.org/labs/12345678/x', null],
      ['https://elifesciences.org/articles/', null]
    ]
  },
  {
    scheme: 'doi',
    host: 'cshlp',
    domains: ['*.cshlp.org'],
    role: 'paper',
    read({ segments }) {
      const article = /^((?:gad|gr|lm|rna)\.\d{4,7}\.\d{2,3})(?:\.(?:abstract|full|long|short)[.+\w]*)?$/
      const code = segments[0] === 'content' ? article.exec(segments.at(-1) ?? '')?.[1] : undefined
      return code === undefined ? null : `10.1101/${code}`
    },
    examples: [
      ['https://genome.cshlp.org/content/early/2024/05/01/gr.123456.124.abstract', 'doi:10.1101/gr.123456.124'],
      ['https://genome.cshlp.org/content/35/4/gr.123456.124', 'doi:10.1101/gr.123456.124'],
      [
        'https://genesdev.cshlp.org/content/early/2020/01/02/gad.123456.119.full.pdf+html',
        'doi:10.1101/gad.123456.119'
      ],
      ['https://genome.cshlp.org/content/13/11/2498.full', null],
      ['https://genome.cshlp.org/content/suppl/2024/05/01/gr.123456.124.DC1/x.pdf', null]
    ]
  },
  {
    scheme: 'doi',
    host: 'rsc',
    domains: ['pubs.rsc.org'],
    role: 'paper',
    read({ segments }) {
      const at = segments.findIndex(segment => /^article(?:landing|html|pdf)$/i.test(segment))
      const code = at === -1 ? '' : (segments[at + 3] ?? '').toLowerCase()
      return /^(?:b\d{6}|[cd]\d[a-z]{2}\d{5})[a-z]$/.test(code) ? `10.1039/${code}` : null
    },
    examples: [
      ['https://pubs.rsc.org/en/content/articlelanding/2023/cp/d2cp01234d', 'doi:10.1039/d2cp01234d'],
      ['https://pubs.rsc.org/en/Content/ArticleHtml/2015/SC/C5SC01234A', 'doi:10.1039/c5sc01234a'],
      ['https://pubs.rsc.org/en/content/articlepdf/2004/an/b312345c/unauth', 'doi:10.1039/b312345c'],
      ['https://pubs.rsc.org/en/content/articlelanding/1977/c3/c39770000123', null],
      ['https://pubs.rsc.org/en/journals/journalissues/cp', null]
    ]
  },
  ...['biorxiv', 'medrxiv'].map(
    (host): Scheme => ({
      scheme: 'doi',
      host,
      domains: [`${host}.org`],
      role: 'paper',
      // Early addresses leave out the prefix, which was the same for all then.
      read({ segments }) {
        const number = /^(?:\d{4}\.\d\d\.\d\d\.\d{6,8}|\d{6})(?=\D|$)/.exec(segments.at(-1) ?? '')?.[0]
        return number !== undefined && segments.includes('early') ? `10.1101/${number}` : null
      },
      examples: [
        [`https://www.${host}.org/content/early/2022/04/10/2022.04.10.487779`, 'doi:10.1101/2022.04.10.487779'],
        [`https://www.${host}.org/content/early/2019/05/02/622803.full.pdf`, 'doi:10.1101/622803'],
        [`https://www.${host}.org/`, null]
      ]
    })
  ),
  {
    scheme: 'pmid',
    host: 'pubmed',
    domains: ['pubmed.ncbi.nlm.nih.gov'],
    role: 'paper',
    read: ({ segments: [id = ''] }) => (/^\d/.test(id) ? expect(id, /^[1-9]\d{0,8}$/, 'a PubMed identifier') : null),
    examples: [
      ['https://pubmed.ncbi.nlm.nih.gov/40601458/', 'pmid:40601458'],
      ['https://pubmed.ncbi.nlm.nih.gov/?term=x', null],
      ['https://pubmed.ncbi.nlm.nih.gov/about/', null]
    ]
  },
  {
    scheme: 'pmid',
    host: 'pubmed',
    domains: ['ncbi.nlm.nih.gov', 'm.ncbi.nlm.nih.gov'],
    role: 'paper',
    read({ segments: [place, id], query }) {
      const number = id ?? query('term') ?? ''
      return place === 'pubmed' && /^[1-9]\d{0,8}$/.test(number) ? number : null
    },
    examples: [
      ['https://www.ncbi.nlm.nih.gov/pubmed/30990737', 'pmid:30990737'],
      ['https://www.ncbi.nlm.nih.gov/pubmed/?term=30990737', 'pmid:30990737'],
      ['https://www.ncbi.nlm.nih.gov/taxonomy', null]
    ]
  },
  {
    scheme: 'pmcid',
    host: 'pmc',
    domains: ['ncbi.nlm.nih.gov', 'pmc.ncbi.nlm.nih.gov'],
    role: 'paper',
    read({ segments }) {
      const rest = segments[0] === 'pmc' ? segments.slice(1) : segments
      const id = rest[0] === 'articles' ? rest[1] : undefined
      if (id === undefined || !/^(?:pmc)?\d/i.test(id)) return null
      return expect(id.toUpperCase().replace(/^(?=\d)/, 'PMC'), /^PMC[1-9]\d{0,8}$/, 'a PubMed Central identifier')
    },
    examples: [
      ['https://pmc.ncbi.nlm.nih.gov/articles/PMC9575967/', 'pmcid:PMC9575967'],
      ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9575967/pdf/x.pdf', 'pmcid:PMC9575967'],
      ['https://www.ncbi.nlm.nih.gov/pmc/articles/pmc9575967', 'pmcid:PMC9575967'],
      ['https://pmc.ncbi.nlm.nih.gov/tools/openftlist/', null]
    ]
  },
  {
    scheme: 'pmcid',
    host: 'europepmc',
    domains: ['europepmc.org'],
    role: 'paper',
    read({ segments }) {
      const id = segments.find((segment, at) => at > 0 && /^pmc\d{1,9}$/i.test(segment))
      return id?.toUpperCase() ?? null
    },
    examples: [
      ['https://europepmc.org/article/PMC/PMC9575967', 'pmcid:PMC9575967'],
      ['https://europepmc.org/articles/PMC9575967?pdf=render', 'pmcid:PMC9575967']
    ]
  },
  {
    scheme: 'pmid',
    host: 'europepmc',
    domains: ['europepmc.org'],
    role: 'paper',
    read({ segments: [, source = '', id = ''] }) {
      return /^med$/i.test(source) ? expect(id, /^[1-9]\d{0,8}$/, 'a PubMed identifier') : null
    },
    examples: [['https://europepmc.org/article/MED/30990737', 'pmid:30990737']]
  },
  {
    scheme: 'openreview',
    host: 'openreview',
    domains: ['openreview.net'],
    role: 'paper',
    read({ path, query }) {
      if (!/^(?:forum|pdf|attachment)$/.test(path)) return null
      return expect(query('id')?.trim(), /^[\w-]{5,}$/, 'an OpenReview identifier')
    },
    examples: [
      ['https://openreview.net/forum?id=aZ0OuYMSMMZ', 'openreview:aZ0OuYMSMMZ'],
      ['https://openreview.net/forum?noteId=x&id=aZ0OuYMSMMZ', 'openreview:aZ0OuYMSMMZ'],
      ['https://openreview.net/pdf?id=yzkSU5zdwD', 'openreview:yzkSU5zdwD'],
      ['https://openreview.net/pdf/01a05d9580a2101283275c60780b243faa2836b0.pdf', null],
      ['https://openreview.net/group?id=ICLR.cc/2024/Conference', null],
      ['https://openreview.net/forum', null]
    ]
  },
  {
    scheme: 'acl',
    host: 'acl',
    domains: ['aclanthology.org', 'aclanthology.info', 'aclweb.org', 'anthology.aclweb.org'],
    role: 'paper',
    read({ segments }) {
      for (const segment of segments) {
        const id = readAcl(segment)
        if (id !== null) return id
      }
      return null
    },
    examples: [
      ['https://aclanthology.org/2024.bionlp-1.50/', 'acl:2024.bionlp-1.50'],
      ['https://aclanthology.org/2024.bionlp-1.35.pdf', 'acl:2024.bionlp-1.35'],
      ['https://aclanthology.org/2023.findings-eacl.88', 'acl:2023.findings-eacl.88'],
      ['https://aclanthology.org/2022.emnlp-main.653v2.pdf', 'acl:2022.emnlp-main.653'],
      ['https://aclanthology.org/N19-1423.pdf', 'acl:N19-1423'],
      ['https://www.aclweb.org/anthology/P18-1001/', 'acl:P18-1001'],
      ['https://www.aclweb.org/anthology/papers/P/P18/P18-1001', 'acl:P18-1001'],
      ['http://aclweb.org/anthology/2020.acl-main.1.pdf', 'acl:2020.acl-main.1'],
      ['https://aclanthology.org/2024.bionlp-1.50.bib', null],
      ['https://aclanthology.org/volumes/2023.acl-long/', null],
      ['https://aclanthology.org/events/acl-2023/', null]
    ]
  },
  {
    scheme: 's2',
    host: 'semanticscholar',
    domains: ['*.semanticscholar.org'],
    role: 'paper',
    read({ segments }) {
      const id = segments.at(-1) ?? ''
      if (segments[0] === 'paper' && /^[0-9a-f]{40}$/i.test(id)) return id.toLowerCase()
      const corpus = /^CorpusID:(\d+)$/i.exec(id)?.[1]
      return corpus === undefined ? null : `CorpusID:${corpus}`
    },
    examples: [
      [
        'https://www.semanticscholar.org/paper/WebGPT%3A-x/2f3efe44083af91cef562c1a3451eee2f8601d22',
        's2:2f3efe44083af91cef562c1a3451eee2f8601d22'
      ],
      ['https://api.semanticscholar.org/CorpusID:264439182', 's2:CorpusID:264439182'],
      ['https://www.semanticscholar.org/author/x/123', null]
    ]
  },
  {
    scheme: 'ieee',
    host: 'ieee',
    domains: ['ieeexplore.ieee.org', 'xplorestaging.ieee.org'],
    role: 'paper',
    read({ segments, query }) {
      const at = segments.indexOf('document')
      const number = at !== -1 && at < 2 ? (segments[at + 1] ?? '') : query('arnumber')
      if (number !== null) return expect(number.replace(/^0+/, ''), /^\d{3,9}$/, 'an IEEE Xplore document number')
      const file = /^iel/.test(segments[0] ?? '') ? /^0*(\d{3,9})\.pdf$/.exec(segments.at(-1) ?? '') : null
      return file?.[1] ?? null
    },
    examples: [
      ['https://ieeexplore.ieee.org/document/9710099/', 'ieee:9710099'],
      ['https://ieeexplore.ieee.org/document/935101', 'ieee:935101'],
      ['https://ieeexplore.ieee.org/abstract/document/9710099/authors', 'ieee:9710099'],
      ['https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9894658', 'ieee:9894658'],
      ['https://ieeexplore.ieee.org/iel7/6287639/8948470/09144600.pdf', 'ieee:9144600'],
      ['https://ieeexplore.ieee.org/xpl/conhome/1000147/all-proceedings', null],
      ['https://ieeexplore.ieee.org/document/N/A', null]
    ]
  },
  {
    scheme: 'pii',
    host: 'sciencedirect',
    domains: ['sciencedirect.com', 'linkinghub.elsevier.com'],
    role: 'paper',
    read({ segments }) {
      const at = segments.indexOf('pii')
      return at === -1 ? null : readPii(segments[at + 1])
    },
    examples: [
      ['https://www.sciencedirect.com/science/article/pii/S1361841519301045', 'pii:S1361841519301045'],
      ['https://www.sciencedirect.com/science/article/abs/pii/S235239642500194X?via%3Dihub', 'pii:S235239642500194X'],
      ['https://www.sciencedirect.com/science/article/pii/S1361841519301045/pdf', 'pii:S1361841519301045'],
      ['https://www.sciencedirect.com/science/article/pii/0004370295000143', 'pii:0004370295000143'],
      ['https://www.sciencedirect.com/journal/medical-image-analysis', null],
      ['https://www.sciencedirect.com/science/article/pii/S13618415', null]
    ]
  },
  {
    scheme: 'pii',
    host: 'cell',
    domains: ['cell.com'],
    role: 'paper',
    read: ({ segments }) => readPiiAmong(segments),
    examples: [
      ['https://www.cell.com/cell/comments/S0092-8674(18)30116-8', 'pii:S0092867418301168'],
      ['https://www.cell.com/cell-reports-medicine/fulltext/S2666-3791%2825%2900643-3', 'pii:S2666379125006433'],
      ['https://www.cell.com/cell/pdf/S0092-8674(18)30116-8.pdf', 'pii:S0092867418301168'],
      ['https://www.cell.com/cell/home', null],
      ['https://www.cell.com/cell/fulltext/S0092-8674(18', null]
    ]
  },
  {
    scheme: 'pii',
    host: 'lancet',
    domains: ['thelancet.com'],
    role: 'paper',
    read: ({ segments }) => readPiiAmong(segments),
    examples: [
      [
        'https://www.thelancet.com/journals/landig/article/PIIS2589-7500%2824%2900157-2/fulltext',
        'pii:S2589750024001572'
      ],
      ['https://www.thelancet.com/journals/lanonc/home', null]
    ]
  }
]

function readPiiAmong(segments: readonly string[]): Reading {
  const segment = segments.find(candidate => /^(?:pii)?s\d{4}/i.test(candidate))
  return segment === undefined ? null : readPii(segment)
}
