export type CitationLabel = 'authors' | 'title' | 'venue' | 'year' | 'other'

/** A part of a citation, which mostly says what it is: `Venue/Year: ICLR 2024`. */
export interface CitationPart {
  /** Null for what stands in front of the first label. */
  label: CitationLabel | null
  /** What is said behind the label, without the marks that part it from the next one. */
  said: string
  whole: string
}

/**
 * A label, and what it stands behind: nothing, a mark or, with a capital letter, a blank. Those in no group are not read,
 * but end what is said behind another one.
 */
const LABEL =
  /(^|[\n;；|,，。]\s?|\.\s|\s[/–—-]\s|\s)(?:(authors?|作者|著者)|((?:paper )?title|标题|题目|タイトル)|(venue(?:\/year)?|journal|conference|published in|期刊|会议)|(year|年份)|abstract|affiliations?|arxiv|citation|code|date|dataset|doi|if|impact factor|institutions?|issue|keywords?|link|note|pages?|pdf|pmid|pp|publisher|status|type|url|vol(?:ume)?) ?[:：]/gi

/**
 * Parts a citation at the labels in it; null where none says who wrote it, how it is called or where it appeared. A year is
 * added to the venue that has none.
 */
export function splitLabelled(text: string): CitationPart[] | null {
  if (!/[:：]/.test(text)) return null
  const labels = [...text.matchAll(LABEL)].filter(
    ([found, before]) => before !== ' ' || /^\p{Lu}/u.test(found.trimStart())
  )
  if (!labels.some(([, , authors, title, venue]) => authors ?? title ?? venue)) return null
  const parts = labels.map((match, index): CitationPart => {
    const [found, before = '', authors, title, venue, year] = match
    const end = labels[index + 1]?.index
    return {
      label: authors ? 'authors' : title ? 'title' : venue ? 'venue' : year ? 'year' : 'other',
      said: withoutEnd(text.slice(match.index + found.length, end)),
      whole: withoutEnd(text.slice(match.index + before.length, end))
    }
  })
  const lead = withoutEnd(text.slice(0, labels[0]?.index))
  return withYear(lead === '' ? parts : [{ label: null, said: lead, whole: lead }, ...parts])
}

function withYear(parts: CitationPart[]): CitationPart[] {
  const [venue, ...venues] = parts.filter(({ label }) => label === 'venue')
  const [year, ...years] = parts.filter(({ label }) => label === 'year')
  if (!venue || !year || venues.length > 0 || years.length > 0) return parts
  if (/\d/.test(venue.said) || !/^(?:19|20)\d\d$/.test(year.said)) return parts
  const dated = { ...venue, said: `${venue.said} ${year.said}`, whole: `${venue.whole}; ${year.whole}` }
  return parts.filter(part => part !== year).map(part => (part === venue ? dated : part))
}

const MARKS = ' \t\n;；|,，:：([（–—-/'

/** A text without the blanks around it and what is left at its end where a link or another part follows: marks, `(see`. */
function withoutEnd(text: string): string {
  const own = withoutMarks(text)
  return / [([](?:cf|see|via)$/i.test(own.slice(-5)) ? withoutMarks(own.slice(0, -3)) : own
}

function withoutMarks(text: string): string {
  let end = text.length
  while (end > 0 && MARKS.includes(text.charAt(end - 1))) end--
  return text.slice(0, end).trim()
}
