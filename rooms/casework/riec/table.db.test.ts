/** A case of the RIEC at the table of a conference: in its own world, on powers of its participants, without third parties. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Id } from '../../../foundation/clock.ts'
import { people, refusalOf } from '../../sharing/testing/law-house.ts'
import { callConference, placeOnAgenda } from '../conference/hold-conference.ts'
import { inviteGuest } from '../conference/invite-guest.ts'
import { recordDecision } from '../conference/record-decision.ts'
import { agreeAction, finishAction } from '../conference/set-action.ts'
import { listConferences, showConference } from '../conference/show-conference.ts'
import { closeMeeting, takeSeat } from '../meeting/hold-meeting.ts'
import { printMinutes } from '../meeting/print-minutes.ts'
import { proposeAgenda } from '../meeting/propose-agenda.ts'
import { showItem, showMeeting, showRecord } from '../meeting/show-meeting.ts'
import { showMinutes } from '../meeting/show-minutes.ts'
import { beginBlock } from '../record/begin-block.ts'
import { readBlock } from '../record/read-block.ts'
import { showTasks, takeAction } from '../tasks/show-tasks.ts'
import {
  admitAs,
  aScan,
  enterAs,
  giveAs,
  openRiecCase,
  type RiecHouse,
  riecHouse,
  signalAs,
} from '../testing/riec-house.ts'
import { aTable } from '../testing/table.ts'
import { aTableAbout } from '../testing/table-about.ts'
import { showRiecCase } from './show-riec-case.ts'

let house: RiecHouse
before(async () => {
  house = await riecHouse()
})
after(() => house?.close())

type Who = RiecHouse['police']
const item = (who: Who, id: Id) => who((act) => showItem(act, { params: { item: id } }))
const minutesOf = async (who: Who, conference: Id) =>
  (await who((act) => showMinutes(act, { params: { conference } }))).items
const agree = (who: Who, at: { conference: Id; case: Id }, changes: object = {}) =>
  who((act) =>
    agreeAction(act, {
      params: { conference: at.conference },
      body: {
        ...{ case: at.case, owner: 'politie', task: 'politietaak', what: 'De panden worden gecontroleerd.' },
        ...{ dueOn: '2026-12-20', ...changes },
      },
    }),
  )
const decide = (who: Who, at: { conference: Id; case: Id }, quotes: readonly Id[] = []) =>
  who((act) =>
    recordDecision(act, {
      params: { conference: at.conference },
      body: { case: at.case, outcome: 'continue', reasons: 'De belastingdienst kijkt eerst.', quotes },
    }),
  )

describe('a conference about a case of the RIEC', () => {
  test('whoever stepped aside for a tie enters no phase; a colleague who did not, does', async () => {
    const riec = await openRiecCase(house)
    const at = await aTableAbout(house, riec, [house.police, house.prosecution])
    const enter = () => enterAs(house.prosecution, riec, '2')
    const sit = (tie: 'none' | 'personal') =>
      house.prosecution((act) => takeSeat(act, { params: { item: at.item }, body: { secrecy: true, tie } }))
    await sit('personal')
    assert.equal(await refusalOf(enter()), 'casework/stepped-aside')
    assert.ok(await enterAs(house.police, riec, '2'), 'control')
  })
  test('goes from what participants brought through the record to minutes for each', async () => {
    const riec = await openRiecCase(house)
    const brought = await giveAs(house.police, riec, { audience: ['om'] })
    const at = await aTableAbout(house, riec, [house.police, house.prosecution, house.executive])
    const seen = await item(house.prosecution, at.item)
    assert.deepEqual(
      [seen.contributions.map(({ id }) => id), seen.may.agree, seen.may.invite],
      [[brought], true, false],
    )
    assert.deepEqual((await item(house.executive, at.item)).contributions, [], 'it was not brought to the executive')
    const begun = await house.police((act) =>
      beginBlock(act, {
        params: { item: at.item },
        body: { part: 'interpretation', text: 'Het geld komt van buiten.', audience: ['om'], quotes: [brought] },
      } as never),
    )
    const read = (who: Who) => who((act) => readBlock(act, { params: { block: begun.id } }))
    assert.equal((await read(house.prosecution)).text, 'Het geld komt van buiten.')
    assert.equal(await refusalOf(read(house.executive)), 'casework/block-not-visible')
    await decide(house.prosecution, at)
    const { id: action } = await agree(house.police, at)
    await house.police((act) => closeMeeting(act, { params: { conference: at.conference }, body: {} }))
    const [own] = await minutesOf(house.prosecution, at.conference)
    assert.deepEqual(
      [own?.blocks.length, own?.decisions[0]?.ground.label, own?.actions[0]?.owner],
      [1, 'artikel 2.18 lid 1 WGS', 'politie'],
    )
    const [theirs] = await minutesOf(house.executive, at.conference)
    assert.deepEqual([theirs?.blocks.length, theirs?.decisions.length], [0, 1])
    const paper = await house.prosecution((act) => printMinutes(act, { params: { conference: at.conference } }))
    assert.equal(Buffer.from(paper.subarray(0, 5)).toString(), '%PDF-')
    const board = async (one: Who, whose: 'organ' | 'everyone') =>
      (await one((act) => showTasks(act, { query: { whose } }))).tasks.filter(({ id }) => id === action)
    assert.equal((await board(house.police, 'organ'))[0]?.standing, 'open')
    await house.police((act) => takeAction(act, { params: { action }, body: { take: true } }))
    assert.deepEqual(
      (await board(house.prosecution, 'everyone')).map(({ standing, takenBy, own }) => [standing, takenBy, own]),
      [['taken', null, false]],
    )
    assert.deepEqual(await board(house.elsewhere, 'everyone'), [], 'nothing of it in the care and safety house')
    await house.police((act) => finishAction(act, { params: { action }, body: { result: 'Gedaan.' } }))
    const file = await house.executive((act) => showRiecCase(act, { params: { riec } }))
    assert.deepEqual(
      [file.decisions.length, file.actions.map(({ owner, doneOn }) => [owner, doneOn !== null])],
      [1, [['politie', true]]],
    )
  })
  test('rests an action on a task of its owner in this world, and on no other', async () => {
    const at = await aTableAbout(house, await openRiecCase(house), [house.police])
    const ofCareHouse = { owner: 'college', task: 'wmo-ondersteuning' }
    assert.equal(await refusalOf(agree(house.police, at, ofCareHouse)), 'casework/action-needs-a-power')
    assert.equal(await refusalOf(agree(house.police, at, { owner: 'ind' })), 'casework/organ-not-involved')
    assert.ok(await agree(house.police, at), 'control')
  })
  test('lets no third party join', async () => {
    const riec = await openRiecCase(house)
    const at = await aTableAbout(house, riec, [house.police])
    const guest = { organisation: 'Corporatie Voorbeeld', reason: 'Zij verhuurt.', extract: 'Kom luisteren.' }
    const body = { case: riec, statementSignedOn: house.clock.today(), ...guest }
    const invite = (who: Who) => who((act) => inviteGuest(act, { params: { conference: at.conference }, body }))
    assert.equal(await refusalOf(invite(house.prosecution)), 'casework/only-core-participants-decide')
    const control = await aTable(house, [people(house).bram])
    const there = { ...body, case: control.case }
    await people(house).bram((act) => inviteGuest(act, { params: { conference: control.conference }, body: there }))
  })
  test('is about cases: a scan is on no agenda, is not offered and not proposed', async () => {
    const scan = await signalAs(house.police, aScan())
    await admitAs(house.prosecution, scan, { categories: ['kadaster'] })
    const [spoken, riec] = [await openRiecCase(house), await openRiecCase(house)]
    const at = await aTableAbout(house, spoken, [])
    const { id: next } = await house.police((act) =>
      callConference(act, { body: { heldOn: house.clock.today(), place: 'Zaal 6' } }),
    )
    const place = (about: Id) =>
      house.police((act) => placeOnAgenda(act, { params: { conference: next }, body: { case: about } }))
    assert.equal(await refusalOf(place(scan)), 'casework/scan-has-no-table')
    const offered = await house.police((act) => showConference(act, { params: { conference: at.conference } }))
    const proposed = await house.police((act) => proposeAgenda(act, { params: { conference: next } }))
    const [choice, proposals] = [offered.placeable.map(({ id }) => id), proposed.items.map((one) => one.case.id)]
    assert.ok(!choice.includes(scan) && !proposals.includes(scan))
    assert.ok(choice.includes(riec) && proposals.includes(riec), 'control')
    assert.ok(await place(riec), 'control')
  })
  test('is about cases: without a table, too, nothing is decided or agreed about a scan', async () => {
    const scan = await signalAs(house.police, aScan())
    await admitAs(house.prosecution, scan, { categories: ['kadaster'] })
    const { id: conference } = await house.police((act) =>
      callConference(act, { body: { heldOn: house.clock.today(), place: 'Zaal 6' } }),
    )
    const about = (one: Id) => ({ conference, case: one })
    assert.equal(await refusalOf(decide(house.prosecution, about(scan))), 'casework/scan-has-no-table')
    assert.equal(await refusalOf(agree(house.police, about(scan))), 'casework/scan-has-no-table')
    const control = about(await openRiecCase(house))
    await house.police((act) => placeOnAgenda(act, { params: { conference }, body: { case: control.case } }))
    house.clock.advance(86_400)
    assert.ok((await decide(house.prosecution, control)) && (await agree(house.police, control)), 'control')
  })
  test('proposes what was not carried along, because whoever closed the conference takes no part in it', async () => {
    const riec = await signalAs(house.police)
    await admitAs(house.prosecution, riec, { involves: ['politie', 'om'] })
    const at = await aTableAbout(house, riec, [])
    const next = { heldOn: '2026-12-24', place: 'Zaal 7' }
    const close = () =>
      house.executive((act) => closeMeeting(act, { params: { conference: at.conference }, body: { next } }))
    assert.equal(await refusalOf(close()), 'casework/not-yours-to-do', 'who has no case there runs no conference')
    const theirs = await openRiecCase(house)
    await house.executive((act) => placeOnAgenda(act, { params: at, body: { case: theirs } }))
    const closed = await close()
    const proposedTo = async (who: Who) =>
      (await who((act) => proposeAgenda(act, { params: { conference: closed.next as Id } }))).items
        .filter((one) => one.case.id === riec)
        .map(({ reasons }) => reasons)
    assert.deepEqual(await proposedTo(house.prosecution), [['left-over']])
    assert.deepEqual(await proposedTo(house.executive), [], 'who takes no part hears nothing of it')
    await house.police((act) => placeOnAgenda(act, { params: { conference: closed.next as Id }, body: { case: riec } }))
    assert.deepEqual(await proposedTo(house.prosecution), [])
  })
  test('does not carry what belongs to a phase past who takes part in it', async () => {
    const riec = await openRiecCase(house)
    await enterAs(house.prosecution, riec, '2')
    const tax = await giveAs(house.tax, riec, { category: 'fiscaal', taxDerived: true, audience: ['om'] })
    const at = await aTableAbout(house, riec, [house.prosecution, house.executive, house.police])
    await decide(house.prosecution, at, [tax])
    const decisionsOf = async (who: Who) =>
      (await who((act) => showRecord(act, { params: { item: at.item } }))).decisions.length
    assert.deepEqual(
      [await decisionsOf(house.tax), await decisionsOf(house.prosecution), await decisionsOf(house.executive)],
      [1, 1, 0],
    )
    assert.equal(await refusalOf(decide(house.executive, at, [tax])), 'casework/contribution-not-visible')
  })
})

describe('two worlds', () => {
  test('know nothing of each other’s tables', async () => {
    const at = await aTableAbout(house, await openRiecCase(house), [house.police])
    const elsewhere = await aTable(house, [])
    const meets = (who: Who, conference: Id) => refusalOf(who((act) => showMeeting(act, { params: { conference } })))
    assert.equal(await meets(house.elsewhere, at.conference), 'casework/conference-not-visible')
    assert.equal(await meets(house.police, elsewhere.conference), 'casework/conference-not-visible')
    const listed = async (who: Who) => (await who((act) => listConferences(act))).conferences.map(({ id }) => id)
    assert.ok((await listed(house.police)).includes(at.conference))
    assert.ok(!(await listed(house.elsewhere)).includes(at.conference))
    assert.equal(
      await refusalOf(
        house.elsewhere((act) =>
          placeOnAgenda(act, { params: { conference: elsewhere.conference }, body: { case: at.case } }),
        ),
      ),
      'casework/case-not-visible',
    )
  })
})
