/** A measure stops until everything stands in the file: by the verbs, by the rules, and by the database for whoever passes them. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { destroyWhatIsDue } from '../../sharing/door.ts'
import { refusalOf } from '../../sharing/testing/law-house.ts'
import { holdings } from '../holdings.ts'
import {
  aChild,
  aMeasure,
  aMother,
  anAnswer,
  answerAs,
  aWarning,
  decideAs,
  fillFile,
  type MeasureHouse,
  measureHouse,
  openFile,
  putIn,
  type Step,
  weighLighter,
} from '../testing/measure-house.ts'
import { askAdvice, receiveAdvice, setAdviceAside } from './ask-advice.ts'
import { askView, recordView } from './hear-member.ts'
import { openMeasure } from './open-measure.ts'
import { endRemedy, lodgeRemedy } from './record-remedy.ts'
import { listMeasures, showMeasure } from './show-measure.ts'
import { finishUrgentFile, takeUrgentCourse } from './take-urgent-course.ts'
import { lighterMeans, lighterMeansOf } from './words.ts'

let house: MeasureHouse
before(async () => {
  house = await measureHouse()
})
after(() => house.close())
const refused = (code: string) => `casework/${code}`
const show = (measure: string, who = house.adviser) => who((act) => showMeasure(act, { params: { measure } }))

/** Past every verb: what the database itself says to a decision. */
const decidePast = (who: Capacity, measure: string, days = 30) =>
  house.world.database.asActor(who, (trx) =>
    sql`insert into casework.measure_decisions (partnership, id, measure, regime, organ, outcome, days, decided_by, decided_on,
        decided_at, objection_until, reasons_sealed)
      values (${house.partnership}, ${newId()}, ${measure}, 'MUN', 'burgemeester', 'impose', ${days}, ${who.person},
        '2026-11-24', now(), '2027-01-05', 'x')`.execute(trx),
  )
const rls = /row-level security/

describe('a file of a measure', () => {
  test('rests on a power of the own organ, on a ground of that power', async () => {
    const open = (changes: object) => house.adviser((act) => openMeasure(act, { body: aMeasure(changes) }))
    assert.equal(await refusalOf(open({ power: 'bijstand-beperken' })), refused('power-not-of-your-organ'))
    assert.equal(await refusalOf(open({ power: 'ontbinding-huur' })), refused('power-not-of-your-organ'))
    assert.equal(await refusalOf(open({ ground: 'c' })), refused('ground-not-in-the-power'))
    assert.equal(
      await refusalOf(house.executive((act) => openMeasure(act, { body: aMeasure() }))),
      refused('power-not-of-your-organ'),
    )
  })

  test('is read by its own organ alone; for another organ it is as if it were not there', async () => {
    const measure = await openFile(house)
    const hidden = await refusalOf(show(measure, house.executive))
    assert.equal(hidden, refused('measure-not-visible'))
    assert.equal(hidden, await refusalOf(show(newId(), house.executive)), 'the same as what does not exist')
    assert.equal((await house.executive(listMeasures)).items.length, 0)
    const shown = await show(measure)
    assert.equal(shown.place, aMeasure().place)
    assert.equal(shown.decision, null)
    assert.ok(
      (await house.adviser(listMeasures)).items.some(({ id }) => id === measure),
      'control',
    )
  })

  test('names no case, and nothing in it sets an outcome or a duration beforehand', async () => {
    const { rows } = await house.world.owner.query(
      `select table_name, column_name, column_default from information_schema.columns
        where table_schema = 'casework' and (table_name like 'measure%' or table_name like 'vulnerability%')
          and table_name <> 'measure_deliveries' -- in the alliance's world: what its receiver took along`,
    )
    assert.ok(rows.length > 50)
    assert.deepEqual(
      rows.filter(({ column_name }) => /case|outcome_default|score|risk/.test(column_name)),
      [],
    )
    assert.ok(
      rows.every(({ column_name, column_default }) => !/outcome|days|amount/.test(column_name) || !column_default),
    )
  })
})

