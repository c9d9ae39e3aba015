import { hasLetter, isAscii, withoutFootnotes, wordsIn } from '../letters.ts'
import { remembered } from '../remembered.ts'
import { namesAuthors } from './authors.ts'
import { MONTH_STEMS } from './date.ts'
import { isJournal } from './journals.ts'
import { isGeneric, isPublisher, plainWord } from './label-words.ts'
import { lowered } from './lowered.ts'
import { namesOrganization } from './title.ts'
import { isAcronym, isAcronymAsWord } from './venue-acronyms.ts'

/** A venue and the year of its edition. */
export interface Venue {
  venue: string | null
  year: number | null
}

export const NO_VENUE: Readonly<Venue> = { venue: null, year: null }

/** A venue has fewer words; beyond this a label is the title of a paper. */
const MOST_WORDS = 8

/** The spellings by their letters alone; the wrong ones are common. */
const PREPRINTS = new Map([
  ['arxiv', 'arXiv'],
  ['arvix', 'arXiv'],
  ['arxriv', 'arXiv'],
  ['axriv', 'arXiv'],
  ['biorxiv', 'bioRxiv'],
  ['bioarxiv', 'bioRxiv'],
  ['biorvix', 'bioRxiv'],
  ['bioxiv', 'bioRxiv'],
  ['medrxiv', 'medRxiv'],
  ['medarxiv', 'medRxiv'],
  ['medrvix', 'medRxiv'],
  ['chemrxiv', 'ChemRxiv'],
  ['techrxiv', 'TechRxiv']
])
const SERVERS = new Set(PREPRINTS.values())

