import { toGithub } from './lint-github.ts'
import { toJunit } from './lint-junit.ts'
import { toPretty } from './lint-pretty.ts'
import type { LintReport, LintTools } from './lint-report.ts'
import { toSarif } from './lint-sarif.ts'

/** The formats of `lint`. Adding one is adding an entry. */
export const lintFormats = {
  pretty: toPretty,
  json: ({ findings }) => `${JSON.stringify(findings, null, 2)}\n`,
  github: toGithub,
  sarif: toSarif,
  junit: toJunit
} satisfies Record<string, (report: LintReport, tools: LintTools) => string>

export type LintFormatName = keyof typeof lintFormats
