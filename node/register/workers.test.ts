import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deriveKeyPair, evaluateShare, inWorkers, loadRistretto } from '../../packages/private-matching/src/index.ts'
import { startWorkers } from './workers.ts'

test('threads give the very evaluations that one thread gives, in order, inputs of any length included', async () => {
  const ristretto = await loadRistretto()
  const { privateKey } = deriveKeyPair(ristretto, new Uint8Array(32).fill(3), new Uint8Array(1))
  const inputs = Array.from({ length: 101 }, (_, at) => new Uint8Array(at % 7).fill(at))
  const pool = await startWorkers(2)
  try {
    const evaluateAll = inWorkers(2, privateKey, pool.run)
    assert.deepEqual(await evaluateAll(inputs), evaluateShare(ristretto, { privateKey, inputs }))
    assert.equal((await evaluateAll([])).length, 0)
  } finally {
    await pool.close()
  }
})
