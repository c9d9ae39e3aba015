/**
 * A reader that remembers its answers: lists repeat the same few texts, and a text is asked about more than once. It
 * starts over when it knows `most` texts, so that memory stays bounded.
 */
export function remembered<T>(read: (text: string) => T, most = 2000): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const answer = known.get(text)
    if (answer !== undefined) return answer
    const made = read(text)
    if (known.size >= most) known.clear()
    known.set(text, made)
    return made
  }
}
