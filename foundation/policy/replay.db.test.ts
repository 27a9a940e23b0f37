/** The house's word, taken again: every decision under the rules of its own day, and whatever was changed is named. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Id, newId, systemClock } from '../clock.ts'
import { type House, perform } from '../perform.ts'
import { problemCatalogue } from '../problem.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { decide } from './decide.ts'
import { idOfRules, keepRules } from './kept-rules.ts'
import { forceRulesUnchecked, rulesInForce } from './read-rooms.ts'
import { replaySince } from './replay.ts'
import { aFile, anOfficer, exampleRule, exampleRules } from './testing/example-room.ts'

const text = { title: 'x', whatNow: 'x' }
const problems = problemCatalogue('files', {
  'not-yours': { status: 403, texts: { nl: text, en: text }, residentMaySee: false, logged: false, alarming: false },
})
const officer = anOfficer({ person: newId(), appointment: newId() })
const { partnership } = officer
const today = systemClock.today()

let world: TestDatabase
let house: House
before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock: systemClock, keys: undefined as never }
  forceRulesUnchecked(await exampleRules())
  await keepRules(world.database, { partnership, day: today })
})
after(() => world.close())

const closes = (participants: readonly string[]): Promise<Id> =>
  perform(house, officer, { audit: 'files.file.closed' }, async (act) => {
    const { id } = await decide(act, { action: 'files/close-file', resource: aFile({ participants }) })
    return id
  })
const refused = async () => {
  const attempt = perform(house, officer, { audit: 'files.file.closed' }, async (act) => {
    await decide(act, { action: 'files/close-file', resource: aFile() })
    throw problems.because('not-yours')
  })
  await assert.rejects(attempt, { code: 'files/not-yours' })
}
const replayed = () => replaySince(world.database, { partnership, since: today, until: today, today })
const faults = ({ different, withoutRules, rulesChanged, rulesNotLogged }: Awaited<ReturnType<typeof replayed>>) => ({
  different,
  withoutRules,
  rulesChanged,
  rulesNotLogged,
})
const none = { different: [], withoutRules: [], rulesChanged: [], rulesNotLogged: [] }

test('rules are kept once, and the log knows of them', async () => {
  assert.equal(await keepRules(world.database, { partnership, day: today }), false)
  const { hash } = await rulesInForce()
  const { rows } = await world.owner.query(
    `select 1 from audit.acts where action = 'house.rules.kept' and $1 = any (objects)`,
    [idOfRules(hash)],
  )
  assert.equal(rows.length, 1)
})

test('decisions and refusals come out the same, also under rules that are not in force any more', async () => {
  await closes(['politie'])
  await refused()
  forceRulesUnchecked(await exampleRules(exampleRule('when { resource.open }')))
  await keepRules(world.database, { partnership, day: today })
  await closes(['om'])
  const { decisions, refusals, same, otherRules, ...rest } = await replayed()
  assert.deepEqual({ decisions, refusals, same, otherRules }, { decisions: 3, refusals: 2, same: 3, otherRules: 2 })
  assert.deepEqual(rest, none)
})

test('a decision that somebody changed is named', async () => {
  const id = await closes(['om'])
  await world.owner.query('update audit.decisions set allowed = not allowed where id = $1', [id])
  assert.deepEqual(faults(await replayed()), { ...none, different: [id] })
  await world.owner.query(
    `update audit.decisions set allowed = not allowed, inputs = inputs #- '{resource,state}' where id = $1`,
    [id],
  )
  assert.deepEqual(faults(await replayed()), { ...none, different: [id] })
  await world.owner.query('delete from audit.decisions where id = $1', [id])
})

test('a changed text of the rules is named, and so are rules of which the log says nothing', async () => {
  const { hash } = await rulesInForce()
  const id = await closes(['om'])
  await world.owner.query(`update audit.rules set written = written || ' ' where hash = $1`, [hash])
  const changed = await replayed()
  assert.deepEqual(changed.rulesChanged, [hash])
  assert.ok(changed.withoutRules.includes(id))
  await world.owner.query('update audit.rules set written = rtrim(written) where hash = $1', [hash])
  assert.deepEqual(faults(await replayed()), none)
  await world.owner.query(`delete from audit.acts where action = 'house.rules.kept' and $1 = any (objects)`, [
    idOfRules(hash),
  ])
  assert.deepEqual(faults(await replayed()), { ...none, rulesNotLogged: [hash] })
})

test('taking decisions again is an act of its own; another job reads no decision', async () => {
  const { rows } = await world.owner.query(`select day from audit.acts where action = 'house.decisions.replayed'`)
  assert.ok(rows.length > 0)
  const { sql } = await import('../database/sql.ts')
  const seen = (job: string) =>
    world.database.asJob({ partnership, job }, (trx) => sql`select id from audit.decisions`.execute(trx))
  assert.equal((await seen('keep-rules')).rows.length, 0)
  assert.ok((await seen('replay-decisions')).rows.length > 0)
})
