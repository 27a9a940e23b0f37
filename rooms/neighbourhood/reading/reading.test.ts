import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFile, aWorkbook, neighbourhoodTable } from '../examples.ts'
import { standingNames } from './figure-cell.ts'
import { openDelivery } from './open-delivery.ts'
import { proposeRecipe } from './propose-recipe.ts'
import { readBoundaries } from './read-boundaries.ts'
import { readTable } from './read-table.ts'
import { ReadingFault } from './reading-fault.ts'
import { isAboutPersons, sensitiveKindOf } from './sensitive.ts'
import type { SourceFile } from './text.ts'
import type { Recipe } from './words.ts'

async function read(
  files: readonly SourceFile[],
  correct: (recipe: Recipe) => Recipe = (recipe) => recipe,
  encoding: Recipe['encoding'] = 'utf-8',
) {
  const delivered = await openDelivery(files, encoding)
  const recipe = correct(await proposeRecipe(delivered, encoding))
  return { recipe, table: await readTable(delivered, recipe) }
}
/** `area figure period breakdown` → number, or why there is none. */
function figuresIn({ recipe, table }: Awaited<ReturnType<typeof read>>) {
  const found: { [key: string]: number | string } = {}
  for (const series of table.series)
    table.areas.forEach((area, place) => {
      const key = [area.code, recipe.figures[series.figure]?.name, series.stretch, ...series.breakdown].join(' ')
      const as = standingNames[series.standings[place] ?? 5]
      if (as !== 'no-row') found[key] = as === 'given' ? (series.amounts[place] ?? Number.NaN) : String(as)
    })
  return found
}
const faultOf = async (files: readonly SourceFile[], encoding: Recipe['encoding'] = 'utf-8'): Promise<ReadingFault> => {
  try {
    const delivered = await openDelivery(files, encoding)
    if (delivered.boundaries.length > 0) await readBoundaries(delivered.boundaries, encoding)
    else await readTable(delivered, await proposeRecipe(delivered, encoding))
  } catch (error) {
    assert.ok(error instanceof ReadingFault, String(error))
    return error
  }
  return assert.fail('nothing was wrong with it')
}
const json = (held: unknown) => JSON.stringify(held, null, 1)

test('padded codes are trimmed, a decimal comma is read, and empty is neither zero nor withheld', async () => {
  const found = figuresIn(await read([aFile('t.csv', neighbourhoodTable())]))
  assert.equal(found['GM0935 AantalInwoners_5 2020'], 2400)
  assert.equal(found['BU09350000 Omgevingsadressendichtheid_9 2020'], 10.5)
  assert.equal(found['BU09350001 Omgevingsadressendichtheid_9 2020'], 'not-given')
  assert.equal(found['BU09350002 Omgevingsadressendichtheid_9 2020'], 0)
  assert.equal(found['BU09350002 AantalInwoners_5 2020'], 'withheld')
})

test('the same table is read alike whatever the size of the pieces in which it comes', async () => {
  const whole = figuresIn(await read([aFile('t.csv', neighbourhoodTable(), 100_000)]))
  for (const piece of [1, 2, 3, 11, 64])
    assert.deepEqual(figuresIn(await read([aFile('t.csv', neighbourhoodTable(), piece)])), whole)
})

test('a table with names above its columns, a title and a source line is read without help', async () => {
  const text = [
    '"Kerncijfers wijken en buurten 2020"',
    '"Regio\'s";"Perioden";"Aantal inwoners";"Huishoudens"',
    '"";"";"aantal";"aantal"',
    '"Maastricht (gemeente)";"2020*";"121 575";"x"',
    '"Vaals (gemeente)";"2020*";"10.084";"5.171"',
    '"Bron: CBS"',
    '',
  ].join('\n')
  const got = await read([aFile('download.csv', text)])
  assert.equal(got.recipe.headingLine, 2)
  assert.equal(got.recipe.unitLine, 3)
  assert.deepEqual(figuresIn(got), {
    'Maastricht (gemeente) Aantal inwoners 2020': 121_575,
    'Vaals (gemeente) Aantal inwoners 2020': 10_084,
    'Maastricht (gemeente) Huishoudens 2020': 'withheld',
    'Vaals (gemeente) Huishoudens 2020': 5_171,
  })
  assert.equal(got.table.stretches.get('2020')?.provisional, true)
})

