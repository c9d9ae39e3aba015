/** Offsets at which the lines of a text start, whatever ends them. */
export function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n?|\n/g)].map(match => match.index + match[0].length)]
}
