import type { Range } from './cell.ts'

/** Text that grows piece by piece while its white space is folded. */
export interface FoldedText {
  add(value: string): void
  /** A line break or the edge of a block: one `\n` between what stands on either side. */
  break(): void
  /** Where the next piece will begin, white space aside. */
  mark(): number
  slice(range: Range): string
  /** The range from a mark to here, without white space in front. */
  since(mark: number): Range
  toString(): string
}

const ODD = /\s\s|[^\S ]/u

export function foldedText(): FoldedText {
  let text = ''
  let gap = ''
  const append = (piece: string): void => {
    text += text === '' ? piece : gap + piece
    gap = ''
  }
  return {
    add(value) {
      if (!ODD.test(value)) {
        // Nearly all text has single spaces only: no need to take it apart.
        const piece = value.trim()
        if (value.startsWith(' ')) gap ||= ' '
        if (piece !== '') append(piece)
        if (piece !== '' && value.endsWith(' ')) gap = ' '
        return
      }
      for (const piece of value.split(/(\s+)/u)) {
        if (piece === '') continue
        if (/^\s/u.test(piece)) gap ||= ' '
        else append(piece)
      }
    },
    break() {
      gap = '\n'
    },
    mark: () => text.length,
    slice: ({ start, end }) => text.slice(start, end),
    since(mark) {
      let start = mark
      while (start < text.length && /\s/u.test(text[start] ?? '')) start++
      return { start, end: text.length }
    },
    toString: () => text
  }
}
