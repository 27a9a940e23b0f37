/** Past the verbs the database leaves a row only as the verb of that role leaves it: one attempt per arm, each with its control. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { demoPartnership, demoPeople, demoPerson } from '../../../demo/people.ts'
import type { Id } from '../../../foundation/clock.ts'
import { newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { reactions } from '../../../server/later.ts'
import { roomRoutes } from '../../../server/rooms.ts'
import { aRightsRequest, type RightsHouse, rightsHouse } from '../testing/rights-house.ts'

type Query = ReturnType<typeof sql>
let house: RightsHouse
before(async () => {
  house = await rightsHouse(roomRoutes, reactions, { people: demoPeople, partnership: demoPartnership })
})
after(() => house.close())

const as = (who: string, query: Query) => {
  const { id, appointments } = demoPerson(who)
  const [first] = appointments
  assert.ok(first)
  const { organ, roles, ground } = first
  const appointment = { partnership: demoPartnership, person: id, appointment: first.id, organ, roles, ground }
  const capacity = { ...appointment, regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' } as const
  return house.workbench.house.database.asActor(capacity, (trx) => query.execute(trx))
}
const asJob = (job: string, query: Query) =>
  house.workbench.house.database.asJob({ partnership: demoPartnership, job, regime: 'WGS-ZVH' }, (trx) =>
    query.execute(trx),
  )
const refused = (attempt: Promise<unknown>) => assert.rejects(attempt, /row-level security/)
const untouched = async (attempt: ReturnType<typeof as>) => assert.equal((await attempt).numAffectedRows, 0n)
const day = sql`'2026-11-25'`
const allDecided = sql`closes_on = ${day}, asked_on = ${day}, opened_on = ${day}, outcome = 'given', decided_on = ${day},
  decision_reason_sealed = 'x'::bytea, identity_way = 'log-in', identity_on = ${day}`

describe('at the rights desk', () => {
  let request: Id
  const set = (columns: Query) => sql`update sharing.rights_requests set ${columns} where id = ${request}`
  const mark = (columns: Query) => sql`update sharing.verdicts set ${columns} where request = ${request}`
  const say = (verdict: string, organ: string, changes: { late?: boolean } = {}) =>
    sql`insert into sharing.verdicts (partnership, id, request, regime, organ, about, verdict, told, given_on, opened, late,
        text_sealed)
      values (${demoPartnership}, ${newId()}, ${request}, 'WGS-ZVH', ${organ}, 'own', ${verdict}, true, ${day},
        ${changes.late ?? false}, ${changes.late ?? false}, ${verdict === 'give' ? Buffer.from('x') : null})`
  const step = (who: string, what: string, body?: object) =>
    house.done(who, 'POST', `/v1/rights-requests/${request}/${what}`, body)
  const speak = async (who: string, about = 'own') => {
    const { items } = await house.done<{ items: { id: Id; about: string }[] }>(who, 'GET', '/v1/consultations')
    const found = items.find((one) => one.about === about)
    assert.ok(found, who)
    await house.done(who, 'POST', `/v1/consultations/${found.id}/verdict`, { verdict: 'nothing-held' })
  }
  before(async () => {
    await house.openCase('lotte', ['politie', 'om'])
    request = (await house.done('ines', 'POST', '/v1/rights-requests', aRightsRequest())).id
  })

  test('the contact point skips neither the identity nor the consultation', async () => {
    for (const state of ['decided', 'answered', 'to-decide'])
      await refused(as('ines', set(sql`state = ${state}, answered_on = ${day}, ${allDecided}`)))
    await refused(as('ines', set(sql`state = 'established', ${allDecided}`)))
    await step('ines', 'identity', { established: true, way: 'document-shown' })
    await refused(as('ines', set(sql`state = 'decided', ${allDecided}`)))
    await step('ines', 'consultation')
  })
  test('while organs are asked nobody at the desk changes anything, nor opens what one of them said', async () => {
    await house.later()
    await speak('bram')
    for (const who of ['ines', 'ruud']) await untouched(as(who, set(sql`state = 'to-decide', opened_on = ${day}`)))
    for (const who of ['ines', 'ruud', 'bram']) await untouched(as(who, mark(sql`opened = true`)))
  })
  test('an organ speaks once, and later only beside a restriction of its own that ended', async () => {
    await assert.rejects(as('bram', say('nothing-held', 'politie')), /one_verdict_in_time/)
    await refused(as('bram', say('give', 'politie', { late: true })))
    await refused(as('bram', say('nothing-held', 'om')))
  })
  test('the night names the silent and speaks for nobody', async () => {
    await refused(asJob('close-consultations', say('give', 'om')))
    await refused(asJob('close-consultations', set(sql`state = 'decided', opened_on = ${day}`)))
    await refused(asJob('close-consultations', mark(sql`opened = false`)))
  })
  test('the privacy officer opens, and neither decides nor sends', async () => {
    await speak('dewi')
    await speak('bram', 'common')
    await house.later()
    for (const state of ['decided', 'answered'])
      await refused(as('ruud', set(sql`state = ${state}, answered_on = ${day}, ${allDecided}`)))
    await refused(as('ruud', mark(sql`opened = true, sent_on = ${day}`)))
    await untouched(as('ines', mark(sql`opened = true`)))
    await step('ruud', 'opening')
  })
  test('the contact point asks nobody twice, and sends nothing before it decided', async () => {
    await refused(as('ines', set(sql`state = 'consulting', opened_on = null`)))
    await refused(as('ines', set(sql`state = 'established', asked_on = null, closes_on = null, opened_on = null`)))
    await untouched(as('ines', mark(sql`sent_on = ${day}`)))
    await untouched(as('ruud', mark(sql`sent_on = ${day}`)))
    await step('ines', 'decision', { outcome: 'nothing-held', reasons: 'Niemand heeft iets.' })
    await refused(as('ines', mark(sql`opened = false`)))
    await untouched(as('ruud', mark(sql`sent_on = ${day}`)))
    await step('ines', 'sending')
    await untouched(as('ines', set(sql`state = 'decided'`)))
  })
})

describe('a question of one organ to another', () => {
  let question: Id
  const set = (columns: Query) => sql`update casework.requests set ${columns} where id = ${question}`
  const answered = sql`answer = 'nothing-known', answered_at = now()`
  before(async () => {
    const inCase = await house.openCase('lotte', ['politie', 'om', 'college'])
    const body = { asked: 'politie', categories: ['toezichtHandhaving'], why: 'nodig', dueOn: '2026-12-20' }
    question = (await house.done('karim', 'POST', `/v1/cases/${inCase}/requests`, body)).id
  })
  test('is answered by the organ asked, and only reminded of by the organ that asks', async () => {
    await refused(as('karim', set(answered)))
    await refused(as('karim', set(sql`reminded_on = ${day}, reason_kept = true`)))
    await refused(as('bram', set(sql`reminded_on = ${day}`)))
    await refused(as('bram', set(sql`answered_at = now()`)))
    await untouched(as('dewi', set(answered)))
    await house.done('karim', 'POST', `/v1/requests/${question}/reminder`)
    await house.done('bram', 'POST', `/v1/requests/${question}/answer`, { answer: 'nothing-known' })
    await untouched(as('bram', set(sql`answer = 'refused', answer_reason_sealed = 'x'::bytea`)))
  })
})

describe('by night a person of a case', () => {
  let person: Id
  const set = (columns: Query) => sql`update casework.persons set ${columns} where id = ${person}`
  before(async () => {
    const inCase = await house.openCase('lotte', ['politie', 'om'])
    const { rows } = await house.workbench.testDatabase.owner.query<{ id: Id }>(
      'select id from casework.persons where case_id = $1',
      [inCase],
    )
    person = rows[0]?.id as Id
    await house.done('bram', 'POST', `/v1/persons/${person}/notice-handover`)
  })
  test('is marked as informed and keeps the standing of its case, or is shielded and nothing else', async () => {
    const informed = (columns: Query) => asJob('casework.mark-informed', set(columns))
    const night = (columns: Query) => asJob('sharing.destroy-due', set(columns))
    await refused(informed(sql`notice_sent_on = ${day}, involved = '{ggd}'`))
    await refused(informed(sql`notice_sent_on = ${day}, state = 'reported'`))
    await refused(informed(sql`state = 'closed', involved = '{}'`))
    await refused(night(sql`notice_sent_on = ${day}`))
    await refused(night(sql`involved = '{ggd}'`))
    await refused(night(sql`state = 'closed'`))
    assert.equal((await informed(sql`notice_sent_on = ${day}`)).numAffectedRows, 1n)
    assert.equal((await night(sql`state = 'closed', involved = '{}'`)).numAffectedRows, 1n)
  })
})
