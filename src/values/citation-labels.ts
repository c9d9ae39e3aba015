/** A part of a citation that says what it is: `Venue/Year: ICLR 2024`. */
export interface LabelledPart {
  label: 'authors' | 'title' | 'venue'
  said: string
  whole: string
}

const LABELS = '(?:authors?|(?:paper )?title|venue(?:\\/year)?|journal|conference|published in) ?[:：]'
/** What parts them from each other, and from what says that it is something else: `DOI: 10.…`, `Year: 2023`. */
const BETWEEN = new RegExp(`\\n|[;；|,，] *(?=${LABELS})|[;；|] *(?=[a-z][a-z/ ]{1,20}[:：])`, 'i')
const LABELLED =
  /^ *(?:(authors?)|((?:paper )?title)|venue(?:\/year)?|journal|conference|published in) ?[:：] ?(\S.*)$/i

/** Parts a citation into what says what it is, which may hold any mark, and the rest. */
export function splitLabelled(text: string): { labelled: LabelledPart[]; rest: string } {
  if (!/[:：]/.test(text)) return { labelled: [], rest: text }
  const labelled: LabelledPart[] = []
  const rest = text.split(BETWEEN).filter(whole => {
    const [, authors, title, said] = LABELLED.exec(whole) ?? []
    if (said === undefined) return true
    const label = authors ? 'authors' : title ? 'title' : 'venue'
    labelled.push({ label, said: withoutEnd(said), whole: whole.trim() })
    return false
  })
  return { labelled, rest: labelled.length > 0 ? rest.join('\n') : text }
}

const MARKS = ' \t;；|,，:：([（–—-'

/** A text without the marks at its end, which are left where a link follows. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && MARKS.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
