// Bundles the command line into few files: a run spends more time opening modules than reading a README. What most runs
// need is in two files, and what only some need stays in files of its own. Names and source maps stay, so that stack
// traces can be read.
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'

/** Commander loads what starts other programs, for commands that are programs of their own; there are none here. */
const noPrograms = {
  name: 'no-programs',
  transform: {
    filter: { id: /commander\/lib\/command\.js$/ },
    handler(code) {
      const asked = "require('node:child_process')"
      if (!code.includes(asked)) this.error(`Unexpected commander, expected ${asked} in it`)
      // As long as before, so that the source map still holds.
      return { code: code.replace(asked, '{}'.padEnd(asked.length)), map: null }
    }
  }
}

/** V8 holds a text of ASCII in half of the room, and makes it of bytes without reading them. */
const ascii = {
  name: 'ascii',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue
      // What follows a backslash is a part of an escape already.
      if (/(?<!\\)\\(?:\\\\)*[^\0-\x7f]/.test(chunk.code))
        this.error(`Unexpected escape of a letter in ${chunk.fileName}`)
      // Lines stay what they are, which is what a stack trace needs.
      chunk.code = chunk.code.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    }
  }
}

const dist = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url))
await rm(`${dist}/bin`, { recursive: true, force: true })
await build({
  input: { entry: `${dist}/cli/entry.js`, worker: `${dist}/cli/worker.js` },
  platform: 'node',
  plugins: [noPrograms, ascii],
  output: {
    dir: `${dist}/bin`,
    format: 'cjs',
    sourcemap: true,
    comments: { legal: true, annotation: false, jsdoc: false },
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name]-[hash].cjs',
    codeSplitting: {
      groups: [
        { name: 'main', test: /\/cli\/entry\.js$|rolldown\/runtime/, priority: 2 },
        { name: 'extract', test: /\/cli\/commands\/extract\.js$/, priority: 1 }
      ]
    }
  }
})
