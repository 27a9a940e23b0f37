import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newestEditionFirst, pointsOf } from './edition.ts'
import { anEdition } from './examples.ts'
import { describeEdition } from './publication.ts'
import type { Edition, Figure } from './words.ts'

const fireworks = (edition: string, amount: number, given: Partial<Figure> = {}): Figure => ({
  indicator: 'fireworks',
  edition,
  year: 2018,
  period: 'full-year',
  amount,
  sampleSize: null,
  page: `${edition} page`,
  ...given,
})
const among = (...editions: Edition[]) => new Map(editions.map((edition) => [edition.id, edition]))
const twoEditions = among(anEdition('2019-Q2'), anEdition('2020-H1'))

test('the newer edition speaks, and what the older one said is kept beside it', () => {
  const [point] = pointsOf([fireworks('2019-Q2', 67), fireworks('2020-H1', 77)], twoEditions)
  assert.equal(point?.amount, 77)
  assert.deepEqual(point?.revisedFrom, [{ editionCode: '2019-Q2', amount: 67, page: '2019-Q2 page' }])
})

test('the same figure in two editions is no revision', () => {
  const [point] = pointsOf([fireworks('2019-Q2', 77), fireworks('2020-H1', 77)], twoEditions)
  assert.deepEqual(point?.revisedFrom, [])
})

test('half a year and the full year of the same year are two points, not a revision', () => {
  const half = fireworks('2019-Q2', 6, { year: 2019, period: 'jan-jun' })
  assert.equal(pointsOf([half, fireworks('2020-H1', 120, { year: 2019 })], twoEditions).length, 2)
})

test('a quotation fills a gap and never revises a page', () => {
  const quoted = anEdition('2021-mid-term-evaluation (secondary)')
  const editions = among(anEdition('2020-H1'), quoted)
  const points = pointsOf(
    [fireworks('2020-H1', 77), fireworks(quoted.id, 70), fireworks(quoted.id, 9, { year: 2020 })],
    editions,
  )
  assert.deepEqual(
    points.map(({ amount, standing, revisedFrom }) => [amount, standing, revisedFrom.length]),
    [
      [77, 'published', 0],
      [9, 'secondary', 0],
    ],
  )
})

test('a corrected load replaces the first load of the same edition without a trace in the picture', () => {
  const editions = among(anEdition('2020-H1'), anEdition('2020-H1', { id: 'corrected', load: 2 }))
  const [point] = pointsOf([fireworks('2020-H1', 77), fireworks('corrected', 78)], editions)
  assert.equal(point?.amount, 78)
  assert.deepEqual(point?.revisedFrom, [])
})

test('a corrected load that lacks a series leaves the first load standing', () => {
  const editions = among(anEdition('2020-H1'), anEdition('2020-H1', { id: 'corrected', load: 2 }))
  assert.equal(pointsOf([fireworks('2020-H1', 77)], editions)[0]?.amount, 77)
})

test('editions are ordered by the last day they cover, corrections first, quotations last', () => {
  const order = [
    anEdition('2017 (secondary)'),
    anEdition('2019-Q2'),
    anEdition('2022-H1'),
    anEdition('2022-Q1'),
    anEdition('2020-H1'),
    anEdition('2020-H1', { id: 'corrected', load: 2 }),
  ].sort(newestEditionFirst)
  assert.deepEqual(
    order.map(({ id }) => id),
    ['2022-H1', '2022-Q1', 'corrected', '2020-H1', '2019-Q2', '2017 (secondary)'],
  )
})

test('an edition says by its code until which day it speaks', () => {
  assert.deepEqual(describeEdition('2022-Q1'), { code: '2022-Q1', coversUntil: '2022-03-31', standing: 'published' })
  assert.deepEqual(describeEdition('2020-H1')?.coversUntil, '2020-06-30')
  assert.deepEqual(describeEdition('2021-Q3')?.coversUntil, '2021-09-30')
  assert.deepEqual(describeEdition('2021-H2')?.coversUntil, '2021-12-31')
  assert.equal(describeEdition('2021-H3'), null)
  assert.equal(describeEdition('spring 2021'), null)
})