describe('a severe measure', () => {
  test('is decided by the office-holder, once, when nothing is missing', async () => {
    const measure = await openFile(house)
    await fillFile(house, measure)
    assert.deepEqual((await show(measure)).gaps, [])
    assert.equal(await refusalOf(decideAs(house.adviser, measure)), refused('only-the-office-holder'))
    await assert.rejects(decidePast(house.capacityOf.adviser, measure), rls)
    await decideAs(house.mayor, measure)
    assert.equal(await refusalOf(decideAs(house.mayor, measure)), refused('already-decided'))
    const { decision, state } = await show(measure)
    assert.deepEqual(
      [state, decision?.outcome, decision?.days, decision?.objectionUntil],
      ['decided', 'impose', 30, '2027-01-05'],
    )
    assert.equal(
      await refusalOf(answerAs(house.adviser, measure, anAnswer('balance'))),
      refused('measure-is-decided'),
      'what was weighed stays',
    )
  })

  const stops: readonly (readonly [Step, string])[] = [
    ['questions', 'questions-open'],
    ['checks', 'vulnerability-not-checked'],
    ['signatures', 'vulnerability-not-checked'],
    ['views', 'household-not-heard'],
    ['care', 'advice-missing'],
    ['youth', 'advice-missing'],
  ]
  for (const [step, code] of stops)
    test(`stops while ${step} are missing, also past the verbs; with them it goes on`, async () => {
      const measure = await openFile(house)
      await fillFile(house, measure, { without: [step] })
      assert.equal(await refusalOf(decideAs(house.mayor, measure)), refused(code))
      await assert.rejects(decidePast(house.capacityOf.mayor, measure), rls)
      const whole = await openFile(house)
      await fillFile(house, whole)
      await decidePast(house.capacityOf.mayor, whole)
    })

  test('stops while it is unknown whether children live there (T27), or when the answer does not fit the household', async () => {
    const empty = await openFile(house)
    assert.equal(await refusalOf(decideAs(house.mayor, empty)), refused('household-not-known'))
    await assert.rejects(decidePast(house.capacityOf.mayor, empty), rls)
    const measure = await openFile(house)
    await fillFile(house, measure)
    await answerAs(house.adviser, measure, {
      ...anAnswer('minors', { known: false, choices: [], dueOn: '2026-11-27', words: 'De wijkagent zoekt het uit.' }),
    })
    assert.equal(await refusalOf(decideAs(house.mayor, measure)), refused('questions-open'))
    await assert.rejects(decidePast(house.capacityOf.mayor, measure), rls)
    await answerAs(house.adviser, measure, anAnswer('minors', { choices: ['no'] }))
    assert.equal(await refusalOf(decideAs(house.mayor, measure)), refused('household-not-known'))
    await assert.rejects(decidePast(house.capacityOf.mayor, measure), rls)
    await answerAs(house.adviser, measure, anAnswer('minors', { choices: ['yes'] }))
    await decideAs(house.mayor, measure)
  })

  test('lasts no longer than the file gives a reason for', async () => {
    const measure = await openFile(house)
    await fillFile(house, measure)
    assert.equal(await refusalOf(decideAs(house.mayor, measure, { days: 91 })), refused('duration-without-reason'))
    await assert.rejects(decidePast(house.capacityOf.mayor, measure, 91), rls)
    assert.equal(await refusalOf(decideAs(house.mayor, measure, { days: undefined })), refused('duration-does-not-fit'))
    await decideAs(house.mayor, measure, { days: 90 })
  })

  test('a child that moves in after everything was weighed is weighed as well', async () => {
    const measure = await openFile(house)
    await fillFile(house, measure)
    await putIn(house.adviser, measure, aChild)
    const { gaps } = await show(measure)
    assert.deepEqual([...new Set(gaps.map(({ kind }) => kind))], ['question', 'vulnerability'])
    assert.equal(await refusalOf(decideAs(house.mayor, measure)), refused('questions-open'))
    await assert.rejects(decidePast(house.capacityOf.mayor, measure), rls)
  })

  test('nothing needs reasons and no whole file', async () => {
    const measure = await openFile(house)
    await decideAs(house.mayor, measure, { outcome: 'none', days: undefined })
    assert.equal((await show(measure)).state, 'decided')
  })

  test('something lighter says what and what was tried, out of the means of the power', async () => {
    const measure = await openFile(house)
    await weighLighter(house, measure)
    const lighter = (changes: object) => refusalOf(decideAs(house.mayor, measure, { ...aWarning, ...changes }))
    for (const wrong of [
      { lighter: undefined, tried: undefined },
      { tried: undefined },
      { lighter: ['mediation'] },
      { tried: ['nothing', 'warning'] },
      { outcome: 'none' },
    ])
      assert.equal(await lighter(wrong), refused('lighter-does-not-fit'), JSON.stringify(wrong))
    await decideAs(house.mayor, measure, aWarning)
    const { decision } = await show(measure)
    assert.deepEqual([decision?.lighter, decision?.tried], [['warning'], ['nothing']])
  })

  test('each power that is decided here has lighter means of its own', async () => {
    const { powers } = await house.adviser((act) => listMeasures(act))
    for (const { code } of powers) {
      const means = lighterMeansOf(code)
      assert.ok(means.length > 0 && (means.length < lighterMeans.length || code === 'sluiting-openbare-orde'), code)
    }
  })

  test('something lighter is not decided in an empty file, nor a means that was not considered, also past the verbs', async () => {
    const measure = await openFile(house)
    const past = (means: string) =>
      house.world.database.asActor(house.capacityOf.mayor, (trx) =>
        sql`insert into casework.measure_decisions (partnership, id, measure, regime, organ, outcome, lighter, tried, decided_by,
            decided_on, decided_at, objection_until, reasons_sealed)
          values (${house.partnership}, ${newId()}, ${measure}, 'MUN', 'burgemeester', 'lighter', ${[means]}::text[],
            array['nothing'], ${house.capacityOf.mayor.person}, '2026-11-24', now(), '2027-01-05', 'x')`.execute(trx),
      )
    assert.equal(await refusalOf(decideAs(house.mayor, measure, aWarning)), refused('lighter-not-weighed'))
    await assert.rejects(past('warning'), rls)
    await answerAs(house.adviser, measure, anAnswer('lighter-means', { choices: ['warning', 'help-plan'] }))
    assert.equal(
      await refusalOf(decideAs(house.mayor, measure, aWarning)),
      refused('lighter-not-weighed'),
      'competent?',
    )
    await answerAs(house.adviser, measure, anAnswer('competence'))
    const order = { ...aWarning, lighter: ['order'] }
    assert.equal(await refusalOf(decideAs(house.mayor, measure, order)), refused('lighter-not-weighed'))
    await assert.rejects(past('order'), rls)
    await past('warning')
  })

  test('after violence at the home asks whether it hits the victim, and how that person is protected', async () => {
    const power = { power: 'sluiting-openbare-orde', ground: 'b' }
    const measure = await openFile(house, power)
    await fillFile(house, measure, { power: { ...power, ground: 'a' } })
    assert.deepEqual(
      (await show(measure)).gaps.map(({ what }) => what),
      ['protection'],
    )
    await assert.rejects(decidePast(house.capacityOf.mayor, measure), rls)
    const victim = anAnswer('protection', { choices: ['victim'] })
    assert.equal(await refusalOf(answerAs(house.adviser, measure, victim)), refused('answer-does-not-fit'))
    const protection = { by: 'De wijkagent', from: '2026-11-25', call: 'Zij belt de wijkagent; buiten kantoor 112.' }
    const elsewhere = anAnswer('balance', { protection })
    assert.equal(await refusalOf(answerAs(house.adviser, measure, elsewhere)), refused('answer-does-not-fit'))
    await answerAs(house.adviser, measure, { ...victim, protection } as never)
    assert.deepEqual(
      (await show(measure)).answers.find(({ question }) => question === 'protection')?.protection,
      protection,
    )
    await assert.rejects(
      house.world.owner.query('update casework.measure_answers set protection_from = null where measure = $1', [
        measure,
      ]),
      /a_victim_is_protected/,
    )
    await decideAs(house.mayor, measure)
  })
})

