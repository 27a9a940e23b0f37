import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId, testClock } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { rotateEpoch } from '../../../foundation/keys/erase.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { type House, perform } from '../../../foundation/perform.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import { aProcessManager, desksWithOfficers, forTheAlliance, type TestDesks } from '../examples.ts'
import { holdings } from '../holdings.ts'
import { releaseExtract } from './release-extract.ts'
import { takeExtract } from './take-extract.ts'
import { writeExtract } from './write-extract.ts'

let world: TestDatabase
let desks: TestDesks
let house: House
before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock: testClock('2026-11-23T10:00:00Z'), keys: memoryKeyHolder() }
  desks = await desksWithOfficers(world.database, house.clock)
  await rotateEpoch(house, { partnership: desks.partnership, day: house.clock.today() })
})
after(() => world.close())

type Who = TestDesks['noor']
const does = <T>(who: Who, work: Parameters<typeof perform<T>>[3]) =>
  perform(house, who, { audit: 'signals.test.done' }, work)
const [noor, thijs, pien] = [
  () => forTheAlliance(desks.noor),
  () => forTheAlliance(desks.thijs),
  () => aProcessManager(desks.partnership),
]

async function released(): Promise<string> {
  const { id } = await does(noor(), (act) =>
    writeExtract(act, {
      theme: '5.2',
      subject: 'area',
      text: 'In het centrum wordt ’s nachts gelost.',
    }),
  )
  await does(thijs(), (act) => releaseExtract(act, id, { neighbourCouldRecogniseWriter: 'no' }))
  return id
}
async function taken(): Promise<{ id: string; by: string }> {
  const [id, by] = [await released(), newId()]
  await does(pien(), (act) => takeExtract(act, id, by))
  return { id, by }
}
/** An update as somebody at the workbench, past every verb. Answers how many rows it changed; refused counts as none. */
const changes = (who: Who, set: ReturnType<typeof sql>, id: string): Promise<number> =>
  world.database
    .asActor(who, async (trx) => {
      const { numAffectedRows } = await sql`update signals.extracts set ${set} where id = ${id}`.execute(trx)
      return Number(numAffectedRows ?? 0)
    })
    .catch((error: { code?: string }) => {
      assert.equal(error.code, '42501')
      return 0
    })

test('a desk cannot take an extract back from the case that has it; one that no case has, it can', async () => {
  const back = () => sql`state = 'released', second_officer = ${thijs().person}, taken_by_case = null`
  assert.equal(await changes(thijs(), back(), (await taken()).id), 0)
  assert.equal(await changes(thijs(), back(), await released()), 1)
})

test('a process manager cannot hand a taken extract to another case or change its words, only empty it', async () => {
  const { id, by } = await taken()
  assert.equal(await changes(pien(), sql`taken_by_case = ${newId()}`, id), 0)
  assert.equal(await changes(pien(), sql`text_sealed = ${Buffer.from('anders')}`, id), 0)
  const { rows } = await world.owner.query(
    'select taken_by_case, text_sealed is null as empty from signals.extracts where id = $1',
    [id],
  )
  assert.deepEqual(rows, [{ taken_by_case: by, empty: false }])
  assert.equal(await changes(pien(), sql`text_sealed = null`, id), 1)
})

test('a desk officer cannot empty what a case has taken; the case can', async () => {
  const { id, by } = await taken()
  assert.equal(await changes(thijs(), sql`text_sealed = null, remark_sealed = null`, id), 0)
  assert.equal(await does(pien(), (act) => holdings.eraseCase(act, by)), 1)
  const { rows } = await world.owner.query('select text_sealed from signals.extracts where id = $1', [id])
  assert.equal(rows[0].text_sealed, null)
})
