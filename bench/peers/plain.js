// The plain pipeline: every cell's text and links by unified, remark and cheerio, as their documentation shows it, for
// each of the files it is given.
import { readFileSync } from 'node:fs'
import { load } from 'cheerio'
import { raw } from 'hast-util-raw'
import { toHast } from 'mdast-util-to-hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { rowsOf } from './collect.js'

const quote = value => String(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
const html = node => {
  if (node.type === 'text') return quote(node.value)
  const inner = (node.children ?? []).map(html).join('')
  if (node.type !== 'element') return inner
  const href = node.properties.href === undefined ? '' : ` href="${quote(node.properties.href)}"`
  return `<${node.tagName}${href}>${inner}</${node.tagName}>`
}
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8')
  const tree = raw(toHast(unified().use(remarkParse).use(remarkGfm).parse(text), { allowDangerousHtml: true }))
  process.stdout.write(JSON.stringify(rowsOf(load(html(tree)))))
}