describe('an answer', () => {
  test('fits its question, or says who finds out by when', async () => {
    const measure = await openFile(house)
    const member = await putIn(house.adviser, measure, aMother)
    const give = (body: Parameters<typeof answerAs>[2]) => refusalOf(answerAs(house.adviser, measure, body))
    const no = refused('answer-does-not-fit')
    assert.equal(await give(anAnswer('minors', { choices: [] })), no, 'nothing chosen')
    assert.equal(await give(anAnswer('minors', { choices: ['yes', 'no'] })), no, 'both')
    assert.equal(await give(anAnswer('minors', { choices: ['expected'] })), no, 'an answer to something else')
    assert.equal(await give(anAnswer('who-else', { choices: ['measure-started', 'nothing'] })), no)
    assert.equal(await give(anAnswer('duration', { days: undefined })), no, 'how long is a number of days')
    assert.equal(await give(anAnswer('suitability', { days: 10 })), no)
    assert.equal(await give(anAnswer('health')), no, 'about nobody')
    assert.equal(await give({ ...anAnswer('minors'), member }), no, 'about one person')
    assert.equal(await give(anAnswer('minors', { known: false, choices: [] })), no, 'not known, and no day')
    assert.equal(await give(anAnswer('minors', { known: false, choices: [], dueOn: '2026-11-24' })), no, 'today')
    assert.equal(await give(anAnswer('protection')), no, 'not asked on this ground')
    await answerAs(house.adviser, measure, { ...anAnswer('health'), member })
    await answerAs(
      house.adviser,
      measure,
      anAnswer('who-else', { choices: ['investigation-started', 'measure-started'] }),
    )
    assert.equal((await show(measure)).answers.length, 2, 'control')
  })
  test('is not given about somebody of another file', async () => {
    const one = await openFile(house)
    const other = await openFile(house)
    const member = await putIn(house.adviser, other, aMother)
    assert.equal(
      await refusalOf(answerAs(house.adviser, one, { ...anAnswer('health'), member })),
      refused('measure-not-visible'),
    )
  })
})

