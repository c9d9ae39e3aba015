import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Resource } from '../../src/model.ts'
import { SORTS, type Sort, type SortKey } from '../sort.ts'
import { RoleLinks } from './link.tsx'
import { Part } from './part.tsx'

/** Rows kept ready above and below what is on screen. */
const SPARE = 8
/** The height of a row until one has been measured. */
const GUESS = 56

interface Props {
  resources: readonly Resource[]
  /** Numbers of resources, in the order shown. */
  rows: readonly number[]
  sort: Sort | null
  open: string | null
  onSort(by: SortKey): void
  onOpen(id: string): void
}

/**
 * The rows on screen, and the one that has the keyboard. All rows have the same height, so that the place of each is
 * known without laying out the others.
 */
export function Table({ resources, rows, sort, open, onSort, onOpen }: Props) {
  const body = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(GUESS)
  const [{ first, last }, setRange] = useState({ first: 0, last: 40 })
  const [active, setActive] = useState(0)
  const moved = useRef(false)
  const current = Math.min(active, rows.length - 1)

  const measure = (): void => {
    if (!body.current) return
    const row = body.current.firstElementChild?.getBoundingClientRect().height ?? 0
    const size = row > 0 ? row : height
    if (size !== height) setHeight(size)
    const above = -body.current.getBoundingClientRect().top
    const from = Math.floor(above / size) - SPARE
    const next = { first: Math.max(0, from), last: from + Math.ceil(innerHeight / size) + 2 * SPARE }
    setRange(old => (old.first === next.first && old.last === next.last ? old : next))
  }

  useLayoutEffect(() => {
    measure()
    addEventListener('scroll', measure, { passive: true })
    addEventListener('resize', measure)
    // What stands above the table may be folded and unfolded, which moves the table and scrolls nothing.
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => {
      observer.disconnect()
      removeEventListener('scroll', measure)
      removeEventListener('resize', measure)
    }
  })

  // Another selection is read from its top.
  const before = useRef(rows)
  useLayoutEffect(() => {
    if (before.current === rows) return
    before.current = rows
    setActive(0)
    const table = body.current?.parentElement
    if (table && table.getBoundingClientRect().top < 0) table.scrollIntoView()
  }, [rows])

  useLayoutEffect(() => {
    if (!moved.current) return
    moved.current = false
    const row = body.current?.querySelector<HTMLElement>(`[aria-rowindex="${current + 2}"]`)
    row?.scrollIntoView({ block: 'nearest' })
    row?.querySelector('button')?.focus({ preventScroll: true })
  })

  const page = Math.max(1, Math.floor(innerHeight / height) - 4)
  const steps: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + page,
    PageUp: current - page,
    Home: 0,
    End: rows.length - 1
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = steps[event.key]
    if (to === undefined || event.altKey || event.metaKey || rows.length === 0) return
    event.preventDefault()
    moved.current = true
    setActive(Math.max(0, Math.min(rows.length - 1, to)))
  }

  const shown: number[] = []
  for (let place = first; place < Math.min(last, rows.length); place++) shown.push(place)
  // The row with the keyboard stays, wherever the page is scrolled to.
  if (current >= 0 && current < first) shown.unshift(current)
  if (current >= last) shown.push(current)

  return (
    <Part part="table" class="table" aria-label="Resources" aria-rowcount={rows.length + 1}>
      <Part part="rowgroup" class="thead">
        <Part part="row" class="tr" aria-rowindex={1}>
          {(Object.entries(SORTS) as [SortKey, { label: string }][]).map(([key, { label }]) => (
            <Header key={key} label={label} sorted={sort?.by === key ? sort : null} onSort={() => onSort(key)} />
          ))}
          <Part part="columnheader" class="th">
            Links
          </Part>
        </Part>
      </Part>
      <Part
        part="rowgroup"
        class="tbody"
        element={body}
        style={{ height: `${rows.length * height}px` }}
        onKeyDown={onKeyDown}
      >
        {shown.map(place => {
          const resource = resources[rows[place] ?? 0]
          return (
            resource && (
              <Row
                key={resource.id}
                resource={resource}
                place={place}
                top={place * height}
                active={place === current}
                open={resource.id === open}
                onFocus={() => setActive(place)}
                onOpen={onOpen}
              />
            )
          )
        })}
      </Part>
    </Part>
  )
}

function Header({ label, sorted, onSort }: { label: string; sorted: Sort | null; onSort(): void }) {
  return (
    <Part part="columnheader" class="th" aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" onClick={onSort}>
        {label}
        <span aria-hidden="true" class="arrow">
          {sorted ? (sorted.down ? '▼' : '▲') : ''}
        </span>
      </button>
    </Part>
  )
}

interface RowProps {
  resource: Resource
  place: number
  top: number
  active: boolean
  open: boolean
  onFocus(): void
  onOpen(id: string): void
}

function Row({ resource, place, top, active, open, onFocus, onOpen }: RowProps) {
  const { id, kind, name, title, specialty, modalities, organization, date, links } = resource
  // One row takes part in the order of Tab; the arrow keys say which.
  const tabIndex = active ? 0 : -1
  return (
    <Part
      part="row"
      class={open ? 'tr open' : 'tr'}
      aria-rowindex={place + 2}
      style={{ transform: `translateY(${top}px)` }}
      onFocusCapture={onFocus}
    >
      <Part part="cell" class="td name">
        <button type="button" class="open-row" tabIndex={tabIndex} data-row={id} onClick={() => onOpen(id)}>
          {name === '' ? '(no name)' : name}
        </button>
        {title !== null && title !== name && <span class="title">{title}</span>}
      </Part>
      <Part part="cell" class="td">
        <span class={`kind ${kind}`}>{kind}</span>
      </Part>
      <Part part="cell" class="td">
        {specialty}
      </Part>
      <Part part="cell" class="td">
        {modalities.join(', ')}
      </Part>
      <Part part="cell" class="td">
        {organization}
      </Part>
      <Part part="cell" class="td date">
        {date}
      </Part>
      <Part part="cell" class="td links">
        <RoleLinks links={links} tabIndex={tabIndex} />
      </Part>
    </Part>
  )
}
