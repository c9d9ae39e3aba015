import { isAscii } from '../letters.ts'
import { MONTH_STEMS, readDate, readShortMonth, readYearOf, readYearsFrom } from '../values/date.ts'
import { isJournal } from '../values/journals.ts'
import { lowered } from '../values/lowered.ts'
import { isPlainVenue, isVenueAlone } from '../values/plain-venue.ts'
import { isPreprint, readVenue } from '../values/venue.ts'
import type { Kind } from '../vocabulary.ts'
import type { FieldSpec } from './field.ts'
import type { Profile } from './profile.ts'

/**
 * Headers of the days on which somebody looked at a row, on which something is due, or from which and to which data are:
 * no dates of the thing itself.
 */
const NOT_ITS_OWN =
  /\b(?:accessed|access(?:ed)? (?:date|time|on)|date of access|retriev(?:ed|al)|verifi(?:ed|cation)|validat(?:ed|ion)|checked|(?<!peer[- ])reviewed|curated|visited|crawled|scraped|added on|deadline|due|expir\w+|next|upcoming|cover(?:age|ed|s|ing))\b|访问|核实|验证|検証|覆盖|확인|검증|确认|確認/

/** Headers of the time in which data were taken, which is not when they came out. */
const OF_TAKING =
  /\b(?:collection|acquisition|recruitment|enrol?lment) (?:dates?|periods?|time|years?)\b|\b(?:dates?|periods?|time|years?) (?:of )?(?:data )?(?:collect|acqui|recruit|enrol)|^data years?$|(?:采集|收集|採集)(?:时间|時間|年份|日期)/

/** Headers of what may be the period that data are from, where the cells hold its start and its end. */
const PERIOD =
  /\b(?:(?:time ?)?(?:spans?|frames?)|periods?|ranges?|zeitraum|p[eé]r[ií]odos?|périodes?)\b|期间|期間|区间|範囲|范围|跨度|时段|기간|период/
/** A thing may be released over a period too. */
const OUT = /releas|publi|lanzamiento|veröffentlich|发布|發布|发表|發表|公开|公開|공개|출시|발표|выпуск|публикац/

const CHANGED = /updat|commit|modified|更新|갱신|обновл|actualiz|mise à jour|aktualisi/

function isOfOtherDays(column: Profile, kind: Kind | null): boolean {
  const header = lowered(column.header)
  if (NOT_ITS_OWN.test(header) || (kind === 'dataset' && OF_TAKING.test(header) && !OUT.test(header))) return true
  // Years from and to which data sets are given are those that they cover, where they are not a few challenges.
  const ofData = kind === 'dataset' ? (/years|\(s\)/.test(header) ? 0.5 : 0.8) : 1
  return !OUT.test(header) && column.above('period', PERIOD.test(header) ? 0.5 : ofData)
}

function dateFit(column: Profile, kind: Kind | null): number {
  if (isOfOtherDays(column, kind)) return -1
  if (column.filled === 0) return 0.2
  // What looks like a month beside such a day is a day as well, of another year: `200512`.
  if (column.above('shortDay', 0)) return -1
  // When a thing came out goes before when it last changed.
  if (column.atLeast('date', 0.5)) return CHANGED.test(lowered(column.header)) ? 0.5 : 1
  // Versions and times look like months as well, so that only a header of nothing but the date lets more be odd.
  const most = column.filled > 4 && /^\W*date\W*$/i.test(column.header) ? 0.8 : 0.9
  if (column.filled > 1 && column.atLeast('shortMonth', most)) return 0.8
  return column.atLeast('date', 0.15) || column.atLeast('dated', 0.5) ? 0 : -1
}

export const date: FieldSpec = {
  names: {
    en: 'date of publication|date of release|posted|date posted|published on|released on|released in|introduced|yr|release yr|when|date|dates|year|years|release date|released|release|released date|publication date|published date|publish date|pub date|publication year|pub. date|release year|release time|published|time|month|updated|last updated|last update|latest update|last commit|last modified|update date|date added|submission date|launch date|created|exam time|publish time|public date|date published|date released|year of publication|pub year|launched|announcement date',
    zh: '最后更新|年代|发布年|最新更新|日期|时间|年份|发布时间|发布日期|发表时间|发表日期|年|更新时间|发表年份|开源时间|出版年份|最後更新',
    ja: '日付|年|年度|発表年|公開日|リリース日|発表日|時期|発行年|公開年|公開年月|公開時期|リリース年|出版年|作成年|構築年|更新日',
    ko: '날짜|연도|년도|공개일|공개 일자|공개일자|공개 연도|공개연도|공개 시기|출시일|출시|발표일|발표 연도|발표연도|일자',
    es: 'fecha|año|lanzamiento|publicado',
    fr: 'date|année|sortie|parution|publié le',
    de: 'stand|datum|jahr|veröffentlichungsdatum|veröffentlichungsjahr|erscheinungsdatum|erscheinungsjahr|veröffentlicht|veröffentlicht am|erschienen',
    pt: 'data de publicação|ano|lançamento|data de lançamento|publicado em',
    ru: 'дата|год|дата выхода|дата публикации|год выпуска',
    it: 'anno|data di pubblicazione|data di rilascio|pubblicato',
    nl: 'jaar|jaar van uitgave',
    pl: 'rok|data publikacji|data wydania|rok wydania',
    tr: 'yıl|tarih|yayın tarihi|yayın yılı',
    id: 'tahun|tanggal|tahun terbit|tanggal rilis',
    vi: 'cập nhật|cập nhật lần cuối|năm|ngày|thời gian|ngày phát hành|năm phát hành|ngày công bố|năm công bố',
    cs: 'rok|datum|rok vydání',
    sk: 'dátum|rok vydania',
    uk: 'рік|дата|дата публікації|рік видання|опубліковано',
    ar: 'السنة|التاريخ|العام|سنة النشر|تاريخ النشر',
    fa: 'سال|تاریخ|سال انتشار|تاریخ انتشار',
    he: 'שנה|תאריך',
    th: 'ปี|วันที่',
    el: 'έτος|ημερομηνία',
    ro: 'an|anul|data publicării',
    hu: 'év|dátum',
    sv: 'år',
    da: 'udgivelsesdato',
    fi: 'vuosi|päivämäärä',
    ms: 'tarikh',
    hi: 'वर्ष|दिनांक'
  },
  fits: dateFit,
  certain: column => column.filled > 1 && column.atLeast('date', 0.9) && !column.atLeast('number', 0.5),
  links: 'other',
  read(cell, draft) {
    const years = ONLY_YEARS.test(draft.header) ? (readYearsFrom(cell.text) ?? earlyYear(cell.text)) : null
    const whole = years ?? readDate(cell.text) ?? readShortMonth(cell.text)
    const ofVenue = whole === null ? dateOfVenue(cell.text) : null
    const read = whole ?? ofVenue ?? yearInFront(cell.text) ?? yearBehind(cell.text)
    const isBare = cell.links.length === 0
    if (read === null) return isBare && isUndated(cell.text) && draft.venue(cell.text, true)
    if ((ofVenue === null && (whole === null || saysMore(cell.text, whole))) || holdsLights(cell.text))
      draft.keep(cell.text)
    if (ofVenue !== null && isBare) draft.venue(cell.text, true)
    draft.resource.date ??= read
    draft.resource.dateFrom ??= 'column'
    return true
  }
}

