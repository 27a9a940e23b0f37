/** The ledger adds up, whatever happened to it; days fall where they should; and a figure picks out nobody. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { fewestHouseholds, pooled, pooledTogether, roundedToFive } from './figure.ts'
import {
  accountIsKeptUntil,
  amountFitsItsKind,
  followUpsOf,
  type LedgerEvent,
  type LedgerTotals,
  monthsAfter,
  totalsAfter,
  totalsOf,
} from './ledger.ts'
import { consequenceKinds, kindsWithAmount } from './words.ts'

const event: fc.Arbitrary<LedgerEvent> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({
        id: fc.nat(8).map(String),
        kind: fc.constantFrom(...consequenceKinds),
        cents: fc.integer({ min: 1, max: 100_000_000 }),
      })
      .map(({ id, kind, cents }) => ({
        does: 'note' as const,
        id,
        kind,
        cents: amountFitsItsKind(kind, cents) ? cents : null,
      })),
  },
  { weight: 2, arbitrary: fc.nat(8).map((id) => ({ does: 'end' as const, id: String(id) })) },
)

test('totals equal the sum of what stands, over 10,000 random histories', () => {
  let ended = 0
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (history) => {
      let ledger = { totals: new Map() as LedgerTotals, standing: new Map() as ReadonlyMap<string, LedgerEvent> }
      // Written beside it by hand: a row per note, marked when it ends.
      const rows: {
        id: string
        kind: (typeof consequenceKinds)[number]
        amount: number | null
        ended: 'wrong' | null
      }[] = []
      for (const one of history) {
        ledger = totalsAfter(ledger, one)
        const stands = rows.find(({ id, ended: over }) => id === one.id && over === null)
        if (one.does === 'note' && !stands) rows.push({ id: one.id, kind: one.kind, amount: one.cents, ended: null })
        if (one.does === 'end' && stands) {
          stands.ended = 'wrong'
          ended++
        }
      }
      for (const kind of consequenceKinds) {
        const { entries = 0, cents = 0 } = ledger.totals.get(kind) ?? {}
        const sum = totalsOf(rows).find((total) => total.kind === kind)
        assert.deepEqual([entries, cents], [sum?.entries ?? 0, sum?.cents ?? 0])
      }
    }),
    { numRuns: 10_000, seed: 20261128 },
  )
  assert.ok(ended > 1000, 'control: histories end things')
})

test('an amount is for what costs money, and for nothing else', () => {
  for (const kind of consequenceKinds)
    assert.equal(amountFitsItsKind(kind, 100), (kindsWithAmount as readonly string[]).includes(kind), kind)
  assert.ok(amountFitsItsKind('school-changed', null))
})

describe('days', () => {
  test('fall on the last day of a shorter month, and the account ends a month after its period', () => {
    assert.equal(monthsAfter('2026-11-30', 3), '2027-02-28')
    assert.equal(monthsAfter('2027-11-30', 3), '2028-02-29')
    assert.equal(monthsAfter('2026-12-15', 12), '2027-12-15')
    assert.equal(accountIsKeptUntil('2026-11-28', 24), '2028-12-28')
  })
  test('to look again lie within the period that was decided on', () => {
    assert.deepEqual(
      followUpsOf('2026-11-28', '2027-12-28', [3]).map(({ months, done }) => [months, done]),
      [
        [3, true],
        [6, false],
        [12, false],
      ],
    )
  })
})

describe('a figure', () => {
  test('is pooled over years until there are enough households, and rounded', () => {
    const years = [
      { year: 2024, households: 4 },
      { year: 2025, households: 5 },
      { year: 2026, households: 3 },
    ]
    assert.deepEqual(pooled(years, 2026), { fromYear: 2024, toYear: 2026, households: 10 })
    assert.deepEqual(pooled([...years, { year: 2026, households: 9 }], 2026).fromYear, 2026)
    assert.equal(pooled(years.slice(1), 2026).households, null)
  })
  test('never shows fewer than ten, and never a number that is not a five', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ year: fc.integer({ min: 2020, max: 2027 }), households: fc.nat(30) })),
        (years) => {
          const { households, fromYear, toYear } = pooled(years, 2026)
          const real = years
            .filter(({ year }) => year >= fromYear && year <= toYear)
            .reduce((sum, one) => sum + one.households, 0)
          assert.equal(households === null, real < fewestHouseholds)
          if (households !== null) assert.ok(households % 5 === 0 && Math.abs(households - real) <= 2)
        },
      ),
    )
    assert.equal(roundedToFive(12), 10)
    assert.equal(roundedToFive(13), 15)
  })
})

describe('figures that are laid beside each other', () => {
  const over = (...households: number[]) => households.map((many, index) => ({ year: 2027 - index, households: many }))
  test('are about the same years, and go back until both have enough', () => {
    assert.deepEqual(
      pooledTogether([over(20, 12), over(4, 7), over(16, 3)], 2027).map(({ fromYear, households }) => [
        fromYear,
        households,
      ]),
      [
        [2026, 30],
        [2026, 10],
        [2026, 20],
      ],
    )
  })
  test('say nothing of what is too few over all years', () => {
    assert.deepEqual(
      pooledTogether([over(20, 12), over(1), over(20, 12)], 2027).map(({ fromYear, households }) => [
        fromYear,
        households,
      ]),
      [
        [2023, 30],
        [2023, null],
        [2023, 30],
      ],
    )
  })
})
