/** What must go goes, from every room, in a real database: dry run, two people, the night, and its proof. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, describe, test } from 'node:test'
import type { Act } from '../foundation/act.ts'
import type { Capacity } from '../foundation/capacity.ts'
import type { Id } from '../foundation/clock.ts'
import type { Trx } from '../foundation/database/as-actor.ts'
import { sql } from '../foundation/database/sql.ts'
import type { Holdings } from '../foundation/holdings.ts'
import { memoryLogSigner, publicKeyOf } from '../foundation/log/log-signer.ts'
import { sequenceAll } from '../foundation/log/sequence-leaves.ts'
import { perform } from '../foundation/perform.ts'
import { callConference, placeOnAgenda } from '../rooms/casework/conference/hold-conference.ts'
import { recordDecision } from '../rooms/casework/conference/record-decision.ts'
import { agreeAction } from '../rooms/casework/conference/set-action.ts'
import { withdrawContribution } from '../rooms/casework/contribution/withdraw-contribution.ts'
import { aReport, everyCriterionMet } from '../rooms/casework/examples.ts'
import { openMeeting, takeSeat } from '../rooms/casework/meeting/hold-meeting.ts'
import { readCaseFile } from '../rooms/casework/read-case-file.ts'
import { refuseReport } from '../rooms/casework/report/refuse-report.ts'
import { reportCase } from '../rooms/casework/report/report-case.ts'
import { closeCase } from '../rooms/casework/standing/close-case.ts'
import { involveOrgan } from '../rooms/casework/standing/involve-organ.ts'
import { proposeToKeepClosedCase, proposeToKeepOpenCase } from '../rooms/casework/standing/propose-renewal.ts'
import { contributeAs, openCase } from '../rooms/casework/testing/case-house.ts'
import { destroyWhatIsDue } from '../rooms/sharing/destruction/destroy-due.ts'
import { liftHold, placeHold } from '../rooms/sharing/destruction/place-hold.ts'
import {
  downloadCertificate,
  listCertificates,
  showCertificate,
} from '../rooms/sharing/destruction/read-certificates.ts'
import { listLists, makeList, releaseList } from '../rooms/sharing/destruction/release-list.ts'
import { proveCertificate } from '../rooms/sharing/destruction/show-certificate-proof.ts'
import { showWhatGoes } from '../rooms/sharing/destruction/show-what-goes.ts'
import { hashOfItem } from '../rooms/sharing/destruction/write-certificate.ts'
import { answerRenewal, decideRenewal, withdrawRenewal } from '../rooms/sharing/renewal/decide-renewal.ts'
import { listRenewals } from '../rooms/sharing/renewal/read-renewals.ts'
import { type LawHouse, lawHouse, people, refusalOf } from '../rooms/sharing/testing/law-house.ts'
import { desksWithOfficers, forTheAlliance } from '../rooms/signals/examples.ts'
import { releaseExtract } from '../rooms/signals/extracts/release-extract.ts'
import { writeExtract } from '../rooms/signals/extracts/write-extract.ts'
import { allHoldings } from './holdings.ts'

let house: LawHouse
let who: ReturnType<typeof people>
const legality = (organ: string, role: Capacity['roles'][number]) =>
  house.someone(organ, [role], { ground: 'legality', purpose: 'zvh-bewaren-en-vernietigen/1' })
const ruud = <T>(verb: (act: Act) => Promise<T>) => legality('college', 'privacy-officer')(verb)
const karim = <T>(verb: (act: Act) => Promise<T>) => legality('burgemeester', 'legal-adviser')(verb)
const night = () => destroyWhatIsDue({ ...house.house, partnership: house.partnership }, allHoldings)
const on = (day: string) => house.clock.advance((Date.parse(`${day}T12:00:00Z`) - house.clock.now().getTime()) / 1000)
const foresee = (day: string) => ruud((act) => showWhatGoes(act, { query: { day } }))
const keysIn = async (inCase: Id) =>
  (
    await house.world.owner.query<{ row_ref: Id }>(
      'select i.row_ref from keys.item_keys i join keys.case_keys c on c.id = i.case_key where c.case_ref = $1',
      [inCase],
    )
  ).rows.map(({ row_ref }) => row_ref)
const clocksIn = async (inCase: Id) =>
  (
    await house.world.owner.query(
      `select id, kind, organ, first_processed_on::text as first, destroy_by::text as until, because from sharing.clocks
       where case_ref = $1 order by kind, id`,
      [inCase],
    )
  ).rows
const readsAs = async (person: typeof who.dewi, inCase: Id) =>
  (await person((act) => readCaseFile(act, { params: { case: inCase } }))).contributions
    .map(({ content }) => content)
    .sort()

before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(() => house.close())
afterEach(() => on('2026-11-24'))

describe('a row of personal content', () => {
  test('has a clock from the moment it is sealed, in the name of the organ that wrote it', async () => {
    const id = await openCase(house)
    await contributeAs(who.gijs, await openCase(house, ['politie', 'om', 'ggz-instelling']), { audience: ['om'] })
    const { rows } = await house.world.owner.query<{ name: string }>(
      // Files of measures, which belong to no case: rooms/casework/measure/measures.db.test.ts.
      `select distinct table_name as name from information_schema.columns c
       where table_schema = 'casework' and column_name like '%\\_sealed' and exists (
         select from information_schema.columns k where k.table_schema = c.table_schema and k.table_name = c.table_name
           and k.column_name = 'case_id')`,
    )
    assert.ok(rows.length > 15)
    for (const { name } of rows) {
      const without = await house.world.owner.query(
        `select r.id from casework.${name} r where not exists (
          select from sharing.clocks k where k.id = r.id and k.kind = 'casework.${name}' and k.case_ref = r.case_id)`,
      )
      assert.equal(without.rowCount, 0, name)
    }
    const clocks = await clocksIn(id)
    assert.ok(clocks.every(({ first, until }) => first === '2026-11-24' && until === '2031-11-24'))
    assert.deepEqual(
      clocks.filter(({ kind }) => kind === 'casework.admissions').map(({ organ }) => organ),
      ['politie'],
    )
  })

  const asBram = (statement: ReturnType<typeof sql>) =>
    house.house.database
      .asActor(house.capacity('politie', ['delegate', 'partner-professional']), (trx: Trx) => statement.execute(trx))
      .then(({ numAffectedRows }) => Number(numAffectedRows ?? 0))

  test('keeps its clock: nobody can move, stop or backdate one past the rules', async () => {
    const id = await openCase(house)
    await contributeAs(who.bram, id, { audience: ['om'] })
    await assert.rejects(asBram(sql`update sharing.clocks set destroy_by = '2036-01-01'`), /permission denied/)
    await assert.rejects(asBram(sql`delete from sharing.clocks where case_ref = ${id}`), /foreign key/)
    await assert.rejects(asBram(sql`select sharing.stop_clocks(${id}::uuid)`), /foreign key/)
    assert.ok((await clocksIn(id)).length > 5, 'control: they are all there')
    const tooLong = sql`insert into sharing.clocks (partnership, id, regime, kind, case_ref, organ, first_processed_on,
        destroy_by, because) values (${house.partnership}, gen_random_uuid(), 'WGS-ZVH', 'casework.goals', ${id}, 'politie',
        '2028-02-29', '2033-03-01', 'hard-limit')`
    await assert.rejects(asBram(tooLong), /check constraint/)
  })

  test('of another organ has a clock that nobody else sees', async () => {
    const id = await openCase(house)
    await contributeAs(who.karim, id, { audience: ['om'] })
    const seen = await house.house.database.asActor(
      house.capacity('politie', ['delegate', 'partner-professional']),
      async (trx) => (await sql<{ organ: string }>`select distinct organ from sharing.clocks`.execute(trx)).rows,
    )
    assert.deepEqual(seen, [{ organ: 'politie' }])
    assert.ok(
      (await clocksIn(id)).some(({ organ }) => organ === 'college'),
      'control: it is there',
    )
  })

  test('leaves no clock behind when its supplier takes it back', async () => {
    const id = await openCase(house)
    const { id: contribution } = await contributeAs(who.bram, id, { audience: ['om'] })
    await who.bram((act) => withdrawContribution(act, { params: { contribution } }))
    assert.ok(!(await clocksIn(id)).some((clock) => clock.id === contribution))
  })
})

describe('what quotes a contribution (T30)', () => {
  const conferenceOf = async (inCase: Id) => {
    const heldOn = house.clock.today()
    const { id } = await who.pien((act) => callConference(act, { body: { heldOn, place: 'Stadskantoor' } }))
    const params = { conference: id }
    const item = await who.pien((act) => placeOnAgenda(act, { params, body: { case: inCase } }))
    await who.pien((act) => openMeeting(act, { params }))
    for (const one of [who.bram, who.dewi])
      await one((act) => takeSeat(act, { params: { item: item.id }, body: { secrecy: true, tie: 'none' } }))
    return { id }
  }
  const decide = (conference: Id, inCase: Id, quotes: Id[]) =>
    who.dewi((act) =>
      recordDecision(act, {
        params: { conference },
        body: { case: inCase, outcome: 'continue', reasons: 'Zoals de politie schrijft.', quotes },
      }),
    )

  test('starts as early, goes as soon, and is read by the same organs only', async () => {
    const id = await openCase(house)
    const { id: quoted } = await contributeAs(who.bram, id, { audience: ['om'], expiresOn: '2027-03-01' })
    on('2026-12-20')
    const { id: conference } = await conferenceOf(id)
    const { id: decision } = await decide(conference, id, [quoted])
    const { id: plain } = await decide(conference, id, [])
    const clocks = await clocksIn(id)
    const clockOf = (row: Id) => clocks.find((clock) => clock.id === row)
    assert.deepEqual(
      [clockOf(decision)?.first, clockOf(decision)?.until, clockOf(decision)?.because],
      ['2026-11-24', '2027-03-01', 'quoted'],
    )
    assert.equal(clockOf(plain)?.first, '2026-12-20', 'control: what quotes nothing has its own clock')
    const seenBy = async (person: typeof who.dewi) =>
      (await person((act) => readCaseFile(act, { params: { case: id } }))).decisions.map((one) => one.id)
    assert.deepEqual((await seenBy(who.dewi)).sort(), [decision, plain].sort())
    assert.deepEqual(await seenBy(who.karim), [plain])
    on('2027-03-01')
    await night()
    assert.deepEqual(await seenBy(who.dewi), [plain])
  })

  test('cannot be an action of an organ that did not get it, nor quote what the writer does not see', async () => {
    const id = await openCase(house)
    const { id: quoted } = await contributeAs(who.bram, id, { audience: ['om'] })
    const { id: conference } = await conferenceOf(id)
    const act = (owner: string, task: string) =>
      who.dewi((a) =>
        agreeAction(a, {
          params: { conference },
          body: { case: id, owner, task, what: 'Bellen.', dueOn: '2026-12-01', quotes: [quoted] },
        }),
      )
    assert.equal(await refusalOf(act('college', 'wmo-ondersteuning')), 'casework/quote-not-for-owner')
    assert.ok((await act('om', 'strafrechtelijke-handhaving')).id, 'control: whoever got it may take the action on')
    const { id: hidden } = await contributeAs(who.karim, id, { audience: ['politie'] })
    assert.equal(await refusalOf(decide(conference, id, [hidden])), 'casework/contribution-not-visible')
    const elsewhere = await openCase(house)
    const { id: other } = await contributeAs(who.bram, elsewhere, { audience: ['om'] })
    assert.equal(await refusalOf(decide(conference, id, [other])), 'casework/contribution-not-visible')
  })
})

describe('keeping longer', () => {
  const until = '2033-11-24'
  const propose = (person: typeof who.dewi, inCase: Id, changes: object = {}) =>
    person((act) =>
      proposeToKeepOpenCase(act, {
        params: { case: inCase },
        body: { criteria: everyCriterionMet, reasons: 'De afspraken lopen nog een jaar door.', until, ...changes },
      }),
    )
  const asked = async (person: typeof who.dewi, renewal: Id) =>
    (await person(listRenewals)).items.find(({ id }) => id === renewal)
  const answer = async (person: typeof who.dewi, renewal: Id, consents: boolean) => {
    const items = (await asked(person, renewal))?.items ?? []
    const answers = items.map(({ id }) => ({ item: id, consents }))
    await person((act) => answerRenewal(act, { params: { renewal }, body: { answers } }))
    return items.length
  }
  const decide = (person: typeof who.dewi, renewal: Id) => person((act) => decideRenewal(act, { params: { renewal } }))

  test('takes two core organs, and each supplier for its own items: what was not consented to goes on its day', async () => {
    const id = await openCase(house)
    await contributeAs(who.bram, id, { audience: ['om'], content: 'van de politie' })
    await contributeAs(who.karim, id, { audience: ['om'], content: 'van het college' })
    on('2031-10-01')
    const { id: renewal } = await propose(who.bram, id)
    assert.equal(await refusalOf(propose(who.dewi, id)), 'sharing/renewal-waits')
    assert.ok((await answer(who.lotte, renewal, true)) >= 6, 'the reporter supplied goal, persons, criteria, telling')
    await answer(who.bram, renewal, true)
    await answer(who.karim, renewal, false)
    assert.equal(await refusalOf(decide(who.bram, renewal)), 'sharing/another-organ-decides')
    assert.equal(
      await refusalOf(decide(who.roos, renewal)),
      'sharing/renewal-not-visible',
      'not involved: hears nothing',
    )
    await decide(who.dewi, renewal)
    assert.equal(await refusalOf(answer(who.karim, renewal, true)), 'sharing/renewal-ended')
    assert.deepEqual(await readsAs(who.dewi, id), ['van de politie', 'van het college'])
    on('2031-11-24')
    await night()
    assert.deepEqual(await readsAs(who.dewi, id), ['van de politie'])
    assert.equal((await who.dewi((act) => readCaseFile(act, { params: { case: id } }))).destroyBy, until)
    on('2033-11-23')
    await night()
    assert.deepEqual(await readsAs(who.dewi, id), ['van de politie'])
    on(until)
    await night()
    assert.deepEqual(await keysIn(id), [])
    assert.equal(await refusalOf(readsAs(who.dewi, id)), 'casework/case-not-visible')
    assert.deepEqual(await clocksIn(id), [])
    const left = await house.world.owner.query('select id from sharing.renewals where case_ref = $1', [id])
    assert.equal(left.rowCount, 0, 'its reasons are gone with it')
  })

  test('can be done again by a new decision', async () => {
    const id = await openCase(house)
    for (const [day, limit] of [
      ['2031-10-01', '2033-11-24'],
      ['2033-10-01', '2035-11-24'],
    ] as const) {
      on(day)
      const { id: renewal } = await propose(who.bram, id, { until: limit })
      for (const person of [who.lotte, who.bram]) await answer(person, renewal, true)
      await decide(who.dewi, renewal)
    }
    on('2035-11-23')
    await night()
    assert.equal((await who.dewi((act) => readCaseFile(act, { params: { case: id } }))).goal, aReport().goal)
    on('2035-11-24')
    await night()
    assert.deepEqual(await keysIn(id), [])
  })

  test('nobody consented: the case goes on its day, decision or not', async () => {
    const id = await openCase(house)
    on('2031-10-01')
    const { id: renewal } = await propose(who.bram, id)
    await decide(who.dewi, renewal)
    on('2031-11-24')
    await night()
    assert.deepEqual(await clocksIn(id), [])
  })

  test('is refused without a ground, out of time, by whoever does not decide, and taken back only by the proposer', async () => {
    const id = await openCase(house)
    on('2031-10-01')
    const oneUnmet = everyCriterionMet.map((one) => ({ ...one, met: one.code !== 'd' }))
    assert.equal(await refusalOf(propose(who.bram, id, { criteria: oneUnmet })), 'sharing/renewal-without-ground')
    assert.equal(await refusalOf(propose(who.bram, id, { until: '2033-11-25' })), 'sharing/renewal-days-do-not-fit')
    assert.equal(await refusalOf(propose(who.lotte, id)), 'sharing/may-not-decide-renewal')
    on('2030-10-01')
    assert.equal(await refusalOf(propose(who.bram, id)), 'sharing/renewal-days-do-not-fit')
    on('2031-10-01')
    const { id: renewal } = await propose(who.bram, id)
    const takeBack = (person: typeof who.dewi) => person((act) => withdrawRenewal(act, { params: { renewal } }))
    assert.equal(await refusalOf(takeBack(who.dewi)), 'sharing/may-not-decide-renewal')
    await takeBack(who.bram)
    assert.equal(await refusalOf(decide(who.dewi, renewal)), 'sharing/renewal-ended')
  })

  test('tells the decider nothing of what others supplied or answered', async () => {
    const id = await openCase(house)
    await contributeAs(who.karim, id, { audience: ['politie'], withheld: ['om'], withheldReason: 'Zwaar.' })
    on('2031-10-01')
    const { id: renewal } = await propose(who.bram, id)
    const before = await asked(who.dewi, renewal)
    await answer(who.karim, renewal, false)
    assert.deepEqual(await asked(who.dewi, renewal), before)
    const consents = await house.world.owner.query('select id from sharing.consents where renewal = $1', [renewal])
    assert.equal(consents.rowCount, 1, 'control: the answer is there')
  })

  test('an organ that was involved and supplied nothing hears of no renewal', async () => {
    const id = await openCase(house, ['politie', 'om', 'ggz-instelling'])
    on('2031-10-01')
    const { id: renewal } = await propose(who.bram, id)
    const body = { answers: [{ item: id, consents: true }] }
    const attempt = who.gijs((act) => answerRenewal(act, { params: { renewal }, body }))
    assert.equal(await refusalOf(attempt), 'sharing/renewal-not-visible')
    assert.deepEqual((await who.gijs(listRenewals)).items, [])
    assert.ok(await asked(who.lotte, renewal), 'control: the reporter is asked')
  })

  test('an organ cannot answer about what another supplied, past the rules either', async () => {
    const id = await openCase(house)
    await contributeAs(who.karim, id, { audience: ['om'] })
    on('2031-10-01')
    const { id: renewal } = await propose(who.bram, id)
    const others = (await asked(who.karim, renewal))?.items.map((item) => item.id) ?? []
    const body = { answers: others.map((item) => ({ item, consents: true })) }
    const attempt = who.bram((act) => answerRenewal(act, { params: { renewal }, body }))
    assert.equal(await refusalOf(attempt), 'sharing/not-your-item')
    const capacity = house.capacity('politie', ['delegate', 'partner-professional'])
    await assert.rejects(
      house.house.database.asActor(capacity, (trx) =>
        sql`insert into sharing.consents (partnership, id, regime, renewal, item, organ, person, consents, answered_on)
          values (${house.partnership}, gen_random_uuid(), 'WGS-ZVH', ${renewal}, ${others[0]}, 'politie',
            ${capacity.person}, true, '2031-10-01')`.execute(trx),
      ),
      /row-level security/,
    )
  })

  test('a case closed less than a year before its limit stays shielded for longer; one closed earlier does not (T16)', async () => {
    const closeOn = async (day: string) => {
      const id = await openCase(house)
      on(day)
      const { id: closure } = await who.bram((act) =>
        closeCase(act, { params: { case: id }, body: { reason: 'goal-reached' } }),
      )
      return { id, closure }
    }
    const early = await closeOn('2030-11-24')
    on('2026-11-24')
    const late = await closeOn('2030-11-25')
    on('2031-10-01')
    const keep = (closure: Id) =>
      who.bram((act) =>
        proposeToKeepClosedCase(act, {
          params: { closure },
          body: { reasons: 'Twee keer eerder binnen een half jaar teruggevallen.', until: '2032-11-24' },
        }),
      )
    assert.equal(await refusalOf(keep(early.closure)), 'sharing/renewal-without-ground')
    const { id: renewal } = await keep(late.closure)
    for (const person of [who.lotte, who.bram]) await answer(person, renewal, true)
    await decide(who.dewi, renewal)
    on('2031-11-24')
    await night()
    assert.deepEqual(await clocksIn(early.id), [])
    assert.ok((await clocksIn(late.id)).length > 0)
    assert.equal(await refusalOf(readsAs(who.dewi, late.id)), 'casework/case-not-visible', 'kept is not opened')
  })
})

describe('the dry run and the two people', () => {
  test('the night destroys exactly what the dry run showed, and the certificate counts it', async () => {
    const id = await openCase(house)
    const { id: contribution } = await contributeAs(who.bram, id, { audience: ['om'], content: 'kanarie-7f3a' })
    on('2031-11-20')
    const { lines } = await foresee('2031-11-24')
    const mine = lines.filter((line) => line.case === id)
    assert.deepEqual(mine.map((line) => line.id).sort(), (await clocksIn(id)).map((clock) => clock.id as string).sort())
    assert.ok(mine.every(({ rule, goesOn, law }) => rule === 'R1' && goesOn === '2031-11-24' && /1\.8/.test(law.label)))
    assert.ok(!JSON.stringify(lines).includes('kanarie'))
    const { id: list } = await ruud((act) => makeList(act, { body: { until: '2031-11-24' } }))
    assert.equal(
      await refusalOf(ruud((act) => releaseList(act, { params: { list } }))),
      'sharing/somebody-else-releases',
    )
    await karim((act) => releaseList(act, { params: { list } }))
    assert.equal(
      await refusalOf(karim((act) => releaseList(act, { params: { list } }))),
      'sharing/somebody-else-releases',
    )
    const shown = (await ruud(listLists)).items.find((one) => one.id === list)
    assert.deepEqual(shown?.releases.map(({ organ }) => organ).sort(), ['burgemeester', 'college'])
    on('2031-11-24')
    const { items } = await night()
    const certificate = (await ruud(listCertificates)).items.find(({ releases }) => releases.length === 2)
    assert.ok(certificate)
    assert.deepEqual([certificate.items, certificate.withoutRelease], [items, 0])
    const whole = await ruud((act) => showCertificate(act, { params: { certificate: certificate.id } }))
    assert.ok(whole.hashes.includes(hashOfItem('casework.contributions', contribution)))
    assert.ok(!JSON.stringify(whole).includes(id) && !JSON.stringify(whole).includes(contribution))
    assert.equal(
      whole.counts.reduce((sum, { items }) => sum + items, 0),
      items,
    )
    const pdf = await ruud((act) =>
      downloadCertificate(act, { params: { certificate: certificate.id }, query: { language: 'nl' } }),
    )
    assert.equal(Buffer.from(pdf).subarray(0, 5).toString(), '%PDF-')
    assert.deepEqual(await night(), { cases: 0, items: 0, shielded: 0 }, 'a second night finds nothing')
  })

  test('the certificate stands in the log, and an outsider finds it there with the verifier alone', async () => {
    const log = {
      ...{ database: house.house.database, clock: house.clock, partnership: house.partnership },
      signer: memoryLogSigner(house.partnership),
    }
    const id = (await ruud(listCertificates)).items.find(({ releases }) => releases.length === 2)?.id as Id
    const params = { certificate: id }
    const shown = () => ruud((act) => showCertificate(act, { params }))
    const document = () =>
      ruud(async (act) => Buffer.from(await downloadCertificate(act, { params, query: { language: 'nl' } })))
    assert.equal((await shown()).log, null, 'nothing was signed yet')
    assert.equal(await refusalOf(ruud((act) => proveCertificate(act, { params }))), 'sharing/certificate-not-in-log')
    await sequenceAll(log)
    const first = (await shown()).log
    const printed = await document()
    await sequenceAll(log)
    assert.deepEqual((await shown()).log, first, 'the first checkpoint over it stays the first')
    assert.ok(printed.equals(await document()), 'and the document stays the same, byte for byte')
    const proven = await ruud((act) => proveCertificate(act, { params }))
    const folder = mkdtempSync(join(tmpdir(), 'schakel-certificate-'))
    try {
      const put = (name: string, bytes: string | Buffer) => writeFileSync(join(folder, name), bytes)
      put('a.certificate', proven.certificate)
      put('a.json', JSON.stringify(proven.act))
      put('a.entry', Buffer.from(proven.entry, 'base64'))
      put('a.tlog-proof', proven.proof)
      const inFolder = (args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
      const verifier = join(import.meta.dirname, '../packages/transparency-log/bin/verify-log.mjs')
      const key = publicKeyOf(log.signer)
      const verified = inFolder([verifier, 'proof', 'a.tlog-proof', '--entry', 'a.entry', '--key', key])
      assert.ok(verified.stdout.startsWith(`the entry is row ${first?.row} of ${proven.size}\n`))
      const page = readFileSync(join(import.meta.dirname, '../docs/how-to/check-a-certificate.md'), 'utf8')
      writeFileSync(join(folder, 'check.mjs'), page.split('```js\n')[1]?.split('```')[0] ?? '')
      assert.equal(inFolder(['check.mjs', 'a']).stdout, 'the row commits to this certificate\n')
      put('a.certificate', proven.certificate.replace(/"R[0-9]/, '"R8'))
      assert.notEqual(inFolder(['check.mjs', 'a']).status, 0, 'the control: a certificate that was changed is found')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('what nobody released goes on its day all the same, and the certificate and the page say so', async () => {
    await openCase(house)
    on('2031-11-24')
    const before = new Set((await ruud(listCertificates)).items.map((one) => one.id))
    const { items } = await night()
    const [certificate] = (await ruud(listCertificates)).items.filter((one) => !before.has(one.id))
    assert.deepEqual([certificate?.items, certificate?.withoutRelease], [items, items])
    assert.ok((await foresee('2031-11-25')).withoutRelease >= items)
  })

  test('what its supplier bound to a day goes on that day without anybody else', async () => {
    const id = await openCase(house)
    await contributeAs(who.bram, id, { audience: ['om'], expiresOn: '2026-12-15' })
    on('2026-12-15')
    const [line] = (await foresee('2026-12-15')).lines.filter((one) => one.case === id)
    assert.deepEqual([line?.because, line?.release], ['supplier-set-day', 'not-needed'])
    assert.equal(
      await refusalOf(ruud((act) => makeList(act, { body: { until: '2026-12-15' } }))),
      'sharing/nothing-to-release',
    )
    await night()
    const [certificate] = (await ruud(listCertificates)).items.filter(({ destroyedOn }) => destroyedOn === '2026-12-15')
    assert.deepEqual([certificate?.items, certificate?.withoutRelease], [1, 0])
  })

  test('a refused report has its certificate by the next morning, in the name of the organ that refused (R2, T17)', async () => {
    const { id } = await who.lotte((act) => reportCase(act, { body: aReport() }))
    await who.bram((act) => refuseReport(act, { params: { case: id }, body: { unmet: ['b'], advice: 'none' } }))
    assert.deepEqual(await clocksIn(id), [])
    await night()
    const found = (await ruud(listCertificates)).items.filter(({ decisions }) => decisions.includes('politie'))
    assert.equal(found.length, 1)
    const whole = await ruud((act) => showCertificate(act, { params: { certificate: found[0]?.id as Id } }))
    assert.ok(whole.hashes.includes(hashOfItem('casework.cases', id)))
    assert.ok(whole.counts.every(({ rule }) => rule === 'R2'))
  })

  test('nobody at work on cases makes, releases or reads a list, past the rules either', async () => {
    const id = await openCase(house)
    on('2031-11-20')
    const { id: list } = await ruud((act) => makeList(act, { body: { until: '2031-11-24' } }))
    const capacity = house.capacity('om', ['delegate', 'partner-professional'])
    const rows = await house.house.database.asActor(
      capacity,
      async (trx) =>
        (await sql`select id from sharing.destruction_lists union all select id from sharing.certificates`.execute(trx))
          .rows,
    )
    assert.deepEqual(rows, [])
    assert.equal(await refusalOf(who.dewi((act) => releaseList(act, { params: { list } }))), 'sharing/list-not-visible')
    assert.equal((await ruud(listLists)).items.filter((one) => one.id === list).length, 1, 'control')
    assert.ok((await keysIn(id)).length > 0)
  })
})

describe('a hold (R7)', () => {
  const hold = (inCase: Id, changes: object = {}) =>
    karim((act) =>
      placeHold(act, {
        body: {
          case: inCase,
          ground: 'claim',
          reason: 'Schadeclaim, zaaknummer 26/118.',
          reviewOn: '2027-06-01',
          ...changes,
        },
      }),
    )

  test('keeps a case beyond its day, shielded from everybody at work on it, until it is lifted', async () => {
    const id = await openCase(house)
    await contributeAs(who.bram, id, { audience: ['om'] })
    const { id: held } = await hold(id)
    assert.deepEqual((await readsAs(who.dewi, id)).length, 1, 'before its day it is read as before')
    on('2031-11-24')
    const lines = (await foresee('2031-11-24')).lines.filter((line) => line.case === id)
    assert.ok(lines.length > 5 && lines.every((line) => line.held))
    await night()
    assert.ok((await keysIn(id)).length > 5)
    assert.equal(await refusalOf(readsAs(who.dewi, id)), 'casework/case-not-visible')
    assert.equal((await foresee('2031-11-24')).holds.find((one) => one.id === held)?.reviewDue, true)
    await karim((act) => liftHold(act, { params: { hold: held } }))
    await night()
    assert.deepEqual(await keysIn(id), [])
    const reasons = await house.world.owner.query('select id from sharing.holds where case_ref = $1', [id])
    assert.equal(reasons.rowCount, 0, 'the reason goes with the case')
  })

  test('shields one row of a case that stays, and later decisions about the case do not open it', async () => {
    const id = await openCase(house)
    await contributeAs(who.bram, id, { audience: ['om'], expiresOn: '2026-12-15', content: 'tot half december' })
    await contributeAs(who.bram, id, { audience: ['om'], content: 'blijft' })
    await hold(id)
    on('2026-12-15')
    await night()
    assert.deepEqual(await readsAs(who.dewi, id), ['blijft'])
    await who.bram((act) => involveOrgan(act, { params: { case: id }, body: { organ: 'ggd' } }))
    const { rows } = await house.world.owner.query(
      `select state from casework.contributions where case_id = $1 and expires_on is not null`,
      [id],
    )
    assert.deepEqual(rows, [{ state: 'closed' }])
    assert.deepEqual(await readsAs(who.dewi, id), ['blijft'])
  })

  test('is placed by a legal adviser only, once, on a case that is there, with a day to look again', async () => {
    const id = await openCase(house)
    const body = { case: id, ground: 'duty' as const, reason: 'Verzoek van de rechtbank.', reviewOn: '2027-06-01' }
    assert.equal(await refusalOf(ruud((act) => placeHold(act, { body }))), 'sharing/may-not-hold')
    assert.equal(await refusalOf(hold(house.partnership)), 'sharing/nothing-to-hold')
    for (const reviewOn of ['2026-11-24', '2028-01-01'])
      assert.equal(await refusalOf(hold(id, { reviewOn })), 'sharing/review-does-not-fit')
    const { id: held } = await hold(id)
    assert.equal(await refusalOf(hold(id)), 'sharing/held-already')
    await karim((act) => liftHold(act, { params: { hold: held } }))
    assert.equal(await refusalOf(karim((act) => liftHold(act, { params: { hold: held } }))), 'sharing/may-not-hold')
  })
})

describe('a night that is cut off', () => {
  test('leaves each case whole or gone, and the next night goes on and certifies both', async () => {
    const ids = [await openCase(house), await openCase(house), await openCase(house)]
    on('2031-11-24')
    const before = (await ruud(listCertificates)).items.length
    let turn = 0
    const breaking: Holdings = {
      room: 'breaking',
      tables: [],
      about: async () => [],
      due: async () => [],
      eraseItem: async () => undefined,
      eraseCase: async () => {
        if (++turn === 2) throw new Error('cut off')
        return 0
      },
    }
    const context = { ...house.house, partnership: house.partnership }
    await assert.rejects(destroyWhatIsDue(context, [...allHoldings, breaking]), /cut off/)
    const standing = await Promise.all(
      ids.map(async (id) => [(await keysIn(id)).length > 0, (await clocksIn(id)).length > 0]),
    )
    assert.ok(standing.every(([keys, clocks]) => keys === clocks))
    assert.ok(standing.some(([keys]) => keys) && turn === 2)
    await night()
    for (const id of ids) assert.deepEqual([await keysIn(id), await clocksIn(id)], [[], []])
    const after = (await ruud(listCertificates)).items
    assert.equal(after.length, before + 2, 'one for the run that was cut off, one for the run that went on')
    const { rows } = await house.world.owner.query(
      'select count(*)::int as count from sharing.destroyed_items where not exists (select from sharing.certificates c where c.id = run)',
    )
    assert.equal(rows[0].count, 0)
  })
})

test('the words of an extract keep the clock of the desk when a case takes them over', async () => {
  const desks = await desksWithOfficers(house.world.database, house.clock)
  const as = <T>(person: typeof desks.noor, verb: (act: Act) => Promise<T>) =>
    perform(
      house.house,
      { ...forTheAlliance(person), partnership: house.partnership },
      { audit: 'signals.test.done' },
      verb,
    )
  const { id: extract } = await as(desks.noor, (act) =>
    writeExtract(act, { theme: '5.2', subject: 'area', text: 'In het centrum wordt ’s nachts gelost.' }),
  )
  await as(desks.thijs, (act) => releaseExtract(act, extract, { neighbourCouldRecogniseWriter: 'no' }))
  on('2026-12-10')
  const { id } = await who.pien((act) => reportCase(act, { body: aReport({ extract }) }))
  const clocks = await clocksIn(id)
  const first = (kind: string) => clocks.find((clock) => clock.kind === `casework.${kind}`)?.first
  assert.deepEqual([first('cases'), first('goals'), first('persons')], ['2026-11-24', '2026-11-24', '2026-12-10'])
  const { rows } = await house.world.owner.query('select destroy_by::text as day from casework.cases where id = $1', [
    id,
  ])
  assert.deepEqual(rows, [{ day: '2031-11-24' }])
})
