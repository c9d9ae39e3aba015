import { parentPort } from 'node:worker_threads'
import { readAllItems } from './items.ts'
import type { Answer, Task } from './pool.ts'
import { sentence } from './problem.ts'

/** Reads documents for another thread, one after the other. Strings travel faster than trees. */
parentPort?.on('message', async (task: Task) => parentPort?.postMessage(await answer(task)))

async function answer({ input, options }: Task): Promise<Answer> {
  try {
    return { document: await readAllItems(input, options) }
  } catch (error) {
    return { failure: sentence(input.path, error) }
  }
}
