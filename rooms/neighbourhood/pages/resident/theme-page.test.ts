import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ShownPoint, ShownSeries, ShownTheme } from '../../contract.ts'
import { chartGeometry } from './chart-geometry.ts'
import { figuresIn } from './figures-in.ts'
import { indexPage } from './index-page.ts'
import { seriesChart } from './series-chart.ts'
import { themePage } from './theme-page.ts'

const aPoint = (year: number, amount: number, given: Partial<ShownPoint> = {}): ShownPoint => ({
  year,
  period: 'full-year',
  amount,
  sampleSize: null,
  page: 'example.org/page',
  edition: '2020-H1',
  standing: 'published',
  revisedFrom: [],
  ...given,
})
const aSeries = (given: Partial<ShownSeries> = {}): ShownSeries => ({
  nl: 'Fietsen kwijt',
  en: 'Bicycles lost',
  ownWords: [],
  source: 'police-register',
  unit: 'count',
  area: 'Maastricht',
  partOf: null,
  fullYears: [aPoint(2018, 77), aPoint(2019, 120)],
  partYears: [],
  undated: [],
  changes: [],
  ...given,
})
const aTheme = (...series: ShownSeries[]): ShownTheme => ({
  code: '1.2',
  nl: 'Fysieke kwaliteit',
  en: 'Physical quality',
  field: { code: '1', nl: 'Veilige woon- en leefomgeving', en: 'Safe living environment' },
  series,
  editions: [{ code: '2020-H1', coversUntil: '2020-06-30', standing: 'published' }],
  notes: [],
})
const chartOf = (series: ShownSeries) => String(seriesChart(series, 'r0', figuresIn('nl')))

test('a picture tells in words what it shows, every number of it', () => {
  const chart = chartOf(aSeries())
  assert.match(chart, /role="img" aria-labelledby="r0-t r0-d"/)
  assert.match(chart, /<title id="r0-t">Fietsen kwijt, staafdiagram, heel 2018 tot en met heel 2019<\/title>/)
  assert.match(chart, /<desc id="r0-d">heel 2018: 77; heel 2019: 120\.<\/desc>/)
})

test('a revised figure is marked in the picture and worded in the table, with the edition that said otherwise', () => {
  const fireworks = aPoint(2018, 77, { revisedFrom: [{ edition: '2019-Q2', amount: 67, page: 'example.org/older' }] })
  const series = aSeries({ fullYears: [fireworks] })
  assert.match(chartOf(series), /line-earlier/)
  assert.match(String(themePage(aTheme(series), 'nl')), /was 67 in editie 2019-Q2/)
  assert.match(String(themePage(aTheme(series), 'en')), /was 67 in edition 2019-Q2/)
  assert.match(String(themePage(aTheme(series), 'nl')), /example\.org\/older/)
  assert.doesNotMatch(chartOf(aSeries()), /line-earlier/)
})

test('part of a year stands apart from full years, as an open bar', () => {
  const series = aSeries({ partYears: [aPoint(2020, 40, { period: 'jan-jun' })] })
  const geometry = chartGeometry(series)
  assert.ok(geometry?.divider)
  assert.ok(geometry.marks.filter(({ partYear }) => !partYear).every(({ x }) => x < (geometry.divider ?? 0)))
  assert.match(chartOf(series), /class="bar-partial"/)
  assert.match(String(themePage(aTheme(series), 'nl')), /vergelijken wij nooit met een heel jaar/)
})

test('a year that was not asked leaves a gap, and nothing is drawn across it', () => {
  const survey = aSeries({ source: 'survey', unit: 'percent', fullYears: [aPoint(2017, 11), aPoint(2019, 8.6)] })
  assert.deepEqual(
    chartGeometry(survey)?.gaps.map(({ year }) => year),
    [2018],
  )
  assert.doesNotMatch(chartOf(survey), /<path|<polyline/)
})

test('a survey change without a margin reads: cannot tell', () => {
  const change = {
    from: { year: 2017, period: 'full-year' },
    to: { year: 2019, period: 'full-year' },
    verdict: 'cannot-tell',
    difference: null,
    interval: null,
    why: 'no-margin-published',
    acrossEditions: false,
  } as const
  const survey = aSeries({
    source: 'survey',
    unit: 'percent',
    fullYears: [aPoint(2017, 11), aPoint(2019, 8.6)],
    changes: [change],
  })
  assert.match(String(themePage(aTheme(survey), 'nl')), /niet te zeggen/)
  assert.match(String(themePage(aTheme(survey), 'en')), /cannot tell/)
  assert.doesNotMatch(String(themePage(aTheme(survey), 'en')), /2\.4/)
})

test('a theme without figures says that none were seen, and what that does not mean', () => {
  assert.match(String(themePage(aTheme(), 'nl')), /Geen cijfers gezien/)
  assert.match(String(themePage(aTheme(), 'en')), /does not mean that nothing happens/)
})

test('the index says of each theme which figures it has', () => {
  const themes = [
    { code: '1.1', nl: 'Sociale kwaliteit', en: 'Social quality', register: 2, survey: 1 },
    { code: '2.4', nl: 'Veilige evenementen', en: 'Safe events', register: 0, survey: 0 },
  ]
  const page = String(indexPage({ fields: [{ code: '1', nl: 'Veld', en: 'Field', themes }], editions: [] }, 'nl'))
  assert.match(
    page,
    /Sociale kwaliteit<\/a> <span class="figures-count">2 reeksen van de politie, 1 reeks uit de enquête/,
  )
  assert.match(page, /Veilige evenementen<\/a> <span class="figures-count">geen cijfers gezien/)
})

test('a label that a source wrote is shown as text, never as markup', () => {
  const page = String(themePage(aTheme(aSeries({ nl: '<script>alert(1)</script>' })), 'nl'))
  assert.doesNotMatch(page, /<script>alert/)
  assert.match(page, /&lt;script&gt;alert/)
})
