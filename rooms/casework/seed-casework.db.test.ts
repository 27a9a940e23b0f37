/** The demonstration's cases are lived through, not written into tables. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { plantCases } from '../../demo/casework/plant.ts'
import { demoPerson } from '../../demo/people.ts'
import { perform } from '../../foundation/perform.ts'
import { type LawHouse, lawHouse } from '../sharing/testing/law-house.ts'
import { listAskedOfMe, listToDecide, showToday } from './list-work.ts'
import { readCaseFile } from './read-case-file.ts'

let house: LawHouse
before(async () => {
  house = await lawHouse()
  const demo = { ...house.house, partnership: house.partnership, issuer: 'https://example.nl' }
  await plantCases.plant(demo)
  await plantCases.plant(demo)
})
after(() => house.close())

const as = <T>(subject: string, verb: Parameters<typeof perform<T>>[3]) => {
  const { id, appointments } = demoPerson(subject)
  const [first] = appointments
  assert.ok(first)
  const { organ, roles, ground } = first
  const capacity = {
    partnership: house.partnership,
    person: id,
    appointment: first.id,
    organ,
    roles,
    ground,
    regime: 'WGS-ZVH',
    purpose: 'zvh-casusoverleg/1',
  } as const
  return perform(house.house, capacity, { audit: 'casework.test.done' }, verb)
}

test('each of them finds something to do', async () => {
  const pien = await as('pien', showToday)
  assert.deepEqual(
    [pien.cases.length, pien.reports.length, pien.conferences.length, pien.requests.length, pien.reviews.length],
    [2, 1, 1, 1, 1],
  )
  assert.ok(pien.actions.some(({ overdue }) => overdue))
  const lotte = await as('lotte', listAskedOfMe)
  assert.deepEqual([lotte.reports.length, lotte.cases.length, lotte.feedback.length], [1, 1, 2])
  const dewi = await as('dewi', listToDecide)
  assert.deepEqual([dewi.reports.length, dewi.closures.length, dewi.destructions.length], [1, 1, 1])
})

test('probation and the police each miss what is withheld from them, and read the rest', async () => {
  const [open] = (await as('lotte', listAskedOfMe)).cases
  assert.ok(open)
  const read = async (subject: string) =>
    (await as(subject, (act) => readCaseFile(act, { params: { case: open.id } }))).contributions.map(
      ({ category }) => category,
    )
  assert.deepEqual(await read('lotte'), ['toezichtHandhaving', 'financieel', 'gezondheid', 'begeleiding'])
  assert.deepEqual(await read('bram'), ['toezichtHandhaving', 'wpg8', 'financieel', 'begeleiding'])
  assert.deepEqual(await read('karim'), ['toezichtHandhaving', 'wpg8', 'financieel', 'gezondheid', 'begeleiding'])
})
