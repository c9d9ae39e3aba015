/**
 * The single-byte encodings that UTF-8 is most often mistaken for, as tables of their upper halves. A table is a string
 * of 128 characters for the bytes 0x80 to 0xFF, with U+FFFD for a byte that the encoding leaves undefined. They are
 * written out because the decoders of the platforms disagree on exactly these bytes.
 */
export type CharsetName = keyof typeof UPPER_HALVES

export interface Charset {
  name: CharsetName
  /** Byte of each UTF-16 code unit of the upper half. */
  bytes: ReadonlyMap<number, number>
  /** Undefined bytes, which decoders turn into a C1 control, into U+FFFD or into nothing. */
  undefinedBytes: readonly number[]
}

const C1_AND_LATIN = Array.from({ length: 128 }, (_, i) => String.fromCharCode(0x80 + i)).join('')
const C1 = C1_AND_LATIN.slice(0, 32)

/** A table that differs from another in a few characters. */
const replaced = (table: string, changes: Record<string, string>): string =>
  [...table].map(char => changes[char] ?? char).join('')

/** Upper halves by name: 128 characters each, U+FFFD where a byte is undefined. */
export const UPPER_HALVES = {
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
    'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  'windows-1254':
    '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffd\ufffd\ufffd\ufffd‘’“”•–—˜™š›œ\ufffd\ufffdŸ' +
    '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿' +
    'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏĞÑÒÓÔÕÖ×ØÙÚÛÜİŞß' +
    'àáâãäåæçèéêëìíîïğñòóôõö÷øùúûüışÿ',
  'windows-1253':
    '€\ufffd‚ƒ„…†‡\ufffd‰\ufffd‹\ufffd\ufffd\ufffd\ufffd\ufffd‘’“”•–—\ufffd™\ufffd›\ufffd\ufffd\ufffd\ufffd' +
    '\u00a0΅Ά£¤¥¦§¨©\ufffd«¬\u00ad®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ' +
    'ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\ufffdΣΤΥΦΧΨΩΪΫάέήί' +
    'ΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ\ufffd',
  'iso-8859-15': replaced(C1_AND_LATIN, {
    '¤': '€',
    '¦': 'Š',
    '¨': 'š',
    '´': 'Ž',
    '¸': 'ž',
    '¼': 'Œ',
    '½': 'œ',
    '¾': 'Ÿ'
  }),
  'iso-8859-2':
    C1 +
    '\u00a0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00adŽŻ°ą˛ł´ľśˇ¸šşťź˝žż' +
    'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß' +
    'ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ' +
    'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
    'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp866:
    'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ' +
    'абвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
    'рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00a0'
} as const satisfies Record<string, string>

/** Characters that some decoders and normalizers use in place of the one in the table. */
const VARIANTS: Partial<Record<CharsetName, Record<string, number>>> = {
  'mac-roman': { '\u2126': 0xbd, '¤': 0xdb, '\u03bc': 0xb5, '\u0394': 0xc6 },
  cp437: { β: 0xe1, '\u03bc': 0xe6, '\u2211': 0xe4, '\u2126': 0xea, ϕ: 0xed, '∅': 0xed, '∈': 0xee }
}

function build(name: CharsetName): Charset {
  const bytes = new Map<number, number>()
  const undefinedBytes: number[] = []
  const upperHalf = UPPER_HALVES[name]
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const unit = upperHalf.charCodeAt(byte - 0x80)
    if (unit === 0xfffd) undefinedBytes.push(byte)
    // Most decoders read an undefined byte as the character of the same number, which is mostly a control.
    bytes.set(unit === 0xfffd ? byte : unit, byte)
  }
  for (const [char, byte] of Object.entries(VARIANTS[name] ?? {})) bytes.set(char.charCodeAt(0), byte)
  return { name, bytes, undefinedBytes }
}

const COMMON = ['windows-1252', 'iso-8859-1', 'mac-roman', 'windows-1251', 'windows-1250', 'cp437'] as const

/** Encodings that do damage now and then, in the order in which they are believed where one text fits several. */
const SELDOM = ['windows-1254', 'cp850', 'cp866', 'iso-8859-15', 'iso-8859-2', 'windows-1253'] as const
export const RARE: ReadonlySet<CharsetName> = new Set(SELDOM)

/** All encodings, most common first; the order settles ties. */
export const CHARSETS: readonly Charset[] = [...COMMON, ...SELDOM].map(build)
