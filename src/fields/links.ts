import { identifyData, isHubHeader } from '../identify/bare-identifier.ts'
import { identify } from '../identify/identify.ts'
import { hasLetterOrDigit } from '../letters.ts'
import { type CellLink, inOrder, isOnlyLinks, type TableCell } from '../parse/cell.ts'
import { isGeneric, isLinkWord } from '../values/label-words.ts'
import { splitList } from '../values/lists.ts'
import { isKnownVenue, isPlainVenue, isVenueAlone } from '../values/plain-venue.ts'
import { isSourceHeader } from '../values/source-header.ts'
import { isNotYet } from '../values/venue.ts'
import { holdsOrganizations } from '../values/venue-header.ts'
import type { Kind, LinkRole } from '../vocabulary.ts'
import { type Draft, type FieldSpec, holdsNoWords, holdsVenues } from './field.ts'
import type { Profile } from './profile.ts'
import { fileColumn, fileLinks, roleBesidePapers, rolesNamed, saidRole } from './roles.ts'

/** A link column holds addresses; without any it must at least not hold numbers or marks. */
function linkFit(column: Profile, role: LinkRole | undefined): number {
  if (column.links === 0 && column.filled > 0 && !role) return -1
  if (column.links === 0) return holdsNoWords(column, 0.5) || saysOfIt(column) ? -1 : -0.2
  // What is linked beside papers stands with their venues and titles, which a column of papers reads.
  const named = rolesNamed(column.header)
  if (named.size > 1 && named.has('paper')) return 0.1
  return role && column.roles[role] > 0.5 ? 1 : 0.4
}

/** Whether a column without links says something of what it is called, or what is done there: `Sharing on GitHub`. */
function saysOfIt({ header, words }: Profile): boolean {
  return words >= 5 || /\S (?:in|on|to|via) \S/i.test(header)
}

/** Files a cell's links, under one role or each under its own. Words beside them belong to no link, so they are kept. */
function linkColumn(role?: LinkRole): FieldSpec['read'] {
  return (cell, draft) => {
    fileColumn(cell.links, draft, role)
    if (holdsVenuesToo(draft.header)) fileVenues(cell, draft)
    if (cell.links.length > 0 && !isOnlyLinks(cell)) draft.keep(cell.text)
    return cell.links.length > 0
  }
}

/** Whether a header says that venues stand in the column beside what they link. */
function holdsVenuesToo(header: string): boolean {
  return /[&/+,]/.test(header) && /\b(?:venue|conference|journal)s?\b/i.test(header)
}

/** Gives the venues that label links to something else to the paper of the row: `[ACL'17](…)` below `Venue & Code`. */
function fileVenues({ links }: TableCell, draft: Draft): void {
  for (const { label } of links) if (isKnownVenue(label)) draft.venue(label)
}

/** Whether nearly every cell is nothing but links to one kind of thing; a linked figure tells where it is from. */
const only = (role: LinkRole) => (column: Profile) =>
  column.filled > 0 &&
  column.linkOnly >= 0.8 &&
  column.roles[role] >= 0.8 &&
  column.words <= 4 &&
  !column.above('figure', 0.5)

/**
 * Whether the texts of links mostly tell no more than where these lead, or there is no header that could. Others tell
 * something of the rows, such as the country that they are from, and lead to that.
 */
function pointsOnly(column: Profile): boolean {
  return column.header === '' || column.atLeast('pointers', 0.5) || column.repeatsLabels()
}

/** Headers of where papers appeared, and of where anything else comes from. */
const WHENCE = /(?:^|\s)source\b|出[处處]|出典/i

/** Whether a column of sources is of papers: data may come from `TCIA 2019`. */
function isSourceOfPapers(column: Profile, kind: Kind | null): boolean {
  if (only('paper')(column)) return true
  if (!/source/i.test(column.header)) return kind === 'paper' || column.above('knownVenues', 0.5)
  return /^source$/i.test(column.header) && kind !== 'dataset' && kind !== 'benchmark' && column.atLeast('dated', 0.5)
}

/** Whether a column without links holds words that cite nothing: the reference of a measure is there, or none. */
function tellsWhether(column: Profile): boolean {
  const isCited = column.above('digits', 0.2) || column.above('knownVenues', 0.2)
  return column.filled > 0 && column.links === 0 && column.words < 3 && !isCited
}

