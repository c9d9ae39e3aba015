import { lowered } from '../normalize/lowered.ts'
import { remembered } from '../normalize/remembered.ts'
import { simplified } from '../normalize/simplified.ts'
import type { Field, Kind } from '../vocabulary.ts'
import { HEADER_SLOTS, headerScore, nameSet } from './header.ts'

/** Words for each kind of resource, as a name column's header or a section title uses them. */
const NOUNS: Record<Exclude<Kind, 'other'>, ReadonlySet<string>> = {
  model: nameSet({
    en: 'fm|pfm|plm|foundation models|vision model|model|models|model name|model names|name of model|llm|llms|mllm|mllms|lmm|lmms|vlm|vlms|lvlm|slm|foundation model|foundation models|network|networks|net|convnet|encoder|text encoder|image encoder|vision encoder|backbone|backbones|architecture|architectures|method|methods|approach|algorithm|pretrained model|llm name|model family|model series|model class|model type|model variant|model version|model id|chatbot|language model|language models',
    zh: '模型|模型名称|模型名|模型简称|模型缩写|大模型|語言模型',
    ja: 'llm名|言語モデル|モデル|モデル名',
    ko: '모델|모델명|모델 이름|언어모델|언어 모델',
    es: 'modelo|modelos',
    fr: 'modèle|modèles',
    de: 'modell|modelle|modellname|sprachmodell|sprachmodelle',
    pt: 'modelo|modelos',
    ru: 'модель|модели',
    vi: 'mô hình'
  }),
  dataset: nameSet({
    en: 'db|databank|data resource|registry|archive|knowledge base|knowledge graph|ontology|data set name|data bank|dataset|datasets|dataset name|data name|data set|data sets|dataset(s)|corpus|corpora|corpus name|database|databases|cohort|collection|biobank|data type|name of dataset|data source|dataset / challenge|atlas',
    zh: '知识图谱|知识库|数据集|数据集名称|数据集名|数据集简称|数据库|语料|语料库|数据名称|資料集|資料集名稱|資料庫',
    ja: 'データ名|コーパス名|言語資源|データセット|データセット名|コーパス|データベース',
    ko: '데이터셋|데이터세트|데이터 세트|데이터셋명|데이터셋 이름|데이터명|말뭉치|코퍼스',
    es: 'conjunto de datos|conjuntos de datos|base de datos|bases de datos',
    fr: 'jeu de données|jeux de données|base de données|bases de données|ensemble de données',
    de: 'datensatz|datensätze|datensatzname|datenbank|datenbanken|korpus|korpora',
    pt: 'conjunto de dados|conjuntos de dados|base de dados|bases de dados',
    ru: 'датасет|набор данных|датасеты|датасета|наборы данных|набора данных|корпус|корпуса|база данных|базы данных',
    vi: 'bộ dữ liệu|tập dữ liệu|cơ sở dữ liệu|ngữ liệu'
  }),
  benchmark: nameSet({
    en: 'bench|contest|eval set|test set name|evaluation suite|benchmark|benchmarks|benchmark name|evaluation framework|evaluation|challenge|challenges|challenge name|leaderboard|competition|competitions|examination|exam|test suite|eval|evaluation benchmark|arena|shared task',
    zh: '赛事|测评|基准|评测|评测基准|评测集|挑战赛|竞赛|比赛|榜单|基准名称|評測基準|基準測試',
    ja: 'コンペティション|リーダーボード|ベンチマーク|ベンチマーク名|評価|チャレンジ|コンペ',
    ko: '벤치마크|벤치마크명|리더보드',
    ru: 'бенчмарк|бенчмарки|лидерборд'
  }),
  paper: nameSet({
    en: 'paper|papers|paper title|paper name|title|titles|article|articles|article title|publication|publications|survey|surveys|review|preprint|title of paper|literature|study|studies|paper (title)|reference',
    zh: '论文|论文标题|论文题目|论文名称|标题|题目|文章|文献|综述|论文名',
    ja: '論文|論文タイトル|タイトル|論文名|題名|文献',
    ko: '논문|제목|논문 제목|논문명',
    es: 'artículo|artículos|título|títulos',
    de: 'publikation|veröffentlichung',
    pt: 'artigo|artigos|título|títulos',
    ru: 'статья|статьи|публикация|название статьи',
    vi: 'bài báo|tiêu đề|tên bài báo'
  }),
  tool: nameSet({
    en: 'mcp server|program|pipeline|sdk|cli|module|toolbox name|tool|tools|tool name|library|libraries|software|package|packages|toolkit|toolkits|framework|frameworks|toolbox|app|application|plugin|extension|service|agent|agents|platform|platforms|project|projects|repo|repos|repository|repositories|project name|repo name|implementation|product|products|product name|device name|medical device|medical devices|ai device',
    zh: '产品|产品名称|产品名|仓库|智能体|插件|工具|工具名称|软件|库|框架|平台|项目|项目名称|工具包|应用|軟體|專案',
    ja: '製品|製品名|リポジトリ|パッケージ|ツール|ツール名|ライブラリ|ソフトウェア|フレームワーク|プロジェクト|プラットフォーム',
    ko: '제품|제품명|도구|라이브러리|소프트웨어',
    es: 'herramienta|herramientas|biblioteca',
    fr: 'outil|outils|logiciel|logiciels|bibliothèque',
    de: 'werkzeug|werkzeuge|bibliothek',
    pt: 'ferramenta|ferramentas',
    ru: 'инструмент|инструменты|библиотека',
    vi: 'công cụ|thư viện|phần mềm'
  })
}

