import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { rules } from '../house-rules.mjs'
import { trespasses } from './bite/trespasses.ts'
import { bitesElsewhere, falseAlarms, findingsFor, isNamed } from './bite.ts'

test('a house in order raises no alarm', () => {
  assert.deepEqual(falseAlarms(), [])
})

for (const trespass of trespasses) {
  test(`the fence names rule ${trespass.rule} (${rules[trespass.rule]?.name}) when ${trespass.tries}`, () => {
    assert.ok(isNamed(trespass), `found only: ${JSON.stringify(findingsFor(trespass), null, 1)}`)
  })
}

test('every rule of the table has a planted trespass, here or where its own fence stands', () => {
  const bitten = new Set(trespasses.map(({ rule }) => rule))
  const without = Object.keys(rules).filter((rule) => !bitten.has(Number(rule)) && !(Number(rule) in bitesElsewhere))
  assert.deepEqual(without, [])
})

test('the fences that bite elsewhere are there', () => {
  for (const place of Object.values(bitesElsewhere)) assert.ok(existsSync(place), place)
})
