import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { newId } from '../clock.ts'
import { testPartnership, testPeople } from '../http/testing/people.ts'
import { seedPeople } from '../identity/seed-people.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { demoPeopleIn, roleFacts } from './facts-of-database.ts'
import { weaknessesOf } from './weakness.ts'

let house: TestDatabase
before(async () => {
  house = await testDatabase()
})
after(() => house.close())

const roles = ['workbench', 'resident_entrance', 'jobs', 'importer'].flatMap((role) => [role, `${role}_login`])

describe('the roles of this installation', () => {
  it('are all weak in nothing', async () => {
    const facts = await roleFacts(house.owner, roles)
    assert.equal(facts.length, 8)
    for (const { role, ...may } of facts) assert.ok(!Object.values(may).includes(true), role)
  })
  const name = `weak_${newId().slice(0, 8)}`
  for (const [what, sql, field] of [
    ['a superuser', `create role ${name} superuser`, 'superuser'],
    ['a role that bypasses row security', `create role ${name} bypassrls`, 'bypassesRowSecurity'],
    ['a role that makes roles', `create role ${name} createrole`, 'administers'],
    [
      'a role that owns a table',
      `create role ${name}; create table public.owned (); alter table public.owned owner to ${name}`,
      'ownsObjects',
    ],
    ['a role that may become the owner', `create role ${name}; grant schakel_owner to ${name}`, 'mayBecomeOwner'],
    [
      'a role with settings of its own',
      `create role ${name}; alter role ${name} set search_path = public`,
      'ownSettings',
    ],
  ] as const)
    it(`would be refused: ${what}`, async () => {
      await house.owner.query(sql)
      try {
        const [facts] = await roleFacts(house.owner, [name])
        assert.equal(facts?.[field], true)
        assert.equal(Object.values(facts ?? {}).filter((value) => value === true).length, 1)
        assert.equal(
          weaknessesOf({ roles: [facts], secrets: {}, origins: [], copyHolders: [] } as never)[0]?.code,
          'weak-database-role',
        )
      } finally {
        await house.owner.query(`drop owned by ${name} cascade; drop role ${name}`)
      }
    })
})

describe('the people in the database', () => {
  it('are counted when their provider is on this machine', async () => {
    const seed = { partnership: testPartnership, people: testPeople }
    await seedPeople(house.database, { ...seed, issuer: 'https://inloggen.example.nl' })
    assert.equal(await demoPeopleIn(house.owner), 0)
    await seedPeople(house.database, { ...seed, issuer: 'http://localhost:4182' })
    assert.equal(await demoPeopleIn(house.owner), testPeople.length)
  })
})
