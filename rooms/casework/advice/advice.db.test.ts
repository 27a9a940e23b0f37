/** An organ is asked for advice: it sees the question and whom it is about, answers for itself, and sees nothing else of the file. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { sql } from '../../../foundation/database/sql.ts'
import { type Person, refusalOf } from '../../sharing/testing/law-house.ts'
import { askAdvice, receiveAdvice, setAdviceAside } from '../measure/ask-advice.ts'
import { listMeasures, showMeasure } from '../measure/show-measure.ts'
import { finishUrgentFile, takeUrgentCourse } from '../measure/take-urgent-course.ts'
import {
  aChild,
  aMother,
  decideAs,
  fillFile,
  type MeasureHouse,
  measureHouse,
  openFile,
  putIn,
} from '../testing/measure-house.ts'
import { answerAdvice, listAskedAdvice, showAskedAdvice } from './answer-advice.ts'
import { takeBack } from './put-question.ts'

let house: MeasureHouse
const inAdvice = { regime: 'MUN', purpose: 'advies-bij-maatregel/1' } as const
const youthRoles = ['partner-professional'] as const
let youth: Person
let police: Person
before(async () => {
  house = await measureHouse()
  youth = house.someone('gecertificeerde-instelling', youthRoles, inAdvice)
  police = house.someone('politie', youthRoles, inAdvice)
})
after(() => house.close())
const refused = (code: string) => `casework/${code}`
const show = (measure: string) => house.adviser((act) => showMeasure(act, { params: { measure } }))
const asked = async (who = youth) => (await who((act) => listAskedAdvice(act))).items
const see = (id: string, who = youth) => who((act) => showAskedAdvice(act, { params: { asked: id } }))

async function ask(about: 'child' | 'nobody' = 'child', dueOn = '2026-12-01') {
  const measure = await openFile(house)
  await putIn(house.adviser, measure, aMother)
  const child = await putIn(house.adviser, measure, aChild)
  const { id: advice } = await house.adviser((act) =>
    askAdvice(act, {
      params: { measure },
      body: {
        kind: 'youth',
        askedOf: 'gecertificeerde-instelling',
        dueOn,
        question: 'Wat betekent verhuizen voor dit kind?',
        about: about === 'child' ? [child] : [],
      },
    }),
  )
  const { rows } = await house.world.owner.query<{ id: string }>(
    'select id from casework.advice_questions where advice = $1',
    [advice],
  )
  return { measure, child, advice, id: rows[0]?.id ?? '' }
}
const answer = (id: string, changes: object = {}, who = youth) =>
  who((act) =>
    answerAdvice(act, {
      params: { asked: id },
      body: { verdict: 'objects', text: 'Dit kind heeft rust nodig.', secrecy: 'none', ...changes },
    }),
  )

describe('an organ that is asked for advice', () => {
  test('sees the question and the child it is about, and not the mother, the place or the facts', async () => {
    const { id, measure } = await ask()
    const seen = await see(id)
    assert.equal(seen.question, 'Wat betekent verhuizen voor dit kind?')
    assert.deepEqual(
      seen.about.map(({ name, minor }) => [name, minor]),
      [[aChild.name, true]],
    )
    const said = JSON.stringify(seen)
    for (const hidden of [aMother.name, 'Voorbeeldstraat', 'planten', measure])
      assert.ok(!said.includes(hidden), hidden)
    const file = await show(measure)
    assert.ok(JSON.stringify(file).includes(aMother.name), 'control: it stands in the file')
  })
  test('reads no table of the file but its own advice, also past the verbs', async () => {
    const { measure } = await ask()
    const capacity = { ...house.capacity('gecertificeerde-instelling', youthRoles), ...inAdvice }
    const count = (table: string, column = 'measure') =>
      house.world.database.asActor(capacity, async (trx) => {
        const { rows } =
          await sql`select from ${sql.table(`casework.${table}`)} where ${sql.ref(column)} = ${measure}`.execute(trx)
        return rows.length
      })
    assert.equal(await count('measures', 'id'), 0)
    for (const table of ['measure_members', 'measure_answers', 'vulnerability_checks', 'measure_decisions'])
      assert.equal(await count(table), 0, table)
    assert.equal(await count('advice_questions'), 1, 'control: what it is asked')
    assert.equal(await count('measure_advices'), 1)
  })
  test('is the only one that sees it, but for the organ that asks', async () => {
    const { id } = await ask()
    assert.deepEqual(await asked(police), [])
    assert.equal(await refusalOf(see(id, police)), refused('asked-advice-not-visible'))
    assert.equal(await refusalOf(answer(id, {}, police)), refused('asked-advice-not-visible'))
    assert.equal((await see(id)).id, id, 'control')
  })
  test('answers once, and its words stand in the file as it wrote them', async () => {
    const { id, measure, advice } = await ask()
    const words = 'Dit kind heeft rust nodig.\n  Zie ook: de school.'
    await answer(id, { text: words })
    assert.equal(await refusalOf(answer(id)), refused('already-decided'))
    const [shown] = (await show(measure)).advices
    assert.deepEqual([shown?.text, shown?.byItself, shown?.asked?.standing], [words, true, 'answered'])
    assert.equal((await see(id)).answer?.text, words, 'it reads its own words back')
    const changed = await house.world.database.asActor(house.capacityOf.adviser, (trx) =>
      sql`update casework.measure_advices set verdict = 'no-objection' where id = ${advice}`.execute(trx),
    )
    assert.equal(changed.numAffectedRows, 0n, 'nobody changes it, also past the verbs')
  })
  test('answers for itself: the organ that asks cannot do so, until it takes the question back', async () => {
    const { id, measure, advice } = await ask()
    const receive = () =>
      house.adviser((act) =>
        receiveAdvice(act, { params: { measure, advice }, body: { verdict: 'no-objection', text: 'Geen bezwaar.' } }),
      )
    assert.equal(await refusalOf(receive()), refused('advice-comes-from-the-organ'))
    const past = await house.world.database.asActor(house.capacityOf.adviser, (trx) =>
      sql`update casework.measure_advices set received_on = '2026-11-24', verdict = 'no-objection', text_sealed = '\\x00'
        where id = ${advice}`.execute(trx),
    )
    assert.equal(past.numAffectedRows, 0n, 'also past the verbs')
    const back = () => house.adviser((act) => takeBack(act, { params: { measure, advice } }))
    await back()
    assert.equal(await refusalOf(back()), refused('already-decided'))
    assert.equal(await refusalOf(see(id)), refused('asked-advice-not-visible'), 'it left their page')
    assert.equal(await refusalOf(answer(id)), refused('asked-advice-not-visible'))
    await receive()
    const [shown] = (await show(measure)).advices
    assert.deepEqual([shown?.byItself, shown?.verdict], [false, 'no-objection'])
  })
  test('keeps its secrets: a ground that lifts secrecy has a reason, and it may say that it cannot advise', async () => {
    const { id, measure, advice } = await ask()
    assert.equal(await refusalOf(answer(id, { secrecy: 'consent' })), refused('secrecy-needs-a-ground'))
    await answer(id, { verdict: 'declines', text: 'Wij hebben geen toestemming om te spreken.' })
    const { gaps } = await show(measure)
    assert.ok(
      gaps.some(({ kind, what }) => kind === 'set-aside' && what === 'youth'),
      'going on without it has reasons',
    )
    await house.adviser((act) =>
      setAdviceAside(act, { params: { measure, advice }, body: { reasons: 'De moeder vertelde het zelf.' } }),
    )
    assert.ok(!(await show(measure)).gaps.some(({ kind, what }) => kind === 'set-aside' && what === 'youth'))
    const { id: other, measure: another } = await ask()
    await answer(other, { secrecy: 'consent', secrecyReason: 'Getekend op 20 november.' })
    const [shown] = (await show(another)).advices
    assert.deepEqual([shown?.secrecy, shown?.secrecyReason], ['consent', 'Getekend op 20 november.'])
  })
  test('no longer sees whom it was asked about once it has been decided', async () => {
    const { id, measure } = await ask()
    await decideAs(house.mayor, measure, { outcome: 'none', days: undefined })
    assert.equal(await refusalOf(see(id)), refused('asked-advice-not-visible'))
    assert.ok(!(await asked()).some((one) => one.id === id))
    assert.equal(
      (await show(measure)).advices[0]?.asked?.standing,
      'taken-back',
      'control: the file keeps what was asked',
    )
  })
  test('still answers after an urgent decision, until the file is finished', async () => {
    const { id, measure } = await ask('nobody')
    const danger = {
      facts: 'Geschoten.',
      danger: 'Vannacht weer.',
      whyNotWait: 'Nu.',
      household: 'Een vrouw.',
      whyShortest: 'Kort.',
    }
    await house.mayor((act) => takeUrgentCourse(act, { params: { measure }, body: { ...danger, shortestDays: 3 } }))
    await decideAs(house.mayor, measure, { days: 3 })
    await answer(id, { verdict: 'no-objection' })
    await fillFile(house, measure, { without: ['youth'] })
    const missing = (await show(measure)).gaps.map(({ kind }) => kind)
    assert.ok(missing.length > 0, 'the two who were named first are to be weighed as well')
    assert.equal(
      await refusalOf(house.adviser((act) => finishUrgentFile(act, { params: { measure } }))),
      refused('file-not-complete'),
    )
    assert.equal((await see(id)).answeredOn, '2026-11-24')
  })
  test('is another organ than the one that decides, and names only who lives there', async () => {
    const measure = await openFile(house)
    const other = await openFile(house)
    const stranger = await putIn(house.adviser, other, aChild)
    const put = (askedOf: string, about: string[]) =>
      house.adviser((act) =>
        askAdvice(act, {
          params: { measure },
          body: { kind: 'care', askedOf, dueOn: '2026-12-01', question: 'Wat betekent dit?', about },
        }),
      )
    assert.equal(await refusalOf(put('burgemeester', [])), refused('own-organ-is-not-asked'))
    assert.equal(await refusalOf(put('college', [stranger])), refused('measure-not-visible'))
    await put('college', [])
  })
})

test('what waits stands first, by the day it is due, and no file is seen by who only advises', async () => {
  const late = await ask('child', '2026-12-24')
  const soon = await ask('child', '2026-11-26')
  const waiting = (await asked()).filter(({ answeredOn }) => !answeredOn).map(({ id }) => id)
  assert.equal(waiting[0], (await asked())[0]?.id)
  assert.ok(soon.id !== late.id)
  assert.deepEqual(
    (await asked()).filter(({ answeredOn }) => !answeredOn).map(({ dueOn }) => dueOn),
    (await asked())
      .filter(({ answeredOn }) => !answeredOn)
      .map(({ dueOn }) => dueOn)
      .sort(),
  )
  assert.deepEqual((await youth((act) => listMeasures(act))).items, [])
})
