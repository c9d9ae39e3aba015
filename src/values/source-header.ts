import { remembered } from '../remembered.ts'
import { lowered } from './lowered.ts'

const SOURCE =
  /^(?:(?:(?:data|official|original|primary) )*sources?|sources? (?:de|des|of) (?:data|données)|fuentes?(?: de (?:los )?datos| oficial| original)?|fontes?(?: d[eo]s? dados)?|(?:daten|original)?quellen?|источники?(?: данных)?|nguồn(?: dữ liệu)?|źródł[oa]|zdroje?|джерел[оа](?: даних)?|kaynak(?:lar)?|sumber(?: data)?|bron(?:nen)?|käll(?:a|or)|forrás(?:ok)?|fonti|surs[aăe]|πηγ(?:ή|ές)|المصدر|المصادر|منابع|منبع|מקור(?:ות)?|แหล่ง(?:ข้อมูล|ที่มา)|(?:데이터 ?)?출처|(?:データ(?:の)?)?出典|(?:数据|數據|资料|資料|資訊)?(?:[来來]源|出[处處]))$/

/** Whether a header only asks where something is from: papers appeared there, and data are mostly to be had there. */
export const isSourceHeader = remembered((header: string): boolean => {
  return header.length <= 40 && SOURCE.test(lowered(header.trim()))
}, 256)
