import { identify } from '../identify/identify.ts'
import { hasLetterOrDigit } from '../letters.ts'
import { type CellLink, inOrder, type TableCell } from '../parse/cell.ts'
import { splitLabelled } from '../values/citation-labels.ts'
import { isLinkWord } from '../values/label-words.ts'
import { isKnownVenue, isPlainVenue } from '../values/plain-venue.ts'
import { holdsOrganizations } from '../values/venue-header.ts'
import { splitVenues } from '../values/venue-list.ts'
import type { Kind, LinkRole } from '../vocabulary.ts'
import { type Draft, type FieldSpec, holdsVenues, leadsOnlyTo } from './field.ts'
import { readLabelled } from './labelled-citation.ts'
import type { Profile } from './profile.ts'
import { fileColumn, roleBesidePapers, saidRole } from './roles.ts'

/** Headers of where papers appeared, and of where anything else comes from. */
const WHENCE = /(?:^|\s)source\b|出[处處]|出典/i

/** Whether a column of sources is of papers: data may come from `TCIA 2019`. */
function isSourceOfPapers(column: Profile, kind: Kind | null): boolean {
  if (leadsOnlyTo('paper')(column)) return true
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
  /^\s*(?:references?|citations?|(?:how to )?cite|cite as|bib(?:tex)?(?: link)?|参考(?:文献)?|referenz(?:en)?|referencias?|références?|referências?)\s*$/

/** Headers of how a paper is cited: links need not lead to it, and entries and keys are no venues. */
const BIBTEX = /^\s*bib(?:tex)?\b/i

/** Headers of how journals are ranked. */
const RANKS = /分区|影响因子|(?:等|评)级$/

/** Headers that ask whether a row was used for something, such as a paper, which need not be linked. */
const ASKS_WHETHER = /^\s*(?:是否|用于)/

export const paper: FieldSpec = {
  names: {
    en: 'publication details|venue year|conference year|journal year|year venue|j/c|pdf link|paper pdf|paper title link|paper|papers|paper link|paper links|paper url|publication|publications|published in|publish|published|publisher|venue|venues|venue name|conference|conferences|conference name|journal|journals|journal name|journal title|conf|pub|proceedings|published at|publication venue|paper venue|reference|references|citation|cite|how to cite|cite as|bibtex|bib|bibtex link|arxiv|arxiv link|preprint|pdf|report|tech report|technical report|related papers|related paper|associated paper|doi|article link|original paper|paper/blog|paper / blog|paper & venue|literature|manuscript|pubmed|source',
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
    if (WHENCE.test(column.header) && !/\bpapers?\b|论文|論文/i.test(column.header) && !isSourceOfPapers(column, kind))
      return -1
    if (RANKS.test(column.header) && column.roles.paper <= 0.5) return -1
    if (ASKS_WHETHER.test(column.header) && column.roles.paper <= 0.5) return -1
    if (REFERENCE.test(column.header.toLowerCase()) && leadsOnlyTo('code')(column)) return -1
    if (BIBTEX.test(column.header) && column.links === 0 && column.filled > 0) return -1
    if (/\breferences?$/i.test(column.header) && tellsWhether(column)) return -1
    if (/\bpublisher\b/i.test(column.header) && !holdsVenues(column, kind)) return -1
    if (MAY_HEAD_VENUES.test(column.header) && !column.atLeast('venues', 0.5) && column.roles.paper <= 0.5) return -1
    if (column.roles.paper > 0.5) return 1
    return column.above('number', 0.6) || column.above('marks', 0.6) || column.above('date', 0.9) ? -1 : 0.2
  },
  certain: leadsOnlyTo('paper'),
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
      REFERENCE.test(draft.header.toLowerCase())
        ? roleOfReference(link, draft.header)
        : (besidePapers(link, cell.links.length) ?? 'paper')
    )
    at = Math.max(at, link.end)
  }
  const ends = unread(cell.text.slice(at), draft)
  if (cell.links.length === 0 && ends.length > 0 && ends.every(isLinkWord)) return false
  const words = [...rest, ...ends]
  const [, doi, arxiv] = (words.length > 0 && cell.links.length === 0 && CITED.exec(cell.text)) || []
  if (doi !== undefined && REFERENCE.test(draft.header.toLowerCase())) draft.identifier(doi)
  if (arxiv !== undefined) draft.identifier(`arXiv:${arxiv}`)
  if (words.length > 0 && !fileOrganizations(words, draft)) draft.keep(cell.text)
  return true
}

/** The role of a link beside papers; a page alone is that of the paper. */
function besidePapers(link: CellLink, count: number): LinkRole | undefined {
  const role = roleBesidePapers(link)
  return role === 'homepage' && count === 1 && !/^\W*(?:home ?page|web ?site)\W*$/i.test(link.label) ? undefined : role
}

/** The identifier at the end of a citation. */
const CITED = /\b(?:doi ?[:：] ?(10\.\d{4,9}\/[^\s;,]{2,200}?)|arXiv ?[:：] ?(\d{4}\.\d{4,5})(?:v\d{1,2})?)\.?$/i

/** Files what is no venue as who made the row, where the header says so; whether there is a place for it. */
function fileOrganizations(names: readonly string[], { header, resource }: Draft): boolean {
  if (resource.organization !== null || !holdsOrganizations(header)) return false
  if (names.some(name => splitLabelled(name) !== null)) return false
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

/** Takes what a text says of papers; returns the other words. */
function unread(text: string, draft: Draft): string[] {
  // Between links there is mostly nothing but a separator.
  if (!hasLetterOrDigit(text)) return []
  return readLabelled(text, draft, words => unreadWords(words, draft)) ?? unreadWords(text, draft)
}

/** Takes the venues and titles that a text names; returns the other words. */
function unreadWords(text: string, draft: Draft): string[] {
  const [, remark] = /^\s*\(([^()]*)\)\s*$/.exec(text) ?? []
  const parts = splitVenues((remark ?? text).replace(BREAK_BEFORE_YEAR, ' '))
    .map(withoutMarks)
    .filter(part => hasLetterOrDigit(part) && !/^(?:and|or|in|at|by)$/i.test(part))
  // Beside a venue with its year, what has none is one only where it is known: `Elm 2024 / Bark`.
  const areDated = parts.length > 1 && parts.some(part => YEAR.test(part))
  const mayBeVenue = (part: string): boolean => !areDated || YEAR.test(part) || isPlainVenue(part)
  return parts.filter(part => {
    if (opensQuote(part)) return true
    const isVenue =
      (remark === undefined || saysVenue(part)) && mayBeVenue(part) && draft.venue(part, closesQuote(part))
    return !(isVenue || draft.identifier(part) || draft.title(part))
  })
}

const YEAR = /(?:^|\D)(?:19|20)\d\d(?!\d)|'\d\d\b/

/** Whether a remark in brackets is surely a venue; many say why there is no link, as `(model card)` does. */
function saysVenue(remark: string): boolean {
  return /\d{4}/.test(remark) || isPlainVenue(remark)
}

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
