import type { Message } from '../model.ts'
import type { Context } from './context.ts'
import type { Span } from './place.ts'

/** Every rule there is, in the order of the documentation. An id, once published, stays. */
export const RULE_IDS = [
  'placeholder-link',
  'label-host-mismatch',
  'malformed-url',
  'broken-identifier',
  'noncanonical-link',
  'shared-paper',
  'duplicate-resource',
  'conflicting-link',
  'broken-anchor',
  'ragged-row',
  'unshown-table',
  'empty-name',
  'missing-header',
  'unread-date',
  'unread-quantity',
  'future-date',
  'unknown-column',
  'damaged-encoding',
  'unclosed-tag',
  'commented-out-row',
  'unsafe-link'
] as const

export type RuleId = (typeof RULE_IDS)[number]
type Severity = Message['severity']
/** How seriously a rule is taken; `off` leaves it out. */
export type Level = 'off' | Severity
export const LEVELS: readonly Level[] = ['off', 'info', 'warning', 'error']

/** What a rule found, in offsets of the text that was parsed. */
export interface Problem {
  at: Span
  /** `Unexpected X, expected Y`. */
  reason: string
  related?: { at: Span; reason: string } | undefined
  /** A replacement that is right beyond doubt. `at` may be narrower than the finding. */
  fix?: { at: Span; text: string } | undefined
}

/** One thing to look for: adding one is adding a file under `rules/`, an id and an entry in `index.ts`. */
export interface Rule {
  id: RuleId
  /** The severity it has where nothing else is asked for. */
  severity: Severity
  /** Why it matters and what is left alone, one paragraph. */
  why: string
  /** Whether `--fix` can mend some of its findings. */
  fixable: boolean
  /** Documents with and without findings, which are its tests and its documentation. */
  examples: { ok: string[]; bad: Example[] }
  check(context: Context): Iterable<Problem>
}

interface Example {
  input: string
  /** 1-based line and column of each finding. */
  findings: [line: number, column: number][]
}

/** The day that examples take for today. */
export const EXAMPLE_TODAY = '2026-01-31'

/** A value as it is shown in a reason. */
export function quote(value: string): string {
  const folded = value.replace(/\s+/gu, ' ').trim()
  const characters = [...folded.slice(0, 200)]
  const shown = characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : folded
  return shown.includes('`') ? `'${shown}'` : `\`${shown}\``
}
