import { lowered } from './lowered.ts'

/** Words in headers of lists of models in languages that write decimals with a comma, and thousands with a period. */
const WORDS =
  /(?<![a-zà-ÿ])(?:modell[eio]?|modelos?|modèles?|lizenz|licen[cç]ias?|licenças?|licenza|par[áâ]metros|paramètres|parametri|модел[ьи]|лицензи[яи]|параметр(?:ы|ов)|mô hình|tham số|giấy phép)(?![a-zà-ÿа-я])/

/** No header with such a word is longer, and no table has as many. */
const LONGEST = 80
const MOST_HEADERS = 100

const known = new WeakMap<readonly string[], boolean>()

/** Whether the headers of a table are in a language that writes `7,2` for seven and a fifth. */
export function haveDecimalCommas(headers: readonly string[]): boolean {
  let have = known.get(headers)
  if (have === undefined) {
    have = headers.slice(0, MOST_HEADERS).some(header => header.length <= LONGEST && WORDS.test(lowered(header)))
    known.set(headers, have)
  }
  return have
}
