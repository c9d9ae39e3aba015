import { normalizeIdentifier } from 'micromark-util-normalize-identifier'

export interface Definition {
  label: string
  /** The definition as it stands in the document. */
  text: string
  /** Where it leads, when that is plain. */
  url?: string
}

/** Where `[label]` leads, for the whole document: the first definition of a label counts. */
export interface Definitions {
  size: number
  add(definition: Definition): void
  has(label: string): boolean
  /** Where a label leads; undefined where that is not plain, or nowhere. */
  url(label: string): string | undefined
  /** The definitions that a text may refer to, as Markdown to put in front of it; empty when it refers to none. */
  neededBy(text: string): string
}

const SIMPLE =
  /^ {0,3}\[([^[\]\\^][^[\]\\]*)\]:[ \t]+([^\s<&\\()\0-\x1f\x7f]+)(?:[ \t]+(?:"[^"\\]*"|'[^'\\]*'))?[ \t]*$/

/** Reads a line that is one whole definition for sure. */
export function simpleDefinition(line: string): Definition | undefined {
  const [, label, url] = SIMPLE.exec(line) ?? []
  return label?.trim() && url !== undefined ? { label, text: line.trim(), url } : undefined
}

export function definitionsOf(): Definitions {
  const known = new Map<string, Definition>()
  return {
    get size() {
      return known.size
    },
    add(definition) {
      const id = normalizeIdentifier(definition.label)
      if (!known.has(id)) known.set(id, definition)
    },
    has: label => known.has(normalizeIdentifier(label)),
    url: label => known.get(normalizeIdentifier(label))?.url,
    neededBy(text) {
      if (known.size === 0) return ''
      const needed = new Map<string, string>()
      for (const [, label] of text.matchAll(/\[((?:[^[\]\\]|\\.)+)\]/gs)) {
        const id = normalizeIdentifier(label as string)
        const found = known.get(id)
        if (found !== undefined) needed.set(id, found.text)
      }
      return [...needed.values()].map(definition => `${definition}\n\n`).join('')
    }
  }
}
