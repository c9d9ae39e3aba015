import { made } from '../letters.ts'
import { remembered } from '../remembered.ts'
import { lowered } from '../values/lowered.ts'
import { simplified } from '../values/simplified.ts'
import type { Kind } from '../vocabulary.ts'
import { HEADER_SLOTS } from './header.ts'

/**
 * Words of a section title, in lower case: without the flag for it, V8 compiles them in a fraction of the time. Where
 * several stand in one, English puts the head noun last.
 */
const SECTION_WORDS: [Exclude<Kind, 'other'>, RegExp][] = [
  [
    'dataset',
    /\b(?:data-?\s?sets?|datas(?:et|ett)(?:er|en|erna|ene|y|ów|leri?|lar|ek|uri)|corpora|corpus|(?<!\b(?:key-?value|nosql|sql|vector) )databases?|data|biobanks?|cohorts?|registr(?:y|ies)|atlas(?:es)?|ontolog(?:y|ies)|treebanks?|lexicons?|taxonomies|image collections?|knowledge ?(?:graphs?|bases?))\b|\bdatens(?:atz|ätze)\b|\b\w{0,12}korpora\b|\bdaten(?:bank(?:en)?|quellen?)\b|数据|语料|资料(?:集|库|来源)|データセット|データベース|(?:公開|オープン)データ|コーパス|데이터|말뭉치/g
  ],
  [
    'benchmark',
    /\b(?:benchmark\w*|leaderboards?|(?<!\bctfs?\b.{0,5})challenges?|competitions?|contests|evals|shared tasks?|test suites|evaluations?)\b|\bwettbewerbe\b|评测|基准|基準|榜单|排行榜|挑战赛|竞赛|比赛|コンペ|チャレンジ|ベンチマーク|评価|벤치마크|리더보드|챌린지|평가|경진대회/g
  ],
  [
    'model',
    /\b(?:models?|\w*llms?|\w*vlms?|lmms?|encoders?|backbones?|chatbots|checkpoints?|(?:pre-?trained|model) weights?|(?:checkpoint|model|weights?) zoos?)\b|\b(?:sprach)?modelle?\b|模型|网络(?:架构|结构)|モデル|모델/g
  ],
  [
    'paper',
    /\b(?:papers?|surveys?|reviews?|publications?|articles?|literature|bibliography|preprints?|reading list|theses|dissertations)\b|\bveröffentlichung(?:en)?\b|\bpublikation(?:en)?\b|\bliteratur\b|论文|综述|文献|サーベイ|논문|서베이/g
  ],
  [
    'tool',
    /\b(?:(?:key-?value|nosql|sql|vector) databases?|mcp servers?|tools?|toolkits?|toolbox(?:es)?|softwares?|librar(?:y|ies)|frameworks?|platforms?|packages?|projects?|apps?|simulators?|emulators?|compilers|sdks|ides|game engines|codebases|(?<!\b(?:after|by|no|on|upon|via|without) )applications?)\b|\b(?:werkzeuge?|bibliotheken)\b|工具|软件|软体|平台|框架|项目|专案|ツール|ライブラリ|ソフトウェア|フレームワーク|アプリ|도구|소프트웨어|라이브러리|프레임워크/g
  ]
]