describe('being heard', () => {
  test('has a last day; only after it can it be said that nobody answered', async () => {
    const measure = await openFile(house)
    const member = await putIn(house.adviser, measure, aMother)
    const at = { measure, member }
    const record = (body: { view: 'given' | 'not-given' | 'not-heard'; words?: string }) =>
      house.adviser((act) => recordView(act, { params: at, body }))
    assert.equal(await refusalOf(record({ view: 'given' })), refused('view-needs-words'))
    assert.equal(await refusalOf(record({ view: 'not-given' })), refused('view-still-possible'))
    const ask = (until: string) => house.adviser((act) => askView(act, { params: at, body: { until } }))
    assert.equal(await refusalOf(ask('2026-11-24')), 'sharing/dates-do-not-fit')
    await ask('2026-12-01')
    assert.equal(await refusalOf(record({ view: 'not-given' })), refused('view-still-possible'))
    await record({ view: 'given', words: 'Mijn dochter gaat hier naar school.' })
    assert.equal(await refusalOf(record({ view: 'given', words: 'anders' })), refused('already-decided'))
    assert.equal((await show(measure)).members[0]?.viewWords, 'Mijn dochter gaat hier naar school.')
  })
  test('not hearing somebody is for acute danger only', async () => {
    const measure = await openFile(house)
    const { mother } = await fillFile(house, measure, { without: ['views'] })
    await house.adviser((act) =>
      recordView(act, {
        params: { measure, member: mother },
        body: { view: 'not-heard', words: 'Het kon niet wachten.' },
      }),
    )
    assert.equal(await refusalOf(decideAs(house.mayor, measure)), refused('household-not-heard'))
    await assert.rejects(decidePast(house.capacityOf.mayor, measure), rls)
  })
})