const properties = [
  {
    'odata.type': 'Cbs.OData.Dimension',
    ID: 0,
    ParentID: null,
    Type: 'Dimension',
    Key: 'SoortMisdrijf',
    Title: 'Soort misdrijf',
  },
  {
    'odata.type': 'Cbs.OData.GeoDetail',
    ID: 1,
    ParentID: null,
    Type: 'GeoDetail',
    Key: 'WijkenEnBuurten',
    Title: 'Wijken en buurten',
    MapYear: 2023,
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
    'odata.type': 'Cbs.OData.Topic',
    ID: 3,
    ParentID: null,
    Type: 'Topic',
    Key: 'Misdrijven_1',
    Title: 'Geregistreerde misdrijven',
    Datatype: 'Long',
    Unit: 'aantal',
    Decimals: 0,
    Default: 'Missing',
  },
]
const page = (rows: readonly object[], next?: string) =>
  json({
    'odata.metadata': 'https://data.example.nl/ODataFeed/odata/47018NED/$metadata#Cbs.OData.WebAPI.UntypedDataSet',
    value: rows,
    ...(next ? { 'odata.nextLink': next } : {}),
  })
const row = (soort: string, area: string, period: string, count: string | number | null) => ({
  ID: 1,
  SoortMisdrijf: soort,
  WijkenEnBuurten: area,
  Perioden: period,
  Misdrijven_1: count,
})
const service = (second: boolean) => [
  aFile(
    'TableInfos.json',
    json({
      value: [
        {
          ID: 0,
          Identifier: '47018NED',
          ShortTitle: 'Misdrijven',
          Title: 'Misdrijven',
          Source: '© Politie',
          Modified: '2024-08-15T02:00:00',
        },
      ],
    }),
  ),
  aFile('DataProperties.json', json({ value: properties })),
  aFile(
    'SoortMisdrijf.json',
    json({
      'odata.metadata': 'https://data.example.nl/$metadata#Cbs.OData.WebAPI.SoortMisdrijf',
      value: [
        { Key: '0.0.0 ', Title: 'Totaal misdrijven' },
        { Key: '1.4.5 ', Title: 'Mishandeling' },
      ],
    }),
  ),
  aFile(
    'UntypedDataSet.1.json',
    page(
      [row('0.0.0 ', 'BU09350000', '2023JJ00', '       10'), row('1.4.5 ', 'BU09350000', '2023JJ00', '       .')],
      'https://data.example.nl/?$skip=2',
    ),
  ),
  ...(second
    ? [
        aFile(
          'UntypedDataSet.2.json',
          page([row('0.0.0 ', 'BU09350000', '2023MM03', '4'), row('0.0.0 ', 'BU09350001', '2023JJ00', null)]),
        ),
      ]
    : []),
]

test('pages of the third form of the service are one table, untyped figures and all', async () => {
  const got = await read(service(true))
  assert.equal(got.recipe.table, '47018NED')
  assert.equal(got.recipe.source, 'Politie')
  assert.equal(got.recipe.vintage, 2023)
  assert.equal(got.recipe.columns.find(({ role }) => role === 'breakdown')?.total, '0.0.0')
  assert.deepEqual(figuresIn(got), {
    'BU09350000 Misdrijven_1 2023 0.0.0': 10,
    'BU09350001 Misdrijven_1 2023 0.0.0': 'not-given',
    'BU09350000 Misdrijven_1 2023 1.4.5': 'withheld',
    'BU09350000 Misdrijven_1 2023-03 0.0.0': 4,
  })
  assert.deepEqual(
    [...got.table.stretches.values()].map(({ kind }) => kind),
    ['year', 'month'],
  )
})

test('a table of which a page is missing is not half a table', async () => {
  assert.equal((await faultOf(service(false))).code, 'pages-missing')
})

