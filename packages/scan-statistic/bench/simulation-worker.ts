/** A worker thread that answers simulation tasks; `inThreads` hands each task to one of its own. */
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { type RunInWorkers, type SimulationTask, simulateMaxima } from '../src/index.ts'

if (!isMainThread) parentPort?.on('message', (task: SimulationTask) => parentPort?.postMessage(simulateMaxima(task)))

/** A pool of `count` threads; close it when done. */
export function threadPool(count: number): { run: RunInWorkers; close: () => Promise<unknown> } {
  const threads = Array.from({ length: count }, () => new Worker(new URL(import.meta.url)))
  const answer = (thread: Worker, task: SimulationTask) =>
    new Promise<Float64Array>((resolve, reject) => {
      thread.once('message', resolve)
      thread.once('error', reject)
      thread.postMessage(task)
    })
  return {
    run: (tasks) => Promise.all(tasks.map((task, at) => answer(threads[at % count] as Worker, task))),
    close: () => Promise.all(threads.map((thread) => thread.terminate())),
  }
}
