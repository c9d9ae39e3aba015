import { lowered } from './lowered.ts'

const ORGANIZATIONS =
  /(?:^|[/&+,|(、]) ?(?:(?:affiliation|organi[sz]ation|org|institution|institute|lab)s?|company|companies|机构|機構|单位|公司) ?(?=$|[/&+,|)、])/

/** Whether a header says that below it stands where a row was published or, for others, who made it: `Venue / Org`. */
export function holdsOrganizations(header: string): boolean {
  return /[/&+,|(、]/.test(header) && saysVenues(header) && ORGANIZATIONS.test(lowered(header))
}

const VENUE_HEADER =
  /(?:^|[\s/&(])(?:venues?|conf(?:erence)?s?|journals?|published (?:in|at)|proceedings|j\/c)\.?(?=[\s/&)]|$)|期刊|会议|会議|学会|ジャーナル|掲載誌|학회|학술지|저널/
/** The same in languages whose words for it may be part of others. */
const VENUE_HEADERS = new Set(
  'revista|periódico|conferencia|conferência|congreso|congresso|revue|conférence|zeitschrift|fachzeitschrift|konferenz|tagung|журнал|конференция|tạp chí|hội nghị'.split(
    '|'
  )
)
const PAPER_HEADER = /(?:papers?|titles?|论文|論文)\s?[/&+,(（]|[/&+,(（]\s?(?:papers?|titles?|论文|論文)/

/** Whether a header says that venues stand below it, and nothing else: `Conf / Journal`, not `Paper & Venue`. */
export function saysVenues(header: string): boolean {
  if (header.length > 80) return false
  const plain = lowered(header)
  return VENUE_HEADERS.has(plain.trim()) || (VENUE_HEADER.test(plain) && !PAPER_HEADER.test(plain))
}
