import type { Message } from '../model.ts'
import { byPlace } from '../order.ts'
import { originalOffset, type RepairedSpan } from '../read/repair.ts'
import type { Input } from '../read/source.ts'
import { type Context, contextOf } from './context.ts'
import { disabledLines } from './disable.ts'
import { type DocumentOptions, type LintDocument, readForLint } from './document.ts'
import { rules } from './index.ts'
import type { Span } from './place.ts'
import { type Level, type Problem, RULE_IDS, type Rule } from './rule.ts'
import { levelsOf } from './settings.ts'

export interface LintOptions extends DocumentOptions {
  /** Level of rules by id; the others keep their own. */
  rules?: Record<string, Level>
  /** ISO 8601 day that dates are compared with. Without it, `future-date` finds nothing. */
  today?: string
}

/** A replacement in the decoded text of the document: UTF-16 offsets, a byte order mark not counted. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** What a rule found. Lines and columns are 1-based, in the document before repair; `endColumn` is exclusive. */
export interface Finding extends Message {
  line: number
  column: number
  endLine: number
  endColumn: number
  /** Another place that the finding is about. */
  related: { path: string; line: number; column: number; reason: string } | null
  /** What mends it, where that is beyond doubt. */
  fix: Edit | null
}

/** A document with its findings, and its text for whoever shows them. */
export interface Linted {
  path: string
  encoding: string
  /** The text before repair, without a byte order mark. */
  text: string
  findings: Finding[]
}

/**
 * Checks one or several documents. Findings are sorted by path, line, column and rule. Throws `DecodeError`,
 * `SelectError`, and `UnknownRuleError` for a rule that is none.
 */
export async function lint(inputs: Input | readonly Input[], options: LintOptions = {}): Promise<Finding[]> {
  const linted: Linted[] = []
  for (const input of [inputs].flat() as Input[]) linted.push(await lintDocument(input, options))
  return merged(linted)
}

/** The findings of several documents, in order. */
export function merged(linted: readonly Linted[]): Finding[] {
  return linted.flatMap(({ findings }) => findings).sort(byPlace)
}

/** Checks one document; throws as `lint` does. */
export async function lintDocument(input: Input, options: LintOptions = {}): Promise<Linted> {
  const levels = levelsOf(options.rules ?? {})
  const document = await readForLint(input, options)
  const context = contextOf(document, options.today ?? null)
  const findings = RULE_IDS.flatMap(id => {
    const level = levels[id]
    return level === 'off' ? [] : run(rules[id], level, context)
  })
  const disabled = disabledLines(document.original)
  const kept = findings.filter(({ line, ruleId }) => {
    const off = disabled.get(line)
    return !(off?.has(ruleId) || off?.has('*'))
  })
  const { path, encoding } = document.source
  return { path, encoding, text: document.original, findings: kept.sort(byPlace) }
}

function run(rule: Rule, severity: Message['severity'], context: Context): Finding[] {
  return [...rule.check(context)].map(problem => toFinding(rule, severity, problem, context.document))
}

function toFinding(rule: Rule, severity: Message['severity'], problem: Problem, document: LintDocument): Finding {
  const { path } = document.source
  const start = document.locate(problem.at.start)
  const end = document.locate(endOf(document, problem.at))
  const related = problem.related
    ? { path, ...document.locate(problem.related.at.start), reason: problem.related.reason }
    : null
  return {
    ruleId: rule.id,
    severity,
    reason: problem.reason,
    path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    url: null,
    related,
    fix: problem.fix ? toEdit(document, problem.fix) : null
  }
}

/** An offset inside of a repaired span leads to its start, so an end in one is moved behind it. */
function endOf(document: LintDocument, { end }: Span): number {
  return spanAround(document.spans, end)?.newEnd ?? end
}

/** An edit of the document as it stands; null where an end of it is in the middle of damaged text. */
function toEdit({ spans }: LintDocument, { at, text }: NonNullable<Problem['fix']>): Edit | null {
  if (spanAround(spans, at.start) || spanAround(spans, at.end)) return null
  return { start: originalOffset(spans, at.start), end: originalOffset(spans, at.end), text }
}

/** The repaired span that an offset is inside of, its ends not counted. */
function spanAround(spans: RepairedSpan[], offset: number): RepairedSpan | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as RepairedSpan).newEnd <= offset) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span && span.newStart < offset ? span : undefined
}
