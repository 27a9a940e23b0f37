/** A worry about radicalisation from report to end, in a real database: through the verbs, and past them. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Id, newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { destroyWhatIsDue } from '../../sharing/door.ts'
import { refusalOf } from '../../sharing/testing/law-house.ts'
import { holdings } from '../holdings.ts'
import {
  atTheTable,
  aWeighing,
  aWorry,
  forConference,
  monitored,
  planNotes,
  readAs,
  reportAs,
  type WorryHouse,
  weighAs,
  worryHouse,
  writeAs,
  written,
} from '../testing/worry-house.ts'
import { addNote } from './add-note.ts'
import { beginMonitoring } from './begin-monitoring.ts'
import { closeWorry } from './close-worry.ts'
import { confirmWeighing } from './confirm-weighing.ts'
import { listWorries } from './list-worries.ts'
import { reportWorry } from './report-worry.ts'
import { reviewNecessity } from './review-necessity.ts'
import { showWorry } from './show-worry.ts'
import { weighWorry } from './weigh-worry.ts'

let house: WorryHouse
before(async () => {
  house = await worryHouse()
})
after(() => house.close())

const seenBy = (who: WorryHouse['police'], worry: Id) => who((act) => showWorry(act, { params: { worry } }))
const hiddenFor = (who: WorryHouse['police'], worry: Id) => refusalOf(seenBy(who, worry))
const review = (who: WorryHouse['police'], worry: Id, nextOn: string) =>
  who((act) =>
    reviewNecessity(act, {
      params: { worry },
      body: { strand: 'prevention', nextOn, words: 'Hij heeft nog hulp nodig.' },
    }),
  )
const close = (who: WorryHouse['police'], worry: Id, reason: 'not-radicalised' | 'goals-reached') =>
  who((act) => closeWorry(act, { params: { worry }, body: { reason } }))

describe('before the protocol was adopted', () => {
  test('every operation refuses, and names the reporting point', async () => {
    const params = { worry: newId(), weighing: newId() }
    const verbs = {
      list: () => house.police(listWorries),
      report: () => house.police((act) => reportWorry(act, { body: aWorry() })),
      show: () => house.police((act) => showWorry(act, { params })),
      weigh: () => house.police((act) => weighWorry(act, { params, body: aWeighing() })),
      read: () => house.police((act) => confirmWeighing(act, { params, body: { agreed: true, words: 'x' } })),
      write: () => house.police((act) => addNote(act, { params, body: planNotes.goal })),
      monitor: () => house.police((act) => beginMonitoring(act, { params })),
      review: () =>
        house.police((act) =>
          reviewNecessity(act, { params, body: { strand: 'approach', nextOn: '2027-01-01', words: 'x' } }),
        ),
      close: () => house.police((act) => closeWorry(act, { params, body: { reason: 'not-radicalised' } })),
    }
    for (const [name, attempt] of Object.entries(verbs))
      assert.equal(await refusalOf(attempt()), 'sharing/regime-refuses-everything', name)
    const { rows } = await house.world.owner.query('select count(*)::int as many from casework.worries')
    assert.equal(rows[0].many, 0)
  })
  test('control: once it was adopted, a worry is reported', async () => {
    await house.adopt()
    const worry = await reportAs(house.probation)
    assert.equal((await seenBy(house.police, worry)).stage, 'reported')
    // Under its own keys, in its own compartment, and on a clock.
    const { rows } = await house.world.owner.query('select compartment from keys.case_keys where case_ref = $1', [
      worry,
    ])
    assert.deepEqual(rows, [{ compartment: 'PGA' }])
    const clock = await house.world.owner.query('select destroy_by::text as day from sharing.clocks where id = $1', [
      worry,
    ])
    assert.deepEqual(clock.rows, [{ day: '2028-11-24' }])
  })
})

describe('a report', () => {
  test('comes from a participant of the protocol, and from nobody else', async () => {
    assert.equal(await refusalOf(reportAs(house.care)), 'casework/only-participants-report')
  })
  test('says whether the person knows, what was seen when, and where things should go', async () => {
    const late = { told: { told: false, reason: 'later', reviewOn: '2028-01-01' } }
    assert.equal(await refusalOf(reportAs(house.probation, late)), 'casework/worry-not-complete')
    assert.equal(
      await refusalOf(reportAs(house.probation, { goal: 'Hij komt daar niet meer.' })),
      'casework/goal-says-what-stops',
    )
    assert.equal(await refusalOf(reportAs(house.probation, { observedOn: '2026-12-01' })), 'sharing/dates-do-not-fit')
  })
  test('is read by whoever weighs and by whoever reported, and by nobody else', async () => {
    const worry = await reportAs(house.probation)
    assert.match((await seenBy(house.prosecution, worry)).observed, /toonde een mes/)
    assert.equal((await seenBy(house.probation, worry)).person.name, 'Joris Voorbeeld')
    for (const who of [house.care, house.elsewhere])
      assert.equal(await hiddenFor(who, worry), 'casework/worry-not-visible')
  })
})

describe('weighing', () => {
  test('is done by whoever decides, on every criterion, and not on an own report', async () => {
    const worry = await reportAs(house.police)
    assert.equal(await refusalOf(weighAs(house.police, worry)), 'casework/own-worry-is-not-yours-to-weigh')
    const one = { ...forConference, criteria: written().slice(0, 1) }
    assert.equal(await refusalOf(weighAs(house.prosecution, worry, one)), 'casework/criteria-not-written')
    const unmet = { ...forConference, criteria: written(false) }
    assert.equal(await refusalOf(weighAs(house.prosecution, worry, unmet)), 'casework/conference-needs-every-criterion')
    const stranger = { ...forConference, involves: ['politie', 'ggz-instelling'] }
    assert.equal(await refusalOf(weighAs(house.prosecution, worry, stranger)), 'casework/organ-takes-no-part')
    const nobody = { ...forConference, involves: ['reclassering'] }
    assert.equal(await refusalOf(weighAs(house.prosecution, worry, nobody)), 'casework/nobody-left-to-decide')
    const reported = await reportAs(house.probation)
    assert.equal(await refusalOf(weighAs(house.probation, reported)), 'casework/only-core-participants-decide')
    assert.ok(await weighAs(house.prosecution, worry), 'control: all of it in order')
    assert.equal(await refusalOf(weighAs(house.municipality, worry)), 'casework/weighing-waits')
  })
  test('holds only after a second reader of another organ', async () => {
    const worry = await reportAs(house.probation)
    const weighing = await weighAs(house.police, worry)
    assert.equal((await seenBy(house.municipality, worry)).stage, 'reported', 'one organ alone brings nothing about')
    assert.equal(await refusalOf(readAs(house.police, worry, weighing)), 'casework/second-reader-is-of-another-organ')
    const colleague = house.someone('politie', ['delegate'], { regime: 'PGA', purpose: 'pga-casusoverleg/2' })
    assert.equal(await refusalOf(readAs(colleague, worry, weighing)), 'casework/second-reader-is-of-another-organ')
    assert.equal(await refusalOf(readAs(house.probation, worry, weighing)), 'casework/worry-not-visible')
    assert.deepEqual(await readAs(house.municipality, worry, weighing), { stage: 'conference', kept: false })
    const seen = await seenBy(house.police, worry)
    assert.deepEqual([seen.strand, seen.involved], ['approach', forConference.involves])
    assert.equal(seen.reviewDueOn, '2027-11-24')
    assert.deepEqual(seen.weighings[0]?.second?.organ, 'burgemeester')
    assert.equal(await refusalOf(readAs(house.municipality, worry, weighing)), 'casework/already-decided')
    assert.equal(await hiddenFor(house.prosecution, worry), 'casework/worry-not-visible', 'not involved: reads nothing')
  })
  test('when the second reader does not agree, nothing follows and it is weighed again', async () => {
    const worry = await reportAs(house.probation)
    const first = await weighAs(house.police, worry)
    assert.deepEqual(await readAs(house.prosecution, worry, first, false), { stage: 'reported', kept: false })
    const asks = { outcome: 'more-information', dueOn: '2026-12-10' }
    assert.deepEqual(await readAs(house.municipality, worry, await weighAs(house.prosecution, worry, asks)), {
      ...{ stage: 'reported', kept: false },
    })
    const { tasks } = await house.police(listWorries)
    assert.deepEqual(
      tasks.find((task) => task.worry === worry),
      {
        ...{ worry, name: tasks.find((task) => task.worry === worry)?.name, kind: 'more-information' },
        dueOn: '2026-12-10',
      },
    )
  })
  for (const outcome of ['nothing', 'investigation'] as const)
    test(`with the outcome ${outcome} the report is destroyed at once, with a proof that names nobody`, async () => {
      const worry = await reportAs(house.probation)
      const before = await house.world.owner.query('select count(*)::int as many from sharing.destroyed_items')
      const weighing = await weighAs(house.police, worry, { outcome })
      assert.deepEqual(await readAs(house.prosecution, worry, weighing), { stage: null, kept: false })
      for (const who of [house.police, house.probation])
        assert.equal(await hiddenFor(who, worry), 'casework/worry-not-visible')
      const after_ = await house.world.owner.query('select count(*)::int as many from sharing.destroyed_items')
      assert.equal(after_.rows[0].many - before.rows[0].many, 2, 'control: the report and its weighing are proven gone')
    })
  test('PostgreSQL itself lets nobody read their own weighing second, nor move a worry by hand', async () => {
    const worry = await reportAs(house.probation)
    const weighing = await weighAs(house.police, worry)
    const read = (who: WorryHouse['police'], organ: string) =>
      who(async ({ trx, capacity }) =>
        sql`update casework.worry_weighings set read_organ = ${organ}, read_by = ${capacity.person}, read_on = '2026-11-24',
          agreed = true, read_words_sealed = 'x' where id = ${weighing}`.execute(trx),
      )
    assert.equal((await read(house.police, 'politie')).numAffectedRows, 0n)
    await assert.rejects(read(house.prosecution, 'burgemeester'), /row-level security/)
    const move = house.police(async ({ trx }) =>
      sql`update casework.worries set stage = 'monitoring' where id = ${worry}`.execute(trx),
    )
    assert.equal((await move).numAffectedRows, 0n)
    const destroy = house.police(async ({ trx }) => sql`delete from casework.worries where id = ${worry}`.execute(trx))
    assert.equal((await destroy).numAffectedRows, 0n)
    assert.equal((await read(house.prosecution, 'om')).numAffectedRows, 1n, 'control: another organ, in its own name')
  })
})

describe('the plan', () => {
  test('is written by organs involved, in words, with the kinds of data the protocol names', async () => {
    const worry = await atTheTable(house)
    const { protective, goal, agreement } = planNotes
    const wrong = { ...protective, category: 'financieel' }
    assert.equal(await refusalOf(writeAs(house.probation, worry, wrong)), 'casework/category-refused')
    const care = { ...protective, category: 'begeleiding' }
    assert.equal(await refusalOf(writeAs(house.probation, worry, care)), 'casework/secrecy-needs-a-ground')
    assert.equal(
      await refusalOf(writeAs(house.probation, worry, { ...goal, words: 'Hij stopt met berichten.' })),
      'casework/goal-says-what-stops',
    )
    assert.equal(
      await refusalOf(writeAs(house.probation, worry, { ...agreement, owner: 'om' })),
      'casework/organ-not-involved',
    )
    assert.equal(await refusalOf(writeAs(house.prosecution, worry, goal)), 'casework/worry-not-visible')
    const id = await writeAs(house.probation, worry, { ...care, secrecy: 'consent' })
    assert.ok(
      (await seenBy(house.police, worry)).notes.some((note) => note.id === id),
      'control',
    )
  })
  test('monitoring begins only once it says what protects, what is to be reached and who does what', async () => {
    const worry = await atTheTable(house)
    const begin = (who = house.police) => who((act) => beginMonitoring(act, { params: { worry } }))
    const past = () =>
      house.police(async ({ trx }) =>
        sql`update casework.worries set stage = 'monitoring' where id = ${worry}`.execute(trx),
      )
    for (const note of [planNotes.goal, planNotes.agreement]) await writeAs(house.probation, worry, note)
    assert.equal(await refusalOf(begin()), 'casework/plan-not-complete')
    await assert.rejects(past(), /row-level security/)
    await writeAs(house.probation, worry, planNotes.protective)
    assert.equal(await refusalOf(begin(house.probation)), 'casework/only-core-participants-decide')
    await begin()
    assert.equal((await seenBy(house.probation, worry)).stage, 'monitoring')
    assert.equal(await refusalOf(begin()), 'casework/already-decided')
  })
  test('an agreement waits for its owner until somebody writes what came of it', async () => {
    const worry = await monitored(house)
    const waits = async () =>
      (await house.probation(listWorries)).tasks.some((task) => task.worry === worry && task.kind === 'agreement')
    assert.ok(await waits())
    const agreement = (await seenBy(house.probation, worry)).notes.find(({ kind }) => kind === 'agreement')
    await writeAs(house.probation, worry, { kind: 'progress', finishes: agreement?.id, words: 'Hij begint maandag.' })
    assert.ok(!(await waits()))
  })
})

/** Every table of the house but those of the log, and today's count of openings, which the night forgets: searched for a text. Answers where it stands. */
async function standsIn(words: readonly string[]): Promise<string[]> {
  const { owner } = house.world
  const { rows } = await owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'audit')
       and (table_schema, table_name) <> ('sharing', 'openings') order by 1`,
  )
  const found: string[] = []
  for (const { name } of rows)
    for (const word of words) {
      const { rows: hits } = await owner.query(`select 1 from ${name} t where t::text like $1 limit 1`, [`%${word}%`])
      if (hits.length > 0) found.push(name)
    }
  return [...new Set(found)]
}

describe('the end', () => {
  test('closed as not radicalised, nothing outside the log says that this person was ever here', async () => {
    const worry = await monitored(house)
    const { notes, weighings, name } = await seenBy(house.police, worry)
    const everything = [worry, name, ...[...notes, ...weighings].map(({ id }) => id)]
    const where = await standsIn(everything)
    for (const table of ['casework.worries', 'keys.case_keys', 'sharing.clocks'])
      assert.ok(where.includes(table), `control: it stood in ${table}`)
    assert.deepEqual(await close(house.police, worry, 'not-radicalised'), {
      closedOn: house.clock.today(),
      destroyBy: null,
      kept: false,
    })
    assert.deepEqual(await standsIn(everything), [])
    for (const who of [house.police, house.probation, house.municipality]) {
      assert.equal(await hiddenFor(who, worry), 'casework/worry-not-visible')
      const list = await who(listWorries)
      assert.ok(![...list.items, ...list.closures].some((one) => one.name === name))
      assert.ok(!list.tasks.some((task) => task.worry === worry))
    }
    const { rows } = await house.world.owner.query('select 1 from audit.acts where objects @> array[$1::uuid]', [worry])
    assert.ok(rows.length > 0, 'control: the log kept that these acts were done')
  })
  test('another partner hears the same of it as of something that never was', async () => {
    const worry = await monitored(house)
    assert.equal((await seenBy(house.probation, worry)).stage, 'monitoring', 'control: it was there')
    await close(house.police, worry, 'not-radicalised')
    assert.equal(await hiddenFor(house.probation, worry), await hiddenFor(house.probation, newId()))
  })
  test('closed otherwise it is read by nobody, its closer included, until its day', async () => {
    const worry = await monitored(house)
    assert.equal(
      await refusalOf(close(house.probation, worry, 'goals-reached')),
      'casework/only-core-participants-decide',
    )
    const { destroyBy } = await close(house.police, worry, 'goals-reached')
    for (const who of [house.police, house.probation])
      assert.equal(await hiddenFor(who, worry), 'casework/worry-not-visible')
    const { closures } = await house.police(listWorries)
    assert.ok(closures.some((one) => one.reason === 'goals-reached' && one.destroyBy === destroyBy))
    assert.deepEqual((await house.probation(listWorries)).closures, [])
    const { rows } = await house.world.owner.query('select 1 from casework.worries where id = $1', [worry])
    assert.equal(rows.length, 1, 'control: it is still there')
  })
})

describe('necessity', () => {
  test('is reviewed within a year; after its day nothing is added before somebody says why', async () => {
    const worry = await monitored(house)
    assert.equal(await refusalOf(review(house.police, worry, '2027-11-25')), 'sharing/dates-do-not-fit')
    assert.equal(
      await refusalOf(review(house.probation, worry, '2027-05-01')),
      'casework/only-core-participants-decide',
    )
    await review(house.police, worry, '2026-12-24')
    const { reviewDueOn, strand } = await seenBy(house.police, worry)
    assert.deepEqual([reviewDueOn, strand], ['2026-12-24', 'prevention'])
    house.clock.advance(31 * 24 * 3600)
    assert.equal(await refusalOf(writeAs(house.probation, worry, planNotes.goal)), 'casework/necessity-review-first')
    const { tasks } = await house.police(listWorries)
    assert.ok(
      tasks.some((task) => task.worry === worry && task.kind === 'necessity-review' && task.dueOn === '2026-12-24'),
    )
    await review(house.police, worry, '2027-06-01')
    assert.ok(await writeAs(house.probation, worry, planNotes.goal), 'control: said again, the work goes on')
  })
})

test('what was closed goes on its day, keys and rows', async () => {
  const { rows } = await house.world.owner.query<{ id: Id }>(`select id from casework.worries where stage = 'closed'`)
  const closed = rows.map(({ id }) => id)
  assert.ok(closed.length > 0, 'control')
  house.clock.advance(2 * 366 * 24 * 3600)
  await destroyWhatIsDue({ ...house.house, partnership: house.partnership }, [holdings])
  const where = await standsIn(closed)
  assert.ok(!where.some((table) => table.startsWith('casework.') || table.startsWith('keys.')), where.join())
})
