import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Erasing } from '../../../foundation/holdings.ts'
import { type LawHouse, lawHouse, people } from '../../sharing/testing/law-house.ts'
import { agreeAction } from '../conference/set-action.ts'
import { destroyRow } from '../night/destroy-case.ts'
import { aTable } from '../testing/table.ts'
import { escalateObstacle, raiseObstacle } from './raise-obstacle.ts'

let house: LawHouse
before(async () => {
  house = await lawHouse()
})
after(() => house.close())

/** With the rights of the night's jobs. */
const asNight = <T>(work: (act: Erasing) => Promise<T>): Promise<T> => {
  const { partnership, clock, world } = house
  const capacity = house.capacity('college', ['privacy-officer'])
  return world.database.asJob({ partnership, job: 'test', regime: 'WGS-ZVH' }, (trx) =>
    work({ trx, keys: house.house.keys, clock, capacity }),
  )
}

test('with an action goes what stood in its way and what was asked about that, keys first', async () => {
  const { bram, lotte } = people(house)
  const { conference, case: inCase } = await aTable(house, [bram])
  const body = {
    case: inCase,
    owner: 'reclassering',
    what: 'Bellen.',
    task: 'reclasseringstoezicht',
    dueOn: '2026-12-20',
  }
  const { id: action } = await bram((act) => agreeAction(act, { params: { conference }, body }))
  const { id: obstacle } = await lotte((act) =>
    raiseObstacle(act, { params: { action }, body: { kind: 'waiting-list', what: 'Wachtlijst.' } }),
  )
  const question = { question: 'Kan dit buiten de wachtlijst om?', withoutPersons: true } as const
  const { id: escalation } = await lotte((act) => escalateObstacle(act, { params: { obstacle }, body: question }))
  const keys = async () => {
    const { rows } = await house.world.owner.query('select 1 from keys.item_keys where row_ref = any ($1::uuid[])', [
      [action, obstacle, escalation],
    ])
    return rows.length
  }
  assert.equal(await keys(), 3)
  await asNight((act) => destroyRow(act, { table: 'casework.actions', row: action }))
  assert.equal(await keys(), 0)
  const { rows } = await house.world.owner.query('select 1 from casework.escalations where id = $1', [escalation])
  assert.equal(rows.length, 0)
})
