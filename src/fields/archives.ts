import { identifyData, isHubHeader } from '../identify/bare-identifier.ts'
import type { Draft } from './field.ts'
import type { Profile } from './profile.ts'

/** Whether a column names things on Hugging Face, where these can be had, without linking them. */
export function namesOnHub(column: Profile): boolean {
  return (
    column.links === 0 &&
    column.filled > 0 &&
    isHubHeader(column.header) &&
    column.distinct > 0.5 &&
    column.atLeast('hubNames', 0.5)
  )
}

/** Whether a column holds numbers of data in archives, without linking them. */
export function namesInArchives(column: Profile): boolean {
  return column.links === 0 && column.filled > 0 && column.atLeast('accessions', 0.5)
}

/** Headers of where the data of a row are, and of those that it has to do with otherwise. */
const ARCHIVES =
  /\b(?:access|accessions?|archives?|arrayexpress|availability|bioproject|data|data ?sets?|db ?gap|download|ega|geo|gse|ids?|identifiers?|link|number|repository|series|source|sra|synapse|url)\b|编号|登录号|获取|来源|数据|下载|链接|アクセッション|取得|데이터|번호/
const NOT_OWN =
  /\b(?:comparison|control|derived|excluded|external|from|held[- ]?out|overlaps?|parent|reference|related|replication|test|train(?:ing)?|used|validation|with)\b|验证|训练|测试|排除/

/** Whether a column says where the data of its rows are, by their numbers. */
export function leadsToArchives(column: Profile): boolean {
  const header = column.header.toLowerCase()
  return namesInArchives(column) && ARCHIVES.test(header) && !NOT_OWN.test(header)
}

/** Words between numbers that say nothing of them, and those of a remark that make them those of something else. */
const BETWEEN = /^(?:and|&|\+|arrayexpress|bioproject|dbgap|ega|geo|ncbi|sra|synapse)$/i
const OF_OTHERS = /\b(?:controls?|except|from|not|part|subset|without)\b/i

/** Files the numbers of data in a cell that surely are its own, and keeps what else it says; whether it holds any. */
export function fileAccessions(text: string, draft: Draft): boolean {
  const [, before = text, remark = ''] = /^([^()（）]*)[(（]([^()（）]*)[)）]$/.exec(text.trim()) ?? []
  const parts = before.split(/[\s,;/、，；]+/).filter(Boolean)
  if (parts.length > MOST_PARTS) return false
  const found = parts.filter(part => identifyData(part) !== null)
  if (found.length === 0) return false
  const isSure = found.length === parts.filter(part => !BETWEEN.test(part)).length && !OF_OTHERS.test(remark)
  if (isSure) for (const part of found) draft.identifier(part)
  if (!isSure || remark !== '') draft.keep(text)
  return true
}

/** Numbers of one cell, and words between them. */
const MOST_PARTS = 64
