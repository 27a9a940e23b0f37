import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Capacity } from '../capacity.ts'
import { newId, testClock } from '../clock.ts'
import { sql } from '../database/sql.ts'
import { memoryKeyHolder } from '../keys/key-holder.ts'
import { perform } from '../perform.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { countActs, countsBetween, publicCounts, roundedToFives } from './count-acts.ts'
import { noteOutcome, type OutcomeKind } from './count-outcomes.ts'

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
  const { acts, reports, ...rest } = await public_()
  assert.deepEqual([acts, reports], [10, 5])
  assert.deepEqual(new Set(Object.values(rest)), new Set([0]))
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

test('what came of questions, requests and results is told rounded; a day, a case or an organ is in no row', async () => {
  const note = (kind: OutcomeKind) =>
    world.database.asActor(who, (trx) => noteOutcome(trx, { partnership, day: clock.today(), kind }))
  for (let turn = 0; turn < 6; turn++) await note('known-no')
  await note('known-yes')
  await note('rights-partly')
  const before = await public_()
  assert.deepEqual([before['known-no'], before['known-yes']], [0, 0], 'not before the night')
  await countActs({ database: world.database, partnership, clock })
  const now = await public_()
  assert.deepEqual([now['known-no'], now['known-yes'], now['rights-partly']], [5, 0, 0])
  assert.equal((await world.owner.query('select from audit.outcomes')).rowCount, 0, 'rows are folded away')
  const { rows } = await world.owner.query('select kind, counted from audit.outcome_counts order by kind')
  assert.deepEqual(
    rows.map(({ kind, counted }) => [kind, counted]),
    [
      ['known-no', 6],
      ['known-yes', 1],
      ['rights-partly', 1],
    ],
    'the control: they were counted exactly',
  )
  for (const table of ['audit.outcomes', 'audit.outcome_counts'])
    await assert.rejects(
      world.database.asActor({ ...who, roles: ['log-controller'] }, (trx) =>
        sql`select kind from ${sql.raw(table)}`.execute(trx),
      ),
      /permission denied/,
    )
})

test('what is below three is not told from nothing', () => {
  assert.deepEqual([0, 1, 2, 3, 7, 8, 12, 13].map(roundedToFives), [0, 0, 0, 5, 5, 10, 10, 15])
})
