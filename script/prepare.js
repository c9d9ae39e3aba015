// Builds the package where npm prepares it: after `npm ci`, before packing, and for who installs it from git. A global
// install from git, such as pre-commit makes, has npm look for the build tools in the global folder, so they are
// installed here first.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url))
const env = { ...process.env, npm_config_global: 'false', npm_config_location: 'project' }

if (!existsSync(new URL('../node_modules/typescript', import.meta.url)))
  npm('install', '--include=dev', '--ignore-scripts', '--no-save', '--no-audit', '--no-fund')
npm('run', 'build')

function npm(...args) {
  // On Windows, npm is a script for its shell.
  const { status, error } = spawnSync('npm', args, {
    cwd: folder,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}
