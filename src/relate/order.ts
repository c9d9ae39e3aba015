import type { Resource } from '../model.ts'
import { compareText } from '../order.ts'

type Place = Resource['provenance'][number]

function comparePlaces(a: Place, b: Place): number {
  return compareText(a.source, b.source) || a.line - b.line || a.table - b.table || a.row - b.row
}

/** Distinct places, sorted by source and line. */
export function sortedPlaces(places: readonly Place[]): Place[] {
  const sorted = [...places].sort(comparePlaces)
  return sorted.filter((place, index) => index === 0 || comparePlaces(place, sorted[index - 1] as Place) !== 0)
}

/**
 * Resources in the order in which their values are preferred: by the name of the source and the line, whichever input
 * was named first, so that the order of inputs changes nothing.
 */
export function byPreference(resources: readonly Resource[]): Resource[] {
  const places = new Map(resources.map(resource => [resource, sortedPlaces(resource.provenance)[0]]))
  return [...resources].sort((a, b) => {
    const [first, second] = [places.get(a), places.get(b)]
    return (first && second ? comparePlaces(first, second) : 0) || compareText(content(a), content(b))
  })
}

/** All of a resource but the id, which depends on what stands beside it. */
function content(resource: Resource): string {
  return JSON.stringify({ ...resource, id: '' })
}
