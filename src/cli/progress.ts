import { printable } from './printable.ts'
import { undoOnSignal } from './signals.ts'
import type { World } from './world.ts'

/** Fewer inputs than this are done before anyone wonders. */
const FEW = 5
const WIDEST = 60

export interface Progress {
  /** Says which input is being read, when there are many. */
  show(number: number, left: number, path: string): void
  /** Takes the line away, before anything else is said. */
  clear(): void
}

/** A line on standard error that says how far a run is; nothing where no one sees it. */
export function progress(world: World, quiet: boolean): Progress {
  let shown: (() => void) | undefined
  const wipe = (): void => world.stderr('\r\u001b[K')
  const clear = (): void => {
    if (shown) wipe()
    shown?.()
    shown = undefined
  }
  return {
    show(number, left, path) {
      if (quiet || number + left <= FEW || !world.stderrIsTerminal) return
      const name = [...printable(path)]
      const tail = name.length > WIDEST ? `…${name.slice(1 - WIDEST).join('')}` : name.join('')
      world.stderr(`\r\u001b[K${number}/${number + left} ${tail}`)
      shown ??= undoOnSignal(wipe)
    },
    clear
  }
}
