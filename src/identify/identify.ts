import { remembered } from '../remembered.ts'
import type { LinkRole } from '../vocabulary.ts'
import { type Address, bareHost, readAddress } from './address.ts'
import type { Scheme } from './scheme.ts'
import { SCHEMES } from './schemes.ts'

/** What an address says about itself. */
export interface Identity {
  /** `arxiv`, `github` … for a known host, else the domain without `www.`; null for what is no web address. */
  host: string | null
  /** `scheme:value`, the same for all addresses of one thing; null if the address is none of a known thing. */
  id: string | null
  /** The part such an address plays where no column says it; null for a plain page. */
  role: LinkRole | null
  /** Why the identifier that this address should hold is no good; null if nothing is wrong with it. */
  broken: string | null
}

const NOTHING: Identity = { host: null, id: null, role: null, broken: null }

/** Schemes that any host may carry, in their order among the others. */
const EVERYWHERE = SCHEMES.filter(scheme => scheme.domains.length === 0)
const { exact, below } = indexSchemes()

/**
 * Identifies what a web address points to, from the address alone. Any text may be given: what is no http(s) address
 * has a null host. An address without a protocol counts if it starts with a known host.
 */
export const identify: (url: string) => Identity = remembered(url => identifyText(url.trim()))

function identifyText(text: string): Identity {
  if (/^https?:\/\/[a-z0-9]/.test(text) && !text.startsWith('http', 7) && !text.startsWith('http', 8))
    return identifyAddress(text)
  const protocol = /^(?:https?:[/\\]*)+/i.exec(text)?.[0]
  if (protocol === undefined) {
    const rest = text.startsWith('//') ? text.slice(2) : text
    const end = rest.search(/[/?#:\\\s]/)
    const known = find(bareHost(end === -1 ? rest : rest.slice(0, end))) !== null
    return known || rest !== text ? identifyAddress(`https://${rest}`) : NOTHING
  }
  if (/^https?:[/\\]{2,}$/i.test(protocol)) return identifyAddress(text)
  // Here a browser would look for a host named `https`, or for a path next to the page.
  const meant = identifyAddress(`https://${text.slice(protocol.length)}`)
  return meant.host === null
    ? NOTHING
    : { ...meant, id: null, broken: `Unexpected \`${protocol.slice(0, 60)}\`, expected \`https://\`` }
}

function identifyAddress(url: string): Identity {
  const address = readAddress(url)
  if (address === null) return NOTHING
  const schemes = find(address.host)
  // The last scheme names the host as a whole: `ncbi`, where `pubmed` and `geo` are parts of it.
  const host = schemes?.findLast(scheme => scheme.host !== null)?.host ?? address.host
  const found = read(address, schemes ?? EVERYWHERE, host) ?? { host, id: null, role: null, broken: null }
  const identity = asFile(address, found)
  // What is left of an escaped `_` becomes a `/` in a browser, so that the address names another thing than was meant.
  return identity.id !== null && url.includes('\\') && /^[^?#]*\\[\w.-]/.test(url)
    ? { ...identity, id: null, broken: 'Unexpected `\\`, expected `/` or nothing' }
    : identity
}

/** Endings of files that hold the weights of a model and hardly anything else. */
const CHECKPOINT =
  /\.(?:pth|pt|ckpt|safetensors|gguf|ggml|onnx|pdparams|caffemodel|tflite)(?:\.(?:gz|tar|tar\.gz|zip))?$/

/** Endings of files of data, in a repository of code. */
const DATA_FILE = /\.(?:csv|gz|h5|hdf5|jsonl|mat|nii|npy|npz|parquet|rar|tar|tgz|tsv|txt|xlsx?|zip|7z)$/i
/** Files of text that belong to the code they stand with. */
const OF_CODE = /(?:^|\/)(?:readme|licen[cs]e|requirements)[^/]*$/i

/** A file of terms. */
const TERMS =
  /\/licen[cs]e(?:[-_.](?:agpl|apache|bsd|cc|code|data|gpl|lgpl|mit|model|mpl|weights)[\w.-]{0,12})?(?:\.(?:html?|md|rst|txt))?$/

/** What an address is known for, with the role of the one file that it leads to. */
function asFile(address: Address, found: Identity): Identity {
  const role = roleOfFile(address, found)
  if (role === null) return found
  // How a paper is cited is not the paper once more.
  return { ...found, id: found.role === 'paper' ? null : found.id, role }
}

/** What a file is by its ending, where that tells more than its host; null elsewhere. */
function roleOfFile(address: Address, { role, host }: Identity): LinkRole | null {
  const { path } = address
  // A checkpoint in a data set is data, and papers have dots in their names; Zenodo keeps what is neither as well.
  if ((role === null || role === 'code' || host === 'zenodo') && CHECKPOINT.test(path.toLowerCase())) return 'weights'
  if (path.endsWith('.bib')) return 'other'
  if (role !== 'code' || !isOneFile(address)) return null
  if (/\.pdf$/i.test(path) || TERMS.test(path.toLowerCase())) return 'other'
  return DATA_FILE.test(path) && !OF_CODE.test(path) ? 'data' : null
}

/** Whether an address leads to one file of a repository and not to its pages. */
function isOneFile({ host, segments }: Address): boolean {
  return host.startsWith('raw.') || segments.some((segment, at) => at > 1 && (segment === 'blob' || segment === 'raw'))
}

function read(address: Address, schemes: readonly Scheme[], domain: string): Identity | null {
  for (const scheme of schemes) {
    const reading = scheme.read(address)
    if (reading === null) continue
    const { role } = scheme
    const host = scheme.host ?? domain
    if (typeof reading !== 'string') return { host, id: null, role, broken: reading.broken }
    return { host, id: scheme.scheme === null ? null : `${prefix(scheme.scheme)}${reading}`, role, broken: null }
  }
  return null
}

function prefix(scheme: string): string {
  return scheme.includes(':') ? scheme : `${scheme}:`
}

/** The schemes of a host: its own entry, else that of the nearest domain above it that takes in what lies below. */
function find(host: string): readonly Scheme[] | null {
  const own = exact.get(host)
  if (own !== undefined || host.length > 253) return own ?? null
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    const found = below.get(host.slice(dot + 1))
    if (found !== undefined) return found
  }
  return null
}

/** The schemes of each domain in their order, those of any host among them. */
function indexSchemes(): { exact: Map<string, Scheme[]>; below: Map<string, Scheme[]> } {
  const own = new Map<string, Scheme[]>()
  const everywhere: Scheme[] = []
  for (const scheme of SCHEMES) {
    for (const domain of scheme.domains) own.set(domain, [...(own.get(domain) ?? everywhere), scheme])
    if (scheme.domains.length > 0) continue
    for (const schemes of own.values()) schemes.push(scheme)
    everywhere.push(scheme)
  }
  const exact = new Map<string, Scheme[]>()
  const below = new Map<string, Scheme[]>()
  for (const [domain, schemes] of own) {
    const name = domain.replace(/^\*\./, '')
    exact.set(name, schemes)
    if (name !== domain) below.set(name, schemes)
  }
  return { exact, below }
}
