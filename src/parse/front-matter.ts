const FENCE = /^---[ \t]*$/
/** A key with its value, an item, a comment, or a line that goes on from the one before. */
const METADATA = /^(?:["']?[\w$][^:]*:(?:[ \t].*)?|-(?:[ \t].*)?|#.*|[ \t].*|[\]}],?)?$/

/**
 * Number of lines that hold metadata (YAML between two lines of `---`) in front of a document, 0 where there is none.
 * A line of `---` by itself is a rule, so what follows it has to look like metadata.
 */
export function frontMatter(line: (index: number) => string | undefined): number {
  if (!FENCE.test(line(0) ?? '')) return 0
  for (let at = 1; ; at++) {
    const text = line(at)
    if (text === undefined) return 0
    if (FENCE.test(text)) return at > 1 ? at + 1 : 0
    if (!METADATA.test(text)) return 0
  }
}

/** A document with its metadata blanked out, so that lines and columns stay as they are. */
export function withoutFrontMatter(text: string): string {
  if (!text.startsWith('---')) return text
  const lines = text.split(/(?<=\n)/)
  const count = frontMatter(index => lines[index]?.replace(/\r?\n$/, ''))
  return (
    lines
      .slice(0, count)
      .join('')
      .replace(/[^\r\n]/g, ' ') + lines.slice(count).join('')
  )
}
