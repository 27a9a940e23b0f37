import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breaksOf, type ToldBreak } from './breaks.ts'

const told = (from: string, why: string, verdict: ToldBreak['verdict'] = 'told'): ToldBreak => ({
  ...{ from, why, verdict, toldBy: 'college', toldOn: '2026-11-28' },
})
const words = (...given: Parameters<typeof breaksOf>) => breaksOf(...given).map(({ from, why }) => `${from} ${why}`)
const loaded = [{ from: '2017', why: 'andere vragen' }]

test('what is told afterwards stands beside what was loaded, in order of time', () => {
  assert.deepEqual(words(loaded, [told('2012', 'andere grenzen')]), ['2012 andere grenzen', '2017 andere vragen'])
})

test('the last word about a period holds', () => {
  assert.deepEqual(words(loaded, [told('2017', 'andere vragenlijst'), told('2017', 'eerder gezegd')]), [
    '2017 andere vragenlijst',
  ])
})

test('what was told wrongly is taken back, and what was loaded stays', () => {
  const back = [told('2017', 'vergissing', 'withdrawn'), told('2017', 'andere vragenlijst')]
  assert.deepEqual(words(loaded, back), ['2017 andere vragen'])
  assert.deepEqual(words([], back), [])
})
