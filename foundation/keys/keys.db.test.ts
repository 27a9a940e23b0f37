import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Act } from '../act.ts'
import type { Capacity } from '../capacity.ts'
import { newId, systemClock } from '../clock.ts'
import { type House, perform } from '../perform.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { decrypt, NotOpened } from './cipher.ts'
import { eraseCase, eraseItem, rotateEpoch } from './erase.ts'
import { caseKeyBoundTo, type ItemPlace, itemKeyBoundTo, openItem, openItems, sealItem } from './items.ts'
import { memoryKeyHolder } from './key-holder.ts'

const capacity: Capacity = {
  partnership: newId(),
  person: newId(),
  appointment: newId(),
  organ: 'politie',
  roles: ['delegate'],
  ground: 'processing',
  regime: 'WGS-ZVH',
  purpose: 'zvh-casusoverleg/1',
}
let world: TestDatabase
let house: House
const act = <T>(work: (act: Act) => Promise<T>, as = capacity) =>
  perform(house, as, { audit: 'house.keys.tested' }, work)
const rotate = (day = '2026-11-24') => rotateEpoch(house, { partnership: capacity.partnership, day })
const aPlace = (inCase = newId()): ItemPlace => ({
  compartment: 'WGS-ZVH',
  case: inCase,
  table: 'casework.contributions',
  column: 'content',
  row: newId(),
})

before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock: systemClock, keys: memoryKeyHolder() }
  await rotate('2026-11-23')
})
after(() => world.close())

test('what is sealed opens again, before and after the epoch is rotated', async () => {
  const at = aPlace()
  const sealed = await act((a) => sealItem(a, at, 'geen vaste verblijfplaats'))
  assert.equal(await act((a) => openItem(a, at, sealed)), 'geen vaste verblijfplaats')
  assert.equal((await rotate()).destroyed, 1)
  assert.equal(await act((a) => openItem(a, at, sealed)), 'geen vaste verblijfplaats')
})

test('a ciphertext moved to another row, column, table or case does not open', async () => {
  const at = aPlace()
  const sealed = await act((a) => sealItem(a, at, 'x'))
  for (const elsewhere of [{ column: 'reason' }, { case: newId() }, { compartment: 'MUN' }])
    await assert.rejects(
      act((a) => openItem(a, { ...at, ...elsewhere }, sealed)),
      NotOpened,
    )
  const neighbour = aPlace(at.case)
  await act((a) => sealItem(a, neighbour, 'y'))
  await assert.rejects(
    act((a) => openItem(a, neighbour, sealed)),
    NotOpened,
  )
})

test('many rows open with one question, and an erased one is null', async () => {
  const inCase = newId()
  const [one, two] = [aPlace(inCase), aPlace(inCase)]
  const [sealedOne, sealedTwo] = await act(
    async (a) => [await sealItem(a, one, '1'), await sealItem(a, two, '2')] as const,
  )
  await act((a) => eraseItem(a, two))
  assert.deepEqual(
    await act((a) =>
      openItems(a, [
        { at: two, sealed: sealedTwo },
        { at: one, sealed: sealedOne },
      ]),
    ),
    [null, '1'],
  )
  assert.equal(await act((a) => eraseItem(a, two)), false)
})

/** A thief with a copy of the wrapped keys as they were, who gets at whatever epoch keys still exist. */
async function thiefOpens(copy: { case_keys: KeyRow[]; item_keys: KeyRow[] }): Promise<number> {
  let opened = 0
  for (const caseKey of copy.case_keys)
    for (const epoch of house.keys.list())
      try {
        const key = decrypt(house.keys.epochKey(epoch), caseKeyBoundTo(caseKey.id, epoch), caseKey.wrapped)
        for (const item of copy.item_keys.filter((row) => row.case_key === caseKey.id)) {
          decrypt(key, itemKeyBoundTo(item.id, caseKey.id), item.wrapped)
          opened++
        }
      } catch (error) {
        assert.ok(error instanceof NotOpened)
      }
  return opened
}
type KeyRow = { id: string; case_key: string; wrapped: Buffer }
async function copyOfKeys(caseRef: string) {
  const { rows: case_keys } = await world.owner.query<KeyRow>(
    'select id, wrapped from keys.case_keys where case_ref = $1',
    [caseRef],
  )
  const { rows: item_keys } = await world.owner.query<KeyRow>(
    'select id, case_key, wrapped from keys.item_keys where case_key = any ($1)',
    [case_keys.map((row) => row.id)],
  )
  return { case_keys, item_keys }
}

test('an old copy of the wrapped keys opens an erased item until the epoch is rotated, and never after', async () => {
  const at = aPlace()
  await act((a) => sealItem(a, at, 'to be forgotten'))
  const copy = await copyOfKeys(at.case)
  await act((a) => eraseItem(a, at))
  assert.equal(await thiefOpens(copy), 1, 'control: deleting a wrapped key alone is not erasure')
  await rotate()
  assert.equal(await thiefOpens(copy), 0)
})

test('erasing a case erases all of it and nothing beside it', async () => {
  const [gone, kept] = [aPlace(), aPlace()]
  const [sealedGone, sealedKept] = await act(
    async (a) => [await sealItem(a, gone, 'gone'), await sealItem(a, kept, 'kept')] as const,
  )
  assert.equal(await act((a) => eraseCase(a, gone)), true)
  await assert.rejects(
    act((a) => openItem(a, gone, sealedGone)),
    NotOpened,
  )
  assert.equal(await act((a) => openItem(a, kept, sealedKept)), 'kept')
})

test('the keys of one regime are not there for another', async () => {
  const at = aPlace()
  const sealed = await act((a) => sealItem(a, at, 'zvh'))
  await assert.rejects(
    act((a) => openItem(a, at, sealed), { ...capacity, regime: 'MUN' }),
    NotOpened,
  )
  assert.equal(await act((a) => openItem(a, at, sealed)), 'zvh')
})

test('sealing while the epoch is rotated loses nothing', async () => {
  const places = Array.from({ length: 40 }, () => aPlace())
  const sealing = places.map((at, turn) =>
    (turn % 8 === 3 ? rotate().then(() => undefined) : Promise.resolve(undefined)).then(() =>
      act((a) => sealItem(a, at, at.row)),
    ),
  )
  const sealed = await Promise.all(sealing)
  await rotate()
  for (const [turn, at] of places.entries())
    assert.equal(await act((a) => openItem(a, at, sealed[turn] as Buffer)), at.row)
})
