/** Intervals as StatLine and others publish them: a dimension `Marges`, parts of headings, columns beside the figure. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFile } from '../examples.ts'
import { standing } from './figure-cell.ts'
import { levelIn, marginEntriesIn } from './margin-entries.ts'
import { openDelivery } from './open-delivery.ts'
import { proposeRecipe } from './propose-recipe.ts'
import { readTable } from './read-table.ts'
import type { SourceFile } from './text.ts'
import type { Recipe } from './words.ts'

async function read(files: readonly SourceFile[], correct: (recipe: Recipe) => Recipe = (recipe) => recipe) {
  const delivered = await openDelivery(files, 'utf-8')
  const recipe = correct(await proposeRecipe(delivered, 'utf-8'))
  return { recipe, table: await readTable(delivered, recipe) }
}
/** `area figure period breakdown` → `30.4 (28.1–32.7)`. */
function told({ recipe, table }: Awaited<ReturnType<typeof read>>) {
  const found: { [key: string]: string } = {}
  for (const { figure, stretch, breakdown, amounts, standings, lows, highs } of table.series)
    table.areas.forEach(({ code }, place) => {
      const given = standings[place] === standing.given ? String(amounts[place]) : `[${standings[place]}]`
      const interval = Number.isNaN(lows?.[place] ?? Number.NaN) ? '' : ` (${lows?.[place]}–${highs?.[place]})`
      found[[code, recipe.figures[figure]?.name, stretch, ...breakdown].join(' ')] = given + interval
    })
  return found
}
const json = (held: unknown) => JSON.stringify(held)
const doubtsOf = ({ table }: Awaited<ReturnType<typeof read>>) => table.told.map(({ code, count }) => [code, count])

const withCodes = [
  '"ID";"Marges";"RegioS";"Perioden";"VeelOverlast_1";"VoeltZichOnveilig_2"',
  '0;"MW00000";"GM0935";"2023JJ00";"48,2";"17,3"',
  '1;"MOG0095";"GM0935";"2023JJ00";"45,9";"15,5"',
  '2;"MBG0095";"GM0935";"2023JJ00";"50,5";"19,2"',
  '3;"MW00000";"GM0882";"2023JJ00";"44,0";"."',
  '4;"MOG0095";"GM0882";"2023JJ00";"40,7";"."',
  '5;"MBG0095";"GM0882";"2023JJ00";"47,4";"."',
  '',
].join('\n')
const expected = {
  'GM0935 VeelOverlast_1 2023': '48.2 (45.9–50.5)',
  'GM0882 VeelOverlast_1 2023': '44 (40.7–47.4)',
  'GM0935 VoeltZichOnveilig_2 2023': '17.3 (15.5–19.2)',
  'GM0882 VoeltZichOnveilig_2 2023': '[2]',
}

test('StatLine with codes: value and ends of the dimension Marges are one figure with its 95 % interval', async () => {
  const found = await read([aFile('85146NED.csv', withCodes)])
  assert.deepEqual(told(found), expected)
  assert.deepEqual(found.recipe.margin, { value: 'MW00000', low: 'MOG0095', high: 'MBG0095', level: 95 })
  assert.equal(found.recipe.columns.find(({ name }) => name === 'Marges')?.role, 'margin')
  assert.deepEqual(doubtsOf(found), [])
})

test('StatLine with names: the words say what is what, in Dutch and in English', async () => {
  const dutch = withCodes
    .replaceAll('MW00000', 'Waarde')
    .replaceAll('MOG0095', 'Ondergrens 95%-interval')
    .replaceAll('MBG0095', 'Bovengrens 95%-interval')
  const found = await read([aFile('85146NED.csv', dutch)])
  assert.deepEqual(told(found), expected)
  assert.equal(found.recipe.margin?.low, 'Ondergrens 95%-interval')
  const english = withCodes
    .replaceAll('MW00000', 'Value')
    .replaceAll('MOG0095', 'Lower bound 90% interval')
    .replaceAll('MBG0095', 'Upper bound 90% interval')
  const other = await read([aFile('85146ENG.csv', english)])
  assert.deepEqual(told(other), expected)
  assert.equal(other.recipe.margin?.level, 90)
})

