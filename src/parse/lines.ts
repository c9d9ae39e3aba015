/** Lines of a text: where each begins, and what it holds. */
export interface Lines {
  source: string
  count: number
  /** Offset of the start of line `index`, 0-based; of the end of the text for `count`. */
  start(index: number): number
  /** Line `index` without its line ending. */
  text(index: number): string
  /** 0-based index of the line that holds an offset. */
  at(offset: number): number
}

const NEAR = 8

/** Lines of a text whose lines end with LF or CRLF. */
export function linesOf(source: string): Lines {
  const found = [0]
  for (let lf = source.indexOf('\n'); lf >= 0; lf = source.indexOf('\n', lf + 1)) found.push(lf + 1)
  const starts = Int32Array.from(found)
  const count = starts.length
  // Offsets are asked for nearly in order, so the line is most often the last one or right behind it.
  let last = 0
  const start = (index: number): number => (index < count ? (starts[index] as number) : source.length)
  return {
    source,
    count,
    start,
    text(index) {
      let end = start(index + 1)
      if (source[end - 1] === '\n' && index + 1 < count) end--
      if (source[end - 1] === '\r' && end > start(index)) end--
      return source.slice(start(index), end)
    },
    at(offset) {
      if (start(last) > offset || start(last + NEAR) <= offset) last = search(starts, offset)
      while (last + 1 < count && (starts[last + 1] as number) <= offset) last++
      return last
    }
  }
}

/** Where an offset is in its document: 1-based line and column. */
export function pointAt(lines: Lines, offset: number): { line: number; column: number; offset: number } {
  const line = lines.at(offset)
  return { line: line + 1, column: offset - lines.start(line) + 1, offset }
}

/** The index of the last start that is not behind an offset. */
function search(starts: Int32Array, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
