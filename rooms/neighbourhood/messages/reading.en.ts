import type { reading as nl } from './reading.nl.ts'

type Place = {
  readonly file?: string
  readonly line?: number
  readonly column?: string
  readonly found?: string
  readonly expected?: string
}
const at = ({ line }: Place) => (line === undefined ? '' : ` (line ${line})`)
const said = ({ found }: Place) => (found ? ` It says: “${found}”.` : '')

export const reading: { readonly [K in keyof typeof nl]: (place: Place) => string } = {
  'empty-file': () => 'The file is empty. Fetch it again.',
  'only-zeros': () => 'The file holds nothing but zeros: fetching it failed. Fetch it again.',
  'not-text': (place) => `This is no text${at(place)}. Hand in csv, xlsx, json or geojson.`,
  'not-utf-8': (place) =>
    `From line ${place.line ?? 1} there are characters that are no UTF-8. If the file comes from an older spreadsheet, choose Windows-1252; otherwise save it again as UTF-8.`,
  'html-page': () =>
    'This is a web page and no data file: probably an error message of the site. Open the link yourself and fetch the file again.',
  'xml-not-read': () => 'This is XML or Atom. Fetch the same table as JSON or csv.',
  'cut-off': (place) => `The file ends abruptly${at(place)}: fetching it was broken off. Fetch it again.`,
  'not-json': (place) => `This is no valid JSON${at(place)}.${said(place)} Fetch the file again.`,
  'service-error': (place) => `The source gave an error instead of data.${said(place)} Try again later.`,
  'pages-missing': (place) =>
    `The table comes in pages, and not all of them are here (now ${place.found ?? '?'}). Fetch the following pages too and hand them in together.`,
  'open-quote': (place) =>
    `On line ${place.line ?? '?'} a quotation mark opens that never closes. The file may have been cut off there.`,
  'uneven-row': (place) =>
    `Line ${place.line ?? '?'} has ${place.found ?? '?'} columns, the heading has ${place.expected ?? '?'}. Correct that line.`,
  'no-heading': () => 'No line with names of columns was found. Choose in the reading on which line the heading is.',
  'no-rows': () => 'There is only a heading, and not a single line below it. Fetch the file again.',
  'doubled-heading': (place) =>
    `The heading “${place.found ?? ''}” is there twice. Give each column a name of its own.`,
  'unknown-kind': () =>
    'We do not know this kind of file. Hand in csv, xlsx, json (Statistics Netherlands), geojson or topojson.',
  'not-a-zip': () => 'This workbook is damaged. Save it again as xlsx.',
  'expands-too-far': () =>
    'This file becomes unreasonably large when unpacked and was not opened. Hand in an ordinary file.',
  'locked-workbook': () =>
    'This workbook is protected by a password or of an old kind (xls). Save it as xlsx without a password.',
  'no-sheet': (place) => `There is no sheet${place.found ? ` “${place.found}”` : ''} in this workbook.`,
  'formula-cells': (place) =>
    `Cell ${place.column ?? '?'} holds a formula. Paste the values as numbers and save the file again.`,
  'declares-entities': () => 'This file refers to something outside itself and was not read for that reason.',
  'too-large': (place) =>
    `This is too large to read${place.expected ? ` (at most ${place.expected})` : ''}. Choose a smaller selection.`,
  'too-many-figures': () => 'This table has more than 40 million figures. Choose fewer periods or subjects.',
  'no-shapes': () => 'There are no boundaries of areas in this file.',
  'bad-coordinates': (place) => `Area ${place.column ?? ''} has coordinates that cannot be right.${said(place)}`,
  'unknown-projection': (place) =>
    `The system of coordinates was not recognised.${said(place)} Use WGS84 (longitude, latitude) or RD New (EPSG:28992).`,
  'area-without-code': (place) => `Area number ${place.line ?? '?'} has no code.`,
  'area-twice': (place) => `Area ${place.found ?? ''} is there twice.`,
  'more-than-one-table': (place) =>
    `This delivery holds different tables${place.file ? ` (“${place.file}” has another heading)` : ''}. Hand in each table by itself.`,
  'metadata-only': () =>
    'These files describe a table, but there are no figures with them. Hand in the data too (TypedDataSet or Observations).',
  'no-area-column': () => 'No column of areas was found. Show in the reading which column gives the area.',
  'no-measure': () => 'No column of figures was found. Show in the reading which columns are figures.',
  'column-missing': (place) => `The column “${place.column ?? ''}” is not in this file. Change the reading.`,
  'not-a-figure': (place) =>
    `In column “${place.column ?? ''}”${at(place)} there is no number.${said(place)} Is the decimal sign right, or is this a column of text?`,
  'not-a-period': (place) =>
    `${place.line ? `Line ${place.line}` : 'The file'} has a period that we do not know.${said(place)}`,
  'no-period': () =>
    'Nowhere does it say which period this is about. Show below which column is the period, or fill in the period.',
  'row-twice': (place) =>
    `Area ${place.found ?? ''} has two lines for the same period${at(place)}. Is there another column that breaks down? Mark it as a breakdown.`,
  'sensitive-breakdown': (place) =>
    `The table is broken down by “${place.column ?? ''}”. Such data are not loaded here. Fetch the table without that breakdown.`,
  'about-persons': (place) =>
    `The column “${place.column ?? ''}” is about persons. Only figures about areas belong here. The file was thrown away.`,
  'margin-entries': ({ column = '', found = '' }) =>
    `It is not clear what in the column ${column} stands for the figure, for the lower end and for the upper end of its interval. It holds: ${found}. Fill that in under “Intervals”, or call the column a breakdown.`,
  'recode-not-read': (place) => `Line ${place.line ?? '?'} does not hold two codes of areas.`,
  'broke-off': () =>
    'Reading broke off several times. Ask the administrator to look in the log, and hand in the file again.',
  'no-address': () =>
    'This is no address to fetch data from. Paste the whole address, beginning with https://, without a user name or port.',
  'host-not-allowed': ({ found }) =>
    `${found ?? 'This place'} is not on the list of places from which this installation may fetch data. The administrator of the machine can add the name (SCHAKEL_OPEN_DATA_HOSTS). Or fetch the file yourself and hand it in.`,
  'host-points-inside': ({ found }) =>
    `${found ?? 'This place'} leads into a private network. Nothing is fetched there. Ask the administrator what is the matter with this name.`,
  'host-silent': ({ found }) =>
    `${found ?? 'The source'} did not answer, or stopped. Try again later, or fetch the file yourself.`,
  'host-answered': ({ found, expected }) =>
    `${found ?? 'The source'} gave no data${expected ? ` (answer ${expected})` : ''}. Is the address right?`,
  'host-sends-on': ({ found, expected }) =>
    `${found ?? 'The source'} sends on to ${expected ?? 'another place'}, which is not allowed. Ask the administrator to add that place, or fetch the file yourself.`,
  'choose-collection': ({ expected }) =>
    `At this address there are several collections: ${expected ?? ''}. Say which by adding to the address: /collections/name.`,
  'too-many-pages': ({ expected }) =>
    `This table comes in more than ${expected ?? '5,000'} pages. Choose a smaller selection.`,
  'took-too-long': () =>
    'Fetching took too long and was stopped. Choose a smaller selection, or fetch the file yourself.',
}