const measures = aFile(
  'MeasureCodes.json',
  json({
    '@odata.context': 'https://data.example.nl/CBS/83765NED/$metadata#MeasureCodes',
    value: [
      {
        Identifier: 'T001036',
        Index: 1,
        Title: 'Aantal inwoners',
        MeasureGroupId: 'G1',
        DataType: 'Long',
        Unit: 'aantal',
        Decimals: 0,
      },
      {
        Identifier: 'M000099',
        Index: 2,
        Title: 'Marokko',
        MeasureGroupId: 'G2',
        DataType: 'Long',
        Unit: 'aantal',
        Decimals: 0,
      },
    ],
  }),
)
const fourth = (...more: readonly SourceFile[]) => [
  aFile(
    'Properties.json',
    json({
      '@odata.context': 'https://data.example.nl/CBS/83765NED/$metadata#Properties',
      Identifier: '83765NED',
      Title: 'Kerncijfers 2017',
      License: 'https://creativecommons.org/licenses/by/4.0/',
      Catalog: 'CBS',
      TemporalCoverage: '2017',
    }),
  ),
  aFile(
    'Dimensions.json',
    json({
      '@odata.context': 'https://data.example.nl/CBS/83765NED/$metadata#Dimensions',
      value: [{ Identifier: 'WijkenEnBuurten', Title: 'Wijken en buurten', Kind: 'GeoDetail', MapYear: '2017' }],
    }),
  ),
  measures,
  aFile(
    'MeasureGroups.json',
    json({
      '@odata.context': 'https://data.example.nl/CBS/83765NED/$metadata#MeasureGroups',
      value: [
        { Id: 'G1', Title: 'Bevolking', ParentId: null },
        { Id: 'G2', Title: 'Naar herkomst', ParentId: 'G1' },
      ],
    }),
  ),
  ...more,
]

test('observations of the fourth form find their figure by its code, their period in the description, and why there is none', async () => {
  const got = await read(
    fourth(
      aFile(
        'Observations.json',
        json({
          '@odata.context': 'https://data.example.nl/CBS/83765NED/$metadata#Observations',
          value: [
            { Id: 1, Measure: 'T001036', ValueAttribute: 'None', Value: 2330, WijkenEnBuurten: 'BU09350000' },
            { Id: 2, Measure: 'T001036', ValueAttribute: 'Impossible', Value: null, WijkenEnBuurten: 'BU09350001' },
            { Id: 3, Measure: 'M000099', ValueAttribute: 'None', Value: 45, WijkenEnBuurten: 'BU09350000' },
          ],
        }),
      ),
    ),
  )
  assert.deepEqual(figuresIn(got), { 'BU09350000 T001036 2017': 2330, 'BU09350001 T001036 2017': 'cannot-occur' })
  assert.equal(got.recipe.figures.find(({ name }) => name === 'M000099')?.sensitive, 'origin')
  assert.equal(got.recipe.licence, 'https://creativecommons.org/licenses/by/4.0/')
})

test('a description without figures says that the figures are missing', async () => {
  assert.equal((await faultOf(fourth())).code, 'metadata-only')
})

test('headings that also say where and when come apart', async () => {
  const text =
    'Onderwerp,Perioden,Waarde_Limburg (PV)_2016,Waarde_Limburg (PV)_2017,Marges_Limburg (PV)_2016,Marges_Limburg (PV)_2017\n|||Voelt zich onveilig,%,"32,9","33,4","1,7","1,5"\n'
  const got = await read([aFile('beleving.csv', text)], (recipe) => ({
    ...recipe,
    columns: recipe.columns.map((column) =>
      column.name === 'Perioden' ? { ...column, role: 'unit' as const } : column,
    ),
  }))
  assert.deepEqual(got.recipe.headingParts, ['figure', 'area', 'period'])
  assert.equal(figuresIn(got)['Limburg (PV) Marges 2017 Voelt zich onveilig'], 1.5)
  assert.equal(got.table.series[0]?.unit, '%')
})

test('a zero that the source filled in by default is no figure', async () => {
  const text =
    'WijkenEnBuurten,Perioden,Misdrijven,feedRowPresent\nBU09350000,2023JJ00,0,true\nBU09350001,2023JJ00,0,false\n'
  assert.deepEqual(figuresIn(await read([aFile('t.csv', text)])), {
    'BU09350000 Misdrijven 2023': 0,
    'BU09350001 Misdrijven 2023': 'filled-in-zero',
  })
})

