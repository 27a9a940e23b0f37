/** A worry at the table of a conference: in its own world, with its own record, and with a circle of one hop. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Id, newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { people, refusalOf } from '../../sharing/testing/law-house.ts'
import { recordDecision } from '../conference/record-decision.ts'
import { conferenceCards } from '../conference/routes.ts'
import { agreeAction } from '../conference/set-action.ts'
import { listConferences, showConference } from '../conference/show-conference.ts'
import { caseworkEvents } from '../events.ts'
import { closeMeeting, takeSeat } from '../meeting/hold-meeting.ts'
import { printMinutes } from '../meeting/print-minutes.ts'
import { proposeAgenda } from '../meeting/propose-agenda.ts'
import { meetingCards } from '../meeting/routes.ts'
import { showItem, showMeeting, showRecord } from '../meeting/show-meeting.ts'
import { showMinutes } from '../meeting/show-minutes.ts'
import { knownAmong } from '../meeting/store.ts'
import { beginBlock } from '../record/begin-block.ts'
import { readBlock } from '../record/read-block.ts'
import { aTable } from '../testing/table.ts'
import { aTableAbout } from '../testing/table-about.ts'
import { atTheTable, inPga, planNotes, type WorryHouse, worryHouse, writeAs } from '../testing/worry-house.ts'
import { addToCircle, takeOutOfCircle } from './add-to-circle.ts'
import { beginMonitoring } from './begin-monitoring.ts'
import { closeWorry } from './close-worry.ts'
import { showWorry } from './show-worry.ts'
import { worryName } from './words.ts'

let house: WorryHouse
before(async () => {
  house = await worryHouse()
})
after(() => house?.close())

const item = (who: WorryHouse['police'], id: Id) => who((act) => showItem(act, { params: { item: id } }))
const minutesOf = (who: WorryHouse['police'], conference: Id) =>
  who((act) => showMinutes(act, { params: { conference } }))
const relative = { name: 'Zus Voorbeeld', relation: 'gezinslid' as const, minor: false, why: 'Zij vangt hem op.' }
const add = (who: WorryHouse['police'], worry: Id, changes: object = {}) =>
  who((act) => addToCircle(act, { params: { worry }, body: { ...relative, ...changes } }))

test('before the protocol was adopted a conference of this world refuses everything, as worries do', async () => {
  const params = { conference: newId(), item: newId() }
  const knocks = [
    () => house.police(async (act) => conferenceCards['GET /v1/conferences'].handle(act as never, {} as never)),
    () =>
      house.police(async (act) =>
        conferenceCards['POST /v1/conferences'].handle(
          act as never,
          { body: { heldOn: '2026-12-10', place: 'x' } } as never,
        ),
      ),
    () =>
      house.police(async (act) => meetingCards['GET /v1/agenda-items/:item'].handle(act as never, { params } as never)),
  ]
  for (const knock of knocks) assert.equal(await refusalOf(knock()), 'sharing/regime-refuses-everything')
  const { pien } = people(house)
  await pien(async (act) => conferenceCards['GET /v1/conferences'].handle(act as never, {} as never))
  await house.adopt()
  await knocks[0]?.()
})

describe('a conference about a worry', () => {
  test('goes from the plan through the record to minutes for each participant', async () => {
    const worry = await atTheTable(house)
    const at = await aTableAbout(house, worry, [house.police, house.municipality, house.probation])
    const seen = await item(house.probation, at.item)
    assert.equal(seen.case.name, worryName(worry))
    assert.equal(seen.goal, 'Hij heeft werk en iemand om mee te praten.')
    assert.deepEqual(
      seen.persons.map(({ name }) => name),
      ['Joris Voorbeeld'],
    )
    assert.deepEqual([seen.may.agree, seen.may.invite], [false, false], 'no actions of a case, and no third party')
    for (const note of Object.values(planNotes))
      await writeAs(house.probation, worry, { ...note, conference: at.conference })
    const { id: block } = await house.police((act) =>
      beginBlock(act, {
        params: { item: at.item },
        body: { part: 'interpretation', audience: ['burgemeester'], text: 'Alleen voor wie tekent.' },
      }),
    )
    await house.municipality((act) =>
      recordDecision(act, {
        params: { conference: at.conference },
        body: { case: worry, outcome: 'continue', reasons: 'Het plan staat.' },
      }),
    )
    const record = await house.probation((act) => showRecord(act, { params: { item: at.item } }))
    assert.equal(record.plan?.notes.length, 3)
    assert.deepEqual(record.quorum.present, ['burgemeester', 'politie'])
    assert.ok(!record.decisions[0]?.ground.label.includes('2.31'), 'the ground is the protocol’s')
    assert.equal(
      await refusalOf(house.probation((act) => readBlock(act, { params: { block } }))),
      'casework/block-not-visible',
    )
    await house.police((act) => closeMeeting(act, { params: { conference: at.conference }, body: {} }))
    const [mine] = (await minutesOf(house.probation, at.conference)).items
    const [theirs] = (await minutesOf(house.municipality, at.conference)).items
    assert.deepEqual([mine?.blocks.length, mine?.plan?.length, mine?.decisions.length], [0, 3, 1])
    assert.equal(theirs?.blocks[0]?.text, 'Alleen voor wie tekent.', 'control: it is there for who may read it')
    const printed = await house.probation((act) => printMinutes(act, { params: { conference: at.conference } }))
    assert.equal(new TextDecoder().decode(printed.slice(0, 5)), '%PDF-')
    await house.police((act) => beginMonitoring(act, { params: { worry } }))
    const file = await house.probation((act) => showWorry(act, { params: { worry } }))
    assert.deepEqual([file.stage, file.conferences.map(({ id }) => id)], ['monitoring', [at.conference]])
  })
  test('somebody without a seat writes nothing into the plan at that table', async () => {
    const worry = await atTheTable(house)
    const at = await aTableAbout(house, worry, [house.police])
    const here = { ...planNotes.goal, conference: at.conference }
    assert.equal(await refusalOf(writeAs(house.probation, worry, here)), 'casework/take-a-seat-first')
    const elsewhere = await aTableAbout(house, await atTheTable(house), [])
    assert.equal(
      await refusalOf(writeAs(house.police, worry, { ...planNotes.goal, conference: elsewhere.conference })),
      'casework/conference-not-visible',
    )
    assert.ok(await writeAs(house.police, worry, here), 'control: with a seat')
    assert.ok(await writeAs(house.probation, worry, planNotes.goal), 'control: outside the table')
  })
  test('whoever stepped aside for it writes nothing in it away from the table either, until they sit down again', async () => {
    const worry = await atTheTable(house)
    const at = await aTableAbout(house, worry, [house.police])
    const sit = (tie: 'none' | 'personal') =>
      house.probation((act) => takeSeat(act, { params: { item: at.item }, body: { secrecy: true, tie } }))
    assert.ok(await writeAs(house.probation, worry, planNotes.goal), 'control: before')
    await sit('personal')
    assert.equal(await refusalOf(writeAs(house.probation, worry, planNotes.goal)), 'casework/stepped-aside')
    assert.ok(await writeAs(house.police, worry, planNotes.goal), 'control: a colleague at the table')
    await sit('none')
    assert.ok(await writeAs(house.probation, worry, planNotes.goal), 'control: who came back may')
  })
  test('an organ that takes no part gets the same as of what never was, also whoever directs the process', async () => {
    const worry = await atTheTable(house)
    const at = await aTableAbout(house, worry, [house.police])
    const director = house.someone('om', ['process-manager'], inPga)
    for (const who of [house.prosecution, director]) {
      assert.equal(await refusalOf(item(who, at.item)), await refusalOf(item(who, newId())))
      const meeting = await who((act) => showMeeting(act, { params: { conference: at.conference } }))
      assert.deepEqual(meeting.items, [])
      const shown = await who((act) => showConference(act, { params: { conference: at.conference } }))
      assert.deepEqual([shown.agenda, shown.placeable.some(({ id }) => id === worry)], [[], false])
      const hears = await who(({ trx }) => knownAmong(trx, [at.item, worry], caseworkEvents.recordMoved))
      assert.deepEqual(hears, [], 'no page hears of it')
    }
    const seen = await house.probation((act) => showMeeting(act, { params: { conference: at.conference } }))
    assert.deepEqual(
      seen.items.map(({ id }) => id),
      [at.item],
      'control',
    )
  })
  test('what waits in a worry asks for a place on the agenda', async () => {
    const worry = await atTheTable(house)
    const due = house.clock.today()
    await writeAs(house.probation, worry, { ...planNotes.agreement, dueOn: due })
    const { conference } = await aTableAbout(house, await atTheTable(house), [])
    const reasonsOf = async () =>
      (await house.police((act) => proposeAgenda(act, { params: { conference } }))).items.find(
        (one) => one.case.id === worry,
      )?.reasons
    assert.deepEqual(await reasonsOf(), ['new'])
    house.clock.advance(24 * 3600)
    assert.deepEqual(await reasonsOf(), ['new', 'actions-overdue'])
  })
})

describe('two worlds', () => {
  test('no list, agenda or page of one knows anything of the other', async () => {
    const { bram, pien, lotte } = people(house)
    const inCare = await aTable(house, [bram])
    const worry = await atTheTable(house)
    const inPgaTable = await aTableAbout(house, worry, [house.police])
    const careList = await bram(listConferences)
    const pgaList = await house.police(listConferences)
    const has = (list: typeof careList, id: Id) => list.conferences.some((one) => one.id === id)
    assert.deepEqual([has(careList, inCare.conference), has(careList, inPgaTable.conference)], [true, false])
    assert.deepEqual([has(pgaList, inCare.conference), has(pgaList, inPgaTable.conference)], [false, true])
    for (const who of [bram, pien, lotte]) {
      assert.equal(await refusalOf(item(who, inPgaTable.item)), 'casework/item-not-visible')
      const { item: there, conference } = inPgaTable
      assert.deepEqual(await who(({ trx }) => knownAmong(trx, [there], caseworkEvents.recordMoved)), [])
      assert.deepEqual(await who(({ trx }) => knownAmong(trx, [conference], caseworkEvents.conferenceMoved)), [])
    }
    assert.equal(await refusalOf(item(house.police, inCare.item)), 'casework/item-not-visible')
  })
  test('no case is placed at a table of the other world, also not past the verbs', async () => {
    const { bram } = people(house)
    const inCare = await aTable(house, [])
    const worry = await atTheTable(house)
    const place = (conference: Id, inCase: Id) =>
      sql`insert into casework.agenda_items (partnership, id, case_id, conference, placed_at)
        values (${house.partnership}, ${newId()}, ${inCase}, ${conference}, now())`
    await assert.rejects(
      bram(({ trx }) => place(inCare.conference, worry).execute(trx)),
      /row-level security|violates/,
    )
    await assert.rejects(
      house.police(({ trx }) => place(inCare.conference, inCare.case).execute(trx)),
      /row-level security|violates/,
    )
  })
  test('no report is made among the cases of this world, and no action of a case is agreed on', async () => {
    const worry = await atTheTable(house)
    const { conference } = await aTableAbout(house, worry, [house.police])
    const agrees = house.police((act) =>
      agreeAction(act, {
        params: { conference },
        body: { case: worry, owner: 'politie', what: 'x', task: 'politietaak', dueOn: '2027-01-01' },
      }),
    )
    assert.equal(await refusalOf(agrees), 'casework/action-needs-a-power')
    const straight = house.police(({ trx, capacity }) =>
      sql`insert into casework.cases (partnership, id, regime, purpose, state, reporter, reporter_person, core, first_processed_on,
          destroy_by, reported_at) values (${house.partnership}, ${newId()}, 'PGA', ${capacity.purpose}, 'reported', 'politie',
          ${capacity.person}, '{politie}', '2026-11-24', '2027-11-24', now())`.execute(trx),
    )
    await assert.rejects(straight, /a_worry_comes_to_the_table_weighed|row-level security|foreign key/)
  })
})

describe('the circle', () => {
  test('is one hop, of the relations the protocol names, and says why', async () => {
    const worry = await atTheTable(house)
    assert.equal(await refusalOf(add(house.probation, worry, { relation: 'viaAnother' })), 'casework/circle-too-wide')
    assert.equal(
      await refusalOf(add(house.probation, worry, { relation: 'directSociaalContact' })),
      'casework/circle-too-wide',
      'the adopted protocol names family only',
    )
    assert.equal(await refusalOf(add(house.prosecution, worry)), 'casework/worry-not-visible')
    const { id } = await add(house.probation, worry)
    const seen = await house.police((act) => showWorry(act, { params: { worry } }))
    assert.deepEqual(seen.circle, [{ id, ...relative }])
    const { item: at } = await aTableAbout(house, worry, [])
    assert.deepEqual(
      (await item(house.police, at)).persons.map(({ name, role }) => [name, role]),
      [
        ['Joris Voorbeeld', 'subject'],
        ['Zus Voorbeeld', 'circle'],
      ],
    )
    const marks = await house.world.owner.query('select 1 from casework.person_marks where person = $1', [id])
    assert.equal(marks.rows.length, 0, 'nobody elsewhere can ask about them')
  })
  test('holds a child with a reason, for a year at most, and lets it go as anybody', async () => {
    const worry = await atTheTable(house)
    const child = { name: 'Kind Voorbeeld', minor: true, why: 'Het woont bij hem in huis.' }
    const { id } = await add(house.probation, worry, child)
    const seen = await house.police((act) => showWorry(act, { params: { worry } }))
    assert.deepEqual(seen.circle, [{ ...relative, id, ...child }])
    const clocks = `select because, destroy_by = (first_processed_on + interval '1 year')::date as after_a_year
      from sharing.clocks where id = $1`
    assert.deepEqual((await house.world.owner.query(clocks, [id])).rows, [
      { because: 'supplier-set-day', after_a_year: true },
    ])
    await house.police((act) => takeOutOfCircle(act, { params: { worry, relative: id } }))
    assert.deepEqual((await house.police((act) => showWorry(act, { params: { worry } }))).circle, [])
  })
  test('whom it held by mistake goes at once, key and row', async () => {
    const worry = await atTheTable(house)
    const { id } = await add(house.probation, worry)
    const take = (who: WorryHouse['police'], one: Id) =>
      who((act) => takeOutOfCircle(act, { params: { worry, relative: one } }))
    assert.equal(await refusalOf(take(house.police, newId())), 'casework/worry-not-visible')
    assert.equal(await refusalOf(take(house.prosecution, id)), 'casework/worry-not-visible')
    const left = async () =>
      (
        await house.world.owner.query(
          `select 1 from casework.persons where id = $1 union all select 1 from keys.item_keys where row_ref = $1
           union all select 1 from sharing.clocks where id = $1`,
          [id],
        )
      ).rows.length
    assert.equal(await left(), 3, 'control: it was there')
    const early = house.police(({ trx }) => sql`select sharing.stop_clock(${id}::uuid)`.execute(trx))
    await assert.rejects(early, /foreign key/, 'not the clock of somebody who is still there')
    await take(house.police, id)
    assert.equal(await left(), 0)
  })
  test('goes with the worry, and so does everything of the table', async () => {
    const worry = await atTheTable(house)
    await add(house.probation, worry)
    const at = await aTableAbout(house, worry, [house.police, house.municipality])
    await house.police((act) =>
      beginBlock(act, { params: { item: at.item }, body: { part: 'note', audience: [], text: 'Iets.' } }),
    )
    const rows = async () =>
      (
        await house.world.owner.query(
          `select id from casework.cases where id = $1 union select id from casework.persons where case_id = $1
           union select id from casework.blocks where case_id = $1 union select id from casework.attendances where case_id = $1
           union select id from casework.agenda_items where case_id = $1 union select id from sharing.clocks where case_ref = $1`,
          [worry],
        )
      ).rows.length
    assert.ok((await rows()) >= 6, 'control')
    await house.police((act) => closeWorry(act, { params: { worry }, body: { reason: 'not-radicalised' } }))
    assert.equal(await rows(), 0)
    assert.deepEqual((await minutesOf(house.police, at.conference)).items, [])
  })
  test('a worry closed otherwise leaves the table with its rows, unread', async () => {
    const worry = await atTheTable(house)
    const at = await aTableAbout(house, worry, [house.police])
    await house.police((act) => closeWorry(act, { params: { worry }, body: { reason: 'goals-reached' } }))
    assert.equal(await refusalOf(item(house.police, at.item)), 'casework/item-not-visible')
    assert.deepEqual((await minutesOf(house.police, at.conference)).items, [])
    const { rows } = await house.world.owner.query('select 1 from casework.agenda_items where case_id = $1', [worry])
    assert.equal(rows.length, 1, 'control: it is still there')
  })
})
