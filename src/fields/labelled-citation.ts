import { identifyBare } from '../identify/bare-identifier.ts'
import { type CitationPart, splitLabelled } from '../values/citation-labels.ts'
import { isPlaceholder } from '../values/placeholder.ts'
import { isPlainVenue } from '../values/plain-venue.ts'
import { isNotYet } from '../values/venue.ts'
import { splitVenues } from '../values/venue-list.ts'
import type { Draft } from './field.ts'

/**
 * Takes what a citation says behind its labels, and by `unread` what stands in front of them; returns the parts that are
 * not read, or null where it has no labels.
 */
export function readLabelled(text: string, draft: Draft, unread: (text: string) => string[]): string[] | null {
  const parts = splitLabelled(text)
  if (parts === null) return null
  return parts.flatMap(part => {
    if (part.label === null) return unread(part.said)
    return file(part, draft) ? [] : part.whole
  })
}

/** Files a part of a citation that says what it is; whether all of it is that. */
function file({ label, said, whole }: CitationPart, draft: Draft): boolean {
  // What is said by it is linked.
  if (said === '') return true
  if (label === 'year' || label === 'other') return draft.identifier(whole)
  if (isPlaceholder(said) || /^see\b/i.test(said)) return false
  if (label === 'venue') return splitVenues(said).every(part => draft.venue(part) || draft.identifier(part))
  const { own, isRead } = withoutRest(said, draft)
  if (label === 'authors') return draft.authors(own) && isRead
  // A mark that is left may be one of the title, or part it from anything.
  return draft.title(unquoted(own), true) && isRead && !MARK.test(own)
}

/** What may part a title, or authors, from what stands behind them. */
const MARK = /[;；|]|\s\/\s/

/** No more parts stand behind a title or authors. */
const MOST = 5

/**
 * Titles or authors without the venues and identifiers behind them, which are filed, and without remarks, which are not
 * read: `On Trees; ICML 2023; Oral`.
 */
function withoutRest(said: string, draft: Draft): { own: string; isRead: boolean } {
  const marks = [...said.matchAll(new RegExp(MARK, 'g'))].slice(-MOST)
  let own = said
  let isRead = true
  for (const mark of marks.reverse()) {
    const part = own.slice(mark.index + mark[0].length).trim()
    const isFiled = identifyBare(part) !== null ? draft.identifier(part) : isPlainVenue(part) && draft.venue(part)
    if (!isFiled && !REMARK.test(part) && !isNotYet(part)) break
    isRead &&= isFiled
    own = own.slice(0, mark.index).trim()
  }
  return { own, isRead }
}

/** What stands behind a title and is no part of it. */
const REMARK = /^(?:\(?(?:19|20)\d\d\)?|accepted|oral|spotlight|posters?|highlight|award|.{1,40}\bet al\.?)$/i

/** A title without quotation marks around the whole of it. */
function unquoted(title: string): string {
  return /^["“]([^"“”]+)["”][.,]?$/.exec(title)?.[1] ?? title
}
