/** What a resident reads of a publication: no more is said than its figures allow, and why one is missing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Artefact, PublicationCell } from '../../publication/words.ts'
import { chosenFigures } from './chosen-figures.ts'
import { publicationChart } from './publication-chart.ts'
import { publicationLegendOnPaper } from './publication-map.ts'
import { areaPage, publicationPage } from './publication-pages.ts'

const given = (area: string, category: string, amount: number): PublicationCell => ({
  ...{ area, period: '2025', category, state: 'given', amount, low: amount - 2, high: amount + 2 },
  ...{ count: 12, base: 40, modelled: false },
})
const withheld = (area: string, category: string): PublicationCell => ({
  ...{ area, period: '2025', category, state: 'protected', amount: null, low: null, high: null },
  ...{ count: null, base: null, modelled: false },
})
const area = (code: string, name: string, kin: string | null = null) => ({
  ...{ code, name, division: 'buurt', middle: null, outline: null, kin },
})
const published = (part: Partial<Artefact>) => ({
  sha256: 'ab',
  releasedOn: '2026-11-28',
  artefact: {
    ...{ format: 'schakel-publication/1', id: '11111111-1111-4111-8111-111111111111', proposedOn: '2026-11-28' },
    title: { nl: 'Veilig in de buurt', en: 'Safe in the neighbourhood' },
    definition: { nl: 'Voelt u zich veilig?', en: 'Do you feel safe?' },
    ...{ origin: 'survey', unit: '%', decimals: 1, direction: 'higher-is-better', smallestThatMatters: null },
    source: { name: 'verzonnen', licence: null, edition: null },
    method: {
      ...{ protection: 'suppression', surety: 'wilson-95', largestAddition: null, protectedUpTo: 4, seed: null },
    },
    ...{ versions: {}, against: [], whole: 'all', categories: ['veilig', 'onveilig'] },
    periods: [{ code: '2025', cut: null, provisional: false }],
    areas: [area('all', ''), area('BU1', 'Noord'), area('BU2', 'Zuid')],
    cells: [
      ...[given('all', 'veilig', 60), given('all', 'onveilig', 40)],
      ...[given('BU1', 'veilig', 40), given('BU1', 'onveilig', 60)],
      ...[withheld('BU2', 'veilig'), withheld('BU2', 'onveilig')],
    ],
    ...part,
  } satisfies Artefact as Artefact,
})
const words = (page: { toString(): string }) =>
  String(page)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
const one = (code: string, name: string, of = published({})) =>
  words(areaPage({ area: area(code, name), publications: [of] }, 'nl'))

test('where safe and unsafe stand beside each other, more people who feel unsafe is called higher and never better', () => {
  for (const text of [one('BU1', 'Noord'), words(publicationPage(published({}), 'nl'))]) {
    assert.doesNotMatch(text, /beter|slechter/)
    assert.match(text, /lager/)
  }
  assert.match(one('BU1', 'Noord'), /onveilig 60,0% .* hoger/)
  // Control: of one figure alone the direction holds.
  const alone = published({ categories: ['veilig'], cells: [given('all', 'veilig', 60), given('BU1', 'veilig', 40)] })
  assert.match(one('BU1', 'Noord', alone), /slechter/)
})

test('a resident of a neighbourhood that is withheld reads why, and the figure of the city', () => {
  const text = one('BU2', 'Zuid')
  assert.match(text, /Afgeschermd: het aantal is zo klein/)
  assert.match(text, /stad: 60,0%/)
  // Control: where nothing is withheld that is not said.
  assert.doesNotMatch(one('BU1', 'Noord'), /Afgeschermd/)
})

test('neighbourhoods that are alike have a column only where there are three of them to hold it beside', () => {
  assert.doesNotMatch(one('BU1', 'Noord'), /Anders dan buurten/)
  const codes = ['BU1', 'BU2', 'BU3', 'BU4']
  const alike = published({
    categories: ['veilig'],
    areas: [area('all', ''), ...codes.map((code) => area(code, code, 'vooroorlogs'))],
    cells: [given('all', 'veilig', 60), ...codes.map((code) => given(code, 'veilig', 50))],
  })
  assert.match(one('BU1', 'Noord', alike), /Anders dan buurten die erop lijken\? \(vooroorlogs\)/)
})

test('the legend shows the colours of the map and no others, over the areas that are drawn', () => {
  const lying = (code: string, name: string, at: number) => ({ ...area(code, name), middle: [5.6 + at, 50.8] as const })
  const wide = (code: string, amount: number, half: number): PublicationCell => ({
    ...given(code, 'veilig', amount),
    ...{ low: amount - half, high: amount + half },
  })
  const shown = (cells: readonly PublicationCell[]) =>
    published({
      categories: ['veilig'],
      areas: [area('all', ''), lying('BU1', 'Noord', 0), lying('BU2', 'Zuid', 0.1)],
      cells: [wide('all', 95, 1), ...cells],
    })
  const page = (...cells: PublicationCell[]) => String(publicationPage(shown(cells), 'nl'))
  const legendOf = (html: string) => /<ul class="publication-legend">(.*?)<\/ul>/s.exec(html)?.[1] ?? ''
  const coloursIn = (html: string) => new Set(html.match(/#[0-9a-f]{6}/g))
  const lessSure = page(wide('BU1', 40, 10), wide('BU2', 70, 10))
  assert.match(words(legendOf(lessSure)), /minder zeker: onder of boven 55,0/)
  assert.doesNotMatch(words(legendOf(lessSure)), /licht tot donker|95/, 'the whole is not drawn')
  assert.ok(coloursIn(legendOf(lessSure)).has('#6d93b8') && !coloursIn(legendOf(lessSure)).has('#1f5a96'))
  assert.match(words(legendOf(page(wide('BU1', 40, 1), wide('BU2', 70, 1)))), /licht tot donker: 40,0 tot 70,0/)
  const onPaper = (...cells: PublicationCell[]) => publicationLegendOnPaper(shown(cells).artefact, cells, 'nl')
  assert.equal(
    onPaper(wide('BU1', 40, 10), wide('BU2', 70, 10)),
    'Grijsblauw is minder zeker: licht is onder 55,0, donker erboven.',
  )
  assert.equal(onPaper(wide('BU1', 40, 1), wide('BU2', 70, 1)), 'Blauw, van licht naar donker: 40,0 tot 70,0.')
  assert.match(onPaper(wide('BU1', 40, 1)), /Wit: geen gegevens\.$/)
})

test('no column of a public table is without a name', () => {
  for (const language of ['nl', 'en'] as const)
    for (const page of [
      areaPage({ area: area('BU1', 'Noord'), publications: [published({})] }, language),
      publicationPage(published({}), language),
    ])
      assert.doesNotMatch(String(page), /<th[^>]*><\/th>/)
})

test('of numbers nothing is said of one area beside another or the city: the largest would be the worst', () => {
  const method: Artefact['method'] = {
    protection: 'cell-key',
    surety: 'perturbed-within',
    largestAddition: 5,
    protectedUpTo: 2,
    seed: 'ab',
  }
  const counted = (given: Partial<Artefact> = {}) =>
    published({
      ...{ origin: 'own-count', unit: '', decimals: 0, categories: [''], direction: 'higher-is-better', ...given },
      areas: ['BU1', 'BU2', 'BU3', 'BU4', 'BU5'].reduce(
        (areas, code, at) => [...areas, area(code, `Buurt ${at}`, 'alike')],
        [area('all', '')],
      ),
      cells: [
        numberOf('all', 1_896),
        ...['BU1', 'BU2', 'BU3', 'BU4', 'BU5'].map((code, at) => numberOf(code, 100 + 40 * at)),
      ],
    })
  const numberOf = (code: string, amount: number): PublicationCell => ({
    ...given(code, '', amount),
    count: null,
    base: null,
  })
  for (const text of [one('BU1', 'Buurt 0', counted({ method })), words(publicationPage(counted({ method }), 'nl'))]) {
    assert.doesNotMatch(text, /\b(beter|slechter|hoger|lager)\b|Anders dan/)
    assert.match(text, /Dit zijn aantallen/)
  }
  const drawn = String(
    publicationChart(counted({ method }).artefact, chosenFigures(counted({ method }).artefact) as never, 'c', 'nl'),
  )
  assert.match(drawn, /1\.896/, 'the whole stands there as words')
  assert.doesNotMatch(drawn, /stroke-dasharray|>2\.000</)
  // Control: of a share of a hundred there is a comparison.
  assert.match(words(publicationPage(counted(), 'nl')), /slechter/)
})
