/** A thread of its own for the proof: the house answers others while it runs. */
import { parentPort, workerData } from 'node:worker_threads'
import { DisclosureControlError, loadSolver } from '../../../packages/disclosure-control/src/index.ts'
import { type Protecting, protectTable } from './protection.ts'

/** Units: seconds for one program. A proof that does not end is no proof. */
const secondsPerSolve = 20

const solver = await loadSolver()
try {
  parentPort?.postMessage({ outcome: protectTable(workerData as Protecting, solver, { secondsPerSolve }) })
} catch (error) {
  if (!(error instanceof DisclosureControlError)) throw error
  parentPort?.postMessage({ refused: error.message })
}