test('the values come first and the ends thousands of lines later: they are found all the same', async () => {
  const areas = Array.from({ length: 600 }, (_, at) => `BU0935${String(at).padStart(4, '0')}`)
  const rows = (['Waarde', 'Ondergrens 95%-interval', 'Bovengrens 95%-interval'] as const).flatMap((entry, step) =>
    areas.map((area) => `${entry};${area};2023;${30 + [0, -2, 2][step]!}`),
  )
  const found = await read([aFile('t.csv', ['Marges;Buurt;Jaar;Onveilig', ...rows, ''].join('\n'))])
  assert.equal(found.table.areas.length, 600)
  assert.ok(Object.values(told(found)).every((one) => one === '30 (28–32)'))
})

const v3 = (rows: readonly unknown[]) => [
  aFile(
    'DataProperties.json',
    json({
      'odata.metadata': 'https://data.example.nl/ODataFeed/odata/85146NED/$metadata#Cbs.OData.WebAPI.DataProperties',
      value: [
        {
          'odata.type': 'Cbs.OData.Dimension',
          ID: 0,
          ParentID: null,
          Type: 'Dimension',
          Key: 'Marges',
          Title: 'Marges',
        },
        {
          'odata.type': 'Cbs.OData.GeoDimension',
          ID: 1,
          ParentID: null,
          Type: 'GeoDimension',
          Key: 'RegioS',
          Title: "Regio's",
        },
        {
          'odata.type': 'Cbs.OData.TimeDimension',
          ID: 2,
          ParentID: null,
          Type: 'TimeDimension',
          Key: 'Perioden',
          Title: 'Perioden',
        },
        {
          ...{ 'odata.type': 'Cbs.OData.Topic', ID: 3, ParentID: null, Type: 'Topic', Key: 'VeelOverlast_1' },
          ...{ Title: 'Veel overlast', Datatype: 'Double', Unit: '%', Decimals: 1, Default: 'Missing' },
        },
      ],
    }),
  ),
  aFile(
    'Marges.json',
    json({
      'odata.metadata': 'https://data.example.nl/$metadata#Cbs.OData.WebAPI.Marges',
      value: [
        { Key: 'X1     ', Title: 'Waarde', Description: '' },
        { Key: 'X2     ', Title: 'Ondergrens 95%-interval', Description: '' },
        { Key: 'X3     ', Title: 'Bovengrens 95%-interval', Description: '' },
      ],
    }),
  ),
  aFile(
    'TypedDataSet.json',
    json({
      'odata.metadata': 'https://data.example.nl/ODataFeed/odata/85146NED/$metadata#Cbs.OData.WebAPI.TypedDataSet',
      value: rows,
    }),
  ),
]

test('OData v3: codes that say nothing are read by the titles of their code list', async () => {
  const row = (entry: string, amount: number | null, at: number) => ({
    ...{ ID: at, Marges: `${entry}     `, RegioS: 'GM0935', Perioden: '2023JJ00', VeelOverlast_1: amount },
  })
  const found = await read(v3([row('X1', 48.2, 0), row('X2', 45.9, 1), row('X3', 50.5, 2)]))
  assert.deepEqual(told(found), { 'GM0935 VeelOverlast_1 2023': '48.2 (45.9–50.5)' })
  assert.deepEqual(found.recipe.margin, { value: 'X1', low: 'X2', high: 'X3', level: 95 })
})

test('OData v4: observations of the three entries are one figure', async () => {
  const row = (entry: string, amount: number, at: number) => ({
    ...{ Id: at, Measure: 'M1', ValueAttribute: 'None', Value: amount },
    ...{ Marges: entry, RegioS: 'GM0935', Perioden: '2023JJ00' },
  })
  const url = 'https://data.example.nl/CBS/85146NED/$metadata'
  const found = await read([
    aFile(
      'MeasureCodes.json',
      json({
        '@odata.context': `${url}#MeasureCodes`,
        value: [
          {
            Identifier: 'M1',
            Index: 1,
            Title: 'Veel overlast',
            DataType: 'Double',
            Unit: '%',
            Decimals: 1,
            MeasureGroupId: null,
          },
        ],
      }),
    ),
    aFile(
      'Dimensions.json',
      json({
        '@odata.context': `${url}#Dimensions`,
        value: [
          { Identifier: 'Marges', Title: 'Marges', Kind: 'Dimension', MapYear: null },
          { Identifier: 'RegioS', Title: "Regio's", Kind: 'GeoDimension', MapYear: 2023 },
          { Identifier: 'Perioden', Title: 'Perioden', Kind: 'TimeDimension', MapYear: null },
        ],
      }),
    ),
    aFile(
      'Observations.json',
      json({
        '@odata.context': `${url}#Observations`,
        value: [row('MW00000', 48.2, 0), row('MOG0095', 45.9, 1), row('MBG0095', 50.5, 2)],
      }),
    ),
  ])
  assert.deepEqual(told(found), { 'GM0935 M1 2023': '48.2 (45.9–50.5)' })
})

