import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import type { Act } from '../act.ts'
import type { Capacity } from '../capacity.ts'
import { newId, secretBytes, systemClock } from '../clock.ts'
import { withClient } from '../database/launcher/cluster.ts'
import { type House, perform } from '../perform.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { NotOpened } from './cipher.ts'
import { copyAfterErasure, copyFile, copyToHolders, heldCopies, NoHolderReached } from './copy-to-holders.ts'
import { eraseItem, rotateEpoch } from './erase.ts'
import { keyInventory } from './inventory.ts'
import { type ItemPlace, openItem, sealItem } from './items.ts'
import { headOfCopy, openCopy, stayingTables } from './key-copy.ts'
import { type KeyHolder, memoryKeyHolder } from './key-holder.ts'
import { forgetLostKeys, type PutBack, putKeysBack } from './put-back.ts'
import { recoveryPublicKey } from './recovery.ts'

let world: TestDatabase
let capacity: Capacity
let house: House
let folders: string[]
const top = mkdtempSync(join(tmpdir(), 'schakel-copies-'))
const seed = secretBytes(32)
before(async () => {
  world = await testDatabase()
})
after(async () => {
  await world.close()
  rmSync(top, { recursive: true, force: true })
})
beforeEach(async () => {
  const here = mkdtempSync(join(top, 'test-'))
  folders = ['one', 'other'].map((name) => join(here, name))
  for (const folder of folders) mkdirSync(folder)
  capacity = {
    partnership: newId(),
    person: newId(),
    appointment: newId(),
    organ: 'politie',
    roles: ['delegate'],
    ground: 'processing',
    regime: 'WGS-ZVH',
    purpose: 'zvh-casusoverleg/1',
  }
  house = { database: world.database, clock: systemClock, keys: holderWith(folders) }
  await rotate()
})
const holderWith = (at: readonly string[]): KeyHolder => memoryKeyHolder({ folders: at })
const rotate = () => rotateEpoch(house, { partnership: capacity.partnership, day: '2026-11-28' })
const act = <T>(work: (act: Act) => Promise<T>) => perform(house, capacity, { audit: 'house.copies.tested' }, work)
const aPlace = (): ItemPlace => ({
  compartment: 'WGS-ZVH',
  case: newId(),
  table: 'casework.goals',
  column: 'goal_sealed',
  row: newId(),
})
const copyAt = (folder: string | undefined) => readFileSync(copyFile(folder as string, capacity.partnership))
const putBack = (more: Partial<Parameters<typeof putKeysBack>[0]> = {}): Promise<PutBack> =>
  withClient(world.cluster.admin(world.name), (admin) =>
    putKeysBack({
      admin,
      partnership: capacity.partnership,
      keys: house.keys,
      holders: folders,
      withoutKeys: false,
      ...more,
    }),
  )
/** The key tables as they are now, and a way back to them: what a restore of the data does. */
async function rememberData(): Promise<() => Promise<void>> {
  const found = await world.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'keys'::regnamespace and relkind = 'r'`,
  )
  const tables = found.rows.map(({ name }) => name)
  const kept = new Map<string, string>()
  for (const table of tables) {
    const { rows } = await world.owner.query(
      `select coalesce(jsonb_agg(to_jsonb(t)), '[]')::text as kept from keys.${table} t where partnership = $1`,
      [capacity.partnership],
    )
    kept.set(table, rows[0].kept)
  }
  return async () => {
    for (const table of tables) {
      await world.owner.query(`delete from keys.${table} where partnership = $1`, [capacity.partnership])
      await world.owner.query(
        `insert into keys.${table} select * from jsonb_populate_recordset(null::keys.${table}, $1)`,
        [kept.get(table)],
      )
    }
  }
}

test('every kind of key travels with the copies; only the notes about the copies stay', async () => {
  const { rows } = await world.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'keys'::regnamespace and relkind = 'r' order by 1`,
  )
  const file = copyAt(folders[0])
  const list = openCopy(file, house.keys.epochKey(headOfCopy(file).head.epoch))
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...Object.keys(list), ...stayingTables].sort())
})

