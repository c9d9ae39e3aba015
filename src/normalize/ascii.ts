/** Whether a text holds nothing but ASCII, as nearly all do: readers then have less to fold and simpler patterns. */
export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text)
}
