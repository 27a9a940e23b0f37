/** A case and a scan of the RIEC from signal to closing, in a real database: through the verbs, and past them. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Id, newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { destroyWhatIsDue } from '../../sharing/door.ts'
import { refusalOf } from '../../sharing/testing/law-house.ts'
import { answerRequest } from '../contribution/ask-contribution.ts'
import { holdings } from '../holdings.ts'
import { refuseReport } from '../report/refuse-report.ts'
import { closeCase } from '../standing/close-case.ts'
import * as cases from '../store.ts'
import {
  admitAs,
  aScan,
  aSignal,
  enterAs,
  everyRiecCriterion,
  giveAs,
  openRiecCase,
  type RiecHouse,
  riecHouse,
  signalAs,
} from '../testing/riec-house.ts'
import { addPersonToRiecCase } from './add-person.ts'
import { askInPhase } from './ask-in-phase.ts'
import { listRiecCases } from './list-riec-cases.ts'
import { showRiecCase } from './show-riec-case.ts'
import { writeBlock } from './write-block.ts'

let house: RiecHouse
before(async () => {
  house = await riecHouse()
})
after(() => house.close())

const seenBy = (who: RiecHouse['police'], riec: Id) => who((act) => showRiecCase(act, { params: { riec } }))
const hiddenFor = (who: RiecHouse['police'], riec: Id) => refusalOf(seenBy(who, riec))
const writeAs = (who: RiecHouse['police'], riec: Id, restsOn: readonly Id[]) =>
  who((act) =>
    writeBlock(act, {
      params: { riec },
      body: { document: 'intervention-advice', words: 'De gemeente trekt de vergunning in.', restsOn: [...restsOn] },
    }),
  )

describe('a signal', () => {
  test('explains all five criteria and is about one person or entity', async () => {
    const four = aSignal({ criteria: [...everyRiecCriterion().slice(1), everyRiecCriterion()[1]] })
    assert.equal(await refusalOf(signalAs(house.police, four)), 'casework/signal-not-complete')
    assert.equal(await refusalOf(signalAs(house.police, aSignal({ persons: [] }))), 'casework/signal-not-complete')
    const late = { told: { told: false, reason: 'later', reviewOn: '2029-01-01' } }
    assert.equal(await refusalOf(signalAs(house.police, aSignal(late))), 'casework/signal-not-complete')
    assert.ok(await signalAs(house.police), 'control')
  })
  test('names nobody beyond the direct circle', async () => {
    const far = { role: 'circle', name: 'Neef Van Iemand', minor: false, relation: 'viaAnother' }
    const persons = [{ role: 'subject', name: 'Iemand Voorbeeld', minor: false }, far]
    assert.equal(await refusalOf(signalAs(house.police, aSignal({ persons }))), 'casework/circle-too-wide')
  })
  test('marks whom it names in the compartment of the RIEC, so that a question of the house is answered truthfully', async () => {
    const riec = await signalAs(house.police)
    const { rows } = await house.world.owner.query(
      'select distinct m.regime from casework.person_marks m where m.case_id = $1',
      [riec],
    )
    assert.deepEqual(rows, [{ regime: 'WGS-RIEC' }])
  })
  test('is read by whoever decides and by whoever reported; in the care and safety house nobody meets it', async () => {
    const riec = await signalAs(house.police)
    assert.equal((await seenBy(house.executive, riec)).criteria.length, 5)
    assert.equal(await hiddenFor(house.elsewhere, riec), 'casework/case-not-visible')
    const listed = await house.elsewhere(async ({ trx }) => cases.cases(trx, 'reported'))
    assert.equal(
      listed.some(({ id }) => id === riec),
      false,
      'no list holds two worlds',
    )
    assert.ok(
      (await house.executive(listRiecCases)).reported.some(({ id }) => id === riec),
      'control',
    )
  })
  test('is weighed on four factors and five criteria, by a participant, and never by whoever reported it', async () => {
    const riec = await signalAs(house.police)
    assert.equal(await refusalOf(admitAs(house.police, riec)), 'casework/own-report-is-not-yours-to-admit')
    const unmet = { criteria: everyRiecCriterion().map(({ code }) => ({ code, met: code !== 'c', words: 'gewogen' })) }
    assert.equal(await refusalOf(admitAs(house.prosecution, riec, unmet)), 'casework/signal-criteria-not-met')
    const three = { factors: ['1', '2', '3', '3'].map((code) => ({ code, words: 'gewogen' })) }
    assert.equal(await refusalOf(admitAs(house.prosecution, riec, three)), 'casework/factors-not-weighed')
    const stranger = { involves: ['om', 'ggz-instelling'] }
    assert.equal(await refusalOf(admitAs(house.prosecution, riec, stranger)), 'casework/organ-takes-no-part')
    const early = { categories: ['kadaster', 'fiscaal'] }
    assert.equal(await refusalOf(admitAs(house.prosecution, riec, early)), 'casework/category-of-another-phase')
    await admitAs(house.prosecution, riec)
    const seen = await seenBy(house.tax, riec)
    assert.deepEqual([seen.state, seen.phase, seen.steps.length], ['open', '1', 1])
    assert.deepEqual([seen.steps[0]?.criteria.length, seen.steps[0]?.factors.length], [5, 4])
    assert.equal(await refusalOf(admitAs(house.prosecution, riec)), 'casework/already-decided')
  })
  test('that is not taken up is destroyed at once, with a proof, and its reporter hears why in codes', async () => {
    const riec = await signalAs(house.police)
    await house.prosecution((act) =>
      refuseReport(act, { params: { case: riec }, body: { unmet: ['e'], advice: 'own-organisation' } }),
    )
    assert.equal(await hiddenFor(house.police, riec), 'casework/case-not-visible')
    const { feedback } = await house.police(listRiecCases)
    assert.ok(feedback.some(({ outcome, unmet }) => outcome === 'refused' && unmet.join() === 'e'))
    const { rows } = await house.world.owner.query(
      'select count(*)::int as left from casework.criteria where case_id = $1',
      [riec],
    )
    assert.equal(rows[0].left, 0)
  })
})

describe('phases', () => {
  test('T1: tax data come with phase 2, which somebody decided on, and stay among the organs it names', async () => {
    const riec = await openRiecCase(house)
    const taxes = { category: 'fiscaal', audience: ['politie', 'om'], content: 'Geen aangifte sinds 2023.' }
    assert.equal(await refusalOf(giveAs(house.tax, riec, taxes)), 'casework/category-of-a-later-phase')
    await enterAs(house.prosecution, riec, '2')
    const wide = { ...taxes, audience: ['politie', 'college'] }
    assert.equal(await refusalOf(giveAs(house.tax, riec, wide)), 'casework/not-in-this-phase')
    await giveAs(house.tax, riec, taxes)
    assert.equal((await seenBy(house.police, riec)).contributions.length, 1, 'control')
    assert.equal((await seenBy(house.executive, riec)).contributions.length, 0)
    const notOpened = { category: 'wpg13', audience: ['om'] }
    assert.equal(await refusalOf(giveAs(house.police, riec, notOpened)), 'casework/category-not-opened')
  })
  test('T3: a note on health comes in in no phase', async () => {
    const riec = await openRiecCase(house)
    await enterAs(house.prosecution, riec, '2')
    await enterAs(house.prosecution, riec, '3')
    const note = { category: 'gezondheid', secrecy: 'good-care', secrecyReason: 'nodig' }
    assert.equal(await refusalOf(giveAs(house.police, riec, note)), 'casework/category-refused')
  })
  test('follow one another, by a delegate who takes part; phase 3 opens articles 9 and 10', async () => {
    const riec = await openRiecCase(house)
    assert.equal(await refusalOf(enterAs(house.prosecution, riec, '3')), 'casework/phases-follow-one-another')
    const professional = house.someone('om', ['partner-professional'], {
      regime: 'WGS-RIEC',
      purpose: 'riec-casusoverleg/1',
    })
    assert.equal(await refusalOf(enterAs(professional, riec, '2')), 'casework/only-participants-decide')
    const outside = { involves: ['om', 'uwv'] }
    assert.equal(await refusalOf(enterAs(house.prosecution, riec, '2', outside)), 'casework/organ-not-involved')
    await enterAs(house.prosecution, riec, '2')
    await enterAs(house.police, riec, '3')
    await giveAs(house.police, riec, { category: 'wpg9', audience: ['om'] })
    assert.equal((await seenBy(house.prosecution, riec)).phase, '3')
    assert.equal((await seenBy(house.executive, riec)).contributions.length, 0)
  })
  test('PostgreSQL itself takes no data of a later phase, nor a phase that nobody decided on', async () => {
    const riec = await openRiecCase(house)
    const straight = (category: string) =>
      house.police(async ({ trx, capacity }) =>
        sql`insert into casework.contributions (partnership, id, case_id, organ, author, category, basis, kind, source, observed_on,
            secrecy, lawful, checked, audience, first_processed_on, contributed_at, reliability, content_sealed, case_phase)
          values (${capacity.partnership}, ${newId()}, ${riec}, 'politie', ${capacity.person}, ${category}, 'x', 'fact', 'own-file',
            '2026-11-01', 'none', true, true, '{}', '2026-11-24', now(), 'plausible', 'x', '3')`.execute(trx),
      )
    await assert.rejects(straight('wpg8'), /nothing_of_a_later_phase/)
    await assert.rejects(straight('wpg9'), /nothing_of_a_later_phase/)
    await assert.rejects(straight('kadaster'), /foreign key/, 'control: what is of phase 1 only lacks its clock')
    await assert.rejects(
      house.police(async ({ trx }) => sql`update casework.cases set phase = '3' where id = ${riec}`.execute(trx)),
      /permission denied/,
    )
  })
})

describe('a scan', () => {
  test('T2: never enters phase 3, and takes nothing of it', async () => {
    const scan = await openRiecCase(house, aScan())
    await enterAs(house.prosecution, scan, '2')
    assert.equal(await refusalOf(enterAs(house.prosecution, scan, '3')), 'casework/phase-3-is-not-for-scans')
    const wpg10 = { category: 'wpg10a', audience: ['om'] }
    assert.equal(await refusalOf(giveAs(house.police, scan, wpg10)), 'casework/phase-3-is-not-for-scans')
    await giveAs(house.police, scan, { category: 'wpg8', audience: ['om'] })
    const seen = await seenBy(house.police, scan)
    assert.deepEqual([seen.phase, seen.next, seen.contributions.length], ['2', null, 1], 'control: phase 2 is there')
  })
  test('the owner of the tables cannot lead a scan into phase 3 either', async () => {
    const scan = await openRiecCase(house, aScan())
    const owner = (text: string) => house.world.owner.query(text, [scan])
    await assert.rejects(owner("update casework.cases set phase = '3' where id = $1"), /a_scan_never_enters_phase_3/)
    await assert.rejects(
      owner("update casework.riec_steps set phase = '3' where case_id = $1"),
      /no_step_takes_a_scan_to_phase_3/,
    )
    await assert.rejects(
      owner("update casework.riec_steps set categories = '{wpg9}' where case_id = $1"),
      /a_scan_asks_nothing_of_phase_3/,
    )
    await giveAs(house.police, scan, { category: 'kadaster', audience: ['om'] })
    await assert.rejects(
      owner("update casework.contributions set category = 'wpg9', case_phase = '3' where case_id = $1"),
      /a_scan_holds_nothing_of_phase_3/,
    )
    const riec = await openRiecCase(house)
    await house.world.owner.query("update casework.cases set phase = '3' where id = $1", [riec])
    assert.ok(true, 'control: of a case it can')
  })
  test('holds nobody: not by the form, not by the verb, not past them', async () => {
    const scan = await openRiecCase(house, aScan())
    const person = { name: 'Iemand Anders', minor: false, relation: 'directSociaalContact' as const }
    const add = (riec: Id) => house.police((act) => addPersonToRiecCase(act, { params: { riec }, body: { person } }))
    assert.equal(await refusalOf(add(scan)), 'casework/scan-is-about-nobody')
    const straight = house.police(async ({ trx, capacity }) =>
      sql`insert into casework.persons (partnership, id, case_id, role, relation, minor, first_processed_on, identity_sealed)
        values (${capacity.partnership}, ${newId()}, ${scan}, 'circle', 'gezinslid', false, '2026-11-24', 'x')`.execute(
        trx,
      ),
    )
    await assert.rejects(straight, /row-level security/)
    assert.ok(await add(await openRiecCase(house)), 'control: to a case, one is added')
  })
})

describe('documents', () => {
  test('a paragraph names what it rests on, and goes to who got all of it', async () => {
    const riec = await openRiecCase(house)
    await enterAs(house.prosecution, riec, '2')
    const all = await giveAs(house.police, riec, { audience: ['om', 'college', 'rijksbelastingdienst'] })
    const some = await giveAs(house.tax, riec, { category: 'fiscaal', audience: ['om', 'politie'] })
    assert.equal(await refusalOf(writeAs(house.police, riec, [])), 'casework/block-needs-a-source')
    assert.equal(await refusalOf(writeAs(house.executive, riec, [some])), 'casework/contribution-not-visible')
    await writeAs(house.police, riec, [all, some])
    await writeAs(house.executive, riec, [all])
    assert.equal((await seenBy(house.prosecution, riec)).blocks.length, 2, 'control')
    const seen = (await seenBy(house.executive, riec)).blocks
    assert.deepEqual(
      seen.map(({ organ }) => organ),
      ['college'],
    )
  })
  test('no paragraph is written past what its writer may read', async () => {
    const riec = await openRiecCase(house)
    const straight = house.police(async ({ trx, capacity }) =>
      sql`insert into casework.riec_blocks (partnership, id, case_id, regime, document, organ, audience, rests_on, written_by,
          written_on, written_at, words_sealed)
        values (${capacity.partnership}, ${newId()}, ${riec}, 'WGS-RIEC', 'intervention-advice', 'politie', '{om}',
          ${[newId()]}, ${capacity.person}, '2026-11-24', now(), 'x')`.execute(trx),
    )
    await assert.rejects(straight, /row-level security/)
  })
})

describe('a question to another participant', () => {
  const ask = (who: RiecHouse['police'], riec: Id, changes: object = {}) =>
    who((act) =>
      askInPhase(act, {
        params: { riec },
        body: {
          ...{ asked: 'college', categories: ['kadaster'], why: 'Van wie is het pand?', dueOn: '2026-12-10' },
          ...changes,
        } as never,
      }),
    )
  test('is about kinds of data that a decision opened, and in which both take part', async () => {
    const riec = await openRiecCase(house)
    assert.equal(
      await refusalOf(ask(house.police, riec, { categories: ['fiscaal'], asked: 'rijksbelastingdienst' })),
      'casework/category-not-opened',
    )
    await enterAs(house.prosecution, riec, '2')
    const tax = { categories: ['fiscaal'], asked: 'rijksbelastingdienst' }
    assert.equal(await refusalOf(ask(house.executive, riec, tax)), 'casework/not-in-this-phase')
    assert.equal(await refusalOf(ask(house.police, riec, { asked: 'uwv' })), 'casework/organ-not-involved')
    assert.ok(await ask(house.police, riec, tax), 'control')
  })
  test('is read by who asked and who was asked, waits on their list, and is answered with something or in words', async () => {
    const riec = await openRiecCase(house)
    const { id } = await ask(house.police, riec)
    const standing = async (who: RiecHouse['police']) =>
      (await seenBy(who, riec)).requests.map(({ id: one, answer }) => [one, answer])
    assert.deepEqual(
      [await standing(house.police), await standing(house.executive), await standing(house.prosecution)],
      [[[id, null]], [[id, null]], []],
    )
    const waits = async (who: RiecHouse['police']) =>
      (await who((act) => listRiecCases(act))).requests.some((one) => one.id === id)
    assert.deepEqual([await waits(house.executive), await waits(house.police)], [true, false])
    assert.deepEqual(
      (await seenBy(house.police, riec)).askable.find(({ organ }) => organ === 'rijksbelastingdienst')?.categories,
      ['kadaster', 'bedrijf', 'toezichtHandhaving'],
      'what it may not supply in this phase is not on offer',
    )
    await giveAs(house.executive, riec, { category: 'kadaster', audience: ['politie'], answers: id })
    assert.deepEqual(await standing(house.police), [[id, 'given']])
    assert.equal(await waits(house.executive), false)
    const { id: second } = await ask(house.police, riec)
    await house.executive((act) =>
      answerRequest(act, { params: { request: second }, body: { answer: 'nothing-known' } }),
    )
    assert.deepEqual(
      (await standing(house.police)).find(([one]) => one === second),
      [second, 'nothing-known'],
    )
  })
})

describe('the end', () => {
  test('a closed case is read by nobody, its steps and documents with it, and goes on its day without renewal', async () => {
    const riec = await openRiecCase(house)
    const all = await giveAs(house.police, riec, { audience: ['om'] })
    await writeAs(house.police, riec, [all])
    const closed = await house.prosecution((act) =>
      closeCase(act, { params: { case: riec }, body: { reason: 'goal-reached' } }),
    )
    assert.equal(closed.destroyBy, '2031-11-24')
    assert.equal(await hiddenFor(house.police, riec), 'casework/case-not-visible')
    const left = await house.police(async ({ trx }) =>
      sql`select id from casework.riec_steps where case_id = ${riec}
        union all select id from casework.riec_blocks where case_id = ${riec}`.execute(trx),
    )
    assert.equal(left.rows.length, 0)
    assert.ok(
      (await house.tax(listRiecCases)).closures.some(({ id }) => id === closed.id),
      'control: that it was closed',
    )
    house.clock.advance((Date.parse('2031-11-25T03:00:00Z') - house.clock.now().getTime()) / 1000)
    await destroyWhatIsDue({ ...house.house, partnership: house.partnership }, [holdings], { rewrite: false })
    const { rows } = await house.world.owner.query(
      'select count(*)::int as left from casework.riec_blocks where case_id = $1',
      [riec],
    )
    assert.equal(rows[0].left, 0)
  })
})
