import { Fragment } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { FACETS, type FacetIndex, nameOf } from '../facets.ts'

const ROWS = 8
/** The most years without a resource that are drawn one by one. */
const LONGEST_GAP = 2

interface Props {
  index: FacetIndex
  counts: Uint32Array
  /** `counts` by kind. */
  split: Uint32Array
  kinds: readonly string[]
  chosen: readonly string[]
}

interface Bar {
  value: string
  count: number
  parts: { kind: string; share: number }[]
}

function bars({ index, counts, split, kinds }: Props): Map<string, Bar> {
  return new Map(
    index.values.map((value, code) => {
      const count = counts[code] ?? 0
      const parts = kinds
        .map((kind, at) => ({ kind, share: (100 * (split[code * kinds.length + at] ?? 0)) / Math.max(count, 1) }))
        .filter(({ share }) => share > 0)
      return [value, { value, count, parts }]
    })
  )
}

function noun(count: number): string {
  return count === 1 ? 'resource' : 'resources'
}

/** Resources by year. Shift and a click choose all years from the one chosen last. */
export function Timeline(props: Props & { onChoose(values: readonly string[]): void }) {
  const { chosen, onChoose } = props
  const last = useRef<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  // Where not all years fit, the latest are seen first.
  useLayoutEffect(() => box.current?.scrollTo({ left: box.current.scrollWidth }), [])
  const all = bars(props)
  const listed = years([...all.keys()]).map(value => all.get(value) ?? { value, count: 0, parts: [] })
  const undated = all.get('')
  if (undated) listed.push(undated)
  const most = Math.max(1, ...listed.map(({ count }) => count))
  const click = (value: string, range: boolean): void => {
    const from = listed.findIndex(bar => bar.value === last.current)
    const to = listed.findIndex(bar => bar.value === value)
    if (range && from !== -1) onChoose(listed.slice(Math.min(from, to), Math.max(from, to) + 1).map(bar => bar.value))
    else onChoose(chosen.includes(value) ? chosen.filter(other => other !== value) : [...chosen, value])
    last.current = value
  }
  return (
    <section class="card" aria-labelledby="timeline">
      <h2 id="timeline">Timeline</h2>
      <div class="timeline" ref={box}>
        {listed.map((bar, place) => (
          <Fragment key={bar.value}>
            {isGap(listed[place - 1], bar) && (
              <span class="gap" aria-hidden="true">
                …
              </span>
            )}
            <button
              type="button"
              class={chosen.length > 0 && !chosen.includes(bar.value) ? 'column out' : 'column'}
              aria-pressed={chosen.includes(bar.value)}
              onClick={event => click(bar.value, event.shiftKey)}
            >
              <span class={bar.count > 0 ? 'count' : 'hidden'}>{bar.count}</span>
              <span class="hidden"> {noun(bar.count)}, </span>
              <span class="stack" style={{ height: `${(100 * bar.count) / most}%` }}>
                {bar.parts.map(({ kind, share }) => (
                  <span key={kind} class={`part ${kind}`} style={{ height: `${share}%` }} />
                ))}
              </span>
              <span class="label">{bar.value === '' ? 'no date' : bar.value}</span>
            </button>
          </Fragment>
        ))}
      </div>
    </section>
  )
}

/** The years that there are, and short gaps between them. */
function years(values: readonly string[]): string[] {
  const present = values.filter(value => value !== '').sort()
  return present.flatMap((year, place) => {
    const before = Number(present[place - 1] ?? year)
    const gap = Number(year) - before - 1
    if (!(gap > 0 && gap <= LONGEST_GAP)) return [year]
    return [...Array.from({ length: gap }, (_, step) => String(before + 1 + step)), year]
  })
}

/** Whether years were left out between two columns. */
function isGap(before: Bar | undefined, bar: Bar): boolean {
  return before !== undefined && Number(bar.value) - Number(before.value) > 1
}

/** The commonest values of one facet, split by kind. */
export function Breakdown(props: Props & { onToggle(value: string): void; onBy(key: string): void }) {
  const { index, chosen, onToggle, onBy, kinds } = props
  const sorted = [...bars(props).values()].filter(({ count, value }) => count > 0 || chosen.includes(value))
  if (index.facet.order === 'count') sorted.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const most = Math.max(1, ...sorted.map(({ count }) => count))
  const listed = sorted.slice(0, ROWS)
  const seen = new Set(listed.flatMap(({ parts }) => parts.map(({ kind }) => kind)))
  return (
    <section class="card" aria-labelledby="breakdown">
      <div class="head">
        <h2 id="breakdown">Breakdown</h2>
        <label>
          by{' '}
          <select value={index.facet.key} onChange={event => onBy(event.currentTarget.value)}>
            {FACETS.map(({ key, label }) => (
              <option key={key} value={key}>
                {label.toLowerCase()}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="breakdown">
        {listed.map(bar => (
          <button
            type="button"
            key={bar.value}
            class={chosen.length > 0 && !chosen.includes(bar.value) ? 'line out' : 'line'}
            aria-pressed={chosen.includes(bar.value)}
            onClick={() => onToggle(bar.value)}
          >
            <span class="label">
              {nameOf(bar.value)}
              <span class="hidden">, </span>
            </span>
            <span class="track">
              <span class="stack" style={{ width: `${(100 * bar.count) / most}%` }}>
                {bar.parts.map(({ kind, share }) => (
                  <span key={kind} class={`part ${kind}`} style={{ width: `${share}%` }} />
                ))}
              </span>
            </span>
            <span class="count">
              {bar.count}
              <span class="hidden"> {noun(bar.count)}</span>
            </span>
          </button>
        ))}
        {sorted.length > ROWS && (
          <p class="note">
            and {sorted.length - ROWS} more under {index.facet.label}
          </p>
        )}
      </div>
      <p class="legend">
        {kinds
          .filter(kind => seen.has(kind))
          .map(kind => (
            <span key={kind} class={`kind ${kind}`}>
              {kind}
            </span>
          ))}
      </p>
    </section>
  )
}
