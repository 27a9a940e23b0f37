/** Readings and what they show. The database shows the acts of a reading only while it is open, to who asked, for its use. */
import type { Act } from '../../../foundation/act.ts'
import type { Id } from '../../../foundation/clock.ts'
import * as store from '../../../foundation/log/reading-store.ts'
import { consider, decideOr } from '../../../foundation/policy/decide.ts'
import type { RouteInput } from '../../../kit/contract.ts'
import type { sharingContract } from '../contract.ts'
import { sharingProblems } from '../problems.ts'
import type { ShownReading } from './contract.ts'
import { presentActOf, presentReading } from './present.ts'
import { aboutLog, aboutReading } from './question.ts'
import { stateOfReading } from './reading.ts'

export async function listReadings(act: Act) {
  const { partnership, regime } = act.capacity
  const rows = await store.readings(act.trx)
  act.note(...rows.map(({ id }) => id))
  const may = await consider(act.capacity, aboutLog('ask-log-reading', partnership, { use: 'legality' }))
  const colleagues = may.allowed ? await store.colleagues(act.trx) : []
  return {
    items: await shown(act, rows),
    colleagues: [...colleagues],
    regimes: [regime, ...(['MUN', 'WGS-ZVH', 'WGS-RIEC', 'PGA'] as const).filter((other) => other !== regime)],
    may: { ask: may.allowed },
  }
}

export async function showReading(
  act: Act,
  { params }: RouteInput<(typeof sharingContract)['GET /v1/log-readings/:reading']>,
): Promise<ShownReading> {
  return (await shown(act, [await readingAt(act, params.reading)]))[0] as ShownReading
}

const actsPerPage = 50

/** Errors: `sharing/reading-not-found` (also for another use than the reading's), `sharing/reading-not-open`. */
export async function readActs(
  act: Act,
  { params, query }: RouteInput<(typeof sharingContract)['GET /v1/log-uses/:use/readings/:reading/acts']>,
) {
  const row = await readingAt(act, params.reading)
  if (row.use !== params.use) throw sharingProblems.because('reading-not-found')
  const open = stateOfReading(row, act.clock.now()) === 'open'
  await decideOr(act, aboutReading('read-log-acts', row, { open }), sharingProblems.because('reading-not-open'))
  const total = await store.countActsIn(act.trx, row)
  const from = (query.page - 1) * actsPerPage
  const rows = await store.actsIn(act.trx, row, { from, most: actsPerPage })
  act.note(...(row.about_person ? [row.about_person] : row.about_objects), ...rows.flatMap(({ objects }) => objects))
  const names = await store.namesOf(act.trx, [...new Set(rows.map(({ person }) => person))])
  const functions = await store.functionsOf(act.trx, [...new Set(rows.map(({ appointment }) => appointment))])
  const items = rows.map((one) => presentActOf(one, names.get(one.person), functions.get(one.appointment)?.function))
  return { items, page: query.page, more: from + rows.length < total, total }
}

async function readingAt(act: Act, id: Id): Promise<store.ReadingRow> {
  act.note(id)
  const row = await store.readingWith(act.trx, id)
  if (!row) throw sharingProblems.because('reading-not-found')
  return row
}

async function shown(act: Act, rows: readonly store.ReadingRow[]): Promise<ShownReading[]> {
  const people = rows.flatMap(({ asked_by, about_person, decided_by }) => [asked_by, about_person, decided_by])
  const names = await store.namesOf(act.trx, [...new Set(people.filter((one): one is Id => one !== null))])
  // What a reading is about is shown with it.
  act.note(...rows.flatMap(({ about_objects }) => about_objects))
  const now = act.clock.now()
  return Promise.all(
    rows.map(async (row) => {
      const state = stateOfReading(row, now)
      const decide =
        state === 'waiting' && (await consider(act.capacity, aboutReading('decide-log-reading', row))).allowed
      const read =
        state === 'open' && (await consider(act.capacity, aboutReading('read-log-acts', row, { open: true }))).allowed
      return presentReading(row, { names, state, may: { decide, read } })
    }),
  )
}
