import { spawnSync } from 'node:child_process'

/**
 * Builds the program once, for the tests that run it as a command: `dist` may be older than the source. Types are
 * judged elsewhere, so an error in them is shown and does not keep the tests from running.
 */
export function setup(): void {
  for (const args of [['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], ['script/bundle.js']]) {
    const { error } = spawnSync(process.execPath, args, { stdio: 'inherit' })
    if (error) throw error
  }
}
