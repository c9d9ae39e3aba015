import { isJournal } from './journals.ts'
import { readVenue } from './venue.ts'
import { isAcronym } from './venue-acronyms.ts'

/** The number of a row in front of its name. */
export const ROW_NUMBER = /^(?:[(（]?(\d{1,3})[.)）] |(\d{1,3})、)(?=\S)/

/** A text without the number of a row in front of it. */
export function withoutRowNumber(text: string): string {
  return text.replace(ROW_NUMBER, '')
}

/** A bracket that ends a text, and what is in it. */
const LAST_BRACKET = /(?<=\S) ?[([（]([^()[\]（）]{3,60})[)\]）]$/

/** A text without the venue in brackets behind it, where that is known and has its year: `Leaves of Trees (MICCAI 2021)`. */
export function withoutVenue(text: string): string {
  const found = /[)\]）]$/.test(text) ? LAST_BRACKET.exec(text) : null
  return found && isDatedVenue(found[1] as string) ? text.slice(0, found.index) : text
}

/** A bracket that begins a text, and what is in it. */
const FIRST_BRACKET = /^[[(（【]([^()[\]（）【】]{3,60})[)\]）】]\s?(?=\S)/

/** Where a text goes on behind such a venue in front of it, 0 where there is none: `[MICCAI 2021] Leaves of Trees`. */
export function venueInFront(text: string): number {
  const found = /^[[(（【]/.test(text) ? FIRST_BRACKET.exec(text) : null
  return found && isDatedVenue(found[1] as string) ? found[0].length : 0
}

/** Whether a text is a venue that is known, with its year. */
export function isDatedVenue(text: string): boolean {
  const { venue, year } = readVenue(text)
  return venue !== null && year !== null && (isAcronym(venue) || isJournal(venue))
}
