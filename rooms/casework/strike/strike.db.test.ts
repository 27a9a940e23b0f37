/** A mistaken member of a household: a second person confirms, nothing about them stays readable, and whoever was asked hears it. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { type Person, refusalOf } from '../../sharing/testing/law-house.ts'
import { answerAdvice, listAskedAdvice, showAskedAdvice } from '../advice/answer-advice.ts'
import { askAdvice } from '../measure/ask-advice.ts'
import { recordView } from '../measure/hear-member.ts'
import { showMeasure } from '../measure/show-measure.ts'
import {
  aCheck,
  aChild,
  aMother,
  anAnswer,
  answerAs,
  checkAs,
  decideAs,
  fillFile,
  type MeasureHouse,
  measureHouse,
  openFile,
  putIn,
} from '../testing/measure-house.ts'
import { confirmCorrection, decideStrike, proposeStrike } from './leave-out-member.ts'
import type { StrikeOutcome } from './words.ts'

let house: MeasureHouse
let youth: Person
before(async () => {
  house = await measureHouse()
  youth = house.someone('gecertificeerde-instelling', ['partner-professional'], {
    regime: 'MUN',
    purpose: 'advies-bij-maatregel/1',
  })
})
after(() => house.close())
const refused = (code: string) => `casework/${code}`
const show = (measure: string) => house.adviser((act) => showMeasure(act, { params: { measure } }))
const propose = (measure: string, member: string, who = house.adviser) =>
  who((act) =>
    proposeStrike(act, {
      params: { measure, member },
      body: { reason: 'lives-elsewhere', words: 'Staat sinds 2024 op een ander adres ingeschreven.' },
    }),
  )
const decide = (measure: string, member: string, outcome: StrikeOutcome, who = house.second) =>
  who((act) => decideStrike(act, { params: { measure, member }, body: { outcome } }))
const neighbour = { ...aMother, name: 'Buurvrouw Verkeerd', birthDate: '1950-01-01' } as unknown as typeof aMother

test('what waits when the decision is taken is confirmed no more', async () => {
  const measure = await openFile(house)
  const { child } = await fillFile(house, measure)
  await propose(measure, child)
  await decideAs(house.mayor, measure)
  assert.equal(await refusalOf(decide(measure, child, 'struck')), refused('measure-is-decided'))
})

test('counts until a second person confirms, who is not the one that proposed it, also past the verbs', async () => {
  const measure = await openFile(house)
  const { child } = await fillFile(house, measure)
  const member = await putIn(house.adviser, measure, neighbour)
  await propose(measure, member)
  assert.equal(await refusalOf(propose(measure, member, house.second)), refused('already-decided'))
  assert.equal(await refusalOf(decideAs(house.mayor, measure)), refused('questions-open'), 'a proposal changes nothing')
  assert.equal(await refusalOf(decide(measure, member, 'struck', house.adviser)), refused('own-strike'))
  const past = (who: Capacity) =>
    house.world.database.asActor(who, (trx) =>
      sql`update casework.member_strikes set outcome = 'struck', decided_by = ${who.person}, decided_at = now()
        where member = ${member}`.execute(trx),
    )
  assert.equal((await past(house.capacityOf.adviser)).numAffectedRows, 0n)
  assert.equal(await refusalOf(decide(measure, child, 'struck')), refused('nothing-to-confirm'))
  await decide(measure, member, 'struck')
  assert.deepEqual((await show(measure)).gaps, [], 'nobody counts who does not live there')
  await decideAs(house.mayor, measure)
  assert.equal((await show(measure)).decision?.outcome, 'impose', 'also in the database')
})

test('leaves a trace, and not a word about the mistaken person', async () => {
  const measure = await openFile(house)
  const member = await putIn(house.adviser, measure, neighbour)
  await answerAs(house.adviser, measure, { ...anAnswer('health', { words: 'Zij is vaak ziek.' }), member })
  await checkAs(house.adviser, measure, aCheck(member))
  await house.adviser((act) =>
    recordView(act, { params: { measure, member }, body: { view: 'given', words: 'Ik woon hier niet eens.' } }),
  )
  const said = ['Buurvrouw Verkeerd', 'Zij is vaak ziek.', 'Ik woon hier niet eens.', 'leende van een man']
  for (const words of said) assert.ok(JSON.stringify(await show(measure)).includes(words), `control: ${words}`)
  await propose(measure, member)
  await decide(measure, member, 'struck')
  const file = await show(measure)
  for (const words of said) assert.ok(!JSON.stringify(file).includes(words), words)
  assert.deepEqual(
    file.struck.map(({ role, reason, words }) => [role, reason, words]),
    [['main-resident', 'lives-elsewhere', 'Staat sinds 2024 op een ander adres ingeschreven.']],
  )
  const { rowCount } = await house.world.owner.query(
    `select from keys.item_keys where row_ref in (select id from casework.measure_members where id = $1
      union all select id from casework.measure_answers where member = $1
      union all select id from casework.vulnerability_checks where member = $1)`,
    [member],
  )
  assert.equal(rowCount, 0, 'no key is left')
  assert.equal(await refusalOf(propose(measure, member)), refused('measure-not-visible'), 'there is nobody to strike')
})

test('a second person may disagree: then everything is as it was, and it can be proposed again', async () => {
  const measure = await openFile(house)
  const member = await putIn(house.adviser, measure, aMother)
  await propose(measure, member)
  await decide(measure, member, 'kept')
  const [shown] = (await show(measure)).members
  assert.deepEqual([shown?.name, shown?.strike], [aMother.name, null])
  await propose(measure, member, house.second)
  assert.equal((await show(measure)).members[0]?.strike?.own, false)
})

test('an organ that was asked about that person sees them no more, and confirms that it put its own notes right', async () => {
  const measure = await openFile(house)
  const wrong = await putIn(house.adviser, measure, { ...aChild, name: 'Kind Verkeerd' } as unknown as typeof aChild)
  const child = await putIn(house.adviser, measure, aChild)
  await house.adviser((act) =>
    askAdvice(act, {
      params: { measure },
      body: {
        ...{ kind: 'youth', askedOf: 'gecertificeerde-instelling', dueOn: '2026-12-01' },
        ...{ question: 'Wat betekent dit voor hen?', about: [wrong, child] },
      },
    }),
  )
  const [line] = (await youth(listAskedAdvice)).items
  const asked = line?.id ?? ''
  const see = () => youth((act) => showAskedAdvice(act, { params: { asked } }))
  const confirm = () => youth((act) => confirmCorrection(act, { params: { asked } }))
  assert.deepEqual((await see()).about.map(({ name }) => name).sort(), ['Fee Voorbeeld', 'Kind Verkeerd'])
  assert.equal(await refusalOf(confirm()), refused('nothing-to-confirm'))
  await youth((act) =>
    answerAdvice(act, { params: { asked }, body: { verdict: 'objects', text: 'Rust is nodig.', secrecy: 'none' } }),
  )
  await propose(measure, wrong)
  await decide(measure, wrong, 'struck')
  const seen = await see()
  assert.deepEqual([seen.about.map(({ name }) => name), seen.correctedOn], [['Fee Voorbeeld'], '2026-11-24'])
  assert.equal((await show(measure)).advices[0]?.asked?.confirmedOn, null)
  await confirm()
  assert.equal(await refusalOf(confirm()), refused('nothing-to-confirm'))
  assert.equal((await show(measure)).advices[0]?.asked?.confirmedOn, '2026-11-24')
})

test('what was weighed in a decided file stays', async () => {
  const measure = await openFile(house)
  const { child } = await fillFile(house, measure)
  await decideAs(house.mayor, measure)
  assert.equal(await refusalOf(propose(measure, child)), refused('measure-is-decided'))
})
