/** The figures as a table that spreadsheets and programs read, with what its columns mean (CSV on the Web, W3C 2015). */
import type { Artefact } from '../words.ts'

const columns = [
  ['area', 'Gebied (code)', 'Area (code)', 'string'],
  ['name', 'Gebied', 'Area', 'string'],
  ['division', 'Indeling', 'Division', 'string'],
  ['period', 'Periode', 'Period', 'string'],
  ['category', 'Categorie', 'Category', 'string'],
  ['state', 'Stand: given, protected, too-few of no-data', 'State: given, protected, too-few or no-data', 'string'],
  ['amount', 'Cijfer', 'Figure', 'decimal'],
  ['low', 'Ondergrens', 'Lower bound', 'decimal'],
  ['high', 'Bovengrens', 'Upper bound', 'decimal'],
  ['count', 'Aantal antwoorden', 'Answers', 'integer'],
  ['base', 'Van hoeveel', 'Out of', 'integer'],
  ['modelled', 'Geschat met hulp van andere gebieden', 'Estimated with the help of other areas', 'boolean'],
] as const

export type Field = string | number | null
/** A heading, then areas by name, as in the artefact. What is withheld is no number, in no column. */
export function rowsOf(artefact: Artefact): Field[][] {
  const areas = new Map(artefact.areas.map((area) => [area.code, area]))
  const number = (given: number | null) => (given === null ? null : rounded(given))
  return [
    columns.map(([name]) => name),
    ...artefact.cells.map((cell): Field[] => {
      const area = areas.get(cell.area)
      return [
        ...[cell.area, area?.name ?? '', area?.division ?? '', cell.period, cell.category, cell.state],
        ...[number(cell.amount), number(cell.low), number(cell.high), number(cell.count), number(cell.base)],
        String(cell.modelled),
      ]
    }),
  ]
}

/** Comma, double quotes, a line feed; what is not given is an empty field. */
export const csvOf = (artefact: Artefact): string =>
  rowsOf(artefact)
    .map((fields) => fields.map((field) => (field === null ? '' : quoted(String(field)))).join(','))
    .join('\n')
    .concat('\n')

/** What floating sums leave behind is no part of a figure. */
export const rounded = (amount: number): number => Math.round(amount * 1e6) / 1e6
/** A field that a spreadsheet would take for a formula is shown as text. */
const quoted = (field: string): string => {
  const safe = /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(field) ? `'${field}` : field
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvMetadataOf = (artefact: Artefact): string =>
  JSON.stringify({
    '@context': 'http://www.w3.org/ns/csvw',
    url: `/v1/publications/${artefact.id}/csv`,
    'dc:title': [
      { '@value': artefact.title.nl, '@language': 'nl' },
      { '@value': artefact.title.en, '@language': 'en' },
    ],
    'dc:description': [
      { '@value': artefact.definition.nl, '@language': 'nl' },
      { '@value': artefact.definition.en, '@language': 'en' },
    ],
    'dc:source': artefact.source.name,
    ...(artefact.source.licence ? { 'dc:license': artefact.source.licence } : {}),
    ...(artefact.unit ? { 'schema:unitText': artefact.unit } : {}),
    'dc:provenance': `${artefact.method.protection}, ${artefact.method.surety}`,
    'dc:identifier': artefact.id,
    tableSchema: {
      columns: columns.map(([name, nl, en, datatype]) => ({
        name,
        // The heading of the table has the name; a reader matches it by a title of no language.
        titles: { und: name, nl, en },
        datatype,
        ...(datatype === 'string' || datatype === 'boolean' ? {} : { null: '' }),
      })),
      primaryKey: ['area', 'period', 'category'],
    },
  })
