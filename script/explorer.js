// Bundles the page of `-f html` into one template, before the program itself is bundled. The page's program and its style are
// named by their hashes in the page's policy, so that a browser runs and applies nothing else.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = new URL('../', import.meta.url)
const MOST_BYTES = 400_000

const [page, script, style] = await Promise.all([
  readFile(new URL('explorer/index.html', root), 'utf8'),
  bundle('explorer/main.tsx'),
  bundle('explorer/style.css')
])
// Inside a script, these would end it or change how its end is found.
if (/<\/script|<!--|<script/i.test(script)) throw new Error('Unexpected tag in the script, expected it to be escaped')
if (/<\/style/i.test(style)) throw new Error('Unexpected tag in the style sheet')

const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  'img-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // Nothing can be set as HTML: a browser that knows this refuses it.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'"
].join('; ')

const filled = fill([
  ['content=""', `content="${policy}"`],
  ['<style></style>', `<style>${style}</style>`],
  ['<script></script>', `<script>${script}</script>`]
])
const DATA = ' id="data">'
const at = filled.indexOf(DATA) + DATA.length
const halves = [filled.slice(0, at), filled.slice(at)]
const bytes = Buffer.byteLength(filled)
if (bytes > MOST_BYTES) throw new Error(`Unexpected page of ${bytes} bytes, expected at most ${MOST_BYTES}`)

const out = new URL(`${process.argv[2] ?? 'dist'}/write/`, root)
await mkdir(out, { recursive: true })
// Replaced as a whole, so that nobody who reads it meanwhile finds half of it.
const target = new URL('explorer-template.js', out)
const draft = new URL(`explorer-template.${process.pid}.tmp`, out)
await writeFile(draft, `export const template = ${JSON.stringify(halves)}\n`)
await rename(draft, target)

/** The page with its empty places filled, each of which it has once. */
function fill(places) {
  return places.reduce((text, [empty, full]) => {
    const parts = text.split(empty)
    if (parts.length !== 2) throw new Error(`Unexpected ${parts.length - 1} times ${empty} in the page, expected 1`)
    return parts.join(full)
  }, page)
}

/** One minified text that every browser of the last years reads. */
async function bundle(path) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(path, root))],
    absWorkingDir: fileURLToPath(root),
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome123', 'firefox120', 'safari17.5'],
    // Licences stand in docs/explorer.md.
    legalComments: 'none',
    charset: 'utf8'
  })
  return outputFiles[0].text.trim()
}

function hash(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
