import { isAscii } from '../letters.ts'
import { remembered } from '../remembered.ts'
import { simplified } from './simplified.ts'

/**
 * What people write into a cell that has nothing to say, lower-cased, in the languages lists are written in. A plain no,
 * such as `no` or `нет`, is left out, as it answers what a header asks.
 */
const SAID = new Set(
  simplified(`n/a|n.a.|n.a|na|nan|nil|none|null|tbd|tba|tbc|todo|t.b.d.|unknown|unk|unspecified|undisclosed|not confirmed|not read|not checked|not verified|not available|not applicable|not specified|not reported|not released|not public|unavailable|to be determined|to be announced|to be released|to be added|to do|coming soon|coming|soon|missing|placeholder|no link|no paper|no code|no data|no description|no information|no details|xxx|
无|暂无|未知|待定|待补充|待更新|未公开|未开源|没有|即将|即将发布|空|不详|未提供|未说明|未标注|未注明|未提及|不适用|敬请期待|即将开源|即将公开|尚未开源|尚未公开|暂未开源|暂未公开|暂未发布|暂无链接|暂无论文|暂无代码|暂无数据|待公布|待开源|整理中|
なし|無し|未定|不明|未公開|近日公開|非公開|記載なし|該当なし|情報なし|準備中|
없음|미정|비공개|미공개|해당 없음|해당없음|알 수 없음|정보 없음|준비 중|준비중|추후 공개|공개 예정|
desconocido|desconocida|no disponible|no especificado|no especificada|ninguno|ninguna|sin datos|por determinar|próximamente|n/d|n.d.|s/d|
desconhecido|desconhecida|não disponível|indisponível|não informado|não especificado|nenhum|nenhuma|em breve|
inconnu|inconnue|non disponible|non précisé|non précisée|non spécifié|non spécifiée|aucun|aucune|à venir|bientôt|à déterminer|
unbekannt|k. a.|k.a.|keine angabe|keine angaben|keine|nicht verfügbar|nicht angegeben|demnächst|folgt|
нет данных|неизвестно|не указано|не указана|не указан|недоступно|скоро|н/д|
brak danych|b/d|nie dotyczy|nieznane|nieznany|wkrótce|neznámé|neznámý|neuvedeno|neuvedené|není k dispozici|
немає даних|невідомо|не вказано|незабаром|bilinmiyor|belirtilmemiş|yakında|
غير متوفر|غير معروف|غير محدد|قريبا|قريبًا|قريباً|نامشخص|به زودی|به‌زودی|לא ידוע|בקרוב|
ไม่ทราบ|ไม่ระบุ|เร็วๆ นี้|tidak diketahui|tidak tersedia|belum ada|tidak dinyatakan|
onbekend|niet beschikbaar|niet vermeld|n.v.t.|binnenkort|okänd|okänt|ej angivet|ukendt|ukjent|ikke oppgitt|
nincs adat|ismeretlen|hamarosan|άγνωστο|άγνωστη|δεν υπάρχει|necunoscut|necunoscută|indisponibil|în curând|
ei tiedossa|tuntematon|ei saatavilla|sconosciuto|sconosciuta|non disponibile|non specificato|non specificata|nessuno|nessuna|prossimamente|
chưa có|không có|không rõ|chưa rõ|chưa công bố|sắp có|sắp ra mắt|đang cập nhật`)
    .replaceAll('\n', '|')
    .split('|')
    .filter(Boolean)
)

/** Dashes, dots, question marks, crosses and the like, alone or repeated. */
const MARKS = /^(?:[\s\-‐-―−–—ー_~〜～/\\|.…·*?？!！()[\]（）【】"'`:;,，、。×✗✘✕✖❌🚫❎⛔\u{FFFD}]|\u{FE0F})*$/u

/** Whether a text stands for "nothing here": empty, `-`, `N/A`, `TBD`, `暂无` … */
export const isPlaceholder = remembered((text: string): boolean => {
  const trimmed = text.trim()
  // No placeholder is longer, and long runs of marks would be tried from each one on.
  if (trimmed.length > LONGEST) return false
  const plain = (isAscii(trimmed) ? trimmed : simplified(trimmed.normalize('NFKC'))).toLowerCase()
  if (MARKS.test(plain) || SAID.has(plain)) return true
  const bare = plain.replace(EDGES, '')
  return (
    SAID.has(bare) ||
    ((bare.startsWith('no ') || bare.includes('not ')) && (NOT_SAID.test(bare) || NOT_SAID_IN.test(bare)))
  )
})

/** What says that something is not said, and names what. A plain `no license` may be meant, so it says something. */
const NOT_SAID =
  /^(?:no (?=[a-z]+ [a-z]+$))?(?:code|data|date|description|information|licen[cs]e|link|paper|size|source|url|version|weights)(?: (?:is|are|was|were))? (?:not )?(?:available|declared|found|given|indicated|listed|mentioned|provided|reported|specified|stated)$/

/** The same with where it is not said: `Not specified in the source table`. */
const NOT_SAID_IN =
  /^not (?:declared|disclosed|given|indicated|listed|mentioned|provided|reported|specified|stated) (?:by|in|on) (?:the )?[a-z]+(?: [a-z]+){0,3}$/

const LONGEST = 80
const EDGES = /^[([（]+|[)\]）.!…]+$/gu

/** Whether an address points nowhere: empty, `#`, `TODO` … */
export function isPlaceholderUrl(url: string): boolean {
  const plain = url.trim()
  return (
    plain === '' ||
    plain === '#' ||
    isPlaceholder(plain) ||
    /^(?:todo|tbd|link|url|yes|no|github|arxiv|hugging ?face|xxx+|https?:\/{0,2})$|\/(?:abs|pdf)\/x{3,5}\.x{3,5}/i.test(
      plain
    )
  )
}
