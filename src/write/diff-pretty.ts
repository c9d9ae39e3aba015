import type { Resource } from '../model.ts'
import type { Changed, Diff } from '../relate/diff.ts'
import { changeWords, countWords, placeWords } from './diff-words.ts'

/** How text is shown: colours, and what makes text of a document safe for a terminal. */
export interface Style {
  added(text: string): string
  removed(text: string): string
  changed(text: string): string
  dim(text: string): string
  safe(text: string): string
}

/** A diff for people at a terminal: one line a resource, one more for each field that changed. */
export function toPretty(diff: Diff, style: Style): string {
  const lines = [
    ...diff.added.map(resource => `${style.added('+')} ${oneLine(resource, style)}`),
    ...diff.removed.map(resource => `${style.removed('-')} ${oneLine(resource, style)}`),
    ...diff.changed.flatMap(changed => showChanged(changed, style))
  ]
  return [...lines, ...(lines.length > 0 ? [''] : []), countWords(diff)].map(line => `${line}\n`).join('')
}

function oneLine(resource: Resource, { safe, dim }: Style): string {
  return `${safe(resource.name)}  ${dim(safe(placeWords(resource)))}`
}

function showChanged(changed: Changed, style: Style): string[] {
  const { safe, dim } = style
  const lines = changeWords(changed).map(({ field, before, after, gone, come }) => {
    const parts = [
      ...gone.map(item => style.removed(`- ${safe(item)}`)),
      ...come.map(item => style.added(`+ ${safe(item)}`)),
      ...(gone.length + come.length > 0 ? [] : [arrow(before, after, style)])
    ]
    return `    ${dim(`${safe(field)}:`)} ${parts.join('  ')}`
  })
  return [`${style.changed('~')} ${safe(changed.name)}  ${dim(safe(changed.kind))}`, ...lines]
}

function arrow(before: string | null, after: string | null, { safe, dim }: Style): string {
  if (before === null && after !== null) return safe(after)
  return `${before === null ? dim('nothing') : safe(before)} → ${after === null ? dim('nothing') : safe(after)}`
}
