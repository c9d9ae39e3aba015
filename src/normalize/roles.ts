import type { Draft } from '../fields/field.ts'
import type { CellLink } from '../parse/cell.ts'
import type { Kind, LinkRole } from '../vocabulary.ts'
import { identify } from './identify.ts'

/** Labels that say outright what a link is; a host's name (`HF`, `GitHub`) does not. */
const LABELS: [LinkRole, RegExp][] = [
  ['paper', /^(?:paper|pdf|arxiv|article|preprint|publication|论文|論文)s?$/i],
  ['code', /^(?:code|(?:model|source) code|代码|源码|コード)s?$/i],
  ['demo', /^(?:demo|playground|演示|デモ)s?$/i],
  ['weights', /^(?:weights?|models?|model (?:card|weight)s?|checkpoints?|ckpts?|权重|模型)$/i],
  ['data', /^(?:data|datasets?|数据|数据集|データ)$/i]
]
const LONGEST = 40

/** Words before them that change nothing; any other word may be a name, as in `Maple data`. */
const BEFORE =
  /^(?:(?:arxiv|evaluation|example|fine-?tun(?:ed|ing)|full|github|hf|hugging face|inference|interactive|live|official|online|original|our|preparation|pre-?processing|pre-?train(?:ed|ing)|processing|project|pytorch|raw|sample|test|testing|train|trained|training|validation|web) ){1,2}/i

/** Files links under the role their column gives, or under the one that each link's label or target tells. */
export function fileLinks(links: readonly CellLink[], draft: Draft, role?: LinkRole): void {
  for (const link of links) draft.link(link, role ?? roleOf(link, draft.kind))
}

function roleOf(link: CellLink, kind: Kind): LinkRole {
  return saidRole(link) ?? (kind === 'dataset' ? 'data' : (identify(link.url).role ?? 'homepage'))
}

/** The role that the label of a link says outright, wherever the link stands. */
export function saidRole({ label }: CellLink): LinkRole | undefined {
  if (label.length > LONGEST) return undefined
  const said = label.replace(/^[\s[({]+|[\s\])}:]+$/gu, '')
  const word = said.replace(BEFORE, '')
  return LABELS.find(([, words]) => words.test(said) || words.test(word))?.[0]
}
