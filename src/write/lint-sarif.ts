import type { Finding } from '../lint/lint.ts'
import type { LintReport, LintTools } from './lint-report.ts'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/** Findings as SARIF 2.1.0, for code scanning. */
export function toSarif({ documents, findings, rules, version }: LintReport, tools: LintTools): string {
  const texts = new Map(documents.map(({ path, text }) => [path, text.split(/\r\n?|\n/)]))
  const seen = new Map<string, number>()
  const results = findings.map(finding => {
    const about = said(finding, texts.get(finding.path) ?? [])
    const key = JSON.stringify([finding.path, finding.ruleId, about])
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return {
      ruleId: finding.ruleId,
      ruleIndex: rules.findIndex(({ id }) => id === finding.ruleId),
      level: LEVELS[finding.severity],
      message: { text: finding.reason },
      locations: [location(finding, tools)],
      ...(finding.related ? { relatedLocations: [related(finding.related, tools)] } : {}),
      // Made from what the finding is about, so that it stays the same when its line moves.
      partialFingerprints: { 'ai4medFinding/v1': tools.hash(JSON.stringify([finding.ruleId, about, count])) }
    }
  })
  const driver = {
    name: 'ai4med',
    version,
    rules: rules.map(({ id, severity, why }) => ({
      id,
      shortDescription: { text: `${why.split(/(?<=[.:]) /, 1)[0]}` },
      fullDescription: { text: why },
      help: { text: why },
      defaultConfiguration: { level: LEVELS[severity] }
    }))
  }
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** What a finding is about, white space folded. */
function said({ line, column, endLine, endColumn }: Finding, lines: string[]): string {
  const text = lines[line - 1] ?? ''
  return text
    .slice(column - 1, endLine === line ? endColumn - 1 : undefined)
    .replace(/\s+/gu, ' ')
    .trim()
}

function location(finding: Finding, tools: LintTools) {
  const { line, column, endLine, endColumn } = finding
  const region = { startLine: line, startColumn: column, endLine, endColumn }
  return { physicalLocation: { artifactLocation: { uri: toUri(finding.path, tools) }, region } }
}

function related(place: NonNullable<Finding['related']>, tools: LintTools) {
  const region = { startLine: place.line, startColumn: place.column }
  return {
    message: { text: place.reason },
    physicalLocation: { artifactLocation: { uri: toUri(place.path, tools) }, region }
  }
}

/** A path as a reference relative to the project; an address stays one. */
function toUri(path: string, tools: LintTools): string {
  if (/^(?:https?:\/\/|github:)/i.test(path)) return encodeURI(path)
  if (path === '-') return 'stdin'
  const relative = tools
    .relative(path)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
  const encoded = relative.split('/').map(encodeURIComponent).join('/')
  return encoded.startsWith('/') ? `file://${encoded}` : encoded
}
