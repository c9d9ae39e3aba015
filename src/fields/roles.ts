import { identify } from '../identify/identify.ts'
import { isHubPage } from '../identify/schemes-code.ts'
import { hasLetterOrDigit, isAscii, withoutShortCodes, wordsIn } from '../letters.ts'
import type { CellLink } from '../parse/cell.ts'
import { remembered } from '../remembered.ts'
import { isGenericLabel } from '../values/label-words.ts'
import { withoutRowNumber, withoutVenue } from '../values/name-ends.ts'
import { isLongTitle } from '../values/title.ts'
import type { Kind, LinkRole } from '../vocabulary.ts'
import type { Draft } from './field.ts'

/** Labels that say outright what a link is; a host's name (`HF`, `GitHub`) does not. */
const LABELS = new Map<string, LinkRole>(
  Object.entries({
    paper: 'paper|pdf|arxiv|article|preprint|publication|论文|論文',
    code: 'code|model code|source code|代码|源码|源代码|作者代码|官方代码|开源代码|コード',
    demo: 'demo|playground|演示|デモ',
    weights: 'weight|model|model card|model weight|checkpoint|ckpt|权重|模型',
    data: 'data|dataset|数据|数据集|データ'
  } satisfies Partial<Record<LinkRole, string>>).flatMap(([role, words]) =>
    words.split('|').flatMap(word => [word, `${word}s`].map((label): [string, LinkRole] => [label, role as LinkRole]))
  )
)
/** The words with which these end. */
const LAST_WORDS = new Set([...LABELS.keys()].map(label => label.slice(label.lastIndexOf(' ') + 1)))
/** Words for what a link leads to, in a header beside others; a label with one says less than the target of its link. */
const PLACES = new Map<string, LinkRole>(
  Object.entries({
    paper: 'doi|pmid|pubmed',
    code: 'github|gitlab|repo|repository',
    weights: 'chkpt',
    homepage:
      'home page|homepage|page|project|project page|web page|website|主页|项目|项目主页|官网|プロジェクト|プロジェクトページ'
  } satisfies Partial<Record<LinkRole, string>>).flatMap(([role, words]) =>
    words.split('|').flatMap(word => [word, `${word}s`].map((place): [string, LinkRole] => [place, role as LinkRole]))
  )
)
const LONGEST = 40

/** Words before them that change nothing; any other word may be a name, as in `Maple data`. */
const QUALIFIERS = new Set(
  wordsIn(`arxiv evaluation example fine-tuned fine-tuning finetuned finetuning full github hf hugging face inference interactive
  live official online original our pre-processing pre-trained pre-training preparation preprocessing pretrained
  pretraining processing project pytorch raw sample test testing train trained training validation web`)
)
const MOST_QUALIFIERS = 2

/** Files links under the role their column gives, or under the one that each link's label or target tells. */
export function fileLinks(links: readonly CellLink[], draft: Draft, role?: LinkRole): void {
  for (const link of links)
    draft.link(link, isCitation(link.url) ? 'other' : role === undefined ? roleOf(link, draft) : roleWithin(link, role))
}

/** The role of a link in a column of links to one thing, which is not where a paper is: `[PDF](…)` beside `[Code](…)`. */
function roleWithin(link: CellLink, role: LinkRole): LinkRole {
  const isOther = role === 'code' && saidRole(link) === 'paper' && identify(link.url).role === 'paper'
  return isOther ? 'paper' : role
}

/** Files the links of a column under the role it claims, or each under its own where the header names several roles. */
export function fileColumn(links: readonly CellLink[], draft: Draft, role?: LinkRole): void {
  const named = rolesNamed(draft.header)
  if (named.size < 2) fileLinks(links, draft, role)
  else for (const link of links) fileLinks([link], draft, roleAmong(link, named, draft.kind, role))
}

const JOINTS = /[/|&+,、・和与及]|\s(?:and|or)\s/
const NO_ROLES: ReadonlySet<LinkRole> = new Set()

/** The roles that a header names side by side: two for `Paper / Code`. */
export const rolesNamed = remembered((header: string): ReadonlySet<LinkRole> => {
  if (header.length > 2 * LONGEST || !JOINTS.test(header)) return NO_ROLES
  const parts = header.toLowerCase().split(JOINTS)
  const roles = parts.map(part => {
    const words = onlyWords(part).replace(/^(?:associated|related) | (?:link|url)s?$/g, '')
    return PLACES.get(words) ?? roleOfWords(words)
  })
  return new Set(roles.filter(role => role !== undefined))
}, 256)

