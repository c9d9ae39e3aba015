/** A name as part of an identifier: `Med-PaLM M` → `med-palm-m`. Letters of every script stay. */
export function slug(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]+/g, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'untitled'
  )
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

/** Gives identifiers that repeat their numbers, in the order of the calls. */
export function numbering(): (id: string) => string {
  const used = new Map<string, number>()
  return base => {
    let id = base
    let count = used.get(base) ?? 1
    while (used.has(id)) id = `${base}-${++count}`
    used.set(base, count)
    used.set(id, used.get(id) ?? 1)
    return id
  }
}
