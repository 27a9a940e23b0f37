/** Tables as StatLine, municipalities and spreadsheets write them, read by themselves: no code, no help. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aFile, aWorkbook, workbookParts } from '../examples.ts'
import { standingNames } from './figure-cell.ts'
import { openDelivery } from './open-delivery.ts'
import { proposeRecipe } from './propose-recipe.ts'
import { readBoundaries } from './read-boundaries.ts'
import { readTable } from './read-table.ts'
import { ReadingFault } from './reading-fault.ts'
import type { SourceFile } from './text.ts'

async function read(file: SourceFile) {
  const delivered = await openDelivery([file], 'utf-8')
  const recipe = await proposeRecipe(delivered, 'utf-8')
  return { recipe, table: await readTable(delivered, recipe) }
}
/** `figure, period, breakdown, area` → number, or why there is none. */
function figuresIn({ recipe, table }: Awaited<ReturnType<typeof read>>) {
  const found: { [key: string]: number | string } = {}
  for (const series of table.series)
    for (const [place, area] of table.areas.entries()) {
      const as = standingNames[series.standings[place] ?? 5]
      const key = [recipe.figures[series.figure]?.title, series.stretch, ...series.breakdown, area.code].join(', ')
      if (as !== 'no-row') found[key] = as === 'given' ? (series.amounts[place] ?? Number.NaN) : String(as)
    }
  return found
}
const text = (...lines: readonly string[]) => `${lines.join('\r\n')}\r\n`
const csv = (...lines: readonly string[]) => read(aFile('tabel.csv', text(...lines)))
const rolesOf = ({ recipe }: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(recipe.columns.map(({ name, role }) => [name, role]))
const faultOf = async (...lines: readonly string[]): Promise<ReadingFault> => {
  const error = await csv(...lines).then(
    () => undefined,
    (fault: unknown) => fault,
  )
  assert.ok(error instanceof ReadingFault, String(error))
  return error
}

test('an export in the form of the table has subjects above, units below them and keys beside the units', async () => {
  const got = await csv(
    '"Misdrijven; regio"',
    '"";"Onderwerp";"Misdrijven|Totaal";"Misdrijven|Per 1 000 inwoners";"Verdachten"',
    '"Regio\'s";"Perioden";"aantal";"per 1 000 inw.";"aantal"',
    '"Maastricht";"2022";"7.840";"65,2";"1200"',
    '"Maastricht";"2023*";"7781";"64,1";"."',
    '"Bron: CBS"',
  )
  assert.equal(got.recipe.title, 'Misdrijven; regio')
  assert.deepEqual(
    got.recipe.figures.map(({ title, unit }) => [title, unit]),
    [
      ['Misdrijven: Totaal', 'aantal'],
      ['Misdrijven: Per 1 000 inwoners', 'per 1 000 inw.'],
      ['Verdachten', 'aantal'],
    ],
  )
  assert.deepEqual(figuresIn(got), {
    'Misdrijven: Totaal, 2022, Maastricht': 7840,
    'Misdrijven: Per 1 000 inwoners, 2022, Maastricht': 65.2,
    'Verdachten, 2022, Maastricht': 1200,
    'Misdrijven: Totaal, 2023, Maastricht': 7781,
    'Misdrijven: Per 1 000 inwoners, 2023, Maastricht': 64.1,
    'Verdachten, 2023, Maastricht': 'withheld',
  })
})

test('an export with a line for each dimension gives breakdown and period, and areas in columns are areas', async () => {
  const got = await csv(
    '"Overledenen"',
    '"";"";"Geslacht";"Mannen";"Mannen";"Vrouwen";"Vrouwen"',
    '"Regio\'s";"Onderwerp";"Perioden";"2022";"2023*";"2022";"2023*"',
    '"Maastricht";"Overledenen";"aantal";"600";"610";"590";"580"',
    '"Maastricht";"Relatief";"per 1 000";"9,9";"10,1";"9,1";"9,0"',
    '"Bron: CBS"',
  )
  assert.equal(figuresIn(got)['Overledenen, 2023, Overledenen, Vrouwen, Maastricht'], 580)
  assert.equal(figuresIn(got)['Overledenen, 2022, Relatief, Mannen, Maastricht'], 9.9)
  assert.deepEqual([...new Set(got.table.series.map(({ unit }) => unit))], ['aantal', 'per 1 000'])
  const turned = await csv(
    '"Geweld"',
    '"";"Regio\'s";"Maastricht";"Vaals"',
    '"Onderwerp";"Perioden";"2023";"2023"',
    '"Mishandeling";"aantal";"300";"12"',
  )
  assert.deepEqual(figuresIn(turned), {
    'Geweld, 2023, Mishandeling, Maastricht': 300,
    'Geweld, 2023, Mishandeling, Vaals': 12,
  })
})

test('a breakdown by origin above the columns is passed over as well', async () => {
  const got = await csv(
    '"";"";"Achtergrond";"Totaal";"Migratieachtergrond"',
    '"Regio\'s";"Onderwerp";"Perioden";"2022";"2022"',
    '"Maastricht";"Inwoners";"aantal";"600";"90"',
  )
  assert.deepEqual(Object.values(figuresIn(got)), [600])
})

test('areas by bare number, with or without zeros before it, are found by the heading; the smallest win', async () => {
  const got = await csv(
    'gemeentecode;wijkcode;buurtcode;buurtnaam;jaar;meldingen',
    '363;36300;3630000;Burgwallen;2023;4',
    '0363;036300;03630001;Nieuwmarkt;2023;7',
  )
  assert.deepEqual(figuresIn(got), {
    'meldingen, 2023, BU03630000': 4,
    'meldingen, 2023, BU03630001': 7,
  })
  assert.equal((await csv('gwb_code;jaar;inwoners', '935;2023;4', '93500;2023;2')).table.areas[1]?.level, 'district')
})

test('a year and a month or quarter beside it are one period', async () => {
  const months = await csv('jaar;maand;buurtcode;aantal', '2024;1;BU09350000;3', '2024;februari;BU09350000;5')
  assert.deepEqual(figuresIn(months), { 'aantal, 2024-01, BU09350000': 3, 'aantal, 2024-02, BU09350000': 5 })
  const quarters = await csv('Year;Quarter;Municipality;Incidents', '2024;Q1;Maastricht;3', '2024;Q2;Maastricht;5')
  assert.deepEqual(Object.keys(figuresIn(quarters)), [
    'Incidents, 2024-Q1, Maastricht',
    'Incidents, 2024-Q2, Maastricht',
  ])
})

test('a period nobody knows is named, and none is guessed from the name of the file', async () => {
  const error = await read(aFile('cijfers-2023.csv', text('Periode;Gemeente;Aantal', '2022/2023;Maastricht;3'))).catch(
    (fault: unknown) => fault,
  )
  assert.ok(error instanceof ReadingFault)
  assert.deepEqual([error.code, error.place.found], ['not-a-period', '2022/2023'])
})

test('a line with a total is no area among areas, and lines below the table are remarks', async () => {
  const got = await csv(
    'Wijk;Buurt;Jaar;Onveilig;Meldingen',
    'West;Mariaberg;2023;30,4%;1.204',
    'West;Brusselsepoort;2023;8 %;310',
    'Totaal;Totaal Maastricht;2023;15,1%;1.514',
    '* voorlopige cijfers',
    'Bron: gemeente',
  )
  assert.deepEqual(
    got.table.areas.map(({ code }) => code),
    ['Mariaberg', 'Brusselsepoort'],
  )
  assert.equal(figuresIn(got)['Onveilig, 2023, Mariaberg'], 30.4)
  assert.deepEqual([got.recipe.figures[0]?.unit, got.recipe.figures[0]?.kind], ['%', 'share'])
  assert.deepEqual(got.table.told, [
    { code: 'notes', count: 1, found: '* voorlopige cijfers' },
    { code: 'totals', count: 1, found: 'Totaal Maastricht' },
  ])
  // Control: a row that is too short is no remark.
  assert.equal((await faultOf('Gemeente;Jaar;Aantal', 'Vaals;2023;3', 'Maastricht')).code, 'cut-off')
})

test('what people write where there is no figure is neither a number nor a reason to stop', async () => {
  const got = await csv(
    'buurtcode;jaar;aantal',
    'BU09350000;2023;<5',
    'BU09350001;2023;n.b.',
    'BU09350002;2023;n.v.t.',
    'BU09350003;2023;12',
  )
  assert.deepEqual(Object.values(figuresIn(got)), ['withheld', 'not-given', 'cannot-occur', 12])
})

test('what says the same of an area in every line breaks nothing down', async () => {
  const got = await csv(
    'gwb_code_10;gwb_code_8;regio;gm_naam;recs;jaar;a_inw;a_nw_all',
    'GM0935;0935;Maastricht;Maastricht;Gemeente;2023;121575;18000',
    'WK093500;093500;Centrum;Maastricht;Wijk;2023;20000;2000',
    'BU09350000;09350000;Binnenstad;Maastricht;Buurt;2023;3500;300',
  )
  assert.equal(got.table.series.length, 1)
  const roles = rolesOf(got)
  assert.deepEqual([roles['gwb_code_8'], roles['recs'], roles['regio']], ['left-out', 'left-out', 'left-out'])
  // Control: what differs within an area is a breakdown.
  const broken = await csv('buurtcode;jaar;soort;aantal', 'BU09350000;2023;fiets;3', 'BU09350000;2023;auto;5')
  assert.equal(rolesOf(broken)['soort'], 'breakdown')
})

test('a decimal sign that nothing shows is told, and a sign that shows is not', async () => {
  const told = async (...cells: readonly string[]) =>
    (await csv('Regio;Periode;Cijfer', ...cells.map((cell, at) => `Plaats ${at};2023;${cell}`))).table.told
  assert.deepEqual(await told('1.234', '1.567'), [{ code: 'decimal-sign', count: 2, found: '1.234 → 1234' }])
  assert.deepEqual(await told('1.234', '310'), [])
  assert.deepEqual(await told('1.234,5', '1.567'), [])
})

test('areas with zero and nothing else are asked about', async () => {
  const got = await csv('buurtcode;jaar;fietsen;autos', 'BU09350000;2023;0;0', 'BU09350001;2023;0;4')
  assert.deepEqual(got.table.told, [{ code: 'zeros', count: 1, found: 'BU09350000' }])
})

test('a table without a heading, and one of thousands of columns, each say so', async () => {
  assert.equal((await faultOf('BU09350000;2023;10', 'BU09350001;2023;12')).code, 'no-heading')
  const wide = Array.from({ length: 2_500 }, (_, at) => `c${at}`).join(';')
  assert.equal((await faultOf(wide, wide.replaceAll('c', ''))).code, 'too-large')
})

test('single reports with their place are no figures about areas', async () => {
  const fault = await faultOf(
    'incident_id;datum;buurtcode;soort;lat;lon',
    '1;2023-05-01;BU09350000;fiets;50.85;5.69',
    '2;2023-05-03;BU09350000;auto;50.86;5.68',
  )
  assert.equal(fault.code, 'no-measure')
})

test('a workbook: the sheet with the table, days and shares as they are shown, merged cells said once for each line', async () => {
  const styles = Buffer.from(
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>',
  )
  const cell = (at: string, held: string, style = 0) =>
    /^[\d.]+$/.test(held)
      ? `<c r="${at}" s="${style}"><v>${held}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${held}</t></is></c>`
  const row = (number: number, ...cells: readonly string[]) => `<row r="${number}">${cells.join('')}</row>`
  const data = `<worksheet><sheetData>${row(1, cell('A1', 'Buurtcode'), cell('B1', 'Datum'), cell('C1', 'Onveilig'), cell('D1', 'Meldingen'))}${row(
    2,
    cell('A2', 'BU09350000'),
    cell('B2', '45352', 1),
    cell('C2', '0.304', 2),
    cell('D2', '5'),
  )}${row(3, cell('B3', '45353', 1), cell('C3', '0.5', 2), cell('D3', '7'))}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>`
  const book = aWorkbook(
    [['Toelichting op de cijfers']],
    workbookParts({ Toelichting: null, Data: data }, { 'xl/styles.xml': styles }),
  )
  const got = await read(aFile('buurt.xlsx', book, 1000))
  assert.deepEqual(figuresIn(got), {
    'Onveilig, 2024-03-01, BU09350000': 30.4,
    'Meldingen, 2024-03-01, BU09350000': 5,
    'Onveilig, 2024-03-02, BU09350000': 50,
    'Meldingen, 2024-03-02, BU09350000': 7,
  })
  assert.equal(got.recipe.sheet, 'Data')
  assert.deepEqual(got.table.told, [
    { code: 'merged', count: 1, found: 'BU09350000' },
    { code: 'other-sheets', count: 1, found: 'Toelichting' },
  ])
})

test('a heading of two lines in a spreadsheet, with merged cells above several columns, is one heading', async () => {
  const rows = [
    ['Overlast per buurt', null, null, null],
    ['Buurtcode', 'Buurt', '2022', null],
    [null, null, 'Meldingen', 'Melders'],
    ['BU09350000', 'Binnenstad', 10, 5],
    ['BU09350001', 'Wyck', 20, 8],
  ] as const
  assert.deepEqual(figuresIn(await read(aFile('overlast.xlsx', aWorkbook(rows), 1000))), {
    'Meldingen, 2022, BU09350000': 10,
    'Meldingen, 2022, BU09350001': 20,
    'Melders, 2022, BU09350000': 5,
    'Melders, 2022, BU09350001': 8,
  })
})

test('boundaries whose codes are bare numbers are found by the heading', async () => {
  const feature = {
    type: 'Feature',
    properties: { BUURTCODE: 9350000, BUURTNAAM: 'Binnenstad', OBJECTID: 12 },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [5.6, 50.8],
          [5.7, 50.8],
          [5.7, 50.9],
          [5.6, 50.8],
        ],
      ],
    },
  }
  const file = aFile('buurten.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
  const { shapes } = await readBoundaries([{ kind: 'features', file }], 'utf-8')
  assert.deepEqual(
    shapes.map(({ code, level }) => [code, level]),
    [['BU09350000', 'neighbourhood']],
  )
})

