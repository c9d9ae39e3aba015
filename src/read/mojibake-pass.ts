/** Chooses, out of all chains of a text, those that are damage. */
import { CHARSETS, type Charset } from './charsets.ts'
import { type Chain, findChains, type Settle } from './mojibake-chains.ts'

/** Times that damage is undone on top of damage. */
const DEPTH = 6

/** The encodings that are known for sure to have damaged this text. */
export type Evidence = Set<Charset>

const western = ({ name }: Charset): boolean => name === 'windows-1252' || name === 'iso-8859-1'

/** The least score a chain needs; less if its encoding is known to have damaged the text. */
function threshold(chain: Chain, evidence: Evidence): number {
  const known = evidence.has(chain.charset)
  // A single letter of a distant script is no word.
  if (chain.short && !known && chain.decoded.charCodeAt(0) >= 0x400) return 5
  if (chain.short) return western(chain.charset) ? (known ? 1 : 2) : known ? 2 : 4
  if (!chain.complete && !known) return 4
  return known ? 1 : western(chain.charset) ? 2 : 3
}

function better(a: Chain, b: Chain, weight: Map<Charset, number>): Chain {
  const byScore = a.score + (a.end - a.start) - (b.score + (b.end - b.start))
  if (byScore !== 0) return byScore > 0 ? a : b
  const byWeight = weight.get(a.charset)! - weight.get(b.charset)!
  if (byWeight !== 0) return byWeight > 0 ? a : b
  return CHARSETS.indexOf(a.charset) < CHARSETS.indexOf(b.charset) ? a : b
}

function select(chains: readonly Chain[], evidence: Evidence, weight: Map<Charset, number>): Chain[] {
  const chosen: Chain[] = []
  for (const chain of chains) {
    if (chain.score < threshold(chain, evidence)) continue
    const last = chosen.at(-1)
    if (!last || chain.start >= last.end) chosen.push(chain)
    else chosen[chosen.length - 1] = better(last, chain, weight)
  }
  return chosen
}

/** The chains to undo, in order and apart from each other; adds to `evidence` the encodings they show. */
export function damage(text: string, evidence: Evidence, depth = 0): Chain[] {
  const chains = findChains(text, inner => settle(inner, depth + 1))
  if (chains.length === 0) return []
  const weight = new Map(CHARSETS.map(charset => [charset, 0]))
  for (const chain of chains) {
    if (chain.score >= 4) weight.set(chain.charset, weight.get(chain.charset)! + chain.score)
  }
  for (const chain of select(chains, evidence, weight)) if (chain.score >= 4) evidence.add(chain.charset)
  return select(chains, evidence, weight)
}

/** A text with these chains replaced by what they decode to. */
export function undo(text: string, chains: readonly Chain[]): string {
  const parts: string[] = []
  let at = 0
  for (const chain of chains) {
    parts.push(text.slice(at, chain.start), chain.decoded)
    at = chain.end
  }
  parts.push(text.slice(at))
  return parts.join('')
}

/** Undoes all damage of a text that is known to be damaged; gives up on text that is nested too deep. */
const settle = (text: string, depth: number): ReturnType<Settle> => {
  const evidence: Evidence = new Set()
  let now = text
  for (let i = depth; i < DEPTH; i++) {
    const chains = damage(now, evidence, depth)
    if (chains.length === 0) break
    now = undo(now, chains)
  }
  return now
}