/** The same in languages that put the head noun first, so that the first of all words counts where one of these is. */
const headFirst = made(
  Object.entries({
    dataset: [
      '\\b(?:insiem[ei] di dati|banc(?:a|he) dati|banc(?:o|os) de da[dt]os|jeux? de données|(?:conjuntos?|bases?) de (?:datos|dados)|bases? de données)',
      '\\b(?:données ouvertes|datos abiertos|dados abertos|(?:fuentes|fontes|sources) de (?:dados|datos|données))',
      '\\b(?:(?:kumpulan|himpunan|pangkalan|basis|sumber|set) data|tập dữ liệu|bộ dữ liệu|cơ sở dữ liệu)',
      'набор[а-я]{0,3} данных|(?:баз[аы]|источник[а-я]{0,3}) данных|датасет|корпус|наб(?:ір|ор[иі])[а-яі]{0,2} даних|баз[аи] даних',
      'zbi(?:ór|ory) danych|baz[ay] danych|źródła danych|d[aá]tov[áé] sad[ay]|datab(?:áze|ázy)',
      'veri (?:set|küme|tabanlar)|veri taban|adathalmaz|adatkészlet|adatbázis|datamängd|aineisto|σύνολ[αο] δεδομένων|βάσεις δεδομένων',
      'مجموع(?:ات|ة) (?:ال)?بيانات|قواعد (?:ال)?بيانات|مجموعه.?داده|دیتاست|پایگاه.? داده|מאגרי|ชุดข้อมูล|ฐานข้อมูล'
    ],
    benchmark: [
      '\\b(?:evaluaci(?:ón|ones)|avaliaç(?:ão|ões)|compétitions?|competici(?:ón|ones)|competiç(?:ão|ões)|desaf[ií]os)',
      'évaluations?|соревновани|бенчмарк|лидерборд|змаганн'
    ],
    model: [
      '\\b(?:mod(?:elos?|èles?|ell[oi])|model[eiy]|modellek)\\b|\\bmô hình|модел[ьией]|модел[ія]|النماذج|نماذج|مدل|מודלים|โมเดล|แบบจำลอง|μοντέλα'
    ],
    paper: [
      '\\b(?:articol[oi]|pubblicazion[ei]|artículos?|artigos?|publicaciones|publicações|makalah|bài báo)|стат(?:ьи|ей|ья)|публикаци',
      'статт[іяе]|публікаці|artykuł|článk[yů]|makaleler|cikkek|أوراق|الأبحاث|مقالات|מאמרים|บทความ|งานวิจัย|άρθρα'
    ],
    tool: [
      '\\b(?:strument[oi]|librerie|herramientas?|ferramentas?|outils?|logiciels?|bibliothèques?|bibliotecas?|aplicaciones|aplicativos)',
      '\\b(?:perkakas|perangkat lunak|pustaka|công cụ|thư viện|phần mềm)|инструмент|библиотек|приложени[яй](?![а-я])|плагин|расширени[яй](?![а-я])',
      'інструмент|бібліотек|застосунк|програми|narzędzi|oprogramowani|nástroj|knihovny|knižnice|\\baraçlar|yazılımlar|kütüphane',
      'eszközök|szoftver|verktyg|værktøj|työkalu|εργαλεία|أدوات|برامج|مكتبات|ابزار|کتابخانه|نرم.?افزار|כלים|เครื่องมือ|ซอฟต์แวร์|ไลบรารี'
    ]
  })
    .map(([kind, words]) => `(?<${kind}>${words.join('|')})`)
    .join('|'),
  ''
)

/** What a title with one of them has, known at once: most are English. */
const MAY_BE_FIRST =
  /[^\0-\x7f]|(?:insiem|dati|modell|articol|pubblic|strument|libreri|conjunt|dados|datos|données|modelo|artigo|public|herram|ferram|outil|logiciel|bibliotec|competic|desaf|aplicac|aplicativ|kumpulan|himpunan|pangkalan|basis d|sumber d|set data|makalah|perkakas|perangkat|pustaka|modele|modely|modeller|danych|veri |szoftver|verktyg|adathalmaz|aineisto|makale|cikkek)/

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
  const places = [...named, first].filter(place => place.at >= 0 && !isTriedOn(text, place)).sort((a, b) => a.at - b.at)
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

/** Whether a title names data only as those on which something was done: `Results on the grove dataset`. */
function isTriedOn(title: string, { kind, at }: Place): boolean {
  if (kind !== 'dataset') return false
  return TRIED_ON.test(title.slice(0, at)) || (ON_HAN.test(title.slice(0, at)) && TRIED_HAN.test(title.slice(at)))
}

/** What is done with data, or comes of it, in front of data that are not listed; a colon begins what is. */
const TRIED_ON =
  /\b(?:(?:pre-?|fine-?)?(?:train|tun(?:ed|ing))|tests?\b|test(?:ed|ing)|evaluat|validat|benchmark|perform|results?\b|experiment|baselines?\b|methods?\b|approach)[^:：|]{0,80}\s(?:on|using|with)\s[^:：|]{0,80}$/
