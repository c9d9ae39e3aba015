import type { TableCell } from '../parse/cell.ts'

/** An address whose cell goes on with nothing but the rest of a page, or of a repository's name. */
const CUT = /^ (\w[\w./~%-]*\.(?:aspx?|html?|pdf|php|zip))$/i
const CUT_NAME = /^ ((?=[^ ]*[a-z])[A-Z][\w.]*(?:-[\w.]+){2,})$/
const OWNER = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|huggingface\.co)\/[\w.-]+\/$/

/** A cell whose address a space cut in two, with the whole of it; the same cell where that is not sure. */
export function withWholeAddress(cell: TableCell): TableCell {
  const link = cell.links[0]
  // Nearly all links are the whole cell.
  if (link === undefined || link.end === cell.text.length || cell.links.length > 1 || link.start > 0) return cell
  if (link.label !== link.url || !link.url.endsWith('/')) return cell
  const behind = cell.text.slice(link.end)
  const rest = (CUT.exec(behind) ?? (OWNER.test(link.url) ? CUT_NAME.exec(behind) : null))?.[1]
  if (rest === undefined) return cell
  const text = `${link.text}${rest}`
  return { ...cell, text, links: [{ ...link, text, label: text, url: `${link.url}${rest}`, end: text.length }] }
}
