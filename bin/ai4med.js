#!/usr/bin/env node
// CommonJS, which Node starts sooner than modules: see package.json beside this file.
'use strict'
// Keeps compiled code for the next run, where Node can (22.1 and newer).
require('node:module').enableCompileCache?.()
const { endOnSignals, main, nodeWorld } = require('../dist/bin/entry.cjs')

endOnSignals()
main(process.argv.slice(2), nodeWorld()).then(code => {
  process.exitCode = code
})
