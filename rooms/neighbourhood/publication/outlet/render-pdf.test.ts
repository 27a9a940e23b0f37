/** What a document on paper holds: every period of a publication, and nothing that is not in it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Artefact, PublicationCell } from '../words.ts'
import { tablesOnPaper } from './render-pdf.ts'

const given = (area: string, period: string, amount: number): PublicationCell => ({
  ...{ area, period, category: '', state: 'given', amount, low: amount - 0.2, high: amount + 0.2 },
  ...{ count: null, base: null, modelled: false },
})
const withheld = (area: string, period: string): PublicationCell => ({
  ...given(area, period, 0),
  ...{ state: 'protected', amount: null, low: null, high: null },
})
const area = (code: string, name: string) => ({
  ...{ code, name, division: 'buurt', middle: null, outline: null, kin: null },
})
const artefact = (periods: readonly string[], areas = [area('all', ''), area('BU1', 'Noord'), area('BU2', 'Zuid')]) =>
  ({
    ...{ format: 'schakel-publication/1', id: '11111111-1111-4111-8111-111111111111', proposedOn: '2026-11-28' },
    title: { nl: 'Vertrouwen', en: 'Trust' },
    definition: { nl: 'Vertrouwt u anderen?', en: 'Do you trust others?' },
    ...{ origin: 'survey', unit: '', decimals: 1, direction: 'higher-is-better', smallestThatMatters: null },
    source: { name: 'verzonnen', licence: null, edition: null },
    method: {
      ...{ protection: 'ten-or-more', surety: 'design-95', largestAddition: null, protectedUpTo: 9, seed: null },
    },
    ...{ versions: {}, against: [], whole: 'all', categories: [''], areas },
    periods: periods.map((code, at) => ({ code, cut: at === 1 ? 'mode' : null, provisional: false })),
    cells: periods.flatMap((period, at) =>
      areas.map(({ code }) => (code === 'BU2' ? withheld(code, period) : given(code, period, 6 + at))),
    ),
  }) satisfies Artefact as Artefact

test('every period has a table: the last first, then the whole over time with its cut, then the earlier ones', () => {
  const { tables, rest } = tablesOnPaper(artefact(['2020', '2022', '2024']), 'nl')
  assert.deepEqual(
    tables.map(({ caption }) => caption),
    ['Vertrouwen, 2024, op naam', 'Door de tijd: Vertrouwen', 'Vertrouwen, 2022, op naam', 'Vertrouwen, 2020, op naam'],
  )
  assert.equal(rest, 0)
  assert.deepEqual(
    tables.map(({ widest }) => widest),
    [0, 3, 0, 0],
    'a sentence takes the room, and no column lies over another',
  )
  assert.match(tables[1]?.rows[1]?.join(' ') ?? '', /Hier begint een andere manier van tellen/)
  for (const { rows, caption } of tables.filter((_, at) => at !== 1))
    assert.deepEqual(rows.find(([name]) => name === 'Zuid')?.slice(1, 3), ['afgeschermd', '–'], caption)
  assert.deepEqual(tables[3]?.rows[1], ['Noord', '6,0', '5,8 en 6,2', 'niet te zeggen'])
})

test('of one period there is one table and nothing over time', () => {
  assert.equal(tablesOnPaper(artefact(['2024']), 'en').tables.length, 1)
})

test('where there is no room for every period the earliest stay away, and that is said', () => {
  const many = Array.from({ length: 1_200 }, (_, at) => area(`BU${at + 10}`, `Buurt ${at}`))
  const { tables, rest } = tablesOnPaper(artefact(['2020', '2022', '2024'], [area('all', ''), ...many]), 'en')
  assert.deepEqual([tables[0]?.caption, tables.at(-1)?.caption], ['Trust, 2024, by name', 'Trust, 2022, by name'])
  assert.equal(rest, 1)
})