/**
 * The role that a link's label or target tells under a header of several. What tells none is most likely a page, where
 * the header names one, and least likely code, whose hosts are known; undefined for what is filed as in any link column.
 * In a list of data sets it is most likely the data, which repositories hold as well.
 */
function roleAmong(
  link: CellLink,
  named: ReadonlySet<LinkRole>,
  kind: Kind,
  role: LinkRole | undefined
): LinkRole | undefined {
  const target = identify(link.url)
  const isStored = target.role === 'data' && STORES.has(target.host ?? '')
  const said = saidRole(link)
  if (said === undefined && isStored && named.has('weights') && !named.has('data')) return 'weights'
  const told = said ?? target.role ?? PLACES.get(plainLabel(link.label))
  if (told === undefined && named.has('paper') && PDF.test(link.url) && isLongTitle(link.label)) return 'paper'
  const isUntold = told === undefined || (told === 'code' && said === undefined && !named.has('code'))
  if (isUntold && kind === 'dataset' && named.has('data')) return 'data'
  if (told !== undefined) return told === 'homepage' || told === 'other' ? undefined : told
  if (named.has('homepage')) return undefined
  const others = [...named].filter(each => each !== 'code')
  const fallback = others.find(each => each === role) ?? others[0]
  // What is named for itself, as a blog is, may be anything beside a paper.
  return fallback === 'paper' && !isGenericLabel(link.label) ? undefined : fallback
}

