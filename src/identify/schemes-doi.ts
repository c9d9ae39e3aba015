import { arxivAt } from './arxiv.ts'
import { isDataDoi, readDoi } from './doi.ts'
import { broken, type Scheme } from './scheme.ts'

const ARXIV_DOI = '10.48550/arxiv.'

/** The DOI itself, which any host may carry in its path. Data comes first, for its role. */
export const DOI_SCHEMES: readonly Scheme[] = [
  {
    scheme: 'arxiv',
    host: null,
    domains: [],
    role: 'paper',
    read({ path }) {
      const doi = readDoi(path)
      return doi?.startsWith(ARXIV_DOI) ? arxivAt(doi.slice(ARXIV_DOI.length).split('/')) : null
    },
    examples: [
      ['https://doi.org/10.48550/arXiv.2302.12095', 'arxiv:2302.12095'],
      ['https://doi.org/10.48550/ARXIV.cs/0101001', 'arxiv:cs/0101001'],
      ['https://commons.datacite.org/doi.org/10.48550/arxiv.2302.12095', 'arxiv:2302.12095'],
      ['https://doi.org/10.48550/arXiv.2313.12095', null]
    ]
  },
  {
    scheme: 'doi',
    host: null,
    domains: [],
    role: 'data',
    read({ path, query }) {
      const doi = readDoi(path)
      if (doi !== null) return isDataDoi(doi) ? doi : null
      return readDoi(query('persistentId') ?? '')
    },
    examples: [
      ['https://doi.org/10.5281/zenodo.7813151', 'doi:10.5281/zenodo.7813151'],
      ['https://doi.org/10.7937/TCIA.9CJE-KJ90', 'doi:10.7937/tcia.9cje-kj90'],
      ['https://doi.org/10.6084/m9.figshare.12345.v2', 'doi:10.6084/m9.figshare.12345'],
      ['https://doi.org/10.6084/m9.figshare.c.12345.v1', 'doi:10.6084/m9.figshare.c.12345'],
      ['https://doi.org/10.25452/figshare.plus.12345.v1', 'doi:10.25452/figshare.plus.12345'],
      ['https://doi.org/10.17632/abcde12345.3', 'doi:10.17632/abcde12345'],
      ['https://doi.org/10.18112/openneuro.ds000001.v1.0.6', 'doi:10.18112/openneuro.ds000001'],
      ['https://datadryad.org/dataset/doi:10.5061/dryad.x', 'doi:10.5061/dryad.x'],
      ['https://dataverse.nl/dataset.xhtml?persistentId=doi:10.34894/AECRSD', 'doi:10.34894/aecrsd'],
      ['https://dataverse.harvard.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/DBW86T', 'doi:10.7910/dvn/dbw86t']
    ]
  },
  {
    scheme: 'doi',
    host: null,
    domains: [],
    role: 'paper',
    read: ({ path }) => readDoi(path),
    examples: [
      ['https://doi.org/10.18653/v1/2021.findings-acl.36', 'doi:10.18653/v1/2021.findings-acl.36'],
      ['https://dx.doi.org/10.1038/S41591-023-02504-3', 'doi:10.1038/s41591-023-02504-3'],
      ['https://doi.org/doi:10.1101/622803', 'doi:10.1101/622803'],
      ['https://doi.org/10.1038%2Fsrep46450', 'doi:10.1038/srep46450'],
      ['https://doi.org/10.1016/S0140-6736(20)30183-5', 'doi:10.1016/s0140-6736(20)30183-5'],
      ['https://www.biorxiv.org/content/10.1101/2021.02.12.430858v1', 'doi:10.1101/2021.02.12.430858'],
      ['https://www.biorxiv.org/content/10.1101/2021.02.12.430858v1.full.pdf', 'doi:10.1101/2021.02.12.430858'],
      ['https://www.biorxiv.org/content/biorxiv/early/2019/05/02/10.1101/622803.full.pdf', 'doi:10.1101/622803'],
      ['https://www.medrxiv.org/content/10.1101/2023.06.07.23291119v12.full-text', 'doi:10.1101/2023.06.07.23291119'],
      ['https://link.springer.com/chapter/10.1007/978-3-031-72764-1_23', 'doi:10.1007/978-3-031-72764-1_23'],
      ['https://link.springer.com/content/pdf/10.1007/978-1-0716-3989-4.pdf', 'doi:10.1007/978-1-0716-3989-4'],
      ['https://link.springer.com/article/10.1007/s10462-025-11190-1/fulltext.html', 'doi:10.1007/s10462-025-11190-1'],
      ['https://link.springer.com/book/10.1007/978-3-030-00889-5?page=2', 'doi:10.1007/978-3-030-00889-5'],
      ['https://www.science.org/doi/abs/10.1126/science.ade2574', 'doi:10.1126/science.ade2574'],
      ['https://pubs.rsna.org/doi/full/10.1148/ryai.2021210136', 'doi:10.1148/ryai.2021210136'],
      ['https://ai.nejm.org/doi/full/10.1056/AIoa2400640', 'doi:10.1056/aioa2400640'],
      ['https://dl.acm.org/doi/pdf/10.1145/3582016.3582018', 'doi:10.1145/3582016.3582018'],
      ['https://pathsocjournals.onlinelibrary.wiley.com/doi/10.1002/path.5331', 'doi:10.1002/path.5331'],
      ['https://aapm.onlinelibrary.wiley.com/doi/full/10.1002/mp.12268,', 'doi:10.1002/mp.12268'],
      ['https://onlinelibrary.wiley.com/doi/epdf/10.1002/mp.12268', 'doi:10.1002/mp.12268'],
      ['https://www.frontiersin.org/articles/10.3389/frai.2024.1430984/full', 'doi:10.3389/frai.2024.1430984'],
      ['https://www.tandfonline.com/doi/full/10.1080/08850607.2020.1780062', 'doi:10.1080/08850607.2020.1780062'],
      ['https://journals.sagepub.com/doi/10.1177/0284185120000001', 'doi:10.1177/0284185120000001'],
      ['https://iopscience.iop.org/article/10.1088/1361-6560/ac1234/meta', 'doi:10.1088/1361-6560/ac1234'],
      ['https://www.ahajournals.org/doi/10.1161/CIRCULATIONAHA.120.000001', 'doi:10.1161/circulationaha.120.000001'],
      ['https://www.sciopen.com/article/10.26599/BDMA.2024.9020058', 'doi:10.26599/bdma.2024.9020058'],
      [
        'https://www.annualreviews.org/content/journals/10.1146/annurev-pathmechdis-051222-113147',
        'doi:10.1146/annurev-pathmechdis-051222-113147'
      ],
      [
        'https://academic.oup.com/gigascience/article/doi/10.1093/gigascience/giac037/6586817',
        'doi:10.1093/gigascience/giac037'
      ],
      ['https://www.mdpi.com/2072-6694/13/1/1', null],
      ['https://example.org/journal/10.1234/AbC.5/abstract', 'doi:10.1234/abc.5'],
      ['https://example.org/10.0.0.1/x', null],
      ['https://doi.org/', null],
      ['https://doi.org/N/A', null]
    ]
  }
]

/** What doi.org cannot resolve, after the schemes above have seen it. */
export const DOI_RESOLVER: readonly Scheme[] = [
  {
    scheme: 'doi',
    host: 'doi',
    domains: ['doi.org', 'dx.doi.org'],
    role: 'paper',
    // A short DOI (`10/gd4q`) resolves but does not say which DOI it stands for.
    read: ({ path }) => (/^10\/\w+$/.test(path) ? null : broken(path, 'a DOI such as `10.1038/s41591-023-02504-3`')),
    examples: [['https://doi.org/10/gd4q', null]]
  }
]