test('the layout of the table: Marges as a line of the heading, and as a key in the rows', async () => {
  const inHeading = [
    '"Veiligheidsmonitor"',
    '"";"Onderwerp";"Veel overlast";"Veel overlast";"Veel overlast"',
    '"";"Marges";"Waarde";"Ondergrens 95%-interval";"Bovengrens 95%-interval"',
    '"Regio\'s";"Perioden";"%";"%";"%"',
    '"Maastricht (gemeente)";"2023";"48,2";"45,9";"50,5"',
    '"Heerlen (gemeente)";"2023";"44,0";"40,7";"47,4"',
    '',
  ].join('\n')
  const one = await read([aFile('tabel.csv', inHeading)])
  assert.deepEqual(one.recipe.headingParts, ['figure', 'margin'])
  assert.deepEqual(told(one), {
    'Maastricht (gemeente) Veel overlast 2023': '48.2 (45.9–50.5)',
    'Heerlen (gemeente) Veel overlast 2023': '44 (40.7–47.4)',
  })
  const besidePeriods = [
    '"Veiligheidsmonitor"',
    '"";"";"Marges";"Waarde";"Waarde";"Ondergrens 95%-interval";"Ondergrens 95%-interval";"Bovengrens 95%-interval";"Bovengrens 95%-interval"',
    '"Regio\'s";"Onderwerp";"Perioden";"2021";"2023";"2021";"2023";"2021";"2023"',
    '"Maastricht";"Veel overlast";"%";"48,2";"47,1";"45,9";"45,0";"50,5";"49,2"',
  ].join('\n')
  const two = await read([aFile('tabel.csv', besidePeriods)])
  assert.deepEqual(Object.values(told(two)), ['48.2 (45.9–50.5)', '47.1 (45–49.2)'])
  const inRows = [
    '"";"";"Onderwerp";"Veel overlast";"Voelt zich onveilig"',
    '"Regio\'s";"Marges";"Perioden";"%";"%"',
    '"Maastricht (gemeente)";"Waarde";"2023";"48,2";"17,3"',
    '"Maastricht (gemeente)";"Ondergrens 95%-interval";"2023";"45,9";"15,5"',
    '"Maastricht (gemeente)";"Bovengrens 95%-interval";"2023";"50,5";"19,2"',
    '',
  ].join('\n')
  const other = await read([aFile('tabel.csv', inRows)])
  assert.deepEqual(Object.values(told(other)), ['48.2 (45.9–50.5)', '17.3 (15.5–19.2)'])
  const flat = [
    'Onderwerp,Waarde_Limburg (PV)_2017,Ondergrens 95%-interval_Limburg (PV)_2017,Bovengrens 95%-interval_Limburg (PV)_2017,Waarde_Utrecht (PV)_2017',
    'Onveilig,30.4,28.1,32.7,20',
    '',
  ].join('\n')
  const third = await read([aFile('provincies.csv', flat)])
  assert.deepEqual(Object.values(told(third)), ['30.4 (28.1–32.7)', '20'])
  assert.deepEqual(doubtsOf(third), [['half-interval', 1]])
})

test('columns beside the figure: _ondergrens and _bovengrens, and the same in a group of the source', async () => {
  const plain = [
    'Buurtcode;Jaar;Onveilig;Onveilig_ondergrens;Onveilig_bovengrens;Overlast;Overlast (ondergrens 90%);Overlast (bovengrens 90%)',
    'BU09350000;2023;30,4;28,1;32,7;12,0;10,0;14,5',
    '',
  ].join('\n')
  const found = await read([aFile('buurten.csv', plain)])
  assert.deepEqual(told(found), {
    'BU09350000 Onveilig 2023': '30.4 (28.1–32.7)',
    'BU09350000 Overlast 2023': '12 (10–14.5)',
  })
  // How sure the first is stands nowhere, and that is said; the second says it.
  assert.deepEqual(found.table.told, [{ code: 'level-unsaid', count: 2, found: 'Onveilig_ondergrens' }])
  assert.equal(found.recipe.figures.find(({ name }) => name.startsWith('Overlast (onder'))?.level, 90)
  // Control: low and high of something that is no interval stay figures of their own.
  const income = 'Buurtcode;Jaar;income;income_low;income_high\nBU09350000;2023;30,4;28,1;32,7\n'
  assert.equal(Object.keys(told(await read([aFile('inkomen.csv', income)]))).length, 3)
})

