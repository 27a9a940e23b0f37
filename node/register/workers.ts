/** Threads that evaluate, for registers too large for one: some 7,000 keys a second each. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { EvaluationWork } from '../../packages/private-matching/src/index.ts'

export type Pool = {
  readonly run: (worker: number, work: EvaluationWork) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}
export async function startWorkers(count: number): Promise<Pool> {
  const workers = Array.from({ length: count }, () => new Worker(new URL('./evaluate-worker.ts', import.meta.url)))
  await Promise.all(workers.map((worker) => once(worker, 'message')))
  return {
    run: async (at, work) => {
      const worker = workers[at] as Worker
      const answered = once(worker, 'message')
      worker.postMessage(work)
      return (await answered)[0] as Uint8Array
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
