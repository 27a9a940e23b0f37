import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Capacity } from '../capacity.ts'
import { newId, testClock } from '../clock.ts'
import { memoryKeyHolder } from '../keys/key-holder.ts'
import { perform } from '../perform.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { countActs, countsBetween, publicCounts, roundedToFives } from './count-acts.ts'

const partnership = newId()
const who: Capacity = {
  ...{ partnership, person: newId(), appointment: newId(), organ: 'politie', roles: ['delegate'] as const },
  ...({ ground: 'processing', regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' } as const),
}
const clock = testClock('2026-11-20T10:00:00Z')
let world: TestDatabase
before(async () => {
  world = await testDatabase()
})
after(() => world.close())

const act = async (count: number, audit: string) => {
  const house = { database: world.database, clock, keys: memoryKeyHolder() }
  for (let turn = 0; turn < count; turn++) await perform(house, who, { audit }, async () => undefined)
}
const public_ = () =>
  world.database.asEntrance({ entrance: 'resident', partnership }, async (trx) =>
    Object.fromEntries((await publicCounts(trx)).map(({ kind, rounded }) => [kind, rounded])),
  )

test('residents read figures rounded one by one; who controls the log reads them exactly, without persons', async () => {
  await act(7, 'casework.case.reported')
  await act(2, 'sharing.log-reading.read')
  await countActs({ database: world.database, partnership, clock })
  assert.deepEqual(await public_(), {
    ...{ acts: 10, admissions: 0, letters: 0, 'log-readings': 0, refusals: 0, reports: 5 },
  })
  const controller: Capacity = { ...who, roles: ['log-controller'] }
  const exact = await world.database.asActor(controller, (trx) => countsBetween(trx, '2026-11-01', '2026-11-30'))
  assert.deepEqual(
    exact.map(({ action, acts }) => [action, acts]),
    [
      ['casework.case.reported', 7],
      ['sharing.log-reading.read', 2],
    ],
  )
  assert.deepEqual(await world.database.asActor(who, (trx) => countsBetween(trx, '2026-11-01', '2026-11-30')), [])
})

test('counting again counts nothing twice, and days that have passed stay counted', async () => {
  clock.advance(10 * 86_400)
  await act(4, 'casework.case.reported')
  for (let night = 0; night < 3; night++) await countActs({ database: world.database, partnership, clock })
  assert.deepEqual([(await public_()).acts, (await public_()).reports], [15, 10])
})

test('what is below three is not told from nothing', () => {
  assert.deepEqual([0, 1, 2, 3, 7, 8, 12, 13].map(roundedToFives), [0, 0, 0, 5, 5, 10, 10, 15])
})
