/** Longer texts hardly come again. */
const LONGEST = 500

/**
 * A reader that remembers its latest answers: lists repeat the same few texts, and a text is asked about more than once.
 * Each text has one of `slots` places (a power of two), where it displaces the one before: quicker than a map, and
 * bounded in memory.
 */
export function remembered<T>(read: (text: string) => T, slots = 2048): (text: string) => T {
  let texts: string[] | undefined
  let answers: T[] = []
  return text => {
    if (texts === undefined) {
      texts = new Array(slots)
      answers = new Array(slots)
    }
    if (text.length > LONGEST) return read(text)
    const slot = hash(text) & (slots - 1)
    if (texts[slot] === text) return answers[slot] as T
    // A part of a text keeps the whole of it in memory, so what stays gets characters of its own.
    const own = ` ${text}`.slice(1)
    const answer = read(own)
    texts[slot] = own
    answers[slot] = answer
    return answer
  }
}

/** Of the length and the last characters of a text, where most texts of one kind differ. */
function hash(text: string): number {
  const { length } = text
  let sum = length
  for (let at = length > 8 ? length - 8 : 0; at < length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0
  return sum ^ (sum >>> 11)
}
