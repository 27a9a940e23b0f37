import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Capacity } from '../capacity.ts'
import { newId, testClock } from '../clock.ts'
import { memoryKeyHolder } from '../keys/key-holder.ts'
import { perform } from '../perform.ts'
import { type TestDatabase, testDatabase } from '../testing/database.ts'
import { memoryLogSigner } from './log-signer.ts'
import { objectIn } from './processing-record.ts'
import { sequenceAll } from './sequence-leaves.ts'
import { collectorAt, tellCollector } from './tell-collector.ts'

const partnership = newId()
const who: Capacity = {
  ...{ partnership, person: newId(), appointment: newId(), organ: 'politie', roles: ['delegate'] as const },
  ...({ ground: 'processing', regime: 'WGS-ZVH', purpose: 'zvh-casusoverleg/1' } as const),
}
const clock = testClock('2026-11-27T10:00:00Z')
const keys = memoryKeyHolder()
let world: TestDatabase
before(async () => {
  world = await testDatabase()
})
after(() => world.close())

type Message = {
  resourceSpans: { scopeSpans: { spans: { attributes: { key: string; value: { stringValue: string } }[] }[] }[] }[]
}

test('a collector is told every processing once, by object, and never who did it', async () => {
  const objects = [newId(), newId(), newId()]
  const house = { database: world.database, clock, keys }
  await perform(house, who, { audit: 'casework.case.listed' }, async (act) => act.note(...objects))
  await perform(house, who, { audit: 'casework.case.read' }, async () => undefined)
  const log = { database: world.database, clock, partnership, signer: memoryLogSigner(partnership) }
  await sequenceAll(log)
  const messages: Message[] = []
  let deaf = true
  const post = async (message: object) => {
    if (deaf) throw new Error('not acknowledged')
    messages.push(message as Message)
  }
  const tell = () => tellCollector({ database: world.database, partnership, keys }, 'http://localhost:4318', post)
  await assert.rejects(tell(), /not acknowledged/)
  deaf = false
  assert.equal(await tell(), 4, 'what was not acknowledged is told again')
  assert.equal(await tell(), 0)
  const written = JSON.stringify(messages)
  for (const secret of [who.person, who.appointment, 'politie', ...objects])
    assert.equal(written.includes(secret), false)
  const spans = messages[0]?.resourceSpans[0]?.scopeSpans[0]?.spans ?? []
  const subjects = spans.flatMap(({ attributes }) =>
    attributes
      .filter(({ key }) => key === 'dpl.core.data_subject_id')
      .map(({ value }) => objectIn(keys, value.stringValue)),
  )
  assert.deepEqual(subjects.sort(), [...objects].sort(), 'control: this house can turn the pseudonyms back')
})

test('a collector elsewhere is told over https only', () => {
  assert.throws(() => collectorAt('http://collector.example/v1/traces'), RangeError)
  assert.throws(() => collectorAt('nowhere'), RangeError)
  assert.equal(collectorAt('http://127.0.0.1:4318/v1/traces').port, '4318')
  assert.equal(collectorAt('https://collector.example/v1/traces').protocol, 'https:')
})
