import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Act } from '../act.ts'
import type { Capacity, RegimeCode } from '../capacity.ts'
import { newId, testClock } from '../clock.ts'
import { type House, perform } from '../perform.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { keysToAskWith, marksToAskWith, marksToKeep, renewIndex } from './blind-index.ts'
import { rotateEpoch } from './erase.ts'
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
const act = <T>(work: (act: Act) => Promise<T>, regime: RegimeCode = 'WGS-ZVH') =>
  perform(house, { ...capacity, regime }, { audit: 'house.keys.tested' }, work)
const rotate = () => rotateEpoch(house, { partnership: capacity.partnership, day: '2026-11-28' })
const joris = { name: 'Joris Voorbeeld', birthDate: '1996-03-14', address: 'Voorbeeldstraat 1' }
const marks = (person = joris, regime: RegimeCode = 'WGS-ZVH') => act((a) => marksToKeep(a, regime, person), regime)
const asked = (person: typeof joris) => act((a) => marksToAskWith(a, 'WGS-ZVH', person))
const agree = (one: readonly string[], other: readonly string[]) => one.some((mark) => other.includes(mark))

before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock: testClock('2026-11-28T09:00:00Z'), keys: memoryKeyHolder() }
  await rotate()
})
after(() => world.close())

test('a person is found under a name with a typing error, and another person is not', async () => {
  const kept = await marks()
  assert.ok(agree(await asked(joris), kept))
  assert.ok(agree(await asked({ ...joris, name: 'Joris Voorbeelt', address: '' }), kept))
  assert.ok(!agree(await asked({ ...joris, name: 'Karel Anders', birthDate: '1981-07-02' }), kept))
})

test('two compartments mark one person differently, so that nobody can lay their marks side by side', async () => {
  const [care, crime] = [await marks(), await marks(joris, 'WGS-RIEC')]
  assert.ok(care.length > 0 && crime.length > 0)
  assert.ok(!agree(care, crime))
})

test('marks hold when the epoch is rotated, and answer to nothing when the index is renewed', async () => {
  const kept = await marks()
  assert.equal((await rotate()).destroyed, 1)
  assert.deepEqual(await marks(), kept)
  const { partnership } = capacity
  await world.database.asJob({ partnership, job: 'renew' }, (trx) =>
    renewIndex({ trx, keys: house.keys, clock: house.clock, capacity: { partnership } }, 'WGS-ZVH'),
  )
  assert.ok(!agree(await marks(), kept))
})

test('the key of another compartment cannot be used at the workbench', async () => {
  await marks(joris, 'WGS-RIEC')
  await assert.rejects(
    act((a) => marksToKeep(a, 'WGS-RIEC', joris)),
    /row-level security/,
  )
})

test('a name alone is too little to ask with', () => {
  assert.equal(keysToAskWith({ name: 'Joris Voorbeeld' }), 0)
  assert.ok(keysToAskWith(joris) > 0)
})
