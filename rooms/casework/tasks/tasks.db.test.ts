import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Id } from '../../../foundation/clock.ts'
import { type LawHouse, lawHouse, type Person, people, refusalOf } from '../../sharing/testing/law-house.ts'
import { agreeAction, finishAction } from '../conference/set-action.ts'
import { raiseObstacle } from '../plan/raise-obstacle.ts'
import { showProgress } from '../progress/show-progress.ts'
import { beginReview, concludeReview, sayPart } from '../review/hold-review.ts'
import { listFollowUp } from '../review/list-follow-up.ts'
import { contributeAs } from '../testing/case-house.ts'
import { aTable } from '../testing/table.ts'
import { showTasks, takeAction, tasksPerPage } from './show-tasks.ts'

let house: LawHouse
let who: ReturnType<typeof people>
let table: { conference: Id; case: Id }
before(async () => {
  house = await lawHouse()
  who = people(house)
  table = await aTable(house, [who.bram, who.lotte])
})
after(() => house.close())

const agrees = (person: Person, changes: object = {}) =>
  person((act) =>
    agreeAction(act, {
      params: { conference: table.conference },
      body: {
        ...{ case: table.case, owner: 'reclassering', what: 'Belt de verhuurder.', task: 'reclasseringstoezicht' },
        ...{ dueOn: '2026-12-20', ...changes },
      },
    }),
  )
const board = (person: Person, query: Parameters<typeof showTasks>[1]['query'] = {}) =>
  person((act) => showTasks(act, { query }))

test('an action is open, taken up, stuck and done, and each time counted once', async () => {
  const { id: action } = await agrees(who.bram)
  const at = async () => {
    const { counts, tasks } = await board(who.lotte)
    return [counts.open, counts.taken, counts.stuck, counts.done, tasks.find(({ id }) => id === action)?.standing]
  }
  assert.deepEqual(await at(), [1, 0, 0, 0, 'open'])
  await who.lotte((act) => takeAction(act, { params: { action }, body: { take: true } }))
  assert.deepEqual(await at(), [0, 1, 0, 0, 'taken'])
  assert.equal((await board(who.lotte, { whose: 'mine' })).tasks.length, 1)
  await who.lotte((act) =>
    raiseObstacle(act, { params: { action }, body: { kind: 'waiting-list', what: 'Wachtlijst.' } }),
  )
  assert.deepEqual(await at(), [0, 0, 1, 0, 'stuck'])
  await who.lotte((act) => finishAction(act, { params: { action }, body: { result: 'Gelukt.' } }))
  assert.deepEqual(await at(), [0, 0, 0, 1, undefined])
  assert.equal((await board(who.lotte, { standing: 'done' })).tasks[0]?.standing, 'done')
  const late = who.lotte((act) => takeAction(act, { params: { action }, body: { take: false } }))
  assert.equal(await refusalOf(late), 'casework/already-decided')
})

test('only the organ that took an action on takes it up', async () => {
  const { id: action } = await agrees(who.bram)
  const other = who.bram((act) => takeAction(act, { params: { action }, body: { take: true } }))
  assert.equal(await refusalOf(other), 'casework/not-yours-to-do')
  await who.lotte((act) => takeAction(act, { params: { action }, body: { take: true } }))
  const [seen] = (await board(who.bram, { whose: 'everyone' })).tasks
  assert.deepEqual([seen?.takenBy, seen?.own], [null, false], 'who of another organ took it up is not told')
})

test('an action that quotes what an organ did not get is on no board, in no count and in no figure of that organ', async () => {
  const { id: source } = await contributeAs(who.bram, table.case, {
    audience: ['om'],
    withheld: ['college', 'reclassering', 'ggz-instelling'],
    withheldReason: 'loopt nog een onderzoek',
  })
  const before = [await board(who.lotte, { whose: 'everyone' }), await who.lotte(showProgress)]
  const { id: action } = await agrees(who.bram, { owner: 'politie', task: 'politietaak', quotes: [source] })
  await who.bram((act) =>
    raiseObstacle(act, { params: { action }, body: { kind: 'no-capacity', what: 'Niemand beschikbaar.' } }),
  )
  assert.deepEqual([await board(who.lotte, { whose: 'everyone' }), await who.lotte(showProgress)], before)
  const own = await board(who.dewi, { whose: 'everyone', standing: 'stuck' })
  assert.deepEqual(
    own.tasks.map(({ id }) => id),
    [action],
  )
  assert.equal((await who.dewi(showProgress)).agreed.stuck, 1)
})

test('a long list comes a page at a time, and its counts stay whole', async () => {
  for (let n = 0; n < tasksPerPage; n++) await agrees(who.bram, { what: `Stap ${n}.` })
  const first = await board(who.lotte)
  assert.deepEqual([first.tasks.length, first.more], [tasksPerPage, true])
  const second = await board(who.lotte, { page: 1 })
  assert.deepEqual([second.tasks.length, second.more], [1, false])
  assert.deepEqual(second.counts, first.counts)
})

test('who directs sees whom a review waits for, and organs that are not at the table see nothing of it', async () => {
  const { id: review } = await who.karim((act) =>
    beginReview(act, { params: { case: table.case }, body: { heldOn: '2026-11-24' } }),
  )
  const waits = (await who.pien(showProgress)).waits
  assert.deepEqual(
    waits.map(({ organ, reviewParts }) => [organ, reviewParts]),
    ['college', 'ggz-instelling', 'om', 'politie', 'reclassering'].map((organ) => [organ, 1]),
  )
  assert.deepEqual(
    (await who.lotte(listFollowUp)).parts.map((one) => one.case),
    [table.case],
  )
  const outside = house.someone('ggd', ['partner-professional'])
  assert.deepEqual((await outside(showProgress)).waits, [])
  assert.deepEqual((await outside(listFollowUp)).parts, [])
  await who.karim((act) =>
    sayPart(act, { params: { review }, body: { attended: true, kept: 'partly', words: 'Het loopt.' } }),
  )
  await who.karim((act) =>
    concludeReview(act, {
      params: { review },
      body: { step: 'same', criteria: [], reasons: 'Het loopt.', nextOn: '2026-12-05' },
    }),
  )
  assert.deepEqual(
    (await who.lotte(listFollowUp)).reviews.map(({ nextOn }) => nextOn),
    ['2026-12-05'],
  )
  assert.deepEqual((await outside(listFollowUp)).reviews, [])
})
