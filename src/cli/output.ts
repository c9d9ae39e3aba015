import { printable, printableLines } from './printable.ts'
import { Problem, sentence } from './problem.ts'
import type { World } from './world.ts'

/**
 * Writes text or bytes to a file, whole or not at all, or to standard output. A terminal is shown what it would obey or
 * hide, unless the text is printable already and what is left of it are its colours.
 */
export async function output(
  content: string | Uint8Array,
  path: string | undefined,
  world: World,
  isPrintable = false
): Promise<void> {
  const toFile = path !== undefined && path !== '-'
  if (!toFile && typeof content !== 'string' && world.stdoutIsTerminal)
    throw new Problem('this format is no text for a terminal: name a file with -o, or pipe it on')
  const isRaw = typeof content === 'string' && world.stdoutIsTerminal && !isPrintable
  try {
    await (toFile ? world.writeFile(path, content) : world.stdout(isRaw ? printableLines(content) : content))
  } catch (error) {
    const isLost = toFile && (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new Problem(
      isLost ? `${printable(path)}: its folder does not exist` : sentence(toFile ? path : 'standard output', error)
    )
  }
}