/** Headers of years and of nothing more exact. */
const ONLY_YEARS = /^\W*(?:years?|yr\.?|année|jahr|año|ano|год|năm|年份|年度|연도|년도)\W*$/i

/** The year of an old book or map, which elsewhere would be any number. */
function earlyYear(text: string): string | null {
  return /^1[0-8]\d\d$/.test(text) ? text : null
}

/** Whether a text names nothing but a venue that is known. */
function isUndated(text: string): boolean {
  return !/\d/.test(text) && (isVenueAlone(text) || isJournal(text))
}

/** A column of venues with their years (`NeurIPS 2024`) still dates its rows; a date that can't be is none. */
function dateOfVenue(text: string): string | null {
  const { venue, year } = readVenue(text)
  if (isPreprint(venue)) return readDate(text.replace(/^\p{L}+[\s,:]+/u, ''))
  const isPlain = venue !== null && year !== null && (/[A-Z]{2}/.test(venue) || isPlainVenue(venue))
  return isPlain ? readYearOf(text) : null
}

/** `2019 challenge` is of that year, whatever it says besides. */
function yearInFront(text: string): string | null {
  return /^(?:19|20)\d\d \p{L}/u.test(text) ? readYearOf(text) : null
}

/** `Elm University Press 2022` appeared in that year. */
function yearBehind(text: string): string | null {
  return text.length <= 80 && PUBLISHER.test(text) ? readYearOf(text) : null
}

/** Those who publish, in front of a year. */
const PUBLISHER =
  /^(?:arxiv|biorxiv|medrxiv|[\w& ]{0,50}\b(?:press|publish(?:ers?|ing)|university|verlag|elsevier|springer|wiley|mdpi))[ ,]{0,2}(?:19|20)\d\d$/i

const OPEN_OR_NOTED =
  /\b(?:present|now|ongoing|today|current|spring|summer|autumn|fall|winter|early|mid|late|end|before|after|since)\b|今|现在|春|夏|秋|冬|[(（][^)）]*[a-z]/
/** Whether a text has marks that say how things stand, beside a date. */
function holdsLights(text: string): boolean {
  return !isAscii(text) && LIGHTS.test(text)
}

const LIGHTS = /[\u{1F534}\u{1F7E0}-\u{1F7E4}\u26AA\u26AB\u2705\u274C\u26A0]/u

const MONTHS = new RegExp(`\\b(?:${MONTH_STEMS})`, 'g')

/** Whether a cell says more than the date read of it, such as the end of a range or the day that may be the month. */
function saysMore(text: string, date: string): boolean {
  if (text === date) return false
  const [year = '', month, day] = date.split('-')
  const said = new Set([year, year.slice(2), month, day].map(Number))
  const plain = lowered(text.normalize('NFKC')).replace(/[t ]\d{1,2}:\d\d.*$/, '')
  const numbers = plain.match(/\d+/g) ?? []
  if (numbers.some(number => !said.has(Number(number)) && number !== date.replaceAll('-', ''))) return true
  return OPEN_OR_NOTED.test(plain) || (plain.match(MONTHS)?.length ?? 0) > 1
}

export const knowledgeCutoff: FieldSpec = {
  names: {
    en: 'cut off date|training cut off|training cut off date|data until|trained until|knowledge cutoff|knowledge cut off|knowledge cutoff date|training cutoff|cutoff|cut off|cutoff date|data cutoff|training data cutoff|knowledge date',
    zh: '知识截止时间|知识截止|知识截止日期|截止日期|训练数据截止',
    ja: '知識カットオフ|カットオフ'
  },
  fits: column => (column.filled === 0 || column.atLeast('date', 0.3) ? 1 : -1),
  links: 'other',
  read(cell, draft) {
    draft.resource.knowledgeCutoff ??= readDate(cell.text)
    return readDate(cell.text) !== null
  }
}
