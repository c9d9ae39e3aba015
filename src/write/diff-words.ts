import type { Changed, Diff } from '../relate/diff.ts'

/** One field's change in words: what it was and became, or which items came and went. */
export interface ChangeWords {
  field: string
  before: string | null
  after: string | null
  gone: string[]
  come: string[]
}

const LONGEST = 120

export function changeWords({ changes }: Pick<Changed, 'changes'>): ChangeWords[] {
  return (
    Object.entries(changes)
      // A date that is stated now rather than derived says so by its new value.
      .filter(([field]) => field !== 'dateFrom' || !('date' in changes))
      .map(([field, [before, after]]) => {
        const name = field.replace(/^(?:links|quantities)\./, '')
        if (!Array.isArray(before) || !Array.isArray(after) || field === 'section') {
          return { field: name, before: clip(words(before)), after: clip(words(after)), gone: [], come: [] }
        }
        const [old, now] = [before.map(item => clip(words(item))), after.map(item => clip(words(item)))]
        const gone = old.filter(item => !now.includes(item)).flatMap(item => item ?? [])
        const come = now.filter(item => !old.includes(item)).flatMap(item => item ?? [])
        const reordered = gone.length + come.length === 0
        return { field: name, before: null, after: reordered ? 'in another order or number' : null, gone, come }
      })
  )
}

/** `1 added, 2 removed, 3 changed, 220 the same` */
export function countWords({ added, removed, changed, same }: Diff): string {
  return `${added.length} added, ${removed.length} removed, ${changed.length} changed, ${same} the same`
}

/** `model, Medical MLLMs > Radiology` */
export function placeWords({ kind, section }: { kind: string; section: string[] }): string {
  return section.length > 0 ? `${kind}, ${clip(section.join(' > '))}` : kind
}

function words(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.map(words).join(' > ')
  if (typeof value !== 'object') return String(value)
  const { label, url, id: _id, host: _host, ...details } = value as Record<string, unknown>
  if (label === undefined) return JSON.stringify(value)
  const more = Object.entries(details).flatMap(([key, detail]) => (detail === null ? [] : `${key} ${detail}`))
  return [label, url, more.length > 0 ? `(${more.join(', ')})` : null].filter(Boolean).join(' ')
}

function clip(text: string | null): string | null {
  const characters = text === null ? [] : [...text.slice(0, 4 * LONGEST)]
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : text
}