test('a line that never ends is refused while it comes, and is never held whole', { timeout: 20_000 }, async () => {
  for (const sign of ['0', ';']) {
    let given = 0
    const file: SourceFile = {
      name: 't.csv',
      size: 2 * 1024 ** 3,
      bytes: async function* () {
        given = 0
        yield Buffer.from('Buurt;Jaar;Aantal\n')
        const piece = Buffer.alloc(256 * 1024, sign)
        for (; given < 2 * 1024 ** 3; given += piece.length) yield piece
      },
    }
    await assert.rejects(read(file), (error) => error instanceof ReadingFault && error.code === 'too-large')
    assert.ok(given < 8 * 1024 ** 2)
  }
})

test('codes of neighbourhoods with letters after the municipality are codes', async () => {
  const got = await csv('code;jaar;inwoners', 'BU0363AA01;2024;345', 'WK0363AA;2024;9000', 'GM0363;2024;900000')
  assert.deepEqual(
    got.table.areas.map(({ level }) => level),
    ['neighbourhood', 'district', 'municipality'],
  )
  // Control: what only begins alike is a name.
  assert.equal((await csv('Buurt;jaar;inwoners', 'WKZ-terrein;2024;5', 'Buurt;2024;3')).table.areas[0]?.level, 'named')
})

test('a table whose headings hold the years has units where its periods are named', async () => {
  const got = await csv(
    'Onderwerp;Perioden;Waarde_Limburg (PV)_2016;Waarde_Limburg (PV)_2017;Marges_Limburg (PV)_2016;Marges_Limburg (PV)_2017',
    'Voelt zich onveilig;% wel eens;32,9;33,4;1,7;1,5',
    'Cijfer;rapportcijfer;7,1;7,2;0,1;0,1',
  )
  assert.equal(rolesOf(got)['Perioden'], 'unit')
  assert.equal(got.table.series.length, 8)
})
