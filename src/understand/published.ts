import { holdsNoWords } from '../fields/field.ts'
import type { Profile } from '../fields/profile.ts'
import type { Field } from '../vocabulary.ts'
import { fieldScores, SAYS } from './field-words.ts'
import { headerScore, nameSet } from './header.ts'
import { isHost, isPublished } from './kind.ts'
import { groups, isNumbering, linksInFront } from './name-looks.ts'

/**
 * Whether a column in front, or behind what groups or numbers the rows, names what is published, and another says of it
 * what is said of such things.
 */
export function namesPublished(column: Profile, columns: readonly Profile[], heading = ''): boolean {
  const isWord = isPublished(column.header) || (CHANNEL.test(column.header.trim()) && MEDIA.test(heading))
  if (!isWord || column.filled < 2 || column.distinct < 0.9) return false
  if (columns.some(other => OF_RECORDS.test(other.header))) return false
  const at = columns.indexOf(column)
  if (
    !columns
      .slice(0, at)
      .every(
        other =>
          isNumbering(other) ||
          groups(other) ||
          isHost(other.header) ||
          KEYS.test(other.header.trim()) ||
          other.atLeast('coded', 0.8)
      )
  )
    return false
  if (columns.length > 2 && linksInFront(column, columns)) return true
  return columns
    .slice(at + 1)
    .some(other => other.filled * 2 >= column.filled && (other.linked >= 0.5 || isSaidOfPublished(other)))
}

/** A word for parts of a signal as well, where no heading says that it is for those who publish. */
const CHANNEL = /^(?:channels?|canal|cana(?:le|i)s|канал|каналы|kan[aä]le?|频道|頻道|チャンネル(?:名)?|채널(?:명)?)$/i
const MEDIA = /\b(?:podcast|telegram|tiktok|twitch|video|whatsapp|youtube)|ютуб|телеграм|bilibili|视频|유튜브/i

/** Headers of short forms, files and times in front of the names. */
const KEYS =
  /^(?:abbr(?:eviation)?\.?|acronym|code|file|id|key|short(?: ?name)?|简称|缩写|файл|datei|archivo|fichier|arquivo|文件|ファイル|semester|term|year|date|年份|año|ano|год|jahr|année)?$/i

/** The columns of known venues where papers appeared. */
export function venueColumns({
  profiles,
  columns
}: {
  profiles: readonly Profile[]
  columns: readonly { field: Field }[]
}): Profile[] {
  return profiles.filter((column, index) => columns[index]?.field === 'paper' && column.atLeast('knownVenues', 0.5))
}

/** Headers of what is recorded of things that one sells, teaches or has. */
const OF_RECORDS = /^\W*(?:enrol\w*|grades?|in stock|missing|qty|quantity|revenue|sales|stock)\W*$/i

/** What is told of things that anyone may find. */
const OF_PUBLISHED: readonly Exclude<Field, 'extra'>[] = ['authors', 'organization', 'date', 'description', 'title']
/** The same where no field holds it. */
const SAID = nameSet({
  en: 'deadline|host|hosts|impact factor|isbn|platform|provider|quartile|scope|topics|used by|designer',
  zh: '分区|截稿日期|平台|影响因子',
  ja: 'プラットフォーム',
  ko: '플랫폼',
  es: 'plataforma|temas|tópicos',
  fr: 'plateforme|sujets',
  de: 'plattform|themen',
  pt: 'plataforma|temas|tópicos',
  ru: 'платформа|темы'
})

/** Whether a column says something of what is published. */
export function isSaidOfPublished(column: Profile): boolean {
  const { header } = column
  const scores = fieldScores(header)
  if (OF_PUBLISHED.some(field => scores[field] >= 0.7)) return true
  return headerScore(header, SAID) >= 0.7 || (headerScore(header, SAYS) >= 0.7 && !holdsNoWords(column, 0.5))
}
