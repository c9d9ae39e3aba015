import { remembered } from '../remembered.ts'

const START = /(?:^|[/=:])(10\.\d{4,9}(?:\.\d+)*\/[^\s?#]+)/

/** What publishers append to a DOI to name a view of the article. */
const VIEW = new RegExp(
  [
    '/(?:full|abs|abstract|e?pdf|html|meta|full-?text(?:\\.html)?|summary|references|figures|tables|metrics|download)$',
    '\\.(?:full|abstract|short|e?pdf(?:\\+html)?|html|full-text|article-info|figures-only|supplementary-material)$'
  ].join('|')
)

/** How many segments follow the prefix, for registrants whose addresses go on after the DOI. */
const SEGMENTS = new Map([
  ['10.1007', 1],
  ['10.1038', 1],
  ['10.1056', 1],
  ['10.1093', 2],
  ['10.1101', 1],
  ['10.1109', 1],
  ['10.1126', 1],
  ['10.1145', 1],
  ['10.1186', 1],
  ['10.1371', 1],
  ['10.3389', 1],
  ['10.5281', 1],
  ['10.64898', 1]
])

/** What tells versions apart, by registrant: bioRxiv and medRxiv, whose versions share one DOI, and repositories of data. */
const VERSIONS = new Map([
  ['10.1101', /v\d{1,3}$/],
  ['10.64898', /v\d{1,3}$/],
  ['10.6084', /\.v\d{1,3}$/],
  ['10.25452', /\.v\d{1,3}$/],
  ['10.17632', /\.\d{1,3}$/],
  ['10.18112', /\.v\d{1,3}(?:\.\d{1,3}){2}$/]
])

/** Registrants of data sets: figshare, Zenodo, TCIA, Dataverse, Dryad, PhysioNet, Mendeley Data, OpenNeuro, EBRAINS. */
const DATA = /^10\.(?:5061|5281|6084|7303|7910|7937|13026|17632|18112|21227|25452|25493|34740)\//

/**
 * Finds the DOI in a percent-decoded path and gives it lower-cased, without what publishers append (`/full`, `.pdf`),
 * without the version of a preprint or a data set (`v1`, `.v1.0.6`) and without punctuation a sentence left at its end.
 * Null if there is none. Remembered, as several schemes ask about one path.
 */
export const readDoi: (path: string) => string | null = remembered(path => {
  let doi = START.exec(path)?.[1]?.toLowerCase()
  if (doi === undefined) return null
  const slash = doi.indexOf('/')
  const registrant = doi.slice(0, slash)
  const count = SEGMENTS.get(registrant)
  if (count !== undefined)
    doi = doi
      .split('/')
      .slice(0, count + 1)
      .join('/')
  // No address carries more than three views, such as `.full.pdf` before a slash.
  for (let views = 0; views < 3; views++) {
    const bare: string = trimPunctuation(doi).replace(VIEW, '')
    if (bare === doi) break
    doi = bare
  }
  doi = trimPunctuation(doi)
  const version = VERSIONS.get(registrant)
  if (version !== undefined) doi = doi.replace(version, '')
  return doi.length > slash + 1 ? doi : null
}, 64)

/** Whether the DOI was registered by a repository of data. */
export function isDataDoi(doi: string): boolean {
  return DATA.test(doi)
}

const PUNCTUATION = '/.,;:\'"`*!]}>’”'

/** A closing bracket stays where the DOI opens one: `10.1016/s0140-6736(20)30183-5`, `10.1016/0004(95)`. */
function trimPunctuation(doi: string): string {
  if (!PUNCTUATION.includes(doi.charAt(doi.length - 1)) && !doi.endsWith(')')) return doi
  let opened = 0
  for (const character of doi) opened += character === '(' ? 1 : character === ')' ? -1 : 0
  let end = doi.length
  for (; end > 0; end--) {
    const last = doi.charAt(end - 1)
    if (last === ')' && opened < 0) opened++
    else if (!PUNCTUATION.includes(last)) break
  }
  return doi.slice(0, end)
}
