import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { List } from '../data.ts'
import { type FacetIndex, nameOf } from '../facets.ts'
import { select } from '../select.ts'
import { isSortKey, SORTS, type SortKey } from '../sort.ts'
import { EMPTY, toggled, type View } from '../state.ts'
import { About } from './about.tsx'
import { Breakdown, Timeline } from './charts.tsx'
import { Detail } from './detail.tsx'
import { Downloads } from './downloads.tsx'
import { FacetList } from './facet.tsx'
import { useNarrow } from './narrow.ts'
import { Table } from './table.tsx'
import { ThemeToggle } from './theme.tsx'
import { useView } from './view.ts'

export function App({ list }: { list: List }) {
  const { resources, facets } = list
  const [view, change] = useView()
  const narrow = useNarrow()
  const [unfolded, unfold] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const byKey = useMemo(() => new Map(facets.map(index => [index.facet.key, index])), [facets])
  const fitting = useMemo(() => telling(facets), [facets])
  const by = view.by ?? fitting
  const breakdown = byKey.get(by)
  const timeline = byKey.get('year')

  const hits = useMemo(() => list.search(view.query), [list, view.query])
  const selection = useMemo(
    () => select(resources.length, facets, hits, view.chosen, ['year', by]),
    [resources, facets, hits, view.chosen, by]
  )
  const rows = useMemo(
    () => (view.sort ? list.sort(selection.rows, view.sort) : selection.rows),
    [list, selection.rows, view.sort]
  )
  const open = view.open === null ? undefined : resources[list.rowOf.get(view.open) ?? -1]

  const choose = (chosen: View['chosen']): void => change({ chosen })
  const toggle = (key: string, value: string): void => choose(toggled(view.chosen, key, value))
  const sortBy = (key: SortKey): void => change({ sort: nextSort(view, key) })
  const close = (): void => {
    change({ open: null })
    // Back to where the details were opened from, or to the table's row that has the keyboard.
    const buttons = [...document.querySelectorAll<HTMLElement>('.open-row')]
    const from =
      buttons.find(button => button.dataset['row'] === view.open) ?? buttons.find(({ tabIndex }) => tabIndex === 0)
    setTimeout(() => from?.focus({ preventScroll: true }))
  }

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
      if (event.key === 'Escape' && open && !typing) close()
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.target instanceof HTMLSelectElement)
        return
      event.preventDefault()
      search.current?.focus()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  })

  const filters = Object.entries(view.chosen).flatMap(([key, values]) => values.map(value => ({ key, value })))
  const showsMore = unfolded || !narrow
  const kinds = byKey.get('kind')?.values ?? []
  return (
    <>
      <div class="page" inert={narrow && open !== undefined}>
        <header>
          <h1>{list.title}</h1>
          <input
            ref={search}
            type="search"
            class="search"
            aria-label="Search"
            aria-describedby="found"
            placeholder="Name, title, organization, venue, identifier"
            value={view.query}
            onInput={event => change({ query: event.currentTarget.value }, 'typing')}
          />
          <button type="button" class="quiet only-narrow" aria-expanded={showsMore} onClick={() => unfold(!showsMore)}>
            Filters{filters.length > 0 ? ` (${filters.length})` : ''}
          </button>
          <ThemeToggle />
        </header>
        <div class="columns">
          {showsMore && (
            <nav aria-label="Filters" class="facets">
              {facets.map(index => (
                <FacetList
                  key={index.facet.key}
                  index={index}
                  counts={selection.counts[index.facet.key] ?? new Uint32Array()}
                  chosen={view.chosen[index.facet.key] ?? []}
                  onToggle={value => toggle(index.facet.key, value)}
                />
              ))}
            </nav>
          )}
          <main>
            {showsMore && timeline && breakdown && (
              <div class="charts">
                <Timeline
                  {...chart(timeline, selection, view, kinds)}
                  onChoose={years =>
                    choose({ ...without(view.chosen, 'year'), ...(years.length > 0 && { year: years }) })
                  }
                />
                <Breakdown
                  {...chart(breakdown, selection, view, kinds)}
                  onToggle={value => toggle(by, value)}
                  onBy={key => change({ by: key })}
                />
              </div>
            )}
            <div class="found">
              <p role="status" id="found">
                <b>{rows.length}</b> of {resources.length} resources
                {hits?.similar && rows.length > 0 && ', none exactly as typed'}
              </p>
              <label class="only-narrow">
                Sort{' '}
                <select
                  value={view.sort?.by ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    change({ sort: isSortKey(value) ? { by: value, down: value === 'date' } : null })
                  }
                >
                  <option value="">as listed</option>
                  {Object.entries(SORTS).map(([key, { label }]) => (
                    <option key={key} value={key}>
                      {label.toLowerCase()}
                    </option>
                  ))}
                </select>
              </label>
              <Downloads rows={rows} resources={resources} />
            </div>
            {(filters.length > 0 || view.query !== '') && (
              <ul class="chips" aria-label="Filters in use">
                {view.query !== '' && (
                  <li>
                    <button type="button" onClick={() => change({ query: '' })}>
                      Search: {view.query} <span aria-hidden="true">✕</span>
                      <span class="hidden"> remove</span>
                    </button>
                  </li>
                )}
                {filters.map(({ key, value }) => (
                  <li key={`${key}=${value}`}>
                    <button type="button" onClick={() => toggle(key, value)}>
                      {byKey.get(key)?.facet.label}: {nameOf(value)} <span aria-hidden="true">✕</span>
                      <span class="hidden"> remove</span>
                    </button>
                  </li>
                ))}
                <li>
                  <button
                    type="button"
                    class="clear"
                    onClick={() => change({ query: EMPTY.query, chosen: EMPTY.chosen })}
                  >
                    Clear all
                  </button>
                </li>
              </ul>
            )}
            {rows.length === 0 && <p class="nothing">Nothing matches. Take a filter away, or search for less.</p>}
            <Table
              resources={resources}
              rows={rows}
              sort={view.sort}
              open={view.open}
              onSort={sortBy}
              onOpen={id => change({ open: id })}
            />
            <About bundle={list.bundle} />
          </main>
        </div>
      </div>
      {open && <Detail list={list} resource={open} onClose={close} />}
    </>
  )
}

function chart(index: FacetIndex, { counts, split }: ReturnType<typeof select>, view: View, kinds: readonly string[]) {
  const { key } = index.facet
  return {
    index,
    counts: counts[key] ?? new Uint32Array(),
    split: split[key] ?? new Uint32Array(),
    kinds,
    chosen: view.chosen[key] ?? []
  }
}

function without(chosen: View['chosen'], key: string): View['chosen'] {
  return Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== key))
}

/** Up, down, and back to the order of the list; dates from the newest first. */
function nextSort({ sort }: View, by: SortKey): View['sort'] {
  const firstDown = by === 'date'
  if (sort?.by !== by) return { by, down: firstDown }
  return sort.down === firstDown ? { by, down: !firstDown } : null
}

/** The first facet that tells resources apart. */
function telling(facets: readonly FacetIndex[]): string {
  const order = ['specialty', 'modality', 'task', 'organization', 'license']
  const found = order.find(key => facets.some(({ facet, values }) => facet.key === key && values.length > 2))
  return found ?? 'kind'
}
