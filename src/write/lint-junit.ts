import type { Finding, Linted } from '../lint/lint.ts'
import type { LintReport } from './lint-report.ts'

/** Findings as JUnit XML: a suite for each document, a failed case for each error and warning. */
export function toJunit({ documents }: LintReport): string {
  const all = documents.flatMap(({ findings }) => findings)
  const tests = documents.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0)
  const suites = documents.map(suite).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="ai4med lint" tests="${tests}" failures="${failures(all)}">\n${suites}</testsuites>\n`
}

function suite({ path, findings }: Linted): string {
  const name = attribute(path)
  const cases =
    findings.length > 0
      ? findings.map(finding => testcase(finding, name)).join('')
      : `    <testcase name="no findings" classname="${name}"/>\n`
  const counts = `tests="${Math.max(1, findings.length)}" failures="${failures(findings)}"`
  return `  <testsuite name="${name}" ${counts}>\n${cases}  </testsuite>\n`
}

function testcase(finding: Finding, name: string): string {
  const { ruleId, line, column, severity, reason } = finding
  const place = `${line}:${column}`
  const said = escaped(`${finding.path}:${place}: ${reason} (${ruleId})`)
  const body =
    severity === 'info'
      ? `<system-out>${said}</system-out>`
      : `<failure type="${severity}" message="${attribute(reason)}">${said}</failure>`
  return `    <testcase name="${attribute(ruleId)} ${place}" classname="${name}" file="${name}" line="${line}">${body}</testcase>\n`
}

function failures(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity !== 'info').length
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replace(/\s/gu, ' ')
}

/** XML has no way to write control characters and halves of a surrogate pair, so they are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
