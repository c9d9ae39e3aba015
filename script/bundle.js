// Bundles the command line into few files: a run spends more time opening modules than reading a README. What a command
// does not need stays in files of its own. Source maps stay, so that stack traces can be read.
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const dist = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url))
await rm(`${dist}/bin`, { recursive: true, force: true })
await build({
  entryPoints: [`${dist}/cli/entry.js`, `${dist}/cli/worker.js`],
  outdir: `${dist}/bin`,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: 'linked',
  sourcesContent: false,
  chunkNames: 'chunk-[hash]',
  legalComments: 'linked',
  // Some packages are CommonJS and ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);"
  }
})
