import { useRef, useState } from 'preact/hooks'
import { type FacetIndex, nameOf } from '../facets.ts'

const SHOWN = 7
const STEP = 50
/** From how many values on a facet has its own search. */
const MANY = 15

interface Props {
  index: FacetIndex
  counts: Uint32Array
  chosen: readonly string[]
  onToggle(value: string): void
}

export function FacetList({ index, counts, chosen, onToggle }: Props) {
  const { facet } = index
  const [shown, setShown] = useState(SHOWN)
  const [find, setFind] = useState('')
  // A value once chosen stays in the list: a box that vanishes under the keyboard's focus would lose the place.
  const kept = useRef(new Set<string>())
  for (const value of chosen) kept.current.add(value)

  const wanted = find.trim().toLowerCase()
  const sorted = sortValues(index, counts).filter(value => nameOf(value).toLowerCase().includes(wanted))
  const present = sorted.filter(value => countOf(index, counts, value) > 0 || kept.current.has(value))
  const listed = present.filter((value, place) => place < shown || kept.current.has(value))
  const hidden = present.length - listed.length
  const group = `facet-${facet.key}`
  return (
    <details class="facet" open={facet.open === true || chosen.length > 0}>
      <summary>
        <span id={group}>{facet.label}</span>
        {chosen.length > 0 && <span class="badge">{chosen.length}</span>}
      </summary>
      {index.values.length > MANY && (
        <input
          type="search"
          aria-label={`Find in ${facet.label}`}
          placeholder="Find"
          value={find}
          onInput={event => setFind(event.currentTarget.value)}
        />
      )}
      <ul aria-labelledby={group}>
        {listed.map(value => (
          <li key={value}>
            <label>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
              <span class={facet.key === 'kind' ? `value kind ${value}` : 'value'}>{nameOf(value)}</span>
              <span class="count">{countOf(index, counts, value)}</span>
            </label>
          </li>
        ))}
      </ul>
      {listed.length === 0 && <p class="none">none</p>}
      {hidden > 0 && (
        <button type="button" class="quiet small" onClick={() => setShown(shown + STEP)}>
          {Math.min(hidden, STEP)} more<span class="hidden"> of {facet.label}</span>
        </button>
      )}
    </details>
  )
}

function countOf({ codeOf }: FacetIndex, counts: Uint32Array, value: string): number {
  return counts[codeOf.get(value) ?? -1] ?? 0
}

/** By count, but what is not stated last; years from the newest; kinds as they are. */
function sortValues(index: FacetIndex, counts: Uint32Array): string[] {
  const { values, facet } = index
  if (facet.order === 'given') return [...values]
  const stated = values.filter(value => value !== '')
  if (facet.order === 'newest') stated.sort().reverse()
  else stated.sort((a, b) => countOf(index, counts, b) - countOf(index, counts, a) || (a < b ? -1 : 1))
  return values.includes('') ? [...stated, ''] : stated
}
