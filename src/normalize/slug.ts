import { isAscii, withoutShortCodes, withPartedScripts } from '../letters.ts'

/** A name as part of an identifier: `Med-PaLM M` → `med-palm-m`. Letters of every script stay, pictures do not. */
export function slug(name: string): string {
  const text = withoutShortCodes(name)
  if (isAscii(text)) return joined(text.toLowerCase(), /[^a-z0-9]+/g)
  return joined(
    withPartedScripts(text)
      // What asks for a picture instead of a letter is a mark.
      .replace(/[\uFE00-\uFE0F\u20E3]/g, '')
      .normalize('NFKD')
      // Letters of other scripts are others without their marks: `й` is no `и`.
      .replace(/(?<=\p{Script=Latin})[\u0300-\u036f]+/gu, '')
      .normalize('NFC')
      .toLowerCase(),
    /[^\p{L}\p{N}\p{M}]+/gu
  )
}

function joined(name: string, gaps: RegExp): string {
  return name.replace(gaps, '-').replace(/^-|-$/g, '') || 'untitled'
}

/** Gives each name its identifier; a repeat gets `-2`, `-3` … in the order of the calls. */
export function identifiers(): (kind: string, name: string) => string {
  const number = numbering()
  return (kind, name) => number(plainId(kind, name))
}

/** The identifier of a name as if nothing else were called so. */
export function plainId(kind: string, name: string): string {
  return `${kind}/${slug(name)}`
}

/** Gives identifiers that repeat their numbers, in the order of the calls. Keeps no more than the distinct ones. */
export function numbering(): (id: string) => string {
  /** By identifier the highest number that it was given: all from 2 up to that are taken. */
  const counts = new Map<string, number>()
  const isTaken = (id: string): boolean => {
    if (counts.has(id)) return true
    const dash = id.lastIndexOf('-')
    const highest = counts.get(id.slice(0, Math.max(dash, 0))) ?? 1
    const number = id.slice(dash + 1)
    return highest > 1 && /^[1-9]\d*$/.test(number) && Number(number) > 1 && Number(number) <= highest
  }
  return base => {
    let id = base
    let count = counts.get(base) ?? 1
    while (isTaken(id)) id = `${base}-${++count}`
    counts.set(base, count)
    return id
  }
}
