/** The published and synthetic files whose truth is known, as records of this package. */
import { createHash } from 'node:crypto'
import { referenceRows, referenceText } from '../../testing/reference-data.ts'
import type { KnownRecord, KnownTruth } from '../src/index.ts'

/** The three synthetic Dutch partner files; `bsn: true` takes the citizen service number along. */
export function nlFiles(withNumber = false): { readonly [party in 'a' | 'b' | 'c']: KnownRecord[] } {
  const persons = new Map(
    referenceRows('nl-linkage-synthetic/truth.csv').map((row) => [row.record_id, row.entity_id ?? '']),
  )
  const read = (party: string): KnownRecord[] =>
    referenceRows(`nl-linkage-synthetic/party-${party}.csv`).map((row) => ({
      person: persons.get(row.record_id) ?? '',
      record: {
        firstNames: row.first_name ?? '',
        surname: row.surname ?? '',
        birthDate: row.date_of_birth ?? '',
        gender: row.gender ?? '',
        street: row.street ?? '',
        houseNumber: row.house_number ?? '',
        postcode: row.postcode ?? '',
        ...(withNumber ? { nationalNumber: row.bsn ?? '' } : {}),
      },
    }))
  return { a: read('a'), b: read('b'), c: read('c') }
}

/** FEBRL 1 or 2: cells are separated by a comma and a blank, and never quoted. */
export function febrl(name: string): KnownRecord[] {
  const [, ...lines] = referenceText(`record-linkage/${name}.csv`).trim().split(/\r?\n/)
  return lines.map((line) => {
    const [id = '', first, surname, number, street, , , postcode, , born, national] = line
      .split(',')
      .map((cell) => cell.trim())
    return {
      person: id.split('-')[1] ?? '',
      record: {
        firstNames: first ?? '',
        surname: surname ?? '',
        birthDate: born ?? '',
        street: street ?? '',
        houseNumber: number ?? '',
        postcode: postcode ?? '',
        nationalNumber: national ?? '',
      },
    }
  })
}

/** Two halves by person, so that no person is in both: one to choose with, one to report on. */
export function halves(truth: KnownTruth): readonly [KnownTruth, KnownTruth] {
  const half = (person: string) => (createHash('sha256').update(person).digest()[0] as number) & 1
  const of = (which: number): KnownTruth => {
    const register = truth.register.filter(({ person }) => half(person) === which)
    return {
      register,
      asked: truth.asked === truth.register ? register : truth.asked.filter(({ person }) => half(person) === which),
    }
  }
  return [of(0), of(1)]
}

/** What kinds may be chosen under, in tests and benchmarks alike. */
export const limits = { mostKinds: 8, mostFalsePairs: 0, mostChanceHits: 0.03 }

/**
 * Pairs of different persons that look like one: twins or kin at one address, namesakes. Found by plain comparison of
 * lower-case letters, not with the keys that are being tested.
 */
export function trapsIn(truth: KnownTruth): { register: number; asked: number }[] {
  const letters = (text = '') => text.toLowerCase().replace(/[^a-z]/g, '')
  const plain = ({ record, person }: KnownRecord) => ({
    person,
    surname: letters(record.surname),
    first: letters(record.firstNames),
    born: (record.birthDate ?? '').split('-').sort().join(),
    address: letters(record.street) + (record.houseNumber ?? ''),
  })
  const asked = truth.asked.map(plain)
  return truth.register.map(plain).flatMap((one, register) =>
    asked.flatMap((other, at) => {
      if (one.person === other.person || one.surname === '' || one.surname !== other.surname) return []
      const likeTwins = one.born === other.born && one.born !== ''
      const likeNamesakes = one.first === other.first && one.first !== ''
      const likeKin = one.address === other.address
      return likeTwins || likeNamesakes || likeKin ? [{ register, asked: at }] : []
    }),
  )
}
