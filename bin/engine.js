// A run is over before V8's defaults pay, which are made for programs that run for long. CommonJS, see package.json
// beside this file.
'use strict'
const { setFlagsFromString } = require('node:v8')

// V8 complains about a flag that it does not know, so that each is for the versions it was measured on.
const version = Number.parseInt(process.versions.v8, 10)

// Nearly every pattern is compiled twice otherwise: the first time it is used into code for an interpreter.
if (version < 14) setFlagsFromString('--no-regexp-tier-up')
// Functions are optimized after few calls otherwise, in threads that take a processor from the main one. Later versions
// wait of their own.
if (version < 12) setFlagsFromString('--interrupt-budget=400000')
