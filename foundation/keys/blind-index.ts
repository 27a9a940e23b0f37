/**
 * "Is this person known here?" without a searchable name: marks, an HMAC per compartment over the linkage keys of
 * `packages/private-matching`. A mark says nothing without the index key of its compartment, and two compartments mark
 * one person differently. The index key is wrapped by the epoch key, as case keys are, and never leaves this file open.
 *
 * Who learns what: whoever holds a mark and the index key can test a name against it. Hence no role may read marks
 * except those it brought itself, and the key is made anew every year and after every destruction.
 */
import { createHmac } from 'node:crypto'
import { type Bytes, dutchKinds, questionKeys, registerKeys } from '../../packages/private-matching/src/index.ts'
import type { Act } from '../act.ts'
import { type Id, newId, secretBytes } from '../clock.ts'
import { decrypt, encrypt } from './cipher.ts'
import { NoEpoch } from './items.ts'
import { type PersonWritten, personRecordOf } from './person-record.ts'
import * as store from './store.ts'

/** What marking needs of an act. */
export type Marking = Pick<Act, 'trx' | 'keys' | 'clock'> & { readonly capacity: { readonly partnership: Id } }

/** Bytes of HMAC-SHA-256 kept: two persons share a mark by chance once in 2¹²⁸. */
const markBytes = 16
export const indexKeyBoundTo = (id: Id, epoch: Id) => `schakel index key 1|${id}|${epoch}`

/**
 * The marks to keep for a person, several per kind for a double name. Holds off a renewal of the index until commit, so
 * that no mark is left behind under an old key.
 * Errors: `NoEpoch` before the first epoch was made, `EpochGone`.
 */
export async function marksToKeep(act: Marking, compartment: string, person: PersonWritten): Promise<string[]> {
  const key = await indexKey(act, compartment)
  return distinct(registerKeys(dutchKinds, personRecordOf(person)).flat(), key, compartment)
}

/**
 * The marks to look up, at most one per kind. Empty: too little is known of the person to ask with (`keysToAskWith`).
 * Errors: as `marksToKeep`.
 */
export async function marksToAskWith(act: Marking, compartment: string, person: PersonWritten): Promise<string[]> {
  const key = await indexKey(act, compartment)
  return distinct(present(person), key, compartment)
}

/** With how many keys a question about this person would be asked; 0: it cannot be asked. */
export const keysToAskWith = (person: PersonWritten): number => present(person).length

const present = (person: PersonWritten): Bytes[] =>
  questionKeys(dutchKinds, personRecordOf(person)).filter((key): key is Bytes => key !== undefined)

const distinct = (keys: readonly Bytes[], key: Buffer, compartment: string): string[] => [
  ...new Set(keys.map((one) => markOf(key, compartment, one))),
]
const markOf = (key: Buffer, compartment: string, linkageKey: Bytes): string =>
  createHmac('sha256', key)
    .update(`schakel mark 1|${compartment}|`)
    .update(linkageKey)
    .digest()
    .subarray(0, markBytes)
    .toString('hex')

async function indexKey(act: Marking, compartment: string): Promise<Buffer> {
  await store.holdEpoch(act.trx)
  await store.holdIndex(act.trx)
  const place = { partnership: act.capacity.partnership, compartment }
  const kept = (await store.indexKeyOf(act.trx, place)) ?? (await makeIndexKey(act, compartment))
  return decrypt(act.keys.epochKey(kept.epoch), indexKeyBoundTo(kept.id, kept.epoch), kept.wrapped)
}

async function makeIndexKey(act: Marking, compartment: string): Promise<store.IndexKeyRow> {
  const place = { partnership: act.capacity.partnership, compartment }
  const epoch = await store.epochInForce(act.trx, place.partnership)
  if (!epoch) throw new NoEpoch(place.partnership)
  const id = newId()
  const wrapped = encrypt(act.keys.epochKey(epoch), indexKeyBoundTo(id, epoch), secretBytes(32))
  await store.addIndexKey(act.trx, place, { id, epoch, wrapped, made_on: act.clock.today() })
  const kept = await store.indexKeyOf(act.trx, place)
  if (!kept) throw new NoEpoch(place.partnership)
  return kept
}

/** The day the index key of a compartment was made; undefined before the first mark. */
export async function indexMadeOn(act: Marking, compartment: string): Promise<string | undefined> {
  return (await store.indexKeyOf(act.trx, { partnership: act.capacity.partnership, compartment }))?.made_on
}

/**
 * Something was destroyed of which no proof is kept: the index of that compartment counts as a year old from now on, and the next
 * night makes it anew.
 */
export const indexIsStale = (act: Marking, compartment: string): Promise<unknown> =>
  store.dateIndexKey(act.trx, { partnership: act.capacity.partnership, compartment }, '2000-01-01')

/**
 * Forgets the index key of a compartment and makes another, keeping everybody who marks out until commit. The caller
 * marks every person of the compartment again in the same transaction: the old marks answer to nothing any more.
 */
export async function renewIndex(act: Marking, compartment: string): Promise<void> {
  await store.holdEpoch(act.trx)
  await store.stopForIndex(act.trx)
  await store.deleteIndexKey(act.trx, { partnership: act.capacity.partnership, compartment })
  await makeIndexKey(act, compartment)
}
