import { nearest } from '../nearest.ts'
import { rules } from './index.ts'
import { LEVELS, type Level, RULE_IDS, type RuleId } from './rule.ts'

/** Thrown for settings that name no rule, or a level that is none. */
export class UnknownRuleError extends Error {}

/** The level of every rule: its own, unless the settings name another. */
export function levelsOf(settings: Record<string, Level>): Record<RuleId, Level> {
  const levels = Object.fromEntries(RULE_IDS.map(id => [id, rules[id].severity])) as Record<RuleId, Level>
  for (const [name, level] of Object.entries(settings)) {
    if (!isRule(name)) {
      const near = nearest(name, RULE_IDS)
      throw new UnknownRuleError(`Unexpected rule '${name}', expected ${near ? `'${near}'?` : 'one of docs/rules.md'}`)
    }
    if (!LEVELS.includes(level)) {
      throw new UnknownRuleError(`Unexpected level '${level}' of rule '${name}', expected ${LEVELS.join(', ')}`)
    }
    levels[name] = level
  }
  return levels
}

function isRule(name: string): name is RuleId {
  return (RULE_IDS as readonly string[]).includes(name)
}
