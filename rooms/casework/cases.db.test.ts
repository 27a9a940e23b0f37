/** From report to destruction, in a real database under the real locks. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { newId } from '../../foundation/clock.ts'
import { type LawHouse, lawHouse, people, refusalOf } from '../sharing/testing/law-house.ts'
import { giveContribution } from './contribution/give-contribution.ts'
import { withdrawContribution } from './contribution/withdraw-contribution.ts'
import { aContribution, anAdmission, aReport, everyCriterion, everyCriterionMet } from './examples.ts'
import { listAskedOfMe, listToDecide, showToday } from './list-work.ts'
import { readCaseFile } from './read-case-file.ts'
import { addPerson } from './report/add-person.ts'
import { admitCase } from './report/admit-case.ts'
import { recordTelling } from './report/record-telling.ts'
import { refuseReport } from './report/refuse-report.ts'
import { reportCase } from './report/report-case.ts'
import { closeCase } from './standing/close-case.ts'
import { endInvolvement, involveOrgan } from './standing/involve-organ.ts'
import { contributeAs, openCase } from './testing/case-house.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(() => house.close())

const fileOf = (id: string) => ({ params: { case: id } })
const report = () => who.lotte((act) => reportCase(act, { body: aReport() }))
const ownerSees = async (table: string, id: string) =>
  (await house.world.owner.query(`select * from casework.${table} where case_id = $1`, [id])).rows

describe('reporting', () => {
  test('probation reports a case; its clock starts that day and ends five years later', async () => {
    const { id } = await report()
    const file = await who.lotte((act) => readCaseFile(act, fileOf(id)))
    assert.deepEqual([file.state, file.firstProcessedOn, file.destroyBy], ['reported', '2026-11-24', '2031-11-24'])
    assert.equal(file.persons[0]?.name, 'Joris Voorbeeld')
    assert.equal(file.criteria.length, 4)
  })
  test('what was typed stands sealed: no word of it is in any row', async () => {
    const { id } = await report()
    const rows = (
      await Promise.all(['goals', 'persons', 'criteria', 'tellings'].map((table) => ownerSees(table, id)))
    ).flat()
    assert.ok(rows.length >= 6)
    const everything = Buffer.concat(
      rows.flatMap((row) =>
        Object.values(row).map((cell) => (Buffer.isBuffer(cell) ? cell : Buffer.from(String(cell)))),
      ),
    )
    for (const word of ['Joris', 'portiek', 'Toelichting']) assert.ok(!everything.includes(word), word)
  })
  test('a report without all four criteria, or about two people, is not complete', async () => {
    const two = [aReport().persons[0], aReport().persons[0]] as ReturnType<typeof aReport>['persons']
    const twice = [...everyCriterion().slice(0, 3), ...everyCriterion().slice(0, 1)]
    for (const changes of [{ criteria: twice }, { persons: two }])
      assert.equal(
        await refusalOf(who.lotte((act) => reportCase(act, { body: aReport(changes) }))),
        'casework/report-not-complete',
      )
  })
  test('not told needs a reason and a day within half a year', async () => {
    const attempt = (reviewOn: string) =>
      who.lotte((act) =>
        reportCase(act, { body: aReport({ told: { told: false, reason: 'lopend onderzoek', reviewOn } }) }),
      )
    assert.equal(await refusalOf(attempt('2027-08-01')), 'casework/report-not-complete')
    assert.ok((await attempt('2026-12-15')).id)
  })
  test('T11: the cousin of a friend does not go into the circle, a sister does', async () => {
    const person = (relation: 'viaAnother' | 'gezinslid') => ({
      role: 'circle' as const,
      name: 'Mies Voorbeeld',
      minor: false,
      relation,
    })
    const attempt = (relation: 'viaAnother' | 'gezinslid') =>
      who.lotte((act) => reportCase(act, { body: aReport({ persons: [...aReport().persons, person(relation)] }) }))
    assert.equal(await refusalOf(attempt('viaAnother')), 'casework/circle-too-wide')
    assert.ok((await attempt('gezinslid')).id)
  })
  test('nothing goes into the compartment for radicalisation: the refusal names the reporting point and nothing is stored', async () => {
    const before = (await house.world.owner.query('select count(*) from casework.cases')).rows[0].count
    const error = await who
      .lotte((act) => reportCase(act, { body: aReport({ regime: 'PGA' }) }))
      .catch((caught: unknown) => caught as { code: string; invalidParams: { reason: string }[] })
    assert.ok('code' in error)
    assert.equal(error.code, 'sharing/regime-refuses-everything')
    assert.match(String(error.invalidParams[0]?.reason), /043 000 00 14/)
    assert.equal((await house.world.owner.query('select count(*) from casework.cases')).rows[0].count, before)
  })
  test('a report names no third party as someone to be invited', async () => {
    assert.equal(
      await refusalOf(who.lotte((act) => reportCase(act, { body: aReport({ wanted: ['woningcorporatie'] }) }))),
      'casework/organ-takes-no-part',
    )
  })
  test('somebody of another organ, not a delegate, does not see the report; a delegate and the process manager do', async () => {
    const { id } = await report()
    assert.equal(await refusalOf(who.gijs((act) => readCaseFile(act, fileOf(id)))), 'casework/case-not-visible')
    for (const one of [who.roos, who.pien]) assert.equal((await one((act) => readCaseFile(act, fileOf(id)))).id, id)
  })
})

describe('admission', () => {
  test('T10: the reporter and the process manager see the report and do not admit it; the delegate of the police does', async () => {
    const { id } = await report()
    const admit = { params: { case: id }, body: anAdmission() }
    for (const one of [who.lotte, who.pien])
      assert.equal(await refusalOf(one((act) => admitCase(act, admit))), 'casework/only-core-participants-decide')
    assert.deepEqual((await who.bram((act) => admitCase(act, admit))).involved, [
      'college',
      'om',
      'politie',
      'reclassering',
    ])
  })
  test('nobody admits a report of their own; the prosecution admits the report of the police', async () => {
    const { id } = await who.bram((act) => reportCase(act, { body: aReport() }))
    const admit = { params: { case: id }, body: anAdmission() }
    const ownFor = async (one: typeof who.bram) => (await one(listToDecide)).reports.find((row) => row.id === id)?.own
    assert.deepEqual([await ownFor(who.bram), await ownFor(who.dewi)], [true, false])
    assert.equal(await refusalOf(who.bram((act) => admitCase(act, admit))), 'casework/own-report-is-not-yours-to-admit')
    assert.equal((await who.dewi((act) => admitCase(act, admit))).id.length, 36)
  })
  test('an admission involves a core participant, or nobody could ever close the case', async () => {
    const { id } = await report()
    const admit = { params: { case: id }, body: anAdmission(['reclassering']) }
    assert.equal(await refusalOf(who.bram((act) => admitCase(act, admit))), 'casework/nobody-left-to-decide')
  })
  test('a case with one criterion not met is not admitted', async () => {
    const { id } = await report()
    const criteria = everyCriterionMet.map((one) => (one.code === 'c' ? { ...one, met: false } : one))
    const attempt = who.bram((act) => admitCase(act, { params: { case: id }, body: { ...anAdmission(), criteria } }))
    assert.equal(await refusalOf(attempt), 'casework/criteria-not-met')
  })
  test('T9: a housing corporation is not involved, at admission nor later', async () => {
    const { id } = await report()
    const attempt = who.bram((act) =>
      admitCase(act, { params: { case: id }, body: anAdmission(['politie', 'woningcorporatie']) }),
    )
    assert.equal(await refusalOf(attempt), 'casework/organ-takes-no-part')
    const open = await openCase(house)
    assert.equal(
      await refusalOf(
        who.bram((act) => involveOrgan(act, { params: { case: open }, body: { organ: 'woningcorporatie' } })),
      ),
      'casework/organ-takes-no-part',
    )
  })
  test('a case is admitted once, also when two delegates decide at the same moment', async () => {
    const { id } = await report()
    const admit = { params: { case: id }, body: anAdmission() }
    const outcomes = await Promise.allSettled([
      who.bram((act) => admitCase(act, admit)),
      who.dewi((act) => admitCase(act, admit)),
    ])
    assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    assert.equal((await ownerSees('admissions', id)).length, 1)
  })
  test('after admission access follows the list of organs involved: the health service decided with and reads nothing', async () => {
    const id = await openCase(house)
    assert.equal(await refusalOf(who.roos((act) => readCaseFile(act, fileOf(id)))), 'casework/case-not-visible')
    assert.equal((await who.dewi((act) => readCaseFile(act, fileOf(id)))).goal, aReport().goal)
  })
  test('the first day of processing and the purpose cannot be changed by anyone', async () => {
    const id = await openCase(house)
    const file = await who.dewi((act) => readCaseFile(act, fileOf(id)))
    assert.equal(file.purpose.code, 'zvh-casusoverleg/1')
    const rights = await house.world.owner.query(
      `select count(*)::int as granted from information_schema.role_table_grants
       where table_schema = 'casework' and table_name = 'cases' and privilege_type = 'UPDATE' and grantee <> 'schakel_owner'`,
    )
    assert.equal(rights.rows[0].granted, 0)
  })
  test('a process manager whose organ is not involved sees the frame of a case and none of its content', async () => {
    const id = await openCase(house, ['politie', 'om'])
    await contributeAs(who.bram, id, { audience: ['om'] })
    const file = await who.pien((act) => readCaseFile(act, fileOf(id)))
    assert.deepEqual(
      [file.goal, file.persons, file.criteria, file.contributions, file.telling],
      [null, [], [], [], null],
    )
    assert.deepEqual(file.involved, ['om', 'politie'])
  })
  test('the reporter hears the outcome, in codes', async () => {
    const { id } = await report()
    await who.bram((act) => admitCase(act, { params: { case: id }, body: anAdmission(['politie']) }))
    const heard = (await who.lotte(listAskedOfMe)).feedback
    assert.ok(heard.some(({ outcome, reportedOn }) => outcome === 'admitted' && reportedOn === '2026-11-24'))
    assert.equal(await refusalOf(who.lotte((act) => readCaseFile(act, fileOf(id)))), 'casework/case-not-visible')
  })
})

describe('refusal', () => {
  test('a refused report is destroyed by the decision: rows, keys and all; a proof without content stays', async () => {
    const { id } = await report()
    const keysOf = () => house.world.owner.query('select 1 from keys.case_keys where case_ref = $1', [id])
    assert.equal((await keysOf()).rowCount, 1)
    const { proof } = await who.dewi((act) =>
      refuseReport(act, { params: { case: id }, body: { unmet: ['b', 'd'], advice: 'local-team' } }),
    )
    assert.equal((await keysOf()).rowCount, 0)
    for (const table of ['goals', 'persons', 'criteria', 'tellings'])
      assert.equal((await ownerSees(table, id)).length, 0, table)
    for (const one of [who.lotte, who.dewi, who.pien])
      assert.equal(await refusalOf(one((act) => readCaseFile(act, fileOf(id)))), 'casework/case-not-visible')
    const proofs = (await who.roos(listToDecide)).destructions
    assert.deepEqual(proofs.find((one) => one.id === proof)?.rule, 'R2')
    const [feedback] = (await who.lotte(listAskedOfMe)).feedback.filter(({ outcome }) => outcome === 'refused')
    assert.deepEqual([feedback?.unmet, feedback?.advice], [['b', 'd'], 'local-team'])
  })
  test('probation does not refuse, and a case that is open is not refused', async () => {
    const { id } = await report()
    const body = { unmet: ['a' as const], advice: 'none' as const }
    assert.equal(
      await refusalOf(who.lotte((act) => refuseReport(act, { params: { case: id }, body }))),
      'casework/only-core-participants-decide',
    )
    const open = await openCase(house)
    assert.equal(
      await refusalOf(who.bram((act) => refuseReport(act, { params: { case: open }, body }))),
      'casework/already-decided',
    )
  })
})

describe('involvement', () => {
  test('nobody is involved in a report that was not decided on; once admitted, an organ is', async () => {
    const { id } = await report()
    const involve = { params: { case: id }, body: { organ: 'ggz-instelling' } }
    assert.equal(await refusalOf(who.bram((act) => involveOrgan(act, involve))), 'casework/not-admitted-yet')
    await who.bram((act) => admitCase(act, { params: { case: id }, body: anAdmission() }))
    assert.ok((await who.bram((act) => involveOrgan(act, involve))).involved.includes('ggz-instelling'))
  })
  test('an organ that is involved later reads the case, and not what was given before it came', async () => {
    const id = await openCase(house)
    await contributeAs(who.bram, id, { audience: ['om', 'college', 'reclassering'] })
    assert.equal(await refusalOf(who.gijs((act) => readCaseFile(act, fileOf(id)))), 'casework/case-not-visible')
    await who.bram((act) => involveOrgan(act, { params: { case: id }, body: { organ: 'ggz-instelling' } }))
    const file = await who.gijs((act) => readCaseFile(act, fileOf(id)))
    assert.deepEqual(file.contributions, [])
    assert.ok(file.involved.includes('ggz-instelling'))
  })
  test('an organ whose involvement ends reads nothing from then on, also not its own words', async () => {
    const id = await openCase(house)
    await contributeAs(who.lotte, id, { audience: ['politie'] })
    assert.equal((await who.lotte((act) => readCaseFile(act, fileOf(id)))).contributions.length, 1)
    await who.bram((act) => endInvolvement(act, { params: { case: id }, body: { organ: 'reclassering' } }))
    assert.equal(await refusalOf(who.lotte((act) => readCaseFile(act, fileOf(id)))), 'casework/case-not-visible')
    assert.equal((await who.bram((act) => readCaseFile(act, fileOf(id)))).contributions.length, 1)
  })
  test('the last delegate may end even the own involvement; the decision reaches rows the decider cannot see', async () => {
    const id = await openCase(house, ['politie', 'om', 'college'])
    await contributeAs(who.dewi, id, {
      audience: ['college'],
      withheld: ['politie'],
      withheldReason: 'bron herkenbaar',
    })
    await who.bram((act) => endInvolvement(act, { params: { case: id }, body: { organ: 'college' } }))
    const [row] = await ownerSees('contributions', id)
    assert.deepEqual(row.involved, ['om', 'politie'])
    await who.bram((act) => endInvolvement(act, { params: { case: id }, body: { organ: 'politie' } }))
    assert.equal(await refusalOf(who.bram((act) => readCaseFile(act, fileOf(id)))), 'casework/case-not-visible')
  })
  test('one delegate alone cannot leave a case that nobody can close: a core participant stays', async () => {
    const id = await openCase(house)
    const end = (organ: string) => who.bram((act) => endInvolvement(act, { params: { case: id }, body: { organ } }))
    await end('om')
    await end('college')
    assert.equal(await refusalOf(end('politie')), 'casework/nobody-left-to-decide')
    assert.equal(await refusalOf(end('ggd')), 'casework/organ-not-involved')
    await end('reclassering')
    assert.deepEqual((await who.bram((act) => readCaseFile(act, fileOf(id)))).involved, ['politie'])
  })
  test('only core participants involve: probation and the process manager do not', async () => {
    const id = await openCase(house)
    for (const one of [who.lotte, who.pien])
      assert.equal(
        await refusalOf(one((act) => involveOrgan(act, { params: { case: id }, body: { organ: 'ggd' } }))),
        'casework/only-core-participants-decide',
      )
  })
})

describe('contributions', () => {
  const attempt = (one: (typeof who)['bram'], inCase: string, changes: object) =>
    refusalOf(contributeAs(one, inCase, changes))
  test('T4: Wpg 9 data are refused in a care and safety house; Wpg 8 data from the police go in', async () => {
    const id = await openCase(house)
    assert.equal(await attempt(who.bram, id, { category: 'wpg9' }), 'casework/category-refused')
    assert.ok((await contributeAs(who.bram, id, { category: 'wpg8' })).id)
    assert.equal(await attempt(who.lotte, id, { category: 'wpg8' }), 'casework/category-refused')
  })
  test('an unknown kind of data, religion for one, is refused like any other that is not listed', async () => {
    const id = await openCase(house)
    for (const category of ['religie', 'nationaliteit', 'fiscaal'])
      assert.equal(await attempt(who.bram, id, { category }), 'casework/category-refused')
  })
  test('T5: a care note goes in on good care with a reason, and not on nothing', async () => {
    const id = await openCase(house, ['politie', 'ggz-instelling'])
    assert.equal(await attempt(who.gijs, id, { category: 'gezondheid' }), 'casework/secrecy-needs-a-ground')
    const given = await contributeAs(who.gijs, id, {
      category: 'gezondheid',
      secrecy: 'good-care',
      secrecyReason: 'gevaar voor zichzelf',
    })
    assert.ok(given.id)
  })
  test('a contribution goes to nobody who is not involved, and is not withheld from oneself or without a reason', async () => {
    const id = await openCase(house)
    assert.equal(await attempt(who.bram, id, { audience: ['ggd'] }), 'casework/organ-not-involved')
    assert.equal(await attempt(who.bram, id, { withheld: ['reclassering'] }), 'casework/withholding-needs-a-reason')
    assert.equal(
      await attempt(who.bram, id, { withheld: ['politie'], withheldReason: 'x' }),
      'casework/withholding-needs-a-reason',
    )
  })
  test('what was seen tomorrow, or would stay longer than the case, does not fit', async () => {
    const id = await openCase(house)
    assert.equal(await attempt(who.bram, id, { observedOn: '2026-11-25' }), 'sharing/dates-do-not-fit')
    assert.equal(await attempt(who.bram, id, { expiresOn: '2032-01-01' }), 'sharing/dates-do-not-fit')
  })
  test('an expired contribution is gone for every reader from its day on', async () => {
    const id = await openCase(house)
    await contributeAs(who.bram, id, { audience: ['om'], expiresOn: '2026-11-26' })
    const seen = async () => (await who.dewi((act) => readCaseFile(act, fileOf(id)))).contributions.length
    assert.equal(await seen(), 1)
    house.clock.advance(2 * 24 * 3600)
    assert.equal(await seen(), 0)
    house.clock.advance(-2 * 24 * 3600)
  })
  test('a contribution that was withdrawn is gone with its key, and leaves no hole; its reader cannot withdraw it', async () => {
    const id = await openCase(house)
    const { id: contribution } = await contributeAs(who.bram, id, { audience: ['om'] })
    assert.equal(
      await refusalOf(who.dewi((act) => withdrawContribution(act, { params: { contribution } }))),
      'casework/not-yours-to-do',
    )
    const before = await who.lotte((act) => readCaseFile(act, fileOf(id)))
    await who.bram((act) => withdrawContribution(act, { params: { contribution } }))
    assert.deepEqual((await who.dewi((act) => readCaseFile(act, fileOf(id)))).contributions, [])
    assert.deepEqual(await who.lotte((act) => readCaseFile(act, fileOf(id))), before)
    const keys = await house.world.owner.query('select 1 from keys.item_keys where row_ref = $1', [contribution])
    assert.equal(keys.rowCount, 0)
  })
  test('somebody not involved gets for a case what somebody gets for a case that never was', async () => {
    const id = await openCase(house)
    const body = aContribution()
    const hidden = await refusalOf(who.gijs((act) => giveContribution(act, { params: { case: id }, body })))
    const unknown = await refusalOf(who.gijs((act) => giveContribution(act, { params: { case: newId() }, body })))
    assert.deepEqual([hidden, unknown], ['casework/case-not-visible', 'casework/case-not-visible'])
  })
})

describe('persons and telling', () => {
  test('an organ involved adds a neighbour; nobody adds somebody two steps away', async () => {
    const id = await openCase(house)
    const person = { name: 'Buur Voorbeeld', minor: false }
    const add = (relation: 'directSociaalContact' | 'viaAnother') =>
      who.bram((act) => addPerson(act, { params: { case: id }, body: { person: { ...person, relation } } }))
    assert.equal(await refusalOf(add('viaAnother')), 'casework/circle-too-wide')
    await add('directSociaalContact')
    const { persons } = await who.dewi((act) => readCaseFile(act, fileOf(id)))
    assert.deepEqual(
      persons.map(({ role, relation }) => [role, relation]),
      [
        ['subject', null],
        ['circle', 'directSociaalContact'],
      ],
    )
  })
  test('a review that is due shows on the process manager’s day until somebody records that the person was told', async () => {
    const told = { told: false, reason: 'lopend onderzoek', reviewOn: '2026-12-01' } as const
    const { id } = await who.lotte((act) => reportCase(act, { body: aReport({ told }) }))
    await who.bram((act) => admitCase(act, { params: { case: id }, body: anAdmission() }))
    const due = async () => (await who.pien(showToday)).reviews.filter((one) => one.case === id)
    assert.deepEqual(
      (await due()).map(({ reviewOn }) => reviewOn),
      ['2026-12-01'],
    )
    house.clock.advance(60)
    await who.lotte((act) => recordTelling(act, { params: { case: id }, body: { told: true } }))
    assert.deepEqual(await due(), [])
  })
})

describe('closing', () => {
  test('a closed case is read by nobody; the core participants know when it is destroyed, probation does not', async () => {
    const id = await openCase(house)
    await contributeAs(who.bram, id, { audience: ['om', 'college', 'reclassering'] })
    assert.equal(
      await refusalOf(who.lotte((act) => closeCase(act, { params: { case: id }, body: { reason: 'goal-reached' } }))),
      'casework/only-core-participants-decide',
    )
    const closed = await who.dewi((act) => closeCase(act, { params: { case: id }, body: { reason: 'goal-reached' } }))
    assert.deepEqual([closed.closedOn, closed.destroyBy], ['2026-11-24', '2031-11-24'])
    for (const one of [who.dewi, who.bram, who.karim, who.pien, who.lotte])
      assert.equal(await refusalOf(one((act) => readCaseFile(act, fileOf(id)))), 'casework/case-not-visible')
    assert.ok((await who.roos(listToDecide)).closures.some((one) => one.id === closed.id))
    assert.ok(!(await who.pien(showToday)).cases.some((one) => one.id === id))
    for (const table of ['goals', 'persons', 'contributions', 'admissions'])
      assert.ok((await ownerSees(table, id)).length > 0, `control: ${table} still there, shielded`)
  })
  test('T29: first processed on 29 February means destroyed on 28 February five years later', async () => {
    const day = (Date.parse('2028-02-29T10:00:00Z') - house.clock.now().getTime()) / 1000
    house.clock.advance(day)
    const { id } = await report()
    const { destroyBy } = await who.lotte((act) => readCaseFile(act, fileOf(id)))
    house.clock.advance(-day)
    assert.equal(destroyBy, '2033-02-28')
  })
})
