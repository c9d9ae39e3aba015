import type { Finding, Linted } from '../lint/lint.ts'

/** What a run of lint found, for the formats to show. */
export interface LintReport {
  documents: Linted[]
  /** Findings of all documents, in order. */
  findings: Finding[]
  /** Every rule, found or not. */
  rules: { id: string; severity: Finding['severity']; why: string }[]
  version: string
}

/** What formats need of the system they are shown on. */
export interface LintTools {
  /** Makes text of a document safe to print. */
  printable(text: string): string
  /** Columns that a text takes on a terminal. */
  width(text: string): number
  colors: Record<'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'underline', (text: string) => string>
  /** Hex SHA-256. */
  hash(text: string): string
  /** A path as others know it: from the folder of the project. */
  relative(path: string): string
}

/** `3 errors, 1 warning, 12 infos`; empty where there is none of any. */
export function countsOf(findings: readonly Finding[]): string {
  return (['error', 'warning', 'info'] as const)
    .map(severity => ({ severity, count: findings.filter(finding => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ')
}
