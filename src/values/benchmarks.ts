import type { Range } from '../parse/cell.ts'
import { splitList } from './lists.ts'

export interface BenchmarkGroup {
  group: string | null
  items: string[]
}

const NUMBERED = /[（(]\s*\d+\s*[）)]\s*[^：:;；,，]{1,60}[：:]/gu

/**
 * The suites a cell names. A bold or numbered lead that a colon ends, such as `**（1）Multimodal：**`, names the group
 * of what follows it.
 */
export function readBenchmarks(text: string, strong: readonly Range[]): BenchmarkGroup[] {
  const leads = findLeads(text, strong)
  const groups = [{ group: null as string | null, from: 0, to: leads[0]?.start ?? text.length }]
  leads.forEach((lead, index) => {
    groups.push({
      group: leadName(text.slice(lead.start, lead.end)),
      from: lead.end,
      to: leads[index + 1]?.start ?? text.length
    })
  })
  return groups
    .map(({ group, from, to }) => ({ group, items: splitList(text.slice(from, to)).map(item).filter(Boolean) }))
    .filter(({ items }) => items.length > 0)
}

function findLeads(text: string, strong: readonly Range[]): Range[] {
  const bold = strong.filter(
    ({ start, end }) => /[：:]\s*$/u.test(text.slice(start, end)) || /^\s*[：:]/u.test(text.slice(end))
  )
  if (bold.length > 0) return [...bold].sort((a, b) => a.start - b.start)
  return [...text.matchAll(NUMBERED)].map(match => ({ start: match.index, end: match.index + match[0].length }))
}

/** `（1）Multimodal：` → `Multimodal`. */
function leadName(lead: string): string | null {
  return lead.replace(/^\s*(?:[（(]?\s*\d+\s*[）).、])?\s*/u, '').replace(/(?<![\s：:])[\s：:]+$/u, '') || null
}

function item(text: string): string {
  return text.replace(/^[\s：:.。•·*-]+|(?<![\s：:.。])[\s：:.。]+$/gu, '')
}
