import type { Evidence } from './evidence.ts'
import type { Profile } from './profile.ts'

/** What a table tells of one project instead of listing resources. */
export const OF_PROJECT: readonly [why: string, isSo: (evidence: Evidence) => boolean][] = [
  ['people', listsPeople],
  ['the same for each platform', ({ named, isOutright }) => !isOutright && named.atLeast('platforms', 0.8)],
  ['how its builds went', showsBuilds]
]

/** Sections that thank people. */
const PEOPLE =
  /\b(?:authors|contributors?|maintainers?|team|members|backers|sponsors|equipo|equipe)\b|équipe|команда|贡献者|維護者|团队|團隊|成员|成員|コントリビュータ|メンバー|チーム|팀원|기여자/iu

/** Whether a table stands below a heading for people. */
export function isBelowPeople(section: readonly string[]): boolean {
  return PEOPLE.test(section.at(-1) ?? '')
}

/**
 * Whether the rows lead to pages of people: below a heading for these in some column, elsewhere in all of them, as what
 * else is listed may lead to the pages of those who made it.
 */
function listsPeople({ table, named, hint, listed, own }: Evidence): boolean {
  const linked = named.linked >= 0.3 ? [named, ...own] : own
  const isOfPeople = (column: Profile): boolean => column.atLeast('people', 0.8)
  if (hint || linked.length === 0 || (linked.length > own.length && !isOfPeople(named))) return false
  return isBelowPeople(table.section) ? linked.some(isOfPeople) : listed.length === 0 && linked.every(isOfPeople)
}

/** Whether nothing leads to what is named but pictures of how its builds went, mostly. */
function showsBuilds({ named, own, isOutright }: Evidence): boolean {
  if (isOutright || named.linked >= 0.3 || own.length === 0) return false
  return own.every(column => column.pictured >= 0.8 && column.atLeast('builds', 0.5))
}
