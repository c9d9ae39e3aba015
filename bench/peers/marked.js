// marked for the Markdown, htmlparser2 for the cells and links.
import { readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import { marked } from 'marked'
import { collector } from './collect.js'

const { handler, rows } = collector()
const parser = new Parser(handler)
parser.end(marked.parse(readFileSync(process.argv[2], 'utf8'), { gfm: true, async: false }))
process.stdout.write(JSON.stringify(rows))
