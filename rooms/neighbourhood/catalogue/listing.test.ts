import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cataloguesIn } from './known-catalogue.ts'
import { tableIn, tablesMatching } from './listing.ts'

const older = 'https://opendata.cbs.nl/ODataCatalog/Tables?$format=json'
const newer = 'https://datasets.cbs.nl/odata/v1/CBS/Datasets?$select=Identifier'
const named = (Identifier: string, Title: string, more = {}) => ({ Identifier, Title, ...more })

test('a table of either form is found at its own address, over https', () => {
  assert.equal(
    tableIn(named('84799NED', 'x', { FeedUrl: 'http://opendata.cbs.nl/ODataFeed/OData/84799NED' }), older)?.address,
    'https://opendata.cbs.nl/ODataFeed/OData/84799NED',
  )
  assert.equal(tableIn(named('84799NED', 'x'), older)?.address, 'https://opendata.cbs.nl/ODataFeed/odata/84799NED')
  assert.equal(tableIn(named('85984NED', 'x'), newer)?.address, 'https://datasets.cbs.nl/odata/v1/CBS/85984NED')
})

test('what the list does not say is not filled in; what the house knows of the source is', () => {
  const table = tableIn(named('84799NED', ' Kerncijfers\n2020 ', { Modified: '2021-03-26T02:00:00' }), older)
  assert.deepEqual(
    [table?.title, table?.period, table?.modified, table?.licence],
    ['Kerncijfers 2020', null, '2021-03-26', 'CC BY 4.0'],
  )
  assert.equal(tableIn(named('47018NED', 'x'), 'https://dataderden.cbs.nl/ODataCatalog/Tables')?.licence, null)
})

test('what names no table, or was withdrawn, is not listed', () => {
  assert.equal(tableIn(named('', 'x'), older), null)
  assert.equal(tableIn(named('../x', 'x'), older), null)
  assert.equal(tableIn(named('85984NED', 'x', { Status: 'Vervallen' }), newer), null)
})

test('every word must occur, in any case and with or without accents; titles come first, then the alphabet', () => {
  const tables = [
    named('3NED', 'Huishoudens', { Summary: 'Naar buurt en categorie' }),
    named('2NED', 'Woningen per buurt; categorieën'),
    named('1NED', 'Inwoners per buurt; categorieën'),
  ].flatMap((item) => tableIn(item, older) ?? [])
  const titles = (words: string) => tablesMatching(tables, words).map(({ title }) => title)
  assert.deepEqual(titles('BUURT categorie'), [
    'Inwoners per buurt; categorieën',
    'Woningen per buurt; categorieën',
    'Huishoudens',
  ])
  assert.deepEqual(titles('buurt inkomen'), [])
  assert.deepEqual(titles('2ned'), ['Woningen per buurt; categorieën'])
})

test('only catalogues of places that are allowed are asked', () => {
  assert.deepEqual(cataloguesIn({ hosts: [], catalogues: [] }), [])
  const own = 'https://data.example.nl/ODataCatalog/Tables'
  assert.deepEqual(
    cataloguesIn({ hosts: ['opendata.cbs.nl', 'data.example.nl'], catalogues: [own] }).map(
      (address) => new URL(address).host,
    ),
    ['data.example.nl', 'opendata.cbs.nl'],
  )
})
