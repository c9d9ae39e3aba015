/** How likely a character is to be what damaged text once said. */

type Range = readonly [first: number, last: number, score: number]

// Characters that seldom or never fit a reading by chance score high; scripts hardly ever written score low.
const RANGES: readonly Range[] = [
  [0x2190, 0x2193, 3],
  [0x2605, 0x2606, 3],
  [0x26a0, 0x26a0, 3],
  [0x2705, 0x2705, 3],
  [0x2713, 0x2717, 3],
  [0x274c, 0x274c, 3],
  [0x2b50, 0x2b50, 3],
  [0x0a0, 0x17f, 0],
  [0x180, 0x217, -1],
  [0x218, 0x21b, 0],
  [0x21c, 0x2ff, -1],
  [0x300, 0x36f, -1],
  [0x370, 0x52f, 0],
  [0x531, 0x5f4, 0],
  [0x600, 0x6ff, 0],
  [0x900, 0xeff, 0],
  [0x10a0, 0x11ff, 0],
  [0x1e00, 0x1fff, 0],
  [0x200b, 0x200f, 3],
  [0x2010, 0x2027, 3],
  [0x202a, 0x2044, 3],
  [0x2070, 0x209f, 1],
  [0x20a0, 0x20cf, 2],
  [0x2100, 0x218f, 1],
  [0x2190, 0x21ff, 2],
  [0x2200, 0x25ff, 1],
  [0x2600, 0x27bf, 2],
  [0x2800, 0x28ff, 0],
  [0x27c0, 0x2bff, 1],
  [0x3000, 0x30ff, 1],
  [0x3100, 0x33ff, 0],
  [0x3400, 0x4dbf, -1],
  [0x4e00, 0x9fff, 0],
  [0xac00, 0xd7a3, 0],
  [0xfe0e, 0xfe0f, 2],
  [0xfeff, 0xfeff, 3],
  [0xff01, 0xff65, 1],
  [0xff66, 0xffe6, 0],
  [0xfffd, 0xfffd, 4],
  [0x1d400, 0x1d7ff, 2],
  [0x1f000, 0x1fbff, 4],
  [0x20000, 0x2fa1f, 0],
  [0xe0020, 0xe007f, 2]
]

const RARE = -3

const UNKNOWN = 127
const FORBIDDEN = 126
const cache = new Int8Array(0x10000).fill(UNKNOWN)

/** What most texts are of, all of it characters: patterns of what is none take long to make. */
const CHARACTERS: readonly (readonly [first: number, last: number])[] = [
  [0xa0, 0x377],
  [0x2010, 0x2027],
  [0x2190, 0x23ff],
  [0x2460, 0x2b73],
  [0x3000, 0x303f],
  [0x3041, 0x3096],
  [0x3099, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff5e],
  [0x1f300, 0x1f64f]
]

function judge(code: number): number {
  const isKnown = CHARACTERS.some(([first, last]) => code >= first && code <= last)
  if (!isKnown && /[\p{Cc}\p{Cn}\p{Co}\p{Cs}\u2028\u2029]/u.test(String.fromCodePoint(code))) return FORBIDDEN
  return RANGES.find(([first, last]) => code >= first && code <= last)?.[2] ?? RARE
}

/** A score from -3 to 4, or undefined for a code point that a repair must never put in. */
export function plausibility(code: number): number | undefined {
  let score = cache[code] ?? UNKNOWN
  if (score === UNKNOWN) {
    score = judge(code)
    if (code < 0x10000) cache[code] = score
  }
  return score === FORBIDDEN ? undefined : score
}
