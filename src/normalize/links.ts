import { proseAt } from '../identify/address.ts'
import { identifyBare } from '../identify/bare-identifier.ts'
import { type Identity, identify } from '../identify/identify.ts'
import { SCHEMES } from '../identify/schemes.ts'
import { isAscii } from '../letters.ts'
import type { Links } from '../model.ts'
import { remembered } from '../remembered.ts'
import { isGenericLabel } from '../values/label-words.ts'
import { readLabelSizes, sizesApart } from '../values/parameters.ts'
import { isPlaceholderUrl } from '../values/placeholder.ts'
import { isPreprint, NO_VENUE, type Venue } from '../values/venue.ts'
import type { LinkRole } from '../vocabulary.ts'

/** Most addresses begin like this, which neither stands for nothing nor runs anything. */
const ORDINARY = /^https?:\/\/[a-z0-9]/i

/**
 * Schemes whose addresses lead to a page, a person, code or data, with `https` misspelt among them; those of our own
 * identifiers do as well. What another scheme does is up to the programs of whoever follows it: it may run, embed,
 * install or start something.
 */
const LEADS =
  /^(?:[htps]{3,8}|wss?|ftps?|sftp|smb|gopher|mailto|tel|xmpp|ircs?|news|nntp|doi|hdl|handle|info|pubmed|pmc|isbn|urn|ark|swh|huggingface|(?:scm:)?(?:git|hg|svn)(?:\+(?:https?|ssh))?|ssh|rsync|oci|docker|pkg|s3[an]?|gs|gcs|az|abfss?|wasbs?|dbfs|hdfs|oss|cos|obs|ipfs|ipns|magnet):/i
const OWN = new Set(SCHEMES.flatMap(({ scheme }) => scheme?.split(':', 1) ?? []))
/** A scheme as a browser reads it. One letter is the drive of a path. */
const SCHEME = /^([a-z][a-z0-9+.-]{1,253}):/i
/**
 * A host with its port, or with a path as git has it. Phones start programs by names that are those of hosts turned
 * around.
 */
const HOST =
  /^(?:localhost:\d|[a-z0-9.-]{1,253}\.[a-z0-9-]{1,63}:\d|(?!(?:com|org|net|io|dev|app)\.)[a-z0-9.-]{1,253}\.[a-z]{2,63}:[\w~])/i

/** Whether an address may do something when it is followed but lead somewhere. */
export function isUnsafeUrl(url: string): boolean {
  if (ORDINARY.test(url)) return false
  // Browsers drop white space and control characters inside a scheme.
  const plain = url.replace(/[\u0000-\u0020\u007f-\u00a0]+/g, '')
  const scheme = SCHEME.exec(plain)?.[1]?.toLowerCase()
  if (scheme === undefined || LEADS.test(plain) || OWN.has(scheme) || HOST.test(plain)) return false
  return !isLabelled(plain, scheme)
}

/** Whether the label was copied in front of a web address: `Paper:https://…`. */
function isLabelled(url: string, word: string): boolean {
  return (
    /^https?:\/\/[a-z0-9]/i.test(url.slice(word.length + 1)) &&
    /^[a-z]+$/.test(word) &&
    word !== 'data' &&
    isGenericLabel(word)
  )
}

/** The address as written, or null for a placeholder or an address that must not be followed. */
export function cleanUrl(url: string): string | null {
  if (ORDINARY.test(url) && !url.includes('xxx')) return url.trim()
  return isPlaceholderUrl(url) || isUnsafeUrl(url) ? null : url.trim()
}

/**
 * A bare address without the sentence that goes on behind it, which GitHub links as well. What links it by hand, under
 * a label of its own, knows where it ends.
 */
function withoutProse(url: string, label: string): string {
  const end = proseAt(url)
  // An address in these scripts may hold their brackets.
  if (end === url.length || !isAscii(url.slice(0, end)) || !/^(?:https?:|www\.)/i.test(label)) return url
  const shown = label.slice(0, proseAt(label))
  return shown !== label && url.slice(0, end).endsWith(shown) ? url.slice(0, end) : url
}