test('what the source shows for a cell that it does not hold: a zero is filled in, anything else says nothing of an empty cell', async () => {
  const topic = (key: string, byDefault: string) => ({
    ...{ 'odata.type': 'Cbs.OData.Topic', ID: key.length, ParentID: null, Type: 'Topic', Key: key, Title: key },
    ...{ Datatype: 'Long', Unit: 'aantal', Decimals: 0, Default: byDefault },
  })
  const topics = [topic('Misdrijven_1', 'Zero'), topic('Inwoners_22', 'Impossible'), topic('Auto_333', 'Missing')]
  const area = (code: string, misdrijven: number | null) => ({
    ...{ ID: 1, SoortMisdrijf: '0.0.0 ', WijkenEnBuurten: code, Perioden: '2023JJ00' },
    ...{ Misdrijven_1: misdrijven, Inwoners_22: null, Auto_333: null },
  })
  const got = await read([
    aFile('DataProperties.json', json({ value: [...properties.slice(0, 3), ...topics] })),
    aFile('TypedDataSet.json', page([area('BU09350000', null), area('BU09350001', 0), area('BU09350002', 7)])),
  ])
  const found = figuresIn(got)
  assert.deepEqual(
    [0, 1, 2].map((at) => found[`BU0935000${at} Misdrijven_1 2023 0.0.0`]),
    ['filled-in-zero', 0, 7],
  )
  // A table withholds figures of small areas and says `Impossible` of that column as well: nothing may be made of it.
  assert.deepEqual([...new Set(Object.values(found).filter((one) => typeof one === 'string'))], ['filled-in-zero'])
  assert.deepEqual(got.table.empty.length, 2)
  assert.deepEqual(
    got.table.told.filter(({ code }) => code === 'default-zeros'),
    [{ code: 'default-zeros', count: 1, found: 'BU09350001' }],
  )
})

test('a breakdown by origin is never read around: the table is refused, or its rows are passed over and counted', async () => {
  const text =
    'Soort;WijkenEnBuurten;Perioden;Aantal\nTotaal;BU09350000;2023JJ00;9\nNiet-westerse migratieachtergrond;BU09350000;2023JJ00;4\n'
  const got = await read([aFile('t.csv', text)])
  assert.deepEqual(figuresIn(got), { 'BU09350000 Aantal 2023 Totaal': 9 })
  assert.equal(got.table.rowsQuarantined, 1)
})

test('the cells of a workbook are read; a formula is refused by its cell', async () => {
  const cells = [
    ['WijkenEnBuurten', 'Perioden', 'Aantal'],
    ['BU09350000', '2023', 12.5],
    ['BU09350001', '2023', null],
  ] as const
  assert.deepEqual(figuresIn(await read([aFile('t.xlsx', aWorkbook(cells), 1000)])), {
    'BU09350000 Aantal 2023': 12.5,
    'BU09350001 Aantal 2023': 'not-given',
  })
  const fault = await faultOf([
    aFile('t.xlsx', aWorkbook([...cells, ['BU09350002', '2023', { formula: 'SUM(C2:C3)' }]]), 1000),
  ])
  assert.deepEqual([fault.code, fault.place.column, fault.place.file], ['formula-cells', 'C4', 't.xlsx'])
})

test('a row that says to be wider than any table is refused, and empty cells far to the right make none wider', async () => {
  const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
  const sheet = (far: string) =>
    aWorkbook([], {
      'xl/worksheets/sheet1.xml': Buffer.from(
        `<worksheet><sheetData><row r="1">${inline('A1', 'Buurt')}${inline('B1', 'Jaar')}${inline('C1', 'Meldingen')}</row>
        <row r="2">${inline('A2', 'BU09350000')}<c r="B2"><v>2024</v></c><c r="C2"><v>4</v></c>${far}</row></sheetData></worksheet>`,
      ),
    })
  assert.equal((await faultOf([aFile('t.xlsx', sheet('<c r="XFD2"><v>1</v></c>'), 1000)])).code, 'too-large')
  assert.deepEqual(figuresIn(await read([aFile('t.xlsx', sheet('<c r="XFD2" s="1"/>'), 1000)])), {
    'BU09350000 Meldingen 2024': 4,
  })
})

