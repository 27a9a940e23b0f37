/** Threads that evaluate, for registers too large for one: some 7,000 keys a second each. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { EvaluationWork } from '../../packages/private-matching/src/index.ts'
import { packed } from './packed-share.ts'

export type Pool = {
  readonly run: (worker: number, work: EvaluationWork) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}
export async function startWorkers(count: number): Promise<Pool> {
  const workers = Array.from(
    { length: count },
    () =>
      new Worker(new URL('./evaluate-worker.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 },
      }),
  )
  await Promise.all(workers.map((worker) => once(worker, 'message')))
  return {
    run: async (at, work) => {
      const worker = workers[at] as Worker
      const answered = once(worker, 'message')
      const share = packed(work)
      worker.postMessage(share, [share.bytes.buffer, share.ends.buffer])
      return (await answered)[0] as Uint8Array
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
