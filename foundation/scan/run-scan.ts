/** Has a search done beside everything else: other requests go on. */
import { Worker } from 'node:worker_threads'
import type { ScanAnswer, ScanPlan } from './scan-plan.ts'

type Told = { readonly share: number } | { readonly answer: ScanAnswer }

/**
 * `told` hears how far the simulations are, 0 to 1; `takenBack` breaks the search off at once. Errors: whatever the search
 * refuses; a thread that ends without an answer, also when it was taken back.
 */
export function runScan(
  plan: ScanPlan,
  told: (share: number) => void = () => undefined,
  takenBack?: AbortSignal,
): Promise<ScanAnswer> {
  const thread = new Worker(new URL('./scan-thread.ts', import.meta.url), { workerData: plan })
  const breakOff = () => void thread.terminate()
  takenBack?.addEventListener('abort', breakOff, { once: true })
  if (takenBack?.aborted) breakOff()
  return new Promise((resolve, reject) => {
    thread.on('message', (message: Told) => ('answer' in message ? resolve(message.answer) : told(message.share)))
    thread.on('error', reject)
    thread.on('exit', () => reject(new Error('the search ended without an answer')))
  })
}
