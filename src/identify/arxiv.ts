import { broken, type Reading } from './scheme.ts'

const CURRENT = /^(\d{2})(\d{2})\.(\d{4,5})(?:v\d+)?$/i
const OLD = /^([a-z]+(?:-[a-z]+)?)(\.[a-z]{2})?\/(\d{2})(\d{2})(\d{3})(?:v\d+)?$/i

/**
 * Reads an arXiv identifier, with or without version, `arXiv:` and `.pdf`: `2305.15075`, `cs/0101001`. Null if it is
 * none, and also if the month or the count of digits cannot be, since these are the usual traces of a typing error.
 */
export function readArxivId(text: string): string | null {
  const value = text.replace(/^arxiv:/i, '').replace(/\.pdf$/i, '')
  const current = CURRENT.exec(value)
  if (current) {
    const [, year = '', month = '', number = ''] = current
    const digits = year + month >= '1501' ? 5 : 4
    const possible = year + month >= '0704' && year < '91' && number.length === digits && isMonth(month)
    return possible ? `${year}${month}.${number}` : null
  }
  const old = OLD.exec(value)
  if (!old) return null
  const [, archive = '', subject = '', year = '', month = '', number = ''] = old
  const possible = (year >= '91' || year + month <= '0703') && isMonth(month)
  return possible ? `${archive.toLowerCase()}${subject.toUpperCase()}/${year}${month}${number}` : null
}

/** Reads the identifier that starts the segments; an old one takes two of them. */
export function arxivAt(segments: readonly string[]): Reading {
  const [first = '', second = ''] = segments
  return (
    readArxivId(first) ??
    readArxivId(`${first}/${second}`) ??
    broken(segments.join('/'), 'an arXiv identifier such as `2305.15075`')
  )
}

function isMonth(text: string): boolean {
  return text >= '01' && text <= '12'
}
