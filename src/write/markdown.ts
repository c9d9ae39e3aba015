import type { Bundle, Resource } from '../model.ts'
import { KINDS, type Kind } from '../vocabulary.ts'
import { columnsOf } from './markdown-columns.ts'
import { plain } from './markdown-text.ts'

/** Headings for each kind, and the header of its names where no heading tells the kind. */
const HEADINGS: Record<Kind, readonly [heading: string, header: string]> = {
  model: ['Models', 'Model'],
  dataset: ['Datasets', 'Dataset'],
  benchmark: ['Benchmarks', 'Benchmark'],
  paper: ['Papers', 'Paper'],
  tool: ['Tools', 'Tool'],
  other: ['Other', 'Name']
}
const DEEPEST = 6

/** Resources as a Markdown document of GFM tables, by kind or by the sections that they come from. */
export function toTables({ resources, sources }: Bundle, by: 'kind' | 'section' = 'kind'): string {
  const [source] = sources
  const title = sources.length === 1 ? source?.title : null
  const parts = by === 'kind' ? byKind(resources) : bySection(resources)
  return `${[`# ${heading(title ?? 'Resources')}`, ...parts].join('\n\n')}\n`
}

function byKind(resources: readonly Resource[]): string[] {
  return KINDS.flatMap(kind => {
    const chosen = resources.filter(resource => resource.kind === kind)
    if (chosen.length === 0) return []
    const [title] = HEADINGS[kind]
    return [`## ${title}`, ...tables(chosen, 'Name')]
  })
}

function bySection(resources: readonly Resource[]): string[] {
  let open: readonly string[] = []
  // What stands in no section comes first, where no heading is open yet.
  const sections = groups(resources, ({ section }) => JSON.stringify(section)).sort(
    ([a], [b]) => Math.min(1, a?.section.length ?? 0) - Math.min(1, b?.section.length ?? 0)
  )
  return sections.flatMap(chosen => {
    const section = chosen[0]?.section ?? []
    const same = section.findIndex((title, at) => open[at] !== title)
    const fresh = section.slice(same < 0 && open.length <= section.length ? section.length : Math.max(0, same))
    const from = section.length - fresh.length
    open = section
    const headings = fresh.map((title, at) => `${'#'.repeat(Math.min(DEEPEST, from + at + 2))} ${heading(title)}`)
    return [...headings, ...groups(chosen, ({ kind }) => kind).flatMap(each => tables(each, header(each)))]
  })
}

function header([first]: readonly Resource[]): string {
  return HEADINGS[first?.kind ?? 'other'][1]
}

/** One table for resources whose tables had the same columns beyond the known ones, so that none gets ever wider. */
function tables(resources: readonly Resource[], nameHeader: string): string[] {
  const table = ({ provenance }: Resource): string => `${provenance[0]?.source} ${provenance[0]?.table}`
  const shapes = new Map(
    groups(resources, table).map(rows => [
      table(rows[0] as Resource),
      [...new Set(rows.flatMap(({ extra }) => Object.keys(extra)))].sort().join('\n')
    ])
  )
  return groups(resources, resource => shapes.get(table(resource)) ?? '').map(rows => {
    const columns = columnsOf(rows, nameHeader)
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
    return [
      line(columns.map(column => column.header)),
      `|${columns.map(() => '---|').join('')}`,
      ...rows.map((_, at) => line(columns.map(column => column.cells[at] ?? '')))
    ].join('\n')
  })
}

/** Items with the same key together, in the order of each key's first. */
function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = found.get(key)
    if (group) group.push(item)
    else found.set(key, [item])
  }
  return [...found.values()]
}

/** A trailing `#` would be taken for the end of the heading. */
function heading(text: string): string {
  return plain(text.replace(/\s+/gu, ' ')).replace(/#(?=#*$)/, '\\#')
}
