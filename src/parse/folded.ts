import type { Range } from './cell.ts'

const ODD = /\s\s|[^\S ]/u
const SPACE = /\s/u

/** Text that grows piece by piece while its white space is folded. */
export class FoldedText {
  private text = ''
  private gap = ''
  /** Where white space went in, since the first mark: to look it up in a text that grows would take its whole length. */
  private gaps: Set<number> | undefined

  add(value: string): void {
    if (ODD.test(value)) {
      for (const piece of value.split(/(\s+)/u)) this.addPiece(piece)
      return
    }
    // Nearly all text has single spaces only: no need to take it apart.
    const piece = value.trim()
    if (value.startsWith(' ')) this.gap ||= ' '
    if (piece === '') return
    this.append(piece)
    if (value.endsWith(' ')) this.gap = ' '
  }

  /** A line break or the edge of a block: one `\n` between what stands on either side. */
  break(): void {
    this.gap = '\n'
  }

  /** Where the next piece will begin, white space aside. */
  mark(): number {
    this.gaps ??= new Set()
    return this.text.length
  }

  slice({ start, end }: Range): string {
    return this.text.slice(start, end)
  }

  /** The range from a mark to here, without white space in front. */
  since(mark: number): Range {
    return { start: this.gaps?.has(mark) ? mark + 1 : mark, end: this.text.length }
  }

  toString(): string {
    return this.text
  }

  private addPiece(piece: string): void {
    if (piece === '') return
    if (SPACE.test(piece)) this.gap ||= ' '
    else this.append(piece)
  }

  private append(piece: string): void {
    if (this.text === '') this.text = piece
    else {
      if (this.gap !== '') this.gaps?.add(this.text.length)
      this.text += this.gap + piece
    }
    this.gap = ''
  }
}
