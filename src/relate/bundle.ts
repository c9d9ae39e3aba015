import type { Bundle, Message } from '../model.ts'
import { byPlace } from '../order.ts'
import { type Merged, merge } from './merge.ts'
import type { Conflict } from './unite.ts'

/** Several bundles as one, whose resources keep their ids until they are merged. */
export function joinBundles(bundles: readonly Bundle[]): Bundle {
  const sum = (count: (bundle: Bundle) => number): number => bundles.reduce((total, bundle) => total + count(bundle), 0)
  return {
    version: 1,
    sources: bundles.flatMap(bundle => bundle.sources),
    resources: bundles.flatMap(bundle => bundle.resources),
    account: {
      tables: sum(({ account }) => account.tables),
      rows: sum(({ account }) => account.rows),
      resources: sum(({ account }) => account.resources),
      links: { read: sum(({ account }) => account.links.read), written: sum(({ account }) => account.links.written) },
      skipped: bundles.flatMap(bundle => bundle.account.skipped)
    },
    messages: bundles.flatMap(bundle => bundle.messages)
  }
}

/**
 * Merges the resources of a bundle. The account stays that of what was read: its rows were all read, whatever became
 * one afterwards. Conflicts join the messages.
 */
export function mergeBundle(bundle: Bundle): Merged & { bundle: Bundle } {
  const merged = merge(bundle.resources)
  const messages = [...bundle.messages, ...merged.conflicts.flatMap(toMessages)].sort(byPlace)
  return { ...merged, bundle: { ...bundle, resources: merged.resources, messages } }
}

function toMessages({ id, field, kept, others }: Conflict): Message[] {
  return others.map(({ value, from }) => ({
    ruleId: 'merge-conflict',
    severity: 'info',
    reason: `Unexpected ${field} \`${value}\` of ${id}, expected \`${kept.value}\` as in ${kept.from.source}:${kept.from.line}`,
    path: from.source,
    line: from.line,
    column: null,
    endLine: null,
    endColumn: null,
    url: null
  }))
}
