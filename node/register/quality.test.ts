/** The counts behind every "not known" of two organisations that measured nothing themselves, counted again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { syntheticQuality } from '../../foundation/federation/linkage-quality.ts'
import { halves, nlFiles } from '../../packages/private-matching/bench/known-files.ts'
import { dutchKinds, measureLinkage } from '../../packages/private-matching/src/index.ts'
import { missing } from '../../packages/testing/reference-data.ts'

test('the half that played no part in choosing gives the counts that are shipped', {
  skip: missing('nl-linkage-synthetic'),
}, () => {
  const { a, b } = nlFiles()
  const [, reportedOn] = halves({ register: a, asked: b })
  assert.deepEqual(measureLinkage(dutchKinds, reportedOn, syntheticQuality.measuredOn), syntheticQuality)
})
