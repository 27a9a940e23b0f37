/** Has a held table protected and proven in a thread of its own. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ProtectedTable, Protecting } from './protection.ts'

/** Units: milliseconds. The act that waits for it may take a minute. */
const longest = 45_000

/** Fails closed: a thread that breaks, or does not end in time, has proven nothing, and nothing may be published. */
export async function protectHeldTable(protecting: Protecting): Promise<ProtectedTable> {
  const worker = new Worker(new URL('./run-gate.ts', import.meta.url), { workerData: protecting })
  try {
    const [answer] = (await once(worker, 'message', { signal: AbortSignal.timeout(longest) })) as [
      { readonly outcome?: ProtectedTable; readonly refused?: string },
    ]
    return answer.outcome ?? unproven(answer.refused ?? 'the proof gave no answer')
  } catch (error) {
    return unproven(error instanceof Error ? `the proof broke off: ${error.name}` : 'the proof broke off')
  } finally {
    await worker.terminate()
  }
}

const unproven = (fault: string): ProtectedTable => ({
  kind: 'blocked',
  shown: [],
  withheld: [],
  cells: 0,
  sensitive: 0,
  found: 0,
  narrowest: null,
  programs: 0,
  left: [],
  faults: [fault],
})
