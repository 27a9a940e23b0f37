import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFile } from '../examples.ts'
import { standingNames } from './figure-cell.ts'
import { openDelivery } from './open-delivery.ts'
import { proposeRecipe, readsFigures } from './propose-recipe.ts'
import { readTable } from './read-table.ts'
import { ReadingFault } from './reading-fault.ts'

const square = [
  [
    [5.6, 50.8],
    [5.7, 50.8],
    [5.7, 50.9],
    [5.6, 50.8],
  ],
]
const map = (properties: readonly object[], name = 'leefbaarheid.geojson', piece = 64) =>
  aFile(
    name,
    JSON.stringify({
      type: 'FeatureCollection',
      features: properties.map((one) => ({
        ...{ type: 'Feature', properties: one, geometry: { type: 'Polygon', coordinates: square } },
      })),
    }),
    piece,
  )
async function read(...properties: readonly object[]) {
  const delivered = await openDelivery([map(properties)], 'utf-8')
  const recipe = await proposeRecipe(delivered, 'utf-8')
  return { delivered, recipe, table: await readTable(delivered, recipe) }
}
const told = ({ recipe, table }: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(
    table.series.flatMap(({ figure, stretch, amounts, standings }) =>
      table.areas.map(({ code }, place) => [
        `${code} ${recipe.figures[figure]?.name} ${stretch}`,
        standings[place] === 0 ? amounts[place] : standingNames[standings[place] ?? 5],
      ]),
    ),
  )

test('figures among the properties of a map are a table over its areas, with what is withheld told apart', async () => {
  const found = await read(
    {
      ...{ OBJECTID: 1, gemeentecode: 'GM0935', buurtcode: 'BU09350000', buurtnaam: 'Binnenstad', jaar: 2024 },
      ...{ overlast: 31.5, inwoners: 1200, bron: { naam: 'gemeente' }, 'Shape.Area': 12.5 },
    },
    {
      ...{ OBJECTID: 2, gemeentecode: 'GM0935', buurtcode: 'BU09350001', buurtnaam: 'Jekerkwartier', jaar: 2024 },
      ...{ overlast: -99997, inwoners: null, bron: { naam: 'gemeente' }, 'Shape.Area': 13.5 },
    },
  )
  assert.deepEqual(told(found), {
    'BU09350000 overlast 2024': 31.5,
    'BU09350001 overlast 2024': 'withheld',
    'BU09350000 inwoners 2024': 1200,
    'BU09350001 inwoners 2024': 'not-given',
  })
  assert.deepEqual(
    found.table.areas.map(({ name }) => name),
    ['Binnenstad', 'Jekerkwartier'],
  )
  assert.equal(found.recipe.draws, true)
})

test('areas of the municipality itself, without codes of Statistics Netherlands, are those of the outlines', async () => {
  const found = await read(
    { code: 'A1', naam: 'Noord', jaar: 2024, overlast: 3 },
    { code: 'A2', naam: 'Zuid', jaar: 2024, overlast: 4 },
  )
  assert.deepEqual(told(found), { 'A1 overlast 2024': 3, 'A2 overlast 2024': 4 })
})

test('figures of which nothing says when they were counted wait; boundaries without figures are boundaries', async () => {
  const waiting = await openDelivery([map([{ buurtcode: 'BU09350000', overlast: 3 }])], 'utf-8')
  const recipe = await proposeRecipe(waiting, 'utf-8')
  assert.deepEqual(
    recipe.figures.map(({ name, state }) => [name, state]),
    [['overlast', 'left-out']],
  )
  assert.equal(readsFigures(waiting, recipe), false)
  const bare = await openDelivery([map([{ buurtcode: 'BU09350000', buurtnaam: 'Binnenstad', straat: 'x' }])], 'utf-8')
  const none = await proposeRecipe(bare, 'utf-8')
  assert.deepEqual([none.columns, none.figures, readsFigures(bare, none)], [[], [], false])
  // Control: the year in the name of the file is when they were counted.
  const said = await openDelivery([map([{ buurtcode: 'BU09350000', overlast: 3 }], 'overlast-2024.geojson')], 'utf-8')
  assert.equal(readsFigures(said, await proposeRecipe(said, 'utf-8')), true)
})

test('what is about origin is set apart and what is about persons stops a map as it stops a table', async () => {
  const found = await read({ buurtcode: 'BU09350000', jaar: 2024, overlast: 3, perc_niet_westers: 12 })
  assert.deepEqual(told(found), { 'BU09350000 overlast 2024': 3 })
  assert.equal(found.recipe.figures.find(({ name }) => name === 'perc_niet_westers')?.state, 'quarantined')
  await assert.rejects(
    read({ buurtcode: 'BU09350000', jaar: 2024, overlast: 3, achternaam: 'x' }),
    (error: unknown) => error instanceof ReadingFault && error.code === 'about-persons',
  )
})

test('a property that the first areas do not have is told; a lot of areas come in pieces', async () => {
  const many = Array.from({ length: 900 }, (_, at) => ({
    buurtcode: `BU0935${String(at).padStart(4, '0')}`,
    ...{ jaar: 2024, overlast: at, ...(at > 700 && { later: 1 }) },
  }))
  const found = await read(...many)
  assert.equal(found.table.areas.length, 900)
  assert.deepEqual(
    found.table.told.filter(({ code }) => code === 'late-properties'),
    [{ code: 'late-properties', count: 199, found: 'later' }],
  )
})

test('a topology holds figures as well', async () => {
  const topology = {
    ...{
      type: 'Topology',
      arcs: [
        [
          [5.6, 50.8],
          [5.7, 50.8],
          [5.7, 50.9],
          [5.6, 50.8],
        ],
      ],
    },
    objects: {
      buurten: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0]], properties: { buurtcode: 'BU09350000', jaar: 2024, overlast: 3 } },
        ],
      },
    },
  }
  const delivered = await openDelivery([aFile('a.topojson', JSON.stringify(topology))], 'utf-8')
  const recipe = await proposeRecipe(delivered, 'utf-8')
  assert.deepEqual(told({ delivered, recipe, table: await readTable(delivered, recipe) }), {
    'BU09350000 overlast 2024': 3,
  })
})