test('a heading is about origin or about persons as it is read, not as it is coded', async () => {
  for (const heading of ['Natio\u00adnaliteit', 'H\u200berkomst', 'Reli\u0301gie', 'Ｎationaliteit'])
    assert.ok(sensitiveKindOf(heading), heading)
  for (const heading of ['Achter\u00adnaam', '\uFEFFbsn', 'Ａdres']) assert.ok(isAboutPersons(heading), heading)
  const short = ['a_nw_all', 'p_marok', 'a_neu_al', 'a_geb_ne', 'Nederland_17', 'EuropaExclusiefNederland_18']
  for (const heading of [...short, 'BuitenEuropa_19', 'Geboren buiten NL', 'Foreign-born'])
    assert.equal(sensitiveKindOf(heading), 'origin', heading)
  for (const heading of ['pct_kerklid', 'Church attendance'])
    assert.equal(sensitiveKindOf(heading), 'religion', heading)
  // Control: what only resembles them.
  for (const heading of ['Aantal inwoners', 'p_geb', 'g_wozbag', 'a_inw', 'Nederland', 'Werkloos', 'p_wcorpw'])
    assert.equal(sensitiveKindOf(heading), null, heading)
  assert.equal(isAboutPersons('Aantal adressen'), false)
})

test('a workbook that swells, or that points outside itself, is not opened', async () => {
  const zeros = Buffer.alloc(64 * 1024 ** 2, 48)
  const bomb = aWorkbook([], {
    'xl/worksheets/sheet1.xml': Buffer.concat([Buffer.from('<worksheet><sheetData><row r="1"><c r="A1"><v>'), zeros]),
  })
  assert.ok(bomb.length < 200_000, 'it is small while it lies packed')
  assert.ok(['expands-too-far', 'cut-off'].includes((await faultOf([aFile('t.xlsx', bomb, 65_536)])).code))
  const outside =
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>'
  assert.equal(
    (await faultOf([aFile('t.xlsx', aWorkbook([], { 'xl/worksheets/sheet1.xml': Buffer.from(outside) }), 1000)])).code,
    'declares-entities',
  )
})

test('spoiled files are told apart, each by its own sentence', async () => {
  const table = neighbourhoodTable()
  const latin = Buffer.from(table.replace('GM0935    ', 'Súdwest   '), 'latin1')
  const given: readonly (readonly [string, string, string | Buffer])[] = [
    ['empty-file', 't.csv', ''],
    ['only-zeros', 't.csv', Buffer.alloc(5000)],
    ['not-text', 't.csv', `${table}\0`],
    ['not-utf-8', 't.csv', latin],
    ['html-page', 't.csv', '\n <!DOCTYPE html><html><body>503</body>'],
    ['xml-not-read', 't.xml', '<?xml version="1.0"?><feed/>'],
    ['cut-off', 't.csv', table.slice(0, -8)],
    ['open-quote', 't.csv', table.replace('"BU09350002";"2020JJ00"', '"BU09350002";"2020JJ00')],
    ['uneven-row', 't.csv', table.replace(';100;200;.;0', ';100;200;.;0;9;9')],
    ['doubled-heading', 't.csv', table.replace('Mannen_6', 'AantalInwoners_5')],
    ['not-a-figure', 't.csv', table.replace(';600;', ';zes;')],
    ['not-a-period', 't.csv', table.replace('"BU09350001";"2020JJ00"', '"BU09350001";"vroeger"')],
    ['row-twice', 't.csv', table.replace('BU09350001', 'BU09350000')],
    ['cut-off', 'UntypedDataSet.json', page([row('0.0.0', 'BU09350000', '2023JJ00', 1)]).slice(0, -9)],
    [
      'service-error',
      'TypedDataSet.json',
      json({ 'odata.error': { code: '', message: { value: 'Resource not found' } } }),
    ],
    ['unknown-kind', 't.txt', 'just words'],
    ['about-persons', 't.csv', table.replace('Mannen_6', 'BSN')],
    ['no-shapes', 't.geojson', json({ type: 'FeatureCollection', features: [] })],
  ]
  for (const [code, name, content] of given)
    assert.equal((await faultOf([aFile(name, content, 512)])).code, code, `${code}: ${String(content).slice(0, 60)}`)
  // Control: unspoiled, it is read; and what is no UTF-8 is read as what it is.
  assert.equal((await read([aFile('t.csv', table)])).table.rows, 4)
  assert.equal((await read([aFile('t.csv', latin)], undefined, 'windows-1252')).table.areas[0]?.code, 'Súdwest')
})

