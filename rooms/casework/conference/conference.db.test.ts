/** A conference: what it writes down, who may, and what others see of it. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../foundation/clock.ts'
import { type LawHouse, lawHouse, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { answerRequest, askContribution } from '../contribution/ask-contribution.ts'
import { listAskedOfMe, showToday } from '../list-work.ts'
import { showMinutes } from '../meeting/show-minutes.ts'
import { readCaseFile } from '../read-case-file.ts'
import { contributeAs, openCase } from '../testing/case-house.ts'
import { callConference, placeOnAgenda } from './hold-conference.ts'
import { inviteGuest } from './invite-guest.ts'
import { recordDecision } from './record-decision.ts'
import { agreeAction, finishAction } from './set-action.ts'
import { listConferences, showConference } from './show-conference.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(() => house.close())

const day = '2026-12-10'
const called = async (heldOn = day) =>
  (await who.pien((act) => callConference(act, { body: { heldOn, place: 'Zaal 2' } }))).id
async function placed(inCase: string, heldOn = day) {
  const conference = await called(heldOn)
  await who.pien((act) => placeOnAgenda(act, { params: { conference }, body: { case: inCase } }))
  return { params: { conference } }
}

describe('a conference', () => {
  test('is called by a process manager or a delegate, for a day that is not past', async () => {
    const call = { body: { heldOn: day, place: 'Zaal 2' } }
    assert.equal(await refusalOf(who.lotte((act) => callConference(act, call))), 'casework/not-yours-to-do')
    assert.equal(
      await refusalOf(who.pien((act) => callConference(act, { body: { ...call.body, heldOn: '2026-11-01' } }))),
      'sharing/dates-do-not-fit',
    )
    assert.ok(await called())
  })
  test('everyone knows its day; its agenda shows to each only the cases that one is involved in, and no number of others', async () => {
    const mine = await openCase(house, ['politie', 'om', 'reclassering'])
    const other = await openCase(house, ['politie', 'om', 'ggz-instelling'])
    const at = await placed(mine)
    house.clock.advance(60)
    await who.pien((act) => placeOnAgenda(act, { ...at, body: { case: other } }))
    const seen = async (one: (typeof who)['lotte']) =>
      (await one((act) => showConference(act, at))).agenda.map((item) => item.case.id)
    assert.deepEqual(await seen(who.lotte), [mine])
    assert.deepEqual(await seen(who.gijs), [other])
    assert.deepEqual(await seen(who.bram), [mine, other])
    assert.deepEqual(await seen(who.pien), [mine, other])
    const frame = (await who.pien((act) => showConference(act, at))).agenda
    assert.deepEqual(
      frame.map(({ goal, contributions }) => [goal, contributions]),
      [
        [null, []],
        [null, []],
      ],
    )
    assert.ok((await who.roos(listConferences)).conferences.some(({ id }) => id === at.params.conference))
    assert.deepEqual(await seen(who.roos), [])
  })
  test('a case the process manager cannot see is placed on no agenda, with the answer of one that never was', async () => {
    const conference = await called()
    const attempt = (theCase: string) =>
      refusalOf(who.gijs((act) => placeOnAgenda(act, { params: { conference }, body: { case: theCase } })))
    assert.equal(await attempt(await openCase(house, ['politie'])), 'casework/case-not-visible')
    assert.equal(await attempt(newId()), 'casework/case-not-visible')
  })
})

describe('actions', () => {
  test('rest on a task of their owner: debt help is agreed for the executive and refused for the police', async () => {
    const id = await openCase(house)
    const at = await placed(id)
    const action = {
      case: id,
      owner: 'college',
      what: 'Een betalingsregeling.',
      task: 'schuldhulpverlening',
      dueOn: day,
    }
    const agree = (changes: object) => who.pien((act) => agreeAction(act, { ...at, body: { ...action, ...changes } }))
    assert.equal(await refusalOf(agree({ owner: 'politie' })), 'casework/action-needs-a-power')
    assert.equal(await refusalOf(agree({ owner: 'ggd', task: 'publieke-gezondheid' })), 'casework/organ-not-involved')
    assert.equal(await refusalOf(agree({ dueOn: '2026-11-01' })), 'sharing/dates-do-not-fit')
    const { id: agreed } = await agree({})
    const finish = { params: { action: agreed }, body: { result: 'Geregeld.' } }
    assert.equal(await refusalOf(who.bram((act) => finishAction(act, finish))), 'casework/not-yours-to-do')
    assert.equal(await refusalOf(who.gijs((act) => finishAction(act, finish))), 'casework/action-not-visible')
    await who.karim((act) => finishAction(act, finish))
    assert.equal(await refusalOf(who.karim((act) => finishAction(act, finish))), 'casework/already-decided')
    const [shown] = (await who.lotte((act) => readCaseFile(act, { params: { case: id } }))).actions
    assert.deepEqual([shown?.doneOn, shown?.result], ['2026-11-24', 'Geregeld.'])
  })
  test('an action that is overdue waits on the process manager’s day', async () => {
    const id = await openCase(house)
    const at = await placed(id)
    const body = { case: id, owner: 'politie', what: 'Te laat', task: 'politietaak', dueOn: '2026-11-24' }
    const { id: late } = await who.pien((act) => agreeAction(act, { ...at, body }))
    house.clock.advance(24 * 3600)
    assert.equal((await who.pien(showToday)).actions.find((one) => one.id === late)?.overdue, true)
    house.clock.advance(-24 * 3600)
  })
})

describe('third parties', () => {
  test('T9: a housing corporation joins one conference after signing; what it got is there for those involved, and it has no account', async () => {
    const id = await openCase(house)
    const at = await placed(id)
    const body = {
      case: id,
      organisation: 'Woningcorporatie De Kade',
      reason: 'verhuurt de woning',
      extract: 'Er komt begeleiding mee.',
    }
    const invite = (one: (typeof who)['karim'], changes: object = {}) =>
      one((act) => inviteGuest(act, { ...at, body: { ...body, ...changes } }))
    assert.equal(await refusalOf(invite(who.karim)), 'casework/guest-must-sign')
    assert.equal(await refusalOf(invite(who.karim, { statementSignedOn: '2026-12-24' })), 'casework/guest-must-sign')
    assert.equal(
      await refusalOf(invite(who.lotte, { statementSignedOn: '2026-11-24' })),
      'casework/only-core-participants-decide',
    )
    await invite(who.karim, { statementSignedOn: '2026-11-24' })
    const [guest] = (await who.lotte((act) => readCaseFile(act, { params: { case: id } }))).guests
    assert.deepEqual(
      [guest?.organisation, guest?.extract, guest?.invitedBy],
      [body.organisation, body.extract, 'college'],
    )
    const corporation = house.someone('woningcorporatie', ['partner-professional'])
    assert.equal(
      await refusalOf(corporation((act) => readCaseFile(act, { params: { case: id } }))),
      'casework/case-not-visible',
    )
  })
  test('what a guest is handed quotes nothing its supplier excluded, and nothing that leaves with consent only', async () => {
    const id = await openCase(house)
    const at = await placed(id)
    const invite = (quotes: string[]) =>
      who.karim((act) =>
        inviteGuest(act, {
          ...at,
          body: {
            ...{ case: id, organisation: 'Woningcorporatie De Kade', reason: 'verhuurt', extract: 'Zoals gezegd.' },
            ...{ statementSignedOn: '2026-11-24', quotes },
          },
        }),
      )
    const given = async (changes: object) =>
      (await contributeAs(who.dewi, id, { audience: ['college'], ...changes })).id
    for (const condition of ['no-third-parties', 'no-private-parties', 'stays-in-case'])
      assert.equal(
        await refusalOf(invite([await given({ conditions: [condition] })])),
        'casework/supplier-excluded-this',
        condition,
      )
    for (const [why, changes] of [
      ['criminal data', { category: 'justitieel' }],
      ['ask first', { conditions: ['ask-first'] }],
      ['tax data', { taxDerived: true }],
    ] as const)
      assert.equal(await refusalOf(invite([await given(changes)])), 'casework/quote-needs-a-release', why)
    await invite([await given({})])
    const own = await contributeAs(who.karim, id, {
      category: 'financieel',
      conditions: ['ask-first'],
      audience: ['om'],
    })
    await invite([own.id])
  })
  test('a participant typed in as a guest is pointed to involvement instead', async () => {
    const id = await openCase(house)
    const at = await placed(id)
    const body = { case: id, organisation: 'GGD', reason: 'x', extract: 'y', statementSignedOn: '2026-11-24' }
    assert.equal(
      await refusalOf(who.karim((act) => inviteGuest(act, { ...at, body }))),
      'casework/only-core-participants-decide',
    )
  })
})

describe('asking for a contribution', () => {
  const question = { asked: 'om', categories: ['justitieel'], why: 'om de termijn te weten', dueOn: day }
  test('reaches the organ asked and nobody else; a contribution in answer closes it for whoever may see it', async () => {
    const id = await openCase(house)
    const { id: asked } = await who.pien((act) => askContribution(act, { params: { case: id }, body: question }))
    assert.ok((await who.dewi(listAskedOfMe)).requests.some((one) => one.id === asked))
    assert.ok(
      !(await who.lotte((act) => readCaseFile(act, { params: { case: id } }))).requests.some((one) => one.id === asked),
    )
    await contributeAs(who.dewi, id, {
      category: 'justitieel',
      answers: asked,
      audience: ['politie'],
      withheld: ['college'],
      withheldReason: 'loopt nog',
    })
    const standing = async (one: (typeof who)['pien']) =>
      (await one((act) => readCaseFile(act, { params: { case: id } }))).requests.find((row) => row.id === asked)?.answer
    assert.equal(await standing(who.pien), null, 'the asker may not see the answer, so for the asker there is none')
    assert.equal(await standing(who.dewi), 'given')
  })
  test('is asked only of organs involved, for kinds of data the law lists and that organ may supply', async () => {
    const id = await openCase(house)
    const ask = (changes: object) =>
      refusalOf(who.pien((act) => askContribution(act, { params: { case: id }, body: { ...question, ...changes } })))
    assert.equal(await ask({ asked: 'ggd' }), 'casework/organ-not-involved')
    assert.equal(await ask({ categories: ['wpg9'] }), 'casework/category-refused')
    assert.equal(await ask({ asked: 'reclassering' }), 'casework/category-refused')
    assert.equal(await ask({ dueOn: '2026-11-01' }), 'sharing/dates-do-not-fit')
  })
  test('a refusal has its weighty reason, read by whoever asked; it is answered once', async () => {
    const id = await openCase(house)
    const { id: request } = await who.pien((act) => askContribution(act, { params: { case: id }, body: question }))
    const answer = (reason?: string) =>
      who.dewi((act) => answerRequest(act, { params: { request }, body: { answer: 'refused', reason } }))
    assert.equal(await refusalOf(answer()), 'casework/refusal-needs-a-reason')
    assert.equal(
      await refusalOf(
        who.pien((act) => answerRequest(act, { params: { request }, body: { answer: 'nothing-known' } })),
      ),
      'casework/not-yours-to-do',
    )
    await answer('Een lopend onderzoek zou schade lijden.')
    assert.equal(await refusalOf(answer('nog eens')), 'casework/already-decided')
    const [shown] = (await who.pien((act) => readCaseFile(act, { params: { case: id } }))).requests
    assert.deepEqual([shown?.answer, shown?.answerReason], ['refused', 'Een lopend onderzoek zou schade lijden.'])
  })
})

describe('a decision', () => {
  test('is recorded by a process manager or delegate whose organ is involved, with its article', async () => {
    const id = await openCase(house)
    const at = await placed(id, house.clock.today())
    house.clock.advance(86_400)
    const body = { case: id, outcome: 'continue' as const, reasons: 'Iedereen houdt zich aan de afspraken.' }
    assert.equal(await refusalOf(who.lotte((act) => recordDecision(act, { ...at, body }))), 'casework/not-yours-to-do')
    await who.pien((act) => recordDecision(act, { ...at, body }))
    const [decision] = (await who.lotte((act) => readCaseFile(act, { params: { case: id } }))).decisions
    assert.deepEqual([decision?.reasons, decision?.ground.label], [body.reasons, 'artikel 2.31 lid 5 WGS'])
    const minutes = await who.lotte((act) => showMinutes(act, at))
    assert.deepEqual(
      [minutes.standing, minutes.items.map(({ decisions }) => decisions.map(({ reasons }) => reasons))],
      ['called', [[body.reasons]]],
      'a conference nobody opened has its minutes all the same',
    )
  })
  test('nothing is decided at a table nobody opened before its day is over, nor about a case that is not on its agenda', async () => {
    const id = await openCase(house)
    const decides = (conference: string) =>
      who.pien((act) =>
        recordDecision(act, { params: { conference }, body: { case: id, outcome: 'continue', reasons: 'Door.' } }),
      )
    const mayRecord = async (at: Parameters<typeof showConference>[1]) =>
      (await who.pien((act) => showConference(act, at))).agenda[0]?.may.record
    const [today, bare] = [await placed(id, house.clock.today()), await called(house.clock.today())]
    assert.equal(await refusalOf(decides(today.params.conference)), 'casework/conference-not-open')
    assert.equal(await mayRecord(today), false, 'and no button offers it')
    house.clock.advance(86_400)
    assert.equal(await refusalOf(decides(bare)), 'casework/not-on-the-agenda')
    assert.equal(await mayRecord(today), true, 'control')
    assert.ok(await decides(today.params.conference), 'control: written up afterwards')
  })
})
