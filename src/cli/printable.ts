/** Control, bidirectional and invisible characters, which could forge what a terminal shows. */
const HIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

/** What an input is called in messages, safe to print. */
export function shownName(path: string): string {
  return printable(path === '-' ? 'standard input' : path)
}

/** Text from a document, safe to print: what a terminal would obey or hide is shown as an escape. */
export function printable(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(HIDDEN, char => `\\u{${char.codePointAt(0)?.toString(16)}}`)
}

const HIDDEN_IN_LINES = new RegExp(`(?!\\t|\\r?\\n)${HIDDEN.source}`, 'gu')

/**
 * Lines of text, safe to print. The escapes are those of JSON, which is the same data with them; other formats are shown so,
 * and are to be written to a file or a pipe. What is hidden takes one code unit each.
 */
export function printableLines(text: string): string {
  return text.replace(HIDDEN_IN_LINES, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