/** Words that head any kind of list; what the section says counts for more. */
const WEAK = nameSet({
  en: 'project|projects|platform|platforms|framework|frameworks|repo|repos|repository|repositories|project name|repo name|application|app|study|studies|collection|evaluation|service|implementation|data source|reference|agent|agents|review|network|networks|method|methods|approach|algorithm|backbone|backbones|architecture|architectures|data type|model class|model type|model variant|model version|product|products|product name|device name|medical device|medical devices|ai device',
  zh: '产品|产品名称|产品名|项目|项目名称|平台|框架|应用|库|專案',
  ja: '製品|製品名|プロジェクト|プラットフォーム|フレームワーク',
  ko: '제품|제품명'
})

/** Words for what is listed where it is linked; where it is not, they head the parts of one program. */
const LINKED = {
  tool: nameSet({
    en: 'api|apis|skill|skills|server|servers|simulator|simulators',
    zh: '技能|服务器|服务',
    ja: 'スキル|サーバー',
    ko: '스킬|서버',
    ru: 'сервис|сервисы'
  }),
  other: nameSet({
    en: 'blog|blogs|book|books|catalog|catalogue|conference|conferences|course|courses|forum|journal|journals|newsletter|podcast|podcasts|portal|portals|provider|providers|robot|robots|site|sites|web site|website|websites',
    zh: '博客|播客|会议|会议名称|会议名字|教程|课程|课程名称|期刊|期刊名称|期刊名字|书籍|书名|图书|网站',
    ja: 'サイト|ブログ|講座|書籍|書名|学会',
    ko: '강의|블로그|사이트|책',
    es: 'curso|cursos|libro|libros|portal|sitio|sitio web',
    fr: 'cours|livre|livres|portail|site|site web|revue',
    de: 'buch|bücher|kurs|kurse|portal|webseite|zeitschrift',
    pt: 'curso|cursos|livro|livros|portal|site',
    ru: 'книга|книги|курс|курсы|портал|сайт|сайты|ресурс|ресурсы',
    vi: 'khóa học|sách|trang web'
  })
}

/** The kind of what a header heads where the names below it are linked, or undefined. */
export const linkedKind = remembered((header: string): Kind | undefined => {
  return (Object.keys(LINKED) as (keyof typeof LINKED)[]).find(kind => headerScore(header, LINKED[kind]) >= 0.9)
}, HEADER_SLOTS)

