import type { Range } from '../parse/cell.ts'

/** No citation is longer. */
const LONGEST = 1000

/** The year behind the authors, in brackets: `(2023). `, `(2022, April). `. */
const YEAR = /\((?:19|20)\d\d[a-z]?(?:, [^()]{1,20})?\)\. (?=\S)/

/** An author who is cited by surname and initials in front of such a year, or in front of a mark: `Elm, J.`, `Elm J,`. */
const DOTTED = /^[^\s,.()\d][^,.()\d]{0,40}, [^\s\d,.]\./
const BARE = /^[^\s,.()\d][^,.()\d]{0,40} [A-Z]{1,3}(?:,|$)/
/** Authors who are parted by commas, without initials. */
const WIDE = /^[\u4e00-\u9fff]{2,4}(?:[,，] ?[\u4e00-\u9fff]{1,4}){0,9}$/

/** The mark of what is cited, behind its title: `[J]`, `[C]//`. */
const MARK = / ?\[(?:[ACDJMNPRS]|EB)(?:\/OL)?\](?=\. |\/\/)/

/** The end of a title: a period that ends no abbreviation, or a question in front of where it appeared. */
const END = /(?<!\b(?:al|cf|dr|etc|no|st|vs|[a-z]))\.(?= |$)|(?<=[?!])(?= (?:In |(?:ar|bio|med)Xiv))/i

/** Where the title stands in a citation that is copied whole, as tools write them; undefined where a text is none. */
export function titleIn(text: string): Range | undefined {
  if (text.length > LONGEST || !/[\])]/.test(text)) return undefined
  return titleBehindYear(text) ?? titleBeforeMark(text)
}

function titleBehindYear(text: string): Range | undefined {
  const year = YEAR.exec(text)
  if (!year || !DOTTED.test(text)) return undefined
  const start = year.index + year[0].length
  const length = text.slice(start).search(END)
  return { start, end: length < 0 ? text.length : start + length }
}

function titleBeforeMark(text: string): Range | undefined {
  const end = text.search(MARK)
  if (end <= 0) return undefined
  const dot = text.indexOf('. ')
  const authors = text.slice(0, Math.max(0, dot)).replace(/,? (?:et al|等)$/, '')
  const start = dot > 0 && dot < end && (BARE.test(authors) || WIDE.test(authors)) ? dot + 2 : 0
  return { start, end }
}

/** The title in a citation, or undefined where a text is none. */
export function citedTitle(text: string): string | undefined {
  const range = titleIn(text)
  return range && text.slice(range.start, range.end)
}