describe('advice', () => {
  test('stands in the file as it came; not following it has reasons beside it', async () => {
    const measure = await openFile(house)
    await fillFile(house, measure, { without: ['youth'] })
    const { id: advice } = await house.adviser((act) =>
      askAdvice(act, {
        params: { measure },
        body: { kind: 'youth', askedOf: 'gecertificeerde-instelling', dueOn: '2026-12-01' },
      }),
    )
    assert.equal(await refusalOf(decideAs(house.mayor, measure)), refused('advice-missing'), 'asked and not there')
    const reply = (text: string) =>
      house.adviser((act) => receiveAdvice(act, { params: { measure, advice }, body: { verdict: 'objects', text } }))
    await reply('Sluiting breekt de hulp aan dit kind af.')
    assert.equal(await refusalOf(reply('Geen bezwaar.')), refused('already-decided'))
    const changed = await house.world.database.asActor(house.capacityOf.adviser, (trx) =>
      sql`update casework.measure_advices set verdict = 'no-objection' where id = ${advice}`.execute(trx),
    )
    assert.equal(changed.numAffectedRows, 0n, 'also past the verbs')
    assert.equal(await refusalOf(decideAs(house.mayor, measure)), refused('advice-missing'))
    await assert.rejects(decidePast(house.capacityOf.mayor, measure), rls)
    const set = () =>
      house.adviser((act) =>
        setAdviceAside(act, {
          params: { measure, advice },
          body: { reasons: 'De hulp gaat mee naar het nieuwe adres.' },
        }),
      )
    await set()
    assert.equal(await refusalOf(set()), refused('already-decided'))
    assert.equal((await show(measure)).advices.at(-1)?.text, 'Sluiting breekt de hulp aan dit kind af.')
    await decideAs(house.mayor, measure)
  })
})

describe('acute danger', () => {
  const danger = {
    facts: 'Er is vannacht op de woning geschoten.',
    danger: 'De schutter is niet gevonden.',
    whyNotWait: 'Vannacht kan het weer gebeuren.',
    household: 'Een vrouw; of er kinderen zijn, is niet bekend.',
    shortestDays: 3,
    whyShortest: 'Binnen drie dagen is er beveiliging.',
  }
  const hurry = (measure: string, who = house.mayor) =>
    who((act) => takeUrgentCourse(act, { params: { measure }, body: danger }))

  test('is for the office-holder in person, for the shortest time; what is missing is due in 48 hours and the file shows as unfinished', async () => {
    const measure = await openFile(house)
    assert.equal(await refusalOf(hurry(measure, house.adviser)), refused('only-the-office-holder'))
    await hurry(measure)
    assert.equal(await refusalOf(hurry(measure)), refused('already-decided'))
    assert.equal(await refusalOf(decideAs(house.mayor, measure, { days: 4 })), refused('duration-without-reason'))
    await assert.rejects(decidePast(house.capacityOf.mayor, measure, 4), rls)
    await decideAs(house.mayor, measure, { days: 3 })
    const shown = await show(measure)
    assert.equal(shown.state, 'unfinished')
    assert.equal(shown.urgent?.dueAt, '2026-11-26T09:00:00.000Z')
    assert.ok(shown.gaps.length > 0)
    const finish = () => house.adviser((act) => finishUrgentFile(act, { params: { measure } }))
    assert.equal(await refusalOf(finish()), refused('file-not-complete'))
    await assert.rejects(
      house.world.database.asActor(house.capacityOf.adviser, (trx) =>
        sql`update casework.urgent_courses set finished_at = now() where measure = ${measure}`.execute(trx),
      ),
      rls,
    )
    await fillFile(house, measure)
    assert.equal(
      await refusalOf(answerAs(house.adviser, measure, anAnswer('balance'))),
      refused('measure-is-decided'),
      'what was known stays',
    )
    await finish()
    assert.equal((await show(measure)).state, 'decided')
    assert.equal(await refusalOf(putIn(house.adviser, measure, aChild)), refused('measure-is-decided'))
  })
  test('is not claimed after the decision', async () => {
    const measure = await openFile(house)
    await decideAs(house.mayor, measure, { outcome: 'none', days: undefined })
    assert.equal(await refusalOf(hurry(measure)), refused('measure-is-decided'))
  })
})

