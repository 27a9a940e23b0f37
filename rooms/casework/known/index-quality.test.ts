/** The counts behind every "not known". */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { personRecordOf } from '../../../foundation/keys/person-record.ts'
import {
  dutchKinds,
  type KnownRecord,
  measureLinkage,
  missRate,
  readQuality,
} from '../../../packages/private-matching/src/index.ts'
import { indexQuality } from './index-quality.ts'

test('the counts hang together, and with a name and a birth date alone a "not known" misses most', () => {
  assert.equal(readQuality(indexQuality), indexQuality)
  const share = (keys: number) => {
    const rate = missRate(indexQuality, keys)
    assert.ok(rate.measured, `${keys} keys`)
    return rate.share
  }
  assert.ok(share(5) > share(6) && share(5) > share(7))
  for (const keys of [5, 6, 7]) assert.ok(share(keys) > 0.1 && share(keys) < 0.2, `${keys} keys`)
})

const folder = process.env.SCHAKEL_REFERENCE_DATA ?? join(import.meta.dirname, '../../../reference-data')
const files = join(folder, 'nl-linkage-synthetic')
test('counted again on the files they came from, written down as a case writes them', {
  skip: existsSync(files) ? false : 'no reference data (set SCHAKEL_REFERENCE_DATA)',
}, async () => {
  const { halves, nlFiles } = await import('../../../packages/private-matching/bench/known-files.ts' as string)
  const { a, b } = nlFiles() as { a: KnownRecord[]; b: KnownRecord[] }
  assert.ok(readFileSync(join(files, 'truth.csv')).length > 0)
  const asWritten = (known: readonly KnownRecord[], detail: 'name' | 'street' | 'postcode') =>
    known.map(({ person, record }) => {
      const [base, ...prefix] = (record.surname ?? '').split(',').map((part) => part.trim())
      const street = `${record.street} ${record.houseNumber}`
      const address = { name: undefined, street, postcode: `${street}, ${record.postcode}` }[detail]
      const name = [record.firstNames, ...prefix, base].filter(Boolean).join(' ')
      return { person, record: personRecordOf({ name, birthDate: record.birthDate, address }) }
    })
  for (const [detail, keys] of [
    ['name', 5],
    ['street', 6],
    ['postcode', 7],
  ] as const) {
    const [, reportedOn] = halves({ register: asWritten(a, 'postcode'), asked: asWritten(b, detail) })
    const measured = measureLinkage(dutchKinds, reportedOn, indexQuality.measuredOn)
    assert.deepEqual(measured.byKeys[keys], indexQuality.byKeys[keys], detail)
    assert.equal(measured.falsePairs, 0)
  }
})
