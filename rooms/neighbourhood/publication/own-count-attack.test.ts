/** Counts that were changed a little, and somebody who adds and subtracts. */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { stopwatch } from '../../../foundation/clock.ts'
import { figuresOf } from './figure.ts'
import { readHeldTable } from './held-table.ts'
import { attackOwnCounts } from './own-count-attack.ts'
import { type CellKeys, perturbTable } from './perturbation.ts'

const keys: CellKeys = (figure) => createHmac('sha256', 'k').update(figure).digest().readUIntBE(0, 5) / 2 ** 40
const held = (...lines: string[]) => {
  const read = readHeldTable(['buurt;soort;aantal', ...lines].join('\n'), 1)
  if (!('read' in read)) throw new Error('unreadable')
  return read.read
}
const table = held('BU1;a;2', 'BU1;b;14', 'BU2;a;21', 'BU2;b;9', 'BU3;a;17', 'BU3;b;3')

test('of changed counts alone every small one stays open', () => {
  const { sensitive, found, narrowest } = attackOwnCounts(table, perturbTable(table, keys, []).shown, [])
  assert.equal(sensitive, 2)
  assert.deepEqual(found, [])
  assert.ok((narrowest ?? 0) >= 3)
})

test('exact figures of others are known to the attacker: what they leave nothing of is found', () => {
  const exact = [
    { of: { buurt: 'BU1' }, amount: 16 },
    { of: { buurt: 'BU1', soort: 'b' }, amount: 14 },
  ]
  const { found } = attackOwnCounts(table, perturbTable(table, keys, []).shown, exact)
  assert.deepEqual(found, ['BU1 × a'])
  // Control: one of the two tells too little.
  assert.deepEqual(attackOwnCounts(table, perturbTable(table, keys, []).shown, exact.slice(0, 1)).found, [])
})

test('additions that happen to lie at their ends are noticed', () => {
  // By hand: the whole as low as it can be, the large part as high: the small part cannot be more than one.
  const one = held('BU1;a;1', 'BU1;b;20')
  const amounts = new Map([
    ['{}', 16],
    ['{"buurt":"BU1"}', 16],
    ['{"buurt":"BU1","soort":"b"}', 25],
  ])
  const shown = figuresOf(one).flatMap(({ of }) => {
    const amount = amounts.get(JSON.stringify(of))
    return amount === undefined ? [] : [{ of, amount }]
  })
  const { found } = attackOwnCounts(one, [...shown, { of: { buurt: 'BU1', soort: 'a' }, amount: 3 }], [])
  assert.deepEqual(found, ['* × a'], 'there is one area: all together is that area')
})

test('a table of 44 areas, 12 kinds and 3 groups is attacked within seconds', () => {
  const lines = Array.from({ length: 44 }, (_, area) =>
    Array.from({ length: 12 }, (_, kind) =>
      ['x', 'y', 'z'].map((group, place) => `BU${area};k${kind};${group};${(area * 5 + kind * 7 + place * 3) % 13}`),
    ).flat(),
  ).flat()
  const read = readHeldTable(['buurt;soort;groep;aantal', ...lines].join('\n'), 1)
  assert.ok('read' in read)
  const milliseconds = stopwatch()
  const { sensitive, found } = attackOwnCounts(read.read, perturbTable(read.read, keys, []).shown, [])
  assert.ok(sensitive > 300)
  assert.deepEqual(found, [])
  assert.ok(milliseconds() < 10_000)
})
