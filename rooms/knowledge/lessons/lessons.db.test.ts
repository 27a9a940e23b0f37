import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Act } from '../../../foundation/act.ts'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId, testClock } from '../../../foundation/clock.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { perform } from '../../../foundation/perform.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import { listLessons, readLesson, writeLesson } from './write-lesson.ts'

let world: TestDatabase
before(async () => {
  world = await testDatabase()
})
after(() => world.close())

const partnership = newId()
const clock = testClock('2026-11-24T09:00:00Z')
const as = <T>(changes: Partial<Capacity>, verb: (act: Act) => Promise<T>): Promise<T> =>
  perform(
    { database: world.database, clock, keys: memoryKeyHolder() },
    {
      ...{ partnership, person: newId(), appointment: newId(), organ: 'politie', roles: ['delegate'] },
      ...{ ground: 'processing', regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1', ...changes },
    },
    { audit: 'knowledge.test.done' },
    verb,
  )
const council = { organ: 'raad', roles: ['council-member'], regime: 'MUN' } as const
const lesson = { kind: 'agreements', worked: 'Eén aanspreekpunt.', differently: 'Eerder bellen.' } as const

test('a lesson waits for another organ, and then everybody reads it', async () => {
  await as({}, (act) => writeLesson(act, lesson))
  const [waiting] = (await as({ organ: 'om' }, listLessons)).lessons
  assert.deepEqual([waiting?.waits, waiting?.own, waiting?.year], [true, false, 2026])
  assert.deepEqual((await as(council, listLessons)).lessons, [])
  const params = { lesson: waiting?.id ?? '' }
  const shares = (act: Act) => readLesson(act, { params, body: { recognisable: false } })
  await assert.rejects(as({}, shares), { code: 'knowledge/another-organ-reads' })
  await assert.rejects(as(council, shares), { code: 'knowledge/lesson-not-visible' })
  await as({ organ: 'om' }, shares)
  assert.deepEqual(
    (await as(council, listLessons)).lessons.map(({ differently }) => differently),
    ['Eerder bellen.'],
  )
})

test('a lesson in which somebody can be recognised is gone', async () => {
  await as({}, (act) => writeLesson(act, { ...lesson, differently: 'De buurman eerder bellen.' }))
  const [waiting] = (await as({ organ: 'om' }, listLessons)).lessons
  const params = { lesson: waiting?.id ?? '' }
  await as({ organ: 'om' }, (act) => readLesson(act, { params, body: { recognisable: true } }))
  const { rows } = await world.owner.query('select 1 from knowledge.lessons where id = $1', [params.lesson])
  assert.equal(rows.length, 0)
})
