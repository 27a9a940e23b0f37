/** A worry that proved to be none, and a claim that keeps it: read by nobody, named nowhere, gone when the claim ends. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Id, newId } from '../foundation/clock.ts'
import { sql } from '../foundation/database/sql.ts'
import { aTableAbout } from '../rooms/casework/testing/table-about.ts'
import {
  atTheTable,
  inPga,
  monitored,
  readAs,
  reportAs,
  type WorryHouse,
  weighAs,
  worryHouse,
} from '../rooms/casework/testing/worry-house.ts'
import { closeWorry } from '../rooms/casework/weighing/close-worry.ts'
import { letGoOfKeptWorries } from '../rooms/casework/weighing/destroy-worry.ts'
import { listWorries } from '../rooms/casework/weighing/list-worries.ts'
import { showWorry } from '../rooms/casework/weighing/show-worry.ts'
import { liftHold, placeHold } from '../rooms/sharing/destruction/place-hold.ts'
import { destroyWhatIsDue } from '../rooms/sharing/door.ts'
import { refusalOf } from '../rooms/sharing/testing/law-house.ts'
import { allHoldings } from './holdings.ts'

let house: WorryHouse
before(async () => {
  house = await worryHouse()
  await house.adopt()
})
after(() => house?.close())

const seenBy = (who: WorryHouse['police'], worry: Id) => who((act) => showWorry(act, { params: { worry } }))
const close = (who: WorryHouse['police'], worry: Id) =>
  who((act) => closeWorry(act, { params: { worry }, body: { reason: 'not-radicalised' } }))
const night = () => ({ ...house.house, partnership: house.partnership })
const standing = async (worry: Id) =>
  (await house.world.owner.query('select stage from casework.worries where id = $1', [worry])).rows[0]?.stage

describe('a claim or a duty', () => {
  const holdOn = (worry: Id) => {
    const adviser = house.someone('burgemeester', ['legal-adviser'], { ...inPga, ground: 'legality' })
    const body = { case: worry, ground: 'claim' as const, reason: 'Een schadeclaim loopt.', reviewOn: '2027-03-01' }
    return {
      place: () => adviser((act) => placeHold(act, { body })),
      lift: (hold: Id) => adviser((act) => liftHold(act, { params: { hold } })),
    }
  }
  test('keeps what proved to be none, read by nobody and named nowhere, and it goes when that ends', async () => {
    const worry = await monitored(house)
    await aTableAbout(house, worry, [house.police])
    const hold = holdOn(worry)
    const { id } = await hold.place()
    assert.deepEqual(await close(house.police, worry), {
      closedOn: house.clock.today(),
      destroyBy: null,
      kept: true,
    })
    for (const who of [house.police, house.municipality, house.probation]) {
      assert.equal(await refusalOf(seenBy(who, worry)), await refusalOf(seenBy(who, newId())))
      const list = await who(listWorries)
      assert.ok(![...list.items, ...list.tasks.map((task) => ({ id: task.worry }))].some((one) => one.id === worry))
    }
    const { rows } = await house.world.owner.query('select 1 from casework.worry_closures where worry = $1', [worry])
    assert.equal(rows.length, 0, 'no list says that it was closed')
    const atTable = await house.police(({ trx }) => sql`select 1 from casework.cases where id = ${worry}`.execute(trx))
    assert.deepEqual(atTable.rows, [])
    await letGoOfKeptWorries(night())
    assert.equal(await standing(worry), 'closed', 'control: it is kept while the claim lasts')
    await hold.lift(id)
    await letGoOfKeptWorries(night())
    assert.equal(await standing(worry), undefined)
    const left =
      'select 1 from keys.case_keys where case_ref = $1 union all select 1 from sharing.clocks where case_ref = $1'
    assert.equal((await house.world.owner.query(left, [worry])).rows.length, 0)
  })
  test('control: without one it is gone in the act itself', async () => {
    const worry = await monitored(house)
    assert.equal((await close(house.police, worry)).kept, false)
    assert.equal(await standing(worry), undefined)
  })
  test('keeps a report that was not taken up as well', async () => {
    const worry = await reportAs(house.probation)
    const hold = holdOn(worry)
    const { id } = await hold.place()
    const weighing = await weighAs(house.police, worry, { outcome: 'nothing' })
    assert.deepEqual(await readAs(house.prosecution, worry, weighing), { stage: null, kept: true })
    assert.equal(await refusalOf(seenBy(house.police, worry)), 'casework/worry-not-visible')
    assert.equal(await standing(worry), 'closed')
    await hold.lift(id)
    await letGoOfKeptWorries(night())
    assert.equal(await standing(worry), undefined)
  })
  test('beyond its last day keeps a worry at the table shielded with all its rows', async () => {
    const worry = await atTheTable(house)
    const at = await aTableAbout(house, worry, [house.police])
    const hold = holdOn(worry)
    const { id } = await hold.place()
    house.clock.advance(2 * 366 * 24 * 3600)
    await destroyWhatIsDue(night(), allHoldings)
    assert.equal(await standing(worry), 'closed')
    const { rows } = await house.world.owner.query('select state, involved from casework.agenda_items where id = $1', [
      at.item,
    ])
    assert.deepEqual(rows, [{ state: 'closed', involved: [] }])
    await hold.lift(id)
    await destroyWhatIsDue(night(), allHoldings)
    assert.equal(await standing(worry), undefined)
    const { rows: gone } = await house.world.owner.query('select 1 from casework.cases where id = $1', [worry])
    assert.equal(gone.length, 0)
  })
})
