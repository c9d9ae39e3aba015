/**
 * Looks at a text as a whole. If all that is not ASCII can be undone by one encoding that is known to have damaged the
 * text, then even the characters are damage that could stand on their own elsewhere.
 */
import type { Charset } from './charsets.ts'
import { type Chain, isStray, type Known } from './mojibake-chains.ts'

const NOT_ASCII = /[^\0-\x7f]/g
const BREAK_OR_NOT_ASCII = /[\n\r]|[^\0-\x7f]+/g

/** The chains of one encoding on lines that have nothing but such chains beside ASCII. */
export function agreeing(text: string, charset: Charset, chains: readonly Chain[]): Chain[] {
  const result: Chain[] = []
  let line: Chain[] = []
  let clean = true
  let at = 0
  for (const chain of [...chains.filter(c => c.charset === charset), undefined]) {
    for (const [mark] of text.slice(at, chain?.start).matchAll(BREAK_OR_NOT_ASCII)) {
      if (!/[\n\r]/.test(mark)) clean = false
      else {
        if (clean) result.push(...line)
        line = []
        clean = true
      }
    }
    if (!chain) break
    line.push(chain)
    at = chain.end
  }
  if (clean) result.push(...line)
  return result
}

/** The encoding with its lead bytes if nothing else than damage by it is in the text, otherwise undefined. */
export function whollyDamaged(text: string, charset: Charset, chains: readonly Chain[]): Known | undefined {
  const own = chains.filter(chain => chain.charset === charset)
  const counts = new Map<number, number>()
  for (const { start } of own) {
    const lead = charset.bytes.get(text.charCodeAt(start))!
    if (lead < 0xe0) counts.set(lead, (counts.get(lead) ?? 0) + 1)
  }
  const leads = new Set([...counts].filter(([, count]) => count > 1).map(([lead]) => lead))
  const known = { charset, leads }
  let at = 0
  for (const chain of [...own, undefined]) {
    for (const { index } of text.slice(at, chain?.start).matchAll(NOT_ASCII))
      if (!isStray(text, at + index, known)) return undefined
    at = chain?.end ?? at
  }
  return known
}
