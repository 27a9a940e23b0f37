import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conjunctsOf, needsTheSeal, staysInThePartnership } from './policy-expression.ts'

const valid = '( SELECT sealed.valid() AS valid)'
const own = "(partnership = (( SELECT sealed.text('partnership'::text) AS text))::uuid)"

test('a policy with seal and partnership beside other conditions needs both', () => {
  const expression = `(${valid} AND ${own} AND ((a = 1) OR (b = 'x AND ( y'::text)))`
  assert.equal(conjunctsOf(expression).length, 3)
  assert.ok(needsTheSeal(expression))
  assert.ok(staysInThePartnership(expression))
})

test('a seal that is only one of two ways in is not needed', () => {
  assert.ok(!needsTheSeal(`(${valid} OR true)`))
  assert.ok(!needsTheSeal(`((${valid} AND ${own}) OR (a = 1))`))
  assert.ok(!staysInThePartnership(`((${valid} AND ${own}) OR (a = 1))`))
})

test('a seal inside a text or a negation does not count', () => {
  assert.ok(!needsTheSeal(`((a = ' AND ( SELECT sealed.valid() AS valid) AND '::text) AND ${own})`))
  assert.ok(!needsTheSeal(`((NOT ${valid}) AND ${own})`))
})

test('a partnership compared with itself, or with another claim, does not count', () => {
  assert.ok(!staysInThePartnership(`(${valid} AND (partnership = partnership))`))
  assert.ok(
    !staysInThePartnership(`(${valid} AND (partnership = (( SELECT sealed.text('person'::text) AS text))::uuid))`),
  )
})
