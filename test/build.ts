import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Builds the program once, for the tests that run it as a command: `dist` may be older than the source. Types are
 * judged elsewhere, so an error in them is shown and does not keep the tests from running. What it compiles is kept in a
 * folder of this run, so that nothing depends on earlier ones; returns what removes it.
 */
export function setup(): () => void {
  const caches = mkdtempSync(join(tmpdir(), 'ai4med-caches-'))
  process.env['XDG_CACHE_HOME'] = caches
  delete process.env['NODE_COMPILE_CACHE']
  const compiler = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']
  for (const args of [compiler, ['script/explorer.js'], ['script/bundle.js']]) {
    const { error } = spawnSync(process.execPath, args, { stdio: 'inherit' })
    if (error) throw error
  }
  return () => rmSync(caches, { recursive: true, force: true })
}
