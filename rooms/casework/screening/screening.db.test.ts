/** What a reporter is asked before a report is decided on, and who reads it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Id } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { anAdmission, aReport } from '../examples.ts'
import { listAskedOfMe, listToDecide, showToday } from '../list-work.ts'
import { readCaseFile } from '../read-case-file.ts'
import { admitCase } from '../report/admit-case.ts'
import { refuseReport } from '../report/refuse-report.ts'
import { reportCase } from '../report/report-case.ts'
import { answerReporterInquiry, askReporter } from './ask-reporter.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(() => house.close())

const reported = async () => (await who.lotte((act) => reportCase(act, { body: aReport() }))).id
const ask = (person: Person, inCase: Id) =>
  person((act) => askReporter(act, { params: { case: inCase }, body: { question: 'Sinds wanneer?' } }))
const answer = (person: Person, inquiry: Id) =>
  person((act) => answerReporterInquiry(act, { params: { inquiry }, body: { answer: 'Sinds mei.' } }))
const read = async (person: Person, inCase: Id) =>
  (await person((act) => readCaseFile(act, { params: { case: inCase } }))).inquiries.map((one) => [
    one.question,
    one.answer,
    one.mayAnswer,
  ])

test('whoever screens or weighs asks, the reporter answers, one question at a time', async () => {
  const inCase = await reported()
  assert.equal(await refusalOf(ask(who.lotte, inCase)), 'casework/not-yours-to-do')
  const { id } = await ask(who.pien, inCase)
  assert.equal(await refusalOf(ask(who.bram, inCase)), 'casework/reporter-was-asked')
  const marks = async () => {
    const today = (await who.pien((act) => showToday(act))).reports.find((one) => one.id === inCase)?.screening
    return [today, (await who.lotte((act) => listAskedOfMe(act))).reports.find((one) => one.id === inCase)?.screening]
  }
  assert.deepEqual(await marks(), ['asked', 'asked'])
  assert.equal(await refusalOf(answer(who.bram, id)), 'casework/not-yours-to-do')
  assert.deepEqual(await read(who.lotte, inCase), [['Sinds wanneer?', null, true]])
  await answer(who.lotte, id)
  assert.deepEqual(await marks(), ['answered', 'answered'])
  assert.equal(await refusalOf(answer(who.lotte, id)), 'casework/already-decided')
  const weighed = (await who.bram(listToDecide)).reports.find((one) => one.id === inCase)
  assert.deepEqual(
    weighed?.inquiries.map((one) => one.answer),
    ['Sinds mei.'],
  )
  assert.ok((await ask(who.bram, inCase)).id, 'control: and then the next')
})

test('nobody else reads it, and the organs involved do once the case is admitted', async () => {
  const inCase = await reported()
  const { id } = await ask(who.bram, inCase)
  assert.equal(await refusalOf(read(who.gijs, inCase)), 'casework/case-not-visible')
  assert.equal(await refusalOf(answer(who.gijs, id)), 'casework/inquiry-not-visible')
  await answer(who.lotte, id)
  await who.bram((act) =>
    admitCase(act, { params: { case: inCase }, body: anAdmission(['politie', 'om', 'ggz-instelling']) }),
  )
  assert.deepEqual(await read(who.gijs, inCase), [['Sinds wanneer?', 'Sinds mei.', false]])
  assert.equal(await refusalOf(ask(who.bram, inCase)), 'casework/not-yours-to-do', 'and nothing is asked any more')
  assert.equal(await refusalOf(read(who.lotte, inCase)), 'casework/case-not-visible', 'a reporter outside the case')
})

test('it is destroyed with a report that is refused, key and row', async () => {
  const inCase = await reported()
  const { id } = await ask(who.pien, inCase)
  const left = async () => {
    const { owner } = house.world
    const rows = await owner.query('select 1 from casework.inquiries where id = $1', [id])
    const keys = await owner.query(
      "select 1 from keys.item_keys where table_name = 'casework.inquiries' and row_ref = $1",
      [id],
    )
    return [rows.rows.length, keys.rows.length]
  }
  assert.deepEqual(await left(), [1, 1], 'control')
  await who.bram((act) => refuseReport(act, { params: { case: inCase }, body: { unmet: ['a'], advice: 'none' } }))
  assert.deepEqual(await left(), [0, 0])
})

test('PostgreSQL takes no question of an organ that neither screens nor weighs, and no second answer', async () => {
  const inCase = await reported()
  const { id } = await ask(who.pien, inCase)
  await assert.rejects(
    who.lotte((act) =>
      sql`insert into casework.inquiries (partnership, id, case_id, organ, asked_on, asked_at, question_sealed)
        values (${act.capacity.partnership}, ${act.newId()}, ${inCase}, 'reclassering', '2026-11-24', now(), 'x')`.execute(
        act.trx,
      ),
    ),
    /row-level security/,
  )
  await answer(who.lotte, id)
  const again = await who.lotte(
    async (act) =>
      (await sql`update casework.inquiries set answer_sealed = 'x' where id = ${id}`.execute(act.trx)).numAffectedRows,
  )
  assert.equal(again, 0n)
})