/** Words for meetings, societies and journals that head other things as well, such as remarks and logs. */
const MAY_HEAD_VENUES = /学会|학회|\brevue\b|\bcongres+o\b|\btagung|журнал/i

/** Headers of what a row refers to, which is mostly a paper. */
const REFERENCE =
  /^\s*(?:references?|citations?|(?:how to )?cite|cite as|bib(?:tex)?(?: link)?|参考(?:文献)?|referenz(?:en)?|referencias?|références?|referências?)\s*$/i

/** Headers of how a paper is cited: links need not lead to it, and entries and keys are no venues. */
const BIBTEX = /^\s*bib(?:tex)?\b/i

/** Headers of how journals are ranked. */
const RANKS = /分区|影响因子|(?:等|评)级$/

/** Headers that ask whether a row was used for something, such as a paper, which need not be linked. */
const ASKS_WHETHER = /^\s*(?:是否|用于)/

export const paper: FieldSpec = {
  names: {
    en: 'venue year|conference year|journal year|year venue|j/c|pdf link|paper pdf|paper title link|paper|papers|paper link|paper links|paper url|publication|publications|published in|publish|published|publisher|venue|venues|venue name|conference|conferences|conference name|journal|journals|journal name|journal title|conf|pub|proceedings|published at|publication venue|paper venue|reference|references|citation|cite|how to cite|cite as|bibtex|bib|bibtex link|arxiv|arxiv link|preprint|pdf|report|tech report|technical report|related papers|related paper|associated paper|doi|article link|original paper|paper/blog|paper / blog|paper & venue|literature|manuscript|pubmed|source',
    zh: '文章链接|论文|文献|论文链接|论文地址|发表|期刊|会议|期刊/会议|会议/期刊|参考文献|发表期刊|发表会议|文|出处|论文/博客|相关论文|技术报告|論文連結',
    ja: '文献リンク|論文url|論文|文献|論文リンク|会議|ジャーナル|発表論文|掲載誌|出典|学会|学会誌',
    ko: '논문|논문 링크|논문링크|학회|학술지|저널|게재지|발표|발표처|발표 학회',
    es: 'artículo|publicación|artículos|publicaciones|referencia|referencias|revista|conferencia|congreso',
    fr: 'article|publication|articles|publications|référence|références|revue|conférence',
    de: 'veröffentlichung|publikation|veröffentlichungen|publikationen|referenz|referenzen|zeitschrift|fachzeitschrift|konferenz|tagung',
    pt: 'artigo|publicação|artigos|publicações|referência|referências|revista|periódico|conferência|congresso',
    ru: 'статья|публикация|статьи|публикации|ссылка на статью|журнал|конференция',
    vi: 'bài báo|tài liệu tham khảo|liên kết bài báo|tạp chí|hội nghị'
  },
  fits: (column, kind) => {
    if (WHENCE.test(column.header) && !isSourceOfPapers(column, kind)) return -1
    if (RANKS.test(column.header) && column.roles.paper <= 0.5) return -1
    if (ASKS_WHETHER.test(column.header) && column.roles.paper <= 0.5) return -1
    if (REFERENCE.test(column.header) && only('code')(column)) return -1
    if (BIBTEX.test(column.header) && column.links === 0 && column.filled > 0) return -1
    if (/\breferences?$/i.test(column.header) && tellsWhether(column)) return -1
    if (/\bpublisher\b/i.test(column.header) && !holdsVenues(column, kind)) return -1
    if (MAY_HEAD_VENUES.test(column.header) && !column.atLeast('venues', 0.5) && column.roles.paper <= 0.5) return -1
    if (column.roles.paper > 0.5) return 1
    return column.above('number', 0.6) || column.above('marks', 0.6) || column.above('date', 0.9) ? -1 : 0.2
  },
  certain: only('paper'),
  many: true,
  read: readPapers
}

/**
 * Links and, between them, venues that are only named: `[arXiv](…); ICCV 2025` has one of each. Other words are kept as
 * they are, but a cell of nothing but `[link]` or `paper` says nothing.
 */
