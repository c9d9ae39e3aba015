import { normalizeIdentifier } from 'micromark-util-normalize-identifier'

export interface Definition {
  label: string
  /** The definition as it stands in the document. */
  text: string
}

/** Where `[label]` leads, for the whole document: the first definition of a label counts. */
export interface Definitions {
  size: number
  add(definition: Definition): void
  has(label: string): boolean
  /** The definitions that a text may refer to, as Markdown to put in front of it; empty when it refers to none. */
  neededBy(text: string): string
}

const SIMPLE = /^ {0,3}\[([^[\]\\^][^[\]\\]*)\]:[ \t]+([^\s<&\\]+)(?:[ \t]+(?:"[^"\\]*"|'[^'\\]*'))?[ \t]*$/

/** Reads a line that is one whole definition for sure. */
export function simpleDefinition(line: string): Definition | undefined {
  const label = SIMPLE.exec(line)?.[1]
  return label?.trim() ? { label, text: line.trim() } : undefined
}

export function definitionsOf(): Definitions {
  const known = new Map<string, string>()
  return {
    get size() {
      return known.size
    },
    add({ label, text }) {
      const id = normalizeIdentifier(label)
      if (!known.has(id)) known.set(id, text)
    },
    has: label => known.has(normalizeIdentifier(label)),
    neededBy(text) {
      if (known.size === 0) return ''
      const needed = new Map<string, string>()
      for (const [, label] of text.matchAll(/\[((?:[^[\]\\]|\\.)+)\]/gs)) {
        const id = normalizeIdentifier(label as string)
        const found = known.get(id)
        if (found !== undefined) needed.set(id, found)
      }
      return [...needed.values()].map(definition => `${definition}\n\n`).join('')
    }
  }
}
