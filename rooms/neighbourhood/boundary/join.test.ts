import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bestFitting, joinOf, pairsOf, recodePairsIn } from './join.ts'

const drawn = (codes: readonly string[], vintage = 2016) => ({
  boundarySet: 'set',
  name: 'Buurten',
  vintage,
  level: 'neighbourhood' as const,
  codes,
  names: codes.map((code) => `naam van ${code}`),
  outlined: true,
})
const areas = (...codes: readonly string[]) => codes.map((code) => ({ code, level: 'neighbourhood' as const }))
const recode = (...pairs: readonly (readonly [string, string])[]) => ({
  fromYear: 2016,
  toYear: 2020,
  pairs: pairs.map(([from, to]) => ({ from, to })),
})

test('a join counts both sides, and names what is missing on each', () => {
  const join = joinOf(
    drawn(['BU09350000', 'BU09350001', 'BU09350009']),
    areas('BU09350000', 'BU09350001', 'BU09350002'),
    2020,
    [],
  )
  assert.deepEqual(
    [join?.joined, join?.inBoundaries, join?.inTable, join?.onlyInTable, join?.onlyInBoundaries],
    [2, 3, 3, ['BU09350002'], ['BU09350009']],
  )
})

test('areas in municipalities that a map does not draw are not missing from it', () => {
  const join = joinOf(drawn(['BU09350000']), areas('BU09350000', 'BU03630000', 'BU03630001'), 2020, [])
  assert.deepEqual([join?.inTable, join?.onlyInTable], [1, []])
})

test('a recode is followed where one area became one, in either direction, and only between its years', () => {
  const inTable = new Set(['BU19540000'])
  const recodes = [recode(['BU09510000', 'BU19540000'])]
  assert.deepEqual([...pairsOf(drawn(['BU09510000']), inTable, 2020, recodes).pairs], [['BU09510000', 'BU19540000']])
  const older = pairsOf(drawn(['BU19540000'], 2020), new Set(['BU09510000']), 2016, recodes)
  assert.deepEqual([...older.pairs], [['BU19540000', 'BU09510000']])
  assert.equal(pairsOf(drawn(['BU09510000']), inTable, 2018, recodes).recoded, 0)
})

test('a merger is another area: no half of it is drawn with the figure of the whole', () => {
  const merged = [recode(['BU09510000', 'BU19540000'], ['BU09510001', 'BU19540000'])]
  assert.equal(pairsOf(drawn(['BU09510000', 'BU09510001']), new Set(['BU19540000']), 2020, merged).pairs.size, 0)
})

test('municipalities known by name are found by their plain name; of two with one name neither is guessed', () => {
  const map = {
    ...drawn(['GM0518', 'GM0935', 'GM0373']),
    level: 'municipality' as const,
    names: ["'s-Gravenhage", 'Maastricht', 'Bergen'],
  }
  const named = (...codes: readonly string[]) => codes.map((code) => ({ code, level: 'named' as const }))
  const join = joinOf(map, named("'s-Gravenhage (gemeente)", 'Maastricht', 'Bergen (L.)', 'Bergen (NH.)'), 2020, [])
  assert.deepEqual([join?.joined, join?.onlyInBoundaries], [2, ['GM0373']])
})

test('a recode table is two codes per line, under a heading or not', () => {
  assert.deepEqual(
    recodePairsIn([
      ['oud', 'nieuw'],
      ['BU09510000', 'BU19540000'],
    ]),
    [{ from: 'BU09510000', to: 'BU19540000' }],
  )
  assert.equal(
    recodePairsIn([
      ['BU09510000', 'BU19540000'],
      ['BU09510001', 'Beekdaelen'],
    ]),
    null,
  )
})

test('outlines that came in later are drawn instead of the middles of the same areas', () => {
  const codes = ['BU09350000', 'BU09350001']
  const middles = { ...drawn(codes), boundarySet: 'middles', outlined: false }
  const outlines = { ...drawn(codes), boundarySet: 'outlines' }
  assert.equal(bestFitting([middles, outlines], new Set(codes), 2020, [])?.set.boundarySet, 'outlines')
  // Control: middles that show more areas, or lie nearer in time, still come first.
  const fewer = { ...drawn(['BU09350000']), boundarySet: 'outlines' }
  assert.equal(bestFitting([fewer, middles], new Set(codes), 2020, [])?.set.boundarySet, 'middles')
  const older = { ...drawn(codes, 2010), boundarySet: 'outlines' }
  assert.equal(bestFitting([older, middles], new Set(codes), 2020, [])?.set.boundarySet, 'middles')
})
