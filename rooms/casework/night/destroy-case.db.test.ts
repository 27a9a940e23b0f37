/** The night: what is due goes, key and row; what is not due stays readable. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Act } from '../../../foundation/act.ts'
import { newId } from '../../../foundation/clock.ts'
import { rotateEpoch } from '../../../foundation/keys/erase.ts'
import { openItem } from '../../../foundation/keys/items.ts'
import { destroyWhatIsDue } from '../../sharing/door.ts'
import { type LawHouse, lawHouse, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { holdings } from '../holdings.ts'
import { listToDecide } from '../list-work.ts'
import { readCaseFile } from '../read-case-file.ts'
import { closeCase } from '../standing/close-case.ts'
import { contributeAs, openCase } from '../testing/case-house.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(() => house.close())

const inYears = (years: number) => house.clock.advance(years * 366 * 24 * 3600)
const context = () => ({ ...house.house, partnership: house.partnership })
const destroyDue = () => destroyWhatIsDue(context(), [holdings])
/** An act with the rights of the night's jobs. */
const asNight = <T>(work: (act: Act) => Promise<T>): Promise<T> =>
  house.world.database.asJob({ partnership: house.partnership, job: 'test', regime: 'WGS-ZVH' }, (trx) =>
    work({
      trx,
      keys: house.house.keys,
      clock: house.clock,
      capacity: { ...house.capacity('college', ['privacy-officer']) },
      newId,
      language: 'nl',
      note: () => undefined,
      alsoWhenRefused: () => undefined,
      commitTo: () => undefined,
      afterCommit: () => undefined,
    } as unknown as Act),
  )
const keysOf = async (row: string) =>
  (
    await house.world.owner.query(
      'select i.*, c.wrapped as case_wrapped, c.epoch from keys.item_keys i join keys.case_keys c on c.id = i.case_key where i.row_ref = $1',
      [row],
    )
  ).rows

test('one erased row of a case is gone with its key, and the rest of the case stays readable', async () => {
  const id = await openCase(house)
  const { id: first } = await contributeAs(who.bram, id, { audience: ['om'], content: 'te wissen' })
  const { id: second } = await contributeAs(who.bram, id, { audience: ['om'], content: 'blijft' })
  const [oldKey] = await keysOf(first)
  const [sealedCopy] = (
    await house.world.owner.query('select content_sealed from casework.contributions where id = $1', [first])
  ).rows
  await asNight((act) => holdings.eraseItem(act, { table: 'casework.contributions', row: first, case: id }))
  await asNight((act) => holdings.eraseItem(act, { table: 'casework.contributions', row: first, case: id }))
  assert.deepEqual(await keysOf(first), [])
  const seen = (await who.dewi((act) => readCaseFile(act, { params: { case: id } }))).contributions
  assert.deepEqual(
    seen.map((one) => [one.id, one.content]),
    [[second, 'blijft']],
  )
  await rotateEpoch(house.house, { partnership: house.partnership, day: house.clock.today() })
  // Somebody who kept a copy of both rows puts them back: the epoch they were wrapped under is gone.
  assert.throws(() => house.house.keys.epochKey(oldKey.epoch))
  const place = {
    compartment: 'WGS-ZVH',
    case: id,
    table: 'casework.contributions',
    column: 'content_sealed',
    row: first,
  }
  await assert.rejects(who.bram((act) => openItem(act, place, sealedCopy.content_sealed)))
  assert.equal(
    (await who.dewi((act) => readCaseFile(act, { params: { case: id } }))).contributions[0]?.content,
    'blijft',
    'control: what lives opens after the rotation',
  )
})

test('what a room holds about a case is every sealed row of it, each with the day it must be gone', async () => {
  const id = await openCase(house)
  await contributeAs(who.bram, id, { audience: ['om'] })
  const held = await asNight((act) => holdings.about(act, id))
  const tables = held.map(({ table }) => table)
  for (const table of ['goals', 'persons', 'criteria', 'tellings', 'admissions', 'contributions'])
    assert.ok(tables.includes(`casework.${table}`), table)
  const sealed = await house.world.owner.query(
    `select distinct table_name from information_schema.columns where table_schema = 'casework' and column_name like '%\\_sealed'`,
  )
  // A notice after a measure is codes and a name of chance: nothing in it is sealed, and it goes on its day all the same.
  const named = [...sealed.rows.map((row) => `casework.${row.table_name}`), 'casework.chain_notices']
  assert.deepEqual(named.sort(), [...holdings.tables].sort())
  assert.ok(held.every(({ destroyBy }) => destroyBy === '2031-11-24'))
})

test('a closed case is destroyed at the end of its period, with a proof; an expired contribution on its own day', async () => {
  const closed = await openCase(house)
  const { id: contribution } = await contributeAs(who.bram, closed, { audience: ['om'] })
  await who.dewi((act) => closeCase(act, { params: { case: closed }, body: { reason: 'goal-reached' } }))
  const open = await openCase(house)
  const { id: shortLived } = await contributeAs(who.bram, open, { audience: ['om'], expiresOn: '2026-12-01' })
  assert.deepEqual(await destroyDue(), { cases: 0, items: 0, shielded: 0 })
  house.clock.advance(8 * 24 * 3600)
  assert.deepEqual(
    (await asNight((act) => holdings.due(act, house.clock.today()))).map(({ row }) => row),
    [shortLived],
  )
  assert.deepEqual(await destroyDue(), { cases: 0, items: 1, shielded: 0 })
  inYears(5)
  const { cases } = await destroyDue()
  assert.ok(cases >= 2)
  assert.deepEqual(await keysOf(contribution), [])
  assert.equal(
    await refusalOf(who.dewi((act) => readCaseFile(act, { params: { case: open } }))),
    'casework/case-not-visible',
  )
  const { destructions, closures } = await who.dewi(listToDecide)
  assert.ok(destructions.some(({ rule }) => rule === 'R1'))
  assert.ok(!closures.some(({ closedOn }) => closedOn === '2026-11-24'))
  assert.deepEqual(await destroyDue(), { cases: 0, items: 0, shielded: 0 })
})
