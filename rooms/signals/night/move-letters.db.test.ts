import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Clock, testClock } from '../../../foundation/clock.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import { aLetter, asResident, desksWithOfficers, type PreparedLetter, type TestDesks } from '../examples.ts'
import { openMailbox } from '../mailbox/open-mailbox.ts'
import { receiveLetter } from '../mailbox/receive-letter.ts'
import { settleLetters } from './move-letters.ts'

let world: TestDatabase
let desks: TestDesks
let clock: Clock & { advance(seconds: number): void }
before(async () => {
  world = await testDatabase()
  clock = testClock('2026-11-23T10:00:00Z')
  desks = await desksWithOfficers(world.database, clock)
})
after(() => world.close())

test('the night lays letters down in a drawn order, whole, once, and leaves those of today alone', async () => {
  const place = { partnership: desks.partnership, clock }
  const night = { database: world.database, clock, partnership: desks.partnership }
  const send = async () => {
    const letter = await aLetter(world.database, place)
    await asResident(world.database, place, letter.keys.token, (act) => receiveLetter(act, letter.body))
    return letter
  }
  const letters: PreparedLetter[] = []
  for (let n = 0; n < 8; n++) letters.push(await send())
  assert.equal(await settleLetters(night), 0)
  clock.advance(86_400)
  const today = await send()
  const before = await inPlace()
  assert.equal(await settleLetters(night), 8)
  assert.equal(await settleLetters(night), 0)
  const after = await inPlace()
  assert.deepEqual(
    new Set(after.map(({ id, hash }) => `${id} ${hash}`)),
    new Set(before.map(({ id, hash }) => `${id} ${hash}`)),
  )
  assert.equal(new Set(after.filter(({ settled }) => settled).map(({ xmin }) => xmin)).size, 1)
  assert.equal(after.filter(({ settled }) => !settled).length, 1)
  for (const letter of [...letters, today]) {
    const page = await asResident(world.database, place, letter.keys.token, (act) =>
      openMailbox(act, { mailbox: letter.body.mailbox }),
    )
    assert.equal(Buffer.from(page.page, 'base64url')[2], 1)
  }
})

async function inPlace() {
  const { rows } = await world.owner.query<{ id: string; hash: string; settled: boolean; xmin: string }>(
    `select id, encode(sha256(envelope), 'hex') as hash, settled, xmin::text from signals.letters order by ctid`,
  )
  return rows
}
