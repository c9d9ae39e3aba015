import { identify } from '../identify/identify.ts'
import { hasLetterOrDigit } from '../letters.ts'
import type { CellLink } from '../parse/cell.ts'
import { isGenericLabel, isPublisher } from '../values/label-words.ts'
import { isKnownVenue } from '../values/plain-venue.ts'
import { saidRole } from './roles.ts'

/** No text that is an address, or names where one leads, is longer; it is not searched further. */
const LONGEST = 200

/** `https://…`, `maple.example/leaves`, `lab/maple`. */
const ADDRESS = /^(?:https?:\/\/|www\.)|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/:]\S*)?$|^[\w.-]+\/[\w.:-]+$/i

/**
 * Whether the text of a link says no more than where it leads: an address, the name of a site, a word or a picture for
 * what is there, such as the header of its column. Any other text names or tells something.
 */
export function isPointer(link: CellLink, header: string): boolean {
  const { text, url } = link
  if (!hasLetterOrDigit(text)) return true
  if (text.length > LONGEST) return false
  if (header.toLowerCase().includes(text.toLowerCase()) || ADDRESS.test(text)) return true
  // What stands in brackets is mostly a password, a size or a format.
  const words = text.replace(/\s?[(（][^()（）]*[)）]$/, '')
  return (
    isGenericLabel(words) ||
    saidRole(link) !== undefined ||
    isPublisher(words) ||
    isNamed(words, identify(url).host) ||
    isKnownVenue(words)
  )
}

/** Whether a text is the name of a host, however it is spelled: `Hugging Face`. */
function isNamed(text: string, host: string | null): boolean {
  return host !== null && lettersOf(text) === lettersOf(host)
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]+/g, '')
}
