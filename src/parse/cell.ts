import type { Element, Nodes } from 'hast'
import { hasLetterOrDigit } from '../letters.ts'
import { FoldedText } from './folded.ts'
import { walk } from './walk.ts'

/** Where something stands in the text that was parsed: 1-based lines and columns, offsets in UTF-16 units. */
export interface Place {
  line: number
  column: number
  start: number
  end: number
}

/** Half-open range of a cell's text. */
export interface Range {
  start: number
  end: number
}

export interface CellLink extends Range {
  /** Text of the link, or the alternative texts of its images when it has no text. */
  label: string
  text: string
  url: string
  place: Place | undefined
}

export interface CellImage {
  alt: string
  url: string
}

/** What a cell shows, and where in its text the links, the bold runs, the code spans and the small print are. */
export interface TableCell {
  text: string
  links: readonly CellLink[]
  images: readonly CellImage[]
  strong: readonly Range[]
  codes: readonly Range[]
  small: readonly Range[]
  place: Place | undefined
  /** The text with the numbers above and below the line told from those in front of them, where it has such: `10⁶`. */
  scripted?: string
}

const NONE: readonly never[] = []

/** A cell of nothing but text; most are. */
export function textCell(text: string, place?: Place): TableCell {
  return { text, links: NONE, images: NONE, strong: NONE, codes: NONE, small: NONE, place }
}

/** A cell with what was found in it. The empty lists of all cells are one, as a large table has many. */
export function cellOf({
  text,
  links,
  images = NONE,
  strong = NONE,
  codes = NONE,
  small = NONE,
  place
}: Pick<TableCell, 'text' | 'links' | 'place'> & Partial<TableCell>): TableCell {
  return {
    text,
    links: orNone(links),
    images: orNone(images),
    strong: orNone(strong),
    codes: orNone(codes),
    small: orNone(small),
    place
  }
}

function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length > 0 ? list : NONE
}

export const EMPTY_CELL = textCell('')

const BLOCKS = new Set(
  'address article aside blockquote center dd details dialog div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul'.split(
    ' '
  )
)
const UNSEEN = new Set(['script', 'style', 'template'])

/** Position of a node in the parsed text, where the parser kept one. */
export function placeOf(node: Nodes | undefined): Place | undefined {
  const { start, end } = node?.position ?? {}
  if (!start) return undefined
  return { line: start.line, column: start.column, start: start.offset ?? 0, end: end?.offset ?? start.offset ?? 0 }
}

/** The mark of a footnote points into the page; it is not data of the cell. */
function isFootnoteMark(node: Element): boolean {
  return (
    node.tagName === 'sup' &&
    node.children.some(child => child.type === 'element' && child.properties['dataFootnoteRef'] !== undefined)
  )
}

/** A cell of a table that was read before its tree was made; the element has no children. */
interface KnownCell extends Element {
  known: TableCell
}

/** An element that stands for a cell which was read without a tree of what is in it. */
export function knownCell(known: TableCell): Element {
  const cell: KnownCell = { type: 'element', tagName: 'td', properties: {}, children: [], known }
  return cell
}

/** Reads what a cell shows. A table nested in it is a table of its own and left out. */
export function readCell(cell: Element): TableCell {
  return (cell as Partial<KnownCell>).known ?? readPlainly(cell) ?? readDeeply(cell)
}

/** Reads a cell of text and of links around nothing but text, as most are: that takes no stack of what is open. */
function readPlainly(cell: Element): TableCell | undefined {
  const links: CellLink[] = []
  const text = new FoldedText()
  for (const child of cell.children) {
    if (child.type === 'text') text.add(child.value)
    else {
      if (child.type !== 'element' || child.tagName !== 'a' || child.properties['href'] === undefined) return undefined
      const mark = text.mark()
      for (const inner of child.children) {
        if (inner.type !== 'text') return undefined
        text.add(inner.value)
      }
      const range = text.since(mark)
      links.push(linkOf(text.slice(range), range, attribute(child, 'href').trim(), placeOf(child), NONE))
    }
  }
  return cellOf({ text: text.toString(), links: inOrder(links, startInText), place: placeOf(cell) })
}

function readDeeply(cell: Element): TableCell {
  const links: CellLink[] = []
  const images: CellImage[] = []
  const strong: Range[] = []
  const codes: Range[] = []
  const small: Range[] = []
  const scripts: Script[] = []
  const opened: { node: Element; start: number; images: number }[] = []
  const text = new FoldedText()

  walk(
    cell,
    (node, parent) => {
      if (node.type === 'text') text.add(node.value)
      if (node.type !== 'element' || node === cell) return
      if (UNSEEN.has(node.tagName) || isFootnoteMark(node)) return false
      if (node.tagName === 'br' || BLOCKS.has(node.tagName)) text.break()
      if (node.tagName === 'table' && parent) return false
      if (node.tagName === 'img') {
        images.push({ alt: attribute(node, 'alt').trim(), url: attribute(node, 'src').trim() })
      }
      if (isMarked(node)) {
        opened.push({ node, start: text.mark(), images: images.length })
      }
      return
    },
    node => {
      if (BLOCKS.has(node.tagName)) text.break()
      const open = opened.at(-1)
      if (open?.node !== node) return
      opened.pop()
      const range = text.since(open.start)
      if (isScript(node)) scripts.push({ ...range, digits: node.tagName === 'sub' ? LOWERED_DIGITS : RAISED_DIGITS })
      if (isStrong(node)) strong.push(range)
      else if (isCode(node)) codes.push(range)
      else if (isSmall(node)) small.push(range)
      else if (node.tagName === 'a') {
        const url = attribute(node, 'href').trim()
        links.push(linkOf(text.slice(range), range, url, placeOf(node), images.slice(open.images)))
      }
    }
  )
  const found = cellOf({
    text: text.toString(),
    links: inOrder(links, startInText),
    images,
    strong,
    codes,
    small,
    place: placeOf(cell)
  })
  const scripted = scriptedText(found.text, scripts)
  return scripted === found.text ? found : { ...found, scripted }
}