test('objection and appeal come after the decision, and end once', async () => {
  const measure = await openFile(house)
  const lodge = (lodgedOn: string) =>
    house.adviser((act) => lodgeRemedy(act, { params: { measure }, body: { kind: 'objection', lodgedOn } }))
  assert.equal(await refusalOf(lodge('2026-11-24')), refused('measure-not-decided'))
  await weighLighter(house, measure)
  await decideAs(house.mayor, measure, aWarning)
  assert.equal(await refusalOf(lodge('2026-11-23')), 'sharing/dates-do-not-fit')
  const { id: remedy } = await lodge('2026-11-24')
  const end = () =>
    house.adviser((act) =>
      endRemedy(act, {
        params: { measure, remedy },
        body: {
          outcome: 'annulled',
          endedOn: '2026-11-24',
          words: 'Niet gewogen wat dit voor het kind betekent.',
          effect: 'ended',
          effectOn: '2026-11-24',
        },
      }),
    )
  await end()
  assert.equal(await refusalOf(end()), refused('already-decided'))
  assert.equal((await show(measure)).remedies[0]?.outcome, 'annulled')
})

test('an outcome ends or shortens the measure, also past the verbs only as it follows; a new decision is a task', async () => {
  const measure = await openFile(house)
  await fillFile(house, measure)
  await decideAs(house.mayor, measure, { days: 60 })
  const lodge = async (kind: 'objection' | 'interim-relief') =>
    (await house.adviser((act) => lodgeRemedy(act, { params: { measure }, body: { kind, lodgedOn: '2026-11-24' } }))).id
  const end = (remedy: string, changes: object) =>
    house.adviser((act) =>
      endRemedy(act, {
        params: { measure, remedy },
        body: {
          outcome: 'annulled',
          endedOn: '2026-11-24',
          words: 'Uitspraak.',
          effect: 'ended',
          effectOn: '2026-11-24',
          ...changes,
        },
      }),
    )
  const objection = await lodge('objection')
  assert.equal((await show(measure)).remedies[0]?.dueOn, '2027-03-30')
  const list = () => house.adviser((act) => listMeasures(act))
  const due = async () => (await list()).deadlines.filter((one) => one.measure === measure)
  assert.deepEqual(
    (await due()).map(({ kind, dueOn }) => [kind, dueOn]),
    [['objection-decision', '2027-03-30']],
  )
  const no = refused('effect-does-not-fit')
  assert.equal(await refusalOf(end(objection, { outcome: 'upheld' })), no)
  assert.equal(await refusalOf(end(objection, { effect: 'stands', effectOn: undefined })), no)
  assert.equal(await refusalOf(end(objection, { effect: 'suspended' })), no, 'only interim relief')
  assert.equal(await refusalOf(end(objection, { effect: 'shortened', days: 61 })), no, 'never longer')
  assert.equal(await refusalOf(end(objection, { effectOn: '2026-11-23' })), 'sharing/dates-do-not-fit')
  await assert.rejects(
    house.world.database.asActor(house.capacityOf.adviser, (trx) =>
      sql`update casework.measure_remedies set outcome = 'annulled', ended_on = '2026-11-24', words_sealed = '\\x00',
        effect = 'stands' where id = ${objection}`.execute(trx),
    ),
    /check constraint/,
  )
  const relief = await lodge('interim-relief')
  await end(relief, { effect: 'suspended' })
  assert.equal((await show(measure)).standing?.effect, 'suspended')
  house.clock.advance(24 * 3600)
  await end(objection, { endedOn: '2026-11-25', effect: 'new-decision', effectOn: '2027-01-15' })
  assert.deepEqual((await show(measure)).standing, { effect: 'new-decision', days: 60, on: '2027-01-15' })
  assert.deepEqual(
    (await due()).map(({ kind, dueOn }) => [kind, dueOn]),
    [['new-decision', '2027-01-15']],
  )
  house.clock.advance(-24 * 3600)
})

