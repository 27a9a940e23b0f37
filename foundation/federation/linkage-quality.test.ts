import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readQuality } from '../../packages/private-matching/src/index.ts'
import { syntheticQuality } from './linkage-quality.ts'

test('the counts behind every "not known" hang together', () => {
  assert.equal(readQuality(syntheticQuality).kinds.length, 9)
  assert.equal(syntheticQuality.found / syntheticQuality.truePairs > 0.85, true)
})
