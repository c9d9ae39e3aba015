/**
 * The single-byte encodings that UTF-8 is most often mistaken for, as tables of their upper halves. A table is a string
 * of 128 characters for the bytes 0x80 to 0xFF, with U+FFFD for a byte that the encoding leaves undefined. They are
 * written out because the decoders of the platforms disagree on exactly these bytes.
 */
export type CharsetName = 'windows-1252' | 'iso-8859-1' | 'windows-1250' | 'windows-1251' | 'mac-roman' | 'cp437'

export interface Charset {
  name: CharsetName
  /** Byte of each UTF-16 code unit of the upper half; 0 for a character that the encoding lacks. */
  bytes: Uint8Array
  /** The UTF-16 code units of the upper half. */
  units: readonly number[]
  /** Undefined bytes, which decoders turn into a C1 control, into U+FFFD or into nothing. */
  undefinedBytes: readonly number[]
}

const C1_AND_LATIN = Array.from({ length: 128 }, (_, i) => String.fromCharCode(0x80 + i)).join('')

/** Upper halves by name: 128 characters each, U+FFFD where a byte is undefined. */
export const UPPER_HALVES: Record<CharsetName, string> = {
  'windows-1252':
    '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ' +
    '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß' +
    'àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
  'iso-8859-1': C1_AND_LATIN,
  'windows-1250':
    '€\ufffd‚\ufffd„…†‡\ufffd‰Š‹ŚŤŽŹ\ufffd‘’“”•–—\ufffd™š›śťžź' +
    '\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż' +
    'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß' +
    'ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙',
  'windows-1251':
    'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\ufffd™љ›њќћџ' +
    '\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї' +
    'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ' +
    'абвгдежзийклмнопрстуфхцчшщъыьэюя',
  'mac-roman':
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü' +
    '†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
    '¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ' +
    '‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ' +
    'áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
    'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'
}

/** Characters that some decoders and normalizers use in place of the one in the table. */
const VARIANTS: Partial<Record<CharsetName, Record<string, number>>> = {
  'mac-roman': { '\u2126': 0xbd, '¤': 0xdb, '\u03bc': 0xb5, '\u0394': 0xc6 },
  cp437: { β: 0xe1, '\u03bc': 0xe6, '\u2211': 0xe4, '\u2126': 0xea, ϕ: 0xed, '∅': 0xed, '∈': 0xee }
}

function build(name: CharsetName): Charset {
  const bytes = new Uint8Array(0x10000)
  const undefinedBytes: number[] = []
  const units: number[] = []
  const put = (unit: number, byte: number): void => {
    bytes[unit] = byte
    units.push(unit)
  }
  for (const [i, char] of [...UPPER_HALVES[name]].entries()) {
    const byte = 0x80 + i
    // Browsers read an undefined byte as the control of the same number.
    if (char === '\ufffd') undefinedBytes.push(byte)
    put(char === '\ufffd' ? byte : char.charCodeAt(0), byte)
  }
  for (const [char, byte] of Object.entries(VARIANTS[name] ?? {})) put(char.charCodeAt(0), byte)
  return { name, bytes, units, undefinedBytes }
}

/** All encodings, most common first; the order settles ties. */
export const CHARSETS: readonly Charset[] = (
  ['windows-1252', 'iso-8859-1', 'mac-roman', 'windows-1251', 'windows-1250', 'cp437'] as const
).map(build)
