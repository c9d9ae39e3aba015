/** A name as part of an identifier: `Med-PaLM M` → `med-palm-m`. Letters of every script stay. */
export function slug(name: string): string {
  if (/^[\0-\x7f]*$/.test(name)) return joined(name.toLowerCase(), /[^a-z0-9]+/g)
  return joined(
    name
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]+/g, '')
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
  const used = new Map<string, number>()
  return (kind, name) => {
    const base = `${kind}/${slug(name)}`
    let id = base
    let count = used.get(base) ?? 1
    while (used.has(id)) id = `${base}-${++count}`
    used.set(base, count)
    used.set(id, used.get(id) ?? 1)
    return id
  }
}