test('after a rotation both holders have the same copy, which shows neither cases nor how many there are', async () => {
  const at = aPlace()
  await act((a) => sealItem(a, at, 'x'))
  await rotate()
  const [one, other] = folders.map(copyAt) as [Buffer, Buffer]
  assert.deepEqual(one, other)
  for (const told of [at.case, at.row, 'casework', 'WGS-ZVH']) assert.ok(!one.includes(told), told)
  const list = openCopy(one, house.keys.epochKey(headOfCopy(one).head.epoch))
  assert.equal(list.item_keys?.[0]?.row_ref, at.row, 'control: it is in there')
})

test('there are no versions: the copy of before the rotation opens with nothing that is left', async () => {
  const before = copyAt(folders[0])
  await rotate()
  assert.notDeepEqual(copyAt(folders[0]), before)
  for (const epoch of house.keys.list()) assert.throws(() => openCopy(before, house.keys.epochKey(epoch)), NotOpened)
})

test('a copy with any byte changed is refused, its head too', () => {
  const file = copyAt(folders[0])
  const key = house.keys.epochKey(headOfCopy(file).head.epoch)
  openCopy(file, key)
  for (let at = 25; at < file.length; at += 11) {
    const changed = Buffer.from(file)
    changed[at] = (changed[at] as number) ^ 1
    assert.throws(() => openCopy(changed, key))
  }
})

test('yesterday’s data with today’s keys opens the living and none of the erased', async () => {
  const [lives, dies] = [aPlace(), aPlace()]
  const sealedLives = await act((a) => sealItem(a, lives, 'leeft'))
  const sealedDies = await act((a) => sealItem(a, dies, 'gewist'))
  const yesterday = await rememberData()
  await act((a) => eraseItem(a, dies))
  await rotate()
  await yesterday()
  const put = await putBack()
  assert.equal(put.from, 'copy')
  assert.deepEqual(
    put.erasedRows.map(({ row, case: inCase }) => [row, inCase]),
    [[dies.row, dies.case]],
  )
  assert.deepEqual([put.opens, put.opensNot], [1, 0])
  assert.equal(await act((a) => openItem(a, lives, sealedLives)), 'leeft')
  await assert.rejects(
    act((a) => openItem(a, dies, sealedDies)),
    NotOpened,
  )
})

test('control: with yesterday’s keys as well, the erased would be back', async () => {
  const dies = aPlace()
  const sealed = await act((a) => sealItem(a, dies, 'gewist'))
  const yesterday = await rememberData()
  await act((a) => eraseItem(a, dies))
  await yesterday()
  assert.equal((await putBack()).from, 'database')
  assert.equal(await act((a) => openItem(a, dies, sealed)), 'gewist')
})

test('an erasure reaches the holders before the night does, and only then a copy is brought', async () => {
  const [lives, dies] = [aPlace(), aPlace()]
  for (const at of [lives, dies]) await act((a) => sealItem(a, at, 'x'))
  await copyAfterErasure(house, capacity.partnership)
  const before = copyAt(folders[0])
  assert.deepEqual(await copyAfterErasure(house, capacity.partnership), [])
  assert.deepEqual(copyAt(folders[0]), before)
  const thisNoon = await rememberData()
  await act((a) => eraseItem(a, dies))
  assert.equal((await copyAfterErasure(house, capacity.partnership)).filter(({ taken }) => taken).length, 2)
  assert.deepEqual(await copyAfterErasure(house, capacity.partnership), [])
  await thisNoon()
  assert.deepEqual(
    (await putBack()).erasedRows.map(({ row }) => row),
    [dies.row],
  )
})

test('data younger than the copy keeps its own keys: what was written since then is not lost', async () => {
  await copyToHolders(house, capacity.partnership)
  const at = aPlace()
  const sealed = await act((a) => sealItem(a, at, 'vanmiddag geschreven'))
  assert.equal((await putBack()).from, 'database')
  assert.equal(await act((a) => openItem(a, at, sealed)), 'vanmiddag geschreven')
})

test('a holder that is away is named, and the other one suffices', async () => {
  rmSync(folders[1] as string, { recursive: true })
  const { copied, destroyed } = await rotate()
  assert.deepEqual(
    copied.map(({ taken }) => taken),
    [true, false],
  )
  assert.equal(destroyed, 1)
})

