/** Threads that evaluate, for registers too large for one: some 7,000 keys a second each. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { EvaluationWork } from '../../packages/private-matching/src/index.ts'

export type Pool = {
  readonly run: (worker: number, work: EvaluationWork) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}
/** Inputs one behind the other and where each ends: two arrays to send instead of thousands. */
export type PackedShare = {
  readonly privateKey: Uint8Array
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly ends: Uint32Array<ArrayBuffer>
}

function packed({ privateKey, inputs }: EvaluationWork): PackedShare {
  const ends = new Uint32Array(inputs.length)
  let length = 0
  for (const [at, input] of inputs.entries()) {
    length += input.length
    ends[at] = length
  }
  const bytes = new Uint8Array(length)
  for (const [at, input] of inputs.entries()) bytes.set(input, at === 0 ? 0 : ends[at - 1])
  return { privateKey, bytes, ends }
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
