/** One worker: loads the engine, evaluates each share it is sent, and posts the outputs back without copying them. */
import { parentPort } from 'node:worker_threads'
import { evaluateShare, loadRistretto } from '../../packages/private-matching/src/index.ts'
import { type PackedShare, unpacked } from './packed-share.ts'

const ristretto = await loadRistretto()
parentPort?.on('message', (share: PackedShare) => {
  const outputs = evaluateShare(ristretto, { privateKey: share.privateKey, inputs: unpacked(share) })
  parentPort?.postMessage(outputs, [outputs.buffer as ArrayBuffer])
})
parentPort?.postMessage('ready')
