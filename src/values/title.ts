import { hasLetterOrDigit } from '../letters.ts'
import type { CellLink, TableCell } from '../parse/cell.ts'
import { citesAuthors, namesAuthors } from './authors.ts'
import { isBareLabel, isGeneric, isPublisher } from './label-words.ts'

/** From this many words on, a label that names nothing else is the title of a paper. */
const LONG = 5

/** Words of who publishes, which in a short label are no words of a title. */
const PUBLISHER =
  /(?:^|\s)(?:ai|team|labs?|research|university|institutes?|hospital|inc|foundation|group|organi[sz]ation|association|society|ministry|cent(?:er|re)|google|meta|microsoft|openai|deepmind|nvidia|alibaba|tencent|baidu|amazon|apple|huawei)(?=[\s.,]|$)/i

/** Whether a text has a word for who publishes. */
export function namesOrganization(text: string): boolean {
  return PUBLISHER.test(text)
}

/** Whether a text is long enough to be the title of a paper, and nothing else. */
export function isLongTitle(text: string): boolean {
  if (text.split(/\s+/u, LONG).length < LONG || text.includes('://')) return false
  return !namesAuthors(text) && !citesAuthors(text)
}

/** Whether a text of few words is written like a title: several words with a capital, none of a label or a publisher. */
export function isShortTitle(text: string): boolean {
  // The name in front of a colon may have digits: `Maple2: Leaves of Trees`.
  const [, name = '', said = text] = /^([^\s:]{0,20}\d[^\s:]{0,20}): +(.*)$/.exec(text) ?? []
  const words = said.split(/\s+/u, LONG)
  if (words.length < 2 || words.length >= LONG || /\d|:\/\//.test(said)) return false
  if (namesAuthors(text) || PUBLISHER.test(text) || isPublisher(text)) return false
  if ([name, words[0], words.at(-1)].some(word => word !== undefined && word.length > 2 && isGeneric(word)))
    return false
  return /^["“]?\p{Lu}/u.test(text) && words.filter(word => /^\p{Lu}\p{Ll}{2,}/u.test(word)).length >= 2
}

/** Whether most words of a text begin with a capital, as in titles and in no sentence. */
export function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/u).filter(word => /^\p{L}{4}/u.test(word))
  return words.length > 0 && words.filter(word => /^\p{Lu}/u.test(word)).length >= words.length * 0.6
}

/** Words of what a paper was implemented with, beside which a label says no more than that. */
const FRAMEWORKS =
  /\b(?:caffe2?|chainer|flax|jax|keras|lasagne|matlab|mindspore|mxnet|paddle(?:paddle)?|(?:py)?torch|tensorflow|tf2?|theano)\b/gi

/** Whether a link in brackets of its own leads to an implementation: `[(PyTorch)](…)`, `([Keras code](…))`. */
function isImplementation({ label, start, end }: CellLink, text: string): boolean {
  const isInside =
    /^[[(].*[\])]$/.test(label) || (/[[(]/.test(text.charAt(start - 1)) && /[\])]/.test(text.charAt(end)))
  if (!isInside || label.length > LONGEST) return false
  const rest = label.replace(FRAMEWORKS, '')
  return (
    rest !== label &&
    rest.split(/[\s()[\],]+/).every(word => isGeneric(word) || /^(?:implementation|version)$/i.test(word))
  )
}

/** No label of an implementation is longer. */
const LONGEST = 40

/**
 * The text of a cell without the links behind it that only say what they lead to, as in `Leaves of Trees [pdf] [code]`;
 * of a title that such a word ends, as `Nets for Data`, it is a part. `isApart` tells which of them may go.
 */
export function withoutLabels(
  cell: TableCell,
  isApart: (link: CellLink, cell: TableCell) => boolean = () => true,
  isPaper = true
): string {
  const { text, links } = cell
  let end = text.length
  for (const link of links.toReversed()) {
    if (hasLetterOrDigit(text.slice(link.end, end))) break
    if (!(isPaper && isImplementation(link, text)) && !(isBareLabel(link.label) && isApart(link, cell))) break
    end = Math.min(end, link.start)
  }
  if (end === text.length) return text
  while (end > 0 && ' \n[({【（|/,;:·•–—-'.includes(text.charAt(end - 1))) end--
  const title = text.slice(0, end)
  return /\s(?:an?|and|at|by|for|from|in|of|on|or|the|to|via|with)$/i.test(title) ? text : title
}
