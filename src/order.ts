/** By code units: no locale, so that the same input gives the same bytes everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

interface Placed {
  path: string
  line: number | null
  column: number | null
  ruleId: string
}

/** Messages in the order of the places that they are about. */
export function byPlace(a: Placed, b: Placed): number {
  return (
    compareText(a.path, b.path) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.ruleId, b.ruleId)
  )
}
