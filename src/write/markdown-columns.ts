import type { Resource } from '../model.ts'
import { LINK_ROLES, type LinkRole } from '../vocabulary.ts'
import { columnRole, embed, homeOf, linksOf, nameOf, ROLE_HEADERS, type RowLink, shown } from './markdown-links.ts'
import { cell, type Piece, plain } from './markdown-text.ts'
import { VALUES } from './markdown-values.ts'

/** A column of a table that is being written. */
export interface Column {
  header: string
  cells: string[]
}

interface Row {
  resource: Resource
  links: RowLink[]
  /** Content by column. */
  cells: Map<string, Piece[]>
}

/**
 * Resources as the columns of one table. Headers are words that reading knows, each cell is written the way its field
 * is read, and what no field took keeps a column of its own.
 */
export function columnsOf(resources: readonly Resource[], nameHeader: string): Column[] {
  const extras = [...new Set(resources.flatMap(resource => Object.keys(resource.extra)))]
  const homes = new Map<LinkRole, string>()
  for (const header of extras) {
    const role = homeOf(header, resources)
    if (role !== undefined && !homes.has(role)) homes.set(role, header)
  }
  const rows = resources.map(resource => rowOf(resource, extras, homes))
  const taken = new Set([nameHeader, ...extras].map(header => header.toLowerCase()))
  const column = (key: string, headers: readonly string[]): Column[] => {
    const header = headers.find(each => key.startsWith('extra ') || !taken.has(each.toLowerCase())) ?? headers[0] ?? ''
    const cells = rows.map(row => cell(row.cells.get(key) ?? []))
    return cells.some(Boolean) ? [{ header: plain(header), cells }] : []
  }
  return [
    { header: plain(nameHeader), cells: rows.map(row => cell(row.cells.get('name') ?? [])) },
    ...VALUES.flatMap(({ field, headers }) => column(field, headers)),
    ...LINK_ROLES.flatMap(role => [
      ...column(`link ${role}`, ROLE_HEADERS[role]),
      ...column(`more ${role}`, ROLE_HEADERS[role].slice(1))
    ]),
    ...extras.flatMap(header => column(`extra ${header}`, [header]))
  ]
}

function rowOf(resource: Resource, extras: readonly string[], homes: ReadonlyMap<LinkRole, string>): Row {
  const row: Row = { resource, links: linksOf(resource), cells: new Map() }
  const { links, cells } = row
  cells.set('name', [nameOf(resource, links)])
  for (const header of extras) {
    const text = resource.extra[header]
    const role = [...homes].find(([, home]) => home === header)?.[0] ?? 'other'
    if (text !== undefined) cells.set(`extra ${header}`, embed(text, links, role))
  }
  for (const { field, write } of VALUES) {
    const value = write(resource) ?? resource.missing[field]
    if (value !== undefined) cells.set(field, typeof value === 'string' ? embed(value, links, 'other') : value)
  }
  for (const role of LINK_ROLES) fileRole(role, row, homes.get(role))
  return row
}

/** Writes the links of a role into its column, or what stands there instead of one. */
function fileRole(role: LinkRole, { resource, links, cells }: Row, home: string | undefined): void {
  const left = links.filter(link => !link.isPlaced && columnRole(resource, link) === role)
  for (const link of left) link.isPlaced = true
  const homeKey = `extra ${home}`
  const key = home === undefined || cells.has(homeKey) ? `link ${role}` : homeKey
  if (left.length > 0) cells.set(key, shown(left, role))
  const missing = resource.missing[role === 'homepage' ? 'link' : role]
  // Two columns of one role may have been there, one of which said nothing.
  if (missing) cells.set(left.length > 0 || cells.has(key) ? `more ${role}` : key, [{ text: missing }])
}
