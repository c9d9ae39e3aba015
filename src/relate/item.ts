import type { Resource } from '../model.ts'
import { LINK_ROLES, type LinkRole } from '../vocabulary.ts'
import { linkKey } from './identity.ts'
import { nameKey } from './names.ts'

/** A resource with what it is recognized by, worked out once. */
export interface Item {
  resource: Resource
  kind: string
  name: string
  section: string
  /** What its links lead to. */
  targets: string[]
  /** Its paper, weights and data; for a model not its training data, on which others were trained too. */
  own: string[]
  /** `own` and what else is linked. */
  linked: string[]
}

export function toItem(resource: Resource): Item {
  const { kind, section } = resource
  const data = new Set(kind === 'model' ? targetsOf(resource, ['data']) : [])
  const targets = targetsOf(resource, LINK_ROLES)
  return {
    resource,
    kind,
    name: nameKey(resource.name),
    section: join(...section),
    targets,
    own: targetsOf(resource, ['paper', 'weights', 'data']).filter(target => !data.has(target)),
    linked: targets.filter(target => !data.has(target))
  }
}

/** One key of several parts; no text of a document holds the character between them. */
export function join(...parts: string[]): string {
  return parts.join('\u0000')
}

/** All that a resource says, without where it stands and the id that follows from its neighbours. */
export function content({ resource }: Item): string {
  const { id: _id, ids: _ids, provenance: _provenance, cells: _cells, ...rest } = resource
  return JSON.stringify(rest)
}

/** What is left of a resource without its names and places. */
export function said({ title, description, links, date, quantities, organization, authors, extra }: Resource): string {
  return JSON.stringify([title, description, links, date, quantities, organization, authors, extra])
}

/** Whether there is more to a resource than a name and a place. */
export function saysMuch({ linked, resource }: Item): boolean {
  const { title, description, organization, quantities, authors } = resource
  const counted = Object.values(quantities).some(count => count !== null)
  return linked.length + authors.length > 0 || counted || [title, description, organization].some(text => text !== null)
}

function targetsOf({ links }: Resource, roles: readonly LinkRole[]): string[] {
  return [...new Set(roles.flatMap(role => links[role].flatMap(link => linkKey(link) ?? [])))].sort()
}