export interface KindHint {
  kind: Kind
  /** 1 when the whole header is a word for it, less for its head noun. */
  score: number
  weak: boolean
}

/** The kind of resource that a header is a word for, or undefined. `Method Name` heads what `Method` does. */
export const headerKind = remembered((header: string): KindHint | undefined => {
  const hint = nounKind(header)
  if (hint || !asksForNames(header)) return hint
  const named = nounKind(header.replace(NAME, ''))
  // The name of a publication may be that of a journal.
  return named?.kind === 'paper' ? undefined : named
}, HEADER_SLOTS)

const NAME = /[\s_-]names?\s*$/i

/** Whether a header says outright that names stand below it. */
export function asksForNames(header: string): boolean {
  return NAME.test(header)
}

/** Titles of papers in languages whose word for them ends English compounds for other things: `Antibody titre`. */
const WHOLE_TITLE = nameSet({ fr: 'titre|titres', de: 'titel' })

/** A word for data that ends compounds for what is no data set: `メタデータ`. */
const WHOLE_DATA = nameSet({ ja: 'データ' })

function nounKind(header: string): KindHint | undefined {
  if (headerScore(header, WHOLE_TITLE) === 1) return { kind: 'paper', score: 1, weak: false }
  if (headerScore(header, WHOLE_DATA) === 1) return { kind: 'dataset', score: 1, weak: true }
  let best: KindHint | undefined
  for (const [kind, nouns] of Object.entries(NOUNS) as [Kind, ReadonlySet<string>][]) {
    const score = headerScore(header, nouns)
    if (score >= 0.7 && score > (best?.score ?? 0)) best = { kind, score, weak: headerScore(header, WEAK) === 1 }
  }
  return best
}

/**
 * Words of a section title, in lower case: without the flag for it, V8 compiles them in a fraction of the time. Where
 * several stand in one, English puts the head noun last.
 */
const SECTION_WORDS: [Exclude<Kind, 'other'>, RegExp][] = [
  [
    'dataset',
    /\b(?:data-?\s?sets?|corpora|corpus|databases?|datasets?|data|biobanks?|cohorts?|registr(?:y|ies)|atlas(?:es)?|ontolog(?:y|ies)|knowledge (?:graphs?|bases?))\b|\bdatens(?:atz|ätze)\b|\bdatenbank(?:en)?\b|数据|语料|资料(?:集|库)|データセット|コーパス|데이터|말뭉치/g
  ],
  [
    'benchmark',
    /\b(?:benchmark\w*|leaderboards?|challenges?|competitions?|evaluations?)\b|评测|基准|基準|榜单|挑战赛|ベンチマーク|评価|벤치마크|리더보드|챌린지|평가/g
  ],
  [
    'model',
    /\b(?:models?|\w*llms?|\w*vlms?|m?llms?|lmms?|encoders?|backbones?|checkpoints?|model zoo)\b|\b(?:sprach)?modelle?\b|模型|モデル|모델/g
  ],
  [
    'paper',
    /\b(?:papers?|surveys?|reviews?|publications?|articles?|literature)\b|\bveröffentlichung(?:en)?\b|\bpublikation(?:en)?\b|论文|综述|文献|논문/g
  ],
  [
    'tool',
    /\b(?:tools?|toolkits?|toolbox(?:es)?|softwares?|librar(?:y|ies)|frameworks?|platforms?|packages?|projects?|apps?|(?<!\b(?:after|by|no|on|upon|via|without) )applications?)\b|\bwerkzeuge?\b|工具|软件|软体|平台|框架|项目|专案|ツール|ライブラリ|도구/g
  ]
]

