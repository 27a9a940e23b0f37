import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Id } from '../../../foundation/clock.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { agreeAction, finishAction } from '../conference/set-action.ts'
import { confirmHandover, offerHandover } from '../handover/hand-over.ts'
import { beginReview, concludeReview, sayPart } from '../review/hold-review.ts'
import { contributeAs } from '../testing/case-house.ts'
import { aTable } from '../testing/table.ts'
import { answerEscalation, listEscalations } from './answer-escalation.ts'
import { leaveLesson } from './leave-lesson.ts'
import { endObstacle, escalateObstacle, raiseObstacle } from './raise-obstacle.ts'
import { endGoal, setGoal } from './set-goal.ts'
import { showPlan } from './show-plan.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(() => house.close())

const planOf = (person: Person, inCase: Id) => person((act) => showPlan(act, { params: { case: inCase } }))
const aGoal = (person: Person, inCase: Id, changes: object = {}) =>
  person((act) =>
    setGoal(act, {
      params: { case: inCase },
      body: { domain: 'home', goal: 'Hij woont rustig en betaalt zijn huur zelf.', ...changes },
    }),
  )
const forGoal = (person: Person, conference: Id, inCase: Id, more: object) =>
  person((act) =>
    agreeAction(act, {
      params: { conference },
      body: {
        ...{ case: inCase, owner: 'reclassering', what: 'Belt de verhuurder.', task: 'reclasseringstoezicht' },
        ...{ dueOn: '2026-12-20', ...more },
      },
    }),
  )
const table = () => aTable(house, [who.bram, who.lotte, who.gijs])

test('a goal has its actions beside it, and is reached once', async () => {
  const { conference, case: inCase } = await table()
  const { id: goal } = await aGoal(who.lotte, inCase, { strengths: 'Zijn zus helpt.', sideEffects: 'Hij reist meer.' })
  const { id: action } = await forGoal(who.bram, conference, inCase, { goal })
  const plan = await planOf(who.gijs, inCase)
  assert.deepEqual(
    plan.goals.map(({ goal: words, strengths, actions }) => [words, strengths, actions.map(({ id }) => id)]),
    [['Hij woont rustig en betaalt zijn huur zelf.', 'Zijn zus helpt.', [action]]],
  )
  await who.lotte((act) => endGoal(act, { params: { goal }, body: { standing: 'reached' } }))
  const again = who.bram((act) => endGoal(act, { params: { goal }, body: { standing: 'let-go' } }))
  assert.equal(await refusalOf(again), 'casework/already-decided')
})

test('an action serves no goal of another case', async () => {
  const { case: elsewhere } = await table()
  const { id: goal } = await aGoal(who.lotte, elsewhere)
  const { conference, case: inCase } = await table()
  const attempt = forGoal(who.bram, conference, inCase, { goal })
  assert.equal(await refusalOf(attempt), 'casework/goal-not-visible')
})

test('an organ that did not get what a goal quotes sees no such goal, and one that did sees it', async () => {
  const { case: inCase } = await table()
  const { id: source } = await contributeAs(who.bram, inCase, {
    audience: ['om', 'college'],
    withheld: ['reclassering', 'ggz-instelling'],
    withheldReason: 'een getuige zou herkenbaar zijn',
  })
  await aGoal(who.bram, inCase, { quotes: [source] })
  assert.deepEqual((await planOf(who.lotte, inCase)).goals, [])
  assert.equal((await planOf(who.dewi, inCase)).goals.length, 1)
})

