import { isPointer } from '../fields/pointer.ts'
import type { Look } from '../fields/profile.ts'
import { identifyData, isHubName } from '../identify/bare-identifier.ts'
import { hasDigit, mayBeHan, wordsIn } from '../letters.ts'
import { isOnlyLinks, listText, type TableCell } from '../parse/cell.ts'
import { isPeriod, isShortDay, readDate, readShortMonth } from '../values/date.ts'
import { isGenericLabel } from '../values/label-words.ts'
import { modalityShare } from '../values/modality.ts'
import { readParameters } from '../values/parameters.ts'
import { isPlaceholderUrl } from '../values/placeholder.ts'
import { isKnownVenue } from '../values/plain-venue.ts'
import { readQuantity } from '../values/quantity.ts'
import { readVenue } from '../values/venue.ts'

/** The number of a row or the day it is for: `3.`, `0a.`, `IV`, `1st`, a medal, `2/19`; `3D` and `7b` may be names. */
const ORDINAL = /^(?:[🥇🥈🥉]\s*)?(?:\d{1,3}(?:st|nd|rd|th|[a-z](?=[.)]))?|\d{1,2}\/\d{1,2}|[IVX]{1,6})?[.)]?$/u

/** A number alone; one that stands in the address of its link as well is a name. */
const FIGURE = /^\d+(?:[.,]\d+)*\s?%?$/

/** A score of up to a hundred, with its spread: `0.81`, `87.1%`, `87.1 ± 0.2`. */
const FRACTION = /^[-+]?(?:\d{0,2}\.\d+ ?%?|\d{1,3} ?%)(?: ?(?:±|\(|\+\/-).{1,20})?$/

/** Words that stand for the size of a model. */
const SIZE = /^(?:tiny|mini|small|base|medium|large|x+l|huge|giant|-|\/|,|\s)+$/i

const MARK =
  /^(?:\[[xX ]?\]|[✓✔✅☑✗✘❌×⭕○●√xXyYnN+]|[Yy]es|YES|[Nn]o|NO|[Tt]rue|[Ff]alse|是|否|有|无|:heavy_check_mark:|:white_check_mark:|:x:)$/u

/** A size in bytes; no count is of thousands of billions. */
const BYTES = /^(?:[~≈<>≤≥约約] ?|(?:about|approx\.?|ca\.) )?\d[\d.,]*\s*[kmgt]i?b\b|^\d{1,3}(?:,\d{3})+ ?B$/i

/** A size below 1000 bytes, which may be billions as well. */
const FEW_BYTES = /^\d{1,3} B$/

/** A count in thousands or more. */
const SCALED = /^[~≈<>]?\s?\d[\d.,]*\s?[kmb]\+?$/i

/** Numbers and no words: `5.4M`, `-/17,862`. */
const AMOUNT = /^(?=.{0,20}\d)[-~≈<>\d.,/ ]{1,30}[kmb]?\+?$/i

/** What most texts that are none are told by, in a fraction of the time. */
const MAY_BE_DURATION = /\d[ -]?[HMShms]|[分秒时時초분간]/

/** How long something takes: `10s`, `5–8 seconds each`. */
const DURATION =
  /^[~≈<>≤≥]? ?\d+(?:\.\d+)?(?: ?[-–~] ?\d+(?:\.\d+)?)?[ -]?(?:m?s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|毫?秒|分[钟鐘]?|小[时時]|時間|초|분|시간)(?![a-z])/

/** Digits that are no size in bytes. */
function hasDigits(text: string): boolean {
  return hasDigit(text) && !BYTES.test(text)
}

function isNumber(text: string): boolean {
  if (!hasDigit(text) || /^(?:19|20)\d\d[./-](?:0?[1-9]|1[0-2])(?:[./-]\d{1,2})?$/.test(text)) return false
  return readQuantity(text) !== null || /^[<>~≈]?[-+]?\d+(?:[.,]\d+)*\s*(?:%|±.*)?$/u.test(text)
}

function isSize(text: string): boolean {
  return (hasDigit(text) && readParameters(text).length > 0) || SIZE.test(text)
}

function isMark(text: string): boolean {
  return text.length <= 80 && MARK.test(text.replace(/\u{FE0F}/gu, ''))
}

function isModality(text: string): boolean {
  return text.length <= 80 && modalityShare(text) >= 0.5
}

/** An address that leaves the page. */
export function isOutward(url: string): boolean {
  return /^\s*(?:https?:)?\/\//i.test(url)
}

function isDateLike(text: string): boolean {
  if (!hasDigit(text)) return false
  return readDate(text) !== null && (/\D/.test(text) || /^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-3]\d)?)?$/.test(text))
}

/** Characters of Han and kana, but for rare marks; by their ranges, as whole scripts take ten times as long to compile. */
const WIDE =
  /[\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufad9\uff66-\uff9d]|[\ud840-\ud88d][\udc00-\udfff]/g

