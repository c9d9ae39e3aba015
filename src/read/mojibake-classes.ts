/**
 * How odd two characters look side by side. Damaged text gives itself away by neighbours that no writing puts together,
 * such as a letter followed by a currency sign; text that is right scores zero or close to it.
 */
const PLAIN = 0
export const ASCII_UPPER = 1
export const ASCII_LOWER = 2
export const UPPER = 3
export const LOWER = 4
const CYRILLIC_UPPER = 5
const CYRILLIC_LOWER = 6
const GREEK = 7
/** Punctuation that may end a word. */
export const CLOSING = 8
/** Punctuation that only ever starts a word. */
const OPENING = 9
/** Signs that may follow a word, such as ® or a footnote number. */
export const MARK = 10
const SYMBOL = 11
const MATHS = 12
const BOX = 13
const CONTROL = 14
/** Capitals that stand for the bytes C2 and C3 and that seldom or never end a word. */
export const LEAD = 15
const DIGIT = 16

const CHARACTERS: [number, string][] = [
  [CLOSING, '’”“‘»›«‹…–—'],
  [OPENING, '‚„¿¡'],
  [MARK, '™®©²³¹•·°ªº№\u00ad∙ⁿ'],
  [MATHS, '√∆≈≠≤≥±∞∂∑∏π∫Ωµ◊⁄÷×∩≡⌠⌡'],
  [LEAD, 'ÂÃĂ'],
  [SYMBOL, 'ƒˆˇ¬'],
  [CONTROL, '\uf8ff'],
  [PLAIN, '\ufffd']
]

const PATTERNS: [number, RegExp][] = [
  [PLAIN, /[\s\u00a0\u200b-\u200f\ufeff]/],
  [DIGIT, /[0-9]/],
  [ASCII_UPPER, /[A-Z]/],
  [ASCII_LOWER, /[a-z]/],
  [PLAIN, /[ -~]/],
  [CONTROL, /[\u0080-\u009f]/],
  // Letters of Windows-1252 and signs are told without the patterns of scripts, which take long to make.
  [UPPER, /[À-ÖØ-ÞŒŠŸŽ]/],
  [LOWER, /[ß-öø-ÿœšžƒ]/],
  [BOX, /[\u2500-\u25a0]/],
  [SYMBOL, /[\u00a1-\u00bf×÷\u2010-\u2070\u20a0-\u20cf\u2190-\u2bff]/]
]

/** Other letters of the scripts that stand in for damaged ones. */
function classOfLetter(char: string): number | undefined {
  if (/\p{Script=Latin}/u.test(char)) return /\p{Lu}/u.test(char) ? UPPER : /\p{Ll}/u.test(char) ? LOWER : undefined
  if (/\p{Script=Cyrillic}/u.test(char))
    return /\p{Lu}/u.test(char) ? CYRILLIC_UPPER : /\p{Ll}/u.test(char) ? CYRILLIC_LOWER : undefined
  return /\p{Script=Greek}/u.test(char) ? GREEK : undefined
}

function classOfOther(char: string): number {
  return /[\u00a1-\u02ff\u2010-\u2bff]/.test(char) ? SYMBOL : PLAIN
}

const ROOT = 0x221a
const UNKNOWN = 255
const cache = new Uint8Array(0x10000).fill(UNKNOWN)
for (const [id, characters] of CHARACTERS) for (const c of characters) cache[c.charCodeAt(0)] = id

/** The class of one UTF-16 code unit; NaN, as read past either end of a text, is plain. */
export function classOf(unit: number): number {
  if (Number.isNaN(unit)) return PLAIN
  const known = cache[unit]!
  if (known !== UNKNOWN) return known
  const char = String.fromCharCode(unit)
  const found = PATTERNS.find(([, pattern]) => pattern.test(char))?.[0] ?? classOfLetter(char) ?? classOfOther(char)
  cache[unit] = found
  return found
}