test('an obstacle of an action that quotes is read by who reads the action, and by nobody else', async () => {
  const { conference, case: inCase } = await table()
  const { id: source } = await contributeAs(who.bram, inCase, {
    audience: ['om'],
    withheld: ['college', 'reclassering', 'ggz-instelling'],
    withheldReason: 'loopt nog een onderzoek',
  })
  const { id: action } = await forGoal(who.bram, conference, inCase, {
    ...{ owner: 'politie', task: 'politietaak', quotes: [source] },
  })
  const { id: obstacle } = await who.bram((act) =>
    raiseObstacle(act, { params: { action }, body: { kind: 'no-capacity', what: 'Niemand beschikbaar.' } }),
  )
  const elsewhere = who.lotte((act) => endObstacle(act, { params: { obstacle } }))
  assert.equal(await refusalOf(elsewhere), 'casework/obstacle-not-visible')
  assert.deepEqual((await planOf(who.lotte, inCase)).loose, [])
  assert.deepEqual(
    (await planOf(who.dewi, inCase)).loose.flatMap(({ obstacles }) => obstacles.map(({ what }) => what)),
    ['Niemand beschikbaar.'],
  )
  const other = who.dewi((act) => endObstacle(act, { params: { obstacle } }))
  assert.equal(await refusalOf(other), 'casework/not-yours-to-do')
})

test('the steering group answers an obstacle without meeting the case; an organ outside it reads nothing', async () => {
  const { conference, case: inCase } = await table()
  const { id: action } = await forGoal(who.bram, conference, inCase, {})
  const { id: obstacle } = await who.lotte((act) =>
    raiseObstacle(act, { params: { action }, body: { kind: 'waiting-list', what: 'Zes weken wachttijd voor hem.' } }),
  )
  const question = 'Kan er een plek buiten de wachtlijst komen voor spoed?'
  const ask = (words: string) =>
    who.lotte((act) => escalateObstacle(act, { params: { obstacle }, body: { question: words, withoutPersons: true } }))
  assert.equal(
    await refusalOf(ask('Wie helpt mevrouw Verzonnen in de Dorpsstraat 12?')),
    'casework/what-leaves-names-nobody',
  )
  await ask(question)
  // The public health service decides with the core and takes no part in this case.
  const { escalations } = await who.roos(listEscalations)
  const [asked] = escalations.filter((one) => one.question === question)
  assert.ok(asked?.may)
  assert.ok(!JSON.stringify(escalations).includes(inCase))
  assert.ok(!JSON.stringify(escalations).includes('voor hem'))
  const unknown = who.roos((act) => showPlan(act, { params: { case: inCase } }))
  assert.equal(await refusalOf(unknown), 'casework/case-not-visible')
  await who.roos((act) =>
    answerEscalation(act, { params: { escalation: asked.id }, body: { answer: 'Ja, bel de aanmelding.' } }),
  )
  const plan = await planOf(who.gijs, inCase)
  assert.equal(plan.loose[0]?.obstacles[0]?.escalation?.answer, 'Ja, bel de aanmelding.')
  const outside = await house.someone('woningcorporatie', ['partner-professional'])(listEscalations)
  assert.deepEqual(outside.escalations, [])
  await who.lotte((act) => endObstacle(act, { params: { obstacle } }))
  await who.lotte((act) => finishAction(act, { params: { action }, body: { result: 'Geplaatst.' } }))
})

test('what is asked about an action that quotes tells nothing to an organ at the table that did not get what is quoted', async () => {
  const { conference, case: inCase } = await table()
  const { id: source } = await contributeAs(who.bram, inCase, {
    audience: ['om'],
    withheld: ['college', 'reclassering', 'ggz-instelling'],
    withheldReason: 'loopt nog een onderzoek',
  })
  const { id: action } = await forGoal(who.bram, conference, inCase, {
    ...{ owner: 'politie', task: 'politietaak', quotes: [source] },
  })
  const { id: obstacle } = await who.bram((act) =>
    raiseObstacle(act, { params: { action }, body: { kind: 'no-capacity', what: 'Niemand beschikbaar.' } }),
  )
  const question = 'Kan er iemand van een ander team bij komen?'
  const { id } = await who.bram((act) =>
    escalateObstacle(act, { params: { obstacle }, body: { question, withoutPersons: true } }),
  )
  const isAsked = async (person: Person) => (await person(listEscalations)).escalations.some((one) => one.id === id)
  const answer = (person: Person) =>
    person((act) => answerEscalation(act, { params: { escalation: id }, body: { answer: 'Ja.' } }))
  // The executive decides with the core, and sits at this table without that contribution.
  for (const kept of [who.lotte, who.gijs, who.karim, who.pien]) assert.equal(await isAsked(kept), false)
  assert.equal(await refusalOf(answer(who.karim)), 'casework/escalation-not-visible')
  for (const asked of [who.bram, who.dewi, who.roos]) assert.equal(await isAsked(asked), true, 'control')
  await answer(who.roos)
})

