/** A part of a citation that says what it is: `Venue/Year: ICLR 2024`. */
export interface LabelledPart {
  label: 'authors' | 'title' | 'venue'
  said: string
  whole: string
}

const WORD = '(?:authors?|(?:paper )?title|venue(?:\\/year)?|journal|conference|published in)'
/** What parts them from each other, and from what says that it is something else: `DOI: 10.…`, `Year: 2023`. */
const BETWEEN = new RegExp(`\\n|[;；|,，] *(?=${WORD} ?[:：])|[;；|] *(?=[a-z][a-z/ ]{1,20}[:：])`, 'i')
const LABELLED = new RegExp(`^ *(${WORD}) ?[:：] ?(\\S.*)$`, 'i')

/** Parts a citation into what says what it is, which may hold any mark, and the rest. */
export function splitLabelled(text: string): { labelled: LabelledPart[]; rest: string } {
  if (!/[:：]/.test(text)) return { labelled: [], rest: text }
  const labelled: LabelledPart[] = []
  const rest = text.split(BETWEEN).filter(whole => {
    const [, word = '', said] = LABELLED.exec(whole) ?? []
    if (said === undefined) return true
    labelled.push({ label: labelOf(word), said: withoutEnd(said), whole: whole.trim() })
    return false
  })
  return { labelled, rest: labelled.length > 0 ? rest.join('\n') : text }
}

function labelOf(word: string): LabelledPart['label'] {
  if (/^author/i.test(word)) return 'authors'
  return /title$/i.test(word) ? 'title' : 'venue'
}

const MARKS = ' \t;；|,，:：([（–—-'

/** A text without the marks at its end, which are left where a link follows. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && MARKS.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
