/** Longer texts than this hardly come again. */
const LONG = 1000

/**
 * A function of texts that remembers what it returned, up to `most` times. What it returns must not be undefined, and
 * follow from the text alone.
 */
export function remembered<T>(most: number, make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    if (text.length > LONG) return make(text)
    const found = known.get(text)
    if (found !== undefined) return found
    // A part of a text keeps the whole of it in memory: what stays gets characters of its own, lest a run over many
    // documents remember them all.
    const own = ` ${text}`.slice(1)
    const made = make(own)
    if (known.size >= most) known.clear()
    known.set(own, made)
    return made
  }
}