test('while no holder can be reached the old epoch key stays, and the next rotation destroys it', async () => {
  const [first, second] = folders as [string, string]
  for (const folder of [first, second]) rmSync(folder, { recursive: true })
  await assert.rejects(rotate(), NoHolderReached)
  assert.equal(house.keys.list().length, 2)
  mkdirSync(second)
  assert.equal((await rotate()).destroyed, 2)
  assert.equal(house.keys.list().length, 1)
})

test('a house begun anew cannot replace the copy of another house', async () => {
  const theirs = copyAt(folders[0])
  const stranger = { ...house, keys: holderWith(folders) }
  await world.owner.query('delete from keys.copies where partnership = $1', [capacity.partnership])
  stranger.keys.keep(headOfCopy(theirs).head.epoch, house.keys.epochKey(headOfCopy(theirs).head.epoch))
  const copied = await copyToHolders(stranger, capacity.partnership)
  assert.ok(copied.every(({ taken }) => !taken))
  assert.deepEqual(copyAt(folders[0]), theirs)
  const forced = await copyToHolders(stranger, capacity.partnership, { replaceStrangers: true })
  assert.ok(
    forced.every(({ taken }) => taken),
    'control: unless told to',
  )
})

test('a house that was put back may bring its next copy to every holder', async () => {
  const yesterday = await rememberData()
  await rotate()
  rmSync(copyFile(folders[1] as string, capacity.partnership))
  await rotate()
  await yesterday()
  await putBack()
  const { copied } = await rotate()
  assert.ok(copied.every(({ taken }) => taken))
})

test('with the key holder gone, three organs open the copy, and nobody else', async () => {
  const recovery = await recoveryPublicKey(seed)
  house = { ...house, keys: { ...house.keys, copies: { folders, recovery } } }
  const at = aPlace()
  const sealed = await act((a) => sealItem(a, at, 'teruggehaald'))
  const yesterday = await rememberData()
  await rotate()
  await yesterday()
  const keys = holderWith(folders)
  const without = await putBack({ keys })
  assert.equal(without.opens, 0)
  assert.equal(without.opensNot, 1)
  const wrong = await putBack({ keys, recovery: secretBytes(32) })
  assert.match(wrong.holders[0]?.state ?? '', /does not open it/)
  const put = await putBack({ keys, recovery: seed })
  assert.deepEqual([put.opens, put.opensNot], [1, 0])
  house = { ...house, keys }
  assert.equal(await act((a) => openItem(a, at, sealed)), 'teruggehaald')
})

test('keys of rows that did not come back are counted, and dropped only when asked', async () => {
  const at = aPlace()
  await act((a) => sealItem(a, at, 'de rij is er niet'))
  const put = await putBack()
  assert.deepEqual(put.lostRows, [{ table: 'casework.goals', count: 1 }])
  const drop = () => withClient(world.cluster.admin(world.name), (admin) => forgetLostKeys(admin, capacity.partnership))
  assert.equal(await drop(), 1)
  assert.equal(await drop(), 0)
})

test('the inventory says what is in force, what should be gone, and who has which copy', async () => {
  const ask = () =>
    withClient(world.cluster.admin(world.name), (admin) => keyInventory(admin, house.keys, capacity.partnership))
  const at = aPlace()
  await act((a) => sealItem(a, at, 'x'))
  const good = await ask()
  assert.equal(good.epochs.length, 1)
  assert.ok(good.epochs[0]?.held && good.copies.every(({ current }) => current))
  assert.deepEqual([good.caseKeys, good.itemKeys, good.unknownEpochs.length], [1, 1, 0])
  house.keys.create(newId())
  writeFileSync(copyFile(folders[1] as string, capacity.partnership), 'no copy at all')
  const bad = await ask()
  assert.equal(bad.unknownEpochs.length, 1)
  assert.deepEqual(
    bad.copies.map(({ current, why }) => [current, why]),
    [
      [true, undefined],
      [false, 'damaged'],
    ],
  )
  assert.equal(heldCopies(folders, newId())[0]?.why, 'no copy')
})
