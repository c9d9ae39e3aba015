import { parentPort } from 'node:worker_threads'
import { readItems } from './items.ts'
import type { Answer, Task } from './pool.ts'
import { sentence } from './problem.ts'

/** Reads documents for another thread, one after the other. Strings travel faster than trees. */
parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answer(task)))

async function answer({ input, options }: Task): Promise<Answer> {
  try {
    const document = await readItems(input, options)
    const { source } = document
    const pieces = [...document.pieces]
    const { tally, empty } = document
    return { document: { source, pieces, tally, empty } }
  } catch (error) {
    return { failure: sentence(input.path, error) }
  }
}
