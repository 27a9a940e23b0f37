import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { faultsOf, type Publication, readSeriesFolder, seriesKey, totalsIn } from '../../rooms/neighbourhood/door.ts'
import { readSelection } from './selection.ts'

const selection = readSelection()
const themesWithFigures = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '3.1', '4.1', '4.2', '5.2', '5.4']

/** One entry per figure: which, in which edition, how much, and from which page. */
const asMap = ({ series }: Publication): Map<string, string> =>
  new Map(
    series.flatMap((each) =>
      each.figures.map((figure) => [
        [seriesKey(each), each.edition, figure.year, figure.period].join('|'),
        `${figure.amount} ${figure.page}`,
      ]),
    ),
  )

test('the selection stays under four hundred numbers, all for the whole municipality', () => {
  const figures = selection.series.flatMap((series) => series.figures)
  assert.ok(figures.length <= 400, `${figures.length} numbers`)
  assert.deepEqual([...new Set(selection.series.map(({ area }) => area))], ['Maastricht'])
})

test('every theme with published figures has at least one indicator here', () => {
  assert.deepEqual([...new Set(selection.series.map(({ theme }) => theme))].sort(), themesWithFigures)
})

test('every figure names its page and an edition that is described', () => {
  assert.deepEqual(faultsOf(selection, themesWithFigures), [])
})

test('every total in the selection is the sum of its parts', () => {
  const totals = totalsIn(selection)
  assert.equal(totals.length, 45)
  assert.ok(totals.every(({ agrees }) => agrees))
})

test('a total that is one too high is found', () => {
  const spoiled = selection.series.map((series) =>
    series.nl === 'Mishandeling - Totaal'
      ? { ...series, figures: series.figures.map((figure) => ({ ...figure, amount: figure.amount + 1 })) }
      : series,
  )
  assert.equal(faultsOf({ ...selection, series: spoiled }, themesWithFigures).length, 13)
})

test('the fourteen series that were revised for 2018 stand here in both editions', () => {
  const of2018 = (edition: string) =>
    new Map(
      selection.series
        .filter((series) => series.edition === edition)
        .map((series) => [seriesKey(series), series.figures.find(({ year }) => year === 2018)?.amount] as const),
    )
  const [before, after] = [of2018('2019-Q2'), of2018('2020-H1')]
  const revised = [...before].filter(([key, amount]) => after.has(key) && after.get(key) !== amount)
  assert.equal(revised.length, 14)
})

const reference = [process.env.SCHAKEL_REFERENCE_DATA, fileURLToPath(new URL('../../reference-data', import.meta.url))]
  .filter((folder) => folder !== undefined)
  .map((folder) => `${folder}/maastricht-safety-analysis`)
  .find((folder) => existsSync(folder))

test('every number equals the one in the reference series', {
  skip: reference ? false : 'no reference data',
}, async () => {
  const published = asMap((await readSeriesFolder(reference as string)).publication)
  const ours = [...asMap(selection)]
  assert.ok(ours.length > 300)
  for (const [key, amount] of ours) assert.equal(published.get(key), amount, key)
})
