/** Builders for tests: only what matters to a test is written in it. The figures are invented unless the test says so. */

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { crc32, deflateRawSync } from 'node:zlib'
import type { Outbound } from '../../foundation/outbound/outbound.ts'
import type { HeldProposal } from './publication/prepare-held-table.ts'
import type { Publication, PublishedFigure, PublishedSeries } from './publication.ts'
import { describeEdition } from './publication.ts'
import type { SourceFile } from './reading/text.ts'
import { aDesign, someAreas, writtenAnswers } from './survey/examples.ts'
import type { Edition, Indicator, Point } from './words.ts'

export { writtenAnswers }
/** A small survey of three areas, and its answers. */
export const aSurvey = () => aDesign({ areas: someAreas(3, 40), scales: ['trust'] })
export const surveyAnswers = (): string => writtenAnswers(aSurvey())

export const aPoint = (given: Partial<Point> = {}): Point => ({
  indicator: 'indicator',
  edition: 'edition',
  editionCode: '2020-H1',
  standing: 'published',
  year: 2018,
  period: 'full-year',
  amount: 100,
  sampleSize: null,
  page: 'example.org/page',
  revisedFrom: [],
  ...given,
})

export const anEdition = (code: string, given: Partial<Edition> = {}): Edition => ({
  ...(describeEdition(code) ?? { code, coversUntil: null, standing: 'published' }),
  id: code,
  load: 1,
  ...given,
})

export const anIndicator = (given: Partial<Indicator> = {}): Indicator => ({
  id: given.nl ?? 'indicator',
  theme: '1.3',
  area: 'Maastricht',
  source: 'police-register',
  unit: 'count',
  nl: 'Fietsen kwijt',
  en: 'Bicycles lost',
  ownWords: [],
  partOf: null,
  ...given,
})

export const aFigure = (
  year: number | null,
  amount: number,
  given: Partial<PublishedFigure> = {},
): PublishedFigure => ({
  year,
  period: year === null ? 'not-printed' : 'full-year',
  amount,
  sampleSize: null,
  page: 'example.org/page',
  where: `line of ${year}`,
  ...given,
})

export const aSeries = (given: Partial<PublishedSeries> = {}): PublishedSeries => {
  const { id: _, ...indicator } = anIndicator()
  return { ...indicator, edition: '2020-H1', figures: [aFigure(2018, 100)], ...given }
}

export const aPublication = (...series: readonly PublishedSeries[]): Publication => ({
  editions: [...new Set(series.map(({ edition }) => edition))].map(
    (code) => describeEdition(code) ?? { code, coversUntil: null, standing: 'published' },
  ),
  series,
})

/** A file in memory, in pieces so small that words are cut in two. */
export const aFile = (name: string, content: string | Buffer, piece = 7): SourceFile => {
  const bytes = Buffer.from(content)
  return {
    name,
    size: bytes.length,
    bytes: async function* () {
      for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece)
    },
  }
}

/** A table as Statistics Netherlands lets people download it: padded codes, decimal comma, a column about origin. */
export const neighbourhoodTable = ({ inhabitants = '1200' } = {}): string =>
  [
    '"WijkenEnBuurten";"Perioden";"AantalInwoners_5";"Mannen_6";"Huishoudens_7";"NietWestersTotaal_8";"Omgevingsadressendichtheid_9"',
    '"GM0935    ";"2020JJ00";2400;1100;900;300;"8,25"',
    `"BU09350000";"2020JJ00";${inhabitants};600;400;90;"10,5"`,
    '"BU09350001";"2020JJ00";800;400;300;50;""',
    '"BU09350002";"2020JJ00";.;100;200;.;0',
    '',
  ].join('\r\n')

