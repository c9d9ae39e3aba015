/** No cell that is only a number is longer, and the bound keeps any text cheap. */
export const LONGEST = 80

/** Powers of ten by the words and letters that stand for them. */
export const POWERS = new Map([
  ['k', 3],
  ['thousand', 3],
  ['m', 6],
  ['mn', 6],
  ['million', 6],
  ['millions', 6],
  ['b', 9],
  ['bn', 9],
  ['billion', 9],
  ['billions', 9],
  ['trillion', 12],
  // Only of tokens, as `3T` by itself may be the field of a scanner.
  ['t', 12],
  ['千', 3],
  ['万', 4],
  ['萬', 4],
  ['百万', 6],
  ['百萬', 6],
  ['千万', 7],
  ['千萬', 7],
  ['亿', 8],
  ['億', 8],
  ['万亿', 12],
  ['萬億', 12]
])
