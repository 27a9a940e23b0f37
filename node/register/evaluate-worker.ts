/** One worker: loads the engine, evaluates each share it is sent, and posts the outputs back without copying them. */
import { parentPort } from 'node:worker_threads'
import { type EvaluationWork, evaluateShare, loadRistretto } from '../../packages/private-matching/src/index.ts'

const ristretto = await loadRistretto()
parentPort?.on('message', (work: EvaluationWork) => {
  const outputs = evaluateShare(ristretto, work)
  parentPort?.postMessage(outputs, [outputs.buffer as ArrayBuffer])
})
parentPort?.postMessage('ready')
