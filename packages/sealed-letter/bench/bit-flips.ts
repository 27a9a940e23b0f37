/** Changes bits of an envelope one at a time and counts who refuses. A worker of its own when started as one. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { type Bytes, openLetter, SealedLetterError } from '../src/index.ts'

export type FlipWork = {
  readonly envelope: Bytes
  readonly boundTo: Bytes
  readonly seed: Bytes
  readonly bits: Uint32Array
}

async function refusedFlips({ envelope, boundTo, seed, bits }: FlipWork): Promise<number> {
  Error.stackTraceLimit = 0
  let refused = 0
  const changed = envelope.slice()
  for (const bit of bits) {
    const at = bit >> 3
    changed[at] = (changed[at] as number) ^ (1 << (bit & 7))
    try {
      await openLetter({ envelope: changed, boundTo, seed })
    } catch (error) {
      // Anything but our own refusal is a fault of the package.
      if (error instanceof SealedLetterError) refused++
    }
    changed[at] = envelope[at] as number
  }
  return refused
}

/** How many of `bits`, each changed alone, are refused; divided over `workers` threads. */
export async function refusedInWorkers(work: FlipWork, workers: number): Promise<number> {
  const shares = Array.from({ length: workers }, (_, nth) => work.bits.filter((_, n) => n % workers === nth))
  const counts = await Promise.all(
    shares.map(
      (bits) =>
        new Promise<number>((resolve, reject) => {
          const worker = new Worker(new URL(import.meta.url), { workerData: { ...work, bits } })
          worker.once('message', resolve)
          worker.once('error', reject)
        }),
    ),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

if (!isMainThread && workerData?.bits) parentPort?.postMessage(await refusedFlips(workerData as FlipWork))