/** Words of a text; a run of Han or kana counts a word for every two characters. */
export function countWords(text: string): number {
  if (!mayBeHan(text)) return text.match(/\S+/g)?.length ?? 0
  const wide = text.match(WIDE)?.length ?? 0
  const rest = text.replace(WIDE, ' ')
  return Math.ceil(wide / 2) + (rest.match(/[^\s]+/gu)?.length ?? 0)
}

/** Whether a text names one thing, whatever stands on the lines below it. */
function isSingle(text: string): boolean {
  const [first = ''] = text.split('\n', 1)
  return countWords(first) <= 5 && !/[,;，；、]|\s[/+&]\s/.test(first)
}

/** Whether a text names several things of few words each. */
function isEnumeration(text: string): boolean {
  const parts = text.split(/[,;，；、]/)
  return parts.length > 1 && parts.every(part => part !== '' && countWords(part) <= 4)
}

/** How many things a cell of nothing but links names. */
function linkedThings(cell: TableCell): number {
  if (cell.links.length < 2 || !isOnlyLinks(cell)) return 0
  return new Set(cell.links.filter(({ label }) => !isGenericLabel(label)).map(({ url }) => url)).size
}

/** The page of a person; organizations have such pages too. */
const PERSON =
  /^\s*(?:https?:)?\/\/(?:www\.)?(?:(?:git(?:hub|lab)\.com|twitter\.com|x\.com)\/@?[\w-]+|(?:[a-z]{2,3}\.)?linkedin\.com\/in\/[^/?#]+|orcid\.org\/[\dX-]+|scholar\.google\.[a-z.]+\/citations)\/?(?:[?#]|\s*$)/i

/** Whether a cell leads to pages of people alone. */
function leadsToPeople({ links }: TableCell): boolean {
  return links.length > 0 && links.every(({ url }) => PERSON.test(url))
}

/** What a program is built for, and words that say which of its builds, versions or files it is. */
const PLATFORMS = new Set(
  wordsIn(`aarch64 alpine amd64 android arm arm64 armhf armv7 centos chromeos debian docker fedora freebsd i386 i686 ios ipados
  linux mac macos macosx opensuse osx redhat rhel riscv64 ubuntu wasm web win win32 win64 windows x64 x86 安卓 苹果`)
)
const OF_PLATFORM = new Set(
  wordsIn(`and apk app appimage apple bit browser build bits deb desktop dmg exe generic gpu cpu installer intel later lts m1 m2 m3
  newer only or os portable rpm silicon universal up x zip 版 端 系统 系統`)
)
const LONGEST_PLATFORM = 60

/** Whether a text says which platform something is for, and names nothing: `macOS (Apple Silicon)`, `Windows 10/11`. */
function isPlatform(text: string): boolean {
  if (text.length > LONGEST_PLATFORM) return false
  const words = text.toLowerCase().match(/[a-z\d\u0080-\uffff]+/g) ?? []
  const others = words.filter(word => !PLATFORMS.has(word))
  return others.length < words.length && others.every(word => /^v?\d+(?:bit)?$/.test(word) || OF_PLATFORM.has(word))
}

/** The address of a picture that shows how the last build, its tests or its documentation went. */
const BUILD =
  /\/workflows\/[^/]{1,100}\/badge\.svg|\/(?:pipeline|coverage)\.svg|\/badge\/icon|\/\/(?:[\w-]{1,40}\.){0,4}(?:appveyor\.com|circleci\.com|codacy\.com|codeclimate\.com|codecov\.io|coveralls\.io|dev\.azure\.com|readthedocs\.org|sonarcloud\.io|travis-ci\.(?:com|org))\/|shields\.io\/(?:appveyor|azure-devops|circleci|codecov|coveralls|github\/(?:actions\/)?workflow|readthedocs|travis)/i

/** A member of what a program has: `.leaves`, `.sort(light)`. */
const MEMBER = /^\.[a-z_]\w*(?:$|\(| \/ )/

const CALL = /^[a-z_][\w.]{0,80}\(([^()]{0,120})\)$/i

/** Whether a text calls what a program has; a name may have a bracket behind it, but neither a path nor arguments. */
function isCall(text: string): boolean {
  const given = CALL.exec(text)?.[1]
  return given !== undefined && (given === '' || /[,=]/.test(given) || /^\w+\./.test(text))
}

/** A venue beyond doubt: any other short label may be a name. */
function isDatedVenue(text: string): boolean {
  const { venue, year } = readVenue(text)
  return year !== null || /xiv$/i.test(venue ?? '')
}

/** A part of a data set that has no name of its own: `Train`, `Validation set`, `External test`, `训练集`. */
const SPLIT =
  /^(?:(?:external|internal|held[- ]?out|hidden) )?(?:train(?:ing)?|val|valid(?:ation)?|dev(?:elopment)?|test(?:ing)?)(?:[ _-]?(?:data(?:set)?|set|split|cohort))?$|^(?:训练|验证|测试|訓練|検証|テスト|학습|검증|테스트) ?(?:集|数据|データ|セット|データセット|데이터|세트)?$/

/** The name of a file of a program or its data, as its project has many; weights and archives are told of by theirs. */
const FILE = /^[\w./-]{1,100}\.(?:csv|ipynb|jsonl?|md|py|toml|tsv|txt|xlsx?|ya?ml)$/i

/** The address of a file as it is kept in a repository. */
const IN_REPOSITORY =
  /^\s*https?:\/\/(?:(?:www\.)?git(?:hub|lab)\.com\/[^/?#]+\/[^/?#]+\/(?:-\/)?(?:blob|raw)\/|raw\.githubusercontent\.com\/)/i

/** Several small numbers, as the sizes that pictures come in are: `96, 128, native`. */
const SIDES = /^(\d{2,4})(?:px)?(?:\s?\/\s?|,\s+|;\s*)(\d{2,4})\b/

/** Sides that pictures are cut to and that are no powers of two. */
const SIDE = new Set([28, 96, 192, 224, 288, 336, 384, 448, 768])

function isSide(length: number): boolean {
  return SIDE.has(length) || (length >= 16 && (length & (length - 1)) === 0)
}

/** Whether a text is the sizes that pictures come in. */
function areSides(text: string): boolean {
  const [, first, second] = SIDES.exec(text) ?? []
  return first !== undefined && isSide(Number(first)) && isSide(Number(second))
}

/** A number written in groups of digits, with no unit behind it, as nobody writes how large a model is: `192,158`. */
const GROUPED = /^[~≈约約]?\s?\d{1,3}(?:,\d{3})+(?![\d,.%]|\s?(?:[kmbt]|bn|[mb]illion)\b)/i

/** A number with what it is made up of behind it: `19 (8 HS, 11 ctrl)`. */
const COUNTED = /^[~≈]? ?\d[\d,.]{0,12} ?[km]?(?: \(|$)/i

/** A text beside the document, which is none of a program's own. */
function isNote(url: string): boolean {
  const isText = !isOutward(url) && /^[^#]+\.(?:md|mdx|html?|pdf)(?:#|$)/i.test(url)
  return isText && !/(?:^|\/)(?:docs?|examples?|lib|packages|scripts?|src)\//i.test(url)
}

export const LOOKS: Record<Look, (cell: TableCell, header: string) => boolean> = {
  number: ({ text }) => isNumber(text),
  digits: ({ text }) => hasDigits(text),
  bytes: ({ text }) => BYTES.test(text),
  mayBeBytes: ({ text }) => BYTES.test(text) || FEW_BYTES.test(text),
  date: ({ text }) => isDateLike(text),
  shortMonth: ({ text }) => readShortMonth(text) !== null,
  shortDay: ({ text }) => isShortDay(text),
  period: ({ text }) => isPeriod(text),
  sizes: ({ text }) => isSize(text),
  scaled: ({ text }) => SCALED.test(text),
  amount: ({ text }) => AMOUNT.test(text),
  duration: ({ text }) => MAY_BE_DURATION.test(text) && DURATION.test(text.toLowerCase()),
  starred: ({ text }) => hasDigit(text) && /[⭐🌟★☆]|:star2?:/u.test(text),
  marks: ({ text }) => isMark(text),
  modality: cell => isModality(listText(cell)),
  labels: ({ text }) => isGenericLabel(text),
  figure: ({ text, links }) => FIGURE.test(text) && !links.some(({ url }) => url.includes(text)),
  fraction: ({ text }) => FRACTION.test(text),
  ordinal: ({ text }) => text.length <= 12 && ORDINAL.test(text),
  anchors: ({ links }) => links.some(({ url }) => /^#./.test(url)),
  notes: ({ links }) => links.some(({ url }) => isNote(url)),
  inward: ({ links }) => links.some(({ url }) => !isOutward(url) && !isPlaceholderUrl(url)),
  awaiting: ({ links }) => links.some(({ url }) => isPlaceholderUrl(url)),
  dated: ({ text }) => isDatedVenue(text),
  several: cell => linkedThings(cell) > 1,
  single: ({ text }) => isSingle(text),
  enumerated: ({ text }) => isEnumeration(text),
  people: leadsToPeople,
  calls: ({ text }) => MEMBER.test(text) || isCall(text),
  splits: ({ text }) => SPLIT.test(text.toLowerCase()),
  hubNames: ({ text }) => isHubName(text),
  accessions: ({ text }) => identifyData(text.split(/[\s,;/(（]/, 1)[0] as string) !== null,
  files: ({ text }) => FILE.test(text),
  coded: ({ text, codes }) => codes.some(({ start, end }) => start === 0 && end === text.length),
  inRepository: ({ links }) => links.length > 0 && links.every(({ url }) => IN_REPOSITORY.test(url)),
  counted: ({ text }) => COUNTED.test(text),
  grouped: ({ text }) => GROUPED.test(text),
  sides: ({ text }) => areSides(text),
  builds: ({ images }) => images.some(({ url }) => BUILD.test(url)),
  platforms: ({ text }) => isPlatform(text),
  pointers: ({ links }, header) => links.some(link => isPointer(link, header)),
  knownVenues: ({ text }) => isKnownVenue(text),
  venues: ({ text }) => isGenericLabel(text) || isDatedVenue(text)
}