type WorkbookCell = string | number | null | { readonly formula: string }
/** A workbook of one sheet, packed as spreadsheets do; `instead` puts other bytes in the place of a part of it. */
export function aWorkbook(
  rows: readonly (readonly WorkbookCell[])[],
  instead: { readonly [part: string]: Buffer } = {},
): Buffer {
  const at = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`
  const cell = (held: WorkbookCell, row: number, column: number) => {
    if (held === null) return `<c r="${at(row, column)}"/>`
    if (typeof held === 'number') return `<c r="${at(row, column)}"><v>${held}</v></c>`
    if (typeof held === 'object') return `<c r="${at(row, column)}"><f>${held.formula}</f><v>1</v></c>`
    return `<c r="${at(row, column)}" t="inlineStr"><is><t>${held}</t></is></c>`
  }
  const sheet = rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((held, column) => cell(held, row, column)).join('')}</row>`)
    .join('')
  return zipped({
    'xl/workbook.xml': Buffer.from(
      '<workbook><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': Buffer.from(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    ...instead,
  })
}

/** Parts of a workbook of several sheets, for `instead`; null is the sheet of the rows. */
export function workbookParts(
  sheets: { readonly [name: string]: string | null },
  others: { readonly [part: string]: Buffer } = {},
): { readonly [part: string]: Buffer } {
  const names = Object.keys(sheets)
  const of = (write: (name: string, number: number) => string) => names.map((name, at) => write(name, at + 1)).join('')
  return {
    ...others,
    'xl/workbook.xml': Buffer.from(
      `<workbook><sheets>${of((name, at) => `<sheet name="${name}" sheetId="${at}" r:id="rId${at}"/>`)}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': Buffer.from(
      `<Relationships>${of((_, at) => `<Relationship Id="rId${at}" Target="worksheets/sheet${at}.xml"/>`)}</Relationships>`,
    ),
    ...Object.fromEntries(
      names.flatMap((name, at) => {
        const sheet = sheets[name]
        return sheet ? [[`xl/worksheets/sheet${at + 1}.xml`, Buffer.from(sheet)]] : []
      }),
    ),
  }
}

function zipped(parts: { readonly [name: string]: Buffer }): Buffer {
  const entries: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(content), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(content.length, 18)
    head.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed])
    const tail = Buffer.alloc(16)
    tail.writeUInt32LE(offset, 12)
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
        head.subarray(0, 24),
        Buffer.alloc(2),
        tail.subarray(2),
        Buffer.from(name),
      ]),
    )
    entries.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...entries, list, end])
}

/** Answers of fictional people by neighbourhood, age and answer; some groups are small. `turn` gives other figures. */
export function aHeldTable(given: { column?: string; turn?: number; split?: true } = {}): string {
  const { column = 'buurt', turn = 0, split } = given
  const lines = Array.from({ length: 8 }, (_, area) =>
    ['jong', 'oud'].flatMap((age, at) =>
      ['veilig', 'soms', 'onveilig'].flatMap((answer, place) => {
        const small = area % 4 === 1 && at === 0 && place === 2
        const count = small ? 2 : 5 + ((area * 7 + at * 5 + place * 11 + turn * 13) % 23)
        const of = (name: string, some: number) => `BU0935000${area};${name};${answer};${some}`
        return split && at === 0 ? [of('jongst', 1), of('jonger', count - 1)] : [of(age, count)]
      }),
    ),
  ).flat()
  return [`${column};leeftijd;antwoord;aantal`, ...lines].join('\n')
}

/** A proposal of a held table, with what matters to a test. */
export const aProposal = (given: Partial<HeldProposal> = {}): HeldProposal => ({
  origin: 'survey',
  title: { nl: 'Veilig in de buurt', en: 'Safe in the neighbourhood' },
  definition: { nl: 'Voelt u zich veilig in uw buurt?', en: 'Do you feel safe in your neighbourhood?' },
  direction: 'neither',
  smallestThatMatters: null,
  source: 'verzonnen bewonersonderzoek',
  basis: 'onderzoek-2025',
  period: '2025',
  divisions: 1,
  rows: aHeldTable(),
  ...given,
})

/** A document, text, or where the answer sends on to. Paths with their query; `$format=json` is taken for granted. */
type Served = { readonly [path: string]: object | string | { readonly sendsOn: string } }
const services: Server[] = []
/** A place on this machine that serves open data, and what was asked of it. */
export async function aService(
  documents: Served | ((place: string) => Served),
): Promise<{ readonly place: string; readonly asked: string[] }> {
  const asked: string[] = []
  let served: Served = {}
  const server = createServer(({ url = '' }, answer) => {
    asked.push(url)
    const document = served[url.replace(/[?&]\$format=json/, '').replace(/^([^?]*)&/, '$1?')]
    if (document === undefined) answer.writeHead(404).end()
    else if (typeof document === 'string') answer.end(document)
    else if ('sendsOn' in document) answer.writeHead(302, { location: String(document.sendsOn) }).end()
    else answer.end(JSON.stringify(document))
  })
  services.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const place = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  served = typeof documents === 'function' ? documents(place) : documents
  return { place, asked }
}
export function closeServices(): void {
  for (const server of services.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
}
/** Only these places may be asked. */
export const onlyFrom = (...places: readonly string[]): Outbound => ({
  hosts: places.map((place) => new URL(place).host),
  catalogues: [],
})

/** A small table of a service in the older form, in two pages. */
export const servedTable = (place: string): Served => {
  const base = `${place}/ODataFeed/odata/47018NED`
  const path = '/ODataFeed/odata/47018NED'
  const row = (area: string, count: number) => ({ WijkenEnBuurten: area, Perioden: '2023JJ00', Misdrijven_1: count })
  const property = (type: string, key: string, more = {}) => ({
    'odata.type': `Cbs.OData.${type}`,
    ...{ ID: key.length, ParentID: null, Type: type, Key: key, ...more },
  })
  return {
    [path]: {
      value: ['TableInfos', 'UntypedDataSet', 'DataProperties', 'CategoryGroups'].map((name) => ({
        name,
        url: `${base}/${name}`,
      })),
    },
    [`${path}/TableInfos`]: {
      value: [{ ID: 0, Identifier: '47018NED', Title: 'Misdrijven per buurt', ShortTitle: 'Misdrijven' }],
    },
    [`${path}/DataProperties`]: {
      value: [
        property('GeoDetail', 'WijkenEnBuurten'),
        property('TimeDimension', 'Perioden'),
        property('Topic', 'Misdrijven_1', { Title: 'Misdrijven', Datatype: 'Long', Unit: 'aantal' }),
      ],
    },
    [`${path}/UntypedDataSet`]: {
      'odata.metadata': 'x#UntypedDataSet',
      value: [row('BU09350000', 3)],
      'odata.nextLink': `${base}/UntypedDataSet?$skip=1`,
    },
    [`${path}/UntypedDataSet?$skip=1`]: { 'odata.metadata': 'x#UntypedDataSet', value: [row('BU09350001', 4)] },
  }
}
