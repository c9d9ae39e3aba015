import type { Finding } from '../lint/lint.ts'
import type { LintReport, LintTools } from './lint-report.ts'

/** GitHub shows no more annotations of a severity than this for one step. */
const MOST = 10
/** A summary may not be longer than a megabyte. */
const MOST_ROWS = 2000

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Findings as workflow commands, which GitHub shows at their lines. */
export function toGithub({ findings }: LintReport, tools: LintTools): string {
  return (['error', 'warning', 'info'] as const)
    .flatMap(severity => findings.filter(finding => finding.severity === severity).slice(0, MOST))
    .map(finding => annotation(finding, tools))
    .join('')
}

/** All findings as Markdown, or null where the annotations show them all. */
export function githubSummary({ findings }: LintReport): string | null {
  const over = (['error', 'warning', 'info'] as const).some(
    severity => findings.filter(finding => finding.severity === severity).length > MOST
  )
  if (!over) return null
  const rows = findings
    .slice(0, MOST_ROWS)
    .map(
      finding =>
        `| ${cell(`${finding.path}:${finding.line}:${finding.column}`)} | ${finding.severity} | ${cell(finding.ruleId)} | ${cell(finding.reason)} |\n`
    )
  const left = findings.length - rows.length
  const more = left > 0 ? `\n${left} more are not shown.\n` : ''
  return `### ai4med lint\n\n| place | severity | rule | reason |\n|---|---|---|---|\n${rows.join('')}${more}`
}

function annotation(finding: Finding, tools: LintTools): string {
  const { line, column, endLine, endColumn } = finding
  // GitHub takes columns only for a range in one line.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : ''
  const place = `file=${property(tools.relative(finding.path))},line=${line},endLine=${endLine}${columns}`
  return `::${COMMANDS[finding.severity]} ${place},title=${property(finding.ruleId)}::${data(finding.reason)}\n`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** Text that Markdown can't take for anything else. */
function cell(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]()#+!|~@:>-]/g, mark => `&#${mark.charCodeAt(0)};`)
}