function readPapers(cell: TableCell, draft: Draft): boolean {
  const rest: string[] = []
  let at = 0
  for (const link of inOrder(cell.links, ({ start }) => start)) {
    rest.push(...unread(cell.text.slice(at, Math.max(at, link.start)), draft))
    fileColumn(
      [link],
      draft,
      REFERENCE.test(draft.header)
        ? roleOfReference(link, draft.header)
        : (besidePapers(link, cell.links.length) ?? 'paper')
    )
    at = Math.max(at, link.end)
  }
  const ends = unread(cell.text.slice(at), draft)
  if (cell.links.length === 0 && ends.length > 0 && ends.every(isLinkWord)) return false
  const words = [...rest, ...ends]
  const [, doi] = (REFERENCE.test(draft.header) && cell.links.length === 0 && CITED.exec(cell.text)) || []
  if (doi !== undefined) draft.identifier(doi)
  if (words.length > 0 && !fileOrganizations(words, draft)) draft.keep(cell.text)
  return true
}

/** The role of a link beside papers; a page alone is that of the paper. */
function besidePapers(link: CellLink, count: number): LinkRole | undefined {
  const role = roleBesidePapers(link)
  return role === 'homepage' && count === 1 ? undefined : role
}

/** The identifier at the end of a citation. */
const CITED = /\bdoi ?[:：] ?(10\.\d{4,9}\/[^\s;,]{2,200}?)\.?$/i

/** Files what is no venue as who made the row, where the header says so; whether there is a place for it. */
function fileOrganizations(names: readonly string[], { header, resource }: Draft): boolean {
  if (resource.organization !== null || !holdsOrganizations(header)) return false
  resource.organization = names.join('; ')
  return true
}

/** What a row refers to is a paper unless its link, which names no venue, leads to what is surely none. */
function roleOfReference(link: CellLink, header: string): LinkRole {
  const target = identify(link.url).role
  if (target === 'paper' || isKnownVenue(link.label)) return 'paper'
  if (BIBTEX.test(header) || BIBTEX.test(link.label)) return 'other'
  const role = saidRole(link) ?? target
  return role === 'weights' || role === 'data' || role === 'code' || role === 'demo' ? role : 'paper'
}

/** Takes the venues and titles that a text names; returns the other words. */
function unread(text: string, draft: Draft): string[] {
  // Between links there is mostly nothing but a separator.
  if (!hasLetterOrDigit(text)) return []
  const [, remark] = /^\s*\(([^()]*)\)\s*$/.exec(text) ?? []
  return splitList((remark ?? text).replace(BREAK_BEFORE_YEAR, ' '), PARTS)
    .flatMap(apart)
    .map(withoutMarks)
    .filter(part => hasLetterOrDigit(part) && !/^(?:and|or|in|at|by)$/i.test(part))
    .filter(part => {
      if (opensQuote(part)) return true
      const isVenue = (remark === undefined || saysVenue(part)) && draft.venue(part, closesQuote(part))
      return !(isVenue || draft.identifier(part) || draft.title(part))
    })
}

/** Whether a remark in brackets is surely a venue; many say why there is no link, as `(model card)` does. */
function saysVenue(remark: string): boolean {
  return /\d{4}/.test(remark) || isPlainVenue(remark)
}

const PARTS = /[;；\n|、]|\s[/+]\s/u

/** A line of nothing but a year goes on with the one above. */
const BREAK_BEFORE_YEAR = /(?<!\d)\n(?=[([]?(?:19|20)\d\d[)\]]?(?:\n|$))/g

/** What stands in front of a quotation are the authors of its title. */
function opensQuote(text: string): boolean {
  return /["“]$/.test(text) && text.split(/["“”]/).length % 2 === 0
}

/** A text behind the end of a quotation is the rest of a citation, whose paper has been linked already. */
function closesQuote(text: string): boolean {
  return /^["”]/.test(text)
}

const MARKS = ' \t[]({:：,，·•*–—-'

/** A text without the marks around it; the period of an abbreviation and a closed bracket stay at its end. */
function withoutMarks(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && `${MARKS}).}`.includes(text.charAt(start))) start++
  while (end > start && MARKS.includes(text.charAt(end - 1))) end--
  // A number in brackets behind words is closed by what looked like a mark.
  const isOpen = text.lastIndexOf('[', end - 1) > Math.max(start, text.lastIndexOf(']', end - 1))
  return text.slice(start, isOpen && text.charAt(end) === ']' ? end + 1 : end)
}

