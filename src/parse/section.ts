import type { Element } from 'hast'
import { hasDigit, hasLetterOrDigit, isAscii, made, withoutShortCodes } from '../letters.ts'
import { type CellLink, readCell } from './cell.ts'

interface Heading {
  level: number
  text: string
  /** The headings beside it; a summary has none. */
  siblings?: Siblings
  /** Whether a heading below it goes on from its number: `3.1 Leaves` below `3 Trees`. */
  isCounted?: boolean
}

/** The headings above a point of the document, kept up to date while the tree is walked. */
export interface Trail {
  enter(node: Element, parent: Element | undefined): void
  leave(node: Element): void
  /** The headings above this point, to be resolved when the whole document has been seen. */
  here(): readonly Heading[]
  /** Titles of these headings, outermost first, without the document's own title. */
  titles(headings: readonly Heading[]): string[]
  /** Text of the document's first heading. */
  title(): string | null
}

/**
 * Follows Markdown headings, HTML headings and `<details>` summaries. A heading inside a `<details>` or a table
 * holds until that ends.
 */
export function trail(): Trail {
  let open: Heading[] = []
  const outer: { node: Element; open: Heading[]; floor: number }[] = []
  let floor = 0
  let inSummary = 0
  let title: string | null = null
  let h1s = 0
  const siblings: Siblings[] = []

  return {
    enter(node, parent) {
      if (node.tagName === 'details' || node.tagName === 'table') {
        outer.push({ node, open, floor })
        open = node.tagName === 'details' ? [...open, { level: 0, text: '' }] : [...open]
        floor = open.length
      } else if (node.tagName === 'summary') {
        inSummary++
        const summary = open[floor - 1]
        if (parent?.tagName === 'details' && summary?.text === '') summary.text = headingText(node)
      } else if (/^h[1-6]$/.test(node.tagName) && !isFootnoteHeading(node)) {
        const level = Number(node.tagName[1])
        const text = headingText(node)
        title ??= cleanTitle(text) || null
        if (inSummary > 0) return
        if (level === 1) h1s++
        let keep = open.length
        while (keep > floor && (open[keep - 1]?.level ?? 0) >= level) keep--
        siblings.length = level + 1
        siblings[level] ??= new Siblings()
        siblings[level].add(text)
        const above = open[keep - 1]
        if (above && goesOn(text, above)) above.isCounted = true
        open = [...open.slice(0, keep), { level, text, siblings: siblings[level] }]
      }
    },
    leave(node) {
      if (node.tagName === 'summary') inSummary--
      if (outer.at(-1)?.node !== node) return
      const saved = outer.pop()
      open = saved?.open ?? []
      floor = saved?.floor ?? 0
    },
    here: () => open,
    titles: headings =>
      headings
        .filter(heading => !(heading.level === 1 && h1s === 1))
        .map(({ text, siblings, isCounted }) => siblings?.without(text, isCounted) ?? cleanTitle(text))
        .filter(Boolean),
    title: () => title
  }
}

/**
 * A bare number in front of a heading, or one with no space behind its dot: it may count the headings, or say how many, as
 * in `7 Tesla scanners`, or be a part of a name, as in `2.Bundesliga`.
 */
const BARE = /^(\d{1,2})(?: |\.(?! ))(?=((?:[A-Za-z]|[^\0-\x7f]).*))/

function goesOn(text: string, { text: above }: Heading): boolean {
  if (!/\d[.．]\d/.test(text)) return false
  const [, number] = /^[^A-Za-z\d\u00c0-\u1fff\u3040-\ud7ff]{0,9}(\d{1,2})[.．][1-9]\d?(?:[.)．]|\s|$)/.exec(text) ?? []
  const [, first, rest = ''] = (number !== undefined && BARE.exec(cleanTitle(above))) || []
  return first === number && rest.length > 2
}

/** The headings of one level below the same heading, in their order. */
class Siblings {
  private readonly headings: string[] = []
  private counted: boolean | undefined