/** The same in languages that put the head noun first, so that the first of all words counts where one of these is. */
const HEAD_FIRST =
  /(?<dataset>\b(?:jeux? de données|(?:conjuntos?|bases?) de (?:datos|dados)|bases? de données|tập dữ liệu|bộ dữ liệu|cơ sở dữ liệu)|набор[а-я]{0,3} данных|баз[аы] данных|датасет|корпус)|(?<benchmark>\b(?:evaluaci(?:ón|ones)|avaliaç(?:ão|ões))|évaluations?|бенчмарк|лидерборд)|(?<model>\bmod(?:elos?|èles?)\b|\bmô hình|модел[ьией])|(?<paper>\b(?:artículos?|artigos?|publicaciones|publicações|bài báo)|стат(?:ьи|ей|ья)|публикаци)|(?<tool>\b(?:herramientas?|ferramentas?|outils?|logiciels?|bibliothèques?|bibliotecas?|công cụ|thư viện|phần mềm)|инструмент|библиотек)/

/** What a title with one of them has, known at once: most are English. */
const MAY_BE_FIRST = /[^\0-\x7f]|(?:conjunt|dados|datos|modelo|artigo|public|herram|ferram|outil|logiciel|bibliotec)/

/** What a section title says is listed below it. */
export interface SectionKind {
  kind: Kind
  /** All kinds that it names: `Datasets and benchmarks`. */
  kinds: readonly Kind[]
  title: string
  /** Whether it may as well say what is done with things of any kind. */
  weak: boolean
}

/** The kind that the nearest section title names, or undefined. */
export function sectionKind(section: readonly string[]): SectionKind | undefined {
  for (let at = section.length - 1; at >= 0; at--) {
    const kind = titleKind(section[at] as string)
    if (kind) return kind
  }
  return undefined
}

const titleKind = remembered((title: string): SectionKind | undefined => {
  const text = lowered(simplified(title))
  const named = SECTION_WORDS.map(([kind, words]) => ({ kind: kind as Kind, at: lastNoun(text, words) }))
  const first = firstNoun(text)
  const places = [...named, first].filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)
  const head = first.at >= 0 ? places[0] : headNoun(text, places)
  if (!head || areOthers(text, places)) return undefined
  const kinds = places.map(({ kind }) => kind)
  return { kind: head.kind, kinds, title, weak: DONE.test(text.slice(head.at)) }
}, HEADER_SLOTS)

/** A word for a kind in a title, and where it is. */
interface Place {
  kind: Kind
  at: number
}

/** English puts the head noun last, or in front of what a preposition or a bracket adds: `Datasets for LLMs`. */
function headNoun(title: string, places: readonly Place[]): Place | undefined {
  const last = places.at(-1)
  // What stands behind a colon or a dash is listed.
  const isWhole = places.length > 1 && !/[:：|]|\s[-–—]\s/.test(title)
  const ends = isWhole ? [...title.matchAll(BEHIND_HEAD)].map(({ index }) => index) : []
  const head = ends.map(end => places.findLast(({ at }) => at < end)).find(place => place !== undefined)
  if (!head || !last || LIGHT.test(title.slice(head.at))) return last
  // Models and data are what is listed and what other things are about: `LLMs for trees in papers`.
  return TOPIC.test(title.slice(head.at)) && !TOPIC.test(title.slice(last.at)) ? last : head
}

const BEHIND_HEAD =
  /\s(?:about|against|by|for|from|in|of|on|towards?|using|via|with|without|aus|für|mit|über|von)\s|\s?[(（][^()（）]*[)）]\s*$/g
/** Of these, what is behind the preposition is listed: `A survey of models`, `Evaluation of models`. */
const LIGHT =
  /^(?:applications?|evaluations?|benchmarking|review|survey)\b|^(?:database|library|platform|project|registry) (?:of|on)\b/
/** Words for what lists of other things are about as well. */
const TOPIC =
  /^(?:data(?!-? ?(?:base|set))|knowledge (?:base|graph)|models?|\w*llms?|\w*vlms?|lmms?|encoders?|backbones?)\b/

