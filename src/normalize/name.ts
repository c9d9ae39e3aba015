import { saidRole } from '../fields/roles.ts'
import { identify } from '../identify/identify.ts'
import { hasLetterOrDigit } from '../letters.ts'
import { altsOf, type CellLink, isOnlyLinks, type Range, type TableCell } from '../parse/cell.ts'
import { isBareLabel, isGenericLabel, isLinkWord } from '../values/label-words.ts'
import { isPlaceholder } from '../values/placeholder.ts'
import { withoutLabels } from '../values/title.ts'
import type { Kind } from '../vocabulary.ts'
import { titleIn } from './citation.ts'
import { cleanUrl } from './links.ts'
import { type NameShape, shapeOf, splitLead } from './name-lead.ts'
import { part, splitName, splitVenue } from './name-lines.ts'

/** The parts of a cell of names. */
export interface NameParts {
  name: TableCell
  /** The lines below it and the venue behind it that are no part of it. */
  beside: readonly TableCell[]
  /** What is said of the thing behind its name. */
  said: string
  /** Its title, where that stands there instead. */
  title: string
  /** Who made it, where that stands behind its name as well. */
  makers: string
  /** How many stars it has, where that stands behind its name: `3.8k`. */
  stars: string
}

/** A name behind which nothing stands. */
function bare(name: TableCell, beside: readonly TableCell[]): NameParts {
  return { name, beside, said: '', title: '', makers: '', stars: '' }
}

/** Takes the cell of a name apart, where that leaves it a name of its own. */
export function nameParts(cell: TableCell, kind: Kind, shape: NameShape): NameParts {
  const [{ length } = '', stars = ''] = (/[)\]）]$/.test(cell.text) && STARRED.exec(cell.text)) || []
  const own = length > 0 ? part(cell, { start: 0, end: cell.text.length - length }) : cell
  const parts = partsOf(own, kind, shape)
  parts.stars = stars
  return parts
}

function partsOf(cell: TableCell, kind: Kind, shape: NameShape): NameParts {
  const parts = cutName(cell, kind, shape)
  const isClashing = shape.clashing.size > 0 && shape.clashing.has(nameOf(parts.name, kind).toLowerCase())
  return isClashing ? wholeName(cell, kind) : parts
}

/** Stars in brackets behind a name, which are more than anyone is rated by: `Furnace (★3.8k)`. */
const STARRED =
  /(?<=\S) ?[([（](?:(?:⭐|🌟|★|☆)\ufe0f?|:star2?:) ?(\d{1,3}(?:[.,]\d{1,2})? ?(?:[kKmM]|tys\.?|тыс\.?)|\d{3,6}|\d{1,3}(?:,\d{3}){1,2})[)\]）]$/

function cutName(cell: TableCell, kind: Kind, shape: NameShape): NameParts {
  const cited = kind === 'paper' ? titleIn(cell.text) : undefined
  if (cited) return citedName(cell, cited)
  const lines = splitName(cell, kind === 'paper', false)
  const { name: dated, venue } = splitVenue(lines.name, kind)
  const { name, said, title, makers } = splitLead(dated, shape, kind === 'paper')
  return { name, beside: venue ? [venue, ...lines.beside] : lines.beside, said, title, makers, stars: '' }
}

/** The title of a citation that stands in place of a name; the label of a link around it keeps the whole. */
function citedName(cell: TableCell, title: Range): NameParts {
  return bare(part(cell, title), isOnlyLinks(cell) ? [] : [cell])
}

function wholeName(cell: TableCell, kind: Kind): NameParts {
  const { name, beside } = splitName(cell, kind === 'paper', true)
  return bare(name, beside)
}

/** What stands around the names of a column, from a sample of its cells: one of every `step` rows. */
export function shapeOfNames(cells: readonly TableCell[], step: number, kind: Kind, header: string): NameShape {
  const shape = shapeOf(cells, step, kind === 'paper' || TITLES.test(header))
  const mayBeCut =
    shape.isNumbered || shape.isDescribed || shape.isCredited || cells.some(({ text }) => /\n|[)\]）]$/.test(text))
  if (!mayBeCut) return shape
  const wholes = new Map<string, string>()
  const clashing = new Set<string>()
  for (const cell of cells) {
    const cut = nameOf(cutName(cell, kind, shape).name, kind).toLowerCase()
    const whole = nameOf(wholeName(cell, kind).name, kind).toLowerCase()
    if ((wholes.get(cut) ?? whole) !== whole) clashing.add(cut)
    else wholes.set(cut, whole)
  }
  return clashing.size > 0 ? { ...shape, clashing } : shape
}

/** Headers of titles in lists of anything. */
const TITLES = /\btitles?\b|标题|题目|タイトル|제목/i

/** The text of a name; empty where it names nothing. */
export function nameOf(cell: TableCell, kind: Kind): string {
  if (isTemplate(cell)) return ''
  const says = cell.text !== '' && !isPlaceholder(cell.text)
  const text = says
    ? (repositoryName(cell, kind) ?? withoutAsides(cell, kind))
    : (cell.links.map(link => link.label).find(Boolean) ?? altsOf(cell.images))
  return withoutStrayBracket(withoutQuotes(text.replace(/\s+/gu, ' '), kind))
}

