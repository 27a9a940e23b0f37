/** What this room tells about areas, and that an exact count is in none of it. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type Clock, type Id, newId, testClock } from '../../../foundation/clock.ts'
import { memoryKeyHolder } from '../../../foundation/keys/key-holder.ts'
import { perform } from '../../../foundation/perform.ts'
import { type TestDatabase, testDatabase } from '../../../foundation/testing/database.ts'
import * as door from '../door.ts'
import { aDeskOfficer } from '../examples.ts'
import { protectCounts } from './protect-counts.ts'
import { codedSignals } from './store.ts'

let world: TestDatabase
let clock: Clock & { advance(seconds: number): void }
before(async () => {
  world = await testDatabase()
  clock = testClock('2026-11-28T10:00:00Z')
})
after(() => world.close())

const codes = Array.from({ length: 24 }, (_, place) => `BU0935${String(place).padStart(4, '0')}`)
const areas = codes.map((code, place) => ({
  code,
  name: `Buurt ${code}`,
  residents: place === 23 ? 480 : 900,
  longitude: 5.6 + (place % 6) / 100,
  latitude: 50.8 + Math.floor(place / 6) / 100,
}))
type Signal = { area: string | null; day: string; state?: string; theme?: string; key?: number }

/** A partnership of its own: a count in one says nothing of another. */
async function partnershipWith(signals: readonly Signal[]): Promise<Id> {
  const partnership = newId()
  await door.layOutAreas({ database: world.database, newId, partnership }, areas)
  let at = 0
  for (const { area, day, state = 'to-department', theme = '5.2', key = (at++ * 0.618) % 1 } of signals)
    await world.owner.query(
      `insert into signals.signals (partnership, id, letter, desk, theme, subject, observation, urgency, about_safety,
        municipal_task, on_territory, concrete, recent, state, area, record_key, classified_by, classified_on, decided_on)
      values ($1, $2, $3, 'signal', $4, 'area', 'own', 'weeks', true, true, true, true, true, $5, $6, $7, $8, $9, $9)`,
      [partnership, newId(), newId(), theme, state, area, key, newId(), day],
    )
  return partnership
}
const night = (partnership: Id) => ({ database: world.database, clock, partnership })
const analyst = (partnership: Id, roles: readonly ['analyst'] | readonly ['desk-officer'] = ['analyst']) =>
  aDeskOfficer(partnership, { organ: 'college', roles, purpose: 'detection/1' })
const counted = (partnership: Id, month = '2026-09', theme: '5.2' | '3.1' = '5.2') =>
  world.database.asActor(analyst(partnership), (trx) => door.protectedAreaCounts(trx, { month, theme }))
const many = (count: number, area: string | null, day = '2026-09-10') =>
  Array.from({ length: count }, () => ({ area, day }))

describe('counts over areas', () => {
  test('an area with fewer than 500 residents is not on the list', async () => {
    const partnership = newId()
    const laid = await door.layOutAreas({ database: world.database, newId, partnership }, areas)
    assert.deepEqual(laid, { onList: 23, tooSmall: 1 })
    const again = await door.layOutAreas({ database: world.database, newId, partnership }, areas.slice(0, 2))
    assert.equal(again.onList, 2)
    const { rows } = await world.owner.query('select count(*)::int as n from signals.areas where partnership = $1', [
      partnership,
    ])
    assert.equal(rows[0].n, 2)
  })

  test('a month is counted once it is over for 28 days, and stays as it was counted', async () => {
    const partnership = await partnershipWith([...many(40, codes[0] ?? ''), ...many(40, codes[0] ?? '', '2026-11-02')])
    assert.equal(await protectCounts(night(partnership)), 2)
    assert.equal(await protectCounts(night(partnership)), 0)
    const september = await counted(partnership)
    assert.equal(september?.areas[0]?.code, codes[0])
    assert.equal(await counted(partnership, '2026-11'), null)
    // Whatever is destroyed later, the number that was told stays.
    await world.owner.query('delete from signals.signals where partnership = $1', [partnership])
    await protectCounts(night(partnership))
    assert.deepEqual(await counted(partnership), september)
  })

  test('what is told is not what was counted: in twenty cells some differ, and none is under five', async () => {
    const partnership = await partnershipWith(codes.slice(0, 20).flatMap((code) => many(11, code)))
    await protectCounts(night(partnership))
    const told = (await counted(partnership))?.areas ?? []
    assert.ok(told.some(({ count }) => count !== 11))
    assert.ok(told.every(({ count }) => count >= 5))
    // The control: exact counts are there, for the job that perturbs them.
    const exact = await world.database.asJob({ partnership, job: 'protect-area-counts' }, (trx) =>
      codedSignals(trx, '2026-09', '2026-09'),
    )
    assert.equal(exact.filter(({ area }) => area === codes[3]).length, 11)
  })

  test('one signal, or four, or none: what is told is the same to the last byte', async () => {
    // Keys as drawn for these signals: none of them is raised above the bound.
    const worlds = await Promise.all(
      [0, 1, 3].map(async (count) => {
        const partnership = await partnershipWith([
          ...many(30, codes[1] ?? '').map((one, at) => ({ ...one, key: at / 30 })),
          ...many(count, codes[5] ?? '').map((one) => ({ ...one, theme: '3.1', key: 0 })),
        ])
        await protectCounts(night(partnership))
        return JSON.stringify([await counted(partnership), await counted(partnership, '2026-09', '3.1')])
      }),
    )
    assert.equal(new Set(worlds).size, 1)
  })

  test('a refused signal, one still open, and one about a small area are in no cell', async () => {
    const partnership = await partnershipWith([
      ...many(30, codes[2] ?? '').map((one) => ({ ...one, state: 'refused' })),
      ...many(30, codes[2] ?? '').map((one) => ({ ...one, state: 'classified' })),
      ...many(30, codes[23] ?? ''),
    ])
    await protectCounts(night(partnership))
    const told = await counted(partnership)
    assert.deepEqual(told?.areas, [])
    // The control: those about the small area are in the whole.
    assert.ok((told?.whole ?? 0) > 20)
  })

  test('a desk officer does not read protected months, and an analyst reads no signal and no area', async () => {
    const partnership = await partnershipWith(many(40, codes[0] ?? ''))
    await protectCounts(night(partnership))
    assert.equal(
      await world.database.asActor(analyst(partnership, ['desk-officer']), (trx) =>
        door.protectedAreaCounts(trx, { month: '2026-09', theme: '5.2' }),
      ),
      null,
    )
    assert.deepEqual(
      await world.database.asActor(analyst(partnership), (trx) => codedSignals(trx, '2026-01', '2026-12')),
      [],
    )
    assert.ok(await counted(partnership))
  })
})

