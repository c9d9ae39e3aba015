import type { Range } from './cell.ts'

const ODD = /\s\s|[^\S ]/u
const SPACE = /\s/u

/** Text that grows piece by piece while its white space is folded. */
export class FoldedText {
  private text = ''
  private gap = ''

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
    return this.text.length
  }

  slice({ start, end }: Range): string {
    return this.text.slice(start, end)
  }

  /** The range from a mark to here, without white space in front. */
  since(mark: number): Range {
    let start = mark
    while (start < this.text.length && SPACE.test(this.text[start] ?? '')) start++
    return { start, end: this.text.length }
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
    this.text += this.text === '' ? piece : this.gap + piece
    this.gap = ''
  }
}
