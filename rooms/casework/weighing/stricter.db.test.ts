/** What is stricter about somebody under age, and what goes back to whoever reported. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Id, newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { refusalOf } from '../../sharing/testing/law-house.ts'
import {
  atTheTable,
  forConference,
  inPga,
  readAs,
  reportAs,
  type WorryHouse,
  weighAs,
  worryHouse,
} from '../testing/worry-house.ts'
import { closeWorry } from './close-worry.ts'
import { listWorries } from './list-worries.ts'
import { reviewNecessity } from './review-necessity.ts'
import { showWorry } from './show-worry.ts'

let house: WorryHouse
before(async () => {
  house = await worryHouse()
  await house.adopt()
})
after(() => house?.close())

const seenBy = (who: WorryHouse['police'], worry: Id) => who((act) => showWorry(act, { params: { worry } }))
const closeAsNone = (who: WorryHouse['police'], worry: Id) =>
  who((act) => closeWorry(act, { params: { worry }, body: { reason: 'not-radicalised' } }))

describe('somebody under age', () => {
  const withChildProtection = [...forConference.involves, 'raad-kinderbescherming'].sort()
  const helped = {
    ...forConference,
    involves: withChildProtection,
    helpFirst: 'De jeugdhulp komt thuis niet binnen, en school alleen kan dit niet.',
  }
  test('comes to the table with child protection, and only where help alone is not enough', async () => {
    const worry = await reportAs(house.probation, { minor: true })
    assert.equal(await refusalOf(weighAs(house.police, worry)), 'casework/minor-needs-child-protection')
    const silent = { ...forConference, involves: withChildProtection }
    assert.equal(await refusalOf(weighAs(house.police, worry, silent)), 'casework/minor-needs-help-weighed')
    const weighing = await weighAs(house.police, worry, helped)
    await readAs(house.municipality, worry, weighing)
    assert.match((await seenBy(house.police, worry)).weighings[0]?.helpFirst ?? '', /jeugdhulp/)
    assert.ok(
      await weighAs(house.police, await reportAs(house.probation)),
      'control: of somebody of age neither is asked',
    )
  })
  test('is under age by their day of birth, whatever was ticked', async () => {
    const worry = await reportAs(house.probation, { birthDate: '2010-03-01' })
    assert.ok((await seenBy(house.police, worry)).person.minor)
    const grown = await reportAs(house.probation, { birthDate: '1990-03-01' })
    assert.ok(!(await seenBy(house.police, grown)).person.minor, 'control')
  })
  test('until it is weighed is read by who weighs and by the person who reported, not by their colleagues', async () => {
    const worry = await reportAs(house.probation, { minor: true })
    const colleague = house.someone('reclassering', ['partner-professional'], { ...inPga, person: newId() })
    assert.equal(await refusalOf(seenBy(colleague, worry)), 'casework/worry-not-visible')
    assert.ok(await seenBy(house.probation, worry))
    assert.ok(await seenBy(house.prosecution, worry))
    assert.ok(await seenBy(colleague, await reportAs(house.probation)), 'control: of somebody of age they do')
  })
  test('goes after half of the period, and is looked at again within half a year', async () => {
    const worry = await reportAs(house.probation, { minor: true })
    await readAs(house.municipality, worry, await weighAs(house.police, worry, helped))
    const seen = await seenBy(house.police, worry)
    assert.deepEqual(
      [seen.destroyBy, seen.reviewDueOn, seen.latestNextReview],
      ['2027-11-24', '2027-05-24', '2027-05-24'],
    )
    const grown = await seenBy(house.police, await atTheTable(house))
    assert.deepEqual([grown.destroyBy, grown.reviewDueOn], ['2028-11-24', '2027-11-24'], 'control')
    const clock = 'select destroy_by::text, because from sharing.clocks where id = $1'
    const { rows } = await house.world.owner.query(clock, [worry])
    assert.deepEqual(rows, [{ destroy_by: '2027-11-24', because: 'minor' }])
    const review = (nextOn: string) =>
      house.police((act) =>
        reviewNecessity(act, { params: { worry }, body: { strand: 'prevention', nextOn, words: 'Nog nodig.' } }),
      )
    assert.equal(await refusalOf(review('2027-05-25')), 'sharing/dates-do-not-fit')
    await review('2027-05-24')
    const past = house.police(({ trx, capacity }) =>
      sql`insert into casework.necessity_reviews (partnership, id, worry, regime, involved, organ, strand, next_on, reviewed_by,
          reviewed_on, reviewed_at, words_sealed) select partnership, ${newId()}::uuid, id, regime, involved, 'politie', 'prevention',
          date '2027-06-24', ${capacity.person}::uuid, date '2026-11-24', now(), 'x'::bytea from casework.worries where id = ${worry}`.execute(
        trx,
      ),
    )
    await assert.rejects(past, /row-level security/)
  })
})

describe('whoever reported', () => {
  const answers = async () => (await house.probation(listWorries)).reports.map(({ answer }) => answer)
  test('hears that it was received, and then whether it was taken up; never what else', async () => {
    const before = await answers()
    const taken = await reportAs(house.probation)
    const received = (await house.probation(listWorries)).reports.find(({ id }) => id === taken)
    assert.equal(received?.answer, 'received')
    await readAs(house.municipality, taken, await weighAs(house.police, taken))
    assert.deepEqual(
      (await answers()).filter((one) => one === 'taken-up').length,
      before.filter((one) => one === 'taken-up').length + 1,
    )
    for (const outcome of ['nothing', 'investigation'] as const) {
      const worry = await reportAs(house.probation)
      await readAs(house.prosecution, worry, await weighAs(house.police, worry, { outcome }))
    }
    const reports = (await house.probation(listWorries)).reports.filter(({ answer }) => answer === 'not-taken-up')
    assert.equal(reports.length, 2, 'what went to the prosecution and what was nothing are told alike')
    for (const one of reports) assert.deepEqual(Object.keys(one).sort(), ['answer', 'id', 'on', 'reportedOn'])
    const colleague = house.someone('reclassering', ['partner-professional'], { ...inPga, person: newId() })
    assert.deepEqual((await colleague(listWorries)).reports, [], 'and nobody else hears it')
  })
  test('hears nothing of it any more once it proved to be none', async () => {
    const worry = await atTheTable(house)
    const told = async () =>
      (await house.world.owner.query('select 1 from casework.feedback where worry = $1', [worry])).rows.length
    assert.equal(await told(), 1, 'control')
    await closeAsNone(house.police, worry)
    assert.equal(await told(), 0)
  })
})