/** What parts venues, or the words in the name of one. */
const BETWEEN_VENUES = /[,，→]|\s(?:&|and|[-=]>)\s/u

/** The names of many journals have commas or an `and`, so those part only what are venues one by one. */
function apart(text: string): string[] {
  if (isNotYet(text)) return [text]
  const parts = splitList(text, BETWEEN_VENUES)
  return parts.every(part => isVenueAlone(part) || (isGeneric(part) && !/\d/.test(part))) ? parts : [text]
}

export const weights: FieldSpec = {
  names: {
    en: 'weights|weight|model weight|model weights|checkpoint|checkpoints|ckpt|ckpts|pretrained model|pre trained model|pretrained models|pre trained models|trained model|trained models|pretrained weights|pre trained weights|model link|model links|model url|model download|huggingface model|hf model|hf models|model hub|weights link|weight link|model zoo|download model|pytorch|tensorflow|paddlepaddle|model weights link|model card|checkpoint model|checkpoint models|runtime model|runtime models|open weights|huggingface weights|hf weights|weights / source|weights/source',
    zh: '权重|模型权重|模型下载|模型链接|模型地址|预训练模型|权重下载|检查点|模型权重地址',
    ja: '重み|モデルの重み|チェックポイント|学習済みモデル',
    ko: '가중치|체크포인트|모델 링크',
    es: 'pesos',
    fr: 'poids',
    de: 'gewichte|modellgewichte',
    pt: 'pesos',
    ru: 'веса',
    it: 'pesi',
    vi: 'trọng số'
  },
  fits: column => linkFit(column, 'weights'),
  certain: only('weights'),
  many: true,
  read: linkColumn('weights')
}

export const data: FieldSpec = {
  names: {
    en: 'data|dataset|datasets|dataset name|data link|dataset link|dataset url|data url|training data|train data|data source|data access|data download|download data|dataset download|hf dataset|huggingface dataset|data page|corpus',
    zh: '数据|数据集|训练数据|数据链接|数据集链接|数据下载|数据地址|数据集地址|資料|資料集|資料連結|資料下載',
    ja: 'データ|データセット|データリンク',
    ko: '데이터|데이터셋',
    es: 'datos',
    fr: 'données',
    de: 'daten',
    pt: 'dados',
    ru: 'данные',
    it: 'dati|insieme di dati',
    vi: 'dữ liệu'
  },
  fits: column => (column.links === 0 ? (column.filled === 0 ? 0.3 : -1) : linkFit(column, 'data')),
  certain: (column, kind) => kind !== 'dataset' && only('data')(column),
  many: true,
  read: linkColumn('data')
}

/** Headers of programs, and of the codes that courses, rules and errors go by. */
const CODES = /^\W*(?:codes?|códigos?|код|коды)\W*$/i

/** Whether a column holds codes of its rows, each another, which lead to no program: `[CS101](…)`. */
function holdsCodes(column: Profile): boolean {
  if (!CODES.test(column.header) || column.filled < 2 || column.links === 0 || column.roles.code >= 0.2) return false
  return column.distinct >= 0.9 && column.words < 2 && column.above('digits', 0.5) && !column.above('labels', 0.2)
}

/** Whether a column says in words where data are kept. */
function namesArchives({ header, links, filled }: Profile): boolean {
  return links === 0 && filled > 0 && /^repositor(?:y|ies)$|^仓库$|^リポジトリ$|^저장소$/i.test(header.trim())
}

/** Codes that are no source code. */
const NO_SOURCE = /\b(?:access|area|country|extraction|language|postal|qr|zip) codes?$/i

