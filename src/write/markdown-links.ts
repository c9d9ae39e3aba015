import type { Links, Resource } from '../model.ts'
import { LINK_ROLES, type LinkRole } from '../vocabulary.ts'
import type { Piece } from './markdown-text.ts'

/** A link of a row, which stands in one cell. */
export interface RowLink {
  role: LinkRole
  link: Links['other'][number] & { venue?: string | null }
  isPlaced: boolean
}

/** What the column of each role is called. */
export const ROLE_HEADERS: Record<LinkRole, readonly string[]> = {
  homepage: ['Link', 'Website', 'URL'],
  paper: ['Paper link', 'Paper links', 'Paper URL'],
  weights: ['Weights', 'Model weights', 'Checkpoints'],
  data: ['Data', 'Data link', 'Data URL'],
  code: ['Code', 'Code link', 'Code URL'],
  demo: ['Demo', 'Demo link', 'Online demo'],
  other: ['See also', 'Further']
}

/** Words in the headers of columns whose links get a role. */
const ROLE_WORDS: [LinkRole | 'any', RegExp][] = [
  [
    'paper',
    /paper|publi|venue|journal|conf|arxiv|pdf|report|refer|cit(?:ation|e)|doi|article|论文|文献|期刊|会议|論文/i
  ],
  ['code', /code|git|repo|implement|代码|源码|仓库|コード|实现/i],
  ['weights', /weight|model|checkpoint|ckpt|hugging|hf|权重|模型|モデル/i],
  ['demo', /demo|space|colab|演示|デモ/i],
  ['data', /data|corpus|数据|データ/i],
  ['any', /link|url|web|home|site|page|download|project|resource|链接|地址|主页|官网|下载|リンク/i]
]

export function linksOf({ name, links }: Resource): RowLink[] {
  const found: RowLink[] = LINK_ROLES.flatMap(role => links[role].map(link => ({ role, link, isPlaced: false })))
  const [paper, ...others] = links.paper
  if (!paper?.venue || others.length > 0) return found
  // A label that is the title does not say the venue, which then stood in a column of its own.
  const isTitle = paper.label === name || paper.label.split(/\s+/u).length >= 3
  if (!isTitle || paper.label.toLowerCase().includes(paper.venue.toLowerCase())) return found
  const label = paper.year === null ? paper.venue : `${paper.venue} ${paper.year}`
  return [
    ...found,
    { role: 'paper', link: { label, url: null, host: null, id: null, venue: paper.venue }, isPlaced: false }
  ]
}

/**
 * The role whose column a link stands in. A column says what kind of resource is listed, and a dataset has no column of
 * weights, so such links stand among those whose address or label tells their role.
 */
export function columnRole({ kind }: Resource, { role }: RowLink): LinkRole {
  if (kind === 'other' && role !== 'other') return 'homepage'
  return kind === 'dataset' && role === 'weights' ? 'homepage' : role
}

/** The name, as a link where a link of that name has the role there that it has. */
export function nameOf({ kind, name }: Resource, links: readonly RowLink[]): Piece {
  const own = kind === 'dataset' ? 'data' : 'homepage'
  const link = links.find(each => each.role === own && each.link.label === name)
  if (link) link.isPlaced = true
  return link ? { text: name, url: link.link.url } : { text: name }
}

/** A text in which the links are links again that it holds the labels of. */
export function embed(text: string, links: readonly RowLink[], role: LinkRole): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const each of links) {
    const { label, url } = each.link
    const found = each.isPlaced || each.role !== role || label === '' ? -1 : text.indexOf(label, at)
    if (found < 0) continue
    each.isPlaced = true
    if (found > at) pieces.push({ text: text.slice(at, found) })
    pieces.push({ text: label, url })
    at = found + label.length
  }
  return at < text.length || pieces.length === 0 ? [...pieces, { text: text.slice(at) }] : pieces
}

/**
 * The role whose links a column of `extra` held beside the words that were kept, if it did so: its header says that it
 * may, and the labels stand in its text.
 */
export function homeOf(header: string, resources: readonly Resource[]): LinkRole | undefined {
  const said = ROLE_WORDS.find(([, words]) => words.test(header))?.[0]
  if (said === undefined) return undefined
  const kept = resources.filter(resource => header in resource.extra)
  const roles = said === 'any' ? LINK_ROLES.filter(role => role !== 'other') : [said]
  const holds = (role: LinkRole): number =>
    kept.filter(({ links, extra }) => links[role].some(({ label }) => label !== '' && extra[header]?.includes(label)))
      .length
  const [best] = roles.map(role => ({ role, count: holds(role) })).sort((a, b) => b.count - a.count)
  return best && best.count * 2 > kept.length ? best.role : undefined
}

/** Links that make up a cell. */
export function shown(links: readonly RowLink[], role: LinkRole): Piece[] {
  const areNamed = links.every(({ link }) => link.url === null)
  const pieces = links.map(({ link }): Piece => {
    const { label, url, id, venue = null } = link
    const isVenue = url === null && venue !== null && VENUE.test(label) && (areNamed || CERTAIN.test(label))
    const isIdentifier = url === null && role === 'paper' && endsWithId(label, id)
    return isIdentifier || (isVenue && !/\band\b/i.test(label)) ? { text: label } : { text: label, url }
  })
  // A link under `See also` would have a role of its own if no word stood beside it.
  const lead: Piece[] = role === 'other' ? [{ text: 'see ' }] : []
  return [...lead, ...pieces.flatMap((piece, at) => (at > 0 ? [{ text: '; ' }, piece] : [piece]))]
}

/** Whether a label ends with an identifier, which is read again without a link around it: `PMID: 12345678`. */
function endsWithId(label: string, id: string | null): boolean {
  return id !== null && label.toLowerCase().endsWith(id.slice(id.indexOf(':') + 1).toLowerCase())
}

/** Names of venues that need no link around them to be read again: no separator, and nothing that would be trimmed. */
const VENUE = /^[\p{L}\p{N}](?:[\p{L}\p{N} .'’:-]*[\p{L}\p{N}.])?$/u
const CERTAIN = /\b(?:19|20)\d\d\b|\b[A-Z]{3,}\b|\b(?:ar|bio|med|chem)xiv\b|\bNature\b|\bScience\b/iu
