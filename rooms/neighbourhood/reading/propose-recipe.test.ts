/** What a table that nobody here has seen before is taken for, by itself: an export of StatLine, a workbook, a spoiled file. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFile, aWorkbook } from '../examples.ts'
import { openDelivery } from './open-delivery.ts'
import { proposeRecipe } from './propose-recipe.ts'
import { readTable } from './read-table.ts'
import { ReadingFault } from './reading-fault.ts'
import type { SourceFile } from './text.ts'

async function proposed(file: SourceFile) {
  const delivered = await openDelivery([file], 'utf-8')
  const recipe = await proposeRecipe(delivered, 'utf-8')
  return { recipe, roles: Object.fromEntries(recipe.columns.map(({ name, role }) => [name, role])), delivered }
}
async function faultIn(file: SourceFile): Promise<ReadingFault> {
  const error = await proposed(file)
    .then(({ delivered, recipe }) => readTable(delivered, recipe))
    .then(
      () => undefined,
      (fault: unknown) => fault,
    )
  assert.ok(error instanceof ReadingFault, String(error))
  return error
}
const lines = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`

test('an export with quotes, a decimal comma, a breakdown and a line with its source is read without help', async () => {
  const { recipe, roles, delivered } = await proposed(
    aFile(
      'verkeer.csv',
      lines(
        '"Regio\'s";"Perioden";"Wijze van deelname";"Slachtoffers (aantal)";"Slachtoffers per 1 000 inwoners"',
        '"Maastricht";"2023";"Totaal";"24";"1,5"',
        '"Maastricht";"2023";"Fiets";"12";"0,8"',
        '"Vaals";"2023";"Totaal";"3";"0,4"',
        '"Vaals";"2023";"Fiets";".";"."',
        '"Bron: CBS."',
      ),
    ),
  )
  assert.deepEqual(roles, { "Regio's": 'area', Perioden: 'period', 'Wijze van deelname': 'breakdown' })
  assert.deepEqual([recipe.decimal, recipe.title, recipe.areaBy], [',', 'verkeer', 'name'])
  const table = await readTable(delivered, recipe)
  assert.deepEqual(
    table.series.map(({ breakdown, amounts }) => [breakdown[0], amounts[0]]),
    [
      ['Totaal', 24],
      ['Totaal', 1.5],
      ['Fiets', 12],
      ['Fiets', 0.8],
    ],
  )
})

test('figures below each other with their unit beside them are read with that unit', async () => {
  const { roles, recipe, delivered } = await proposed(
    aFile(
      'bevolking.csv',
      lines(
        '"Buurt";"Perioden";"Onderwerp";"Eenheid";"Waarde"',
        '"BU09350000";"2024";"Bevolking";"aantal";"932"',
        '"BU09350000";"2024";"Gemiddelde leeftijd";"jaar";"45,9"',
      ),
    ),
  )
  assert.equal(roles['Eenheid'], 'unit')
  const { series } = await readTable(delivered, recipe)
  assert.deepEqual(
    series.map(({ breakdown, unit }) => [...breakdown, unit]),
    [
      ['Bevolking', 'aantal'],
      ['Gemiddelde leeftijd', 'jaar'],
    ],
  )
})

test('a workbook with a column for each year gives one figure over years, by the name of the file', async () => {
  const { recipe, delivered } = await proposed(
    aFile(
      'geluid per gemeente.xlsx',
      aWorkbook([
        ['Gemeente', 'Thema', '2023', '2024'],
        ['Maastricht', 'geluid', 5, 7],
        ['Meerssen', 'geluid', 6, 8],
      ]),
      1000,
    ),
  )
  assert.deepEqual(
    recipe.figures.map(({ title }) => title),
    ['geluid per gemeente'],
  )
  const { series } = await readTable(delivered, recipe)
  assert.deepEqual(
    series.map(({ stretch, amounts }) => [stretch, amounts[0], amounts[1]]),
    [
      ['2023', 5, 6],
      ['2024', 7, 8],
    ],
  )
})

test('headings of the open-data service become words, and what is counted per area is no count', async () => {
  const { recipe } = await proposed(
    aFile(
      'kern.csv',
      lines(
        'WijkenEnBuurten,Perioden,k_0Tot15Jaar_8,PersonenautoSTotaal_99,PersonenautoSNaarOppervlakte_100,UitkeringAOW_80',
        'BU09350000,2020,10,20,30,40',
      ),
    ),
  )
  assert.deepEqual(
    recipe.figures.map(({ title, kind }) => [title, kind]),
    [
      ['0 tot 15 jaar', 'other'],
      ["Personenauto's totaal", 'count'],
      ["Personenauto's naar oppervlakte", 'other'],
      ['Uitkering AOW', 'other'],
    ],
  )
})

test('a formula in text, a heading alone and a file without figures each say so', async () => {
  const formula = await faultIn(
    aFile('t.csv', lines('Buurt;Jaar;Overlast', 'BU09350000;2024;=SUM(A1:A3)', 'BU09350001;2024;5')),
  )
  assert.deepEqual([formula.code, formula.place.column, formula.place.line], ['formula-cells', 'C2', 2])
  assert.equal((await faultIn(aFile('t.csv', 'Buurt;Jaar;Overlast\n'))).code, 'no-rows')
  const text = lines('Buurt;Jaar;Indruk', 'BU09350000;2024;rustig', 'BU09350001;2024;druk')
  assert.equal((await faultIn(aFile('t.csv', text))).code, 'no-measure')
  // What was proposed is kept all the same, so that a person can say which column holds the figures.
  assert.deepEqual((await proposed(aFile('t.csv', text))).roles, { Buurt: 'area', Jaar: 'period', Indruk: 'breakdown' })
  // Control: a name that only begins as a formula does is no formula.
  const named = await proposed(aFile('t.csv', lines('Buurt;Jaar;Plek;Overlast', 'BU09350000;2024;=Zuid;5')))
  assert.equal(named.roles['Plek'], 'breakdown')
})
