import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Problem } from '../../../foundation/problem.ts'
import { type LawHouse, lawHouse, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { listToDecide } from '../list-work.ts'
import { setGoal } from '../plan/set-goal.ts'
import { showPlan } from '../plan/show-plan.ts'
import { openCase } from '../testing/case-house.ts'
import { closeCase } from './close-case.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(() => house.close())

test('aftercare is of an organ that was involved, ends before the case goes, and the core keeps it in codes', async () => {
  const inCase = await openCase(house, ['politie', 'om', 'reclassering'])
  const goal = { domain: 'home', goal: 'Hij woont rustig.' } as const
  await who.lotte((act) => setGoal(act, { params: { case: inCase }, body: goal }))
  const closes = (aftercare: { kind: 'contact-person'; organ: string; until: string }) =>
    who.bram((act) => closeCase(act, { params: { case: inCase }, body: { reason: 'goal-reached', aftercare } }))
  const kind = 'contact-person'
  assert.equal(
    await refusalOf(closes({ kind, organ: 'ggz-instelling', until: '2027-01-10' })),
    'casework/organ-not-involved',
  )
  await assert.rejects(closes({ kind, organ: 'reclassering', until: '2040-01-10' }), (refused: Problem) => {
    assert.equal(refused.code, 'sharing/dates-do-not-fit')
    assert.match(JSON.stringify(refused.invalidParams), /aftercare\.until.*ligt niet tussen/)
    return true
  })
  await closes({ kind, organ: 'reclassering', until: '2027-01-10' })
  const [closure] = (await who.dewi(listToDecide)).closures
  assert.deepEqual(closure?.aftercare, { kind, organ: 'reclassering', until: '2027-01-10' })
  // Shielded: also who made the plan reads it no more, and it is still there until its day.
  const plan = who.lotte((act) => showPlan(act, { params: { case: inCase } }))
  assert.equal(await refusalOf(plan), 'casework/case-not-visible')
  const { rows } = await house.world.owner.query(
    "select 1 from casework.plan_goals where case_id = $1 and state = 'closed' and involved = '{}'",
    [inCase],
  )
  assert.equal(rows.length, 1)
})

test('a lesson is left only if the case does close, once, by who takes part, and names nobody', async () => {
  const inCase = await openCase(house, ['politie', 'om', 'reclassering'])
  const differently = 'Eerder bellen.'
  const lesson = { kind: 'agreements', worked: 'Eén aanspreekpunt.', differently, withoutPersons: true } as const
  const closes = (person: typeof who.bram, more: object) =>
    person((act) => closeCase(act, { params: { case: inCase }, body: { reason: 'goal-reached', lesson, ...more } }))
  const lessons = async () => (await house.world.owner.query('select 1 from knowledge.lessons')).rows.length
  const tooLate = { kind: 'contact-person', organ: 'reclassering', until: '2040-01-10' }
  assert.equal(await refusalOf(closes(who.bram, { aftercare: tooLate })), 'sharing/dates-do-not-fit')
  const named = { lesson: { ...lesson, differently: 'Eerder bellen met de heer Verzonnen.' } }
  assert.equal(await refusalOf(closes(who.bram, named)), 'casework/what-leaves-names-nobody')
  assert.equal(await refusalOf(closes(who.lotte, {})), 'casework/only-core-participants-decide')
  assert.equal(await lessons(), 0)
  await closes(who.bram, {})
  assert.equal(await lessons(), 1)
})
