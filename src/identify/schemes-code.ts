import { wordsIn } from '../letters.ts'
import { broken, expect, type Reading, type Scheme } from './scheme.ts'

/** First segments of github.com that are pages of the site and not owners. */
const GITHUB_PAGES = new Set(
  wordsIn(`about account advanced apps blog codespaces collections contact customer-stories dashboard education enterprise
  events explore features git-guides github-copilot issues join login logout marketplace mcp mobile new nonprofit
  notifications open-source organizations orgs premium-support pricing pulls readme resources search security sessions
  settings signup site solutions sponsors stars team teams topics trending users watching why-github`)
)
const GITLAB_PAGES = new Set(
  '- admin api assets dashboard explore groups help oauth profile projects public search snippets uploads users'.split(
    ' '
  )
)
const CODEBERG_PAGES = new Set(['-', 'api', 'assets', 'explore', 'org', 'repo', 'user'])
/** Where the path of a GitLab project ends; old addresses have no `-` there. */
const GITLAB_VIEWS = new Set(['-', 'blob', 'commit', 'commits', 'issues', 'merge_requests', 'raw', 'tree', 'wikis'])

/** First segments of huggingface.co that are pages of the site and not owners. */
const HF_PAGES = new Set(
  wordsIn(`api assets autotrain blog brand bundles careers changelog chat collections content-guidelines contact course
  datasets datasets-server docs enterprise evaluate expert-support front hardware huggingface inference inference-api
  inference-endpoints inference-playground jobs join kernels languages learn login logout mcp metrics models new
  notifications organizations papers playground posts pricing privacy search security settings spaces storage subscribe
  support tasks terms-of-service transformers welcome`)
)
const MODELSCOPE_PAGES = new Set(
  wordsIn(`active aigc brand civision competition docs headlines home learn mcp my papers search studios topic`)
)
/** Second segments that are pages of an owner and not repositories. */
const HF_OWNER_PAGES = new Set(
  'activity collections datasets followers following likes models papers spaces'.split(' ')
)
/** Segments that follow the name of a repository. */
const HF_VIEWS = new Set('blob commit commits discussions edit raw resolve settings tree upload viewer'.split(' '))
/** The models that are older than owners. Any other single name is an owner. */
const HF_OWNERLESS =
  /^(?:albert-[a-z]+-v[12]|(?:distil)?bert-(?:base|large)-[a-z-]+|camembert-base|ctrl|(?:distil)?gpt2(?:-medium|-large|-xl)?|openai-gpt|(?:distil|xlm-)?roberta-(?:base|large)(?:-[a-z0-9-]+)?|t5-(?:small|base|large|3b|11b)|transfo-xl-wt103|xlm-[cm]lm-[a-z0-9-]+|xlnet-(?:base|large)-cased)$/

const HF_DOMAINS = ['huggingface.co', 'hf.co', 'hf-mirror.com']

/** Whether the first segment of an address on Hugging Face or ModelScope is a page of the site and not an owner. */
export function isHubPage(segment: string): boolean {
  const page = segment.toLowerCase()
  return HF_PAGES.has(page) || MODELSCOPE_PAGES.has(page)
}

function githubRepository(segments: readonly string[]): Reading {
  const [owner, name] = segments
  if (owner === undefined || name === undefined || GITHUB_PAGES.has(owner.toLowerCase())) return null
  if (!/^[\w-]+$/.test(owner)) return broken(owner, 'a GitHub owner')
  // What installs from a repository may name a version behind it.
  const repository = expect(
    name.replace(/@[\w.-]*$/, '').replace(/\.git$/i, ''),
    /^[\w.-]*[\w-]$/,
    'a GitHub repository'
  )
  return typeof repository === 'string' ? `${owner}/${repository}` : repository
}

function gitlabProject(segments: readonly string[]): Reading {
  if (segments.length < 2 || GITLAB_PAGES.has(segments[0] ?? '')) return null
  const view = segments.findIndex((segment, at) => at > 1 && GITLAB_VIEWS.has(segment))
  const project = (view === -1 ? segments : segments.slice(0, view)).join('/').replace(/\.git$/i, '')
  return expect(project, /^[\w./-]*[\w-]$/, 'a GitLab project')
}

