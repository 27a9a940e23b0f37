import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gate as en } from '../messages/gate.en.ts'
import { gate as nl } from '../messages/gate.nl.ts'
import { gateFault } from './gate-faults.ts'

const id = '89553f4e-6caf-4927-852e-9e7be1ed88da'

test('why a table may not leave is read in one’s own language, with what it was held against', () => {
  const { words, earlier } = gateFault(`${id}: the table lacks the column leeftijd, postcode`, nl)
  assert.match(words, /gebruikt ook: leeftijd, postcode/)
  assert.equal(earlier, id)
  assert.match(gateFault(`${id}: BU1 × * was published as 14`, en).words, /^BU1 × \* was published as 14 before/)
  assert.match(
    gateFault(`${id}: type a counts the same as soort b did; use the same names`, nl).words,
    /^type a telt hetzelfde als eerder soort b/,
  )
  assert.match(
    gateFault(`${id}: counts the same as maatregelen did; take that as basis`, nl).words,
    /grondslag maatregelen/,
  )
  assert.match(gateFault('the proof broke off: TimeoutError', nl).words, /^Het bewijs/)
  assert.deepEqual(gateFault('something new', nl), { words: 'something new', earlier: null })
})
