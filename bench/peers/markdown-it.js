// markdown-it for the Markdown, cheerio for the cells and links.
import { readFileSync } from 'node:fs'
import { load } from 'cheerio'
import MarkdownIt from 'markdown-it'
import { rowsOf } from './collect.js'

const html = new MarkdownIt({ html: true, linkify: false }).render(readFileSync(process.argv[2], 'utf8'))
process.stdout.write(JSON.stringify(rowsOf(load(html))))
