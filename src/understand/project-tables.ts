import type { Profile } from '../fields/profile.ts'
import { isBlank, type TableCell } from '../parse/cell.ts'
import type { TableRow } from '../parse/tables.ts'
import type { Evidence } from './evidence.ts'
import { headerScore, nameSet } from './header.ts'
import { isBelowPeople } from './people.ts'

/** What a table tells of one project instead of listing resources. */
export const OF_PROJECT: readonly [why: string, isSo: (evidence: Evidence) => boolean][] = [
  ['people', listsPeople],
  ['the same for each platform', isPerPlatform],
  ['what a program needs', tellsNeeds],
  ['the same for each language', isPerLanguage],
  ['badges', showsBadges],
  ['how its builds went', showsBuilds],
  ['the parts of one data set', ({ named }) => named.linked < 0.3 && named.atLeast('splits', 0.7)],
  ['files of one repository', listsFiles],
  ['news', tellsNews],
  ['documents calls', documentsCalls],
  ['what a project is made with', tellsStack],
  ['where one project is found', leadsToProfiles]
]

/**
 * Whether the rows lead to pages of people: below a heading for these in some column, elsewhere in all of them, as what
 * else is listed may lead to the pages of those who made it.
 */
function listsPeople({ table, named, hint, listed, own, isStarred, isDescribed }: Evidence): boolean {
  const linked = named.linked >= 0.3 ? [named, ...own] : own
  const isOfPeople = (column: Profile): boolean => column.atLeast('people', 0.8)
  if (
    hint ||
    linked.length === 0 ||
    // What is described and has stars was made by someone.
    (isStarred && isDescribed && named.linked < 0.3) ||
    namesGroups(named.header, table.section) ||
    (linked.length > own.length && !isOfPeople(named))
  )
    return false
  const isOfWork = ({ roles }: Profile): boolean => roles.code + roles.weights + roles.data + roles.paper > 0.5
  return isBelowPeople(table.section)
    ? linked.some(isOfPeople) && linked.every(column => isOfPeople(column) || !isOfWork(column))
    : listed.length === 0 && linked.every(isOfPeople)
}

/** Words for those who have such pages as well, and are listed for what they make. */
const GROUPS =
  /\b(?:compan(?:y|ies)|groups?|institut\w*|labs?|organi[sz]ations?|startups?|vendors?)\b|公司|机构|組織|企業|会社|기업|기관/i

function namesGroups(header: string, section: readonly string[]): boolean {
  const heading = section.at(-1) ?? ''
  const isOfPeople = section.some(title => isBelowPeople([title]) || /\b(?:members?|our|people|staff)\b/i.test(title))
  return (!/\bmembers?\b/i.test(header) && GROUPS.test(header)) || (!isOfPeople && GROUPS.test(heading))
}

/** Whether names are those of platforms, of which none is told about for itself. */
function isPerPlatform({ named, own, isOutright, isDescribed }: Evidence): boolean {
  if (isOutright || !named.atLeast('platforms', 0.8)) return false
  return !(isDescribed && own.some(({ sites }) => sites > 0.5))
}

/** Headings of what a program needs to run. */
const NEEDS =
  /^\W*(?:(?:system|software|hardware|build|minimum) )?(?:dependenc(?:y|ies)|pre-?requisites?|requirements?|zależności|bağımlılıklar|beroenden|afhankelijkheden|dependencias|dépendances|abhängigkeiten|függőségek|pr[ée]requis|requisitos|pr[ée]-requisitos|voraussetzungen)\W*$|^\W{0,4}(?:требования|前提条件|前置[条條]件|必要条件|[环環]境要求|依[赖賴][项項]?|요구 ?사항)\W*$/
const VERSION =
  /version|versão|versión|wersja|verze|sürüm|версі|версия|版本|バージョン|버전|верси|เวอร์ชัน|نسخه|ورژن|الإصدار/
