import { describe, expect, it } from 'vitest'
import { rules } from '../src/lint/index.ts'
import { lintDocument } from '../src/lint/lint.ts'
import { EXAMPLE_TODAY, RULE_IDS } from '../src/lint/rule.ts'

async function places(id: string, content: string): Promise<number[][]> {
  const only = Object.fromEntries(RULE_IDS.map(other => [other, other === id ? 'warning' : 'off'] as const))
  const { findings } = await lintDocument({ path: 'a.md', content }, { rules: only, today: EXAMPLE_TODAY })
  return findings.map(({ line, column }) => [line, column])
}

describe.each(RULE_IDS.map(id => rules[id]))('$id', ({ id, examples }) => {
  it.each(examples.ok)('lets %j pass', async input => {
    expect(await places(id, input)).toEqual([])
  })

  it.each(examples.bad)('finds what is wrong in $input', async ({ input, findings }) => {
    expect(await places(id, input)).toEqual(findings)
  })
})
