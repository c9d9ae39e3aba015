import type { Resource } from '../model.ts'
import type { Diff } from '../relate/diff.ts'
import { changeWords, countWords, placeWords } from './diff-words.ts'

/** GitHub refuses a comment of more than 65536 characters; a list longer than this is cut, and says so. */
const MOST = 100
const MOST_CHARACTERS = 60_000

/** A diff as Markdown, for the text of a pull request, a comment or a commit. */
export function toMarkdown(diff: Diff): string {
  const changes = diff.changed.flatMap(changed =>
    changeWords(changed).map(({ field, before, after, gone, come }) => {
      const was = gone.length > 0 ? gone : [before]
      const is = come.length > 0 ? come : [after]
      const name = changed.before.name === changed.name ? changed.name : `${changed.before.name} → ${changed.name}`
      return `| ${[name, field, cell(was), cell(is)].map((text, at) => (at < 2 ? escaped(text) : text)).join(' | ')} |`
    })
  )
  const parts = [
    `**${countWords(diff)}**`,
    ...section('Added', diff.added.map(bullet)),
    ...section('Removed', diff.removed.map(bullet)),
    ...section('Changed', changes, '| resource | field | before | after |\n|---|---|---|---|\n')
  ]
  return `${parts.join('\n\n')}\n`
}

function section(title: string, lines: string[], head = ''): string[] {
  if (lines.length === 0) return []
  let characters = 0
  const shown = lines.slice(0, MOST).filter(line => {
    characters += line.length
    return characters < MOST_CHARACTERS / 3
  })
  const left = lines.length - shown.length
  return [`### ${title}`, `${head}${shown.join('\n')}`, ...(left > 0 ? [`… and ${left} more`] : [])]
}

function bullet(resource: Resource): string {
  return `- **${escaped(resource.name)}** (${escaped(placeWords(resource))})`
}

function cell(items: readonly (string | null)[]): string {
  return items.map(item => escaped(item ?? '')).join('<br>')
}

/** Addresses of GitHub that tell the other side that they were named. */
const NOTIFIES = /^https?:\/\/(?:www\.)?github\.com\/[^/]+\/[^/]+\/(?:issues|pull|discussions|commit)\//i

/**
 * Text of a document in Markdown that shows it as it is: no markup, no new cell or line, and on GitHub no mention of a
 * user and no reference to an issue. Whole addresses can be followed.
 */
function escaped(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu, ' ').replace(HIDDEN, '')
  return line
    .split(/(https?:\/\/[^\s<>|`\\]+)/i)
    .map((part, at) => (at % 2 === 0 ? plain(part) : address(part)))
    .join('')
    .trim()
}

/** Characters that reorder or hide text. */
const HIDDEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu

function plain(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/#(?=\d)/g, '#&#8203;')
    .replace(/@(?=\w)/g, '@&#8203;')
    .replace(/\b(GH-)(?=\d)/gi, '$1&#8203;')
    .replace(/:\/\//g, ':&#8203;//')
    .replace(/\bwww\./gi, 'www&#8203;.')
}

function address(url: string): string {
  return NOTIFIES.test(url) || url.endsWith('…') ? `\`${url}\`` : `<${url}>`
}