test('what is not whole is told and not kept: an end without the other, ends without a figure, a figure outside its ends', async () => {
  const table = [
    'Marges;Buurt;Jaar;Onveilig',
    ...['MW00000;BU09350000;2023;30', 'MOG0095;BU09350000;2023;28', 'MBG0095;BU09350000;2023;32'],
    ...['MW00000;BU09350001;2023;30', 'MOG0095;BU09350001;2023;28'],
    ...['MOG0095;BU09350002;2023;28', 'MBG0095;BU09350002;2023;32'],
    ...['MW00000;BU09350003;2023;30', 'MOG0095;BU09350003;2023;31', 'MBG0095;BU09350003;2023;32'],
    ...['MW00000;BU09350004;2023;30', 'MSE0000;BU09350000;2023;1'],
    '',
  ].join('\n')
  const found = await read([aFile('t.csv', table)])
  assert.deepEqual(told(found), {
    'BU09350000 Onveilig 2023': '30 (28–32)',
    'BU09350001 Onveilig 2023': '30',
    'BU09350002 Onveilig 2023': '[5]',
    'BU09350003 Onveilig 2023': '30',
    'BU09350004 Onveilig 2023': '30',
  })
  assert.deepEqual(doubtsOf(found).sort(), [
    ['half-interval', 3],
    ['other-margins', 1],
    ['outside-interval', 1],
  ])
})

test('a download of the figures alone, as 50090NED is of neighbourhoods: no breakdown, and what is not there is told', async () => {
  const table =
    'Marges,WijkenEnBuurten,Perioden,Eenzaam_1\nMW00000,BU09350000,2016JJ00,44.5\nMW00000,BU09350001,2016JJ00,41\n'
  const found = await read([aFile('50090NED.csv', table)])
  assert.deepEqual(told(found), { 'BU09350000 Eenzaam_1 2016': '44.5', 'BU09350001 Eenzaam_1 2016': '41' })
  assert.deepEqual(found.table.told, [{ code: 'ends-not-there', count: 1, found: 'Marges' }])
  // With the list of codes the column is what it is, and the same is told.
  const [properties, codes, rows] = v3([
    { ID: 0, Marges: 'X1', RegioS: 'GM0935', Perioden: '2023JJ00', VeelOverlast_1: 48.2 },
  ])
  const listed = await read([properties, codes, rows] as readonly SourceFile[])
  assert.equal(listed.recipe.margin?.low, 'X2')
  assert.deepEqual(doubtsOf(listed), [['ends-not-there', 1]])
})

test('a second end for one area is one row too many', async () => {
  const twice = withCodes.replace('2;"MBG0095"', '2;"MOG0095"')
  await assert.rejects(read([aFile('t.csv', twice)]), { code: 'row-twice' })
})

test('an end of a figure that nobody reads is not read either', async () => {
  const table =
    'Buurtcode;Jaar;Onveilig;Onveilig_ondergrens;Onveilig_bovengrens;Overlast\nBU09350000;2023;30,4;28,1;32,7;12\n'
  const without = (recipe: Recipe): Recipe => ({
    ...recipe,
    figures: recipe.figures.map((one) => (one.name === 'Onveilig' ? { ...one, state: 'left-out' } : one)),
  })
  assert.deepEqual(told(await read([aFile('t.csv', table)], without)), { 'BU09350000 Overlast 2023': '12' })
})

test('a dimension with value and one end only is no dimension of intervals, and of two levels 95 is taken', () => {
  assert.equal(marginEntriesIn(['MW00000', 'MOG0095'], undefined), null)
  assert.deepEqual(marginEntriesIn(['MW00000', 'MOG0090', 'MBG0090', 'MOG0095', 'MBG0095'], undefined), {
    ...{ value: 'MW00000', low: 'MOG0095', high: 'MBG0095', level: 95 },
  })
  assert.deepEqual(['MOG0095', 'ondergrens 95 %', 'lower 0.95', 'ondergrens', 'Ondergrens 2023'].map(levelIn), [
    95,
    95,
    95,
    null,
    null,
  ])
})