/** Whether an address leads to how a paper is cited, and not to the paper. */
function isCitation(url: string): boolean {
  return /\.bib(?:[?#]|$)|[?&]view=bibtex/i.test(url)
}

const PDF = /\.pdf(?:[?#&]|$)/i

/** Labels of how a thing is cited, which is neither the thing nor a page of it. */
const CITES = /^(?:bib|bibtex|citation|cite|how to cite)$/

/** Lines of a file of data in a repository: where a list keeps what it says of a row. */
const ENTRY = /^https?:\/\/github\.com\/[^?#]{1,200}\.(?:csv|jsonl?)(?:\?[^#]*)?#L\d/i

/** Labels of what was recorded when a model was trained or tested, which is no page of it; what was logged may be data. */
const LOG = /^(?:(?:train(?:ing)?|eval(?:uation)?|test|val) )?logs?$|^日志$|^ログ$/

/** What a model's list calls the column where the model itself can be had, or that of a store of files. */
const DOWNLOAD =
  /download|下载|ダウンロード|(?:google|one) ?drive|^\W*drives?\W*$|dropbox|baidu ?(?:cloud|disk|drive|link|net ?disk|pan|yun)?\W*$|百度[网云]|[网云]盘/i
/** Files of models, by what wrote or reads them, and nothing else. */
const OF_FORMAT =
  /^\W*(?:(?:links?|models?|files?|weights?|checkpoints?)\W*)?(?:caffe2?|checkpoints?|ckpts?|core ?ml|float|gguf|jax|keras|libtorch|mxnet|ncnn|onnx|openvino|paddle(?:paddle)?|pth|quanti[sz]ed|runtime|(?:py)?torch|safetensors|tensorflow|tf ?lite)(?:[ -]?v?\d[\d.]*)?(?:\W*(?:models?|files?|weights?|checkpoints?|links?|urls?))?\W*$/
/** Labels of what tells of a model, wherever they stand. */
const TELLS = /^(?:api|blog|documentation|docs?|guide|manual|page|readme|tutorial|website|文档|教程)$/
/** How often something was downloaded. */
const COUNT = /^[\d.,]+ ?[kmb]?\+?$/i
/** Labels of the model itself, below headers that say no more than that there are links. */
const GETS = /^(?:downloads?|下载|ダウンロード)$/
const LEADS =
  /^\W*(?:access|models?(?: names?)?|names?|resources?|模型|地址)?\W*$|(?:\b(?:links?|urls?)|链接|リンク)\W*$/i
/** What may be downloaded with a model: its metrics, settings and logs. */
const BESIDE_MODEL = /\.(?:csv|docx?|html?|ipynb|json|log|md|mp4|pdf|pptx?|py|txt|ya?ml)(?:[?#]|$)/i
/** Those of them that are no page of it. */
const NO_PAGE = /\.(?:csv|json|log|txt|ya?ml)(?:[?#]|$)/i
/** Headers that say no more than where models are kept. */
const HUB = /^\W*(?:hf|hugging ?face|modelscope|魔搭)(?: ?(?:hub|links?|url))?\W*$/
/** Addresses there that may be of several models: a collection, or all of an owner. */
const OF_SEVERAL =
  /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co|modelscope\.cn)\/(?:collections\/[^?#]{1,200}|(?:organization\/)?([\w.-]{1,96})\/?)$/i

function isOfSeveral(url: string): boolean {
  const found = OF_SEVERAL.exec(url)
  return found !== null && (found[1] === undefined || !isHubPage(found[1]))
}

/** Names of files that hold what a model has learned, wherever these are kept. */
const CHECKPOINT = /\.(?:caffemodel|ckpt|gguf|onnx|pdparams|pth?|pth\.tar|safetensors)$/i

/** Files that a repository of code hands out. */
const RELEASED = /^https?:\/\/github\.com\/[^?#]{1,200}\/releases\/download\//
/** Programs, sources and data that are handed out in the same way. */
const NO_MODEL = /\.(?:apk|appimage|csv|deb|dmg|exe|json|msi|pkg|rpm|tsv|txt|whl)(?:\.\w{2,3})?$|data|source/i

function isReleased(url: string): boolean {
  return RELEASED.test(url) && !NO_MODEL.test(url.slice(url.lastIndexOf('/') + 1))
}

/** Hosts of files of any kind, which do not tell that a file is data. */
const STORES = new Set(['zenodo', 'figshare', 'osf'])

/** Headers of documents that go with a talk or a lecture. */
const HANDED_OUT =
  /(?:^|[\s/&+,])(?:assignments?|exercises?|handouts?|homework|notes|posters?|slide ?decks?|slides?|worksheets?)(?: ?\(?pdfs?\)?)?$|幻灯片|课件|讲义|スライド|講義資料|슬라이드|강의 ?자료|folien$|^diapositiv[ae]s$|слайды/i

/** Whether a link is labelled by the format of such a document, which is no paper: `[pdf](…)` below `Slides`. */
function isHandedOut({ label }: CellLink, header: string): boolean {
  return (
    plainLabel(label) === 'pdf' &&
    header.length <= LONGEST &&
    HANDED_OUT.test(header) &&
    !rolesNamed(header).has('paper')
  )
}

/** Headers of where people meet, ask, pay or report, and see what has changed or is down. */
const MEETING =
  /^\W*(?:(?:external )?contacts?|(?:bug|issue) ?trackers?|bugs?|issues?|support|chat|discord|slack|gitter|forums?|discussions?|community|change ?logs?|status page|buy|shop|donate|sponsors?)\W*$/

/** Whether a column leads to what goes on around a thing, and to no page of it. */
export function leadsAside(header: string): boolean {
  return header.length <= LONGEST && MEETING.test(header.toLowerCase())
}

/** Headers of where something stands, on the web or in a town. */
const WHERE = /address|location|where|地址|住所|位置/i
/** Addresses of places on a map. */
const MAP =
  /^\s*https?:\/\/(?:(?:www\.)?google\.[a-z.]{2,6}\/maps|maps\.(?:google|apple|app\.goo)\.|goo\.gl\/maps|(?:www\.)?openstreetmap\.org\/)/i

/** Addresses of pictures that say how a thing does. */
const BADGE = /^\s*https?:\/\/(?:img\.shields\.io|(?:flat\.)?badgen\.net|badge\.fury\.io|badges\.gitter\.im)\/\w/

/** Whether a link leads to a badge, or beside a thing, where another column may lead to it, or to its place on a map. */
function isAside({ url }: CellLink, { header, headers }: Draft): boolean {
  return (
    (leadsAside(header) && headers.length > 2) || BADGE.test(url.toLowerCase()) || (WHERE.test(header) && MAP.test(url))
  )
}

function roleOf(link: CellLink, draft: Draft): LinkRole {
  if (isAside(link, draft) || /^\s*#./.test(link.url)) return 'other'
  const { kind, header, resource } = draft
  const said = saidRole(link, header)
  if (said !== undefined) return said
  const { role, host } = identify(link.url)
  const label = plainLabel(link.label)
  if (CITES.test(label) || ENTRY.test(link.url)) return role === 'code' ? 'other' : (role ?? 'other')
  // A picture says nothing of what it leads to: `[📄](…)` beside the name.
  if (kind === 'dataset')
    return role === 'paper' && (!hasLetterOrDigit(link.label) || IDENTIFIES.test(label)) ? 'paper' : 'data'
  if (LOG.test(label)) return role ?? 'other'
  if (role === null && kind === 'model' && CHECKPOINT.test(link.label)) return 'weights'
  const isAnyFile = role === null || (role === 'data' && STORES.has(host ?? '')) || isReleased(link.url)
  const isOfModel = isAnyFile && kind === 'model' && getsModel(label, header)
  if (isOfModel && !BESIDE_MODEL.test(link.url) && !COUNT.test(link.label)) return 'weights'
  if (kind === 'model' && HUB.test(header.toLowerCase()) && isOfSeveral(link.url)) return 'weights'
  if (role === null && isOfModel && NO_PAGE.test(link.url)) return 'other'
  // A document in a repository is the paper where papers are listed, and so is one on any page that has its title.
  const isTitled = plainName(link.label) === plainName(resource.name) && PDF.test(link.url)
  const isDocument = role === 'other' || (role === null && isTitled)
  return isDocument && kind === 'paper' ? 'paper' : (role ?? 'homepage')
}

/** Whether a label or its header says that a link leads to the model itself, where it leads to a file. */
function getsModel(label: string, header: string): boolean {
  if (DOWNLOAD.test(header)) return true
  return OF_FORMAT.test(header.toLowerCase()) ? !TELLS.test(label) : GETS.test(label) && LEADS.test(header)
}

/** Labels that are the identifier of a paper; a DOI may be that of data. */
const IDENTIFIES = /^(?:(?:ar|bio|med|chem)xiv|pmid) ?[:：]? ?\d/

/** A name without what is cut off one: the number of its row and the venue behind it. */
function plainName(text: string): string {
  return withoutVenue(withoutRowNumber(text))
}

/** The role that the label of a link says outright, below a header that says nothing else. */
export function saidRole(link: CellLink, header = ''): LinkRole | undefined {
  if (link.label.length > LONGEST) return undefined
  if (header !== '' && isHandedOut(link, header)) return identify(link.url).role ?? 'other'
  return roleOfLabel(link.label)
}

const roleOfLabel = remembered((label: string): LinkRole | undefined => {
  const plain = plainLabel(label)
  return roleOfWords(plain) ?? (LEADS_TO.test(plain) ? roleOfWords(plain.replace(LEADS_TO, '')) : undefined)
})

/** Words that only say that a label is one: `论文链接`, `Link to paper`, `Read the paper`. */
const LEADS_TO = /^(?:links? to|read|see|view) (?:the )?| (?:link|url)s?$| ?(?:链接|鏈接|連結|リンク|링크)$/

/**
 * The role that both the label and the target of a link tell in a column of papers, where that is none: `[[Code]](…)`
 * behind a title leads to code. A page has no role that its address could tell.
 */
export function roleBesidePapers(link: CellLink): LinkRole | undefined {
  const role = identify(link.url).role ?? 'homepage'
  if (role === 'paper') return undefined
  const said = saidRole(link) ?? PLACES.get(plainLabel(link.label))
  // A document may be the paper itself, whatever it is called.
  return said !== role || (said === 'homepage' && PDF.test(link.url)) ? undefined : said
}

/** A label in lower case, without the brackets around it and the pictures at its ends: `[📄 Paper]`. */
function plainLabel(label: string): string {
  return label.length > LONGEST
    ? ''
    : withoutPictures(label)
        .replace(/^[\s[({]+|[\s\])}:]+$/g, '')
        .toLowerCase()
}

/** A text in small letters without what stands around its words. */
function onlyWords(text: string): string {
  return isAscii(text) ? text.replace(/^[^a-z]+|[^a-z]+$/g, '') : text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

function withoutPictures(label: string): string {
  const text = withoutShortCodes(label)
  if (isAscii(text)) return text
  return text.replace(
    /^(?:[\s[({]|\p{Extended_Pictographic}|\u{FE0F}|\u{200D})+|(?:[\s\])}]|\p{Extended_Pictographic}|\u{FE0F}|\u{200D})+$/gu,
    ''
  )
}

function roleOfWords(text: string): LinkRole | undefined {
  // Most texts are names.
  if (!LAST_WORDS.has(text.slice(text.lastIndexOf(' ') + 1))) return undefined
  const words = text.split(' ')
  for (let from = 0; from <= MOST_QUALIFIERS && from < words.length; from++) {
    const role = LABELS.get(words.slice(from).join(' '))
    if (role !== undefined) return role
    if (!QUALIFIERS.has(words[from] as string)) break
  }
  return undefined
}