  add(text: string): void {
    if (hasDigit(text)) this.headings.push(cleanTitle(text))
  }

  /** A heading without emoji and ordinal. */
  without(text: string, isCounted = false): string {
    const clean = cleanTitle(text)
    this.counted ??= this.headings.length > 1 && this.isCounted()
    return isCounted || this.counted ? clean.replace(BARE, '') : clean
  }

  /** Whether bare numbers count the headings, from 0 or 1 on and not in front of the same words. */
  private isCounted(): boolean {
    const found = this.headings.flatMap(title => [BARE.exec(title) ?? []]).filter(([whole]) => whole !== undefined)
    const words = new Set(found.map(([, , rest]) => rest))
    const first = Number(found[0]?.[1])
    // Names may begin with such a number: `1.Bundesliga`.
    const isDotted = found.some(([whole]) => whole.includes('.'))
    return (
      words.size > (isDotted ? found.length - 1 : 1) &&
      first <= 1 &&
      found.every(([, number], at) => Number(number) === at + first)
    )
  }
}

/** The text of a heading without the links at its end that lead back to a place on the page. */
function headingText(node: Element): string {
  const { text, links } = readCell(node)
  if (!links.some(({ url }) => url.startsWith('#'))) return text
  const first = text.search(/[\p{L}\p{N}]/u)
  let end = text.length
  for (const link of links.toReversed()) {
    const [marks = ''] = /[\s([{（【<|/·•–—-]{1,9}$/.exec(text.slice(Math.max(0, link.start - 9), link.start)) ?? []
    const front = link.start - marks.length
    // What stands behind a comma or a colon goes on with it.
    if (
      marks === '' ||
      /[,:;，、：；]/.test(text.charAt(front - 1)) ||
      front <= first ||
      !leadsBack(link) ||
      hasLetterOrDigit(text.slice(link.end, end))
    )
      break
    end = front
  }
  return text.slice(0, end)
}

/** What leads back on a page: a mark, or words for its top or its contents. */
const wayBack = made(
  [
    '^[^\\p{L}\\p{N}]*(?:',
    '(?:go |jump )?back(?: to .*)?|(?:go|jump|return|scroll) (?:up )?to (?:the )?(?:top|toc|contents|index|list|menu|start|table of contents)|',
    '(?:to )?(?:the )?(?:page )?(?:top|up|toc|table of contents)|',
    'retour(?: (?:en haut|au .*))?|(?:volver|voltar)(?: (?:al?|ao|à) .*)?|zurück(?: (?:nach|zu|zum|zur) .*)?|nach oben|',
    '返回(?:[^值].{0,9})?|回到.{1,10}|目[录錄次]|[顶頂]部|(?:トップ|目次|先頭)(?:ページ)?(?:へ|に|へ戻る|に戻る)?|戻る|',
    '(?:목차|맨 위)로?|наверх|(?:к )?оглавлени[еюя]',
    ')[^\\p{L}\\p{N}]*$'
  ].join(''),
  'iu'
)
/** Words that name other things as well, where they lead to the top of the page or its contents. */
const TOP = /^\W*(?:contents|home|index|menu)\W*$/i
const AT_TOP = /^#(?:top|toc|(?:table-of-)?contents|back-to-top|readme-top)?$/i

function leadsBack({ url, text }: CellLink): boolean {
  if (!url.startsWith('#') || text.length > 60) return false
  return !hasLetterOrDigit(text) || wayBack().test(text) || (AT_TOP.test(url) && TOP.test(text))
}

/** The heading that footnotes get at the end of a page is not the document's. */
function isFootnoteHeading({ properties }: Element): boolean {
  return String(properties['id'] ?? '').endsWith('footnote-label')
}

/** A mark in front of a heading, as one item of a list has it. */
const BULLET = /^[•·▪‣◦●○▶►▸■□◆◇※:：] ?/
const DIGITS = '[\\d０-９]{1,2}'
const HAN_DIGITS = '一二三四五六七八九十壹贰貳叁參肆伍陆陸柒捌玖拾'
/** What numbers a heading, where a space is behind it or a mark that needs none. */
const NUMBERS = [
  // A letter behind a number may be its unit: `1.5b models`, `3d: models`.
  `[(（]?${DIGITS}(?:[.．]${DIGITS})+(?:[ac]|[a-ce-j](?=[.)）、:：]))?(?: ?、|[.)）:：])?`,
  `[(（]?${DIGITS}(?:[a-ce-j](?=[.)）])|[acef](?=[:：]))?(?: ?、|[.．)）:：])`,
  `${DIGITS}-${DIGITS}\\.`,
  '§ ?\\d{1,2}(?:\\.\\d{1,2})*[.)]?(?: [·•|])?',
  `${DIGITS} [·•|](?= \\D)`,
  // Behind a letter, in front of words of a script that names nothing so: `B.1 lineage`.
  '[A-Z]\\.\\d[.)]?(?= [々㐀-鿿ァ-ヿ가-힣])',
  '[(（][a-z][)）]|[IVX]{1,5}[.)、]|[A-Z][.)]',
  `[(（]?[${HAN_DIGITS}]{1,3}[)）、.．]`
].join('|')
const ORDINAL = new RegExp(
  `^(?:(?:${NUMBERS})(?:\\s+|(?<=[、）.．])(?=[々㐀-鿿ァ-ヿ가-힣])|(?<=[${HAN_DIGITS}]、)(?=[A-Za-z]))` +
    `|[①-⒛❶-➓]\\s*|第[${HAN_DIGITS}百\\d０-９]{1,4}(?:章|节|節|部分|部|篇|编|編|讲|講)[\\s:：、.．]+)`
)

/** What a heading is set to for other programs than GitHub, which shows it: `Models {#models .wide}`. */
const ATTRIBUTES = /^\{:?\s{0,9}(?:[#.][A-Za-z]|[\w-]{1,40}=["“']|data-[\w-])[^{}]{0,200}\}\s{0,9}$/

function withoutAttributes(text: string): string {
  const at = text.includes('}') ? text.lastIndexOf('{') : -1
  return at > 0 && ATTRIBUTES.test(text.slice(at)) ? text.slice(0, at) : text
}

function withoutBullet(text: string): string {
  if (!BULLET.test(text)) return text
  const rest = text.replace(BULLET, '')
  return hasLetterOrDigit(String.fromCodePoint(rest.codePointAt(0) ?? 0)) ? rest : text
}

function withoutEmoji(text: string): string {
  if (isAscii(text)) return text
  return text.replace(
    /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u{FE0E}|\u{FE0F}|\u{200D}|\u{20E3}|\u{FFFD}/gu,
    ' '
  )
}

/** A heading without emoji and leading ordinal: `🧬 3.1 Text` → `Text`. */
function cleanTitle(text: string): string {
  const shown = withoutShortCodes(withoutEmoji(withoutAttributes(text)))
  const folded = withoutBullet(shown.replace(/\s+/gu, ' ').trim())
  const plain = shown === text ? folded : withoutOuterMarks(folded.replace(/(?<=[([（【]) | (?=[)\]）】])/g, ''))
  // Most headings begin with a word.
  return /^[A-Za-z][a-z]/.test(plain) ? plain : plain.replace(ORDINAL, '').trim() || plain
}

/** A heading without the marks at its ends, which parted its words from pictures: `📦 | Text` → `Text`. */
function withoutOuterMarks(title: string): string {
  const words = title.split(' ')
  const isWord = (word: string): boolean => !/^[|/·•–—:&+,-]+$/.test(word)
  return words.slice(Math.max(0, words.findIndex(isWord)), words.findLastIndex(isWord) + 1).join(' ')
}
