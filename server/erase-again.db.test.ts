import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readCaseFile } from '../rooms/casework/read-case-file.ts'
import { contributeAs, openCase } from '../rooms/casework/testing/case-house.ts'
import { type LawHouse, lawHouse, people } from '../rooms/sharing/testing/law-house.ts'
import { eraseAgain } from './erase-again.ts'

let house: LawHouse
let who: ReturnType<typeof people>
before(async () => {
  house = await lawHouse()
  who = people(house)
})
after(() => house.close())

const again = (of: Parameters<typeof eraseAgain>[2]) => {
  const { cluster, name } = house.world
  const server = {
    secrets: cluster.secrets,
    login: (login: Parameters<typeof cluster.login>[0]) => cluster.login(login, name),
  }
  return eraseAgain(server, { keys: house.house.keys, clock: house.clock, partnership: house.partnership }, of)
}
const contributionsOf = async (id: string) =>
  (await who.dewi((act) => readCaseFile(act, { params: { case: id } }))).contributions.map(({ id: one }) => one)

test('a row that came back with a restore goes again, and the rest of its case stays', async () => {
  const id = await openCase(house)
  const { id: gone } = await contributeAs(who.bram, id, { audience: ['om'], content: 'was gewist' })
  const { id: stays } = await contributeAs(who.bram, id, { audience: ['om'], content: 'blijft' })
  // As after a restore: the row is there and its key is not.
  await house.world.owner.query('delete from keys.item_keys where row_ref = $1', [gone])
  const row = { table: 'casework.contributions', row: gone, case: id, compartment: 'WGS-ZVH' }
  await again({ erasedCases: [], erasedRows: [row, { ...row, table: 'nowhere.at_all' }] })
  assert.deepEqual(await contributionsOf(id), [stays])
})

test('a case that came back goes again as a whole, and its neighbour stays', async () => {
  const [gone, stays] = [await openCase(house), await openCase(house)]
  await house.world.owner.query('delete from keys.case_keys where case_ref = $1', [gone])
  for (let turn = 0; turn < 2; turn++)
    await again({ erasedCases: [{ compartment: 'WGS-ZVH', case: gone }], erasedRows: [] })
  const { rows } = await house.world.owner.query('select id from casework.cases where id = any ($1)', [[gone, stays]])
  assert.deepEqual(rows, [{ id: stays }])
})