/** The title of a paper without the quotation marks around the whole of it, as it is cited: `"Of leaves."`. */
export function withoutQuotes(text: string, kind: Kind): string {
  if (kind !== 'paper' || !/^["“]/.test(text) || text.length > LONGEST) return text
  const quoted = /^["“]([^"“”]+)["”][.,]?$/.exec(text)?.[1]
  if (quoted === undefined) return text
  // `U.S.` ends with a dot of its own.
  return /(?:\.|\.\p{Lu})\.$/u.test(quoted) ? quoted : quoted.replace(/[.,]$/, '')
}

/** No title is longer. */
const LONGEST = 500

/**
 * What the repository is called to which a name leads that only says so: `[Data](https://github.com/grove/leaves)`. A paper
 * is called otherwise, and a tool may be called so.
 */
function repositoryName({ text, links }: TableCell, kind: Kind): string | undefined {
  const link = links[0]
  if (!link || link.text !== text || links.length > 1 || kind === 'paper' || kind === 'tool') return undefined
  const role = saidRole(link)
  if (role === undefined ? !isLinkWord(text) : role === 'paper') return undefined
  const id = identify(link.url).id ?? ''
  const [, name] = /^(?:github|gitlab|hf):(?:datasets\/|spaces\/)?[^/]+\/([^/]+)$/.exec(id) ?? []
  const last = link.url
    .trim()
    .replace(/(?:\.git)?\/?(?:[?#].*)?$/, '')
    .split('/')
    .at(-1)
  // What lies deeper may be one of several things, and pages are those of something else.
  const isWhole = last?.toLowerCase() === name?.toLowerCase() && !/\.github\.io$/i.test(last ?? '')
  return isWhole && last?.toLowerCase() !== text.toLowerCase() ? last : undefined
}

const OPENS: Partial<Record<string, string>> = { ')': '(', ']': '[', '）': '（', '】': '【' }

/** A name without a bracket at its end that nothing opens, as an address with one too many leaves it: `[Oak](…))`. */
function withoutStrayBracket(name: string): string {
  const close = name.at(-1) ?? ''
  const open = OPENS[close]
  if (open === undefined || name.split(close).length <= name.split(open).length) return name
  return name.slice(0, -1).trimEnd()
}

/** Words in brackets that link another copy of the thing linked in front. */
const COPY = /^(?:alt|alternat(?:iv)?e|mirrors?|backup|archived?|notes)$/i

/** A cell without such a word at its end: `[Oak](…) ([mirror](…))`. */
function withoutCopy(cell: TableCell): TableCell {
  const { text, links } = cell
  const copy = links.at(-1)
  if (!copy || links.length < 2 || !COPY.test(copy.label)) return cell
  const before = text.slice(0, copy.start).trimEnd()
  const isInBrackets = /^\s*[)\]）]\s*$/.test(text.slice(copy.end)) && /\S\s?[([（]$/.test(before)
  if (!isInBrackets) return cell
  return { ...cell, text: before.slice(0, -1).trimEnd(), links: links.slice(0, -1) }
}

/** A name without what is linked behind it and names nothing: citations, and labels that only say what they lead to. */
function withoutAsides(whole: TableCell, kind: Kind): string {
  const cell = withoutCopy(whole)
  const text = withoutCitations(cell)
  if (text !== cell.text) return text
  const name = withoutOpenBracket(withoutLabels(cell, isBesideName, kind === 'paper'), cell)
  return name === text ? text : name.replace(/[ \n][&+→⇒]$|, see$/, '') || text
}

/** A name whose end was cut off within a bracket: without that, where it holds nothing but links, or with its end. */
function withoutOpenBracket(name: string, { text, links }: TableCell): string {
  const [left = '', open = '', inside = ''] = /\s?([([（])([^()[\]（）]*)$/.exec(name) ?? []
  const close = text.at(-1) ?? ''
  if (left === '' || left.length === name.length || OPENS[close] !== open) return name
  const start = name.length - inside.length
  const isLinked = links.some(link => link.start <= start && link.end >= name.length)
  return isLinked || /^(?:and|or|see|via|with)$/i.test(inside.trim()) ? name.slice(0, -left.length) : name + close
}

/**
 * Whether the label of a link stands apart from the name in front of it: in brackets or behind a mark, behind another
 * such label, or as a picture or a word that begins no name. `Maple [Data](…)` may be called so.
 */
function isBesideName(link: CellLink, { text, links }: TableCell): boolean {
  const { label, start } = link
  if (!hasLetterOrDigit(label)) return true
  const previous = links[links.indexOf(link) - 1]
  if (previous && isBareLabel(previous.label) && /^\s?[/|]?\s?$/.test(text.slice(previous.end, start))) return true
  const before = text.slice(Math.max(0, start - 3), start)
  if (/^[[(【（]/.test(label) || /(?:[[({【（,;·•|] ?| [/–—-] ?)$/.test(before)) return true
  return before.endsWith(' ') && (/^(?:[^A-Z]|Code$)/.test(label) || isLinkWord(label))
}

/** Numbers in brackets behind a name, as papers are cited. */
const CITATIONS = /\s?[[(]\d{1,3}(?:[,; –-]{1,2}\d{1,3})*[\])]$/

/** A name without the citations that are linked behind it: `Alder [1,2]`. Numbers without links may be a part of it. */
function withoutCitations({ text, links }: TableCell): string {
  if (links.length === 0 || !/\d[\])]$/.test(text)) return text
  const at = text.search(CITATIONS)
  return at > 0 && links.some(link => link.start >= at) ? text.slice(0, at) : text
}

/** Labels that wait for their addresses, such as `.[[paper]()][[code]()]`, name nothing. */
function isTemplate({ text, links }: TableCell): boolean {
  return links.length > 0 && isGenericLabel(text) && links.every(({ url }) => cleanUrl(url) === null)
}
