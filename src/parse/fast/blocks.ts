import { htmlBlockNames } from 'micromark-util-html-tag-name'

const NAMES = new Set(htmlBlockNames)

export const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+|$)/
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/
export const CONTAINER = /^ {0,3}(?:[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|>|\[\^)/
export const BLANK = /^[ \t]*$/
const COMPLETE_TAG =
  /^<(?:\/[A-Za-z][A-Za-z0-9-]*[ \t]*|[A-Za-z][A-Za-z0-9-]*(?:[ \t]+[A-Za-z:_][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`/]+|'[^']*'|"[^"]*"))?)*[ \t]*\/?)>[ \t]*$/

/** Whether a line that begins with a fence opens code; returns what closes it. */
export function fenceOf(line: string): string | undefined {
  return FENCE.exec(line)?.[1]
}

export function closesFence(line: string, fence: string): boolean {
  const found = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1]
  return found !== undefined && found[0] === fence[0] && found.length >= fence.length
}

/** How a block of HTML ends: at a line that matches, or at the next blank line. */
export type HtmlEnd = RegExp | 'blank'

/** How the HTML block that begins with this line ends; undefined when none begins, null when that is not sure. */
export function htmlEnd(line: string, inParagraph: boolean): HtmlEnd | null | undefined {
  const text = line.replace(/^ {0,3}/, '')
  if (!text.startsWith('<')) return undefined
  if (/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i.test(text)) return /<\/(?:script|pre|style|textarea)>/i
  if (text.startsWith('<!--')) return /^<!---?>/.test(text) ? null : /-->/
  if (text.startsWith('<?')) return /\?>/
  if (text.startsWith('<![CDATA[')) return /\]\]>/
  if (/^<![A-Za-z]/.test(text)) return />/
  const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)(?=[\s>]|\/>|$)/.exec(text)?.[1]?.toLowerCase()
  if (name !== undefined && NAMES.has(name)) return 'blank'
  if (COMPLETE_TAG.test(text)) return inParagraph ? undefined : 'blank'
  return undefined
}

/** Whether a line ends a paragraph or a table by beginning another block, for sure. */
export function interrupts(line: string): boolean {
  return HEADING.test(line) || FENCE.test(line) || line.startsWith('>') || Boolean(htmlEnd(line, true))
}
