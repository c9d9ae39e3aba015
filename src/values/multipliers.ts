import { isAscii, LOWERED, RAISED } from '../letters.ts'

/** No cell that is only a number is longer, and the bound keeps any text cheap. */
export const LONGEST = 80

/**
 * Number words of languages that write decimals with a comma, by their powers of ten. `mil` by itself is left out, as it
 * may stand for a million in English, and `billion` stands for two numbers.
 */
const FOREIGN: readonly (readonly [power: number, words: string])[] = [
  [
    3,
    'tausend tsd mille mila tys tysiąc tysiące tysięcy tis tisíc tisíce tisíců тис тисяча тисячі тисяч тыс тысяч тысяча тысячи nghìn ngàn'
  ],
  [
    6,
    'mio millionen millón millones milhão milhões milione milioni mln miliony milionów мільйон мільйони мільйонів млн миллион миллиона миллионов triệu'
  ],
  [9, 'mrd milliarde milliarden milliard milliards miliardo miliardi bilhão bilhões tỷ tỉ'],
  [9, 'млрд миллиард миллиарда миллиардов'],
  [12, 'trilhão trilhões трлн триллион триллиона триллионов']
]
const PAIRS = ['mil millones', 'mil milhões']

/** Pattern of a number word of another language, its first letter small or large, with the period of a short one. */
export const FOREIGN_WORD = `(?:${[...PAIRS, ...FOREIGN.flatMap(([, words]) => words.split(' '))]
  .map(word => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
  .join('|')})(?![a-zß-ɏа-џḀ-ỿ])\\.?`

/** Powers of ten by the words and letters that stand for them. */
export const POWERS = new Map<string, number>([
  ...FOREIGN.flatMap(([power, words]) => words.split(' ').map(word => [word, power] as const)),
  ...PAIRS.map(pair => [pair, 9] as const),
  ['k', 3],
  ['hundred', 2],
  ['thousand', 3],
  ['thousands', 3],
  ['m', 6],
  ['mn', 6],
  ['million', 6],
  ['millions', 6],
  ['b', 9],
  ['bn', 9],
  ['billion', 9],
  ['billions', 9],
  ['trillion', 12],
  ['trillions', 12],
  // Only of tokens, as `3T` by itself may be the field of a scanner.
  ['t', 12],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['萬', 4],
  ['百万', 6],
  ['百萬', 6],
  ['千万', 7],
  ['千萬', 7],
  ['亿', 8],
  ['億', 8],
  ['十万', 5],
  ['十萬', 5],
  ['十亿', 9],
  ['十億', 9],
  ['百亿', 10],
  ['千亿', 11],
  ['百億', 10],
  ['千億', 11],
  ['万亿', 12],
  ['萬億', 12],
  ['백', 2],
  ['천', 3],
  ['만', 4],
  ['십만', 5],
  ['백만', 6],
  ['천만', 7],
  ['억', 8],
  ['십억', 9],
  ['백억', 10],
  ['천억', 11],
  ['조', 12]
])

const FOOTNOTES = new RegExp(`(?<=\\d,\\d{3}|\\d[kKMB])[${RAISED}]+|(?<=\\d)¹(?![${RAISED}])`, 'g')
const SCRIPTS = new RegExp(`(?<=\\d)(?:[${RAISED}]+|[${LOWERED}]+)`, 'g')

/**
 * A text in which numbers above or below the line do not run into those in front of them: `10⁶` → `10^6`, `2₁₀` → `2_10`.
 * Above grouped thousands or a unit such a number is the mark of a footnote, and nothing is changed by a 1.
 */
export function scriptsApart(text: string): string {
  if (isAscii(text)) return text
  return text
    .replace(FOOTNOTES, '')
    .replace(SCRIPTS, digits => `${digits < '₀' ? '^' : '_'}${digits.normalize('NFKC')}`)
}
