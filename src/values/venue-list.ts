import { isGeneric } from './label-words.ts'
import { splitList } from './lists.ts'
import { isVenueAlone } from './plain-venue.ts'
import { isNotYet } from './venue.ts'

const PARTS = /[;；\n|、]|\s[/+]\s/u

/** What parts venues, or the words in the name of one. */
const BETWEEN_VENUES = /[,，→]|\s(?:&|and|[-=]>)\s/u

/** The parts of what is said of papers, each of which may be a venue. */
export function splitVenues(text: string): string[] {
  return splitList(text, PARTS).flatMap(apart)
}

/** The names of many journals have commas or an `and`, so those part only what are venues one by one. */
function apart(text: string): string[] {
  if (isNotYet(text)) return [text]
  const parts = splitList(text, BETWEEN_VENUES)
  return parts.every(part => isVenueAlone(part) || (isGeneric(part) && !/\d/.test(part))) ? parts : [text]
}
