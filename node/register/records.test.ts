import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { NodeRefused } from '../refusal.ts'
import { type RegisterRow, rowsOfCsv } from './records.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel records-'))
after(() => rmSync(folder, { recursive: true, force: true }))
async function rowsIn(text: string): Promise<RegisterRow[]> {
  const path = join(folder, 'persons.csv')
  writeFileSync(path, text)
  const rows: RegisterRow[] = []
  for await (const row of rowsOfCsv(path)) rows.push(row)
  return rows
}

test('names, date, address, number and organs are read, in Dutch or English, with commas or semicolons', async () => {
  const dutch = await rowsIn(
    '\ufeffVoornamen;Achternaam;geboorte_datum;straat;huisnummer;postcode;BSN;organen\r\nFlorine;"Berg, van den";08-10-1989;Ravelijnhof;15;6224SA;;politie om\r\n',
  )
  assert.deepEqual(dutch, [
    {
      record: {
        firstNames: 'Florine',
        surname: 'Berg, van den',
        birthDate: '08-10-1989',
        street: 'Ravelijnhof',
        houseNumber: '15',
        postcode: '6224SA',
        nationalNumber: '',
      },
      organs: ['politie', 'om'],
    },
  ])
  const english = await rowsIn('surname,birthDate,organs\n"Bos ""de jonge""","1980-01-02\nsic",politie|om\n\nKok,,om')
  assert.deepEqual(
    english.map(({ record }) => record.surname),
    ['Bos "de jonge"', 'Kok'],
  )
  assert.deepEqual(english[0]?.organs, ['politie', 'om'])
})

test('a column that has no business in a register is refused by name, before a row is read', async () => {
  await assert.rejects(
    rowsIn('surname,diagnosis,organs\nBos,x,om\n'),
    (error) =>
      error instanceof NodeRefused &&
      /may not come in: diagnosis/.test(error.message) &&
      !error.message.includes('Bos'),
  )
  await assert.rejects(rowsIn('surname,achternaam,organs\n'), /two columns for surname/)
  await assert.rejects(rowsIn('surname,birthDate\n'), /no column "organs"/)
})

test('a row with other cells than the first, an empty file and one that is not there are said, without what stands in them', async () => {
  await assert.rejects(
    rowsIn('surname,organs\nBos\n'),
    (error) => error instanceof NodeRefused && /Row 2/.test(error.message) && !error.message.includes('Bos'),
  )
  await assert.rejects(rowsIn(''), /empty/)
  await assert.rejects(async () => {
    for await (const _ of rowsOfCsv(join(folder, 'absent.csv'))) assert.fail()
  }, /cannot be read: .*ENOENT/)
})