/** Words for what is none of the kinds, where they end what a title says or one of its parts. */
const OTHERS =
  /(?:\b(?:blogs?|books?|bücher|conferences?|courses?|cursos?|kurse?|lectures?|libros?|livres?|livros?|newsletters?|podcasts?|seminars?|talks|tutorials?|webinars?|workshops?)|курсы|книги|书籍|博客|教程|讲座|課程|课程|講座|書籍|ブログ|チュートリアル|강의|블로그)(?=\s*(?:$|[,&/+(（]|(?:about|and|for|in|of|on|und|y|et|zu|über)\s))/g

/** Whether a title is of other things, though they may be about one of a kind: `Courses on LLMs`, `LLM tutorials`. */
function areOthers(title: string, places: readonly Place[]): boolean {
  const end = title.search(BEHIND_HEAD)
  const head = end < 0 ? title : title.slice(0, end)
  const other = [...head.matchAll(OTHERS)].at(-1)?.index
  if (other === undefined) return false
  const kind = places.findLast(({ at }) => at < head.length)
  if (!kind) return true
  return other > kind.at && !/[,&/+]|\s(?:and|or|et|und|y)\s|[与和及と]/.test(title.slice(kind.at, other))
}

/** Whether the innermost heading is of other things, so that the title of the document does not say what is listed. */
export function listsOthers(section: readonly string[]): boolean {
  return sectionKind(section) === undefined && areOthers(lowered(simplified(section.at(-1) ?? '')), [])
}

/** Words for benchmarks and for what is done with models alike. */
const DONE = /^(?:benchmarking|evaluations?)\b/

/** The first word for a kind in a language that puts the head noun first, and where it is; at -1 where there is none. */
function firstNoun(title: string): Place {
  const { groups = {}, index } = (MAY_BE_FIRST.test(title) && HEAD_FIRST.exec(title)) || {}
  const kind = (Object.keys(groups) as Kind[]).find(kind => groups[kind] !== undefined)
  return { kind: kind ?? 'other', at: index ?? -1 }
}

/** Where a title uses one of the words for the last time, not as what another noun is of; -1 where it does not. */
function lastNoun(title: string, words: RegExp): number {
  const found = [...title.matchAll(words)].findLast(({ 0: word, index }) => {
    if (!QUALIFIES.test(word)) return true
    const behind = title.slice(index + word.length)
    return !ACTIVITY.test(behind) || (word !== 'data' && AVAILABLE.test(behind))
  })
  return found?.index ?? -1
}

/** Words that as often qualify another noun: `data augmentation`, `model compression`. */
const QUALIFIES = /^(?:atlas|cohort|data|dataset|knowledge (?:base|graph)|model|ontology)$/
/** What is done with data and models, or a property of them; data that are collected or described are listed as well. */
const ACTIVITY =
  /^[\s-]+(?!(?:collections?|compilations?|descriptions?|documentation|implementations?|information|introductions?)\b)(?:\w+(?:tion|sion|ing|ment|[ae]nce|acy|ity|sis)|based|centric|efficient|driven|agnostic|free|science)\b/

/** Where things can be had; below `Data availability` stand the files of one paper. */
const AVAILABLE = /^[\s-]+availability\b/

/** Columns that tell a kind where no word does, the surest first; the weak ones stand in lists of any kind. */
const SIGNS: { field: Field; kind: Kind; weak?: boolean }[] = [
  { field: 'weights', kind: 'model' },
  { field: 'parameters', kind: 'model' },
  { field: 'inputTokens', kind: 'model' },
  { field: 'samples', kind: 'dataset' },
  { field: 'images', kind: 'dataset' },
  { field: 'texts', kind: 'dataset' },
  { field: 'modalities', kind: 'dataset' },
  { field: 'benchmarks', kind: 'benchmark' },
  { field: 'demo', kind: 'tool', weak: true },
  { field: 'paper', kind: 'paper', weak: true },
  { field: 'stars', kind: 'tool', weak: true },
  { field: 'code', kind: 'tool', weak: true }
]

/** The kind that the columns of a table suggest when neither a header nor a section says it. */
export function columnsKind(fields: ReadonlySet<Field>): (typeof SIGNS)[number] | undefined {
  return SIGNS.find(({ field }) => fields.has(field))
}
