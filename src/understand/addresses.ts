import { identify } from '../identify/identify.ts'
import { hasLetterOrDigit } from '../letters.ts'
import type { CellLink, TableCell } from '../parse/cell.ts'
import type { RawTable, TableRow } from '../parse/tables.ts'
import { isPlaceholder } from '../values/placeholder.ts'
import { isSourceHeader } from '../values/source-header.ts'
import { fieldScores } from './field-words.ts'
import { isAbout } from './header.ts'
import { headerKind, linkedKind } from './kind.ts'
import { isManual } from './manual.ts'
import { sectionKind } from './section-kind.ts'

// Addresses that stand in cells as mere text: GitHub links none in HTML tables, and none without a scheme anywhere. The
// bounds keep any text cheap.

/** A whole address, of a host that others can reach by its name. */
const WITH_SCHEME =
  /^https?:\/\/(?:[a-z\d-]{1,63}\.){1,6}(?!(?:internal|lan|local|test)\b)[a-z]{2,24}(?:[/?#][^\s<>"]{0,2000})?$/i

/** What may be an address without its scheme; so are files, images of containers and pairs of words: `ML.NET/ONNX`. */
const WITHOUT_SCHEME = /^(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,24}\/[^\s<>"@:]{1,2000}$/

/** Headers that ask for addresses, so that a host alone is one. */
const ASKS =
  /^(?:liens?|enlaces?|sitio(?: web)?|site(?: web)?|ссылк[аи]|сайты?|链接|网址|官网|リンク|サイト|링크|주소|사이트)$|(?:^|\s)(?:url|link|web ?site|web ?page|home ?page)s?$/

/**
 * A host, with or without a path: libraries, files and images of containers have names like that, so that only well known
 * domains count, and those of countries that no file ends with.
 */
const HOST_ALONE =
  /^(?!(?:docker|gcr|ghcr|quay)\.io\/|(?:api|example|internal|local|v\d+(?:\.\d+)*)\.)(?:[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?\.){1,4}(?:academy|ai|app|biz|blog|cloud|com|dev|edu|gov|health|info|int|io|net|online|org|page|science|site|software|tech|tools|wiki|xyz|(?!7z|cc|gz|hs|jl|js|md|ml|mm|pb|pl|ps|pt|py|rb|rs|sh|so|ts)[a-z]{2})(?:\/[^\s<>"@:]{0,2000})?$/

/** Headers of what is recommended. */
const RESOURCES = /^(?:resources?|recursos?|ressourcen?|ressources|risors[ae]|ресурсы?|资源|リソース|자료|리소스)$/i

/** Headers of those who sell something, in front of what is told of them. */
const SELLERS = /^(?:compan(?:y|ies)|manufacturers?|suppliers?|vendors?|公司|厂商|企業)$/i

/** A column of addresses that are no links. */
export interface AddressColumn {
  column: number
  /** Whether its header asks for addresses. */
  isAsked: boolean
  /** Whether those in code are addresses as well: each is on a site of its own, below a word for them and a heading for tools. */
  isOfSites: boolean
}

/** Addresses that one cell may hold. */
const MOST = 32

/** Headers of addresses that a program has, or is given. */
const SET = /^(?:base url|container|docker|end-?point|image|module|proxy)(?: (?:image|path))?$/

/** Headings of what is read, each on a site of its own. */
const NEWS = /\b(?:blogs|feeds|newsletters|websites)(?: \([^()]*\))?$/i

/** Filled cells of a column after which one without any address is taken to hold none. */
const FIRST = 8

/** The columns half of whose cells or more hold nothing but addresses that are no links. */
export function addressColumns({ headers, rows, section }: RawTable): readonly AddressColumn[] {
  const columns: AddressColumn[] = []
  // People, places and what is deployed have hosts as well.
  const areThings =
    headers.some(header => headerKind(header)?.weak === false || RESOURCES.test(header.trim())) ||
    SELLERS.test(headers[0]?.trim() ?? '')
  // Elsewhere addresses in code are what a program is set to.
  const areTools = sectionKind(section)?.kind === 'tool'
  for (let column = 0; column < (rows[0]?.cells.length ?? 0); column++) {
    const header = headers[column] ?? ''
    // What programs are set to is no page.
    if (isManual(header) || SET.test(header.toLowerCase())) continue
    const asks = ASKS.test(header.trim().toLowerCase())
    const isAsked = asks
      ? areThings || (haveSites(headers[0] ?? '') && areOnOwnSites(rows, column))
      : isNamedBySites(header, section, rows, column)
    const asked = {
      column,
      isAsked,
      isOfSites: asks && (areTools || NEWS.test(section.at(-1) ?? '')) && areOnOwnSites(rows, column)
    }
    let [filled, addressed] = [0, 0]
    for (const { cells } of rows) {
      const cell = cells[column]
      // What is linked, or says nothing, tells nothing of the others.
      if (cell === undefined || cell.links.length > 0 || !hasLetterOrDigit(cell.text) || isPlaceholder(cell.text))
        continue
      filled++
      if (addressesIn(cell, asked).length > 0) addressed++
      else if (filled >= FIRST && addressed === 0) break
    }
    if (addressed > 0 && addressed * 2 >= filled) columns.push(asked)
  }
  return columns
}

/** A row in which the addresses in these columns are links. */
export function withAddresses(row: TableRow, columns: readonly AddressColumn[]): TableRow {
  if (columns.length === 0) return row
  const cells = [...row.cells]
  for (const asked of columns) {
    const cell = cells[asked.column]
    if (cell !== undefined) cells[asked.column] = linked(cell, asked)
  }
  return { ...row, cells }
}

function linked(cell: TableCell, asked: AddressColumn): TableCell {
  const links = addressesIn(cell, asked)
  return links.length > 0 ? { ...cell, links } : cell
}

/** The addresses of a cell that holds nothing else. */
function addressesIn(
  { text, scripted, links, codes, small, place }: TableCell,
  { isAsked, isOfSites }: AddressColumn
): CellLink[] {
  // Most cells hold no slash, and nearly all that do are linked. What is small or raised runs into what is in front of it.
  if (links.length > 0 || small.length > 0 || scripted !== undefined || !text.includes(isAsked ? '.' : '/')) return []
  const found: CellLink[] = []
  for (const { 0: part, index } of text.matchAll(/\S+/g)) {
    const address = withoutEnd(part)
    const url = urlOf(address, codes.length > 0 && !isOfSites, isAsked)
    if (url === null || found.length === MOST) return []
    found.push({ label: address, text: address, url, start: index, end: index + address.length, place })
  }
  return found
}

/** Whether a header in front is a word for those who have a site each. */
function haveSites(header: string): boolean {
  return linkedKind(header) === 'other' || isSourceHeader(header) || fieldScores(header).organization >= 0.9
}

/** Whether what is recommended goes by the addresses of its sites. */
function isNamedBySites(
  header: string,
  section: readonly string[],
  rows: readonly TableRow[],
  column: number
): boolean {
  if (!RESOURCES.test(header.trim()) || !isAbout(section.slice(-1), header)) return false
  const texts = rows.slice(0, MOST_SITES).map(({ cells }) => cells[column]?.text ?? '')
  return texts.length >= SEVERAL && texts.every(text => HOST_ALONE.test(text))
}

/** The first rows of a column, by which its sites are told. */
const SEVERAL = 3
const MOST_SITES = 32

/** Whether addresses lead to a site each: those of one program share theirs. */
function areOnOwnSites(rows: readonly TableRow[], column: number): boolean {
  const sites = rows.slice(0, MOST_SITES).flatMap(({ cells }) => SITE.exec(cells[column]?.text ?? '')?.[1] ?? [])
  return sites.length >= SEVERAL && new Set(sites).size >= sites.length * 0.8
}

/** The last two parts of the host of an address. */
const SITE = /^(?:https:\/\/)?(?:[a-z\d-]{1,63}\.){0,5}([a-z\d-]{1,63}\.[a-z]{2,24})(?:[/?#]|$)/i

const MARKS = `.,;:!?'")，。；`

/** An address without the marks behind it, as GitHub cuts those that it links. */
function withoutEnd(part: string): string {
  let end = part.length
  while (end > 0 && MARKS.includes(part.charAt(end - 1))) end--
  return part.charAt(end) === ')' && part.slice(0, end).includes('(') ? part.slice(0, end + 1) : part.slice(0, end)
}

/** Where an address leads; null for a text that is none. Code is a value of a program unless it names a whole work. */
function urlOf(address: string, isCode: boolean, isAsked: boolean): string | null {
  const isWhole = WITH_SCHEME.test(address)
  if (isWhole && !isCode) return address
  if (!isWhole && isAsked && !isCode && HOST_ALONE.test(address)) return `https://${address}`
  if (!isWhole && !WITHOUT_SCHEME.test(address)) return null
  if (!isCode && address.startsWith('www.')) return `https://${address}`
  const url = isWhole ? address : `https://${address}`
  const { id, host } = identify(url)
  const isPart = host === 'github' && url.split('/').filter(Boolean).length !== 4
  return id === null || (isCode && isPart) ? null : url
}
