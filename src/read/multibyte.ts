/**
 * Finds UTF-8 that was read as an encoding of two bytes a character and saved like that (`馃搳` for an emoji). Bytes that
 * make no pair are lost on the way, so that it can't be undone, only told.
 */

/** A damaged span, in half-open UTF-16 offsets, and the encoding that its UTF-8 was read as. */
export interface MisreadSpan {
  from: string
  start: number
  end: number
}

/** Characters that UTF-8 gives in each of these encodings and that hardly anyone writes. */
const SIGNS: readonly [encoding: string, signs: RegExp][] = [
  ['gbk', /[馃鈥鈫鉁鉂锛銆銇銈銉雿鞚锔鐨褋蟿鏁闆鍖鍥妯闂]/],
  ['shift_jis', /[窶笶縲縺繧繝荳逧ﾃﾐﾑﾎﾏ]/],
  ['euc-kr', /[챕챌챔챙訝]/]
]
// Looking for a few ranges is a good deal faster than for many characters.
const EAST_ASIAN = /[\u4e00-\u9fff\uac00-\ud7a3\uff61-\uff9f]/
const ANY_SIGN = new RegExp(`[${SIGNS.map(([, { source }]) => source.slice(1, -1)).join('')}]`)

/** Fewer telling characters than these may be there by chance. */
const FEWEST = 3

const LATIN = /[a-z]/i

/** The bytes that each character of an encoding stands for. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** The damaged spans of a text, in order. */
export function misread(text: string): MisreadSpan[] {
  if (!EAST_ASIAN.test(text) || !ANY_SIGN.test(text)) return []
  for (const [encoding, signs] of SIGNS) {
    if (!signs.test(text)) continue
    const table = tableOf(encoding)
    const spans: MisreadSpan[] = []
    let telling = 0
    for (const { 0: run, index } of text.matchAll(/[^\0-\x7f]+/g)) {
      const read = readAgain(run, table)
      if (read.characters === 0 || read.wrong * 4 > read.characters) continue
      const end = index + run.length
      // A letter of two bytes in the middle of a Latin word tells as well.
      const isSign = signs.test(run)
      const isWithin =
        (isSign || run.length === 1) && LATIN.test(text.charAt(index - 1)) && LATIN.test(text.charAt(end))
      telling += isWithin ? read.characters : isSign ? read.telling : 0
      spans.push({ from: encoding, start: index, end })
    }
    if (telling >= FEWEST) return spans
  }
  return []
}

interface Read {
  /** Characters of UTF-8 in what a run was read from, and of them those that common characters seldom make. */
  characters: number
  telling: number
  /** Bytes that are part of none. */
  wrong: number
}

function readAgain(run: string, table: ReadonlyMap<string, readonly number[]>): Read {
  const bytes = [...run].flatMap(char => table.get(char) ?? LOST)
  const read = { characters: 0, telling: 0, wrong: 0 }
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOf(bytes[at]!)
    let end = at + 1
    while (end < at + length && bytes[end]! >= 0x80 && bytes[end]! < 0xc0) end++
    if (length > 1 && end === at + length) {
      read.characters++
      if (length > 2 || bytes[at + 1]! <= 0xa0) read.telling++
    }
    // A character may be cut where a byte was lost, or where the run ends.
    else if (length !== 1 && end < bytes.length && bytes[end] !== LOST && bytes[at - 1] !== LOST) read.wrong++
    at = end
  }
  return read
}

const LOST = 0

/** Length of the character that starts with this byte, 0 for a byte that starts none. */
function lengthOf(byte: number): number {
  if (byte < 0x80) return 1
  if (byte < 0xc2 || byte > 0xf4) return 0
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const bytes: number[] = []
  for (let lead = 0x80; lead < 0xff; lead++) {
    bytes.push(lead, LINE)
    for (let trail = 0x40; trail < 0xff; trail++) bytes.push(lead, trail, LINE)
  }
  const table = new Map<string, readonly number[]>()
  let at = 0
  for (const char of decoded(encoding, new Uint8Array(bytes)).split('\n')) {
    const end = bytes.indexOf(LINE, at)
    // A pair that is none is read as a replacement character, or as two characters.
    if (char.length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, bytes.slice(at, end))
    at = end + 1
  }
  tables.set(encoding, table)
  return table
}

const LINE = 0x0a

/** What these bytes say; nothing where the platform does not know the encoding. */
function decoded(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return ''
  }
}
