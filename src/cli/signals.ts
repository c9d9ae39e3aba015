/** What has to be undone when a run is cut short, and whether the system is at work on it. */
const undoings = new Map<() => void, boolean>()

/**
 * Has something undone should a signal end the run, without waiting for anything; returns what to call once there is
 * nothing to undo. `isWriting` says that a thread may be writing to a disk for it.
 */
export function undoOnSignal(undo: () => void, isWriting = false): () => void {
  undoings.set(undo, isWriting)
  return () => void undoings.delete(undo)
}

/** How long a reader that has stopped reading, and not gone, is waited for. */
const PATIENCE = 1000

/** Writings to standard output that are under way, and how the run ends once a signal has come. */
let writings = 0
let end: (() => void) | undefined

/** Has a signal wait while something goes out, so that a slow reader gets whole lines; nothing goes out after it. */
export async function uncut<T>(write: () => Promise<T>): Promise<T> {
  if (end) await new Promise<never>(() => {})
  writings++
  try {
    return await write()
  } finally {
    writings--
    // What has just gone out counts as being at work until this moment is over.
    if (writings === 0 && end) setImmediate(end)
  }
}

/**
 * Makes the signals that ask a program to end do so without leaving a trace, with 128 and their number, or by the signal
 * where a thread may wait for ever, as for a reader that has stopped reading.
 */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      for (const undo of undoings.keys()) {
        try {
          undo()
        } catch {
          // What can't be undone keeps nothing else from being undone.
        }
      }
      end = () => {
        // Node waits for its threads before it exits, and one may wait for ever: for the other end of a named pipe, or
        // for the answer to a name. The signal itself, now that nobody catches it, waits for none.
        if (mayBlock()) process.kill(process.pid, signal)
        else process.exit(128 + process.getBuiltinModule('node:os').constants.signals[signal])
      }
      if (writings === 0) end()
      else setTimeout(end, PATIENCE)
    })
  }
}

/** Whether threads are at more than what is being written, which a disk ends soon. */
function mayBlock(): boolean {
  const waiting = process.getActiveResourcesInfo().filter(name => /^(?:FSReq|GetAddrInfo)/.test(name)).length
  return waiting > [...undoings.values()].filter(Boolean).length
}
