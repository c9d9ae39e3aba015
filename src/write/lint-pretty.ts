import type { Finding, Linted } from '../lint/lint.ts'
import type { LintReport, LintTools } from './lint-report.ts'

/** Characters of a source line that are shown, and how many of them come before the finding. */
const WINDOW = 96
const BEFORE = 32

/** Findings grouped by document, each with its source line and a mark below it. */
export function toPretty({ documents }: LintReport, tools: LintTools): string {
  return documents
    .filter(({ findings }) => findings.length > 0)
    .map(document => show(document, tools))
    .join('\n')
}

function show(document: Linted, tools: LintTools): string {
  const lines = document.text.split(/\r\n?|\n/)
  const path = document.path === '-' ? 'standard input' : document.path
  const shown = document.findings.map(finding => showFinding(finding, lines[finding.line - 1] ?? '', tools))
  return `${tools.colors.underline(tools.printable(path))}\n${shown.join('')}`
}

function showFinding(finding: Finding, line: string, tools: LintTools): string {
  const { colors, printable } = tools
  const color = { error: colors.red, warning: colors.yellow, info: colors.cyan }[finding.severity]
  const place = `${finding.line}:${finding.column}`
  const head = `  ${colors.dim(place)}  ${color(finding.severity)}  ${printable(finding.reason)}  ${colors.dim(finding.ruleId)}\n`
  const { related } = finding
  const more = related ? `      ${colors.dim(`${related.line}:${related.column}  ${printable(related.reason)}`)}\n` : ''
  return head + excerpt(finding, line, tools, color) + more
}

/** The line around a finding, and carets below what it is about. */
function excerpt(finding: Finding, line: string, tools: LintTools, color: (text: string) => string): string {
  const start = finding.column - 1
  const end = finding.endLine === finding.line ? finding.endColumn - 1 : line.length
  const from = boundary(line, start > WINDOW - BEFORE ? start - BEFORE : 0)
  const to = boundary(line, Math.min(line.length, from + WINDOW))
  const piece = (a: number, b: number): string => tools.printable(line.slice(a, b).replaceAll('\t', ' '))
  const before = `${from > 0 ? '…' : ''}${piece(from, start)}`
  const inside = piece(start, Math.max(start, Math.min(end, to)))
  const after = `${piece(Math.max(start, Math.min(end, to)), to)}${to < line.length ? '…' : ''}`
  const pad = ' '.repeat(tools.width(before))
  const mark = color('^'.repeat(Math.max(1, tools.width(inside))))
  return `      ${before}${inside}${after}\n      ${pad}${mark}\n`
}

/** An offset that does not cut a surrogate pair in two. */
function boundary(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}
