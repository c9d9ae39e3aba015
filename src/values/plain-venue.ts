import { isJournal } from './journals.ts'
import { isPreprint, readVenue } from './venue.ts'
import { isAcronym } from './venue-acronyms.ts'

/** Publishers and families of journals in front of what the venue is about, such as `npj Digital Medicine`. */
const FAMILY =
  /^(?:the )?(?:nature(?! of)|lancet|jama|bmj|bmc|plos|npj|nejm|jmir|ieee|acm|spie|communications (?:biology|chemistry|engineering|medicine|physics|psychology)|frontiers in|annual review of|international journal of|proceedings of|journal of)\s/i
const KIND =
  /(?:^|\s)(?:journal|conference|transactions|proceedings|workshops?|symposium|letters|annals|bulletin)(?=\s|$)/i

const NOT_VENUES =
  /^(?:refs?|figs?|secs?|tabs?|eqs?|vol|nos?|inc|ltd|corp|co|dr|prof|et|al|vs|etc|approx|eds?|pp|ch)\.$/i

/**
 * Whether a text is a venue wherever it stands: a preprint server, a name of few words with a year, an acronym or a
 * journal that is known, a journal that is abbreviated, a text that says it is one. What is left may be a title or the
 * name of a model as well.
 */
export function isPlainVenue(text: string): boolean {
  const { venue, year } = readVenue(text)
  if (venue === null) return false
  if (isPreprint(venue) || isJournal(venue)) return true
  const words = venue.split(' ')
  if (FAMILY.test(venue) || KIND.test(venue) || isAbbreviated(words)) return true
  return year === null ? isAcronym(venue) : words.length <= 4 && !/:/.test(venue)
}

/** Whether a text names a venue that is known, whatever its year. */
export function isKnownVenue(text: string): boolean {
  const { venue } = readVenue(text)
  return venue !== null && (isPreprint(venue) || isJournal(venue) || isAcronym(venue))
}

/** Whether a text would be a venue alone, without the words around it: it has a year, is a known acronym or a server. */
export function isVenueAlone(text: string): boolean {
  const { venue, year } = readVenue(text)
  return venue !== null && (year !== null || isPreprint(venue) || isAcronym(venue.replace(SOCIETY, '')))
}

const SOCIETY = /^(?:ACM|IEEE) /

/** Words as the names of journals cut them off, of which two make one even without periods: `Eur Radiol`. */
const CUT =
  /^(?:Adv|Anal|Ann|Appl|Biol|Biomed|Bioinform|Cardiol|Chem|Clin|Comput|Commun|Dis|Eng|Eur|Genet|Imag|Inform|Int|Intell|J|Jpn|Am|Br|Med|Mol|Nat|Neurol|Neurosci|Nucl|Oncol|Pathol|Pharmacol|Phys|Proc|Radiol|Rep|Res|Rev|Sci|Surg|Syst|Technol|Trans)$/
/** Words that they leave whole. */
const WHOLE = /^(?:Imaging|Image|Methods|Psychiatry|Ultrasound)$/

/** `Nat. Med.`, `Brain Res.`, `Eur Radiol`; a period behind a longer word ends a sentence. */
function isAbbreviated(words: readonly string[]): boolean {
  if (words.some(word => NOT_VENUES.test(word))) return false
  const isCut = words.some(word => CUT.test(word)) && words.every(word => CUT.test(word) || WHOLE.test(word))
  if (words.length > 1 && words.length <= 5 && isCut) return true
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  return isCutOff(first) || (last.length <= 5 && isCutOff(last))
}

function isCutOff(word: string): boolean {
  return word.endsWith('.') && /^\p{L}{2,}\.$/u.test(word)
}