const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOWERED_DIGITS = '₀₁₂₃₄₅₆₇₈₉'

/** What stands above or below the line, and the digits that do so by themselves. */
interface Script extends Range {
  digits: string
}

/** A text of the same length in which numbers that would run into the ones before them stand above or below the line. */
function scriptedText(text: string, scripts: readonly Script[]): string {
  let written = ''
  let at = 0
  for (const { start, end, digits } of scripts) {
    const number = text.slice(start, end)
    if (start < at || !/^\d+$/.test(number) || !/\d[kKMB]?$/.test(text.slice(Math.max(0, start - 2), start))) continue
    written += text.slice(at, start) + number.replace(/\d/g, digit => digits[Number(digit)] as string)
    at = end
  }
  return written + text.slice(at)
}

/** A cell as its values are read, where `10` with a 6 above the line is not 106; GitHub shows no difference in the text. */
export function withScripts(cell: TableCell): TableCell {
  const { scripted: text, links } = cell
  if (text === undefined) return cell
  const written = links.map(link => {
    const shown = text.slice(link.start, link.end)
    return { ...link, text: shown, label: link.text === '' ? link.label : shown }
  })
  return { ...cell, text, links: written }
}

/** Links by where they begin, as they nearly always are. */
export function inOrder(links: readonly CellLink[], start: (link: CellLink) => number): readonly CellLink[] {
  const isSorted = links.every((link, index) => index === 0 || start(links[index - 1] as CellLink) <= start(link))
  return isSorted ? links : links.toSorted((a, b) => start(a) - start(b))
}

const startInText = ({ place }: CellLink): number => place?.start ?? 0

/** A link as a cell holds it; one without text is labelled by the images it wraps. */
export function linkOf(
  text: string,
  range: Range,
  url: string,
  place: Place | undefined,
  images: readonly CellImage[]
): CellLink {
  const label = text || altsOf(images)
  return { start: range.start, end: range.end, label, text, url, place }
}

/** What images say in place of text. */
export function altsOf(images: readonly CellImage[]): string {
  return images
    .map(image => image.alt)
    .filter(Boolean)
    .join(' ')
}

/** The text of a cell that no link covers. */
export function textOutside({ text, links }: TableCell): string {
  return outside(text, links)
}

/** Whether a cell shows nothing at all. */
export function isBlank({ text, links, images }: TableCell): boolean {
  return text === '' && links.length === 0 && images.length === 0
}

/** Whether a cell holds links and says nothing beside them. */
export function isOnlyLinks(cell: TableCell): boolean {
  const first = cell.links[0]
  if (!first) return false
  // Most cells with links are one.
  return (first.start === 0 && first.end === cell.text.length) || !hasLetterOrDigit(textOutside(cell))
}

/** Whether a cell is bold as a whole. */
export function isBold({ text, strong }: TableCell): boolean {
  return strong.some(({ start, end }) => end - start === text.length)
}

/** The text of a cell that lists something: code spans with nothing said between them are labels, an item each. */
export function listText({ text, codes }: TableCell): string {
  if (codes.length < 2 || hasLetterOrDigit(outside(text, codes))) return text
  return codes.map(({ start, end }) => text.slice(start, end)).join(', ')
}

function outside(text: string, ranges: readonly Range[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of ranges) {
    rest += `${text.slice(at, Math.max(at, start))} `
    at = Math.max(at, end)
  }
  return rest + text.slice(at)
}

/** Whether it counts where in the text of a cell an element stands. */
function isMarked(node: Element): boolean {
  const isLink = node.tagName === 'a' && node.properties['href'] !== undefined
  return isLink || isStrong(node) || isCode(node) || isSmall(node) || isScript(node)
}

function isScript(node: Element): boolean {
  return node.tagName === 'sup' || node.tagName === 'sub'
}

function isSmall(node: Element): boolean {
  return node.tagName === 'sub' || node.tagName === 'small'
}

function isStrong(node: Element): boolean {
  return node.tagName === 'strong' || node.tagName === 'b'
}

function isCode(node: Element): boolean {
  return node.tagName === 'code' || node.tagName === 'kbd'
}

function attribute(node: Element, name: string): string {
  const value = node.properties[name]
  return Array.isArray(value) ? value.join(' ') : value === null || value === undefined ? '' : String(value)
}