/** Headings of what has to be there before, which programs are only named for. */
const BEFORE =
  /^\W*(?:pre-?requisites?|prerrequisitos|prerequisiti|pr[ée]-?requis(?:itos)?|voraussetzungen|vereisten|wymagania wstępne|förkunskaper|förutsättningar|forutsetninger|forudsætninger|előfeltételek|követelmények|gereksinimler|ön koşullar|požadavky|prasyarat|persyaratan|προαπαιτούμενα|передумови)(?![a-zß-ɏͰ-ԯ])|^[^a-zß-ɏͰ-ԯ֐-\u1fff\u3041-\ud7ff]*(?:前提条件|前置[条條]件|필수 ?조건|پیش.?نیاز|สิ่งที่ต้อง(?:มี|เตรียม)|ข้อกำหนด|المتطلبات|דרישות)/

/** Whether what a program needs is told, with the version that it has to have. */
function tellsNeeds({ table, hint, isCollected }: Evidence): boolean {
  const heading = (table.section.at(-1) ?? '').toLowerCase()
  if (hint?.kind === 'tool' && !isCollected && BEFORE.test(heading)) return true
  return table.headers.some(header => VERSION.test(header.toLowerCase())) && NEEDS.test(heading)
}

/** Headers of languages. */
const LANGUAGE = /^(?:languages?|lang|[语語]言|言語|언어|sprache|langue|idioma|lingua|язык|ngôn ngữ)$/i

/** Whether rows are languages of which nothing is told, and all their links lead to one site. */
function isPerLanguage({ named, own, listed, telling, isDescribed }: Evidence): boolean {
  if (!LANGUAGE.test(named.header.trim()) || listed.length > 0 || telling.size > 0 || isDescribed) return false
  return own.length > 0 && [named, ...own].every(({ links, sites }) => links === 0 || (links > 2 && sites <= 0.4))
}

/** Headers of what badges may lead to. */
const REPOSITORY = /^(?:github )?(?:repo|repository|repositories)$|仓库|リポジトリ|저장소/i

/** Whether nothing leads to what is named but pictures of how its builds went, mostly. */
function showsBuilds({ named, own, isOutright }: Evidence): boolean {
  if (isOutright || REPOSITORY.test(named.header) || named.linked >= 0.3 || own.length === 0) return false
  return own.every(column => column.pictured >= 0.8 && column.atLeast('builds', 0.5))
}

