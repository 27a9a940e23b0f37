/** From an alliance into a file: only what was released to the organ, one item at a time, under the file's own keys. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../foundation/clock.ts'
import { sql } from '../../../foundation/database/sql.ts'
import { type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { readCaseFile } from '../read-case-file.ts'
import { draftRelease } from '../release/draft-release.ts'
import { handOverRelease } from '../release/hand-over-release.ts'
import { putToSuppliers } from '../release/open-window.ts'
import { contributeAs, openCase } from '../testing/case-house.ts'
import { decideAs, type MeasureHouse, measureHouse, openFile } from '../testing/measure-house.ts'
import { carryDeliveries, forgetSources } from './carry-deliveries.ts'
import { deliverItem, listReceived } from './deliver-item.ts'
import { removeSource, showSources } from './show-sources.ts'

let house: MeasureHouse
let who: ReturnType<typeof people>
let mayorInAlliance: Person
let inCase: string
let measure: string
const text = 'Twee meldingen over de schuur, door buren gezien.'
const context = () => ({ ...house.house, partnership: house.partnership })
const sources = (of = measure, as = house.adviser) => as((act) => showSources(act, { params: { measure: of } }))
const deliver = (item: string, to = measure, as = mayorInAlliance) =>
  as((act) => deliverItem(act, { params: { item }, body: { measure: to } }))

before(async () => {
  house = await measureHouse()
  who = people(house)
  mayorInAlliance = house.someone('burgemeester', ['mayor'])
  inCase = await openCase(house, ['politie', 'om'])
  measure = await openFile(house)
})
after(() => house.close())

/** Drafted, and handed over unless told otherwise. */
async function release(expiresOn: string, handOver = true): Promise<void> {
  const { id: source } = await contributeAs(who.bram, inCase, { audience: ['om'], content: text, expiresOn })
  const { id } = await who.bram((act) =>
    draftRelease(act, {
      params: { case: inCase },
      body: {
        receiverKind: 'participant',
        organ: 'burgemeester',
        task: 'opiumwet-13b',
        interest: 'public-task',
        alignsInterventions: false,
        private: false,
        resultKind: 'case-result',
        necessity: 'Om te beslissen over het pand.',
        checked: true,
        items: [{ sourceKind: 'contribution', source, without: [] }],
      },
    }),
  )
  await who.bram((act) => putToSuppliers(act, { params: { release: id } }))
  if (handOver)
    await who.bram((act) => handOverRelease(act, { params: { release: id }, body: { handedTo: 'Op papier.' } }))
}
const received = async () => (await mayorInAlliance(listReceived)).items

test('nothing of a case is offered to a file before it was handed over', async () => {
  await release('2027-02-01', false)
  assert.deepEqual(await received(), [])
  const { rows } = await house.world.owner.query('select id from casework.release_items')
  assert.equal(rows.length, 1, 'control: there is an item')
  assert.equal(await refusalOf(deliver(rows[0].id)), 'casework/item-not-visible')
  assert.equal(await refusalOf(deliver(newId())), 'casework/item-not-visible')
})

test('one item goes into one file, under the keys of the file, with the day it had; the case learns nothing of it', async () => {
  const story = async () => JSON.stringify(await who.dewi((act) => readCaseFile(act, { params: { case: inCase } })))
  await release('2027-01-15')
  const before = await story()
  const [item] = await received()
  assert.deepEqual([item?.text, item?.supplier, item?.files], [text, 'politie', []])
  await deliver(item?.item ?? '')
  assert.equal(await refusalOf(deliver(item?.item ?? '')), 'casework/already-delivered')
  assert.deepEqual((await sources()).sources, [], 'it is on its way')
  assert.equal(await carryDeliveries(context()), 1)
  const [source] = (await sources()).sources
  assert.deepEqual(
    [source?.text, source?.supplier, source?.expiresOn, source?.arrivedOn],
    [text, 'politie', '2027-01-15', '2026-11-24'],
  )
  assert.equal(await story(), before)
  const { rows } = await house.world.owner.query(
    `select c.compartment, c.case_ref from keys.item_keys i join keys.case_keys c on c.id = i.case_key where i.row_ref = $1`,
    [source?.id],
  )
  assert.deepEqual(rows, [{ compartment: 'MUN', case_ref: measure }])
  assert.equal(await carryDeliveries(context()), 0)
})

test('an item delivered to the file of another organ, or to none, arrives nowhere', async () => {
  const other = newId()
  await house.world.owner.query(
    `insert into casework.measures (partnership, id, regime, organ, power, power_version, ground, opened_by, opened_on, opened_at,
        destroy_by, facts_sealed)
      values ($1, $2, 'MUN', 'college', 'x', 1, 'a', $3, '2026-11-24', now(), '2031-11-24', 'x')`,
    [house.partnership, other, newId()],
  )
  const [item] = await received()
  await deliver(item?.item ?? '', other)
  await deliver(item?.item ?? '', newId())
  assert.equal(await carryDeliveries(context()), 0)
  assert.deepEqual((await sources(other, house.executive)).sources, [])
})

test('who is not the receiver delivers nothing, also past the verbs', async () => {
  const [item] = await received()
  assert.equal(await refusalOf(deliver(item?.item ?? '', measure, who.dewi)), 'casework/item-not-visible')
  const past = house.capacity('om', ['delegate', 'partner-professional'])
  await assert.rejects(
    house.world.database.asActor(past, (trx) =>
      sql`insert into casework.measure_deliveries (partnership, id, case_id, regime, organ, item, measure, delivered_by, delivered_at)
        values (${house.partnership}, ${newId()}, ${inCase}, 'WGS-ZVH', 'om', ${item?.item}, ${measure}, ${past.person}, now())`.execute(
        trx,
      ),
    ),
    /row-level security/,
  )
  assert.equal(await refusalOf(sources(measure, house.executive)), 'casework/measure-not-visible')
})

test('what a supplier took back is taken out, also after the decision; the rest goes on its own day', async () => {
  await release('2026-12-20')
  const item = (await received()).find(({ expiresOn }) => expiresOn === '2026-12-20')
  await deliver(item?.item ?? '')
  await carryDeliveries(context())
  const [sooner, later] = (await sources()).sources.sort((a, b) => a.expiresOn.localeCompare(b.expiresOn))
  assert.ok(sooner && later)
  await decideAs(house.mayor, measure, { outcome: 'none', days: undefined })
  await house.adviser((act) => removeSource(act, { params: { measure, source: later.id } }))
  assert.deepEqual(
    (await sources()).sources.map(({ id }) => id),
    [sooner.id],
  )
  assert.equal(await forgetSources(context()), 0)
  house.clock.advance(26 * 24 * 3600)
  assert.equal(await forgetSources(context()), 1)
  assert.deepEqual((await sources()).sources, [])
})
