#!/usr/bin/env node
import { endOnSignals, main, nodeWorld } from '../dist/bin/entry.js'

endOnSignals()
process.exitCode = await main(process.argv.slice(2), nodeWorld())
