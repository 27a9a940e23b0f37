/** The README of a new room, its cases and its tests. */
import type { RoomNames } from './room-names.ts'

const cases = (list: readonly object[]) => `${JSON.stringify(list, null, 2)}\n`

export const papersAndTests = ({ room, noun, nouns, Noun, Nouns, knocksAt }: RoomNames): Record<string, string> => ({
  'README.md': `# ${room}: what it is for, in five words

Whose work this is, and what was hard before.

## Nouns
*${noun}*: its meaning in a sentence. Each noun of \`words.ts\` has an entry in \`rooms/knowledge/vocabulary\`.

## Law
Which articles it stands on, what they allow and what they forbid. \`access/policies.cedar\`; the lock made from it is
\`database/locks.sql\`.

## Stories
- Somebody adds a ${noun} (\`add-${noun}.ts\`).
- Who may see it reads it (\`list-${nouns}.ts\`).

## Doors
May knock at: ${knocksAt.join(', ') || 'no room'}. Is entered by \`door.ts\`.

## Never
What this room does not do, whatever it would bring. No score, rank or prediction of a person.

Threats and promises: [docs/threat-model.md](../../docs/threat-model.md).
`,
  'examples.ts': `/** Builders for tests: only what matters to a test is written in the test. Fictional people only. */
import type { Capacity } from '../../foundation/capacity.ts'
import { newId } from '../../foundation/clock.ts'

export const aProgrammeManager = (differently: Partial<Capacity> = {}): Capacity => ({
  partnership: newId(),
  person: newId(),
  appointment: newId(),
  organ: 'college',
  roles: ['programme-manager'],
  ground: 'processing',
  regime: 'MUN',
  purpose: '${room}/1',
  ...differently,
})
`,
  [`${noun}.test.ts`]: `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ${noun}CanStillChange, ${noun}MustBeGoneBy } from './${noun}.ts'

test('a ${noun} is kept for two years', () => {
  assert.equal(${noun}MustBeGoneBy('2026-11-24'), '2028-11-24')
})

test('a ${noun} from a leap day is gone on the first of March', () => {
  assert.equal(${noun}MustBeGoneBy('2028-02-29'), '2030-03-01')
})

test('a ${noun} that is done does not change any more', () => {
  assert.ok(${noun}CanStillChange('open'))
  assert.ok(!${noun}CanStillChange('done'))
})
`,
  'store.db.test.ts': `import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Act } from '../../foundation/act.ts'
import { systemClock } from '../../foundation/clock.ts'
import { rotateEpoch } from '../../foundation/keys/erase.ts'
import { memoryKeyHolder } from '../../foundation/keys/key-holder.ts'
import { type House, perform } from '../../foundation/perform.ts'
import { Problem } from '../../foundation/problem.ts'
import { type TestDatabase, testDatabase } from '../../foundation/testing/database.ts'
import { add${Noun} } from './add-${noun}.ts'
import { aProgrammeManager } from './examples.ts'
import { holdings } from './holdings.ts'
import { list${Nouns} } from './list-${nouns}.ts'

let world: TestDatabase
let house: House
const manager = aProgrammeManager()
const as = <T>(who: typeof manager, work: (act: Act) => Promise<T>) => perform(house, who, { audit: '${room}.${noun}.tested' }, work)
const add = (who: typeof manager, words: string) => as(who, (act) => add${Noun}(act, { body: { words } }))

before(async () => {
  world = await testDatabase()
  house = { database: world.database, clock: systemClock, keys: memoryKeyHolder() }
  await rotateEpoch(house, { partnership: manager.partnership, day: systemClock.today() })
})
after(() => world.close())

test('a ${noun} that was added is read by a colleague of the same organ', async () => {
  const { id } = await add(manager, 'een eerste')
  const { items } = await as({ ...manager, roles: ['analyst'] }, list${Nouns})
  assert.equal(items.find((item) => item.id === id)?.words, 'een eerste')
})

test('another organ sees no ${noun}, though it is there', async () => {
  const { id } = await add(manager, 'van ons')
  const { items } = await as({ ...manager, organ: 'politie' }, list${Nouns})
  assert.deepEqual(items, [])
  const { rows } = await world.owner.query('select id from ${room}.${nouns} where id = $1', [id])
  assert.equal(rows.length, 1)
})

test('an analyst cannot add a ${noun}', async () => {
  await assert.rejects(
    add({ ...manager, roles: ['analyst'] }, 'mag niet'),
    (error) => error instanceof Problem && error.code === '${room}/may-not-add-${noun}',
  )
})

test('the words of an erased ${noun} are gone, also when erased twice', async () => {
  const { id } = await add(manager, 'straks weg')
  const erase = () => as(manager, (act) => holdings.eraseItem(act, { table: '${room}.${nouns}', row: id, case: id }))
  await erase()
  await erase()
  const { items } = await as(manager, list${Nouns})
  assert.equal(items.find((item) => item.id === id)?.words, null)
})
`,
  'access/cases.test.ts': `import { casesHold } from '../../../foundation/policy/testing/cases.ts'

await casesHold('${room}')
`,
  'access/allow/own-organ.json': cases([
    {
      title: `a colleague of the same organ reads a ${noun}`,
      principal: { organ: 'college', roles: ['analyst'], regime: 'MUN' },
      action: `${room}/read-${noun}`,
      resource: { type: `${room}::${Noun}`, attributes: { organ: 'college' } },
      policies: [`${room}/own-organ-reads-${noun}`],
    },
    {
      title: `a programme manager adds a ${noun}`,
      principal: { organ: 'college', roles: ['programme-manager'], regime: 'MUN' },
      action: `${room}/add-${noun}`,
      resource: { type: `${room}::${Noun}`, attributes: { organ: 'college' } },
      policies: [`${room}/programme-manager-adds-${noun}`],
    },
  ]),
  'access/deny/another-organ.json': cases([
    {
      title: `somebody of another organ does not read a ${noun}`,
      principal: { organ: 'politie', roles: ['programme-manager'], regime: 'MUN' },
      action: `${room}/read-${noun}`,
      resource: { type: `${room}::${Noun}`, attributes: { organ: 'college' } },
      policies: [],
    },
    {
      title: `an analyst does not add a ${noun}`,
      principal: { organ: 'college', roles: ['analyst'], regime: 'MUN' },
      action: `${room}/add-${noun}`,
      resource: { type: `${room}::${Noun}`, attributes: { organ: 'college' } },
      policies: [],
    },
  ]),
  'database/locks-agree.db.test.ts': `import { locksAgree } from '../../../foundation/policy/testing/locks-agree.ts'

await locksAgree('${room}')
`,
})
