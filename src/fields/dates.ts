import { readDate, readYearOf } from '../normalize/date.ts'
import { fileLinks } from '../normalize/roles.ts'
import { readVenue } from '../normalize/venue.ts'
import type { FieldSpec } from './field.ts'

export const date: FieldSpec = {
  names: {
    en: 'yr|yr.|release yr|when|date|dates|year|years|release date|released|release|released date|publication date|published date|publish date|pub date|publication year|pub. date|release year|release time|published|time|month|updated|last updated|update date|date added|submission date|launch date|created|exam time|publish time|public date|date published|date released|year of publication|pub year|launched|announcement date',
    zh: '年代|发布年|最新更新|日期|时间|年份|发布时间|发布日期|发表时间|发表日期|年|更新时间|发表年份|开源时间|出版年份',
    ja: '日付|年|年度|発表年|公開日|リリース日|発表日|時期|発行年',
    ko: '날짜|연도|년도',
    es: 'fecha|año',
    fr: 'date|année',
    de: 'datum|jahr',
    pt: 'data de publicação|ano',
    ru: 'дата|год'
  },
  fits: column => (column.filled === 0 ? 0.2 : column.atLeast('date', 0.5) ? 1 : column.atLeast('date', 0.15) ? 0 : -1),
  certain: column => column.filled > 1 && column.atLeast('date', 0.9) && !column.atLeast('number', 0.5),
  read(cell, draft) {
    fileLinks(cell.links, draft, 'other')
    const whole = readDate(cell.text)
    const read = whole ?? yearOfVenue(cell.text)
    if (read === null) return false
    if (whole === null && cell.links.length === 0) draft.venue(cell.text, true)
    draft.resource.date ??= read
    draft.resource.dateFrom ??= 'column'
    return true
  }
}

/** A column of venues with their years (`NeurIPS 2024`) still dates its rows; a date that can't be is none. */
function yearOfVenue(text: string): string | null {
  const { venue, year } = readVenue(text)
  return year !== null && /[A-Z]{2}/.test(venue ?? '') ? readYearOf(text) : null
}

export const knowledgeCutoff: FieldSpec = {
  names: {
    en: 'cut-off date|training cut-off|training cut-off date|data until|trained until|knowledge cutoff|knowledge cut-off|knowledge cutoff date|training cutoff|cutoff|cut-off|cutoff date|data cutoff|training data cutoff|knowledge date',
    zh: '知识截止时间|知识截止|知识截止|知识截止日期|截止日期|训练数据截止',
    ja: '知識カットオフ|カットオフ'
  },
  fits: column => (column.filled === 0 || column.atLeast('date', 0.3) ? 1 : -1),
  read(cell, draft) {
    fileLinks(cell.links, draft, 'other')
    draft.resource.knowledgeCutoff ??= readDate(cell.text)
    return readDate(cell.text) !== null
  }
}
