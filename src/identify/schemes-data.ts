import { broken, expect, type Reading, type Scheme } from './scheme.ts'

/** Words of osf.io that look like one of its five-character identifiers. */
const OSF_PAGES = new Set(['about', 'goto', 'login', 'terms'])

/** Names below grand-challenge.org that are services and not challenges. */
const CHALLENGE_SERVICES = new Set(['api', 'forum', 'static', 'rumc-gcorg-p-public', 'media'])

/** Pages of the wiki of the Cancer Imaging Archive that hold for all collections. */
const TCIA_PAGE = /\b(?:polic(?:y|ies)|licen[cs]es?|guidelines?|faq|submission)\b/i

const SLUG = /^[a-z0-9][a-z0-9_-]*$/

export const DATA_SCHEMES: readonly Scheme[] = [
  {
    scheme: 'zenodo',
    host: 'zenodo',
    domains: ['zenodo.org'],
    role: 'data',
    read({ segments: [place = '', id = ''], path }) {
      const doi = /^doi\/10\.5281\/zenodo\.(\d+)$/i.exec(path)?.[1]
      if (doi !== undefined) return doi
      return /^records?$/.test(place) ? expect(id, /^\d+$/, 'a Zenodo record number') : null
    },
    examples: [
      ['https://zenodo.org/record/7813151', 'zenodo:7813151'],
      ['https://zenodo.org/records/8333645', 'zenodo:8333645'],
      ['https://zenodo.org/record/2630551#.ZFUKS-zML0p', 'zenodo:2630551'],
      ['https://zenodo.org/records/8333645/files/x.zip?download=1', 'zenodo:8333645'],
      ['https://zenodo.org/doi/10.5281/zenodo.7813151', 'zenodo:7813151'],
      ['https://zenodo.org/communities/x', null],
      ['https://zenodo.org/record/', null]
    ]
  },
  {
    scheme: 'geo',
    host: 'geo',
    domains: ['ncbi.nlm.nih.gov'],
    role: 'data',
    read({ segments, query }) {
      const accession = segments[0] === 'geo' ? query('acc') : null
      return accession === null
        ? null
        : expect(accession.trim().toUpperCase(), /^G(?:SE|SM|PL|DS)\d+$/, 'a GEO accession')
    },
    examples: [
      ['https://www.ncbi.nlm.nih.gov/geo/query/acc.cgi?acc=GSE132465', 'geo:GSE132465'],
      ['https://www.ncbi.nlm.nih.gov/geo/query/acc.cgi?view=data&acc=gse131907', 'geo:GSE131907'],
      ['https://www.ncbi.nlm.nih.gov/geo/', null],
      ['https://www.ncbi.nlm.nih.gov/geo/query/acc.cgi?acc=', null]
    ]
  },
  {
    scheme: 'bioproject',
    host: 'bioproject',
    domains: ['ncbi.nlm.nih.gov'],
    role: 'data',
    read: ({ segments: [place, id = ''] }) =>
      place === 'bioproject' && /^PRJ/i.test(id)
        ? expect(id.toUpperCase(), /^PRJ(?:NA|EB|DB)\d+$/, 'a BioProject accession')
        : null,
    examples: [
      ['https://www.ncbi.nlm.nih.gov/bioproject/PRJNA598080', 'bioproject:PRJNA598080'],
      ['https://www.ncbi.nlm.nih.gov/bioproject/prjeb1234/', 'bioproject:PRJEB1234'],
      ['https://www.ncbi.nlm.nih.gov/bioproject/', null],
      ['https://www.ncbi.nlm.nih.gov/bioproject/598080', null]
    ]
  },
  {
    scheme: 'dbgap',
    host: 'dbgap',
    domains: ['ncbi.nlm.nih.gov'],
    role: 'data',
    read({ segments, query }) {
      const study = segments.includes('gap') ? query('study_id') : null
      // A version and a set of participants follow.
      return study === null || study.trim() === ''
        ? null
        : expect(study.trim().toLowerCase().split('.', 1)[0], /^phs\d{6}$/, 'a study of dbGaP')
    },
    examples: [
      ['https://www.ncbi.nlm.nih.gov/projects/gap/cgi-bin/study.cgi?study_id=phs000424.v8.p2', 'dbgap:phs000424'],
      ['https://www.ncbi.nlm.nih.gov/projects/gap/cgi-bin/study.cgi?study_id=', null],
      ['https://www.ncbi.nlm.nih.gov/gap/advanced_search/', null]
    ]
  },
  {
    scheme: 'ega',
    host: 'ega',
    domains: ['ega-archive.org'],
    role: 'data',
    read: ({ segments: [place = '', id = ''] }) =>
      /^(?:studies|datasets)$/.test(place) && /^EGA/i.test(id)
        ? expect(id.toUpperCase(), /^EGA[SD]\d{11}$/, 'an accession of the European Genome-phenome Archive')
        : null,
    examples: [
      ['https://ega-archive.org/studies/EGAS00001001234', 'ega:EGAS00001001234'],
      ['https://www.ega-archive.org/datasets/EGAD00001003338', 'ega:EGAD00001003338'],
      ['https://ega-archive.org/studies', null],
      ['https://ega-archive.org/datasets/search', null]
    ]
  },
  {
    scheme: 'arrayexpress',
    host: null,
    domains: ['ebi.ac.uk'],
    role: 'data',
    read({ segments }) {
      if (!/^(?:arrayexpress|biostudies)$/.test(segments[0] ?? '')) return null
      return segments.map(each => each.toUpperCase()).find(each => /^E-[A-Z]{4}-\d+$/.test(each)) ?? null
    },
    examples: [
      ['https://www.ebi.ac.uk/arrayexpress/experiments/E-MTAB-6701/', 'arrayexpress:E-MTAB-6701'],
      ['https://www.ebi.ac.uk/biostudies/arrayexpress/studies/E-MTAB-13530', 'arrayexpress:E-MTAB-13530'],
      ['https://www.ebi.ac.uk/arrayexpress/files/E-MTAB-6701/E-MTAB-6701.sdrf.txt', 'arrayexpress:E-MTAB-6701'],
      ['https://www.ebi.ac.uk/biostudies/studies/S-BSST265', null],
      ['https://www.ebi.ac.uk/arrayexpress/', null]
    ]
  },
  {
    // Each is registered under its identifier.
    scheme: 'doi',
    host: 'mendeley',
    domains: ['data.mendeley.com'],
    role: 'data',
    read({ segments: [place, ...rest] }) {
      const id = rest[0] === 'public-files' || place !== 'datasets' ? undefined : rest[0]
      if (id === undefined || !/\d/.test(id)) return null
      const found = expect(id.toLowerCase(), /^[a-z0-9]{10}$/, 'a data set of Mendeley Data')
      return typeof found === 'string' ? `10.17632/${found}` : found
    },
    examples: [
      ['https://data.mendeley.com/datasets/3253gj88rr/1', 'doi:10.17632/3253gj88rr'],
      ['https://data.mendeley.com/datasets/rscbjbr9sj', 'doi:10.17632/rscbjbr9sj'],
      ['https://data.mendeley.com/datasets', null],
      ['https://data.mendeley.com/datasets/search', null],
      ['https://data.mendeley.com/public-files/datasets/3253gj88rr/files/x', null]
    ]
  },
  {
    scheme: 'doi',
    host: 'openneuro',
    domains: ['openneuro.org'],
    role: 'data',
    read({ segments: [place, id] }) {
      if (place !== 'datasets' || id === undefined) return null
      const found = expect(id.toLowerCase(), /^ds\d{6}$/, 'an OpenNeuro data set')
      return typeof found === 'string' ? `10.18112/openneuro.${found}` : found
    },
    examples: [
      ['https://openneuro.org/datasets/ds000116/versions/00003', 'doi:10.18112/openneuro.ds000116'],
      ['https://openneuro.org/datasets/ds001168', 'doi:10.18112/openneuro.ds001168'],
      ['https://openneuro.org/', null]
    ]
  },
  {
    scheme: 'kaggle:datasets/',
    host: 'kaggle',
    domains: ['kaggle.com'],
    role: 'data',
    read: ({ segments }) => kaggle(segments, 'datasets'),
    examples: [
      ['https://www.kaggle.com/datasets/raddar/tuberculosis/data', 'kaggle:datasets/raddar/tuberculosis'],
      ['https://www.kaggle.com/datasets/a/b?resource=download', 'kaggle:datasets/a/b'],
      ['https://www.kaggle.com/datasets', null]
    ]
  },
  {
    scheme: 'kaggle:competitions/',
    host: 'kaggle',
    domains: ['kaggle.com'],
    role: null,
    read({ segments }) {
      const [place = '', first, second] = segments
      const slug = place === 'competitions' && first === 'c' ? second : first
      if (!/^(?:c|competitions)$/.test(place) || slug === undefined) return null
      // What its users wrote is no competition.
      if (segments.includes('discussion') && segments.at(-1) !== 'discussion') return null
      return expect(slug, /^[\w-]+$/, 'a Kaggle competition')
    },
    examples: [
      ['https://www.kaggle.com/c/data-science-bowl-2018', 'kaggle:competitions/data-science-bowl-2018'],
      ['https://www.kaggle.com/competitions/siim-covid19-detection/data', 'kaggle:competitions/siim-covid19-detection'],
      ['https://www.kaggle.com/competitions', null]
    ]
  },
  {
    scheme: 'kaggle:models/',
    host: 'kaggle',
    domains: ['kaggle.com'],
    role: 'weights',
    read: ({ segments }) => kaggle(segments, 'models'),
    examples: [['https://www.kaggle.com/models/google/gemma/transformers/2b', 'kaggle:models/google/gemma']]
  },
  {
    scheme: 'kaggle:code/',
    host: 'kaggle',
    domains: ['kaggle.com'],
    role: 'code',
    read: ({ segments }) => kaggle(segments, 'code'),
    examples: [
      ['https://www.kaggle.com/code/a/b/notebook', 'kaggle:code/a/b'],
      ['https://www.kaggle.com/a/b', null]
    ]
  },
  {
    scheme: 'physionet',
    host: 'physionet',
    domains: ['physionet.org', 'alpha.physionet.org'],
    role: 'data',
    read({ segments }) {
      const [place = '', ...rest] = segments
      const slug = place === 'physiobank' && rest[0] === 'database' ? rest[1] : rest[0]
      if (!/^(?:content|files|physiobank)$/.test(place) || slug === undefined) return null
      return expect(slug.toLowerCase(), SLUG, 'a PhysioNet project')
    },
    examples: [
      ['https://physionet.org/content/mimic-cxr/2.0.0/', 'physionet:mimic-cxr'],
      ['https://www.physionet.org/content/mimic-cxr', 'physionet:mimic-cxr'],
      ['https://physionet.org/files/ptb-xl/1.0.3/', 'physionet:ptb-xl'],
      ['https://physionet.org/physiobank/database/mitdb/', 'physionet:mitdb'],
      ['https://physionet.org/about/', null]
    ]
  },
  {
    scheme: 'figshare',
    host: 'figshare',
    domains: ['*.figshare.com'],
    role: 'data',
    read({ segments }) {
      const [place, ...rest] = segments
      if (place === 's') return expect(segments.join('/'), /^s\/[0-9a-f]{8,}$/i, 'a figshare share link')
      if (place !== 'articles' && place !== 'collections') return null
      // A version follows the number, and is far smaller.
      const last = rest.at(-1) ?? ''
      const number = /^\d{1,3}$/.test(last) ? (rest.at(-2) ?? '') : last
      if (!/^\d{4,}$/.test(number)) return broken(number, 'a figshare item number')
      return place === 'articles' ? number : `collections/${number}`
    },
    examples: [
      ['https://figshare.com/articles/dataset/EBHI-SEG/21540159/1', 'figshare:21540159'],
      ['https://figshare.com/articles/dataset/HCL_DGE_Data/7235471', 'figshare:7235471'],
      ['https://figshare.com/articles/brain_tumor_dataset/1512427', 'figshare:1512427'],
      ['https://springernature.figshare.com/articles/dataset/x/27901206', 'figshare:27901206'],
      ['https://figshare.com/s/d6fb591f1beb4f8efa6f', 'figshare:s/d6fb591f1beb4f8efa6f'],
      ['https://figshare.com/collections/FUMPE/4107803/1', 'figshare:collections/4107803'],
      ['https://figshare.com/browse', null],
      ['https://figshare.com/articles/x', null]
    ]
  },
  {
    scheme: 'osf',
    host: 'osf',
    domains: ['osf.io'],
    role: 'paper',
    read: ({ segments }) =>
      segments[0] === 'preprints' ? (/^([a-z0-9]{5})(?:_v\d+)?$/.exec(segments.at(-1) ?? '')?.[1] ?? null) : null,
    examples: [
      ['https://osf.io/preprints/psyarxiv/ab3cd_v2', 'osf:ab3cd'],
      ['https://osf.io/preprints/discover', null]
    ]
  },
  {
    scheme: 'osf',
    host: 'osf',
    domains: ['osf.io'],
    role: 'data',
    read: ({ segments: [id = ''] }) => (/^[a-z0-9]{5}$/i.test(id) && !OSF_PAGES.has(id) ? id.toLowerCase() : null),
    examples: [
      ['https://osf.io/89kps/', 'osf:89kps'],
      ['https://osf.io/89kps/files/osfstorage', 'osf:89kps'],
      ['https://osf.io/login', null]
    ]
  },
  {
    scheme: 'synapse',
    host: 'synapse',
    domains: ['synapse.org'],
    role: 'data',
    read({ path, hash }) {
      const place = /^!?Synapse:/i.test(hash) ? hash.replace(/^!/, '') : path
      if (!/^Synapse:/i.test(place)) return null
      const id = place.slice('Synapse:'.length).split(/[/?.]/, 1)[0] ?? ''
      return expect(id.toLowerCase(), /^syn\d+$/, 'a Synapse identifier')
    },
    examples: [
      ['https://www.synapse.org/#!Synapse:syn27046444/wiki/616571', 'synapse:syn27046444'],
      ['https://www.synapse.org/Synapse:syn55249552/wiki/', 'synapse:syn55249552'],
      ['https://www.synapse.org/', null]
    ]
  },
  {
    scheme: 'tcia',
    host: 'tcia',
    domains: ['cancerimagingarchive.net'],
    role: 'data',
    read({ segments: [place = '', slug] }) {
      if (!/^(?:collection|analysis-result)$/.test(place) || slug === undefined) return null
      return expect(slug.toLowerCase(), SLUG, 'a collection of the Cancer Imaging Archive')
    },
    examples: [
      ['https://www.cancerimagingarchive.net/collection/ucsf-pdgm/', 'tcia:ucsf-pdgm'],
      ['https://www.cancerimagingarchive.net/analysis-result/til-maps/', 'tcia:til-maps'],
      ['https://www.cancerimagingarchive.net/collections/', null]
    ]
  },
  {
    scheme: 'tcia',
    host: 'tcia',
    domains: ['wiki.cancerimagingarchive.net'],
    role: 'data',
    read({ segments: [place, space, name] }) {
      if (place !== 'display' || space?.toLowerCase() !== 'public' || name === undefined || TCIA_PAGE.test(name))
        return null
      return expect(name.toLowerCase().replace(/[+ ]/g, '-'), SLUG, 'a collection of the Cancer Imaging Archive')
    },
    examples: [
      ['https://wiki.cancerimagingarchive.net/display/Public/LIDC-IDRI', 'tcia:lidc-idri'],
      ['https://wiki.cancerimagingarchive.net/display/public/Pancreas-CT', 'tcia:pancreas-ct'],
      ['https://wiki.cancerimagingarchive.net/display/Public/Data+Usage+Policies+and+Restrictions', null],
      ['https://wiki.cancerimagingarchive.net/pages/viewpage.action?pageId=61080890', null]
    ]
  },
  {
    scheme: 'grand-challenge',
    host: 'grand-challenge',
    domains: ['*.grand-challenge.org'],
    role: null,
    read({ host, segments: [place, slug] }) {
      if (host !== 'grand-challenge.org') {
        const name = host.slice(0, -'.grand-challenge.org'.length)
        return CHALLENGE_SERVICES.has(name) ? null : name
      }
      return place === 'challenges' && slug !== undefined ? expect(slug.toLowerCase(), SLUG, 'a challenge') : null
    },
    examples: [
      ['https://promise12.grand-challenge.org/', 'grand-challenge:promise12'],
      ['https://LNDb.grand-challenge.org/Home/', 'grand-challenge:lndb'],
      ['https://grand-challenge.org/challenges/promise12/', 'grand-challenge:promise12'],
      ['https://grand-challenge.org/challenges/', null]
    ]
  }
]

function kaggle(segments: readonly string[], place: string): Reading {
  const [first, owner, name] = segments
  if (first !== place || owner === undefined || name === undefined) return null
  return expect(`${owner}/${name}`, /^[\w-]+\/[\w.-]+$/, 'an owner and a name')
}
