/** Who is named in an account, and who knows which day. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accountableKinds, columnsOfRule, isGoneForReaders, lastDayFor, organsItWentTo } from './accountable.ts'

const { contribution, decision, release, request } = accountableKinds

test('a contribution went to whom it was given who is still involved, never to whom it is kept from', () => {
  const facts = {
    organ: 'politie',
    audience: ['om', 'college', 'ggd'],
    involved: ['politie', 'om', 'ggd'],
    withheld: ['ggd'],
  }
  assert.deepEqual(organsItWentTo(contribution, facts), ['om'])
})
test('a decision that quotes went to who reads the quotation; one that does not, to everybody involved', () => {
  const facts = { recorded_by: 'politie', involved: ['politie', 'om', 'college'], audience: ['om'], narrowed: true }
  assert.deepEqual(organsItWentTo(decision, facts), ['om'])
  assert.deepEqual(organsItWentTo(decision, { ...facts, narrowed: false }), ['om', 'college'])
})
test('a request went to the one organ that was asked', () => {
  assert.deepEqual(organsItWentTo(request, { asker: 'om', asked: 'politie', involved: ['om', 'politie', 'ggd'] }), [
    'politie',
  ])
})
test('of a release only who gives, who receives and the control of legality know the day', () => {
  const released = { receiver_kind: 'participant', status: 'released', expires_on: '2030-01-01' }
  const facts = { organ: 'politie', receiver: 'burgemeester', ...released }
  const known = (organ: string, ground = 'processing') => lastDayFor(release, facts, { organ, ground })
  assert.deepEqual([known('politie'), known('burgemeester'), known('om', 'legality')], Array(3).fill('2030-01-01'))
  assert.equal(known('om'), null)
})
test('a receiver knows the day of a release once it is released, not while it is asked about its own part of it', () => {
  const facts = { organ: 'politie', receiver: 'college', receiver_kind: 'participant', expires_on: '2026-12-10' }
  const known = (status: string) =>
    lastDayFor(release, { ...facts, status }, { organ: 'college', ground: 'processing' })
  assert.deepEqual([known('window-open'), known('blocked'), known('released')], [null, null, '2026-12-10'])
})
test('what its supplier bound to a day is gone for readers on that day', () => {
  const gone = (today: string) => isGoneForReaders(contribution, { expires_on: '2026-12-01' }, today)
  assert.deepEqual([gone('2026-11-30'), gone('2026-12-01')], [false, true])
})
test('every kind asks the rule with all that the rule wants to know', () => {
  for (const { type } of Object.values(accountableKinds)) assert.ok(columnsOfRule(type).has('regime'), type)
})
