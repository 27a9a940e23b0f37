import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Capacity } from '../../../foundation/capacity.ts'
import { newId, testClock } from '../../../foundation/clock.ts'
import { perform } from '../../../foundation/perform.ts'
import { Problem } from '../../../foundation/problem.ts'
import { testDatabase } from '../../../foundation/testing/database.ts'
import { decideCovariate, listCovariates } from '../covariate/decide-covariate.ts'
import { importDelivery } from '../delivery/import-delivery.ts'
import { figuresOf } from '../edition/read-editions.ts'
import { aFile } from '../examples.ts'
import { computeEstimates } from './compute-estimates.ts'

const house = await testDatabase()
after(() => house.close())
const clock = testClock('2026-11-28T09:00:00Z')
const keys = {} as never
const person = (partnership: string): Capacity => ({
  partnership,
  person: newId(),
  appointment: newId(),
  organ: 'college',
  roles: ['analyst', 'programme-manager'],
  ground: 'processing',
  regime: 'MUN',
  purpose: 'open-data/1',
})
type Act = Parameters<typeof decideCovariate>[0]
const act = <T>(who: Capacity, work: (act: Act) => Promise<T>): Promise<T> =>
  perform({ database: house.database, clock, keys }, who, { audit: 'neighbourhood.estimates.read' }, work)
const refused = (wanted: string) => (error: unknown) => error instanceof Problem && error.code === wanted

const codes = Array.from({ length: 14 }, (_, place) => `BU093500${String(place).padStart(2, '0')}`)
/** Fictional: the last area was not asked, and one area is in no table of context. */
const survey = [
  'Buurt;Jaar;Onveilig;Onveilig_marge',
  ...codes.map((code, place) => `${code};2025;${place === 13 ? ';' : `${25 + place},5;${4 + (place % 4)}`}`),
  '',
].join('\n')
const background = [
  'Buurt;Jaar;Woningen',
  ...codes.slice(1).map((code, place) => `${code};2025;${500 + 40 * place}`),
  '',
].join('\n')
const load = async (partnership: string, name: string, text: string) => {
  const correct = (proposed: Parameters<NonNullable<Parameters<typeof importDelivery>[2]['correct']>>[0]) => ({
    ...proposed,
    source: 'verzonnen',
  })
  const { edition } = await importDelivery({ database: house.database, clock, newId }, partnership, {
    files: [aFile(name, text)],
    encoding: 'utf-8',
    correct,
  })
  assert.ok(edition)
  return edition
}

test('an area nobody asked is estimated from the others and from allowed context, marked, and less sure', async () => {
  const partnership = newId()
  const who = person(partnership)
  const edition = await load(partnership, 'onveilig.csv', survey)
  const other = await load(partnership, 'woningen.csv', background)
  const series = (await act(who, (a) => figuresOf(a, edition))).findIndex(({ figure }) => figure === 'Onveilig')
  const query = { series, stretch: '2025', level: 'neighbourhood' } as const
  const ask = (context?: string[]) =>
    act(who, (a) => computeEstimates(a, { params: { edition }, query: { ...query, ...(context ? { context } : {}) } }))
  const plain = await ask()
  assert.deepEqual([plain.areas.length, plain.areas.at(-1)?.modelledOnly, plain.areas.at(-1)?.direct], [14, true, null])
  assert.ok(plain.areas.every(({ interval, estimate }) => interval.low < estimate && estimate < interval.high))
  assert.deepEqual(await ask(), plain, 'the same figures give the same estimates')

  await act(who, (a) =>
    decideCovariate(a, {
      body: { edition: other, series: 0, verdict: 'allowed', reason: 'Hangt samen met dichtheid.' },
    }),
  )
  const [decision] = (await act(who, listCovariates)).items
  assert.ok(decision)
  const informed = await ask([decision.id])
  assert.deepEqual([informed.areas.length, informed.withoutContext], [13, ['BU09350000']])
  assert.equal(informed.context[0]?.reason, 'Hangt samen met dichtheid.')

  await act(who, (a) =>
    decideCovariate(a, { body: { edition: other, series: 0, verdict: 'withdrawn', reason: 'Toch niet nodig.' } }),
  )
  await assert.rejects(ask([decision.id]), refused('neighbourhood/context-not-allowed'))
  await assert.rejects(ask([newId()]), refused('neighbourhood/context-not-allowed'))
})

test('a figure without margins is not estimated: nobody knows how sure it is', async () => {
  const partnership = newId()
  const edition = await load(partnership, 'woningen.csv', background)
  const query = { series: 0, stretch: '2025', level: 'neighbourhood' } as const
  await assert.rejects(
    act(person(partnership), (a) => computeEstimates(a, { params: { edition }, query })),
    refused('neighbourhood/no-margins-to-estimate-from'),
  )
})
