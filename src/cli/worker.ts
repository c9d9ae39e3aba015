import { parentPort } from 'node:worker_threads'
import { readLines } from './lines.ts'
import type { Answer, Task } from './pool.ts'
import { sentence } from './problem.ts'

/** Reads documents for another thread, one after the other. Strings travel faster than trees. */
parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answer(task)))

async function answer({ input, options }: Task): Promise<Answer> {
  try {
    const { pieces, ...rest } = await readLines(input, options)
    return { document: { ...rest, pieces: [...pieces] } }
  } catch (error) {
    return { failure: sentence(input.path, error) }
  }
}
