/** A conference as it is held: opened, decided at, closed once; afterwards minutes for each, and the next one. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../../foundation/clock.ts'
import { daysAfter } from '../../sharing/door.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { callConference, placeOnAgenda } from '../conference/hold-conference.ts'
import { inviteGuest } from '../conference/invite-guest.ts'
import { recordDecision } from '../conference/record-decision.ts'
import { agreeAction } from '../conference/set-action.ts'
import { listAskedOfMe } from '../list-work.ts'
import { beginBlock } from '../record/begin-block.ts'
import { writeBlock } from '../record/write-block.ts'
import { beginReview, concludeReview, sayPart } from '../review/hold-review.ts'
import { closeCase } from '../standing/close-case.ts'
import { endInvolvement, involveOrgan } from '../standing/involve-organ.ts'
import { contributeAs, openCase } from '../testing/case-house.ts'
import { aTable, type Table } from '../testing/table.ts'
import { draftingStaysSeconds } from './drafting.ts'
import { closeMeeting, openMeeting, takeSeat } from './hold-meeting.ts'
import { printMinutes } from './print-minutes.ts'
import { proposeAgenda } from './propose-agenda.ts'
import { sayDrafting, showDrafting } from './show-drafting.ts'
import { showInvitation } from './show-invitation.ts'
import { showItem, showMeeting, showRecord } from './show-meeting.ts'
import { showMinutes } from './show-minutes.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(() => house.close())

const all = () => [who.bram, who.dewi, who.karim, who.lotte, who.gijs]
const decided = { outcome: 'continue' as const, reasons: 'Iedereen houdt zich aan de afspraken.' }
const decide = (one: Person, at: Table, changes: object = {}) =>
  one((act) =>
    recordDecision(act, { params: { conference: at.conference }, body: { case: at.case, ...decided, ...changes } }),
  )
const agree = (one: Person, { conference, case: about }: Table) =>
  one((act) =>
    agreeAction(act, {
      params: { conference },
      body: { case: about, owner: 'politie', task: 'politietaak', what: 'Langsgaan.', dueOn: '2026-12-20' },
    }),
  )
const next = { heldOn: '2026-12-31', place: 'Zaal 2' }
const close = (one: Person, { conference }: Table, body: object = { next }) =>
  one((act) => closeMeeting(act, { params: { conference }, body }))
const recordOf = (one: Person, { item }: Table) => one((act) => showRecord(act, { params: { item } }))

describe('a conference', () => {
  test('is opened once, by a process manager or a delegate', async () => {
    const at = await aTable(house, [], { opened: false })
    const open = (one: Person) => one((act) => openMeeting(act, { params: { conference: at.conference } }))
    assert.equal(await refusalOf(open(who.lotte)), 'casework/not-yours-to-do')
    await open(who.bram)
    assert.equal(await refusalOf(open(who.pien)), 'casework/already-decided')
  })
  test('shows on its agenda what one is involved in, without numbers that tell of more', async () => {
    const at = await aTable(house, [], { involves: ['politie', 'om', 'ggz-instelling'] })
    const seen = async (one: Person) =>
      (await one((act) => showMeeting(act, { params: { conference: at.conference } }))).items.map(({ id }) => id)
    assert.deepEqual(await seen(who.gijs), [at.item])
    assert.deepEqual(await seen(who.lotte), [])
    assert.equal(
      await refusalOf(who.lotte((act) => showItem(act, { params: { item: at.item } }))),
      await refusalOf(who.lotte((act) => showItem(act, { params: { item: newId() } }))),
    )
    const frame = await who.pien((act) => showItem(act, { params: { item: at.item } }))
    assert.deepEqual([frame.goal, frame.persons, frame.contributions, frame.may.write], [null, [], [], false])
  })
  test('seats who is involved; others see that somebody takes no part, and not why', async () => {
    const at = await aTable(house, [who.bram])
    await who.dewi((act) => takeSeat(act, { params: { item: at.item }, body: { secrecy: true, tie: 'personal' } }))
    const seen = await recordOf(who.bram, at)
    assert.deepEqual(
      seen.table.map(({ organ, part }) => [organ, part]),
      [
        ['om', 'aside'],
        ['politie', 'takes-part'],
      ],
    )
    assert.ok(!JSON.stringify(seen.table).includes('personal'))
    assert.equal((await recordOf(who.dewi, at)).seat, 'personal')
  })
  test('goes on telling that somebody stepped aside once, after they sat down again', async () => {
    const at = await aTable(house, [who.bram])
    const sit = (tie: 'none' | 'work') =>
      who.dewi((act) => takeSeat(act, { params: { item: at.item }, body: { secrecy: true, tie } }))
    const seen = async () => (await recordOf(who.bram, at)).table.map(({ organ, part }) => `${organ} ${part}`)
    await sit('none')
    assert.deepEqual(await seen(), ['om takes-part', 'politie takes-part'])
    await sit('work')
    assert.deepEqual(await seen(), ['om aside', 'politie takes-part'])
    await sit('none')
    await sit('none')
    assert.deepEqual(await seen(), ['om back', 'politie takes-part'])
    await decide(who.dewi, at)
    await close(who.bram, at)
    const [minutes] = (await who.bram((act) => showMinutes(act, { params: { conference: at.conference } }))).items
    assert.deepEqual(
      minutes?.table.map(({ part }) => part),
      ['back', 'takes-part'],
    )
  })
  test('who stepped aside decides and agrees nothing about the case for a conference without a table either', async () => {
    const at = await aTable(house, [who.bram])
    const sit = (tie: 'none' | 'work') =>
      who.dewi((act) => takeSeat(act, { params: { item: at.item }, body: { secrecy: true, tie } }))
    const { id: conference } = await who.bram((act) =>
      callConference(act, { body: { heldOn: house.clock.today(), place: 'Zaal 2' } }),
    )
    await who.bram((act) => placeOnAgenda(act, { params: { conference }, body: { case: at.case } }))
    const elsewhere = { ...at, conference }
    house.clock.advance(86_400)
    await sit('work')
    assert.equal(await refusalOf(decide(who.dewi, elsewhere)), 'casework/stepped-aside')
    assert.equal(await refusalOf(agree(who.dewi, elsewhere)), 'casework/stepped-aside')
    assert.ok((await decide(who.bram, elsewhere)) && (await agree(who.bram, elsewhere)), 'control: who took part may')
    await sit('none')
    assert.ok((await decide(who.dewi, elsewhere)) && (await agree(who.dewi, elsewhere)), 'control: who came back may')
  })
  test('who stepped aside changes nothing of the standing of the case away from the table either', async () => {
    const at = await aTable(house, [who.bram])
    const sit = (tie: 'none' | 'personal') =>
      who.dewi((act) => takeSeat(act, { params: { item: at.item }, body: { secrecy: true, tie } }))
    const params = { params: { case: at.case } }
    const involve = () => who.dewi((act) => involveOrgan(act, { ...params, body: { organ: 'ggd' } }))
    await sit('personal')
    assert.equal(await refusalOf(involve()), 'casework/stepped-aside')
    assert.equal(
      await refusalOf(who.dewi((act) => endInvolvement(act, { ...params, body: { organ: 'college' } }))),
      'casework/stepped-aside',
    )
    assert.equal(
      await refusalOf(who.dewi((act) => closeCase(act, { ...params, body: { reason: 'goal-reached' } } as never))),
      'casework/stepped-aside',
    )
    const begun = await who.bram((act) => beginReview(act, { ...params, body: { heldOn: house.clock.today() } }))
    const scaledUp = { step: 'up' as const, criteria: ['danger-grows' as const], reasons: 'Het wordt onveiliger.' }
    const step = () => who.dewi((act) => concludeReview(act, { params: { review: begun.id }, body: scaledUp }))
    assert.equal(await refusalOf(step()), 'casework/stepped-aside')
    await sit('none')
    assert.ok((await involve()).involved.includes('ggd'), 'control: who came back may')
    const part = { attended: true, kept: 'partly' as const, words: 'Het stokt.' }
    await who.bram((act) => sayPart(act, { params: { review: begun.id }, body: part }))
    assert.ok((await step()).id, 'control: who came back may')
  })
  test('sees who drafts a decision, until it is over, by itself at the latest; and no word of it', async () => {
    const at = await aTable(house, [who.bram, who.lotte])
    const says = (person: Person, drafts: 'decision' | 'action' | null) =>
      person((act) => sayDrafting(act, { params: { item: at.item }, body: { drafts } }))
    const seen = async (person: Person) =>
      (await person((act) => showDrafting(act, { params: { item: at.item } }))).drafting.map(
        ({ organ, drafts, mine }) => [organ, drafts, mine],
      )
    assert.deepEqual(await seen(who.lotte), [])
    await says(who.bram, 'decision')
    assert.deepEqual(await seen(who.lotte), [['politie', 'decision', false]])
    assert.deepEqual(await seen(who.bram), [['politie', 'decision', true]])
    await says(who.bram, null)
    assert.deepEqual(await seen(who.lotte), [])
    await says(who.bram, 'action')
    house.clock.advance(draftingStaysSeconds - 1)
    assert.deepEqual(await seen(who.lotte), [['politie', 'action', false]])
    house.clock.advance(1)
    assert.deepEqual(await seen(who.lotte), [], 'a page that is gone')
    assert.equal(await refusalOf(says(who.dewi, 'decision')), 'casework/take-a-seat-first')
    await who.dewi((act) => takeSeat(act, { params: { item: at.item }, body: { secrecy: true, tie: 'work' } }))
    assert.equal(await refusalOf(says(who.dewi, 'decision')), 'casework/stepped-aside')
    assert.equal(await refusalOf(seen(who.roos)), 'casework/item-not-visible')
    assert.equal(await refusalOf(says(who.roos, 'decision')), 'casework/item-not-visible')
    const { rows } = await house.world.owner.query(
      `select column_name from information_schema.columns where table_schema = 'casework' and table_name = 'attendances'
       and (column_name like '%sealed' or column_name like '%text%')`,
    )
    assert.deepEqual(rows, [], 'there is no place for a word')
  })
  test('decides only with more than half of the core participants involved, and two at least', async () => {
    const at = await aTable(house, [who.bram])
    assert.equal(await refusalOf(decide(who.bram, at)), 'casework/no-quorum')
    assert.deepEqual((await recordOf(who.bram, at)).quorum, {
      of: ['college', 'om', 'politie'],
      present: ['politie'],
      needed: 2,
      met: false,
    })
    await who.dewi((act) => takeSeat(act, { params: { item: at.item }, body: { secrecy: true, tie: 'none' } }))
    assert.ok((await decide(who.bram, at)).id)
  })
  test('a decision keeps its alternatives, votes, objections and the day it is looked at again', async () => {
    const at = await aTable(house, all())
    const votes = { for: ['politie', 'om'], against: ['reclassering'], abstaining: [] }
    const more = { votes, alternatives: 'Lichter.', objections: 'Reclassering wacht liever.', reviewOn: '2026-12-31' }
    assert.equal(
      await refusalOf(decide(who.bram, at, { votes: { ...votes, abstaining: ['om'] } })),
      'casework/votes-do-not-fit',
    )
    assert.equal(
      await refusalOf(decide(who.bram, at, { votes: { ...votes, for: ['ggd'] } })),
      'casework/votes-do-not-fit',
    )
    assert.equal(await refusalOf(decide(who.bram, at, { reviewOn: '2026-11-01' })), 'sharing/dates-do-not-fit')
    await decide(who.bram, at, more)
    const [shown] = (await recordOf(who.lotte, at)).decisions
    assert.deepEqual(
      [shown?.votes, shown?.alternatives, shown?.objections, shown?.reviewOn],
      [votes, more.alternatives, more.objections, more.reviewOn],
    )
  })
  test('an organ that is not at the table, or stepped aside there, has no vote', async () => {
    const at = await aTable(house, [who.bram, who.dewi])
    const vote = (organ: string) =>
      decide(who.bram, at, { votes: { for: ['politie'], against: [organ], abstaining: [] } })
    assert.equal(await refusalOf(vote('college')), 'casework/votes-do-not-fit')
    const sit = (tie: 'personal' | 'none') =>
      who.karim((act) => takeSeat(act, { params: { item: at.item }, body: { secrecy: true, tie } }))
    await sit('personal')
    assert.equal(await refusalOf(vote('college')), 'casework/votes-do-not-fit')
    await sit('none')
    assert.ok((await vote('college')).id)
  })
  test('a third party joins by somebody at the table, and no more after closing', async () => {
    const at = await aTable(house, [who.bram])
    const guest = { organisation: 'De Kade', reason: 'verhuurt', extract: 'x', statementSignedOn: '2026-11-24' }
    const invite = (one: typeof who.bram) =>
      one((act) => inviteGuest(act, { params: { conference: at.conference }, body: { case: at.case, ...guest } }))
    assert.equal(await refusalOf(invite(who.dewi)), 'casework/take-a-seat-first')
    await who.dewi((act) => takeSeat(act, { params: { item: at.item }, body: { secrecy: true, tie: 'work' } }))
    assert.equal(await refusalOf(invite(who.dewi)), 'casework/stepped-aside')
    assert.ok((await invite(who.bram)).id)
    await close(who.pien, at)
    assert.equal(await refusalOf(invite(who.bram)), 'casework/conference-not-open')
  })
  test('two who close it at once: one closes, the other hears that it is closed; one next conference is called', async () => {
    const at = await aTable(house, all())
    const outcomes = await Promise.allSettled([close(who.pien, at), close(who.bram, at)])
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    assert.deepEqual(refused, ['casework/conference-not-open'])
    const { rows } = await house.world.owner.query('select id from casework.conferences where follows = $1', [
      at.conference,
    ])
    assert.equal(rows.length, 1)
    const later = { ...at, conference: rows[0].id }
    const shown = await who.lotte((act) => showMeeting(act, { params: { conference: later.conference } }))
    assert.deepEqual(
      shown.items.map((item) => item.case.id),
      [at.case],
    )
  })
  test('after closing nothing is written, decided or agreed at it any more; actions stand in their owners’ lists', async () => {
    const at = await aTable(house, all())
    const begun = await who.bram((act) =>
      beginBlock(act, { params: { item: at.item }, body: { part: 'note', audience: ['om'], text: 'x' } }),
    )
    const action = {
      case: at.case,
      owner: 'reclassering',
      what: 'Een gesprek.',
      task: 'reclasseringstoezicht',
      dueOn: '2026-12-20',
      footing: 'voluntary' as const,
    }
    const agree = () => who.bram((act) => agreeAction(act, { params: { conference: at.conference }, body: action }))
    const { id } = await agree()
    await close(who.pien, at)
    const late = who.bram((act) => writeBlock(act, { params: { block: begun.id }, body: { version: 1, text: 'y' } }))
    assert.equal(await refusalOf(late), 'casework/conference-not-open')
    assert.equal(await refusalOf(decide(who.bram, at)), 'casework/conference-not-open')
    assert.equal(await refusalOf(agree()), 'casework/conference-not-open')
    const mine = (await who.lotte(listAskedOfMe)).actions.find((one) => one.id === id)
    assert.equal(mine?.footing, 'voluntary')
  })
})

describe('minutes', () => {
  test('hold for each participant what it may see: a block for others leaves no trace, on the page or in the document', async () => {
    const at = await aTable(house, all())
    const block = (one: Person, audience: string[], text: string) =>
      one((act) => beginBlock(act, { params: { item: at.item }, body: { part: 'interpretation', audience, text } }))
    await block(who.bram, ['om', 'reclassering'], 'Voor allen drie.')
    const before = await who.lotte((act) => showMinutes(act, { params: { conference: at.conference } }))
    const printedBefore = await who.lotte((act) => printMinutes(act, { params: { conference: at.conference } }))
    house.clock.advance(0.01)
    await block(who.bram, ['om'], 'Alleen voor het OM.')
    const mine = await who.lotte((act) => showMinutes(act, { params: { conference: at.conference } }))
    assert.deepEqual(mine, before)
    const printed = await who.lotte((act) => printMinutes(act, { params: { conference: at.conference } }))
    assert.ok(Buffer.from(printed).equals(Buffer.from(printedBefore)))
    const theirs = await who.dewi((act) => showMinutes(act, { params: { conference: at.conference } }))
    assert.deepEqual(
      theirs.items[0]?.blocks.map(({ text }) => text),
      ['Voor allen drie.', 'Alleen voor het OM.'],
      'control',
    )
    assert.equal(Buffer.from(printed).subarray(0, 5).toString(), '%PDF-')
    const frame = await who.pien((act) => showMinutes(act, { params: { conference: at.conference } }))
    assert.deepEqual(frame.items[0]?.blocks, [])
  })
})

test('the invitation says when and where, and nothing of a case', async () => {
  const at = await aTable(house, [])
  const made = await who.roos((act) => showInvitation(act, { params: { conference: at.conference } }))
  const text = Buffer.from(made).toString('utf8')
  assert.match(
    text,
    /DTSTART;TZID=Europe\/Amsterdam:20261210T140000\r\nDTEND;TZID=Europe\/Amsterdam:20261210T160000\r\n/,
  )
  assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75))
  assert.ok(!text.includes(at.case))
})

test('a case asks for a place on the agenda for what whoever makes it may see', async () => {
  const fresh = await openCase(house, ['politie', 'om', 'college'])
  const { id: conference } = await who.pien((act) =>
    callConference(act, { body: { heldOn: '2026-12-15', place: 'x' } }),
  )
  const proposed = async (one: Person) =>
    (await one((act) => proposeAgenda(act, { params: { conference } }))).items.find((item) => item.case.id === fresh)
      ?.reasons
  assert.deepEqual(await proposed(who.pien), ['new'])
  assert.deepEqual(await proposed(who.bram), ['new'])
  assert.equal(await proposed(who.roos), undefined)
  assert.equal(
    await refusalOf(who.lotte((act) => proposeAgenda(act, { params: { conference } }))),
    'casework/not-yours-to-do',
  )
})

describe('while a decision is being typed', () => {
  test('what it rests on may end: it is refused with a sentence, and nothing of it is written', async () => {
    const at = await aTable(house, [who.bram, who.dewi])
    const soon = daysAfter(house.clock.today(), 3)
    const { id: quoted } = await contributeAs(who.bram, at.case, { audience: ['om'], expiresOn: soon })
    assert.ok(await decide(who.dewi, at, { quotes: [quoted] }), 'control: while it stands')
    house.clock.advance(3 * 86_400)
    assert.equal(await refusalOf(decide(who.dewi, at, { quotes: [quoted] })), 'casework/contribution-not-visible')
    assert.equal((await recordOf(who.dewi, at)).decisions.length, 1)
    assert.ok(await decide(who.dewi, at), 'control: without it')
  })
  test('an involvement may end: who is no longer at the case decides nothing, and the rest goes on', async () => {
    const at = await aTable(house, [who.bram, who.dewi, who.karim])
    await who.bram((act) => endInvolvement(act, { params: { case: at.case }, body: { organ: 'college' } }))
    assert.equal(await refusalOf(decide(who.karim, at)), 'casework/case-not-visible')
    assert.ok(await decide(who.dewi, at), 'control')
  })
})
