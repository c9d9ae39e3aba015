#!/usr/bin/env node
import { main } from '../dist/cli/main.js'
import { nodeWorld } from '../dist/cli/node.js'

process.exitCode = await main(process.argv.slice(2), nodeWorld())
