#!/usr/bin/env node
// CommonJS, which Node starts sooner than modules: see package.json beside this file.
'use strict'
const { join } = require('node:path')
const { load, placeFor } = require('./kept.js')

// What only says something about the program has no time to win back.
if (!process.argv[2]?.startsWith('-')) require('./engine.js')

const bundle = join(__dirname, '../dist/bin')
const entry = join(bundle, 'entry.cjs')
const place = placeFor(process.argv[2], bundle, process)
// Node reads the source maps of what it loads itself, and of nothing else.
const { endOnSignals, main, nodeWorld } =
  place === undefined || process.sourceMapsEnabled ? require(entry) : load(entry, place)

endOnSignals()
const world = nodeWorld()
main(process.argv.slice(2), world).then(world.end)
