#!/usr/bin/env node
// CommonJS, which Node starts sooner than modules: see package.json beside this file.
'use strict'
const { join } = require('node:path')
const { folderFor, load } = require('./kept.js')

const entry = join(__dirname, '../dist/bin/entry.cjs')
const folder = folderFor(process.argv[2], process)
// Node reads the source maps of what it loads itself, and of nothing else.
const { endOnSignals, main, nodeWorld } =
  folder === undefined || process.sourceMapsEnabled ? require(entry) : load(entry, folder)

endOnSignals()
main(process.argv.slice(2), nodeWorld()).then(code => {
  process.exitCode = code
})