function hfRepository(segments: readonly string[], ownerless: (name: string) => boolean): Reading {
  const [owner, name] = segments
  if (owner === undefined) return null
  if (name === undefined || HF_VIEWS.has(name)) {
    const known = name === undefined ? ownerless(owner) : true
    return known && isHfName(owner) ? owner : null
  }
  if (HF_OWNER_PAGES.has(name)) return null
  if (!isHfName(owner)) return broken(owner, 'a Hugging Face owner')
  return isHfName(name) ? `${owner}/${name}` : broken(name, 'a Hugging Face repository')
}

function isHfName(text: string): boolean {
  return /^\w[\w.-]*$/.test(text) && !text.endsWith('.')
}

function ownerAndName(segments: readonly string[], what: string): Reading {
  const [owner, name] = segments
  if (owner === undefined || name === undefined) return null
  return expect(`${owner}/${name}`, /^[\w.-]+\/[\w.-]*[\w-]$/, what)
}

export const CODE_SCHEMES: readonly Scheme[] = [
  {
    scheme: 'github',
    host: 'github',
    domains: ['github.com', 'raw.githubusercontent.com', 'raw.github.com', 'codeload.github.com'],
    role: 'code',
    read: ({ segments }) => githubRepository(segments),
    examples: [
      ['https://github.com/FreedomIntelligence/HuatuoGPT', 'github:FreedomIntelligence/HuatuoGPT'],
      ['http://www.github.com/a/b/', 'github:a/b'],
      ['github.com/a/b', 'github:a/b'],
      ['//github.com/a/b', 'github:a/b'],
      ['https://GitHub.com/a/b.git', 'github:a/b'],
      ['https://github.com/a/b@4fd969c', 'github:a/b'],
      ['https://github.com/a/b#readme', 'github:a/b'],
      ['https://github.com/a/b?tab=readme-ov-file#dataset', 'github:a/b'],
      ['https://github.com/microsoft/LLaVA-Med/tree/main/data', 'github:microsoft/LLaVA-Med'],
      ['https://github.com/a/b/blob/main/x%20y.md', 'github:a/b'],
      ['https://github.com/a/b/releases/download/v1/x.zip', 'github:a/b'],
      ['https://github.com/a/.github', 'github:a/.github'],
      ['https://github.com/PaddlePaddle/PaddleSeg/tree/release/2.8', 'github:PaddlePaddle/PaddleSeg'],
      ['https://raw.githubusercontent.com/a/b/main/x.png', 'github:a/b'],
      ['https://user:secret@github.com:443/a/b', 'github:a/b'],
      ['https://github.com/a', null],
      ['https://github.com/a.png?size=60', null],
      ['https://github.com/', null],
      ['https://github.com/topics/medical-imaging', null],
      ['https://github.com/features/copilot', null],
      ['https://github.com/orgs/a/repositories', null],
      ['https://github.com/search?q=x&type=issues', null],
      ['https://gist.github.com/a/0123456789abcdef', null],
      ['https://docs.github.com/en/get-started', null],
      ['https://a.github.io/b', null],
      ['https://github.com/cpystan/WSI-VQA.', null],
      ['https://github.com/a/b)', null]
    ]
  },
  {
    scheme: 'github',
    host: 'github',
    domains: ['api.github.com'],
    role: 'code',
    read: ({ segments }) => (segments[0] === 'repos' ? githubRepository(segments.slice(1)) : null),
    examples: [
      ['https://api.github.com/repos/a/b/releases', 'github:a/b'],
      ['https://api.github.com/users/a', null]
    ]
  },
  {
    scheme: 'gitlab',
    host: 'gitlab',
    domains: ['gitlab.com'],
    role: 'code',
    read: ({ segments }) => gitlabProject(segments),
    examples: [
      ['https://gitlab.com/dword4/nhlapi', 'gitlab:dword4/nhlapi'],
      ['https://gitlab.com/group/sub/project/-/tree/main', 'gitlab:group/sub/project'],
      ['https://gitlab.com/group/project/blob/master/README.md', 'gitlab:group/project'],
      ['https://gitlab.com/group/project.git', 'gitlab:group/project'],
      ['https://gitlab.com/group', null],
      ['https://gitlab.com/explore/projects', null],
      ['https://about.gitlab.com/pricing/x', null]
    ]
  },
  {
    // Institutes run GitLab under names of their own, so that only the first part of the name tells.
    scheme: null,
    host: null,
    domains: [],
    role: 'code',
    read: ({ host, segments }) =>
      /^gitlab\.(?!com\.|git(?:hub|lab)\.io|pages\.|readthedocs\.)[\w-]+\./.test(host) ? gitlabProject(segments) : null,
    examples: [['https://gitlab.inria.fr/grove/oak', null]]
  },
  {
    scheme: null,
    host: 'gitee',
    domains: ['gitee.com'],
    role: 'code',
    read: ({ segments }) => ownerAndName(segments, 'a Gitee repository'),
    examples: [['https://gitee.com/mindspore/models', null]]
  },
  {
    scheme: null,
    host: 'bitbucket',
    domains: ['bitbucket.org'],
    role: 'code',
    read: ({ segments }) => ownerAndName(segments, 'a Bitbucket repository'),
    examples: [['https://bitbucket.org/camp0/aiengine', null]]
  },
  {
    scheme: null,
    host: 'codeberg',
    domains: ['codeberg.org'],
    role: 'code',
    read: ({ segments }) =>
      CODEBERG_PAGES.has(segments[0] ?? '') ? null : ownerAndName(segments, 'a Codeberg repository'),
    examples: [['https://codeberg.org/forgejo/forgejo', null]]
  },
  {
    scheme: 'hf:datasets/',
    host: 'huggingface',
    domains: HF_DOMAINS,
    role: 'data',
    read: ({ segments }) => (segments[0] === 'datasets' ? hfRepository(segments.slice(1), () => true) : null),
    examples: [
      ['https://huggingface.co/datasets/BAAI/CCI4.0-M2', 'hf:datasets/BAAI/CCI4.0-M2'],
      ['https://huggingface.co/datasets/a/b/viewer/default/train?row=1', 'hf:datasets/a/b'],
      ['https://hf.co/datasets/allenai/reward-bench', 'hf:datasets/allenai/reward-bench'],
      ['https://hf-mirror.com/datasets/a/b', 'hf:datasets/a/b'],
      ['https://huggingface.co/datasets/squad', 'hf:datasets/squad'],
      ['https://huggingface.co/datasets/squad/tree/main', 'hf:datasets/squad'],
      ['https://huggingface.co/datasets', null],
      ['https://huggingface.co/datasets?search=medical', null],
      ['https://huggingface.co/a/datasets', null]
    ]
  },
  {
    scheme: 'hf:spaces/',
    host: 'huggingface',
    domains: ['hf.space'],
    role: 'demo',
    read: ({ segments }) => hfRepository(segments[0] === 'embed' ? segments.slice(1) : segments, () => false),
    examples: [
      ['https://hf.space/embed/vinid/webplip/+', 'hf:spaces/vinid/webplip'],
      ['https://hf.space/vinid/webplip', 'hf:spaces/vinid/webplip'],
      ['https://hf.space/', null],
      ['https://vinid-webplip.hf.space/', null]
    ]
  },
  {
    scheme: 'hf:spaces/',
    host: 'huggingface',
    domains: HF_DOMAINS,
    role: 'demo',
    read: ({ segments }) => (segments[0] === 'spaces' ? hfRepository(segments.slice(1), () => false) : null),
    examples: [
      ['https://huggingface.co/spaces/vinid/webplip', 'hf:spaces/vinid/webplip'],
      ['https://huggingface.co/spaces', null],
      ['https://huggingface.co/spaces/vinid', null]
    ]
  },
  {
    scheme: 'hf',
    host: 'huggingface',
    domains: HF_DOMAINS,
    role: 'weights',
    read({ segments }) {
      if (HF_PAGES.has((segments[0] ?? '').toLowerCase())) return null
      // What one of them was fine-tuned for is a part of its name.
      return hfRepository(segments, name => HF_OWNERLESS.test(name.split('-finetuned-', 1)[0] as string))
    },
    examples: [
      ['https://huggingface.co/FreedomIntelligence/HuatuoGPT-7B', 'hf:FreedomIntelligence/HuatuoGPT-7B'],
      ['https://huggingface.co/google/medgemma-27b-it/tree/main', 'hf:google/medgemma-27b-it'],
      ['https://hf.co/a/b', 'hf:a/b'],
      ['https://huggingface.co/bert-base-uncased', 'hf:bert-base-uncased'],
      ['https://huggingface.co/gpt2-xl', 'hf:gpt2-xl'],
      ['https://huggingface.co/bert-base-cased-finetuned-leaf-2-tree', 'hf:bert-base-cased-finetuned-leaf-2-tree'],
      ['https://huggingface.co/maple-finetuned-leaf', null],
      ['https://huggingface.co/t5-11b/blob/main/config.json', 'hf:t5-11b'],
      ['https://huggingface.co/microsoft', null],
      ['https://huggingface.co/microsoft/collections', null],
      ['https://huggingface.co/docs/transformers/index', null],
      ['https://huggingface.co/blog/evaluation', null],
      ['https://huggingface.co/transformers/model_doc/bert.html', null],
      ['https://huggingface.co/transformers/v4.9.2', null],
      ['https://huggingface.co/course/chapter1', null],
      ['https://huggingface.co/learn/nlp-course/chapter1/1', null],
      ['https://huggingface.co/collections/a/b-123', null],
      ['https://huggingface.co/settings/tokens', null],
      ['https://huggingface.co/a/b`', null]
    ]
  },
  {
    scheme: 'modelscope',
    host: 'modelscope',
    domains: ['modelscope.cn', 'modelscope.ai'],
    role: 'weights',
    read: ({ segments }) =>
      segments[0] === 'models' ? ownerAndName(segments.slice(1), 'a ModelScope repository') : null,
    examples: [
      ['https://www.modelscope.cn/models/OpenGVLab/InternVL3_5-8B', 'modelscope:OpenGVLab/InternVL3_5-8B'],
      ['https://modelscope.cn/models/a/b/summary', 'modelscope:a/b'],
      ['https://modelscope.cn/models', null],
      ['https://modelscope.cn/organization/a', null]
    ]
  },
  {
    scheme: 'modelscope:datasets/',
    host: 'modelscope',
    domains: ['modelscope.cn', 'modelscope.ai'],
    role: 'data',
    read: ({ segments }) =>
      segments[0] === 'datasets' ? ownerAndName(segments.slice(1), 'a ModelScope repository') : null,
    examples: [['https://modelscope.cn/datasets/a/b/files', 'modelscope:datasets/a/b']]
  },
  {
    scheme: 'modelscope:studios/',
    host: 'modelscope',
    domains: ['modelscope.cn', 'modelscope.ai'],
    role: 'demo',
    read: ({ segments }) =>
      segments[0] === 'studios' ? ownerAndName(segments.slice(1), 'a ModelScope repository') : null,
    examples: [['https://modelscope.cn/studios/a/b', 'modelscope:studios/a/b']]
  },
  {
    scheme: 'colab',
    host: 'colab',
    domains: ['colab.research.google.com'],
    role: 'demo',
    read({ segments, path }) {
      if (segments[0] === 'drive') return expect(path, /^drive\/[\w-]+$/, 'a Colab notebook')
      return segments[0] === 'github' && segments.length > 3 ? path : null
    },
    examples: [
      ['https://colab.research.google.com/drive/1xE6xR_Ky?usp=sharing', 'colab:drive/1xE6xR_Ky'],
      ['https://colab.research.google.com/github/a/b/blob/main/x.ipynb', 'colab:github/a/b/blob/main/x.ipynb'],
      ['https://colab.research.google.com/assets/colab-badge.svg', null]
    ]
  },
  {
    scheme: 'youtube',
    host: 'youtube',
    domains: ['youtube.com', 'm.youtube.com', 'youtube-nocookie.com'],
    role: null,
    read({ segments, query }) {
      const [place = '', id] = segments
      if (place === 'watch') return expect(query('v'), /^[\w-]{11}$/, 'a YouTube video')
      if (!['shorts', 'embed', 'live', 'v'].includes(place) || id === 'videoseries') return null
      return expect(id, /^[\w-]{11}$/, 'a YouTube video')
    },
    examples: [
      ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3', 'youtube:dQw4w9WgXcQ'],
      ['https://www.youtube.com/embed/dQw4w9WgXcQ', 'youtube:dQw4w9WgXcQ'],
      ['https://youtube.com/shorts/dQw4w9WgXcQ', 'youtube:dQw4w9WgXcQ'],
      ['https://www.youtube.com/@channel', null],
      ['https://www.youtube.com/playlist?list=PLx', null]
    ]
  },
  {
    scheme: 'youtube',
    host: 'youtube',
    domains: ['youtu.be'],
    role: null,
    read: ({ segments }) => (segments[0] === undefined ? null : expect(segments[0], /^[\w-]{11}$/, 'a YouTube video')),
    examples: [['https://youtu.be/dQw4w9WgXcQ?si=x', 'youtube:dQw4w9WgXcQ']]
  }
]