/** The same in Chinese, which puts data between two words and what is done with them behind. */
const ON_HAN = /在[^:：|]{0,20}$/
const TRIED_HAN = /^.{2,6}上.{0,6}(?:训练|微调|评[测估]|测试|验证|实验|性能|表现|结果)/

/** English puts the head noun last, or in front of what a preposition or a bracket adds: `Datasets for LLMs`. */
function headNoun(title: string, places: readonly Place[]): Place | undefined {
  const last = places.at(-1)
  // What stands behind a colon or a dash is listed.
  const isWhole = places.length > 1 && !/[:：|]|\s[-–—]\s/.test(title)
  const ends = isWhole ? [...title.matchAll(BEHIND_HEAD)] : []
  const end = ends.find(({ index }) => places.some(({ at }) => at < index))
  const head = end && places.findLast(({ at }) => at < end.index)
  if (!head || !last || LIGHT.test(title.slice(head.at))) return last
  if (/[(（]/.test(end[0])) return head
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
  /(?:\b(?:basics|blogs?|books?|bücher|conferences?|courses?|cursos?|foundations|fundamentals|kurse?|lectures?|libros?|livres?|livros?|newsletters?|podcasts?|seminars?|talks|tutorials?|webinars?|workshops?)|(?<![а-я])курсы|книги|书籍|博客|教程|讲座|課程|课程|講座|書籍|ブログ|チュートリアル|강의|블로그|\b(?:buku|książki|knihy|kitaplar|könyvek|böcker|boeken|kursy|kurzy|kurslar|kursus|cursuri)\b|cărți|(?<![а-яіїєґ])курси|كتب|دورات|کتاب|ספרים|หนังสือ|คอร์ส|βιβλία)(?=\s*(?:$|[,&/+(（]|(?:about|and|for|in|of|on|und|y|et|zu|über)\s))/g

/** Models that are drawn, as files to be shown or printed; those of pictures in three dimensions have more said of them. */
const SHAPES =
  /\b(?:modèles|modelos|modelli) 3d\W*$|\b3d[- ]modelle\W*$|\b(?:3d[- ]model(?:le|s)?|mod(?:èles|elos|elli) 3d)\b.{0,60}(?:\bassets\b|\.(?:fbx|glb|gltf|stl)\b)/

/** Whether a title is of other things, though they may be about one of a kind: `Courses on LLMs`, `LLM tutorials`. */
function areOthers(title: string, places: readonly Place[]): boolean {
  if (SHAPES.test(title)) return true
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

/** Words for tools that are made for another one, and mostly listed in the documents of that one. */
const ADDED =
  /(?:(?<!\bfile )\b(?:plug-?ins|extensions|add-?ons|utilities)|插件|プラグイン|플러그인)(?=\s*(?:$|[,&/+(（]|(?:and|for|in|of|on|to)\s))/

/** Whether the innermost heading is of such tools, where something else says that these are a list. */
export function listsAddOns(section: readonly string[]): boolean {
  return ADDED.test(lowered(simplified(section.at(-1) ?? '')))
}

/** Words for benchmarks and for what is done with models alike. */
const DONE = /^(?:benchmarking|evaluations?)\b/

/** The first word for a kind in a language that puts the head noun first, and where it is; at -1 where there is none. */
function firstNoun(title: string): Place {
  const { groups = {}, index } = (MAY_BE_FIRST.test(title) && headFirst().exec(title)) || {}
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
  /^[\s-]+(?!(?:collections?|compilations?|descriptions?|documentation|implementations?|information|introductions?)\b)(?:\w+(?:tion|sion|ing|ment|[ae]nce|acy|ity|sis)|based|centric|efficient|driven|agnostic|free|science|(?:exchange|format|journalism|lake|pipeline|protocol|structure|warehouse)s?)\b/

/** Where things can be had; below `Data availability` stand the files of one paper. */
const AVAILABLE = /^[\s-]+availability\b/
