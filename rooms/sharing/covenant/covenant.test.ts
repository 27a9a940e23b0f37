import assert from 'node:assert/strict'
import { test } from 'node:test'
import { covenantEndsAfterItBegins, covenantStateOn, partiesAreKnownOrgans } from './covenant.ts'

const term = { from: '2026-01-01', until: '2026-12-31' }

test('a covenant is coming, runs, asks for renewal ninety days before its end, and ends', () => {
  assert.equal(covenantStateOn('2025-12-31', term), 'coming')
  assert.equal(covenantStateOn('2026-01-01', term), 'running')
  assert.equal(covenantStateOn('2026-10-01', term), 'running')
  assert.equal(covenantStateOn('2026-10-02', term), 'ending')
  assert.equal(covenantStateOn('2026-12-31', term), 'ending')
  assert.equal(covenantStateOn('2027-01-01', term), 'ended')
})
test('a covenant binds two known organs at least, and one named twice is one', () => {
  assert.equal(partiesAreKnownOrgans(['politie', 'om'], ['politie', 'om']), true)
  assert.equal(partiesAreKnownOrgans(['politie', 'politie'], ['politie', 'om']), false)
  assert.equal(partiesAreKnownOrgans(['politie', 'voetbalclub'], ['politie', 'om']), false)
})
test('a covenant does not end on the day it begins', () => {
  assert.equal(covenantEndsAfterItBegins({ from: '2026-01-01', until: '2026-01-01' }), false)
  assert.equal(covenantEndsAfterItBegins(term), true)
})
