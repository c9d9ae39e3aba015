/** A part of a citation that says what it is: `Venue/Year: ICLR 2024`. */
export interface LabelledPart {
  label: 'authors' | 'title' | 'venue'
  said: string
  whole: string
}

const LABELS = '(?:authors?|(?:paper )?title|venue(?:\\/year)?|journal|conference|published in) ?[:：]'
const BETWEEN = new RegExp(`\\n|[;；|] *(?=${LABELS})`, 'i')
const LABELLED =
  /^ *(?:(authors?)|((?:paper )?title)|venue(?:\/year)?|journal|conference|published in) ?[:：] ?(\S.*)$/i

/** Parts a citation into what says what it is, which may hold any mark, and the rest. */
export function splitLabelled(text: string): { labelled: LabelledPart[]; rest: string } {
  if (!/[:：]/.test(text)) return { labelled: [], rest: text }
  const labelled: LabelledPart[] = []
  const rest = text.split(BETWEEN).filter(whole => {
    const [, authors, title, said] = LABELLED.exec(whole) ?? []
    if (said === undefined) return true
    labelled.push({ label: authors ? 'authors' : title ? 'title' : 'venue', said: said.trim(), whole: whole.trim() })
    return false
  })
  return { labelled, rest: labelled.length > 0 ? rest.join('\n') : text }
}
