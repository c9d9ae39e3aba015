/** The word that another was probably meant for: the nearest by edits, where a third of it or less differs. */
export function nearest<Word extends string>(name: string, words: readonly Word[]): Word | null {
  const typed = name.slice(0, 40).toLowerCase()
  const [best] = words
    .map(word => ({ word, distance: distance(typed, word.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  return best && best.distance <= best.word.length / 3 ? best.word : null
}

/** What to put after `expected`: the word that was meant, else all of them. */
export function expected(name: string, words: readonly string[]): string {
  const near = nearest(name, words)
  return near === null ? words.join(', ') : `'${near}'?`
}

/** Letters put in, left out or replaced, and neighbours that changed places. */
function distance(a: string, b: string): number {
  const width = b.length + 1
  let before: number[] = []
  let row = Array.from({ length: width }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j < width; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : replaced
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
