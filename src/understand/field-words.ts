import type { FieldSpec } from '../fields/field.ts'
import { fieldSpecs } from '../fields/index.ts'
import { LOOSE_NAMES } from '../fields/texts.ts'
import { remembered } from '../remembered.ts'
import type { Field } from '../vocabulary.ts'
import { HEADER_SLOTS, headerScore, nameSet } from './header.ts'
import { headerKind } from './kind.ts'

export const SPECS = (Object.entries(fieldSpecs) as [Exclude<Field, 'extra'>, FieldSpec][]).map(([field, spec]) => ({
  field,
  spec,
  names: nameSet(spec.names)
}))

/** The loose words for names, which any list may have. */
export const LOOSE = nameSet(LOOSE_NAMES)

/** Words that head what is said of the rows, where no field holds it. */
export const SAYS = nameSet({
  en: 'address|anatomy|body part|category|city|claim|country|cost|disease|domain|finding|focus|hours|idea|industry|innovation|insight|location|best for|extraction code|access code|key claim|key finding|key insight|key result|subtype|opening hours|organ|organism|organs|price|rank|rating|region|relevance|role|score|sector|specialization|specialty|speciality|species|status|subcategory|tag|tags|takeaway|takeaways|theme|topic|topics|type',
  zh: '标签|提取码|类型|类别|分类|部位|器官|疾病|领域|方向|状态|价格|排名',
  ja: 'タグ|種類|種別|分類|分野|状態|価格|順位',
  ko: '태그|분류|카테고리|종류|유형|분야|상태|가격|순위',
  es: 'etiqueta|etiquetas|categoría|enfoque|especialidad|tipo|dominio|tema|órgano|enfermedad|precio',
  fr: 'étiquettes|catégorie|type|domaine|thème|organe|maladie|statut|prix',
  de: 'kategorie|typ|bereich|thema|organ|krankheit|status|preis',
  pt: 'categoria|enfoque|especialidade|foco|tipo|domínio|tema|órgão|doença|preço',
  ru: 'теги|категория|тип|область|тема|орган|заболевание|статус|цена',
  vi: 'phân loại|loại|lĩnh vực|chủ đề|trạng thái|giá',
  pl: 'typ|kategoria|status|cena|dziedzina',
  cs: 'typ|kategorie|cena|stav|oblast',
  sk: 'kategória',
  uk: 'тип|категорія|статус|ціна|тема|галузь',
  tr: 'tür|türü|tip|kategori|konu|konusu|fiyat|durum|ücret|alan',
  ar: 'النوع|الفئة|التصنيف|السعر|الحالة|المجال',
  fa: 'نوع|دسته|دسته‌بندی|دسته بندی|قیمت|وضعیت|حوزه',
  he: 'סוג|קטגוריה|מחיר',
  th: 'ประเภท|หมวดหมู่|หมวด|สถานะ|ราคา',
  el: 'τύπος|κατηγορία|τιμή',
  ro: 'tip|categorie|preț|domeniu',
  hu: 'típus|kategória|ár|téma',
  sv: 'kategori|pris|ämne',
  nl: 'categorie|soort|prijs|onderwerp',
  id: 'jenis|kategori|harga|bidang|topik',
  fi: 'tyyppi|hinta|aihe',
  it: 'tipo|categoria|prezzo|tema'
})

/** How much of a header the names of each field account for, 0 to 1. */
export const fieldScores = remembered(
  (header: string) =>
    Object.fromEntries(SPECS.map(({ field, names }) => [field, headerScore(header, names)])) as Record<
      Exclude<Field, 'extra'>,
      number
    >,
  HEADER_SLOTS
)

/** Whether a text is a word for a column outright. */
export function isHeaderWord(text: string): boolean {
  return (headerKind(text)?.score ?? 0) >= 0.9 || Object.values(fieldScores(text)).some(score => score >= 0.9)
}
