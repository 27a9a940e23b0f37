/** Worker threads for `inWorkers`, started once and kept. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Bytes, EvaluationWork } from '../src/index.ts'

export type Pool = {
  readonly run: (worker: number, work: EvaluationWork) => Promise<Bytes>
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
      return (await answered)[0] as Bytes
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
