import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anEdition } from '../neighbourhood/examples.ts'
import { editionAsOf, editionsToPin, interpretationsFor } from './report.ts'
import type { Interpretation } from './words.ts'

const editions = [
  anEdition('2019-Q2'),
  anEdition('2020-H1'),
  anEdition('2020-H1', { id: 'corrected', load: 2 }),
  anEdition('2022-Q1'),
  anEdition('2021-mid-term-evaluation (secondary)'),
]
const codes = (found: readonly { id: string }[]) => found.map(({ id }) => id)

test('a report rests on everything published up to the end of its edition, and on nothing later', () => {
  const asOf = editionAsOf(editions, '2020-H1')
  assert.ok(asOf)
  assert.equal(asOf.id, 'corrected')
  assert.deepEqual(codes(editionsToPin(editions, asOf)), ['corrected', '2020-H1', '2019-Q2'])
})

test('a quotation carries no report and is pinned by none', () => {
  assert.equal(editionAsOf(editions, '2021-mid-term-evaluation (secondary)'), undefined)
  const asOf = editionAsOf(editions, '2022-Q1')
  assert.ok(asOf)
  assert.ok(!codes(editionsToPin(editions, asOf)).some((id) => id.includes('secondary')))
})

test('an interpretation goes along only with a report that rests on the edition it read', () => {
  const read = (edition: string): Interpretation => ({
    id: edition,
    theme: '1.2',
    edition,
    nl: 'x',
    en: 'x',
    writtenOn: '2026-11-23',
  })
  const all = [read('2019-Q2'), read('2022-Q1')]
  assert.deepEqual(codes(interpretationsFor(all, [anEdition('2019-Q2')])), ['2019-Q2'])
})
