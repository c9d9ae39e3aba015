import { spawnSync } from 'node:child_process'

/**
 * Builds the program once, for the tests that run it as a command: `dist` may be older than the source. Types are
 * judged elsewhere, so an error in them is shown and does not keep the tests from running.
 */
export function setup(): void {
  const compiler = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']
  for (const args of [compiler, ['script/explorer.js'], ['script/bundle.js']]) {
    const { error } = spawnSync(process.execPath, args, { stdio: 'inherit' })
    if (error) throw error
  }
}
