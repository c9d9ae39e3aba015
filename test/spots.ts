import type { Links, Resource } from '../src/index.ts'
import { AWESOME, MLLM } from './cases.ts'

/** What a resource has when nothing is said of it. */
const NOTHING = {
  title: null,
  description: null,
  specialty: null,
  modalities: [],
  tasks: [],
  organization: null,
  authors: [],
  license: null,
  date: null,
  dateFrom: null,
  knowledgeCutoff: null,
  parameters: [],
  benchmarks: [],
  ids: [],
  missing: {},
  extra: {}
} satisfies Partial<Resource>
const COUNTS = { samples: null, images: null, texts: null, inputTokens: null, outputTokens: null, stars: null }
const LINKS: Links = { homepage: [], paper: [], weights: [], data: [], code: [], demo: [], other: [] }

const github = (label: string, repository: string, rest = '') => ({
  label,
  url: `https://github.com/${repository}${rest}`,
  host: 'github',
  id: `github:${repository}`
})
const model = (label: string, path: string) => ({
  label,
  url: `https://huggingface.co/${path}`,
  host: 'huggingface',
  id: `hf:${path}`
})
const page = (label: string, host: string, path: string) => ({ label, url: `https://${host}${path}`, host, id: null })
const arxiv = (label: string, id: string, kind = 'abs') => ({
  label,
  url: `https://arxiv.org/${kind}/${id}`,
  host: 'arxiv',
  id: `arxiv:${id}`,
  venue: 'arXiv',
  year: null
})
const unlinked = (label: string, venue: string, year: number | null) => ({
  label,
  url: null,
  host: null,
  id: null,
  venue,
  year
})
const nature = (venue: string, article: string) => ({
  label: venue,
  url: `https://www.nature.com/articles/${article}`,
  host: 'nature',
  id: `doi:10.1038/${article}`,
  venue,
  year: null
})

const from = (source: { path: string }, line: number, table: number, row: number) => [
  { source: source.path, line, table, row }
]