/** What stands beside a meeting that has not taken the paper. */
const NOT_YET =
  /(?:^|[(,;] ?)(?:submitted|rejected|withdrawn|(?:under|in) (?:review|submission|revision|preparation))(?![\w-])|\bsubmi(?:ssion|tted)\b/

/** Whether a text says that its paper was not taken, or not yet. */
export function isNotYet(text: string): boolean {
  return text.length <= 200 && NOT_YET.test(lowered(text))
}

/** How a paper was presented there, which is not part of the name, and none. */
const NOTE =
  /[\s,;:([-]+(?:oral|spotlight|posters?|highlight|talk|award|best paper(?: award)?|accepted|early accept|to appear|in press|notable[\w -]*|top[ -]?\d+%)[\s)\]]*$/
/** A part of a meeting, which alone does not say of which. */
const PART = /^(?:findings|main|workshops?|track|challenge)$/
/** What sort of place a work comes from, which is the name of none. */
const SORT =
  /^(?:academi[ac]|books?|classics?|community|compan(?:y|ies)|conferences?|in-?house|industry|internal|journals?|open[ -]source|start-?ups?)$/
const LEAD = /^(?:accepted (?:by|at|to|in)|published (?:in|at|by)|appeared in|to appear in|in:?|presented at)\s+/i

/** The volume, number and pages behind the name of a journal; alone, a number may be a part of the name. */
const VOLUME =
  /,? ?\bvol\.? ?\d[\d ,:;()–-]*$|(?<!\b(?:lncs|part|task|track),?)(?:, ?| )\d+(?: ?\(\d+\)$|(?: ?\(\d+\))?[,:] ?\d[\d ,:;()–-]*$)/
/** Numbers behind a journal with its year are the volume and the pages; those behind other words belong to the name. */
const BARE_VOLUME = /(?<![\d:,])(?:,? \d[\d–-]*)+$/
/** `Nat. Commun.`, each word cut off. */
const CUT_OFF = /^(?:[A-Z][a-z]*\. ?){2,6}$/

/** What a citation has behind the venue, between commas: pages, a volume of a series. Who publishes may stand there too. */
const CITED = /^(?:pp?\.? ?\d[\d ,:–-]*|(?:[a-z]{3,6} )?vol(?:ume)?\.? ?\d[\d():–-]*|no\. ?\d+)$/
/** The series that the papers of a meeting are printed in, with what follows. */
const SERIES = /,? (?:LNCS|PMLR)\b.*$/
/** The number under which a paper is cited. */
const CITATION = /\s?\[\d{1,3}(?:[,–-] ?\d{1,3})*\]$/
/** Where the papers of a meeting are reviewed. */
const REVIEWED = /[\s,(]+OpenReview\)?$/
/** How often something appears or changes. */
const UPDATED =
  /\s?[(（](?:annual|yearly|ongoing|rolling|(?:continu(?:ally|ously)|regularly) updated|持续更新中?|定期更新|更新中|每年)[)）]$/i
/** How often the papers of a journal are cited: `IF=18.6`. */
const IMPACT = /[\s,;([]IF ?[=:]? ?\d{1,3}(?:\.\d+)?[\s)\]]*$/

/** Words of a title or a sentence; a few venues have them too, but then also a word of the second list. */
const TITLE =
  /(?:^|\s)(?:is|are|can|do|does|not|via|using|towards?|with|without|from|through|by|your|you|we|our|how|what|why|need|for|to|an?|beyond|all)(?=\s|$)/
const VENUE =
  /(?:journal|conference|transactions?|proceedings|workshops?|symposium|letters|reviews?|annals|archives|association|society|advances|applications|bulletin|international|magazine)(?![a-z])/i

const YEAR = /(?<![\d.])(?:19[5-9]|20\d)\d(?![\d.]\d|\d)/g
/**
 * Two digits are a year behind an apostrophe, touching capitals, or in the years from 2015 to 2029 behind a word that
 * looks like an acronym, of which at least two letters are capitals: `NeurIPS 24`, `TMI (24)`. Elsewhere they may be a
 * volume.
 */
const SHORT_YEAR = /['’‘´`] ?(\d{2})(?!\d)|(?<=^[A-Z]{3,10})-?([0-3]\d)$/
const APART = / \(?(1[5-9]|2\d)\)?$/
const ACRONYM = /^[A-Za-z]*[A-Z][a-z]*[A-Z][A-Za-z]*$/
const SHORT_CODES = /:[a-z+-][\w+-]*:(?!\w)/g

/** Journals and meetings of one plain word; with a year, any other such word is the name of an author. */
const ONE_WORD = new Set(
  wordsIn(`algorithms allergy anaesthesia arthritis bioengineering biology biomaterials blood brain cancer cancers cell chest
  chaos circulation cognition cortex database diabetes electronics entropy epilepsia eye genes genetics gut heart healthcare
  hypertension information interspeech iscience joule kidney lancet life machines materials matter med medicine molecules
  nature neuron nutrients obesity oncogene oncotarget pain patterns pediatrics pharmaceutics plants research resuscitation
  science sensors sleep spine stroke structure symmetry technologies thorax thyroid tomography toxins transplantation
  tumor vaccine vaccines viruses vision`)
)
const FIELD_NAME =
  /(?:olog(?:y|ies)|ics|icine|graphy|metry|scopy|istry|urgery|therapy|iatry|informatica|ation|pathy|neering|science|medica|vision|care|access)$/i
/** Words that begin the title of a post. `Free Neuropathology` is a journal. */
const ANNOUNCEMENT =
  /^(?:introducing|announcing|meet|hello|welcome|launching|releasing|unveiling|free(?! (?:radical|neuropath)))\s/
/** Words that say that there are several, and name none of them: `Multiple`, `Several journals`, `Mixed (see below)`. */
const SEVERAL =
  /^(?:(?:different|divers[eo]?s?|many|mehrere|misc(?:ellaneous)?|mixed|multiple|numerous|others?|plusieurs|several|v[aá]ri[ao]s|varied|varies|various|verschiedene)(?: (?:conferences|journals|papers|publications|references|sources|studies|venues|works))?|多[个個种種篇]|各种|各種|不同|其他|複数|여러|다양|разные|несколько|nhiều)(?: ?\(.*)?$/
/** Names of models end in their size: `MPT-7B`. */
const MODEL = /(?:^|[\s-])\d+(?:\.\d+)?[bm](?![\w.])/

/**
 * Reads the venue and year that the label of a link to a paper names: `ICCV'21` → `ICCV`, 2021; `Nat. Med.` → `Nat. Med.`,
 * null. Preprint servers get one spelling and no year, as they have no editions; beside another venue they give way to
 * it. The venue is null where the label is generic (`Paper`, `PDF`, `论文`), an address, a citation or a title; the year
 * is then null too.
 */
export const readVenue = remembered((label: string) => withoutStop(readLabel(label, false)))

/** As `readVenue`, for a text that must be a venue: one that says so may have any number of words. */
export const readLongVenue = remembered((label: string) => readLabel(label, true))

/** A venue without the full stop of the citation behind it, where the journal is known: `Nature. 2021`. */
function withoutStop(read: Venue): Venue {
  const name = read.venue?.endsWith('.') ? read.venue.slice(0, -1) : ''
  return isJournal(name) ? { ...read, venue: name } : read
}

/** Addresses, identifiers and citations. */
const NO_NAME =
  /^(?:https?:|www\.|(?:doi ?[:：]? ?)?10\.\d{4,9}\/)|:\/\/|et al\b|\s(?:et a(?:ll)?\b|al\.|(?:and|&) (?:colleagues|others|co(?:-?workers|\.| \d)))|\.(?:bib|docx?|html?|ipynb|md|pdf|pptx?|tex|txt)$/

function readLabel(label: string, mayBeLong: boolean): Venue {
  if (label.length > 200) return NO_VENUE
  const text = withoutAuthors(pairBrackets(peel(fold(label))))
  if (NO_NAME.test(lowered(text)) || namesAuthors(text)) return NO_VENUE
  const preprint = readPreprint(text)
  if (preprint !== null) return { venue: preprint, year: null }

  const parts = text.split(/\s*[/|;,→]\s*|\s+(?:[&+]|[=-]>)\s+/)
  if (NOT_YET.test(lowered(text)))
    return { venue: parts.map(readPreprint).find(venue => venue !== null) ?? null, year: null }
  const beside = parts.filter(part => readPreprint(part) === null)
  if (beside.length === parts.length) return readNamed(text, mayBeLong)
  const [named, ...others] = beside.map(part => readNamed(part, mayBeLong)).filter(({ venue }) => venue !== null)
  if (others.length > 0) return readNamed(text, mayBeLong)
  return named ?? { venue: parts.map(readPreprint).find(venue => venue !== null) ?? null, year: null }
}

/** A venue behind the authors of its paper: `Elm et al., Nature (2023)`. */
const AUTHORS = /^[^,;]{2,80}\bet\.? al\.?, ?/

/** A citation without its authors, where a venue that is known follows them. */
function withoutAuthors(text: string): string {
  const rest = text.replace(AUTHORS, '')
  if (rest === text) return text
  const { venue } = readLabel(rest, false)
  return venue !== null && (isPreprint(venue) || isAcronym(venue) || isJournal(venue)) ? rest : text
}

/** One spelling of what is written in several ways: no pictures, single spaces, narrow commas. */
function fold(label: string): string {
  const text = label.replace(SHORT_CODES, ' ')
  const plain = isAscii(text)
    ? text
    : withoutFootnotes(text)
        .normalize('NFC')
        .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{FE0F}|\u{200D}|\u{20E3}/gu, ' ')
        .replace(/，/g, ', ')
  return plain.replace(/\s+/g, ' ').trim()
}

function readNamed(text: string, mayBeLong: boolean): Venue {
  // Of two notes in one bracket, the first is left open: `NeurIPS 2023 (D&B, Spotlight)`.
  const { name, year } = splitYear(withoutDay(before(withoutTail(text), NOTE).replace(/ ?\([^()]*$/, '')))
  const cited = before(withoutBlankBrackets(before(name.replace(LEAD, ''), NOTE)), VOLUME)
  const venue = year === null ? trim(cited, false) : withoutWho(trim(withoutVolume(cited), true))
  if (!isVenue(venue, mayBeLong) || isPublisher(venue, year !== null)) return NO_VENUE
  if (year !== null && (isCitation(venue) || DANGLING.test(lowered(venue)))) return NO_VENUE
  // Left without its month, a label may name a server of preprints after all: `arXiv May 2024`.
  const preprint = readPreprint(venue)
  return preprint === null ? { venue, year } : { venue: preprint, year: null }
}

function withoutVolume(name: string): string {
  const journal = before(name, BARE_VOLUME)
  return isJournal(journal) || isPublisher(journal) || isAcronym(journal) || CUT_OFF.test(journal) ? journal : name
}

/** Who stands in front of a known venue is no part of it: `Grove AI, ICCV 2023`. Workshops and journals are another venue. */
function withoutWho(name: string): string {
  const comma = name.lastIndexOf(', ')
  if (comma <= 0) return name
  const [who, venue] = [name.slice(0, comma), name.slice(comma + 2)]
  const people = who.split(/ (?:and|&) /)
  const arePeople = people.length <= 2 && people.every(word => isPersonName(word) && !isJournal(word))
  // The name of one journal, with that of its family or publisher, looks like a surname too.
  const isPlain = people.length === 2 || isAcronym(venue) || /\s(?!press)/i.test(venue)
  // Journals end in `Research` as well.
  const isWho = namesOrganization(who.replace(/ research$/i, '')) || (arePeople && isPlain)
  return isWho && (isAcronym(venue) || isJournal(venue)) && !isJournal(name) ? venue : name
}

/** What stands in front of what a pattern of small letters finds at the end of a text. */
function before(text: string, end: RegExp): string {
  const at = lowered(text).search(end)
  return at < 0 ? text : text.slice(0, at)
}

/** Takes off what stands behind the venue: `MICCAI 2024, LNCS Vol. 1, pp. 2–3, Springer`, `TPAMI IF=18.6`. */
function withoutTail(text: string): string {
  const uncited = text.replace(CITATION, '')
  const lasting = /[)）]$/.test(uncited) ? uncited.replace(UPDATED, '') : uncited
  const name = [IMPACT, REVIEWED, SERIES].reduce((left, tail) => left.replace(tail, ''), lasting)
  const comma = name.lastIndexOf(',')
  const last = comma > 0 ? name.slice(comma + 1).trim() : ''
  return CITED.test(lowered(last)) || isPublisher(last) ? withoutTail(name.slice(0, comma)) : name
}

/** Takes off what encloses the whole label: brackets, quotes, emphasis, pictures in front of it. */
function peel(text: string): string {
  let inner = text
  for (let layer = 0; layer < 4; layer++) {
    const next = inner
      .replace(/^[\s*`"“”_|]+/u, '')
      .replace(/^[([{【（《「](.*)[)\]}】）》」]$/su, (all, content: string) =>
        /[()[\]]/.test(content) ? all : content
      )
    if (next === inner) break
    inner = next
  }
  let end = inner.length
  while (end > 0 && '*`"“”_| '.includes(inner.charAt(end - 1))) end--
  return inner.slice(0, end)
}

/** A bracket at an end without its other half is what a split has left, as in `MSR)` of `(arXiv; MSR)`. */
function pairBrackets(text: string): string {
  const isHalf = /^\([^()]*$|^[^()]*\)$/.test(text)
  return isHalf ? text.replace(/^\(\s*|\s*\)$/g, '') : text
}

/** A year behind such a word belonged to the sentence: `An ontology in 2021`. */
const DANGLING = /\s(?:in|of|for|and|the|to|at|from|on|with|until|since)$/

/** `Wornow 2024`, `Smith & Lee 2023`, `Cohen JP, Irvin J. 2020`: the names of a few authors, with or without initials. */
function isCitation(name: string): boolean {
  if (isJournal(name)) return false
  const authors = name.split(/, (?:(?:and|&) )?| (?:and|&) /)
  return authors.length <= MOST_AUTHORS && authors.every(isAuthor) && readPreprint(name) === null
}

const MOST_AUTHORS = 6

/** Initials behind a surname; one capital alone may end the name of a journal, and so may an acronym: `Polymer J`. */
const INITIALS = /^(?:[A-Z]\.[ -]?){1,3}$|^(?!AI|ML|WS)[A-Z]{2,3}$/

/** Whether a text is a surname, alone or with initials behind it, or initials behind a comma. */
function isAuthor(text: string, at: number): boolean {
  const [, surname = text, initials] = /^(\S+) (\S{1,8})$/.exec(text) ?? []
  if (initials === undefined) return isPersonName(text) || (at > 0 && INITIALS.test(text))
  const areInitials = INITIALS.test(initials) && !isAcronym(initials) && !isPublisher(initials)
  return areInitials && isPersonName(surname)
}

/** Whether a word is written like a name, and is none of a venue. */
function isPersonName(word: string): boolean {
  const isCapitalized = isAscii(word)
    ? /^(?:[A-Z]')?[A-Z][a-z]+(?:-[A-Z][a-z]+)?$/.test(word)
    : /^(?:\p{Lu}['’])?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(word)
  if (!isCapitalized) return false
  return !(ONE_WORD.has(word.toLowerCase()) || FIELD_NAME.test(word) || VENUE.test(word) || isAcronymAsWord(word))
}

/** Whether a venue is a server of preprints. */
export function isPreprint(venue: string | null): boolean {
  return venue !== null && SERVERS.has(venue)
}

function readPreprint(text: string): string | null {
  const plain = text
    .toLowerCase()
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
    .replace(/preprints?|\.org|paper|link|pdf|abs\b/g, '')
    .replace(/:?\s*\d{4}\.\d{4,5}(?:v\d+)?/, '')
  const letters = isAscii(plain) ? plain.replace(/[^a-z]/g, '') : plain.replace(/[^\p{L}]/gu, '')
  // Citations name the server in front of its identifier once more: `arXiv preprint arXiv:2305.15075`.
  const half = letters.slice(letters.length / 2)
  return PREPRINTS.get(half + half === letters ? half : letters) ?? null
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?'
const DAYS = '\\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?\\d{1,2}(?:st|nd|rd|th)?)?'
const ANY_MONTH = new RegExp(`(?<![a-z])(?:${MONTH_STEMS})`)
const MONTH_BEFORE = new RegExp(
  `(?<![a-z])(?:${DAYS} )?${MONTH},? ?(?:${DAYS},? )?(?=(?:(?:19|20)|['’‘´\`])\\d\\d(?!\\d))`,
  'gi'
)
const MONTH_BEHIND = new RegExp(`(?<=(?<!\\d)(?:19|20)\\d\\d)[ ,-]{1,2}${MONTH}(?: ${DAYS}(?!\\d))?`, 'gi')
const DIGITS =
  /(?<![\d.])((?:19[5-9]|20\d)\d)(?:([-/.])(?:1[0-2]|0?[1-9])(?:\2(?:3[01]|[12]\d|0?[1-9]))?|(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9])?|年(?:\d{1,2}月(?:\d{1,2}[日号])?)?)(?![\d-])/gu

/** Only the year of a date tells the edition: `Nat. Med. 2024-03-19`, `MICCAI, Oct. 2023`. */
function withoutDay(text: string): string {
  if (!/(?:19|20|['’‘´`])\d\d/.test(text)) return text
  const plain = text.replace(DIGITS, '$1')
  return ANY_MONTH.test(lowered(plain)) ? plain.replace(MONTH_BEFORE, ' ').replace(MONTH_BEHIND, ' ') : plain
}

/** Whether a text says more than the venue and the year that were read of it: a day, a volume, `Oral`. */
export function saysMore(text: string, { venue, year }: Venue): boolean {
  const said = new Set([...wordsOf(venue ?? ''), String(year), String(year).slice(2)])
  return wordsOf(text).some(word => !said.has(word))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []
}

/** Several different years, as of a challenge that went on, are no year of one edition; several venues are no name. */
function splitYear(whole: string): { name: string; year: number | null } {
  const text = withoutDatedNote(whole)
  const years = new Set(text.match(YEAR))
  if (years.size > 0) {
    const between = text.split(YEAR).slice(1, -1)
    if (between.some(words => hasLetter(words) && (years.size > 1 || PARTED.test(words)))) return NONE
    const name = text
      .replace(YEAR, '\n')
      .replace(/[\s,;:'’‘&/_|·•–—-]*\n[\s,;:&/_|·•–—-]*/g, ' ')
      .replace(/ \)/g, ')')
    return { name, year: years.size === 1 ? Number([...years][0]) : null }
  }
  const short = SHORT_YEAR.exec(text) ?? YEAR_IN_FRONT.exec(text) ?? (followsAcronym(text) ? APART.exec(text) : null)
  const digits = short?.[1] ?? short?.[2]
  if (short === null || digits === undefined) return { name: text, year: null }
  const name = text.replace(short[0], ' ')
  return SHORT_YEAR.test(name) ? NONE : { name, year: Number(`${digits >= '70' ? '19' : '20'}${digits}`) }
}

/** `22'CVPR`, turned around. */
const YEAR_IN_FRONT = /^(\d\d)['’‘´`] ?(?=[A-Za-z]{2})/

const NONE = { name: '', year: null }
/** What parts a venue with its year from another one. */
const PARTED = /^[\s)]*(?:[&→;,/+]|[=-]>|and\s)/

/** Behind a venue with its year, a bracket with another says where the paper was before: `ICLR 2024 (arXiv 2023)`. */
function withoutDatedNote(text: string): string {
  const note = text.endsWith(')') ? text.lastIndexOf('(') : -1
  if (note < 0 || !hasLetter(text.slice(note))) return text
  const name = text.slice(0, note)
  return name.search(YEAR) < 0 ? text : name
}

/** Whether the last word but one is an acronym, not counting what kind of paper of that meeting it is. */
function followsAcronym(text: string): boolean {
  const words = text.split(' ').slice(0, -1)
  if (/^(?:Findings|Main|Workshops?|Demos?|Industry)$/.test(words.at(-1) ?? '')) words.pop()
  return ACRONYM.test((words.at(-1) ?? '').split(/[-/@]/).at(-1) ?? '')
}

/** Brackets that held nothing but the year. */
function withoutBlankBrackets(name: string): string {
  return name
    .replace(/[([]\s*[)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** With a year, a bracket at the end is a note too: `NeurIPS 2023 (D&B Track)`. */
function trim(name: string, hasYear: boolean): string {
  const bare = hasYear ? name.replace(/\s*\([^()]*\)$/, '') : name
  // The period behind a year ended the citation; the one behind a word may abbreviate it.
  return bare.replace(/\s+/g, ' ').replace(/^[,;:'\s-]+|[,;:'\s-]*(?: \.)?$/g, '')
}

function isVenue(name: string, mayBeLong: boolean): boolean {
  const small = lowered(name)
  if (
    (!/[A-Za-z]{2}/.test(name) && !/\p{L}{2}/u.test(name)) ||
    name.endsWith('?') ||
    ANNOUNCEMENT.test(small) ||
    MODEL.test(small) ||
    before(` ${name}`, NOTE) === '' ||
    PART.test(small) ||
    SEVERAL.test(small) ||
    SORT.test(small)
  )
    return false
  const words = name.split(/[\s&+/|,;]+/).filter(word => word !== '')
  if (words.length > MOST_WORDS && !(mayBeLong && VENUE.test(name))) return false
  // In capitals, `BIB` is Briefings in Bioinformatics where venues stand.
  if (isGeneric(name) && !(mayBeLong && name === 'BIB')) return false
  const plain = words.map(plainWord)
  if (/^(?:papers?|technical report|tech\.? ?report|preprint|论文)$/.test(plain.slice(-1).join(' '))) return false
  if (plain.slice(-2).join(' ') === 'technical report' || (words.length > 3 && /: /.test(name))) return false
  return words.length < 4 || !TITLE.test(small) || VENUE.test(name)
}
