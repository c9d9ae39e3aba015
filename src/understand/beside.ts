import type { Profile } from '../fields/profile.ts'

const NONE: ReadonlySet<number> = new Set()

/**
 * Columns of other things than the one that a row names, where tables are laid side by side: the last two of `Model |
 * Paper | Model | Paper`. A column that is headed like the names alone may hold what can be had of them.
 */
export function columnsBeside(columns: readonly Profile[], name: number): ReadonlySet<number> {
  const headers = columns.map(({ header }) => lowerHeader(header))
  const own = headers[name]
  if (own === '' || headers.every((header, at) => header !== own || at === name)) return NONE
  const isAlike = (at: number, step: number): boolean => {
    const next = headers[name + step]
    return next !== undefined && next !== '' && next !== own && next === headers[at + step]
  }
  const names = [...columns.keys()].filter(at => {
    if (at === name) return true
    return headers[at] === own && (isAlike(at, 1) || isAlike(at, -1)) && !columns[at]?.above('labels', 0.5)
  })
  const [first = 0, second] = names
  if (second === undefined) return NONE
  // What stands in front of all the names alike belongs to each of them.
  let before = 0
  while (
    before < Math.min(first, second - first - 1) &&
    names.every(at => headers[at - before - 1] === headers[first - before - 1])
  )
    before++
  const end = names.find(at => at > name) ?? columns.length + before
  return new Set([...columns.keys()].filter(at => at >= first - before && (at < name - before || at >= end - before)))
}

/** The lower of two header rows, which are joined with ` / `, in lower case. */
function lowerHeader(header: string): string {
  return (header.split(' / ').at(-1) as string).trim().toLowerCase()
}