test('every row of a file with words has a clock from the moment they are sealed, of the file’s own period', async () => {
  const measure = await openFile(house)
  await fillFile(house, measure)
  await decideAs(house.mayor, measure)
  const { rows } = await house.world.owner.query<{ name: string; column: string; of: string }>(
    `select c.table_name as name, c.column_name as column, case when c.table_name = 'measures' then 'id' else 'measure' end as of
      from information_schema.columns c where c.table_schema = 'casework' and c.column_name like '%\\_sealed' and (
        c.table_name = 'measures' or exists (
          select from information_schema.columns k where k.table_schema = c.table_schema and k.table_name = c.table_name
            and k.column_name = 'measure'))`,
  )
  assert.ok(rows.length >= 11)
  for (const { name, column, of } of rows) {
    const without = await house.world.owner.query(
      `select from casework.${name} r where r.${of} = $1 and r.${column} is not null and not exists (
        select from sharing.clocks k where k.id = r.id and k.case_ref = $1 and k.regime = 'MUN' and k.organ = 'burgemeester'
          and k.destroy_by = k.first_processed_on + interval '5 years')`,
      [measure],
    )
    assert.equal(without.rowCount, 0, `${name}.${column}`)
  }
})

test('a file held for a claim is read by nobody any more, its own organ neither, and goes when the hold ends', async () => {
  const measure = await openFile(house)
  await fillFile(house, measure)
  const context = { ...house.house, partnership: house.partnership }
  const night = () => destroyWhatIsDue(context, [holdings], { rewrite: false })
  await house.world.owner.query(
    `insert into sharing.holds (partnership, id, regime, case_ref, ground, placed_by, placed_person, placed_on, review_on, reason_sealed)
      values ($1, gen_random_uuid(), 'MUN', $2, 'claim', 'burgemeester', $3, '2026-11-24', '2027-11-24', 'x')`,
    [house.partnership, measure, house.capacityOf.adviser.person],
  )
  await night()
  assert.equal((await show(measure)).members.length, 2, 'control: before its day it is read')
  house.clock.advance(5 * 366 * 24 * 3600)
  await night()
  assert.equal(await refusalOf(show(measure)), refused('measure-not-visible'))
  assert.equal(await refusalOf(show(measure, house.mayor)), refused('measure-not-visible'))
  const left = async (table: string) =>
    (await house.world.owner.query(`select from casework.${table} where measure = $1`, [measure])).rowCount
  assert.equal(await left('measure_members'), 2, 'control: it is there')
  const seen = await house.world.database.asActor(house.capacityOf.adviser, async (trx) => {
    const { rows } = await sql`select from casework.measure_members where measure = ${measure}`.execute(trx)
    return rows.length
  })
  assert.equal(seen, 0, 'also past the verbs')
  await house.world.owner.query(
    `update sharing.holds set lifted = true, lifted_by = 'burgemeester', lifted_on = '2031-12-01' where case_ref = $1`,
    [measure],
  )
  await night()
  assert.equal(await left('measure_members'), 0)
  house.clock.advance(-5 * 366 * 24 * 3600)
})

test('a file goes whole on its last day, keys and words, and not before', async () => {
  const measure = await openFile(house)
  await fillFile(house, measure)
  const keys = async () =>
    (await house.world.owner.query('select from keys.case_keys where case_ref = $1', [measure])).rowCount
  const context = { ...house.house, partnership: house.partnership }
  const destroy = () => destroyWhatIsDue(context, [holdings], { rewrite: false })
  house.clock.advance(4 * 365 * 24 * 3600)
  await destroy()
  assert.equal(await keys(), 1, 'control: a year before it is there')
  house.clock.advance(366 * 24 * 3600)
  await destroy()
  assert.equal(await keys(), 0)
  assert.equal(await refusalOf(show(measure)), refused('measure-not-visible'))
})
