/** The same records under another name draw no second addition, and no table that nobody holds against the first. */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { type HeldTable, readHeldTable } from './held-table.ts'
import { type CellKeys, perturbedCount, perturbTable } from './perturbation.ts'
import { type Before, type SaidAs, sameUnderAnotherBasis, sameUnderAnotherName } from './same-records.ts'

const keysOf =
  (basis: string): CellKeys =>
  (figure) =>
    createHmac('sha256', 'k').update(`${basis} ${figure}`).digest().readUIntBE(0, 5) / 2 ** 40
const saidAs: SaidAs = (basis, of, count) => perturbedCount(keysOf(basis), of, count)
const exact: SaidAs = (_, __, count) => count

/** Six areas, three kinds; `more` is added to every count. */
function table(heading: string, kinds: readonly string[], more = 0): HeldTable {
  const lines = Array.from({ length: 6 }, (_, area) =>
    kinds.map((kind, place) => `BU0935000${area};${kind};${4 + ((area * 7 + place * 11) % 17) + more}`),
  ).flat()
  const read = readHeldTable([heading, ...lines].join('\n'), 1)
  if (!('read' in read)) throw new Error('unreadable')
  return read.read
}
const published = (held: HeldTable, basis: string): Before => ({
  ...{ id: 'eerder', basis },
  figures: perturbTable(held, keysOf(basis), []).shown,
})
const kinds = ['brief', 'gesprek', 'sluiting']
const first = published(table('buurt;soort;aantal', kinds), 'maatregelen')

test('a renamed column, a renamed code and a renamed division are recognised', () => {
  // Published twice: it is said once.
  const renamed = (held: HeldTable) => sameUnderAnotherName(held, [first, { ...first, id: 'later' }], saidAs)
  assert.match(renamed(table('buurt;type;aantal', kinds)).join('\n'), /type brief counts the same as soort brief did/)
  assert.equal(renamed(table('buurt;type;aantal', kinds)).length, 3)
  assert.match(renamed(table('buurt;soort;aantal', ['BRIEF', 'gesprek', 'sluiting'])).join('\n'), /BRIEF/)
  assert.match(renamed(table('buurt;soort;aantal', ['a', 'b', 'c'])).join('\n'), /soort c .* soort sluiting/)
  assert.match(renamed(table('wijk;soort;aantal', kinds)).join('\n'), /wijk was called buurt before/)
})

test('the same names are the same figures, and other counts under a new column are another breakdown', () => {
  assert.deepEqual(sameUnderAnotherName(table('buurt;soort;aantal', kinds), [first], saidAs), [])
  assert.deepEqual(sameUnderAnotherName(table('buurt;leeftijd;aantal', ['jong', 'oud'], 9), [first], saidAs), [])
})

test('the same records on another basis are recognised, whether counts are changed a little or exact', () => {
  const other = sameUnderAnotherBasis(table('buurt;soort;aantal', kinds), [first], saidAs)
  assert.match(other.join('\n'), /^eerder: counts the same as maatregelen did/)
  const answers: Before = {
    ...{ id: 'eerder', basis: 'onderzoek' },
    figures: [0, 1, 2, 3].map((area) => ({
      of: { buurt: `BU0935000${area}`, soort: 'brief' },
      amount: 4 + ((area * 7) % 17),
    })),
  }
  assert.equal(sameUnderAnotherBasis(table('buurt;soort;aantal', kinds), [answers], exact).length, 1)
  // The controls: another year of the same kinds, and a breakdown nobody published.
  assert.deepEqual(sameUnderAnotherBasis(table('buurt;soort;aantal', kinds, 3), [first], saidAs), [])
  assert.deepEqual(sameUnderAnotherBasis(table('buurt;soort;aantal', kinds, 3), [answers], exact), [])
})

test('what was averaged before can be averaged no more: several names would have told the count', () => {
  // Control: with names of one's own choice the mean of many draws comes to the count.
  const held = table('buurt;soort;aantal', kinds)
  const count = 4
  const draws = Array.from({ length: 200 }, (_, at) =>
    perturbedCount(keysOf('maatregelen'), { buurt: 'BU09350000', [`soort${at}`]: 'brief' }, count),
  )
  assert.ok(Math.abs(draws.reduce((sum, one) => sum + one, 0) / draws.length - count) < 0.5)
  const names = Array.from({ length: 5 }, (_, at) => table(`buurt;soort${at};aantal`, kinds))
  for (const one of names) assert.ok(sameUnderAnotherName(one, [published(held, 'maatregelen')], saidAs).length > 0)
})