test('a review waits for each organ involved, and goes down only on a written criterion', async () => {
  const { case: inCase } = await table()
  const { id: review } = await who.karim((act) =>
    beginReview(act, { params: { case: inCase }, body: { heldOn: '2026-11-24' } }),
  )
  const params = { review }
  await who.lotte((act) =>
    sayPart(act, { params, body: { attended: true, kept: 'as-agreed', words: 'Hij komt elke week.' } }),
  )
  const twice = who.lotte((act) =>
    sayPart(act, { params, body: { attended: false, kept: 'not', words: 'Toch niet.' } }),
  )
  assert.equal(await refusalOf(twice), 'casework/already-decided')
  const [before] = (await planOf(who.gijs, inCase)).reviews
  assert.deepEqual(before?.waitsFor, ['college', 'ggz-instelling', 'om', 'politie'])
  const conclude = (body: object) =>
    who.karim((act) =>
      concludeReview(act, { params, body: { step: 'down', criteria: [], reasons: 'Het gaat goed.', ...body } }),
    )
  assert.equal(await refusalOf(conclude({})), 'casework/step-without-criteria')
  assert.equal(await refusalOf(conclude({ criteria: ['danger-grows'] })), 'casework/step-without-criteria')
  assert.equal(
    await refusalOf(conclude({ criteria: ['goals-reached'], nextOn: '2026-11-24' })),
    'sharing/dates-do-not-fit',
  )
  await conclude({ criteria: ['goals-reached'], nextOn: '2027-01-15' })
  const [after] = (await planOf(who.gijs, inCase)).reviews
  assert.deepEqual(
    [after?.step, after?.nextOn, after?.waitsFor],
    ['down', '2027-01-15', ['college', 'ggz-instelling', 'om', 'politie']],
    'who said nothing stays visible',
  )
  assert.equal(await refusalOf(conclude({ criteria: ['goals-reached'] })), 'casework/already-decided')
})

test('nothing is concluded before somebody said a part', async () => {
  const { case: inCase } = await table()
  const { id: review } = await who.karim((act) =>
    beginReview(act, { params: { case: inCase }, body: { heldOn: '2026-11-24' } }),
  )
  const body = { step: 'same' as const, criteria: [], reasons: 'Het loopt.' }
  const conclude = () => who.karim((act) => concludeReview(act, { params: { review }, body }))
  assert.equal(await refusalOf(conclude()), 'casework/nobody-said-a-part')
  await who.karim((act) =>
    sayPart(act, { params: { review }, body: { attended: true, kept: 'partly', words: 'Het begint.' } }),
  )
  assert.ok(await conclude(), 'control')
})

