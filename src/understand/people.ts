/** Sections that thank people. */
const PEOPLE =
  /\b(?:authors|contributors?|maintainers?|team|members|backers|sponsors|equipo|equipe)\b|équipe|команда|贡献者|維護者|团队|團隊|成员|成員|コントリビュータ|メンバー|チーム|팀원|기여자/iu

/** Whether a table stands below a heading for people. */
export function isBelowPeople(section: readonly string[]): boolean {
  return PEOPLE.test(section.at(-1) ?? '')
}

/** Sections of those who use a thing, made it together or gave something for it. */
const USERS =
  /\b(?:us(?:e|ed|ers?|ing)|who|work(?:s|ed|ing)?|customers?|clients?|partners?|partnerships?|participat\w{1,4}|supporters?|funders?|funding|sponsor\w{0,4}|acknowledge?ments?|thanks)\b|用户|合作|赞助|致谢|利用者|謝辞/i

/** Whether a table stands below a heading for those around a project. */
export function isBelowUsers(section: readonly string[]): boolean {
  return USERS.test(section.at(-1) ?? '')
}
