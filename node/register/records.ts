/** Records of a register as they come from a file or a database: names go in, keys come out, nothing is kept. */
import { createReadStream } from 'node:fs'
import type { PersonRecord } from '../../packages/private-matching/src/index.ts'
import { NodeRefused } from '../refusal.ts'

export type RegisterRow = { readonly record: PersonRecord; readonly organs: readonly string[] }

/** The columns a register may bring, in English or Dutch. Whatever else there is has no business here. */
const columns: { readonly [column: string]: keyof PersonRecord | 'organs' } = {
  firstnames: 'firstNames',
  voornamen: 'firstNames',
  surname: 'surname',
  achternaam: 'surname',
  birthdate: 'birthDate',
  geboortedatum: 'birthDate',
  gender: 'gender',
  geslacht: 'gender',
  street: 'street',
  straat: 'street',
  housenumber: 'houseNumber',
  huisnummer: 'houseNumber',
  postcode: 'postcode',
  nationalnumber: 'nationalNumber',
  bsn: 'nationalNumber',
  organs: 'organs',
  organen: 'organs',
}
const plain = (column: string) => column.toLowerCase().replace(/[\s_-]/g, '')

/** Which field each column is. Errors: `NodeRefused` for a column that is none, or without `organs`. */
export function fieldsOf(header: readonly string[]): (keyof PersonRecord | 'organs')[] {
  const fields = header.map((column) => columns[plain(column)])
  const strange = header.filter((_, at) => fields[at] === undefined)
  if (strange.length > 0)
    throw new NodeRefused(
      `The register brings columns that may not come in: ${strange.join(', ')}. It takes ${[...new Set(Object.values(columns))].join(', ')}.`,
    )
  const twice = fields.find((field, at) => fields.indexOf(field) !== at)
  if (twice) throw new NodeRefused(`The register brings two columns for ${twice}.`)
  if (!fields.includes('organs'))
    throw new NodeRefused(
      'The register brings no column "organs": the codes of the organs involved, with blanks between.',
    )
  return fields as (keyof PersonRecord | 'organs')[]
}

export function rowOf(fields: readonly (keyof PersonRecord | 'organs')[], cells: readonly string[]): RegisterRow {
  const record: { -readonly [F in keyof PersonRecord]: string } = {}
  let organs: string[] = []
  for (const [at, field] of fields.entries()) {
    const cell = (cells[at] ?? '').trim()
    if (field === 'organs') organs = cell.split(/[\s;|,]+/).filter(Boolean)
    else record[field] = cell
  }
  return { record, organs }
}

/** Reads a file (or standard input for `-`) line by line; quotes may hold separators, doubled quotes and line breaks. */
export async function* rowsOfCsv(path: string): AsyncGenerator<RegisterRow> {
  const input = path === '-' ? process.stdin : createReadStream(path)
  input.setEncoding('utf8')
  let fields: ReturnType<typeof fieldsOf> | undefined
  let line = 0
  try {
    for await (const cells of cellsIn(input as AsyncIterable<string>)) {
      line++
      if (cells.length === 1 && cells[0] === '') continue
      if (!fields) {
        fields = fieldsOf(cells)
        continue
      }
      if (cells.length !== fields.length)
        throw new NodeRefused(`Row ${line} of the register has ${cells.length} cells, the first row ${fields.length}.`)
      yield rowOf(fields, cells)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    throw new NodeRefused(`The register cannot be read: ${path} (${(error as NodeJS.ErrnoException).code}).`)
  }
  if (!fields) throw new NodeRefused('The register is empty: not even a first row with columns.')
}

/** Cells row by row. The separator is the first comma or semicolon of the first row. */
async function* cellsIn(pieces: AsyncIterable<string>): AsyncGenerator<string[]> {
  let [cell, quoted, wasQuote, begun] = ['', false, false, true]
  let separator: string | undefined
  let cells: string[] = []
  for await (const piece of pieces)
    for (const sign of begun ? piece.replace(/^\ufeff/, '') : piece) {
      begun = false
      if (quoted && !wasQuote) {
        if (sign === '"') wasQuote = true
        else cell += sign
        continue
      }
      if (wasQuote) {
        wasQuote = false
        if (sign === '"') {
          cell += sign
          continue
        }
        quoted = false
      }
      if (sign === '"' && cell === '') quoted = true
      else if (sign === '\n') {
        yield [...cells, cell.replace(/\r$/, '')]
        cells = []
        cell = ''
      } else if (sign === separator || (separator === undefined && (sign === ',' || sign === ';'))) {
        separator = sign
        cells.push(cell)
        cell = ''
      } else cell += sign
    }
  if (cell !== '' || cells.length > 0) yield [...cells, cell]
}