test('a case goes up to the person-centred approach only with all three conditions in words, and until a review scales it down', async () => {
  const { case: inCase } = await table()
  const three = {
    harm: 'Drie meldingen per week.',
    problems: 'Schuld, school en huis.',
    stuck: 'Twee plannen naast elkaar.',
  }
  const reviewWith = async (body: Partial<Parameters<typeof concludeReview>[1]['body']>) => {
    const begun = { params: { case: inCase }, body: { heldOn: '2026-11-24' } }
    const params = { review: (await who.karim((act) => beginReview(act, begun))).id }
    await who.karim((act) => sayPart(act, { params, body: { attended: true, kept: 'partly', words: 'Het stokt.' } }))
    const whole = { step: 'person-approach' as const, criteria: [], reasons: 'Het moet anders.', ...body }
    return who.karim((act) => concludeReview(act, { params, body: whole }))
  }
  for (const conditions of [undefined, { ...three, stuck: ' ' }])
    assert.equal(await refusalOf(reviewWith({ conditions })), 'casework/three-conditions-first')
  assert.equal(
    await refusalOf(reviewWith({ step: 'up', criteria: ['danger-grows'], conditions: three })),
    'casework/three-conditions-first',
    'nobody writes them down for another step',
  )
  await reviewWith({ conditions: three })
  const plan = await planOf(who.gijs, inCase)
  assert.equal(plan.personApproachSince, '2026-11-24')
  assert.deepEqual(plan.reviews.find(({ step }) => step)?.conditions, three)
  await assert.rejects(
    house.world.owner.query("update casework.plan_reviews set stuck_sealed = null where step = 'person-approach'"),
    /three_conditions_for_the_person_centred_approach/,
  )
  house.clock.advance(60)
  await reviewWith({ step: 'down', criteria: ['goals-reached'] })
  assert.equal((await planOf(who.gijs, inCase)).personApproachSince, null)
})

test('a goal says what will be there', async () => {
  const { case: inCase } = await table()
  const set = (goal: string) =>
    who.bram((act) => setGoal(act, { params: { case: inCase }, body: { domain: 'home', goal } }))
  assert.equal(await refusalOf(set('Hij stopt met stelen.')), 'casework/goal-says-what-stops')
  assert.ok(await set('Hij werkt drie dagen per week.'), 'control')
})

test('a warm hand-over is between two organs, and somebody of the receiver confirms it', async () => {
  const { case: inCase } = await table()
  const offer = (receiver: string) =>
    who.lotte((act) =>
      offerHandover(act, { params: { case: inCase }, body: { receiver, content: 'Bel hem na zes uur.' } }),
    )
  assert.equal(await refusalOf(offer('ggd')), 'casework/organ-not-involved')
  assert.equal(await refusalOf(offer('reclassering')), 'casework/organ-not-involved')
  const { id: handover } = await offer('ggz-instelling')
  const params = { handover }
  assert.deepEqual((await planOf(who.dewi, inCase)).handovers, [])
  const outsider = who.dewi((act) => confirmHandover(act, { params }))
  assert.equal(await refusalOf(outsider), 'casework/handover-not-visible')
  const giver = who.lotte((act) => confirmHandover(act, { params }))
  assert.equal(await refusalOf(giver), 'casework/not-yours-to-do')
  await who.gijs((act) => confirmHandover(act, { params }))
  assert.equal((await planOf(who.lotte, inCase)).handovers[0]?.confirmedOn, '2026-11-24')
})

test('a lesson leaves no trace of its case, and is for everybody once another organ read it', async () => {
  const { case: inCase } = await table()
  const body = {
    kind: 'agreements',
    worked: 'Eén aanspreekpunt.',
    differently: 'Eerder bellen.',
    withoutPersons: true,
  } as const
  const named = { ...body, differently: 'Eerder bellen met de heer Verzonnen.' }
  assert.equal(
    await refusalOf(who.bram((act) => leaveLesson(act, { params: { case: inCase }, body: named }))),
    'casework/what-leaves-names-nobody',
  )
  await who.bram((act) => leaveLesson(act, { params: { case: inCase }, body }))
  const { rows } = await house.world.owner.query('select to_jsonb(l) as lesson from knowledge.lessons l')
  assert.ok(!JSON.stringify(rows).includes(inCase))
  const lesson = rows[0].lesson.id as Id
  const logged = 'select 1 from audit.acts where $1 = any (objects)'
  assert.equal((await house.world.owner.query(logged, [lesson])).rows.length, 0)
  assert.ok((await house.world.owner.query(logged, [inCase])).rows.length > 0)
})
