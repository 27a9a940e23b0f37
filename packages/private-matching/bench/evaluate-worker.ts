/** One worker: loads the engine, evaluates each share it is sent, and posts the outputs back without copying them. */
import { parentPort } from 'node:worker_threads'
import sodium from 'libsodium-wrappers-sumo'
import { type EvaluationWork, evaluateShare, ristrettoFromLibsodium } from '../src/index.ts'

await sodium.ready
const ristretto = ristrettoFromLibsodium(sodium)
parentPort?.on('message', (work: EvaluationWork) => {
  const outputs = evaluateShare(ristretto, work)
  parentPort?.postMessage(outputs, [outputs.buffer as ArrayBuffer])
})
parentPort?.postMessage('ready')
