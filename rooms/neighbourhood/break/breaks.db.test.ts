import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId, testClock } from '../../../foundation/clock.ts'
import { perform } from '../../../foundation/perform.ts'
import { Problem } from '../../../foundation/problem.ts'
import { testDatabase } from '../../../foundation/testing/database.ts'
import { importDelivery } from '../delivery/import-delivery.ts'
import { showLine } from '../edition/read-areas.ts'
import { showEdition } from '../edition/read-editions.ts'
import { aFile } from '../examples.ts'
import { tellBreak } from './tell-break.ts'

const house = await testDatabase()
after(() => house.close())
const clock = testClock('2026-11-28T09:00:00Z')
const partnership = newId()
const at = (roles: Capacity['roles'], given: Partial<Capacity> = {}): Capacity => ({
  ...{ partnership, person: newId(), appointment: newId(), organ: 'college', roles, ground: 'processing' },
  ...{ regime: 'MUN', purpose: 'open-data/1' },
  ...given,
})
type Act = Parameters<typeof tellBreak>[0]
const does = <T>(who: Capacity, work: (act: Act) => Promise<T>): Promise<T> =>
  perform({ database: house.database, clock, keys: {} as never }, who, { audit: 'neighbourhood.table.read' }, work)
const problem = (code: string) => (error: unknown) => error instanceof Problem && error.code === `neighbourhood/${code}`

const rows = [2019, 2020, 2021, 2022].map((year) => `BU09350000;${year};${year - 2_000}`)
const load = (text: string) =>
  importDelivery({ database: house.database, clock, newId }, partnership, {
    files: [aFile('meldingen.csv', text)],
    encoding: 'utf-8',
    correct: (recipe) => ({ ...recipe, source: 'verzonnen', breaks: [{ from: '2020', why: 'bij het laden gezegd' }] }),
  })

test('a break told after loading cuts the line in every edition, and taking it back joins it again', async () => {
  const { edition } = await load(['Buurt;Jaar;Meldingen', ...rows, ''].join('\n'))
  assert.ok(edition)
  const analyst = at(['analyst'])
  const tells = (verdict: 'told' | 'withdrawn', from = '2022', who = analyst) =>
    does(who, (act) => tellBreak(act, { params: { edition }, body: { from, why: 'andere vragen', verdict } }))
  const cuts = async (of: string = edition) =>
    (
      await does(analyst, (act) => showLine(act, { params: { edition: of }, query: { series: 0, area: 'BU09350000' } }))
    ).points.map(({ cut }) => cut)
  assert.deepEqual(await cuts(), [null, 'bij het laden gezegd', null, null])
  await tells('told')
  assert.deepEqual(await cuts(), [null, 'bij het laden gezegd', null, 'andere vragen'])
  const { edition: later } = await load(
    ['Buurt;Jaar;Meldingen', ...rows.slice(0, 3), 'BU09350000;2022;99', ''].join('\n'),
  )
  assert.ok(later && later !== edition)
  assert.deepEqual(await cuts(later), [null, 'bij het laden gezegd', null, 'andere vragen'])
  const { breaks } = await does(at(['council-member'], { organ: 'raad' }), (act) =>
    showEdition(act, { params: { edition } }),
  )
  assert.deepEqual(breaks, [
    { from: '2020', why: 'bij het laden gezegd', told: null },
    { from: '2022', why: 'andere vragen', told: { by: 'college', on: '2026-11-28' } },
  ])
  clock.advance(60)
  await tells('withdrawn')
  assert.deepEqual(await cuts(), [null, 'bij het laden gezegd', null, null])

  await assert.rejects(tells('told', 'vorig jaar'), problem('break-without-a-period'))
  await assert.rejects(tells('told', '2022', at(['programme-manager'])), problem('may-not-load-open-data'))
  await assert.rejects(tells('told', '2022', at(['analyst'], { partnership: newId() })), problem('no-such-table'))
})