export const isLetter = (id: number): boolean => (id >= ASCII_UPPER && id <= GREEK) || id === LEAD
const isCapital = (id: number): boolean => id === UPPER || id === CYRILLIC_UPPER || id === LEAD
const isSmall = (id: number): boolean => id === LOWER || id === CYRILLIC_LOWER || id === ASCII_LOWER
const isLatin = (id: number): boolean => id === UPPER || id === LOWER || id === LEAD
const isCyrillic = (id: number): boolean => id === CYRILLIC_UPPER || id === CYRILLIC_LOWER
export const isAsciiLetter = (id: number): boolean => id === ASCII_UPPER || id === ASCII_LOWER

// Letters such as š follow another accented letter only in languages that have both; œ follows none at all.
const CARON_AFTER = /[áéíóúýôěřäůčšžąęłńćśÁÉÍÓÚÝÔĚŘÄŮČŠŽĄĘŁŃĆŚ]/
const CARON = /[šžťśźŠŽŤŚŹ]/
const LIGATURE = /[œŒ]/

/** How odd unit `b` (class `y`) is right after unit `a` (class `x`): 0 for quite usual to 3 for never seen. */
export function oddness(a: number, x: number, b: number, y: number): number {
  if (x === CONTROL || y === CONTROL) return 3
  if (isSmall(x) && isCapital(y)) return x === ASCII_LOWER && y === CYRILLIC_UPPER ? 3 : 2
  if (isLatin(x) && isLatin(y)) {
    const after = String.fromCharCode(a)
    const char = String.fromCharCode(b)
    if (LIGATURE.test(char) || (CARON.test(char) && !CARON_AFTER.test(after))) return 2
    return x === UPPER && y === LOWER && !CARON.test(char) ? 1 : 0
  }
  if ((isLatin(x) && isCyrillic(y)) || (isCyrillic(x) && isLatin(y))) return 2
  if ((isCyrillic(x) && isAsciiLetter(y)) || (x === ASCII_UPPER && isCyrillic(y))) return 1
  if ((x === GREEK && (isLatin(y) || isCyrillic(y))) || (y === GREEK && (isLatin(x) || isCyrillic(x)))) return 2
  if (isLatin(x) || isCyrillic(x) || x === GREEK) return afterLetter(b, x, y)
  if (x === MATHS || x === SYMBOL) return afterSign(a, x, y)
  if (x === BOX) return afterBox(y)
  if (x === MARK) return isLatin(y) || y === MARK || y === SYMBOL || y === OPENING || y === BOX ? 1 : 0
  if (x === CLOSING) return y === SYMBOL || y === MARK ? 1 : b === 0xbf && a === 0xbb ? 2 : 0
  if (x === OPENING) return y === SYMBOL || y === MARK || y === MATHS ? 1 : 0
  return (x === ASCII_LOWER && b === ROOT) || (isAsciiLetter(x) && y === BOX) ? 1 : 0
}

function afterLetter(b: number, x: number, y: number): number {
  if (y === OPENING || y === SYMBOL) return 2
  if (y === BOX) return x === GREEK ? 1 : 2
  if (y === MATHS) return x === GREEK ? 0 : b === 0xd7 || b === 0xf7 ? 1 : 2
  if (y === MARK) return x === LEAD ? 2 : 1
  return 0
}

function afterSign(a: number, x: number, y: number): number {
  if (isLatin(y)) return x === MATHS ? 2 : 1
  if (x === MATHS) return y === MARK || y === SYMBOL ? (a === ROOT ? 3 : 2) : y === OPENING ? 1 : 0
  return y === MATHS ? 2 : y === SYMBOL || y === MARK || y === OPENING || y === BOX ? 1 : 0
}

function afterBox(y: number): number {
  if (isLatin(y) || y === SYMBOL || y === MARK) return 3
  return y === CLOSING || y === OPENING ? 2 : isAsciiLetter(y) ? 1 : 0
}
