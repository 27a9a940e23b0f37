/** A threat against somebody who works here: few read it, it says nothing of a resident, and it goes after a year. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from '../../../foundation/database/sql.ts'
import { destroyWhatIsDue } from '../../sharing/door.ts'
import { type LawHouse, lawHouse, type Person, refusalOf } from '../../sharing/testing/law-house.ts'
import { holdings } from '../holdings.ts'
import { answerThreat, listThreats, reportThreat } from './report-threat.ts'

let house: LawHouse
const safety = { regime: 'MUN', purpose: 'veiligheid-van-medewerkers/1' } as const
let worker: Person
let colleague: Person
let mayor: Person
let elsewhere: Person
before(async () => {
  house = await lawHouse()
  worker = house.someone('burgemeester', ['legal-adviser'], safety)
  colleague = house.someone('burgemeester', ['desk-officer'], safety)
  mayor = house.someone('burgemeester', ['mayor'], safety)
  elsewhere = house.someone('college', ['programme-manager'], safety)
})
after(() => house.close())
const report = (who: Person, onDay = '2026-11-23') =>
  who((act) => reportThreat(act, { body: { kind: 'verbal', onDay, words: 'Iemand riep dat hij mij wist te wonen.' } }))
const read = async (who: Person) => (await who(listThreats)).items
const answer = (who: Person, threat: string) =>
  who((act) => answerThreat(act, { params: { threat }, body: { steps: ['talked-through', 'two-together'] } }))

test('whoever was threatened reads it back, and whoever answers for workers of the organ; no colleague, and no other organ', async () => {
  const { id } = await report(worker)
  assert.deepEqual(
    (await read(worker)).map((one) => [one.id, one.own, one.words]),
    [[id, true, 'Iemand riep dat hij mij wist te wonen.']],
  )
  assert.deepEqual(
    (await read(mayor)).map((one) => [one.id, one.own]),
    [[id, false]],
  )
  assert.deepEqual(await read(colleague), [])
  assert.deepEqual(await read(elsewhere), [])
  assert.equal(await refusalOf(answer(elsewhere, id)), 'casework/threat-not-visible')
  assert.equal((await worker(listThreats)).mayAnswer, false)
  assert.equal(await refusalOf(answer(worker, id)), 'casework/not-yours-to-do')
  await answer(mayor, id)
  assert.deepEqual((await read(worker))[0]?.steps, ['talked-through', 'two-together'])
  assert.equal(await refusalOf(answer(mayor, id)), 'casework/already-decided')
})

test('nobody reports in another’s name or what is still to happen, also past the verbs', async () => {
  assert.equal(await refusalOf(report(worker, '2026-11-25')), 'sharing/dates-do-not-fit')
  const capacity = { ...house.capacity('burgemeester', ['desk-officer']), ...safety }
  const insert = (reporter: string) =>
    house.world.database.asActor(capacity, (trx) =>
      sql`insert into casework.threats (partnership, id, regime, organ, reporter, on_day, kind, reported_on, reported_at,
          destroy_by, words_sealed)
        values (${house.partnership}, gen_random_uuid(), 'MUN', 'burgemeester', ${reporter}, '2026-11-23', 'verbal',
          '2026-11-24', now(), '2027-11-24', 'x')`.execute(trx),
    )
  await assert.rejects(insert(house.capacity('burgemeester', ['mayor']).person), /row-level security/)
  await insert(capacity.person)
})

test('there is no column that leads to a resident, a file or a case', async () => {
  const { rows } = await house.world.owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'casework' and table_name = 'threats'
      order by 1`,
  )
  assert.deepEqual(
    rows.map(({ name }) => name),
    [
      'answered_on',
      'destroy_by',
      'id',
      'kept',
      'kind',
      'on_day',
      'organ',
      'partnership',
      'regime',
      'reported_at',
    ].concat(['reported_on', 'reporter', 'steps', 'words_sealed']),
  )
})

test('it goes after a year, keys and words', async () => {
  const { id } = await report(worker)
  const context = { ...house.house, partnership: house.partnership }
  const keys = async () =>
    (await house.world.owner.query('select from keys.case_keys where case_ref = $1', [id])).rowCount
  house.clock.advance(300 * 24 * 3600)
  await destroyWhatIsDue(context, [holdings], { rewrite: false })
  assert.equal(await keys(), 1, 'control')
  house.clock.advance(70 * 24 * 3600)
  await destroyWhatIsDue(context, [holdings], { rewrite: false })
  assert.equal(await keys(), 0)
  assert.deepEqual(
    (await read(worker)).filter((one) => one.id === id),
    [],
  )
})