test('two gigabytes of zeros are refused at the first bytes', async () => {
  let given = 0
  const zeros: SourceFile = {
    name: 't.csv',
    size: 2 * 1024 ** 3,
    bytes: async function* () {
      for (; given < 2 * 1024 ** 3; given += 65_536) yield Buffer.alloc(65_536)
    },
  }
  assert.equal((await faultOf([zeros])).code, 'only-zeros')
  assert.ok(given <= 131_072, `${given} bytes were looked at`)
})

const square = (x: number, y: number, side: number) => [
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ],
]
const feature = (code: string, coordinates: unknown) => ({
  type: 'Feature',
  properties: { statcode: code, statnaam: code },
  geometry: { type: 'Polygon', coordinates },
})
const collection = (features: readonly object[], more: object = {}) =>
  json({ type: 'FeatureCollection', ...more, features })
const bounds = async (...files: readonly SourceFile[]) =>
  readBoundaries((await openDelivery(files, 'utf-8')).boundaries, 'utf-8')

test('boundaries in metres of the Dutch triangulation come out in degrees, within a metre', async () => {
  // Onze Lieve Vrouwetoren in Amersfoort: the origin of the system.
  const { shapes, projection } = await bounds(
    aFile('rd.geojson', collection([feature('BU09350000', square(155_000, 463_000, 100))])),
  )
  const [longitude, latitude] = shapes[0]?.polygons[0]?.[0]?.[0] ?? []
  assert.equal(projection, 'rd')
  assert.ok(Math.abs((longitude ?? 0) - 5.38720621) < 1e-5 && Math.abs((latitude ?? 0) - 52.1551744) < 1e-5)
})

test('areas of a topology are stitched from the arcs they share', async () => {
  const topology = {
    type: 'Topology',
    transform: { scale: [0.001, 0.001], translate: [5, 50] },
    arcs: [
      [
        [0, 0],
        [0, 10],
      ],
      [
        [0, 10],
        [-10, 0],
        [0, -10],
        [10, 0],
      ],
      [
        [0, 0],
        [10, 0],
        [0, 10],
        [-10, 0],
      ],
    ],
    objects: {
      areas: {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Polygon', arcs: [[0, 1]], properties: { code: 'BU09350000' } },
          { type: 'Polygon', arcs: [[2, -1]], properties: { code: 'BU09350001' } },
        ],
      },
    },
  }
  const { shapes } = await bounds(aFile('t.topojson', json(topology)))
  assert.deepEqual(
    shapes.map(({ code, middle }) => [code, ...middle]),
    [
      ['BU09350000', 4.995, 50.005],
      ['BU09350001', 5.005, 50.005],
    ],
  )
})

test('pages of a service of areas are one set; a missing page, a double area or a strange projection is told', async () => {
  const next = { links: [{ rel: 'next', href: 'https://data.example.nl/items?offset=1' }], numberMatched: 2 }
  const first = aFile('items.1.json', collection([feature('BU09350000', square(5, 50, 0.01))], next))
  const second = aFile(
    'items.2.json',
    collection([feature('BU09350001', square(5.01, 50, 0.01))], { links: [{ rel: 'self' }] }),
  )
  assert.equal((await bounds(first, second)).shapes.length, 2)
  assert.equal((await faultOf([first])).code, 'pages-missing')
  assert.equal(
    (await faultOf([second, aFile('again.json', collection([feature('BU09350001', square(5, 50, 0.01))]))])).code,
    'area-twice',
  )
  assert.equal(
    (
      await faultOf([
        aFile(
          't.geojson',
          collection([feature('BU09350001', square(1, 1, 1))], {
            crs: { type: 'name', properties: { name: 'EPSG:3857' } },
          }),
        ),
      ])
    ).code,
    'unknown-projection',
  )
})
