import type { Resource } from '../model.ts'
import { LINK_ROLES, QUANTITIES } from '../vocabulary.ts'

/** What is missing from all occurrences that have a cell for it: a field that one of them fills is no longer missing. */
export function uniteMissing(members: readonly Resource[]): Record<string, string> {
  const fields = [...new Set(members.flatMap(member => Object.keys(member.missing)))]
  const still = fields.filter(
    field => !members.some(member => !Object.hasOwn(member.missing, field) && says(member, field))
  )
  return Object.fromEntries(
    still.map(field => [field, members.find(member => Object.hasOwn(member.missing, field))?.missing[field] ?? ''])
  )
}

/** Whether a resource says something of a field. A date that follows from an arXiv number is not said. */
function says(resource: Resource, field: string): boolean {
  if (field === 'date') return resource.dateFrom === 'column'
  const role = LINK_ROLES.find(role => role === field)
  if (role) return resource.links[role].some(({ url }) => url !== null)
  if (field === 'link') return LINK_ROLES.some(role => resource.links[role].some(({ url }) => url !== null))
  const quantity = QUANTITIES.find(quantity => quantity === field)
  if (quantity) return resource.quantities[quantity] !== null
  const value: unknown = resource[field as keyof Resource]
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined
}