/** What a label says of its link, which the column it stands in decides. */
interface LabelSays {
  venue?: Venue
  /** Whether the label is the name of the resource, or a part of it, and so adds no note. */
  isName?: boolean
}

/** Adds a link to its role, with what that role reads from the label. */
export function addLink(
  links: Links,
  role: LinkRole,
  label: string,
  written: string,
  { venue = NO_VENUE, isName = false }: LabelSays = {}
): Pick<Identity, 'id' | 'broken'> {
  const url = cleanUrl(withoutProse(written, label))
  const { host, id, broken } = url === null ? nowhere(role, label) : identify(url)
  const shown = withoutBrackets(label.replace(/\s+/gu, ' '))
  // An address that is the text of a link is linked once more within it, which leaves the outer one empty.
  const before = links[role].at(-1)
  if (url !== null && before?.url === url && before.label === '') links[role].pop()
  // Each is spelled out, as spreading an object takes several times as long.
  if (role === 'paper') {
    const { venue: name, year } = isDenied(venue, id) ? NO_VENUE : venue
    links.paper.push({ label: shown, url, host, id, venue: name, year })
  } else if (role === 'weights') {
    const { parameters, note } = readSize(shown)
    links.weights.push({ label: shown, url, host, id, parameters, note: isName ? null : note })
  } else if (role === 'data') {
    links.data.push({ label: shown, url, host, id, note: isName ? null : readSize(shown).note })
  } else links[role].push({ label: shown, url, host, id })
  // What is only named may turn out to be what another link leads to.
  return { id: url === null ? null : id, broken }
}

/** A paper or data that are not linked may be named by their identifier: `arXiv:2305.15075`, `GSE132465`. */
export function nowhere(role: LinkRole, label: string): Omit<Identity, 'role'> {
  return { host: null, id: idNamed(role, label), broken: null }
}

function idNamed(role: LinkRole, label: string): string | null {
  const found = role === 'paper' || role === 'data' ? identifyBare(label) : null
  return found?.role === role ? found.id : null
}

/** Identifiers of what is surely not on arXiv, and on neither bioRxiv nor medRxiv. */
const NOT_ON_ARXIV = /^(?:openreview|acl|doi):/
const NOT_ON_BIORXIV = /^(?:openreview|acl|arxiv):|^doi:(?!10\.(?:1101|64898)\/)/

/** Journals and societies whose names stand for whole families, with the identifiers of the other members. */
const NOT_IN = new Map([
  ['nature', /^doi:10\.1038\/(?![sd]41586-|nature\d|\d)/],
  ['science', /^doi:10\.1126\/(?!science\.)/],
  ['acl', /^acl:(?!\d{4}\.(?:findings-)?acl\b|P\d\d-)/]
])

/**
 * Whether an identifier tells that its paper is not on the server of preprints or in the journal that the label names,
 * as badges and the names of publishers may.
 */
function isDenied({ venue }: Venue, id: string | null): boolean {
  if (id === null || venue === null) return false
  if (isPreprint(venue)) return (venue === 'arXiv' ? NOT_ON_ARXIV : NOT_ON_BIORXIV).test(id)
  return NOT_IN.get(venue.toLowerCase())?.test(id) === true
}

/** Square brackets around the whole of a label, or the half of them that a link took in, are no part of it. */
function withoutBrackets(label: string): string {
  if (!label.startsWith('[') && !label.endsWith(']')) return label
  return /^\[? ?([^[\]]*[^[\] ]) ?\]?$/.exec(label)?.[1] ?? label
}

/** What a label such as `HF (7B)` or `HF (PT)` adds: one model size, and what else stands in brackets behind words. */
const readSize = remembered((label: string): { parameters: number | null; note: string | null } => {
  const sizes = readLabelSizes(label)
  const inside = /[^\s(（] ?[(（]([^()（）]+)[)）]/.exec(label)?.[1]?.trim() ?? ''
  const note = sizesApart(inside)
    .split(/\s*[,，;/]\s*|\s+/u)
    .filter(word => readLabelSizes(word).length === 0)
    .join(' ')
  return {
    parameters: sizes.length === 1 ? (sizes[0] ?? null) : null,
    note: isGenericLabel(note) ? null : note || null
  }
})
