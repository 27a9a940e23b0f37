import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Capacity } from '../capacity.ts'
import { newId } from '../clock.ts'
import { testDatabase } from '../testing/database.ts'
import { sql } from './sql.ts'

const house = await testDatabase()
after(() => house.close())
const { partnership, job } = { partnership: newId(), job: 'test.stand-in-the-way' }
const capacity: Capacity = {
  partnership,
  person: newId(),
  appointment: newId(),
  organ: 'politie',
  roles: ['delegate'],
  ground: 'processing',
  regime: 'WGS-ZVH',
  purpose: 'zvh-casusoverleg/1',
}

/** Two works that take the same two locks in opposite order, each holding its first until the other holds its own. */
async function crossing(transaction: (work: Parameters<typeof house.database.asActor>[1]) => Promise<unknown>) {
  let arrived = 0
  const both = Promise.withResolvers<void>()
  let turns = 0
  const work = (which: 0 | 1) =>
    transaction(async (trx) => {
      turns++
      await sql`select pg_advisory_xact_lock(${which})`.execute(trx)
      if (++arrived === 2) both.resolve()
      await both.promise
      await sql`select pg_advisory_xact_lock(${1 - which})`.execute(trx)
    })
  const outcomes = await Promise.allSettled([work(0), work(1)])
  return { outcomes, turns }
}

test('two people who wait for each other both get their work done: one is undone and goes again', async () => {
  const { outcomes, turns } = await crossing((work) => house.database.asActor(capacity, work))
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'fulfilled'],
  )
  assert.equal(turns, 3)
})

test('control: of two jobs in the same place one is rejected, and tried again by the queue', async () => {
  const { outcomes } = await crossing((work) => house.database.asJob({ partnership, job }, work))
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})
