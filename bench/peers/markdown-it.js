// markdown-it for the Markdown, cheerio for the cells and links.
import { readFileSync } from 'node:fs'
import { load } from 'cheerio'
import MarkdownIt from 'markdown-it'

const html = new MarkdownIt({ html: true, linkify: false }).render(readFileSync(process.argv[2], 'utf8'))
const $ = load(html)
const rows = $('tr')
  .toArray()
  .map(row =>
    $(row)
      .find('td,th')
      .toArray()
      .map(cell => ({
        text: $(cell).text().trim(),
        links: $(cell)
          .find('a[href]')
          .toArray()
          .map(link => $(link).attr('href'))
      }))
  )
process.stdout.write(JSON.stringify(rows))
