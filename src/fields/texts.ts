import { identify } from '../identify/identify.ts'
import { hasLetterOrDigit } from '../letters.ts'
import { type CellLink, isOnlyLinks, type TableCell } from '../parse/cell.ts'
import { withoutCitedYear } from '../values/authors.ts'
import { isBareLabel, isLinkWord } from '../values/label-words.ts'
import { readAuthors } from '../values/lists.ts'
import { isPlaceholder } from '../values/placeholder.ts'
import { isKnownVenue } from '../values/plain-venue.ts'
import { withoutLabels } from '../values/title.ts'
import type { Kind, LinkRole } from '../vocabulary.ts'
import { type Draft, type FieldSpec, holdsNoWords, holdsVenues, inMost } from './field.ts'
import { hasHeader } from './measure.ts'
import type { Profile } from './profile.ts'
import { fileLinks, saidRole } from './roles.ts'

/** A line of text: breaks inside a cell are only layout. */
function line(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

/** Words that head the names of a list where no column says what is listed, as `Model` and `Dataset` do. */
export const LOOSE_NAMES = {
  en: 'shortname|accession|accessions|accession number|accession id|technique|techniques|resource|resources|project|projects|method|methods|approach|algorithm|work|works|system',
  zh: '资源|项目|方法',
  ja: 'プロジェクト|手法',
  es: 'proyecto|proyectos|recurso|recursos',
  fr: 'projet|projets|ressource|ressources',
  de: 'projekt|projekte|ressource|ressourcen',
  pt: 'projeto|projetos|recurso|recursos',
  it: 'progetto|progetti|risorsa|risorse',
  ru: 'проект|проекты',
  pl: 'projekt|projekty|zasób|zasoby',
  cs: 'projekt|projekty',
  uk: 'проєкт|проєкти|проект|ресурс|ресурси',
  tr: 'proje|projeler',
  ar: 'المشروع|مشروع|المورد',
  fa: 'پروژه',
  id: 'proyek|sumber daya',
  ms: 'projek',
  nl: 'project|projecten',
  sv: 'projekt',
  th: 'โครงการ|โปรเจกต์'
}

export const name: FieldSpec = {
  names: {
    en: `name|names|${LOOSE_NAMES.en}|item|entry|abbreviation|abbr|acronym|short name|shorthand`,
    zh: `名称|名字|${LOOSE_NAMES.zh}|项目名称|简称|缩写`,
    ja: `名前|名称|${LOOSE_NAMES.ja}`,
    ko: '이름|명칭',
    es: `nombre|${LOOSE_NAMES.es}`,
    fr: `nom|${LOOSE_NAMES.fr}`,
    de: `name|bezeichnung|${LOOSE_NAMES.de}`,
    pt: `nome|${LOOSE_NAMES.pt}`,
    ru: `название|имя|наименование|${LOOSE_NAMES.ru}`,
    it: `nome|nomi|${LOOSE_NAMES.it}`,
    nl: 'naam|namen',
    pl: 'nazwa',
    tr: 'adı|isim',
    id: 'nama',
    vi: 'tên',
    cs: 'název|jméno',
    sk: 'názov|meno',
    uk: 'назва|ім’я|ім я|найменування',
    ar: 'الاسم|اسم',
    fa: 'نام|اسم',
    he: 'שם',
    th: 'ชื่อ',
    el: 'όνομα|ονομασία',
    ro: 'nume|denumire',
    hu: 'név|megnevezés',
    sv: 'namn',
    da: 'navn',
    fi: 'nimi',
    ms: 'nama',
    hi: 'नाम'
  },
  fits: column =>
    column.filled === 0 ||
    column.images > 0.8 ||
    column.above('number', 0.8) ||
    column.above('date', 0.8) ||
    column.above('bytes', 0.5)
      ? -1
      : 0,
  read(cell, draft) {
    fileLinks(cell.links, draft)
    return true
  }
}

/** Words for titles, of papers and of other works, in languages that have no other word for those of papers here. */
export const TITLE_NAMES = {
  pl: 'tytuł',
  cs: 'titul',
  tr: 'başlık',
  ar: 'العنوان|عنوان',
  fa: 'عنوان',
  th: 'ชื่อเรื่อง',
  el: 'τίτλος',
  ro: 'titlu',
  hu: 'cím',
  id: 'judul',
  ms: 'tajuk'
}

export const title: FieldSpec = {
  names: {
    en: 'title|paper title|paper name|article title|publication title|full name|long name|title of paper|article|publication name',
    zh: '题名|标题|题目|论文标题|论文题目|论文名称|论文名|全称|文章标题|文章',
    ja: '正式名|題目|タイトル|論文タイトル|論文名|題名|正式名称',
    ko: '제목|논문 제목|논문명',
    es: 'título',
    fr: 'titre',
    de: 'titel',
    pt: 'título',
    ru: 'заголовок|название статьи',
    vi: 'tiêu đề|tên bài báo',
    ...TITLE_NAMES,
    he: 'כותרת',
    hi: 'शीर्षक'
  },
  fits: column => (column.above('number', 0.5) || column.above('date', 0.5) ? -1 : column.words >= 4 ? 1 : 0),
  read(cell, draft) {
    draft.resource.title ??= line(withoutLabels(cell)) || null
    // The title of a paper leads to it, in a list of anything; a document in a repository is one too.
    for (const link of cell.links) {
      const { role } = identify(link.url)
      fileLinks([link], draft, role === 'paper' || role === 'other' ? 'paper' : undefined)
    }
    return cell.text !== ''
  }
}

/** Mean number of words from which on cells are sentences and no items. */
export const PROSE = 8

/** Whether a header asks for a purpose, which is a task in a word and is described in a sentence. */
export function isPurpose(header: string): boolean {
  return header.includes('目的')
}

const USE = '用途'

/** Whether a header asks what tools and the like are for: Chinese has the same word for the tasks of data and models. */
export function isUseOfTools(header: string, kind: Kind | null): boolean {
  return header.trim() === USE && (kind === 'tool' || kind === 'other')
}

/** Details of one thing about a row do not tell what it is. */
const DETAILS_OF =
  /\b(?:access|acquisition|author|citation|contact|cost|device|download|equipment|evaluation|hardware|installation|paper|price|pricing|publication|reference|scanner|sensor|training|version) (?:details?|info(?:rmation)?)$/i

/** Headers of what is said beside, which describes a row where nothing else does. */
const NOTE =
  /\b(?:caveats?|comments?|notes?|remarks?|warnings?)\s*$|备注|備考|비고|comentarios?|commentaires?|kommentare?|observaciones|observações|notas?\s*$|remarques?|bemerkung|anmerkung|hinweis|комментари|примечани|ghi chú/i
/** Headers that end with a word for sorts or documents, whatever these are of: `功能分类`, `说明文档`. */
const SORTS = /(?:分[类類]|[类類][别別型]|文[档檔]|カテゴリー?|분류|문서)\s*$/

/** Headers of descriptions beyond doubt. */
const DESCRIBES =
  /\b(?:descriptions?|overview|provides|summary|what it \w+|what(?:['’]s| is) (?:inside|it))\b|描述|简介|介绍|概述|説明|概要|설명|개요|소개|descripción|beschreibung|descrição|описание|mô tả/i
/** Headers of why something is listed, which is no description where another column holds one. */
function isReason(header: string): boolean {
  return /^(?:why(?: (?:include|use) it| it (?:belongs|fits))?|warum|por qu[eéê]|pourquoi|зачем|почему|为什么)$/i.test(
    header.trim()
  )
}
const DETAILS = /\bdetails?\b/i

/** How well notes fit beside a description: worse than any that is one. */
const BESIDE_DESCRIPTION = -0.85

/** Whether a cell only links what its column is called, as `notes` below `Notes`, what it leads to, or a mark. */
function onlyLeads(cell: TableCell, header: string): boolean {
  if (!isOnlyLinks(cell)) return false
  const plain = (text: string): string => text.trim().toLowerCase().replace(/s$/, '')
  const repeats = cell.text.length <= header.length + 1 && plain(cell.text) === plain(header)
  return repeats || areBareLabels(cell)
}

/** Whether no label of a cell says more than what it leads to. */
function areBareLabels({ links }: TableCell): boolean {
  return links.every(({ label }) => isBareLabel(label))
}

/** The role that the label of a remark says; what is kept as a PDF are mostly the notes themselves. */
function roleOfRemark(link: CellLink): LinkRole | undefined {
  if (/^(?:github|gitlab)$/i.test(link.label) && identify(link.url).role === 'code') return 'code'
  return /^pdf$/i.test(link.label) ? undefined : saidRole(link)
}

const WITH_LINK = /\b(?:links?|urls?)\b|链接|リンク|링크/i

/** Words for uses and contents: beside another word they head something else, as in `Ease of use`. */
const OF_USE =
  /(?:\b(?:contents?|contenido|contenu|conteúdo|inhalt|use|uses|uso|usos|utilisation|verwendung)|作用)\W*$|^(?:использование|назначение|особенности|содержание) /i
/** Mean number of words from which on such a text describes. */
const FEW = 2

function isOutrightUse({ header }: Profile): boolean {
  return (
    /^[^\p{L}]*(?:(?:intended|main|primary|recommended|typical|why) )?\p{L}{1,13}[^\p{L}]*$/iu.test(header) &&
    header.trim() !== '副作用'
  )
}

export const description: FieldSpec = {
  names: {
    // A straight apostrophe is compared as a space.
    en: 'why essential|what they do|what they actually do|what it actually does|why read it|why it s useful|why it is useful|why this matters|use|uses|synopsis|tagline|blurb|in one line|what makes it special|what you ll learn|what you will learn|you will learn|covers|key points|content|contents|characteristics|key characteristics|describe|in a sentence|in brief|in one sentence|in short|one sentence summary|why it matters|why listen|why read|why watch|why follow|why|why include it|why it belongs|why it fits|why use it|what|one liner|description|descriptions|desc|introduction|intro|summary|note|notes|remark|remarks|comment|comments|detail|details|about|overview|abstract|tl;dr|tldr|highlights|highlight|key features|features|feature|main features|key contribution|key contributions|contribution|contributions|unique contributions|main idea|key idea|key innovation|key innovations|innovation|innovations|novelty|known for|additional info|info|information|short description|brief description|brief|explanation|purpose|what it does|usage notes|provides|what it provides|what it gives you|what it gives us|what it is|what is it|what it covers|what it contains|what it measures|what it offers|what it represents|what it tests|what’s inside|what s inside|what is inside|what you get',
    zh: '核心创新|特色|作用|干嘛的|做什么|是什么|描述|概括|一句话概括|简介|介绍|说明|特点|备注|摘要|概述|详情|亮点|主要贡献|简述|内容|功能|权重介绍|用途|推荐理由|入选理由|为什么|一句话|一句话介绍|一句话总结|一句话说明|一句话简介',
    ja: 'コメント|目的|所感|できること|何ができるか|説明|概要|備考|詳細|特徴|紹介|内容|一言|一言で|ひとこと|一言コメント',
    ko: '핵심 아이디어|핵심 기여|주요 기여|핵심 내용|설명|비고|내용|개요|특징|소개|요약',
    es: 'contenido|propósito|uso|usos|por qué leer|nota|para qué|para qué sirve|qué hace|por qué|descripción|descripción breve|resumen|resumen descriptivo|comentario|comentarios|notas|detalles|observaciones|características|destacado|destacados|destacado por|novedad',
    fr: 'contenu|utilisation|utilisé pour|utilisée pour|pour quoi faire|à quoi ça sert|pourquoi|description|résumé|commentaire|commentaires|remarque|remarques|détails',
    de: 'notizen|verwendung|zweck|merkmale|hauptmerkmal|hauptmerkmale|besonderheiten|inhalt|erklärung|erläuterung|wofür|wozu|warum|beschreibung|kurzbeschreibung|bemerkung|bemerkungen|kommentar|kommentare|anmerkung|anmerkungen|zusammenfassung|hinweis|hinweise',
    pt: 'conteúdo|finalidade|uso|usos|por que ler|por que ouvir|para que serve|o que faz|por que|por quê|descrição|descrição breve|resumo|resumo descritivo|comentário|comentários|observações|notas|detalhes|características|diferencial|diferenciais|destaque|destaques|novidade',
    ru: 'простыми словами|суть|использование|назначение|особенности|содержание|что это|для чего|что делает|что охватывает|зачем|почему|кратко|описание|комментарий|комментарии|примечание|примечания|краткое описание|заметки',
    it: 'cosa offre|cosa fa|a cosa serve|capacità principali|funzione|funzionalità|note|descrizione|breve descrizione|commento|commenti|dettagli|riassunto',
    nl: 'beschrijving|omschrijving|toelichting|opmerking|opmerkingen|waarvoor|wat het doet',
    pl: 'opis|uwagi|co robi|do czego|zastosowanie|komentarz|szczegóły',
    tr: 'açıklama|açıklamalar|tanım|tanımı|açıklaması|notlar|ne işe yarar|kullanım|kullanım alanı',
    id: 'deskripsi|keterangan|penjelasan|catatan|kegunaan|fungsi',
    vi: 'mô tả|ghi chú|giới thiệu|tóm tắt|chi tiết|nhận xét',
    cs: 'popis|poznámka|poznámky|co dělá|k čemu',
    sk: 'popis|poznámka|poznámky|čo robí|na čo',
    uk: 'чому|чому підходить|зміст|опис|короткий опис|примітка|примітки|пояснення|призначення|що робить|для чого|коментар|навіщо',
    ms: 'penerangan|keterangan|catatan|nota',
    ar: 'الوصف|وصف|الشرح|شرح|ملاحظات|نبذة|التفاصيل|الاستخدام',
    fa: 'توضیحات|توضیح|شرح|معرفی|کاربرد',
    he: 'תיאור|הערות|פירוט',
    th: 'ทำไมควรดู|ทำไมสำคัญ|ทำไม|คำอธิบาย|รายละเอียด|หมายเหตุ|ใช้ทำอะไร',
    el: 'τι λέει|τι κάνει|περιγραφή|σημειώσεις|σχόλια',
    ro: 'descriere|descrierea|observații',
    hu: 'leírás|megjegyzés|megjegyzések|mire jó',
    sv: 'beskrivning|kommentar|anteckningar',
    da: 'beskrivelse|bemærkninger',
    no: 'merknad|merknader',
    fi: 'kuvaus|huomautukset|lisätiedot',
    hi: 'विवरण'
  },
  fits: (column, kind) => {
    if (isPurpose(column.header)) return column.words >= PROSE ? 0 : -1
    if (column.header.trim() === USE) return isUseOfTools(column.header, kind) ? 0 : -1
    if (SORTS.test(column.header)) return -1
    if (OF_USE.test(column.header) && column.filled > 0 && (!isOutrightUse(column) || column.words < FEW)) return -1
    if (column.words < FEW && column.atLeast('modality', 0.5)) return -1
    if (isReason(column.header) && (hasHeader(column, NOTE) || hasHeader(column, DETAILS))) return BESIDE_DESCRIPTION
    if ((NOTE.test(column.header) || isReason(column.header)) && hasHeader(column, DESCRIBES)) return BESIDE_DESCRIPTION
    if (holdsNoWords(column, 0.6) || column.images > 0.8 || DETAILS_OF.test(column.header.trim())) return -1
    return column.words >= 4 ? 1 : 0
  },
  read(cell, draft) {
    // A year says nothing of what it is.
    if (/^(?:19|20)\d\d$/.test(cell.text)) {
      draft.keep(cell.text)
      return true
    }
    const leads = onlyLeads(cell, draft.header)
    if (!leads) draft.resource.description ??= cell.text || null
    // A description that its header says is linked leads to what it describes.
    const role = WITH_LINK.test(draft.header) && isOnlyLinks(cell) ? undefined : 'other'
    for (const link of cell.links) fileLinks([link], draft, (leads && roleOfRemark(link)) || role)
    return cell.text !== ''
  }
}

/** What hosts data sets is no organization that made them where its links lead to the data. */
function isWhereDataIs({ header, linked, roles }: Profile): boolean {
  return linked > 0.5 && roles.data > 0.5 && /^(?:host|hosting|from|provider|publisher)\b/i.test(header)
}

/** Lists of papers may call the journal or the meeting the publisher. */
function namesVenues(column: Profile, kind: Kind | null): boolean {
  return /^publisher\b/i.test(column.header) && holdsVenues(column, kind)
}

/** Whether the label of a link only says that it leads to an organization, or to a task of a course. */
function isOrganizationWord(text: string): boolean {
  const words = /^[A-Za-z]/.test(text) ? text : text.replace(/^[^\p{L}\p{N}]+/u, '')
  return isLinkWord(text) || ORGANIZATION_WORD.test(words)
}

/** A word for an organization, with a number where several go without their names, or labs of a course: `Lab 01: Trees`. */
const ORGANIZATION_WORD =
  /^(?:(?:google |open in )?colab|home ?page|site|(?:cent(?:er|re)|company|group|institut(?:e|ion)|lab|org|team|university)(?: ?#?\d{1,2}(?::.*)?)?)$/i

/** An address names nobody; it may have slipped in from the column beside. */
const ADDRESS = /^https?:\/\/\S+$/i

/** A letter or a number stands for an organization that goes without its name; `X` is the name of one. */
const NAMELESS = /^(?:[A-WYZ]|\d{1,2}|academi(?:a|c)|government|industry)$/i

/** Words that say that there are several, or anyone. */
const NO_ONE =
  /^(?:(?:different|diverse|many|mixed|multiple|several|various)(?: (?:authors|companies|contributors|groups|institutions|instructors|labs|lecturers|organi[sz]ations|people|providers|sources|speakers|teams|universities|vendors))?|open[- ]source(?: community)?|开源(?:社区)?|多个|多家|各种|複数|여러 기관)$/

/** A text without the stars in front that recommend a row or rank it. */
function withoutStars(text: string): string {
  return /^[⭐🌟★☆]/u.test(text) ? text.replace(/^(?:[⭐🌟★☆]\u{FE0F}?\s?)+/u, '') : text
}

/** Headers of organizations that may head the people as well. */
const NAMES_PEOPLE = /\bauthors?\b|\bauteurs?\b|\bautor|作者|著者|저자|автор/i

/** A word for those who did the work, where another column has the institution that they are of. */
const TEAM = /^(?:group|team)s?$/i
const INSTITUTION = /^(?:affiliations?|institut(?:es?|ions?)|organi[sz]ations?|universit(?:y|ies))$/i

/** Who keeps a thing, where another column has who made it. */
const KEPT_BY = /^(?:hosted|maintained|managed|operated) by$/i
const MAKER =
  /^(?:affiliations?|compan(?:y|ies)|creat(?:ed by|ors?)|develop(?:ed by|ers?)|institut(?:es?|ions?)|organi[sz](?:ations?|ers?)|providers?|publishers?|universit(?:y|ies))$/i

/** A header that asks how many there are, so that its cells name none: `구축기관 수`, `Number of institutions`. */
const HOW_MANY = /^\s*(?:#|no\.|num\b|number of|anzahl|n[úu]mero de|количество|число|số)|(?:수|数|數|数量|數量)\s*$/i

/** People cut off, and what may be their organization: `Elm et al. (Grove)`. */
const PEOPLE = /^([^()（）]{1,200}\bet\.? al\b\.?) ?(?:[(（]([^()（）\d]{2,80})[)）])?$/

/** Reads the people of a cell below a header of both, or keeps it where more is said of them; false where none are cut off. */
function readPeople(text: string, draft: Draft): boolean {
  const [, people, theirs] = PEOPLE.exec(text) ?? []
  if (people === undefined || (theirs !== undefined && isKnownVenue(theirs))) {
    const isCutOff = /\bet\.? al\b/.test(text)
    if (isCutOff) draft.keep(text)
    return isCutOff
  }
  if (theirs !== undefined) draft.resource.organization ??= theirs
  if (draft.resource.authors.length === 0) draft.resource.authors = readAuthors(people)
  return true
}

/** Headers of tissues with what else samples are told by. */
const OF_SAMPLES = /(?:疾病|器官|部位|样本) ?[/、&和与]? ?组织|组织 ?[/、&和与]? ?(?:疾病|器官|部位|样本)/

/** Chinese has one word for organizations and for tissues, which have neither capitals nor a word for an institution. */
function holdsTissues(column: Profile): boolean {
  if (OF_SAMPLES.test(column.header)) return true
  if (
    !/^(?:.*[/／、])?[组組][织織](?:[来來]源|[类類]型|部位)?(?:[/／、].*)?$/.test(column.header.trim()) ||
    /作者|机构|機構/.test(column.header)
  )
    return false
  return !inMost(column, text =>
    /[A-Z]|大学|大學|学院|公司|研究|实验室|医院|机构|中心|团队|社区|[所院局会部]$/.test(text)
  )
}

/** Headers of the sort of those who run a thing, which names none of them. */
const OF_SORTS = /(?:구분|분류|유형)$/

/** Words for those who made a device, paid for the work, or let it through, who made no data, models or papers. */
const OF_OTHER_MAKER =
  /(?:^|\s)(?:agency|authority|brands?|consortium|issuer|manufacturers?|studio|(?:built|issued|offered|produced|published) by|fabricante|fornecedor|производитель|メーカー)$/
const OF_DEVICE = /^(?:authority|brands?|issuer|manufacturers?|fabricante|производитель|メーカー)$/i
/** Headers of those who did the work. */
const OF_WORKERS =
  /\b(?:affiliations?|compan(?:y|ies)|creators?|developers?|instituci[oó]n|institui[cç][aã]o|institut\w*|labs?|organi[sz]\w*|teams?|universi\w*)|институт|университет|организаци/i

/** Whether such a word is a part of a longer header, heads what was used, or stands beside who did the work. */
function isOfOtherMaker(column: Profile, kind: Kind | null): boolean {
  const header = column.header.trim()
  if (!OF_OTHER_MAKER.test(header.toLowerCase())) return false
  const isUsed = kind === 'dataset' || kind === 'benchmark' || kind === 'paper' || kind === 'model'
  return (
    (/\s/.test(header) && !/^\S+ by$/i.test(header)) ||
    (isUsed && OF_DEVICE.test(header)) ||
    column.headers.some(other => other !== column.header && OF_WORKERS.test(other))
  )
}

export const organization: FieldSpec = {
  names: {
    en: 'institution name|organization name|org name|manufacturer|manufacturers|brand|studio|agency|issuer|issued by|authority|produced by|published by|built by|offered by|consortium|inst|affil|orgs|hospital|center|centre|host|from|producer|proposer|research institution|organization|organizations|organisation|organisations|organizer|organizers|organiser|organisers|supplier|suppliers|org|institution|institutions|institute|institutes|affiliation|affiliations|company|companies|parent|developer|developers|vendor|lab|team|group|university|publisher|provider|creator|owner|released by|developed by|created by|hosted by|maintained by|managed by|operated by|maintainer|maker|by|source organization|research group|hosting institution',
    zh: '开发商|出品|制作方|发布方|提供方|机构|组织|单位|公司|企业|开发者|团队|学校|研究机构|发布机构|机构/个人|发布者|开发机构|厂商|出品方|研发机构|開發單位|發布單位',
    ja: 'メーカー|配布元|作成元|公開元|公開機関|事業者|作成者|提供者|発行元|機関|組織|団体|企業|開発元|所属|提供元|会社|開発者',
    ko: '운영|운영 기관|개발사|기관|조직|회사|개발자|제공 기관|제공기관|구축기관|개발 기관|제공사|제공처|제작사|제조사|소속|기업|제작자',
    es: 'fabricante|editorial|universidad|organización|institución|desarrollador|desarrolladora|empresa|proveedor|equipo',
    fr: 'organisme|établissement|organisation|institution|développeur|éditeur|entreprise|fournisseur|équipe|société',
    de: 'institut|universität|organisation|institution|entwickler|anbieter|hersteller|herausgeber|unternehmen|firma|einrichtung',
    pt: 'fornecedor|fabricante|universidade|organização|instituição|desenvolvedor|desenvolvedora|empresa|equipe',
    ru: 'производитель|институт|университет|организация|разработчик|разработчики|компания|создатель|учреждение',
    it: 'organizzazione|azienda|ente|editore|sviluppatore|università',
    vi: 'tổ chức|nhà phát triển|đơn vị|công ty|cơ quan',
    pl: 'organizacja|firma|twórca|wydawca|instytucja|producent|dostawca',
    cs: 'organizace|společnost|firma|vydavatel|výrobce|instituce',
    sk: 'organizácia|spoločnosť|vydavateľ|vydavateľstvo|výrobca|inštitúcia',
    uk: 'організація|компанія|розробник|видавництво|видавець|установа|виробник',
    tr: 'kurum|kuruluş|şirket|geliştirici|yayınevi|üretici',
    ar: 'المؤسسة|الشركة|المنظمة|المطور|الناشر|الجهة',
    fa: 'سازمان|شرکت|ناشر|توسعه‌دهنده|توسعه دهنده|سازنده',
    he: 'ארגון|חברה|מפתח',
    th: 'องค์กร|หน่วยงาน|บริษัท|ผู้พัฒนา|สำนักพิมพ์',
    el: 'οργανισμός|εταιρεία',
    ro: 'organizație|companie|dezvoltator',
    hu: 'szervezet|cég|fejlesztő|kiadó',
    sv: 'företag|utvecklare|utgivare',
    id: 'organisasi|perusahaan|pengembang|lembaga|penerbit|institusi',
    ms: 'syarikat',
    nl: 'organisatie|bedrijf|uitgever|ontwikkelaar|aanbieder',
    fi: 'organisaatio|yritys|julkaisija|kehittäjä'
  },
  fits: (column, kind) =>
    holdsNoWords(column, 0.5) ||
    isWhereDataIs(column) ||
    HOW_MANY.test(column.header) ||
    isOfOtherMaker(column, kind) ||
    OF_SORTS.test(column.header) ||
    (TEAM.test(column.header.trim()) && hasHeader(column, INSTITUTION)) ||
    (KEPT_BY.test(column.header.trim()) && hasHeader(column, MAKER)) ||
    namesVenues(column, kind) ||
    (kind === 'dataset' && holdsTissues(column))
      ? -1
      : column.words > 12
        ? -0.5
        : 0,
  links: 'other',
  read(cell, draft) {
    // Several pictures are badges of where someone can be found.
    const labels = cell.text === '' && cell.links.length > 1 ? [] : cell.links.map(link => link.label)
    const text = withoutStars(line(cell.text)) || labels.join(', ')
    if (NAMES_PEOPLE.test(draft.header) && readPeople(text, draft)) return true
    const isNone =
      ADDRESS.test(text) ||
      NAMELESS.test(text) ||
      NO_ONE.test(text.toLowerCase()) ||
      (isOnlyLinks(cell) && isOrganizationWord(text))
    // A column before it may have named one where no venue stands.
    if (draft.resource.organization !== null && text !== draft.resource.organization) draft.keep(text)
    if (!isNone) draft.resource.organization ??= text || null
    return draft.resource.organization !== null
  }
}

/** Whether a header is a word for papers or where these appeared. */
function holdsPapers(header: string): boolean {
  return /\b(?:arxiv|doi|link|papers?|pdf|reference|url)s?\b|论文|文献|链接|論文|논문/i.test(header)
}

/** Whether an address is that of a paper, and not another page of its host, as those of its authors are. */
function isOnePaper(url: string): boolean {
  const { role, id } = identify(url)
  return role === 'paper' && id !== null
}

export const authors: FieldSpec = {
  names: {
    en: 'author name|author names|creator|written by|investigator|principal investigator|speaker|instructors|professor|lecturer|author list|investigators|pi|creators|instructor|presenter|author|authors|first author|author(s)|corresponding author|writer|writers|contributor|contributors|people|researchers',
    zh: '讲师|主讲人|一作|作者|第一作者|通讯作者',
    ja: '発表者|作成者名|著者|作者|筆者',
    ko: '강사|교수|강연자|저자|작성자',
    es: 'autor|autores',
    fr: 'auteur|auteurs',
    de: 'autor|autoren|verfasser',
    pt: 'autor|autores',
    ru: 'автор|авторы|создатель|создатели',
    it: 'autore|autori',
    nl: 'auteur|auteurs',
    pl: 'autor|autorzy',
    tr: 'yazar|yazarlar',
    id: 'penulis',
    vi: 'tác giả',
    cs: 'autor|autoři',
    sk: 'autor|autori',
    uk: 'автор|автори',
    ar: 'المؤلف|المؤلفون|الكاتب',
    fa: 'نویسنده|نویسندگان',
    he: 'מחבר|מחברים',
    th: 'ผู้แต่ง|ผู้เขียน',
    el: 'συγγραφέας|συγγραφείς',
    hu: 'szerző|szerzők',
    sv: 'författare',
    da: 'forfatter|forfattere',
    fi: 'tekijä|tekijät|kirjoittaja',
    ms: 'pengarang',
    hi: 'लेखक'
  },
  fits: (column, kind) => {
    // Those who talk about a paper did not write it.
    if (kind === 'paper' && PRESENTS.test(column.header)) return -1
    // In data and models, voices are those of speakers.
    if (kind !== 'other' && /\bspeakers?$/i.test(column.header)) return -1
    return column.above('number', 0.5) || column.above('date', 0.5) || column.images > 0.5 ? -1 : 0
  },
  read(cell, draft) {
    // `[Elm et al.](…)` leads to what they wrote, unless it is a page of theirs, or the paper stands elsewhere.
    const [link, ...others] = cell.links
    const isPaper = link && others.length === 0 && isOnePaper(link.url) && !draft.headers.some(holdsPapers)
    fileLinks(cell.links, draft, isPaper ? 'paper' : 'other')
    // Where a column holds the first author or the venue, a venue is no author.
    if (/^[^,;，；]*\d{4}/.test(cell.text) && isKnownVenue(cell.text)) return draft.venue(cell.text, true)
    if (draft.resource.authors.length > 0) return true
    if (NO_ONE.test(cell.text.toLowerCase())) return false
    const [, people] = AFFILIATED.exec(cell.text) ?? []
    const affiliated = people === undefined ? [] : readAuthors(people)
    const cited = withoutCitedYear(cell.text)
    if (affiliated.length > 0 || cited !== cell.text) draft.keep(cell.text)
    draft.resource.authors = affiliated.length > 0 ? affiliated : readAuthors(cited)
    return draft.resource.authors.length > 0
  }
}

const PRESENTS = /\b(?:instructor|lecturer|presenter|professor|speaker)s?\b|主讲人|讲师|発表者/i

/** People in front of where the last or all of them are: `Elm & Oak (Grove)`. */
const AFFILIATED = /^([^()（）]{2,300}?)\s*[(（][^()（）\d]{2,80}[)）]$/u

/** Labels of links to a license, which name none. */
const LEADS_TO_LICENSE =
  /^(?:see |view )?(?:the )?(?:click here|details?|here|info|licen[cs]es?|links?|page|pdf|terms(?: of (?:service|use))?|url|view|web ?(?:page|site))$|^(?:链接|许可|协议|リンク|ライセンス)$/

/** Where a license may be found: `see repo`. */
const ELSEWHERE =
  /^see (?:the )?(?:data ?set|docs|link|model card|page|paper|read ?me|repo(?:sitory)?|source|web ?(?:page|site))\.?$/i

/** Words that lead to nothing, and say on what terms a thing can be had. */
const TERMS = /^(?:none|on request|open(?: (?:access|data|source))?)$/i

function leadsToLicense(label: string): boolean {
  return (
    !hasLetterOrDigit(label) ||
    LEADS_TO_LICENSE.test(label.toLowerCase()) ||
    isPlaceholder(label) ||
    (isBareLabel(label) && !TERMS.test(label))
  )
}

export const license: FieldSpec = {
  names: {
    en: 'usage rights|spdx|spdx id|license details|license info|license information|copyright|copyright details|lic|terms|usage terms|data use|commercial use|permission|license|licence|licenses|licensing|open source license|usage license|data license|model license|terms of use|licence type|license type',
    zh: '版权|许可|许可证|协议|开源协议|授权|使用许可|授權條款|授權方式|授權',
    ja: '利用規約|利用条件|使用条件|ライセンス',
    ko: '라이선스|라이센스',
    es: 'licencia|licencias',
    fr: 'licence|licences',
    de: 'lizenz|lizenzen|lizenzbedingungen|lizenzmodell',
    pt: 'licença|licenças',
    ru: 'лицензия|лицензии',
    it: 'licenza|licenze',
    nl: 'licentie',
    pl: 'licencja',
    tr: 'lisans|lisansı',
    id: 'lisensi',
    vi: 'giấy phép',
    cs: 'licence',
    sk: 'licencia',
    uk: 'ліцензія|ліцензії',
    ar: 'الرخصة|الترخيص|رخصة',
    fa: 'مجوز|لایسنس',
    he: 'רישיון|רשיון',
    th: 'สัญญาอนุญาต|ใบอนุญาต|ลิขสิทธิ์',
    el: 'άδεια',
    ro: 'licență|licența',
    hu: 'licenc',
    sv: 'licens|licenser',
    no: 'lisens',
    fi: 'lisenssi',
    hi: 'लाइसेंस'
  },
  fits: column => (column.above('number', 0.5) || column.above('date', 0.5) ? -1 : 0),
  links: 'other',
  read(cell, draft) {
    // `[License](…)` leads to it and does not name it.
    if (isOnlyLinks(cell) && cell.links.every(({ label }) => leadsToLicense(label))) return false
    if (ELSEWHERE.test(cell.text)) return false
    draft.resource.license ??= line(cell.text) || cell.links.map(link => link.label).join(', ') || null
    return draft.resource.license !== null
  }
}