const settings = { theme: '5.2', months: 12, simulations: 99, maximumShare: 0.25, seed: 'een' } as const
/** Every area one signal a month; in the last month three neighbours have more. */
const stirred = (extra: number, within = 3): Signal[] => [
  ...codes
    .slice(0, 23)
    .flatMap((area) =>
      Array.from({ length: 11 }, (_, month) => ({
        area,
        day: `${month < 1 ? 2025 : 2026}-${String(((month + 10) % 11) + 1).padStart(2, '0')}-05`,
      })),
    )
    .filter(({ day }) => day >= '2025-11' && day < '2026-10-06'),
  ...codes.slice(0, within).flatMap((area) => many(extra, area, '2026-10-12')),
]

describe('clusters of signals', () => {
  test('three areas in which signals came together are told, in steps, and the same seed tells the same', async () => {
    const partnership = await partnershipWith(stirred(9))
    const found = await door.scanAreas(night(partnership), settings)
    assert.deepEqual(await door.scanAreas(night(partnership), settings), found)
    const [cluster] = found.clusters
    assert.deepEqual(
      cluster?.areas.map(({ code }) => code),
      codes.slice(0, 3),
    )
    assert.deepEqual([cluster?.lastMonth, found.lastMonth], ['2026-10', '2026-10'])
    assert.deepEqual(Object.keys(cluster ?? {}).sort(), ['areas', 'chanceAtMost', 'excess', 'firstMonth', 'lastMonth'])
  })

  test('a cluster of one or two areas, or of fewer than ten signals, is not told', async () => {
    const alone = await partnershipWith(stirred(30, 1))
    assert.deepEqual((await door.scanAreas(night(alone), settings)).clusters, [])
    const few = await partnershipWith(codes.slice(0, 3).flatMap((area) => many(3, area, '2026-10-12')))
    assert.deepEqual((await door.scanAreas(night(few), settings)).clusters, [])
  })

  test('what was searched says nothing of what was there', async () => {
    const [loud, silent] = [await partnershipWith(stirred(2)), await partnershipWith([])]
    const [one, other] = [await door.scanAreas(night(loud), settings), await door.scanAreas(night(silent), settings)]
    assert.deepEqual({ ...one, clusters: [] }, { ...other, clusters: [] })
  })
})

test('no number of signals stands in an answer, an audit row, an event or a line of the log', async () => {
  // A number that nothing else here is.
  const exact = 317
  const partnership = await partnershipWith([
    ...many(exact, codes[7] ?? '', '2026-10-10').map((one, at) => ({ ...one, key: at === 0 ? 0.31 : 0 })),
    ...stirred(9),
  ])
  const lines: string[] = []
  const [out, err] = [process.stdout.write, process.stderr.write]
  process.stdout.write = ((line: string) => lines.push(String(line)) > 0) as typeof out
  let told: unknown[]
  try {
    await protectCounts(night(partnership))
    const house = { database: world.database, clock, keys: memoryKeyHolder() }
    told = [
      await door.scanAreas(night(partnership), settings),
      await perform(house, analyst(partnership), { audit: 'signals.test.done' }, ({ trx }) =>
        door.protectedAreaCounts(trx, { month: '2026-10', theme: '5.2' }),
      ),
    ]
  } finally {
    process.stdout.write = out
    process.stderr.write = err
  }
  const holds = (what: unknown) => new RegExp(`(?<![0-9a-f.-])${exact}(?![0-9a-f-])`).test(JSON.stringify(what))
  assert.equal(holds(told), false)
  assert.equal(holds(lines), false)
  for (const table of [
    'audit.acts',
    'audit.resident_acts',
    'audit.decisions',
    'outbox.events',
    'signals.protected_months',
  ]) {
    const { rows } = await world.owner.query(`select * from ${table}`)
    assert.equal(holds(rows), false, table)
  }
  // The control: the number is there, and would be found.
  const { rows } = await world.owner.query(
    'select count(*)::int as n from signals.signals where partnership = $1 and area = $2 and decided_on = $3',
    [partnership, codes[7], '2026-10-10'],
  )
  assert.ok(holds(rows))
  assert.ok(!(Object.values(door) as unknown[]).includes(codedSignals))
})