export const code: FieldSpec = {
  names: {
    en: 'code|codes|github|git hub|git|repo|repository|source code|github link|github repo|github repository|github url|code link|code url|official code|implementation|implementations|gitlab|open source code|code repository|code availability|code/project|code & data|repository link',
    zh: '代码|源码|源代码|代码链接|仓库|代码地址|源地址|开源代码|开源地址|github地址|代码仓库|程式碼|原始碼|儲存庫',
    ja: 'コード|ソースコード|リポジトリ|実装',
    ko: '코드|깃허브|저장소|소스코드|소스 코드',
    es: 'código|repositorio|código fuente',
    fr: 'code|dépôt|code source',
    de: 'quellcode',
    pt: 'código|repositório|código fonte',
    ru: 'код|репозиторий|исходный код',
    it: 'codice|codice sorgente|repository',
    vi: 'mã nguồn'
  },
  fits: (column, kind) =>
    holdsCodes(column) || NO_SOURCE.test(column.header) || (kind === 'dataset' && namesArchives(column))
      ? -1
      : linkFit(column, 'code'),
  certain: only('code'),
  many: true,
  read: linkColumn('code')
}

export const demo: FieldSpec = {
  names: {
    en: 'demo|demos|online demo|live demo|app|playground|space|spaces|hf space|huggingface space|try it|try|colab|notebook|web demo|demo link|online|demo page|interactive demo',
    zh: '演示|在线体验|体验|试用|在线演示|体验地址|演示地址',
    ja: 'デモ|デモページ',
    ko: '데모',
    es: 'demostración',
    fr: 'démo|démos|démonstration',
    pt: 'demonstração',
    ru: 'демо|демонстрация'
  },
  fits: column => linkFit(column, 'demo'),
  certain: only('demo'),
  many: true,
  read: linkColumn('demo')
}

/** Headers that may ask whether a thing can be had, as well as where. */
const SAYS_WHETHER = /^(?:avail|access|acc[eè]s|acesso|zugang)/i

/** What was made with a thing is no page of it. */
const MADE_WITH_IT = /(?:^|\s)(?:outputs?|predictions?|results?)$/i

function isSourceOfData({ header }: Profile, kind: Kind | null): boolean {
  return kind === 'dataset' && isSourceHeader(header)
}

/** Where data come from is mostly linked, with words beside it or without, and for some rows of a list only named. */
function isMostlyLinked({ linkOnly, linked }: Profile): boolean {
  return linkOnly >= 0.5 || linked > 0.5
}

/** Whether a column tells how often its rows were downloaded, whatever is linked beside that. */
function holdsCounts(column: Profile): boolean {
  return column.linkOnly < 0.5 && column.above('number', 0.5)
}

/** Whether a column names things on Hugging Face, where these can be had, without linking them. */
export function namesOnHub(column: Profile): boolean {
  return (
    column.links === 0 &&
    column.filled > 0 &&
    isHubHeader(column.header) &&
    column.distinct > 0.5 &&
    column.atLeast('hubNames', 0.5)
  )
}

/** Whether a column holds numbers of data in archives, without linking them. */
export function namesInArchives(column: Profile): boolean {
  return column.links === 0 && column.filled > 0 && column.atLeast('accessions', 0.5)
}

/** Headers of where the data of a row are, and of those that it has to do with otherwise. */
const ARCHIVES =
  /\b(?:access|accessions?|archives?|arrayexpress|availability|bioproject|data|data ?sets?|db ?gap|download|ega|geo|gse|ids?|identifiers?|link|number|repository|series|source|sra|synapse|url)\b|编号|登录号|获取|来源|数据|下载|链接|アクセッション|取得|데이터|번호/i
const NOT_OWN =
  /\b(?:comparison|control|derived|excluded|external|from|held[- ]?out|overlaps?|parent|reference|related|replication|test|train(?:ing)?|used|validation|with)\b|验证|训练|测试|排除/i

/** Whether a column says where the data of its rows are, by their numbers. */
export function leadsToArchives(column: Profile): boolean {
  return ARCHIVES.test(column.header) && !NOT_OWN.test(column.header) && namesInArchives(column)
}

/** Words between numbers that say nothing of them, and those of a remark that make them those of something else. */
const BETWEEN = /^(?:and|&|\+|arrayexpress|bioproject|dbgap|ega|geo|ncbi|sra|synapse)$/i
const OF_OTHERS = /\b(?:controls?|except|from|not|part|subset|without)\b/i

