/**
 * For a room's `database/locks-agree.db.test.ts`: `await locksAgree('casework')`, in two halves where it takes
 * minutes. Registers tests that the generated locks are checked in, stand in the database as generated, and let read exactly
 * what the rules let read.
 */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { compileLocks } from '../compile-lock.ts'
import { driftedLocks } from '../locks-file.ts'
import type { TableMapping } from '../mapping.ts'
import { rulesInForce } from '../read-rooms.ts'
import { compareWith, expectedOf } from './compare.ts'
import { randomWorld } from './random-world.ts'
import { fillShadow, lockShadow, shadowOf } from './shadow-table.ts'

type Options = {
  readonly people?: number
  readonly rows?: number
  readonly seed?: number
  /** Every other table: the first and on, or the second and on. Absent: all. */
  readonly half?: 'first' | 'second'
}

export async function locksAgree(
  room: string,
  { people = 20, rows = 50, seed = 20261123, half }: Options = {},
): Promise<void> {
  const rules = await rulesInForce()
  const locks = compileLocks(rules, room)
  const mapping: TableMapping = rules.rooms.find((access) => access.room === room)?.mapping ?? {}
  let world: TestDatabase
  describe(`the locks of ${room}`, () => {
    before(async () => {
      world = await testDatabase()
    })
    after(() => world.close())

    test('the generated locks are checked in', () => {
      assert.deepEqual(
        driftedLocks(rules)
          .filter(({ file }) => file.includes(`/${room}/`))
          .map(({ file }) => file),
        [],
      )
    })
    const ours = Object.entries(mapping).filter((_, at) => half === undefined || (at % 2 === 0) === (half === 'first'))
    for (const [type, table] of ours) {
      const lock = locks.find((candidate) => candidate.table === table.table)
      if (!lock) throw new Error(`${table.table} has no lock`)
      test(`${table.table} has one read policy for the workbench: the one its rules say`, async () => {
        const shadow = await shadowOf(world, table.table, lock.using)
        assert.deepEqual(await policiesFor(world, table.table), [[lock.name, await qualOf(world, shadow)]])
      })
      test(`whoever may read a row of ${table.table} by the rules reads it in SQL, and nobody else`, async () => {
        const shadow = await shadowOf(world, table.table, lock.using)
        const random = randomWorld(rules, type, table, { people, rows, seed })
        await fillShadow(world, shadow, table, random)
        const expected = expectedOf(rules, type, table, random)
        const { differences, allowed } = await compareWith(world, shadow, random, expected)
        assert.deepEqual(differences.slice(0, 3), [])
        assert.ok(allowed > 0, 'nobody could read anything: this says nothing; ask for more people and rows')
        // Control: a lock that opens wherever the rules close must be noticed.
        await lockShadow(world, shadow, `not (${lock.using})`)
        assert.notEqual((await compareWith(world, shadow, random, expected)).differences.length, 0)
      })
    }
  })
}

async function policiesFor(world: TestDatabase, table: string): Promise<[string, string][]> {
  const { rows } = await world.owner.query<{ name: string; qual: string }>(
    `select polname as name, pg_get_expr(polqual, polrelid) as qual from pg_policy
     where polrelid = $1::regclass and polcmd in ('r', '*')
       and (polroles = '{0}' or (select oid from pg_roles where rolname = 'workbench') = any (polroles)) order by 1`,
    [table],
  )
  return rows.map(({ name, qual }) => [name, qual])
}

async function qualOf(world: TestDatabase, shadow: string): Promise<string> {
  return (await policiesFor(world, shadow))[0]?.[1] ?? ''
}
