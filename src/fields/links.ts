import { isHubHeader } from '../identify/bare-identifier.ts'
import { identify } from '../identify/identify.ts'
import { isOnlyLinks, type TableCell } from '../parse/cell.ts'
import { isKnownVenue } from '../values/plain-venue.ts'
import { isSourceHeader } from '../values/source-header.ts'
import type { Kind, LinkRole } from '../vocabulary.ts'
import { fileAccessions, leadsToArchives, namesOnHub } from './archives.ts'
import { type Draft, type FieldSpec, holdsNoWords, leadsOnlyTo } from './field.ts'
import type { Profile } from './profile.ts'
import { fileColumn, fileLinks, rolesNamed } from './roles.ts'

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

/**
 * Whether the texts of links mostly tell no more than where these lead, or there is no header that could. Others tell
 * something of the rows, such as the country that they are from, and lead to that.
 */
function pointsOnly(column: Profile): boolean {
  return column.header === '' || column.atLeast('pointers', 0.5) || column.repeatsLabels()
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
  certain: leadsOnlyTo('weights'),
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
  certain: (column, kind) => kind !== 'dataset' && leadsOnlyTo('data')(column),
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
const NO_SOURCE = /\b(?:access|area|country|extraction|language|postal|qr|zip) codes?$/

export const code: FieldSpec = {
  names: {
    en: 'code|codes|github|git hub|git|repo|repository|source code|github link|github repo|github repository|github url|code link|code url|official code|implementation|implementations|gitlab|open source code|code repository|code availability|code/project|code & data|repository link|code file|code files',
    zh: '代码|源码|源代码|代码链接|仓库|代码地址|源地址|开源代码|开源地址|github地址|代码仓库|程式碼|原始碼|儲存庫',
    ja: 'コード|ソースコード|リポジトリ|実装',
    ko: '코드|깃허브|저장소|소스코드|소스 코드',
    es: 'código|repositorio|código fuente',
    fr: 'code|dépôt|code source',
    de: 'quellcode',
    pt: 'código|repositório|código fonte',
    ru: 'код|репозиторий|исходный код',
    it: 'codice|codice sorgente|repository',
    vi: 'mã nguồn',
    pl: 'kod|kod źródłowy|repozytorium',
    cs: 'kód|zdrojový kód|repozitář',
    sk: 'repozitár',
    uk: 'код|вихідний код|репозиторій',
    tr: 'kod|kaynak kod|kaynak kodu',
    ar: 'الكود|الشيفرة|المستودع',
    fa: 'کد|کد منبع|مخزن',
    he: 'קוד',
    th: 'โค้ด|ซอร์สโค้ด',
    el: 'κώδικας',
    hu: 'forráskód',
    id: 'kode|kode sumber|repositori',
    nl: 'broncode',
    sv: 'källkod'
  },
  fits: (column, kind) =>
    holdsCodes(column) || NO_SOURCE.test(column.header.toLowerCase()) || (kind === 'dataset' && namesArchives(column))
      ? -1
      : linkFit(column, 'code'),
  certain: leadsOnlyTo('code'),
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
  certain: leadsOnlyTo('demo'),
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

const fileLinkColumn = linkColumn()

export const link: FieldSpec = {
  names: {
    en: 'where to find|where to get it|hyperlink|link|links|url|urls|website|websites|web site|homepage|home page|home|web|webpage|web page|site|official|official website|official site|official link|project|project page|project website|project link|page|download|downloads|download link|download url|access|access link|apply|apply here|apply link|posting|job posting|job link|address|webpage link|huggingface|hugging face|hf|hf id|hf model id|hf dataset id|hf repo id|hf path|huggingface id|hugging face id|huggingface model id|hugging face model id|huggingface dataset id|huggingface repo id|huggingface path|hf link|ms link|modelscope|modelscope link|hf repo|hf repository|huggingface repo|huggingface repository|hugging face repo|hugging face repository|resource link|resource|source link|external link|where|location|available at|availability|zenodo|kaggle|link to dataset|link(s)|portal|resources|google drive|drives|onedrive|baidu disk|baidu drive|baidu netdisk|baidu pan|dropbox',
    zh: '获取|链接|地址|网址|官网|主页|下载|下载地址|下载链接|项目地址|项目主页|项目链接|官方网站|网站|项目|传送门|获取方式|资源链接|详情链接|連結|百度网盘|百度云|网盘|网盘链接|云盘',
    ja: 'リンク|url|ウェブサイト|公式サイト|サイト|ホームページ|ダウンロード|プロジェクトページ|入手先',
    ko: '바로가기|링크|홈페이지|다운로드|주소|사이트|웹사이트|출처',
    es: 'descargar|acceso|enlace|enlaces|sitio|sitio oficial|sitio web|descarga|página web',
    fr: 'site officiel|télécharger|accès|lien|liens|site web|téléchargement|site|page web',
    de: 'zugang|link|links|seite|webseite|projektseite|herunterladen',
    pt: 'endereço|site oficial|acesso|link|links|site|página|baixar',
    ru: 'ссылка|сайт|ссылки|скачать',
    it: 'collegamento|collegamenti|sito|sito web|pagina|indirizzo',
    tr: 'bağlantı|bağlantılar|adres|indirme|indir',
    id: 'tautan|situs|unduh|unduhan|laman',
    vi: 'liên kết|đường dẫn|trang web|tải về|tải xuống',
    pl: 'dostęp|łącze|adres|strona|strona www|gdzie|pobierz',
    cs: 'odkaz|odkazy|stránka|adresa|ke stažení',
    sk: 'odkazy',
    uk: 'посилання|сайт|де взяти|завантажити|адреса',
    ar: 'الرابط|رابط|الروابط|التحميل|رابط التحميل',
    fa: 'لینک|پیوند|آدرس|دانلود|لینک دانلود',
    he: 'קישור|קישורים|לינק',
    th: 'ลิงก์|ลิงค์|ดาวน์โหลด',
    el: 'σύνδεσμος|σύνδεσμοι|ιστοσελίδα',
    ro: 'legătură|legături|adresă',
    hu: 'hivatkozás|honlap|elérhetőség|letöltés',
    sv: 'länk|länkar|webbplats',
    da: 'hjemmeside',
    no: 'lenke|lenker|nettside',
    fi: 'linkki|linkit|osoite',
    ms: 'pautan|muat turun',
    nl: 'koppeling|vindplaats',
    hi: 'लिंक',
    ca: 'enllaç|enllaços'
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
