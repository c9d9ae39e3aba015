/** Chooses, out of all chains of a text, those that are damage. */
import { CHARSETS, type Charset, RARE } from './charsets.ts'
import { type Chain, findChains, type Settle } from './mojibake-chains.ts'
import { type Explanation, explain, isDoubtful } from './mojibake-doubt.ts'
import { agreeing, whollyDamaged } from './mojibake-whole.ts'

/** The encodings that are known for sure to have damaged this text. */
type Evidence = Set<Charset>
const NONE: Evidence = new Set()

/** The score, or the length in UTF-16 code units, from which a chain shows that its encoding damaged the text. */
const SURE = 4
const LONG = 8

const western = ({ name }: Charset): boolean => name === 'windows-1252' || name === 'iso-8859-1'

/** The least score a chain needs; less if its encoding is known to have damaged the text. */
function threshold(chain: Chain, evidence: Evidence): number {
  const known = evidence.has(chain.charset)
  // A single letter of a distant script is no word.
  if (chain.short && !known && chain.decoded.charCodeAt(0) >= 0x400) return 5
  if (chain.short && known && chain.decoded.charCodeAt(0) >= 0x400) return 2
  if (chain.short) return western(chain.charset) ? (known ? 1 : 2) : known ? 3 : 4
  if (!chain.complete && !known) return 5
  return known ? 1 : western(chain.charset) ? 2 : 3
}

// A reading that loses nothing beats one that does.
const worth = ({ score, start, end, lost, complete }: Chain): number =>
  score + end - start - 3 * lost - (complete ? 0 : 3)

function better(a: Chain, b: Chain, weight: Map<Charset, number>): Chain {
  const byScore = worth(a) - worth(b)
  if (byScore !== 0) return byScore > 0 ? a : b
  const byWeight = weight.get(a.charset)! - weight.get(b.charset)!
  if (byWeight !== 0) return byWeight > 0 ? a : b
  return CHARSETS.indexOf(a.charset) < CHARSETS.indexOf(b.charset) ? a : b
}

type Weight = Map<Charset, number>
type Accept = (chain: Chain) => boolean

function select(chains: readonly Chain[], weight: Weight, accept: Accept): Chain[] {
  const chosen: Chain[] = []
  for (const chain of chains) {
    if (!accept(chain)) continue
    const last = chosen.at(-1)
    if (!last || chain.start >= last.end) chosen.push(chain)
    else chosen[chosen.length - 1] = better(last, chain, weight)
  }
  return chosen
}

/** How sure the chains of each encoding are, taken together. */
function weigh(chains: readonly Chain[]): Weight {
  const weight = new Map(CHARSETS.map(charset => [charset, 0]))
  for (const { charset, score } of chains) {
    if (score >= SURE) weight.set(charset, weight.get(charset)! + score)
  }
  return weight
}

/** The chains of a text that are damage, in order and apart from each other. */
export interface Damage {
  /** Those to undo. */
  chains: readonly Chain[]
  /** Those of which nobody can say what they were. There are none beside chains to undo. */
  unsure: readonly Chain[]
}

/** Finds what is damaged in a text, and whether it can be undone. */
export function damage(text: string, settle?: Settle): Damage {
  const all = findChains(text, settle)
  if (all.length === 0) return { chains: [], unsure: [] }
  const likely = select(all, weigh(all), chain => chain.score >= threshold(chain, NONE))
  // A single place may look by chance as if a rare encoding had damaged it: `тЕМ`.
  if (likely.length < 2 && likely.every(({ charset, start, end }) => RARE.has(charset.name) && end - start < LONG))
    return { chains: [], unsure: [] }
  const one: Explanation = explain(text, all, likely, worth)
  if (one === 'several') return { chains: [], unsure: likely }
  // Where one encoding explains all of the damage, what others make of parts of it is chance. Where none does, several
  // common ones may have come together, but no rare ones.
  const believed = all.filter(({ charset }) => (one ? charset === one : !RARE.has(charset.name)))
  const chains = choose(text, believed, settle)
  return chains.length === 0 || isDoubtful(text, chains) ? { chains: [], unsure: likely } : { chains, unsure: [] }
}

function choose(text: string, chains: readonly Chain[], settle: Settle | undefined): Chain[] {
  const weight = weigh(chains)
  const evidence: Evidence = new Set()
  const enough: Accept = chain => chain.score >= threshold(chain, evidence)
  for (const chain of select(chains, weight, enough)) {
    if (chain.score >= SURE || chain.end - chain.start >= LONG) evidence.add(chain.charset)
  }
  const byWeight = [...evidence].sort((a, b) => weight.get(b)! - weight.get(a)!)
  for (const charset of byWeight) {
    const known = whollyDamaged(text, charset, chains)
    if (known) return findChains(text, settle, known)
  }
  const agreed = new Set(byWeight.flatMap(charset => agreeing(text, charset, chains)))
  return select(chains, weight, chain => enough(chain) || (chain.score >= 0 && agreed.has(chain)))
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
