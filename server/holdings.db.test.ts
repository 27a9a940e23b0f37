import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { withClient } from '../foundation/database/launcher/cluster.ts'
import { type TestDatabase, testDatabase } from '../foundation/testing/database.ts'
import { allHoldings, mustBeHeld } from './holdings.ts'

let world: TestDatabase
before(async () => {
  world = await testDatabase()
})
after(() => world.close())
const check = (...declared: Parameters<typeof mustBeHeld>[1][]) =>
  withClient(world.cluster.admin(world.name), (admin) => mustBeHeld(admin, ...declared))

test('every table with sealed content is in the list of a room', () => check())

test('a room that forgets its table keeps the house from starting', async () => {
  await assert.rejects(check(allHoldings.filter(({ room }) => room !== 'casework')), /casework\.persons/)
  await world.owner.query('create table casework.forgotten (id uuid primary key, diary_sealed bytea)')
  await assert.rejects(check(), /No room says how it lets go of: casework\.forgotten/)
})