/** Rows of both lists as a person reads them in the source, every field. */
export const SPOTS: Resource[] = [
  {
    ...NOTHING,
    id: 'model/huatuogpt-ii',
    kind: 'model',
    name: 'HuatuoGPT-II',
    section: ['Medical LLMs'],
    date: '2023-11',
    dateFrom: 'arxiv',
    parameters: [7e9, 13e9, 34e9],
    quantities: COUNTS,
    links: {
      ...LINKS,
      paper: [arxiv('arXiv', '2311.09774')],
      weights: [
        { ...model('HF (7B)', 'FreedomIntelligence/HuatuoGPT2-7B'), parameters: 7e9, note: null },
        { ...model('HF (13B)', 'FreedomIntelligence/HuatuoGPT2-13B'), parameters: 13e9, note: null },
        { ...model('HF (34B)', 'FreedomIntelligence/HuatuoGPT2-34B'), parameters: 34e9, note: null }
      ],
      data: [
        { ...model('HF (PT)', 'datasets/FreedomIntelligence/HuatuoGPT2-Pretraining-Instruction'), note: 'PT' },
        { ...model('HF (SFT)', 'datasets/FreedomIntelligence/HuatuoGPT2-SFT-GPT4-140K'), note: 'SFT' }
      ],
      code: [github('Github', 'FreedomIntelligence/HuatuoGPT-II')]
    },
    ids: [
      'arxiv:2311.09774',
      'hf:FreedomIntelligence/HuatuoGPT2-7B',
      'hf:FreedomIntelligence/HuatuoGPT2-13B',
      'hf:FreedomIntelligence/HuatuoGPT2-34B',
      'hf:datasets/FreedomIntelligence/HuatuoGPT2-Pretraining-Instruction',
      'hf:datasets/FreedomIntelligence/HuatuoGPT2-SFT-GPT4-140K',
      'github:FreedomIntelligence/HuatuoGPT-II'
    ],
    provenance: from(AWESOME, 33, 1, 3)
  },
  {
    ...NOTHING,
    id: 'model/openbiollm',
    kind: 'model',
    name: 'OpenBioLLM',
    section: ['Medical LLMs'],
    parameters: [8e9, 70e9],
    quantities: COUNTS,
    links: {
      ...LINKS,
      weights: [
        { ...model('HF (8B)', 'aaditya/Llama3-OpenBioLLM-8B'), parameters: 8e9, note: null },
        { ...model('HF (70B)', 'aaditya/Llama3-OpenBioLLM-70B'), parameters: 70e9, note: null }
      ]
    },
    ids: ['hf:aaditya/Llama3-OpenBioLLM-8B', 'hf:aaditya/Llama3-OpenBioLLM-70B'],
    missing: { paper: '-', data: '-', code: '-' },
    provenance: from(AWESOME, 38, 1, 8)
  },
  {
    ...NOTHING,
    id: 'model/minigpt-med',
    kind: 'model',
    name: 'MiniGPT-Med',
    section: ['Medical MLLMs'],
    date: '2024-07',
    dateFrom: 'arxiv',
    quantities: COUNTS,
    links: {
      ...LINKS,
      paper: [arxiv('arXiv', '2407.04106')],
      weights: [
        {
          ...github('HF', 'Vision-CAIR/MiniGPT-Med', '?tab=readme-ov-file#download-minigpt-med-trained-model-weights'),
          parameters: null,
          note: null
        }
      ],
      data: [{ ...github('Github', 'Vision-CAIR/MiniGPT-Med', '?tab=readme-ov-file#dataset'), note: null }],
      code: [github('Github', 'Vision-CAIR/MiniGPT-Med')]
    },
    ids: ['arxiv:2407.04106', 'github:Vision-CAIR/MiniGPT-Med'],
    provenance: from(AWESOME, 74, 2, 15)
  },
  {
    ...NOTHING,
    id: 'dataset/medical-o1-reasoning-sft',
    kind: 'dataset',
    name: 'medical-o1-reasoning-SFT',
    section: ['Datasets', 'Text'],
    date: '2024-12',
    dateFrom: 'arxiv',
    quantities: { ...COUNTS, samples: 25_000 },
    links: {
      ...LINKS,
      paper: [arxiv('arXiv', '2412.18925', 'pdf')],
      data: [{ ...model('HF', 'datasets/FreedomIntelligence/medical-o1-reasoning-SFT'), note: null }]
    },
    ids: ['arxiv:2412.18925', 'hf:datasets/FreedomIntelligence/medical-o1-reasoning-SFT'],
    provenance: from(AWESOME, 89, 3, 2)
  },
  {
    ...NOTHING,
    id: 'dataset/slake',
    kind: 'dataset',
    name: 'SLAKE',
    section: ['Datasets', 'Multimodal'],
    date: '2021-02',
    dateFrom: 'arxiv',
    quantities: COUNTS,
    links: {
      ...LINKS,
      paper: [arxiv('arXiv', '2102.09542')],
      data: [
        {
          label: 'Website',
          url: 'https://www.med-vqa.com/slake/',
          host: 'med-vqa.com',
          id: null,
          note: null
        }
      ]
    },
    ids: ['arxiv:2102.09542'],
    missing: { samples: '-' },
    provenance: from(AWESOME, 105, 4, 6)
  },
  {
    ...NOTHING,
    id: 'benchmark/medevalkit',
    kind: 'benchmark',
    name: 'MedEvalKit',
    section: ['Benchmarks'],
    quantities: COUNTS,
    benchmarks: [
      {
        group: 'Multimodal',
        items:
          'MMMU-Medical-test,MMMU-Medical-val,PMC_VQA,OmniMedVQA,IU XRAY,MedXpertQA-Multimodal,CheXpert Plus,MIMIC-CXR,VQA-RAD,SLAKE,PATH-VQA,MedFrameQA'.split(
            ','
          )
      },
      {
        group: 'Text-only',
        items:
          'MedQA-USMLE,MedMCQA,PubMedQA,Medbullets-op4,Medbullets-op5,MedXpertQA-Text,SuperGPQA,HealthBench,CMB,CMExam,CMMLU,MedQA-MCMLE'.split(
            ','
          )
      }
    ],
    links: { ...LINKS, code: [github('Github', 'alibaba-damo-academy/MedEvalKit')] },
    ids: ['github:alibaba-damo-academy/MedEvalKit'],
    provenance: from(AWESOME, 120, 5, 1)
  },
  {
    ...NOTHING,
    id: 'model/merlin',
    kind: 'model',
    name: 'Merlin',
    title: 'A Vision Language Foundation Model for 3D Computed Tomography',
    section: ['Methods of Biomedical MLLMs', 'Image-LLMs', 'Radiology LLMs'],
    specialty: 'radiology',
    date: '2025-06-28',
    dateFrom: 'column',
    quantities: COUNTS,
    links: {
      ...LINKS,
      paper: [arxiv('Arxiv', '2406.06512'), unlinked('Res Sq', 'Res Sq', null)],
      code: [github('Merlin', 'StanfordMIMI/Merlin')]
    },
    ids: ['github:StanfordMIMI/Merlin', 'arxiv:2406.06512'],
    provenance: from(MLLM, 90, 1, 20)
  },
  {
    ...NOTHING,
    id: 'model/flamingo-cxr',
    kind: 'model',
    name: 'Flamingo-CXR',
    title: 'Collaboration between clinicians and vision–language models in radiology report generation',
    section: ['Methods of Biomedical MLLMs', 'Image-LLMs', 'Radiology LLMs'],
    specialty: 'radiology',
    date: '2024-11-07',
    dateFrom: 'column',
    quantities: COUNTS,
    links: { ...LINKS, paper: [arxiv('Arxiv', '2311.18260'), nature('Nat. Med.', 's41591-024-03302-1')] },
    ids: ['arxiv:2311.18260', 'doi:10.1038/s41591-024-03302-1'],
    provenance: from(MLLM, 92, 1, 22)
  },
  {
    ...NOTHING,
    id: 'model/plip',
    kind: 'model',
    name: 'PLIP',
    title: 'A visual-language foundation model for pathology image analysis using medical Twitter',
    section: ['Methods of Biomedical MLLMs', 'Image-LLMs', 'Pathology LLMs'],
    specialty: 'pathology',
    date: '2023-09-29',
    dateFrom: 'column',
    quantities: COUNTS,
    links: {
      ...LINKS,
      paper: [nature('Nat. Med.', 's41591-023-02504-3')],
      demo: [model('PLIP', 'spaces/vinid/webplip')]
    },
    ids: ['hf:spaces/vinid/webplip', 'doi:10.1038/s41591-023-02504-3'],
    provenance: from(MLLM, 125, 2, 3)
  },
  {
    ...NOTHING,
    id: 'model/precious3gpt',
    kind: 'model',
    name: 'Precious3GPT',
    title: 'Multimodal Multi-Species Multi-Omics Multi-Tissue Transformer for Aging Research and Drug Discovery',
    section: ['Methods of Biomedical MLLMs', 'Omics-LLMs'],
    specialty: 'omics',
    date: '2024-07-25',
    dateFrom: 'column',
    quantities: COUNTS,
    links: {
      ...LINKS,
      paper: [
        {
          label: 'bioRxiv',
          url: 'https://www.biorxiv.org/content/10.1101/2024.07.25.605062v1',
          host: 'biorxiv',
          id: 'doi:10.1101/2024.07.25.605062',
          venue: 'bioRxiv',
          year: null
        }
      ],
      weights: [
        { ...model('Precious3GPT', 'insilicomedicine/precious3-gpt-multi-modal'), parameters: null, note: null }
      ]
    },
    ids: ['hf:insilicomedicine/precious3-gpt-multi-modal', 'doi:10.1101/2024.07.25.605062'],
    provenance: from(MLLM, 289, 7, 1)
  },
  {
    ...NOTHING,
    id: 'model/med-palm-m',
    kind: 'model',
    name: 'Med-PaLM M',
    title: 'Towards Generalist Biomedical AI',
    section: ['Methods of Biomedical MLLMs', 'Generalist Models'],
    specialty: 'generalist',
    date: '2024-02-22',
    dateFrom: 'column',
    quantities: COUNTS,
    links: {
      ...LINKS,
      homepage: [page('Med-PaLM M', 'sites.research.google', '/med-palm/')],
      paper: [
        arxiv('arXiv', '2307.14334'),
        {
          label: 'NEJM AI',
          url: 'https://ai.nejm.org/doi/full/10.1056/AIoa2300138',
          host: 'nejm',
          id: 'doi:10.1056/aioa2300138',
          venue: 'NEJM AI',
          year: null
        }
      ]
    },
    ids: ['arxiv:2307.14334', 'doi:10.1056/aioa2300138'],
    provenance: from(MLLM, 327, 8, 4)
  },
  {
    ...NOTHING,
    id: 'dataset/radgpt',
    kind: 'dataset',
    name: 'RadGPT',
    section: ['Biomedical Datasets for MLLMs', 'Radiology Datasets'],
    specialty: 'radiology',
    modalities: ['image', 'text'],
    tasks: ['segmentation', 'report'],
    date: '2025-10-19',
    dateFrom: 'column',
    quantities: { ...COUNTS, images: 2_700_000, texts: 1_800_000 },
    links: {
      ...LINKS,
      paper: [arxiv('arXiv', '2501.04678'), unlinked('ICCV 2025', 'ICCV', 2025)],
      data: [{ ...github('RadGPT', 'MrGiovanni/RadGPT'), note: null }]
    },
    ids: ['github:MrGiovanni/RadGPT', 'arxiv:2501.04678'],
    provenance: from(MLLM, 368, 9, 2)
  },
  {
    ...NOTHING,
    id: 'dataset/tcga',
    kind: 'dataset',
    name: 'TCGA',
    section: ['Biomedical Datasets for MLLMs', 'Histopathology Datasets'],
    specialty: 'pathology',
    modalities: ['image', 'gene', 'text'],
    tasks: ['classification', 'survival analysis'],
    quantities: { ...COUNTS, images: 44_000 },
    links: { ...LINKS, data: [{ ...page('TCGA', 'portal.gdc.cancer.gov', '/'), note: null }] },
    missing: { texts: '—', paper: '—', date: '—' },
    provenance: from(MLLM, 405, 10, 1)
  },
  {
    ...NOTHING,
    id: 'dataset/lmod',
    kind: 'dataset',
    name: 'LMOD',
    section: ['Biomedical Datasets for MLLMs', 'Ophthalmology Datasets'],
    specialty: 'ophthalmology',
    modalities: ['image', 'text'],
    tasks: ['classification', 'detection', 'segmentation'],
    date: '2024-10',
    dateFrom: 'arxiv',
    quantities: { ...COUNTS, images: 21_900, texts: 21_900 },
    links: {
      ...LINKS,
      paper: [arxiv('arXiv', '2410.01620'), unlinked('NAACL 2025', 'NAACL', 2025)],
      data: [{ ...page('LMOD', 'kfzyqin.github.io', '/lmod/'), note: null }]
    },
    ids: ['arxiv:2410.01620'],
    missing: { date: 'TBD' },
    provenance: from(MLLM, 439, 11, 3)
  },
  {
    ...NOTHING,
    id: 'dataset/b-cell-lymphoma',
    kind: 'dataset',
    name: 'B-cell Lymphoma',
    section: ['Biomedical Datasets for MLLMs', 'Omics Datasets'],
    specialty: 'omics',
    modalities: ['scrna-seq'],
    tasks: ['Used by GPTcelltype'],
    date: '2023-06-12',
    dateFrom: 'column',
    quantities: COUNTS,
    links: {
      ...LINKS,
      paper: [nature('Cell Discovery', 's41421-023-00559-7')],
      data: [
        {
          label: 'B-cell Lymphoma',
          url: 'https://zenodo.org/record/7813151',
          host: 'zenodo',
          id: 'zenodo:7813151',
          note: null
        }
      ]
    },
    ids: ['zenodo:7813151', 'doi:10.1038/s41421-023-00559-7'],
    missing: { images: '—', texts: '—' },
    provenance: from(MLLM, 499, 13, 7)
  },
  {
    ...NOTHING,
    id: 'model/palm-e',
    kind: 'model',
    name: 'PaLM-E',
    section: ['For-Profit Multimodal LLMs', 'Commercial Models'],
    modalities: ['text', 'image'],
    organization: 'Google',
    license: 'Open',
    date: '2023-03',
    dateFrom: 'column',
    knowledgeCutoff: '2021',
    quantities: { ...COUNTS, inputTokens: 8196, outputTokens: 2014 },
    links: LINKS,
    provenance: from(MLLM, 585, 15, 18)
  }
]