/** Files the numbers of data in a cell that surely are its own, and keeps what else it says; whether it holds any. */
function fileAccessions(text: string, draft: Draft): boolean {
  const [, before = text, remark = ''] = /^([^()（）]*)[(（]([^()（）]*)[)）]$/.exec(text.trim()) ?? []
  const parts = before.split(/[\s,;/、，；]+/).filter(Boolean)
  if (parts.length > MOST_PARTS) return false
  const found = parts.filter(part => identifyData(part) !== null)
  if (found.length === 0) return false
  const isSure = found.length === parts.filter(part => !BETWEEN.test(part)).length && !OF_OTHERS.test(remark)
  if (isSure) for (const part of found) draft.identifier(part)
  if (!isSure || remark !== '') draft.keep(text)
  return true
}

/** Numbers of one cell, and words between them. */
const MOST_PARTS = 64

const fileLinkColumn = linkColumn()

export const link: FieldSpec = {
  names: {
    en: 'link|links|url|urls|website|websites|web site|homepage|home page|home|web|webpage|web page|site|official website|official site|official link|project|project page|project website|project link|page|download|downloads|download link|download url|access|access link|apply|apply here|apply link|posting|job posting|job link|address|webpage link|huggingface|hugging face|hf|hf id|hf model id|hf dataset id|hf repo id|hf path|huggingface id|hugging face id|huggingface model id|hugging face model id|huggingface dataset id|huggingface repo id|huggingface path|hf link|ms link|modelscope|modelscope link|hf repo|hf repository|huggingface repo|huggingface repository|hugging face repo|hugging face repository|resource link|resource|source link|external link|where|location|available at|availability|zenodo|kaggle|link to dataset|link(s)|portal|resources|google drive|drives|onedrive|baidu disk|baidu drive|baidu netdisk|baidu pan|dropbox',
    zh: '链接|地址|网址|官网|主页|下载|下载地址|下载链接|项目地址|项目主页|项目链接|官方网站|网站|项目|传送门|获取方式|资源链接|详情链接|連結|百度网盘|百度云|网盘|网盘链接|云盘',
    ja: 'リンク|url|ウェブサイト|公式サイト|サイト|ホームページ|ダウンロード|プロジェクトページ|入手先',
    ko: '링크|홈페이지|다운로드|주소|사이트|웹사이트|출처',
    es: 'acceso|enlace|enlaces|sitio web|descarga|página web',
    fr: 'accès|lien|liens|site web|téléchargement|site|page web',
    de: 'zugang|link|links|webseite|projektseite|herunterladen',
    pt: 'acesso|link|links|site|página|baixar',
    ru: 'ссылка|сайт|ссылки|скачать',
    it: 'collegamento|collegamenti|sito|sito web|pagina|indirizzo',
    tr: 'bağlantı',
    id: 'tautan|situs',
    vi: 'liên kết|đường dẫn|trang web|tải về|tải xuống'
  },
  fits: column => {
    if (namesOnHub(column) || leadsToArchives(column)) return 0.4
    const isNone = (SAYS_WHETHER.test(column.header) && column.linked < 0.5) || holdsCounts(column)
    return isNone ? -1 : linkFit(column, undefined)
  },
  certain: (column, kind) =>
    (kind === 'dataset' && leadsToArchives(column)) ||
    (column.filled > 0 &&
      (isSourceOfData(column, kind)
        ? isMostlyLinked(column)
        : column.linkOnly >= 0.9 && column.words <= 3 && pointsOnly(column)) &&
      !MADE_WITH_IT.test(column.header) &&
      !column.above('figure', 0.5)),
  many: true,
  read(cell, draft) {
    if (cell.links.length === 0 && fileAccessions(cell.text, draft)) return true
    if (cell.links.length === 0 && isHubHeader(draft.header)) {
      if (!draft.identifier(cell.text)) draft.keep(cell.text)
      return true
    }
    if (!isSourceHeader(draft.header)) return fileLinkColumn(cell, draft)
    for (const link of cell.links) fileLinks([link], draft, identify(link.url).role === 'paper' ? 'paper' : undefined)
    if (!isOnlyLinks(cell)) draft.keep(cell.text)
    return true
  }
}
