import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { missing, referenceJson, referenceRows } from '../../testing/reference-data.ts'
import { type Contribution, groupDisclosure, type PrimaryRule, sensitive } from '../src/index.ts'

const of = (...amounts: number[]): Contribution[] => amounts.map((amount) => ({ amount }))

describe('the rules by their definitions', () => {
  test('a cell of three is within a threshold of three, a cell of four and an empty cell are not', () => {
    assert(sensitive(of(1, 1, 1), { kind: 'threshold', atMost: 3 }))
    assert(!sensitive(of(1, 1, 1, 1), { kind: 'threshold', atMost: 3 }))
    assert(!sensitive([], { kind: 'threshold', atMost: 3 }))
  })
  test('five persons of two households are two: the household is protected, not only the person', () => {
    const persons = ['a', 'a', 'a', 'b', 'b'].map((holder) => ({ amount: 1, holder }))
    assert(sensitive(persons, { kind: 'threshold', atMost: 3 }))
    assert(!sensitive(of(1, 1, 1, 1, 1), { kind: 'threshold', atMost: 3 }))
    const reports = [
      ...Array.from({ length: 8 }, () => ({ amount: 1, holder: 'one informant' })),
      { amount: 1 },
      { amount: 1 },
    ]
    assert(sensitive(reports, { kind: 'dominance', n: 1, k: 75 }))
  })
  test('at exactly k per cent a cell is not dominated, above it is', () => {
    assert(!sensitive(of(75, 25), { kind: 'dominance', n: 1, k: 75 }))
    assert(sensitive(of(76, 24), { kind: 'dominance', n: 1, k: 75 }))
  })
  test('with 100, 40 and a rest of 10 the second can estimate the first to within 10 per cent, not to within less', () => {
    assert(!sensitive(of(100, 40, 10), { kind: 'p-percent', p: 10 }))
    assert(sensitive(of(100, 40, 9), { kind: 'p-percent', p: 10 }))
    assert(sensitive(of(100, 40, 19), { kind: 'prior-posterior', p: 10, q: 50 }))
    assert(!sensitive(of(100, 40, 20), { kind: 'prior-posterior', p: 10, q: 50 }))
  })
  test('a single contributor is sensitive under every rule', () => {
    const rules: PrimaryRule[] = [
      { kind: 'threshold', atMost: 1 },
      { kind: 'dominance', n: 1, k: 99 },
      { kind: 'p-percent', p: 1 },
      { kind: 'prior-posterior', p: 1, q: 99 },
    ]
    for (const rule of rules) assert(sensitive(of(12.5), rule), rule.kind)
  })
  test('the unit of the amounts and the order of the contributions change nothing', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(amounts, fc.constantFrom(0.25, 8, 1024), (list, unit) => {
        for (const rule of [
          { kind: 'dominance', n: 2, k: 85 },
          { kind: 'p-percent', p: 20 },
        ] as const) {
          const before = sensitive(of(...list), rule)
          assert.equal(sensitive(of(...list.map((x) => x * unit).reverse()), rule), before)
        }
      }),
    )
  })
})

describe('the sets of sdcTable on eight areas and three kinds', { skip: missing('reference/primary-rules') }, () => {
  const rules: { [name: string]: (params: never) => PrimaryRule } = {
    freq: ({ maxN }: { maxN: number }) => ({ kind: 'threshold', atMost: maxN }),
    nk: ({ n, k }: { n: number; k: number }) => ({ kind: 'dominance', n, k }),
    p: ({ p }: { p: number }) => ({ kind: 'p-percent', p }),
    pq: ({ pq }: { pq: [number, number] }) => ({ kind: 'prior-posterior', p: pq[0], q: pq[1] }),
  }
  const output = missing('reference/primary-rules')
    ? { results: [] }
    : referenceJson('reference/primary-rules/output.json')
  for (const { rule, params, sensitive: expected } of output.results)
    test(`${rule} ${JSON.stringify(params)} calls exactly these ${expected.length} cells sensitive`, () => {
      const rows = referenceRows('reference/primary-rules/microdata.csv')
      const found: string[] = []
      for (const area of ['T', ...new Set(rows.map((row) => row['area'] as string))].sort())
        for (const kind of ['T', 'x', 'y', 'z']) {
          const cell = rows.filter(
            (row) => (area === 'T' || row['area'] === area) && (kind === 'T' || row['kind'] === kind),
          )
          const amounts = cell.map((row) => Number(row['val']))
          if (sensitive(of(...amounts), (rules[rule] as (p: unknown) => PrimaryRule)(params)))
            found.push(`${area} ${kind}`)
        }
      assert.deepEqual(found.sort(), expected.map((codes: string[]) => codes.join(' ')).sort())
    })
})

describe('group disclosure', () => {
  test('where everyone is in one part, that part tells the answer of each, however many they are', () => {
    assert.deepEqual(groupDisclosure([0, 40, 0]), [{ part: 1, kind: 'everyone' }])
    assert.deepEqual(groupDisclosure([1, 39]), [])
  })
  test('the one person outside the large part learns about all others', () => {
    assert.deepEqual(groupDisclosure([1, 39], { insiders: 1 }), [{ part: 1, kind: 'everyone' }])
  })
  test('an empty part is reported when emptiness tells, and nothing is told about a group of nobody', () => {
    assert.deepEqual(groupDisclosure([0, 12, 30], { emptinessTells: true }), [{ part: 0, kind: 'nobody' }])
    assert.deepEqual(groupDisclosure([0, 0], { emptinessTells: true }), [])
  })
})
