import type { World } from './world.ts'

/** Whether to colour a stream: on a terminal, unless `NO_COLOR` is set; anywhere when `FORCE_COLOR` is. */
export function wantsColor({ env }: World, isTerminal: boolean): boolean {
  if (env['NO_COLOR']) return false
  const force = env['FORCE_COLOR']
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  return isTerminal && env['TERM'] !== 'dumb'
}
