import { Worker } from 'node:worker_threads'
import type { Input } from '../read/source.ts'
import type { Reader } from './inputs.ts'
import type { DocumentItems, ItemOptions } from './items.ts'
import { Said, sentence } from './problem.ts'

/** A document for a thread to read. */
export interface Task {
  input: Input
  options: ItemOptions
}

/** What a thread made of it, or the sentence that says why it could not. */
export type Answer = { document: DocumentItems } | { failure: string }

/** Threads that read documents, each when one of them is free. */
export interface Pool extends Reader<DocumentItems> {
  /** Ends all threads, whatever they are at. */
  close(): Promise<void>
}

/** Documents for a thread that are begun: with fewer, one that takes long leaves the others idle; more take memory. */
const AHEAD = 4

/** Starts so many threads; `common` are options of every document. */
export function startPool(size: number, common: ItemOptions): Pool {
  const threads = Array.from({ length: size }, startThread)
  const idle = [...threads]
  let waiting: ((thread: Thread) => void)[] = []
  return {
    ahead: size * AHEAD,
    async read(input, options) {
      const thread = idle.pop() ?? (await new Promise<Thread>(take => waiting.push(take)))
      // A function can't go to another thread, and what it makes is not asked for there.
      const { sha256: _, ...plain } = input
      const answer = await thread.ask({ input: plain, options: { ...options, ...common } })
      const next = waiting.shift()
      if (next) next(thread)
      else idle.push(thread)
      if ('failure' in answer) throw new Said(answer.failure)
      return answer.document
    },
    async close() {
      // What still waits for a thread would start it again.
      waiting = []
      await Promise.all(threads.map(thread => thread.end()))
    }
  }
}

interface Thread {
  ask(task: Task): Promise<Answer>
  end(): Promise<unknown>
}

/** A thread that reads one document at a time. One that dies takes no more than its document along: another starts. */
function startThread(): Thread {
  let worker: Worker | undefined
  let ended: (why: unknown) => void = () => {}
  let answered: (answer: Answer) => void = () => {}
  const start = (): Worker => {
    let why: unknown = new Error('the thread that read it ended')
    // Threads write nothing; streams of theirs would each listen to those of the process.
    return new Worker(new URL('./worker.cjs', import.meta.url), { stdout: true, stderr: true })
      .on('message', (answer: Answer) => answered(answer))
      .on('error', error => {
        why = error
      })
      .on('exit', () => {
        worker = undefined
        ended(why)
      })
  }
  worker = start()
  return {
    ask(task) {
      worker ??= start()
      worker.postMessage(task)
      return new Promise(done => {
        answered = done
        ended = why => done({ failure: sentence(task.input.path, why) })
      })
    },
    end: async () => worker?.terminate()
  }
}
