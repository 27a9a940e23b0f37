/** One worker: loads the engine, evaluates each share it is sent, and posts the outputs back without copying them. */
import { parentPort } from 'node:worker_threads'
import { evaluateShare, loadRistretto } from '../../packages/private-matching/src/index.ts'
import type { PackedShare } from './workers.ts'

const ristretto = await loadRistretto()
parentPort?.on('message', ({ privateKey, bytes, ends }: PackedShare) => {
  const inputs = Array.from(ends, (end, at) => bytes.subarray(at === 0 ? 0 : ends[at - 1], end))
  const outputs = evaluateShare(ristretto, { privateKey, inputs })
  parentPort?.postMessage(outputs, [outputs.buffer as ArrayBuffer])
})
parentPort?.postMessage('ready')
