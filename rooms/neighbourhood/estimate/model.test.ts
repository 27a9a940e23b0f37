import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evenMargin, type Measured } from '../edition/margin.ts'
import { type AreaToEstimate, estimateOf } from './model.ts'

const share = (amount: number, margin: number): Measured => ({
  amount,
  margin: evenMargin(margin),
  kind: 'share',
  roundedTo: null,
})
const area = (code: string, own: Measured | null, ...context: readonly number[]): AreaToEstimate => ({
  code,
  name: code,
  own,
  context,
})
const estimated = (areas: readonly AreaToEstimate[]) => {
  const answer = estimateOf(areas)
  assert.ok(answer.kind === 'estimated')
  return answer.areas
}
/** Twelve areas around 30 percent; the margins differ. */
const areas = Array.from({ length: 12 }, (_, place) =>
  area(`BU093500${10 + place}`, share(24 + place, place === 5 ? 0.5 : 6 + (place % 3)), place),
)

test('an area with a narrow margin keeps its own figure; one with a wide margin leans on the others', () => {
  const all = estimated(areas)
  const [sure, unsure] = [all[5], all[0]]
  assert.ok(sure && sure.shareOfOwnData > 0.8 && Math.abs(sure.estimate - 29) < 0.5)
  assert.ok(unsure && unsure.shareOfOwnData < sure.shareOfOwnData)
})

test('an area where nobody was asked gets an estimate that is marked, and is less sure than its neighbours', () => {
  const all = estimated([...areas, area('BU09350099', null, 4)])
  const last = all.at(-1)
  assert.deepEqual([last?.direct, last?.modelledOnly, last?.shareOfOwnData], [null, true, 0])
  const width = (one: (typeof all)[number] | undefined) => (one ? one.interval.high - one.interval.low : 0)
  assert.ok(width(last) > width(all[5]))
  // Control: its neighbours in the same list are not marked.
  assert.equal(all.filter(({ modelledOnly }) => modelledOnly).length, 1)
})

test('the unit does not matter: ten times the figures, ten times the estimates', () => {
  const other = (factor: number) =>
    estimated(
      areas.map(({ own, ...one }) => ({
        ...one,
        own: own && {
          ...{ ...own, kind: 'other' as const, amount: own.amount * factor },
          margin: evenMargin((own.margin?.below ?? 0) * factor),
        },
      })),
    )
  for (const [place, one] of other(1).entries())
    assert.ok(Math.abs((other(10)[place]?.estimate ?? 0) - 10 * one.estimate) < 1e-6)
})

test('too few areas are an answer and no number; so is context that says one thing twice', () => {
  assert.deepEqual(estimateOf(areas.slice(0, 4)), { kind: 'too-few-areas' })
  assert.deepEqual(estimateOf(areas.map((one) => ({ ...one, context: [1, 1] }))), { kind: 'too-few-areas' })
})

test('a share stays a share', () => {
  for (const { interval } of estimated(areas.map((one, place) => ({ ...one, own: share(place / 4, 4) }))))
    assert.ok(interval.low >= 0 && interval.high <= 100)
})
