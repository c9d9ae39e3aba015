import { remembered } from './remembered.ts'

/** What people write into a cell that has nothing to say, lower-cased, in the languages lists are written in. */
const SAID = new Set(
  `n/a|n.a.|n.a|na|nan|nil|none|null|tbd|tba|tbc|todo|t.b.d.|unknown|unk|unspecified|undisclosed|not available|not applicable|not specified|not reported|not released|not public|unavailable|to be determined|to be announced|to be released|to be added|to do|coming soon|coming|soon|missing|no link|no paper|no code|no data|xxx|
无|暂无|未知|待定|待补充|待更新|未公开|未开源|没有|即将|即将发布|空|
なし|無し|未定|不明|未公開|近日公開|없음|미정`
    .split(/[|\n]+/)
    .filter(Boolean)
)

/** Dashes, dots, question marks, crosses and the like, alone or repeated. */
const MARKS = /^(?:[\s\-‐-―−–—_~〜～/\\|.…·*?？!！()[\]（）【】"'`:;,，、。×✗✘✕✖❌🚫❎⛔\u{FFFD}]|\u{FE0F})*$/u

/** Whether a text stands for "nothing here": empty, `-`, `N/A`, `TBD`, `暂无` … */
export const isPlaceholder = remembered((text: string): boolean => {
  const plain = text.trim()
  // No placeholder is longer, and long runs of marks would be tried from each one on.
  if (plain.length > LONGEST) return false
  return MARKS.test(plain) || SAID.has(plain.toLowerCase().replace(EDGES, '')) || SAID.has(plain.toLowerCase())
})

const LONGEST = 80
const EDGES = /^[([（]+|[)\]）.!…]+$/gu

/** Whether an address points nowhere: empty, `#`, `TODO` … */
export function isPlaceholderUrl(url: string): boolean {
  const plain = url.trim()
  return plain === '' || plain === '#' || isPlaceholder(plain) || /^(?:todo|tbd|link|url|xxx+)$/i.test(plain)
}
