/** A thread that does one search and says how far it is. */
import { parentPort, workerData } from 'node:worker_threads'
import { scan } from './scan.ts'
import type { ScanPlan } from './scan-plan.ts'

const answer = await scan(workerData as ScanPlan, (share) => parentPort?.postMessage({ share }))
parentPort?.postMessage({ answer })
