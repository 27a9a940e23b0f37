import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { demoPeople } from '../../demo/people.ts'
import { newId } from '../../foundation/clock.ts'
import { project, testDatabase } from '../../foundation/testing/database.ts'
import { fillHouse } from './fill-house.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel fill-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** What `fillHouse` is given, over a database of its own. */
async function emptyHouse() {
  const house = await testDatabase()
  after(() => house.close())
  const { cluster, name } = house
  const own = {
    ...cluster,
    folder,
    database: name,
    admin: (database = name) => cluster.admin(database),
    login: (login: Parameters<typeof cluster.login>[0]) => cluster.login(login, name),
  }
  const count = async (table: string) =>
    Number((await house.owner.query(`select count(*) from ${table}`)).rows[0].count)
  return { own, count }
}

test('a house of one’s own begins with the law and the words, and without one invented person or case', async () => {
  const { own, count } = await emptyHouse()
  const fill = () =>
    fillHouse(
      own,
      { project, env: { SCHAKEL_MODE: 'production' }, say: () => undefined },
      { partnership: newId(), port: 1 },
    )
  await fill()
  for (const table of ['sharing.regimes', 'sharing.organs', 'knowledge.terms'])
    assert.ok((await count(table)) > 0, table)
  for (const table of ['identity.people', 'identity.appointments', 'casework.cases', 'signals.letters'])
    assert.equal(await count(table), 0, table)
})

test('control: the demonstration has its people in the same tables', async () => {
  const { own, count } = await emptyHouse()
  const { demoPartnership } = await import('../../demo/people.ts')
  await fillHouse(own, { project, env: {}, say: () => undefined }, { partnership: demoPartnership, port: 1 })
  assert.equal(await count('identity.people'), demoPeople.length)
  assert.ok((await count('casework.cases')) > 0)
})
