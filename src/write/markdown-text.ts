/** Escaping for cells of GFM tables, such that the text read back is the text that was written. */

/** A stretch of text, which may be the text of a link. */
export interface Piece {
  text: string
  /** Address of the link; null for a link that leads nowhere; undefined for plain text. */
  url?: string | null
  isBold?: boolean
}

/** Pieces as the content of one cell. */
export function cell(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, url, isBold }) => {
      const shown = url === undefined ? plain(text) : anchor(text, url)
      return isBold ? `**${shown}**` : shown
    })
    .join('')
}

/** Characters that a document must not hold, or that only a terminal would obey. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu
/** Words that GitHub, or any reader of GFM, makes links of where they stand alone. */
const AUTOLINK = /https?:\/\/|ftp:\/\/|mailto:|xmpp:|www\.|[\p{L}\p{N}_.+-]@/iu

/** Text that shows as it is: no markup, no new cell, and no link that nobody meant. Line breaks become `<br>`. */
export function plain(text: string): string {
  return text
    .split('\n')
    .map(line => line.replace(/\S+/gu, word => (AUTOLINK.test(word) ? code(word) : escaped(word))))
    .join('<br>')
}

/** Inside a link nothing becomes a link by itself, and lines can't break. */
function anchor(label: string, url: string | null): string {
  const line = label.replace(/\s+/gu, ' ')
  const text = escaped(line)
  if (url === null) return `[${text}](#)`
  if (PLAIN_URL.test(url) && !ENTITY.test(url)) return `[${text}](${/[()]/.test(url) ? `<${url}>` : url})`
  return `<a href="${attribute(url)}">${plain(line)}</a>`
}

function escaped(text: string): string {
  return text.replace(CONTROLS, '\u{FFFD}').replace(/[\\`*_{}[\]<>|~$&]/g, '\\$&')
}

/** Text that would become a link does not in a code span; one with backticks of its own is cut in two instead. */
function code(word: string): string {
  if (word.includes('`') || word.includes('\\')) return escaped(word).replace(/(?<=[:@]|www)/gi, '<!-- -->')
  return `\`${word.replace(CONTROLS, '\u{FFFD}').replace(/\|/g, '\\|')}\``
}

/** An address that Markdown hands on as it is written. Any other is written as HTML, where nothing is encoded anew. */
const PLAIN_URL = /^(?:[!#$&'()*+,\-./0-9:;=?@A-Z_a-z~]|%[0-9a-f]{2})+$/i
const ENTITY = /&#?\w+;/

function attribute(url: string): string {
  return url
    .replace(/&/g, '&amp;')
    .replace(/"/g, '&quot;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[|`\\\s\u0001-\u001f]/g, char => `&#${char.charCodeAt(0)};`)
}