/** Addresses of pictures that say something of a project. */
const BADGE = /shields\.io\/|badge|\.svg(?:[?#]|$)/i

function isBadge({ text, links, images }: TableCell): boolean {
  return text === '' && links.length === 1 && images.length === 1 && BADGE.test(images[0]?.url.slice(0, 300) ?? '')
}

/** Whether the badges of one project fill the first row, the second holds headers of further ones, and no row links others. */
function showsBadges({ table: { rows } }: Evidence): boolean {
  const [first, second] = rows
  if (!first || !second || first.cells.filter(isBadge).length < 2 || !areWords(second)) return false
  return areBadges(first) && rows.every(row => areBadges(row) || areWords(row))
}

function areBadges({ cells }: TableRow): boolean {
  return cells.every(cell => isBadge(cell) || isBlank(cell))
}

/** Whether several cells of a row hold words, and none a link. */
function areWords({ cells }: TableRow): boolean {
  return cells.every(({ links }) => links.length === 0) && new Set(cells.filter(({ text }) => text !== '')).size > 1
}

/** Whether the rows are files of one repository, of which nothing says what these may be. */
function listsFiles({ named, own, hint, listed, telling }: Evidence): boolean {
  const linked = named.links > 0 ? [named, ...own] : own
  const isSaid = (hint && !/\bfiles?$/i.test(named.header)) || listed.length > 0
  if (isSaid || telling.size > 0 || linked.length === 0 || !named.atLeast('files', 0.8)) return false
  return linked.every(
    column => column.atLeast('inRepository', 0.8) && Math.round(column.repositories * column.links) === 1
  )
}

/** Words for what happened, and those for what others hold and people go to as well. */
const NEWS = nameSet({
  en: 'announcement|announcements|latest news|latest updates|news|update|updates|what s new|what’s new',
  zh: '动态|最新动态|更新|更新内容|新闻|最新消息|公告',
  ja: 'お知らせ|ニュース|更新内容',
  ko: '소식|공지|업데이트',
  es: 'novedades|noticias',
  fr: 'actualités|nouveautés',
  de: 'aktuelles|neuigkeiten',
  pt: 'notícias|novidades',
  ru: 'новости',
  vi: 'tin tức'
})
const EVENTS = nameSet({ en: 'event|events|milestone|milestones', zh: '事件', ja: 'イベント' })

/** Whether what happened stands beside its dates; of events, those with links of their own are listed. */
function tellsNews({ named, own, telling, listed }: Evidence): boolean {
  if (!telling.has('date')) return false
  const mayBeEvents = own.length === 0 && named.linkOnly < 0.5
  const mayBeNews = listed.length === 0 || named.words >= 3
  return (
    (mayBeNews && headerScore(named.header, NEWS) >= 0.9) || (mayBeEvents && headerScore(named.header, EVENTS) >= 0.9)
  )
}

/** Whether the rows are calls or members of a program, of which nothing is told but what they do. */
function documentsCalls({ named, isLinked, isOutright, telling }: Evidence): boolean {
  return !isLinked && !isOutright && telling.size === 0 && named.atLeast('calls', 0.8)
}

/**
 * Whether names that nothing links are code or files, of which nothing is told that anyone else could find them by. Models,
 * and data on a hub or in an archive, go by such names as well, and so does what a document collects.
 */
export function namesParts({
  named,
  hint,
  own,
  isLinked,
  isPublished,
  telling,
  isCollected,
  titled
}: Evidence): boolean {
  if (isLinked || isPublished || own.length > 0 || named.filled < 2 || hint?.kind === 'model') return false
  if (isCollected || (hint && titled.includes(hint.kind))) return false
  if (named.atLeast('files', 0.8)) return [...telling].every(field => field === 'samples')
  const areFound = named.atLeast('hubNames', 0.5) || named.atLeast('accessions', 0.5) || named.atLeast('notes', 0.5)
  return telling.size === 0 && !areFound && named.atLeast('coded', 0.8)
}

/** Headings of what a project is made with. */
const STACK =
  /\b(?:tech(?:nology|nical)?|our|software) stack\b|\bstack (?:tecnol[óo]gico|technique|utilis[ée]e?)\b|技术栈|技術棧|技術スタック|기술 ?스택|стек технологий|technologie-?stack/i

function tellsStack({ table, profiles, isLinked, hint, telling, listed }: Evidence): boolean {
  if (isLinked || telling.size > 0 || (hint && hint.kind !== 'tool')) return false
  const isInStack = STACK.test(table.section.at(-1) ?? '')
  if (isInStack && listed.length === 0 && profiles.length === 2) return true
  const isVersioned = profiles.some(({ header }) =>
    /^\W*versions?\W*$|^(?:版本|バージョン|버전|versión|версия|versão)$/i.test(header)
  )
  return isVersioned && (isInStack || isAddedBelow(table.section))
}

/** Whether a heading says that packages came to a project. */
function isAddedBelow(section: readonly string[]): boolean {
  return /\b(?:added|installed|used) (?:dependencies|libraries|packages)\b|\bdependencies\b/i.test(section.at(-1) ?? '')
}

/** Words for where a project is found, as rows of its links. */
const PROFILE =
  /^(?:\W*(?:blog|demo|dev(?:eloper)?|discord|docs?|documentation|e-?mail|facebook|git ?hub|home ?page|instagram|linked ?in|official|site|slack|telegram|twitter|web ?site|x|you ?tube)\W*){1,2}$/i

function leadsToProfiles({ named, table, profiles, telling, listed, titled }: Evidence): boolean {
  if (named.linked >= 0.3 || table.rows.length < 2 || profiles.length !== 2 || table.headers[0] !== '') return false
  if (telling.size + listed.length + titled.length > 0) return false
  return named.texts.filter(text => text.length <= 40 && PROFILE.test(text)).length >= named.filled * 0.7
}
