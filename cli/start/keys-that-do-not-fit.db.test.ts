import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { demoPartnership } from '../../demo/people.ts'
import { systemClock } from '../../foundation/clock.ts'
import { keyPlaces } from '../../foundation/keys/key-holder-of.ts'
import { logSignerIn } from '../../foundation/log/log-signer.ts'
import { sequenceAll } from '../../foundation/log/sequence-leaves.ts'
import { project, testDatabase } from '../../foundation/testing/database.ts'
import { fillHouse } from './fill-house.ts'
import { keysThatDoNotFit } from './keys-that-do-not-fit.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel fit-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a house whose keys lie elsewhere says so at its start, each by what it costs, and one whose keys fit says nothing', async () => {
  const house = await testDatabase()
  after(() => house.close())
  const { cluster, name, database } = house
  const own = {
    ...cluster,
    ...{ folder, database: name },
    admin: (given = name) => cluster.admin(given),
    login: (login: Parameters<typeof cluster.login>[0]) => cluster.login(login, name),
  }
  const partnership = demoPartnership
  await fillHouse(own, { project, env: {}, say: () => undefined }, { partnership, port: 1 })
  const places = keyPlaces(folder, {})
  await sequenceAll({ database, partnership, clock: systemClock, signer: logSignerIn(places.folder, partnership) })
  const said = (env: { readonly [name: string]: string }) => keysThatDoNotFit(own, keyPlaces(folder, env), partnership)
  assert.deepEqual(await said({}), [])
  const [epoch, log, ...more] = await said({ SCHAKEL_KEYS: join(folder, 'elsewhere') })
  assert.match(epoch ?? '', /^The key of the epoch in force \([0-9a-f-]{36}\) is not in .*elsewhere, so nothing sealed/)
  assert.match(log ?? '', /^The log was signed with a key that is not here \(schakel\/.*\)\. Nothing is signed until/)
  assert.deepEqual(more, [])
  const [away] = await said({ SCHAKEL_KEY_COMMAND: join(folder, 'no-program') })
  assert.match(away ?? '', /^The key holder of SCHAKEL_KEY_COMMAND cannot be asked, so nothing sealed opens: .*ENOENT/)
  const [unsigned] = await said({ SCHAKEL_LOG_KEY_COMMAND: join(folder, 'no-program') })
  assert.match(unsigned ?? '', /^The log is not signed until its key answers: /)
})
